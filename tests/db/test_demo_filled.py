"""A centre that was filled with invented cases: whole, believable, and ready for work."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, make_url, select, text

from samad_desktop.demo.lots import read_words
from samad_desktop.demo.places import CAPITAL
from samad_desktop.domain import counters
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.duplicates import Sameness
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.national_ids import parse_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.tracking_codes import is_tracking_code
from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import (
    case_events,
    case_search,
    cases,
    citizen_identities,
    citizen_phones,
    citizens,
    contacts,
    divisions,
    reminders,
)
from samad_desktop.persistence.tracking_codes import lease_codes
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from tests.centres import copied
from tests.db.demo_centre import FEW, UNTIL, all_rows, call_sample, fill_few, one_value
from tests.moments import let_it_be
from tests.postgres_cluster import PostgresCluster

pytestmark = pytest.mark.on_both


def _filled(url: str) -> None:
    database = Database(make_url(url))
    call_sample(database)
    fill_few(database)
    database.close()


@pytest.fixture(scope="module")
def filled_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill an embedded centre that the tests copy."""
    path = tmp_path_factory.mktemp("filled") / "centre.sqlite3"
    shutil.copyfile(sqlite_template, path)
    _filled(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def filled_database(postgres: PostgresCluster, postgresql_template: str) -> Iterator[str]:
    """Fill a shared centre that the tests copy; give the name of its database."""
    with copied(postgres, postgresql_template) as url:
        _filled(url)
        yield make_url(url).database or ""


@pytest.fixture
def sqlite_url(filled_file: Path, tmp_path: Path) -> str:
    """Give a test its own filled centre, not the empty one of the other tests."""
    path = tmp_path / "centre.sqlite3"
    shutil.copyfile(filled_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgresql_url(postgres: PostgresCluster, filled_database: str) -> Iterator[str]:
    """Give a test its own filled centre, not the empty one of the other tests."""
    with copied(postgres, filled_database) as url:
        yield url


@pytest.mark.in_turn
def test_a_few_people_have_two_records_that_are_proposed_as_one(database, operator):
    pairs = DuplicateService(database).proposed(operator).pairs
    assert 1 <= len(pairs) <= len(Sameness)


def test_codes_are_valid_and_the_next_call_gets_another(database):
    codes = [code for (code,) in all_rows(database, select(cases.c.tracking_code))]
    assert len(set(codes)) == FEW
    assert all(is_tracking_code(code) for code in codes)
    with database.transaction() as connection:
        assert lease_codes(connection)[0] not in codes


@pytest.mark.in_turn
def test_cases_of_other_counties_are_in_no_quarter_of_the_capital(database):
    folder = resource("demo")
    quarters, anywhere, villages = (
        {word.replace("\u200c", " ") for word in read_words(folder / name)}
        for name in ("quarters.txt", "quarters_anywhere.txt", "villages.txt")
    )
    placed = select(cases.c.place).join(divisions, divisions.c.id == cases.c.county_id)
    places = {place for (place,) in all_rows(database, placed.where(divisions.c.code != CAPITAL))}
    assert places & anywhere
    elsewhere = {name for (name,) in all_rows(database, select(divisions.c.name))} | villages
    assert not places & (quarters - anywhere - elsewhere)


@pytest.mark.in_turn
def test_numbers_and_ids_could_exist(database):
    numbers = [number for (number,) in all_rows(database, select(citizen_phones.c.number))]
    assert all(parse_phone(number, "041") == number for number in numbers)
    known = select(citizen_identities.c.national_id)
    ids = [number for (number,) in all_rows(database, known) if number is not None]
    assert all(parse_national_id(number) == number for number in ids)
    assert len(ids) > FEW / 4
    refused = select(func.count()).where(citizen_identities.c.national_id.is_(None))
    assert one_value(database, refused) > 0


def test_everything_that_registering_leaves_is_there(database):
    opened = select(func.count()).where(contacts.c.opened_case)
    registered = select(func.count()).where(case_events.c.kind == "registered")
    searchable = select(func.count()).select_from(case_search)
    assert [one_value(database, query) for query in (opened, registered, searchable)] == [FEW] * 3
    closed = select(func.count()).where(cases.c.closed_at.is_not(None))
    closings = select(func.count()).where(case_events.c.kind == "closed")
    assert one_value(database, closed) == one_value(database, closings)
    stray = (
        select(func.count())
        .select_from(contacts.join(cases, cases.c.id == contacts.c.case_id))
        .where(contacts.c.received_at > cases.c.closed_at)
        .where(~contacts.c.opened_case)
    )
    assert one_value(database, stray) == 0
    if database.is_sqlite:
        assert all_rows(database, text("PRAGMA foreign_key_check")) == []
        assert all_rows(database, text("PRAGMA integrity_check")) == [("ok",)]


@pytest.mark.in_turn
def test_nobody_is_known_longer_than_the_centre_takes_calls(database):
    with database.reading() as connection:
        first = connection.execute(select(func.min(contacts.c.received_at))).scalar_one()
        known = connection.execute(select(func.min(citizens.c.made_at))).scalar_one()
    assert known >= first


@pytest.mark.in_turn
def test_calls_come_in_order_and_end_when_they_should(database):
    moments = [
        at for (at,) in all_rows(database, select(contacts.c.received_at).order_by(contacts.c.id))
    ]
    assert moments == sorted(moments)
    assert moments[-1] < UNTIL
    fridays = [at for at in moments if at.astimezone(TEHRAN).strftime("%a") == "Fri"]
    assert len(fridays) < len(moments) / 20


def test_a_filled_centre_goes_on_working(database, operator, as_person):
    intake = IntakeService(as_person(operator), "041")
    ((number, calls),) = all_rows(
        database,
        select(citizen_phones.c.number, func.count())
        .group_by(citizen_phones.c.number)
        .order_by(func.count().desc(), citizen_phones.c.number)
        .limit(1),
    )
    found = intake.recognise(operator, number)
    assert len(found.people) == calls > 1
    assert found.people[0].case_count > 0
    if database.is_sqlite:
        words = "SELECT words FROM case_search ORDER BY case_id DESC LIMIT 1"
        longest = max(str(one_value(database, text(words))).split(), key=len)
        query = text("SELECT max(rowid) FROM case_fts WHERE case_fts MATCH :word")
        with database.reading() as connection:
            assert connection.execute(query, {"word": f'"{longest}"'}).scalar() == FEW


@pytest.mark.in_turn
def test_a_filled_centre_is_filled_again_only_on_purpose(database):
    with pytest.raises(RuleBroken) as refused:
        fill_few(database)
    assert refused.value.code == "sample_not_empty"


@pytest.mark.in_turn
def test_nothing_of_a_filled_centre_is_raised_again(database, expert):
    let_it_be(database, UNTIL)
    assert EscalationService(database).raise_late(expert).value.total == 0
    counted = OversightService(database, lambda: UNTIL).counters(expert)
    reached = [counted.of(each) for each in counters.OF_A_LEVEL]
    assert sum(reached) == one_value(database, select(func.count(reminders.c.id))) > 0
