"""What `samad-admin` asks of pgBackRest, and what it says where that cannot be done."""

import json
import os
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, make_url

from samad_desktop.cli.main import main
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.messages import sentence
from samad_desktop.persistence import archived_backup, pgbackrest
from samad_desktop.persistence.archived_backup import ArchivedBackup
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import canned_texts
from samad_desktop.services import backups
from samad_desktop.settings import Profile, Profiles

_AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
_STANZA = "tabriz"
_SAYS_WHAT_IT_IS_ASKED = """#!{python}
import json, pathlib, sys
asked = pathlib.Path({asked!r})
with asked.open("a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
if "info" in sys.argv:
    print(json.dumps([{{"backup": [{{"label": "20260301-083000F"}}]}}]))
if {failing!r} in sys.argv:
    print("P00   WARN: be warned")
    sys.exit("P00  ERROR: [055]: unable to open the archive")
"""


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Put a program in pgBackRest's place that notes what it is asked; one command may fail."""
    places = tmp_path / "programs"

    def put(failing=""):
        places.mkdir()
        told = tmp_path / "asked"
        file = places / pgbackrest.PROGRAM
        words = {"python": sys.executable, "asked": str(told), "failing": failing}
        file.write_text(_SAYS_WHAT_IT_IS_ASKED.format(**words), encoding="utf-8")
        file.chmod(0o700)
        monkeypatch.setenv("PATH", f"{places}{os.pathsep}{os.environ['PATH']}")
        return lambda: [json.loads(line) for line in told.read_text().splitlines()]

    return put


@pytest.fixture
def shared(postgresql_url):
    database = Database(postgresql_url)
    yield database
    database.close()


def test_a_copy_is_of_a_moment_that_was_named_after_it_and_is_kept_with_what_it_held(
    shared, asked, tmp_path
):
    told = asked()
    made = backups.back_up(shared, tmp_path / "copies", _AT, stanza=_STANZA)
    assert told() == [
        ["--stanza=tabriz", "backup"],
        ["--stanza=tabriz", "--output=json", "info"],
        ["--stanza=tabriz", "check"],
    ]
    archived = archived_backup.read(made.file)
    assert (archived.label, archived.database) == ("20260301-083000F", shared.url.database)
    assert made.rows > 0
    assert backups.newest(tmp_path / "copies", shared.url, _STANZA) == made
    assert backups.kept(tmp_path / "copies", shared.url) == ()

    backups.put_files_back(made)
    assert told()[-1] == ["--stanza=tabriz", "--set=20260301-083000F", "restore"]


def test_what_pgbackrest_says_is_said_and_no_copy_is_left(shared, asked, tmp_path):
    asked(failing="check")
    with pytest.raises(RuleBroken) as refused:
        backups.back_up(shared, tmp_path / "copies", _AT, stanza=_STANZA)
    assert refused.value.code == "backup_failed"
    assert "[055]: unable to open the archive" in refused.value.detail
    assert list((tmp_path / "copies").iterdir()) == []


def test_no_moment_is_named_in_which_somebody_writes(shared, asked, tmp_path, monkeypatch):
    asked()
    monkeypatch.setattr(archived_backup, "_TRIES", 2)
    with shared.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
        with pytest.raises(RuleBroken) as refused:
            backups.back_up(shared, tmp_path / "copies", _AT, stanza=_STANZA)
    assert refused.value.code == "backup_never_quiet"
    assert list((tmp_path / "copies").iterdir()) == []


def test_it_is_named_where_there_is_none(shared, tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("PATH", str(tmp_path))
    where = str(shared.url.set(drivername="postgresql"))
    code = main(["backup", "--to", str(tmp_path), "--stanza", _STANZA, "--database", where])
    assert (code, list(tmp_path.glob("*.pgbackrest*"))) == (1, [])
    assert capfd.readouterr().err.strip() == sentence("pgbackrest_missing", _STANZA)


def test_an_embedded_centre_has_no_stanza(sqlite_url, tmp_path):
    with pytest.raises(RuleBroken) as refused:
        backups.newest(tmp_path, make_url(sqlite_url), _STANZA)
    assert refused.value.code == "stanza_of_a_server"


def test_files_of_a_server_are_not_put_into_a_database_nor_tried_as_root(tmp_path, monkeypatch):
    copy, url = ArchivedBackup(_STANZA), make_url("postgresql:///samad")
    with pytest.raises(RuleBroken) as refused:
        copy.restore(tmp_path / "copy", url, None)
    assert refused.value.code == "restore_by_files"
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(RuleBroken) as refused:
        copy.rehearse(tmp_path / "copy", url, None)
    assert refused.value.code == "drill_as_root"


def test_a_server_of_another_version_is_not_started_on_the_files(tmp_path, monkeypatch):
    (tmp_path / "PG_VERSION").write_text("99\n", encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuleBroken) as refused:
        archived_backup._control(tmp_path)
    assert (refused.value.code, refused.value.detail) == ("server_programs_missing", "99")


def test_a_profile_may_name_the_stanza(tmp_path):
    path = tmp_path / "profiles.toml"
    Profiles().with_default(Profile("a", "postgresql:///samad", stanza=_STANZA)).save(path)
    assert Profiles.load(path).named("a").stanza == _STANZA
