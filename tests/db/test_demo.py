"""The invented centre is believable, whole, and the same for the same seed, on both engines."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text

from samad_desktop.cli.main import main
from samad_desktop.demo.centre import (
    SAMPLE_CASES,
    SAMPLE_SEED,
    fill,
    make_sample_centre,
    sample_centre,
)
from samad_desktop.domain import counters
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.counters import DUE_SOON
from samad_desktop.domain.duplicates import Sameness
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import parse_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.tracking_codes import is_tracking_code
from samad_desktop.paths import resource
from samad_desktop.persistence import bulk
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import (
    case_events,
    case_search,
    cases,
    centre,
    citizen_identities,
    citizen_phones,
    citizens,
    contacts,
    deadlines,
    desk_sessions,
    directives,
    referrals,
    reminders,
    session_slots,
)
from samad_desktop.persistence.tracking_codes import lease_codes
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.forecast import ForecastService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.reference import ReferenceService
from tests.long import long
from tests.moments import HandClock, let_it_be

UNTIL = datetime(2026, 11, 23, 12, tzinfo=UTC)
FEW, MANY = 150, 12_000
_NAMED_CASE = re.compile(r"\\u2066[^/]*?\\u2069")


@pytest.fixture
def sample(database: Database) -> Database:
    """Give a centre that says of itself that it is a sample."""
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    return database


def _fill(database: Database, number: int = FEW, seed: int = 7, **others: Any) -> None:
    fill(database, resource("demo"), cases_wanted=number, seed=seed, until=UNTIL, **others)


def _all(database: Database, query: Any) -> list[tuple[Any, ...]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def _one(database: Database, query: Any) -> Any:
    return _all(database, query)[0][0]


@pytest.mark.in_turn
def test_a_few_people_have_two_records_that_are_proposed_as_one(sample, operator):
    _fill(sample)
    pairs = DuplicateService(sample).proposed(operator).pairs
    assert 1 <= len(pairs) <= len(Sameness)


def test_the_same_seed_gives_the_same_centre(sample):
    queries = [
        select(*(column for column in table.c if column.name != "tracking_code"))
        for table in bulk.WORK
    ]

    def told() -> list[list[str]]:
        # Letters name the case, and codes come from the centre's own key.
        return [
            sorted(_NAMED_CASE.sub("", repr(row)) for row in _all(sample, query))
            for query in queries
        ]

    _fill(sample)
    first = told()
    _fill(sample, afresh=True)
    assert told() == first
    _fill(sample, seed=8, afresh=True)
    assert told() != first


def test_codes_are_valid_and_the_next_call_gets_another(sample):
    _fill(sample)
    codes = [code for (code,) in _all(sample, select(cases.c.tracking_code))]
    assert len(set(codes)) == FEW
    assert all(is_tracking_code(code) for code in codes)
    with sample.transaction() as connection:
        assert lease_codes(connection)[0] not in codes


@pytest.mark.in_turn
def test_numbers_and_ids_could_exist(sample):
    _fill(sample)
    numbers = [number for (number,) in _all(sample, select(citizen_phones.c.number))]
    assert all(parse_phone(number, "041") == number for number in numbers)
    known = select(citizen_identities.c.national_id)
    ids = [number for (number,) in _all(sample, known) if number is not None]
    assert all(parse_national_id(number) == number for number in ids)
    assert len(ids) > FEW / 4
    refused = select(func.count()).where(citizen_identities.c.national_id.is_(None))
    assert _one(sample, refused) > 0


def test_everything_that_registering_leaves_is_there(sample):
    _fill(sample)
    opened = select(func.count()).where(contacts.c.opened_case)
    registered = select(func.count()).where(case_events.c.kind == "registered")
    searchable = select(func.count()).select_from(case_search)
    assert [_one(sample, query) for query in (opened, registered, searchable)] == [FEW] * 3
    closed = select(func.count()).where(cases.c.closed_at.is_not(None))
    closings = select(func.count()).where(case_events.c.kind == "closed")
    assert _one(sample, closed) == _one(sample, closings)
    stray = (
        select(func.count())
        .select_from(contacts.join(cases, cases.c.id == contacts.c.case_id))
        .where(contacts.c.received_at > cases.c.closed_at)
        .where(~contacts.c.opened_case)
    )
    assert _one(sample, stray) == 0
    if sample.is_sqlite:
        assert _all(sample, text("PRAGMA foreign_key_check")) == []
        assert _all(sample, text("PRAGMA integrity_check")) == [("ok",)]


@pytest.mark.in_turn
def test_nobody_is_known_longer_than_the_centre_takes_calls(sample):
    _fill(sample)
    with sample.reading() as connection:
        first = connection.execute(select(func.min(contacts.c.received_at))).scalar_one()
        known = connection.execute(select(func.min(citizens.c.made_at))).scalar_one()
    assert known >= first


@pytest.mark.in_turn
def test_calls_come_in_order_and_end_when_they_should(sample):
    _fill(sample)
    moments = [at for (at,) in _all(sample, select(contacts.c.received_at).order_by(contacts.c.id))]
    assert moments == sorted(moments)
    assert moments[-1] < UNTIL
    fridays = [at for at in moments if at.astimezone(TEHRAN).strftime("%a") == "Fri"]
    assert len(fridays) < len(moments) / 20


def test_the_schema_is_as_it_was(sample):
    before = _shape(sample.engine)
    _fill(sample)
    assert _shape(sample.engine) == before


def test_a_filled_centre_goes_on_working(sample, operator, as_person):
    _fill(sample)
    intake = IntakeService(as_person(operator), "041")
    ((number, calls),) = _all(
        sample,
        select(citizen_phones.c.number, func.count())
        .group_by(citizen_phones.c.number)
        .order_by(func.count().desc(), citizen_phones.c.number)
        .limit(1),
    )
    found = intake.recognise(operator, number)
    assert len(found.people) == calls > 1
    assert found.people[0].case_count > 0
    if sample.is_sqlite:
        words = "SELECT words FROM case_search ORDER BY case_id DESC LIMIT 1"
        longest = max(str(_one(sample, text(words))).split(), key=len)
        query = text("SELECT max(rowid) FROM case_fts WHERE case_fts MATCH :word")
        with sample.reading() as connection:
            assert connection.execute(query, {"word": f'"{longest}"'}).scalar() == FEW


def test_a_real_centre_is_never_filled(database):
    with pytest.raises(RuleBroken) as refused:
        _fill(database)
    assert refused.value.code == "not_a_sample"
    with pytest.raises(RuleBroken):
        _fill(database, afresh=True)
    assert _one(database, select(func.count()).select_from(cases)) == 0


@pytest.mark.in_turn
def test_a_filled_centre_is_filled_again_only_on_purpose(sample):
    _fill(sample)
    with pytest.raises(RuleBroken) as refused:
        _fill(sample)
    assert refused.value.code == "sample_not_empty"


def test_many_cases_have_the_shares_of_a_real_centre(sqlite_url):
    database = Database(sqlite_url)
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    _fill(database, MANY)
    still_open = select(func.count()).where(cases.c.closed_at.is_(None))
    assert 0.02 < _one(database, still_open) / MANY < 0.04
    calls = _one(database, select(func.count()).select_from(contacts))
    again = _one(database, select(func.count()).where(~contacts.c.opened_case))
    assert 0.12 < again / calls < 0.18
    advised = select(func.count()).where(cases.c.disposition == "advised")
    assert 0.04 < _one(database, advised) / MANY < 0.15
    _check_words(database)
    _check_seasons(database)
    _check_follow_up(database)
    database.close()


def _check_words(database: Database) -> None:
    """A few words are everywhere, most occur hardly ever, and no spelling is left over."""
    told = [words for (words,) in _all(database, select(case_search.c.words))]
    counts = Counter(word for words in told for word in words.split())
    ranked = [count for _, count in counts.most_common()]
    assert ranked[0] > MANY / 3
    assert len(ranked) > 5_000
    assert sum(count <= 3 for count in ranked) > len(ranked) / 2
    assert not any(letter in word for word in counts for letter in "يك۱١")
    texts = " ".join(text for (text,) in _all(database, select(cases.c.text)))
    assert all(letter in texts for letter in "يكیک۱١1\u200c")


def _check_seasons(database: Database) -> None:
    reference = ReferenceService(database).read()
    codes = {subject.id: subject.code for subject in reference.subjects.values()}
    months: dict[str, Counter[int]] = {}
    for subject, at in _all(database, select(cases.c.subject_id, cases.c.received_at)):
        months.setdefault(codes[subject], Counter())[at.month] += 1
    snow, water = months["0203"], months["0101"]
    assert snow[1] + snow[2] > 5 * (snow[6] + snow[7])
    assert water[7] + water[8] > 2 * (water[1] + water[2])


def _check_follow_up(database: Database) -> None:
    """Agencies have a history, most clocks have time left, and some have reached each level."""
    d, r = deadlines.c, referrals.c
    open_cases = _one(database, select(func.count()).where(cases.c.closed_at.is_(None)))
    running = select(func.count()).where(d.ended_at.is_(None))
    assert 0.85 * open_cases < _one(database, running) <= open_cases
    levels = dict(
        _all(
            database,
            select(d.raised_level, func.count())
            .where(d.ended_at.is_(None), d.due_at.is_not(None))
            .group_by(d.raised_level),
        )
    )
    assert set(levels) == {0, 1, 2, 3, 4}
    assert levels[0] > sum(levels.values()) / 2
    assert sum(levels.values()) - levels[0] == _one(database, select(func.count(reminders.c.id)))
    raised = select(func.count()).where(case_events.c.kind == "raised")
    assert _one(database, raised) == sum(levels.values()) - levels[0]
    answered = select(func.count()).where(r.state == "answered", r.checked_at.is_not(None))
    assert _one(database, answered) > MANY / 2
    accused = (
        select(func.count())
        .select_from(referrals.join(cases, cases.c.id == r.case_id))
        .where(cases.c.accused_agency_id == r.agency_id)
    )
    assert _one(database, accused) == 0
    orphans = select(func.count()).where(cases.c.state == "referred", ~cases.c.id.in_(_asked()))
    assert _one(database, orphans) == 0


def _asked() -> Any:
    return select(referrals.c.case_id).where(referrals.c.ended_at.is_(None))


@pytest.mark.in_turn
def test_nothing_of_a_filled_centre_is_raised_again(sample, expert):
    _fill(sample)
    let_it_be(sample, UNTIL)
    assert EscalationService(sample).raise_late(expert).value.total == 0
    counted = OversightService(sample, lambda: UNTIL).counters(expert)
    reached = [counted.of(each) for each in counters.OF_A_LEVEL]
    assert sum(reached) == _one(sample, select(func.count(reminders.c.id))) > 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "made_at",
    [
        datetime(2026, 11, 23, 5, tzinfo=UTC),
        *long([datetime(2026, 11, 23, 10, 30, tzinfo=UTC), datetime(2026, 11, 23, 19, tzinfo=UTC)]),
        datetime(2027, 3, 21, 9, tzinfo=UTC),  # Nowruz.
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
    assert _one(database, select(func.count()).select_from(now.subquery())) == 1
    waiting = session_slots.c.state.in_(("booked", "confirmed"))
    here = session_slots.c.session_id.in_(now)
    assert _one(database, select(func.count()).where(waiting, here)) > 1
    assert _one(database, select(func.count()).where(directives.c.slot.is_not(None))) > 1
    assert _one(database, select(func.count()).select_from(cases)) == 2_000
    assert ReferenceService(database).read().centre == sample_centre()
    database.close()


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
