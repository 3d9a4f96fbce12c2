"""What a county sets for its site: name, municipalities, what is fetched from PTV, contacts."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.look.fields import LookFields
from cms.region.authority_fields import AuthorityFields
from cms.region.emergency import EmergencyFields
from cms.region.name_fields import NameFields
from cms.region.public_fields import PublicFields
from cms.region.wanted_fields import WantedFields


@register_setting(icon="globe", order=50)
class RegionSettings(
    AuthorityFields,
    EmergencyFields,
    LookFields,
    NameFields,
    PublicFields,
    WantedFields,
    BaseSiteSetting,
):
    """One wellbeing services county on one site. Codes are zero-padded strings (Statistics Finland)."""

    county_name = models.CharField(_("name of the county"), max_length=100, blank=True)
    county_code = models.CharField(
        _("code of the county"),
        max_length=2,
        blank=True,
        validators=[RegexValidator(r"^\d{2}$", _("Give two digits, such as 10."))],
        help_text=_("Two digits: Kymenlaakso is 10."),
    )
    municipality_codes = ArrayField(
        models.CharField(
            max_length=3,
            validators=[RegexValidator(r"^\d{3}$", _("Give three digits, such as 285."))],
        ),
        verbose_name=_("municipality codes"),
        default=list,
        blank=True,
        help_text=_("Three digits each, separated by commas: 285 is Kotka."),
    )
    ptv_nationwide = models.BooleanField(
        _("include nationwide services"),
        default=False,
        help_text=_("Also fetch services that PTV offers to the whole country."),
    )
    ptv_organization_ids = ArrayField(
        models.UUIDField(),
        verbose_name=_("PTV ids of chosen organisations"),
        default=list,
        blank=True,
        help_text=_("Their services are fetched with those of their sub-organisations."),
    )
    ptv_collection_ids = ArrayField(
        models.UUIDField(),
        verbose_name=_("PTV ids of service collections"),
        default=list,
        blank=True,
        help_text=_("All services of these collections are fetched."),
    )
    ptv_service_ids = ArrayField(
        models.UUIDField(),
        verbose_name=_("PTV ids of single services"),
        default=list,
        blank=True,
        help_text=_("Fetched wherever they are offered."),
    )
    seeded_pages = ArrayField(
        models.SlugField(max_length=255),
        default=list,
        blank=True,
        editable=False,
        help_text="Slugs of the pages that setup_region has made, so that none is made twice.",
    )
    contact_email = models.EmailField(_("e-mail of the maintainers"), blank=True)
    contact_phone = models.CharField(_("phone number for guidance"), max_length=30, blank=True)
    home_url = models.URLField(_("the county's own website"), blank=True)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("county_name"),
                FieldPanel("county_code"),
                FieldPanel("municipality_codes"),
            ],
            heading=_("Region"),
        ),
        NameFields.name_panel,
        MultiFieldPanel(
            [
                FieldPanel("ptv_nationwide"),
                FieldPanel("ptv_organization_ids"),
                FieldPanel("ptv_collection_ids"),
                FieldPanel("ptv_service_ids"),
            ],
            heading=_("What is fetched from PTV"),
        ),
        WantedFields.wanted_panel,
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("home_url")],
            heading=_("Contacts"),
        ),
        LookFields.look_panel,
        EmergencyFields.emergency_panel,
        PublicFields.public_panel,
        AuthorityFields.authority_panel,
    ]

    class Meta:
        verbose_name = _("region")
