"""Reading beside the fetch: one process more, which takes jobs on its standard input."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from logging import getLogger
from pathlib import Path

from ptvsync.clients import LeftOut

from .job import Job, Reading, read


logger = getLogger(__name__)

COMMAND = [sys.executable, "-m", "ptvsync.reading"]
ROOT = Path(__file__).resolve().parents[2]
# Starting the process takes about as long as reading so many drafts.
MANY = 500
# Jobs that wait for the process: as many as it needs to be never idle.
AHEAD = 2

Readings = list[Reading | LeftOut]


class Reader:
    """Reads jobs one after another while the caller goes on.

    The first large job starts the process; when it has enough to do, the caller reads too, and when it is
    killed, the rest. It ends when its input does, so it never outlives this process.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._process: subprocess.Popen[bytes] | None = None
        self._is_alone = False
        self._given: list[Future[Readings]] = []

    @property
    def pid(self) -> int | None:
        """The id of the process, None before it is needed and after the end."""
        return self._process.pid if self._process else None

    def submit(self, job: Job) -> Future[Readings]:
        """Give what will be the readings of a job; those of a small one are there at once."""
        self._given = [given for given in self._given if not given.done()]
        if len(job.answers) >= MANY and len(self._given) <= AHEAD:
            self._given.append(self._thread.submit(self._read, job))
            return self._given[-1]
        done: Future[Readings] = Future()
        done.set_result(read(job))
        return done

    def close(self) -> None:
        """End the process, once it has read what it was given; another job starts another one."""
        if self._process:
            self._thread.submit(self._process.communicate).result()
            self._process = None

    def _read(self, job: Job) -> Readings:
        if self._is_alone:
            return read(job)
        try:
            return _ask(self._started(), job)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            logger.warning("Going on without the process that reads PTV's answers: %r", error)
            self._is_alone = True
            return read(job)

    def _started(self) -> subprocess.Popen[bytes]:
        """The process, in a session of its own: an interruption of this one lets it finish its job."""
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603
                COMMAND,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
        return self._process


def _ask(process: subprocess.Popen[bytes], job: Job) -> Readings:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(job, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()
    found: Readings = pickle.load(process.stdout)  # noqa: S301 - from our own process
    return found
