"""What each role meets in the real program: its page, its doors and keys, and what others do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.messages import sentence
from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.views.call_page import CallPage
from samad_desktop.views.centre_page import CentrePage
from samad_desktop.views.follow_up_part import GROUP as STEPS_GROUP
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.worklist_page import WorklistPage
from samad_desktop.workplace.forecast import DEED as FORECAST
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
BOTH = CTRL | SHIFT

FIRST_PAGES = {
    "operator": CallPage,
    "expert": WorklistPage,
    "supervisor": WorklistPage,
    "liaison": AgencyPage,
    "official": ListPage,
    "secretary": ListPage,
    "admin": CentrePage,
}
NO_DOORS_OF = {
    "access": {"operator", "expert", "liaison"},
    "audit": {"operator", "expert", "admin", "liaison"},
    "importing": {"operator", "expert", "liaison"},
    "people": {"operator", "supervisor", "liaison"},
    "person": {"liaison", "admin"},
    "duplicates": {"liaison", "admin"},
    "sessions": {"liaison"},
    "cockpit": {"operator"},
    "centre": {"operator"},
    FORECAST: {"operator", "secretary", "liaison", "admin"},
}
HIDDEN = {each: f"{each}_button" for each in ("audit", "people", "sessions", "centre")}
# What another role does with a key, as she is told.
OF_OTHERS = {
    "liaison": [
        (Key.Key_F12, BOTH, "تنظیمات مرکز"),
        (Key.Key_F10, BOTH, "تابلوی دیواری"),
        (Key.Key_F2, NONE, "تماس در دست، یا تماس تازه"),
    ],
    "operator": [
        (Key.Key_M, BOTH, "کاربران مرکز"),
        (Key.Key_F, BOTH, "پیش‌بینی تخطی"),
    ],
    "admin": [
        (Key.Key_F3, NONE, "جستجو"),
        (Key.Key_X, BOTH, "ذخیرهٔ یافته‌ها در فایل"),
        (Key.Key_F6, CTRL, "زنگ"),
    ],
    "official": [(Key.Key_F6, SHIFT, "کارتابل")],
}
WITH_STEPS = {"expert", "supervisor", "secretary", "official"}


@ON_SQLITE
@pytest.mark.parametrize("login", FIRST_PAGES)
def test_each_role_comes_in_where_its_work_is_with_its_doors_and_a_key_for_each_thing(
    program, log_in, login
):
    program.window.show()
    program.window.activateWindow()
    workplace = log_in(login)
    assert isinstance(workplace.view.page(), FIRST_PAGES[login])
    has_no_door_to_what_others_do(workplace, login)
    is_told_whose_a_key_is(program, workplace, login)
    deeds = workplace.actions.deeds()  # Makes every page.
    assert login not in NO_DOORS_OF[FORECAST] or all(deed.id != FORECAST for deed in deeds)
    no_key_of_a_card_is_one_of_the_page_under_it(workplace)
    no_key_of_a_page_is_one_of_the_window(workplace.actions, deeds)
    if login in WITH_STEPS:
        no_step_of_a_case_has_a_key_of_its_page(deeds)


def has_no_door_to_what_others_do(workplace, login):
    for door, logins in NO_DOORS_OF.items():
        if login in logins:
            assert workplace.actions.find(door) is None, door
            assert door not in HIDDEN or getattr(workplace.view.ui, HIDDEN[door]).isHidden()


def is_told_whose_a_key_is(program, workplace, login):
    for key, modifiers, words in OF_OTHERS.get(login, ()):
        workplace.view.ui.message_bar.clear()
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)
        said = workplace.view.ui.message_bar.sentence()
        assert said == sentence("not_this_role", words)


def no_key_of_a_card_is_one_of_the_page_under_it(workplace):
    """Qt does neither of two things that one key could do."""
    parts = [
        (action, action.parent(), action.shortcuts())
        for action in workplace.view.findChildren(QAction)
        if action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    ]
    assert set(_doubled(parts)) == set()


def _doubled(parts) -> Iterator[tuple[str, str]]:
    for action, part, keys in parts:
        for other, within, others in parts:
            lies_on_it = within is not part and part.isAncestorOf(within)
            if action is not other and set(keys) & set(others) and lies_on_it:
                yield action.objectName(), other.objectName()


def no_key_of_a_page_is_one_of_the_window(actions, deeds):
    of_window: set[str] = set()
    of_pages: set[str] = set()
    for deed in deeds:
        action = actions.find(deed.id)
        if action is not None:
            here = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
            (of_pages if here else of_window).update(deed.keys)
    # While somebody rings, F4 answers; the call in hand is parked by it otherwise. A paper is
    # a window of its own, in which Shift+F5 tries again as in any other.
    assert of_window & of_pages <= {"F4", "Shift+F5"}


def no_step_of_a_case_has_a_key_of_its_page(deeds):
    keys = {
        group: {key for deed in deeds if deed.group == group for key in deed.keys}
        for group in (STEPS_GROUP, CASE_GROUP)
    }
    assert keys[CASE_GROUP]
    # The form of a person stands where the steps do, and they lend it F8, as on a call's page.
    assert keys[STEPS_GROUP] & keys[CASE_GROUP] == {"F8"}


def test_an_expert_who_had_begun_a_call_goes_on_with_it_first(program, log_in, qtbot):
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("expert")
    QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_F2)
    here = QApplication.focusWidget()
    assert here is not None
    type_text(here, "09143200000")
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()
    again = log_in("expert")
    assert again.view.page() is again.call_page
    assert again.call_editor.draft.caller.phone == "09143200000"
