"""The admin's list of services by theme."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Site

from ptvsync.models import Service
from tests.factories import make_service, make_theme, make_user
from themepages.models import ThemeService
from themepages.service_filter import theme_choices


pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(kept_site, db):
    return make_theme(Site.objects.get().root_page, title="Liikunta")


@pytest.fixture
def names(client, theme):
    """The names in the list of services: ``names(theme=key)``."""
    client.force_login(make_user(superuser=True))

    def listed(**query):
        url = reverse(Service.snippet_viewset.get_url_name("list"))
        return {row.name for row in client.get(url, query).context["object_list"]}

    return listed


@pytest.fixture(autouse=True)
def _two_services(theme):
    shown, _other = make_service(name="Vesijumppa"), make_service(name="Velkaneuvonta")
    ThemeService.objects.get_or_create(theme_key=theme.translation_key, service=shown)


def test_services_of_a_theme_are_found(names, theme):
    ThemeService.objects.filter(service__name="Velkaneuvonta").delete()

    assert names(theme=str(theme.translation_key)) == {"Vesijumppa"}


@pytest.mark.parametrize("value", ["", "nonsense"])
def test_without_a_theme_all_are_found(names, value):
    assert names(theme=value) == {"Vesijumppa", "Velkaneuvonta"}


def test_each_theme_is_offered_once_whatever_its_translations(theme):
    assert theme_choices() == [(str(theme.translation_key), "Liikunta")]
