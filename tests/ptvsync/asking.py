"""Asking the clients against a registry that notes what it is asked."""

from __future__ import annotations

from contextlib import closing

from ptvsync.clients import Fetched, Known, Scope, registry_client

from .factories import uuid


KOTKA_SCOPE = Scope(municipalities=("285",))


class Interrupted(Fetched):
    """An inbox that remembers its pages, and breaks off after some batches of them."""

    def __init__(self, pages=None):
        super().__init__()
        self.pages, self.left = set(), pages

    def has_page(self, page):
        return page in self.pages

    def take(self, kind, drafts, pages):
        super().take(kind, drafts, pages)
        if not pages:
            return
        self.pages.update(pages)
        if self.left is not None:
            self.left -= 1
            if not self.left:
                self.left = None
                raise KeyboardInterrupt


class Counted(Fetched):
    """An inbox that counts how often an item was stored."""

    def __init__(self):
        super().__init__()
        self.times = {}

    def take(self, kind, drafts, pages):
        super().take(kind, drafts, pages)
        for draft in drafts:
            self.times[draft.registry_id] = self.times.get(draft.registry_id, 0) + 1


def ask(version, question, inbox=None, **options):
    inbox = inbox or Fetched()
    with closing(registry_client(version, longest_wait=0.01, **options)) as client:
        question(client, inbox)
    return inbox


def fetch(version, scope=KOTKA_SCOPE, inbox=None):
    return ask(version, lambda client, box: client.fetch_all(scope, box), inbox)


def fetch_one(version, key):
    return ask(version, lambda client, box: client.fetch_service(uuid(key), Known(), box))


def records(inbox, kind):
    return {key: item.record for key, item in inbox.items[kind].items()}


def paths(asked, part):
    return [request.path for request in asked if part in request.path]
