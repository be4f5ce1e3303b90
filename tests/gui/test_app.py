"""The program as a whole: who is calling, a second start, mistakes, and a lost database."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from samad_desktop import paths
from samad_desktop.app import REFUSED, Program, bell_at, main
from samad_desktop.bootstrap import Workstation
from samad_desktop.domain.link import Link
from samad_desktop.domain.text import isolate, latin_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.single import Doorbell
from samad_desktop.settings import Profile, SettingsRefused
from samad_desktop.views.login_page import LoginPage
from samad_desktop.views.refusal_window import RefusalWindow
from samad_desktop.views.start_page import StartPage
from samad_desktop.views.waiting_callers import WaitingCallers
from tests.centres import PASSWORD, both_engines
from tests.desks import ANSWER_MS
from tests.gui.keyboard import press, type_text

ROOT = Path(__file__).resolve().parents[2]
# What needs nobody before the password is typed, or nobody in a window at all.
LATER = {
    "sqlalchemy", "alembic", "psycopg", "argon2", "keyring", "typst", "pypdfium2", "fontTools",
    "arabic_reshaper", "bidi", "holidays", "openpyxl", "xlsxwriter", "python_calamine", "asyncio",
    "cryptography",
}  # fmt: skip
# What lies behind the calls and cases: how numbers are read, texts compared and dates counted.
OF_THE_DESK = {
    "phonenumbers", "rapidfuzz", "stdnum", "samad_desktop.labels", "samad_desktop.workplace",
    "samad_desktop.domain.cases", "samad_desktop.persistence.cases",
    "samad_desktop.persistence.reference", "samad_desktop.services.intake",
    "samad_desktop.workstation.journal",
}  # fmt: skip


@pytest.fixture
def bell(program, qtbot):
    """Hang the bell of the running program."""
    paths.data_dir().mkdir(parents=True, exist_ok=True)
    bell = Doorbell(bell_at(paths.data_dir()))
    bell.rang.connect(program.heed)
    assert bell.hang()
    yield bell
    bell.take_down()


def test_a_second_start_tells_the_running_program_who_is_calling(log_in, bell, qtbot):
    workplace = log_in("operator")
    second = subprocess.Popen([sys.executable, "-m", "samad_desktop", "--caller", "0914 320 00 00"])
    qtbot.waitUntil(lambda: bool(workplace.call_editor.draft.caller.phone), timeout=ANSWER_MS)

    assert workplace.call_editor.draft.caller.phone.replace(" ", "") == "09143200000"
    assert second.wait(30) == 0


def test_a_caller_before_the_log_in_waits_for_it(program, log_in, profile):
    program.begin(profile)
    program.heed("caller 09143200000")
    workplace = log_in("operator")

    assert workplace.call_editor.draft.caller.phone == "09143200000"


def test_who_waits_is_shown_on_the_log_in_page_and_rings_after_it(program, log_in, profile):
    program.begin(profile)
    program.window.scene.ui.login_edit.setFocus()
    type_text(program.window.focusWidget(), "op")
    for number in ("۰۹۱۴۳۲۰۰۰۰۰", "0912 000 1427", "0912 000 1427"):
        program.heed(f"caller {number}")
    waiting = program.window.findChild(WaitingCallers)
    assert waiting is not None
    assert waiting.isVisible()
    assert isolate("۰۹۱۲ ۰۰۰ ۱۴۲۷") + "، " + isolate("۰۹۱۴۳۲۰۰۰۰۰") in waiting.words()
    assert program.window.focusWidget() is program.window.scene.ui.login_edit
    workplace = log_in("operator")
    assert not waiting.isVisible()
    assert latin_digits(workplace.call_editor.draft.caller.phone) == "09143200000"
    assert workplace.call_editor.offers.ringing.draft.caller.phone == "0912 000 1427"


def test_who_waits_is_shown_on_the_start_page_and_goes_on_waiting(qapp, workstation, qtbot):
    program = Program(qapp, workstation, caller="09143200000")
    qtbot.addWidget(program.window)
    program.begin()
    waiting = program.window.findChild(WaitingCallers)
    assert waiting is not None
    assert isinstance(program.window.scene, StartPage)
    assert waiting.isVisible()
    assert isolate("۰۹۱۴۳۲۰۰۰۰۰") in waiting.words()
    program.close()


@pytest.mark.parametrize(
    "said", ["notanumber", "", "0914\t3471821", "0914\x1b[31m3471821", "1", "۰۹۱۴" * 30]
)
def test_a_caller_without_a_number_is_refused_and_disturbs_nobody(bell, capsys, qtbot, said):
    with qtbot.assertNotEmitted(bell.rang):
        assert main(["--caller", said]) == REFUSED
    assert capsys.readouterr().err == sentence("caller_number") + "\n"


def test_a_message_without_a_number_is_not_taken_for_a_caller(log_in, program):
    workplace = log_in("operator")
    program.heed("caller notanumber")
    assert not workplace.call_editor.begun
    assert workplace.call_editor.parked.calls == ()


def test_a_caller_does_not_disturb_a_call_being_typed(log_in, program):
    workplace = log_in("operator")
    type_text(workplace.call_page.ui.form.ui.name_edit, "نام نیمه‌کاره")
    program.heed("caller 09143200000")

    assert workplace.call_editor.draft.caller.name == "نام نیمه‌کاره"
    assert workplace.call_editor.offers.ringing.draft.caller.phone == "09143200000"


@pytest.mark.in_turn
@both_engines
def test_what_one_person_types_waits_for_her_and_nobody_else(log_in, program, qtbot):
    workplace = log_in("operator")
    type_text(workplace.call_page.ui.form.ui.name_edit, "نام نیمه‌کاره")
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()

    other = log_in("operator2")
    qtbot.waitUntil(lambda: other.shell.link is Link.CONNECTED, timeout=ANSWER_MS)
    assert not other.call_editor.begun
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        other.left.emit()

    again = log_in("operator")
    qtbot.waitUntil(lambda: again.call_editor.begun, timeout=ANSWER_MS)
    assert again.call_editor.draft.caller.name == "نام نیمه‌کاره"


def test_a_mistake_of_the_program_shows_its_number_and_logs_no_text(
    log_in, program, caplog, qtbot, qapp
):
    log_in("operator")
    secret = "متن متقاضی"
    with caplog.at_level(logging.CRITICAL):
        program.tell_bug(ValueError(secret))

    window = program._bug
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.ui.copy_button.text() == "رونوشت جزئیات"
    window.ui.copy_button.click()
    copied = qapp.clipboard().text()
    assert "ValueError" in copied
    assert secret not in copied
    assert secret not in window.ui.details_edit.toPlainText()
    number = copied.splitlines()[0]
    assert number in window.ui.number_label.text()
    assert any(number in record.getMessage() for record in caplog.records)
    press(window, Qt.Key.Key_Escape)


def test_one_mistake_after_the_other_opens_one_window(log_in, program, qtbot):
    log_in("operator")
    program.tell_bug(ValueError("one"))
    first = program._bug
    qtbot.addWidget(first)
    program.tell_bug(ValueError("two"))

    assert program._bug is first


def test_a_profile_that_does_not_exist_is_refused_in_one_sentence_without_a_screen():
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    refused = subprocess.run(
        [sys.executable, "-m", "samad_desktop", "--profile", "nowhere"],
        env={name: value for name, value in os.environ.items() if name not in screens},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert refused.returncode == REFUSED
    assert refused.stderr.strip() == sentence("profile_unknown", "nowhere")


def test_the_help_is_in_persian_as_that_of_the_admin_console():
    told = subprocess.run(
        [sys.executable, "-m", "samad_desktop", "--help"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    for words in ("میز کار مرکز سامد", "نام اتصالی", "نشانی پایگاه داده", "شمارهٔ کسی که زنگ می‌زند"):
        assert words in told.stdout
    assert "open this" not in told.stdout


def test_a_refusal_stays_in_a_window_until_it_is_closed():
    paths.profiles_file().parent.mkdir(parents=True)
    paths.profiles_file().write_text("این TOML نیست", encoding="utf-8")
    program = subprocess.Popen(
        [sys.executable, "-m", "samad_desktop"], stderr=subprocess.PIPE, text=True
    )
    assert program.stderr is not None
    try:
        assert str(paths.profiles_file()) in program.stderr.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(1)
    finally:
        program.kill()
        program.communicate()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
@pytest.mark.parametrize(
    "error",
    [
        SettingsRefused("settings_unreadable", "/home/x/profiles.toml"),
        SettingsRefused("profile_unknown", "nowhere"),
        SettingsRefused("password_in_profile", "مرکز"),
    ],
)
def test_the_window_of_a_refusal_says_what_is_wrong_where_and_what_to_do(
    icons, qapp, qtbot, error, key
):
    window = RefusalWindow(
        icons, qapp.clipboard(), error.code, error.detail, path="/home/x/profiles.toml"
    )
    qtbot.addWidget(window)
    window.open()

    assert window.ui.sentence_label.text() == sentence(error.code, isolate(error.detail))
    assert window.ui.path_edit.text() == "/home/x/profiles.toml"
    assert "سامد" in window.ui.advice_label.text()
    window.ui.copy_button.click()
    assert qapp.clipboard().text() == "/home/x/profiles.toml"
    with qtbot.waitSignal(window.finished):
        press(window.ui.close_button, key)


def test_the_start_page_comes_back_from_the_log_in(log_in, program, profile, workstation):
    program.begin(profile)
    page = program.window.scene
    assert isinstance(page, LoginPage)
    page.ui.other_button.click()

    assert program.window.scene.ui.back_button.isHidden()


def test_what_is_liked_is_found_at_the_next_start(log_in, workstation):
    workplace = log_in("operator")
    workplace.settings.set_text_percent(125)
    workplace.settings.toggle_dark()

    again = Workstation(paths.data_dir(), paths.profiles_file(), paths.preferences_file())
    assert again.preferences.text_percent == 125
    assert again.preferences.last_login == "operator"


def test_a_server_that_stops_and_comes_back_is_told_and_nothing_freezes(
    program, postgres, postgresql_url, qtbot
):
    name = postgresql_url.rpartition("/")[2].partition("?")[0]
    program.begin(Profile("آزمون", f"postgresql://127.0.0.1:{postgres.port}/{name}"))
    page = program.window.scene
    page.ui.login_edit.setText("operator")
    page.ui.password_edit.setText(PASSWORD)
    with qtbot.waitSignal(program.entered, timeout=ANSWER_MS):
        page.ui.enter_button.click()
    shell = program.workplace.shell
    qtbot.waitUntil(lambda: shell.link is Link.CONNECTED, timeout=ANSWER_MS)

    postgres.kill()
    try:
        qtbot.waitUntil(lambda: shell.link is Link.LOST, timeout=ANSWER_MS)
        words = program.workplace.view.ui.connection_label.text()
    finally:
        postgres.start()
    qtbot.waitUntil(lambda: shell.link is Link.CONNECTED, timeout=ANSWER_MS)

    assert "بی پایگاه داده" in words


def test_what_the_log_in_page_does_not_need_is_loaded_after_it_is_painted():
    loaded = loaded_by("import samad_desktop.app")
    assert "samad_desktop.views.login_page" in loaded
    assert not {name.partition(".")[0] for name in loaded} & LATER
    assert not loaded & OF_THE_DESK


def test_nobody_waits_at_the_door_for_what_only_the_desk_needs(sqlite_url):
    loaded = loaded_by(
        "from datetime import UTC, datetime\n"
        "from samad_desktop import app, bootstrap, settings\n"
        f"profile = settings.Profile('', {sqlite_url!r})\n"
        "bootstrap.Gate(profile, None, None, lambda: datetime.now(UTC)).look()"
    )
    assert "samad_desktop.services.access" in loaded
    assert not loaded & OF_THE_DESK


def loaded_by(code: str) -> set[str]:
    """Return the names of the modules that are loaded once this was run."""
    told = f"{code}\nimport sys\nprint(*sorted(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(run.stdout.split())
