"""What agencies read of an order: its words, and the place and the matter of its case.

Of an open case that is what stands there; of a protected one, what was kept for it when the
order was given or the case became protected, and of its matter no more than was referred. On
PostgreSQL an agency reads it by the owner's function alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, column, func, select

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.directives import OrderedMatter
from samad_desktop.domain.redaction import redacted
from samad_desktop.domain.redaction_proposals import KnownCaller, proposed
from samad_desktop.persistence import matters
from samad_desktop.persistence.statements import insert_missing
from samad_desktop.persistence.tables import (
    cases,
    directive_recipients,
    directive_redactions,
    directives,
    referral_redactions,
    referrals,
)
from samad_desktop.persistence.tables.base import BigId

_d, _c, _x, _r, _y, _o = (
    *(directives.c, cases.c, directive_redactions.c, referrals.c, referral_redactions.c),
    directive_recipients.c,
)
_OPEN = _c.identity_level == IdentityLevel.OPEN
_TOLD = select(
    func.samad_ordered(matters.IDS).table_valued(
        column("directive_id", BigId),
        *(column(name) for name in ("subject", "words")),
        column("county_id", BigId),
        *(column(name) for name in ("place", "matter", "protected")),
    )
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What stands for an order and its case from now on."""

    subject: str
    words: str
    text: str = ""
    place: str = ""


def told(
    connection: Connection, ids: Collection[int], agency_ids: Collection[int] | None
) -> Mapping[int, OrderedMatter]:
    """Return what agencies read of orders, as far as the login may know it, by directive.

    Args:
        agency_ids: a liaison's own, None for somebody of the centre.
    """
    if not ids:
        return {}
    query = matters.here(connection, _TOLD, _stored(agency_ids))
    found = {}
    for row in connection.execute(query, {"ids": list(ids)}):
        directive_id, subject, words, county_id, place, text, protected = row
        matter = OrderedMatter(subject, words, county_id, place, text, bool(protected))
        found[directive_id] = matter
    return found


def hide(
    connection: Connection, directive_id: int, hidden: Hidden, staff_id: int, at: datetime
) -> None:
    """Store what agencies read of an order about a protected case; what they read stays."""
    row = {
        "directive_id": directive_id,
        "subject": hidden.subject,
        "words": hidden.words,
        "text": hidden.text,
        "place": hidden.place,
        "made_by": staff_id,
        "made_at": at,
    }
    insert_missing(connection, directive_redactions, [row])


def hide_given(
    connection: Connection,
    case_id: int,
    caller: KnownCaller,
    places: tuple[str, ...],
    text: str,
    staff_id: int,
    at: datetime,
) -> None:
    """Let no agency read more of earlier orders about a case that becomes protected.

    Args:
        text: what the case says, without everything that is proposed to be struck out.
    """
    query = select(_d.id, _d.subject, _d.text).where(_d.case_id == case_id)
    for directive_id, *said in connection.execute(query).all():
        subject, words = (redacted(each, proposed(each, caller, places)) for each in said)
        hide(connection, directive_id, Hidden(subject, words, text), staff_id, at)


def of_case(connection: Connection, case_id: int) -> bool:
    """Say whether anything was ordered about a case."""
    query = select(_d.id).where(_d.case_id == case_id).limit(1)
    return connection.execute(query).first() is not None


def _stored(agency_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    """Select from the tables of a file what the function of a server tells."""
    place, text = (_kept(mine, read, agency_ids) for mine, read in ((_x.place, 1), (_x.text, 0)))
    return (
        select(
            _d.id,
            case((_OPEN, _d.subject), else_=func.coalesce(_x.subject, "")),
            case((_OPEN, _d.text), else_=func.coalesce(_x.words, "")),
            _c.county_id,
            case((_OPEN, _c.place), else_=place),
            case((_OPEN, _c.text), else_=text),
            ~_OPEN,
        )
        .join(cases, _c.id == _d.case_id)
        .outerjoin(directive_redactions, _x.directive_id == _d.id)
        .where(_d.id.in_(matters.ANY_OF))
    )


def _kept(
    own: ColumnElement[str], read: int, agency_ids: Collection[int] | None
) -> ColumnElement[str]:
    """Return what was kept for an order, otherwise what was last referred to an agency of it."""
    to = select(_o.agency_id).where(_o.directive_id == _d.id)
    if agency_ids is not None:
        to = to.where(_o.agency_id.in_(agency_ids))
    sent = (
        select((_y.text, _y.place)[read])
        .join(referrals, _r.id == _y.referral_id)
        .where(_r.case_id == _d.case_id, _r.agency_id.in_(to.correlate(directives)))
        .order_by(_y.referral_id.desc())
        .limit(1)
        .correlate(directives)
    )
    return func.coalesce(func.nullif(own, ""), sent.scalar_subquery(), "")
