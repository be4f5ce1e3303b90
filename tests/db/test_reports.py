"""Every report of a centre whose story is known says what was counted by hand, on both engines."""

import threading
from dataclasses import replace
from datetime import date
from itertools import cycle

import pytest
from sqlalchemy import select

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.report_periods import before, month
from samad_desktop.domain.reports import Behind, Filters, Listed, ReportQuery, Stretch
from samad_desktop.persistence.tables import contacts, subjects
from samad_desktop.report_words import answered_days
from samad_desktop.reports import REPORTS, lists
from samad_desktop.services import reporting
from samad_desktop.services.cases import CaseService
from samad_desktop.services.follow_up import FollowUpService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.services.reporting import ReportService
from tests.db.busy_centre import Centre
from tests.db.report_answers import assert_doors, by_name, figures, numbers, table
from tests.db.report_centre import AGAIN, NOT_OURS, NOW, WEAK
from tests.moments import let_it_be

MEHR = month(1405, 7)
M = Measure


@pytest.fixture
def sqlite_template(report_sqlite_template):
    return report_sqlite_template


@pytest.fixture
def postgresql_template(report_postgresql_template):
    return report_postgresql_template


@pytest.fixture
def known(database):
    """Give the centre as it stands at the end of its story."""
    let_it_be(database, NOW)
    return Centre.of(database)


@pytest.fixture
def service(known, as_person, supervisor):
    return ReportService(as_person(supervisor), clock=lambda: NOW)


@pytest.fixture
def made(service, supervisor):
    """Make a report of Mehr."""

    def make(code, *, compared=True, days=MEHR, who=None, stop=None, told=None, **filters):
        earlier = before(days, NOW.date()) if compared else None
        query = ReportQuery(days, Filters(**filters), earlier)
        seen = told if told is not None else []
        stop = stop or threading.Event()
        return service.make(who or supervisor, code, query, lambda *how: seen.append(how), stop)

    return make


def test_the_bulletin_says_what_came_what_was_done_and_what_stands(made):
    answer = made("bulletin")
    assert figures(answer, "came") == {
        M.CONTACTS: 6,
        M.REGISTERED: 5,
        M.ADVISED: 1,
        M.REFERRED: 4,
        M.ANSWERED: 2,
        M.IN_TIME_SHARE: 1.0,
        M.CLOSED: 1,
        M.CALLED_BACK: 2,
        M.SATISFIED_SHARE: 0.5,
        M.RAISED: 6,
    }
    (row,) = table(answer, "came").rows
    assert row.before == (1, 1, 0, 1, 1, 1.0, 0, 0, None, 0)
    assert figures(answer, "stands") == {
        M.OPEN: 5,
        M.UNREVIEWED: 0,
        M.DUE_SOON: 0,
        M.OVERDUE: 5,
        M.ANSWERS: 1,
        M.CALL_BACKS: 0,
        M.LEVEL_1: 0,
        M.LEVEL_2: 0,
        M.LEVEL_3: 0,
        M.LEVEL_4: 5,
    }
    assert by_name(answer, "subjects") == {"قطع و افت فشار آب شهری": (5, 1, 5, 5)}
    assert by_name(answer, "counties") == {"هشترود": (4, 1, 4, 4), "تبریز": (1, 0, 1, 1)}


def test_calls_are_told_apart_by_hour_person_and_day(made):
    answer = made("workload", compared=False)
    assert by_name(answer, "by_hour") == {
        "۷ تا ۸": (1, 1, 1),
        "۸ تا ۹": (4, 3, 0),
        "۹ تا ۱۰": (0, 0, 0),  # Nobody called, and a drawing shows that.
        "۱۰ تا ۱۱": (1, 1, 0),
    }
    assert by_name(answer, "by_operator") == {"پروانه نخستین": (3, 3, 1), "فرهاد دومین": (3, 2, 0)}
    assert by_name(answer, "grid") == {
        "پروانه نخستین": (1, 1, 0, 1, 3),
        "فرهاد دومین": (0, 3, 0, 0, 3),
    }
    assert by_name(answer, "by_channel") == {"تلفن ۱۱۱": (6,)}
    assert [row.values[:2] for row in table(answer, "by_day").rows] == [
        *(("۱۴۰۵/۰۷/۱۱", 2), ("۱۴۰۵/۰۷/۱۲", 2), ("۱۴۰۵/۰۷/۱۳", 1)),
        *(("۱۴۰۵/۰۷/۱۴", 0), ("۱۴۰۵/۰۷/۱۵", 1)),
    ]


def test_subjects_are_counted_by_county(made):
    answer = made("subjects")
    grid = table(answer, "grid")
    assert [column.title for column in grid.columns] == ["موضوع", "هشترود", "تبریز", "همه"]
    assert [row.values for row in grid.rows] == [("قطع و افت فشار آب شهری", 4, 1, 5)]
    assert grid.rows[0].before == (None, 1, 0, 1)
    assert grid.totals.values == ("همه", 4, 1, 5)
    assert by_name(answer, "by_subject") == {"قطع و افت فشار آب شهری": (5, 1, 5, 5)}
    day = Stretch(date(2026, 10, 5), date(2026, 10, 5))
    grid = table(made("subjects", days=day), "grid")
    assert [column.title for column in grid.columns[1:3]] == ["تبریز", "هشترود"]
    assert [row.before for row in (*grid.rows, grid.totals)] == [(None, 0, 2, 2)] * 2


def test_agencies_are_judged_by_what_they_answered_and_how_soon(made):
    answer = made("agencies")
    whole = table(answer, "whole")
    assert figures(answer, "whole") == {
        M.REFERRED: 4,
        M.ANSWERED: 2,
        M.IN_TIME: 2,
        M.IN_TIME_SHARE: 1.0,
        # Of four and five hours the lower one is the middle.
        M.ANSWER_MINUTES: 240,
        M.RETURNED: 1,
        M.SENT_BACK: 1,
        M.RAISED: 6,
        M.OWED: 1,
        M.OWED_LATE: 1,
    }
    assert numbers(whole, replace(whole.rows[0], values=whole.rows[0].before)) == {
        M.REFERRED: 1,
        M.ANSWERED: 1,
        M.IN_TIME: 1,
        M.IN_TIME_SHARE: 1.0,
        M.ANSWER_MINUTES: 420,
        M.RETURNED: 0,
        M.SENT_BACK: 0,
        M.RAISED: 0,
        M.OWED: None,
        M.OWED_LATE: None,
    }
    assert by_name(answer, "by_agency")["آب و فاضلاب"] == (4, 2, 2, 1.0, 240, 1, 1, 2, 1, 1)


def test_while_a_clock_stood_still_no_answer_took_time(made):
    tuesday = Stretch(date(2026, 10, 6), date(2026, 10, 6))
    assert figures(made("agencies", days=tuesday), "whole")[M.ANSWER_MINUTES] == 300


def test_what_is_overdue_stands_with_its_level_and_its_holder(made):
    answer = made("overdue")
    assert answered_days(answer) == "اکنون", "days it was asked about would say what it does not"
    assert figures(answer, "whole")[M.OVERDUE] == 5
    assert by_name(answer, "by_agency") == {"آب و فاضلاب": (1, 1)}
    rows = table(answer, "list").rows
    assert [row.values[3:6] for row in rows] == [
        ("خود مرکز", "بررسی پاسخ دستگاه", "سطح ۴"),
        ("خود مرکز", "بررسی پرونده", "سطح ۴"),
        ("خود مرکز", "بررسی پرونده", "سطح ۴"),
        ("خود مرکز", "بررسی پرونده", "سطح ۴"),
        ("آب و فاضلاب", "پاسخ دستگاه اجرایی", "سطح ۴"),
    ]
    # Of thirty-five hours five are worked on Saturday, twenty-eight until Wednesday, two are left.
    assert rows[-1].values[6] == NOW.replace(day=8, hour=6)
    # Saturday to Thursday and Saturday to Monday were closed since.
    assert rows[-1].values[7] == 9


def test_what_was_not_taken_and_what_was_returned_says_why(made):
    answer = made("unaccepted")
    assert figures(answer, "whole") == {M.SENT_BACK: 1, M.RETURNED: 1, M.ANSWERED: 2, M.REFERRED: 4}
    (sent_back,), (returned,) = table(answer, "sent_back").rows, table(answer, "returned").rows
    assert (sent_back.values[1], sent_back.values[-1]) == ("آب و فاضلاب", WEAK)
    assert (returned.values[1], returned.values[-1]) == ("آب و فاضلاب", NOT_OURS)


def test_citizens_who_were_told_say_whether_they_are_satisfied(made):
    answer = made("satisfaction")
    assert figures(answer, "whole") == {
        M.SATISFIED: 1,
        M.PARTLY: 0,
        M.NOT_SATISFIED: 1,
        M.CALLED_BACK: 2,
        M.SATISFIED_SHARE: 0.5,
        M.NOT_REACHED: 0,
        M.REOPENED: 1,
        M.APPEALED: 0,
    }
    (row,) = table(answer, "reopened").rows
    assert row.values[-1] == AGAIN
    assert len(table(answer, "not_satisfied").rows) == 1


def test_desk_hours_and_raisings_are_counted(made):
    answer = made("desk_hours")
    assert figures(answer, "whole") == {
        M.HEARD: 0,
        M.MISSED: 0,
        M.ORDERED: 1,
        M.ORDERS_DONE: 0,
        M.ORDERS_KEPT: 0,
        M.ORDERS_UNVERIFIED: 0,
        M.ORDERS_RUNNING: 0,
        M.ORDERS_LATE: 1,
        M.ORDERS_BROKEN: 0,
    }
    assert by_name(answer, "by_official") == {"کامران ارس‌پور": (1, 0, 0, 0, 1, 0)}
    assert by_name(answer, "by_agency") == {"آب و فاضلاب": (1, 0, 0, 0, 1, 0)}
    raised = made("escalations")
    assert figures(raised, "whole")[M.RAISED] == 6
    assert len(table(raised, "list").rows) == 6


def test_the_full_list_has_a_row_a_case_with_all_its_dates(made):
    found = table(made("full_list"), "list")
    assert len(found.rows) == 5
    fifth = numbers(found, found.rows[0])
    assert [fifth[each] for each in ("received", "sent", "answered", "told", "closed")] == [
        NOW.replace(day=5, hour=5),
        NOW.replace(day=5, hour=5),
        NOW.replace(day=6, hour=6),
        NOW.replace(day=6, hour=9),
        None,
    ]
    advised = numbers(found, found.rows[2])
    assert (advised["disposition"], advised["sent"]) == ("راهنمایی شد", None)


def test_the_full_list_says_when_it_was_reviewed_received_returned_due_and_reopened(
    known, made, service
):
    (fourth,) = table(made("full_list"), "list").rows[1].key
    expert, referred = known.cast.expert, ReferralService(known.database)
    seen = CaseService(known.database).open(expert, fourth)
    FollowUpService(known.database).review(expert, fourth, seen.version)
    referred.refer(expert, fourth, ReferralDraft((known.water,)))
    sent = max(referred.of_case(expert, fourth), key=lambda each: each.id)
    referred.acknowledge(known.cast.liaison, sent.id, sent.version)
    found = table(made("full_list"), "list")
    dated = ("taken_up", "acknowledged", "returned", "answer_due", "reopened")
    told = [tuple(numbers(found, row)[each] for each in dated) for row in found.rows]
    # Of the fifth's thirty-five hours three are on Monday, as it rested for three, fourteen
    # until Wednesday, five on Thursday; the fourth's new ones end on the second Monday.
    assert told == [
        (None, None, None, NOW.replace(day=11, hour=10), None),
        (NOW, NOW, NOW.replace(day=4, hour=8), NOW.replace(day=26, hour=8), None),
        (None, None, None, None, None),
        (None, None, None, NOW.replace(day=8, hour=6), None),
        (None, None, None, NOW.replace(day=8, hour=5, minute=30), NOW.replace(day=7, hour=5)),
    ]


def test_of_a_long_list_the_newest_are_shown_and_the_rest_is_told(made, monkeypatch):
    whole = {each: table(made(each), "list") for each in ("full_list", "escalations", "overdue")}
    monkeypatch.setattr(lists, "SHOWN_MAX", 2)
    for code, every in whole.items():
        shown = table(made(code), "list")
        assert (shown.rows, shown.cut) == (every.rows[:2], len(every.rows) - 2)


def test_filters_narrow_what_is_counted(made, reference):
    counties = {each.code: each.id for each in reference.counties.values()}
    answer = made("bulletin", compared=False, county_id=counties["0303"])
    assert answer.narrowed == ("شهرستان: تبریز",)
    came = figures(answer, "came")
    assert [came[each] for each in (M.CONTACTS, M.REGISTERED, M.ANSWERED)] == [1, 1, 1]
    assert figures(answer, "stands")[M.OVERDUE] == 1
    nobody = made("bulletin", compared=False, channel=Channel.WEB)
    assert set(figures(nobody, "came").values()) == {0, None}


def test_behind_each_number_stand_as_many_cases_as_it_counts(
    made, service, supervisor, monkeypatch
):
    monkeypatch.setattr(reporting, "PAGE_SIZE", 2)
    for report in REPORTS:
        answer = made(report.code, compared=False)
        for found in answer.tables:
            rows = [*found.rows, *([found.totals] if found.totals else [])]
            for row in rows:
                assert_doors(service, supervisor, answer, found, row)


def test_a_call_about_no_case_is_counted_and_told_beside_the_cases(
    known, made, service, supervisor
):
    with known.database.upkeep() as connection:
        later = contacts.c.opened_case.is_(False)
        connection.execute(contacts.update().where(later).values(case_id=None))
    answer = made("bulletin", compared=False)
    door = Behind("came", M.CONTACTS)
    told = service.listed(supervisor, "bulletin", answer.query, door)
    assert told == Listed(cases=5, about_none=1)
    found = table(answer, "came")
    assert_doors(service, supervisor, answer, found, found.rows[0])


def test_what_is_no_door_is_refused(service, supervisor):
    for door in (Behind("sessions", "official", (1,)), Behind("nowhere", "open")):
        with pytest.raises(NotFound):
            service.behind(supervisor, "desk_hours", ReportQuery(MEHR), door)


def test_days_that_cannot_be_asked_about_are_refused_at_their_field(made):
    for days, field, code in (
        (Stretch(date(2026, 10, 20), date(2026, 10, 19)), "until", "report_backwards"),
        (Stretch(date(2026, 10, 21), date(2026, 10, 22)), "since", "report_in_future"),
        (Stretch(date(1980, 1, 1), date(2026, 10, 19)), "since", "report_too_long"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            made("bulletin", compared=False, days=days)
        assert [(each.field, each.code) for each in refused.value.errors] == [(field, code)]


def test_only_who_oversees_sees_reports(made, service, cast, known):
    for who in (cast.liaison, cast.operator, cast.expert, cast.secretary, cast.admin):
        with pytest.raises(Forbidden):
            made("bulletin", who=who)
        with pytest.raises(Forbidden):
            service.behind(who, "bulletin", ReportQuery(MEHR), Behind("came", M.REGISTERED))
    with pytest.raises(RuleBroken):
        made("no_such_report")


def test_an_official_sees_the_same_numbers(known, as_person, cast):
    service = ReportService(as_person(cast.official), clock=lambda: NOW)
    for report in REPORTS:
        query = ReportQuery(MEHR)
        answer = service.make(cast.official, report.code, query, lambda *_: None, threading.Event())
        assert len(answer.tables) == len(report.sections)


@pytest.fixture
def each_filter(known, reference):
    """Give a value for every filter; the subject is a whole branch."""
    with known.database.reading() as connection:
        branch = connection.execute(select(subjects.c.parent_id).distinct()).scalars().all()[-1]
    return {
        "county_id": next(one.id for one in reference.counties.values() if one.code == "0311"),
        "agency_id": known.water,
        "subject_id": branch,
        "kind": CaseKind.REQUEST,
        "channel": Channel.PHONE,
        "operator_id": known.cast.operator.staff_id,
    }


@pytest.mark.parametrize("role", ["supervisor", "official"])
def test_every_report_tells_each_filter_it_was_given_and_opens_what_is_behind_its_numbers(
    role, known, as_person, each_filter
):
    who, alone = getattr(known.cast, role), cycle(each_filter.items())
    service = ReportService(as_person(who), clock=lambda: NOW)
    for report in REPORTS:
        for filters in (each_filter, dict([next(alone)])):
            query = ReportQuery(MEHR, Filters(**filters), before(MEHR, NOW.date()))
            answer = service.make(who, report.code, query, lambda *_: None, threading.Event())
            assert len(answer.narrowed) == len(filters)
        assert_opened(service, who, answer)


def assert_opened(service, who, answer):
    """Open the cases behind one number of each column."""
    for found in answer.tables:
        for column in found.columns:
            if column.measure is not None:
                key = next((row.key for row in (found.totals, *found.rows) if row), ())
                door = Behind(found.section, column.code, key)
                service.behind(who, answer.report, answer.query, door)


def test_progress_is_told_part_by_part(made):
    told: list[tuple[int, int]] = []
    made("subjects", told=told)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
