"""Each problem that has been seen in PTV's data (docs/quality.md), over HTTP through the real clients and sync."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from django.test import override_settings

from ptvsync.clients import registry_client
from ptvsync.models import Service, ServiceChannel
from ptvsync.quality.models import QualityFlag
from ptvsync.quality.tasks import evaluate_all
from ptvsync.records import AreaScope, ChannelType, ContactDetails, OrganizationType, WebLink
from ptvsync.standin.entities import GeneralDescription
from ptvsync.standin.server import make_server
from ptvsync.standin.world import World
from ptvsync.sync import RunOptions, run_sync
from tests.factories import make_site
from tests.kept_rows import kept_rows
from tests.ptvsync.factories import (
    make_address,
    make_channel_record,
    make_connection_record,
    make_exception,
    make_organization_record,
    make_phone,
    uuid,
)

from .factories import DESCRIPTION, NEWLY, POINT, make_good_record


pytestmark = pytest.mark.usefixtures("_today")
NATIONWIDE = {"scope": AreaScope.NATIONWIDE}
GROUPS = tuple(f"KR1.{number}" for number in range(1, 7))


def make_place(key, point=POINT, **fields):
    contact = ContactDetails(addresses=(make_address(point=point),))
    return make_channel_record(
        key, **{"contact": contact, "names": {"fi": f"Paikka {key}"}, **fields}
    )


def reached_by_phone(**phone):
    contact = ContactDetails(phones=(make_phone(**phone),))
    return make_channel_record(
        "puhelin", ChannelType.PHONE, names={"fi": "Neuvonta"}, contact=contact
    )


def web_page(url, language="fi"):
    link = WebLink(language=language, url=url)
    return make_channel_record(
        f"verkko-{url}", ChannelType.WEB_PAGE, names={"fi": "Verkossa"}, web_addresses=(link,)
    )


# Problem → the service's own fields, and its channels when they are the problem. Its key is its name.
PROBLEMS = {
    "tiivistelmä katkeaa": (
        {"summaries": {"fi": "Ohjattua liikuntaa lämpimässä vedessä niin aikuisille kuin"}},
        None,
    ),
    "taulukon rivinvaihto": (
        {"summaries": {"fi": "Ohjattua liikuntaa_x000D_\nlämpimässä vedessä."}},
        None,
    ),
    "näkymättömiä merkkejä": (
        {"descriptions": {"fi": DESCRIPTION.replace("omaan tahtiin", "omaan\u00a0tah\u200btiin")}},
        None,
    ),
    "suomea ruotsin paikalla": (
        {
            "names": {"fi": "suomea ruotsin paikalla", "sv": "Vattengymnastik"},
            "summaries": {"fi": "Jumppaa.", "sv": "Jumppaa."},
            "descriptions": {"fi": DESCRIPTION, "sv": DESCRIPTION},
        },
        None,
    ),
    "kieliversiossa vain nimi": (
        {"names": {"fi": "kieliversiossa vain nimi", "sv": "Vattengymnastik"}},
        None,
    ),
    "vain ruotsiksi": (
        {
            "names": {"sv": "Simning"},
            "keywords": {"sv": ("simning",)},
            "summaries": {"sv": "Kom och simma med oss."},
            "descriptions": {
                "sv": "Vi simmar tillsammans i den varma bassängen, och du kan komma med utan att anmäla dig. Ta med en handduk."
            },
        },
        None,
    ),
    "tiivistelmä on nimi": ({"summaries": {"fi": "Tiivistelmä on nimi"}}, None),
    "kuvaus viittaa muualle": (
        {"descriptions": {"fi": "Katso lisätiedot verkkosivuiltamme."}},
        None,
    ),
    "yhteystiedot tekstissä": (
        {
            "descriptions": {
                "fi": f"{DESCRIPTION} Soita 05 234 5678 tai kirjoita info@kotka.example. Kerta maksaa 5 € 1.9.2026 alkaen klo 9–15, katso www.kotka.example."
            }
        },
        None,
    ),
    "pelkkä pohjakuvaus": (
        {
            "general_description_id": uuid("pohja"),
            "descriptions": {},
            "summaries": {"fi": "Kuntosali kaikille."},
        },
        None,
    ),
    "ilman kanavaa": ({}, []),
    "sama paikka kahdesti": (
        {},
        [make_place("a", names={"fi": "Uimahalli"}), make_place("b", names={"fi": "Uimahalli"})],
    ),
    "vanhentunut": ({"modified": datetime(2025, 3, 1, tzinfo=UTC)}, None),
    "poikkeus mennyt": ({}, [make_place("c", hours=(make_exception(date(2026, 6, 20)),))]),
    "koko maa": ({"area": NATIONWIDE}, None),
    "ilman kohderyhmää": ({"target_groups": ()}, None),
    "kaikki kohderyhmät": ({"target_groups": GROUPS}, None),
    "yrityksille": ({"target_groups": ("KR2", "KR2.3")}, None),
    "ilman koordinaatteja": ({}, [make_place("d", point=None)]),
    "numerossa sanoja": ({}, [reached_by_phone(number="40 123 4567 ark.")]),
    "salaamaton osoite": ({}, [web_page("http://kotka.example/")]),
    "osoite väärällä kielellä": (
        {"names": {"fi": "osoite väärällä kielellä"}},
        [web_page("https://kotka.example/sv/")],
    ),
    "ilman organisaatiota": ({"organization_id": uuid("kadonnut")}, None),
    "kahdesti perustettu yhdistys": ({"organization_id": uuid("yhdistys")}, None),
    "saman yhdistyksen toinen palvelu": ({"organization_id": uuid("toinen")}, None),
    "kunnossa": ({}, None),
}
FLAGS = {
    "tiivistelmä katkeaa": {"summary-cut-off"},
    "taulukon rivinvaihto": {"markup-remnants"},
    "näkymättömiä merkkejä": {"invisible-characters"},
    "suomea ruotsin paikalla": {"wrong-language"},
    "kieliversiossa vain nimi": {"language-partial"},
    "vain ruotsiksi": {"no-finnish-name", "no-finnish-summary", "no-finnish-description"},
    "tiivistelmä on nimi": {"summary-equals-name"},
    "kuvaus viittaa muualle": {"description-refers-elsewhere"},
    "yhteystiedot tekstissä": {
        f"{kind}-in-text" for kind in ("phone", "email", "url", "price", "date", "hours")
    },
    "pelkkä pohjakuvaus": {"general-description-alone"},
    "ilman kanavaa": {"no-channel"},
    "sama paikka kahdesti": {"channel-twice"},
    "vanhentunut": {"stale"},
    "poikkeus mennyt": {"exceptions-past"},
    "koko maa": {"nationwide-of-local-provider"},
    "ilman kohderyhmää": {"target-group-missing"},
    "kaikki kohderyhmät": {"target-groups-all"},
    "yrityksille": {"business-only"},
    "ilman koordinaatteja": {"coordinates-missing"},
    "numerossa sanoja": {"phone-malformed"},
    "salaamaton osoite": {"url-insecure"},
    "osoite väärällä kielellä": {"url-language"},
    "ilman organisaatiota": {"provider-missing"},
    "kahdesti perustettu yhdistys": {"organisation-twice"},
    "saman yhdistyksen toinen palvelu": {"organisation-twice"},
    "kunnossa": set(),
}


def make_world():
    world = World()
    world.put(make_organization_record())
    for key, name in (("yhdistys", "Kotkan Uimarit ry"), ("toinen", "Kotkan uimarit")):
        kind = OrganizationType.ASSOCIATION
        world.put(
            make_organization_record(key, names={"fi": name}, type=kind, business_id="7654321-0")
        )
    world.put(make_place("uimahalli"))
    world.put(
        GeneralDescription(
            id=uuid("pohja"),
            organization_id=uuid("kotka"),
            owner="Municipality",
            names={"fi": "Kuntosali"},
            descriptions={"fi": f"{DESCRIPTION} Soita kunnan vaihteeseen 05 234 5678."},
            modified=NEWLY,
        )
    )
    for name, (fields, channels) in PROBLEMS.items():
        put_service(world, name, fields, channels)
    return world


def put_service(world, name, fields, channels):
    summary = f"Tässä on esimerkki, jonka aihe on {name}."
    texts = {"names": {"fi": name}, "summaries": {"fi": summary}}
    world.put(make_good_record(name, **{**texts, **fields}))
    if channels is None:
        channels = [make_place("uimahalli")]
    for channel in channels:
        world.put(channel)
        record = make_connection_record(name).model_copy(update={"channel_id": channel.id})
        world.put(record)


@pytest.fixture(scope="module", params=["11", "12"])
def _synced(request, django_db_setup, django_db_blocker):
    """One sync of the problems by each version; nothing of it is left."""
    with kept_rows(django_db_blocker, lambda: fetch_problems(request.param)):
        yield


def fetch_problems(version):
    make_site()
    with make_server(make_world()) as server:
        addresses = {"PTV_API_URL": server.url, "PTV_ACCESSIBILITY_URL": server.url}
        with (
            override_settings(PTV_API_KEY="demo", **addresses),
            closing(registry_client(version)) as client,
        ):
            run = run_sync(client, RunOptions(full=True))
    assert run.status == "done", run.message


@pytest.fixture
def flags(_synced, db):
    evaluate_all()
    found = {service.name: set() for service in Service.objects.all()}
    for flag in QualityFlag.objects.select_related("service"):
        found[flag.service.name].add(flag.code)
    found["vain ruotsiksi"] = found.pop("Simning")
    return found


def test_each_problem_has_its_flags_and_no_others(flags):
    assert flags == FLAGS


@pytest.mark.usefixtures("_synced", "db")
def test_what_is_flagged_is_imported_clean():
    text = Service.objects.get(name="taulukon rivinvaihto").data.summaries["fi"]
    assert text == "Ohjattua liikuntaa\nlämpimässä vedessä."
    number = ServiceChannel.objects.get(name="Neuvonta").data.contact.phones[0].number
    assert number == "40 123 4567"
