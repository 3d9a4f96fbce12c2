"""The errors of v11 (§2.4)."""

from __future__ import annotations

from ptvsync.standin.http import HttpError, Response


def invalid(field: str, message: str) -> HttpError:
    """Return a 400 that names the field."""
    return HttpError(Response({field: [message]}, status=400))


def bad_request(message: str) -> HttpError:
    """Return a 400 about the whole query."""
    return HttpError(Response({"errorMessage": message}, status=400))


def not_found(message: str) -> HttpError:
    """Return a 404."""
    return HttpError(Response({"errorMessage": message}, status=404))


def too_many() -> HttpError:
    """Return the 500 that PTV gives for more hits than a list may hold."""
    message = (
        "There were too many items within result set. Only 100 items are allowed. "
        "Use more restrictive search criteria!"
    )
    return HttpError(Response({"errorMessage": message}, status=500))


def unauthorized() -> HttpError:
    """Return the 401 of the endpoints that need a token."""
    return HttpError(Response(status=401, text=""))
