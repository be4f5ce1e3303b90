"""Nobody leaves without knowing that her calls wait, and the next person sees that some do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import CallToTell, LeftCalls, Unsent
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.views.outbox_card import OutboxCard
from samad_desktop.views.outbox_words import left_story
from samad_desktop.workstation.outbox import Outbox, Owner
from tests.desks import ANSWER_MS
from tests.gui.call_desk import CTRL, SHIFT
from tests.gui.clipping import clipped, settle
from tests.gui.screens import labels
from tests.long import long

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def workplace(log_in, program, qtbot):
    """Come in, where the centre cannot be reached: what is told waits."""
    workplace = log_in()
    program.window.resize(1280, 720)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(lambda: workplace.desk.outbox.codes_left() > 0, timeout=ANSWER_MS)
    workplace.shell._set_link(Link.LOST)
    workplace.call_editor.outbox.close()
    return workplace


@pytest.fixture
def tell(workplace, a_draft):
    """Tell a code that cannot be sent yet."""

    def tell(outbox=None, **more):
        draft = a_draft(**more)
        (outbox or workplace.desk.outbox).tell(CallToTell(draft), workplace.desk.clock())

    return tell


@pytest.fixture
def asked(program, workplace, qtbot):
    """Close the window, and give what asks instead."""

    def close():
        assert not program.window.close()
        qtbot.waitUntil(workplace.closing.window.isActiveWindow)
        return workplace.closing.window

    return close


def press(window, key, modifiers=NONE):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def test_who_closes_while_calls_wait_is_told_how_many_and_stays_by_enter(
    program, workplace, tell, asked
):
    for _ in range(2):
        tell()
    window = asked()
    said = " ".join(labels(window))
    assert f"{persian_digits(2)} تماس" in said
    assert "روی همین رایانه" in said
    for key in (Key.Key_Return, Key.Key_Escape):
        press(window, key)
        assert not window.isVisible()
        assert program.window.isVisible()
        asked()
    assert program.workplace is workplace


def test_one_other_key_leaves_and_the_calls_are_there_at_the_next_log_in(
    program, workplace, tell, asked
):
    tell()
    outbox = workplace.desk.outbox
    press(asked(), Key.Key_Q, CTRL)
    assert not program.window.isVisible()
    assert program.workplace is None
    assert outbox.unsent() == Unsent(waiting=1)


def test_where_nothing_waits_the_window_closes_at_once(program, workplace):
    assert program.window.close()
    assert not program.window.isVisible()


@ON_SQLITE
def test_who_is_at_the_log_in_page_closes_at_once_whatever_waits(program, workplace, tell):
    tell()
    program.leave()
    assert program.window.close()


@ON_SQLITE
def test_the_keys_that_stay_and_leave_are_listed(workplace):
    listed = [deed for deed in workplace.actions.deeds() if deed.id.endswith("_unsent")]
    assert {key for deed in listed for key in deed.keys} == {"Ctrl+Q", "Return", "Esc"}


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_question_is_whole_in_large_letters(program, tell, asked, theme, percent):
    tell()
    program.theme.set_text_percent(percent)
    window = asked()
    settle()
    assert clipped(window) == []


def of_others(workplace, login):
    """Give the outbox of somebody else on this workstation."""
    series = workplace.desk.outbox._owner[0]
    journal = workplace.desk.writer._journal
    return Outbox(journal, Owner(series, login))


@pytest.fixture
def card(workplace, qtbot):
    """Open the list of what waits."""

    def open_card():
        keeper = workplace.call_editor.outbox
        with qtbot.waitSignals([keeper.listed, keeper.left_listed], timeout=ANSWER_MS):
            press(workplace.view.window(), Key.Key_Q, CTRL | SHIFT)
        return workplace.call_page.findChild(OutboxCard)

    return open_card


def test_the_next_person_sees_that_calls_of_another_wait_and_nothing_of_them(workplace, tell, card):
    theirs = of_others(workplace, "operator2")
    theirs.add_codes(theirs.begin_lease("l"), ["1234567812", "2234567812"])
    for text in ("چاه روستا خشک شده است", "شیر سر کوچه می‌چکد"):
        tell(theirs, text=text)
    shown = card()
    left = shown.ui.outbox_left
    assert left.isVisible()
    assert left.text() == left_story((LeftCalls("operator2", 2),))
    assert persian_digits(2) in left.text()
    assert isolate("operator2") in left.text()
    assert shown.ui.outbox_list.rows() == ()
    assert not any("چاه" in words or "می‌چکد" in words for words in labels(shown))
    assert shown.ui.outbox_empty.isVisible()
    assert "شما" in shown.ui.outbox_empty.text()


def test_where_nobody_else_left_calls_nothing_is_said_of_others(workplace, tell, card):
    tell()
    shown = card()
    assert len(shown.ui.outbox_list.rows()) == 1
    assert not shown.ui.outbox_left.isVisible()
