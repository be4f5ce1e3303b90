"""The one form in which the next step with a case is taken; it shows only what that step asks."""

from datetime import date, datetime, time
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.calendar import TEHRAN, jalali_date, parse_coming
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import Disposition
from samad_desktop.domain.errors import Conflict, FieldError, SamadError, ValidationFailed
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.redaction import RedactionDraft
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate
from samad_desktop.domain.writings import StepDraft
from samad_desktop.labels import choices, label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.fields import PickerItem, prepare_error, say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.standing_looks import agency_name
from samad_desktop.viewmodels.step_taker import Begun, StepTaker
from samad_desktop.viewmodels.steps import StepField
from samad_desktop.views.canned_reasons import REASONS
from samad_desktop.views.canned_texts import CannedTexts
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_step_form import Ui_StepForm
from samad_desktop.views.redaction_line import redaction_line
from samad_desktop.views.step_captions import name_fields
from samad_desktop.views.term_words import term_words
from samad_desktop.views.unit_field import unit_items
from samad_desktop.views.words import words_for

CANNED = "با {slash} متن‌های آماده دیده می‌شوند."
OUTDATED = " پرونده دوباره خوانده شد و نوشتهٔ شما مانده است؛ اگر هنوز درست است، دوباره ثبت کنید."
INSTRUCTION_LINES = 2
SHOWS_CITIZEN = "هویت متقاضی از دستگاه پنهان است؛ فایلی که او را بشناساند پیوست نکنید."
_TEXTS = ("reason", "reply", "text", "instruction")


class StepForm(QFrame):
    """ui/step_form.ui in front of a `StepTaker`.

    Signals:
        failed: (Exception that may pass, or a bug; how to try again), for the message bar.
        opened: when it is shown.
        redacting: (RedactionDraft or None), when the text for the agency is to be looked at.
    """

    failed = Signal(object, object)
    opened = Signal()
    redacting = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StepForm()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._canned = CannedTexts(self.ui.reason_edit)
        self._filling = False
        self._redaction: RedactionDraft | None = None
        self.ui.again_at_box.setFocusProxy(self.ui.again_day_edit)
        prepare_error(self.ui.whole_complaint)
        self.hide()

    def use(self, taker: StepTaker, reference: Reference, icons: Icons, now: Now) -> None:
        """Stand in front of `taker` from now on."""
        self._taker = taker
        self._reference = reference
        self._icons = icons
        self._now = now
        self._offer_choices()
        self._connect()
        self.ui.take_button.put_key_beside()
        self.ui.instruction_edit.set_least_lines(INSTRUCTION_LINES)

    @property
    def active(self) -> bool:
        """Whether a step is being taken here."""
        return self._taker.active is not None

    def take(self) -> None:
        """Do the step with what stands in the form."""
        if not self.active:
            return
        self._clear()
        self._settle()
        if unlisted := self._unlisted():
            self._complaints.show(ValidationFailed((*self._missing(unlisted), *unlisted)))
            return
        self.ui.take_button.setEnabled(False)
        self._taker.take(self.draft())

    def draft(self) -> StepDraft:
        """Return what stands in the form."""
        ui = self.ui
        agency = ui.proposed_agency_picker.current_id()
        return StepDraft(
            agency_ids=ui.agencies_edit.value(),
            copy_ids=ui.copies_edit.value(),
            unit=ui.unit_edit.value(),
            agency_id=None if agency is None else int(agency),
            outcome=ui.outcome_box.value(),
            again_day=ui.again_day_edit.day(),
            again_time=ui.again_time_edit.value(),
            disposition=ui.disposition_box.value(),
            level=ui.level_box.value() if self._offices() else "",
            amount=ui.amount_edit.value(),
            reason=ui.reason_edit.value(),
            reply=ui.reply_edit.value(),
            text=ui.text_edit.value(),
            instruction=ui.instruction_edit.value(),
            files=ui.files_edit.value(),
            redaction=self._redaction,
        )

    @property
    def takes_files(self) -> bool:
        """Whether the step has an instruction with which files go."""
        return self.active and self.ui.files_row.isVisibleTo(self)

    @property
    def redacts(self) -> bool:
        """Whether the step has a text that is made for the agency."""
        return self.active and self.ui.redaction_row.isVisibleTo(self)

    def ask_files(self) -> None:
        """Ask for files that go with the instruction, where the step has one."""
        if self.takes_files:
            self.ui.files_edit.ask()

    def redact(self) -> None:
        """Ask for the card on which the text for the agency is made, where the step has one."""
        if self.redacts:
            self.redacting.emit(self._redaction)

    def take_redaction(self, draft: RedactionDraft | None) -> None:
        """Keep what was made of the text for the agency, None for nothing."""
        self._redaction = draft
        self._complaints.clear_one(StepField.REDACTION)
        self.ui.redaction_value.setText(redaction_line(draft, self._taker.active))
        self._typed()

    # How it is filled

    def renew(self) -> None:
        """Offer the agencies that the centre has now; what is being typed stays."""
        items = [
            PickerItem(each.id, each.name, offered=not each.retired)
            for each in self._reference.agencies.values()
        ]
        for edit in (self.ui.agencies_edit, self.ui.copies_edit, self.ui.proposed_agency_picker):
            edit.set_items(items)
        self._offer_units()

    def _offer_units(self) -> None:
        """Offer the units of the agencies that are chosen."""
        chosen = self.ui.agencies_edit.value()
        self.ui.unit_edit.offer(unit_items(self._reference, chosen))

    def _follow_agencies(self) -> None:
        """Let unit and term be those of the agencies that are chosen."""
        if not self._filling:
            self._offer_units()
            self._show_term()
            self._typed()

    def _offer_choices(self) -> None:
        ui = self.ui
        self.renew()
        ui.outcome_box.set_choices(choices(CallBackOutcome))
        ui.again_day_edit.set_rules(self._day, _shown_day)
        ui.again_day_edit.mark_holidays(self._reference.days_off)

    def _connect(self) -> None:
        ui, taker = self.ui, self._taker
        ui.files_edit.use(taker.files, self._icons)
        ui.files_edit.refused.connect(self._refuse_file)
        ui.files_edit.changed.connect(self._forgive_file)
        ui.agencies_edit.changed.connect(self._follow_agencies)
        for edit in (ui.copies_edit, ui.files_edit):
            edit.changed.connect(self._typed)
        for text in (ui.reason_edit, ui.reply_edit, ui.text_edit, ui.instruction_edit):
            text.textChanged.connect(self._typed)
        for line in (ui.unit_edit, ui.amount_edit, ui.again_time_edit):
            line.textEdited.connect(self._typed)
        for box in (ui.outcome_box, ui.disposition_box, ui.level_box):
            box.chosen.connect(self._typed)
        for picker in (ui.unit_edit, ui.proposed_agency_picker):
            picker.picked.connect(self._typed)
            picker.cleared.connect(self._typed)
        ui.again_day_edit.changed.connect(self._typed)
        ui.again_day_edit.refused.connect(self._refuse_day)
        ui.redaction_box.clicked.connect(self.redact)
        ui.take_button.clicked.connect(self.take)
        ui.cancel_button.clicked.connect(taker.give_up)
        taker.begun.connect(self._show)
        taker.refused.connect(self._complain)
        taker.ended.connect(self._end)

    def _show(self, begun: Begun) -> None:
        ui, step = self.ui, begun.step
        self._clear()
        self._filling = True
        name = label(step.action)
        about = begun.about
        agency = agency_name(self._reference, about.referral.agency_id) if about else ""
        ui.title.setText(" — ".join(part for part in (name, agency) if part))
        ui.step_icon.set_icon(self._icons, step.icon, "text")
        ui.take_button.setText(name)
        ui.take_button.setEnabled(True)
        self._name_fields(begun)
        self._fill(begun.draft)
        self._show_term()
        self._filling = False
        self._show_rows(begun.draft)
        self.show()
        self.opened.emit()
        self.setFocusProxy(self._first_field())
        self.setFocus()

    def _name_fields(self, begun: Begun) -> None:
        ui, step = self.ui, begun.step
        protected = is_protected(begun.case.matter.identity_level)
        ui.files_hint.setText(SHOWS_CITIZEN if protected else "")
        ui.files_hint.setVisible(protected)
        name_fields(ui, begun, begun.draft)
        reasons = REASONS.get(step.action, ())
        self._canned.use(reasons)
        ui.reason_hint.setText(CANNED.format(slash=isolate("/")))
        ui.reason_hint.setVisible(bool(reasons))
        offices = begun.standing.offices
        if offices:
            ui.level_box.set_choices([(str(each.level), each.office) for each in offices])
        # A duplicate is merged into its original instead.
        ends = [each for each in begun.standing.ends if each is not Disposition.DUPLICATE]
        ui.disposition_box.set_choices([(str(each), label(each)) for each in ends])
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab follow the eye; chips that were made later would else come last."""
        ui = self.ui
        walk: list[QWidget] = [
            ui.agencies_edit.picker,
            ui.copies_edit.picker,
            ui.proposed_agency_picker,
            ui.redaction_box,
            ui.instruction_edit,
            ui.files_edit.attach_button,
            *ui.files_edit.chips(),
            ui.unit_edit,
            ui.amount_edit,
            *ui.outcome_box.chips(),
            ui.again_day_edit,
            ui.again_time_edit,
            *ui.disposition_box.chips(),
            *ui.level_box.chips(),
            ui.reason_edit,
            ui.reply_edit,
            ui.text_edit,
            ui.take_button,
            ui.cancel_button,
        ]
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _show_term(self) -> None:
        """Say in what a term is counted, and what it is while none is typed."""
        begun = self._taker.active
        if begun is not None:
            unit, hint = term_words(begun, self.ui.agencies_edit.value(), self._reference)
            self.ui.amount_unit.setText(unit)
            self.ui.amount_hint.setText(hint)

    def _fill(self, draft: StepDraft) -> None:
        ui = self.ui
        ui.agencies_edit.set_value(draft.agency_ids)
        ui.copies_edit.set_value(draft.copy_ids)
        ui.proposed_agency_picker.set_current(draft.agency_id)
        ui.outcome_box.set_value(draft.outcome)
        ui.disposition_box.set_value(draft.disposition)
        if self._offices():
            ui.level_box.set_value(draft.level)
        ui.again_day_edit.set_day(draft.again_day)
        ui.again_time_edit.set_value(draft.again_time)
        ui.amount_edit.set_value(draft.amount)
        self._offer_units()
        ui.unit_edit.set_name(draft.unit)
        self._redaction = draft.redaction
        ui.redaction_value.setText(redaction_line(draft.redaction, self._taker.active))
        for name in _TEXTS:
            edit = getattr(ui, f"{name}_edit")
            edit.set_value(getattr(draft, name))

    def _show_rows(self, draft: StepDraft) -> None:
        active = self._taker.active
        shown = active.shown(draft) if active is not None else ()
        for field in StepField:
            getattr(self.ui, f"{field}_row").setVisible(field in shown)

    # While it is typed in, and what becomes of it

    def _typed(self) -> None:
        if not self._filling and self.active:
            draft = self.draft()
            self._taker.keep(draft)
            self._show_rows(draft)
            self._follow_need(draft)

    def _follow_need(self, draft: StepDraft) -> None:
        """Star what must be filled beside what is typed, and ask for nothing that is there."""
        active = self._taker.active
        if active is not None:
            name_fields(self.ui, active, draft)
            self._complaints.forgive_filled({each.field for each in active.missing(draft)})

    def _complain(self, error: Exception) -> None:
        self.ui.take_button.setEnabled(True)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, partial(self._take_again, self._taker.active))
            return
        words = self._complaints.show_or_say(error)
        if isinstance(error, Conflict):
            words = sentence(error.code) + OUTDATED
        say_refusal(self.ui.whole_complaint, words)

    def _take_again(self, begun: Begun | None) -> None:
        if begun is self._taker.active:
            self.take()

    def _end(self) -> None:
        self.hide()
        self._clear()

    def _clear(self) -> None:
        self._complaints.clear()
        self.ui.whole_complaint.hide()

    def _forgive_file(self) -> None:
        self._complaints.clear_one(StepField.FILES)

    def _refuse_file(self, error: Exception) -> None:
        self._complaints.say(StepField.FILES, words_for(error))

    def _refuse_day(self, error: SamadError) -> None:
        self._complaints.mark(FieldError(StepField.AGAIN_AT, error.code))

    def _settle(self) -> None:
        """Take what can only be meant, as leaving the field does; no open list hides a refusal."""
        ui = self.ui
        pickers = (ui.agencies_edit.picker, ui.copies_edit.picker, ui.unit_edit)
        for picker in (*pickers, ui.proposed_agency_picker):
            if picker.isVisibleTo(self):
                picker.settle()

    def _missing(self, beside: tuple[FieldError, ...]) -> tuple[FieldError, ...]:
        """Return the fields with nothing in them, but for those about which `beside` is."""
        active, told = self._taker.active, {each.field for each in beside}
        missing = active.missing(self.draft()) if active is not None else ()
        return tuple(each for each in missing if each.field not in told)

    def _unlisted(self) -> tuple[FieldError, ...]:
        ui = self.ui
        typed = (
            (StepField.AGENCIES, ui.agencies_edit.unlisted()),
            (StepField.COPIES, ui.copies_edit.unlisted()),
            (StepField.UNIT, ui.unit_edit.unlisted()),
            (StepField.AGENCY, ui.proposed_agency_picker.unlisted()),
        )
        shown = self._taker.active.step.fields if self._taker.active else ()
        return tuple(
            FieldError(field, "not_in_list", words)
            for field, words in typed
            if words and field in shown
        )

    def _offices(self) -> bool:
        active = self._taker.active
        return active is not None and bool(active.standing.offices)

    def _first_field(self) -> QWidget:
        active = self._taker.active
        for field in active.shown(active.draft) if active else ():
            for ending in ("edit", "picker", "box"):
                found = getattr(self.ui, f"{field}_{ending}", None)
                if isinstance(found, QWidget):
                    return found
        return self.ui.take_button

    def _day(self, typed: str) -> date:
        return parse_coming(typed, self._now().astimezone(TEHRAN).date())


def _shown_day(day: date) -> str:
    return jalali_date(datetime.combine(day, time(12), TEHRAN))
