"""How wide the columns of a table are: numbers as they need, words what is left and never none."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

# In 100% pixels: a longer text is cut, and said whole where its cell is marked.
_WORDS_MOST_PX = 300


class ColumnWidths(QObject):
    """Keeps the columns of a view as wide as what stands in them; what is too wide scrolls."""

    def __init__(self, view: QTableView, px: Callable[[int], int]) -> None:
        """Follow the width of `view`, whose model is set; `px` scales pixels of 100%."""
        super().__init__(view)
        self._view, self._px = view, px
        self._words: Collection[int] = ()
        self._is_fitted = False
        view.viewport().installEventFilter(self)
        view.model().modelAboutToBeReset.connect(self._rest)

    def fit(self, words: Collection[int]) -> None:
        """Fit the columns to what is shown now; `words` are those that get what others leave."""
        self._words, self._is_fitted = words, True
        self._share()

    def _rest(self) -> None:
        """Wait for `fit`: amid a reset Qt does not survive that its sections are sized."""
        self._is_fitted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_fitted and event.type() is QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        header = self._view.horizontalHeader()
        wanted = [self._wanted(place) for place in range(header.count())]
        left = max(self._view.viewport().width() - sum(wanted), 0)
        for nth, place in enumerate(sorted(self._words)):
            share = left // (len(self._words) - nth)
            wanted[place] += share
            left -= share
        for place, width in enumerate(wanted):
            header.resizeSection(place, width)

    def _wanted(self, place: int) -> int:
        view = self._view
        needed = max(view.sizeHintForColumn(place), view.horizontalHeader().sectionSizeHint(place))
        return min(needed, self._px(_WORDS_MOST_PX)) if place in self._words else needed
