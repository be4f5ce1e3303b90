"""The few questions of a subject, as small fields that come and go with it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samad_desktop.domain.cases import Answer
from samad_desktop.domain.subjects import Question
from samad_desktop.qtkit.fields import LtrLineEdit, PersianLineEdit, name_field

_GAP_PX = 4


class QuestionFields(QObject):
    """Fills one row of a form with a field for each question.

    Signals:
        changed: when the user changed an answer.
    """

    changed = Signal()

    def __init__(self, row: QHBoxLayout, form: QWidget) -> None:
        super().__init__(form)
        self._row = row
        self._form = form
        self._asked: tuple[Question, ...] = ()
        self._columns: list[QWidget] = []
        self._edits: dict[int, PersianLineEdit | LtrLineEdit] = {}

    def ask(self, questions: tuple[Question, ...]) -> bool:
        """Show these questions, the same ones with what was answered; return whether others.

        Where the words of a question alone are others, its answer stays, and the cursor.
        """
        if questions == self._asked:
            return False
        before, cursor = self._edits, self._cursor()
        self._asked = questions
        self._edits = {question.id: _edit(question, self._form) for question in questions}
        for number in before.keys() & self._edits.keys():
            self._edits[number].setText(before[number].text())
        gone, self._columns = self._columns, [self._column(question) for question in questions]
        for column in self._columns:
            self._row.addWidget(column, 1)
        self._put_back(cursor)
        for column in gone:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        return True

    def _cursor(self) -> tuple[int, int] | None:
        """Return in which answer the cursor stands, and where, if in any."""
        for number, edit in self._edits.items():
            if edit.hasFocus():
                return number, edit.cursorPosition()
        return None

    def _put_back(self, cursor: tuple[int, int] | None) -> None:
        edit = None if cursor is None else self._edits.get(cursor[0])
        if cursor is not None and edit is not None:
            edit.setFocus()
            edit.setCursorPosition(cursor[1])

    def show_answers(self, answers: tuple[Answer, ...]) -> None:
        """Fill in what was answered; nobody is told."""
        given = {answer.question_id: answer.text for answer in answers}
        for question_id, edit in self._edits.items():
            edit.setText(given.get(question_id, ""))

    def answers(self) -> tuple[Answer, ...]:
        """Return an answer for each question, also an empty one."""
        return tuple(Answer(number, edit.value()) for number, edit in self._edits.items())

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by name, in order."""
        return {f"answer_{number}": edit for number, edit in self._edits.items()}

    def _column(self, question: Question) -> QWidget:
        column = QWidget(self._form)
        label = QLabel(question.label, column)
        edit = self._edits[question.id]
        name_field(edit, label)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP_PX)
        box.addWidget(label)
        box.addWidget(edit)
        edit.textEdited.connect(self.changed)
        return column


def _edit(question: Question, form: QWidget) -> PersianLineEdit | LtrLineEdit:
    edit: PersianLineEdit | LtrLineEdit
    edit = LtrLineEdit(form) if question.digits_only else PersianLineEdit(form)
    edit.setPlaceholderText(question.hint)
    return edit
