"""The people of a lot of past cases: each once, whoever she is by now in the centre's records.

The ID decides, then the same name on the same phone, as for a call. A record that was there
before is neither completed nor changed: all of an import can be taken back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from uuid_utils import uuid7

from samad_desktop.domain.importing import PastCase
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.text import name_index_words, name_key

_REMEMBERED = 1 << 16


@dataclass(slots=True)
class LotPerson:
    """Somebody of a lot; `place` counts from 1, `words` are those that her name is found by.

    With each phone stands when it was used last.
    """

    place: int
    name: str
    key: str
    phones: dict[str, datetime]
    number: str
    uuid: str
    words: tuple[str, ...]

    @property
    def kind(self) -> IdKind:
        return IdKind.of(self.number)


class LotPeople:
    """Who called in a lot of past cases."""

    def __init__(self, cases: Iterable[PastCase]) -> None:
        self.all: list[LotPerson] = []
        self._by_number: dict[str, LotPerson] = {}
        self._by_phone: dict[tuple[str, str], LotPerson] = {}
        self.of_row = {case.row: self._person(case) for case in cases}

    def _person(self, case: PastCase) -> LotPerson | None:
        if not (case.name or case.phone or case.national_id):
            return None
        key = keyed(case.name)
        person = self._known(case, key) or self._new(case, key)
        if case.phone:
            last = person.phones.get(case.phone)
            person.phones[case.phone] = max(last, case.received_at) if last else case.received_at
            self._by_phone.setdefault((case.phone, key), person)
        if case.national_id and not person.number:
            person.number = case.national_id
        if person.number:
            self._by_number[person.number] = person
        return person

    def _known(self, case: PastCase, key: str) -> LotPerson | None:
        if case.national_id and (found := self._by_number.get(case.national_id)):
            return found
        same = self._by_phone.get((case.phone, key)) if case.phone else None
        return None if same and case.national_id and same.number else same

    def _new(self, case: PastCase, key: str) -> LotPerson:
        person = LotPerson(
            len(self.all) + 1, case.name, key, {}, "", str(uuid7()), name_index_words(case.name)
        )
        self.all.append(person)
        return person


@lru_cache(maxsize=_REMEMBERED)
def keyed(name: str) -> str:
    """Return what two spellings of a name share; the same names come again and again."""
    return name_key(name)
