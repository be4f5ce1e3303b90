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
    BindParameter,
    ColumnElement,
    Connection,
    Function,
    Integer,
    Select,
    String,
    TableValuedAlias,
    bindparam,
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

_Query = Select[*tuple[Any, ...]]

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
    stored = _MATTERS_STORED if chars is None else _MATTERS_BEGUN
    query = here(connection, _MATTERS_TOLD, stored)
    found = {}
    for case_id, place, text, agency_id, unit, citizen_id in connection.execute(
        query, {"ids": list(case_ids), "chars": chars}
    ):
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
    query = here(connection, _WORDS_TOLD, _WORDS_STORED)
    return {row[0]: (row[1], row[2]) for row in connection.execute(query, {"ids": list(event_ids)})}


def instructions(connection: Connection, referral_ids: Collection[int]) -> Mapping[int, str]:
    """Return what agencies were told with referrals; of an untold one, nothing."""
    if not referral_ids:
        return {}
    query = here(connection, _INSTRUCTIONS_TOLD, _INSTRUCTIONS_STORED)
    return {row[0]: row[1] for row in connection.execute(query, {"ids": list(referral_ids)})}


def sent_on(connection: Connection, sub_ids: Collection[int]) -> Mapping[int, tuple[str, str]]:
    """Return what units were told and what they answered; of an untold one, nothing."""
    if not sub_ids:
        return {}
    query = here(connection, _SENT_ON_TOLD, _SENT_ON_STORED)
    return {row[0]: (row[1], row[2]) for row in connection.execute(query, {"ids": list(sub_ids)})}


def callers(connection: Connection, case_id: int) -> Mapping[int, Caller]:
    """Return who called about a case, by contact."""
    query = here(connection, _CALLERS_TOLD, _CALLERS_STORED)
    found = {}
    for contact_id, citizen_id, on_behalf_of_id in connection.execute(query, {"case_id": case_id}):
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


def here(connection: Connection, told: _Query, stored: _Query) -> _Query:
    """Return what asks the functions of a server, or the tables of an embedded database."""
    return told if connection.dialect.name == "postgresql" else stored


# Built once: building a question takes longer than asking it.
_c, _e, _r, _s, _k = cases.c, case_events.c, referrals.c, sub_referrals.c, contacts.c
IDS = bindparam("ids", type_=ARRAY(BigId))
ANY_OF: BindParameter[Any] = bindparam("ids", expanding=True)
_OF_CASE = bindparam("case_id", type_=Integer)
CHARS = bindparam("chars", type_=Integer)
_MATTERS_STORED, _MATTERS_BEGUN = (
    select(_c.id, _c.place, said, _c.accused_agency_id, _c.accused_unit, _c.citizen_id).where(
        _c.id.in_(ANY_OF)
    )
    for said in (_c.text, func.substr(_c.text, 1, CHARS))
)
TOLD_BEGUN = _table(
    func.samad_matters(IDS, CHARS),
    *(_number("case_id"), _text("place"), _text("said")),
    *(_number("accused_agency_id"), _text("accused_unit"), _number("citizen_id")),
)
_MATTERS_TOLD = select(TOLD_BEGUN)
_WORDS_STORED = select(_e.id, _e.text, _e.detail).where(_e.id.in_(ANY_OF))
_WORDS_TOLD = select(
    _table(func.samad_event_words(IDS), _number("event_id"), _text("said"), column("detail", JSON))
)
_INSTRUCTIONS_STORED = select(_r.id, _r.instruction).where(_r.id.in_(ANY_OF))
_INSTRUCTIONS_TOLD = select(
    _table(func.samad_instructions(IDS), _number("referral_id"), _text("instruction"))
)
_SENT_ON_STORED = select(_s.id, _s.instruction, _s.answer).where(_s.id.in_(ANY_OF))
_SENT_ON_TOLD = select(
    _table(func.samad_sent_on_words(IDS), _number("sub_id"), _text("instruction"), _text("answer"))
)
_CALLERS_STORED = select(_k.id, _k.citizen_id, _k.on_behalf_of_id).where(_k.case_id == _OF_CASE)
_CALLERS_TOLD = select(
    _table(
        func.samad_callers(_OF_CASE),
        *(_number("contact_id"), _number("citizen_id"), _number("on_behalf_of_id")),
    )
)
