"""The form in which a session is planned, or another plan is made for one."""

from collections.abc import Iterable
from datetime import date, time
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import day_text, parse_coming
from samad_desktop.domain.errors import FieldError, SamadError, ValidationFailed
from samad_desktop.domain.officials import Official
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.rule_changes import RuleChange
from samad_desktop.domain.session_conflicts import SessionConflict
from samad_desktop.domain.session_rules import Repeat, SessionRule, StoredRule
from samad_desktop.domain.sessions import DeskSession, SessionChannel, SessionPlan
from samad_desktop.domain.text import latin_digits, persian_digits
from samad_desktop.domain.typed_hours import hours_text, parse_hours
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.qtkit.fields import DateField, PersianLineEdit, PickerItem, say_refusal
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.rule_words import foreseen_text, made_text
from samad_desktop.session_words import choices_of, conflict_text, repeat_text
from samad_desktop.viewmodels.timetable import Timetable
from samad_desktop.views.centre_section import Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_session_form import Ui_SessionForm
from samad_desktop.views.key_groups import SESSION_FORM_GROUP
from samad_desktop.views.pick_items import agency_items, subject_items

NEW, CHANGED = "نشست تازه", "تغییر نشست"
RULE_CHANGED = "تغییر این تکرار، از این نشست به بعد"
CAPACITY, MINUTES = "12", "5"
_ROOM_CHARS = 2_000
# Nobody is to come anywhere for a call, and somebody who comes must know where.
UNTIL, UNTIL_NEEDED = "تکرار تا", "تکرار تا *"
PLACES = {
    SessionChannel.CALL: "محل: در تماس ۱۱۱ کسی به جایی نمی‌آید.",
    SessionChannel.IN_PERSON: "محل *",
    SessionChannel.VIDEO: "محل",
}
# What could not be read is refused before anybody looks at it.
_NO_HOURS = Hours(time(), time())


class SessionForm(QWidget):
    """ui/session_form.ui in front of a `Timetable`; what stands against it shows while typing.

    Signals:
        left: when the form is done with, stored or not.
    """

    left = Signal()

    def __init__(self, timetable: Timetable, actions: Actions, reference: Reference) -> None:
        super().__init__()
        self.ui = Ui_SessionForm()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._timetable, self._reference = timetable, reference
        self._session: DeskSession | None = None
        self._rule: StoredRule | None = None
        self._asked: tuple[SessionPlan, SessionRule | None] | None = None
        InSight(self.ui.scroll)
        self._dress()
        self._add_deeds(actions)
        timetable.looked.connect(self._show_looked)
        timetable.foreseen.connect(self._show_foreseen)
        timetable.busy_changed.connect(self.ui.save_button.setDisabled)

    def begin(self, day: date, officials: Iterable[Official]) -> None:
        """Let a new session be planned for a day."""
        self._offer(officials)
        self._session = self._rule = None
        ui = self.ui
        ui.form_title.setText(NEW)
        ui.officials_box.set_value(())
        ui.day_edit.set_day(day)
        for edit in (ui.hours_edit, ui.place_edit, ui.note_edit, ui.reason_edit):
            edit.clear()
        ui.channel_box.set_value(SessionChannel.CALL)
        ui.capacity_edit.set_value(CAPACITY)
        ui.minutes_edit.set_value(MINUTES)
        ui.agency_picker.set_current(None)
        ui.subject_picker.set_current(None)
        ui.repeat_box.set_choices(choices_of(Repeat))
        ui.repeat_box.set_value(Repeat.ONCE)
        ui.until_edit.set_day(None)
        self._open(may_repeat=True)

    def change(self, session: DeskSession, officials: Iterable[Official]) -> None:
        """Let another plan be made for a session."""
        self._fill(session, officials)
        self.ui.form_title.setText(CHANGED)
        self._open(may_repeat=False)

    def change_rule(
        self, session: DeskSession, rule: StoredRule, officials: Iterable[Official]
    ) -> None:
        """Let another plan be made for a session and all later ones of its rule."""
        self._fill(session, officials)
        self._rule = rule
        self.ui.form_title.setText(RULE_CHANGED)
        again = [each for each in choices_of(Repeat) if each[0] != Repeat.ONCE]
        self.ui.repeat_box.set_choices(again)
        self.ui.repeat_box.set_value(rule.rule.repeat)
        self.ui.until_edit.set_day(rule.rule.until)
        self._open(may_repeat=True)

    def _fill(self, session: DeskSession, officials: Iterable[Official]) -> None:
        """Show how a session is planned."""
        self._offer(officials)
        self._session, self._rule = session, None
        plan, ui = session.plan, self.ui
        ui.officials_box.set_value(plan.official_ids)
        ui.day_edit.set_day(plan.day)
        ui.hours_edit.setText(hours_text((plan.hours,)))
        ui.channel_box.set_value(plan.channel)
        ui.place_edit.setText(plan.room)
        ui.capacity_edit.set_value(str(plan.capacity))
        ui.minutes_edit.set_value(str(plan.minutes))
        ui.agency_picker.set_current(plan.agency_id)
        ui.subject_picker.set_current(plan.subject_id)
        ui.note_edit.setText(plan.note)
        ui.reason_edit.clear()

    def renew(self, session: DeskSession | None) -> None:
        """Go on from what a colleague stored meanwhile; what is typed stays."""
        if self._session is not None and session is not None and session.id == self._session.id:
            self._session = session

    @property
    def session_id(self) -> int | None:
        """Which session is being changed, if one is."""
        return None if self._session is None else self._session.id

    def mark_holidays(self, days: Iterable[date]) -> None:
        """Show these days as off in the calendars."""
        for edit in (self.ui.day_edit, self.ui.until_edit):
            edit.mark_holidays(days)

    def refuse(self, error: Exception) -> None:
        """Say beside its field why it was not stored."""
        self._say(self._complaints.show_or_say(error))

    def renew_reference(self) -> None:
        """Fill pick lists again."""
        ui = self.ui
        ui.agency_picker.set_items(agency_items(self._reference.agencies.values()))
        ui.subject_picker.set_items(subject_items(self._reference.subjects.values()))

    # How it stands there

    def _dress(self) -> None:
        ui = self.ui
        self.renew_reference()
        ui.channel_box.set_choices(choices_of(SessionChannel))
        ui.repeat_box.set_choices(choices_of(Repeat))
        for name in ("day", "until"):
            edit = getattr(ui, f"{name}_edit")
            edit.set_rules(self._parse_day, day_text)
            edit.refused.connect(partial(self._mark, name))
        # A complaint under one field moves none beside it; what is too long is refused in words.
        for row in self.findChildren(QVBoxLayout):
            if isinstance(row.parent(), QHBoxLayout) and row.objectName().endswith("_row"):
                row.setAlignment(Qt.AlignmentFlag.AlignTop)
        for line in self.findChildren(PersianLineEdit):
            line.setMaxLength(_ROOM_CHARS)
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(self._look)
        ui.hours_edit.editingFinished.connect(self._settle_hours)
        for box in (ui.channel_box, ui.repeat_box):
            box.chosen.connect(self._look)
        ui.channel_box.chosen.connect(self._ask_place)
        for name in ("capacity", "minutes"):
            getattr(ui, f"{name}_edit").textEdited.connect(partial(self._watch_number, name))
        ui.officials_box.changed.connect(self._look)

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        save = Deed("session_save", "ثبت نشست", ("Ctrl+Return", "Ctrl+Enter"), SESSION_FORM_GROUP)
        actions.add(save, self.save, self, where=HERE)
        actions.show_key(save.id, ui.save_button)
        ui.save_button.clicked.connect(self.save)
        ui.back_button.show_key("back", "Esc")
        ui.back_button.clicked.connect(self.left)

    def _offer(self, officials: Iterable[Official]) -> None:
        self.ui.officials_box.set_items(
            [
                PickerItem(each.id, each.titled, "", (each.name,), offered=not each.retired)
                for each in officials
            ]
        )

    def _open(self, *, may_repeat: bool) -> None:
        self._complaints.clear()
        self._say("")
        ui = self.ui
        ui.repeat_part.setVisible(may_repeat)
        self._ask_place()
        self._order_tabs()
        self._show_conflicts(())
        self._show_foreseen(None)
        self._look()
        ui.officials_box.setFocus()

    def _order_tabs(self) -> None:
        """Let Tab go in reading order; Qt puts last what is made last."""
        ui = self.ui
        walk = (
            *(ui.officials_box, ui.day_edit, ui.hours_edit, *ui.channel_box.chips()),
            *(ui.place_edit, ui.capacity_edit, ui.minutes_edit),
            *(ui.agency_picker, ui.subject_picker, *ui.repeat_box.chips(), ui.until_edit),
            *(ui.note_edit, ui.reason_edit, ui.save_button, ui.back_button),
        )
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    # What is typed

    def save(self) -> None:
        """Store what is typed."""
        self._complaints.clear()
        self._say("")
        try:
            plan, rule = self._read()
        except ValidationFailed as error:
            self.refuse(error)
            return
        reason = self.ui.reason_edit.value()
        if self._session is None:
            self._timetable.plan(plan, rule, reason)
        elif self._rule is not None:
            self._timetable.change_rule(self._session, plan, rule, reason)
        else:
            self._timetable.change(self._session, plan, reason)

    def _read(self) -> tuple[SessionPlan, SessionRule]:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, or the plan has errors.
        """
        ui, today = self.ui, self._timetable.today()
        read = Readings(today)
        if ui.officials_box.unlisted():
            read.refuse("officials", "official_needed")
        plan = self._plan(read, self._day(read, "day"))
        repeat = self._repeat()
        until = plan.day if repeat is Repeat.ONCE else self._day(read, "until")
        return read.checked(partial(plan.checked, today)), SessionRule(repeat, until)

    def _repeat(self) -> Repeat:
        """Return how it comes again: one session alone, once."""
        is_alone = self._session is not None and self._rule is None
        return Repeat.ONCE if is_alone else Repeat(self.ui.repeat_box.value())

    def _plan(self, read: Readings, day: date) -> SessionPlan:
        ui = self.ui
        hours = read.hours("hours", ui.hours_edit)
        if len(hours) != 1:
            read.refuse("hours", "one_stretch_only" if hours else "required")
        agency = read.picked("agency", ui.agency_picker)
        subject = read.picked("subject", ui.subject_picker)
        return SessionPlan(
            official_ids=ui.officials_box.value(),
            day=day,
            hours=hours[0] if hours else _NO_HOURS,
            channel=SessionChannel(ui.channel_box.value()),
            place=read.words(ui.place_edit),
            capacity=read.number("capacity", ui.capacity_edit),
            minutes=read.number("minutes", ui.minutes_edit),
            agency_id=agency if isinstance(agency, int) else None,
            subject_id=subject if isinstance(subject, int) else None,
            note=read.words(ui.note_edit),
        )

    def _day(self, read: Readings, field: str) -> date:
        """Return a day that was typed as one that comes, also where the field was not left yet."""
        edit: DateField = getattr(self.ui, f"{field}_edit")
        edit.settle()
        return read.day(field, edit)

    def _parse_day(self, typed: str) -> date:
        return parse_coming(typed, self._timetable.today())

    def _ask_place(self, *_chosen: object) -> None:
        """Ask where callers come to, or say that they come nowhere; what is typed stays."""
        ui, channel = self.ui, SessionChannel(self.ui.channel_box.value())
        ui.place_label.setText(PLACES[channel])
        ui.place_edit.setVisible(channel is not SessionChannel.CALL)
        self._complaints.clear_one("place")

    def _settle_hours(self) -> None:
        """Show hours as all numbers are shown, once they are typed."""
        edit = self.ui.hours_edit
        if (shown := persian_digits(latin_digits(edit.text()))) != edit.text():
            edit.setText(shown)

    def _watch_number(self, field: str, typed: str) -> None:
        """Say at once that letters are no number; what is typed stays."""
        if typed and not latin_digits(typed).strip().isdecimal():
            self._complaints.mark(FieldError(field, "number_unreadable_here"))
        else:
            self._complaints.clear_one(field)

    def _look(self, *_typed: object) -> None:
        """Ask what stands against it, once it is said when it is; say what a rule means."""
        ui = self.ui
        try:
            day = self._parse_day(ui.day_edit.value())
            hours = parse_hours(ui.hours_edit.text())
        except SamadError:
            hours = ()
        repeat = self._repeat()
        ui.until_label.setText(UNTIL if repeat is Repeat.ONCE else UNTIL_NEEDED)
        again = bool(hours) and repeat is not Repeat.ONCE
        ui.rule_label.setVisible(again)
        before, self._asked = self._asked, None
        if not hours or not self.isVisible():
            self._timetable.forget_look()
            self._show_conflicts(())
            self._show_foreseen(None)
            return
        if self._session is not None and self._rule is not None:
            ui.rule_label.setText(repeat_text(repeat, day))
            self._look_ahead(self._session, day)
            return
        plan = SessionPlan(
            ui.officials_box.value(),
            day,
            hours[0],
            SessionChannel(ui.channel_box.value()),
            ui.place_edit.value(),
        )
        rule = self._typed_rule(repeat, day) if again else None
        self._asked = (plan, rule)
        if again and (rule is None or self._asked != before):
            ui.rule_label.setText(repeat_text(repeat, day))
        self._timetable.look(plan, self.session_id, rule)

    def _typed_rule(self, repeat: Repeat, first: date) -> SessionRule | None:
        """Return how a new session comes again, once its last day can be read."""
        try:
            return SessionRule(repeat, self._parse_day(self.ui.until_edit.value())).checked(first)
        except SamadError:
            return None

    def _look_ahead(self, session: DeskSession, day: date) -> None:
        """Ask what would become of the rule, as far as its last day can be read."""
        try:
            until = self._parse_day(self.ui.until_edit.value())
        except SamadError:
            until = date.min
        plan = self._plan(Readings(self._timetable.today()), day)
        self._timetable.look_ahead(session, plan, SessionRule(self._repeat(), until))

    # What is said of it

    def _show_looked(self, conflicts: tuple[SessionConflict, ...]) -> None:
        """Show what stands against the first day, and how many sessions a rule makes."""
        if self._asked is None:
            self._show_conflicts(conflicts)
            return
        plan, rule = self._asked
        self._show_conflicts(tuple(each for each in conflicts if each.day == plan.day))
        if rule is not None:
            self.ui.rule_label.setText(made_text(rule, plan.day, conflicts))

    def _show_conflicts(self, conflicts: tuple[SessionConflict, ...]) -> None:
        label = self.ui.conflicts_label
        label.setText("\n".join(map(conflict_text, conflicts)))
        label.setVisible(bool(conflicts))

    def _show_foreseen(self, change: RuleChange | None) -> None:
        label = self.ui.foreseen_label
        label.setText("" if change is None else foreseen_text(change))
        label.setVisible(change is not None)

    def _mark(self, field: str, error: SamadError) -> None:
        self._complaints.mark(FieldError(field, error.code))

    def _say(self, sentence: str) -> None:
        say_refusal(self.ui.outcome_label, sentence)
