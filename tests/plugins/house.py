"""The whole house in a process of its own: with its own database and with the packages of a folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.db import connection
from psycopg.sql import SQL, Identifier, Literal

from tests.conftest import PROJECT
from tests.template_database import END_SESSIONS


@dataclass(frozen=True)
class House:
    """Where packages are installed, files are kept and rows are stored."""

    packages: Path
    var: Path
    database_url: str

    def step(self, name, plugins):
        """What a module of tests/plugins/steps tells, as it runs with these plugins on."""
        lines = self.run(["-m", f"tests.plugins.steps.{name}"], plugins).splitlines()
        return json.loads(lines[-1])

    def run(self, arguments, plugins, cwd=PROJECT):
        """The output of a Python process that ended well."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=cwd,
            env=self._environment(plugins),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        return done.stdout

    def _environment(self, plugins):
        return os.environ | {
            "DATABASE_URL": self.database_url,
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "PYTHONPATH": os.pathsep.join([str(self.packages), str(PROJECT)]),
            "TARJOTIN_PLUGINS": plugins,
            "TARJOTIN_VAR": str(self.var),
        }


def install(package, target):
    """Build a package as pip does and put it, and nothing else, into the folder ``target``."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    options = ["--no-build-isolation", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run([*command, *options, str(package)], check=True, timeout=120)


@contextmanager
def database_copy(name, blocker):
    """The URL of a copy of the tests' database, which is dropped at the end."""
    with blocker.unblock():
        template = connection.settings_dict["NAME"]
        connection.close()
    _execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
    _execute(END_SESSIONS.format(Literal(template)))
    _execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template)))
    try:
        yield _url(name)
    finally:
        _execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def _execute(statement):
    with psycopg.connect(_url("postgres"), autocommit=True) as server:
        server.execute(statement)


def _url(database):
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}"))
