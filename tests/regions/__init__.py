"""Two regions in one installation share nothing that they should not."""
