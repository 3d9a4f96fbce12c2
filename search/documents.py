"""What can be found: one document per thing and language, as its source describes it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Facets:
    """What results can be narrowed by. ``themes`` are as in ``search.theme_names``,
    ``languages`` those of the service itself.
    """

    municipality_codes: tuple[str, ...] = ()
    nationwide: bool = False
    themes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    provider_type: str = ""
    languages: tuple[str, ...] = ()
    is_free: bool = False
    is_remote: bool = False


@dataclass(frozen=True)
class Document:
    """A thing in one language. ``url`` is a path on the site; ``keywords``, ``terms`` and ``body`` are searched, not shown.

    ``terms`` are what a classification calls the subject, often more widely than the document does.

    ``kind`` and ``object_id`` are the source's; what is in ``provider`` is shown and searched.
    ``site_root`` is the pk of the root page of the only site that has it; None when sites share it,
    and then ``regions`` are the root pages of those whose regions it belongs to.
    """

    kind: str
    object_id: str
    language: str
    title: str
    url: str
    summary: str = ""
    provider: str = ""
    keywords: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    body: str = ""
    site_root: int | None = None
    regions: tuple[int, ...] = ()
    facets: Facets = field(default_factory=Facets)

    @property
    def key(self) -> str:
        """The document's name in every engine."""
        return f"{self.kind}:{self.object_id}:{self.language}"

    def content_hash(self, version: int) -> str:
        """SHA-256 of the content and the ``version`` of its analysis; equal ones need no indexing."""
        content = json.dumps([version, asdict(self)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()
