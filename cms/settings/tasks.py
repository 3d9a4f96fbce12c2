"""Background work: django-q2 on the database. Its defaults are unsafe, so every limit is stated."""

from __future__ import annotations


TASK_TIMEOUT_SECONDS = 3 * 60 * 60

Q_CLUSTER = {
    "name": "tarjotin",
    "label": "Taustatyöt",
    "orm": "default",
    "cache": "default",
    "workers": 2,
    "timeout": TASK_TIMEOUT_SECONDS,
    # Larger than the timeout: a job that still runs must not be handed out a second time.
    "retry": TASK_TIMEOUT_SECONDS + 300,
    "max_attempts": 1,
    "catch_up": False,
    "bulk": 1,
    "recycle": 200,
    "save_limit": 200,
    "ack_failures": True,
}
