"""Controls of the sheet: fields, buttons, chips, the navigation rail, ticks.

A focused control gets a two pixel ring and one pixel less padding, so that
nothing moves.
"""

CONTROLS = """
QLineEdit, QTextEdit, QComboBox, QSpinBox {
    background: $surface; color: $text; border: 1px solid $input_border;
    border-radius: 8px; selection-background-color: $primary;
    placeholder-text-color: $muted;
    selection-color: $on_primary;
}
QLineEdit, QComboBox, QSpinBox { min-height: 34px; padding: 0 11px; }
QLineEdit[dense="true"] { min-height: 30px; }
QLineEdit[dense="true"]:focus { min-height: 28px; }
QTextEdit { padding: 5px 8px; }
QLineEdit:hover, QTextEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: $text2; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 2px solid $focus; min-height: 32px; padding: 0 10px;
}
QTextEdit:focus { border: 2px solid $focus; padding: 4px 7px; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"] {
    border-color: $danger; background: $danger_soft;
}
QLineEdit:read-only { background: $surface2; border-color: $border; }
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: $surface2; border-color: $border; color: $muted;
}
QLineEdit[chevron="true"] {
    background-image: url("$marks/chevron.svg"); background-repeat: no-repeat;
    background-position: left center; background-origin: content; padding-left: 9px;
}
QLineEdit[chevron="true"]:focus { padding-left: 8px; }
QComboBox { padding-left: 30px; }
QComboBox:focus { padding-left: 29px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$marks/chevron.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $input_border; padding: 4px; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; border-radius: 6px; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $input_border;
    border-radius: 8px; min-height: 34px; padding: 0 15px; font-weight: 600;
    outline: none;
}
QPushButton:hover { background: $surface2; }
QPushButton:pressed { background: $border; }
QPushButton:focus {
    border: 2px solid $focus; min-height: 32px; padding: 0 14px;
}
QPushButton:disabled { color: $muted; border-color: $border; background: $surface2; }
QPushButton[variant="primary"] {
    background: $primary; color: $on_primary; border-color: $primary;
}
QPushButton[variant="primary"]:hover, QPushButton[variant="primary"]:pressed {
    background: $primary_hover; border-color: $primary_hover;
}
QPushButton[variant="primary"]:focus { border: 2px solid $text; }
QLabel[role="hint"] { font-size: 12px; font-weight: 500; color: $text2; }
QPushButton[variant="primary"] QLabel[role="hint"] { color: $on_primary; }
QPushButton QLabel[role="hint"]:disabled { color: $muted; }
QPushButton[far="true"] { font-size: 24px; min-height: 44px; }
QPushButton[far="true"]:focus { min-height: 42px; }
QPushButton[far="true"] QLabel[role="hint"] { font-size: 24px; }
QWidget[close="true"] QPushButton[far="true"] { font-size: 16px; min-height: 30px; }
QWidget[close="true"] QPushButton[far="true"]:focus { min-height: 28px; }
QWidget[close="true"] QPushButton[far="true"] QLabel[role="hint"] { font-size: 16px; }
QPushButton[variant="primary"]:disabled {
    background: $surface2; color: $muted; border-color: $border;
}
QPushButton[variant="quiet"] {
    background: transparent; border-color: transparent; color: $text2; padding: 0 10px;
    font-weight: 500;
}
QPushButton[variant="quiet"]:hover { background: $surface2; color: $text; }
QPushButton[variant="quiet"]:checked {
    background: $primary_soft; color: $on_primary_soft; font-weight: 600;
}
QPushButton[variant="quiet"]:focus { border-color: $focus; padding: 0 9px; }
QPushButton[variant="quiet"]:disabled { color: $muted; background: transparent; }
QPushButton[variant="tab"] {
    background: transparent; border-color: transparent; color: $text2; padding: 0 6px;
    font-weight: 500; min-height: 38px;
}
QPushButton[variant="tab"]:hover { background: $surface2; color: $text; }
QPushButton[variant="tab"]:checked {
    background: $primary_soft; color: $on_primary_soft; font-weight: 600;
}
QPushButton[variant="tab"]:focus { border-color: $focus; min-height: 36px; padding: 0 5px; }
QPushButton[variant="danger"] { color: $danger; border-color: $danger; }
QPushButton[variant="danger"]:hover { background: $danger_soft; }
QPushButton[variant="danger"]:focus { border: 2px solid $focus; }
QPushButton[variant="danger"]:disabled { color: $muted; border-color: $border; }
QPushButton[variant="link"] {
    background: transparent; border-color: transparent; color: $on_primary_soft;
    min-height: 24px; padding: 0 5px; text-decoration: underline;
}
QPushButton[variant="link"]:hover { color: $text; }
QPushButton[variant="link"]:focus {
    border: 2px solid $focus; min-height: 22px; padding: 0 4px;
}
QPushButton[variant="chip"] {
    background: $surface; color: $text2; border: 1px solid $border; border-radius: 13px;
    min-height: 26px; max-height: 26px; padding: 0 13px; font-size: 13px; font-weight: 500;
}
QPushButton[variant="chip"]:hover { border-color: $input_border; color: $text; }
QPushButton[variant="chip"]:checked {
    background: $primary_soft; color: $on_primary_soft; border-color: $primary;
    font-weight: 600;
}
QPushButton[variant="chip"]:focus {
    border: 2px solid $focus; min-height: 24px; max-height: 24px; padding: 0 12px;
}
QPushButton[variant="chip"][dense="true"] { padding: 0 7px; }
QPushButton[variant="chip"][dense="true"]:focus { padding: 0 6px; }
QPushButton[variant="chip"][dense="low"] {
    min-height: 18px; max-height: 18px; padding: 0 7px; border-radius: 9px; font-size: 12px;
}
QPushButton[variant="chip"][dense="low"]:focus {
    min-height: 16px; max-height: 16px; padding: 0 6px;
}
QPushButton[variant="chip"]:disabled { color: $muted; background: $surface2; }

QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 8px;
    padding: 6px; color: $text2;
}
QToolButton:hover { background: $surface2; color: $text; }
QToolButton:focus { border: 2px solid $focus; padding: 5px; }
QToolButton::menu-indicator { image: none; }
QToolButton[variant="nav"] {
    font-size: 12px; font-weight: 500; color: $text2; padding: 5px 2px;
    min-width: 48px; border-radius: 10px;
}
QToolButton[variant="nav"]:hover { background: $surface2; color: $text; }
QToolButton[variant="nav"]:checked {
    background: $primary_soft; color: $on_primary_soft; font-weight: 700;
}
QToolButton[variant="nav"]:focus { border: 2px solid $focus; padding: 4px 1px; }

CounterTile, Card {
    background: $surface; border: 1px solid $border; border-radius: 12px;
}
CounterTile:hover, Card:hover { border-color: $input_border; }
CounterPill { background: transparent; border: 1px solid transparent; border-radius: 6px; }
CounterPill:hover { background: $surface2; }
CounterPill:focus { border: 2px solid $focus; }
CounterTile:focus, Card:focus { border: 2px solid $focus; }

QCheckBox, QRadioButton {
    spacing: 8px; min-height: 24px; border: 2px solid transparent; border-radius: 6px;
    padding: 1px 3px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $input_border; background: $surface;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $text2; }
QCheckBox::indicator:checked {
    background: $primary; border-color: $primary; image: url("$marks/tick.svg");
}
QRadioButton::indicator:checked {
    background: $primary; border-color: $primary; image: url("$marks/dot.svg");
}
QCheckBox[dense="true"] {
    font-size: 13px; color: $text2; min-height: 16px; padding: 0; border: none; spacing: 6px;
}
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $surface2; border-color: $border;
}

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface2; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$marks/right.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$marks/left.svg"); }
QCalendarWidget { min-width: 300px; min-height: 250px; }
QCalendarWidget QTableView:focus { border: none; }
QCalendarWidget QTableView::item { padding: 0; border-radius: 6px; }
QCalendarWidget QAbstractItemView {
    background: $surface; color: $text; selection-background-color: $primary;
    selection-color: $on_primary;
}
"""
