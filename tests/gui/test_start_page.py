"""The first start: the three ways to begin, and what each refuses."""

import shutil
import tomllib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from samad_desktop import paths
from samad_desktop.demo import centre as sample
from samad_desktop.domain.entrance import SharedDraft
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import Database
from samad_desktop.services.access import AccessService
from samad_desktop.settings import Profile, Profiles
from samad_desktop.views.login_page import LoginPage
from samad_desktop.views.start_page import StartPage
from tests.db.demo_centre import FEW
from tests.desks import ANSWER_MS
from tests.gui.keyboard import press, type_text

PASSWORD = "گذرواژهٔ نخستین مدیر"


@pytest.fixture
def is_painted():
    """Paint the window: only then is asked what centres and people there are."""
    return True


@pytest.fixture
def page(program):
    program.begin()
    assert isinstance(program.window.scene, StartPage)
    return program.window.scene


def remembered():
    return tomllib.loads(paths.profiles_file().read_text(encoding="utf-8"))


def test_enter_makes_the_sample_centre_and_lists_its_people(page, small_sample, program, qtbot):
    percents: list[int] = []
    page._start.progressed.connect(percents.append)
    with qtbot.waitSignal(page._start.settled, timeout=60_000):
        press(page.ui.sample_card, Qt.Key.Key_Return)

    login = program.window.scene
    qtbot.waitUntil(lambda: login.offers_people, timeout=ANSWER_MS)
    assert percents == sorted(percents)
    assert percents[-1] == 100
    assert len(login._people) == 7
    assert program.window.focusWidget() is login._people[0]
    assert not login.ui.people_card.isHidden()
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        press(login._people[0], Qt.Key.Key_Return)
    assert not program.workplace.view.ui.sample_label.isHidden()


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory):
    """Make the small sample centre that tests copy."""
    path = tmp_path_factory.mktemp("sample") / "sample.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sample, "SAMPLE_CASES", FEW)
        sample.make_sample_centre(path, paths.resource())
    return path


@pytest.fixture
def small_sample(monkeypatch):
    """Let a sample centre that is made have a few cases: how many is asked for elsewhere."""
    monkeypatch.setattr(sample, "SAMPLE_CASES", FEW)


@pytest.fixture
def sample_door(sample_file, page, program, qtbot):
    """Stand before the log-in page of a sample centre that was made before."""
    paths.data_dir().mkdir(exist_ok=True)
    shutil.copyfile(sample_file, paths.data_dir() / sample_file.name)
    with qtbot.waitSignal(page._start.settled, timeout=ANSWER_MS):
        page.ui.sample_card.click()
    login = program.window.scene
    qtbot.waitUntil(lambda: login.offers_people, timeout=ANSWER_MS)
    program.window.show()
    return login


def test_a_sample_centre_is_thrown_away_only_when_confirmed(
    sample_door, small_sample, program, qtbot
):
    login = sample_door
    centre = paths.data_dir() / "sample.sqlite3"
    before = centre.stat().st_mtime_ns

    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_F4)
    assert login.ui.keep_button.hasFocus()
    press(login.ui.keep_button, Qt.Key.Key_Space)
    assert login.ui.confirm_panel.isHidden()
    assert centre.stat().st_mtime_ns == before

    login.ui.reset_button.click()
    with qtbot.waitSignal(login._login.seen, timeout=60_000):
        login.ui.confirm_button.click()
    assert centre.stat().st_mtime_ns != before
    assert login.offers_people


def test_keys_go_through_the_people_and_never_out_of_the_list(sample_door, program):
    people = sample_door._people
    steps = (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, -1),
        (Qt.Key.Key_Down, -1),
        (Qt.Key.Key_Up, -2),
        (Qt.Key.Key_Home, 0),
    )
    for key, place in steps:
        press(program.window.focusWidget(), key)
        assert program.window.focusWidget() is people[place], key


def test_enter_works_on_the_links_of_the_door(sample_door, program):
    sample_door.ui.reset_button.setFocus()
    press(sample_door.ui.reset_button, Qt.Key.Key_Return)
    assert not sample_door.ui.confirm_panel.isHidden()
    press(program.window.focusWidget(), Qt.Key.Key_Return)
    assert sample_door.ui.confirm_panel.isHidden()
    press(sample_door.ui.other_button, Qt.Key.Key_Enter)
    assert isinstance(program.window.scene, StartPage)


def test_a_sample_person_who_changed_her_password_is_asked_for_it(sample_door, program, qtbot):
    database = Database(f"sqlite:///{paths.data_dir() / 'sample.sqlite3'}")
    access = AccessService(database)
    actor = access.log_in("sample.operator", SAMPLE_PASSWORD)
    access.change_password(actor, SAMPLE_PASSWORD, PASSWORD)
    database.close()
    with qtbot.waitSignal(sample_door._login.refused, timeout=ANSWER_MS):
        press(sample_door._people[0], Qt.Key.Key_Return)
    name = sample_door._people[0].accessibleName().split("،")[0]
    assert sample_door.ui.message_label.text() == sentence("sample_password_changed", name)
    assert sample_door.ui.login_edit.text() == "sample.operator"
    assert program.window.focusWidget() is sample_door.ui.password_edit
    type_text(sample_door.ui.password_edit, PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        press(sample_door.ui.password_edit, Qt.Key.Key_Return)


def test_what_is_wrong_with_a_new_centre_is_said_beside_its_fields(page):
    page.ui.centre_card.click()
    page.ui.centre_password_edit.setText("کوتاه")
    page.ui.make_centre_button.click()

    assert page.ui.centre_name_error.text() == sentence("required")
    assert page.ui.centre_login_error.text() == sentence("login_shape")
    assert page.ui.centre_person_error.text() == sentence("required")
    assert page.ui.centre_password_error.text() == sentence("password_short", "۱۲")
    assert page.ui.centre_again_error.text() == sentence("passwords_differ")
    assert not paths.profiles_file().exists()


def test_enter_goes_through_a_new_centre_and_lets_its_administrator_in(page, program, qtbot):
    program.window.show()
    press(page.ui.centre_card, Qt.Key.Key_Return)
    typed = ("مرکز شهر ما", "a.rahimi", "آرزو رحیمی", PASSWORD, PASSWORD)
    with qtbot.waitSignal(page._start.settled, timeout=60_000):
        for text in typed:
            type_text(program.window.focusWidget(), text)
            press(program.window.focusWidget(), Qt.Key.Key_Return)
    login = program.window.scene
    assert isinstance(login, LoginPage)
    assert login.ui.login_edit.text() == "a.rahimi"
    login.ui.password_edit.setText(PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        press(login.ui.password_edit, Qt.Key.Key_Return)
    assert program.workplace.desk.reference.centre.name == "مرکز شهر ما"
    assert program.workplace.view.ui.sample_label.isHidden()


def test_a_field_left_wrong_says_so_until_it_is_mended(page, program):
    program.window.show()
    ui = page.ui
    ui.centre_card.click()
    assert not any(error.isVisible() for error in errors_of(page))
    press(ui.centre_name_edit, Qt.Key.Key_Return)
    assert ui.centre_name_error.text() == sentence("required")
    assert ui.centre_login_edit.hasFocus()
    assert not ui.centre_login_error.isVisible()
    type_text(ui.centre_name_edit, "م")
    assert not ui.centre_name_error.isVisible()

    ui.centre_person_edit.setFocus()
    ui.centre_password_edit.setFocus()
    assert ui.centre_person_error.text() == sentence("required")
    type_text(ui.centre_password_edit, "کوتاه")
    ui.centre_again_edit.setFocus()
    assert ui.centre_password_error.text() == sentence("password_short", "۱۲")
    ui.centre_password_edit.setFocus()
    type_text(ui.centre_password_edit, " دی")
    assert ui.centre_password_error.isVisible()
    type_text(ui.centre_password_edit, "گر نیست")
    assert not ui.centre_password_error.isVisible()


def test_two_passwords_that_differ_are_forgiven_whichever_is_mended(page, program):
    program.window.show()
    ui = page.ui
    ui.centre_card.click()
    ui.centre_password_edit.setText(PASSWORD[:-1])
    ui.centre_again_edit.setFocus()
    ui.centre_again_edit.setText(PASSWORD)
    ui.centre_name_edit.setFocus()
    assert ui.centre_again_error.text() == sentence("passwords_differ")
    ui.centre_password_edit.setText(PASSWORD)
    assert not ui.centre_again_error.isVisible()


def test_coming_back_to_a_form_begins_it_without_complaints(page, program):
    program.window.show()
    page.ui.shared_card.click()
    press(page.ui.host_edit, Qt.Key.Key_Return)
    assert page.ui.host_error.text() == sentence("required")
    press(page.ui.port_edit, Qt.Key.Key_Escape)
    page.ui.shared_card.click()
    assert not any(error.isVisible() for error in errors_of(page))


def test_a_second_new_centre_does_not_touch_the_first_and_known_ones_are_opened_by_arrows(
    page, sample_file, program, qtbot
):
    for _ in range(2):
        fill_centre(page, login="a.rahimi", again=PASSWORD)
        with qtbot.waitSignal(page._start.settled, timeout=60_000):
            page.ui.make_centre_button.click()
        page = elsewhere(program)
    names = [profile["name"] for profile in remembered()["profiles"]]
    assert names == ["centre", "centre-2"]
    assert all((paths.data_dir() / f"{name}.sqlite3").is_file() for name in names)
    shutil.copyfile(sample_file, paths.data_dir() / sample_file.name)
    with qtbot.waitSignal(page._start.settled, timeout=60_000):
        page.ui.sample_card.click()

    page = elsewhere(program)
    known = page.ui.known_list
    assert program.window.focusWidget() is known
    assert [row.key for row in known.rows()] == ["sample", "centre", "centre-2"]
    qtbot.waitUntil(lambda: known.rows()[1].look.title == "مرکز شهر ما", timeout=ANSWER_MS)
    assert [bool(row.look.pill) for row in known.rows()] == [True, False, False]
    press(known, Qt.Key.Key_Down)
    with qtbot.waitSignal(page._start.settled, timeout=ANSWER_MS):
        press(known, Qt.Key.Key_Return)
    login = program.window.scene
    assert isinstance(login, LoginPage)
    qtbot.waitUntil(lambda: login.ui.place_label.text() == "مرکز شهر ما", timeout=ANSWER_MS)
    assert remembered()["default"] == "centre"


def test_a_known_centre_that_cannot_be_asked_is_listed_all_the_same(workstation, program, qtbot):
    workstation.connect_shared(SharedDraft("db.example.ir", "5433", "samad", "مرکز استان"))
    gone = Profile("رفته", f"sqlite:///{paths.data_dir() / 'gone.sqlite3'}")
    workstation._settle(gone)
    program.show_start()
    page = program.window.scene
    with qtbot.waitSignal(page._start.named, timeout=ANSWER_MS):
        program.window.show()
    here, shared = (row.look for row in page.ui.known_list.rows())
    assert here.title == "رفته"
    assert shared.title == "مرکز استان"
    assert "db.example.ir:5433/samad" in shared.note
    assert not (paths.data_dir() / "gone.sqlite3").exists()


def test_escape_leads_from_the_choices_back_to_the_log_in(workstation, program):
    workstation.connect_shared(SharedDraft("db.example.ir", "5433", "samad", "مرکز استان"))
    program.begin()
    page = elsewhere(program)
    page.ui.centre_card.click()
    press(page.ui.centre_name_edit, Qt.Key.Key_Escape)
    assert page.ui.panels.currentWidget() is page.ui.choices_panel
    press(page, Qt.Key.Key_Escape)
    assert isinstance(program.window.scene, LoginPage)


def test_nothing_known_lists_nothing(page):
    assert page.ui.known_part.isHidden()
    assert page.ui.back_button.isHidden()
    press(page, Qt.Key.Key_Escape)
    assert page.ui.panels.currentWidget() is page.ui.choices_panel


def test_a_shared_database_is_remembered_without_a_password(page, program, qtbot):
    page.ui.shared_card.click()
    page.ui.host_edit.setText("db.example.ir")
    page.ui.port_edit.set_value("۵۴۳۳")
    page.ui.database_edit.setText("samad")
    page.ui.profile_edit.setText("مرکز استان")
    assert page.ui.callers_note.isVisibleTo(page)
    with qtbot.waitSignal(page._start.settled, timeout=ANSWER_MS):
        page.ui.connect_button.click()

    assert isinstance(program.window.scene, LoginPage)
    url = "postgresql://db.example.ir:5433/samad"
    profile = {"name": "مرکز استان", "url": url, "offline_callers": False, "stanza": ""}
    assert remembered()["profiles"] == [profile]
    assert Profiles.load(paths.profiles_file()).default_name == "مرکز استان"


@pytest.mark.parametrize(
    ("host", "port", "wrong", "code"),
    [
        ("", "5432", "host", "required"),
        ("db example", "5432", "host", "host_wrong"),
        ("کارساز", "5432", "host", "host_wrong"),
        ("db", "0", "port", "port_wrong"),
        ("db", "70000", "port", "port_wrong"),
        ("db", "۵a", "port", "port_wrong"),
    ],
)
def test_a_shared_database_that_cannot_be_is_refused(page, host, port, wrong, code):
    page.ui.shared_card.click()
    page.ui.host_edit.setText(host)
    page.ui.port_edit.setText(port)
    page.ui.profile_edit.setText("مرکز")
    page.ui.connect_button.click()

    assert getattr(page.ui, f"{wrong}_error").text() == sentence(code)
    assert not paths.profiles_file().exists()


def test_f1_lists_the_keys_of_the_first_start(page):
    QTest.keyClick(page.ui.sample_card, Qt.Key.Key_F1)
    assert page._sheet.isVisible()
    shown = {label.text() for label in page._sheet.findChildren(QLabel)}
    assert {"بازگشت", "Esc"} <= shown
    QTest.keyClick(page._sheet, Qt.Key.Key_Escape)
    assert not page._sheet.isVisible()
    assert page.ui.sample_card.hasFocus()


def test_escape_leads_back_to_the_choices(page):
    page.ui.centre_card.click()
    press(page.ui.centre_name_edit, Qt.Key.Key_Escape)

    assert page.ui.panels.currentWidget() is page.ui.choices_panel


def test_a_profile_is_never_silently_pointed_elsewhere(workstation):
    one = SharedDraft("one", "5432", "samad", "مرکز")
    workstation.connect_shared(one)
    workstation.connect_shared(one)

    with pytest.raises(ValidationFailed) as refused:
        workstation.connect_shared(replace(one, host="two"))
    assert refused.value.errors == (FieldError("profile", "profile_exists"),)


def test_whether_callers_are_remembered_can_be_said_again(page, workstation, program, qtbot):
    one = SharedDraft("one", "5432", "samad", "مرکز")
    workstation.connect_shared(one)
    page.ui.shared_card.click()
    for field in ("host", "port", "database", "profile"):
        getattr(page.ui, f"{field}_edit").setText(getattr(one, field))
    page.ui.profile_edit.setFocus()
    press(page.ui.profile_edit, Qt.Key.Key_Tab)
    assert program.window.focusWidget() is page.ui.callers_tick
    press(page.ui.callers_tick, Qt.Key.Key_Space)
    with qtbot.waitSignal(page._start.settled, timeout=ANSWER_MS):
        page.ui.connect_button.click()
    (profile,) = Profiles.load(paths.profiles_file()).entries
    assert profile == Profile("مرکز", one.url, offline_callers=True)
    workstation.connect_shared(one)
    assert not workstation.profiles.named("مرکز").offline_callers


def errors_of(page):
    return [label for name, label in vars(page.ui).items() if name.endswith("_error")]


def elsewhere(program):
    program.window.scene.ui.other_button.click()
    assert isinstance(program.window.scene, StartPage)
    return program.window.scene


def fill_centre(page, *, login, again):
    page.ui.centre_name_edit.setText("مرکز شهر ما")
    page.ui.centre_login_edit.setText(login)
    page.ui.centre_person_edit.setText("آرزو رحیمی")
    page.ui.centre_password_edit.setText(PASSWORD)
    page.ui.centre_again_edit.setText(again)
