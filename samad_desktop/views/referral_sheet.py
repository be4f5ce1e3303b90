"""Writes a referral and its case, as far as the agency may know it, into ui/agency_page.ui."""

from samad_desktop.domain.calendar import when_received
from samad_desktop.domain.deadlines import level_at
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import Now, due_words, shown_code
from samad_desktop.viewmodels.standing_looks import sent_back_words
from samad_desktop.viewmodels.work_looks import LEVEL, level_look
from samad_desktop.views.case_words import (
    ANONYMOUS,
    IDENTITY_WITHHELD,
    name_of,
    phones_of,
)
from samad_desktop.views.forms.ui_agency_page import Ui_AgencyPage

WITHHELD = f"{IDENTITY_WITHHELD}: نام و نشانی متقاضی و پیوست‌های او نزد مرکز می‌ماند."
NO_TEXT = "متن این پرونده نزد مرکز می‌ماند؛ از مرکز بپرسید چه باید کرد."
NO_CLOCK = "مهلتی در کار نیست"
STANDING = "مهلت ایستاده است"
COPY = "رونوشت، برای آگاهی"
_STATE_LOOKS = {
    ReferralState.SENT: Look.INFO,
    ReferralState.RECEIVED: Look.PRIMARY,
    ReferralState.INTERIM: Look.PRIMARY,
    ReferralState.ANSWERED: Look.SUCCESS,
    ReferralState.RETURNED: Look.WARN,
}


class ReferralSheet:
    """Fills head, facts and timeline; it reads nothing and asks nothing."""

    def __init__(self, ui: Ui_AgencyPage, icons: Icons, reference: Reference, now: Now) -> None:
        self._ui = ui
        self._reference = reference
        self._now = now
        ui.timeline.use(icons, now)

    def show(self, case: ReferredCase) -> None:
        """Show a referral with its case."""
        self._show_head(case)
        self._show_facts(case)
        self._ui.timeline.show_events(case.events)

    def _show_head(self, case: ReferredCase) -> None:
        ui, referral, now = self._ui, case.referral, self._now()
        ui.code_value.setText(shown_code(case.tracking_code))
        ui.code_value.setAccessibleName(f"کد رهگیری {shown_code(case.tracking_code)}")
        ui.state_pill.setText(COPY if referral.copy else label(referral.state))
        restyle(ui.state_pill, "pill", str(_STATE_LOOKS.get(referral.state, Look.NEUTRAL)))
        level = level_at(referral.thresholds, now)
        ui.level_pill.setVisible(level > 0)
        restyle(ui.level_pill, "pill", str(level_look(level)))
        ui.level_pill.setText(LEVEL.format(level=persian_digits(level)))
        late = referral.due_at is not None and referral.due_at <= now
        restyle(ui.due_value, "role", "error" if late else "strong")
        if referral.due_at is not None:
            ui.due_value.setText(due_words(referral.due_at, now))
        else:
            ui.due_value.setText(STANDING if case.is_owed else NO_CLOCK)

    def _show_facts(self, case: ReferredCase) -> None:
        ui, matter = self._ui, case.matter
        subject = self._reference.subjects.get(matter.subject_id or 0)
        county = self._reference.counties.get(matter.county_id or 0)
        ui.subject_value.setText(f"{subject.group} — {subject.name}" if subject else "")
        place = (county.name if county else "", matter.place, label(matter.kind))
        received = f"دریافت {when_received(case.received_at, self._now())}"
        ui.place_value.setText(SEPARATOR.join(part for part in (*place, received) if part))
        ui.citizen_value.setText(_citizen(case))
        back = case.sent_back
        ui.sent_back_value.setText("" if back is None else sent_back_words(back))
        ui.sent_back_value.setVisible(back is not None)
        ui.instruction_value.setText(case.referral.instruction)
        for part in (ui.instruction_label, ui.instruction_value):
            part.setVisible(bool(case.referral.instruction))
        ui.text_value.setText(matter.text or NO_TEXT)


def _citizen(case: ReferredCase) -> str:
    if case.identity_withheld:
        return WITHHELD
    if case.citizen is None:
        return ANONYMOUS
    parts = (name_of(case.citizen), phones_of(case.citizen))
    return SEPARATOR.join(part for part in parts if part)
