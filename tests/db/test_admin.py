"""`samad-admin` as its user meets it: words in, words out, and a number at the end."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from samad_desktop.cli.connecting import opened
from samad_desktop.cli.main import main
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.errors import StoredLessSafely
from samad_desktop.domain.staff import spelled_password
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence import centre_events, schema, upgrading
from samad_desktop.persistence.database import Database
from samad_desktop.services.access import AccessService
from samad_desktop.services.people import PeopleService
from samad_desktop.settings import Profile, Profiles
from tests.centres import CENTRE, PASSWORD

pytestmark = pytest.mark.on_both

_ROOT = Path(__file__).resolve().parents[2]
_QT_OF_THE_COMMAND = """
import sys
from samad_desktop.cli.main import main
try:
    main(["--version"])
finally:
    print(sorted(name for name in sys.modules if name.startswith("PySide6")))
"""


@pytest.fixture
def new_password(tmp_path):
    path = tmp_path / "new-password"
    path.write_text(PASSWORD + "\n", encoding="utf-8")
    return path


@pytest.fixture
def admin(monkeypatch, capfd):
    """Run `samad-admin` and return what it said; nobody sits at its console."""

    def run(*arguments, **environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, str(value))
        capfd.readouterr()
        with Path(os.devnull).open(encoding="utf-8") as nobody:
            monkeypatch.setattr(sys, "stdin", nobody)
            try:
                code = main([str(each) for each in arguments])
            except SystemExit as end:
                code = int(end.code or 0)
        told = capfd.readouterr()
        return subprocess.CompletedProcess(arguments, code, told.out, told.err)

    return run


def _answer(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def plain_url(database_url):
    """The address as an administrator types it."""
    return database_url.replace("+psycopg", "")


def _init(url, new_password):
    return (
        *("database", "init", "--database", url, "--centre", "مرکز آزمایشی"),
        *("--login", "newcomer", "--display-name", "نخستین مدیر"),
        *("--new-password-file", new_password),
    )


def test_init_makes_an_embedded_centre(tmp_path, new_password):
    url = f"sqlite:///{tmp_path}/new.sqlite3"
    done = subprocess.run(
        [sys.executable, "-m", "samad_desktop.cli.main", *map(str, _init(url, new_password))],
        cwd=_ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "مرکز «مرکز آزمایشی» ساخته شد.\n")
    database = Database(url)
    assert AccessService(database).log_in("newcomer", PASSWORD).display_name == "نخستین مدیر"
    database.close()


def test_init_makes_a_shared_centre(admin, postgres, postgresql_template, new_password):
    done = admin(*_init(postgres.url("made").replace("+psycopg", ""), new_password))
    assert done.returncode == 0, done.stderr
    opened = Database(postgres.url("made", "newcomer"), password=spelled_password(PASSWORD))
    assert AccessService(opened).log_in("newcomer", PASSWORD).login == "newcomer"
    opened.close()
    postgres.drop_database("made")
    with postgres.connect() as connection:
        connection.execute("DROP ROLE newcomer")


def test_init_makes_a_sample_centre_without_asking(admin, tmp_path):
    url = f"sqlite:///{tmp_path}/sample.sqlite3"
    assert admin("database", "init", "--database", url, "--sample").returncode == 0
    found = _answer(admin("database", "check", "--database", url, "--json"))
    assert found["is_sample"]


def test_init_over_a_centre_is_refused(admin, plain_url, new_password):
    done = admin(*_init(plain_url, new_password))
    assert done.returncode == 1
    assert sentence("centre_exists") in done.stderr


def test_init_says_everything_that_is_missing(admin, tmp_path, new_password):
    url = f"sqlite:///{tmp_path}/new.sqlite3"
    done = admin("database", "init", "--database", url, "--centre", "مرکز")
    assert done.returncode == 1
    assert sentence("login_shape") in done.stderr
    assert sentence("required") in done.stderr
    assert not (tmp_path / "new.sqlite3").exists()


def test_check_tells_how_the_centre_stands(admin, plain_url):
    done = admin("database", "check", "--database", plain_url)
    assert done.returncode == 0, done.stderr
    assert CENTRE.name in done.stdout
    assert persian_digits(schema.newest_revision()) in done.stdout
    found = _answer(admin("database", "check", "--database", plain_url, "--json"))
    assert (found["revision"], found["problems"]) == (schema.newest_revision(), [])


def test_check_says_what_is_wrong(admin, plain_url, database):
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE schema_info SET oldest_program = '2.0.0'")
    done = admin("database", "check", "--database", plain_url)
    assert done.returncode == 1
    assert sentence("schema_too_new") in done.stderr


def test_check_of_nothing_says_that_nothing_is_there(admin, tmp_path):
    done = admin("database", "check", "--database", f"sqlite:///{tmp_path}/nothing.sqlite3")
    assert (done.returncode, done.stderr.strip()) == (1, sentence("not_a_database"))
    assert not (tmp_path / "nothing.sqlite3").exists()


def test_upgrade_brings_an_older_centre_up_to_date(admin, tmp_path):
    url = f"sqlite:///{tmp_path}/old.sqlite3"
    database = Database(url)
    upgrading.upgrade(database, "0003")
    database.close()
    found = _answer(admin("database", "upgrade", "--database", url, "--json"))
    assert (found["before"], found["after"]) == ("0003", schema.newest_revision())
    assert Path(found["backup"]).exists()


def test_upgrade_of_a_centre_of_today_has_nothing_to_do(admin, plain_url):
    done = admin("database", "upgrade", "--database", plain_url)
    assert (done.returncode, done.stdout) == (0, "پایگاه داده به‌روز است؛ کاری لازم نبود.\n")


def test_who_changes_a_person_by_command_is_remembered_as_on_screen(
    admin, plain_url, database, cast
):
    at = ("--database", plain_url, "--json")
    admin("users", "disable", "operator2", "--as", "admin", *at)
    people = PeopleService(database)
    before = next(each for each in people.everybody(cast.admin) if each.login == "operator2")
    people.let_in(cast.admin, before, allowed=True)
    with database.reading() as connection:
        told = centre_events.latest(connection, 2, (SettingKind.STAFF,))
    assert [(each.who, each.changed) for each in told] == [
        (cast.admin.display_name, ("disabled",))
    ] * 2


def test_people_come_change_and_go(admin, plain_url, database, new_password):
    at = ("--database", plain_url, "--json")
    new = ("--new-password-file", new_password)
    made = _answer(
        admin("users", "add", "newcomer", "--display-name", "تازه‌وارد", "--role", "operator",
              "--role", "expert", *new, *at)
    )  # fmt: skip
    assert (made["roles"], made["must_change_password"]) == (["expert", "operator"], True)
    changed = _answer(admin("users", "roles", "newcomer", "--role", "secretary", *at))
    assert changed["roles"] == ["secretary"]
    assert _answer(admin("users", "disable", "newcomer", *at))["disabled"]
    assert not _answer(admin("users", "enable", "newcomer", *at))["disabled"]
    assert _answer(admin("users", "reset", "newcomer", *new, *at))["must_change_password"]
    listed = _answer(admin("users", "list", *at))["users"]
    assert "newcomer" in [person["login"] for person in listed]
    with database.reading() as connection:
        told = centre_events.latest(connection, 9, (SettingKind.STAFF,))
    assert [(each.key, each.after["by"]) for each in told] == [("newcomer", "server")] * 5
    assert told[0].after["password"] == "renewed"
    assert [each.after["disabled"] for each in told] == ["no", "no", "yes", "no", "no"]
    assert [each.before.get("roles") for each in told[3:]] == ["expert,operator", None]
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.exec_driver_sql("DROP ROLE newcomer")


def test_a_list_is_read_by_people(admin, plain_url):
    done = admin("users", "list", "--database", plain_url)
    assert "operator — پروانه نخستین — اپراتور پاسخ‌گو" in done.stdout.splitlines()


def test_a_list_is_shaped_for_a_console_that_does_not(admin, sqlite_url):
    done = admin("users", "list", "--database", sqlite_url, "--bidi", "always")
    line = next(each for each in done.stdout.splitlines() if each.endswith("— operator"))
    assert "پروانه" not in line
    assert "ﻪﻧﺍﻭﺮﭘ" in line


@pytest.mark.parametrize(
    ("arguments", "code", "detail"),
    [
        (("users", "disable", "nobody_here"), "not_found", ""),
        (("users", "disable", "admin"), "last_admin", ""),
        (("users", "reset", "operator"), "password_needed", "--new-password-file"),
        (("users", "reset", "operator", "--new-password-file", "/nowhere"),
         "password_file_unreadable", "/nowhere"),
    ],
)  # fmt: skip
def test_a_refusal_is_one_persian_sentence(admin, plain_url, arguments, code, detail):
    done = admin(*arguments, "--database", plain_url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == sentence(code, detail)


def test_a_short_password_is_refused_beside_its_name(admin, sqlite_url, tmp_path):
    poor = tmp_path / "poor"
    poor.write_text("کوتاه", encoding="utf-8")
    done = admin(
        "users", "reset", "operator", "--new-password-file", poor, "--database", sqlite_url
    )
    assert done.returncode == 1
    assert done.stderr.startswith("گذرواژه: ")


def test_a_password_in_the_address_is_refused(admin):
    done = admin("users", "list", "--database", "postgresql://operator:secret@127.0.0.1/centre")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == sentence("password_in_profile", "--database")
    assert "secret" not in done.stderr


def test_an_address_of_another_engine_is_refused(admin):
    done = admin("users", "list", "--database", "mysql://127.0.0.1/centre")
    assert done.stderr.strip() == sentence("profile_url_wrong", "--database")


def test_a_command_without_a_database_asks_for_one(admin):
    done = admin("users", "list")
    assert (done.returncode, done.stderr.strip()) == (1, sentence("database_not_named"))


def test_a_profile_is_known_by_its_name(admin, tmp_path, sqlite_url):
    Profiles().with_default(Profile("تبریز", sqlite_url)).save(tmp_path / "cfg" / "profiles.toml")
    folder = tmp_path / "cfg"
    assert admin("users", "list", "--profile", "تبریز", SAMAD_CONFIG_DIR=folder).returncode == 0
    assert admin("users", "list", SAMAD_CONFIG_DIR=folder).returncode == 0
    done = admin("users", "list", "--profile", "مراغه", SAMAD_CONFIG_DIR=folder)
    assert done.stderr.strip() == sentence("profile_unknown", "مراغه")


@pytest.fixture
def persons_url(postgres, postgresql_url):
    name = Database(postgresql_url).url.database
    return postgres.url(name, "supervisor").replace("+psycopg", "")


def test_a_password_comes_from_a_file(admin, persons_url, new_password):
    done = admin("users", "list", "--database", persons_url, "--password-file", new_password)
    assert done.returncode == 0, done.stderr


def test_a_password_comes_from_libpqs_own_file(admin, persons_url, tmp_path):
    kept = tmp_path / "pgpass"
    kept.write_text(f"*:*:*:supervisor:{spelled_password(PASSWORD)}\n", encoding="utf-8")
    kept.chmod(0o600)
    done = admin("users", "list", "--database", persons_url, PGPASSFILE=kept)
    assert done.returncode == 0, done.stderr


def test_without_a_password_and_a_person_to_ask_it_is_refused(admin, persons_url):
    done = admin("users", "list", "--database", persons_url)
    assert (done.returncode, done.stderr.strip()) == (
        1,
        sentence("password_needed", "--password-file"),
    )


def test_a_wrong_password_is_refused(admin, persons_url, tmp_path):
    wrong = tmp_path / "wrong"
    wrong.write_text("نه این", encoding="utf-8")
    done = admin("users", "list", "--database", persons_url, "--password-file", wrong)
    assert (done.returncode, done.stderr.strip()) == (1, sentence("wrong_credentials"))


def test_who_is_no_administrator_of_the_server_adds_nobody(admin, persons_url, new_password):
    done = admin(
        *("users", "add", "intruder", "--display-name", "مهاجم", "--role", "admin"),
        *("--new-password-file", new_password, "--password-file", new_password),
        *("--database", persons_url),
    )
    assert (done.returncode, done.stderr.strip()) == (1, sentence("forbidden"))


def test_a_server_that_is_away_is_said_to_be(admin):
    done = admin("database", "check", "--database", "postgresql://operator@127.0.0.1:1/centre")
    assert (done.returncode, done.stderr.strip()) == (1, sentence("database_away"))


def test_what_cannot_be_understood_ends_with_two(admin):
    for arguments in ((), ("users",), ("users", "add"), ("dance",)):
        done = admin(*arguments)
        assert done.returncode == 2
        assert done.stderr.startswith(sentence("command_wrong"))


def test_an_answer_goes_to_a_file_when_asked(admin, sqlite_url, tmp_path):
    target = tmp_path / "users.json"
    done = admin("users", "list", "--database", sqlite_url, "--json", target)
    assert (done.returncode, done.stdout) == (0, "")
    assert len(json.loads(target.read_text(encoding="utf-8"))["users"]) == 8


def test_the_command_knows_no_window():
    done = subprocess.run(
        [sys.executable, "-c", _QT_OF_THE_COMMAND],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_command_whose_work_one_server_alone_has_says_so(sqlite_url):
    options = argparse.Namespace(database=sqlite_url, profile=None, password_file=None)
    with pytest.raises(StoredLessSafely), opened(options) as database:
        database.doubted.set()
