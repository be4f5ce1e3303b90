"""When a report that is made by itself is due, of which days it is, and which file it becomes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_schedules import FOLDER_MAX_CHARS, Rhythm, Schedule, ScheduleDraft
from samad_desktop.domain.reports import FileKind, Stretch

KEPT = datetime(2026, 11, 1, 6, tzinfo=UTC)
DAILY = Schedule(
    *(1, 1, "bulletin", Period.YESTERDAY, FileKind.PDF, "/srv/samad", Rhythm.DAILY, time(7), KEPT)
)
GOOD = ScheduleDraft(
    *("bulletin", Period.YESTERDAY, FileKind.PDF, "/srv/samad", Rhythm.DAILY, "۷:۳۰")
)


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rhythm", "now", "moment"),
    [
        # Seven in Tehran is half past three in UTC.
        (Rhythm.DAILY, at(11, 24, 3, 30), at(11, 24, 3, 30)),
        (Rhythm.DAILY, at(11, 24, 3, 29), at(11, 23, 3, 30)),
        (Rhythm.WEEKLY, at(11, 24, 12), at(11, 21, 3, 30)),
        (Rhythm.WEEKLY, at(11, 21, 3), at(11, 14, 3, 30)),
        (Rhythm.MONTHLY, at(11, 22, 4), at(11, 22, 3, 30)),
        # 1 Azar has begun, but not its hour: that of 1 Aban was before it was kept.
        (Rhythm.MONTHLY, at(11, 22, 3), None),
    ],
)
def test_the_last_moment_of_its_rhythm_is_due(rhythm, now, moment):
    assert replace(DAILY, rhythm=rhythm).due(now) == moment


def test_what_was_missed_is_due_once_and_what_was_made_no_more():
    moment = DAILY.due(at(11, 24, 12))
    assert moment == at(11, 24, 3, 30)
    made = replace(DAILY, made_upto=moment)
    assert made.due(at(11, 25, 3)) is None
    assert made.due(at(11, 25, 4)) == at(11, 25, 3, 30)


def test_it_is_not_due_for_a_moment_before_it_was_kept():
    assert DAILY.due(at(11, 1, 7)) is None
    assert DAILY.due(at(11, 2, 4)) is not None


def test_days_are_those_before_its_moment_and_name_the_file():
    days = DAILY.days(at(11, 24, 3, 30))
    assert days == Stretch(date(2026, 11, 23), date(2026, 11, 23))
    assert DAILY.target(days) == Path("/srv/samad/bulletin_1405-09-02.pdf")
    monthly = replace(DAILY, period=Period.LAST_MONTH, format=FileKind.EXCEL)
    name = monthly.target(monthly.days(at(11, 22, 4))).name
    assert name == "bulletin_1405-08-01..1405-08-30.xlsx"


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(GOOD, report=""), "report", "required"),
        (replace(GOOD, period=None), "period", "required"),
        (replace(GOOD, format=None), "format", "required"),
        (replace(GOOD, rhythm=None), "rhythm", "required"),
        (replace(GOOD, at=" "), "at", "required"),
        (replace(GOOD, at="25:00"), "at", "time_unreadable"),
        (replace(GOOD, folder=""), "folder", "required"),
        (replace(GOOD, folder="reports"), "folder", "schedule_folder_relative"),
        (replace(GOOD, folder=f"/{'x' * FOLDER_MAX_CHARS}"), "folder", "too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(draft, field, code):
    with pytest.raises(ValidationFailed) as refused:
        draft.checked()
    assert [(each.field, each.code) for each in refused.value.errors] == [(field, code)]
    assert GOOD.checked().at == "07:30"
    assert replace(GOOD, folder=" /srv/\nsamad ").checked().folder == "/srv/samad"
