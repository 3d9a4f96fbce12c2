"""How a run shows itself in a terminal."""

from __future__ import annotations

import sys

from tqdm import tqdm


class ProgressBar(tqdm):
    """Counts what has come of the stage that goes on, and the answers of PTV so far."""

    def __init__(self) -> None:
        super().__init__(desc="PTV", unit="", file=sys.stderr, disable=not sys.stderr.isatty())
        self._answers = 0

    def answer(self) -> None:
        """Count an answer."""
        self._answers += 1
        self.set_postfix(answers=self._answers, refresh=False)
        self.update(0)

    def watch(self, stage: str, done: int, total: int | None) -> None:
        """Show a stage."""
        self.set_description(f"PTV {stage}", refresh=False)
        self.total, self.n = total, done
        self.refresh()
