"""An embedded centre is copied each day by its own program; otherwise its keepers are warned."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from samad_desktop.bootstrap.daily_copy import begin_daily_copy
from samad_desktop.cli.main import main
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.errors import Conflict, FieldError, Forbidden, ValidationFailed
from samad_desktop.persistence import centre_events, restorations
from samad_desktop.persistence.tables import centre
from samad_desktop.services import backups
from samad_desktop.services.proven_copies import ProvenCopyService
from samad_desktop.services.retention import RetentionService

_LONG = timedelta(days=9)


def _daily(url, folder, capsys):
    address = url.render_as_string(hide_password=False).replace("+psycopg", "")
    code = main(["daily", "--database", address, "--to", str(folder), "--bidi", "never"])
    return code, capsys.readouterr().out


def test_a_copy_is_taken_and_proven_once_and_not_again_the_same_day(database, tmp_path, capsys):
    code, said = _daily(database.url, tmp_path, capsys)
    assert code == 0
    assert "گرفته شد" in said
    assert "یکسان بود" in said
    (taken,) = backups.kept(tmp_path, database.url)
    assert taken.proven_at is not None
    with database.reading() as connection:
        assert restorations.newest_proven(connection) == taken.made_at
    code, said = _daily(database.url, tmp_path, capsys)
    assert "کاری نماند" in said
    assert backups.kept(tmp_path, database.url) == (taken,)


def test_the_window_has_it_done_by_a_process_of_its_own(sqlite_url, tmp_path):
    begun = begin_daily_copy(sqlite_url, tmp_path / "copies")
    assert begun.wait(timeout=100) == 0
    assert len(list((tmp_path / "copies").glob("*.sqlite3"))) == 1


@pytest.fixture
def look(database, supervisor):
    return lambda: ProvenCopyService(database).look(supervisor)


def _make_old(database):
    with database.transaction() as connection:
        connection.execute(update(centre).values(made_at=datetime.now(UTC) - _LONG))


def test_who_keeps_the_centre_is_told_when_no_copy_was_proven_for_long(database, look, operator):
    assert not look().is_overdue  # It is new.
    _make_old(database)
    assert look().is_overdue
    assert look().newest is None
    now = datetime.now(UTC)
    with database.transaction() as connection:
        restorations.prove(connection, now - _LONG, now - _LONG)
    assert look().is_overdue
    with database.transaction() as connection:
        restorations.prove(connection, now, now)
    assert not look().is_overdue
    with pytest.raises(Forbidden):
        ProvenCopyService(database).look(operator)


def test_what_is_long_is_the_centres_to_say_and_who_said_so_is_kept(
    database, look, supervisor, operator, as_person
):
    keeping = RetentionService(as_person(supervisor))
    assert keeping.read(supervisor).proven_within_days == 8
    with database.transaction() as connection:
        four_days_ago = datetime.now(UTC) - timedelta(days=4)
        connection.execute(update(centre).values(made_at=four_days_ago))
    assert not look().is_overdue
    keeping.set_proven_within(supervisor, 8, 3)
    assert look().is_overdue
    with database.reading() as connection:
        (event,) = centre_events.latest(connection, 1, (SettingKind.COPY,))
    assert event.who == supervisor.display_name
    assert (event.before, event.after) == (
        {"proven_within_days": "8"},
        {"proven_within_days": "3"},
    )
    assert not keeping.set_proven_within(supervisor, 3, 3).changes
    with pytest.raises(Conflict):
        keeping.set_proven_within(supervisor, 8, 5)
    for days in (0, 91):
        with pytest.raises(ValidationFailed) as refused:
            keeping.set_proven_within(supervisor, 3, days)
        assert refused.value.errors == (FieldError("copies", "copies_out_of_range", "90"),)
    with pytest.raises(Forbidden):
        keeping.set_proven_within(operator, 3, 5)


def test_a_sample_centre_needs_no_copy(database, look):
    _make_old(database)
    with database.transaction() as connection:
        connection.execute(update(centre).values(is_sample=True))
    assert not look().is_overdue
