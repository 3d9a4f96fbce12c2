"""An export's surroundings, made up."""

from __future__ import annotations

from home.wordpress.html.surroundings import Attachment


class Around:
    """Every http(s) or mail address leads somewhere, pictures of vanha.example are the site's own."""

    def __init__(self, pictures=None, shared=None, links=None):
        self.pictures, self.shared, self.links = pictures or {}, shared or {}, links or {}

    def link(self, href):
        if href in self.links:
            return self.links[href]
        return href if href.startswith(("http://", "https://", "mailto:")) else ""

    def is_lost(self, link):
        return link.startswith("https://vanha.example/")

    def picture(self, src, number):
        if number in self.pictures:
            return self.pictures[number]
        return Attachment(src) if src.startswith("https://vanha.example/") else None

    def reusable(self, number):
        return self.shared.get(number, "")
