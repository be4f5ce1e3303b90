"""The line below a term that is being typed: the day and the hour to which it leads."""

from datetime import datetime

from PySide6.QtCore import QObject

from samad_desktop.domain.calendar import TEHRAN, clock, long_day
from samad_desktop.domain.referrals import wrong_term
from samad_desktop.domain.text import isolate
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.viewmodels.step_taker import StepTaker
from samad_desktop.viewmodels.term_foreteller import TermForeteller
from samad_desktop.views.forms.ui_step_form import Ui_StepForm
from samad_desktop.views.words import words_for

DUE = "با این مهلت، پاسخ تا {day}، ساعت {hour} باید برسد."
RESTS = "مهلت اکنون متوقف است؛ تا از سر گرفته نشود موعدی ندارد."


class DueLine(QObject):
    """`amount_due` of ui/step_form.ui in front of a `TermForeteller`, while a term is changed."""

    def __init__(
        self, ui: Ui_StepForm, taker: StepTaker, term: TermForeteller, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._taker = taker
        self._term = term
        ui.amount_edit.textChanged.connect(self._ask)
        taker.begun.connect(self._ask)
        taker.ended.connect(term.forget)
        term.foretold.connect(self._show)
        term.failed.connect(self._say_why_not)
        ui.amount_due.hide()

    def _ask(self) -> None:
        """Ask anew for what stands in the field; what is no term leads to no day."""
        begun, typed = self._taker.active, self._ui.amount_edit.value()
        self._term.forget()
        self._say("")
        if begun is None or begun.about is None or not (typed.isascii() and typed.isdecimal()):
            return
        if begun.step.action is ReferralAction.EXTEND and not wrong_term(int(typed[:9])):
            self._term.ask(begun.case.id, begun.about.referral.id, int(typed[:9]))

    def _show(self, due: datetime | None) -> None:
        if due is None:
            self._say(RESTS)
            return
        day = long_day(due.astimezone(TEHRAN).date())
        self._say(DUE.format(day=day, hour=isolate(clock(due))))

    def _say_why_not(self, error: Exception) -> None:
        self._say(words_for(error))

    def _say(self, words: str) -> None:
        self._ui.amount_due.setText(words)
        self._ui.amount_due.setVisible(bool(words))
