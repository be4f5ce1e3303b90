"""What very many cases have is read off the newest of them; it is what the index would give.

And so are the cases of all words that begin as was asked.
"""

from dataclasses import replace

import pytest
from sqlalchemy import text

from samad_desktop.domain.asking import Choice, asked_words, exactly
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


@pytest.mark.parametrize("most", [0, 5_000])
def test_the_words_that_begin_so_stand_for_their_beginning(
    database, intake, operator, a_draft, given, monkeypatch, most
):
    """A protected case's words are in no dictionary: its beginning is asked where that is few."""
    monkeypatch.setattr(embedded_words, "_GATHERED_SOON", most)
    said = ("زرشکی آمد", "زرشکیه آمد", "زرشک7 ماند", "زرشکستان رفت", "ازرشک آمد")
    one, two, numbered, three, other = (
        intake.register(operator, a_draft(text=each, place="")).value.case_id for each in said
    )
    draft = a_draft(text="زرشکپوشان آمدند", place="")
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN)
    hidden = intake.register(operator, replace(draft, matter=matter)).value.case_id
    sees = {**given, "sees_protected": True}
    with database.reading() as connection:
        known = [three, numbered, two, one]
        wholly = [hidden, *known] if most else known
        assert ids_with(connection, exactly(("زرشک",)), sees) == wholly
        assert ids_with(connection, exactly(("زرشک",)), given) == known
        assert ids_with(connection, exactly(("زرشکپو",)), sees) == [hidden]
        assert ids_with(connection, exactly(("امد", "زرشک")), sees) == [two, one]
        assert ids_with(connection, exactly(("زرشک", "امد")), sees) == []
        phrase = ((Choice("امد", then="زرشکی"), Choice("زرشکی", then="ام")),)
        assert ids_with(connection, phrase, sees) == [one]
        apart = ((Choice("امد", then="زرشکی", apart=True),),)
        assert ids_with(connection, apart, sees) == [two, one]
        assert other not in ids_with(connection, exactly(("زرشک",)), sees)
