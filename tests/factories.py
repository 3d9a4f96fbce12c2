"""Builders of rows and pages, with keyword defaults; each test names only what it is about."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import Locale, Page, Site

from cms.region.models import RegionSettings
from home.models import HomePage
from ptvsync.models import Municipality, Organization, Service
from ptvsync.records import (
    Area,
    AreaScope,
    OrganizationRecord,
    OrganizationType,
    ServiceRecord,
)
from themepages.models import ThemePage, ThemeRule


KYMENLAAKSO = {
    "075": "Hamina",
    "285": "Kotka",
    "286": "Kouvola",
    "489": "Miehikkälä",
    "624": "Pyhtää",
    "935": "Virolahti",
}
MODIFIED = datetime(2026, 9, 14, 8, 12, 30, tzinfo=UTC)
PASSWORD = "salasana-testiin"
_numbers = itertools.count(1)


def make_municipalities(names=None):
    names = names or KYMENLAAKSO
    missing = names.keys() - set(Municipality.objects.values_list("code", flat=True))
    Municipality.objects.bulk_create(
        Municipality(code=code, names={"fi": name}, slug=_slug(name), county_code="10")
        for code, name in names.items()
        if code in missing
    )
    rows = Municipality.objects.in_bulk(names, field_name="code")
    return [rows[code] for code in names]


def _slug(name):
    return name.lower().translate(str.maketrans("äö", "ao"))


def make_site(hostname="testserver", codes=tuple(KYMENLAAKSO), nationwide=True):
    """A region's site with its home page as the default site."""
    for code in {"fi", "sv", "en"} - set(Locale.objects.values_list("language_code", flat=True)):
        Locale.objects.create(language_code=code)
    make_municipalities()
    home = HomePage(
        title="Hyvinvointia", slug=f"etusivu-{next(_numbers)}", locale=Locale.get_default()
    )
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.all().delete()
    site = Site.objects.create(
        hostname=hostname, root_page=home, is_default_site=True, site_name="Hyvinvointia"
    )
    RegionSettings.objects.create(
        site=site,
        county_name="Kymenlaakson hyvinvointialue",
        county_code="10",
        municipality_codes=list(codes),
        ptv_nationwide=nationwide,
    )
    return site


def make_theme(
    home, title="Liikunta", slug="liikunta", rules=({"class_codes": ["P27.1"]},), **fields
):
    values = {
        "thl_theme": "liikunta",
        "icon": "liikunta",
        "colour": "lake",
        "summary": "Liiku läheltä.",
    }
    theme = ThemePage(title=title, slug=slug, **{**values, **fields})
    theme.rules = [ThemeRule(sort_order=i, **rule) for i, rule in enumerate(rules)]
    home.add_child(instance=theme)
    theme.save_revision().publish()
    return theme


def make_organization(name="Kotkan kaupunki", provider_type="kunta", **fields):
    record = OrganizationRecord(
        id=uuid4(), type=OrganizationType.MUNICIPALITY, names={"fi": name}, modified=MODIFIED
    )
    return Organization.objects.create(
        registry_id=record.id,
        name=name,
        type=record.type,
        provider_type=provider_type,
        record=record.model_dump(mode="json"),
        content_hash="-",
        modified_at=MODIFIED,
        **fields,
    )


def make_service(
    name="Vesijumppa",
    municipality_codes=("285",),
    class_codes=("P27.1",),
    target_group_codes=(),
    keywords=(),
    nationwide=False,
    organization=None,
    texts=None,
    **fields,
):
    record = ServiceRecord(
        id=fields.pop("registry_id", None) or uuid4(),
        organization_id=organization.registry_id if organization else None,
        area=Area(
            scope=AreaScope.NATIONWIDE if nationwide else AreaScope.LIMITED,
            municipalities=() if nationwide else tuple(municipality_codes),
        ),
        modified=MODIFIED,
        **{"names": {"fi": name}, "summaries": {"fi": f"{name} kaikille."}, **(texts or {})},
    )
    return Service.objects.create(
        registry_id=record.id,
        name=name,
        organization=organization,
        area_scope=record.area.scope,
        nationwide=nationwide,
        municipality_codes=list(record.area.municipalities),
        class_codes=list(class_codes),
        target_group_codes=list(target_group_codes),
        keywords=list(keywords),
        provider_type=organization.provider_type if organization else "kunta",
        record=record.model_dump(mode="json"),
        content_hash="-",
        modified_at=MODIFIED,
        **{"languages": sorted(record.names), **fields},
    )


def make_user(role=None, username=None, superuser=False):
    name = username or f"user{next(_numbers)}"
    make = (
        get_user_model().objects.create_superuser
        if superuser
        else get_user_model().objects.create_user
    )
    user = make(username=name, email=f"{name}@example.org", password=PASSWORD)
    if role:
        user.groups.set(Group.objects.filter(name=role))
    return user
