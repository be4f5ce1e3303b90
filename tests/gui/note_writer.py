"""The program in a process of its own, in which somebody writes about a case until it is killed.

Run as `python note_writer.py URL LOGIN PASSWORD CASE_ID DEED`, the deed by which she begins to
write (`case_note` or `dictate`); it says how many letters are on the disk, a line each time.
"""

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from samad_desktop import paths
from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.settings import Profile
from samad_desktop.views.login_page import LoginPage
from samad_desktop.workplace import Workplace
from tests.gui.keyboard import type_text

NOTE, DICTATE = "case_note", "dictate"
LETTERS = "یادداشت نیمه‌کاره "


class Writer(QObject):
    """Logs in, opens the case, and types letter after letter."""

    def __init__(self, program: Program, case_id: int, deed: str) -> None:
        super().__init__(program)
        self._case_id, self._deed = case_id, deed
        self._written = 0
        self._keys = QTimer(self)
        self._keys.timeout.connect(self._type)
        program.entered.connect(self._open)

    def come_in(self, page: LoginPage, login: str, password: str) -> None:
        page.ui.login_edit.setText(login)
        page.ui.password_edit.setText(password)
        page.ui.enter_button.click()

    def _open(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._field = workplace.case_page.ui.note_edit  # The page hears of the case before we do.
        if self._deed == DICTATE:
            directives = workplace.sessions.directives
            self._field = directives.dictation_page.ui.text_edit
            directives._dictation.opened.connect(self._keys.start)
        workplace.case_models.reader.opened.connect(self._begin)
        workplace.finding.finder.opened_case.emit(self._case_id)

    def _begin(self) -> None:
        self._workplace.actions[self._deed].trigger()
        if self._deed != DICTATE:
            self._keys.start()

    def _type(self) -> None:
        type_text(self._field, LETTERS[self._written % len(LETTERS)])
        self._written += 1
        # Every third time the disk is waited for, so that kills also come before it.
        if self._written % 3 == 0 and self._workplace.desk.writer.flush(5):
            sys.stdout.write(f"{self._written}\n")
            sys.stdout.flush()


def main() -> int:
    url, login, password, case_id, deed = sys.argv[1:]
    app = QApplication(["samad-desktop"])
    program = Program(
        app, Workstation(paths.data_dir(), paths.profiles_file(), paths.preferences_file())
    )
    program.begin(Profile("آزمون", url))
    page = program.window.scene
    assert isinstance(page, LoginPage)
    Writer(program, int(case_id), deed).come_in(page, login, password)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
