"""A hand-made catalogue whose coverage can be counted on paper."""

from __future__ import annotations

from datetime import date

from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from ptvsync.models import ServiceAddition
from tests.factories import KYMENLAAKSO, make_municipalities, make_service, make_theme
from themepages.coverage.models import CoverageCount, MunicipalityLink
from themepages.matching.materialise import match_all_themes


EVERYWHERE = tuple(KYMENLAAKSO)
CONCEPT, PROJECT, NO = "palvelukonsepti", "hankesuunnitelma", "ei"


def make_themes(home):
    """Two pages of physical activity (one required), two of participation (both), one of mental health."""
    rows = [
        ("Liikunta", "liikunta", CONCEPT, "P27.1"),
        ("Lajikokeilut", "liikunta", NO, "P27.2"),
        ("Osallisuus", "osallisuus", CONCEPT, "P25.1"),
        ("Vertaistuki", "osallisuus", CONCEPT, "P25.2"),
        ("Mielen hyvinvointi", "mielenterveys", PROJECT, "P9.1"),
    ]
    return [
        make_theme(
            home,
            title=title,
            slug=title.lower().replace(" ", "-"),
            thl_theme=thl_theme,
            obligation=obligation,
            rules=[{"class_codes": [code]}],
        )
        for title, thl_theme, obligation, code in rows
    ]


def make_catalogue():
    """Nine services that count, one that is withdrawn, one hidden, one elsewhere and one of no theme."""
    make_service("Vesijumppa", ["285"], ["P27.1"])
    make_service("Kuntosali", ["285", "286"], ["P27.1"])
    make_service("Liikuntaneuvonta", EVERYWHERE, ["P27.1"])
    make_service("Jousiammunta", ["285"], ["P27.2"])
    make_service("Kävelyryhmä", ["286"], ["P27.1", "P27.2"])
    make_service("Kansalaisraati", ["075"], ["P25.1"])
    make_service("Vertaisryhmä", ["075", "285"], ["P25.1", "P25.2", "P27.2"])
    make_service("Mielipuhelin", EVERYWHERE, ["P9.1"])
    make_service("Valtakunnallinen chat", class_codes=["P9.1", "P27.1"], nationwide=True)
    make_service("Lopetettu jumppa", ["285"], ["P27.1"], status="withdrawn")
    make_service("Mikkelin jumppa", ["491"], ["P27.1"])
    hidden = make_service("Piilotettu jumppa", ["285"], ["P27.1"])
    ServiceAddition.objects.create(service=hidden, hidden=True, hidden_reason="Tuplakuvaus")
    make_service("Rakennuslupa", ["285"], ["P17"])
    match_all_themes()


def make_second_site(codes=("491",), hostname="toinen.example"):
    """Another region in the same database."""
    make_municipalities({"491": "Mikkeli"})
    home = HomePage(title="Toinen", slug="toinen", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=home)
    site = Site.objects.create(hostname=hostname, root_page=home, site_name="Toinen")
    RegionSettings.objects.create(site=site, county_code="12", municipality_codes=list(codes))
    return site


def make_count(site, day, minimum, complementary=0, place="region", theme="all"):
    return CoverageCount.objects.create(
        site=site,
        date=date.fromisoformat(day),
        place=place,
        theme=theme,
        minimum=minimum,
        complementary=complementary,
    )


def make_link(site, code="285", **fields):
    return MunicipalityLink.objects.create(site=site, municipality_code=code, **fields)
