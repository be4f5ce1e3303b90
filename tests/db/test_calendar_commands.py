"""`samad-admin calendar` and `samad-admin escalate`, as an administrator types them."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from samad_desktop.cli.main import main
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.text import strip_isolates
from samad_desktop.messages import sentence
from samad_desktop.persistence import tables
from samad_desktop.services.referrals import ReferralService
from tests.moments import let_it_be

# What is asked is tested on both engines beside the services; here it is how it is told.
pytestmark = pytest.mark.in_turn

_ROOT = Path(__file__).resolve().parents[2]
SATURDAY = datetime(2026, 10, 3, 6, tzinfo=UTC)


@pytest.fixture
def plain_url(database_url):
    """The address as an administrator types it."""
    return database_url.replace("+psycopg", "")


@pytest.fixture
def told(plain_url, capsys):
    """Run a command; return its exit code, what it said, and what it complained of."""

    def run(*arguments):
        code = main([*arguments, "--database", plain_url, "--bidi", "never"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def answered(told):
    """Run a command with --json; return its answer."""

    def run(*arguments):
        code, out, err = told(*arguments, "--json")
        assert code == 0, err
        return json.loads(out)

    return run


@pytest.fixture
def sent(database, intake, operator, expert, a_draft, reference):
    """Refer a case on an ordinary Saturday long ago; return its tracking code."""
    water = next(each.id for each in reference.agencies.values() if each.code == "WATER")
    registered = intake.register(operator, a_draft()).value
    let_it_be(database, SATURDAY)
    ReferralService(database).refer(expert, registered.case_id, ReferralDraft((water,)))
    let_it_be(database, datetime.now(UTC))
    with database.reading() as connection:
        return connection.execute(select(tables.cases.c.tracking_code)).scalar_one()


def test_the_calendar_is_shown_with_its_levels(told, answered):
    code, out, _err = told("calendar", "show")
    assert code == 0
    assert "نوروز" in out
    assert "سطح ۴: دفتر استاندار، ۷ روز کاری پس از مهلت" in out
    book = answered("calendar", "show")
    assert [level["level"] for level in book["levels"]] == [1, 2, 3, 4]
    assert any(holiday["estimated"] for holiday in book["holidays"])


def test_a_decree_is_previewed_and_entered_in_somebodys_name(told, answered, sent, database):
    day, last = "1405/7/12", "2026-10-06"
    decree = ("calendar", "decree", "۱۲۳", "برودت هوا", day, last)
    preview = answered(*decree)
    assert (preview["entered"], preview["moved"]) == (False, 1)
    code, _out, err = told(*decree, "--enter")
    assert (code, err.strip()) == (1, sentence("acting_person_needed", "--as"))
    assert answered(*decree, "--enter", "--as", "supervisor")["moved"] == 1
    lifted = answered(
        *("calendar", "decree", "۱۲۴", "لغو", day, last, "--lift", "--enter", "--as", "supervisor")
    )
    assert lifted["moved"] == 1
    code, out, _err = told("calendar", "show")
    assert "۱۲۳ — برودت هوا" in out
    with database.reading() as connection:
        moves = connection.execute(select(tables.deadline_moves)).all()
    assert moves[0].old_due == moves[1].new_due


def test_who_keeps_no_settings_enters_no_decree(told, sent):
    code, _out, err = told(
        *("calendar", "decree", "۱", "برودت", "2026-11-29", "--enter", "--as", "operator")
    )
    assert (code, err.strip()) == (1, sentence("forbidden"))
    code, _out, err = told("calendar", "decree", "۱", "برودت", "2026-11-29", "--hours", "نه-ده")
    assert (code, err.strip()) == (1, sentence("hours_unreadable"))


def test_a_lunar_holiday_is_corrected_and_what_runs_is_moved(answered, told, sent):
    text = "1405/7/13"
    seen = answered("calendar", "holiday", text, "عید فطر")
    assert (seen["off"], seen["moved"], seen["entered"]) == (True, 1, False)
    enter = ("--enter", "--as", "supervisor")
    moved = answered("calendar", "holiday", text, "عید فطر", *enter)
    assert (moved["off"], moved["moved"], moved["entered"]) == (True, 1, True)
    back = answered("calendar", "holiday", text, "عید فطر", "--working", *enter)
    assert (back["off"], back["moved"]) == (False, 1)
    assert "تعطیل نیست" in told("calendar", "show")[1]


def test_a_deadline_explains_itself(told, answered, sent):
    code, out, _err = told("calendar", "explain", sent)
    assert code == 0
    assert "پاسخ دستگاه اجرایی" in out
    assert "پنجشنبه ۱۶ مهر ۱۴۰۵: ۲ ساعت (روز کاری)" in out
    assert strip_isolates(out) == out
    (clock,) = answered("calendar", "explain", sent)["clocks"]
    assert sum(day["counted"] for day in clock["days"]) == clock["policy"]["amount"] * 60
    assert told("calendar", "explain", "1234567890")[0] == 1


def test_what_is_late_is_raised_once(told, answered, sent):
    assert answered("escalate", "--once") == {
        "raised": 1,
        "by_level": {"1": 0, "2": 0, "3": 0, "4": 1},
        "elsewhere": False,
    }
    assert "پیگیری تازه‌ای ارتقا نیافت." in told("escalate", "--once")[1]


def test_raising_again_and_again_ends_when_it_is_told_to(sent, plain_url):
    command = ["escalate", "--every", "1", "--database", plain_url, "--bidi", "never"]
    child = subprocess.Popen(
        [sys.executable, "-m", "samad_desktop.cli.main", *command],
        cwd=_ROOT,
        env=os.environ,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "۱ پیگیری ارتقا یافت (سطح ۴: ۱).\n"
    child.send_signal(signal.SIGTERM)
    child.communicate()
    assert child.returncode == 0
