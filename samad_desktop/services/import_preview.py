"""What an import would do, counted up while the rows of its file are read."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from samad_desktop.domain.import_holders import Given, Holders
from samad_desktop.domain.import_rows import RowReader
from samad_desktop.domain.importing import (
    CHOSEN,
    EXAMPLES,
    CellProblem,
    ImportField,
    ImportPreview,
    PastCase,
    ProblemKind,
    UnknownValue,
)
from samad_desktop.services.import_reading import given_in, number_again, other_person, read_all
from samad_desktop.workstation.sheets import Cells

_FIRST = 8
_UNKNOWN = "import_unknown"
_UNKNOWN_SHOWN = 500


class Preview:
    """Counts what is good and what is wrong."""

    def __init__(self, reader: RowReader) -> None:
        self._reader = reader
        self._good = self._refused = self._open = 0
        self._first: list[PastCase] = []
        self._counts: Counter[tuple[ImportField, str]] = Counter()
        self._examples: dict[tuple[ImportField, str], list[CellProblem]] = {}
        self._unknown: Counter[tuple[ImportField, str]] = Counter()
        self._numbers: set[str] = set()
        self._holders = Holders()
        self._waiting: list[PastCase] = []

    def add(self, records: Sequence[tuple[int, Cells]]) -> None:
        """Read a lot of rows, of which it is still to be asked what is known of them."""
        self._waiting, refused = read_all(self._reader, records)
        for problems in refused.values():
            self._refuse(problems)

    @property
    def numbers(self) -> frozenset[str]:
        """The old numbers of the rows that were added last; others may have them already."""
        return frozenset(case.old_number for case in self._waiting if case.old_number)

    @property
    def given(self) -> dict[int, Given]:
        """The IDs of the rows that were added last, each with a name."""
        return given_in(self._waiting)

    def settle(self, numbers: Collection[str], judged: Mapping[Given, bool]) -> None:
        """Count the rows that were added last, now that it is known what is taken by whom."""
        self._numbers.update(numbers)
        for case in self._waiting:
            if case.old_number in self._numbers:
                self._refuse((number_again(case.row, case.old_number),))
                continue
            if self._holders.others(given_in((case,)), judged):
                self._refuse((other_person(case.row, case.national_id),))
                continue
            self._good += 1
            self._open += case.closed_at is None
            if case.old_number:
                self._numbers.add(case.old_number)
            if len(self._first) < _FIRST:
                self._first.append(case)
        self._waiting = []

    def made(self) -> ImportPreview:
        """Return what was counted."""
        kinds = (
            ProblemKind(*kind, count, tuple(self._examples[kind]))
            for kind, count in self._counts.most_common()
        )
        unknown = (
            UnknownValue(*value, count)
            for value, count in self._unknown.most_common(_UNKNOWN_SHOWN)
        )
        return ImportPreview(
            self._good + self._refused,
            self._good,
            self._open,
            tuple(self._first),
            tuple(kinds),
            tuple(sorted(unknown, key=lambda each: CHOSEN.index(each.field))),
        )

    def _refuse(self, problems: Iterable[CellProblem]) -> None:
        self._refused += 1
        for problem in problems:
            kind = (problem.field, problem.code)
            self._counts[kind] += 1
            examples = self._examples.setdefault(kind, [])
            if len(examples) < EXAMPLES:
                examples.append(problem)
            if problem.code == _UNKNOWN:
                self._unknown[problem.field, problem.value] += 1
