"""Words that can be taken along: they take the room that Qt gives them, and are measured once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from samad_desktop.qtkit.plain_labels import read_label
from tests.gui.test_prose import picture_of, rows_with_ink

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
RIGHT, LEFT = (
    side | Qt.AlignmentFlag.AlignAbsolute
    for side in (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
)
SHORT, LONG = "دریا", " ".join(["دریا و کوه"] * 20)
TEXTS = (SHORT, LONG, "دریا\nکوه", "\u2066۰۹۱۴ ۵۵۵\u2069 Latin", "۱۴۰۵/۰۹/۰۲ ۱۲:۳۰")


@pytest.fixture
def made(qtbot, theme):
    def make(text, role=""):
        label = read_label(text, role)
        qtbot.addWidget(label)
        label.show()
        return label

    return make


@pytest.mark.parametrize("role", ["", "note", "strong"])
@pytest.mark.parametrize("text", TEXTS)
def test_it_is_as_high_as_a_label_that_qt_lays_out(made, qtbot, text, role):
    ours, qts = made(text, role), QLabel(text)
    qtbot.addWidget(qts)
    qts.setProperty("role", role)
    qts.setTextFormat(Qt.TextFormat.PlainText)
    qts.setWordWrap(True)
    qts.setTextInteractionFlags(SELECTABLE)
    qts.show()
    for width in (80, 120, 203, 400, 900):
        assert ours.heightForWidth(width) == qts.heightForWidth(width)
    assert abs(ours.minimumSizeHint().width() - qts.minimumSizeHint().width()) <= 1


def test_one_line_has_room_for_all_its_words(made):
    line = made(LONG)
    line.setWordWrap(False)
    line.resize(line.sizeHint())
    assert line.sizeHint() == line.minimumSizeHint()
    assert line.sizeHint().width() >= line.fontMetrics().horizontalAdvance(LONG)
    assert len(rows_with_ink(line)) <= line.fontMetrics().height()


def test_one_line_is_broken_once_for_every_width_that_has_room_for_it(made, broken):
    read = made(SHORT)
    read.resize(300, read.sizeHint().height())
    broken.clear()
    read.setText("دریای آبی")
    sizes = read.sizeHint(), read.minimumSizeHint()
    assert read.heightForWidth(sizes[0].width()) == sizes[0].height()
    for width in (500, 120):
        read.resize(width, read.heightForWidth(width))
        picture_of(read)
    assert broken == ["دریای آبی"]


@pytest.mark.parametrize("side", [RIGHT, Qt.AlignmentFlag.AlignHCenter, LEFT])
def test_a_line_that_was_broken_for_another_width_stands_as_if_for_this_one(made, side):
    used, new = made(SHORT), made("")
    for each, width in ((used, 300), (used, 141), (new, 141)):
        each.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        each.resize(width, used.sizeHint().height())
        each.setText(SHORT)
        picture_of(each)
    assert picture_of(used) == picture_of(new)


def test_a_long_text_is_wanted_as_wide_as_can_be_read_and_no_wider(made):
    read = made(LONG)
    assert read.sizeHint().width() <= 81 * read.fontMetrics().averageCharWidth()
    assert read.sizeHint().width() >= 79 * read.fontMetrics().averageCharWidth()


def test_other_words_are_measured_anew(made):
    read = made(LONG)
    before = read.sizeHint(), read.heightForWidth(120)
    read.setText(SHORT)
    assert read.sizeHint().width() < before[0].width()
    assert read.heightForWidth(120) < before[1]


def test_larger_letters_are_measured_anew(made, theme):
    read = made(LONG)
    before = read.heightForWidth(200)
    read.setFont(theme.font(28))
    read.setProperty("role", "code")
    read.style().polish(read)
    assert read.heightForWidth(200) > before


def test_the_words_stay_where_they_are_when_they_are_pressed(made):
    read = made(LONG)
    read.resize(203, read.heightForWidth(203))
    before = rows_with_ink(read)
    QTest.mousePress(read, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    QTest.mouseRelease(read, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert read.textInteractionFlags() == SELECTABLE
    assert rows_with_ink(read) == before
    assert read.heightForWidth(203) == read.height()


def test_other_words_are_not_selected(made):
    read = made(LONG)
    QTest.mouseDClick(read, Qt.MouseButton.LeftButton, pos=QPoint(read.width() - 20, 10))
    read.setSelection(0, 4)
    assert read.hasSelectedText()
    read.setText(SHORT)
    assert not read.hasSelectedText()
    assert read.focusPolicy() == Qt.FocusPolicy.ClickFocus
