"""Secrets of second factors are not readable in a copy of the database."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def encrypt(text: str) -> str:
    """The text under the site's key."""
    return _cipher().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """The text again, also when the key has been renewed since; InvalidToken without its key."""
    return _cipher().decrypt(text.encode()).decode()


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    digest = hashlib.sha256(b"cms.login.second_factor" + key.encode()).digest()
    return base64.urlsafe_b64encode(digest)
