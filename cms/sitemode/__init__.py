"""The stages of a site: closed to the public, piloted, public."""
