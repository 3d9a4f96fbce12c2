"""The demo's turns: valid, once, and with one gap in each region."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Site

from cms.region.models import RegionSettings
from ptvsync.coordinators.demo.loader import load_demo
from ptvsync.coordinators.models import CoordinatorTurn, Duty
from ptvsync.coordinators.rota import contacts_in, gaps_in, network_turns


pytestmark = pytest.mark.django_db
LACKING = {"kymenlaakso": "Pyhtää", "etela-savo": "Juva"}
DAYS = [date(2026, 1, 1), date(2026, 6, 30), date(2026, 11, 22), date(2026, 12, 31)]


def load(region):
    call_command("setup_region", region, hostname="testserver", port=80, verbosity=0)
    site = Site.objects.get(hostname="testserver")
    load_demo(site)
    return RegionSettings.for_site(site).municipality_codes, site


@pytest.mark.parametrize("region", list(LACKING))
@pytest.mark.parametrize("today", DAYS)
def test_each_region_lacks_one_person_whatever_the_day(region, today):
    with time_machine.travel(today, tick=False):
        codes, _site = load(region)
        (gap,) = gaps_in(codes, timezone.localdate())
        assert (gap.duty, str(gap.municipality)) == (Duty.CONTACT, LACKING[region])
        assert gap.days.first == date(2027, 1, 1)
        assert all(contact.turn for contact in contacts_in(codes, today))
        assert network_turns(codes, today)


@pytest.mark.parametrize("region", list(LACKING))
def test_every_turn_could_be_saved_in_the_form(region):
    load(region)
    for turn in CoordinatorTurn.objects.all():
        turn.full_clean()


def test_a_second_run_changes_nothing_and_brings_nothing_back():
    _codes, site = load("kymenlaakso")
    CoordinatorTurn.objects.first().delete()
    count = CoordinatorTurn.objects.count()
    load_demo(site)
    assert CoordinatorTurn.objects.count() == count
