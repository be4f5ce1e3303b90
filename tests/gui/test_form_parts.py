"""Labels, complaints, hints, messages and counters say what they mean to eye and ear."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.counter_tile import CounterTile
from samad_desktop.qtkit.elide import ElidedLabel, plain_tip
from samad_desktop.qtkit.empty_hint import EmptyHint, Skeleton
from samad_desktop.qtkit.field_row import FieldRow
from samad_desktop.qtkit.flow import FlowLayout, margins
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.message_bar import SUCCESS_SHOWN_MS, TRY_AGAIN, MessageBar
from samad_desktop.qtkit.tokens import Look
from tests.gui.keyboard import press


@pytest.fixture
def bar(qtbot: QtBot, icons: Icons) -> MessageBar:
    """Give a message bar with nothing to say."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.use_icons(icons)
    return bar


def test_field_is_named_by_its_label(qtbot: QtBot, theme: object) -> None:
    edit = QLineEdit()
    row = FieldRow("&نام", edit, required=True)
    qtbot.addWidget(row)
    assert edit.accessibleName() == "نام"
    assert row.label.text() == "&نام *"
    assert row.label.buddy() is edit


def test_complaint_stands_under_the_field_and_is_heard(qtbot: QtBot, theme: object) -> None:
    edit = QLineEdit()
    row = FieldRow("کد ملی", edit)
    qtbot.addWidget(row)
    row.show()
    assert not row.error.isVisible()
    row.complain("این کد ملی درست نیست.")
    assert row.error.isVisible()
    assert edit.accessibleDescription() == "این کد ملی درست نیست."
    assert edit.property("wrong") == "true"
    row.complain("")
    assert not row.error.isVisible()
    assert edit.property("wrong") is None


def test_complaint_shows_markup_as_text(qtbot: QtBot, theme: object) -> None:
    row = FieldRow("نام", QLineEdit())
    qtbot.addWidget(row)
    assert row.error.textFormat() is Qt.TextFormat.PlainText


def test_message_is_shown_with_a_word_and_stays(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say("ارتباط برقرار نیست.", Look.DANGER)
    assert bar.sentence() == "ارتباط برقرار نیست."
    assert bar.accessibleName() == "خطا: ارتباط برقرار نیست."
    assert not bar._timer.isActive()


def test_success_goes_away_by_itself(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say("ثبت شد.", Look.SUCCESS)
    assert bar._timer.isActive()
    assert bar._timer.interval() == SUCCESS_SHOWN_MS
    bar._timer.timeout.emit()
    assert bar.sentence() == ""


def test_only_a_success_is_forgotten_when_it_is_true_no_more(bar: MessageBar) -> None:
    bar.say("ثبت شد.", Look.SUCCESS)
    bar.forget_success()
    assert bar.sentence() == ""
    bar.say("نشد.", Look.DANGER)
    bar.forget_success()
    assert bar.sentence() == "نشد."


def test_a_failure_after_a_success_does_not_go_away(qtbot: QtBot, bar: MessageBar) -> None:
    bar.say("ثبت شد.", Look.SUCCESS)
    bar.say("نشد.", Look.DANGER)
    assert not bar._timer.isActive()


def test_trying_again_takes_the_message_away_first(bar: MessageBar) -> None:
    said: list[str] = []
    bar.say("نشد.", Look.DANGER, retry=lambda: said.append(bar.sentence()))
    button = next(each for each in bar.findChildren(QPushButton) if each.text() == TRY_AGAIN)
    button.click()
    assert said == [""]


def test_what_failed_for_one_reason_is_tried_again_together(bar: MessageBar) -> None:
    tried: list[str] = []

    def search() -> None:
        tried.append("search")

    bar.say("سد.", Look.DANGER, retry=lambda: tried.append("older reason"))
    bar.say("قطع است.", Look.DANGER, retry=search)
    bar.say("قطع است.", Look.DANGER, retry=lambda: tried.append("save"))
    bar.say("قطع است.", Look.DANGER, retry=search)
    bar.try_again()
    bar.try_again()
    assert tried == ["save", "search"]


def test_counter_is_a_door_with_a_name(qtbot: QtBot, icons: Icons) -> None:
    tile = CounterTile()
    qtbot.addWidget(tile)
    tile.set_kind(icons, "inbox", Look.SUCCESS, "پرونده‌های باز")
    tile.show_count("۲۴", "۵ تازه")
    assert tile.accessibleName() == "پرونده‌های باز، ۲۴، ۵ تازه"
    tile.show()
    with qtbot.waitSignal(tile.clicked):
        press(tile, Qt.Key.Key_Space)
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile._number, Qt.MouseButton.LeftButton)


def test_elided_label_shows_text_plain_and_short(qtbot: QtBot, theme: object) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("متنی که جا نمی‌شود " * 5)
    label.resize(100, 24)
    assert label.is_cut()
    label.resize(2_000, 24)
    assert not label.is_cut()
    assert plain_tip("<b>نام</b>") == "<p dir='rtl'>&lt;b&gt;نام&lt;/b&gt;</p>"


def test_hint_hides_what_it_has_no_words_for(qtbot: QtBot, icons: Icons) -> None:
    hint = EmptyHint()
    qtbot.addWidget(hint)
    hint.set_hint(icons, "inbox", "هنوز چیزی نیست")
    hint.show()
    assert not hint._key.isVisible()
    hint.set_hint(icons, "inbox", "هنوز چیزی نیست", key="F2", key_words="تماس تازه")
    assert hint._key.isVisible()


def test_skeleton_is_grey_bars_at_the_right(qtbot: QtBot, theme: object) -> None:
    skeleton = Skeleton()
    qtbot.addWidget(skeleton)
    skeleton.resize(200, 64)
    image = skeleton.grab().toImage()
    assert image.pixelColor(150, 18) != image.pixelColor(10, 18)


def test_margins_are_given_from_the_start(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    margins(box, 30, 1, 10, 2)
    assert (box.contentsMargins().right(), box.contentsMargins().left()) == (30, 10)


def test_flow_wraps_and_starts_at_the_right(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=10)
    boxes = [QLabel() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(80, 20)
        flow.addWidget(box)
    window.resize(200, 100)
    window.show()
    QApplication.processEvents()
    assert boxes[0].geometry() == QRect(120, 0, 80, 20)
    assert boxes[1].geometry() == QRect(30, 0, 80, 20)
    assert boxes[2].geometry() == QRect(120, 30, 80, 20)
    assert flow.heightForWidth(200) == 50
    assert flow.heightForWidth(300) == 20


def test_flow_is_as_high_as_its_items_are_now(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=10)
    box = QLabel()
    box.setFixedSize(80, 20)
    flow.addWidget(box)
    assert flow.heightForWidth(100) == 20
    box.setFixedSize(80, 30)
    assert flow.heightForWidth(100) == 30
    flow.addWidget(other := QLabel())
    other.setFixedSize(80, 20)
    assert flow.heightForWidth(100) == 60
    flow.removeWidget(other)
    assert flow.heightForWidth(100) == 30
    box.hide()
    assert flow.heightForWidth(100) == 0
