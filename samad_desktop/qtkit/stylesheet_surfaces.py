"""Surfaces of the sheet: windows, cards, labels, pills, lists, tables, menus, scroll bars."""

SURFACES = """
QMainWindow, QDialog, QWidget[surface="bg"] { background: $bg; }
QWidget[surface="surface"] { background: $surface; }
QFrame[card="true"] {
    background: $surface; border: 1px solid $border; border-radius: 12px;
}
QFrame[step="true"] {
    background: $surface2; border: 1px solid $border; border-radius: 10px;
}
StandingRow { background: $surface2; border: 1px solid $border; border-radius: 8px; }
StandingRow[marked="true"] { border-color: $primary; }
StandingRow:focus { border: 2px solid $focus; }
QFrame[bar="top"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[bar="bottom"] { background: $surface; border: none; border-top: 1px solid $border; }
QFrame[bar="start"] { background: $surface; border: none; border-left: 1px solid $border; }
QFrame[line="true"] {
    background: $border; border: none; min-height: 1px; max-height: 1px;
}

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 18px; font-weight: 700; }
QLabel[role="section"] { font-size: 15px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="note"] { font-size: 12px; color: $text2; }
QLabel[role="muted"] { font-size: 12px; color: $muted; }
QLabel[role="field"] { font-size: 13px; font-weight: 500; color: $text2; }
QLabel[role="error"] { font-size: 12px; font-weight: 500; color: $danger; }
QLabel[role="warn"] { font-size: 12px; font-weight: 500; color: $warn; }
QLabel[role="counter"] { font-size: 22px; font-weight: 700; }
QLabel[role="small_counter"] {
    font-size: 15px; font-weight: 700; min-height: 19px; max-height: 19px;
}
QLabel[role="code"] { font-size: 34px; font-weight: 700; color: $on_primary_soft; }
QLabel[role="far"] { font-size: 26px; font-weight: 500; }
QLabel[role="far_title"] { font-size: 34px; font-weight: 700; }
QLabel[role="far_section"] { font-size: 24px; font-weight: 700; color: $on_primary_soft; }
QLabel[role="far_note"] { font-size: 24px; color: $text2; }
QLabel[role="far_clock"] { font-size: 64px; font-weight: 700; }
QWidget[close="true"] QLabel[role="far"] { font-size: 18px; }
QWidget[close="true"] QLabel[role="far_title"] { font-size: 22px; }
QWidget[close="true"] QLabel[role="far_section"] { font-size: 17px; }
QWidget[close="true"] QLabel[role="far_note"] { font-size: 16px; }
QWidget[close="true"] QLabel[role="far_clock"] { font-size: 22px; }
QFrame[pressure] { background: $surface2; border: none; border-radius: 12px; }
QFrame[pressure="near"] { background: $warn_soft; }
QFrame[pressure="over"] { background: $danger_soft; }
QLabel[pressure="near"] { color: $warn; }
QLabel[pressure="over"] { color: $danger; }
QLabel[role="key"] {
    font-size: 12px; font-weight: 600; color: $text2; background: $surface2;
    border: 1px solid $border; border-bottom: 2px solid $border; border-radius: 5px;
    padding: 1px 7px;
}
QLabel[role="banner"] {
    font-size: 15px; font-weight: 700; background: $primary; color: $on_primary;
    border-radius: 10px;
}
QLabel[pill] {
    font-size: 12px; font-weight: 600; border-radius: 11px; padding: 0 10px;
    min-height: 22px; max-height: 22px;
}
QLabel[count] {
    font-size: 13px; font-weight: 700; border-radius: 8px; padding: 0 6px;
    min-height: 18px; max-height: 18px; min-width: 16px;
}

QAbstractItemView {
    background: $surface; border: none; outline: none; color: $text;
    placeholder-text-color: $muted;
    selection-background-color: $primary_soft; selection-color: $on_primary_soft;
}
QListView::item, QTableView::item, QTreeView::item { padding: 0 10px; border: none; }
QListView::item:hover, QTableView::item:hover { background: $surface2; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
    background: $primary_soft; color: $on_primary_soft;
}
QTableView {
    gridline-color: $border; alternate-background-color: $bg;
    border: 2px solid $surface; border-radius: 8px;
}
QTableView[days="true"] { border: none; }
QTableView:focus, QListView:focus, QTreeView:focus, EmptyHint:focus {
    border: 2px solid $focus; border-radius: 8px;
}
QListView[rows="true"]:focus, QTableView[days="true"]:focus { border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface2; color: $text2; font-size: 12px; font-weight: 600;
    border: none; border-bottom: 1px solid $border; padding: 7px 10px;
}
QTableView[days="true"] QHeaderView::section { padding: 7px 0; }
QFrame[popup="true"] QListView::item { border-radius: 6px; }
QFrame[popup="true"] {
    background: $surface; border: 1px solid $input_border; border-radius: 8px;
}

QScrollArea, QScrollArea > QWidget > QWidget[scrolled="true"] {
    background: transparent; border: none;
}
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle {
    background: $input_border; border-radius: 4px; margin: 2px;
    min-height: 32px; min-width: 32px;
}
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu {
    background: $surface; border: 1px solid $border; border-radius: 8px; padding: 6px;
    menu-scrollable: 1;
}
QMenu::item { padding: 7px 44px 7px 18px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $primary_soft; color: $on_primary_soft; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenuBar { background: $surface; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $primary_soft; color: $on_primary_soft; }
QToolTip {
    background: $text; color: $surface; border: none; padding: 5px 9px; font-size: 12px;
}

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text2; font-weight: 500; padding: 8px 14px;
    border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $on_primary_soft; border-bottom: 2px solid $primary; }
QTabBar:focus { border: 2px solid $focus; border-radius: 6px; }
QProgressBar {
    background: $surface2; border: none; border-radius: 4px; max-height: 8px;
    color: transparent;
}
QProgressBar::chunk { background: $primary; border-radius: 4px; }
QSplitter::handle { background: transparent; }
KeySheet { background: transparent; }
PaperView { background: $surface2; border: 2px solid $border; }
PaperView:focus { border-color: $focus; }
"""
