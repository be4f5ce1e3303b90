"""The card under the bell: what concerns the person, the newest first."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from samad_desktop.domain.bell import BellPage, BellRow
from samad_desktop.domain.calendar import when
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.saved_searches import Counted
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.row_list import Row, RowList
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.bell import Bell
from samad_desktop.viewmodels.case_looks import EVENT_LOOKS, Now, shown_code

NOTHING = "چیزی به شما مربوط نشده است."
OLDER = "قدیمی‌ترها با رسیدن به پایان فهرست می‌آید."
TITLE = "زنگ"
CALL_DUE = "وقت تماس دوباره با متقاضی"
NEW = "تازه"
GROWN_TITLE = "جستجوی نگه‌داشته بیشتر یافت"
GROWN = "{count} پرونده"
_WIDTH_PX, _HEIGHT_PX = 430, 460
_EMPTY_PX = 180
_GAP_PX = 6


class BellCard(QFrame):
    """Hangs over the page in front of a `Bell`; Esc closes it, Enter opens a case.

    Signals:
        entered: case id.
        directive_entered: int, the directive of the row that was chosen, where it is of one.
        search_entered: Counted, a kept search that has grown.
    """

    entered = Signal(int)
    directive_entered = Signal(int)
    search_entered = Signal(object)

    def __init__(
        self, model: Bell, icons: Icons, reference: Reference, now: Now, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._icons = icons
        self._reference = reference
        self._now = now
        self._over = self._anchor = parent
        self._before: QWidget | None = None
        self._grown: tuple[Counted, ...] = ()
        self.setProperty("popup", "true")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        title = plain_label(TITLE, "section", self)
        self.rows = RowList(self)
        self.rows.setAccessibleName(TITLE)
        self.rows.setProperty("rows", "true")
        self.rows.use(icons)
        self.hint = EmptyHint(self)
        self.hint.set_hint(icons, "bell", NOTHING)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.addWidget(title)
        box.addWidget(self.rows, 1)
        box.addWidget(self.hint, 1)
        self.older = plain_label(OLDER, "note", self)
        box.addWidget(self.older)
        self.rows.entered_row.connect(self._enter)
        self.rows.clicked.connect(self._enter_current)
        self.rows.end_reached.connect(model.look_further)
        # What is new on the card has its place after everything else that is to happen now.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._see)
        for moved in (self.rows.verticalScrollBar().valueChanged, model.lengthened):
            moved.connect(self._see_soon)
        model.shown.connect(self._show)
        model.lengthened.connect(self._lengthen)
        self.hide()

    def toggle(self, anchor: QWidget) -> None:
        """Open under `anchor`, or close."""
        if self.isVisible():
            self.close_card()
            return
        self._anchor = anchor
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)
        self._model.look()

    def show_grown(self, grown: tuple[Counted, ...]) -> None:
        """Show first which kept searches find more than was seen."""
        self._grown = grown
        if self.isVisible():
            self._model.look()

    def close_card(self) -> None:
        """Close, and give the cursor back."""
        if self.isHidden():
            return
        here: QWidget | None = self.window().focusWidget()
        inside = here is None or self.isAncestorOf(here)
        self.hide()
        if inside and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True

    def _place(self) -> None:
        """Hang below the anchor, within the window."""
        parent, theme = self._over, self._icons.theme
        corner = self._anchor.mapTo(parent, QPoint(0, self._anchor.height() + _GAP_PX))
        wanted = self.sizeHint().height() if self.rows.rows() else theme.px(_EMPTY_PX)
        size = QSize(theme.px(_WIDTH_PX), min(wanted, theme.px(_HEIGHT_PX)))
        size = size.boundedTo(QSize(parent.width() - 24, parent.height() - corner.y() - 12))
        left = max(12, min(corner.x(), parent.width() - size.width() - 12))
        self.setGeometry(left, corner.y(), size.width(), size.height())

    def _show(self, page: BellPage) -> None:
        self.older.setVisible(self._model.is_longer)
        grown = [Row(("search", x.search.id), x, _grown_look(x)) for x in self._grown]
        rows = [*grown, *self._rows(page)]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.hint.setVisible(not rows)
        if rows and self.rows.current() is None:
            self.rows.mark(0)
        if self.isVisible():
            self._place()
            (self.rows if rows else self).setFocus(Qt.FocusReason.PopupFocusReason)
            self._soon.start()

    def _see_soon(self, _moved: object) -> None:
        self._soon.start()

    def _see(self) -> None:
        self._model.see(row for row in self.rows.in_sight() if isinstance(row, BellRow))

    def _lengthen(self, page: BellPage) -> None:
        self.older.setVisible(self._model.is_longer)
        self.rows.add_rows(self._rows(page))

    def _rows(self, page: BellPage) -> list[Row]:
        return [Row(each.id, each, self._look(each)) for each in page.rows]

    def _look(self, row: BellRow) -> RowLook:
        icon, look = EVENT_LOOKS[row.kind]
        title = label(row.kind)
        if row.kind is EventKind.CALLED_BACK:
            title, look = CALL_DUE, Look.WARN
        note = (
            shown_code(row.tracking_code),
            when(row.at, self._now()),
            self._reference.short_name(row.agency_id),
        )
        return RowLook(
            title,
            SEPARATOR.join(part for part in note if part),
            icon,
            look if row.unread else Look.NEUTRAL,
            NEW if row.unread else "",
            Look.INFO,
        )

    def _enter(self, row: object) -> None:
        if isinstance(row, BellRow):
            self._before = None
            self.close_card()
            if row.directive_id is None:
                self.entered.emit(row.case_id)
            else:
                self.directive_entered.emit(row.directive_id)
        elif isinstance(row, Counted):
            self._before = None
            self.close_card()
            self.search_entered.emit(row)

    def _enter_current(self) -> None:
        self._enter(self.rows.current())


def _grown_look(counted: Counted) -> RowLook:
    count, more = persian_digits(counted.count), persian_digits(counted.grown)
    note = SEPARATOR.join((GROWN.format(count=count), as_written(counted.search.name)))
    return RowLook(GROWN_TITLE, note, "search", Look.INFO, f"{more} {NEW}", Look.INFO)
