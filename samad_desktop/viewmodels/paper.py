"""One document on paper: made by a worker, its pages drawn, printed and saved."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from samad_desktop.domain.outgoing import WayOut
from samad_desktop.qtkit.pdf_pages import page_image, page_sizes
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.viewmodels.leaving import Leave
from samad_desktop.workstation.written_files import written_whole


@dataclass(frozen=True, slots=True)
class Document:
    """What is to be set: its name on screen, the name of its file, and how it is made.

    `make` returns the PDF, `leave` notes that it is printed or saved; both run on a worker
    and may block.
    """

    title: str
    file_name: str
    make: Callable[[], bytes]
    leave: Leave


class Paper(QObject):
    """The one PDF that is previewed, printed and saved.

    Signals:
        made: tuple of QSizeF in points, one for each page.
        not_made: Exception, when there is nothing to show.
        drawn: (page counted from 0, pixels for each point, QImage).
        saved: Path, when the PDF lies there.
        printed: when the printer has taken it.
        failed: (Exception, how to try again), when it was not drawn, saved or printed.
    """

    made = Signal(object)
    not_made = Signal(object)
    drawn = Signal(int, float, object)
    saved = Signal(object)
    printed = Signal()
    failed = Signal(object, object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: Document | None = None
        self._pdf = b""
        self._sizes: tuple[QSizeF, ...] = ()
        self._making: Ticket | None = None
        self._drawing: dict[int, Ticket] = {}

    @property
    def document(self) -> Document | None:
        """What is being shown."""
        return self._document

    @property
    def _leave(self) -> Leave:
        assert self._document is not None
        return self._document.leave

    @property
    def page_count(self) -> int:
        """How many pages there are; none before it is made."""
        return len(self._sizes)

    def begin(self, document: Document) -> None:
        """Make a document; what was shown before is let go of."""
        self.put_away()
        self._document = document
        self.make()

    def make(self) -> None:
        """Make it, or make it again after it failed."""
        document = self._document
        if document is None or self._making is not None:
            return
        self._making = self._tasks.ask(
            self, partial(_made, document.make), self._take, self._give_up
        )

    def put_away(self) -> None:
        """Hold nothing any more: a document may name people."""
        tickets = [*self._drawing.values(), *filter(None, [self._making])]
        for ticket in tickets:
            ticket.cancel()
        self._drawing.clear()
        self._making = self._document = None
        self._pdf, self._sizes = b"", ()

    def draw(self, number: int, scale: float) -> None:
        """Draw one page with so many pixels for each point."""
        if earlier := self._drawing.pop(number, None):
            earlier.cancel()
        pdf = self._pdf
        self._drawing[number] = self._tasks.ask(
            self,
            lambda: page_image(pdf, number, scale),
            partial(self._show, number, scale),
            partial(self._fail, partial(self.draw, number, scale)),
        )

    def save(self, target: Path) -> None:
        """Write the PDF where the user wants it."""
        pdf, leave = self._pdf, self._leave
        self._tasks.ask(
            self,
            lambda: _written(target, pdf, leave),
            self.saved.emit,
            partial(self._fail, partial(self.save, target)),
        )

    def send(self, printing: Callable[[bytes], None]) -> None:
        """Print the PDF by what `printing_of` returned."""
        pdf, leave = self._pdf, self._leave
        self._tasks.ask(
            self,
            lambda: _printed(printing, pdf, leave),
            self._tell_printed,
            partial(self._fail, partial(self.send, printing)),
        )

    def _take(self, made: tuple[bytes, tuple[QSizeF, ...]]) -> None:
        self._making = None
        self._pdf, self._sizes = made
        self.made.emit(self._sizes)

    def _give_up(self, error: Exception) -> None:
        self._making = None
        self.not_made.emit(error)

    def _show(self, number: int, scale: float, picture: QImage) -> None:
        self._drawing.pop(number, None)
        self.drawn.emit(number, scale, picture)

    def _tell_printed(self, _nothing: None) -> None:
        self.printed.emit()

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)


def _made(make: Callable[[], bytes]) -> tuple[bytes, tuple[QSizeF, ...]]:
    pdf = make()
    return pdf, page_sizes(pdf)


def _printed(printing: Callable[[bytes], None], pdf: bytes, leave: Leave) -> None:
    leave(WayOut.PRINTED)
    printing(pdf)


def _written(target: Path, pdf: bytes, leave: Leave) -> Path:
    leave(WayOut.SAVED_PAPER)
    with written_whole(target) as beside:
        beside.write_bytes(pdf)
    return target
