"""Each key that is shown is the key that works, and is wholly seen."""

import re
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate, strip_isolates
from samad_desktop.qtkit.key_hints import KeyButton, KeyHint
from samad_desktop.qtkit.keys import key_caps, key_text
from samad_desktop.viewmodels.steps import STEPS
from samad_desktop.views.deadline_group import door_deed
from samad_desktop.views.follow_up_part import ALL_DEED, step_deed
from tests.gui.screens import ANSWER_MS

KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d{1,2}|Enter|Esc|Delete)\b")
# What has its key in the table and a place of its own where the hand would go.
SHOWN = {
    "register_call", "advise_call", "park_call", "attach_file", "refuse_id", "on_behalf",
    "join_case", "next_call", "answer_call", "let_wait", "tell_answer",
    "case_correct", "case_note", "case_call", "case_person", "case_join", "case_save",
    "case_id_refused", "join_records", "join_close", "case_link", "case_gather_all",
    "case_tell_all", "case_identity", "case_older_callers", "case_print", "step_attach",
    "step_redact",
    "redaction_restore", "back",
    "person_join", "duplicates_join", "duplicates_apart", "duplicates_undo",
    "duplicates_further", "duplicates_right_id", "duplicates_keep_id", "duplicates_other_id",
    "sessions_before", "sessions_after", "sessions_today", "sessions_list", "sessions_officials",
    "sessions_papers", "session_poster", "session_picture", "session_text", "session_calendar",
    "officials_before", "officials_after",
    "sessions_queue", "case_slot", "call_slot", "slot_choose", "slot_book_picked",
    "queue_before", "queue_after", "queue_list", "queue_pick", "queue_comes", "queue_silent",
    "queue_move", "queue_cancel", "session_notice",
    "leave_unsent", "stay_unsent",
    "directives_which", "directives_ledger", "directives_kept", "directives_not_kept",
    "directives_letter", "directives_case", "directives_copy_phone", "queue_copy_phone",
    "ledger_which", "ledger_directive", "ledger_kept", "ledger_broken",
}  # fmt: skip
FEWEST = 4
Key = Qt.Key


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


@pytest.fixture
def workplace(log_in):
    return log_in("operator")


@pytest.fixture
def deeds(workplace):
    return {deed.id: deed for deed in workplace.actions.deeds()}


@pytest.fixture
def open_case(workplace, intake, operator, a_draft, qtbot):
    """Show the page of a case."""
    registered = intake.register(operator, a_draft()).value
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.finding.finder.opened_case.emit(registered.case_id)


def hints_of(workplace):
    return [hint for hint in workplace.view.findChildren(KeyHint) if hint.text()]


def spelled(key):
    return "+".join(key_caps(key))


def test_every_hint_shows_the_key_of_its_deed(workplace, deeds):
    hints = hints_of(workplace)
    shown = {hint.property("deed") for hint in hints}
    doors = {door_deed(counter) for counter in Counter}
    steps = {step_deed(step) for step in STEPS.values()}
    assert shown - steps - doors - {ALL_DEED, "case_why"} == SHOWN
    for hint in hints:
        deed = deeds[hint.property("deed")]
        assert hint.text() == key_text(deed.keys[0])
        action = workplace.actions.find(deed.id)
        assert action is None or QKeySequence(deed.keys[0]) in action.shortcuts()


def test_no_button_made_for_a_key_is_without_one(workplace):
    for button in workplace.view.findChildren(KeyButton):
        assert button.hint.text(), button.objectName()
        assert button.accessibleDescription() == strip_isolates(button.hint.text())


def test_no_key_is_named_that_is_not_in_the_table(workplace, deeds, open_case):
    known = {spelled(key) for deed in deeds.values() for key in deed.keys}
    named = set()
    for widget in (workplace.view, *workplace.view.findChildren(QWidget)):
        said = [widget.toolTip(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        named.update(KEY.findall(strip_isolates(" ".join(said))))
    assert {"Ctrl+Enter", "F8", "Shift+F8", "Esc"} <= named
    assert named <= known


@pytest.mark.parametrize(
    ("deed_id", "key", "modifiers"),
    [
        ("register_call", Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (
            "advise_call",
            Key.Key_Return,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        ),
        ("park_call", Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        ("refuse_id", Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        ("on_behalf", Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        ("join_case", Key.Key_F10, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_key_beside_a_control_does_its_deed(workplace, program, qtbot, deed_id, key, modifiers):
    (hint,) = (each for each in hints_of(workplace) if each.property("deed") == deed_id)
    pressed = QKeySequence(Qt.Key(key) | modifiers).toString().replace("Return", "Enter")
    assert strip_isolates(hint.text()) == pressed
    with qtbot.waitSignal(workplace.actions[deed_id].triggered):
        QTest.keyClick(program.window.focusWidget(), key, modifiers)


def test_a_key_of_several_parts_keeps_its_order_within_persian():
    assert key_text("Ctrl+Shift+Return") == isolate("Ctrl+Shift+Enter")
    assert key_caps("Ctrl++") == ("Ctrl", "+")
    assert key_caps("Ctrl+-") == ("Ctrl", "-")


def test_the_menu_of_all_deeds_shows_the_same_keys(workplace, deeds):
    menu = workplace.view.ui.menu_button.menu()
    menu.aboutToShow.emit()
    lines = [line.text() for part in menu.actions() for line in part.menu().actions()]
    assert len(lines) == len(deeds)
    listed = [deed for group in workplace.actions.groups().values() for deed in group]
    for line, deed in zip(lines, listed, strict=True):
        label, _, keys = line.partition("\t")
        assert label == deed.label
        assert strip_isolates(keys).split(" یا ") == [spelled(key) for key in deed.keys]


def assert_whole(hint):
    """Fail where a key is cut, or lies over the words of its button."""
    needed = hint.fontMetrics().horizontalAdvance(hint.text())
    assert hint.width() >= needed, hint.text()
    button = hint.parentWidget()
    if isinstance(button, KeyButton):
        assert button.rect().contains(hint.geometry()), hint.text()
        assert button.width() >= button.sizeHint().width(), hint.text()
        assert button.height() >= button.sizeHint().height(), hint.text()


def assert_all_whole(window):
    """Fail until every key that is shown has the room that it needs."""
    shown = [hint for hint in window.findChildren(KeyHint) if hint.isVisible()]
    assert len(shown) >= FEWEST
    for hint in shown:
        assert_whole(hint)


def test_keys_are_whole_in_the_smallest_usual_window(workplace, program, theme, qtbot):
    program.window.resize(1280, 720)
    QTest.keyClick(program.window.focusWidget(), Key.Key_1)
    program.heed("caller 09143200000")
    ui = workplace.view.ui
    for percent in (100, 150):
        ui.message_bar.clear()
        program.theme.set_text_percent(percent)
        qtbot.waitUntil(partial(assert_all_whole, program.window))
        workplace.tell(RuleBroken("case_closed"))
        qtbot.waitUntil(partial(assert_all_whole, program.window))
        place = QRect(ui.ring_bar.mapTo(workplace.view, QPoint()), ui.ring_bar.size())
        assert not ui.message_bar.geometry().intersects(place), percent


def test_keys_of_a_case_are_whole(workplace, program, theme, open_case, qtbot):
    program.window.resize(1280, 720)
    for percent in (100, 150):
        program.theme.set_text_percent(percent)
        for deed_id in ("case_note", "case_correct", "case_person"):
            workplace.actions[deed_id].trigger()
            qtbot.waitUntil(partial(assert_all_whole, program.window))
