"""What was told and not sent yet: seen on every screen, listed, found, and mended."""

from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from uuid_utils.compat import uuid7

from samad_desktop.domain.cases import UnsentEvent
from samad_desktop.domain.leases import LEASED_MAX
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import POOL_CODES, Unsent
from samad_desktop.domain.text import isolate, persian_digits, unbroken
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.persistence.tables import cases
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.waiting_finder import WaitingFinder
from samad_desktop.views.call_band import RESTORED_NOTE
from samad_desktop.views.find_page import WAITING_FOUND, WAITING_WORDS
from samad_desktop.views.outbox_card import OutboxCard
from samad_desktop.views.shell import OUTBOX_KEY
from samad_desktop.views.unsent_page import NOT_THERE_YET, UnsentPage
from samad_desktop.workstation.journal import Journal, SavedDraft
from tests.desks import ANSWER_MS
from tests.gui.call_desk import CTRL, PHONE, SHIFT
from tests.gui.keyboard import type_text
from tests.gui.screens import labels

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def workplace(log_in, qtbot):
    workplace = log_in()
    outbox = workplace.desk.outbox
    qtbot.waitUntil(lambda: outbox.codes_left() == POOL_CODES, timeout=ANSWER_MS)
    workplace.call_page.ui.registered._patience.setInterval(0)
    return workplace


@pytest.fixture
def press(program):
    """Press a key where the cursor is."""

    def do(key, modifiers=NONE):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def take_call(workplace, press, qtbot):
    """Write a call down and register it; return what was told."""

    def take(text, phone=PHONE):
        editor = workplace.call_editor
        write_down(workplace, press, text, phone)
        with qtbot.waitSignal(editor.registered, timeout=ANSWER_MS) as told:
            press(Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: workplace.call_page.ui.registered.ready)
        press(Key.Key_Return)
        return told.args[0]

    return take


def write_down(workplace, press, text, phone):
    """Write a call down, ready to be registered."""
    form = workplace.call_page.ui.form
    type_text(form.ui.phone_edit, phone)
    matter = form.ui.matter.ui
    for picker, letters in (
        (matter.subject_picker, "فشار آب"),
        (matter.county_picker, "هشترود"),
    ):
        picker.setFocus()
        type_text(picker, letters)
        press(Key.Key_Return)
    type_text(matter.text_edit, text)


def test_calls_that_wait_are_counted_listed_and_found_until_they_are_sent(
    workplace, take_call, database, press, qtbot
):
    editor, ui = workplace.call_editor, workplace.view.ui
    with (
        qtbot.waitSignal(editor.outbox.counted, check_params_cb=lambda u: u == Unsent()),
        database.transaction(),
    ):
        take_call("چاه روستا خشک شده است")
        told = take_call("شیر سر کوچه می‌چکد", "09121111111")
        qtbot.waitUntil(lambda: persian_digits(2) in ui.connection_label.text(), timeout=ANSWER_MS)

        press(Key.Key_Q, CTRL | SHIFT)
        card = workplace.call_page.findChild(OutboxCard)
        qtbot.waitUntil(lambda: len(card.ui.outbox_list.rows()) == 2, timeout=ANSWER_MS)
        assert "در انتظار فرستادن" in card.ui.outbox_story.text()
        press(Key.Key_Escape)

        for typed in (told.tracking_code, "0912 111 1111", "شیر می‌چکد"):
            found = look_for(workplace, press, qtbot, typed)
            assert [call.tracking_code for call in found] == [told.tracking_code]
        assert look_for(workplace, press, qtbot, "آسفالت") == []
    assert persian_digits(2) not in ui.connection_label.text()


def test_a_call_that_waits_has_a_page_which_becomes_the_one_of_its_case(
    workplace, take_call, database, press, qtbot
):
    view, outbox = workplace.view, workplace.call_editor.outbox
    sees = partial(qtbot.waitUntil, timeout=ANSWER_MS)
    with database.transaction():
        told = take_call("چاه روستا خشک شده است")
        look_for(workplace, press, qtbot, told.tracking_code)
        qtbot.waitUntil(lambda: not workplace.finding.finder.rows.loading, timeout=ANSWER_MS)
        press(Key.Key_Return)
        sees(lambda: isinstance(view.page(), UnsentPage) and view.page().ui.head_card.isVisible())
        page = view.page()
        assert page.ui.code_value.text() == shown_code(told.tracking_code)
        assert "چاه روستا" in page.ui.text_view.toPlainText()
        assert unbroken(persian_digits("0914 347 1821")) in page.ui.person_phones.text()
        queued = label(UnsentEvent.QUEUED)
        sees(lambda: {queued, label(UnsentEvent.TRIED)} <= set(page.ui.timeline.texts()))
        assert any(sentence("not_heard_in_time") in line for line in page.ui.timeline.texts())
        assert page.ui.stored_value.text() == NOT_THERE_YET

        for key, modifiers in ((Key.Key_F11, SHIFT), (Key.Key_F6, NONE), (Key.Key_K, CTRL)):
            view.ui.message_bar.clear()
            press(key, modifiers)
            assert view.ui.message_bar.sentence() == sentence("call_not_sent_yet")
        press(Key.Key_F11)
        assert sentence("call_waits_only") in view.ui.message_bar.sentence()
        view.ui.message_bar.clear()

        press(Key.Key_Escape)
        press(Key.Key_Q, CTRL | SHIFT)
        card = workplace.call_page.findChild(OutboxCard)
        sees(lambda: len(card.ui.outbox_list.rows()) == 1)
        press(Key.Key_Return)
        sees(lambda: view.page() is page)
    sees(lambda: view.page() is workplace.case_page)
    reader = workplace.case_models.reader
    sees(lambda: reader.case is not None and reader.case.tracking_code == told.tracking_code)
    assert outbox.unsent == Unsent()
    press(Key.Key_Escape)
    assert view.page() is workplace.call_page


def test_nobody_is_told_that_nothing_was_found_below_a_call_that_waits(
    workplace, take_call, database, press, qtbot
):
    hint = workplace.finding.page.ui.cases.ui.hint
    with (
        qtbot.waitSignal(workplace.call_editor.outbox.sent, timeout=ANSWER_MS),
        database.transaction(),
    ):
        told = take_call("چاه روستا خشک شده است")
        for typed in (told.tracking_code, "چاه خشک", "چاح خشک"):
            is_found = bool(look_for(workplace, press, qtbot, typed))
            qtbot.waitUntil(lambda: not workplace.finding.finder.rows.loading, timeout=ANSWER_MS)
            assert hint.isVisible()
            assert is_found == any(words == WAITING_FOUND for words in labels(hint))
            assert is_found != any("پیدا نشد" in words for words in labels(hint))
            assert not is_found or WAITING_WORDS in " ".join(labels(hint))


def test_who_leaves_at_once_leaves_no_told_call_behind(workplace, press, qtbot):
    qtbot.waitUntil(lambda: workplace.shell.link is Link.CONNECTED, timeout=ANSWER_MS)
    write_down(workplace, press, "شیر سر کوچه می‌چکد", PHONE)
    press(Key.Key_Return, CTRL)
    workplace.keep_what_is_typed()
    assert workplace.desk.outbox.unsent() == Unsent()
    assert workplace.desk.outbox.codes_left() == POOL_CODES - 1


def look_for(workplace, press, qtbot, typed):
    """Type into the box; return the waiting calls that are shown above the cases."""
    press(Key.Key_F3)
    workplace.view.search_edit.clear()
    waiting = workplace.finding.page.ui.waiting_list
    finder = workplace.finding.finder.findChild(WaitingFinder)
    with qtbot.waitSignal(finder.found, timeout=ANSWER_MS):
        workplace.view.search_edit.setText(typed)
        press(Key.Key_Return)
    return [row.value for row in waiting.rows()]


def test_what_the_centre_refuses_is_said_opened_mended_and_sent_with_its_code(
    workplace, take_call, database, intake, operator, a_draft, press, qtbot
):
    editor = workplace.call_editor
    open_case = intake.register(operator, a_draft()).value
    editor.begin_about(open_case.case_id, open_case.tracking_code)
    qtbot.waitUntil(lambda: editor.join.case is not None, timeout=ANSWER_MS)
    with database.transaction() as connection:
        connection.execute(
            cases.update()
            .where(cases.c.id == open_case.case_id)
            .values(closed_at=datetime.now(UTC), state="closed", disposition="done")
        )
    workplace.view.show_page(workplace.call_page)
    type_text(workplace.call_page.ui.form.ui.matter.ui.text_edit, "هنوز قطع است")
    with qtbot.waitSignal(editor.outbox.set_aside, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    assert sentence("case_closed") in workplace.view.ui.message_bar.sentence()
    qtbot.waitUntil(lambda: OUTBOX_KEY in workplace.view.ui.connection_label.text())

    press(Key.Key_Return)
    press(Key.Key_Q, CTRL | SHIFT)
    card = workplace.call_page.findChild(OutboxCard)
    qtbot.waitUntil(lambda: len(card.ui.outbox_list.rows()) == 1, timeout=ANSWER_MS)
    assert sentence("case_closed") in card.ui.outbox_story.text()
    with qtbot.waitSignal(editor.showed, timeout=ANSWER_MS):
        press(Key.Key_Return)
    assert editor.draft.matter.text == "هنوز قطع است"
    editor.toggle_join(None)
    matter = workplace.call_page.ui.form.ui.matter.ui
    for picker, letters in ((matter.subject_picker, "فشار آب"), (matter.county_picker, "هشترود")):
        picker.setFocus()
        type_text(picker, letters)
        press(Key.Key_Return)
    with qtbot.waitSignal(editor.outbox.sent, timeout=ANSWER_MS) as sent:
        press(Key.Key_Return, CTRL)
    assert not sent.args[0].outcome.value.joined
    assert workplace.desk.outbox.unsent() == Unsent()


def test_a_call_that_the_centre_refused_says_why_on_its_page_and_is_mended_from_there(
    workplace, take_call, press, qtbot
):
    view, outbox = workplace.view, workplace.desk.outbox
    sees = partial(qtbot.waitUntil, timeout=ANSWER_MS)
    with qtbot.waitSignal(workplace.call_editor.outbox.sent, timeout=ANSWER_MS) as sent:
        take_call("شیر سر کوچه می‌چکد")
    key = sent.args[0].key
    outbox.set_aside(key, "case_closed", "")
    press(Key.Key_F3)
    type_text(view.search_edit, "شیر می‌چکد")
    sees(workplace.finding.page.ui.waiting_list.isVisible)
    press(Key.Key_Down)
    press(Key.Key_Return)
    sees(lambda: isinstance(view.page(), UnsentPage) and view.page().ui.head_card.isVisible())
    told = view.page().ui.timeline.texts()
    assert {label(UnsentEvent.NOT_TAKEN)} < set(told)
    assert any(sentence("case_closed") in line for line in told)
    press(Key.Key_K, CTRL)
    assert view.ui.message_bar.sentence() == sentence("call_to_be_mended")
    with qtbot.waitSignal(workplace.call_editor.showed, timeout=ANSWER_MS):
        press(Key.Key_F11)
    assert view.page() is workplace.call_page
    assert workplace.call_editor.draft.key == key
    press(Key.Key_Escape)
    assert not isinstance(view.page(), UnsentPage)


def test_the_status_line_says_since_when_one_works_alone(workplace):
    workplace.shell._set_link(Link.LOST)
    workplace.view.show_unsent(Unsent(waiting=3))
    words = workplace.view.ui.connection_label.text()
    assert "بی پایگاه داده" in words
    assert "۳ تماس در انتظار فرستادن" in words


def test_who_hoards_codes_is_told_why_there_is_none(workplace, press, qtbot):
    desk = workplace.desk
    for count in (LEASED_MAX - POOL_CODES) // 96 * [96]:
        desk.intake.lease(desk.actor, uuid7(), count)
    desk.journal.file.do(lambda connection: connection.execute("DELETE FROM codes"))
    write_down(workplace, press, "شیر سر کوچه می‌چکد", PHONE)
    with qtbot.waitSignal(workplace.call_editor.outbox.not_told, timeout=ANSWER_MS) as told:
        press(Key.Key_Return, CTRL)
    assert told.args[1].code == "codes_capped"
    said = workplace.view.ui.message_bar.sentence()
    assert said == sentence("codes_capped", persian_digits(LEASED_MAX))
    assert workplace.call_page.ui.form.ui.matter.ui.text_edit.toPlainText() == "شیر سر کوچه می‌چکد"


def test_who_comes_in_after_the_journal_broke_is_told_which_file_it_is_and_what_to_do(
    log_in, workstation, profile, qtbot
):
    path = workstation.gate(profile)._journal_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all " * 500)
    workplace = log_in()
    bar = workplace.view.ui.message_bar
    qtbot.waitUntil(lambda: bool(bar.sentence()), timeout=ANSWER_MS)
    (aside,) = path.parent.glob("*-broken-*.sqlite3")
    assert bar.sentence() == sentence("journal_broken", isolate(aside.name))
    assert aside.read_bytes().startswith(b"no database")


def test_what_was_being_typed_when_the_program_was_killed_is_said_to_be_back(
    log_in, workstation, profile, a_draft
):
    journal = Journal(workstation.gate(profile)._journal_path())
    journal.save(SavedDraft(a_draft(), "operator", datetime.now(UTC), focus="text"))
    journal.close()
    assert log_in().call_page.ui.form.ui.band_note.text() == RESTORED_NOTE


def test_it_is_said_on_screen_that_one_server_alone_has_what_was_stored(workplace, qtbot):
    workplace.desk.database.doubted.set()
    bar = workplace.view.ui.message_bar
    said = sentence("stored_less_safely")
    qtbot.waitUntil(lambda: bar.sentence() == said, timeout=ANSWER_MS)
