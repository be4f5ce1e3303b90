"""The small pieces the gallery is put together from."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from samad_desktop.qtkit.flow import FlowLayout, margins
from samad_desktop.qtkit.tokens import Look


def card(title: str, *content: QWidget) -> QFrame:
    """Return a card with a section title over its content."""
    frame = QFrame()
    frame.setProperty("card", "true")
    box = QVBoxLayout(frame)
    margins(box, 18, 14, 18, 14)
    box.setSpacing(10)
    heading = QLabel(title)
    heading.setProperty("role", "section")
    box.addWidget(heading)
    for widget in content:
        box.addWidget(widget)
    box.addStretch()
    return frame


def side_by_side(*widgets: QWidget, stretch: bool = False) -> QWidget:
    """Return a row of widgets."""
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(10)
    for widget in widgets:
        box.addWidget(widget, 1 if stretch else 0)
    if not stretch:
        box.addStretch()
    return row


def button(text: str, variant: str = "", *, enabled: bool = True) -> QPushButton:
    """Return a button of one variant."""
    made = QPushButton(text)
    made.setProperty("variant", variant)
    made.setEnabled(enabled)
    return made


def chips() -> QWidget:
    """Return chips in a wrapping layout, one of them chosen."""
    row = QWidget()
    flow = FlowLayout(row)
    for place, text in enumerate(("عادی", "مهم", "فوری", "بحرانی")):
        chip = button(text, "chip")
        chip.setCheckable(True)
        chip.setChecked(place == 1)
        flow.addWidget(chip)
    return row


def pills() -> QWidget:
    """Return a pill of every look."""
    row = QWidget()
    flow = FlowLayout(row)
    words = ("ثبت‌شده", "عقب‌افتاده", "در بررسی", "مختومه", "ارجاع", "۴ مورد")
    for look, word in zip(Look, words, strict=True):
        pill = QLabel(word)
        pill.setProperty("pill", str(look))
        flow.addWidget(pill)
    return row


def role(text: str, name: str) -> QLabel:
    """Return a label of one role."""
    label = QLabel(text)
    label.setProperty("role", name)
    return label
