"""The short facts of a case, beside a list."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import when, when_received
from samad_desktop.domain.cases import Case, CaseState, EventKind
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import restyle
from samad_desktop.viewmodels.case_looks import (
    EVENT_LOOKS,
    STATE_LOOKS,
    WITHHELD,
    Now,
    shown_code,
    utc_now,
)
from samad_desktop.views.case_words import agency_of, citizen_of, place_of, subject_of
from samad_desktop.views.forms.ui_case_brief import Ui_CaseBrief
from samad_desktop.views.page import CaseInSight

TEXT_SHOWN_CHARS = 900
INVITATION = "پروندهٔ برگزیده این‌جا دیده می‌شود."


class CaseBrief(CaseInSight):
    """ui/case_brief.ui; empty until `show_case`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseBrief()
        self.ui.setupUi(self)
        self._parts = self.findChildren(QWidget)
        self._hint = EmptyHint(self)
        self.ui.brief_box.addWidget(self._hint, 1)
        self._icons: Icons | None = None
        self._reference: Reference | None = None
        self._now: Now = utc_now

    def use(self, icons: Icons, reference: Reference, now: Now = utc_now) -> None:
        """Draw with these icons, and name by this reference data."""
        self._icons, self._reference, self._now = icons, reference, now
        self._hint.set_hint(icons, "folder-open", INVITATION)
        self.show_case(None)

    def show_case(self, case: Case | None) -> None:
        """Show the facts of `case`; without one the card says what it is for."""
        self.case = case
        self._hint.setVisible(case is None)
        for part in self._parts:
            part.setVisible(case is not None)
        if case is not None and self._reference is not None:
            self._show(case, self._reference)

    def _show(self, case: Case, reference: Reference) -> None:
        ui = self.ui
        ui.code_value.setText(shown_code(case.tracking_code))
        look = STATE_LOOKS[case.state][1]
        ui.state_pill.setText(label(case.state))
        restyle(ui.state_pill, "pill", str(look))
        ui.subject_value.setText(subject_of(case, reference))
        ui.citizen_value.setText(citizen_of(case))
        ui.place_value.setText(place_of(case, reference))
        ui.agency_value.setText(agency_of(case, reference))
        ui.received_value.setText(when_received(case.received_at, self._now()))
        ui.registered_by_value.setText(case.registered_by)
        text = WITHHELD if case.text_withheld else case.matter.text[:TEXT_SHOWN_CHARS]
        ui.text_value.setText(text)
        self._show_answer(case)
        self._show_event(case)

    def _show_answer(self, case: Case) -> None:
        """Show what the agency answered, while that is what is to be checked or told."""
        answers = (each.text for each in case.events if each.kind is EventKind.FINAL_REPLY)
        answer = next(answers, "") if case.state is CaseState.ANSWERED else ""
        self.ui.answer_value.setText(answer[:TEXT_SHOWN_CHARS])
        for part in (self.ui.answer_caption, self.ui.answer_value, self.ui.text_caption):
            part.setVisible(bool(answer))

    def _show_event(self, case: Case) -> None:
        shown = bool(case.events)
        self.ui.event_icon.setVisible(shown)
        self.ui.event_value.setVisible(shown)
        if not shown or self._icons is None:
            return
        last = case.events[0]
        self.ui.event_icon.set_icon(self._icons, EVENT_LOOKS[last.kind][0], "text2", size=14)
        parts = (label(last.kind), when(last.stored_at, self._now()), one_line(last.text))
        self.ui.event_value.setText("  ·  ".join(part for part in parts if part))
