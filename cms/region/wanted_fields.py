"""What of the services that are offered in a region it wants to show."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class WantedFields(models.Model):
    """PTV's codes; a service needs one of each kind that is filled. An empty kind leaves it open."""

    ptv_class_codes = ArrayField(
        models.CharField(
            max_length=10,
            validators=[RegexValidator(r"^P\d+(\.\d+)?$", _("Give codes such as P27 or P27.1."))],
        ),
        verbose_name=_("service classes"),
        default=list,
        blank=True,
        help_text=_(
            "PTV's codes separated by commas, such as P27, P25.1. A main class covers its subclasses."
            " Empty: services of all classes."
        ),
    )
    ptv_target_group_codes = ArrayField(
        models.CharField(
            max_length=10,
            validators=[RegexValidator(r"^KR\d+(\.\d+)*$", _("Give codes such as KR1 or KR1.1."))],
        ),
        verbose_name=_("target groups"),
        default=list,
        blank=True,
        help_text=_(
            "PTV's codes separated by commas, such as KR1, KR2.3. A main group covers its subgroups."
            " Empty: services for all target groups."
        ),
    )
    ptv_languages = ArrayField(
        models.CharField(
            max_length=3,
            validators=[
                RegexValidator(r"^[a-z]{2,3}$", _("Give codes of languages such as fi or sv."))
            ],
        ),
        verbose_name=_("languages of the texts"),
        default=list,
        blank=True,
        help_text=_(
            "Codes separated by commas, such as fi, sv. A service is shown when it has texts in one of"
            " these. Empty: services in any language."
        ),
    )

    wanted_panel = MultiFieldPanel(
        [
            FieldPanel("ptv_class_codes"),
            FieldPanel("ptv_target_group_codes"),
            FieldPanel("ptv_languages"),
        ],
        heading=_("Which of the services are shown"),
        help_text=_("These also narrow chosen organisations, collections and single services."),
    )

    class Meta:
        abstract = True
