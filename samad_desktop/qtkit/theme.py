"""How the program looks: font, palette and stylesheet from the tokens, light or dark, at any size.

This is the only module that sets a stylesheet.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from samad_desktop.qtkit.marks import write_marks
from samad_desktop.qtkit.stylesheet import scaled, stylesheet
from samad_desktop.qtkit.tokens import DARK, LIGHT, Tokens

FAMILY = "Vazirmatn"
BODY_PX = 14
TEXT_PERCENT = range(100, 151)
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


class Appearance(StrEnum):
    """Light, dark, or whatever the desktop says."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


class Theme(QObject):
    """The one look of all windows.

    Signals:
        changed: after colours or sizes changed and were applied.
    """

    changed = Signal()

    def __init__(self, fonts: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._marks = QTemporaryDir()
        self._app: QApplication | None = None
        self._appearance = Appearance.AUTO
        self._text_percent = 100

    @property
    def appearance(self) -> Appearance:
        """What the user chose; `dark` says what it comes to."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        if self._appearance is Appearance.AUTO:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self.dark else LIGHT

    @property
    def text_percent(self) -> int:
        """The size of everything, from 100 to 150."""
        return self._text_percent

    def px(self, pixels: int) -> int:
        """Return `pixels` of the 100% look at the size in force."""
        return scaled(pixels, self._text_percent)

    def font(self, pixels: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the program's font; `pixels` is the size at 100%."""
        return sized_font(QFont(FAMILY), self.px(pixels), weight)

    def colour(self, role: str) -> QColor:
        """Return the token called `role` as a colour."""
        return QColor(self.tokens.named(role))

    def apply(self, app: QApplication) -> None:
        """Dress `app` from now on.

        Raises:
            FileNotFoundError: a weight of the font is missing.
        """
        for weight in _WEIGHTS:
            path = self._fonts / f"{FAMILY}-{weight}.ttf"
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise FileNotFoundError(path)
        self._app = app
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self._dress()

    def set_appearance(self, appearance: Appearance) -> None:
        """Show everything light, dark, or as the desktop does."""
        was_dark = self.dark
        self._appearance = appearance
        if self.dark is not was_dark:
            self._dress()
        else:
            self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        """Show everything at `percent` of its size, held between 100 and 150."""
        self._text_percent = max(TEXT_PERCENT.start, min(percent, TEXT_PERCENT.stop - 1))
        self._dress()

    def _follow_desktop(self, _scheme: Qt.ColorScheme) -> None:
        if self._appearance is Appearance.AUTO:
            self._dress()

    def _dress(self) -> None:
        if self._app is None:
            return
        shade = "dark" if self.dark else "light"
        marks = Path(self._marks.filePath(f"{shade}-{self._text_percent}"))
        write_marks(marks, self.tokens, self._text_percent)
        sheet = stylesheet(self.tokens, self._text_percent, marks.as_posix())
        # Dressing goes through every widget there is, even in what it wears already; and where one
        # sheet takes the place of another, each widget goes through all within it once more.
        if sheet != self._app.styleSheet():
            self._app.setStyleSheet("")
            self._app.setFont(self.font())
            self._app.setPalette(palette(self.tokens))
            self._app.setStyleSheet(sheet)
        self.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """Return what Qt paints with where no stylesheet speaks."""
    role = QPalette.ColorRole
    made = QPalette()
    for each, name in (
        (role.Window, "bg"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "surface2"),
        (role.Text, "text"),
        (role.PlaceholderText, "muted"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger"),
        (role.Highlight, "primary"),
        (role.HighlightedText, "on_primary"),
        (role.Accent, "primary"),
        (role.Link, "on_primary_soft"),
        (role.LinkVisited, "on_primary_soft"),
        (role.ToolTipBase, "text"),
        (role.ToolTipText, "surface"),
        (role.Light, "surface"),
        (role.Midlight, "surface2"),
        (role.Mid, "border"),
        (role.Dark, "input_border"),
    ):
        made.setColor(each, QColor(tokens.named(name)))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.muted))
    return made


def sized_font(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    """Return `font` in this size and weight."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the stylesheet looks at, and let the widget take the new look.

    Labels on it take theirs anew as well: the key on a button has the ink of the button.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    labels = widget.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for each in (widget, *labels):
        each.style().unpolish(each)
        each.style().polish(each)
        each.update()
