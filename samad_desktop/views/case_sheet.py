"""Writes a case into the reading part of ui/case_page.ui."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import clock, jalali_long, when
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
    subject_of,
)
from samad_desktop.views.forms.ui_case_page import Ui_CasePage

TEXT_MIN_PX, TEXT_MAX_PX = 96, 280
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

    def show_records(self, records: Sequence[Citizen]) -> None:
        """Tell how many records were joined into this citizen's."""
        count = persian_digits(len(records))
        self._ui.records_button.setText(f"{count} سابقهٔ دیگر به این متقاضی پیوسته است")
        self._ui.records_button.setVisible(bool(records))

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
        _pill(ui.state_pill, label(case.state), state_look)
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
        facts = {
            "subject": subject_of(case, reference),
            "agency": agency_of(case, reference),
            "place": place_of(case, reference),
            "received": f"{jalali_long(received)}، ساعت {clock(received)}",
            "registered_by": case.registered_by,
            "stored": when(case.stored_at, now),
            "accused": accused_of(case, reference),
            "disposition": label(case.disposition) if case.disposition else "",
        }
        for name, words in facts.items():
            value = getattr(self._ui, f"{name}_value")
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setText(words)
        shown = {getattr(self._ui, f"{name}_fact"): bool(words) for name, words in facts.items()}
        for cell, visible in shown.items():
            self._ui.facts_grid.removeWidget(cell)
            cell.setVisible(visible)
        visible_cells = (cell for cell, visible in shown.items() if visible)
        for place, cell in enumerate(visible_cells):
            self._ui.facts_grid.addWidget(cell, place // 2, place % 2, _TOP)

    def _show_answers(self, case: Case) -> None:
        grid = self._ui.answers_grid
        empty(grid)
        questions = {
            question.id: question.label
            for subject in self._reference.subjects.values()
            for question in subject.questions
        }
        for place, answer in enumerate(case.matter.answers):
            cell = _fact(questions.get(answer.question_id, ""), persian_digits(answer.text))
            grid.addWidget(cell, place // 2, place % 2, _TOP)
        _even_columns(grid)
        self._ui.answers_part.setVisible(bool(case.matter.answers))

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


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (taken := layout.takeAt(0)) is not None:
        if (widget := taken.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()


def _representative(citizen: Citizen | None) -> str:
    if citizen is None:
        return ""
    parts = (name_of(citizen), phones_of(citizen))
    return "با تماس نماینده: " + SEPARATOR.join(part for part in parts if part)


def _pill(pill: QLabel, words: str, look: Look) -> None:
    pill.setText(words)
    restyle(pill, "pill", str(look))


def _fact(caption: str, words: str) -> QWidget:
    cell = QWidget()
    box = QVBoxLayout(cell)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(2)
    for text, role in ((caption, "muted"), (words, "")):
        line = Prose(cell)
        line.setText(text)
        line.setProperty("role", role)
        line.setAlignment(_RIGHT)
        box.addWidget(line)
    return cell


def _even_columns(grid: QGridLayout) -> None:
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
