"""``startplugin`` makes a package that installs, passes its own tests and shows its block."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from cms.plugins import discovery
from tests.plugins.house import House, database_copy, install


# Marked so that they run before tests that empty the database, whose copy the house is given.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("house"),
    pytest.mark.xdist_group("new_plugin"),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A new package of a plugin called “group_cards”."""
    folder = tmp_path_factory.mktemp("new") / "tarjotin-group-cards"
    call_command("startplugin", "group_cards", directory=str(folder), verbosity=0)
    return folder


@pytest.fixture(scope="module")
def house(package, tmp_path_factory, django_db_setup, django_db_blocker):
    """A house with the new package installed; its tests find a copy of the tests' database."""
    target = tmp_path_factory.mktemp("installed")
    install(package, target)
    name = f"new_{target.parent.name.replace('-', '_')}"
    with database_copy(f"test_{name}", django_db_blocker) as url:
        yield House(
            target, tmp_path_factory.mktemp("var"), url.replace(f"/test_{name}", f"/{name}")
        )


def test_the_packages_own_tests_pass(house, package):
    options = ["-q", "--reuse-db", "-p", "no:cacheprovider"]
    assert "3 passed" in house.run(["-m", "pytest", *options, str(package)], "")


def test_the_system_check_knows_it_and_no_migration_is_missing(house):
    script = "import sys; from django.core.management import call_command; import django; django.setup();"
    script += "call_command('check'); call_command('makemigrations', '--check', '--dry-run')"
    assert "No changes detected" in house.run(["-c", script], "group_cards")


def test_no_file_is_left_with_a_name_of_the_template(package):
    files = [path for path in package.rglob("*") if path.is_file()]
    assert len(files) == 8
    for path in files:
        assert "plugin_name" not in str(path)
        assert not path.name.endswith("-tpl")
        assert "{{ plugin" not in path.read_text()
        assert "camel_case" not in path.read_text()


def test_it_goes_to_a_folder_of_its_own_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call_command("startplugin", "group_cards", verbosity=0)
    assert (tmp_path / "tarjotin-group-cards" / "tarjotin_group_cards" / "apps.py").is_file()


@pytest.mark.parametrize("name", ["Walks", "two words", "1st", "dash-ed"])
def test_a_name_that_python_or_the_house_does_not_take_is_refused(name, tmp_path):
    with pytest.raises(CommandError, match="not a Python name in lower case"):
        call_command("startplugin", name, directory=str(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


def test_the_name_of_an_installed_plugin_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(discovery, "available_plugins", lambda: {"walks": "x.Y"})
    with pytest.raises(CommandError, match="walks is installed already"):
        call_command("startplugin", "walks", directory=str(tmp_path / "new"))


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("keep")
    with pytest.raises(CommandError, match="is not empty"):
        call_command("startplugin", "walks", directory=str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
