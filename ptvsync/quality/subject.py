"""What the rules are asked about: one service and everything beside it, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from ptvsync.records import ChannelRecord, ConnectionRecord, ServiceRecord, Texts
from ptvsync.text import clean_text

from .payloads import strings


# A channel may be described in the service's own name, so its texts are not asked about twice.
PROSE = ("summaries", "descriptions", "user_instructions")


@dataclass(frozen=True)
class Reach:
    """A published channel of the service and what is said of the pair."""

    channel: ChannelRecord
    connection: ConnectionRecord
    payload: dict[str, Any] = field(default_factory=dict)
    connection_payload: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the channel."""
        return self.channel.names.get("fi") or next(iter(self.channel.names.values()), "")


@dataclass(frozen=True)
class Provider:
    """The responsible organisation: ``type`` is a ProviderType, ``municipalities`` its own area (empty: unknown) and
    ``surroundings`` the counties that the area touches.
    """

    names: Texts
    type: str
    municipalities: frozenset[str] = frozenset()
    surroundings: frozenset[str] = frozenset()
    nationwide: bool = False


@dataclass(frozen=True)
class Likeness:
    """Other published content that is the same: names of services or organisations."""

    same_provider: tuple[str, ...] = ()
    other_providers: tuple[str, ...] = ()
    shared_summary: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What all services share: the day, and the subgroups of target group KR1."""

    today: date
    resident_groups: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Subject:
    """A published service. ``municipalities`` are the codes of its area, empty when it is nationwide."""

    service: ServiceRecord
    context: Context
    payload: dict[str, Any] = field(default_factory=dict)
    channels: tuple[Reach, ...] = ()
    provider: Provider | None = None
    municipalities: frozenset[str] = frozenset()
    likeness: Likeness = Likeness()

    def texts(self, *fields: str) -> Iterator[tuple[str, str, str]]:
        """(field, language, text) of the service's own texts; general descriptions are not its fault."""
        for name in fields or PROSE:
            for language, text in sorted(getattr(self.service, name).items()):
                if self.is_own(text):
                    yield name, language, text

    def is_own(self, text: str) -> bool:
        """Whether the text is in PTV's answer on the service, and not merged from a general description."""
        return self.service.general_description_id is None or text in self._own_texts

    def payloads(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """(name of the channel, PTV's answer) of the service (no name), its channels and connections."""
        yield "", self.payload
        for reach in self.channels:
            yield reach.name, reach.payload
            yield reach.name, reach.connection_payload

    @cached_property
    def raw_texts(self) -> list[tuple[str, str]]:
        """(name of the channel, text) of everything that PTV's answers say, as they say it."""
        return [(name, text) for name, payload in self.payloads() for text in strings(payload)]

    @cached_property
    def _own_texts(self) -> frozenset[str]:
        return frozenset(clean_text(text) for text in strings(self.payload))
