"""A shared database is upgraded after a backup that can be restored, and waits for no one long."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import inspect, text

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.messages import sentence
from samad_desktop.persistence import schema, server_setup, tables, upgrading
from samad_desktop.persistence.database import Database
from tests.postgres_cluster import SUPERUSER, server_programs

_ROOT = Path(__file__).resolve().parents[2]
_MOMENT = datetime(2026, 4, 4, 8, 0, tzinfo=UTC)
_NAMES = count(1)
_PASSWORD = "رمز: با\\خط"  # What a password file of libpq must escape.


@pytest.fixture
def behind(postgres, postgresql_template):
    """Give a shared centre of an earlier version, with people in it."""
    name = f"behind_{next(_NAMES)}"
    postgres.create_database(name)
    database = Database(postgres.url(name))
    server_setup.prepare_database(database)
    upgrading.upgrade(database, "0004")
    with database.transaction() as connection:
        for number in range(1, 8):
            made = {"uuid": UUID(int=number), "made_at": _MOMENT}
            connection.execute(tables.metadata.tables["citizens"].insert().values(**made))
    yield database
    database.close()
    postgres.drop_database(name)


@pytest.fixture
def keeper(postgres):
    """Let an administrator of the server in by a password."""
    quoted = "'" + _PASSWORD + "'"
    with postgres.connect() as connection:
        connection.execute(f"CREATE ROLE keeper SUPERUSER LOGIN PASSWORD {quoted}".encode())
    yield "keeper"
    with postgres.connect() as connection:
        connection.execute("DROP ROLE keeper")


@pytest.fixture
def upgrade(postgres, behind, keeper, tmp_path):
    """Run `samad-admin database upgrade` on the earlier centre."""
    secret = tmp_path / "secret"
    secret.write_text(_PASSWORD, encoding="utf-8")
    url = f"postgresql://{keeper}@127.0.0.1:{postgres.port}/{behind.url.database}"

    def run(*arguments, **environment):
        return subprocess.run(
            [
                *(sys.executable, "-m", "samad_desktop.cli.main", "database", "upgrade"),
                *("--database", url, "--password-file", str(secret)),
                *map(str, arguments),
            ],
            cwd=_ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def restored(postgres):
    """Restore a backup into a database of its own, as an administrator would."""
    opened = []

    def do(backup):
        name = f"restored_{next(_NAMES)}"
        postgres.create_database(name)
        program = str(server_programs() / "pg_restore")
        how = ["--exit-on-error", "--clean", "--if-exists", f"--port={postgres.port}"]
        where = [f"--host={postgres.folder}", f"--username={SUPERUSER}", f"--dbname={name}"]
        subprocess.run([program, *how, *where, str(backup)], check=True, capture_output=True)
        opened.append(Database(postgres.url(name)))
        return opened[-1]

    yield do
    for database in opened:
        database.close()
        postgres.drop_database(database.url.database)


def _counts(database):
    with database.reading() as connection:
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
            for name in inspect(connection).get_table_names()
        }


def _revision(database):
    with database.reading() as connection:
        return schema.current_revision(connection)


def test_the_backup_of_an_upgrade_is_what_was_there_before_at_a_place_of_its_own(
    upgrade, behind, restored, tmp_path
):
    before = _counts(behind)
    done = upgrade("--json")

    assert done.returncode == 0, done.stderr
    backup = Path(json.loads(done.stdout)["backup"])
    assert backup.parent == tmp_path / "data" / "backups"
    assert _revision(behind) == schema.newest_revision()
    copy = restored(backup)
    assert _revision(copy) == "0004"
    assert _counts(copy) == before
    assert before["citizens"] == 7
    assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_lies_where_it_is_wished_and_no_list_of_processes_shows_the_password(
    upgrade, behind, tmp_path
):
    programs, seen = tmp_path / "programs", tmp_path / "seen"
    programs.mkdir()
    script = programs / "pg_dump"
    script.write_text(f'#!/bin/sh\n/usr/bin/env >{seen}\necho "$@" >>{seen}\n', encoding="utf-8")
    script.chmod(0o700)
    backup = tmp_path / "before.dump"
    done = upgrade("--backup", backup, PATH=str(programs))

    assert done.returncode == 0, done.stderr
    assert str(backup) in done.stdout
    assert "--dbname=" in seen.read_text(encoding="utf-8")
    assert _PASSWORD not in seen.read_text(encoding="utf-8")
    assert "PGPASSWORD" not in seen.read_text(encoding="utf-8")


def test_without_a_whole_backup_only_one_who_says_she_has_one_goes_on(upgrade, behind, tmp_path):
    """It fails half-way, stands there already, or there is no program for it."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "pg_dump").symlink_to("/bin/false")
    backup = tmp_path / "copies" / "before.dump"
    done = upgrade("--backup", backup, PATH=str(programs))
    assert (done.returncode, done.stderr.strip()) == (1, sentence("backup_failed").strip())
    assert list(backup.parent.iterdir()) == []

    backup.write_text("yesterday's")
    done = upgrade("--backup", backup)
    assert (done.returncode, done.stderr.strip()) == (1, sentence("backup_exists", str(backup)))
    assert backup.read_text() == "yesterday's"

    refused = upgrade(PATH="")
    assert (refused.returncode, refused.stderr.strip()) == (
        1,
        sentence("backup_program_missing", "pg_dump"),
    )
    assert _revision(behind) == "0004"

    done = upgrade("--i-have-a-backup", PATH="")
    assert done.returncode == 0, done.stderr
    assert _revision(behind) == schema.newest_revision()


def test_a_hung_administrator_makes_the_next_wait_for_a_while_only(behind, postgres):
    with postgres.connect(behind.url.database) as hung:
        hung.execute(f"SELECT pg_advisory_lock({upgrading._LOCK})".encode())
        with pytest.raises(RuleBroken, match="locked_by_another"):
            upgrading.upgrade(behind, patience_s=1)
    assert _revision(behind) == "0004"

    upgrading.upgrade(behind)
    assert _revision(behind) == schema.newest_revision()


def test_a_client_that_holds_a_table_does_not_hold_up_the_centre(behind, postgres):
    with postgres.connect(behind.url.database) as hung:
        hung.autocommit = False
        hung.execute("LOCK TABLE alembic_version IN SHARE MODE")
        with pytest.raises(RuleBroken, match="locked_by_another"):
            upgrading.upgrade(behind, patience_s=1)
        hung.rollback()
    assert _revision(behind) == "0004"
