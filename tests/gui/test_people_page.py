"""The centre's people on screen: added, changed, kept out and let in by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.access import Role
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.services import staff
from tests.centres import PASSWORD, both_engines
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import press, type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Keeping:
    """The page as an administrator sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.page = workplace.people.page
        self.ui = self.page.ui
        self.people = self.page._people

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def write(self, field, text):
        field.setFocus()
        field.selectAll()
        press(field, Key.Key_Backspace)
        type_text(field, text)

    def choose(self, login):
        rows = self.ui.people_list.rows()
        place = next(n for n, row in enumerate(rows) if row.value.login == login)
        self.ui.people_list.mark(place)

    def listed(self, login):
        return next(row for row in self.ui.people_list.rows() if row.value.login == login)

    def store(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press a key, and wait until what it did is stored and shown."""
        with self.qtbot.waitSignal(self.people.stored, timeout=ANSWER_MS) as stored:
            self.key(key, modifiers)
        self.qtbot.waitUntil(lambda: stored.args[0] in self.members(), timeout=ANSWER_MS)

    def members(self):
        return [row.value for row in self.ui.people_list.rows()]

    def refuse(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        with self.qtbot.waitSignal(self.people.refused, timeout=ANSWER_MS):
            self.key(key, modifiers)

    def fill_new(self, login="newcomer"):
        self.key(Key.Key_F6)
        self.write(self.ui.login_edit, login)
        self.write(self.ui.display_name_edit, "تازه‌وارد")
        self.ui.roles_box.ticks()[0].click()
        self.write(self.ui.password_edit, PASSWORD)
        self.write(self.ui.again_edit, PASSWORD)


@pytest.fixture
def keeping(log_in, qtbot, database):
    workplace = log_in("admin")
    workplace.view.window().resize(1280, 720)
    workplace.view.window().show()
    workplace.view.window().activateWindow()
    made = Keeping(workplace, qtbot)
    with qtbot.waitSignal(made.people.shown, timeout=ANSWER_MS):
        made.key(Key.Key_M, CTRL | SHIFT)
    assert workplace.view.page() is made.page
    yield made
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP ROLE IF EXISTS newcomer")


def test_everybody_is_listed_with_her_work_and_her_last_log_in(keeping):
    look = keeping.listed("admin").look
    assert (look.title, look.pill) == ("لیلا مدیرنیا", "")
    assert "مدیر سامانه" in look.note
    assert "آخرین ورود" in look.note
    assert "هنوز وارد نشده است" in keeping.listed("expert").look.note


@both_engines
def test_a_person_is_added_changed_shut_out_let_in_and_given_a_password(keeping, database):
    keeping.fill_new()
    keeping.store(Key.Key_Return, CTRL)
    assert keeping.listed("newcomer").look.pill == "گذرواژهٔ موقت"
    assert keeping.ui.password_edit.text() == ""
    keeping.choose("newcomer")
    keeping.write(keeping.ui.display_name_edit, "نام دیگر")
    keeping.ui.roles_box.ticks()[1].click()
    keeping.store(Key.Key_Return, CTRL)
    member = keeping.listed("newcomer").value
    assert (member.display_name, member.roles) == ("نام دیگر", {Role.OPERATOR, Role.EXPERT})
    keeping.key(Key.Key_F7)
    assert not keeping.listed("newcomer").value.disabled
    assert "پایان می‌یابد" in keeping.ui.outcome_label.text()
    assert keeping.ui.disable_button.text() == "بله، غیرفعال شود"
    keeping.store(Key.Key_F7)
    assert keeping.listed("newcomer").look.pill == "غیرفعال"
    assert keeping.ui.disable_button.text() == "فعال کردن"
    keeping.store(Key.Key_F7)
    assert not keeping.listed("newcomer").value.disabled
    keeping.write(keeping.ui.password_edit, "عبارت دیگر آزمون")
    keeping.write(keeping.ui.again_edit, "عبارت دیگر آزمون")
    keeping.store(Key.Key_F8)
    (stored,) = (each for each in staff.everybody(database) if each.login == "newcomer")
    assert stored == keeping.listed("newcomer").value
    assert stored.must_change_password


@both_engines
def test_a_liaison_gets_her_agencies_here(keeping):
    keeping.choose("liaison")
    field = keeping.ui.agencies_box
    agency_id = next(iter(keeping.page._agencies))
    field.set_value((agency_id,))
    keeping.store(Key.Key_Return, CTRL)
    assert keeping.listed("liaison").value.agencies == {agency_id}
    keeping.choose("operator")
    assert field.isHidden()
    keeping.key(Key.Key_F12, CTRL | SHIFT)
    centre = keeping.workplace.centre.page
    keeping.key(Key.Key_F11, SHIFT)
    keeping.qtbot.waitUntil(lambda: bool(centre.ui.events_list.rows()), timeout=ANSWER_MS)
    (event,) = centre.ui.events_list.rows()
    told = f"{event.look.title} {event.look.note}"
    for words in ("کریم رابطی", "لیلا مدیرنیا", keeping.page._agencies[agency_id].short_name):
        assert words in told


@ON_SQLITE
def test_every_wrong_field_is_told_beside_it_and_nothing_is_lost(keeping):
    ui = keeping.ui
    keeping.key(Key.Key_F6)
    keeping.write(ui.login_edit, "1x")
    keeping.write(ui.password_edit, "کوتاه")
    keeping.refuse(Key.Key_Return, CTRL)
    assert ui.login_error.text() == sentence("login_shape")
    assert ui.display_name_error.text() == sentence("required")
    assert ui.roles_error.text() == sentence("role_needed")
    ui.roles_box.ticks()[0].click()
    assert ui.roles_error.isHidden()
    starred = (ui.login_label, ui.display_name_label, ui.roles_label, ui.password_label)
    assert all(each.text().endswith(" *") for each in starred)
    assert ui.password_error.text() == sentence("password_short", persian_digits(12))
    assert (ui.login_edit.text(), ui.password_edit.text()) == ("1x", "کوتاه")


@ON_SQLITE
def test_what_the_whole_refuses_is_told_below_the_form(keeping):
    ui = keeping.ui
    keeping.choose("admin")
    keeping.key(Key.Key_F7)
    for key, code in ((Key.Key_F7, "not_oneself"),):
        keeping.refuse(key)
        assert ui.outcome_label.text() == sentence(code)
    keeping.write(ui.password_edit, PASSWORD)
    keeping.write(ui.again_edit, PASSWORD)
    keeping.refuse(Key.Key_F8)
    assert ui.outcome_label.text() == sentence("own_password_elsewhere")
    ui.roles_box.set_value(frozenset({Role.EXPERT}))
    keeping.refuse(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("last_admin")
    keeping.choose("liaison")
    keeping.ui.agencies_box.set_value(())
    keeping.refuse(Key.Key_Return, CTRL)
    assert ui.agencies_error.text() == sentence("liaison_needs_agency")


def test_a_colleague_who_was_first_is_told_and_what_was_typed_stays(keeping, database):
    keeping.choose("operator2")
    keeping.write(keeping.ui.display_name_edit, "فرهاد دیگر")
    before = keeping.listed("operator2").value
    staff.reset_password(database, "operator2", PASSWORD)
    keeping.qtbot.waitUntil(
        lambda: keeping.listed("operator2").value.version > before.version, timeout=ANSWER_MS
    )
    assert keeping.ui.display_name_edit.text() == "فرهاد دیگر"
    keeping.refuse(Key.Key_Return, CTRL)
    assert keeping.ui.outcome_label.text() == sentence("conflict")
    assert keeping.ui.display_name_edit.text() == "فرهاد دیگر"
    keeping.store(Key.Key_Return, CTRL)
    assert keeping.listed("operator2").value.display_name == "فرهاد دیگر"


@ON_SQLITE
def test_what_is_typed_for_one_waits_until_she_is_chosen_again(keeping):
    keeping.choose("operator")
    keeping.write(keeping.ui.display_name_edit, "نیمه‌کاره")
    keeping.choose("expert")
    assert keeping.ui.display_name_edit.text() == "جواد کاردان"
    keeping.choose("operator")
    assert keeping.ui.display_name_edit.text() == "نیمه‌کاره"


@both_engines
def test_the_page_says_what_its_database_cannot_promise(keeping, database):
    told = keeping.ui.help_label.text()
    assert ("auth_delay" in told) is not database.is_sqlite
    assert ("رمز نشده" in told) is database.is_sqlite


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(keeping, program, percent):
    program.theme.set_text_percent(percent)
    keeping.choose("liaison")
    assert clipped(keeping.page) == []
