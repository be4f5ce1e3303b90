"""Qt itself speaks Persian."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.file_dialogs import FileDialogs
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


def test_the_dialog_for_files_is_persian_and_calls_no_file_a_case(
    theme: object, qapp: QApplication, qtbot: QtBot
) -> None:
    speak_persian(qapp)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FileDialogs(owner).to_read("پیوست")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    words += [button.text() for button in dialog.findChildren(QPushButton) if button.text()]
    assert len(words) > 3
    assert not [each for each in words if each.isascii() or "پرونده" in each]
    assert dialog.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_next_file_is_looked_for_where_the_last_one_was(
    theme: object, qtbot: QtBot, tmp_path: Path
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialogs = FileDialogs(owner)
    dialogs.to_read("پیوست").filesSelected.emit([str(tmp_path / "letter.pdf")])
    assert dialogs.to_write("ذخیره", "here.zip", "").directory().path() == str(tmp_path)


def test_words_that_qt_does_not_know_stay_as_they_are(qapp: QApplication) -> None:
    speak_persian(qapp)
    assert QCoreApplication.translate("LoginPage", "ورود") == "ورود"
