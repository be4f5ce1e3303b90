"""Who stands behind a case and who called about it: read once for all that tells of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.errors import NotFound
from samad_desktop.persistence import citizens, look_ups, matters


@dataclass(frozen=True, slots=True)
class CallerTold:
    """Who called, as she said or by her record, and for whom.

    `is_somebody`: she has a record; `untold`: which is not told, because the call is an older one.
    """

    name: str
    phone: str
    beneficiary: str | None
    is_somebody: bool
    untold: bool = False


@dataclass(frozen=True, slots=True)
class PeopleTold:
    """The citizen of a case, who called on her behalf when it began, and callers by contact."""

    citizen: Citizen | None = None
    representative: Citizen | None = None
    callers: Mapping[int, CallerTold] = field(default_factory=dict)


_UNSAID = look_ups.Given("", "", "")


def read(
    connection: Connection,
    case_id: int,
    citizen_id: int | None,
    opened_by: int | None,
    *,
    known: bool,
) -> PeopleTold:
    """Return everybody around a case, as far as the login is told.

    Args:
        citizen_id: whose case it is; opened_by: the contact with which it began.
        known: whether the people may be known; otherwise only which contacts somebody made.

    Raises:
        NotFound: its citizen, or who called for her, is not told.
    """
    found = matters.callers(connection, case_id)
    if not known:
        return PeopleTold(callers={each: _unnamed(caller) for each, caller in found.items()})
    told = citizens.get_many(connection, _meant(found.values(), citizen_id))
    first = found.get(opened_by or 0)
    for_another = first is not None and first.on_behalf_of_id is not None
    representative = first.citizen_id if first is not None and for_another else None
    return PeopleTold(
        _person(told, citizen_id),
        _person(told, representative),
        _callers(found, told, look_ups.given_by(connection, case_id)),
    )


def newest_untold(connection: Connection, case_id: int) -> int | None:
    """Return the newest contact about a case whose caller is not told; None where all are."""
    callers = read(connection, case_id, None, None, known=True).callers
    return max((contact_id for contact_id, each in callers.items() if each.untold), default=None)


def _meant(callers: Collection[matters.Caller], citizen_id: int | None) -> set[int]:
    pairs = ((each.citizen_id, each.on_behalf_of_id) for each in callers)
    return {who for who in (citizen_id, *(who for pair in pairs for who in pair)) if who}


def _callers(
    found: Mapping[int, matters.Caller],
    told: Mapping[int, Citizen],
    given: Mapping[int, look_ups.Given],
) -> Mapping[int, CallerTold]:
    names = {each.id: each.name for each in told.values()}
    return {
        contact_id: CallerTold(
            given.get(contact_id, _UNSAID).name or names.get(each.citizen_id or 0, ""),
            given.get(contact_id, _UNSAID).phone,
            names.get(each.on_behalf_of_id or 0),
            is_somebody=_is_somebody(each),
            untold=each.citizen_id is not None and each.citizen_id not in names,
        )
        for contact_id, each in found.items()
    }


def _unnamed(caller: matters.Caller) -> CallerTold:
    return CallerTold("", "", None, is_somebody=_is_somebody(caller))


def _is_somebody(caller: matters.Caller) -> bool:
    return caller.withheld or caller.citizen_id is not None


def _person(told: Mapping[int, Citizen], citizen_id: int | None) -> Citizen | None:
    if citizen_id is None:
        return None
    if citizen_id not in told:
        raise NotFound(f"citizen {citizen_id}")
    return told[citizen_id]
