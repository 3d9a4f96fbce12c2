"""What every public page has in common."""
