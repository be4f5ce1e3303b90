"""What agencies read of protected cases, and what has to be known to make it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, or_, select

from samad_desktop.domain.cases import EventKind, IdentityLevel
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.places import DivisionLevel
from samad_desktop.domain.redaction import fingerprint, redacted
from samad_desktop.domain.redaction_before import RedactedBefore
from samad_desktop.domain.redaction_proposals import KnownCaller, proposed
from samad_desktop.domain.spelling import normal
from samad_desktop.persistence import citizens, look_ups, matters, ordered_matters, sent_words
from samad_desktop.persistence.statements import insert_missing
from samad_desktop.persistence.tables import (
    case_events,
    cases,
    divisions,
    referral_redactions,
    referrals,
    staff_agencies,
)

_r = referral_redactions.c


@dataclass(frozen=True, slots=True)
class Sayable:
    """What an agency reads of a protected case: its text, and its place beside the county."""

    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What a case says as it was typed; `places` are finer than its county."""

    text: str
    place: str
    county: str = ""
    places: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.text, self.place)

    def made_safe(self, caller: KnownCaller) -> Sayable:
        """Return it without everything that is proposed to be struck out, and without its place."""
        return Sayable(redacted(self.text, proposed(self.text, caller, self.places)))


def add(
    connection: Connection, referral_ids: Iterable[int], said: Sayable, staff_id: int, at: datetime
) -> tuple[int, ...]:
    """Store what the agencies of referrals read; what one reads already stays.

    Returns:
        The referrals of which it was stored.
    """
    row = {"text": said.text, "place": said.place, "made_by": staff_id, "made_at": at}
    return tuple(
        each
        for each in referral_ids
        if insert_missing(connection, referral_redactions, [{"referral_id": each, **row}])
    )


def of_referrals(connection: Connection, referral_ids: Collection[int]) -> dict[int, Sayable]:
    """Return what the agency of each of these referrals reads, where that was made."""
    if not referral_ids:
        return {}
    query = select(_r.referral_id, _r.text, _r.place).where(_r.referral_id.in_(referral_ids))
    return {row.referral_id: Sayable(row.text, row.place) for row in connection.execute(query)}


def last_of(connection: Connection, case_id: int) -> RedactedBefore | None:
    """Return what was made last of a case for an agency, and if the case was corrected since."""
    e = case_events.c
    corrected = (
        exists(e.id)
        .where(e.case_id == case_id, e.kind == EventKind.CORRECTED, e.stored_at > _r.made_at)
        .label("corrected")
    )
    query = (
        select(_r.text, _r.place, corrected)
        .join(referrals, referrals.c.id == _r.referral_id)
        .where(referrals.c.case_id == case_id)
        .order_by(_r.referral_id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else RedactedBefore(row.text, bool(row.place), bool(row.corrected))


def read_by(connection: Connection, case_ids: Collection[int], staff_id: int) -> dict[int, Sayable]:
    """Return what a liaison's agencies read of those of the cases that are protected."""
    own = select(staff_agencies.c.agency_id).where(staff_agencies.c.staff_id == staff_id)
    query = (
        select(referrals.c.case_id, _r.text, _r.place)
        .join(referrals, referrals.c.id == _r.referral_id)
        .join(cases, cases.c.id == referrals.c.case_id)
        .where(cases.c.id.in_(case_ids), cases.c.identity_level != IdentityLevel.OPEN)
        .where(referrals.c.agency_id.in_(own))
        .order_by(_r.referral_id)
    )
    return {row.case_id: Sayable(row.text, row.place) for row in connection.execute(query)}


def fill(connection: Connection, case_id: int, source: Source, staff_id: int, at: datetime) -> None:
    """Let no agency read more of a case that becomes protected than of one that was.

    What was referred or ordered before gets a text without everything that is proposed to be
    struck out; nobody has confirmed it. Where an agency reads an older one, it finds by no other.
    """
    sent = select(referrals.c.id).where(referrals.c.case_id == case_id)
    ids = tuple(connection.execute(sent).scalars())
    ordered = ordered_matters.of_case(connection, case_id)
    if not ids and not ordered:
        return
    caller = caller_of(connection, case_id)
    said = source.made_safe(caller)
    if ordered:
        given = (caller, source.places, said.text)
        ordered_matters.hide_given(connection, case_id, *given, staff_id, at)
    if ids:
        stored = add(connection, ids, said, staff_id, at)
        sent_words.put(connection, case_id, stored, (said.text, said.place))


def source_of(connection: Connection, case_id: int) -> Source:
    """Return the text and the place of a case.

    Raises:
        NotFound: there is no such case.
    """
    county_id = connection.execute(
        select(cases.c.county_id).where(cases.c.id == case_id)
    ).scalar_one_or_none()
    if county_id is None:
        raise NotFound(f"case {case_id}")
    told = matters.of_case(connection, case_id)
    return source(connection, told.text, told.place, county_id)


def source(connection: Connection, text: str, place: str, county_id: int | None) -> Source:
    """Return what a case says, with the places of its county that are finer than it."""
    d = divisions.c
    query = select(d.name, d.level).where(or_(d.id == county_id, d.parent_id == county_id))
    found = connection.execute(query).all()
    county = next((name for name, level in found if level == DivisionLevel.COUNTY), "")
    finer = (place, *(name for name, level in found if level == DivisionLevel.CITY))
    places = tuple(each for each in finer if normal(each) not in ("", normal(county)))
    return Source(text, place, county, places)


def caller_of(connection: Connection, case_id: int) -> KnownCaller:
    """Return by what the people of a case are known, with all that was joined to them."""
    callers = matters.callers(connection, case_id).values()
    people = {matters.of_case(connection, case_id).citizen_id}
    people.update(each.citizen_id for each in callers)
    people.update(each.on_behalf_of_id for each in callers)
    return known_by(connection, case_id, filter(None, people))


def known_by(connection: Connection, case_id: int, people: Iterable[int]) -> KnownCaller:
    """Return by what people are known, and what the callers about a case said they are."""
    told = look_ups.people(connection, citizens.whole_records(connection, people))
    given = look_ups.given_by(connection, case_id).values()
    return KnownCaller(
        _each((*(one.name for one in told), *(one.name for one in given))),
        _each((*(phone for one in told for phone in one.phones), *(one.phone for one in given))),
        _each((*(one.national_id for one in told), *(one.national_id for one in given))),
    )


def _each(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in found if each))
