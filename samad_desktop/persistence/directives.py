"""Directives and their recipients: stored with the next number, read, and moved.

On PostgreSQL an agency moves what was ordered by the owner's function, for it neither reads
the case nor writes in its timeline; the number is counted by the database itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    and_,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy import cast as sql_cast
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.directive_numbers import SERIAL, series_of
from samad_desktop.domain.directives import (
    Addressee,
    Directive,
    DirectiveDraft,
    DirectiveState,
    OrderedMatter,
    Recipient,
    Verdict,
)
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.ledger import BROKEN_LEVEL
from samad_desktop.persistence import ordered_matters
from samad_desktop.persistence.deadlines import thresholds_of
from samad_desktop.persistence.raised_levels import THRESHOLDS
from samad_desktop.persistence.tables import (
    cases,
    deadlines,
    directive_recipients,
    directive_settings,
    directives,
    officials,
    staff,
)

_d, _r, _c = directives.c, directive_recipients.c, cases.c
_DIRECTIVE = (
    *(_d.id, _d.uuid, _d.number, _d.official_id, _d.session_id, _d.slot, _d.case_id),
    *(_d.tracking_code, _d.subject, _d.text, staff.c.display_name, _d.issued_at),
)
# The words of an order an agency is told by `ordered_matters` alone.
_UNTOLD: Any = literal("")
_OF_AGENCY = tuple(
    _UNTOLD.label(each.name) if each.name in ("subject", "text") else each for each in _DIRECTIVE
)
_BROKEN_AT = deadlines.c[f"level{BROKEN_LEVEL}_at"]
RECIPIENT: tuple[Any, ...] = (
    *(_r.id, _r.version, _r.directive_id, _r.agency_id, _r.copy, _r.state),
    *(deadlines.c.due_at, _BROKEN_AT.label("broken_at"), _r.received_at, _r.done_at, _r.reply),
    *(_r.verdict, _r.verified_at, _r.refuted_at, _r.heard, *THRESHOLDS),
)
_NOTHING_TOLD = OrderedMatter("", "")
OF_CLOCK = deadlines.c.recipient_id == _r.id


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose directives are read: hers that are about cases whose text she may read, or these.

    `agency_ids` are a liaison's own, None for somebody of the centre.
    """

    actor: Actor
    agency_ids: frozenset[int] | None = None

    @property
    def of_directives(self) -> ColumnElement[bool]:
        """What is told of her, in the words of both engines; a server keeps to it by itself."""
        if self.agency_ids is not None:
            own = select(_r.directive_id).where(_r.agency_id.in_(self.agency_ids))
            return _d.id.in_(own)
        trusted = self.actor.may(Right.SEE_PROTECTED)
        return told_of_centre(self.actor.staff_id, sees_protected=trusted)

    @property
    def of_recipients(self) -> ColumnElement[bool]:
        """Which recipients of these directives she sees; an agency sees no other's work."""
        return true() if self.agency_ids is None else _r.agency_id.in_(self.agency_ids)


def told_of_centre(me: int, *, sees_protected: bool) -> ColumnElement[bool]:
    """Say which directives somebody of the centre is told of."""
    if sees_protected:
        return true()
    hers = select(officials.c.id).where(officials.c.staff_id == me)
    return or_(_d.issued_by == me, _d.official_id.in_(hers), _readable(_d.case_id, me))


def readable_case(case_id: ColumnElement[Any], actor: Actor) -> ColumnElement[bool]:
    """Say whether the text of a case may be read, where there is one."""
    if actor.may(Right.SEE_PROTECTED):
        return true()
    return or_(case_id.is_(None), _readable(case_id, actor.staff_id))


def _readable(case_id: ColumnElement[Any], me: int) -> ColumnElement[bool]:
    # Under a name of its own: whoever asks may select from cases too, of other rows.
    of = cases.alias("readable")
    readable = select(of.c.id).where(
        of.c.id == case_id,
        or_(of.c.identity_level == IdentityLevel.OPEN, of.c.registered_by == me),
    )
    return readable.exists()


def scheme(connection: Connection) -> str:
    """Return the scheme by which directives are numbered."""
    return connection.execute(select(directive_settings.c.scheme)).scalar_one()


def set_scheme(connection: Connection, before: str, after: str) -> None:
    """Let another scheme hold.

    Raises:
        Conflict: it is no longer what was read.
    """
    s = directive_settings.c
    changed = connection.execute(
        update(directive_settings).where(s.scheme == before).values(scheme=after)
    )
    if changed.rowcount != 1:
        raise Conflict("scheme")


def add(
    connection: Connection,
    draft: DirectiveDraft,
    code: str,
    day: date,
    staff_id: int,
    at: datetime,
    *,
    key: UUID | None = None,
) -> tuple[int, str]:
    """Store a checked directive under the next number; return its id and its number.

    Others who issue one wait until this transaction ends, or a number would be left out.

    Args:
        code: the tracking code of its case; day: in Tehran, for the year of the number.
        key: where it is known already by what it is told apart in the world.
    """
    series = series_of(scheme(connection), day)
    # A server's trigger counts anew, once nobody else is counting.
    last = select(func.coalesce(func.max(_d.serial), 0) + 1).where(_d.series == series)
    serial = connection.execute(last).scalar_one()
    values = {
        "uuid": key or uuid7(),
        "series": series,
        "serial": serial,
        "number": series.replace(SERIAL, str(serial)),
        "official_id": draft.official_id,
        "session_id": draft.session_id,
        "slot": draft.slot,
        "case_id": draft.case_id,
        "tracking_code": code,
        "subject": draft.subject,
        "text": draft.text,
        "issued_by": staff_id,
        "issued_at": at,
    }
    made = insert(directives).values(**values).returning(_d.id, _d.number)
    row = connection.execute(made).one()
    return row.id, row.number


def add_recipient(connection: Connection, directive_id: int, to: Addressee) -> int:
    """Store to whom a directive goes; return the recipient's id."""
    values = {
        "directive_id": directive_id,
        "agency_id": to.agency_id,
        "copy": to.copy,
        "state": DirectiveState.ISSUED,
    }
    made = connection.execute(insert(directive_recipients).values(**values).returning(_r.id))
    return made.scalar_one()


def is_accused(connection: Connection, case_id: int, agency_id: int) -> bool:
    """Say whether a case complains about an agency, also to who may not read the case."""
    if connection.dialect.name == "postgresql":
        asked = select(func.samad_is_accused(case_id, agency_id))
    else:
        asked = select(_c.accused_agency_id == agency_id).where(_c.id == case_id)
    return bool(connection.execute(asked).scalar())


def get(connection: Connection, directive_id: int, reach: Reach) -> Directive:
    """Return one directive.

    Raises:
        NotFound: there is none, or it is not for this person.
    """
    found = read(connection, reach, _d.id == directive_id)
    if not found:
        raise NotFound(f"directive {directive_id}")
    return found[0]


def with_key(connection: Connection, key: UUID, reach: Reach) -> Directive | None:
    """Return the directive that is told apart by a key, if it was issued."""
    return next(iter(read(connection, reach, _d.uuid == key)), None)


def with_recipient(connection: Connection, recipient_id: int, reach: Reach) -> Directive:
    """Return the directive that has a recipient.

    Raises:
        NotFound: there is none, or it is not for this person.
    """
    wanted = select(_r.directive_id).where(_r.id == recipient_id).scalar_subquery()
    found = read(connection, reach, _d.id == wanted)
    if not any(each.id == recipient_id for row in found for each in row.recipients):
        raise NotFound(f"recipient {recipient_id}")
    return found[0]


def read(
    connection: Connection, reach: Reach, *wanted: ColumnElement[bool], limit: int = 1_000
) -> tuple[Directive, ...]:
    """Return directives with their recipients, the newest first."""
    columns = _DIRECTIVE if reach.agency_ids is None else _OF_AGENCY
    query = (
        select(*columns)
        .join(staff, staff.c.id == _d.issued_by)
        .where(reach.of_directives, *wanted)
        .order_by(_d.id.desc())
        .limit(limit)
    )
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    told = _recipients(connection, reach, ids)
    matter = ordered_matters.told(connection, ids, reach.agency_ids)
    found = (
        replace(
            Directive(*row),
            recipients=told.get(row.id, ()),
            matter=matter.get(row.id, _NOTHING_TOLD),
        )
        for row in rows
    )
    return tuple(found if reach.agency_ids is None else map(_as_told, found))


def _as_told(directive: Directive) -> Directive:
    """Return a directive as its agencies read it."""
    told = directive.matter
    return replace(directive, subject=told.subject, text=told.words)


def _recipients(
    connection: Connection, reach: Reach, ids: Sequence[int]
) -> Mapping[int, tuple[Recipient, ...]]:
    query = (
        select(*RECIPIENT)
        .outerjoin(deadlines, OF_CLOCK)
        .where(_r.directive_id.in_(ids), reach.of_recipients)
        .order_by(_r.copy, _r.id)
    )
    found: dict[int, tuple[Recipient, ...]] = {}
    for row in connection.execute(query):
        each = recipient_of(row)
        found[each.directive_id] = (*found.get(each.directive_id, ()), each)
    return found


def recipient_of(row: Any) -> Recipient:
    """Return a recipient from a row that begins with `RECIPIENT`."""
    return Recipient(
        row.id,
        row.version,
        row.directive_id,
        row.agency_id,
        row.copy,
        DirectiveState(row.state),
        row.due_at,
        row.broken_at,
        row.received_at,
        row.done_at,
        row.reply,
        None if row.verdict is None else Verdict(row.verdict),
        row.verified_at,
        row.refuted_at,
        row.heard,
        thresholds_of(row),
    )


def change(connection: Connection, recipient: Recipient, **values: Any) -> None:
    """Store new values of a recipient if nobody did since it was read.

    Raises:
        Conflict: the stored version is newer.
    """
    changed = connection.execute(
        update(directive_recipients)
        .where(and_(_r.id == recipient.id, _r.version == recipient.version))
        .values(version=recipient.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"recipient {recipient.id}")


def carry(connection: Connection, recipient: Recipient, agency_id: int) -> None:
    """Let another agency have an order in place of one that was retired; its clock goes on.

    Raises:
        Conflict: somebody moved it since it was read.
        Forbidden: it was not left behind, or is not for this person.
    """
    if connection.dialect.name != "postgresql":
        nothing = {"state": DirectiveState.ISSUED, "received_at": None, "reply": ""}
        change(connection, recipient, agency_id=agency_id, **nothing)
        return
    carried = func.samad_carry_directive(recipient.id, recipient.version, agency_id)
    if not connection.execute(select(carried)).scalar_one():
        raise Conflict(f"recipient {recipient.id}")


def moved_on_server(
    connection: Connection,
    recipient: Recipient,
    state: DirectiveState,
    said: str,
    told: Mapping[str, Any],
    found: str,
) -> None:
    """Let the owner of the database move what was ordered to the login's agency.

    Args:
        told: what the timeline tells besides the words; found: the words it is found by.

    Raises:
        Conflict: somebody moved it since it was read.
        Forbidden: it is another agency's.
    """
    moved = func.samad_move_directive(
        recipient.id, recipient.version, state, said, sql_cast(literal(told, JSON), JSON), found
    )
    if not connection.execute(select(moved)).scalar_one():
        raise Conflict(f"recipient {recipient.id}")
