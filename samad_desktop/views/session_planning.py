"""What who plans does on the page of sessions: the form, announcing, calling off, who came."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.rule_changes import must_have_rest, must_lead_rule
from samad_desktop.domain.sessions import (
    DeskSession,
    SessionState,
    is_late_notice,
    must_be_announceable,
    must_be_coming,
    must_be_today,
    must_have_begun,
    must_have_letter,
)
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.session_looks import officials_text
from samad_desktop.viewmodels.session_models import SessionModels
from samad_desktop.views.attendance_card import AttendanceCard
from samad_desktop.views.desk_keys import BEGIN_KEY, CAME_KEY
from samad_desktop.views.forms.ui_sessions_page import Ui_SessionsPage
from samad_desktop.views.key_groups import SESSIONS_GROUP
from samad_desktop.views.session_form import SessionForm
from samad_desktop.views.session_notice_card import Notice, SessionNoticeCard
from samad_desktop.views.session_part import SessionPart

ANNOUNCE, ANNOUNCE_ALL, CANCEL = "اعلام نشست", "اعلام همهٔ نشست‌های این ماه", "لغو نشست"
CHANGE_RULE, CANCEL_REST = "تغییر این تکرار از این نشست به بعد", "لغو بقیهٔ این تکرار"
CAME = "حضور مسئولان این نشست"
_WHEN = "{who}، {day}، ساعت {hours}."
_LATE_NOTE = "{when} کمتر از {days} روز مانده است؛ دلیل اعلام دیرهنگام را بنویسید."
_ALL_NOTE = "{count} نشست برنامه‌ریزی‌شدهٔ این ماه اعلام می‌شود."
_ALL_LATE_NOTE = (
    "{all} تا {count} نشست از آن‌ها کمتر از {days} روز مانده است؛ دلیل اعلام دیرهنگام را بنویسید."
)
_REST_NOTE = (
    "هر نشستی که از {day} به بعد از همین تکرار مانده و هنوز اعلام نشده است لغو می‌شود. اگر آنچه"
    " اعلام شده است هم باید لغو شود و نوبت‌دارانش باخبر شوند، دلیلش را بنویسید. آنچه جداگانه تغییر"
    " کرده است می‌ماند."
)
_CANCEL_NOTE = "{when} هنوز اعلام نشده است و دلیل لازم نیست."
_CANCEL_TOLD_NOTE = "{when} اعلام شده است: دلیل لغو را بنویسید؛ لغو از نو اعلام می‌شود."


Do = Callable[[DeskSession], object]
Must = Callable[[DeskSession], None]


class SessionPlanning(QObject):
    """Asks in a form beside the month and on cards over the page; refusals stand where asked.

    Signals:
        form_left: when the month is worked on again.
        poster_wanted: Document, a letter to be looked at and printed.
    """

    form_left = Signal()
    poster_wanted = Signal(object)

    def __init__(
        self,
        page: QWidget,
        ui: Ui_SessionsPage,
        part: SessionPart,
        models: SessionModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
    ) -> None:
        super().__init__(page)
        self._ui, self._part = ui, part
        self._musts: list[tuple[KeyButton, Must]] = []
        self._timetable, self._publisher = models.timetable, models.publisher
        self._reference = reference
        self.form = SessionForm(models.timetable, actions, reference)
        ui.form_part_box.addWidget(self.form)
        self.notice_card = SessionNoticeCard(icons, actions, page)
        self.attendance_card = AttendanceCard(models.timetable.record, icons, actions, page)
        self._add_deeds(actions, page)
        self.form.left.connect(self.leave_form)
        models.timetable.refused.connect(self._refuse)
        models.timetable.shown.connect(self._renew)

    def hindrance(self) -> str:
        """Return why keys of the page do nothing: what is being typed is done with first."""
        return "card_first" if self._form_is_open() else ""

    def show_for(self, session: DeskSession | None) -> None:
        """Show the buttons of what can be done with a session now."""
        for button, must in self._musts:
            button.setVisible(session is not None and _is_lawful(must, session))

    def begin(self, day: date) -> None:
        """Let a session be planned, on a day where that is still to come."""
        book = self._timetable.book
        if book is not None and self._show_form():
            self.form.begin(max(day, self._timetable.today()), book.officials)

    def change(self, session: DeskSession) -> None:
        """Let another plan be made for a session.

        Raises:
            RuleBroken: it is over, was called off, or is held now.
        """
        must_be_coming(session)
        book = self._timetable.book
        if book is not None and self._show_form():
            self.form.change(session, book.officials)

    def change_rule(self, session: DeskSession) -> None:
        """Let another plan be made for a session and all later ones of its rule.

        Raises:
            RuleBroken: it is over, comes once, or goes its own way by now.
        """
        book = self._timetable.book
        must_lead_rule(session)
        rule = None if book is None else book.rule(session)
        if book is not None and rule is not None and self._show_form():
            self.form.change_rule(session, rule, book.officials)

    def leave(self) -> bool:
        """Close what is open; return whether something was."""
        cards = (self.notice_card, self.attendance_card)
        return any(card.leave() for card in cards) or self.leave_form()

    def leave_form(self) -> bool:
        """Close the form; return whether it was open."""
        was_open = self._form_is_open()
        self._timetable.forget_look()
        self._ui.side_parts_stack.setCurrentWidget(self._ui.side)
        if was_open:
            self.form_left.emit()
        return was_open

    # What can be done

    def _add_deeds(self, actions: Actions, page: QWidget) -> None:
        for name, words, key, do, must, button in self._deeds():
            deed = Deed(f"session_{name}", words, (key,), SESSIONS_GROUP)
            with_marked = partial(self._with_marked, do, must)
            actions.add(deed, with_marked, page, where=HERE)
            actions.because(deed.id, self.hindrance)
            actions.show_key(deed.id, button)
            button.clicked.connect(with_marked)
            self._musts.append((button, must))
        every = Deed("session_announce_all", ANNOUNCE_ALL, ("F10",), SESSIONS_GROUP)
        actions.add(every, self._announce_all, page, where=HERE)
        actions.because(every.id, self.hindrance)

    def _deeds(self) -> tuple[tuple[str, str, str, Do, Must, KeyButton], ...]:
        """Return what is done with one session, and what says whether that can be."""
        ui, coming, table = self._ui, must_be_coming, self._timetable
        rest = self._must_have_rest
        return (
            ("edit", "تغییر نشست", "Ctrl+E", self.change, coming, ui.edit_button),
            (
                *("change_rule", CHANGE_RULE, "Ctrl+Y", self.change_rule),
                *(must_lead_rule, ui.rule_button),
            ),
            (
                *("announce", ANNOUNCE, "F9", self._ask_announcement),
                *(lambda it: must_be_announceable(it, table.now()), ui.announce_button),
            ),
            ("cancel", CANCEL, "F11", self._ask_cancelling, coming, ui.cancel_button),
            ("cancel_rest", CANCEL_REST, "Ctrl+R", self._ask_cancelling_rest, rest, ui.rest_button),
            (
                *("open", "آغاز نشست", BEGIN_KEY, table.open),
                *(lambda it: must_be_today(it, table.today()), ui.open_button),
            ),
            (
                *("record", CAME, CAME_KEY, self._ask_presences),
                *(lambda it: must_have_begun(it, table.now()), ui.record_button),
            ),
            (
                *("letter", "نامه به مدیر دستگاه", "Ctrl+L", self._show_letter),
                *(must_have_letter, ui.letter_button),
            ),
        )

    def _with_marked(self, do: Do, must: Must, *_clicked: object) -> None:
        """Do something with the session that is marked, or say that none is, or why it cannot."""
        session = self._part.marked()
        self._part.complain(None)
        try:
            if session is None:
                raise RuleBroken("no_session_chosen")
            must(session)
            do(session)
        except SamadError as error:
            self._part.complain(error)

    def _ask_announcement(self, session: DeskSession) -> None:
        note, late = self._when(session), self._is_late(session)
        if late:
            note = _LATE_NOTE.format(when=note, days=persian_digits(self._days()))
        do = partial(self._timetable.announce, (session,))
        self.notice_card.ask(Notice(ANNOUNCE, note, "اعلام", do, asks=late))

    def _announce_all(self) -> None:
        book, today = self._timetable.book, self._timetable.today()
        every = () if book is None else book.sessions
        waiting = [each for each in every if each.state is SessionState.PLANNED]
        planned = tuple(each for each in waiting if each.plan.day >= today)
        if not planned:
            self._part.complain(RuleBroken("nothing_to_announce"))
            return
        note = _ALL_NOTE.format(count=len(planned))
        late = sum(map(self._is_late, planned))
        if late:
            note = _ALL_LATE_NOTE.format(all=note, count=late, days=self._days())
        do = partial(self._timetable.announce, planned)
        notice = Notice(ANNOUNCE_ALL, persian_digits(note), "اعلام", do, asks=late > 0)
        self.notice_card.ask(notice)

    def _ask_cancelling(self, session: DeskSession) -> None:
        told = session.is_public
        note = (_CANCEL_TOLD_NOTE if told else _CANCEL_NOTE).format(when=self._when(session))
        do = partial(self._timetable.cancel, session)
        self.notice_card.ask(Notice(CANCEL, note, CANCEL, do, asks=told))

    def _ask_cancelling_rest(self, session: DeskSession) -> None:
        do = partial(self._timetable.end_rule, session)
        self.notice_card.ask(
            Notice(CANCEL_REST, _REST_NOTE.format(day=long_day(session.plan.day)), CANCEL, do)
        )

    def _must_have_rest(self, session: DeskSession) -> None:
        book = self._timetable.book
        must_have_rest(None if book is None else book.rule(session), self._timetable.today())

    def _ask_presences(self, session: DeskSession) -> None:
        book = self._timetable.book
        if book is not None:
            names = {each.id: each.titled for each in book.officials}
            self.attendance_card.ask(session, names)

    def _show_letter(self, session: DeskSession) -> None:
        book = self._timetable.book
        if book is not None:
            self.poster_wanted.emit(self._publisher.letter(session, book))

    def _when(self, session: DeskSession) -> str:
        book, plan = self._timetable.book, session.plan
        who = "" if book is None else officials_text(session, book)
        return _WHEN.format(who=who, day=long_day(plan.day), hours=hours_text((plan.hours,)))

    def _days(self) -> int:
        book = self._timetable.book
        return 0 if book is None else book.notice_days

    def _is_late(self, session: DeskSession) -> bool:
        return is_late_notice(session.plan.day, self._timetable.today(), self._days())

    # How it stands there, and how it ends

    def _show_form(self) -> bool:
        """Open the form; one in which something is being typed stays as it is, and says so."""
        if self._form_is_open():
            self.form.refuse(RuleBroken("card_first"))
            return False
        self._ui.side_parts_stack.setCurrentWidget(self._ui.form_part)
        return True

    def _form_is_open(self) -> bool:
        return self._ui.side_parts_stack.currentWidget() is self._ui.form_part

    def _renew(self, _book: object) -> None:
        """Go on from what a colleague stored of the session that is being changed."""
        self.form.mark_holidays(self._reference.days_off)
        book = self._timetable.book
        for each in () if book is None else book.sessions:
            self.form.renew(each)

    def _refuse(self, error: Exception) -> None:
        """Say why nothing was stored where the person is."""
        if not self.notice_card.overlay.isHidden():
            self.notice_card.complain(error)
        elif not self.attendance_card.overlay.isHidden():
            self.attendance_card.complain(error)
        elif self._form_is_open():
            self.form.refuse(error)
        else:
            self._part.complain(error)


def _is_lawful(must: Must, session: DeskSession) -> bool:
    try:
        must(session)
    except SamadError:
        return False
    return True
