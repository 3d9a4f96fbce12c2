"""Views of the home app that are not pages."""
