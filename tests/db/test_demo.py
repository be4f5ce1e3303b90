"""The invented centre is believable, whole, and the same for the same seed, on both engines."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from samad_desktop.cli.main import main
from samad_desktop.demo import rows
from samad_desktop.demo.centre import (
    SAMPLE_CASES,
    SAMPLE_SEED,
    fill,
    make_sample_centre,
    sample_centre,
)
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.counters import DUE_SOON
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.periods import Period, bounds_of, days_of
from samad_desktop.domain.radar import WINDOWS
from samad_desktop.messages import sentence
from samad_desktop.paths import resource
from samad_desktop.persistence import bulk, gaps, ranking, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    case_search,
    cases,
    clock_pauses,
    contacts,
    deadlines,
    desk_sessions,
    directives,
    referrals,
    reminders,
    session_slots,
)
from samad_desktop.services.forecast import ForecastService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.radar import RadarService
from samad_desktop.services.reference import ReferenceService
from tests.db.demo_centre import all_rows, call_sample, fill_few, one_value
from tests.long import long
from tests.moments import HandClock, let_it_be

pytestmark = pytest.mark.on_both

MANY = 12_000
VERY_FEW = 60
_NAMED_CASE = re.compile(r"\\u2066[^/]*?\\u2069")


@pytest.fixture
def sample(database: Database) -> Database:
    """Give a centre that says of itself that it is a sample."""
    call_sample(database)
    return database


@pytest.mark.in_turn
def test_the_same_seed_gives_the_same_centre(sample):
    queries = [
        select(*(column for column in table.c if column.name != "tracking_code"))
        for table in bulk.WORK
    ]

    def told() -> list[list[str]]:
        # Letters name the case, and codes come from the centre's own key.
        return [
            sorted(_NAMED_CASE.sub("", repr(row)) for row in all_rows(sample, query))
            for query in queries
        ]

    fill_few(sample, VERY_FEW)
    first = told()
    fill_few(sample, VERY_FEW, afresh=True)
    assert told() == first
    fill_few(sample, VERY_FEW, seed=8, afresh=True)
    assert told() != first


def test_the_schema_is_as_it_was(sample):
    before = _shape(sample.engine)
    fill_few(sample)
    assert _shape(sample.engine) == before


def test_a_real_centre_is_never_filled(database):
    with pytest.raises(RuleBroken) as refused:
        fill_few(database)
    assert refused.value.code == "not_a_sample"
    with pytest.raises(RuleBroken):
        fill_few(database, afresh=True)
    assert one_value(database, select(func.count()).select_from(cases)) == 0


def test_where_no_centre_was_made_the_command_says_so(postgres, tmp_path, capsys):
    postgres.create_database("without_a_centre")
    (tmp_path / "empty.sqlite3").touch()
    empty = postgres.url("without_a_centre"), f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    for url in empty:
        assert main(["demo", "--database", url, "--bidi", "never"]) != 0
        assert sentence("not_a_database") in capsys.readouterr().err


@pytest.mark.long
def test_many_cases_have_the_shares_of_a_real_centre(sqlite_url):
    """So many as a benchmark has; what fewer show as well is asked of the sample every day."""
    database = Database(sqlite_url)
    call_sample(database)
    fill_few(database, MANY)
    still_open = select(func.count()).where(cases.c.closed_at.is_(None))
    assert 0.02 < one_value(database, still_open) / MANY < 0.04
    calls = one_value(database, select(func.count()).select_from(contacts))
    again = one_value(database, select(func.count()).where(~contacts.c.opened_case))
    assert 0.12 < again / calls < 0.18
    advised = select(func.count()).where(cases.c.disposition == "advised")
    assert 0.04 < one_value(database, advised) / MANY < 0.15
    _check_words(database)
    _check_cases(database, MANY)
    database.close()


def _check_words(database: Database) -> None:
    """A few words are everywhere, and most occur hardly ever."""
    counts = _words_of(database)
    ranked = [count for _, count in counts.most_common()]
    assert ranked[0] > MANY / 3
    assert len(ranked) > 5_000
    assert sum(count <= 3 for count in ranked) > len(ranked) / 2


def _words_of(database: Database) -> Counter[str]:
    told = [words for (words,) in all_rows(database, select(case_search.c.words))]
    return Counter(word for words in told for word in words.split())


def _check_cases(database: Database, number: int) -> None:
    """So many cases are spelled as people spell, come in their seasons and are followed up."""
    _check_spelling(database)
    _check_seasons(database)
    _check_follow_up(database, number)


def _check_spelling(database: Database) -> None:
    """In the texts there is each, and none is left over in the words."""
    assert not any(letter in word for word in _words_of(database) for letter in "يك۱١")
    texts = " ".join(text for (text,) in all_rows(database, select(cases.c.text)))
    assert all(letter in texts for letter in "يكیک۱١1\u200c")


def _check_seasons(database: Database) -> None:
    reference = ReferenceService(database).read()
    codes = {subject.id: subject.code for subject in reference.subjects.values()}
    months: dict[str, Counter[int]] = {}
    for subject, at in all_rows(database, select(cases.c.subject_id, cases.c.received_at)):
        months.setdefault(codes[subject], Counter())[at.month] += 1
    snow, water = months["0203"], months["0101"]
    assert snow[1] + snow[2] > 5 * (snow[6] + snow[7])
    assert water[7] + water[8] > 2 * (water[1] + water[2])


def _check_follow_up(database: Database, number: int) -> None:
    """Agencies have a history, most clocks have time left, and some have reached each level."""
    d, r = deadlines.c, referrals.c
    open_cases = one_value(database, select(func.count()).where(cases.c.closed_at.is_(None)))
    running = select(func.count()).where(d.ended_at.is_(None))
    assert 0.85 * open_cases < one_value(database, running) <= open_cases
    levels = dict(
        all_rows(
            database,
            select(d.raised_level, func.count())
            .where(d.ended_at.is_(None), d.due_at.is_not(None))
            .group_by(d.raised_level),
        )
    )
    assert set(levels) == {0, 1, 2, 3, 4}
    assert levels[0] > sum(levels.values()) / 2
    assert sum(levels.values()) - levels[0] == one_value(
        database, select(func.count(reminders.c.id))
    )
    raised = select(func.count()).where(case_events.c.kind == "raised")
    assert one_value(database, raised) == sum(levels.values()) - levels[0]
    answered = select(func.count()).where(r.state == "answered", r.checked_at.is_not(None))
    assert one_value(database, answered) > number / 2
    accused = (
        select(func.count())
        .select_from(referrals.join(cases, cases.c.id == r.case_id))
        .where(cases.c.accused_agency_id == r.agency_id)
    )
    assert one_value(database, accused) == 0
    orphans = select(func.count()).where(cases.c.state == "referred", ~cases.c.id.in_(_asked()))
    assert one_value(database, orphans) == 0


def _asked() -> Any:
    return select(referrals.c.case_id).where(referrals.c.ended_at.is_(None))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_rows_may_be_handed_on_after_any_of_them(sample, monkeypatch):
    monkeypatch.setattr(rows, "_ROWS_AT_ONCE", 1)
    fill_few(sample, 600)
    for table in (reminders, clock_pauses):
        assert one_value(sample, select(func.count()).select_from(table))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "made_at",
    [
        datetime(2026, 11, 23, 5, tzinfo=UTC),
        *long(
            [
                datetime(2026, 11, 23, 10, 30, tzinfo=UTC),
                datetime(2026, 11, 23, 19, tzinfo=UTC),
                datetime(2027, 3, 21, 9, tzinfo=UTC),  # Nowruz.
            ]
        ),
    ],
)
def test_the_forecast_is_alive_at_whatever_hour_the_sample_is_made(sample, expert, made_at):
    fill(sample, resource("demo"), cases_wanted=SAMPLE_CASES, seed=SAMPLE_SEED, until=made_at)
    for passed in (timedelta(minutes=1), timedelta(hours=2), timedelta(hours=8)):
        let_it_be(sample, made_at + passed)
        oversight = OversightService(sample, HandClock(made_at + passed))
        foretold = ForecastService(sample, oversight).breaching(expert)
        assert len(foretold) > 1
        assert any(each.chance is not None for each in foretold)
        assert all(each.left <= DUE_SOON for each in foretold)


def test_the_sample_centre_is_made_at_once_with_a_session_going_on_and_one_with_minutes(tmp_path):
    told: list[tuple[int, int]] = []
    path, friday = tmp_path / "sample.sqlite3", datetime(2026, 11, 27, 18, tzinfo=UTC)
    make_sample_centre(
        path, resource(), lambda done, total: told.append((done, total)), until=friday
    )
    assert told[-1] == (2_000, 2_000)
    database = Database(f"sqlite:///{path}")
    now = select(desk_sessions.c.id).where(desk_sessions.c.state == "open")
    assert one_value(database, select(func.count()).select_from(now.subquery())) == 1
    waiting = session_slots.c.state.in_(("booked", "confirmed"))
    here = session_slots.c.session_id.in_(now)
    assert one_value(database, select(func.count()).where(waiting, here)) > 1
    assert one_value(database, select(func.count()).where(directives.c.slot.is_not(None))) > 1
    assert one_value(database, select(func.count()).select_from(cases)) == SAMPLE_CASES
    _check_cases(database, SAMPLE_CASES)
    _check_what_oversight_sees(database, friday)
    assert ReferenceService(database).read().centre == sample_centre()
    database.close()


def _check_what_oversight_sees(database: Database, now: datetime) -> None:
    """Agencies have answered enough this year to be ranked, and citizens said what they think."""
    today = now.date()
    with database.reading() as connection:
        year = bounds_of(days_of(Period.THIS_YEAR, today), today)
        found = ranking.standings(connection, *year, now)
        recurring = gaps.gaps(connection, now)
    assert sum(each.is_placed for each in found) >= 2
    assert len({each.county_id for each in recurring}) > 1
    assert any(each.is_lasting for each in recurring)
    assert not all(each.is_lasting for each in recurring)
    _check_surge(database, now)
    b = call_backs.c
    said = dict(all_rows(database, select(b.outcome, func.count()).group_by(b.outcome)))
    assert set(said) == set(CallBackOutcome) - {CallBackOutcome.LATER}
    assert min(said.values()) > 20
    told = select(func.count()).where(case_events.c.kind == "called_back")
    assert one_value(database, told) == sum(said.values())
    nobody = select(func.count()).select_from(call_backs.join(cases, cases.c.id == b.case_id))
    anonymous = nobody.where(cases.c.citizen_id.is_(None), cases.c.state == "closed")
    assert one_value(database, anonymous) == 0


def _check_surge(database: Database, now: datetime) -> None:
    """Somebody who opens the radar for the first time sees that it rings, of one county alone."""
    let_it_be(database, now + timedelta(minutes=1))
    with database.reading() as connection:
        people = staff.everybody(connection)
    (supervisor,) = [staff.as_actor(each) for each in people if each.login == "sample.supervisor"]
    (alarm,) = RadarService(database).look(supervisor).alarms
    assert alarm.window == min(WINDOWS)
    assert alarm.cell.county_id is not None
    assert all(now - alarm.window < each < now for each in (alarm.first_at, alarm.last_at))


def test_the_command_makes_fills_and_resets(tmp_path, capsys):
    url = f"sqlite:///{tmp_path / 'made.sqlite3'}"
    command = ["demo", "--database", url, "--cases", "50", "--until", "1405/9/2"]
    assert main([*command, "--bidi", "never"]) == 0
    assert "۵۰" in capsys.readouterr().out
    assert main([*command, "--bidi", "never"]) == 1
    assert main([*command, "--reset", "--json"]) == 0
    assert '"cases": 50' in capsys.readouterr().out


def _shape(engine: Engine) -> object:
    """Return every index, constraint and trigger there is."""
    if engine.dialect.name == "sqlite":
        query = (
            "SELECT type, name, sql FROM sqlite_master WHERE name != 'sqlite_stat1' ORDER BY 1, 2"
        )
    else:
        query = (
            "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
            " UNION ALL SELECT tablename, tableowner, '' FROM pg_tables"
            " UNION ALL SELECT indexrelid::regclass::text, indisvalid::text, '' FROM pg_index"
            " ORDER BY 1, 2, 3"
        )
    with engine.connect() as connection:
        return connection.exec_driver_sql(query).all()
