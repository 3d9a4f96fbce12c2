"""The plugin contract: discovery, order, contributions, and the list in the admin."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from django.utils import translation

from cms import checks
from cms.governance.apply import apply_governance
from cms.governance.grants import Role
from cms.plugins import discovery, overview, registry
from cms.plugins.fields import PluginStreamField
from cms.plugins.gifts import gifts
from cms.plugins.overview import plugin_rows
from cms.plugins.registry import Plugin, active_plugins
from cms.plugins.requirements import required_names, unmet_requirements
from cms.plugins.spec import PluginSpec
from tests.factories import make_site, make_user
from themepages.models import ThemePage


QUALITY = "ptvsync.quality.apps.QualityConfig"
BARE = {"name": "a", "label": "A", "description": "", "version": "1"}
DEMO = "esimerkkisisältöä"
CORE = {"ptvsync", "search", "themepages", "events", "home"}


def make_plugin(name="a", app=None, **fields):
    values = {"label": name.upper(), "description": "", "version": "1"}
    return Plugin(app=app, spec=PluginSpec(name=name, **{**values, **fields}))


class SampleConfig:
    """What ``available_plugins`` names in these tests."""

    plugin = make_plugin("sample", label="Malli", version="2.1", requires=("cards>=3", "b")).spec


SAMPLE = f"{__name__}.SampleConfig"


def row_of(name):
    (row,) = [row for row in plugin_rows() if row.name == name]
    return row


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


def test_a_required_version_that_is_not_the_one_that_is_on_fails_the_system_check(monkeypatch):
    plugins = (make_plugin("a", requires=("b>=2",)), make_plugin("b", version="1.4"))
    monkeypatch.setattr(checks, "active_plugins", lambda: plugins)
    (error,) = checks.plugin_requirements_are_on(None)
    assert error.id == "tarjotin.E005"
    assert error.msg == "The plugin a needs b>=2, but 1.4 is on."


@pytest.mark.parametrize("wanted", ["b", "b>=1", "b>=1,<2", "b==1.4.0b1", "b!=1.3"])
def test_a_required_version_that_is_on_is_well(wanted):
    assert unmet_requirements(make_plugin("a", requires=(wanted,)).spec, {"b": "1.4.0b1"}) == []


def test_a_version_that_is_wanted_has_no_part_in_the_order():
    assert required_names(make_plugin("a", requires=("b>=1", "c")).spec) == ("b", "c")


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


@pytest.fixture
def available(monkeypatch):
    """Name the installed plugins: name → app config."""

    def available_(plugins):
        monkeypatch.setattr(overview, "available_plugins", lambda: plugins)

    return available_


@pytest.mark.django_db
def test_an_installed_plugin_that_is_off_is_listed_with_the_way_to_switch_it_on(available):
    available({"sample": SAMPLE, "quality": QUALITY})
    row = row_of("sample")
    assert (row.is_on, row.label, row.version) == (False, "Malli", "2.1")
    assert row.setting == "quality,sample"


@pytest.mark.django_db
def test_an_optional_plugin_that_is_on_is_listed_with_the_way_to_switch_it_off(available):
    available({"sample": SAMPLE, "ptv_quality": QUALITY})
    (row,) = [row for row in plugin_rows() if row.setting == ""]
    assert row.is_on
    assert row.name == "quality"


@pytest.mark.django_db
def test_a_plugin_of_the_core_cannot_be_switched(available):
    available({})
    assert {row.setting for row in plugin_rows()} == {None}


@pytest.mark.django_db
def test_the_list_warns_of_what_a_plugin_would_miss(available, monkeypatch):
    available({"sample": SAMPLE})
    cards = make_plugin("cards", version="2.0")
    monkeypatch.setattr(overview, "active_plugins", lambda: (cards,))
    with translation.override("en"):
        warnings = row_of("sample").warnings
    assert warnings == (
        "It needs cards>=3, but version 2.0 is on.",
        "It needs b, which is off.",
    )


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["no_such_package.apps.Config", "cms.apps.CmsConfig"])
def test_a_package_that_cannot_be_loaded_is_listed_with_the_reason(available, path):
    available({"broken": path})
    with translation.override("en"):
        (warning,) = row_of("broken").warnings
    assert warning.startswith("The package cannot be loaded:")


@pytest.mark.django_db
def test_everything_that_the_core_plugins_give_has_a_name():
    for row in plugin_rows():
        for gift in row.gives:
            assert gift.names or gift.kind == DEMO, f"{row.name}: {gift.kind}"
            assert all(gift.names)


@pytest.mark.parametrize(
    ("plugin", "kind", "name"),
    [
        ("events", "theme_blocks", "Teeman tapahtumat"),
        ("events", "jobs", "events: occurrences (15 3 * * *)"),
        ("events", "governance", "Ryhmänohjaajat: tapahtumakalenterit"),
        ("home", "governance", "Viestinnän hyväksyntä"),
        ("search", "urls", "/haku/"),
        ("events", "search_sources", "Tapahtumat ja ryhmät"),
        ("sharing", "theme_sections", "link_here"),
    ],
)
def test_what_a_plugin_gives_is_named(plugin, kind, name):
    (spec,) = [found.spec for found in active_plugins() if found.spec.name == plugin]
    (gift,) = gifts(PluginSpec(**{**BARE, kind: getattr(spec, kind)}))
    assert name in gift.names


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
