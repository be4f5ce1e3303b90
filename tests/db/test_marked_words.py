"""A server's index of words has marks of whose each case is; they are there whoever writes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from samad_desktop.demo.centre import fill
from samad_desktop.domain.asking import asked_words, exactly
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.paths import resource
from samad_desktop.persistence import search
from samad_desktop.persistence.narrowing import among
from samad_desktop.persistence.search import BEYOND_ALL, Wanted
from samad_desktop.persistence.tables import centre
from samad_desktop.services.importing import ImportService
from samad_desktop.services.look_ups import name_search
from tests.db.test_importing import ROW, write

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

UNTIL = datetime(2026, 11, 23, 12, tzinfo=UTC)
_LEAP = text("SELECT setval(pg_get_serial_sequence('cases', 'id'), :beyond)")
_MARKS = """
SELECT s.case_id FROM case_search s JOIN cases c ON c.id = s.case_id
WHERE ARRAY(SELECT l FROM unnest(tsvector_to_array(s.tsv)) l WHERE l LIKE '@%' ORDER BY l)
  IS DISTINCT FROM ARRAY(SELECT m FROM unnest(ARRAY['@a' || c.agency_id, '@c' || c.county_id,
    CASE WHEN c.closed_at IS NULL THEN '@o' END]) m WHERE m IS NOT NULL ORDER BY m)
"""
_PLANNED = """
CREATE OR REPLACE FUNCTION samad_planned(indexed tsquery) RETURNS bigint
LANGUAGE sql AS 'SELECT {}::bigint'
"""


def wrongly_marked(superuser):
    """Return the cases whose marks are not what they are now."""
    return [case_id for (case_id,) in superuser.execute(_MARKS.encode()).fetchall()]


@pytest.fixture
def superuser(postgres, database):
    with postgres.connect(database.url.database) as connection:
        yield connection


def test_a_centre_that_was_filled_is_marked(database, superuser):
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    fill(database, resource("demo"), cases_wanted=60, seed=5, until=UNTIL)
    assert wrongly_marked(superuser) == []


def test_past_cases_that_are_closed_or_open_are_marked(superuser, as_person, supervisor, tmp_path):
    still_open = ROW | {"شماره": "ق-۲", "وضعیت": "در حال بررسی", "تاریخ پاسخ": ""}
    path = write(tmp_path / "old.csv", [ROW, still_open])
    importer = ImportService(as_person(supervisor))
    looked = importer.look(supervisor, path)
    run = importer.begin(supervisor, looked.sheet, looked.mapping).value
    assert importer.go_on(supervisor, run.id, path).value.stored == 2
    states = b"SELECT count(*), count(closed_at) FROM cases"
    assert superuser.execute(states).fetchall() == [(2, 1)]
    assert wrongly_marked(superuser) == []


@pytest.mark.parametrize(
    "change",
    [
        "agency_id = (SELECT max(id) FROM agencies)",
        "agency_id = NULL",
        "county_id = (SELECT max(id) FROM divisions)",
        "closed_at = samad_now()",
    ],
)
def test_marks_follow_what_becomes_of_a_case(
    database, superuser, intake, operator, a_draft, change
):
    case_id = intake.register(operator, a_draft()).value.case_id
    assert wrongly_marked(superuser) == []
    for step in (change, "agency_id = (SELECT min(id) FROM agencies), closed_at = NULL"):
        superuser.execute(f"UPDATE cases SET {step} WHERE id = {case_id}".encode())
        assert wrongly_marked(superuser) == []
    said = "UPDATE case_search SET words = words || ' دیگر' WHERE case_id = %s"
    superuser.execute(said.encode(), (case_id,))
    assert wrongly_marked(superuser) == []


@pytest.fixture
def register(intake, operator, a_draft, database):
    """Take a call; the next case lies many cases after it."""

    def take(said, county="0306"):
        draft = a_draft(text=said, place="", county=county)
        case_id = intake.register(operator, draft).value.case_id
        with database.upkeep() as connection:
            connection.execute(_LEAP, {"beyond": case_id + 150_000})
        return case_id

    return take


@pytest.fixture
def ids(operator_database, operator, reference):
    """Look for words in the county of which most cases are."""
    county = next(each.id for each in reference.counties.values() if each.code == "0306")
    narrowing = Narrowing(county_id=county)

    def find(typed, **wanted):
        asked = exactly(asked_words(typed))
        name_search(operator_database, (search.said_words(asked),))
        with operator_database.reading() as connection:
            meant = Wanted(operator, 5, among=among(connection, narrowing, operator))
            return search.ids_with_words(connection, asked, replace(meant, **wanted))

    return find


@pytest.mark.parametrize("planned", [1, 3_000, 10_000])
@pytest.mark.parametrize("typed", ["دکل", "دکل خراب", "خر", "دکل خر", "دکل ۱۲"])
def test_the_newest_of_a_county_are_found_in_whatever_block_they_lie(
    database, ids, register, typed, planned
):
    """Whether few cases seem to be of the county, or many, or so many that the newest are asked."""
    with database.upkeep() as connection:
        connection.execute(text(_PLANNED.format(planned)))
    found = [register(f"دکل خراب {place}، پلاک ۱۲۳۴") for place in range(7)]
    register("دکل خراب، پلاک ۱۲۳۴", county="0311")
    register("چیزی دیگر")
    assert ids(typed) == found[::-1][:5]
    assert ids(typed, below=found[2]) == found[:2][::-1]
    assert ids(typed, size=50, below=BEYOND_ALL) == found[::-1]


def test_words_that_no_dictionary_has_are_found_behind_many_newer_cases(
    database, ids, register, superuser
):
    """A word with a number behind it, and one of a protected case."""
    found = [register("زرشک۷"), register("زرشک تازه"), register("زرشکیپوشان")]
    superuser.execute(f"UPDATE cases SET identity_level = 'hidden' WHERE id = {found[-1]}".encode())
    for place in range(210):
        register(f"چیزی دیگر {place}")
    with database.upkeep() as connection:
        connection.execute(text(_PLANNED.format(10_000)))
    assert ids("زرشک", size=50) == found[::-1]
