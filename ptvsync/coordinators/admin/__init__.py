"""The turns in Wagtail's admin."""
