"""What directors promised, and the ledger of orders and promises, as the database keeps them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.directives import AgencyMove, Verdict
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.ledger import Entry, LedgerQuestion, Standing, tally
from samad_desktop.domain.promises import TAKEN_BACK_WITHIN, PromiseDraft
from samad_desktop.domain.sessions import SessionChannel, SessionPlan
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence import sessions
from samad_desktop.services.cases import CaseService
from samad_desktop.services.promises import PromiseService
from tests.centres import both_engines
from tests.moments import let_it_be
from tests.orders import DONE

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
TODAY, DAY, FRIDAY = date(2026, 11, 28), date(2026, 12, 2), date(2026, 12, 4)


@pytest.fixture(autouse=True)
def a_day_in_azar(database):
    let_it_be(database, NOW)


@pytest.fixture
def draft(orders, new_case, agencies):
    return PromiseDraft(
        orders.official_id,
        agencies["WATER"],
        reached=True,
        director="مدیرعامل آب و فاضلاب",
        words="تا چهارشنبه آب وصل می‌شود.",
        until=DAY,
        case_id=new_case(),
    )


def refused(ask) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code) for each in error.value.errors]


def test_what_was_promised_is_due_at_closing_time_of_its_day(orders, draft, expert, as_person):
    made = orders.promises.record(orders.actor, draft).value
    # Half past two in the afternoon in Tehran, as the sample week has it.
    assert made.due_at is not None
    assert made.due_at.astimezone(UTC).date() == DAY
    assert made.broken_at > made.due_at + timedelta(days=3)
    assert (made.words, made.director, made.until) == (draft.words, draft.director, DAY)
    events = CaseService(as_person(expert)).open(expert, draft.case_id).events
    told = next(each for each in events if each.kind is EventKind.DIRECTOR_CONTACTED)
    assert ("reached", "yes") in [(each.field, each.value) for each in told.told]


def test_who_was_not_reached_promised_nothing_and_is_no_row_of_the_ledger(orders, draft):
    missed = replace(draft, reached=False, words="دفتر: در جلسه است.")
    made = orders.promises.record(orders.actor, missed).value
    assert (made.reached, made.until, made.due_at) == (False, None, None)
    assert orders.promises.ledger(orders.actor, LedgerQuestion()).rows == ()
    with pytest.raises(RuleBroken) as error:
        orders.promises.verify(orders.actor, made, Verdict.KEPT)
    assert error.value.code == "nothing_promised"


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"official_id": None}, ("official", "directive_needs_official")),
        ({"agency_id": None}, ("agency", "required")),
        ({"words": " "}, ("words", "promise_needs_words")),
        ({"words": "آ" * 2_001}, ("words", "too_long")),
        ({"director": "آ" * 121}, ("director", "too_long")),
        ({"until": None}, ("until", "promise_needs_day")),
        ({"until": TODAY - timedelta(days=1)}, ("until", "promise_in_the_past")),
        ({"until": TODAY + timedelta(days=400)}, ("until", "extension_too_far")),
        ({"until": FRIDAY}, ("until", "promise_day_off")),
    ],
)
def test_what_is_wrong_with_a_promise_stands_at_its_place(orders, draft, more, wrong):
    assert refused(lambda: orders.promises.record(orders.actor, replace(draft, **more))) == [wrong]


def test_a_promise_is_late_and_broken_by_time_and_kept_by_word(orders, draft, database):
    made = orders.promises.record(orders.actor, draft).value

    def standing():
        (row,) = orders.promises.ledger(orders.actor, LedgerQuestion()).rows
        return row.standing

    found = [standing()]
    for at in (made.due_at, made.broken_at):
        let_it_be(database, at)
        found.append(standing())
    assert found == [Standing.RUNNING, Standing.LATE, Standing.BROKEN]
    kept = orders.promises.verify(orders.actor, made, Verdict.KEPT, "آب وصل است.").value
    assert (kept.verdict, kept.heard, standing()) == (Verdict.KEPT, "آب وصل است.", Standing.KEPT)
    with pytest.raises(RuleBroken):
        orders.promises.verify(orders.actor, kept, Verdict.NOT_KEPT, "نه")


def test_what_was_not_kept_needs_a_word_and_is_said_once(orders, draft):
    made = orders.promises.record(orders.actor, draft).value
    verify = orders.promises.verify
    assert refused(lambda: verify(orders.actor, made, Verdict.NOT_KEPT)) == [("heard", "required")]
    with pytest.raises(Conflict):
        verify(orders.actor, replace(made, version=made.version + 1), Verdict.KEPT)
    verify(orders.actor, made, Verdict.NOT_KEPT, "هنوز قطع است.")
    (row,) = orders.promises.ledger(orders.actor, LedgerQuestion(standing=Standing.BROKEN)).rows
    assert (row.entry, row.id) == (Entry.PROMISE, made.id)


@both_engines
def test_who_judged_a_promise_takes_that_back_for_a_while_and_nobody_else_does(
    orders, draft, database, as_person, supervisor
):
    made = orders.promises.record(orders.actor, draft).value
    orders.promises.verify(orders.actor, made, Verdict.KEPT, "آب وصل است.")
    with pytest.raises(RuleBroken) as error:
        PromiseService(as_person(supervisor)).take_back(supervisor, made.id)
    assert error.value.code == "verdict_stays"
    again = orders.promises.take_back(orders.actor, made.id).value
    assert (again.verdict, again.heard, again.verified_at) == (None, "", None)
    orders.promises.verify(orders.actor, again, Verdict.NOT_KEPT, "هنوز قطع است.")
    let_it_be(database, NOW + TAKEN_BACK_WITHIN)
    with pytest.raises(RuleBroken):
        orders.promises.take_back(orders.actor, made.id)


def test_the_ledger_holds_orders_and_promises_by_official_agency_and_session(
    orders, draft, agencies, says
):
    orders.promises.record(orders.actor, draft)
    order = orders.issue(draft.case_id, agencies["WATER"], agencies["POWER"])
    says(order, AgencyMove.FINISH, DONE)
    rows = orders.promises.ledger(orders.actor, LedgerQuestion()).rows
    assert sorted((row.entry, row.agency_id) for row in rows) == sorted(
        (
            (Entry.DIRECTIVE, agencies["WATER"]),
            (Entry.DIRECTIVE, agencies["POWER"]),
            (Entry.PROMISE, agencies["WATER"]),
        )
    )
    counted = tally(rows)
    assert (counted.rows, counted.unverified, counted.running) == (3, 1, 2)
    of_water = LedgerQuestion(agency_id=agencies["WATER"])
    assert len(orders.promises.ledger(orders.actor, of_water).rows) == 2
    nobody = LedgerQuestion(official_id=orders.official_id + 1)
    assert orders.promises.ledger(orders.actor, nobody).rows == ()


def test_an_official_asks_what_was_promised_last_time(orders, draft, agencies, database):
    made = orders.promises.record(orders.actor, draft).value
    orders.promises.verify(orders.actor, made, Verdict.KEPT)
    order = orders.issue(draft.case_id, agencies["POWER"])
    let_it_be(database, NOW + timedelta(days=2))
    orders.issue(draft.case_id, agencies["WATER"])
    before = NOW + timedelta(days=1)
    rows = orders.promises.promises_of(orders.actor, orders.official_id, before=before)
    # What is not kept yet stands first, and what came later is not last time's.
    assert [(row.entry, row.id) for row in rows] == [
        (Entry.DIRECTIVE, order.recipients[0].id),
        (Entry.PROMISE, made.id),
    ]


def test_only_who_may_notes_and_reads_promises(orders, draft, as_person, cast):
    made = orders.promises.record(orders.actor, draft).value
    for actor in (cast.operator, cast.official, cast.liaison):
        with pytest.raises(Forbidden):
            PromiseService(as_person(actor)).record(actor, draft)
    with pytest.raises(Forbidden):
        PromiseService(as_person(cast.liaison)).ledger(cast.liaison, LedgerQuestion())
    seen = PromiseService(as_person(cast.official)).get(cast.official, made.id)
    assert seen.words == draft.words


def test_a_promise_about_a_protected_case_is_read_by_who_may_read_the_case(
    orders, draft, new_case, as_person, operator2, expert
):
    hidden = replace(draft, case_id=new_case(subject="0706"))
    made = orders.promises.record(orders.actor, hidden).value
    assert PromiseService(as_person(expert)).get(expert, made.id).words == draft.words
    with pytest.raises(NotFound):
        PromiseService(as_person(operator2)).get(operator2, made.id)


def test_all_contacts_of_a_session_are_read_also_who_was_not_reached(
    orders, draft, secretary, database
):
    plan = SessionPlan(
        (orders.official_id,),
        DAY,
        Hours(time(10), time(12)),
        SessionChannel.CALL,
    )
    with database.transaction() as connection:
        session_id = sessions.add(connection, plan, secretary.staff_id, NOW)
    in_it = replace(draft, session_id=session_id)
    kept = orders.promises.record(orders.actor, in_it).value
    missed = orders.promises.record(orders.actor, replace(in_it, reached=False)).value
    orders.promises.record(orders.actor, draft)
    found = orders.promises.contacts_of_session(orders.actor, session_id)
    assert [each.id for each in found] == [missed.id, kept.id]
    (row,) = orders.promises.ledger(orders.actor, LedgerQuestion(session_id=session_id)).rows
    assert row.id == kept.id
