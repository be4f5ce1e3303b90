"""The lock of the screen: everything typed is kept, and one's own password opens it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.errors import AccountDisabled, WrongCredentials
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.idleness import MINUTE_MS, Idleness
from samad_desktop.services import staff
from samad_desktop.services.access import AccessService
from samad_desktop.settings import LOCK_MINUTES, Preferences
from samad_desktop.views.login_page import LoginPage
from tests.centres import PASSWORD
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Locking:
    """A desk that its person locks and opens."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.window = workplace.view.window()
        self.lock = workplace.lock.model
        self.screen = workplace.lock.screen
        self.ui = self.screen.ui

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def cover(self):
        self.key(Key.Key_L, CTRL | SHIFT)
        assert self.lock.is_locked

    def unlock(self, password=PASSWORD):
        type_text(self.ui.password_edit, password)
        signal = self.lock.unlocked if password == PASSWORD else self.lock.refused
        with self.qtbot.waitSignal(signal, timeout=ANSWER_MS):
            self.key(Key.Key_Return)


@pytest.fixture
def locking(log_in, qtbot):
    workplace = log_in("operator")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    return Locking(workplace, qtbot)


def test_a_key_covers_everything_and_the_own_password_brings_it_back(locking):
    form = locking.workplace.call_page.ui.form.ui
    edit = form.matter.ui.text_edit
    edit.setFocus()
    type_text(edit, "آب کوچه قطع است")
    locking.cover()
    assert locking.window.scene is locking.screen
    assert not locking.workplace.view.isVisible()
    assert locking.ui.password_edit.hasFocus()
    assert "Enter" in locking.ui.open_button.hint.text()
    locking.unlock()
    assert locking.window.scene is locking.workplace.view
    assert edit.toPlainText() == "آب کوچه قطع است"
    assert edit.hasFocus()


def test_another_password_is_refused_beside_its_field(locking):
    locking.cover()
    locking.unlock("گذرواژهٔ کس دیگر")
    assert locking.ui.password_error.text() == sentence("own_password_wrong")
    assert locking.lock.is_locked
    locking.unlock()


@ON_SQLITE
def test_without_a_password_nothing_is_asked(locking):
    locking.cover()
    locking.key(Key.Key_Return)
    assert locking.ui.password_error.text() == sentence("required")


@ON_SQLITE
def test_no_key_of_the_pages_works_while_it_is_locked(locking):
    locking.cover()
    page = locking.workplace.view.page()
    for key, modifiers in ((Key.Key_F3, Qt.KeyboardModifier.NoModifier), (Key.Key_F12, SHIFT)):
        locking.key(key, modifiers)
    assert locking.workplace.view.page() is page
    assert locking.window.scene is locking.screen


@ON_SQLITE
def test_who_rings_meanwhile_is_seen_as_a_number_only(locking):
    locking.cover()
    assert locking.ui.rings_label.isHidden()
    locking.workplace.take_caller("09141234567")
    assert isolate(persian_digits("09141234567")) in locking.ui.rings_label.text()
    locking.unlock()
    assert locking.workplace.view.isVisible()
    locking.cover()
    assert locking.ui.rings_label.isHidden()


@ON_SQLITE
def test_the_desk_can_be_given_to_somebody_else(locking, program):
    locking.cover()
    with locking.qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        locking.key(Key.Key_F12)
    assert isinstance(program.window.scene, LoginPage)
    assert program.window.stage.count() == 1


@ON_SQLITE
def test_a_dialog_goes_with_the_rest_and_comes_back(locking, program):
    program.tell_bug(ValueError("x"))
    dialog = program._bug
    assert dialog.isVisible()
    locking.lock.lock()
    assert not dialog.isVisible()
    locking.unlock()
    assert dialog.isVisible()
    dialog.close()


def test_who_was_disabled_is_shut_out_at_her_next_question(locking, database):
    staff.disable(database, "operator")
    with locking.qtbot.waitSignal(locking.lock.refused, timeout=ANSWER_MS):
        locking.workplace.shell.refresh()
    assert locking.lock.is_shut
    assert locking.ui.outcome_label.text() == sentence("account_disabled")
    assert locking.ui.password_edit.isHidden()
    staff.enable(database, "operator")


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(locking, program, percent):
    program.theme.set_text_percent(percent)
    locking.cover()
    locking.workplace.take_caller("09141234567")
    assert clipped(locking.screen) == []


# Idle minutes


@ON_SQLITE
def test_the_minutes_are_a_preference_of_the_workstation(locking, workstation):
    assert workstation.preferences.lock_minutes == LOCK_MINUTES == 10
    page = locking.workplace.settings_page
    locking.workplace.view.show_page(page)
    assert page.ui.lock_group.value() == "10"
    page.ui.lock_group.chips()[1].click()
    assert workstation.preferences.lock_minutes == 5


def test_minutes_out_of_range_are_mended(tmp_path):
    file = tmp_path / "preferences.toml"
    for written, read in (("0", 1), ("600", 60), ('"x"', LOCK_MINUTES)):
        file.write_text(f"lock_minutes = {written}\n", encoding="utf-8")
        assert Preferences.load(file).lock_minutes == read


class Steady:
    """A clock that a test moves."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_idle_is_who_has_touched_nothing_for_so_long(qtbot, qapp):
    steady, told = Steady(), []
    idleness = Idleness(qapp, steady=steady)
    idleness.idle.connect(lambda: told.append(steady.now))
    idleness.watch_for(10)
    steady.now = 9 * 60
    idleness._look()
    assert idleness._timer.interval() == MINUTE_MS
    assert told == []
    steady.now = 600
    idleness._look()
    assert told == [600]


@ON_SQLITE
def test_a_touch_begins_the_minutes_anew(locking, program):
    window = locking.window.windowHandle()
    program._idleness._follow(window)
    steady = Steady()
    program._idleness._steady = steady
    locking.workplace.lock.set_minutes(10)
    steady.now = 599
    QTest.keyClick(window, Key.Key_Shift)
    steady.now = 601
    program._idleness._look()
    assert not locking.lock.is_locked
    steady.now = 1_200
    program._idleness._look()
    assert locking.lock.is_locked
    assert QApplication.activePopupWidget() is None


# The password of an open desk


def test_an_open_desk_asks_for_its_own_password(database, operator, as_person):
    service = AccessService(as_person(operator))
    service.confirm_password(operator, PASSWORD)
    with pytest.raises(WrongCredentials):
        service.confirm_password(operator, "چیز دیگری نوشته شد")


def test_a_disabled_person_opens_her_desk_no_more(postgresql_url, database, operator, as_person):
    if database.is_sqlite:
        return
    service = AccessService(as_person(operator))
    staff.disable(database, operator.login)
    with pytest.raises(AccountDisabled):
        service.confirm_password(operator, PASSWORD)
    staff.enable(database, operator.login)
