"""Every address that the project adds to the admin, found in the resolver."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.urls import get_resolver
from wagtail.contrib.settings.registry import registry


OURS = ("cms", "ptvsync", "search", "themepages", "events", "home")


@dataclass(frozen=True)
class Found:
    """An address: its full name (``namespace:name``) and its pattern."""

    name: str
    pattern: str


def our_addresses():
    """Those whose view or model is ours, and the settings that are ours."""
    for name, pattern, view in _walk(get_resolver()):
        if pattern.startswith("admin/") and _is_ours(view):
            yield Found(name, pattern)
    for model in registry:
        if _is_our_app(model._meta.app_label):
            yield Found(f"wagtailsettings:edit {model._meta.label_lower}", "admin/settings/")


def _walk(resolver, spaces=(), before=""):
    for entry in resolver.url_patterns:
        path = before + str(entry.pattern)
        if hasattr(entry, "url_patterns"):
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry, inner, path)
        else:
            yield ":".join([*spaces, entry.name or ""]), path, entry.callback


def _is_ours(view):
    view_class = getattr(view, "view_class", view)
    model = (getattr(view, "view_initkwargs", None) or {}).get("model")
    if hasattr(model, "_meta") and _is_our_app(model._meta.app_label):
        return True
    return any(_is_our_module(thing.__module__) for thing in (view, view_class))


def _is_our_app(label):
    return _is_our_module(apps.get_app_config(label).name)


def _is_our_module(name):
    return name.split(".")[0] in OURS
