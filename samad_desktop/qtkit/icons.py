"""Icons as SVG, tinted from the theme's tokens and drawn crisp at the screen's resolution."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QScreen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton

from samad_desktop.qtkit.theme import Theme

SIZE_PX = 18
GAP_PX = 6
# As many as both shades of all screens need, with room; a drawn one takes a few kB.
_KEPT = 2048


class Icons(QObject):
    """Draws the icons of one folder, `NAME.svg`, in the theme's colours."""

    def __init__(self, folder: Path, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._folder = folder

    def pixmap(self, name: str, size: int = SIZE_PX, role: str = "text2") -> QPixmap:
        """Return the icon in the colour called `role`; `size` is in pixels at 100% text.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        side, colour = self.theme.px(size), self.theme.tokens.named(role)
        return _draw(self._folder / f"{name}.svg", side, colour, screen_ratio())

    def icon(
        self,
        name: str,
        role: str = "text2",
        *,
        size: int = SIZE_PX,
        checked: str = "",
        gap: int = 0,
    ) -> QIcon:
        """Return the icon for a button: `role` normally, `checked` where it is switched on.

        `gap` is empty room at the icon's end, before a text.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        px, named = self.theme.px, self.theme.tokens.named
        colours = (named(role), named(checked or role), named("muted"))
        return _make(self._folder / f"{name}.svg", px(size), px(gap), colours, screen_ratio())

    def dress(
        self,
        button: QAbstractButton,
        name: str,
        role: str = "text2",
        *,
        size: int = SIZE_PX,
        checked: str = "",
    ) -> None:
        """Give `button` the icon, in whatever theme comes.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        for earlier in button.findChildren(_Tint, options=_DIRECT):
            earlier.setParent(None)
            earlier.deleteLater()
        _Tint(self, button, name, role, size=size, checked=checked)

    def coloured(self, name: str, pixels: int, colour: str) -> QPixmap:
        """Return an icon of so many pixels in a colour that is no token of the theme."""
        return _draw(self._folder / f"{name}.svg", pixels, colour, screen_ratio())


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class _Tint(QObject):
    """Keeps one button's icon in the theme's colours; lives and dies with the button."""

    def __init__(
        self,
        icons: Icons,
        button: QAbstractButton,
        name: str,
        role: str,
        *,
        size: int,
        checked: str,
    ) -> None:
        super().__init__(button)
        self._icons = icons
        self._button = button
        self._name = name
        self._role = role
        self._size = size
        self._checked = checked
        icons.theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        if self.parent() is None:  # Another icon was put on the button meanwhile.
            return
        # Qt leaves too little room between an icon and its text.
        with_text = isinstance(self._button, QPushButton) and bool(self._button.text())
        gap = GAP_PX if with_text else 0
        px = self._icons.theme.px
        self._button.setIconSize(QSize(px(self._size) + px(gap), px(self._size)))
        self._button.setIcon(
            self._icons.icon(
                self._name, self._role, size=self._size, checked=self._checked, gap=gap
            )
        )


def screen_ratio() -> float:
    """Return how many device pixels one pixel has on the first screen."""
    screen: QScreen | None = QGuiApplication.primaryScreen()
    return 1.0 if screen is None else screen.devicePixelRatio()


@lru_cache(_KEPT)
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@lru_cache(_KEPT)
def _make(path: Path, side: int, gap: int, colours: tuple[str, str, str], screen: float) -> QIcon:
    """Return an icon of so many pixels in its usual colour, the checked and the disabled one."""
    usual, checked, disabled = colours
    looks = (
        (QIcon.Mode.Normal, QIcon.State.Off, usual),
        (QIcon.Mode.Normal, QIcon.State.On, checked),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled),
        (QIcon.Mode.Disabled, QIcon.State.On, disabled),
    )
    made = QIcon()
    for ratio in sorted({1.0, 2.0, screen}):
        for mode, state, colour in looks:
            made.addPixmap(_with_gap(_draw(path, side, colour, ratio), gap), mode, state)
    return made


@lru_cache(_KEPT)
def _draw(path: Path, side: int, colour: str, ratio: float) -> QPixmap:
    drawing = _source(path).replace("currentColor", colour)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, pixmap.width(), pixmap.height())
    )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    """Return `drawn` with empty room on its left, where a right-to-left text begins."""
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap, 0, drawn)
    painter.end()
    return wide
