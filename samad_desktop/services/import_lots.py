"""Making a lot of what was read: good cases, refused rows, and deadlines where they are wanted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy, Question, Step
from samad_desktop.domain.import_rows import RowReader
from samad_desktop.domain.importing import CellProblem, ImportField, ImportRun, PastCase
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence import imports
from samad_desktop.persistence.filled_lots import Lot, Sent, Words
from samad_desktop.persistence.import_lots import spelled_out, words_of
from samad_desktop.persistence.rule_book import KnownRules
from samad_desktop.services.clocks import by_rule
from samad_desktop.workstation.sheets import Cells, is_blank

NUMBER_AGAIN = "import_number_again"
Clock = tuple[DeadlinePolicy, Deadline]
Record = tuple[int, Cells]


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Rows as they were read, before anybody asked the database about them."""

    after: int
    upto: int
    good: Sequence[PastCase]
    refused: Mapping[int, tuple[CellProblem, ...]]
    words: Words
    sent: Sent | None


class LotMaker:
    """Makes the lots of one import, and reads on while a server stores the one before."""

    def __init__(
        self,
        reader: RowReader,
        reference: Reference,
        run: ImportRun,
        lots: Iterator[Sequence[Record]],
        *,
        on_server: bool,
    ) -> None:
        self._reader = reader
        self._run = run
        self._lots = lots
        self._on_server = on_server
        self._ahead: ReadRows | None = None
        self._names = {
            (subject.id, county.id): (subject.name, county.name)
            for subject in reference.subjects.values()
            for county in reference.counties.values()
        }
        self._clocks: dict[tuple[str, int], Clock | None] = {}
        self._rules: KnownRules | None = None

    def read_on(self) -> None:
        """Read the next rows, unless they were read already."""
        if self._ahead is None and (records := next(self._lots, None)):
            good, refused = read_all(self._reader, records)
            words = {case.row: words_of(case, self._names) for case in good}
            sent = spelled_out(good, words) if self._on_server else None
            after, upto = records[0][0] - 1, records[-1][0]
            self._ahead = ReadRows(after, upto, good, refused, words, sent)

    def take(self) -> ReadRows | None:
        """Return the next rows; None after the last."""
        self.read_on()
        taken, self._ahead = self._ahead, None
        return taken

    def lot(self, read: ReadRows, connection: Connection, rules: KnownRules | None) -> Lot:
        """Make a lot of rows; an old number that another case has is refused.

        Args:
            rules: by which open cases get deadlines; None where they get none.
        """
        numbers = {case.old_number for case in read.good if case.old_number}
        taken = set(imports.known_numbers(connection, numbers))
        refused, kept = dict(read.refused), []
        for case in read.good:
            if case.old_number in taken:
                refused[case.row] = (number_again(case),)
                continue
            kept.append(case)
            if case.old_number:
                taken.add(case.old_number)
        return Lot(
            read.after,
            read.upto,
            tuple(kept),
            refused,
            self._clocks_of(kept, rules),
            rules.number if rules else 0,
            read.words,
            read.sent if len(kept) == len(read.good) else None,
        )

    def _clocks_of(self, cases: Sequence[PastCase], rules: KnownRules | None) -> dict[int, Clock]:
        if rules is None:
            return {}
        if rules is not self._rules:
            self._rules, self._clocks = rules, {}
        found: dict[int, Clock] = {}
        for case in cases:
            clock = self._clock(case, rules) if case.closed_at is None else None
            if clock is not None:
                found[case.row] = clock
        return found

    def _clock(self, case: PastCase, rules: KnownRules) -> Clock | None:
        """Return the deadline of a review that begins with the import: nobody was late before."""
        asked = (case.kind.value, case.subject_id)
        if asked not in self._clocks:
            at = self._run.begun_at
            day = at.astimezone(TEHRAN).date()
            branch = rules.branch(case.subject_id)
            question = Question(Step.REVIEW, case.kind, branch, None, day)
            self._clocks[asked] = by_rule(rules, question, at)
        return self._clocks[asked]


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


def number_again(case: PastCase) -> CellProblem:
    """Return what is wrong with a case whose old number another one has."""
    return CellProblem(case.row, ImportField.OLD_NUMBER, NUMBER_AGAIN, case.old_number)
