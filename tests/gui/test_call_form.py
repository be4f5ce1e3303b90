"""Writing a call down by keyboard: complaints beside their fields, and the code at the end."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.cases import CaseKind, MatterDraft
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.outbox import POOL_CODES
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.tracking_codes import spoken_pairs
from samad_desktop.messages import sentence
from samad_desktop.views.registered_panel import STORED, WAITING
from tests.centres import both_engines
from tests.gui.call_desk import (
    ALI,
    CTRL,
    PHONE,
    SHIFT,
    STORED_MS,
    WHOLE_ID,
    ZAHRA,
    engine_url,
    register,
    write_matter,
)
from tests.long import long

Key = Qt.Key
# A form in a form in a form: each hears a little later that it has another size.
LAYOUTS = 10


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    return engine_url(request)


@pytest.mark.in_turn
@both_engines
def test_a_call_is_registered_by_keyboard_and_its_code_is_read_aloud(qtbot, desk, cases, actor):
    desk.type("۰۹۱۴ ۳۴۷ ۱۸۲۱")
    desk.press(Key.Key_Tab)
    desk.type(ZAHRA)
    desk.go_to("kind")
    desk.type("2")
    write_matter(desk)
    done = register(qtbot, desk)
    panel = desk.page.ui.registered
    assert panel.isVisible()
    assert panel.code == done.tracking_code
    assert all(words in panel.accessibleName() for words in spoken_pairs(done.tracking_code))
    case = cases.open(actor, done.case_id)
    assert case.matter.kind is CaseKind.COMPLAINT
    assert case.citizen is not None
    assert case.citizen.name == ZAHRA
    assert case.citizen.phones == ("+989143471821",)


def test_a_wrong_id_is_refused_beside_its_field_nothing_is_lost_and_it_is_stored_as_not_given(
    qtbot, desk, cases, actor
):
    desk.type(PHONE)
    desk.fill("name", ZAHRA)
    desk.fill("national_id", "1234567890")
    write_matter(desk, "متنی که نباید گم شود")
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.ui.national_id_error.text() == sentence("national_id_check_digit")
    assert desk.ui.national_id_error.isVisible()
    assert desk.focus() is desk.ui.national_id_edit
    assert desk.ui.phone_edit.value() == PHONE
    assert desk.ui.name_edit.text() == ZAHRA
    assert desk.ui.matter.ui.text_edit.value() == "متنی که نباید گم شود"
    desk.press(Key.Key_F8)
    assert not desk.ui.national_id_edit.isEnabled()
    assert not desk.ui.national_id_error.isVisible()
    done = register(qtbot, desk)
    citizen = cases.open(actor, done.case_id).citizen
    assert citizen is not None
    assert citizen.national_id == ""


def test_every_missing_part_is_named_under_its_own_field(qtbot, desk):
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    matter = desk.ui.matter.ui
    for error in (matter.subject_error, matter.county_error, matter.text_error):
        assert error.text() == sentence("required")
    assert desk.focus() is matter.subject_picker
    qtbot.waitUntil(lambda: matter.county_error.width() > 0)
    for field, error in (
        (matter.subject_picker, matter.subject_error),
        (matter.county_picker, matter.county_error),
    ):
        assert error.mapToGlobal(error.rect().topRight()).x() == pytest.approx(
            field.mapToGlobal(field.rect().topRight()).x(), abs=12
        )
        below = error.mapToGlobal(QPoint()).y() - field.mapToGlobal(field.rect().bottomLeft()).y()
        assert 0 <= below <= 12
    desk.pick("subject", "فشار آب")
    assert matter.subject_error.text() == ""


WRONG_NUMBERS = (
    ("phone", "0914 34", "phone_short"),
    ("phone", "Ali", "phone_invalid"),
    ("national_id", "1234567890", "national_id_check_digit"),
    ("beneficiary_phone", "0914", "phone_short"),
)


def test_a_wrong_number_is_told_when_its_field_is_left(desk):
    desk.press(Key.Key_F9)
    for field, typed, code in WRONG_NUMBERS:
        error = getattr(desk.ui, f"{field}_error")
        desk.fill(field, typed)
        assert not error.isVisible(), typed
        desk.press(Key.Key_Tab)
        assert error.text() == sentence(code)
        assert desk.focus() is not getattr(desk.ui, f"{field}_edit")
        desk.fill(field, WHOLE_ID if field == "national_id" else PHONE)
        assert error.text() == ""
        desk.press(Key.Key_Tab)
        assert error.text() == ""


def test_a_refused_id_leaves_its_field_and_comes_back_when_it_is_given_after_all(desk):
    desk.type(PHONE)
    desk.fill("national_id", "1234567890")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_F8)
    assert desk.ui.national_id_edit.value() == ""
    assert not desk.ui.national_id_error.isVisible()
    desk.press(Key.Key_F8)
    assert desk.ui.national_id_edit.value() == "1234567890"
    assert desk.editor.draft.caller.national_id == "1234567890"


def test_a_phone_that_cannot_be_is_refused_beside_its_field(qtbot, desk):
    desk.type("0914 34")
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.ui.phone_error.text() == sentence("phone_short")
    assert desk.focus() is desk.ui.phone_edit


def test_an_id_that_lost_its_zero_is_mended_by_enter(desk):
    desk.go_to("national_id")
    desk.type(WHOLE_ID.lstrip("0"))
    desk.press(Key.Key_Tab)
    assert desk.ui.proposal_bar.isVisible()
    assert "۰۴۹۳۴۳۵۲۱۲" in desk.ui.proposal_label.text()
    assert desk.focus() is desk.ui.national_id_edit
    desk.press(Key.Key_Return)
    assert desk.ui.national_id_edit.value() == WHOLE_ID
    assert desk.editor.draft.caller.national_id == WHOLE_ID
    assert not desk.ui.proposal_bar.isVisible()
    assert desk.focus() is not desk.ui.national_id_edit


def test_an_id_registered_without_its_zero_is_asked_about(qtbot, desk):
    desk.go_to("national_id")
    desk.type(WHOLE_ID.lstrip("0"))
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.ui.proposal_bar.isVisible()
    desk.press(Key.Key_Return)
    assert desk.ui.national_id_edit.value() == WHOLE_ID
    register(qtbot, desk)


def test_a_call_on_behalf_of_another_names_both_and_is_refused_without_the_other(
    qtbot, desk, cases, actor
):
    desk.type(PHONE)
    desk.fill("name", ALI)
    desk.press(Key.Key_F9)
    assert desk.focus() is desk.ui.beneficiary_name_edit
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.ui.beneficiary_name_error.text() == sentence("required")
    desk.fill("beneficiary_name", "گل‌اندام نوروزی")
    done = register(qtbot, desk)
    case = cases.open(actor, done.case_id)
    assert case.citizen is not None
    assert case.representative is not None
    assert case.citizen.name == "گل‌اندام نوروزی"
    assert case.representative.name == ALI


def test_a_call_is_settled_by_advice_in_one_key(qtbot, desk):
    desk.type(PHONE)
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.registered) as stored:
        desk.press(Key.Key_Return, CTRL | SHIFT)
    assert stored.args[0].closed


def test_a_doubled_or_held_enter_never_skips_the_code_whose_pairs_stand_from_left_to_right(
    qtbot, desk
):
    desk.type(PHONE)
    write_matter(desk)
    done = register(qtbot, desk)
    panel = desk.page.ui.registered
    pairs = sorted(panel._pairs, key=lambda pair: pair.x())
    shown = "".join(pair._digits.text() for pair in pairs)
    assert shown == persian_digits(done.tracking_code)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return, CTRL)
    assert panel.isVisible()
    qtbot.waitUntil(lambda: panel.ready)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(panel, held)
    desk.press(Key.Key_Return, CTRL)
    assert panel.isVisible()
    desk.press(Key.Key_Return)
    assert not panel.isVisible()
    assert desk.focus() is desk.ui.phone_edit
    assert desk.ui.phone_edit.text() == ""


def test_calls_follow_each_other_by_keyboard(qtbot, desk):
    codes = set()
    for number in range(3):
        desk.type(f"0914000{number:04d}")
        write_matter(desk)
        codes.add(register(qtbot, desk).tracking_code)
        qtbot.waitUntil(lambda: desk.page.ui.registered.ready)
        desk.press(Key.Key_Return)
    assert len(codes) == 3


def test_a_code_is_told_while_the_database_is_busy_and_the_call_is_stored_later(
    qtbot, desk, database, cases, actor
):
    desk.type(PHONE)
    write_matter(desk)
    qtbot.waitUntil(lambda: desk.outbox.codes_left() == POOL_CODES)
    with (
        qtbot.waitSignal(desk.editor.outbox.sent, timeout=STORED_MS) as stored,
        database.transaction(),
        qtbot.waitSignal(desk.editor.registered),
    ):
        desk.press(Key.Key_Return, CTRL)
        assert desk.page.ui.registered.ui.sent_label.text() in ("", WAITING)
    assert desk.page.ui.registered.ui.sent_label.text() == STORED
    done = stored.args[0].outcome.value
    assert cases.open(actor, done.case_id).tracking_code == desk.editor.done.tracking_code


def test_a_full_disk_refuses_with_a_sentence_and_keeps_the_draft(qtbot, desk):
    desk.type(PHONE)
    write_matter(desk)
    desk.ui.matter.ui.text_edit.setPlainText("آب قطع است\n" * 2_000)
    text = desk.ui.matter.ui.text_edit.value()
    qtbot.waitUntil(lambda: desk.outbox.codes_left() == POOL_CODES)
    assert desk.writer.flush(10)
    desk.journal.file.do(lambda disk: disk.execute("PRAGMA max_page_count = 1"))
    with qtbot.waitSignal(desk.editor.failed) as refused:
        desk.press(Key.Key_Return, CTRL)
    assert refused.args[0].code == "disk_full"
    assert desk.page.ui.form.isEnabled()
    assert desk.ui.matter.ui.text_edit.value() == text
    assert desk.editor.done is None
    assert desk.journal.drafts(desk.actor.login)[0].draft.matter.text == text
    assert desk.outbox.codes_left() == POOL_CODES
    desk.journal.file.do(lambda disk: disk.execute("PRAGMA max_page_count = 100000"))
    register(qtbot, desk)


def test_direction_marks_and_nul_never_reach_the_database(qtbot, desk, cases, actor):
    desk.type(PHONE)
    desk.fill("name", "\u202eزهرا\u2066 محمدی\x00")
    write_matter(desk, "متن با \u202eوارونه\u202c و پایان")
    done = register(qtbot, desk)
    case = cases.open(actor, done.case_id)
    assert case.citizen is not None
    assert case.citizen.name == "زهرا محمدی"
    assert case.matter.text == "متن با وارونه و پایان"


def test_filling_the_form_never_saves_it(desk):
    desk.ui.matter.show_matter(MatterDraft(text="متنی از جای دیگر"))
    assert not desk.editor.begun


def test_the_form_needs_no_scrolling_on_the_smallest_screen(qtbot, desk, tmp_path):
    desk.type(PHONE)
    desk.press(Key.Key_F4)
    desk.type(PHONE)
    assert desk.editor.offers.dropped is not None
    desk.press(Key.Key_F9)
    desk.pick("subject", "نوسان")
    attach(qtbot, desk, tmp_path, "نامهٔ شورا.txt", "عکس تیر برق.txt")
    assert desk.ui.matter.ui.answers_box.isVisible()
    assert desk.ui.matter.ui.agency_label.isVisible()
    assert scrolls_px(desk) == 0


@pytest.mark.parametrize("subject", [*long(["نوسان"]), "رفتار شعبه"])
def test_complaints_need_no_scrolling_on_the_smallest_screen(qtbot, desk, subject):
    desk.pick("subject", subject)
    desk.fill("phone", "0914")
    desk.fill("national_id", "1234567890")
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.ui.phone_error.isVisible()
    assert desk.ui.national_id_error.isVisible()
    assert desk.ui.matter.ui.county_error.isVisible()
    assert desk.ui.matter.ui.text_error.isVisible()
    assert scrolls_px(desk) == 0


def test_the_text_keeps_three_lines_and_stays_in_sight_at_the_largest_size(
    qtbot, desk, theme, tmp_path
):
    theme.set_text_percent(150)
    desk.press(Key.Key_F9)
    desk.go_to("text")
    desk.type("برق")
    text = desk.ui.matter.ui.text_edit
    desk.ui.matter.ui.subject_picker.set_current(desk.subject("0103"))
    desk.ui.matter.ui.subject_picker.picked.emit(desk.ui.matter.ui.subject_picker.current())
    attach(qtbot, desk, tmp_path, "نامه.txt")
    assert scrolls_px(desk) > 0
    assert text.viewport().height() >= 3 * text.fontMetrics().lineSpacing()
    assert wholly_seen(text)
    assert desk.focus() is text


def test_the_complaint_of_the_field_with_the_cursor_is_in_sight(qtbot, desk, theme):
    theme.set_text_percent(150)
    desk.press(Key.Key_F9)
    desk.pick("subject", "نوسان")
    desk.fill("phone", "0914")
    desk.go_to("text")
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    assert desk.focus() is desk.ui.phone_edit
    assert scrolls_px(desk) > 0
    assert wholly_seen(desk.ui.phone_edit)
    assert wholly_seen(desk.ui.phone_error)


def test_the_channel_is_chosen_by_its_key(desk):
    desk.type(PHONE)
    desk.press(Key.Key_F9, SHIFT)
    channels = desk.ui.channel_box
    assert channels.view().isVisible()
    QTest.keyClick(channels.view(), Key.Key_Down)
    QTest.keyClick(channels.view(), Key.Key_Return)
    assert desk.editor.draft.channel is Channel(channels.itemData(1))
    assert desk.focus() is channels
    desk.press(Key.Key_Return)
    assert desk.focus() is desk.ui.phone_edit


def test_delete_takes_the_attachment_with_the_cursor_away(qtbot, desk, tmp_path):
    attach(qtbot, desk, tmp_path, "یک.txt", "دو.txt", "سه.txt")
    desk.go_to("text")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    assert "Delete" in desk.focus().toolTip()
    desk.press(Key.Key_Delete)
    assert [file.name for file in desk.editor.files.files] == ["یک.txt", "سه.txt"]
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Delete)
    assert desk.editor.files.files == ()
    assert desk.focus() is desk.ui.matter.ui.text_edit


def attach(qtbot, desk, folder, *names):
    """Attach small files of these names."""
    for name in names:
        (folder / name).write_text(name, encoding="utf-8")
        with qtbot.waitSignal(desk.editor.files.changed):
            desk.editor.files.attach(folder / name)


def scrolls_px(desk):
    """Return how far the form has to be scrolled, once everything has its place."""
    for _ in range(LAYOUTS):
        QApplication.processEvents()
    return desk.ui.scroll.verticalScrollBar().maximum()


def wholly_seen(part):
    return part.visibleRegion().boundingRect() == part.rect()
