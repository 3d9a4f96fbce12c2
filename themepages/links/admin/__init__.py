"""Wagtail's admin: the catalogue, its chooser, the report on broken links, and the import."""
