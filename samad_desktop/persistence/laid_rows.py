"""The rows of a lot as an embedded database stores them, laid out before it is asked anything.

The same as the function of PostgreSQL makes of what it is given.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from uuid_utils import uuid7

from samad_desktop.domain.cases import CaseState, EventKind, Priority
from samad_desktop.domain.importing import ImportRun, PastCase
from samad_desktop.persistence.filled_lots import Laid, Words
from samad_desktop.persistence.import_people import LotPeople

_NO_DETAIL = "{}"


def laid_out(run: ImportRun, staff_id: int, cases: Sequence[PastCase], words: Words) -> Laid:
    """Lay out good rows; `staff_id` is who brings them in, `words` are found by their rows."""
    laid = Laid(LotPeople(cases), [], [], [], [], [], [])
    for case in cases:
        number = run.first_case_id + case.row - 1
        _add_case(laid, number, staff_id, case)
        laid.words.append((number, words[case.row]))
        laid.imported.append((number, run.id, case.old_number))
    return laid


def spelled(at: datetime) -> str:
    """Spell a moment as SQLite stores it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _add_case(laid: Laid, number: int, staff_id: int, case: PastCase) -> None:
    """Add the rows of one case; all of them bear its number."""
    received = spelled(case.received_at)
    closed = case.closed_at and spelled(case.closed_at)
    state = CaseState.CLOSED if closed else CaseState.REGISTERED
    laid.cases.append(
        (
            *(number, uuid7().hex, case.kind.value, state.value),
            *(case.disposition and case.disposition.value, case.subject_id, case.county_id),
            *(case.agency_id, case.place, case.text, Priority.NORMAL.value),
            *(case.identity_level.value, "", staff_id, received, closed),
        )
    )
    laid.contacts.append((number, uuid7().hex, case.channel.value, number, 1, staff_id, received))
    laid.identities.append((number, case.name, case.phone, case.national_id))
    imported = EventKind.IMPORTED.value
    laid.events.append(
        (2 * number, number, number, imported, staff_id, received, case.old_number, _NO_DETAIL)
    )
    if closed or case.answer:
        kind = EventKind.CLOSED if closed else EventKind.NOTED
        at = closed or received
        laid.events.append(
            (2 * number + 1, number, None, kind.value, staff_id, at, case.answer, _NO_DETAIL)
        )
