"""How lists behave: rows chosen whole, scrolled smoothly, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_delegate import RowDelegate


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
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    # Tab leaves the list; arrows move in it.
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    icons.theme.changed.connect(view.doItemsLayout)
