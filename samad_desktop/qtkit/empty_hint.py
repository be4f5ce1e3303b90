"""What stands where a list has nothing to show (yet): a hint, or grey bars while it loads."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samad_desktop.qtkit.icon_widgets import IconTile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.tokens import Look

_BAR_PX = 12
_ROW_PX = 64
_WIDTHS = (0.62, 0.5, 0.7, 0.56)


class EmptyHint(QWidget):
    """An icon, one sentence, and the key that would help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Where it stands for a list, it shows the cursor in its place.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tile = IconTile(self)
        self._sentence, self._words = Prose(self), Prose(self)
        self._key = QLabel(self)
        for label, role in ((self._sentence, "note"), (self._key, "key"), (self._words, "note")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keys = QHBoxLayout()
        keys.setSpacing(6)
        keys.addStretch()
        keys.addWidget(self._key)
        keys.addWidget(self._words)
        keys.addStretch()
        box = QVBoxLayout(self)
        box.setSpacing(10)
        box.addStretch()
        box.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._sentence)
        box.addLayout(keys)
        box.addStretch()

    def set_hint(
        self, icons: Icons, icon: str, sentence: str, *, key: str = "", key_words: str = ""
    ) -> None:
        """Say `sentence`; `key` is drawn as a key cap before `key_words`."""
        self._tile.set_icon(icons, icon, Look.NEUTRAL)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self._words.setText(key_words)
        self._words.setVisible(bool(key_words))


class Skeleton(QWidget):
    """Grey bars in the shape of two-line rows, for the blink before rows arrive."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        for row, share in enumerate(_WIDTHS):
            top = row * _ROW_PX + _BAR_PX
            for line, part in ((0, share), (1, share * 0.7)):
                width = self.width() * part
                place = QRectF(self.width() - width, top + line * 22, width, _BAR_PX)
                painter.drawRoundedRect(place, _BAR_PX / 2, _BAR_PX / 2)
