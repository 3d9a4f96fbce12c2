"""The feedback plugin."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cms.plugins.spec import PluginSpec, ScheduledJob


class FeedbackConfig(AppConfig):
    """Feedback on every page, without personal data."""

    name = "home.feedback"
    label = "feedback"
    verbose_name = _("Feedback")
    plugin = PluginSpec(
        name="feedback",
        label=_("Feedback"),
        description=_("Feedback on every page without personal data, and a queue for editors."),
        version="0.1.0",
        requires=("home",),
        urls="home.feedback.urls",
        dashboard=("home.feedback.dashboard.feedback_line",),
        governance=("home.feedback.governance.GRANTS",),
        jobs=(ScheduledJob("feedback: erase old", "home.feedback.tasks.erase_old", "20 3 * * *"),),
    )
