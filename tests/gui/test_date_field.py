"""A date is typed in any short way, or picked."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.qtkit.date_field import DateField
from tests.gui.keyboard import press, type_text

DAY = date(2026, 11, 23)


def parse(typed: str) -> date:
    """Understand one word only."""
    if typed != "امروز":
        raise RuleBroken("required")
    return DAY


@pytest.fixture
def field(qtbot: QtBot, theme: object) -> DateField:
    """Give an empty date field."""
    field = DateField()
    field.set_rules(parse, lambda day: f"روز {day.day}")
    qtbot.addWidget(field)
    field.show()
    return field


def test_typed_date_is_settled_by_enter(field: DateField, qtbot: QtBot) -> None:
    type_text(field, "امروز")
    with qtbot.waitSignal(field.changed) as changed:
        press(field, Qt.Key.Key_Return)
    assert changed.args == [DAY]
    assert field.day() == DAY
    assert field.text() == "روز 23"


def test_what_is_no_date_is_refused_and_stays(field: DateField, qtbot: QtBot) -> None:
    type_text(field, "کی؟")
    with qtbot.waitSignal(field.refused):
        press(field, Qt.Key.Key_Return)
    assert field.text() == "کی؟"
    assert field.day() is None


def test_emptied_field_has_no_date(field: DateField, qtbot: QtBot) -> None:
    field.set_day(DAY)
    field.clear()
    with qtbot.waitSignal(field.changed) as changed:
        press(field, Qt.Key.Key_Return)
    assert changed.args == [None]


def test_settling_twice_tells_once(field: DateField, qtbot: QtBot) -> None:
    field.set_day(DAY)
    with qtbot.assertNotEmitted(field.changed):
        press(field, Qt.Key.Key_Return)


def test_calendar_opens_at_the_day_and_gives_one(field: DateField, qtbot: QtBot) -> None:
    field.set_day(DAY)
    press(field, Qt.Key.Key_Down)
    month = field._calendar._month
    assert month.isVisible()
    assert month.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(field.changed) as changed:
        month.activated.emit(QDate(2026, 11, 24))
    assert changed.args == [date(2026, 11, 24)]
    assert not month.isVisible()


def test_fridays_and_holidays_are_marked(field: DateField) -> None:
    field.mark_holidays([DAY])
    press(field, Qt.Key.Key_F4)
    month = field._calendar._month
    friday = month.weekdayTextFormat(Qt.DayOfWeek.Friday).foreground().color()
    saturday = month.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    assert friday != saturday
    assert month.dateTextFormat(QDate(2026, 11, 23)).foreground().color() == friday
    field._calendar.hide()
    QApplication.processEvents()


def test_a_whole_date_has_room_beside_the_arrow(field: DateField) -> None:
    field.set_rules(parse, day_text)
    field.set_day(DAY)
    field.resize(field.minimumSizeHint())
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inner = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    room = inner.marginsRemoved(field.textMargins()).width()
    assert room >= field.fontMetrics().horizontalAdvance(field.text())
