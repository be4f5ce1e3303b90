"""A window for `test_persian_layout`: says on its output what the keyboard does to it."""

import sys
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.line_edits import PersianLineEdit

DEEDS = (
    Deed("letter", "حرف", ("Ctrl+D",), "همه"),
    Deed("shifted", "با شیفت", ("Ctrl+Shift+K",), "همه"),
    Deed("alt", "با آلت", ("Alt+N",), "همه"),
    Deed("enter", "ثبت", ("Ctrl+Return",), "همه"),
    Deed("function", "جستجو", ("F3",), "همه"),
)


def say(line: str) -> None:
    """Tell the test one line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Focus(QObject):
    """Says when the field has the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            say("ready")
        return False


def main() -> None:
    """Show the window until its field says that everything was typed."""
    app = QApplication([])
    window = QWidget()
    edit = PersianLineEdit(window)
    QVBoxLayout(window).addWidget(edit)
    actions = Actions()
    for deed in DEEDS:
        actions.add(deed, partial(say, deed.id), window)
    focus = Focus()
    edit.installEventFilter(focus)
    edit.returnPressed.connect(lambda: say(edit.text()))
    edit.returnPressed.connect(app.quit)
    window.setWindowTitle("persian-layout")
    window.show()
    edit.setFocus()
    app.exec()


if __name__ == "__main__":
    main()
