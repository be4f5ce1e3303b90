"""Sheets of paper one below the other, on a dim ground; their pictures are asked for when seen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from samad_desktop.qtkit.pdf_pages import POINTS_PER_INCH
from samad_desktop.qtkit.theme import Theme

ZOOMS = (50, 67, 80, 100, 125, 150, 200, 300)

_SCREEN_DPI = 96
_GAP_PX = 16
_LINE_PX = 40
_SEEN_AGAIN = 0.92
_WHOLE_WIDTH_MAX = 150
# While a window is being resized, its pages are only stretched.
_SETTLES_MS = 60


class PaperView(QAbstractScrollArea):
    """Pages at the width of the view, until somebody chooses a size.

    Signals:
        wanted: (page counted from 0, pixels for each point), a picture that is not there.
        moved: when another page is in sight, or at another size.
    """

    wanted = Signal(int, float)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._sizes: tuple[QSizeF, ...] = ()
        self._percent: int | None = None
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._asked: dict[int, float] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that came and went would change the width that the paper is fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._ask)

    def use_theme(self, theme: Theme) -> None:
        """Take the ground's colours from `theme`."""
        self._theme = theme
        theme.changed.connect(self.viewport().update)

    def show_pages(self, sizes: Sequence[QSizeF]) -> None:
        """Show pages of these sizes in points, from the first, at the width of the view."""
        self._sizes = tuple(sizes)
        self._percent = None
        self._pictures.clear()
        self._asked.clear()
        self._lay()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def take_picture(self, number: int, scale: float, picture: QImage) -> None:
        """Show what was wanted; a picture of another size serves until the right one comes."""
        there = self._pictures.get(number, (0.0,))[0]
        if number < len(self._sizes) and (scale == self._scale() or there != self._scale()):
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._pictures[number] = (scale, picture)
            self.viewport().update()

    @property
    def page(self) -> int:
        """The page in the middle of the view, counted from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = [place.top() for place in self._places()]
        return max(sum(top <= middle for top in tops) - 1, 0)

    @property
    def percent(self) -> int:
        """The size of the paper on screen, as it would be at 96 dots an inch."""
        return round(self._zoom() * 100)

    def is_sharp(self) -> bool:
        """Return whether every page in sight is drawn at the screen's own scale."""
        drawn = {number: scale for number, (scale, _) in self._pictures.items()}
        return all(drawn.get(number) == self._scale() for number in self._in_sight())

    def zoom_by(self, steps: int) -> None:
        """Show the paper larger, or with -1 smaller, and stay at the place that is read."""
        now = self.percent
        others = [each for each in ZOOMS if (each - now) * steps > 0]
        if others:
            self._zoom_to(others[0] if steps > 0 else others[-1])

    def fit_width(self) -> None:
        """Show the paper as wide as the view again."""
        self._zoom_to(None)

    def scroll_by_key(self, key: int) -> bool:
        """Go a view, or to the beginning or the end; say whether `key` does that."""
        act = QScrollBar.SliderAction
        action = {
            Qt.Key.Key_PageUp: act.SliderPageStepSub,
            Qt.Key.Key_PageDown: act.SliderPageStepAdd,
            Qt.Key.Key_Home: act.SliderToMinimum,
            Qt.Key.Key_End: act.SliderToMaximum,
        }.get(Qt.Key(key))
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        return action is not None

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay()
        return super().event(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._settling.start()
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("border"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        places, shift = self._places(), self._shift()
        for number in self._in_sight():
            self._draw_page(painter, number, places[number].translated(shift))

    def _draw_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        sheet = place.toAlignedRect()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        scale, picture = self._pictures.get(number, (0.0, QImage()))
        if scale == self._scale():
            # Dot for dot: nothing may be stretched by a part of a dot.
            painter.setClipRect(sheet)
            painter.drawImage(sheet.topLeft(), picture)
            painter.setClipping(False)
        elif scale:
            painter.drawImage(sheet, picture)

    # Where the pages lie

    def _zoom(self) -> float:
        if self._percent is not None or not self._sizes:
            return (self._percent or 100) / 100
        widest = max(size.width() for size in self._sizes) * _SCREEN_DPI / POINTS_PER_INCH
        room = self.viewport().width() - 2 * _GAP_PX
        return min(max(room / widest, ZOOMS[0] / 100), _WHOLE_WIDTH_MAX / 100)

    def _scale(self) -> float:
        """Return how many of the screen's own pixels one point has."""
        return self._zoom() * _SCREEN_DPI / POINTS_PER_INCH * self.devicePixelRatioF()

    def _places(self) -> list[QRectF]:
        """Return where each page lies on the whole ground, whose top left corner is 0, 0."""
        factor = self._zoom() * _SCREEN_DPI / POINTS_PER_INCH
        sizes = [size * factor for size in self._sizes]
        ground = max([self.viewport().width(), *(s.width() + 2 * _GAP_PX for s in sizes)])
        found, top = [], float(_GAP_PX)
        for size in sizes:
            found.append(QRectF(QPointF((ground - size.width()) / 2, top), size))
            top += size.height() + _GAP_PX
        return found

    def _shift(self) -> QPointF:
        """Return from the ground to the view; a right-to-left bar counts from the right."""
        bar = self.horizontalScrollBar()
        return QPointF(bar.value() - bar.maximum(), -self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        view = QRect(0, top, 1, self.viewport().height())
        return [
            number
            for number, place in enumerate(self._places())
            if place.bottom() >= view.top() and place.top() <= view.bottom()
        ]

    def _lay(self) -> None:
        places, room = self._places(), self.viewport().size()
        height = (places[-1].bottom() if places else 0) + _GAP_PX
        width = max((place.width() for place in places), default=0) + 2 * _GAP_PX
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, room.height()),
            (self.horizontalScrollBar(), width, room.width()),
        ):
            bar.setRange(0, max(round(whole) - seen, 0))
            bar.setPageStep(round(seen * _SEEN_AGAIN))
            bar.setSingleStep(_LINE_PX)
        self.viewport().update()
        self._settling.start()
        self.moved.emit()

    def _zoom_to(self, percent: int | None) -> None:
        bar = self.verticalScrollBar()
        half = self.viewport().height() / 2
        read = (bar.value() + half) / max(bar.maximum() + 2 * half, 1)
        self._percent = percent
        self._lay()
        bar.setValue(round(read * (bar.maximum() + 2 * half) - half))

    def _ask(self) -> None:
        """Want the pages in sight, and let go of those far away."""
        scale, seen = self._scale(), self._in_sight()
        near = {number + step for number in seen for step in (-1, 0, 1)}
        for kept in (self._pictures, self._asked):
            for number in set(kept) - near:
                del kept[number]
        for number in seen:
            there = self._pictures.get(number, (0.0,))[0]
            if scale not in (there, self._asked.get(number)):
                self._asked[number] = scale
                self.wanted.emit(number, scale)
