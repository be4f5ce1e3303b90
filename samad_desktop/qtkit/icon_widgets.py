"""Small pictures in a form: an icon, an icon on its soft tile, a person's initials."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from samad_desktop.qtkit.icons import SIZE_PX, Icons
from samad_desktop.qtkit.theme import Theme
from samad_desktop.qtkit.tokens import Look

TILE_PX = 40
TILE_ICON_PX = 20
TILE_RADIUS_PX = 8


class IconLabel(QWidget):
    """An icon that follows the theme; empty until `set_icon`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._name = ""
        self._role = "text2"
        self._size = SIZE_PX
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(
        self, icons: Icons, name: str, role: str = "text2", *, size: int = SIZE_PX
    ) -> None:
        """Show the icon `name` in the colour called `role`."""
        if self._icons is None:
            icons.theme.changed.connect(self._follow)
        if self._icons is None or size != self._size:
            self.updateGeometry()
        if (name, role, size) != (self._name, self._role, self._size):
            self.update()
        self._icons, self._name, self._role, self._size = icons, name, role, size

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._icons.theme.px(self._size) if self._icons else self._size
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icons is None:
            return
        painter = QPainter(self)
        drawn = self._icons.pixmap(self._name, self._size, self._role)
        _draw_centred(painter, QRectF(self.rect()), drawn)


class IconTile(QWidget):
    """An icon on a soft rounded square, as rows and counters carry it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._name = ""
        self._look = Look.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icons: Icons, name: str, look: Look) -> None:
        """Show the icon `name` in the soft colours of `look`."""
        if self._icons is None:
            icons.theme.changed.connect(self._follow)
            self.updateGeometry()
        if (name, look) != (self._name, self._look):
            self.update()
        self._icons, self._name, self._look = icons, name, look

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._icons.theme.px(TILE_PX) if self._icons else TILE_PX
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icons is None:
            return
        draw_tile(QPainter(self), QRectF(self.rect()), self._icons, self._name, self._look)


class Avatar(QWidget):
    """A person's initials on a soft disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._initials = ""
        self._look = Look.INFO
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, theme: Theme, name: str, look: Look = Look.INFO) -> None:
        """Show the first letters of the first and last word of `name`."""
        if self._theme is None:
            theme.changed.connect(self._follow)
            self.updateGeometry()
        self._theme, self._look = theme, look
        self._initials = initials(name)
        self.setAccessibleName(name)
        self.update()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(TILE_PX) if self._theme else TILE_PX
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        soft = self._theme.tokens.soft(self._look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft.paper))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(soft.ink))
        painter.setFont(self._theme.font(14, QFont.Weight.Bold))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._initials)


def initials(name: str) -> str:
    """Return the first letters of the first and last word, kept from joining."""
    words = name.split()
    if not words:
        return ""
    ends = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "\N{ZERO WIDTH NON-JOINER}".join(word[0] for word in ends)


def draw_tile(painter: QPainter, place: QRectF, icons: Icons, name: str, look: Look) -> None:
    """Draw the soft rounded square with its icon into `place`."""
    soft = icons.theme.tokens.soft(look)
    radius = icons.theme.px(TILE_RADIUS_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(soft.paper))
    painter.drawRoundedRect(place, radius, radius)
    ink = {Look.PRIMARY: "on_primary_soft", Look.NEUTRAL: "text2"}.get(look, str(look))
    _draw_centred(painter, place, icons.pixmap(name, TILE_ICON_PX, ink))


def _draw_centred(painter: QPainter, place: QRectF, drawn: QPixmap) -> None:
    size = drawn.deviceIndependentSize()
    left = place.left() + (place.width() - size.width()) / 2
    top = place.top() + (place.height() - size.height()) / 2
    painter.drawPixmap(round(left), round(top), drawn)
