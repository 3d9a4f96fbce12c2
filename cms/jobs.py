"""The scheduled jobs that plugins declare, as rows of django-q2."""

from __future__ import annotations

from datetime import datetime

from croniter import croniter
from django.utils import timezone
from django_q.models import Schedule

from cms.plugins.registry import active_plugins
from cms.plugins.spec import ScheduledJob


# Schedules of ours are told from others by this beginning of their name.
PREFIX = "tarjotin:"


def apply_jobs() -> list[str]:
    """Create, correct and remove schedules so that they are as declared; gives what was changed."""
    wanted = {PREFIX + job.name: job for plugin in active_plugins() for job in plugin.spec.jobs}
    stale = Schedule.objects.filter(name__startswith=PREFIX).exclude(name__in=wanted)
    removed = [f"removed {name}" for name in stale.values_list("name", flat=True)]
    stale.delete()
    return removed + [f"scheduled {name}" for name, job in wanted.items() if _apply(name, job)]


def _apply(name: str, job: ScheduledJob) -> bool:
    """Whether the schedule had to be written."""
    arguments = ",".join(f"{key}={value!r}" for key, value in job.arguments.items())
    wanted = {"func": job.function, "kwargs": arguments, "cron": job.cron}
    held = Schedule.objects.filter(name=name).values(*wanted).first()
    if held == wanted:
        return False
    next_run = croniter(job.cron, timezone.localtime()).get_next(datetime)
    defaults = {**wanted, "schedule_type": Schedule.CRON, "next_run": next_run, "repeats": -1}
    Schedule.objects.update_or_create(name=name, defaults=defaults)
    return True
