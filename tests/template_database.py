"""One migrated database, of which every test process takes a copy.

It is kept between runs and made again when a migration, or a file of data that a migration loads,
is another than before; ``--create-db`` makes it again in any case.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.apps import apps
from django.conf import settings
from django.db import connection
from psycopg.sql import SQL, Identifier, Literal

from cms.locks import lock_key


DATA = ("*.toml", "*.txt", "*.json")
LOCK = "template database of the tests"
# A database is copied only while nobody uses it; a thread of an earlier test may have left a session.
END_SESSIONS = SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {}")


def prepare_template(project, fresh=False):
    """The name of a database in which all migrations are done; other processes wait for it."""
    name = f"{connection.creation._get_test_db_name()}_migrated"
    wanted = _digest(project)
    with _locked_server() as server:
        if fresh or _mark(server, name) != wanted:
            server.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(name)))
            _migrate(name)
            statement = SQL("COMMENT ON DATABASE {} IS {}")
            server.execute(statement.format(Identifier(name), Literal(wanted)))
    return name


@contextmanager
def _locked_server():
    parameters = connection.get_connection_params() | {"dbname": "postgres"}
    keys = ("dbname", "user", "password", "host", "port")
    given = {key: parameters[key] for key in keys if parameters.get(key)}
    with psycopg.connect(**given, autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [lock_key(LOCK)])
        yield server


def _mark(server, name):
    """The comment on the database; None when there is no such database or it was left half done."""
    sql = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    row = server.execute(sql, [name]).fetchone()
    return row and row[0]


def _migrate(name):
    """As Django prepares a test database, under another name."""
    usual = settings.DATABASES["default"]["NAME"]
    given = connection.settings_dict["TEST"]["NAME"]
    connection.settings_dict["TEST"]["NAME"] = name
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        _leave_unvacuumed()
    finally:
        connection.close()
        connection.settings_dict["TEST"]["NAME"] = given
        settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = usual


def _leave_unvacuumed():
    """No autovacuum: after the tests' undone rows it says that a table is empty.

    Whoever then writes many rows has their joins planned for none: minutes instead of seconds.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            name = connection.ops.quote_name(table)
            cursor.execute(f"ALTER TABLE {name} SET (autovacuum_enabled = off)")


def _digest(project):
    digest = hashlib.sha256()
    for path in sorted(_sources(project)):
        digest.update(str(path).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources(project):
    """This module, every migration, and the data of the project's own apps."""
    yield Path(__file__)
    for app in apps.get_app_configs():
        folder = Path(app.path)
        yield from folder.glob("migrations/*.py")
        if folder.parent == project:
            for pattern in DATA:
                yield from folder.rglob(pattern)
