"""Chance that repeats itself: the same seed and purpose give the same throws on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID, uuid5


Item = TypeVar("Item")

_NAMESPACE = UUID("0d3c2b54-3c55-4c52-8f4f-2f0b62b8a1c7")


class Dice:
    """The throws of one purpose. ``today`` is the newest day that content was changed on."""

    def __init__(self, seed: int, purpose: str, today: date) -> None:
        self.today = today
        self._seed, self._purpose = seed, purpose
        self._random = Random(f"{seed}:{purpose}")  # noqa: S311

    def identifier(self, number: int) -> UUID:
        """Return the id of the content of this purpose with a number."""
        return uuid5(_NAMESPACE, f"{self._seed}:{self._purpose}:{number}")

    def happens(self, share: float) -> bool:
        """Tell whether something of the given share happens this time."""
        return self._random.random() < share

    def whole(self, lowest: int, highest: int) -> int:
        """Return a whole number, both limits included."""
        return lowest + int(self._random.random() * (highest - lowest + 1))

    def around(self, middle: float, spread: float) -> float:
        """Return a number at most ``spread`` from the middle."""
        return middle + (self._random.random() * 2 - 1) * spread

    def one(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return items[int(self._random.random() * len(items))]

    def some(self, items: Sequence[Item], lowest: int, highest: int) -> list[Item]:
        """Return some of the items in their order."""
        count = min(self.whole(lowest, highest), len(items))
        chosen = sorted(self._random.sample(range(len(items)), count))
        return [items[index] for index in chosen]

    def weighted(self, weights: Sequence[float], count: int) -> list[int]:
        """Return positions in the list of weights, the heavy ones oftener."""
        return self._random.choices(range(len(weights)), weights, k=count)

    def changed_at(self, oldest_days: int = 540) -> datetime:
        """Return a UTC time in whole milliseconds, recent ones likelier than old ones."""
        days = int(self._random.random() ** 2 * oldest_days) + 1
        midnight = datetime.combine(self.today, time(), UTC) - timedelta(days=days)
        return midnight + timedelta(milliseconds=self.whole(0, 86_399_999))
