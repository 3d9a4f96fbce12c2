"""Builders of contents, without a database."""

from __future__ import annotations

from cms.contentcheck.parts import Content, Kind, Part
from cms.contentcheck.rules import RULES_BY_CODE


def make_content(*parts, language="fi", title="Liikunta"):
    """A content of (kind, text) pairs below a title; the paths are ``p0``, ``p1``, …"""
    given = (Part(kind, f"p{place}", text) for place, (kind, text) in enumerate(parts))
    return Content(language, (Part(Kind.TITLE, "title", title), *given))


def excerpts(code, *parts, **fields):
    """What one rule finds in such a content."""
    return [found.excerpt for found in RULES_BY_CODE[code].findings(make_content(*parts, **fields))]


def paths(code, *parts, **fields):
    """Where one rule finds something."""
    return [found.path for found in RULES_BY_CODE[code].findings(make_content(*parts, **fields))]
