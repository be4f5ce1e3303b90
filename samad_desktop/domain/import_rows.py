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
_ZEROS_LOST = "national_id_lost_zero"
# Mobile numbers of which nobody need be asked whether they can exist.
_MOBILE = re.compile(r"(?:\+?98|0098|0)?(9(?:0[0-5]|[13][0-9]|2[0-3])[0-9]{7})")


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
        self._places = {
            field: header.index(name) for field, name in mapping.columns.items() if name in header
        }
        self._texts = tuple((f, self._places[f]) for f in _LIMITS if f in self._places)
        self._meanings = known_words(reference, mapping)
        self._codes = known_codes(reference)
        self._defaults = {field: mapping.default(field) for field in self._meanings}
        self._area_code = reference.centre.area_code
        self._subjects = {each.code: each for each in reference.subjects.values()}
        self._counties = {each.code: each.id for each in reference.counties.values()}
        self._agencies = {each.code: each.id for each in reference.agencies.values()}
        self._routes: dict[tuple[str, str], int | None] = {}
        self._reference = reference
        self._before = before
        self._met: dict[tuple[ImportField, str], str | None] = {}

    def read(self, row: int, cells: Sequence[str]) -> PastCase | tuple[CellProblem, ...]:
        """Return the row's case, or everything that is wrong with the row."""
        wrong: list[CellProblem] = []
        said = {f: self._said(row, f, cells, wrong) for f in self._meanings}
        texts = {f: self._text(row, f, place, cells, wrong) for f, place in self._texts}
        if not texts.get(ImportField.TEXT):
            wrong.append(CellProblem(row, ImportField.TEXT, "required"))
        moments = self._moments(row, cells, wrong)
        phone = self._number(row, ImportField.PHONE, cells, self._phone, wrong)
        number = self._number(row, ImportField.NATIONAL_ID, cells, _national_id, wrong)
        if wrong:
            return tuple(wrong)
        ending, closed = self._ending(cells, said[ImportField.STATE], *moments)
        subject, county = said[ImportField.SUBJECT], said[ImportField.COUNTY]
        agency = self._agencies.get(said[ImportField.AGENCY]) or self._route(subject, county)
        return PastCase(
            row,
            moments[0],
            CaseKind(said[ImportField.KIND]),
            Channel(said[ImportField.CHANNEL]),
            self._subjects[subject].id,
            self._counties[county],
            agency,
            default_identity_level(self._subjects[subject].handling),
            texts.get(ImportField.PLACE, ""),
            texts[ImportField.TEXT],
            texts.get(ImportField.NAME, ""),
            phone,
            number,
            ending,
            closed,
            texts.get(ImportField.ANSWER, ""),
            texts.get(ImportField.OLD_NUMBER, ""),
        )

    def _cell(self, field: ImportField, cells: Sequence[str]) -> str:
        place = self._places.get(field, len(cells))
        return cells[place].strip() if place < len(cells) else ""

    def _said(
        self, row: int, field: ImportField, cells: Sequence[str], wrong: list[CellProblem]
    ) -> str:
        cell = self._cell(field, cells)
        if cell in _NOTHING:
            cell = ""
            code: str | None = self._defaults[field]
        else:
            asked = (field, cell)
            if asked not in self._met:
                self._met[asked] = self._meaning(field, cell)
            code = self._met[asked]
        if code is None:
            wrong.append(CellProblem(row, field, "import_unknown", cell[:_SHOWN], cell[:_SHOWN]))
        elif code:
            return code
        elif field is not ImportField.AGENCY:
            wrong.append(CellProblem(row, field, "required"))
        return ""

    def _meaning(self, field: ImportField, cell: str) -> str | None:
        code = self._meanings[field].get(normal(cell))
        return code if code in self._codes[field] else None

    def _text(
        self,
        row: int,
        field: ImportField,
        place: int,
        cells: Sequence[str],
        wrong: list[CellProblem],
    ) -> str:
        text = clean(cells[place]) if place < len(cells) else ""
        if field not in _OF_SEVERAL_LINES:
            text = "" if text in _NOTHING else text.replace("\n", " ")
        limit = _LIMITS[field]
        if len(text) > limit:
            wrong.append(CellProblem(row, field, "too_long", text[:_SHOWN], str(limit)))
        return text

    def _moments(
        self, row: int, cells: Sequence[str], wrong: list[CellProblem]
    ) -> tuple[datetime, datetime | None]:
        received = self._moment(row, ImportField.RECEIVED, cells, wrong)
        closed = self._moment(row, ImportField.CLOSED, cells, wrong)
        if received is None:
            if not self._cell(ImportField.RECEIVED, cells):
                wrong.append(CellProblem(row, ImportField.RECEIVED, "required"))
            return self._before, closed
        if closed is not None and closed < received and _day(closed) < _day(received):
            shown = self._cell(ImportField.CLOSED, cells)
            wrong.append(CellProblem(row, ImportField.CLOSED, "import_closed_before", shown))
        return received, None if closed is None else max(closed, received)

    def _moment(
        self, row: int, field: ImportField, cells: Sequence[str], wrong: list[CellProblem]
    ) -> datetime | None:
        cell = self._cell(field, cells)
        if (cell in _NOTHING and field is ImportField.CLOSED) or not cell:
            return None
        try:
            found = past_moment(cell)
        except RuleBroken as error:
            wrong.append(CellProblem(row, field, error.code, cell[:_SHOWN]))
            return None
        if found >= self._before:
            wrong.append(CellProblem(row, field, "import_not_past", cell[:_SHOWN]))
        return found

    def _number(
        self,
        row: int,
        field: ImportField,
        cells: Sequence[str],
        parse: Callable[[str], str],
        wrong: list[CellProblem],
    ) -> str:
        cell = self._cell(field, cells)
        if cell in _NOTHING:
            return ""
        try:
            return parse(cell)
        except RuleBroken as error:
            wrong.append(CellProblem(row, field, error.code, cell[:_SHOWN]))
            return ""

    def _phone(self, typed: str) -> str:
        mobile = _MOBILE.fullmatch(digits_only(typed))
        return f"+98{mobile[1]}" if mobile else parse_phone(typed, self._area_code)

    def _ending(
        self, cells: Sequence[str], said: str, received: datetime, closed: datetime | None
    ) -> tuple[Disposition | None, datetime | None]:
        """Return how and when a case ended; a day of its end says that it did."""
        unsaid = self._cell(ImportField.STATE, cells) in _NOTHING
        if unsaid and closed is not None and said == STILL_OPEN:
            return Disposition.DONE, closed
        if said == STILL_OPEN:
            return None, None
        return Disposition(said), closed or received

    def _route(self, subject: str, county: str) -> int | None:
        asked = (subject, county)
        if asked not in self._routes:
            found = self._reference.agency_for(self._subjects[subject].id, self._counties[county])
            self._routes[asked] = found.id if found else None
        return self._routes[asked]


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
