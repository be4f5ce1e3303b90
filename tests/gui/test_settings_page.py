"""Settings: the look is at once, a password only with the old one."""

import re

import PySide6
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.theme import Appearance
from tests.centres import PASSWORD, both_engines
from tests.desks import ANSWER_MS
from tests.gui.keyboard import press, type_text

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

NEW_PASSWORD = "یک عبارت تازه و بلند"


@pytest.fixture
def page(log_in):
    workplace = log_in("operator")
    workplace.view.show_page(workplace.settings_page)
    return workplace.settings_page


def fill(page, old, new, again):
    page.ui.old_password_edit.setText(old)
    page.ui.new_password_edit.setText(new)
    page.ui.again_edit.setText(again)


def test_the_chosen_look_is_worn_at_once(page):
    page.ui.appearance_group.chips()[1].click()
    assert page._settings.appearance is Appearance.DARK
    page.ui.size_group.chips()[2].click()
    assert page._settings.text_percent == 125


@ON_SQLITE
def test_a_figure_chooses_among_the_chips_in_the_cursor(page):
    page.ui.size_group.setFocus()
    for figure, percent in (("4", 140), ("۱", 100)):
        type_text(page.focusWidget(), figure)
        assert page._settings.text_percent == percent


@ON_SQLITE
def test_a_look_chosen_elsewhere_is_shown_here(page, program):
    program.theme.set_appearance(Appearance.DARK)
    assert page.ui.appearance_group.value() == Appearance.DARK


@ON_SQLITE
def test_versions_read_from_the_right_in_persian_figures(page):
    lines = page.ui.versions_label.text().splitlines()
    assert f"\u200fنسخهٔ Qt: {isolate(persian_digits(PySide6.__version__))}" in lines
    assert not re.search("[0-9]", "".join(line for line in lines if "نسخهٔ" in line))


@both_engines
def test_a_new_password_opens_the_door_next_time(page, program, profile, qtbot):
    fill(page, PASSWORD, NEW_PASSWORD, NEW_PASSWORD)
    with qtbot.waitSignal(page._settings.password_changed, timeout=ANSWER_MS):
        page.ui.change_button.click()
    assert page.ui.old_password_edit.text() == ""
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        program.workplace.left.emit()

    login = program.window.scene
    login.ui.password_edit.setText(NEW_PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        login.ui.enter_button.click()
    # A login role belongs to the whole server, and so to other tests.
    program.workplace.desk.change_password(NEW_PASSWORD, PASSWORD)


@pytest.mark.parametrize(
    ("old", "new", "again", "field", "code", "detail"),
    [
        ("نادرست نوشته شد", NEW_PASSWORD, NEW_PASSWORD, "old_password", "old_password_wrong", ""),
        (PASSWORD, "کوتاه", "کوتاه", "new_password", "password_short", "۱۲"),
        (PASSWORD, NEW_PASSWORD, "چیز دیگری", "again", "passwords_differ", ""),
    ],
)
def test_a_password_that_cannot_be_is_refused_beside_its_field(
    page, qtbot, old, new, again, field, code, detail
):
    fill(page, old, new, again)
    with qtbot.waitSignal(page._settings.refused, timeout=ANSWER_MS):
        page.ui.change_button.click()

    assert getattr(page.ui, f"{field}_error").text() == sentence(code, detail)


@ON_SQLITE
def test_a_complaint_goes_when_what_it_is_about_is_mended(page):
    for new, again, field in (("کوتاه", "کوتاه", "new_password"), (NEW_PASSWORD, "دیگر", "again")):
        fill(page, PASSWORD, new, again)
        error = getattr(page.ui, f"{field}_error")
        page._settings.refused.emit(
            ValidationFailed((FieldError(field, "required"),)),
        )
        assert not error.isHidden()
        page.ui.new_password_edit.setFocus()
        type_text(page.ui.new_password_edit, "ب")
        assert error.isHidden()


@ON_SQLITE
def test_enter_goes_on_through_the_passwords_and_changes_when_all_is_filled(page, qtbot):
    ui = page.ui
    ui.old_password_edit.setFocus()
    for edit, typed in ((ui.old_password_edit, PASSWORD), (ui.new_password_edit, NEW_PASSWORD)):
        assert page.focusWidget() is edit
        edit.setText(typed)
        press(edit, Qt.Key.Key_Return)
    assert page.focusWidget() is ui.again_edit
    ui.again_edit.setText("چیز دیگری")
    ui.new_password_edit.setFocus()
    with qtbot.waitSignal(page._settings.refused, timeout=ANSWER_MS):
        press(ui.new_password_edit, Qt.Key.Key_Return)


@ON_SQLITE
def test_tab_goes_from_the_looks_to_the_passwords_below(page):
    ui = page.ui
    page.arrive()
    passed = []
    for _ in range(7):
        here = page.window().focusWidget()
        passed.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert passed[3:] == [
        *(ui.old_password_edit, ui.new_password_edit, ui.again_edit),
        ui.change_button,
    ]
    assert passed[0] in ui.appearance_group.chips()
    assert passed[1] in ui.size_group.chips()
    assert passed[2] in ui.lock_group.chips()
