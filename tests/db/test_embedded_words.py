"""What very many cases have is read off the newest of them; it is what the index would give."""

import pytest
from sqlalchemy import text

from samad_desktop.domain.asking import asked_words, exactly
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.persistence import embedded_words
from samad_desktop.persistence.embedded_words import ids_with, read_off
from samad_desktop.persistence.search import BEYOND_ALL

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

_CASES = 900
_OTHERS = (
    "INSERT INTO cases (id, uuid, kind, state, subject_id, county_id, place, text, priority,"
    " identity_level, accused_unit, registered_by, received_at, stored_at, tracking_code)"
    " SELECT id + {n}, printf('%032d', id + {n}), kind, state, subject_id, county_id, place, text,"
    " priority, CASE WHEN {n} % 10 = 3 THEN '{level}' ELSE 'open' END, accused_unit,"
    " registered_by, received_at, stored_at, printf('%010d', {n}) FROM cases WHERE id = :first"
)
_WORDS = "INSERT INTO case_search (case_id, words) VALUES (:case_id, :words)"


@pytest.fixture
def many(database, intake, operator, a_draft):
    """Store very many cases: each says a word, half of them another, one in fifty a third."""
    first = intake.register(operator, a_draft()).value.case_id
    with database.transaction() as connection:
        for n in range(1, _CASES):
            statement = _OTHERS.format(n=n, level=IdentityLevel.HIDDEN.value)
            connection.execute(text(statement), {"first": first})
            said = ("خیابان", *(("اسفالت",) * (n % 2)), *(("چاله",) * (n % 50 == 0)))
            words = {"case_id": first + n, "words": f"راه تبریز\n{' '.join(said)}"}
            connection.execute(text(_WORDS), words)
    return first


@pytest.fixture
def given(operator2):
    """Give what is asked by who may read no protected case of others."""
    return {"before": BEYOND_ALL, "size": 51, "reader": operator2.staff_id, "sees_protected": False}


@pytest.mark.parametrize(
    ("typed", "is_read_off"),
    [
        *(("خیابان", True), ("تبر", True), ("اسفالت خیا", True), ("خیابان راه", True)),
        *(("چاله", False), ("خیابان چاله", False), ("هیچ", False)),
    ],
)
def test_what_is_read_off_the_newest_is_what_the_index_gives(
    database, many, given, monkeypatch, typed, is_read_off
):
    asked = exactly(asked_words(typed))
    with database.reading() as connection:
        for page in (given, {**given, "before": many + 500}, {**given, "sees_protected": True}):
            found = read_off(connection, asked, page)
            assert (found is not None) == is_read_off
            answered = ids_with(connection, asked, page)
            monkeypatch.setattr(embedded_words, "_CHOICES_MAX", 0)
            assert answered == ids_with(connection, asked, page)
            monkeypatch.undo()
            assert len(answered) == 51 or not is_read_off
