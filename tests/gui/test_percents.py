"""The sign of a percent stands at one side of its number, wherever the number stands."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from samad_desktop.domain.forecast import Chance
from samad_desktop.domain.report_values import shown
from samad_desktop.domain.reports import ValueKind
from samad_desktop.domain.text import percent_text
from samad_desktop.viewmodels.forecast_looks import chance_in_a_word, chance_whole

LIKELY = Chance(0.35, 0.2, 0.5, 40)


@pytest.mark.parametrize(
    "text",
    [
        shown(0.35, ValueKind.SHARE),
        f"▲ {shown(0.35, ValueKind.SHARE)} بیشتر",
        chance_in_a_word(LIKELY),
        chance_whole(LIKELY),
        f"پس از {percent_text(75)} مهلت",
    ],
)
def test_the_sign_stands_right_of_the_number_alone_and_behind_letters(text):
    layout = QTextLayout(text)
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000)
    layout.endLayout()
    for sign in (place for place, letter in enumerate(text) if letter == "٪"):
        assert _x_of(line, sign) > _x_of(line, sign - 1)


def _x_of(line: QTextLine, place: int) -> float:
    at: Any = line.cursorToX(place)
    return float(at[0])
