"""Texts of the demo's home page and content pages, and how they reach them."""
