"""Who is joined to whom is gone behind a locked screen, and what was typed is not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.text import persian_digits
from tests.centres import PASSWORD
from tests.desks import ANSWER_MS
from tests.gui.clipping import settle
from tests.gui.keyboard import type_text
from tests.gui.screens import labels
from tests.gui.test_identity_part import Front

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CALLER = PersonDraft(name="عفت جهان‌بخش", phone="0914 555 6677")
OTHER = PersonDraft(name="عفت جهانبخش", phone="0914 555 8899")


@pytest.fixture
def database_url(sqlite_url):
    return sqlite_url


@pytest.fixture
def front(log_in, intake, operator, a_draft, qtbot):
    """Put a protected case in front of an expert who has asked whom it hides."""
    intake.register(operator, a_draft(caller=OTHER))
    draft = a_draft(caller=CALLER)
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    workplace = log_in("expert")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.surroundings.open_case(case_id)
    settle()
    made = Front(workplace, qtbot)
    made.ask()
    return made


@pytest.fixture
def joining(front, qtbot):
    """Look for her other record."""
    with qtbot.waitSignal(front.models.joiner.began, timeout=ANSWER_MS):
        front.key(Key.Key_F5, CTRL)
    dialog = front.page.join_dialog
    type_text(dialog.ui.search_edit, OTHER.phone)
    with qtbot.waitSignal(front.models.joiner.offered, timeout=ANSWER_MS):
        front.key(Key.Key_Return)
    assert {CALLER.name, OTHER.name} <= set(labels(dialog))
    return dialog


def lock_and_come_back(front, qtbot):
    lock = front.workplace.lock
    lock.model.lock()
    type_text(lock.screen.ui.password_edit, PASSWORD)
    with qtbot.waitSignal(lock.model.unlocked, timeout=ANSWER_MS):
        front.key(Key.Key_Return)
    settle()


def shown(front):
    return " ".join(each.text() for each in front.page.findChildren(type(front.ui.person_name)))


def test_neither_name_comes_back_with_the_page(front, joining, qtbot):
    lock_and_come_back(front, qtbot)
    assert not joining.isVisible()
    for name in (CALLER.name, OTHER.name):
        assert name not in shown(front)
    assert joining._found.rowCount() == 0
    assert front.models.joiner.keep is None


def test_who_asks_again_goes_on_with_what_she_typed(front, joining, qtbot):
    lock_and_come_back(front, qtbot)
    front.ask()
    with qtbot.waitSignal(front.models.joiner.began, timeout=ANSWER_MS):
        front.key(Key.Key_F5, CTRL)
    assert joining.ui.search_edit.value() == persian_digits(OTHER.phone)
    assert CALLER.name in labels(joining)
    front.key(Key.Key_Escape)
    with qtbot.waitSignal(front.models.joiner.began, timeout=ANSWER_MS):
        front.key(Key.Key_F5, CTRL)
    assert joining.ui.search_edit.value() == ""


def test_what_is_answered_after_the_lock_shows_nobody(front, joining, qtbot):
    front.models.joiner.look(CALLER.phone)
    front.models.joiner.begin(front.models.reader.case.citizen.id)
    lock_and_come_back(front, qtbot)
    qtbot.waitUntil(lambda: not front.workplace.surroundings.tasks.busy, timeout=ANSWER_MS)
    assert CALLER.name not in shown(front)
    assert front.models.joiner.keep is None


def test_an_open_case_keeps_its_dialog_as_it_keeps_its_names(
    front, intake, operator, a_draft, qtbot
):
    case_id = intake.register(operator, a_draft(caller=OTHER)).value.case_id
    with qtbot.waitSignal(front.models.reader.opened, timeout=ANSWER_MS):
        front.workplace.surroundings.open_case(case_id)
    with qtbot.waitSignal(front.models.joiner.began, timeout=ANSWER_MS):
        front.key(Key.Key_F5, CTRL)
    lock_and_come_back(front, qtbot)
    assert front.page.join_dialog.isVisible()
    assert OTHER.name in labels(front.page.join_dialog)
