"""Whole public pages kept for anonymous readers, and forgotten when their content changes."""
