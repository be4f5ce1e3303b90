"""The questions of one subject in its form: a list, and fields for the one with the cursor."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.reference_settings import QUESTIONS_MAX
from samad_desktop.domain.subjects import Question
from samad_desktop.viewmodels.centre_reference_looks import question_row
from samad_desktop.views.forms.ui_centre_subjects import Ui_CentreSubjects

_EMPTY = Question(0, "", "", "", digits_only=False)


class QuestionList(QObject):
    """The questions part of ui/centre_subjects.ui.

    Signals:
        changed: when the user changed a question, or their order.
    """

    changed = Signal()

    def __init__(self, ui: Ui_CentreSubjects, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._questions: tuple[Question, ...] = ()
        self._place = 0
        self._filling = False
        ui.questions_list.marked_row.connect(self._mark)
        ui.questions_list.entered_row.connect(self._go_to_fields)
        for edit in (ui.question_edit, ui.hint_edit):
            edit.textEdited.connect(self._keep_typed)
        ui.digits_box.clicked.connect(self._keep_typed)

    def value(self) -> tuple[Question, ...]:
        """Return the questions as they stand in the form."""
        return self._questions

    def show(self, questions: tuple[Question, ...]) -> None:
        """Show these; nobody is told."""
        if questions != self._questions:
            self._questions = questions
            self._place = 0
        self._fill()

    def add(self) -> None:
        """Begin another question after the others, where there is room for one."""
        if len(self._questions) < QUESTIONS_MAX:
            self._become((*self._questions, _EMPTY), len(self._questions))
            self._ui.question_edit.setFocus()

    def drop(self) -> None:
        """Take the question with the cursor out."""
        left = self._questions[: self._place] + self._questions[self._place + 1 :]
        if left != self._questions:
            self._become(left, max(min(self._place, len(left) - 1), 0))

    def raise_one(self) -> None:
        """Ask the question with the cursor earlier."""
        self._swap(self._place - 1)

    def lower_one(self) -> None:
        """Ask the question with the cursor later."""
        self._swap(self._place + 1)

    def _swap(self, place: int) -> None:
        if 0 <= place < len(self._questions):
            order = list(self._questions)
            order[self._place], order[place] = order[place], order[self._place]
            self._become(tuple(order), place)

    def _become(self, questions: tuple[Question, ...], place: int) -> None:
        self._questions, self._place = questions, place
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        ui, asked = self._ui, self._questions
        self._filling = True
        ui.questions_list.show_rows([question_row(*each) for each in enumerate(asked)])
        ui.questions_list.mark(self._place if asked else None)
        ui.questions_list.setVisible(bool(asked))
        ui.question_part.setVisible(bool(asked))
        shown = asked[self._place] if asked else _EMPTY
        for edit, text in ((ui.question_edit, shown.label), (ui.hint_edit, shown.hint)):
            if edit.text() != text:
                edit.setText(text)
        ui.digits_box.setChecked(shown.digits_only)
        ui.add_question_button.setEnabled(len(asked) < QUESTIONS_MAX)
        ui.drop_question_button.setEnabled(bool(asked))
        ui.up_button.setEnabled(self._place > 0)
        ui.down_button.setEnabled(self._place + 1 < len(asked))
        self._filling = False

    def _mark(self, place: object) -> None:
        if not self._filling and isinstance(place, int) and place != self._place:
            self._place = place
            self._fill()

    def _go_to_fields(self, _place: object) -> None:
        self._ui.question_edit.setFocus()

    def _keep_typed(self) -> None:
        if self._filling or not self._questions:
            return
        ui, order = self._ui, list(self._questions)
        order[self._place] = replace(
            order[self._place],
            label=ui.question_edit.text(),
            hint=ui.hint_edit.text(),
            digits_only=ui.digits_box.isChecked(),
        )
        self._become(tuple(order), self._place)
