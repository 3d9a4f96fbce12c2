"""The errors of v12: problem details in JSON (§3.1)."""

from __future__ import annotations

from uuid import UUID

from ptvsync.standin.http import HttpError, Json, Request, Response


def validation_failed(request: Request, errors: list[Json]) -> HttpError:
    """Return a 400 with what is wrong in each parameter."""
    payload = _problem(request, 400, "Bad Request", "Request validation failed")
    return _error({**payload, "errors": errors}, 400)


def unauthorized(request: Request) -> HttpError:
    """Return the 401 of a missing or wrong API key."""
    return _error(_problem(request, 401, "Unauthorized", "The API key is missing or wrong"), 401)


def not_found(request: Request, content_id: UUID, published_before: bool) -> HttpError:
    """Return a 404 that tells unpublished content from content that never was."""
    payload = _problem(request, 404, "Not Found", f"Content {content_id} not found")
    reason = "NotPublished" if published_before else "Unknown"
    return _error({**payload, "reason": reason}, 404)


def _problem(request: Request, status: int, title: str, detail: str) -> Json:
    return {
        "title": title,
        "detail": detail,
        "status": status,
        "type": "about:blank",
        "requestId": request.headers.get("x-request-id", "stand-in"),
        "instance": request.path,
    }


def _error(payload: Json, status: int) -> HttpError:
    content_type = "application/problem+json; charset=utf-8"
    return HttpError(Response(payload, status=status, content_type=content_type))
