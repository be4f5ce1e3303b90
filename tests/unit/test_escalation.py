"""What an office is told of what is late: who owes it, and for how many days."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from samad_desktop.domain.deadlines import EscalationLevel, LevelsOf, Step
from samad_desktop.domain.escalation import LateClock
from samad_desktop.domain.working_calendar import Hours, WeekHours, WorkingCalendar
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.services.escalation import raised_now

DUE = datetime(2026, 11, 24, 8, tzinfo=UTC)
AGENCY = "شرکت آب و فاضلاب استان"
WHOLE = "{agency} پروندهٔ {case} را تا {due} پاسخ نداد و {late} روز کاری گذشت."


def letter(template: str, days: int = 7, step: Step = Step.ANSWER) -> str:
    """Return what the office of the only level is told, so many days after the deadline."""
    by = AGENCY if step is Step.ANSWER else ""
    clock = LateClock(1, 1, "1234567890", 1, 1, by, step, DUE, (DUE,), 0)
    week = [WeekHours(date(2020, 1, 1), ((Hours(time(7), time(14)),),) * 7)]
    worked = WorkingTime(WorkingCalendar(week, [], []), date(2026, 11, 1), date(2027, 1, 1))
    level = EscalationLevel(1, 100, 0, "دفتر استاندار", template)
    return raised_now(clock, (level,), worked, DUE + timedelta(days=days, hours=12)).letter


def test_a_letter_that_says_everything_is_left_as_it_was_written():
    said = letter(WHOLE)
    assert "\n" not in said
    assert f"{AGENCY} پروندهٔ" in said
    assert "۷ روز کاری گذشت" in said


@pytest.mark.parametrize("template", ["پروندهٔ {case} دیر شده است.", "مهلت {due} گذشت.", "دیر شد."])
def test_a_letter_that_names_no_agency_and_no_days_is_completed(template):
    said = letter(template)
    assert AGENCY in said
    assert "۷ روز کاری" in said
    assert "{" not in said


def test_what_is_not_late_yet_is_not_called_late():
    assert "روز کاری" not in letter("پاسخ {agency} به {case} تا {due} است.", days=0)


def test_what_the_centre_itself_owes_is_told_as_its_own_and_how_late():
    said = letter(WHOLE, step=Step.REVIEW)
    assert "در این مرکز" in said
    assert "۷ روز کاری" in said
    assert AGENCY not in said


def test_a_letter_about_an_order_says_which_wherever_it_was_written():
    clock = LateClock(
        *(1, 1, "1234567890", None, 1, AGENCY, Step.DIRECTIVE, DUE, (DUE,), 0),
        number="1405/م/7",
    )
    week = [WeekHours(date(2020, 1, 1), ((Hours(time(7), time(14)),),) * 7)]
    worked = WorkingTime(WorkingCalendar(week, [], []), date(2026, 11, 1), date(2027, 1, 1))
    for template in (WHOLE, "{number} را {agency} تا {due} اجرا نکرد؛ {late} روز."):
        level = EscalationLevel(1, 100, 0, "دفتر استاندار", template, LevelsOf.DIRECTIVE)
        told = raised_now(clock, (level,), worked, DUE + timedelta(days=7, hours=12)).letter
        assert told.count("۱۴۰۵/م/۷") == 1
        assert "{" not in told
