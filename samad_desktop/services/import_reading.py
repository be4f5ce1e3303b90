"""Reading the rows of a file lot by lot: all that can be made of them without the database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, takewhile

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.import_holders import Given
from samad_desktop.domain.import_rows import RowReader
from samad_desktop.domain.importing import CellProblem, ImportField, ImportRun, PastCase
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence.filled_lots import Made, Said
from samad_desktop.persistence.import_lots import LOT, said_in, words_of
from samad_desktop.persistence.laid_rows import laid_out
from samad_desktop.persistence.spelled_rows import spelled_out
from samad_desktop.workstation.sheets import Cells, Sheet, is_blank

NUMBER_AGAIN = "import_number_again"
OTHER_PERSON = "import_other_person"
Record = tuple[int, Cells]
Refused = Mapping[int, tuple[CellProblem, ...]]


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Rows as they were read, before anybody asked the database about them.

    Of the good ones are told the old numbers, by row, the IDs with whose names they are, and of
    those that are still open their kinds and subjects.
    """

    records: Sequence[Record]
    numbers: Mapping[int, str]
    given: Mapping[int, Given]
    still_open: Mapping[int, tuple[CaseKind, int]]
    refused: Refused
    made: Made
    said: Said

    @property
    def after(self) -> int:
        return self.records[0][0] - 1

    @property
    def upto(self) -> int:
        return self.records[-1][0]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one import's file is read; it may be read in another process.

    `before` is the moment (UTC) before which all that is past was received; `staff_id` is who
    brings the cases in.
    """

    sheet: Sheet
    run: ImportRun
    reference: Reference
    before: datetime
    staff_id: int
    on_server: bool


class Reader:
    """Reads the rows of an import's file, and makes of them what the engine is given."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        known, run = reading.reference, reading.run
        self._rows = RowReader(known, run.mapping, run.header, before=reading.before)
        self._last: tuple[Sequence[Record], list[PastCase], Refused] | None = None
        self._names = {
            (subject.id, county.id): (subject.name, county.name)
            for subject in known.subjects.values()
            for county in known.counties.values()
        }

    def lots(self, after: int) -> Iterator[ReadRows]:
        """Read what stands after a row.

        Raises:
            RuleBroken: the file cannot be read.
        """
        rows = self._reading.sheet.records(after)
        for records in lots_of(rows):
            yield self._made(records, *self._read(records))

    def given_upto(self, row: int) -> Iterator[dict[int, Given]]:
        """Give the IDs and names of the rows up to one, which were read before.

        Raises:
            RuleBroken: the file cannot be read.
        """
        before = takewhile(lambda record: record[0] <= row, self._reading.sheet.records())
        for records in lots_of(before):
            yield given_in(read_all(self._rows, records)[0])

    def without(self, read: ReadRows, wrong: Mapping[int, CellProblem]) -> ReadRows:
        """Make of the same rows what remains when some more are wrong."""
        good, refused = self._read(read.records)
        kept = [case for case in good if case.row not in wrong]
        more = {row: (problem,) for row, problem in wrong.items()}
        return self._made(read.records, kept, {**refused, **more})

    def _read(self, records: Sequence[Record]) -> tuple[list[PastCase], Refused]:
        """Read rows, unless they were the last to be read: a server stores those next."""
        if self._last is None or self._last[0] is not records:
            self._last = (records, *read_all(self._rows, records))
        return self._last[1], self._last[2]

    def _made(
        self,
        records: Sequence[Record],
        good: Sequence[PastCase],
        refused: Refused,
    ) -> ReadRows:
        words = {case.row: words_of(case, self._names) for case in good}
        if self._reading.on_server:
            made: Made = spelled_out(good, words)
        else:
            made = laid_out(self._reading.run, self._reading.staff_id, good, words)
        numbers = {case.row: case.old_number for case in good}
        still_open = {
            case.row: (case.kind, case.subject_id) for case in good if case.closed_at is None
        }
        said = said_in(good, words)
        return ReadRows(records, numbers, given_in(good), still_open, refused, made, said)


def lots_of(records: Iterator[Record]) -> Iterator[list[Record]]:
    """Give rows as many at once as are stored together."""
    while lot := list(islice(records, LOT)):
        yield lot


def read_all(
    reader: RowReader, records: Sequence[Record]
) -> tuple[list[PastCase], dict[int, tuple[CellProblem, ...]]]:
    """Return the good rows and what is wrong with the others; blank rows are neither."""
    good: list[PastCase] = []
    refused: dict[int, tuple[CellProblem, ...]] = {}
    for row, cells in records:
        if is_blank(cells):
            continue
        found = reader.read(row, cells)
        if isinstance(found, PastCase):
            good.append(found)
        else:
            refused[row] = found
    return good, refused


def given_in(cases: Iterable[PastCase]) -> dict[int, Given]:
    """Return which rows say whose an ID is."""
    return {case.row: (case.national_id, case.name) for case in cases if case.national_id}


def other_person(row: int, number: str) -> CellProblem:
    """Return what is wrong with a row whose ID came under a clearly other name."""
    return CellProblem(row, ImportField.NATIONAL_ID, OTHER_PERSON, number)


def number_again(row: int, number: str) -> CellProblem:
    """Return what is wrong with a row whose old number another case has."""
    return CellProblem(row, ImportField.OLD_NUMBER, NUMBER_AGAIN, number)
