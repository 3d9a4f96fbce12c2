"""The shape of the demo's links (``demo/county-<code>/links.toml``)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from themepages.links.enums import LinkKind


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DemoLink(_Closed):
    """A link; ``name`` is how the themes of the file refer to it, ``owner`` a login."""

    name: str
    kind: LinkKind
    url_fi: str
    title_fi: str
    title_sv: str = ""
    title_en: str = ""
    description_fi: str
    description_sv: str = ""
    description_en: str = ""
    provider: str = ""
    owner: str = ""
    theme: str = ""
    municipality_code: str = ""
    review_in_days: int = 150
    broken_for_days: int = 0


class DemoTheme(_Closed):
    """A theme, by its slug, and the links of its block."""

    theme: str
    links: list[str]


class DemoLinks(_Closed):
    """The whole file."""

    links: list[DemoLink]
    pages: list[DemoTheme]


def read_links(path: Path) -> DemoLinks:
    """Read and validate the file."""
    return DemoLinks.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
