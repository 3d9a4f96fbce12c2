"""Following the links of a host, as a reader without JavaScript can."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin, urlsplit


PRIVATE = ("/admin/", "/static/", "/media/", "/documents/")
LINK = re.compile(r'(?:href|src|action)="([^"#]*)')


class Crawl:
    """What a host answers: ``pages`` maps a path to its text; ``hosts`` are those that it links to."""

    def __init__(self, client, host):
        self.client, self.host = client, host
        self.pages, self.hosts, self.broken = {}, set(), {}

    def run(self, *starts):
        """Visit everything that can be reached from the starts; gives the crawl."""
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path not in self.pages:
                waiting += self._visit(path)
        return self

    def _visit(self, path):
        response = self.client.get(path, headers={"host": self.host}, follow=True)
        if response.status_code != 200:
            self.broken[path] = response.status_code
        content = b"".join(response.streaming_content) if response.streaming else response.content
        text = unescape(content.decode(errors="replace"))
        self.pages[path] = text
        return list(self._links(path, text))

    def _links(self, path, text):
        for link in LINK.findall(text):
            parts = urlsplit(urljoin(f"http://{self.host}{path}", link))
            if parts.scheme not in {"http", "https"}:
                continue
            self.hosts.add(parts.hostname)
            is_here = parts.hostname == self.host and not parts.path.startswith(PRIVATE)
            if is_here and not parts.query:
                yield parts.path
