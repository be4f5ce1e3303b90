"""What the shell asks of every page in its stack."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.qtkit.key_sheet import Explained


class CaseInSight(QFrame):
    """A part of a page on which one case is read; what is copied there is about it."""

    case: Case | None = None


class Page(QWidget):
    """One page of the main window; it knows neither the window nor the other pages."""

    title = ""
    # What the status line names beside the keys that work everywhere: (words, key).
    hints: tuple[tuple[str, str], ...] = ()
    # Whether Esc, where nothing is open, leads back to the page before.
    can_be_left_by_escape = True

    def arrive(self) -> None:
        """Put the cursor where the work goes on; called each time the page is shown."""

    def refresh(self) -> None:
        """Read again what is shown (F5)."""

    def renew(self) -> None:
        """Fill pick lists again: the centre's reference data is other than it was."""

    def person_in_sight(self) -> int | None:
        """Return the citizen whom the page shows just now, if it shows one."""
        return None

    def explained(self) -> Explained | None:
        """Return what words on the page mean, for F1."""
        return None

    def leave_part(self) -> bool:
        """Close the innermost open part (a popup, a panel) for Esc.

        Returns:
            Whether there was one; otherwise Esc may go back to the page before.
        """
        return False

    def keep_key(self, _event: QKeyEvent) -> bool:
        """Keep a key that is pressed too early, if the page does; return whether it was kept."""
        return False

    def hasHeightForWidth(self) -> bool:
        # The window says how high a page is; a label that wraps must not make it grow.
        return False


def explained_on(page: Callable[[], Page | None], everywhere: Explained) -> tuple[Explained, ...]:
    """Return what F1 explains: words of the page that is shown, and those that stand everywhere."""
    shown = page()
    own = None if shown is None else shown.explained()
    return tuple(each for each in (own, everywhere) if each is not None and each.meanings)
