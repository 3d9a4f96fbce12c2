"""Editors keep the synonyms and read what was looked for in vain."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from cms.governance.grants import Role
from search.models import Synonym, ZeroResultTerm
from search.zero_results import count_zero_result
from tests.factories import make_site, make_user


pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(kept_site, db, client):
    call_command("setup_governance", verbosity=0)
    client.force_login(make_user(Role.COMMUNICATIONS))
    return client


def test_an_editor_adds_a_synonym(editor):
    values = {"language": "fi", "words": "fillari", "terms": "polkupyörä"}
    response = editor.post(reverse(Synonym.snippet_viewset.get_url_name("add")), values)
    assert response.status_code == 302
    assert Synonym.objects.get(words="fillari").triggers == ["fillari"]


def test_an_editor_reads_and_clears_searches_in_vain(editor):
    count_zero_result("kirahvitarha", "fi")
    viewset = ZeroResultTerm.snippet_viewset
    listing = editor.get(reverse(viewset.get_url_name("list")))
    assert "kirahvitarha" in listing.content.decode()
    row = ZeroResultTerm.objects.get()
    editor.post(reverse(viewset.get_url_name("delete"), args=[row.pk]))
    assert not ZeroResultTerm.objects.exists()


def test_nobody_with_an_editors_rights_adds_or_changes_searches_in_vain(editor):
    count_zero_result("kirahvitarha", "fi")
    viewset = ZeroResultTerm.snippet_viewset
    row = ZeroResultTerm.objects.get()
    editor.post(reverse(viewset.get_url_name("add")), {"term": "x"})
    editor.post(reverse(viewset.get_url_name("edit"), args=[row.pk]), {"term": "x"})
    assert [row.term for row in ZeroResultTerm.objects.all()] == ["kirahvitarha"]


def test_an_organiser_does_not_keep_synonyms(client):
    make_site()
    call_command("setup_governance", verbosity=0)
    client.force_login(make_user(Role.ORGANISERS))
    response = client.get(reverse(Synonym.snippet_viewset.get_url_name("list")))
    assert response.status_code in {302, 403}


def test_searches_in_vain_name_their_language_and_day(editor):
    count_zero_result("kirahvitarha", "fi")
    ZeroResultTerm.objects.update(last_date=date(2026, 11, 9))
    listing = editor.get(reverse(ZeroResultTerm.snippet_viewset.get_url_name("list")))
    cells = re.findall(r"<td[^>]*>\s*([^<>]+?)\s*</td>", listing.content.decode())
    assert {"suomi", "9.11.2026"} <= set(cells)
