"""The registry in Wagtail's admin: to be read, searched and chosen, never to be changed."""
