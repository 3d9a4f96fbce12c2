"""``startplugin NAME``: a package to begin a plugin with, whose own tests pass."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.core.management.templates import TemplateCommand

from cms.plugins import discovery


TEMPLATE = Path(discovery.__file__).parent / "template"


class Command(TemplateCommand):
    """Django's way of making files from a folder, with the plugin's names."""

    help = "Makes a package that is a working plugin with one block for theme pages."
    missing_args_message = "Give the plugin a name, such as: startplugin walks."
    # The endings keep tools from taking the template's files for the project's own.
    rewrite_template_suffixes = tuple(
        (f".{kind}-tpl", f".{kind}") for kind in ("py", "html", "toml", "md")
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The name and the folder."""
        parser.add_argument("name", help="A Python name in lower case, such as walks.")
        parser.add_argument("--directory", help="The new folder; default: tarjotin-NAME here.")

    def handle(self, **options: Any) -> None:  # type: ignore[override]
        """Write the files; CommandError when the name or the folder cannot be used."""
        name = options.pop("name")
        self._check_name(name)
        folder = Path(options.pop("directory") or f"tarjotin-{name.replace('_', '-')}").resolve()
        if folder.exists() and any(folder.iterdir()):
            raise CommandError(f"{folder} is not empty.")
        folder.mkdir(parents=True, exist_ok=True)
        super().handle("plugin", name, str(folder), **options, **_template_options(name))
        if options["verbosity"]:
            self.stdout.write(f"{folder}: README.md tells how to install and test it.")

    def _check_name(self, name: str) -> None:
        if not name.isidentifier() or not name.islower():
            raise CommandError(f"{name} is not a Python name in lower case.")
        if name in discovery.available_plugins():
            raise CommandError(f"A plugin {name} is installed already.")


def _template_options(name: str) -> dict[str, Any]:
    return {
        "template": str(TEMPLATE),
        "extensions": ["py", "toml", "md"],
        "files": [],
        "distribution_name": name.replace("_", "-"),
        "plugin_label": name.replace("_", " ").capitalize(),
    }
