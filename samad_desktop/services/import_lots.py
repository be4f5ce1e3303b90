"""Making a lot of what was read: good cases, refused rows, and deadlines where they are wanted."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy, Question, Step
from samad_desktop.domain.import_holders import Given, Holders
from samad_desktop.domain.importing import CellProblem
from samad_desktop.persistence import imports
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.filled_lots import Lot
from samad_desktop.persistence.rule_book import KnownRules
from samad_desktop.services.clocks import by_rule
from samad_desktop.services.import_reading import Reader, ReadRows, number_again, other_person
from samad_desktop.services.known_ids import judged, judged_embedded

Clock = tuple[DeadlinePolicy, Deadline]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the database knows of rows: old numbers that cases have, and whose their IDs are."""

    read: ReadRows
    numbers: Collection[str]
    known: Mapping[Given, bool]


class LotMaker:
    """Makes the lots of one import; while a server stores one, the next is read and asked about.

    The answers then know nothing of the lot that is being stored: its numbers and IDs are
    remembered here.
    """

    def __init__(
        self,
        reader: Reader,
        lots: Iterator[ReadRows],
        begun_at: datetime,
        staff_id: int,
        earlier: Iterable[Mapping[int, Given]] = (),
    ) -> None:
        """Prepare.

        Args:
            begun_at: when the import began (UTC).
            staff_id: who asks about IDs, which is counted.
            earlier: whose IDs its rows said that were stored before, if the database does not.
        """
        self._reader = reader
        self._lots = lots
        self._begun_at = begun_at
        self._staff_id = staff_id
        self._ahead: ReadRows | None = None
        self._answers: Answers | None = None
        self._numbers: frozenset[str] = frozenset()
        self._numbers_before: frozenset[str] = frozenset()
        self._clocks: dict[tuple[CaseKind, int], Clock | None] = {}
        self._rules: KnownRules | None = None
        self._holders = Holders()
        for given in earlier:
            self._holders.others(given, {})

    def read_on(self) -> None:
        """Read the next rows, unless they were read already."""
        if self._ahead is None:
            self._ahead = next(self._lots, None)

    def take(self) -> ReadRows | None:
        """Return the next rows; None after the last."""
        self.read_on()
        taken, self._ahead = self._ahead, None
        self._numbers_before = self._numbers
        return taken

    def prepare(self, database: Database) -> None:
        """Read the next rows and ask about them, unless that was done already.

        Raises:
            RuleBroken: the file cannot be read.
            DatabaseAway, TooSlow, DiskFull: the surroundings failed.
        """
        self.read_on()
        if self._ahead is not None:
            self.ask(database, self._ahead)

    def ask(self, database: Database, read: ReadRows) -> None:
        """Ask a server about rows, unless that was done already.

        What it is asked about IDs it counts in a transaction of its own; an embedded database is
        asked in the transaction that stores them.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed.
        """
        if database.is_sqlite or self._answered(read) is not None:
            return
        with database.reading() as connection:
            taken = _taken(connection, read)
        self._answers = Answers(read, taken, judged(database, self._staff_id, read.given.values()))

    def lot(self, read: ReadRows, connection: Connection, rules: KnownRules | None) -> Lot:
        """Make a lot of rows; an old number that another case has is refused, and another's ID.

        Args:
            rules: by which open cases get deadlines; None where they get none.
        """
        answers = self._answered(read) or self._asked_here(connection, read)
        wrong = _again(read.numbers, {*answers.numbers, *self._numbers_before})
        for row in self._holders.others(read.given, answers.known, spared=wrong):
            wrong[row] = other_person(row, read.given[row][0])
        if wrong:
            read = self._reader.without(read, wrong)
        self._numbers = frozenset(filter(None, read.numbers.values()))
        return Lot(
            read.after,
            read.upto,
            len(read.numbers),
            read.refused,
            self._clocks_of(read.still_open, rules),
            rules.number if rules else 0,
            read.made,
            read.said,
        )

    def _answered(self, read: ReadRows) -> Answers | None:
        """Return what was answered about rows, if they were asked about beforehand."""
        answers = self._answers
        return answers if answers is not None and answers.read is read else None

    def _asked_here(self, connection: Connection, read: ReadRows) -> Answers:
        """Ask an embedded database."""
        known = judged_embedded(connection, self._staff_id, read.given.values())
        return Answers(read, _taken(connection, read), known)

    def _clocks_of(
        self, still_open: Mapping[int, tuple[CaseKind, int]], rules: KnownRules | None
    ) -> dict[int, Clock]:
        if rules is None:
            return {}
        if rules is not self._rules:
            self._rules, self._clocks = rules, {}
        found = {row: self._clock(asked, rules) for row, asked in still_open.items()}
        return {row: clock for row, clock in found.items() if clock is not None}

    def _clock(self, asked: tuple[CaseKind, int], rules: KnownRules) -> Clock | None:
        """Return the deadline of a review that begins with the import: nobody was late before."""
        if asked not in self._clocks:
            kind, subject = asked
            day = self._begun_at.astimezone(TEHRAN).date()
            question = Question(Step.REVIEW, kind, rules.branch(subject), None, day)
            self._clocks[asked] = by_rule(rules, question, self._begun_at)
        return self._clocks[asked]


def _taken(connection: Connection, read: ReadRows) -> Collection[str]:
    """Return which old numbers of rows others have."""
    return imports.known_numbers(connection, frozenset(filter(None, read.numbers.values())))


def _again(numbers: Mapping[int, str], taken: set[str]) -> dict[int, CellProblem]:
    """Return which rows have an old number that another case has, in the file or before."""
    wrong: dict[int, CellProblem] = {}
    for row, number in numbers.items():
        if number in taken:
            wrong[row] = number_again(row, number)
        elif number:
            taken.add(number)
    return wrong
