"""A page as it would be written."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import datetime

from home.wordpress.html.pieces import Piece
from home.wordpress.plan.choices import Kind
from home.wordpress.remarks import Remark


@dataclass
class PagePlan:
    """``above`` is the guid of the page that it stands below; empty for the chosen place."""

    guid: str
    kind: Kind
    title: str
    slug: str
    is_live: bool
    above: str = ""
    lead: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    old_path: str = ""
    pieces: list[Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def digest(self, with_files: bool) -> str:
        """The same for plans that would write the same."""
        values = {name: value for name, value in asdict(self).items() if name != "remarks"}
        kinds = [type(piece).__name__ for piece in self.pieces]
        text = json.dumps([values, kinds, with_files], default=str, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()
