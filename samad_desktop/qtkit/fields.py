"""All fields of the program under one name, for forms made in Designer."""

from samad_desktop.qtkit.date_field import DateField
from samad_desktop.qtkit.field_row import FieldRow, complain, name_field, prepare_error, say_refusal
from samad_desktop.qtkit.line_edits import (
    LtrLineEdit,
    PersianLineEdit,
    SearchLineEdit,
    without_controls,
)
from samad_desktop.qtkit.picker import PickerEdit
from samad_desktop.qtkit.picking import PickerItem
from samad_desktop.qtkit.text_edit import PersianTextEdit

__all__ = [
    "DateField",
    "FieldRow",
    "LtrLineEdit",
    "PersianLineEdit",
    "PersianTextEdit",
    "PickerEdit",
    "PickerItem",
    "SearchLineEdit",
    "complain",
    "name_field",
    "prepare_error",
    "say_refusal",
    "without_controls",
]
