"""The session that is marked on its page: what is known of it, and what can be done with it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_books import SessionBook
from samad_desktop.domain.sessions import DeskSession, SessionEvent, SessionState
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.paper import Document
from samad_desktop.viewmodels.session_looks import (
    event_row,
    facts_of,
    officials_text,
    warning_of,
)
from samad_desktop.viewmodels.session_models import SessionModels
from samad_desktop.views.attendance_card import AttendanceCard
from samad_desktop.views.forms.ui_sessions_page import Ui_SessionsPage
from samad_desktop.views.key_groups import SESSIONS_GROUP
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.papers_card import PapersCard
from samad_desktop.views.session_notice_card import Notice, SessionNoticeCard
from samad_desktop.views.words import words_for

ANNOUNCE, ANNOUNCE_ALL, CANCEL = "اعلام نشست", "اعلام همهٔ نشست‌های این ماه", "لغو نشست"
_WHEN = "{who}، {day}، ساعت {hours}."
_ANNOUNCE_NOTE = "{when} اگر کمتر از {days} روز مانده باشد، دلیل اعلام دیرهنگام را بنویسید."
_ALL_NOTE = (
    "{count} نشست برنامه‌ریزی‌شدهٔ این ماه اعلام می‌شود. اگر تا یکی از آن‌ها کمتر از {days} روز مانده"
    " باشد، دلیل اعلام دیرهنگام را بنویسید."
)
_CANCEL_NOTE = "{when} اگر اعلام شده باشد، دلیل لغو را بنویسید؛ لغو از نو اعلام می‌شود."
_NOT_CHOSEN = "no_session_chosen"


class SessionPart(QObject):
    """Fills the cards of the page about one session, and asks on cards over it.

    Signals:
        change_wanted: DeskSession, of which the form is to be opened.
        refused: Exception, nothing was stored, and no card of these is open.
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    change_wanted = Signal(object)
    refused = Signal(object)
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        page: QWidget,
        ui: Ui_SessionsPage,
        models: SessionModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
    ) -> None:
        super().__init__(page)
        timetable, publisher = models.timetable, models.publisher
        self._ui, self._timetable, self._publisher = ui, timetable, publisher
        self._reference = reference
        self._shown: tuple[DeskSession | None, SessionBook | None] | None = None
        self.notice_card = SessionNoticeCard(icons, page)
        self.attendance_card = AttendanceCard(timetable.record, icons, actions, page)
        self.papers_card = PapersCard(publisher, icons, actions, page)
        self.paper_dialog = PaperDialog(models.paper, icons, actions, page)
        self._add_deeds(actions, page)
        self._connect()
        self.show_marked()

    def marked(self) -> DeskSession | None:
        """Return the session that is marked, in the month's list where that is shown."""
        ui = self._ui
        rows = ui.month_list if ui.parts.currentWidget() is ui.list_part else ui.rows
        found = rows.current()
        return found if isinstance(found, DeskSession) else None

    def show_marked(self) -> None:
        """Show what is known of the session that is marked, and what can be done with it."""
        session = self.marked()
        ui, book = self._ui, self._timetable.book
        if self._shown is not None and self._shown[0] == session and self._shown[1] is book:
            return
        self._shown = (session, book)
        self._say("")
        ui.session_card.setVisible(session is not None)
        ui.history_card.hide()
        if session is None or book is None:
            return
        hours = hours_text((session.plan.hours,))
        ui.session_title.setText(f"{long_day(session.plan.day)}، ساعت {hours}")
        ui.facts_label.setText(facts_of(session, book, self._reference))
        warning = warning_of(session, book)
        ui.warning_label.setText(warning)
        ui.warning_label.setVisible(bool(warning))
        if self._timetable.may_plan:
            self._timetable.tell_history(session)

    def enter(self, session: object) -> None:
        """Go on with a session by Enter: change it, if this person may."""
        if isinstance(session, DeskSession) and self._timetable.may_plan:
            self.change_wanted.emit(session)

    def publish(self, day: date) -> None:
        """Ask what is to be published around a day."""
        self.papers_card.ask(day)

    def leave(self) -> bool:
        """Close what lies over the page; return whether something did."""
        cards = (self.notice_card, self.attendance_card, self.papers_card)
        return any(card.leave() for card in cards)

    # What can be done

    def _add_deeds(self, actions: Actions, page: QWidget) -> None:
        ui = self._ui
        for name, words, key, do, button in (
            ("edit", "تغییر نشست", "Ctrl+E", self._edit, ui.edit_button),
            ("announce", ANNOUNCE, "F9", self._announce, ui.announce_button),
            ("announce_all", ANNOUNCE_ALL, "F10", self._announce_all, None),
            ("cancel", CANCEL, "F11", self._cancel, ui.cancel_button),
            ("open", "آغاز نشست", "Ctrl+O", self._open, ui.open_button),
            ("record", "حضور مسئولان این نشست", "Ctrl+G", self._record, ui.record_button),
            ("letter", "نامه به مدیر دستگاه", "Ctrl+L", self._letter, ui.letter_button),
        ):
            deed = Deed(f"session_{name}", words, (key,), SESSIONS_GROUP)
            if not self._timetable.may_plan:
                actions.withhold(deed)
                if button is not None:
                    button.hide()
                continue
            actions.add(deed, do, page, where=HERE)
            if button is not None:
                actions.show_key(deed.id, button)
                button.clicked.connect(do)

    def _connect(self) -> None:
        timetable = self._timetable
        timetable.refused.connect(self._refuse)
        timetable.told.connect(self._show_history)
        self.papers_card.poster_wanted.connect(self.paper_dialog.show_document)
        self.papers_card.said.connect(self.said)
        self.papers_card.failed.connect(self.failed)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    def _with(self, do: Callable[[DeskSession], None]) -> None:
        """Do something with the session that is marked, or say that none is."""
        session = self.marked()
        self._say("")
        try:
            if session is None:
                raise RuleBroken(_NOT_CHOSEN)
            do(session)
        except SamadError as error:
            self._say(words_for(error))

    def _edit(self) -> None:
        self._with(self.change_wanted.emit)

    def _open(self) -> None:
        self._with(self._timetable.open)

    def _announce(self) -> None:
        self._with(self._ask_announcement)

    def _cancel(self) -> None:
        self._with(self._ask_cancelling)

    def _record(self) -> None:
        self._with(self._ask_presences)

    def _letter(self) -> None:
        self._with(self._show_letter)

    def _ask_announcement(self, session: DeskSession) -> None:
        note = _ANNOUNCE_NOTE.format(when=self._when(session), days=self._days())
        do = partial(self._timetable.announce, (session,))
        self.notice_card.ask(Notice(ANNOUNCE, note, "اعلام", do))

    def _announce_all(self) -> None:
        book = self._timetable.book
        today = self._timetable.today()
        planned = [
            each
            for each in (() if book is None else book.sessions)
            if each.state is SessionState.PLANNED and each.plan.day >= today
        ]
        if not planned:
            self._say(words_for(RuleBroken("nothing_to_announce")))
            return
        note = _ALL_NOTE.format(count=persian_digits(len(planned)), days=self._days())
        do = partial(self._timetable.announce, tuple(planned))
        self.notice_card.ask(Notice(ANNOUNCE_ALL, note, "اعلام", do))

    def _ask_cancelling(self, session: DeskSession) -> None:
        note = _CANCEL_NOTE.format(when=self._when(session))
        do = partial(self._timetable.cancel, session)
        self.notice_card.ask(Notice(CANCEL, note, CANCEL, do))

    def _ask_presences(self, session: DeskSession) -> None:
        book = self._timetable.book
        if book is not None:
            names = {each.id: each.titled for each in book.officials}
            self.attendance_card.ask(session, names)

    def _show_letter(self, session: DeskSession) -> None:
        book = self._timetable.book
        if book is not None:
            document: Document = self._publisher.letter(session, book)
            self.paper_dialog.show_document(document)

    def _when(self, session: DeskSession) -> str:
        book, plan = self._timetable.book, session.plan
        who = "" if book is None else officials_text(session, book)
        return _WHEN.format(who=who, day=long_day(plan.day), hours=hours_text((plan.hours,)))

    def _days(self) -> str:
        book = self._timetable.book
        return persian_digits(0 if book is None else book.notice_days)

    # How it ends

    def _show_history(self, session_id: int, events: tuple[SessionEvent, ...]) -> None:
        session, ui = self.marked(), self._ui
        if session is not None and session.id == session_id:
            ui.history_list.show_rows([event_row(n, each) for n, each in enumerate(events)])
            ui.history_card.setVisible(bool(events))

    def _refuse(self, error: Exception) -> None:
        """Say why nothing was stored where the person is."""
        if not self.notice_card.overlay.isHidden():
            self.notice_card.complain(error)
        elif not self.attendance_card.overlay.isHidden():
            self.attendance_card.complain(error)
        else:
            self.refused.emit(error)

    def complain(self, error: Exception) -> None:
        """Say above the cards why nothing was stored."""
        self._say(words_for(error))

    def _say(self, sentence: str) -> None:
        say_refusal(self._ui.outcome_label, sentence)
