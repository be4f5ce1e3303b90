"""What cases say and whose they are: the one way to read it, as far as the login may know it.

On PostgreSQL no client reads those columns; the owner's functions tell them and ask whose
session it is. An embedded database keeps nobody from anything. What a person may see of it
is `domain.protection`'s business on both.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    ColumnElement,
    Connection,
    Function,
    String,
    TableValuedAlias,
    column,
    func,
    literal,
    select,
)

from samad_desktop.persistence.tables import (
    case_events,
    cases,
    contacts,
    referrals,
    sub_referrals,
)
from samad_desktop.persistence.tables.base import BigId

_WITHHELD = 0


@dataclass(frozen=True, slots=True)
class CaseMatter:
    """What a case says and whose it is; `withheld` says that there is a citizen, not who."""

    place: str = ""
    text: str = ""
    accused_agency_id: int | None = None
    accused_unit: str = ""
    citizen_id: int | None = None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Caller:
    """Who called, and for whom; `withheld` says that there is a caller, not who."""

    citizen_id: int | None = None
    on_behalf_of_id: int | None = None
    withheld: bool = False


UNTOLD = CaseMatter()


def of_cases(
    connection: Connection, case_ids: Collection[int], chars: int | None = None
) -> Mapping[int, CaseMatter]:
    """Return what may be told of cases, by case; of a text no more than its first `chars`."""
    if not case_ids:
        return {}
    c = cases.c
    said = c.text if chars is None else func.substr(c.text, 1, chars)
    query = select(c.id, c.place, said, c.accused_agency_id, c.accused_unit, c.citizen_id).where(
        c.id.in_(case_ids)
    )
    if connection.dialect.name == "postgresql":
        told = func.samad_matters(ids(case_ids), chars)
        query = select(
            _table(
                told,
                *(_number("case_id"), _text("place"), _text("said")),
                *(_number("accused_agency_id"), _text("accused_unit"), _number("citizen_id")),
            )
        )
    found = {}
    for case_id, place, text, agency_id, unit, citizen_id in connection.execute(query):
        found[case_id] = CaseMatter(place, text, agency_id, unit, *_known(citizen_id))
    return found


def of_case(connection: Connection, case_id: int) -> CaseMatter:
    """Return what may be told of one case."""
    return of_cases(connection, (case_id,)).get(case_id, UNTOLD)


def words_of_events(
    connection: Connection, event_ids: Collection[int]
) -> Mapping[int, tuple[str, dict[str, Any]]]:
    """Return the text of events and what is kept beside it; of an untold one, nothing."""
    if not event_ids:
        return {}
    e = case_events.c
    query = select(e.id, e.text, e.detail).where(e.id.in_(event_ids))
    if connection.dialect.name == "postgresql":
        told = func.samad_event_words(ids(event_ids))
        query = select(_table(told, _number("event_id"), _text("said"), column("detail", JSON)))
    return {row[0]: (row[1], row[2]) for row in connection.execute(query)}


def instructions(connection: Connection, referral_ids: Collection[int]) -> Mapping[int, str]:
    """Return what agencies were told with referrals; of an untold one, nothing."""
    if not referral_ids:
        return {}
    query = select(referrals.c.id, referrals.c.instruction).where(referrals.c.id.in_(referral_ids))
    if connection.dialect.name == "postgresql":
        told = func.samad_instructions(ids(referral_ids))
        query = select(_table(told, _number("referral_id"), _text("instruction")))
    return {row[0]: row[1] for row in connection.execute(query)}


def sent_on(connection: Connection, sub_ids: Collection[int]) -> Mapping[int, tuple[str, str]]:
    """Return what units were told and what they answered; of an untold one, nothing."""
    if not sub_ids:
        return {}
    s = sub_referrals.c
    query = select(s.id, s.instruction, s.answer).where(s.id.in_(sub_ids))
    if connection.dialect.name == "postgresql":
        told = func.samad_sent_on_words(ids(sub_ids))
        query = select(_table(told, _number("sub_id"), _text("instruction"), _text("answer")))
    return {row[0]: (row[1], row[2]) for row in connection.execute(query)}


def callers(connection: Connection, case_id: int) -> Mapping[int, Caller]:
    """Return who called about a case, by contact."""
    k = contacts.c
    query = select(k.id, k.citizen_id, k.on_behalf_of_id).where(k.case_id == case_id)
    if connection.dialect.name == "postgresql":
        names = (_number("contact_id"), _number("citizen_id"), _number("on_behalf_of_id"))
        query = select(_table(func.samad_callers(case_id), *names))
    found = {}
    for contact_id, citizen_id, on_behalf_of_id in connection.execute(query):
        known, withheld = _known(citizen_id)
        found[contact_id] = Caller(known, on_behalf_of_id, withheld)
    return found


def reason_of(
    connection: Connection, told: ColumnElement[Any], stored: ColumnElement[str]
) -> ColumnElement[str]:
    """Return the column that gives a reason: what the function tells, or what is stored."""
    return told if connection.dialect.name == "postgresql" else stored


def ids(numbers: Collection[int]) -> ColumnElement[Any]:
    """Return numbers as one value of PostgreSQL's."""
    return literal(list(numbers), ARRAY(BigId))


def _known(citizen_id: int | None) -> tuple[int | None, bool]:
    return (None, True) if citizen_id == _WITHHELD else (citizen_id, False)


def _table(function: Function[Any], *columns: ColumnElement[Any]) -> TableValuedAlias:
    return function.table_valued(*columns)


def _number(name: str) -> ColumnElement[int]:
    return column(name, BigId)


def _text(name: str) -> ColumnElement[str]:
    return column(name, String)
