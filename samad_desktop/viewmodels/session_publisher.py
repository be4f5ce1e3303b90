"""What is published of desk hours: a poster, a picture, a text, a calendar file, a letter.

No citizen is named in any of them, so nothing is noted as having left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from samad_desktop.documents.letter import TEMPLATE as LETTER
from samad_desktop.documents.letter import printed_letter
from samad_desktop.documents.session_letter import TITLE as LETTER_TITLE
from samad_desktop.documents.session_letter import number_of, session_letter
from samad_desktop.documents.timetable import (
    TEMPLATE,
    TITLE,
    Names,
    media_text,
    printed_timetable,
    published,
    span_text,
    timetable,
)
from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_books import SessionBook
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.qtkit.pdf_pages import page_image, page_sizes
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.sessions import SessionService
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.paper import Document

# Writes sessions as an iCalendar file, under the name of the centre; blocks.
CalendarFile = Callable[[Sequence[DeskSession], Names, str, datetime], bytes]
# Two hundred dots an inch: sharp on a screen as wide as the wall, and small enough to send.
_PIXELS_A_POINT = 200 / 72


@dataclass(frozen=True, slots=True)
class Span:
    """Of which days, on which paper (a4 or a3); `last` is itself one of them."""

    first: date
    last: date
    size: str = "a4"

    @property
    def name(self) -> str:
        """What a file about it is called, without its ending."""
        return f"{TITLE}، {span_text(self.first, self.last)}"


class SessionPublisher(QObject):
    """Makes what is published, on a worker.

    Signals:
        written: tuple of Path, the files that lie there.
        failed: (Exception, how to try again).
    """

    written = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        sessions: SessionService,
        setter: Setter,
        calendar_file: CalendarFile,
        reference: Reference,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._sessions = tasks, actor, sessions
        self._setter, self._calendar_file = setter, calendar_file
        self._reference = reference

    def poster(self, span: Span) -> Document:
        """Return the poster, to be looked at, printed and saved."""
        return Document(TITLE, f"{span.name}.pdf", partial(self._pdf, span), _public)

    def letter(self, session: DeskSession, book: SessionBook) -> Document:
        """Return the letter to the director of a session's agency.

        Raises:
            RuleBroken: the session has no agency, or was not announced.
        """
        setter, made_at = self._setter, self._setter.now()
        letter = session_letter(session, self._names(book))
        printed = printed_letter(letter, setter.centre, made_at)
        name = f"{LETTER_TITLE} {number_of(session).replace('/', '-')}.pdf"
        make = partial(setter.pdf, LETTER, printed, made_at)
        return Document(LETTER_TITLE, name, make, _public)

    def save_picture(self, span: Span, target: Path) -> None:
        """Write the poster as a picture; of several pages, the later ones are numbered."""
        self._write(lambda: _pictures(self._pdf(span), target))

    def save_text(self, span: Span, target: Path) -> None:
        """Write the text for the media."""
        self._write(lambda: _file(target, self._text(span).encode()))

    def save_calendar(self, span: Span, target: Path) -> None:
        """Write the iCalendar file."""
        self._write(lambda: _file(target, self._calendar(span)))

    def _write(self, work: Callable[[], tuple[Path, ...]]) -> None:
        again = partial(self._write, work)
        self._tasks.ask(self, work, self.written.emit, partial(self._fail, again))

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)

    # What runs on a worker

    def _pdf(self, span: Span) -> bytes:
        found, names, made_at = self._read(span)
        shown = timetable(found, names, span.first, span.last)
        printed = printed_timetable(shown, self._setter.centre, made_at, size=span.size)
        return self._setter.pdf(TEMPLATE, printed, made_at)

    def _text(self, span: Span) -> str:
        found, names, _ = self._read(span)
        return media_text(timetable(found, names, span.first, span.last), self._setter.centre)

    def _calendar(self, span: Span) -> bytes:
        found, names, made_at = self._read(span)
        return self._calendar_file(found, names, self._setter.centre, made_at)

    def _read(self, span: Span) -> tuple[tuple[DeskSession, ...], Names, datetime]:
        book = self._sessions.read(self._actor, span.first, span.last)
        return published(book.sessions), self._names(book), self._setter.now()

    def _names(self, book: SessionBook) -> Names:
        reference = self._reference
        return Names(
            {each.id: each.titled for each in book.officials},
            {each.id: each.name for each in reference.agencies.values()},
            {each.id: each.name for each in reference.subjects.values()},
        )


def _public(_way: WayOut) -> None:
    """Note nothing: it is made for everybody to read."""


def _file(target: Path, content: bytes) -> tuple[Path, ...]:
    try:
        target.write_bytes(content)
    except OSError as error:
        raise RuleBroken("file_not_written") from error
    return (target,)


def _pictures(pdf: bytes, target: Path) -> tuple[Path, ...]:
    written = []
    for number, _size in enumerate(page_sizes(pdf)):
        stem = f"{target.stem}-{number + 1}" if number else target.stem
        path = target.with_name(f"{stem}.png")
        if not page_image(pdf, number, _PIXELS_A_POINT).save(str(path)):
            raise RuleBroken("file_not_written")
        written.append(path)
    return tuple(written)
