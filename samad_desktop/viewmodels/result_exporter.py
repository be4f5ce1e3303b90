"""Takes what was found out as a file, in the order and within the bounds of the list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.result_export import ResultExport
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.workstation.result_files import write_results


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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._service = tasks, actor, service
        self._finder, self._reference = finder, reference

    def check(self) -> None:
        """Return if there is something to write.

        Raises:
            RuleBroken: `export_empty`.
        """
        if not self._finder.rows.rowCount():
            raise RuleBroken("export_empty")

    def export(self, target: Path) -> None:
        """Write what is looked for now."""
        text, terms = self._finder.text, self._finder.terms

        def work() -> int:
            rows = self._service.rows(self._actor, text, terms)
            write_results(target, rows, self._reference)
            return len(rows)

        def tell(count: int) -> None:
            self.written.emit(target, count)

        self._tasks.ask(self, work, tell, self._fail(lambda: self.export(target)))

    def _fail(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.failed.emit(error, again)
