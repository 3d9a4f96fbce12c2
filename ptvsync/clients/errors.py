"""What can go wrong with the registry. Each message is one plain sentence that says what to do."""

from __future__ import annotations

from ptvsync.sentences import PlainError


class RegistryError(PlainError):
    """The registry did not give what was asked; the sentence is shown to the owner as it is."""


class RegistryUnavailable(RegistryError):
    """PTV does not answer, or answers that it is not well: try again later."""


class RegistryRefused(RegistryError):
    """PTV does not accept the API key (401, 403)."""


class RegistryPayloadError(RegistryError):
    """The answer is not what PTV gives: a wrong address, a broken answer or a refused question."""
