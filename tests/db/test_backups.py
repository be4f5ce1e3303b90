"""A centre is copied while it works and restored elsewhere; a copy counts when it proved equal."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import make_url, text

from samad_desktop.cli.main import main
from samad_desktop.domain.calendar import clock, jalali_long
from samad_desktop.domain.errors import AccountDisabled, RuleBroken
from samad_desktop.domain.staff import spelled_password
from samad_desktop.messages import sentence
from samad_desktop.persistence import digests, embedded_backup, server_setup
from samad_desktop.persistence.database import Database
from samad_desktop.services import backups
from samad_desktop.services.access import AccessService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.staff import disable, enable
from tests.calls import AREA
from tests.centres import PASSWORD
from tests.postgres_cluster import PostgresCluster

pytestmark = pytest.mark.on_both

_NAMES = count(1)
_AT = datetime(2026, 11, 28, 8, tzinfo=UTC)


@pytest.fixture
def three(intake, operator, a_draft):
    texts = ("ترانس سوخته", "لوله ترکیده", "نان کم است")
    return [intake.register(operator, a_draft(text=each)).value for each in texts]


@pytest.fixture
def taken(database, three, tmp_path):
    return backups.back_up(database, tmp_path / "backups", _AT)


@pytest.fixture
def elsewhere(database, tmp_path):
    """Name a place where nothing is yet, beside the centre; throw away what was put there."""
    name = f"restored_{next(_NAMES)}"
    if database.is_sqlite:
        yield database.url.set(database=str(tmp_path / f"{name}.sqlite3"))
    else:
        url = database.url.set(database=name)
        yield url
        server_setup.drop(url, None)


def _counted(database, table):
    with database.reading() as connection:
        return connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()


def _run(capsys, *arguments):
    code = main([*map(str, arguments), "--bidi", "never"])
    said = capsys.readouterr()
    return code, said.out, said.err


def _address(url):
    return url.render_as_string(hide_password=False).replace("+psycopg", "")


def test_what_comes_back_is_what_was_there_when_the_copy_was_begun_and_is_found(
    taken, elsewhere, database, intake, operator, a_draft, three
):
    intake.register(operator, a_draft(text="پس از آن"))
    backups.restore(taken, elsewhere, _AT)
    copy = Database(elsewhere)
    assert _counted(copy, "cases") == len(three) == _counted(database, "cases") - 1
    found = FindingService(copy, AREA).find(operator, "ترانس")
    assert [row.tracking_code for row in found.page.rows] == [three[0].tracking_code]
    copy.close()


def test_a_drill_proves_a_copy_that_is_equal_and_no_other_and_leaves_nothing(
    taken, database, tmp_path
):
    before = set(tmp_path.rglob("*"))
    held = {**taken.held, "cases": digests.Digest(3, "0" * 32)}
    altered = backups.Backup(taken.file, taken.engine, taken.made_at, taken.revision, held)
    assert backups.drill(altered, database.url, _AT).unequal == ("cases",)
    assert backups.read(taken.file).proven_at is None

    found = backups.drill(taken, database.url, _AT)
    assert found.unequal == ()
    assert found.came_back == taken.held
    assert found.came_back["cases"].rows == 3
    assert set(tmp_path.rglob("*")) == before
    assert backups.read(taken.file).proven_at is not None
    assert not database.is_sqlite or not list(tmp_path.glob("samad-drill-*"))


def test_one_changed_letter_makes_another_digest_and_rules_that_are_missing_show(
    database, three, tmp_path
):
    one = backups.back_up(database, tmp_path / "one", _AT)
    with database.transaction() as connection:
        connection.execute(text("UPDATE cases SET place = place || '.' WHERE id = 2"))
    other = backups.back_up(database, tmp_path / "other", _AT)
    assert set(digests.unequal(one.held, other.held)) - {"audit_events"} == {"cases"}

    with database.upkeep() as connection:
        (trigger, table) = connection.execute(text(_A_TRIGGER[database.is_sqlite])).one()
        dropped = f"DROP TRIGGER {trigger}" + ("" if database.is_sqlite else f" ON {table}")
        connection.execute(text(dropped))
    ruleless = backups.back_up(database, tmp_path / "ruleless", _AT)
    assert digests.unequal(other.held, ruleless.held) == (digests.RULES,)


_A_TRIGGER = {
    True: "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1",
    False: "SELECT tgname, tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal LIMIT 1",
}


def test_nothing_is_restored_over_a_database(taken, database):
    with pytest.raises(RuleBroken) as refused:
        backups.restore(taken, database.url, _AT)
    assert refused.value.code == "restore_place_taken"
    assert _counted(database, "cases") == 3


def test_a_damaged_copy_is_refused_and_leaves_nothing(taken, elsewhere, database):
    whole = taken.file.read_bytes()
    taken.file.write_bytes(whole[:4096] + b"\0" * 4096 + whole[8192:])
    with pytest.raises(RuleBroken) as refused:
        backups.restore(taken, elsewhere, _AT)
    assert refused.value.code in {"restore_failed", "restore_unequal"}


def test_a_copy_without_its_note_is_refused(taken):
    note = taken.file.with_name(taken.file.name + ".json")
    note.write_text("{", encoding="utf-8")
    with pytest.raises(RuleBroken) as refused:
        backups.read(taken.file)
    assert refused.value.code == "backup_note_missing"


def test_older_copies_go_but_the_proven_one_stays(database, three, tmp_path):
    folder = tmp_path / "kept"
    minutes = [_AT + timedelta(minutes=each) for each in range(4)]
    made = [backups.back_up(database, folder, each) for each in minutes[:3]]
    backups.drill(made[0], database.url, _AT)
    backups.back_up(database, folder, minutes[3], keep=2)
    left = backups.kept(folder, database.url)
    assert [each.made_at.minute for each in left] == [3, 2, 0]
    assert not made[1].file.exists()


def test_only_this_user_reads_a_copy(taken):
    written = list(taken.file.parent.iterdir())
    assert taken.file in written
    assert all(each.stat().st_mode & 0o077 == 0 for each in written)


def test_the_three_commands_say_what_they_did(database, three, elsewhere, tmp_path, capsys):
    here, folder = ("--database", _address(database.url)), tmp_path / "copies"
    code, out, err = _run(capsys, "backup", "--to", folder, *here, "--json")
    assert code == 0, err
    told = json.loads(out)
    file, made_at = told["file"], datetime.fromisoformat(told["made_at"])
    assert f"-{made_at:%Y%m%d-%H%M%S}Z." in file
    in_tehran = f"{jalali_long(made_at)}، ساعت {clock(made_at)} تهران"
    code, out, err = _run(capsys, "drill", "--from", folder, *here)
    assert code == 0, err
    assert "برابر است" in out
    assert in_tehran in out
    assert "cases: 3 " in out
    code, out, err = _run(capsys, "restore", file, "--database", _address(elsewhere))
    assert code == 0, err
    assert "بازگردانده شد" in out
    assert in_tehran in out
    code, out, err = _run(capsys, "restore", file, *here)
    taken = str(database.path) if database.is_sqlite else database.url.database
    assert (code, err.strip()) == (1, sentence("restore_place_taken", taken))


def test_a_drill_without_any_copy_is_refused(database, tmp_path, capsys):
    code, _, err = _run(
        capsys, "drill", "--from", tmp_path / "none", "--database", _address(database.url)
    )
    assert (code, err.strip()) == (1, sentence("backup_missing", str(tmp_path / "none")))


def test_an_unequal_copy_ends_the_drill_with_one(taken, database, capsys):
    note = taken.file.with_name(taken.file.name + ".json")
    told = json.loads(note.read_text(encoding="utf-8"))
    told["held"]["staff"] = [1, "0"]
    note.write_text(json.dumps(told), encoding="utf-8")
    code, out, err = _run(capsys, "drill", taken.file, "--database", _address(database.url))
    assert code == 1
    assert "staff: 1 0 ≠" in out
    # Whoever has waited for some seconds was told so before.
    assert err.strip().endswith(sentence("restore_unequal", "staff"))


def test_an_embedded_copy_is_not_put_on_a_server(sqlite_url, postgresql_url, tmp_path):
    embedded = Database(sqlite_url)
    taken = backups.back_up(embedded, tmp_path, _AT)
    embedded.close()
    with pytest.raises(RuleBroken) as refused:
        backups.restore(taken, make_url(postgresql_url), _AT)
    assert refused.value.code == "backup_of_other_engine"


def test_a_new_server_gets_the_log_ins_as_they_were(postgresql_url, tmp_path):
    shared = Database(postgresql_url)
    taken = backups.back_up(shared, tmp_path, _AT)
    shared.close()
    with PostgresCluster() as fresh:
        url = make_url(fresh.url("centre_back"))
        backups.restore(taken, url, _AT)
        mine = make_url(fresh.url("centre_back", user="operator", password=None))
        copy = Database(mine, password=spelled_password(PASSWORD))
        assert _counted(copy, "subjects") > 0
        copy.close()


def test_a_server_that_has_log_ins_keeps_them(postgresql_url, tmp_path):
    shared = Database(postgresql_url)
    taken = backups.back_up(shared, tmp_path, _AT)
    disable(shared, "operator")
    backups.drill(taken, shared.url, _AT)
    hers = Database(shared.url.set(username="operator"), password=spelled_password(PASSWORD))
    with pytest.raises(AccountDisabled):
        AccessService(hers).log_in("operator", PASSWORD)
    hers.close()
    enable(shared, "operator")
    shared.close()


def test_a_copy_lies_whole_on_the_disk_or_is_not_there(sqlite_url, tmp_path, monkeypatch):
    monkeypatch.setattr(embedded_backup, "copy", _fails)
    with pytest.raises(sqlite3.OperationalError):
        backups.back_up(Database(sqlite_url), tmp_path / "backups", _AT)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_copy_is_of_one_moment_though_somebody_writes_meanwhile(
    sqlite_url, tmp_path, monkeypatch
):
    database, copy = Database(sqlite_url), embedded_backup.copy

    def copy_while_somebody_writes(source, target):
        copy(source, target)
        with database.transaction() as connection:
            connection.execute(text("UPDATE subjects SET name = name || '.'"))

    monkeypatch.setattr(embedded_backup, "copy", copy_while_somebody_writes)
    taken = backups.back_up(database, tmp_path / "backups", _AT)
    assert backups.drill(taken, database.url, _AT).unequal == ()
    database.close()


def _fails(_source, target):
    with closing(sqlite3.connect(target)) as half:
        half.execute("CREATE TABLE half(x)")
    raise sqlite3.OperationalError("disk I/O error")
