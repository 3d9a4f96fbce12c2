"""One row of everything that an address of the admin is about."""

from __future__ import annotations

from types import SimpleNamespace

from events.models import EventIndexPage, GroupProgramme
from home.wordpress.models import ImportRun
from ptvsync.models import OrganizationOverride, ServiceAddition, Status
from ptvsync.provider import ProviderType
from search.models import ZeroResultTerm
from tests.coordinators.factories import make_turn
from tests.factories import make_municipalities, make_site, make_theme, make_user
from tests.feedback.factories import make_feedback
from tests.links.factories import make_link
from tests.ptvsync.factories import (
    make_braked,
    make_channel,
    make_collection,
    make_organization,
    make_service,
)
from tests.search.factories import make_synonym
from themepages.links.models import ListImport
from themepages.models import ServiceReplacement


def make_world():
    """The rows, by the names that the table uses."""
    site = make_site()
    calendar = EventIndexPage(title="Tapahtumat", slug="tapahtumat")
    site.root_page.add_child(instance=calendar)
    theme = make_theme(site.root_page)
    return SimpleNamespace(
        site=site, calendar=calendar, theme=theme, **_registry(), **_own_rows(site)
    )


def _registry():
    service = make_service()
    gone = make_service(status=Status.WITHDRAWN, withdrawn_at="2026-11-03T08:00Z")
    organization = make_organization()
    return {
        "service": service,
        "gone": gone,
        "organization": organization,
        "channel": make_channel(),
        "collection": make_collection(),
        "municipality": make_municipalities()[1],
        "sync_run": make_braked(),
        "addition": ServiceAddition.objects.create(service=gone, note_fi="Oma"),
        "override": OrganizationOverride.objects.create(
            organization=organization, provider_type=ProviderType.PARISH
        ),
        "replacement": ServiceReplacement.objects.create(old=gone, new=service),
    }


def _own_rows(site):
    return {
        "programme": GroupProgramme.objects.create(name="Voimaa arkeen", summary="Ryhmä"),
        "synonym": make_synonym("rööki", "tupakka"),
        "term": ZeroResultTerm.objects.create(
            term="kuutamouinti", language="fi", last_date="2026-11-20"
        ),
        "turn": make_turn(),
        "account": make_user(),
        "feedback": make_feedback(),
        "link": make_link(),
        "link_list": ListImport.objects.create(site=site, file_name="elma.csv", text=""),
        "import_run": ImportRun.objects.create(file_name="vienti.xml", parent=site.root_page),
    }
