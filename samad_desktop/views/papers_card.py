"""The card on which it is chosen what of the timetable is published, and how."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.calendar import month_days, month_of
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.text import isolate
from samad_desktop.domain.working_calendar import DAYS_A_WEEK, weekday
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.session_words import month_text, week_text
from samad_desktop.viewmodels.session_publisher import SessionPublisher, Span
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_papers_card import Ui_PapersCard
from samad_desktop.views.key_groups import SESSION_PAPERS_GROUP
from samad_desktop.views.words import words_for

WEEK, MONTH = "week", "month"
WRITTEN = "نوشته شد: {names}"
_SIZES = (("a4", "A4"), ("a3", "A3"))
_WIDTH_PX = 520
_KINDS = {".png": "PNG (*.png)", ".txt": "متن (*.txt)", ".ics": "iCalendar (*.ics)"}


class PapersCard(QFrame):
    """ui/papers_card.ui over the page of sessions, in front of a `SessionPublisher`.

    Signals:
        poster_wanted: Document, to be looked at and printed.
        said: str, which files were written.
        failed: (Exception, how to try again), for a bug.
    """

    poster_wanted = Signal(object)
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self, publisher: SessionPublisher, icons: Icons, actions: Actions, page: QWidget
    ) -> None:
        super().__init__()
        self.ui = Ui_PapersCard()
        self.ui.setupUi(self)
        self._publisher, self._icons = publisher, icons
        self._complaints = Complaints(self.ui)
        self._dialogs = FileDialogs(self)
        self._day = date.min
        self.overlay = Overlay(self, page, shuts=True)
        self.ui.size_box.set_choices(_SIZES)
        self._add_deeds(actions)
        publisher.written.connect(self._tell)
        publisher.failed.connect(self._complain)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def ask(self, day: date) -> None:
        """Open, about the week and the month of a day; which they are is said by their days."""
        self._day = day
        box = self.ui.span_box
        chosen = box.value() or WEEK
        box.set_choices(((WEEK, week_text(*_days_of(WEEK, day))), (MONTH, month_text(day))))
        box.set_value(chosen)
        self._say("")
        self.overlay.open_over()
        self.ui.span_box.setFocus()

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def span(self) -> Span:
        """Return the days that are chosen, and the paper."""
        first, last = _days_of(self.ui.span_box.value(), self._day)
        return Span(first, last, self.ui.size_box.value())

    def _add_deeds(self, actions: Actions) -> None:
        ui, publisher = self.ui, self._publisher
        for name, words, key, do, button in (
            ("poster", "پوستر جدول (PDF و چاپ)", "Ctrl+P", self._show_poster, ui.pdf_button),
            (
                *("picture", "تصویر جدول (PNG)", "Ctrl+J"),
                *(partial(self._ask, ".png", publisher.save_picture), ui.png_button),
            ),
            (
                *("text", "متن جدول برای رسانه‌ها", "Ctrl+T"),
                *(partial(self._ask, ".txt", publisher.save_text), ui.text_button),
            ),
            (
                *("calendar", "جدول برای تقویم‌ها (iCalendar)", "Ctrl+K"),
                *(partial(self._ask, ".ics", publisher.save_calendar), ui.ics_button),
            ),
        ):
            deed = Deed(f"session_{name}", words, (key,), SESSION_PAPERS_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.because(deed.id, self._hindrance)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.clicked.connect(self.overlay.close_over)

    def _hindrance(self) -> str:
        """Return why keys of the card do nothing: first it is asked of which days."""
        return "papers_first" if self.overlay.isHidden() else ""

    def _show_poster(self) -> None:
        self._say("")
        self.poster_wanted.emit(self._publisher.poster(self.span()))

    def _ask(self, ending: str, write: Callable[[Span, Path], None], *_clicked: object) -> None:
        """Ask where a file is to be put, and have it written."""
        self._say("")
        span = self.span()
        dialog = self._dialogs.to_write(
            self.ui.title_label.text(), span.name + ending, _KINDS[ending]
        )
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(lambda name: write(span, Path(name)))
        dialog.open()

    def _tell(self, paths: tuple[Path, ...]) -> None:
        self.overlay.close_over()
        self.said.emit(WRITTEN.format(names="، ".join(isolate(each.name) for each in paths)))

    def _complain(self, error: Exception, again: object) -> None:
        self._say(words_for(error))
        if not isinstance(error, SamadError):
            self.failed.emit(error, again)

    def _say(self, sentence: str) -> None:
        say_refusal(self.ui.outcome_label, sentence)

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(_WIDTH_PX))


def _days_of(span: str, day: date) -> tuple[date, date]:
    """Return the first and the last day of the week, or of the month, of a day."""
    if span == MONTH:
        days = month_days(*month_of(day))
        return days[0], days[-1]
    first = day - timedelta(days=weekday(day))
    return first, first + timedelta(days=DAYS_A_WEEK - 1)
