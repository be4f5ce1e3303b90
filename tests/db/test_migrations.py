"""Every older schema becomes today's with all its rows, whatever happens meanwhile."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select, text

from samad_desktop import __version__
from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.asking import exactly
from samad_desktop.domain.deadlines import EscalationLevel, LevelsOf
from samad_desktop.domain.errors import NotADatabase, SchemaTooNew, SchemaTooOld
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.redaction import MARK
from samad_desktop.domain.staff import spelled_password
from samad_desktop.paths import resource
from samad_desktop.persistence import (
    case_search,
    directive_levels,
    indexes,
    matters,
    schema,
    search,
    server_setup,
    tables,
    upgrading,
)
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.event_details import Detail
from samad_desktop.services import upkeep
from samad_desktop.services.look_ups import name_search
from tests.centres import PASSWORD
from tests.long import long

pytestmark = pytest.mark.on_both

_ROOT = Path(__file__).resolve().parents[2]
_MOMENT = datetime(2026, 4, 4, 8, 0, tzinfo=UTC)
_NAMES = count(1)
_WANTED = search.Wanted(Actor(9, "zahra", "زهرا", frozenset({Role.OPERATOR})), 9)
_WANTED_BY_AGENCY = search.Wanted(Actor(2, "liaison", "مهناز", frozenset({Role.LIAISON})), 9)
_OLDER = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")

# Stops inside the transaction, just before the statement that the test names.
_UPGRADE_AND_STOP = """
import sys
from sqlalchemy import event
from samad_desktop.persistence import upgrading
from samad_desktop.persistence.database import Database

database = Database(sys.argv[1])

@event.listens_for(database.engine, "before_cursor_execute")
def stop(connection, cursor, statement, *others):
    if sys.argv[2] in statement:
        print("there", flush=True)
        sys.stdin.read()

upgrading.upgrade(database)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    """Give a test a database in which nothing was ever made."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/centre.sqlite3"
        return
    cluster = request.getfixturevalue("postgres")
    request.getfixturevalue("postgresql_template")
    name = f"migrated_{next(_NAMES)}"
    cluster.create_database(name)
    database = Database(cluster.url(name))
    server_setup.prepare_database(database)
    database.close()
    yield cluster.url(name)
    cluster.drop_database(name)


@pytest.fixture
def empty(empty_url):
    database = Database(empty_url)
    yield database
    database.close()


def _fill(database, revision):
    """Put a row into each table that the revision has and that holds people's work."""
    with database.transaction() as connection:
        _add(connection, "divisions", level="county", code="0303", name="تبریز")
        _add(connection, "subjects", code="0101", name="قطع آب", handling="refer")
        _add(connection, "staff", login="operator", display_name="پروانه", made_at=_MOMENT)
        _add(connection, "citizens", uuid=UUID(int=1), made_at=_MOMENT)
        _add(
            connection,
            "citizen_identities",
            citizen_id=1,
            name="سکینه",
            name_key="سکینه",
            id_kind="national",
        )
        if revision >= "0002":
            _add_case(connection)
        if revision >= "0003":
            _add(connection, "case_search", case_id=1, words="آب قطع است")
        if revision >= "0004":
            _add(connection, "blobs", sha256="ab", content=b"x")


def _add_case(connection, case_id=1, text="آب قطع است"):
    _add(
        connection,
        "cases",
        uuid=UUID(int=1 + case_id),
        tracking_code=f"123456789{4 + case_id}",
        kind="request",
        state="registered",
        subject_id=1,
        county_id=1,
        citizen_id=1,
        place="",
        text=text,
        priority="normal",
        identity_level="open",
        accused_unit="",
        registered_by=1,
        received_at=_MOMENT,
        stored_at=_MOMENT,
    )


def _add(connection, table, **row):
    connection.execute(tables.metadata.tables[table].insert().values(**row))


def _counts(database):
    with database.reading() as connection:
        names = [
            name
            for name in inspect(connection).get_table_names()
            if name not in {"alembic_version", "schema_info"} and not name.startswith("case_fts_")
        ]
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
            for name in names
        }


def _triggers(database):
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if database.is_sqlite
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with database.reading() as connection:
        return set(connection.exec_driver_sql(query).scalars())


def _revision(database):
    with database.reading() as connection:
        return schema.state(connection).revision


@pytest.mark.parametrize("revision", [_OLDER[-1], *long(_OLDER[:-1])])
def test_an_upgrade_keeps_every_row_and_trigger_and_tells_its_steps(empty, revision):
    upgrading.upgrade(empty, revision)
    _fill(empty, revision)
    before, triggers = _counts(empty), _triggers(empty)
    steps: list[str] = []
    upgrading.upgrade(empty, announce=steps.append)
    _assert_kept(empty, before, triggers)
    after = schema.REVISIONS[schema.REVISIONS.index(revision) + 1 :]
    assert steps == list(after)
    upgrading.upgrade(empty, announce=steps.append)
    assert len(steps) == len(after)


def _assert_kept(database, before, triggers):
    after = _counts(database)
    assert {name: after[name] for name in before} == before
    assert triggers <= _triggers(database)
    assert _revision(database) == schema.newest_revision()


def test_an_agency_reads_no_more_of_what_was_referred_before_an_upgrade_and_all_of_open_cases(
    empty,
):
    upgrading.upgrade(empty, "0019")
    _fill(empty, "0009")
    with empty.transaction() as connection:
        _add(connection, "agencies", code="W", short_name="آب", name="آب", peer_group="company")
        said = "سكينه با ۰۹۱۴۳۴۷۱۸۲۱ زنگ زد و پدرش را زدند"
        kept = "UPDATE cases SET identity_level = 'hidden', place = 'کوی لاله', text = '{}'"
        connection.exec_driver_sql(kept.format(said))
        for copied in (False, True):
            _add_referral(connection, copied=copied)
        _add_case(connection, 2)  # An open one, which needs no redaction.
        _add_referral(connection, copied=False, case_id=2)
    upgrading.upgrade(empty)
    with empty.reading() as connection:
        query = "SELECT referral_id, text, place, made_by FROM referral_redactions ORDER BY 1"
        left = f"{MARK} با {MARK} زنگ زد و {MARK} را زدند"
        found = connection.exec_driver_sql(query).all()
        assert [tuple(row) for row in found] == [(1, left, "", 1), (2, left, "", 1)]


def test_orders_rise_after_an_upgrade_as_before_it(empty):
    upgrading.upgrade(empty, "0060")
    level = {"level": 2, "office": "مدیر", "percent": 100, "days_after": 1, "letter": "x"}
    with empty.transaction() as connection:
        _add(connection, "escalation_levels", **level)
    upgrading.upgrade(empty)
    with empty.reading() as connection:
        (version,) = directive_levels.versions(connection)
    assert version.valid_from < _MOMENT
    copied = replace(version.level, letter="x")
    assert copied == EscalationLevel(2, 100, 1, "مدیر", "x", LevelsOf.DIRECTIVE)
    assert "{number}" in version.level.letter


def test_what_was_referred_before_an_upgrade_is_found_by_what_its_agency_reads(empty, request):
    upgrading.upgrade(empty, "0025")
    _fill(empty, "0025")
    with empty.transaction() as connection:
        _add(connection, "agencies", code="W", short_name="آب", name="آب", peer_group="company")
        for case_id in (2, 3, 4):
            _add_case(connection, case_id, "لوله سرپوش شکست")
        for case_id in (1, 2, 3, 4):
            _add_referral(connection, copied=False, case_id=case_id, instruction="بازدید")
        made = {"text": "لوله شکست", "place": "", "made_by": 1, "made_at": _MOMENT}
        for referral_id in (2, 3):  # The second of them was opened since.
            _add(connection, "referral_redactions", referral_id=referral_id, **made)
        hide = "UPDATE cases SET identity_level = 'hidden' WHERE id IN (2, 4)"
        connection.exec_driver_sql(hide)
        _let_a_liaison_in(connection)
    upgrading.upgrade(empty)
    found = {"است": [1], "بازدید": [3, 2, 1], "شکست": [3, 2], "سرپوش": []}
    opened = _opened_as(empty, request, "liaison")
    _say(opened, *found)
    with opened.reading() as connection:
        for word, ids in found.items():
            guesses = (Guess(GuessKind.WORDS, word),)
            assert list(search.ids_sent(connection, guesses, _WANTED_BY_AGENCY)) == ids, word
    opened.close()


def _say(database, *said):
    """Say which words are looked for."""
    for word in said:
        guesses = [Guess(GuessKind.WORDS, word)]
        name_search(database, (*search.said_of(guesses), *search.said_of_sent(guesses)))


def _let_a_liaison_in(connection):
    _add(connection, "staff", login="liaison", display_name="مهناز", made_at=_MOMENT)
    _add(connection, "staff_roles", staff_id=2, role="liaison")
    _add(connection, "staff_agencies", staff_id=2, agency_id=1)


def _add_referral(connection, *, copied, case_id=1, instruction=""):
    _add(
        connection,
        "referrals",
        uuid=UUID(int=10 + copied + 10 * case_id),
        case_id=case_id,
        agency_id=1,
        unit="",
        copy=copied,
        state="sent",
        instruction=instruction,
        sent_by=1,
        sent_at=_MOMENT,
    )


def test_words_and_names_of_before_an_upgrade_are_found_after_it_and_so_is_what_is_noted_then(
    empty,
):
    upgrading.upgrade(empty, "0006")
    _fill(empty, "0006")
    with empty.transaction() as connection:
        _add(connection, "subjects", code="01", name="تأسیسات")
        connection.exec_driver_sql(
            "UPDATE subjects SET parent_id = 2, name = 'آب شهري' WHERE id = 1"
        )
    upgrading.upgrade(empty)
    there = ("قطع", "تبریز", "شهری")
    _say(empty, *there, "برق")
    with empty.reading() as connection:
        for word in there:
            assert list(search.ids_with_words(connection, exactly([word]), _WANTED)) == [1], word
        assert search.ids_with_words(connection, exactly(["برق"]), _WANTED) == []
    with empty.transaction() as connection:
        case_search.add(connection, 1, "تانکر", Detail())
    _say(empty, *there, "تانکر")
    with empty.reading() as connection:
        for word in (*there, "تانکر"):
            assert list(search.ids_with_words(connection, exactly([word]), _WANTED)) == [1], word


def test_what_was_protected_before_an_upgrade_is_told_after_it_to_who_may_know(empty, request):
    upgrading.upgrade(empty, "0019")
    _fill(empty, "0019")
    with empty.transaction() as connection:
        _add(connection, "staff", login="official", display_name="حمید", made_at=_MOMENT)
        used = {"citizen_id": 1, "number": "+982155", "reversed": "5512", "last_used_at": _MOMENT}
        _add(connection, "citizen_phones", **used)
        connection.execute(tables.cases.update().values(identity_level="hidden_from_agency"))
    upgrading.upgrade(empty)
    with empty.reading() as connection:
        assert matters.of_case(connection, 1).text == "آب قطع است"
        told = matters.of_case(connection, 1)
        assert (told.citizen_id, told.withheld) == ((1, False) if empty.is_sqlite else (None, True))
        (day,) = connection.execute(select(tables.citizen_phones.c.last_used_at)).scalars()
    assert day == _MOMENT.replace(hour=0)
    for login, text_told in (("operator", "آب قطع است"), ("official", "")):
        opened = _opened_as(empty, request, login)
        with opened.reading() as connection:
            told = matters.of_case(connection, 1)
        opened.close()
        assert told.text == (text_told if not empty.is_sqlite else "آب قطع است"), login


def _opened_as(database, request, login):
    if database.is_sqlite:
        return Database(database.url)
    cluster = request.getfixturevalue("postgres")
    url = cluster.url(database.url.database, login)
    return Database(url, password=spelled_password(PASSWORD))


# An index of what is computed cannot be read back from SQLite.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection", "ignore:autogenerate skipping")
def test_the_migrations_make_what_the_tables_say_with_the_checks_that_they_name(empty):
    upgrading.upgrade(empty)
    with empty.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": _is_not_the_word_index, "compare_type": True}
        )
        assert compare_metadata(context, indexes.metadata) == []
        _assert_checks(connection)


def _is_not_the_word_index(name, kind, _parents):
    return not (name or "").startswith(
        ("case_fts", "case_search_tsv", "referral_fts", "referral_search_tsv", "tsv")
    ) and not (name or "").startswith(("audit_", "look_up", "lock_holders"))


def _assert_checks(connection):
    for name, table in tables.metadata.tables.items():
        made = {found["name"] for found in inspect(connection).get_check_constraints(name)}
        named = {
            str(each.name) for each in table.constraints if each.__visit_name__.startswith("ch")
        }
        assert named <= made, name


_PLACES = ("TABLE cases", "num='0010'")
_MORE_PLACES = ("TABLE attachments", "num='0006'", "num='0007'")


def test_a_killed_upgrade_leaves_the_schema_as_it_was_and_the_next_two_at_once_upgrade_it_once(
    empty_url, empty, in_long_run
):
    upgrading.upgrade(empty, "0001")
    _fill(empty, "0001")
    before, triggers = _counts(empty), _triggers(empty)
    for place in (*_PLACES, *(_MORE_PLACES if in_long_run else ())):
        _kill_at(empty_url, place)
        assert _revision(empty) == "0001", place
        assert _counts(empty) == before, place
    with ThreadPoolExecutor(2) as both:
        for done in [both.submit(_upgrade, empty_url) for _ in range(2)]:
            done.result()
    _assert_kept(empty, before, triggers)


def _upgrade(url):
    database = Database(url)
    try:
        upgrading.upgrade(database)
    finally:
        database.close()


def _kill_at(url, place):
    child = subprocess.Popen(
        [sys.executable, "-c", _UPGRADE_AND_STOP, url, place],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "there\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()


def test_an_embedded_database_is_copied_before_its_upgrade(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/centre.sqlite3")
    upgrading.upgrade(database, "0002")
    _fill(database, "0002")
    upgrading.upgrade(database)
    copy = Database(f"sqlite:///{upgrading.backup_path(database, '0002')}")
    assert _revision(copy) == "0002"
    assert _counts(copy)["cases"] == 1
    assert copy.path.stat().st_mode & 0o077 == 0
    copy.close()
    database.close()


def test_an_older_schema_is_refused_until_its_administrator_upgrades_it_and_then_older_programs(
    empty,
):
    upgrading.upgrade(empty, "0004")
    with empty.reading() as connection, pytest.raises(SchemaTooOld):
        schema.refuse_unfit(schema.state(connection), __version__)
    upkeep.upgrade(empty, resource("reference"))
    with empty.reading() as connection:
        stands = schema.state(connection)
    schema.refuse_unfit(stands, __version__)
    # A desk that reads what no client may read any more.
    assert stands.oldest_program == "0.3.0"
    with pytest.raises(SchemaTooNew):
        schema.refuse_unfit(stands, "0.2.0")


def test_a_newer_schema_is_used_unless_it_asks_for_a_newer_program(database):
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with database.reading() as connection:
        schema.refuse_unfit(schema.state(connection), __version__)
    with pytest.raises(SchemaTooNew):
        upkeep.upgrade(database, resource("reference"))
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE schema_info SET oldest_program = '0.10.0'")
    with database.reading() as connection, pytest.raises(SchemaTooNew):
        schema.refuse_unfit(schema.state(connection), "0.9.3")


def test_tables_of_another_program_are_left_alone(empty):
    with empty.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE invoices (n int)")
    with pytest.raises(NotADatabase):
        upkeep.upgrade(empty, resource("reference"))


def test_an_empty_database_is_no_centre_yet(empty):
    with pytest.raises(NotADatabase):
        upkeep.upgrade(empty, resource("reference"))


def test_the_program_knows_every_migration_in_its_order() -> None:
    scripts = ScriptDirectory(str(_ROOT / "samad_desktop" / "persistence" / "migrations"))
    steps = [step.revision for step in scripts.walk_revisions()]
    assert list(reversed(steps)) == list(schema.REVISIONS)
