"""One day of «چرا این تاریخ؟» as a row: an icon and its word, the day, what counted, and why."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from samad_desktop.documents.explanation import DayLine
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import draw_prose

COUNTED = "شمرده شد"
SKIPPED = "شمرده نشد"

_ICON_PX = 16
_GAP_PX = 12
_SIDE_PX = 10
_TOP_PX = 7
_RADIUS_PX = 6
_TEXT_PX = 13
# A text that fills its room to the last pixel would be wrapped.
_SPARE_PX = 4
_LETTERS_MIN = 8
# Higher than any reason; the text itself says how high a row is.
_TALLEST_PX = 10_000
_WIDEST_DAY = "چهارشنبه ۲۸ اردیبهشت ۱۴۰۵"
_WIDEST_COUNT = "۷ ساعت و ۳۰ دقیقه"
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
_FLAGS = (
    _TOP_RIGHT
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextForceRightToLeft
)


class DayRow(QWidget):
    """As high as its reason is long; a skipped day is dimmed, and says that it was skipped."""

    def __init__(self, line: DayLine, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._icons = icons
        self._heights: dict[tuple[int, int], int] = {}
        self._word = SKIPPED if line.skipped else COUNTED
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        counted = "" if line.skipped else line.counted
        parts = (line.day, self._word, counted, line.why)
        self.setAccessibleName("، ".join(part for part in parts if part))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # A layout asks many times; only the size of the text changes the answer.
        asked = (width, self._icons.theme.text_percent)
        if asked not in self._heights:
            self._heights[asked] = self._height(width)
        return self._heights[asked]

    def _height(self, width: int) -> int:
        metrics = QFontMetrics(self._strong_font())
        heights = (
            metrics.boundingRect(place, int(_FLAGS.value), text).height()
            for place, text in zip(self._places(width)[1:], self._texts(), strict=True)
        )
        return max(heights) + 2 * self._icons.theme.px(_TOP_PX)

    def sizeHint(self) -> QSize:
        return QSize(self._icons.theme.px(_SIDE_PX), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, line = self._icons.theme, self._line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.skipped:
            radius = theme.px(_RADIUS_PX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface2"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), radius, radius)
        ink = theme.colour("text2" if line.skipped else "text")
        sign = ("minus", "text2") if line.skipped else ("check", "success")
        icon = self._icons.pixmap(sign[0], _ICON_PX, sign[1])
        places = self._places(self.width())
        side = theme.px(_ICON_PX)
        shift = (QFontMetrics(self._strong_font()).height() - side) // 2
        painter.drawPixmap(places[0].right() + 1 - side, places[0].top() + shift, icon)
        for text, place in zip(self._texts(), places[1:], strict=True):
            strong = text == line.day and not line.skipped
            painter.setFont(self._strong_font() if strong else theme.font(_TEXT_PX))
            painter.setPen(theme.colour("success") if text == COUNTED else ink)
            draw_prose(painter, place, text, _TOP_RIGHT)

    def _texts(self) -> tuple[str, ...]:
        return (self._word, self._line.day, self._line.counted, self._line.why)

    def _strong_font(self) -> QFont:
        return self._icons.theme.font(_TEXT_PX, QFont.Weight.DemiBold)

    def _places(self, width: int) -> tuple[QRect, ...]:
        """Return where the icon, its word, the day, the count and the reason begin."""
        px = self._icons.theme.px
        gap, top, right = px(_GAP_PX), px(_TOP_PX), width - px(_SIDE_PX)
        metrics = QFontMetrics(self._strong_font())
        words = (SKIPPED, _WIDEST_DAY, _WIDEST_COUNT)
        found = []
        for wide in (
            px(_ICON_PX),
            *(metrics.horizontalAdvance(text) + px(_SPARE_PX) for text in words),
        ):
            found.append(QRect(right - wide, top, wide, _TALLEST_PX))
            # The word belongs to its icon.
            right -= wide + (gap if len(found) > 1 else gap // 2)
        rest = max(right - px(_SIDE_PX), metrics.averageCharWidth() * _LETTERS_MIN)
        return (*found, QRect(right - rest, top, rest, _TALLEST_PX))
