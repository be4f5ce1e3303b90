"""A month says of all its days alike how long they are, however wide its columns are."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit import month_table
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.month_table import DayLook, MonthTable

FIRST = date(2026, 11, 22)
AT_LENGTH, SHORTER, BRIEF = "۷:۳۰ تا ۱۴:۳۰", "۷:۳۰ تا ۱۱", "۷ ساعت"


def test_hours_are_said_at_length_of_every_day_or_of_none(
    qtbot: QtBot, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(month_table, "draw_line", lambda _painter, _place, line: drawn.append(line))
    table = MonthTable()
    qtbot.addWidget(table)
    table.use(icons, "شیدسچپج")
    days = [
        DayLook(FIRST + timedelta(n), "۱", SHORTER if n % 7 == 5 else AT_LENGTH, BRIEF, "")
        for n in range(14)
    ]
    table.show_days(days, 0, FIRST)
    ways = set()
    for width in range(400, 900, 11):
        table.resize(width, 200)
        drawn.clear()
        table.grab()
        ways.add(frozenset(drawn) - {"۱"})
    assert ways == {frozenset({BRIEF}), frozenset({AT_LENGTH, SHORTER})}
