"""What every neutral record shares: frozen, closed to unknown fields, one map of texts per field.

The records know no PTV version and no database. Both API adapters produce them, the sync stores
them, and nothing else in the project reads a PTV payload.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


# Language code (fi, sv, en, se, smn, sms) → text. An absent or empty version has no key.
Texts = dict[str, str]


class Record(BaseModel):
    """A typed value that came from the registry and is never changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")
