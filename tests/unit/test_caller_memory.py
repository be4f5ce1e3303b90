"""Callers remembered on a workstation: few, for days, and for nobody but whose password it is."""

import os
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.cases import CaseKind, CaseRow, CaseState
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import ContactRow, KnownPerson, Recognition
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.workstation import caller_files, sealed_file
from samad_desktop.workstation.caller_memory import PEOPLE_MAX, SAVED_AGAIN_AFTER, CallerMemory
from samad_desktop.workstation.sealed_file import SealedFile
from tests.moments import HandClock

AT = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
PASSWORD, OTHER = "یک گذرواژهٔ آزمون", "گذرواژه‌ای دیگر"
PHONE, ID = "+989143471821", "0493435212"
NAME, TEXT = "زهرا محمدی‌پور", "برق کوچه از ظهر قطع است"
MINUTE = timedelta(minutes=1)

CASE = CaseRow(
    *(7, "1234567889", CaseKind.COMPLAINT, CaseState.REFERRED, None, 1, 2, None),
    *("تبریز", TEXT, AT, False),
)
ZAHRA = KnownPerson(
    Citizen(5, 2, NAME, IdKind.NATIONAL, ID, (PHONE,)),
    case_count=3,
    protected_count=1,
    open_cases=(CASE,),
    last_contacts=(ContactRow(1, AT, Channel.PHONE, "پروانه نخستین", CASE),),
    household_count=2,
    answers_waiting=(CASE,),
)
FOUND = Recognition(PHONE, "", (ZAHRA,))


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    """Make keys in no time; what that should cost is the business of one test."""
    monkeypatch.setattr(sealed_file, "_PASSES", 1)
    monkeypatch.setattr(sealed_file, "_MEMORY_KIB", 32)


@pytest.fixture
def clock():
    return HandClock(AT)


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "0123.sqlite3"


@pytest.fixture
def come_in(journal, clock):
    """Let somebody come in, with what this workstation remembers for her."""

    def come(password=PASSWORD, login="operator"):
        file = caller_files.file_of(journal, login)
        return CallerMemory(SealedFile(file, password, file.stem), clock)

    return come


def number(place):
    return replace(FOUND, phone=f"+98914347{place:04}")


def on_disk(tmp_path):
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_caller_is_known_again_with_the_open_cases_and_since_when(come_in, clock):
    come_in().keep(FOUND)
    clock.at = AT + MINUTE
    memory = come_in()
    known = memory.recall(PHONE)
    assert known.remembered_at == AT
    assert known.people == (replace(ZAHRA, last_contacts=(), answers_waiting=()),)
    assert memory.recall("+989120000000") is None


def test_one_is_remembered_by_an_id_as_by_a_phone(come_in):
    memory = come_in()
    memory.keep(Recognition("", ID, (ZAHRA,)))
    memory.keep(Recognition("", "", (ZAHRA,)))
    assert memory.recall(ID).people[0].citizen == ZAHRA.citizen
    assert memory.recall("") is None


def test_whoever_did_not_call_for_a_week_is_not_known_any_more(come_in, clock, tmp_path):
    memory = come_in()
    memory.keep(FOUND)
    clock.at = AT + caller_files.KEPT_FOR - MINUTE
    assert memory.recall(PHONE) is not None
    memory.keep(number(1))
    clock.at = AT + caller_files.KEPT_FOR
    assert memory.recall(PHONE) is None
    (file,) = on_disk(tmp_path)
    before = file.stat().st_size
    assert come_in().recall(number(1).phone) is not None
    assert file.stat().st_size < before


def test_a_clock_that_is_put_right_keeps_nobody_for_years(come_in, clock):
    clock.at = AT + timedelta(days=900)
    come_in().keep(FOUND)
    clock.at = AT
    assert come_in().recall(PHONE) is None


def test_nothing_that_is_kept_can_be_read_on_the_disk(come_in, tmp_path):
    come_in().keep(FOUND)
    (file,) = on_disk(tmp_path)
    raw = file.read_bytes()
    plain = (NAME, TEXT, PHONE, PHONE[1:], ID, CASE.tracking_code, PASSWORD, "people", "operator")
    for words in plain:
        for spelled in (words.encode(), words.encode("unicode_escape"), words.encode("utf-16-le")):
            assert spelled not in raw
    assert "operator" not in file.name
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_another_password_opens_nothing_and_throws_the_file_away(come_in, tmp_path):
    come_in().keep(FOUND)
    assert come_in(OTHER).recall(PHONE) is None
    assert on_disk(tmp_path) == []
    assert come_in().recall(PHONE) is None


def test_a_colleague_with_the_same_password_opens_nothing(come_in, journal, tmp_path):
    come_in().keep(FOUND)
    assert come_in(login="operator2").recall(PHONE) is None
    (file,) = on_disk(tmp_path)
    file.rename(caller_files.file_of(journal, "operator2"))
    assert come_in(login="operator2").recall(PHONE) is None
    assert on_disk(tmp_path) == []


@pytest.mark.parametrize("kept", [0, 7, 16, 30, 60, -1], ids=lambda kept: f"{kept} bytes")
def test_a_damaged_file_is_thrown_away_quietly(come_in, tmp_path, kept):
    come_in().keep(FOUND)
    (file,) = on_disk(tmp_path)
    file.write_bytes(file.read_bytes()[:kept])
    memory = come_in()
    assert memory.recall(PHONE) is None
    assert on_disk(tmp_path) == []
    memory.keep(FOUND)
    assert come_in().recall(PHONE) is not None


def test_whom_the_database_knows_no_more_is_forgotten(come_in):
    memory = come_in()
    memory.keep(FOUND)
    memory.keep(Recognition(PHONE, "", ()))
    assert memory.recall(PHONE) is None
    assert come_in().recall(PHONE) is None


def test_of_many_the_latest_are_kept(come_in):
    memory = come_in()
    for place in range(PEOPLE_MAX):
        memory.keep(number(place))
    memory.keep(number(0))
    memory.keep(replace(FOUND, people=(ZAHRA, ZAHRA)))
    known = [place for place in range(PEOPLE_MAX) if come_in().recall(number(place).phone)]
    assert known == [0, *range(3, PEOPLE_MAX)]
    assert come_in().recall(PHONE) is not None


def test_the_disk_is_spared_while_nothing_changes(come_in, clock, tmp_path):
    memory = come_in()
    memory.keep(FOUND)
    (file,) = on_disk(tmp_path)
    first = file.read_bytes()
    clock.at = AT + SAVED_AGAIN_AFTER - MINUTE
    memory.keep(FOUND)
    assert file.read_bytes() == first
    assert memory.recall(PHONE).remembered_at == clock.at
    clock.at = AT + SAVED_AGAIN_AFTER
    memory.keep(FOUND)
    second = file.read_bytes()
    assert second != first
    memory.keep(replace(FOUND, people=(replace(ZAHRA, case_count=4),)))
    assert file.read_bytes() != second


def test_with_a_new_password_one_begins_anew(come_in, tmp_path):
    memory = come_in()
    memory.keep(FOUND)
    memory.start_anew(OTHER)
    assert memory.recall(PHONE) is None
    assert on_disk(tmp_path) == []
    memory.keep(number(1))
    assert come_in(OTHER).recall(number(1).phone) is not None
    assert come_in(PASSWORD).recall(number(1).phone) is None


def test_who_must_forget_leaves_nothing(come_in, tmp_path):
    memory = come_in()
    memory.keep(FOUND)
    memory.forget()
    assert memory.recall(PHONE) is None
    assert on_disk(tmp_path) == []


def test_a_disk_that_refuses_disturbs_nobody(come_in, journal):
    memory = come_in()
    caller_files.file_of(journal, "operator").mkdir()
    memory.keep(FOUND)
    assert memory.recall(PHONE) is not None
    memory.forget()
    assert come_in().recall(PHONE) is None


def test_files_of_one_centre_go_together_and_old_ones_with_the_week(come_in, journal, tmp_path):
    other = tmp_path / "4567.sqlite3"
    for login in ("operator", "operator2"):
        come_in(login=login).keep(FOUND)
    theirs = caller_files.file_of(other, "operator")
    for kept in (other, theirs):
        kept.write_bytes(b"x")
    caller_files.forget(journal, " Operator2 ")
    assert on_disk(tmp_path).count(caller_files.file_of(journal, "operator2")) == 0
    caller_files.forget_all(journal)
    assert set(on_disk(tmp_path)) == {other, theirs}
    week = caller_files.KEPT_FOR.total_seconds()
    for age_s, left in (
        (week - 60, {other, theirs}),
        (60 - week, {other, theirs}),
        (-week, {other}),
    ):
        os.utime(theirs, (AT.timestamp() - age_s,) * 2)
        caller_files.forget_old(tmp_path, AT)
        assert set(on_disk(tmp_path)) == left
    caller_files.forget_old(tmp_path / "not there", AT)


def test_no_login_leads_out_of_its_folder(journal, tmp_path):
    assert caller_files.file_of(journal, "../../etc/x").parent == tmp_path


def test_guessing_a_password_costs_memory_and_time(monkeypatch, tmp_path):
    monkeypatch.undo()
    assert (sealed_file._PASSES, sealed_file._MEMORY_KIB) == (3, 64 * 1024)
    one, other = (SealedFile(tmp_path / name, PASSWORD, "x") for name in "ab")
    one.write(b"content")
    (tmp_path / "b").write_bytes((tmp_path / "a").read_bytes())
    # Each file has a salt of its own: a key made for one serves no other.
    assert other.read() == b""
