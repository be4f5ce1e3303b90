"""Takes what was found out as a file, in the order and within the bounds of the list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.result_export import ResultExport
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.workstation.result_files import write_results

# What the file says of itself.
_ASKED, _READ_AS, _NARROWED = "جستجو", "خوانده شد", "پالایه‌ها"
_ORDER, _BY, _WHEN = "ترتیب", "جستجوگر", "زمان"


class ResultExporter(QObject):
    """Writes the answer that is shown, one file at a time.

    Signals:
        written: (Path, int), the file, and how many cases stand in it.
        failed: (Exception, how to ask again), when there is no file.
    """

    written = Signal(object, int)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        service: ResultExport,
        finder: Finder,
        reference: Reference,
        now: Now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._service = tasks, actor, service
        self._finder, self._reference, self._now = finder, reference, now

    def check(self) -> None:
        """Return if there is something to write.

        Raises:
            RuleBroken: `export_empty`.
        """
        if not self._finder.rows.rowCount():
            raise RuleBroken("export_empty")

    def export(self, target: Path, narrowed: str) -> None:
        """Write what is looked for now; `narrowed` is by what, in the words of the screen."""
        text, terms = self._finder.text, self._finder.terms
        asked = self._asked(narrowed)

        def work() -> int:
            rows = self._service.rows(self._actor, text, terms)
            write_results(target, rows, self._reference, asked)
            return len(rows)

        def tell(count: int) -> None:
            self.written.emit(target, count)

        self._tasks.ask(self, work, tell, self._fail(lambda: self.export(target, narrowed)))

    def _asked(self, narrowed: str) -> tuple[tuple[str, str], ...]:
        """Return what is looked for, by whom and when, as the file says it."""
        finder, now = self._finder, self._now()
        way = finder.terms.read_as
        return (
            (_ASKED, finder.text),
            (_READ_AS, label(way) if way else ""),
            (_NARROWED, narrowed),
            (_ORDER, label(finder.order)),
            (_BY, self._actor.display_name),
            (_WHEN, f"{jalali_date(now)} {clock(now)}"),
        )

    def _fail(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.failed.emit(error, again)
