"""The older name of the command, which Wagtail keeps."""

from __future__ import annotations

from cms.contentcheck.management.commands.publish_scheduled import Command


__all__ = ["Command"]
