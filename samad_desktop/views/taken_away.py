"""Buttons for what a person's roles do not let her do: they are not there at all."""

from PySide6.QtWidgets import QPushButton


def take_away(*buttons: QPushButton) -> None:
    """Take buttons off their page; nothing may be asked of them afterwards."""
    for button in buttons:
        button.setParent(None)
        button.deleteLater()
