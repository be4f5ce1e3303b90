"""How lists and tables behave: rows chosen whole, scrolled smoothly, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_delegate import LINE_PX, RowDelegate


def prepare_list(view: QListView, icons: Icons, *, uniform: bool = True) -> None:
    """Let `view` show rows in the theme's look and size.

    Rows are all as high as the first, which keeps long lists fast; say
    `uniform=False` where one-line and two-line rows stand together.
    """
    delegate = RowDelegate(icons, view)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(uniform)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    _behave(view)
    icons.theme.changed.connect(view.doItemsLayout)


def prepare_table(view: QTableView, icons: Icons) -> None:
    """Let `view` show one-line rows of the agreed height, without grid and row numbers."""
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(icons.theme.px(LINE_PX))
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setStretchLastSection(True)
    view.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    _behave(view)


def _behave(view: QAbstractItemView) -> None:
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    # Tab leaves the list; arrows move in it.
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
