"""Asking the public check, in a region with two themes."""

from __future__ import annotations

from cms.region.models import RegionSettings
from ptvsync.models import Municipality, ServiceClass
from tests.factories import make_site, make_theme


URL = "/miksi-palveluni-ei-nay/"


def ask(client, text, **parameters):
    return client.get(URL, {"q": text, **parameters})


def html(response):
    return " ".join(response.content.decode().split())


def make_home():
    """The home page of a region with two themes, some classes and a municipality elsewhere."""
    Municipality.objects.create(code="491", names={"fi": "Mikkeli"}, slug="mikkeli")
    ServiceClass.objects.create(code="P27", names={"fi": "Liikunta ja ulkoilu"})
    ServiceClass.objects.create(code="P27.1", names={"fi": "Urheilu"}, parent="P27")
    ServiceClass.objects.create(code="P27.2", names={"fi": "Retkeily"}, parent="P27")
    ServiceClass.objects.create(code="P25.1", names={"fi": "Kirjastot"})
    home = make_site().root_page
    make_theme(home, "Taide", "taide", rules=[{"class_codes": ["P99"], "keywords": ["taide"]}])
    make_theme(home, rules=[{"class_codes": ["P27.1"]}])
    RegionSettings.objects.update(contact_email="palvelutarjotin@example.org")
    return home
