"""The card on which a call to a director is noted: reached or not, promised what until when."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.calendar import day_text, parse_coming, tehran_date
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.slot_books import QueueLine
from samad_desktop.domain.writings import HalfContact
from samad_desktop.messages import sentence
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.picking import PickerItem
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import Now, shown_code
from samad_desktop.viewmodels.cockpit_looks import caller_text
from samad_desktop.viewmodels.turn_contact import NO, YES, Contacted, TurnContact
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_turn_contact_card import Ui_TurnContactCard
from samad_desktop.views.key_groups import CONTACT_GROUP
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.words import words_for

REACHED = ((YES, "پاسخ داد"), (NO, "پاسخ‌گو نبود"))
ABOUT = "دربارهٔ پروندهٔ {code}"
ASKED = "کسی روی خط نیست؛ بگویید این تماس دربارهٔ کدام متقاضی است."
LINES_MIN = 2
_WIDTH_PX = 560
_NOTHING = HalfContact(0, 0)


class TurnContactCard(QFrame):
    """ui/turn_contact_card.ui over the page on which a session is held."""

    def __init__(
        self,
        model: TurnContact,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        now: Now,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_TurnContactCard()
        self.ui.setupUi(self)
        self._model, self._icons, self._reference = model, icons, reference
        self._now = now
        self._about: Contacted | None = None
        self._lines: dict[int | str | None, QueueLine] = {}
        self._complaints = Complaints(self.ui)
        self.overlay = Overlay(self, page, shuts=True)
        self._dress(actions)
        self.renew()
        for signal in (
            *(self.ui.director_edit.textChanged, self.ui.words_edit.textChanged),
            *(self.ui.until_edit.changed, self.ui.agency_picker.picked, self.ui.reached_box.chosen),
        ):
            signal.connect(self._keep)
        for signal in (self.ui.caller_picker.picked, self.ui.caller_picker.cleared):
            signal.connect(self._choose)
        self.ui.until_edit.refused.connect(self._refuse_day)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def renew(self) -> None:
        """Fill the pick list again."""
        self.ui.agency_picker.set_items(agency_items(self._reference.agencies.values()))
        self.ui.until_edit.mark_holidays(self._reference.days_off)

    def ask(self) -> None:
        """Open about who is heard; with nobody on the line, ask about whom of those who were.

        Raises:
            RuleBroken: `nobody_was_heard`.
        """
        callers, ui = self._model.callers(), self.ui
        self._lines = {each.place.slot.id: each for each in callers.lines}
        self._forgive()
        ui.caller_part.setVisible(callers.is_asked)
        ui.caller_picker.set_items([_item(each, self._reference) for each in callers.lines])
        meant = callers.meant
        ui.caller_picker.set_current(None if meant is None else meant.place.slot.id)
        self._about = None
        self._fill(_NOTHING)
        if meant is not None:
            self._turn_to(meant)
        else:
            ui.note_label.setText(ASKED)
        self.overlay.open_over()
        self._take_cursor()

    def _turn_to(self, line: QueueLine) -> None:
        """Go on with what was noted about a caller; what is typed about nobody yet is hers."""
        typed = self._read(_NOTHING) if self._about is None else _NOTHING
        about = self._model.begin(line)
        begun = about.half
        if typed.words.strip() or typed.director.strip():
            half = replace(typed, session_id=begun.session_id, slot_id=begun.slot_id)
            begun = half if half.agency_id is not None else replace(half, agency_id=begun.agency_id)
        self._about = None
        self._fill(begun)
        self._about = about
        code = shown_code(line.case.tracking_code)
        self.ui.note_label.setText(ABOUT.format(code=code))
        self._keep()

    def _fill(self, half: HalfContact) -> None:
        """Show what was noted."""
        ui = self.ui
        ui.agency_picker.set_current(half.agency_id)
        ui.director_edit.setText(half.director)
        ui.reached_box.set_value(half.reached or YES)
        ui.words_edit.set_value(half.words)
        ui.until_edit.set_day(half.until)
        self._show_promise()

    def _take_cursor(self) -> None:
        ui = self.ui
        to_agency = ui.agency_picker.current() is None
        field = ui.agency_picker if to_agency else ui.words_edit
        (ui.caller_picker if self._about is None else field).setFocus()

    def _choose(self, *_told: object) -> None:
        """Let it be about the caller that was picked, or about nobody yet."""
        line = self._lines.get(self.ui.caller_picker.current_id())
        if line is None:
            self._about = None
        elif self._about is None or self._about.line is not line:
            self._turn_to(line)

    def go(self) -> None:
        """Store what is noted."""
        if self._about is None:
            self._complaints.say("caller", sentence("caller_needed"))
        elif self.ui.until_edit.settle():
            self._forgive()
            self._model.store(self._about, self._read(self._about.half))

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def complain(self, error: Exception) -> None:
        """Say on the card why it was refused."""
        if isinstance(error, SamadError):
            say_refusal(self.ui.outcome_label, self._complaints.show_or_say(error))

    def _dress(self, actions: Actions) -> None:
        ui = self.ui
        ui.tile.set_icon(self._icons, "phone-call", Look.PRIMARY)
        ui.reached_box.set_choices(REACHED)
        InSight(ui.side)
        ui.words_edit.set_least_lines(LINES_MIN)
        ui.until_edit.set_rules(self._day, day_text)
        deed = Deed("contact_go", "ثبت تماس", ("Ctrl+Return", "Ctrl+Enter"), CONTACT_GROUP)
        actions.add(deed, self.go, self, where=HERE)
        actions.show_key(deed.id, ui.go_button)
        ui.go_button.clicked.connect(self.go)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.clicked.connect(self.overlay.close_over)

    def _day(self, typed: str) -> date:
        return parse_coming(typed, tehran_date(self._now()))

    def _read(self, half: HalfContact) -> HalfContact:
        ui, agency = self.ui, self.ui.agency_picker.current_id()
        return HalfContact(
            half.session_id,
            half.slot_id,
            None if agency is None else int(agency),
            ui.director_edit.value(),
            ui.reached_box.value(),
            ui.words_edit.value(),
            ui.until_edit.day(),
        )

    def _keep(self, *_changed: object) -> None:
        if self._about is not None:
            self._show_promise()
            self._model.write(self._about, self._read(self._about.half))

    def _show_promise(self) -> None:
        """Ask for a promise only of a director who was reached."""
        reached = self.ui.reached_box.value() != NO
        for part in (self.ui.until_label, self.ui.until_edit):
            part.setVisible(reached)

    def _refuse_day(self, error: SamadError) -> None:
        self._complaints.say("until", words_for(error))

    def _forgive(self) -> None:
        self._complaints.clear()
        say_refusal(self.ui.outcome_label, "")

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(_WIDTH_PX))


def _item(line: QueueLine, reference: Reference) -> PickerItem:
    """Return a caller to pick; nobody is named, for others may look on."""
    code = line.case.tracking_code
    return PickerItem(line.place.slot.id, caller_text(line, reference), shown_code(code), (code,))
