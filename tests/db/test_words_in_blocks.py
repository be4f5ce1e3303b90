"""Words are found wherever their cases lie: among the newest, or many blocks of cases back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection, select, text

from samad_desktop.domain.access import Actor
from samad_desktop.domain.asking import asked_words, exactly
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.persistence import search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.narrowing import among
from samad_desktop.persistence.search import BEYOND_ALL, NEWEST_FILTERED, Wanted
from samad_desktop.persistence.tables import cases
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.look_ups import name_search
from tests.calls import DraftMaker
from tests.centres import AsPerson

pytestmark = pytest.mark.on_both

Register = Callable[..., int]
Ids = Callable[..., Sequence[int]]

FEW, LEAP = 8, 150_000
_LEAP = text("SELECT setval(pg_get_serial_sequence('cases', 'id'), :beyond)")


@pytest.fixture
def register(
    intake: IntakeService, operator: Actor, a_draft: DraftMaker, database: Database
) -> Register:
    """Take a call; on a server, its case lies many cases after the one before."""

    def take(said: str, level: IdentityLevel = IdentityLevel.OPEN, name: str = "نادر قنبری") -> int:
        caller = PersonDraft(name=name, phone="09145899440")
        draft = a_draft(caller=caller, text=said, place="", subject="0401", county="0306")
        matter = replace(draft.matter, identity_level=level)
        case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
        if not database.is_sqlite:
            with database.upkeep() as connection:
                connection.execute(_LEAP, {"beyond": case_id + LEAP})
        return case_id

    return take


@pytest.fixture
def ids(operator_database: Database, operator: Actor) -> Ids:
    """Look for words; hardly any of the newest cases are filtered before the index is asked."""
    return lambda typed, **wanted: _ids(operator_database, operator, typed, **wanted)


def _ids(
    database: Database,
    reader: Actor,
    typed: str,
    size: int = 5,
    below: int = BEYOND_ALL,
    filtered: int = FEW,
) -> Sequence[int]:
    asked = exactly(asked_words(typed))
    name_search(database, (search.said_words(asked),))
    with database.reading() as connection:
        return search.ids_with_words(connection, asked, Wanted(reader, size, below, filtered))


@pytest.mark.parametrize("typed", ["دکل", "دکل خراب", "خر", "دکل خر", "دکل ۱۲", "دکل ۱۲۳"])
def test_the_newest_are_found_first_in_whatever_block_they_lie(
    ids: Ids, register: Register, typed: str
) -> None:
    found = [register(f"دکل خراب {place}، پلاک ۱۲۳۴") for place in range(7)]
    register("چیزی دیگر")
    assert ids(typed) == found[::-1][:5]
    assert ids(typed, below=found[2]) == found[:2][::-1]
    assert ids(typed) == ids(typed, filtered=NEWEST_FILTERED)


def test_what_only_old_cases_have_is_found_however_many_are_newer(
    ids: Ids, register: Register
) -> None:
    old = register("خرناسه‌ی دیزل‌ژنراتور")
    for place in range(12):
        register(f"چیزی دیگر {place}")
    assert ids("خرناسه") == [old]
    assert ids("خرناس") == [old]
    assert ids("خرناسه کوهستان") == []


def test_a_word_that_no_dictionary_has_is_found_by_its_beginning(
    register: Register, operator: Actor, ids: Ids, as_person: AsPerson, expert: Actor
) -> None:
    """A protected case's words are in none."""
    hidden = register("زرشکی‌پوشان آمدند", level=IdentityLevel.HIDDEN)
    for place in range(12):
        register(f"چیزی دیگر {place}")
    seen_by_expert = _ids(as_person(expert), expert, "زرشکیپ")
    assert list(seen_by_expert) == [hidden]
    assert list(ids("زرشکیپ")) == [hidden]  # She registered it.


def test_a_newer_case_of_somebody_of_that_name_stands_before_older_ones_that_say_it(
    register: Register, operator_database: Database, operator: Actor
) -> None:
    """Also where enough cases say it."""
    register("چیزی دیگر", name="نادر قنبری")
    said = [register(f"دکل قنبری {place}", name="هوشنگ سلیمی") for place in range(2)]
    named = register("چیزی دیگر", name="نادر قنبری")
    said.append(register("دکل قنبری", name="هوشنگ سلیمی"))
    guesses = (Guess(GuessKind.WORDS, "قنبری"),)
    name_search(operator_database, search.said_of(guesses))
    with operator_database.reading() as connection:
        wanted = Wanted(operator, 3)
        assert search.find_ids(connection, guesses, wanted) == (said[2], named, said[1])
        narrowed = among(connection, Narrowing(county_id=_county(connection, named)), operator)
        wanted = replace(wanted, among=narrowed)
        assert search.find_ids(connection, guesses, wanted) == (said[2], named, said[1])


def _county(connection: Connection, case_id: int) -> int:
    query = select(cases.c.county_id).where(cases.c.id == case_id)
    return connection.execute(query).scalar_one()


def test_words_of_a_name_in_their_order_or_not_lead_to_its_cases(
    register: Register, operator_database: Database, operator: Actor
) -> None:
    nader = register("دکل خراب", name="نادر قنبری")
    other = register("دکل خراب", name="قنبر نادری")
    names = ("نادر قنبری", "قنبری نادر", "نادر قنبر", "هیچ کس")
    name_search(operator_database, tuple(f"name {each}" for each in names))
    with operator_database.reading() as connection:
        found = {each: search.ids_named(connection, [each], Wanted(operator, 5)) for each in names}
        every = search.ids_named(connection, names, Wanted(operator, 5))
    assert found["نادر قنبری"] == [(nader, "نادر قنبری")]
    assert found["قنبری نادر"] == [(nader, "قنبری نادر")]
    assert {case_id for case_id, _ in found["نادر قنبر"]} == {nader, other}
    assert found["هیچ کس"] == []
    assert dict(every) == {nader: "نادر قنبری", other: "نادر قنبر"}
