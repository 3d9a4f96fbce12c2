"""The privacy notice, in the parts of Article 13 of the GDPR."""
