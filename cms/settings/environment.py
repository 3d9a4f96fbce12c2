"""Reading the environment: typed values, and one plain sentence when a required one is missing."""

from __future__ import annotations

import environ
from django.core.exceptions import ImproperlyConfigured


env = environ.Env()


def required(name: str) -> str:
    """The value of ``name``; raises ImproperlyConfigured that says what to set when there is none."""
    value = env.str(name, "")
    if not value:
        message = f"Set the environment variable {name}: a production site cannot start without it (see README, Configuration)."
        raise ImproperlyConfigured(message)
    return value
