"""What all forms share: a complaint stands beside the field it is about.

A field `NAME` of a draft has in the form a label `NAME_error` and a widget called
`NAME_edit`, `NAME_picker`, `NAME_box` or `NAME_list`.
"""

from collections.abc import Container
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QWidget

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.qtkit.field_row import complain, name_field, prepare_error
from samad_desktop.qtkit.text_edit import PersianTextEdit
from samad_desktop.views.words import words_beside, words_for

_EMPTY = "required"
_ENDINGS = ("edit", "picker", "box", "list")
# What fields of all kinds tell when there is something else in them.
_TELLING = ("textChanged", "picked", "chosen", "changed")
_READING = ("current_id", "value", "text")


class Complaints:
    """Puts the complaints of one compiled form (`ui`) to their fields and takes them back."""

    def __init__(self, ui: object) -> None:
        self._rows: dict[str, tuple[QWidget, QLabel]] = {}
        self._empty: set[str] = set()
        self._to_fill: set[str] = set()
        for error_name, error in vars(ui).items():
            if error_name.endswith("_error") and isinstance(error, QLabel):
                name = error_name.removesuffix("_error")
                field = _field(ui, name)
                prepare_error(error)
                self._rows[name] = (field, error)
                for signal in _TELLING:
                    if hasattr(field, signal):
                        getattr(field, signal).connect(partial(self._see_filled, name))
                if isinstance(field, PersianTextEdit):
                    field.paste_refused.connect(partial(self._refuse_paste, name))
        for label in vars(ui).values():
            if isinstance(label, QLabel) and label.buddy() is not None:
                name_field(label.buddy(), label)

    def clear(self) -> None:
        """Take all complaints back."""
        self._empty.clear()
        self._to_fill.clear()
        for field, error in self._rows.values():
            complain(field, error, "")

    def say(self, field: str, sentence: str) -> None:
        """Put a sentence beside one field and go there."""
        self._watch(field)
        complain(*self._rows[field], sentence)
        self._rows[field][0].setFocus()

    def clear_one(self, field: str) -> None:
        """Take back the complaint about `field`, if there is one."""
        self._empty.discard(field)
        self._to_fill.discard(field)
        if field in self._rows:
            complain(*self._rows[field], "")

    def has(self, field: str) -> bool:
        """Say whether there is a complaint about `field`."""
        return bool(self._rows[field][1].text())

    def forgive_filled(self, missing: Container[str]) -> None:
        """Take back that fields are empty, but for those that are `missing` still."""
        for name in [each for each in self._empty if each not in missing]:
            self.clear_one(name)

    def keep_only(self, wrong: Container[str]) -> None:
        """Take back the complaints about fields that are not among those `wrong` now."""
        for name in self._rows:
            if name not in wrong:
                self.clear_one(name)

    def mark(self, wrong: FieldError) -> None:
        """Put a complaint beside its field; the cursor stays where it is."""
        if wrong.code == _EMPTY:
            self._empty.add(wrong.field)
        else:
            self._empty.discard(wrong.field)
        self._watch(wrong.field)
        complain(*self._rows[wrong.field], words_beside(wrong))

    def show(self, error: ValidationFailed) -> tuple[FieldError, ...]:
        """Mark every wrong field and go to the first.

        Returns:
            The errors for which this form has no field.
        """
        self.clear()
        placed = [wrong for wrong in error.errors if wrong.field in self._rows]
        for wrong in placed:
            self.mark(wrong)
        first = next((name for name in self._rows if name in {w.field for w in placed}), None)
        if first is not None:
            self._rows[first][0].setFocus()
        return tuple(wrong for wrong in error.errors if wrong not in placed)

    def show_or_say(self, error: Exception) -> str:
        """Mark wrong fields; return the sentence of what stands beside no field, or nothing."""
        if isinstance(error, ValidationFailed):
            rest = self.show(error)
            return words_beside(rest[0]) if rest else ""
        return words_for(error)

    def _watch(self, name: str) -> None:
        """Whatever is said of a field that is empty is over once it is filled, by keys or not."""
        if not _is_filled(self._rows[name][0]):
            self._to_fill.add(name)

    def _see_filled(self, name: str, *_told: object) -> None:
        if name in self._to_fill and _is_filled(self._rows[name][0]):
            self.clear_one(name)

    def _refuse_paste(self, field: str, letters: int) -> None:
        self.mark(FieldError(field, "pasted_too_long", str(letters)))


class Form(QWidget):
    """A widget behind a compiled `.ui`; call `_prepare()` after `setupUi`."""

    ui: Any

    def _prepare(self) -> None:
        """Name the fields by their labels and make the error lines ready."""
        self._complaints = Complaints(self.ui)

    def _clear_complaints(self) -> None:
        self._complaints.clear()

    def _complain(self, error: Exception) -> None:
        """Put what is wrong beside its fields; what has no field is the window's to say."""
        if isinstance(error, ValidationFailed):
            self._complaints.show(error)


def letters_before(widget: QWidget) -> int:
    """Return how many letters stand before the cursor of a field."""
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    return widget.textCursor().position() if isinstance(widget, QTextEdit) else 0


def _is_filled(field: QWidget) -> bool:
    read = next((getattr(field, each) for each in _READING if hasattr(field, each)), None)
    return bool(read()) if read is not None else True


def _field(ui: object, name: str) -> QWidget:
    for ending in _ENDINGS:
        found = getattr(ui, f"{name}_{ending}", None)
        if isinstance(found, QWidget):
            return found
    raise AttributeError(f"the form has no field for {name}_error")
