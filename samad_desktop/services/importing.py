"""Bringing in past cases from a file: looked at, begun, gone on with, and taken back.

A lot of rows is one transaction that also moves the import's mark: cut off anywhere, it goes
on where it stopped, and nothing is there twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import Conflict, NotFound, RuleBroken
from samad_desktop.domain.import_columns import fitted, guessed
from samad_desktop.domain.import_rows import RowReader
from samad_desktop.domain.import_words import settled, still_known
from samad_desktop.domain.importing import (
    ImportMapping,
    ImportPreview,
    ImportRun,
    ImportState,
)
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence import imports, reference
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.growing_log import filling
from samad_desktop.persistence.import_lots import LotEnd, store
from samad_desktop.persistence.imports import BackEnd, NewImport
from samad_desktop.persistence.rule_book import RuleBook
from samad_desktop.services.import_lots import LotMaker
from samad_desktop.services.import_preview import Preview
from samad_desktop.services.import_reading import Reader, Reading, ReadRows, lots_of
from samad_desktop.services.known_ids import judged
from samad_desktop.services.reading_aside import read_aside
from samad_desktop.workstation.refused_rows import write_refused
from samad_desktop.workstation.sheets import Cells, Sheet, open_again, open_sheet

RUNS_SHOWN = 20
_LOOKED_THROUGH = 50
_FIRST_ROWS = 8
_TRIES = 3
_BROUGHT = frozenset({Change(Noun.CASE), Change(Noun.CONTACT), Change(Noun.CITIZEN)})

GoOn = Callable[[], bool]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A file as it was looked at: its first rows, and how it may be read.

    `remembered` says that files with these columns were read so before; `earlier` is the
    import of this very file.
    """

    sheet: Sheet
    first: tuple[Cells, ...]
    mapping: ImportMapping
    remembered: bool
    earlier: ImportRun | None


def always() -> bool:
    """Go on."""
    return True


def _untold(_done: int, _all: int) -> None:
    """Tell nobody how far it has come."""


class ImportService:
    """What may be done about past cases in files. May take minutes; any thread may."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rule_book = RuleBook()

    def runs(self, actor: Actor) -> tuple[ImportRun, ...]:
        """Return the latest imports.

        Raises:
            Forbidden: the person may not import.
        """
        actor.must(Right.IMPORT_CASES)
        with self._database.reading() as connection:
            return imports.latest(connection, RUNS_SHOWN)

    def look(self, actor: Actor, path: Path) -> LookedAt:
        """Read through a file, and propose how it is read.

        Raises:
            Forbidden: the person may not import.
            RuleBroken: the file cannot be read.
        """
        actor.must(Right.IMPORT_CASES)
        sheet = open_sheet(path)
        first = tuple(cells for _, cells in islice(sheet.records(), _FIRST_ROWS))
        with self._database.reading() as connection:
            earlier = imports.of_file(connection, sheet.digest)
            alike = imports.runs_of_header(connection, sheet.header, _LOOKED_THROUGH)
            before = earlier or next(alike, None)
            known = reference.read(connection)
        mapping = ImportMapping(guessed(sheet.header))
        if before is not None:
            mapping = fitted(still_known(before.mapping, known), sheet.header)
        return LookedAt(sheet, first, mapping, before is not None, earlier)

    def preview(
        self,
        actor: Actor,
        sheet: Sheet,
        mapping: ImportMapping,
        *,
        go_on: GoOn = always,
        progress: Progress = _untold,
    ) -> ImportPreview:
        """Read every row and store nothing.

        Args:
            go_on: asked between lots; once it says no, only what was read is told of.

        Raises:
            Forbidden: the person may not import.
            ValidationFailed: the file cannot be read by this mapping.
            RuleBroken: the file cannot be read.
        """
        actor.must(Right.IMPORT_CASES)
        known = self._reference()
        checked = settled(mapping.checked(sheet.header), known)
        reader = RowReader(known, checked, sheet.header, before=self._today())
        preview = Preview(reader)
        for records in lots_of(sheet.records()):
            if not go_on():
                break
            preview.add(records)
            with self._database.reading() as connection:
                numbers = imports.known_numbers(connection, preview.numbers)
            given = preview.given.values()
            preview.settle(numbers, judged(self._database, actor.staff_id, given))
            progress(records[-1][0], sheet.rows)
        return preview.made()

    def begin(self, actor: Actor, sheet: Sheet, mapping: ImportMapping) -> Outcome[ImportRun]:
        """Store an import that has read nothing yet.

        Raises:
            Forbidden: the person may not import.
            ValidationFailed: the file cannot be read by this mapping.
            RuleBroken: `import_known`: it was imported before; `import_file_changed`.
        """
        actor.must(Right.IMPORT_CASES)
        checked = settled(mapping.checked(sheet.header), self._reference())
        if not sheet.is_unchanged():
            raise RuleBroken("import_file_changed")
        new = NewImport(sheet.digest, sheet.path.name, sheet.header, checked, sheet.rows)
        with self._database.upkeep() as connection:
            if imports.of_file(connection, sheet.digest) is not None:
                raise RuleBroken("import_known")
            run = imports.get(connection, imports.begin(connection, new, actor.staff_id))
        assert run is not None
        return Outcome(run, frozenset())

    def go_on(
        self,
        actor: Actor,
        run_id: int,
        path: Path,
        *,
        go_on: GoOn = always,
        progress: Progress = _untold,
    ) -> Outcome[ImportRun]:
        """Store what is left of an import, lot by lot, each in a transaction of its own.

        Args:
            go_on: asked between lots; once it says no, the import stays where it is.

        Raises:
            Forbidden: the person may not import.
            NotFound: there is no such import.
            RuleBroken: `import_ended`, or `import_file_changed`; nothing more was stored.
            Conflict: somebody else goes on with it at the same time.
            DatabaseAway, TooSlow: what was stored so far stays.
        """
        actor.must(Right.IMPORT_CASES)
        run = self._run(run_id)
        if run.state is not ImportState.RUNNING:
            raise RuleBroken("import_ended")
        sheet = _same_sheet(run, path)
        reading = self._reading(actor, run, sheet)
        with read_aside(reading) as lots:
            reader = Reader(reading)
            earlier = reader.given_upto(run.done) if reading.on_server else ()
            maker = LotMaker(reader, lots, run.begun_at, actor.staff_id, earlier)
            while go_on() and (read := maker.take()) is not None:
                run = self._store(run, maker, read)
                progress(run.done, run.rows)
        self._tell()
        return Outcome(self._run(run_id), _BROUGHT)

    def take_back(
        self, actor: Actor, run_id: int, *, go_on: GoOn = always, progress: Progress = _untold
    ) -> Outcome[ImportRun]:
        """Take an import that is not finished back whole; cut off, it is gone on with.

        Raises:
            Forbidden: the person may not import.
            NotFound: there is no such import.
            RuleBroken: `import_finished`, `import_ended`, or `import_touched`: people have
                worked on its cases.
        """
        actor.must(Right.IMPORT_CASES)
        run = self._run(run_id)
        if run.state is ImportState.FINISHED:
            raise RuleBroken("import_finished")
        while run.state is not ImportState.TAKEN_BACK and go_on():
            with self._database.upkeep() as connection:
                ended = imports.take_back(connection, run)
            if ended is not BackEnd.TAKEN_BACK:
                code = "import_touched" if ended is BackEnd.TOUCHED else "import_ended"
                raise RuleBroken(code)
            run = self._run(run_id)
            progress(run.rows - run.done, run.rows)
        self._tell()
        return Outcome(run, _BROUGHT)

    def save_refused(self, actor: Actor, run_id: int, path: Path, target: Path) -> int:
        """Write the refused rows of an import's file, each with why; return how many.

        Raises:
            Forbidden: the person may not import.
            NotFound: there is no such import.
            RuleBroken: `import_file_changed`, or the file cannot be read, or not written.
        """
        actor.must(Right.IMPORT_CASES)
        run = self._run(run_id)
        sheet = _same_sheet(run, path)
        with self._database.reading() as connection:
            refused = imports.refusals(connection, run_id)
        return write_refused(sheet, run.mapping, refused, target)

    def _store(self, run: ImportRun, maker: LotMaker, read: ReadRows) -> ImportRun:
        ahead = partial(maker.prepare, self._database)
        for _ in range(_TRIES):
            maker.ask(self._database, read)
            with filling(self._database, last=read.upto == run.rows) as connection:
                rules = self._rule_book.current(connection) if run.mapping.clocks else None
                lot = maker.lot(read, connection, rules)
                ended = store(connection, run, lot, ahead)
            if ended is LotEnd.STORED:
                stored, refused = lot.stored, len(lot.refusals)
                return replace(
                    run,
                    done=lot.upto,
                    stored=run.stored + stored,
                    refused=run.refused + refused,
                )
            if ended is LotEnd.MOVED:
                break
        raise Conflict(f"import {run.id}")

    def _run(self, run_id: int) -> ImportRun:
        with self._database.reading() as connection:
            run = imports.get(connection, run_id)
        if run is None:
            raise NotFound(f"import {run_id}")
        return run

    def _reading(self, actor: Actor, run: ImportRun, sheet: Sheet) -> Reading:
        known, before = self._reference(), self._today()
        on_server = not self._database.is_sqlite
        return Reading(sheet, run, known, before, actor.staff_id, on_server)

    def _today(self) -> datetime:
        """Return when this day began (UTC)."""
        with self._database.reading() as connection:
            return tehran_day(server_now(connection))[0]

    def _reference(self) -> Reference:
        with self._database.reading() as connection:
            return reference.read(connection)

    def _tell(self) -> None:
        """Tell the others once what lots of rows have not told them."""
        with self._database.transaction():
            pass


def _same_sheet(run: ImportRun, path: Path) -> Sheet:
    """Return the file of an import.

    Raises:
        RuleBroken: it is another one by now, or cannot be read.
    """
    return open_again(path, digest=run.digest, header=run.header, rows=run.rows)
