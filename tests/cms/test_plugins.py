"""The plugin contract: discovery, order, contributions, and the list in the admin."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from cms import checks
from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.plugins import discovery, registry
from cms.plugins.fields import PluginStreamField
from cms.plugins.overview import plugin_rows
from cms.plugins.registry import Plugin, active_plugins
from cms.plugins.spec import PluginSpec
from tests.factories import make_site, make_user
from themepages.models import ThemePage


CORE = {"ptvsync", "search", "themepages", "events", "home"}


def test_every_core_app_is_registered_through_the_same_contract():
    assert {plugin.spec.name for plugin in active_plugins()} >= CORE


def test_a_required_plugin_comes_before_the_one_that_needs_it():
    names = [plugin.spec.name for plugin in active_plugins()]
    for plugin in active_plugins():
        for required in plugin.spec.requires:
            assert names.index(required) < names.index(plugin.spec.name)


def test_plugins_that_require_each_other_are_both_on(monkeypatch):
    configs = [
        SimpleNamespace(
            plugin=PluginSpec(name=name, label=name, description="", version="1", requires=(other,))
        )
        for name, other in (("a", "b"), ("b", "a"))
    ]
    monkeypatch.setattr(registry.apps, "get_app_configs", lambda: configs)
    names = [plugin.spec.name for plugin in active_plugins.__wrapped__()]
    assert sorted(names) == ["a", "b"]


def test_an_unknown_plugin_name_stops_the_start_with_a_sentence():
    with pytest.raises(ImproperlyConfigured, match="TARJOTIN_PLUGINS names tuntematon"):
        discovery.installed_plugin_apps(["tuntematon"])


def test_an_installed_package_is_found_by_its_entry_point(monkeypatch):
    entry = EntryPoint("sample", "sample_plugin.apps:SampleConfig", discovery.ENTRY_POINT_GROUP)
    monkeypatch.setattr(discovery, "entry_points", lambda group: [entry])
    assert discovery.installed_plugin_apps(["sample"]) == ["sample_plugin.apps.SampleConfig"]


def test_a_plugin_whose_requirement_is_off_fails_the_system_check(monkeypatch):
    spec = PluginSpec(name="a", label="A", description="", version="1", requires=("missing",))
    monkeypatch.setattr(checks, "active_plugins", lambda: (Plugin(app=None, spec=spec),))
    (error,) = checks.plugin_requirements_are_on(None)
    assert error.id == "tarjotin.E001"
    assert "missing" in error.msg


def test_contributions_loads_what_the_plugins_declare(monkeypatch):
    spec = PluginSpec(
        name="a", label="A", description="", version="1", health_checks=("os.path.join",)
    )
    monkeypatch.setattr(registry, "active_plugins", lambda: (Plugin(app=None, spec=spec),))
    (loaded,) = registry.contributions("health_checks")
    assert loaded("a", "b") == "a/b"


def test_plugin_blocks_stay_out_of_migrations():
    field = ThemePage._meta.get_field("body")
    _name, path, args, kwargs = field.deconstruct()
    assert isinstance(field, PluginStreamField)
    assert (path, args) == ("wagtail.fields.StreamField", [[]])
    assert kwargs["block_lookup"] == {}


@pytest.mark.django_db
def test_an_installed_plugin_that_is_off_is_listed_as_off(monkeypatch):
    monkeypatch.setattr("cms.plugins.overview.available_plugins", lambda: {"sample": "x.Y"})
    assert [row.is_on for row in plugin_rows() if row.name == "sample"] == [False]


@pytest.mark.django_db
def test_the_owner_sees_the_list_of_plugins(client):
    make_site()
    apply_governance()
    client.force_login(make_user(Role.DIGITAL_SERVICES))
    response = client.get(reverse("cms_plugins"))
    assert response.status_code == 200
    html = response.content.decode()
    assert "0.1.0" in html
    assert "Lisäosat" in html


@pytest.mark.django_db
@pytest.mark.parametrize("role", [role for role in Role if role != Role.DIGITAL_SERVICES])
def test_other_roles_do_not_see_the_list_of_plugins(client, role):
    make_site()
    apply_governance()
    client.force_login(make_user(role))
    assert client.get(reverse("cms_plugins")).status_code in {302, 403}
