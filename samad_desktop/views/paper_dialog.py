"""The one place where a document is seen before it goes on paper or into a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.text import percent_text, persian_digits
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.message_bar import TRY_AGAIN
from samad_desktop.qtkit.printing import ask_in, new_printer, print_dialog, printing_of
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.paper import Document, Paper
from samad_desktop.views.forms.ui_paper_dialog import Ui_PaperDialog
from samad_desktop.views.words import words_for

SIZE_PX = (920, 1040)
EDGE_PX = 48
RETRY_KEY = "Shift+F5"
GROUP = "سند چاپی"
BEING_MADE = "سند آماده می‌شود…"
SAVED = "سند ذخیره شد."
PRINTED = "سند به چاپگر فرستاده شد."
SAVE = "ذخیرهٔ PDF"
KINDS = "PDF (*.pdf)"
_ENDING = ".pdf"


class PaperDialog(QDialog):
    """ui/paper_dialog.ui in front of a `Paper`.

    Signals:
        said: str, what became of printing or saving after the dialog was closed.
        failed: (Exception, how to try again), likewise; and at once for a bug.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(self, paper: Paper, icons: Icons, actions: Actions, behind: QWidget) -> None:
        super().__init__(behind)
        self.ui = Ui_PaperDialog()
        self.ui.setupUi(self)
        self._paper = paper
        self._icons = icons
        self._behind = behind
        self._file_dialogs = FileDialogs(self)
        self._printer: QPrinter | None = None
        self.print_dialog: QPrintDialog | None = None
        self.ui.messages.use_icons(icons)
        self.ui.messages.show_retry_key(RETRY_KEY)
        self.ui.paper_view.use_theme(icons.theme)
        self._dress()
        self._connect()
        self._add_deeds(actions)

    def show_document(self, document: Document) -> None:
        """Open, and show the document once it is made."""
        self.ui.title.setText(document.title)
        self.setWindowTitle(document.title)
        self.ui.messages.clear()
        self._wait()
        self._fit()
        self.open()
        self._paper.begin(document)

    # Qt's own

    def done(self, result: int) -> None:
        self._paper.put_away()
        self.ui.paper_view.show_pages(())
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.ui.paper_view.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    # How it stands there

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        icons.dress(ui.print_button, "printer", "on_primary")
        icons.dress(ui.save_button, "save", "text")
        icons.dress(ui.smaller_button, "minus")
        icons.dress(ui.larger_button, "plus")
        for button in (ui.smaller_button, ui.larger_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ui.busy_hint.set_hint(icons, "file-text", BEING_MADE)
        ui.busy_hint.setAccessibleName(BEING_MADE)

    def _fit(self) -> None:
        """Take the size that suits, but no more than the window behind."""
        behind, px = self._behind.window(), self._icons.theme.px
        room = (behind.width() - EDGE_PX, behind.height() - EDGE_PX)
        self.resize(min(px(SIZE_PX[0]), room[0]), min(px(SIZE_PX[1]), room[1]))

    def _connect(self) -> None:
        ui, paper = self.ui, self._paper
        ui.print_button.clicked.connect(self._print)
        ui.save_button.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        ui.again_button.clicked.connect(self._make_again)
        ui.larger_button.clicked.connect(self._enlarge)
        ui.smaller_button.clicked.connect(self._reduce)
        ui.paper_view.wanted.connect(paper.draw)
        ui.paper_view.moved.connect(self._tell_place)
        paper.made.connect(self._show_pages)
        paper.not_made.connect(self._show_failure)
        paper.drawn.connect(self._take_picture)
        paper.saved.connect(self._tell_saved)
        paper.printed.connect(self._tell_printed)
        paper.failed.connect(self._complain)

    def _add_deeds(self, actions: Actions) -> None:
        for deed, do in (
            (Deed("print_paper", "چاپ", ("Ctrl+P",), GROUP), self._print),
            (Deed("save_paper", SAVE, ("Ctrl+S",), GROUP), self._save),
            (Deed("enlarge_paper", "بزرگ‌تر", ("Ctrl++", "Ctrl+="), GROUP), self._enlarge),
            (Deed("reduce_paper", "کوچک‌تر", ("Ctrl+-",), GROUP), self._reduce),
            (Deed("fit_paper", "به پهنای پنجره", ("Ctrl+0",), GROUP), self.ui.paper_view.fit_width),
            (Deed("again_paper", TRY_AGAIN, (RETRY_KEY,), GROUP), self._try_again),
        ):
            actions.add(deed, do, self, where=HERE)
        keys = ("PgUp", "PgDown", "Home", "End")
        actions.list_only(Deed("turn_paper", "پیش و پس، آغاز و پایان", keys, GROUP))

    # While it is made, and once it is

    def _wait(self) -> None:
        self._show_part(self.ui.busy_hint)

    def _make_again(self) -> None:
        if self.ui.parts.currentWidget() is self.ui.failed_part:
            self._wait()
            self._paper.make()

    def _try_again(self) -> None:
        if self.ui.parts.currentWidget() is self.ui.failed_part:
            self._make_again()
        else:
            self.ui.messages.try_again()

    def _show_pages(self, sizes: object) -> None:
        assert isinstance(sizes, tuple)
        self._show_part(self.ui.paper_view)
        self.ui.paper_view.show_pages(sizes)
        self.ui.paper_view.setFocus()

    def _show_failure(self, error: Exception) -> None:
        words = words_for(error)
        self.ui.failed_hint.set_hint(self._icons, "circle-alert", words)
        self.ui.failed_part.setAccessibleName(words)
        self._show_part(self.ui.failed_part)
        self.ui.again_button.setFocus()
        self._tell_bug(error, self._paper.make)

    def _show_part(self, part: QWidget) -> None:
        ui, there = self.ui, part is self.ui.paper_view
        ui.parts.setCurrentWidget(part)
        for widget in (ui.print_button, ui.save_button, ui.larger_button, ui.smaller_button):
            widget.setEnabled(there)
        for label in (ui.page_label, ui.zoom_label):
            label.setVisible(there)

    def _take_picture(self, number: int, scale: float, picture: QImage) -> None:
        self.ui.paper_view.take_picture(number, scale, picture)

    def _tell_place(self) -> None:
        ui, view = self.ui, self.ui.paper_view
        place = f"صفحهٔ {view.page + 1} از {self._paper.page_count}"
        ui.page_label.setText(persian_digits(place))
        ui.zoom_label.setText(percent_text(view.percent))
        view.setAccessibleDescription(ui.page_label.text())

    def _enlarge(self) -> None:
        self.ui.paper_view.zoom_by(1)

    def _reduce(self) -> None:
        self.ui.paper_view.zoom_by(-1)

    # Onto paper, into a file

    def _print(self) -> None:
        if not self._paper.page_count:
            return
        self.ui.messages.clear()
        if not QPrinterInfo.availablePrinterNames():
            self._complain(RuleBroken("printer_missing"), self._print)
            return
        # Taken down before its dialog, a printer would take the program with it.
        self._printer = new_printer()
        self.print_dialog = print_dialog(self._printer, self._paper.page_count, self)
        ask_in(self.print_dialog, self._send)

    def _send(self) -> None:
        document = self._paper.document
        if self._printer is not None and document is not None:
            self._paper.send(printing_of(self._printer, document.title))

    def _save(self) -> None:
        document = self._paper.document
        if document is None or not self._paper.page_count:
            return
        self.ui.messages.clear()
        dialog = self._file_dialogs.to_write(SAVE, document.file_name, KINDS)
        dialog.setDefaultSuffix(_ENDING)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, target: str) -> None:
        self._paper.save(Path(target))

    def _tell_saved(self, _target: Path) -> None:
        self._say(SAVED)

    def _tell_printed(self) -> None:
        self._say(PRINTED)

    def _say(self, words: str) -> None:
        if self.isVisible():
            self.ui.messages.say(words, Look.SUCCESS)
        else:
            self.said.emit(words)

    def _complain(self, error: Exception, again: Callable[[], None]) -> None:
        if self.isVisible():
            self.ui.messages.say(words_for(error), Look.DANGER, retry=again)
            self._tell_bug(error, again)
        else:
            self.failed.emit(error, again)

    def _tell_bug(self, error: Exception, again: Callable[[], None]) -> None:
        if not isinstance(error, SamadError):
            self.failed.emit(error, again)
