"""Writes a case into the reading part of ui/case_page.ui."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import received_long, when
from samad_desktop.domain.cases import Case, IdentityLevel, Priority
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import (
    KIND_ICONS,
    PRIORITY_LOOKS,
    STATE_LOOKS,
    Now,
    shown_code,
)
from samad_desktop.views.case_words import (
    accused_of,
    agency_of,
    citizen_of,
    id_of,
    name_of,
    phones_of,
    place_of,
    state_of,
    subject_of,
)
from samad_desktop.views.forms.ui_case_page import Ui_CasePage

_FACTS = (
    "subject",
    "agency",
    "place",
    "received",
    "registered_by",
    "stored",
    "accused",
    "disposition",
)
TEXT_MIN_PX, TEXT_MAX_PX = 96, 280
_RTL_MARK = "\u200f"
_TOP = Qt.AlignmentFlag.AlignTop
# A label by itself puts a number, which has no direction of its own, to the left.
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | _TOP


class CaseSheet:
    """Fills head, facts, text, person and timeline; it reads nothing and asks nothing."""

    def __init__(self, ui: Ui_CasePage, icons: Icons, reference: Reference, now: Now) -> None:
        self._ui = ui
        self._icons = icons
        self._reference = reference
        self._now = now
        self._facts: tuple[str, ...] = ()
        self._answers: list[_Fact] = []
        ui.timeline.use(icons, now)
        ui.identity_icon.set_icon(icons, "shield", str(Look.WARN))

    def show(self, case: Case) -> None:
        self._show_head(case)
        self._show_facts(case)
        self._show_answers(case)
        self._show_text(case)
        self._show_person(case)
        self._ui.timeline.show_events(case.events)
        self._ui.events_pill.setText(persian_digits(len(case.events)))

    def show_records(self, joined: int) -> None:
        """Tell how many records were joined into this citizen's."""
        count = persian_digits(joined)
        self._ui.records_button.setText(f"{count} سابقهٔ دیگر به این متقاضی پیوسته است")
        self._ui.records_button.setVisible(joined > 0)

    def fit_text(self) -> None:
        """Give the text as much height as it needs, within bounds."""
        view, px = self._ui.text_view, self._icons.theme.px
        wanted = round(view.document().size().height()) + px(14)
        view.setFixedHeight(max(px(TEXT_MIN_PX), min(wanted, px(TEXT_MAX_PX))))

    def _show_head(self, case: Case) -> None:
        ui, matter = self._ui, case.matter
        state_look = STATE_LOOKS[case.state][1]
        ui.kind_tile.set_icon(self._icons, KIND_ICONS[matter.kind], state_look)
        ui.code_value.setText(shown_code(case.tracking_code))
        ui.code_value.setAccessibleName(f"کد رهگیری {shown_code(case.tracking_code)}")
        _pill(ui.state_pill, state_of(case, self._reference), state_look)
        _pill(ui.priority_pill, label(matter.priority), PRIORITY_LOOKS[matter.priority])
        ui.priority_pill.setVisible(matter.priority is not Priority.NORMAL)
        _pill(ui.identity_pill, label(matter.identity_level), Look.WARN)
        for widget in (ui.identity_icon, ui.identity_pill):
            widget.setVisible(matter.identity_level is not IdentityLevel.OPEN)
        ui.kind_value.setText(
            SEPARATOR.join(
                (citizen_of(case), label(matter.kind), subject_of(case, self._reference))
            )
        )

    def _show_facts(self, case: Case) -> None:
        now, reference = self._now(), self._reference
        received = case.received_at
        facts = (
            subject_of(case, reference),
            agency_of(case, reference),
            place_of(case, reference),
            received_long(received),
            case.registered_by,
            _RTL_MARK + when(case.stored_at, now),
            accused_of(case, reference),
            label(case.disposition) if case.disposition else "",
        )
        for name, words in zip(_FACTS, facts, strict=True):
            getattr(self._ui, f"{name}_value").setText(words)
        self._lay_facts(tuple(name for name, words in zip(_FACTS, facts, strict=True) if words))

    def _lay_facts(self, shown: tuple[str, ...]) -> None:
        """Put the facts that are there into two columns, without gaps."""
        if shown == self._facts:
            return
        ui, self._facts = self._ui, shown
        cells = {name: getattr(ui, f"{name}_fact") for name in _FACTS}
        for name, cell in cells.items():
            ui.facts_grid.removeWidget(cell)
            cell.setVisible(name in shown)
        for place, name in enumerate(shown):
            ui.facts_grid.addWidget(cells[name], place // 2, place % 2, _TOP)

    def _show_answers(self, case: Case) -> None:
        answers, grid = case.matter.answers, self._ui.answers_grid
        for place in range(len(self._answers), len(answers)):
            self._answers.append(_Fact(self._ui.answers))
            grid.addWidget(self._answers[-1], place // 2, place % 2, _TOP)
        for cell in self._answers[len(answers) :]:
            cell.put_away()
        questions = self._questions() if answers else {}
        for cell, answer in zip(self._answers, answers, strict=False):
            cell.say(questions.get(answer.question_id, ""), persian_digits(answer.text))
        self._ui.answers_part.setVisible(bool(answers))

    def _questions(self) -> dict[int, str]:
        return {
            question.id: question.label
            for subject in self._reference.subjects.values()
            for question in subject.questions
        }

    def _show_text(self, case: Case) -> None:
        ui = self._ui
        ui.text_view.setVisible(not case.text_withheld)
        ui.withheld_value.setVisible(case.text_withheld)
        if ui.text_view.value() != case.matter.text:
            ui.text_view.set_value(case.matter.text)
        self.fit_text()

    def _show_person(self, case: Case) -> None:
        ui, citizen = self._ui, case.citizen
        shown = citizen_of(case)
        look = Look.WARN if case.identity_withheld else Look.INFO
        ui.avatar.set_name(self._icons.theme, shown, look)
        ui.person_name.setText(shown)
        ui.person_id.setText(id_of(citizen) if citizen else "")
        ui.person_id.setVisible(citizen is not None)
        phones = phones_of(citizen) if citizen else ""
        ui.person_phones.setText(phones)
        ui.person_phones.setVisible(bool(phones))
        ui.representative_value.setText(_representative(case.representative))
        ui.representative_value.setVisible(case.representative is not None)


def _representative(citizen: Citizen | None) -> str:
    if citizen is None:
        return ""
    parts = (name_of(citizen), phones_of(citizen))
    return "با تماس نماینده: " + SEPARATOR.join(part for part in parts if part)


def _pill(pill: QLabel, words: str, look: Look) -> None:
    pill.setText(words)
    restyle(pill, "pill", str(look))


class _Fact(QWidget):
    """Words below their caption."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._caption, self._words = Prose(self), Prose(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for line, role in ((self._caption, "muted"), (self._words, "")):
            line.setProperty("role", role)
            line.setAlignment(_RIGHT)
            box.addWidget(line)

    def say(self, caption: str, words: str) -> None:
        """Show this, and nothing of what was before."""
        self._caption.setText(caption)
        self._words.setText(words)
        self.show()

    def put_away(self) -> None:
        """Wait for something else; nothing of this stays."""
        self.hide()
        self._caption.clear()
        self._words.clear()
