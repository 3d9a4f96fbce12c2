"""Public views that are not pages."""
