"""Wagtail's admin: links that lead nowhere, and short addresses."""
