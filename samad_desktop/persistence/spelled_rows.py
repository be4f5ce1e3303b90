"""The rows of a lot as a server is given them: one text, that nobody has to parse.

Fields are parted by signs that no stored text has; `domain.text.clean` takes them out.
"""

from collections.abc import Sequence

from uuid_utils import uuid7

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.importing import PastCase
from samad_desktop.persistence.filled_lots import Sent, Words
from samad_desktop.persistence.import_people import LotPeople, LotPerson
from samad_desktop.persistence.word_index import all_indexed

_RECORD, _FIELD, _PART = "\x1e", "\x1f", "\x1d"


def spelled_out(cases: Sequence[PastCase], words: Words) -> Sent:
    """Return good rows as a server is given them."""
    people = LotPeople(cases)
    rows = (_of_case(case, people.of_row[case.row], words[case.row]) for case in cases)
    of_people, of_cases = _RECORD.join(map(_of_person, people.all)), _RECORD.join(rows)
    return Sent(of_people, of_cases, all_indexed(words[case.row] for case in cases))


def state_of(case: PastCase) -> CaseState:
    """Return where a past case stands: closed, or waiting to be looked at."""
    return CaseState.REGISTERED if case.closed_at is None else CaseState.CLOSED


def _of_person(person: LotPerson) -> str:
    phones = _PART.join(f"{number} {at.date()}" for number, at in person.phones.items())
    return _fields(
        *(person.uuid, person.name, person.key, person.kind, person.number, phones),
        " ".join(person.words),
    )


def _of_case(case: PastCase, person: LotPerson | None, words: str) -> str:
    """Return the fields of a case, in the order in which the server takes them."""
    return _fields(
        *(str(case.row), str(person.place) if person else "", str(uuid7()), str(uuid7())),
        *(case.kind, state_of(case), case.disposition or "", str(case.subject_id)),
        *(str(case.county_id), str(case.agency_id or ""), case.identity_level, case.channel),
        *(str(case.received_at), str(case.closed_at or ""), case.phone, case.national_id),
        *(case.old_number, case.place, case.name, case.text, case.answer, words),
    )


def _fields(*fields: str) -> str:
    return _FIELD.join(fields)
