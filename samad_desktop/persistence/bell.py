"""The events that concern a person, the calls she promised, and which of them she has seen.

Up to a mark she has seen all of them, as an earlier version knew it; above it, those that are
named one by one, until nothing between them is new any more.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    tuple_,
)

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.bell import (
    OF_AN_ORDER,
    TO_THE_AGENCY,
    TO_THE_ISSUER,
    TO_THE_REGISTRAR,
    TO_THE_SENDER,
    BellPage,
    BellRow,
    News,
)
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.paging import Cursor
from samad_desktop.persistence import promised_calls
from samad_desktop.persistence.promised_calls import PromisedCall
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import (
    bell_marks,
    bell_seen,
    case_events,
    cases,
    directive_recipients,
    directives,
    referrals,
    reminders,
    staff,
    staff_agencies,
)
from samad_desktop.persistence.worklists import Asking

# Further back nobody looks for news: a week of a large centre, months of a small one.
LOOKED_BACK = 50_000

_e, _r, _m, _s = case_events.c, referrals.c, reminders.c, bell_seen.c
_t, _o = directive_recipients.c, directives.c
_AGENCY_ID = func.coalesce(_r.agency_id, _t.agency_id)


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whose bell it is, at which moment (UTC).

    `agency_ids` are a liaison's own, None for somebody of the centre.
    """

    actor: Actor
    now: datetime
    agency_ids: frozenset[int] | None = None

    @property
    def staff_id(self) -> int:
        return self.actor.staff_id

    @property
    def calls(self) -> Asking | None:
        """What she asks of the calls that she promised; None for who calls nobody."""
        calls = self.agency_ids is None and self.actor.may(Right.INFORM_CITIZEN)
        return Asking(self.actor, self.now) if calls else None


def page(connection: Connection, who: Concerned, before: Cursor | None, size: int) -> BellPage:
    """Return what concerns a person, the newest first.

    Args:
        before: the place to go on from, towards what is older.
    """
    found = [*_events(connection, who, before, size + 1), *_calls(connection, who, before)]
    found.sort(key=_place, reverse=True)
    shown = tuple(found[:size])
    return BellPage(shown, Cursor(*_place(shown[-1])) if len(found) > size else None)


def news(connection: Connection, who: Concerned, most: int) -> News:
    """Count what concerns a person and what she has not seen, up to `most`, and look ahead."""
    calls = _promised(connection, who)
    due = frozenset(each.event_id for each in calls if each.is_due)
    unread = _unread_events(connection, who, most) + len(due - _seen_of(connection, who, due))
    ahead = [each.at - who.now for each in calls if each.at > who.now]
    return News(min(unread, most), min(ahead, default=None))


def see(connection: Connection, who: Concerned, event_ids: Iterable[int]) -> None:
    """Remember that a person has seen these events; what she saw once stays seen."""
    staff_id = who.staff_id
    read_to = _read_to(connection, staff_id)
    calls = {each.event_id for each in _promised(connection, who) if each.is_due}
    seen = [each for each in event_ids if each > read_to or each in calls]
    if not seen:
        return
    made = insert(connection.dialect.name, bell_seen).on_conflict_do_nothing()
    connection.execute(made, [{"staff_id": staff_id, "event_id": each} for each in seen])
    if not _unread_events(connection, who, 1):
        # What comes by its hour may stand anywhere among the events: it is named for good.
        of_call = exists(_e.id).where(_e.id == _s.event_id, _e.kind == EventKind.CALLED_BACK)
        told = (_s.staff_id == staff_id, ~of_call)
        last = connection.execute(select(func.max(_s.event_id)).where(*told)).scalar()
        if last is not None:
            _read_up_to(connection, staff_id, last, who.now)
            connection.execute(delete(bell_seen).where(*told))


def _events(
    connection: Connection, who: Concerned, before: Cursor | None, size: int
) -> list[BellRow]:
    agency_id, ordered = _AGENCY_ID.label("agency_id"), _o.id.label("directive_id")
    code = _o.tracking_code.label("code")
    columns = (_e.id, _e.case_id, _e.kind, _e.at, agency_id, ordered, code)
    query = _concerning(who, _oldest(connection))
    if before is not None:
        query = query.where(tuple_(_e.at, _e.id) < tuple_(before.at, before.id))
    # Chosen before their cases are looked at, each of which has rules of its own for an agency.
    newest = (_e.at.desc(), _e.id.desc())
    found = query.with_only_columns(*columns).order_by(*newest).limit(size).subquery()
    # An order comes to an agency that the case itself was never sent to.
    code = func.coalesce(cases.c.tracking_code, found.c.code).label("tracking_code")
    is_new = _is_new(connection, who.staff_id, found.c.id)
    chosen = (
        select(found, code, is_new)
        .outerjoin(cases, cases.c.id == found.c.case_id)
        .order_by(found.c.at.desc(), found.c.id.desc())
    )
    return [
        BellRow(
            row.id,
            row.case_id,
            row.tracking_code,
            EventKind(row.kind),
            row.at,
            row.agency_id,
            bool(row.is_new),
            row.directive_id,
        )
        for row in connection.execute(chosen)
    ]


def _calls(connection: Connection, who: Concerned, before: Cursor | None) -> list[BellRow]:
    due = [each for each in _promised(connection, who) if each.is_due]
    seen = _seen_of(connection, who, {each.event_id for each in due})
    found = [
        BellRow(
            each.event_id,
            each.case_id,
            each.tracking_code,
            EventKind.CALLED_BACK,
            each.at,
            None,
            each.event_id not in seen,
        )
        for each in due
    ]
    return [row for row in found if before is None or _place(row) < (before.at, before.id)]


def _promised(connection: Connection, who: Concerned) -> tuple[PromisedCall, ...]:
    return () if who.calls is None else promised_calls.of(connection, who.calls)


def _seen_of(connection: Connection, who: Concerned, event_ids: Collection[int]) -> frozenset[int]:
    """Return which of these events a person has seen, each by itself."""
    if not event_ids:
        return frozenset()
    query = select(_s.event_id).where(_s.staff_id == who.staff_id, _s.event_id.in_(event_ids))
    return frozenset(connection.execute(query).scalars())


def _place(row: BellRow) -> tuple[datetime, int]:
    return row.at, row.id


def _unread_events(connection: Connection, who: Concerned, most: int) -> int:
    since = max(_oldest(connection), _read_to(connection, who.staff_id))
    found = _concerning(who, since).where(~_seen(who.staff_id, _e.id))
    found = found.with_only_columns(_e.id).limit(most)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def _read_up_to(connection: Connection, staff_id: int, up_to: int, at: datetime) -> None:
    made = insert(connection.dialect.name, bell_marks)
    statement = made.values(staff_id=staff_id, read_to=up_to, looked_at=at)
    new = statement.excluded.read_to
    latest = case((bell_marks.c.read_to > new, bell_marks.c.read_to), else_=new)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[bell_marks.c.staff_id], set_={"read_to": latest, "looked_at": at}
        )
    )


def _seen(staff_id: int, event_id: ColumnElement[int]) -> ColumnElement[bool]:
    return exists().where(_s.staff_id == staff_id, _s.event_id == event_id)


def _is_new(
    connection: Connection, staff_id: int, event_id: ColumnElement[int]
) -> ColumnElement[bool]:
    newer = event_id > _read_to(connection, staff_id)
    return and_(newer, ~_seen(staff_id, event_id)).label("is_new")


def _concerning(who: Concerned, since: int) -> Select[int]:
    """Select from the events after `since` that concern a person and that she did not cause.

    What happened before she was let in is nothing new to her, whatever her agency had then.
    """
    staff_id = who.staff_id
    not_own = or_(_e.staff_id != staff_id, _e.kind == EventKind.RAISED)
    let_in_at = select(staff.c.made_at).where(staff.c.id == staff_id).scalar_subquery()
    found = (
        select(_e.id)
        .outerjoin(referrals, _r.id == _e.referral_id)
        .outerjoin(directive_recipients, _t.id == _e.recipient_id)
        .outerjoin(directives, _o.id == _t.directive_id)
        .where(_e.id > since, _e.at >= let_in_at, not_own)
    )
    if who.agency_ids is not None:
        return found.where(_to_agency(who.agency_ids), ~_before_it_was_given(staff_id))
    # Named twice, so that both engines leave the other events out before they look further.
    found = found.where(_e.kind.in_(TO_THE_SENDER | TO_THE_REGISTRAR | TO_THE_ISSUER))
    sent = and_(_r.sent_by == staff_id, _e.kind.in_(TO_THE_SENDER))
    raised = TO_THE_ISSUER | {EventKind.RAISED}
    ordered = and_(_o.issued_by == staff_id, _e.kind.in_(raised))
    registered = and_(cases.c.registered_by == staff_id, _e.kind.in_(TO_THE_REGISTRAR))
    return found.join(cases, cases.c.id == _e.case_id).where(or_(sent, registered, ordered))


def _to_agency(agency_ids: frozenset[int]) -> ColumnElement[bool]:
    """Raised to the agency is only what it has to answer, and not the centre's own check of it."""
    its_own = exists().where(
        _m.case_id == _e.case_id,
        _m.referral_id == _e.referral_id,
        _m.raised_at == _e.at,
        _m.agency_id.is_not(None),
    )
    sent = and_(
        _r.agency_id.in_(agency_ids),
        _e.kind.in_(TO_THE_AGENCY),
        or_(_e.kind != EventKind.RAISED, its_own),
    )
    return or_(sent, and_(_t.agency_id.in_(agency_ids), _e.kind.in_(OF_AN_ORDER)))


def _before_it_was_given(staff_id: int) -> ColumnElement[bool]:
    """What happened to an agency before she answered for it is nothing new to her, either."""
    return exists().where(
        staff_agencies.c.staff_id == staff_id,
        staff_agencies.c.agency_id == _AGENCY_ID,
        staff_agencies.c.given_at > _e.at,
    )


def _oldest(connection: Connection) -> int:
    newest = connection.execute(select(func.max(_e.id))).scalar_one() or 0
    return max(newest - LOOKED_BACK, 0)


def _read_to(connection: Connection, staff_id: int) -> int:
    mark = select(bell_marks.c.read_to).where(bell_marks.c.staff_id == staff_id)
    return connection.execute(mark).scalar() or 0
