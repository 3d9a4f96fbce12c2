"""The theme page: editorial text by people, services by rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.pages.language_links import page_language_links
from cms.pages.public_page import Breadcrumb
from cms.pages.sensitive import SensitivePage
from cms.plugins.fields import PluginStreamField
from cms.plugins.registry import contributions
from cms.region.lookup import region_of
from ptvsync.models import Municipality
from ptvsync.municipalities import region_municipalities
from themepages.blocks import ThemeBodyBlock
from themepages.enums import Obligation, ThemeColour, ThemeIcon, ThlTheme
from themepages.municipalities import municipality_links
from themepages.permissions import ThemePagePermissionTester
from themepages.pin_panel import IdlePinsPanel
from themepages.rule_editing.panels import RulePreviewPanel, RulesPanel


if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as StrOrPromise


class ThemePage(RoutablePageMixin, SensitivePage):
    """A theme such as Liikunta, and below it the same theme in each municipality (``/liikunta/kotka/``).

    Wagtail's ``owner`` is the theme's owner; the deputy may edit as the owner does.
    """

    summary = models.CharField(
        _("summary"),
        max_length=180,
        blank=True,
        help_text=_("One or two plain sentences, shown on the home page and in search results."),
    )
    icon = models.CharField(
        _("icon"), max_length=20, choices=ThemeIcon, default=ThemeIcon.COMMUNITY
    )
    colour = models.CharField(
        _("colour"), max_length=20, choices=ThemeColour, default=ThemeColour.LAKE
    )
    thl_theme = models.CharField(_("national theme (THL)"), max_length=20, choices=ThlTheme)
    obligation = models.CharField(
        _("obligation"), max_length=20, choices=Obligation, default=Obligation.NONE
    )
    planned_publication = models.CharField(
        _("planned publication"),
        max_length=40,
        blank=True,
        help_text=_("In your own words, such as Q1 2027. It publishes nothing by itself."),
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("May edit the theme when its owner is away."),
    )
    review_date = models.DateField(
        _("review date"),
        null=True,
        blank=True,
        help_text=_("When the texts should be read through again."),
    )
    body = PluginStreamField(ThemeBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldRowPanel(
            [
                FieldPanel("icon", help_text=_("Stands beside the theme's name everywhere.")),
                FieldPanel("colour", help_text=_("The colour of the theme's tile and heading.")),
            ]
        ),
        FieldPanel(
            "body",
            help_text=_(
                "Build the page of blocks. Begin with what the reader needs first: services come by rules, tools and texts by you."
            ),
        ),
    ]
    rule_panels = [
        RulesPanel(
            "rules",
            heading=_("Which PTV services this theme shows"),
            label=_("Rule"),
            help_text=_("A service is shown when it meets an including rule and no excluding one."),
        ),
        RulePreviewPanel(heading=_("What would change")),
        InlinePanel(
            "pins",
            heading=_("Pinned to the top of the list"),
            label=_("Pinned service"),
            help_text=_(
                "Services that come first, in this order, where the theme shows them. "
                "The pins of the Finnish page hold in every language."
            ),
        ),
        IdlePinsPanel(),
    ]
    governance_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "thl_theme",
                    help_text=_(
                        "Which theme of the national classification this is. Coverage is counted by it."
                    ),
                ),
                FieldPanel(
                    "obligation",
                    help_text=_("Whether the county must have this theme, and by which document."),
                ),
                FieldPanel("planned_publication"),
            ],
            heading=_("Obligation"),
        ),
        MultiFieldPanel([FieldPanel("deputy"), FieldPanel("review_date")], heading=_("Upkeep")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(rule_panels, heading=_("Services")),
            ObjectList(governance_panels, heading=_("Governance")),
            ObjectList([*Page.promote_panels, SensitivePage.sensitive_panel], heading=_("Promote")),
        ]
    )

    override_translatable_fields = [SynchronizedField("planned_publication")]

    template = "themepages/theme_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("theme page")
        verbose_name_plural = _("theme pages")

    @property
    def icon_template(self) -> str:
        """The template that draws the theme's icon."""
        return f"icons/{self.icon}.html"

    def permissions_for_user(self, user: Any) -> ThemePagePermissionTester:
        """The deputy edits as the owner does."""
        return ThemePagePermissionTester(user, self)

    @path("")
    def whole_region(self, request: HttpRequest) -> HttpResponse:
        """The theme in the whole region; ``?kunta=`` leads to the municipality's own address."""
        slug = request.GET.get("kunta", "")
        if slug in {place.slug for place in region_municipalities(request)}:
            return HttpResponseRedirect(self._chosen_municipality_url(slug, request))
        return self.render(request)

    @path("<slug:municipality_slug>/", name="municipality")
    def one_municipality(self, request: HttpRequest, municipality_slug: str) -> HttpResponse:
        """The theme in one municipality of the region."""
        for place in region_municipalities(request):
            if place.slug == municipality_slug:
                return self._render_municipality(request, place)
        raise Http404

    def municipality_url(self, slug: str, request: HttpRequest) -> str:
        """Address of the theme in a municipality."""
        return f"{self.get_url(request) or ''}{self.municipality_subpath(slug)}"

    def municipality_subpath(self, slug: str) -> str:
        """What follows the theme's own address in that of a municipality."""
        return str(self.reverse_subpage("municipality", args=[slug]))

    def _chosen_municipality_url(self, slug: str, request: HttpRequest) -> str:
        """The municipality's address with the other choices that came with it."""
        chosen = [(name, value) for name, value in request.GET.items() if value and name != "kunta"]
        others = f"?{urlencode(chosen)}" if chosen else ""
        return f"{self.municipality_url(slug, request)}{others}"

    @cached_property
    def preview_modes(self) -> list[tuple[str, StrOrPromise]]:
        """The whole region, and each municipality by its slug."""
        codes = region_of(self).municipality_codes
        places = Municipality.objects.filter(code__in=codes)
        named = sorted((str(place.title), place.slug) for place in places)
        return [("", _("Whole region")), *((slug, title) for title, slug in named)]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft in the whole region, or in the municipality that the mode names."""
        for place in region_municipalities(request):
            if place.slug == mode_name:
                return self._render_municipality(request, place)
        return super().serve_preview(request, mode_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what plugins bring, and links to the theme in each municipality."""
        context = super().get_context(request, *args, **kwargs)
        context["municipality"] = None
        context["municipality_links"] = municipality_links(self, None, request)
        context["sections"] = [show(request, self) for show in contributions("theme_sections")]
        return context

    def get_route_paths(self) -> list[str]:
        """The addresses that get a redirect when the theme is renamed or moved."""
        codes = region_of(self).municipality_codes
        slugs = Municipality.objects.filter(code__in=codes).values_list("slug", flat=True)
        return ["/", *(f"/{self.municipality_subpath(slug)}" for slug in slugs)]

    def _render_municipality(self, request: HttpRequest, place: Municipality) -> HttpResponse:
        subpath = self.municipality_subpath(place.slug)
        here = Breadcrumb(title=str(place.title), url=self.municipality_url(place.slug, request))
        overrides = {
            "municipality": place,
            "municipality_links": municipality_links(self, place, request),
            "breadcrumbs": [*self.breadcrumbs(request), here],
            "language_links": page_language_links(self, request, subpath),
        }
        return self.render(request, context_overrides=overrides)
