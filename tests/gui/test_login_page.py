"""Coming in: who is let in, who is refused and why, on both engines."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import update

from samad_desktop.domain.access import Role
from samad_desktop.domain.entrance import Entrance
from samad_desktop.domain.errors import WrongCredentials
from samad_desktop.domain.staff import StaffDraft, spelled_password
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import staff as staff_table
from samad_desktop.services.staff import add
from samad_desktop.settings import Profile
from samad_desktop.viewmodels.login import Login, OpenDesk
from samad_desktop.views.login_edits import KeyboardHint, LatinEdit, PasswordEdit, latin_keys
from samad_desktop.views.start_page import StartPage
from tests.centres import PASSWORD, both_engines
from tests.desks import ANSWER_MS
from tests.gui.keyboard import press, type_text


@pytest.fixture
def is_painted():
    """Paint the window: only then is it asked whose centre this is."""
    return True


@pytest.fixture
def page(program, profile, qtbot):
    program.begin(profile)
    return program.window.scene


@pytest.fixture
def refused(page, qtbot):
    """Try to come in, and return what stands on the page afterwards."""

    def attempt(login, password):
        page.ui.login_edit.setText(login)
        page.ui.password_edit.setText(password)
        with qtbot.waitSignal(page._login.refused, timeout=ANSWER_MS):
            press(page.ui.password_edit, Qt.Key.Key_Return)
        return page.ui.message_label.text()

    return attempt


@both_engines
def test_the_right_password_lets_in(log_in):
    workplace = log_in("operator")

    assert workplace.desk.actor.login == "operator"


def test_enter_goes_from_the_login_to_the_password_and_in(page, program, qtbot):
    type_text(page.ui.login_edit, "operator")
    press(page.ui.login_edit, Qt.Key.Key_Return)
    type_text(page.ui.password_edit, PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        press(page.ui.password_edit, Qt.Key.Key_Return)


class SlowGate:
    """The door of a centre that is being upgraded; nobody who comes in is known."""

    def __init__(self) -> None:
        self.upgraded = threading.Event()
        self.asked: list[bool] = []

    def look(self) -> Entrance:
        self.upgraded.wait()
        return Entrance("مرکز آزمون")

    def log_in(self, login: str, password: str) -> OpenDesk:
        self.asked.append(self.upgraded.is_set())
        raise WrongCredentials

    def remake_sample(self) -> Entrance:
        raise NotImplementedError

    def watch(self, stop: threading.Event, _tell: Callable[[object], None]) -> None:
        stop.wait()


def test_who_is_quicker_than_an_upgrade_waits_for_it(qtbot, runner):
    gate = SlowGate()
    login = Login(runner, gate)
    login.look()
    login.log_in("operator", PASSWORD)
    assert login.busy
    with qtbot.waitSignal(login.refused):
        gate.upgraded.set()
    assert gate.asked == [True]
    assert not login.busy


@both_engines
def test_a_wrong_password_is_refused_without_saying_which(refused):
    assert refused("operator", "چیز دیگری نوشته شد") == sentence("wrong_credentials")
    assert refused("nobody.here", PASSWORD) == sentence("wrong_credentials")


def test_the_wrong_password_is_ready_to_be_typed_over(refused, page):
    refused("operator", "چیز دیگری نوشته شد")

    assert page.ui.login_edit.text() == "operator"
    assert page.ui.password_edit.selectedText() == page.ui.password_edit.text() != ""


def test_what_is_missing_is_said_beside_its_field(page, qtbot):
    with qtbot.waitSignal(page._login.refused, timeout=ANSWER_MS):
        page.ui.enter_button.click()

    assert page.ui.login_error.text() == sentence("required")
    assert page.ui.password_error.text() == sentence("required")
    assert page.ui.message_label.text() == ""


@both_engines
def test_a_disabled_person_stays_out(refused, database):
    with database.transaction() as connection:
        connection.execute(
            update(staff_table).where(staff_table.c.login == "operator").values(disabled=True)
        )

    assert refused("operator", PASSWORD) == sentence("account_disabled")


def test_after_too_many_wrong_ones_the_wait_is_said(embedded_program, qtbot):
    page = embedded_program.window.scene
    said = ""
    for _ in range(12):
        page.ui.login_edit.setText("operator")
        page.ui.password_edit.setText("چیز دیگری نوشته شد")
        with qtbot.waitSignal(page._login.refused, timeout=ANSWER_MS):
            page.ui.enter_button.click()
        said = page.ui.message_label.text()
        if said != sentence("wrong_credentials"):
            break

    assert "ثانیه" in said


def test_a_password_chosen_by_another_must_be_changed_first(
    embedded_program, sqlite_url, program, qtbot
):
    _add_newcomer(sqlite_url)
    page = embedded_program.window.scene
    page.ui.login_edit.setText("newcomer")
    page.ui.password_edit.setText(PASSWORD)
    with qtbot.waitSignal(page._login.must_change, timeout=ANSWER_MS):
        page.ui.enter_button.click()
    assert program.workplace is None

    page.ui.new_password_edit.setText("کوتاه")
    page.ui.again_edit.setText("کوتاه")
    with qtbot.waitSignal(page._login.refused, timeout=ANSWER_MS):
        page.ui.change_button.click()
    assert "۱۲" in page.ui.new_password_error.text()

    page.ui.new_password_edit.setText("گذرواژهٔ خودم تنها")
    page.ui.again_edit.setText("گذرواژهٔ خودم تنهاا")
    page.ui.change_button.click()
    assert page.ui.again_error.text() == sentence("passwords_differ")

    page.ui.again_edit.setText("گذرواژهٔ خودم تنها")
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        page.ui.change_button.click()


def test_a_login_is_latin_on_a_persian_keyboard(qtbot):
    edit = LatinEdit()
    qtbot.addWidget(edit)

    type_text(edit, "سشئحمث۱")

    assert edit.value() == "sample1"
    assert latin_keys("ضصثق") == "qwer"


@pytest.mark.parametrize(
    ("letter", "hint"),
    [
        ("a", KeyboardHint.NONE),
        ("A", KeyboardHint.CAPS_LOCK),
        ("ش", KeyboardHint.PERSIAN),
    ],
)
def test_a_password_field_tells_how_the_keyboard_stands(qtbot, letter, hint):
    edit = PasswordEdit()
    qtbot.addWidget(edit)

    with qtbot.waitSignal(edit.hinted) as told:
        type_text(edit, letter)

    assert told.args == [hint]


def test_a_database_that_is_no_centre_says_so(program, qtbot, tmp_path):
    from_nowhere = tmp_path / "none.sqlite3"
    program.begin(Profile("هیچ", f"sqlite:///{from_nowhere}"))
    page = program.window.scene
    qtbot.waitUntil(lambda: bool(page.ui.message_label.text()), timeout=ANSWER_MS)

    assert page.ui.message_label.text() == sentence("not_a_database")
    assert not from_nowhere.exists()


def test_switching_users_comes_back_to_the_same_door(log_in, program, qtbot):
    log_in("operator")
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        program.workplace.actions["leave"].trigger()

    assert log_in("operator2").desk.actor.login == "operator2"


def test_f1_lists_the_keys_of_the_door_and_gives_the_cursor_back(page, program):
    page.ui.password_edit.setFocus()
    QTest.keyClick(page.ui.password_edit, Qt.Key.Key_F1)
    assert page._sheet.isVisible()
    shown = {label.text() for label in page._sheet.findChildren(QLabel)}
    assert {"مرکز یا پایگاه دادهٔ دیگر", "F2"} <= shown
    assert "F4" not in shown
    QTest.keyClick(page._sheet, Qt.Key.Key_F1)
    assert not page._sheet.isVisible()
    assert program.window.focusWidget() is page.ui.password_edit


def test_f2_leads_to_another_centre(page, program):
    QTest.keyClick(page.ui.login_edit, Qt.Key.Key_F2)
    assert isinstance(program.window.scene, StartPage)


@pytest.fixture
def embedded_program(program, sqlite_url):
    """Begin the program in front of an embedded centre."""
    program.begin(Profile("آزمون", sqlite_url))
    return program


def _add_newcomer(url):
    database = Database(url)
    with database.transaction() as connection:
        draft = StaffDraft("newcomer", "تازه‌وارد نمونه‌پور", frozenset({Role.OPERATOR}))
        add(connection, draft, spelled_password(PASSWORD), must_change_password=True)
    database.close()
