"""Copying, from wherever in the window: noted like every other way out, or taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from samad_desktop.domain.cases import Case
from samad_desktop.domain.citizens import Citizen
from samad_desktop.viewmodels.copied import copied
from samad_desktop.workplace.surroundings import Surroundings

# The case that is shown, if one is, and the people that it names to this person.
Shown = tuple[int | None, tuple[Citizen, ...]]


def named_by(case: Case | None) -> Shown:
    """Return a case that is shown, and the people that it names to its reader."""
    if case is None:
        return None, ()
    return case.id, tuple(each for each in (case.citizen, case.representative) if each)


class CopyPart(QObject):
    """Hears what the program puts on the clipboard; what cannot be noted is not left there."""

    def __init__(
        self,
        around: Surroundings,
        clipboard: QClipboard,
        shown: Callable[[], Shown],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._clipboard = clipboard
        self._shown = shown
        # Without a screen no other program has a clipboard, and Qt does not say whose it is.
        self._alone = QGuiApplication.platformName() == "offscreen"
        clipboard.dataChanged.connect(self._hear)

    def stop(self) -> None:
        """Hear no more: the person leaves the desk."""
        self._clipboard.dataChanged.disconnect(self._hear)

    def _hear(self) -> None:
        text = self._clipboard.text()
        if text.strip() and (self._alone or self._clipboard.ownsClipboard()):
            self._note(text)

    def _note(self, text: str) -> None:
        around, desk = self._around, self._around.desk
        shown = self._shown()
        around.tasks.ask(
            self,
            # Reading a whole megabyte would hold the window up.
            lambda: desk.work.outgoings.note(desk.actor, copied(text, *shown)),
            self._leave_it,
            partial(self._take_back, text),
        )

    def _leave_it(self, _noted: None) -> None:
        """Let what was copied be pasted: it is noted."""

    def _take_back(self, text: str, error: Exception) -> None:
        if self._clipboard.text() == text:
            self._clipboard.clear()
        self._around.tell(error, partial(self._copy_again, text))

    def _copy_again(self, text: str) -> None:
        self._clipboard.setText(text)
