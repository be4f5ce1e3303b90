"""What a person would miss on a screen: words that have less room than they need."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from samad_desktop.qtkit.elide import ElidedLabel

# A form in a form in a form: each hears a little later that it has another size.
LAYOUTS = 10


def clipped(screen: QWidget) -> list[str]:
    """Return the words of labels and buttons on `screen` that are cut at an edge."""
    refuse_undressed()
    return [each.text() for each in worded(screen) if _lacks_room(each)]


def cut_labels(screen: QWidget) -> list[str]:
    """Return the names of one-line labels on `screen` that end in an ellipsis."""
    refuse_undressed()
    shown = (each for each in screen.findChildren(ElidedLabel) if each.isVisible())
    return [each.objectName() for each in shown if each.is_cut()]


def worded(screen: QWidget) -> list[QLabel | QAbstractButton]:
    """Return what shows words on `screen`, except what is made to be cut."""
    settle()
    found: list[QLabel | QAbstractButton] = [
        *(each for each in screen.findChildren(QLabel) if not isinstance(each, ElidedLabel)),
        *screen.findChildren(QAbstractButton),
    ]
    return [each for each in found if each.isVisible() and each.text()]


def refuse_undressed() -> None:
    """Measure nothing that does not wear the program's look."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.styleSheet(), "a test that measures must be dressed; see tests/gui/looking.py"


def settle() -> None:
    """Let everything have its place."""
    for _ in range(LAYOUTS):
        QApplication.processEvents()


def _words_width(label: QLabel) -> int:
    """Return how wide the longest line is drawn; the layout may have been asked before."""
    lines = label.text().splitlines()
    return max(label.fontMetrics().horizontalAdvance(line) for line in lines)


def _lacks_room(part: QLabel | QAbstractButton) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    if isinstance(part, QLabel) and _words_width(part) > part.contentsRect().width():
        return True
    # A font is higher than its letters: a pixel or two of that may be missing.
    letters = part.fontMetrics().height() * 3 // 4
    return part.width() < part.minimumSizeHint().width() or part.height() < letters
