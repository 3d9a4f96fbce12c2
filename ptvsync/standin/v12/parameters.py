"""Query parameters of v12: each check adds to a list of errors that is answered at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from uuid import UUID

from ptvsync.standin.http import Json, Request

from .problems import validation_failed


MAX_VALUES = 20
MAX_PAGE = 1_000_000
MAX_PAGE_SIZE = 100

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Parameters:
    """The parameters of one request, read with checks."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._errors: list[Json] = []

    def finish(self) -> None:
        """Raise a 400 when any check failed."""
        if self._errors:
            raise validation_failed(self.request, self._errors)

    def fail(self, name: str, message: str) -> None:
        """Note an error in a parameter."""
        self._errors.append({"path": f"query.{name}", "message": message})

    def page(self) -> tuple[int, int]:
        """Return page and page size."""
        page = self._number("page", 1, MAX_PAGE)
        return page, self._number("pageSize", MAX_PAGE_SIZE, MAX_PAGE_SIZE)

    def values(self, name: str, pattern: str = ".+") -> list[str]:
        """Return the values of an array parameter given as repeated keys."""
        found = self.request.query.get(name, [])
        if len(found) > MAX_VALUES:
            self.fail(name, f"must NOT have more than {MAX_VALUES} items")
        if len({*found}) < len(found):
            self.fail(name, "must NOT have duplicate items")
        if not all(re.fullmatch(pattern, value) for value in found):
            self.fail(name, f'must match pattern "{pattern}"')
        return found

    def words(self, name: str, allowed: Iterable[str]) -> list[str]:
        """Return the values of an array parameter with a fixed vocabulary."""
        found, known = self.values(name), {*allowed}
        if not known.issuperset(found):
            self.fail(name, "must be equal to one of the allowed values")
        return found

    def word(self, name: str, allowed: Iterable[str]) -> str:
        """Return a single value from a fixed vocabulary, or an empty string."""
        found = self.words(name, allowed)
        return found[0] if found else ""

    def content_ids(self, name: str) -> set[UUID]:
        """Return the ids of an array parameter."""
        found = self.values(name)
        if all(_GUID.fullmatch(value) for value in found):
            return {UUID(value) for value in found}
        self.fail(name, 'must match format "uuid"')
        return set()

    def match(self, name: str) -> Callable[[Iterable[bool]], bool]:
        """Return ``all``, the default, or ``any`` as ``<name>Match`` says."""
        return any if self.word(f"{name}Match", ("all", "any")) == "any" else all

    def moment(self, name: str, required: bool = False) -> datetime | None:
        """Return a time."""
        text = self.request.first(name)
        if not text:
            if required:
                self.fail(name, "must have required property")
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            self.fail(name, 'must match format "date-time"')
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def _number(self, name: str, default: int, highest: int) -> int:
        text = self.request.first(name, str(default))
        if text.isdecimal() and 1 <= int(text) <= highest:
            return int(text)
        self.fail(name, f"must be an integer between 1 and {highest}")
        return default


def content_id(request: Request, text: str, name: str = "contentId") -> UUID:
    """Return an id of the path, or raise a 400."""
    if _GUID.fullmatch(text):
        return UUID(text)
    errors: list[Json] = [{"path": f"params.{name}", "message": 'must match format "uuid"'}]
    raise validation_failed(request, errors)
