"""Checks of what editors write: headings, links, summaries, images, plain language."""
