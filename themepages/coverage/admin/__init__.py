"""Coverage in Wagtail's admin."""
