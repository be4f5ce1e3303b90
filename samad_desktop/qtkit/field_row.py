"""A field with its label above and its complaint below; also for fields of a .ui form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.refusal_event import tell_refused
from samad_desktop.qtkit.theme import restyle

REQUIRED = " *"
_GAP_PX = 4
_POLICY = QSizePolicy.Policy


class FieldRow(QWidget):
    """Label, field and error line, linked for the eye and for a screen reader."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label = QLabel(label + (REQUIRED if required else ""), self)
        self.error = Prose(self)
        name_field(field, self.label)
        prepare_error(self.error)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP_PX)
        self.label.setSizePolicy(_POLICY.Preferred, _POLICY.Fixed)
        for widget in (self.label, field, self.error):
            box.addWidget(widget)
        if not field.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            # Keeps label and field together at the top, beside a taller neighbour.
            box.addWidget(QWidget(self))
        self.setFocusProxy(field)

    def complain(self, sentence: str) -> None:
        """Show what is wrong with the field; an empty sentence takes it back."""
        complain(self.field, self.error, sentence)


def name_field(field: QWidget, label: QLabel) -> None:
    """Let `label` name `field`: on screen, by its mnemonic, and to a screen reader."""
    restyle(label, "role", "field")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(field)
    field.setAccessibleName(label.text().replace("&", "").removesuffix(REQUIRED))


def prepare_error(error: QLabel) -> None:
    """Make a label ready to carry complaints; it takes no room while there is none."""
    restyle(error, "role", "error")
    error.setSizePolicy(_POLICY.Preferred, _POLICY.Minimum)
    error.hide()


def complain(field: QWidget, error: QLabel, sentence: str) -> None:
    """Mark `field` as wrong and say why; an empty sentence takes it back."""
    field.setAccessibleDescription(sentence)
    say_refusal(error, sentence)
    restyle(field, "wrong", "true" if sentence else None)


def say_refusal(place: QLabel, sentence: str) -> None:
    """Say what is wrong where it belongs; an empty sentence takes it back."""
    if sentence:
        tell_refused(place)
    place.setText(sentence)
    place.setVisible(bool(sentence))
