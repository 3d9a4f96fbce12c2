"""Reports on quality in Wagtail's admin, and what they add to the registry's own pages there."""
