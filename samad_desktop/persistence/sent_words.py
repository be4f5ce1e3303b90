"""The words by which an agency finds its cases: of what it reads, with each referral by itself.

They are made of the matter as long as a case is open; of a protected one, of the text that
was made for the agency, and those stay if the case is opened. What was made of the original
is not asked any more once the case is protected, so that the index answers nobody to whom the
text would not be told.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    Connection,
    String,
    func,
    insert,
    literal,
    or_,
    select,
)

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.text import words
from samad_desktop.persistence import embedded_sent_words, matters, reference, statements
from samad_desktop.persistence.narrowing import Among
from samad_desktop.persistence.tables import (
    case_answers,
    cases,
    referral_redactions,
    referral_search,
    referrals,
)

_BATCH = 5_000
_s, _r, _c, _x = referral_search.c, referrals.c, cases.c, referral_redactions.c


@dataclass(frozen=True, slots=True)
class Within:
    """How many are looked for, below an id, among which; so many of the newest are filtered."""

    below: int
    size: int
    newest: int
    among: Among | None = None


def find(
    connection: Connection, asked: Sequence[str], own: Collection[int], within: Within
) -> Sequence[int]:
    """Return the newest cases that were sent to `own` agencies and have all words, by id.

    The last word may be a beginning.
    """
    among = within.among
    if connection.dialect.name == "postgresql":
        given = (literal(list(asked), ARRAY(String)), within.below, within.size, within.newest)
        found = func.samad_found_sent(*given)
        if among is not None:
            told = literal(among.for_function(), JSON)
            found = func.samad_found_sent_among(*given, told)
        return connection.execute(select(found)).scalars().all()
    conditions = [] if among is None else among.conditions()
    return embedded_sent_words.find(connection, asked, own, within.below, within.size, conditions)


def put(
    connection: Connection,
    case_id: int,
    referral_ids: Collection[int],
    said: tuple[str, str] | None,
) -> None:
    """Let the agencies of referrals find a case by what they read of it.

    Args:
        said: the text and the place that they read of a protected case; None for one that
            is open, and then nothing is done for one that is not.
    """
    query = select(_c.subject_id, _c.county_id, _c.identity_level).where(_c.id == case_id)
    case = connection.execute(query).one()
    if said is None and case.identity_level != IdentityLevel.OPEN:
        return
    names = reference.bearing(connection, case.subject_id, case.county_id).names
    parts: Sequence[str] = said or ()
    if said is None:
        matter = matters.of_case(connection, case_id)
        answers = _answers(connection, (case_id,)).get(case_id, ())
        parts = (matter.text, matter.place, matter.accused_unit, *answers)
    told = matters.instructions(connection, referral_ids)
    for referral_id in referral_ids:
        found = _spelled(*names, *parts, told.get(referral_id, ""))
        _store(connection, referral_id, found, redacted=said is not None)


def renew(connection: Connection, case_id: int) -> None:
    """Let its agencies find an open case by what it says now."""
    sent = select(_r.id).where(_r.case_id == case_id)
    ids = tuple(connection.execute(sent).scalars())
    if ids:
        put(connection, case_id, ids, None)


def fill(connection: Connection) -> None:
    """Make the words of all referrals that have none yet; only the owner can."""
    names = cache(lambda *of: reference.bearing(connection, *of).names)
    for rows in _without_words(connection):
        answers = _answers(connection, {row.case_id for row in rows})
        connection.execute(
            insert(referral_search),
            [_made(row, names(row.subject_id, row.county_id), answers) for row in rows],
        )


def _without_words(connection: Connection) -> Iterator[Sequence[Any]]:
    """Read window by window by key; where a text was made for an agency, that and no other.

    A window is bounded on both sides: of tables filled just now a server knows nothing, and
    joins all of them for the first rows of what is left.
    """
    query = (
        select(
            *(_r.id, _r.case_id, _r.agency_id, _r.instruction),
            *(_c.subject_id, _c.county_id, _c.identity_level, _c.text, _c.place),
            *(_c.accused_unit, _x.text.label("said"), _x.place.label("said_place")),
        )
        .join(cases, _c.id == _r.case_id)
        .outerjoin(referral_redactions, _x.referral_id == _r.id)
        .outerjoin(referral_search, _s.referral_id == _r.id)
        .where(
            _s.referral_id.is_(None),
            or_(_c.identity_level == IdentityLevel.OPEN, _x.referral_id.is_not(None)),
        )
        .order_by(_r.id)
    )
    last = connection.execute(select(func.max(_r.id))).scalar() or 0
    for first in range(0, last, _BATCH):
        window = query.where(_r.id > first, _r.id <= first + _BATCH)
        if rows := connection.execute(window).all():
            yield rows


def _made(row: Any, names: Sequence[str], answers: Mapping[int, Sequence[str]]) -> dict[str, Any]:
    is_made = row.said is not None
    parts = (row.said, row.said_place)
    if not is_made:
        parts = (row.text, row.place, row.accused_unit, *answers.get(row.case_id, ()))
    return {
        "referral_id": row.id,
        "case_id": row.case_id,
        "agency_id": row.agency_id,
        "redacted": is_made,
        "words": _spelled(*names, *parts, row.instruction),
    }


def _answers(connection: Connection, case_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    a = case_answers.c
    query = select(a.case_id, a.text).where(a.case_id.in_(case_ids))
    found: dict[int, tuple[str, ...]] = {}
    for case_id, answer in connection.execute(query):
        found[case_id] = (*found.get(case_id, ()), answer)
    return found


def _spelled(*texts: str) -> str:
    return " ".join(words(" ".join(texts)))


def _store(connection: Connection, referral_id: int, found: str, *, redacted: bool) -> None:
    """Store what is found; where it was made of what an agency reads instead, that stays."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_put_sent_words(referral_id, found, redacted)))
        return
    sent = connection.execute(select(_r.case_id, _r.agency_id).where(_r.id == referral_id)).one()
    added = statements.insert("sqlite", referral_search).values(
        referral_id=referral_id,
        case_id=sent.case_id,
        agency_id=sent.agency_id,
        redacted=redacted,
        words=found,
    )
    renewed = {"words": added.excluded.words, "redacted": added.excluded.redacted}
    connection.execute(
        added.on_conflict_do_update(
            index_elements=["referral_id"], set_=renewed, where=~_s.redacted
        )
    )
