"""Qt itself speaks Persian."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.persian import speak_persian

_NATIVE = QKeySequence.SequenceFormat.NativeText


def test_dialogs_numbers_and_direction_are_persian(
    theme: object, qapp: QApplication, qtbot: QtBot
) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() not in ("Cancel", "&Cancel")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QKeySequence("Ctrl+Return").toString(_NATIVE) == "Ctrl+Enter"
    assert QLocale().toString(12) == "۱۲"


def test_words_that_qt_does_not_know_stay_as_they_are(qapp: QApplication) -> None:
    speak_persian(qapp)
    assert QCoreApplication.translate("LoginPage", "ورود") == "ورود"
