"""The key by which what was found is saved as a file."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.keys import Deed
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.result_exporter import ResultExporter
    from samad_desktop.views.find_page import FindPage

_TITLE = "ذخیرهٔ یافته‌ها در فایل"
EXPORT = ("export_found", _TITLE, "Ctrl+Shift+X")
_NAME = "یافته‌ها.xlsx"
_KINDS = "Excel (*.xlsx);;CSV (*.csv)"
_WRITTEN = "{count} پرونده در {name} نوشته شد؛ این کار در ممیزی ثبت است."


class ExportPart(QObject):
    """Asks for a file and has the answer written into it."""

    def __init__(
        self, around: Surroundings, make_page: "Callable[[], FindPage]", group: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._make_page = around, make_page
        deed_id, words, key = EXPORT
        deed = Deed(deed_id, words, (key,), group)
        around.actions.add(deed, self._ask, around.view)

    @cached_property
    def model(self) -> "ResultExporter":
        """What writes the file."""
        from samad_desktop.services.result_export import ResultExport
        from samad_desktop.viewmodels.result_exporter import ResultExporter

        around, desk, finder = self._around, self._around.desk, self._make_page().finder
        service = ResultExport(desk.database, desk.finding)
        given = (around.tasks, desk.actor, service, finder, desk.reference, desk.clock)
        model = ResultExporter(*given, self)
        model.written.connect(self._say)
        model.failed.connect(around.tell)
        return model

    @cached_property
    def _dialogs(self) -> FileDialogs:
        return FileDialogs(self._around.view)

    def _ask(self) -> None:
        try:
            self.model.check()
        except RuleBroken as error:
            self._around.tell(error)
            return
        dialog = self._dialogs.to_write(_TITLE, _NAME, _KINDS)
        dialog.fileSelected.connect(self._export)
        dialog.open()

    def _export(self, name: str) -> None:
        told = self._make_page().ui.narrowing.told()
        self.model.export(Path(name), SEPARATOR.join(told))

    def _say(self, target: Path, count: int) -> None:
        name = isolate(target.name)
        self._around.say(_WRITTEN.format(count=persian_digits(count), name=name))
