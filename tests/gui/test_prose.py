"""Running text: its lines begin at one edge, and it takes the room that a label takes."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from samad_desktop.qtkit.prose import Prose

WIDTH_PX = 203
SAME_WORDS = " ".join(["دریا"] * 24)
DARK = 140


@pytest.fixture
def prose(qtbot, theme):
    made = Prose()
    qtbot.addWidget(made)
    made.setText(SAME_WORDS)
    made.resize(WIDTH_PX, made.heightForWidth(WIDTH_PX))
    return made


def test_every_line_begins_at_the_same_edge(prose):
    edges = line_edges(prose)
    assert len(edges) > 2
    assert len({right for _, right in edges}) == 1
    assert edges[0][1] >= WIDTH_PX - 3


def test_centred_lines_have_the_same_room_at_both_sides(prose):
    prose.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for left, right in line_edges(prose):
        assert abs(left - (WIDTH_PX - 1 - right)) <= 1


@pytest.mark.parametrize("role", ["", "error", "note", "section"])
def test_the_words_stand_where_a_label_has_them(qtbot, prose, role):
    label = QLabel(SAME_WORDS)
    label.setWordWrap(True)
    qtbot.addWidget(label)
    for each in (label, prose):
        each.setProperty("role", role)
        each.style().polish(each)
    assert prose.heightForWidth(WIDTH_PX) == label.heightForWidth(WIDTH_PX)
    for each in (label, prose):
        each.resize(WIDTH_PX, label.heightForWidth(WIDTH_PX) + 20)
    drawn, expected = rows_with_ink(prose), rows_with_ink(label)
    assert len(drawn) == len(expected)
    assert abs(drawn[0] - expected[0]) <= 1


def test_a_line_break_of_the_text_is_kept(prose):
    prose.setText("دریا\nدریا\nدریا")
    prose.resize(WIDTH_PX, prose.heightForWidth(WIDTH_PX))
    assert len(line_edges(prose)) == 3


def line_edges(widget):
    """Return the first and last column with ink, of each line."""
    image = picture_of(widget)
    height = widget.fontMetrics().height()
    count = round(widget.height() / height)
    found = []
    for number in range(count):
        place = QRect(0, number * height, image.width(), height)
        columns = [x for x in range(image.width()) if has_ink(image, x, place)]
        found.append((columns[0], columns[-1]))
    return found


def rows_with_ink(widget):
    image = picture_of(widget)
    return [
        y for y in range(image.height()) if any(dark(image, x, y) for x in range(image.width()))
    ]


def picture_of(widget):
    """Draw the widget on white: a label has no ground of its own."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint())
    return image


def has_ink(image: QImage, x: int, place: QRect) -> bool:
    rows = range(place.top(), min(place.bottom() + 1, image.height()))
    return any(dark(image, x, y) for y in rows)


def dark(image: QImage, x: int, y: int) -> bool:
    return QColor(image.pixel(x, y)).lightness() < DARK
