"""``python -m ptvsync.reading``: reads jobs from the standard input until it ends."""

from __future__ import annotations

import gc
import pickle
import sys

from .job import read


# A job makes many objects and hardly any circles of them.
YOUNG = 50_000


def main() -> None:
    """Answer each job with its readings."""
    gc.freeze()
    gc.set_threshold(YOUNG)
    while True:
        try:
            job = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        pickle.dump(read(job), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
