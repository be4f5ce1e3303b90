"""Reading the rows of a register: each becomes a past case, or all that is wrong with it.

Years of calls pass here: what was read once is remembered, and nothing is asked twice.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import (
    NOTE_MAX_CHARS,
    PLACE_MAX_CHARS,
    TEXT_MAX_CHARS,
    CaseKind,
    Disposition,
    default_identity_level,
)
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import NAME_MAX_CHARS
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.import_dates import past_moment
from samad_desktop.domain.import_words import known_codes, known_words
from samad_desktop.domain.importing import (
    CHOSEN,
    STILL_OPEN,
    CellProblem,
    ImportField,
    ImportMapping,
    PastCase,
)
from samad_desktop.domain.national_ids import parse_national_id
from samad_desktop.domain.phones import parse_phone
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import clean, digits_only, normal

OLD_NUMBER_MAX_CHARS = 40
_LIMITS: Mapping[ImportField, int] = {
    ImportField.TEXT: TEXT_MAX_CHARS,
    ImportField.ANSWER: NOTE_MAX_CHARS,
    ImportField.PLACE: PLACE_MAX_CHARS,
    ImportField.NAME: NAME_MAX_CHARS,
    ImportField.OLD_NUMBER: OLD_NUMBER_MAX_CHARS,
}
_OF_SEVERAL_LINES = (ImportField.TEXT, ImportField.ANSWER)
# What registers write where there is nothing.
_NOTHING = frozenset({"", "-", "--", "—", "ـ", "0", "ندارد", "نامشخص", "نامعلوم", "null", "none"})
_SHOWN = 60
# Looking up is many times faster than making a member of its value.
_KINDS = {each.value: each for each in CaseKind}
_CHANNELS = {each.value: each for each in Channel}
_DISPOSITIONS = {each.value: each for each in Disposition}
_ZEROS_LOST = "national_id_lost_zero"
# Numbers of which nobody need be asked whether they can exist: mobiles, and landlines of ten
# digits with their area code.
_WELL_KNOWN = re.compile(
    r"(?:98|0098|0)?(9(?:0[0-5]|[13][0-9]|2[0-3])[0-9]{7}"
    r"|(?:1[137]|2[13-68]|3[1458]|4[145]|5[1468]|6[16]|7[1467]|8[13467])[3-57][0-9]{7})"
)
_HERE = "98"


class _Meanings(dict[str, str | None]):
    """What each cell of a column means: a code, nothing where none is said, None if unknown."""

    def __init__(self, words: Mapping[str, str], codes: frozenset[str], default: str) -> None:
        super().__init__()
        self._words, self._codes, self._default = words, codes, default

    def __missing__(self, cell: str) -> str | None:
        code: str | None = self._default
        if cell.strip() not in _NOTHING:
            code = self._words.get(normal(cell))
            code = code if code in self._codes else None
        self[cell] = code
        return code


class RowReader:
    """Reads the rows of one file by its mapping."""

    def __init__(
        self,
        reference: Reference,
        mapping: ImportMapping,
        header: Sequence[str],
        *,
        before: datetime,
    ) -> None:
        """Prepare to read.

        Args:
            before: the moment (UTC) before which all that is past was received.
        """
        self._width = len(header)
        # What has no column stands in an empty cell behind the last one.
        self._places = dict.fromkeys(ImportField, self._width) | {
            field: header.index(name) for field, name in mapping.columns.items() if name in header
        }
        words, known = known_words(reference, mapping), known_codes(reference)
        self._chosen = tuple(
            (self._places[field], _Meanings(words[field], known[field], mapping.default(field)))
            for field in CHOSEN
        )
        self._area_code = reference.centre.area_code
        self._subjects = {each.code: each for each in reference.subjects.values()}
        self._counties = {each.code: each.id for each in reference.counties.values()}
        self._agencies = {each.code: each.id for each in reference.agencies.values()}
        self._routes: dict[tuple[str, str], int | None] = {}
        self._reference = reference
        self._before = before

    def read(self, row: int, cells: Sequence[str]) -> PastCase | tuple[CellProblem, ...]:
        """Return the row's case, or everything that is wrong with the row."""
        line = _Line(row, self._laid_out(cells), self._places)
        subject, county, kind, channel, agency, state = self._codes(line)
        place, name = line.text(ImportField.PLACE), line.text(ImportField.NAME)
        text, answer = line.text(ImportField.TEXT), line.text(ImportField.ANSWER)
        old_number = line.text(ImportField.OLD_NUMBER)
        if not text:
            line.refuse(ImportField.TEXT, "required")
        received, closed = self._moments(line)
        phone = line.number(ImportField.PHONE, self._phone)
        national_id = line.number(ImportField.NATIONAL_ID, _national_id)
        if line.wrong:
            return tuple(line.wrong)
        ending, ended = _ending(state, received, closed, told=line.says(ImportField.STATE))
        return PastCase(
            row,
            received,
            _KINDS[kind],
            _CHANNELS[channel],
            self._subjects[subject].id,
            self._counties[county],
            self._agencies.get(agency) or self._route(subject, county),
            default_identity_level(self._subjects[subject].handling),
            place,
            text,
            name,
            phone,
            national_id,
            ending,
            ended,
            answer,
            old_number,
        )

    def _laid_out(self, cells: Sequence[str]) -> Sequence[str]:
        """Return a cell for each column, and an empty one behind them."""
        lacking = self._width - len(cells)
        return (*cells[: self._width], *("",) * (lacking + 1 if lacking > 0 else 1))

    def _codes(self, line: "_Line") -> list[str]:
        """Return what the words of the row mean, in the order of `CHOSEN`."""
        found = [meanings[line.cells[place]] for place, meanings in self._chosen]
        if not all(found):
            for field, code in zip(CHOSEN, found, strict=True):
                if code is None:
                    line.refuse(field, "import_unknown", named=True)
                elif not code and field is not ImportField.AGENCY:
                    line.refuse(field, "required")
        return [code or "" for code in found]

    def _moments(self, line: "_Line") -> tuple[datetime, datetime | None]:
        received = line.moment(ImportField.RECEIVED, self._before)
        closed = line.moment(ImportField.CLOSED, self._before)
        if received is None:
            if not line.says(ImportField.RECEIVED):
                line.refuse(ImportField.RECEIVED, "required")
            return self._before, closed
        if closed is None or closed >= received:
            return received, closed
        if _day(closed) < _day(received):
            line.refuse(ImportField.CLOSED, "import_closed_before")
        return received, received

    def _phone(self, typed: str) -> str:
        digits = digits_only(typed)
        known = _WELL_KNOWN.fullmatch(digits)
        if known is not None and ("+" not in typed or digits.startswith(_HERE)):
            return f"+{_HERE}{known[1]}"
        return parse_phone(typed, self._area_code)

    def _route(self, subject: str, county: str) -> int | None:
        asked = (subject, county)
        if asked not in self._routes:
            found = self._reference.agency_for(self._subjects[subject].id, self._counties[county])
            self._routes[asked] = found.id if found else None
        return self._routes[asked]


class _Line:
    """A row while it is read, and what is wrong with it so far."""

    __slots__ = ("_places", "cells", "row", "wrong")

    def __init__(self, row: int, cells: Sequence[str], places: Mapping[ImportField, int]) -> None:
        self.row, self.cells, self._places = row, cells, places
        self.wrong: list[CellProblem] = []

    def says(self, field: ImportField) -> bool:
        """Say whether anything stands in a cell."""
        return self.cells[self._places[field]].strip() not in _NOTHING

    def refuse(
        self, field: ImportField, code: str, detail: str = "", *, named: bool = False
    ) -> None:
        """Remember what is wrong with a cell; where it is `named`, the sentence says the cell."""
        shown = self.cells[self._places[field]].strip()[:_SHOWN]
        self.wrong.append(CellProblem(self.row, field, code, shown, shown if named else detail))

    def text(self, field: ImportField) -> str:
        """Return the text of a cell as it is stored."""
        cell = self.cells[self._places[field]]
        if not cell:
            return ""
        text = clean(cell)
        if field not in _OF_SEVERAL_LINES:
            text = "" if text in _NOTHING else text.replace("\n", " ")
        if len(text) > _LIMITS[field]:
            self.refuse(field, "too_long", str(_LIMITS[field]))
        return text

    def moment(self, field: ImportField, before: datetime) -> datetime | None:
        """Return the moment of a cell; None where it says none, or a wrong one."""
        cell = self.cells[self._places[field]]
        if not cell or cell.strip() in _NOTHING:
            return None
        try:
            found = past_moment(cell)
        except RuleBroken as error:
            self.refuse(field, error.code)
            return None
        if found >= before:
            self.refuse(field, "import_not_past")
        return found

    def number(self, field: ImportField, parse: Callable[[str], str]) -> str:
        """Return the number of a cell as it is stored."""
        cell = self.cells[self._places[field]]
        if not cell or cell.strip() in _NOTHING:
            return ""
        try:
            return parse(cell)
        except RuleBroken as error:
            self.refuse(field, error.code)
            return ""


def _ending(
    said: str, received: datetime, closed: datetime | None, *, told: bool
) -> tuple[Disposition | None, datetime | None]:
    """Return how and when a case ended; where no state is `told`, a day of its end tells it."""
    if said != STILL_OPEN:
        return _DISPOSITIONS[said], closed or received
    return (Disposition.DONE, closed) if closed is not None and not told else (None, None)


def _day(at: datetime) -> date:
    return at.astimezone(TEHRAN).date()


def _national_id(typed: str) -> str:
    """Return an ID; one whose zeros a spreadsheet took away gets them back.

    Raises:
        RuleBroken: it is none.
    """
    try:
        return parse_national_id(typed)
    except RuleBroken as error:
        if error.code == _ZEROS_LOST:
            return error.detail
        raise
