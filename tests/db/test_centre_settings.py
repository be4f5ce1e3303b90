"""What the centre sets for itself: hours, rules and levels, and who changed what when."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    CorrectedDay,
    Holiday,
    Hours,
    WeekHours,
)
from samad_desktop.persistence import tables
from samad_desktop.persistence.database import server_now
from samad_desktop.services.centre_rules import CentreRulesService
from samad_desktop.services.centre_settings import CentreSettingsService
from samad_desktop.services.working_calendar import CalendarService
from tests.centres import both_engines
from tests.db.test_working_calendar import begin, due
from tests.unit.test_working_time import tehran

SATURDAY = date(2028, 11, 18)
COLD = ClosureDecree("۱۲۳/الف", "برودت هوا", SATURDAY, SATURDAY + timedelta(days=1))
MORNING = (Hours(time(8), time(11)),)


@pytest.fixture
def keeper(as_person, supervisor):
    """Give the supervisor's two services."""
    opened = as_person(supervisor)
    return CalendarService(opened), CentreRulesService(opened)


@pytest.fixture
def today(database):
    with database.reading() as connection:
        return server_now(connection).astimezone(TEHRAN).date()


@pytest.fixture
def case_id(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value.case_id


def a_rule(today, **more):
    values = {"amount": 70, "unit": TermUnit.WORKING_HOURS, "valid_from": today, **more}
    return DeadlinePolicy(0, Step.ANSWER, **values)


def refusals(refused):
    return [(error.field, error.code) for error in refused.value.errors]


def test_an_administrator_moves_deadlines_as_a_supervisor_does(database, as_person, admin, case_id):
    clock = begin(database, case_id, tehran(2028, 11, 16, time(7, 30)))
    before = due(database, clock)
    service = CalendarService(as_person(admin))
    seen = service.preview(admin, COLD)
    told = service.enter(admin, COLD, seen=seen.rules_number).value
    assert (told.moved, told.most_affected) == (seen.moved, seen.most_affected)
    assert due(database, clock) > before


def test_a_decree_is_not_entered_by_rules_that_changed_after_its_preview(keeper, supervisor, today):
    calendar, rules = keeper
    seen = calendar.preview(supervisor, COLD).rules_number
    rules.add_policy(supervisor, a_rule(today))
    with pytest.raises(RuleBroken) as refused:
        calendar.enter(supervisor, COLD, seen=seen)
    assert refused.value.code == "rules_changed"
    assert calendar.read(supervisor).decrees == ()
    again = calendar.preview(supervisor, COLD).rules_number
    calendar.enter(supervisor, COLD, seen=again)
    assert calendar.read(supervisor).decrees == (COLD,)


@pytest.mark.parametrize(
    "change",
    [
        CorrectedDay(Holiday(COLD.first_day, "عید سعید فطر")),
        WeekHours(COLD.first_day, ((Hours(time(9), time(12)),),) * 6 + ((),)),
    ],
)
def test_a_day_and_a_week_move_exactly_what_their_preview_said(
    database, keeper, supervisor, case_id, change
):
    clock = begin(database, case_id, tehran(2028, 11, 16, time(7, 30)))
    before, calendar = due(database, clock), keeper[0]
    seen = calendar.preview(supervisor, change)
    assert seen.moved == 1
    assert due(database, clock) == before
    store = calendar.set_week if isinstance(change, WeekHours) else calendar.correct
    told = store(supervisor, change, seen=seen.rules_number).value
    assert (told.moved, told.most_affected) == (seen.moved, seen.most_affected)
    assert due(database, clock) == seen.most_affected[0].new_due != before
    if isinstance(change, CorrectedDay):
        back = CorrectedDay(change.holiday, off=False)
        again = calendar.preview(supervisor, back)
        store(supervisor, back, seen=again.rules_number)
        assert due(database, clock) == before
    with pytest.raises(RuleBroken) as refused:
        store(supervisor, change, seen=seen.rules_number)
    assert refused.value.code == "rules_changed"


def test_new_hours_of_a_week_move_what_runs_after_their_first_day(
    database, keeper, supervisor, case_id
):
    calendar, _rules = keeper
    clock = begin(database, case_id, tehran(2028, 11, 16, time(7, 30)))
    before = due(database, clock)
    week = WeekHours(SATURDAY, (MORNING,) * 5 + ((), ()))
    assert calendar.set_week(supervisor, week).value.moved == 1
    assert due(database, clock) > before
    assert calendar.read(supervisor).weeks[-1] == week
    with database.reading() as connection:
        assert len(connection.execute(select(tables.deadline_moves)).all()) == 1
    (event,) = calendar.events(supervisor)
    assert (event.kind, event.key) == (SettingKind.WEEK, SATURDAY.isoformat())
    assert event.before["day0"] != event.after["day0"] == hours_text(MORNING)


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        (((),) * 7, [("week", "week_never_works")]),
        (
            ((Hours(time(9), time(8)),), *((MORNING,) * 5), ()),
            [("day0", "hours_overlap")],
        ),
    ],
)
def test_hours_that_cannot_be_worked_are_refused(keeper, supervisor, days, wrong):
    with pytest.raises(ValidationFailed) as refused:
        keeper[0].set_week(supervisor, WeekHours(SATURDAY, days))
    assert refusals(refused) == wrong
    assert keeper[0].events(supervisor) == ()


def test_a_corrected_holiday_keeps_what_it_was(keeper, supervisor):
    calendar, _rules = keeper
    fitr = Holiday(SATURDAY, "عید سعید فطر")
    calendar.correct(supervisor, CorrectedDay(fitr))
    calendar.correct(supervisor, CorrectedDay(fitr, off=False))
    second, first = calendar.events(supervisor)
    assert (first.before, second.changed) == ({}, ("off",))
    assert (second.before["off"], second.after["off"]) == ("yes", "no")
    assert second.who == supervisor.display_name
    with pytest.raises(ValidationFailed) as refused:
        calendar.correct(supervisor, CorrectedDay(Holiday(SATURDAY, "")))
    assert refusals(refused) == [("name", "required")]


def test_a_new_version_of_a_rule_leaves_the_earlier_ones_alone(keeper, supervisor, today):
    calendar, rules = keeper
    before = calendar.read(supervisor).policies
    made = rules.add_policy(supervisor, a_rule(today, source=" ابلاغ ۱۲ ")).value
    *earlier, added = sorted(calendar.read(supervisor).policies, key=lambda each: each.id)
    assert tuple(earlier) == tuple(sorted(before, key=lambda each: each.id))
    assert (added.id, added.amount, added.source) == (made, 70, "ابلاغ ۱۲")
    (event,) = calendar.events(supervisor)
    assert (event.kind, event.key, event.after["amount"]) == (SettingKind.POLICY, str(made), "70")


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"amount": 0}, "amount", "term_out_of_range"),
        ({"amount": 2_001}, "amount", "term_out_of_range"),
        ({"source": "س" * 501}, "source", "too_long"),
    ],
)
def test_a_wrong_rule_is_refused(keeper, supervisor, today, wrong, field, code):
    _calendar, rules = keeper
    for ask in (rules.add_policy, rules.sample):
        with pytest.raises(ValidationFailed) as refused:
            ask(supervisor, a_rule(today, **wrong))
        assert refusals(refused) == [(field, code)]


def test_a_rule_does_not_begin_in_the_past(keeper, supervisor, today):
    with pytest.raises(ValidationFailed) as refused:
        keeper[1].add_policy(supervisor, a_rule(today - timedelta(days=1)))
    assert refusals(refused) == [("valid_from", "begins_in_the_past")]


def test_a_rule_that_says_the_same_once_more_is_refused_and_its_correction_holds(
    keeper, supervisor, today
):
    calendar, rules = keeper
    first = rules.add_policy(supervisor, a_rule(today)).value
    with pytest.raises(ValidationFailed) as refused:
        rules.add_policy(supervisor, a_rule(today, source="دوباره"))
    assert refusals(refused) == [("valid_from", "policy_twice")]
    second = rules.add_policy(supervisor, a_rule(today, amount=35)).value
    third = rules.add_policy(supervisor, a_rule(today)).value
    known = {each.id: each.amount for each in calendar.read(supervisor).policies}
    assert [known[each] for each in (first, second, third)] == [70, 35, 70]


def test_a_decree_that_says_the_same_once_more_is_refused(keeper, supervisor, today):
    calendar, _rules = keeper
    decree = ClosureDecree("۱۲", "سرما", today, today)
    calendar.enter(supervisor, decree)
    for ask in (calendar.preview, calendar.enter):
        with pytest.raises(ValidationFailed) as refused:
            ask(supervisor, replace(decree, title="سرما و برف"))
        assert refusals(refused) == [("number", "decree_twice")]
    calendar.enter(supervisor, replace(decree, hours=None))
    calendar.enter(supervisor, decree)
    assert [each.hours for each in calendar.read(supervisor).decrees] == [(), None, ()]


def test_a_sample_says_when_what_begins_now_is_due(keeper, supervisor, today):
    _calendar, rules = keeper
    days = a_rule(today, unit=TermUnit.CALENDAR_DAYS, amount=3)
    found = rules.sample(supervisor, days).astimezone(TEHRAN)
    assert (found.date(), found.time()) == (today + timedelta(days=3), time(23, 59))
    assert rules.sample(supervisor, a_rule(today)) > rules.sample(
        supervisor, a_rule(today, amount=7)
    )


def test_another_distance_of_a_level_moves_its_moment_and_not_the_deadline(
    database, keeper, supervisor, case_id
):
    calendar, rules = keeper
    clock = begin(database, case_id, tehran(2028, 11, 18, time(7, 30)))
    before = due(database, clock)
    level = calendar.read(supervisor).levels[2]
    told = rules.change_level(supervisor, level, replace(level, days_after=5)).value
    assert (told.moved, due(database, clock)) == (0, before)
    with database.reading() as connection:
        d = tables.deadlines.c
        row = connection.execute(select(d.level3_at, d.level4_at).where(d.id == clock)).one()
    assert before < row.level3_at < row.level4_at
    assert (row.level3_at - before).days >= 5
    (event,) = calendar.events(supervisor)
    assert (event.changed, event.before["days_after"]) == (("days_after",), "3")


def test_the_second_of_two_who_change_a_level_is_told(keeper, supervisor):
    calendar, rules = keeper
    level = calendar.read(supervisor).levels[0]
    rules.change_level(supervisor, level, replace(level, office="رابط"))
    with pytest.raises(Conflict):
        rules.change_level(supervisor, level, replace(level, office="رابط دیگر"))
    assert calendar.read(supervisor).levels[0].office == "رابط"
    assert len(calendar.events(supervisor)) == 1


@both_engines
def test_of_many_who_change_a_level_of_orders_at_once_one_does(keeper, supervisor):
    calendar, rules = keeper
    level = calendar.read(supervisor).order_levels[1]

    def change(number):
        try:
            rules.change_level(supervisor, level, replace(level, office=f"دفتر {number}"))
        except Conflict:
            return 0
        return number

    with ThreadPoolExecutor(4) as pool:
        (done,) = filter(None, pool.map(change, range(1, 5)))
    assert calendar.read(supervisor).order_levels[1].office == f"دفتر {done}"
    assert [each.kind for each in calendar.events(supervisor)] == [SettingKind.ORDER_LEVEL]


def test_a_letter_of_orders_has_a_place_for_their_number_and_one_of_cases_has_none(
    keeper, supervisor
):
    calendar, rules = keeper
    book = calendar.read(supervisor)
    numbered = {"letter": "دستور {number} اجرا نشد."}
    rules.change_level(supervisor, book.order_levels[1], replace(book.order_levels[1], **numbered))
    with pytest.raises(ValidationFailed) as refused:
        rules.change_level(supervisor, book.levels[1], replace(book.levels[1], **numbered))
    assert refusals(refused) == [("letter", "unknown_place")]


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"office": " "}, "office", "required"),
        ({"letter": ""}, "letter", "required"),
        ({"letter": "ن" * 5_001}, "letter", "too_long"),
        ({"letter": "پروندهٔ {case} در {foo}"}, "letter", "unknown_place"),
        ({"days_after": 0, "percent": 0}, "amount", "percent_out_of_range"),
        ({"days_after": 61}, "amount", "level_days_out_of_range"),
        ({"days_after": 8}, "amount", "levels_out_of_order"),
        ({"days_after": 0, "percent": 50}, "amount", "levels_out_of_order"),
    ],
)
def test_a_wrong_level_is_refused(keeper, supervisor, wrong, field, code):
    calendar, rules = keeper
    level = calendar.read(supervisor).levels[2]
    with pytest.raises(ValidationFailed) as refused:
        rules.change_level(supervisor, level, replace(level, **wrong))
    assert refusals(refused) == [(field, code)]
    assert calendar.read(supervisor).levels[2] == level


def test_only_who_keeps_the_centre_changes_its_rules(keeper, cast, today):
    calendar, rules = keeper
    level = calendar.read(cast.supervisor).levels[0]
    for person in (cast.operator, cast.expert, cast.liaison, cast.secretary, cast.official):
        for deed in (
            calendar.events,
            lambda who: calendar.set_week(who, WeekHours(SATURDAY, (MORNING,) * 7)),
            lambda who: rules.add_policy(who, a_rule(today)),
            lambda who: rules.sample(who, a_rule(today)),
            lambda who: rules.change_level(who, level, level),
        ):
            with pytest.raises(Forbidden):
                deed(person)


# Liaisons and ready sentences


@pytest.fixture
def others(as_person, admin):
    return CentreSettingsService(as_person(admin))


def test_a_liaison_is_given_agencies_and_the_second_giver_is_told(others, admin, cast, reference):
    first, second = list(reference.agencies)[:2]
    (before,) = others.liaisons(admin)
    assert (before.name, before.agency_ids) == (cast.liaison.display_name, frozenset())
    others.set_agencies(admin, before, frozenset({first, second}))
    (after,) = others.liaisons(admin)
    assert after.agency_ids == {first, second}
    with pytest.raises(Conflict):
        others.set_agencies(admin, before, frozenset({first}))
    others.set_agencies(admin, after, frozenset())
    assert others.liaisons(admin) == (before,)


def test_a_ready_sentence_is_added_changed_and_recorded(others, keeper, admin, supervisor):
    others.save_text(admin, None, CannedText(0, " آزمون ", "عنوان", "متن"))
    added = others.canned_texts(admin)[-1]
    assert (added.key, added.title) == ("آزمون", "عنوان")
    others.save_text(admin, added, replace(added, text="متن دیگر"))
    with pytest.raises(Conflict):
        others.save_text(admin, added, replace(added, text="متن سوم"))
    assert others.canned_texts(admin)[-1].text == "متن دیگر"
    second, first = keeper[0].events(supervisor)
    assert (first.kind, first.before, second.changed) == (SettingKind.TEXT, {}, ("text",))


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"key": ""}, "key", "required"),
        ({"key": "دو واژه"}, "key", "key_one_word"),
        ({"key": "خط/خط"}, "key", "key_one_word"),
        ({"title": "ع" * 201}, "title", "too_long"),
        ({"text": ""}, "text", "required"),
    ],
)
def test_a_wrong_ready_sentence_is_refused(others, admin, wrong, field, code):
    before = others.canned_texts(admin)
    with pytest.raises(ValidationFailed) as refused:
        others.save_text(admin, None, replace(CannedText(0, "ک", "ع", "م"), **wrong))
    assert refusals(refused) == [(field, code)]
    assert others.canned_texts(admin) == before


def test_two_ready_sentences_never_share_a_key(others, admin):
    taken = others.canned_texts(admin)[0]
    with pytest.raises(ValidationFailed) as refused:
        others.save_text(admin, None, replace(taken, id=0))
    assert refusals(refused) == [("key", "key_taken")]


def test_only_who_keeps_the_centre_gives_agencies_and_sentences(others, admin, cast):
    (liaison,) = others.liaisons(admin)
    text = CannedText(0, "ک", "ع", "م")
    for person in (cast.operator, cast.expert, cast.liaison, cast.official):
        with pytest.raises(Forbidden):
            others.set_agencies(person, liaison, frozenset())
        with pytest.raises(Forbidden):
            others.save_text(person, None, text)
        with pytest.raises(Forbidden):
            others.liaisons(person)
        with pytest.raises(Forbidden):
            others.canned_texts(person)
