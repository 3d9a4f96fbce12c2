"""The county's own additions in Wagtail's admin: notes, keywords, hiding, and provider types."""
