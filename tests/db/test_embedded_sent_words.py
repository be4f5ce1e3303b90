"""What agencies read in very many cases is read off the newest; of the rest the index gives it."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy import select, text

from samad_desktop.domain.cases import CaseState, IdentityLevel
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.persistence import embedded_sent_words, embedded_words, search
from samad_desktop.persistence.narrowing import among
from samad_desktop.persistence.search import BEYOND_ALL, Wanted
from samad_desktop.persistence.tables import cases, referral_search, referrals

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

_CASES, _SIZE = 900, 51
_CASE = text(
    "INSERT INTO cases (id, uuid, kind, state, subject_id, county_id, place, text, priority,"
    " identity_level, accused_unit, registered_by, received_at, stored_at, tracking_code)"
    " SELECT :id, printf('%032d', :id), kind, :state, subject_id, county_id, place, text, priority,"
    " :level, accused_unit, registered_by, received_at, stored_at, printf('%010d', :id)"
    " FROM cases WHERE id = :first"
)


@dataclass(frozen=True)
class Sent:
    """One referral of a case, and what its agency finds it by."""

    case_id: int
    agency: str
    words: str
    told: bool
    closed: bool

    def has(self, asked: tuple[str, ...]) -> bool:
        *whole, begun = asked
        said = self.words.split()
        return set(whole) <= set(said) and any(word.startswith(begun) for word in said)


@pytest.fixture
def sent(database, agency, agencies, centre, intake, operator, a_draft):
    """Send very many cases to one or two of three agencies, the oldest of them last."""
    first = intake.register(operator, a_draft()).value.case_id
    centre.refer(first, agencies["WATER"])
    every = [
        each for n in (*range(301, _CASES), *range(1, 301)) for each in _sent(first, n, _CASES)
    ]
    with database.transaction() as connection:
        pattern = dict(connection.execute(select(referrals)).mappings().one())
        connection.execute(referral_search.delete())
        for number, each in enumerate(every, pattern["id"] + 1):
            n = each.case_id - first
            if connection.scalar(select(cases.c.id).where(cases.c.id == each.case_id)) is None:
                level = IdentityLevel.HIDDEN_FROM_AGENCY if n % 10 == 3 else IdentityLevel.OPEN
                state = CaseState.CLOSED if each.closed else CaseState.REFERRED
                given = {"id": each.case_id, "first": first, "level": level, "state": state}
                connection.execute(_CASE, given)
            own = {"id": number, "uuid": UUID(int=number), "case_id": each.case_id}
            own["agency_id"] = agencies[each.agency]
            connection.execute(referrals.insert().values(pattern | own))
            found = {key: own[key] for key in ("case_id", "agency_id")}
            found |= {"referral_id": number, "redacted": n % 20 == 3, "words": each.words}
            connection.execute(referral_search.insert().values(found))
    return every


def _sent(first, n, newest):
    """Give what is sent of a case: of protected ones every other agency reads nothing."""
    told = n % 10 != 3 or n % 20 == 3
    words = ["خیابان", *(["اسفالت"] * (n % 2)), *(["چاله"] * (n % 50 == 0))]
    yield Sent(first + n, ("WATER", "POWER", "GAS")[n % 3], " ".join(words), told, n % 4 == 0)
    if n % 40 == 0:
        yield Sent(first + n, "WATER", "خیابان جوی", told, n % 4 == 0)


@pytest.mark.parametrize("own", [("WATER",), ("POWER", "WATER"), ("GAS", "POWER", "WATER")])
def test_agencies_find_the_newest_that_they_read_in_either_way(
    database, sent, agencies, monkeypatch, own
):
    ids = [agencies[each] for each in own]
    closed = [cases.c.state == CaseState.CLOSED]
    for asked in (
        *(("خیابان",), ("خیا",), ("اسفالت", "خیابان"), ("چاله",), ("جوی",), ("خیابان", "چا")),
        *(("هیچ",), ("خیا", "اسفالت"), ("خیابان", "خیابان")),
    ):
        for below in (BEYOND_ALL, sent[0].case_id + 200):
            for conditions in ((), closed):
                expected = {
                    each.case_id
                    for each in sent
                    if each.agency in own and each.told and each.case_id < below
                    if each.has(asked) and (each.closed or not conditions)
                }
                given = (asked, ids, below, _SIZE, conditions)
                for most in (8, 0):
                    monkeypatch.setattr(embedded_words, "_CHOICES_MAX", most)
                    with database.reading() as connection:
                        found = embedded_sent_words.find(connection, *given)
                    assert list(found) == sorted(expected, reverse=True)[:_SIZE], (given, most)


def test_what_very_many_say_is_not_asked_of_the_index(database, sent, agencies, monkeypatch):
    monkeypatch.setattr(embedded_sent_words, "_FTS5", "no question")
    given = ([agencies["WATER"], agencies["GAS"]], BEYOND_ALL, _SIZE, ())
    with database.reading() as connection:
        found = embedded_sent_words.find(connection, ("اسفالت", "خیا"), *given)
    assert len(found) == _SIZE


@pytest.mark.parametrize("newest", [8_000, 300, 0])
def test_what_was_sent_to_an_agency_is_found_whatever_it_says(
    database, sent, liaison, monkeypatch, newest
):
    monkeypatch.setattr(search, "NEWEST_FILTERED", newest)
    hers = {each.case_id for each in sent if each.agency == "WATER" and each.closed}
    with database.reading() as connection:
        closed = among(connection, Narrowing(state=CaseState.CLOSED), liaison)
        for below in (BEYOND_ALL, sent[0].case_id + 200):
            found = search.ids_among(connection, Wanted(liaison, _SIZE, below, among=closed))
            expected = sorted((each for each in hers if each < below), reverse=True)
            assert list(found) == expected[:_SIZE]
