"""Directives as the database keeps them: numbered, sent, obeyed, verified, and raised."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError

from samad_desktop.domain.access import Right
from samad_desktop.domain.cases import Disposition, EventKind
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.directive_lists import DirectiveFilter, Wanted
from samad_desktop.domain.directives import (
    Addressee,
    AgencyMove,
    DirectiveDraft,
    DirectiveState,
    Verdict,
)
from samad_desktop.domain.errors import (
    Conflict,
    Forbidden,
    NotFound,
    RuleBroken,
    SamadError,
    ValidationFailed,
)
from samad_desktop.domain.ledger import LedgerQuestion, Standing, level_of, standing_of
from samad_desktop.domain.staff import spelled_password
from samad_desktop.domain.working_calendar import ClosureDecree
from samad_desktop.persistence import deadlines
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import agencies as agency_rows
from samad_desktop.persistence.tables import directives
from samad_desktop.services.bell import BellService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.centre_rules import CentreRulesService
from samad_desktop.services.dictation import DictationService
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.explaining import ExplanationService
from samad_desktop.services.working_calendar import CalendarService
from tests.centres import PASSWORD
from tests.moments import let_it_be
from tests.orders import DONE, MERGED, TEXT, Orders

# A Saturday of Azar 1405, at half past nine in Tehran.
NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def a_day_in_azar(database):
    let_it_be(database, NOW)


def refused(ask) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code) for each in error.value.errors]


def of(directive, agency_id):
    return next(each for each in directive.recipients if each.agency_id == agency_id)


def broken_code(ask) -> str:
    with pytest.raises(RuleBroken) as error:
        ask()
    return error.value.code


# Issuing


def test_a_directive_has_its_number_and_its_deadline_at_once(orders, new_case, agencies):
    case_id = new_case()
    made = orders.issue(case_id, agencies["WATER"], agencies["POWER"])
    assert (made.number, made.case_id, made.text) == ("1405/م/1", case_id, TEXT)
    assert {each.state for each in made.recipients} == {DirectiveState.ISSUED}
    assert all(each.due_at is not None and each.due_at > NOW for each in made.recipients)
    assert all(each.broken_at > each.due_at for each in made.recipients)


def test_numbers_go_on_without_a_gap_and_begin_anew_with_each_year(
    orders, new_case, agencies, database
):
    case_id = new_case()
    first, second = (orders.issue(case_id, agencies["WATER"]).number for _ in range(2))
    let_it_be(database, datetime(2027, 3, 27, 8, tzinfo=UTC))
    later = orders.issue(case_id, agencies["WATER"]).number
    assert (first, second, later) == ("1405/م/1", "1405/م/2", "1406/م/1")


def test_what_is_refused_takes_no_number(orders, new_case, agencies):
    case_id = new_case()
    assert refused(lambda: orders.issue(case_id)) == [("recipients", "directive_needs_agency")]
    with pytest.raises(ValidationFailed):
        orders.issue(case_id, agencies["WATER"], official_id=9_999)
    assert orders.issue(case_id, agencies["WATER"]).number == "1405/م/1"


def test_another_scheme_counts_by_itself(orders, new_case, agencies, as_person, supervisor):
    case_id = new_case()
    orders.issue(case_id, agencies["WATER"])
    service = DirectiveService(as_person(supervisor))
    before = service.scheme(supervisor)
    assert service.set_scheme(supervisor, before, "{سال}/د/{ردیف}").value == "{year}/د/{serial}"
    assert orders.issue(case_id, agencies["WATER"]).number == "1405/د/1"
    with pytest.raises(Conflict):
        service.set_scheme(supervisor, before, "{سال}/ه/{ردیف}")
    assert refused(lambda: service.set_scheme(supervisor, "{year}/د/{serial}", "د/{ردیف}")) == [
        ("scheme", "scheme_needs_places")
    ]
    with pytest.raises(Forbidden):
        orders.service.set_scheme(orders.actor, "{year}/د/{serial}", before)


def test_two_secretaries_at_once_never_get_the_same_number_or_leave_one_out(
    database, cast, new_case, agencies, official_id, one_more
):
    case_ids = [new_case() for _ in range(4)]
    people = (cast.secretary, cast.supervisor, cast.secretary, cast.supervisor)

    def dictate(given):
        actor, case_id = given
        own = one_more(actor)
        try:
            desk = Orders(own, actor, official_id)
            return [desk.issue(case_id, agencies["WATER"]).number for _ in range(5)]
        finally:
            own.close()

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(dictate, zip(people, case_ids, strict=True)))
    numbers = sorted(int(number.rpartition("/")[2]) for some in made for number in some)
    assert numbers == list(range(1, 21))


@pytest.fixture
def one_more(database, request):
    """Open the same centre once more, on a connection of its own."""

    def open_for(actor):
        if database.is_sqlite:
            again = Database(str(database.url))
            let_it_be(again, NOW)
            return again
        cluster = request.getfixturevalue("postgres")
        url = cluster.url(database.url.database or "", actor.login)
        return Database(url, password=spelled_password(PASSWORD))

    return open_for


def test_the_database_keeps_numbers_whoever_writes_past_the_program(
    orders, new_case, agencies, database
):
    made = orders.issue(new_case(), agencies["WATER"])
    for statement in (
        update(directives).values(serial=7),
        update(directives).values(number="1405/م/7"),
        text("DELETE FROM directives"),
    ):
        with pytest.raises((Forbidden, IntegrityError)), database.transaction() as link:
            link.execute(statement)
    with database.reading() as connection:
        assert connection.execute(select(directives.c.number)).scalar_one() == made.number


def test_each_agency_has_its_own_term_and_a_copy_has_none(orders, new_case, agencies):
    addressees = (
        Addressee(agencies["WATER"]),
        Addressee(agencies["POWER"], amount=14, reason="خواست استاندار"),
        Addressee(agencies["GAS"], copy=True),
    )
    made = orders.issue(new_case(), addressees=addressees)
    water, power, gas = (of(made, agencies[code]) for code in ("WATER", "POWER", "GAS"))
    assert power.due_at < water.due_at
    assert (gas.due_at, gas.copy) == (None, True)


def test_the_deadline_explains_itself_with_the_term_that_was_given(
    orders, new_case, agencies, expert, as_person, reference
):
    case_id = new_case()
    addressees = (Addressee(agencies["WATER"], amount=14, reason="خواست استاندار"),)
    orders.issue(case_id, addressees=addressees)
    told = ExplanationService(as_person(expert)).of_case(expert, case_id)
    (own,) = [each for each in told if each.clock.step is Step.DIRECTIVE]
    assert (own.clock.term.amount, own.moves[0].reason) == (14, "خواست استاندار")
    assert own.agency == reference.agencies[agencies["WATER"]].name


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"official_id": None}, ("official", "directive_needs_official")),
        ({"official_id": 9_999}, ("official", "directive_needs_official")),
        ({"subject": " "}, ("subject", "required")),
        ({"subject": "آ" * 201}, ("subject", "too_long")),
        ({"text": ""}, ("text", "required")),
        ({"text": "آ" * 20_001}, ("text", "too_long")),
        ({"addressees": ()}, ("recipients", "directive_needs_agency")),
    ],
)
def test_what_is_wrong_with_a_directive_stands_at_its_place(
    orders, new_case, agencies, more, wrong
):
    case_id = new_case()
    assert refused(lambda: orders.issue(case_id, agencies["WATER"], **more)) == [wrong]


def test_addressees_are_refused_with_the_reason(orders, new_case, agencies, database):
    case_id, water, power = new_case(), agencies["WATER"], agencies["POWER"]
    for addressees, wrong in (
        ((Addressee(water), Addressee(water)), ("recipients", "directive_agency_twice")),
        ((Addressee(water), Addressee(water, copy=True)), ("copies", "copy_to_answerer")),
        ((Addressee(water, amount=0, reason="خواست"),), ("amount", "term_out_of_range")),
        ((Addressee(water, amount=5),), ("reason", "term_needs_reason")),
        (tuple(map(Addressee, range(1, 23))), ("recipients", "directive_too_many")),
    ):
        assert wrong in refused(lambda given=addressees: orders.issue(case_id, addressees=given))
    with database.transaction() as connection:
        connection.execute(text(f"UPDATE agencies SET retired = true WHERE id = {power}"))
    assert refused(lambda: orders.issue(case_id, power)) == [("recipients", "agency_retired")]


def test_nothing_goes_to_the_agency_that_is_complained_about(orders, new_case, agencies, a_draft):
    matter = replace(a_draft(subject="0706").matter, accused_agency_id=agencies["WATER"])
    case_id = new_case(subject="0706", matter=matter)
    issue = {"all_the_same": True}
    assert refused(lambda: orders.issue(case_id, agencies["WATER"], **issue)) == [
        ("recipients", "refers_to_accused")
    ]


def test_a_protected_caller_is_named_to_no_agency_without_a_warning(
    new_case, agencies, as_person, supervisor, official_id, secretary
):
    case_id = new_case(subject="0706")
    own = Orders(as_person(supervisor), supervisor, official_id)
    named = {"text": "به کار منصور جباری رسیدگی شود."}
    assert refused(lambda: own.issue(case_id, agencies["POWER"], **named)) == [
        ("text", "names_caller")
    ]
    assert own.issue(case_id, agencies["POWER"], **named, all_the_same=True).number
    # Who may not know her cannot tell whether she is named: she is told so.
    other = Orders(as_person(secretary), secretary, official_id)
    assert refused(lambda: other.issue(case_id, agencies["POWER"])) == [
        ("text", "directive_caller_unknown")
    ]
    assert other.issue(case_id, agencies["POWER"], all_the_same=True).number


def test_only_who_may_issues(new_case, agencies, as_person, cast, official_id):
    case_id = new_case()
    for actor in (cast.operator, cast.expert, cast.official, cast.liaison, cast.admin):
        with pytest.raises(Forbidden):
            Orders(as_person(actor), actor, official_id).issue(case_id, agencies["WATER"])
        assert not actor.may(Right.ISSUE_DIRECTIVE)


def test_the_case_tells_of_it_and_everybody_hears(orders, new_case, agencies, expert, as_person):
    case_id = new_case()
    draft = DirectiveDraft(
        orders.official_id, case_id, "وصل آب", TEXT, (Addressee(agencies["WATER"]),)
    )
    outcome = DictationService(orders.database).issue(orders.actor, draft)
    assert outcome.changes == {Change(Noun.DIRECTIVE), Change(Noun.CASE, case_id)}
    events = CaseService(as_person(expert)).open(expert, case_id).events
    event = next(each for each in events if each.kind is EventKind.DIRECTIVE_ISSUED)
    assert event.text == f"وصل آب\n{TEXT}"
    assert ("directive", "1405/م/1") in [(each.field, each.value) for each in event.told]


# What is left behind


@pytest.fixture
def retire(database):
    def retire(agency_id):
        with database.transaction() as connection:
            own = agency_rows.c.id == agency_id
            connection.execute(update(agency_rows).where(own).values(retired=True))

    return retire


def test_what_an_agency_left_behind_is_carried_on_with_its_number_and_its_clock(
    orders, new_case, agencies, says, retire, expert, as_person, agency
):
    water, other = agencies["WATER"], agencies["INSP"]
    made = orders.issue(new_case(), water)
    says(made, AgencyMove.REPORT, "اکیپ اعزام شد.")
    (open_one,) = orders.see(made).recipients
    assert broken_code(lambda: orders.carry(open_one, other)) == "directive_stays"
    retire(water)
    with pytest.raises(Conflict):
        orders.carry(made.recipients[0], other)
    carried = orders.carry(open_one, other)
    (now,) = carried.recipients
    assert (now.agency_id, now.state, now.reply) == (other, DirectiveState.ISSUED, "")
    assert (open_one.received_at is None, now.received_at) == (False, None)
    assert (carried.number, now.due_at, now.id) == (made.number, open_one.due_at, open_one.id)
    # Lists, counters and the ledger are those of who has it now; the case remembers the other.
    listed = partial(orders.service.read, orders.actor)
    assert listed(Wanted(agency_id=water)).rows == ()
    assert [each.id for each in listed(Wanted(agency_id=other)).rows] == [made.id]
    ledger = orders.promises.ledger(orders.actor, LedgerQuestion(agency_id=other))
    assert [row.number for row in ledger.rows] == [made.number]
    events = CaseService(as_person(expert)).open(expert, made.case_id).events
    event = next(each for each in events if each.kind is EventKind.DIRECTIVE_CARRIED)
    assert event.text == MERGED
    assert [each.field for each in event.told] == [
        "directive",
        "directive_left",
        "directive_agency",
    ]
    with pytest.raises(NotFound):
        DirectiveService(agency.database).open(agency.actor, made.id)
    assert broken_code(lambda: orders.carry(now, agencies["POWER"])) == "directive_stays"


def test_an_order_is_carried_to_nobody_who_must_not_have_it(
    orders, new_case, agencies, retire, cast, as_person
):
    water, power = agencies["WATER"], agencies["POWER"]
    made = orders.issue(new_case(), water, power)
    left = of(orders.see(made), water)
    retire(water)
    assert refused(lambda: orders.carry(left, None)) == [("agency", "required")]
    assert refused(lambda: orders.carry(left, agencies["INSP"], " ")) == [("reason", "required")]
    assert refused(lambda: orders.carry(left, water)) == [("agency", "agency_retired")]
    assert refused(lambda: orders.carry(left, power)) == [("agency", "directive_there_already")]
    for actor in (cast.operator, cast.expert, cast.official, cast.liaison):
        with pytest.raises(Forbidden):
            Orders(as_person(actor), actor, 0).carry(left, agencies["INSP"])


def test_nothing_is_carried_to_whom_its_case_accuses_nor_a_copy_nor_what_is_done(
    orders, new_case, a_draft, agencies, says, retire
):
    water, power, gas = (agencies[code] for code in ("WATER", "POWER", "GAS"))
    matter = replace(a_draft(subject="0706").matter, accused_agency_id=agencies["INSP"])
    addressees = (Addressee(water), Addressee(power, copy=True))
    case_id = new_case(subject="0706", matter=matter)
    made = orders.issue(case_id, addressees=addressees, all_the_same=True)
    done = orders.issue(new_case(), water)
    says(done, AgencyMove.FINISH, DONE)
    for agency_id in (water, power):
        retire(agency_id)
    left = of(orders.see(made), water)
    accused = refused(lambda: orders.carry(left, agencies["INSP"]))
    assert accused == [("agency", "refers_to_accused")]
    for over, code in (
        (of(orders.see(made), power), "directive_is_copy"),
        (of(orders.see(done), water), "directive_done_before"),
    ):
        assert broken_code(lambda to=over: orders.carry(to, gas)) == code


# What the agency does


def test_an_agency_that_never_had_the_case_sees_and_obeys_the_order(
    orders, new_case, agencies, says, agency, database
):
    made = orders.issue(new_case(), agencies["WATER"], agencies["POWER"])
    assert says(made, AgencyMove.RECEIVE).recipients[0].state is DirectiveState.RECEIVED
    reported = says(made, AgencyMove.REPORT, "اکیپ اعزام شد.").recipients[0]
    assert (reported.state, reported.reply) == (DirectiveState.IN_PROGRESS, "اکیپ اعزام شد.")
    done = says(made, AgencyMove.FINISH, DONE)
    assert len(done.recipients) == 1
    water, power = (of(orders.see(made), agencies[code]) for code in ("WATER", "POWER"))
    assert (water.state, water.reply, water.done_at) == (DirectiveState.DONE, DONE, NOW)
    assert water.received_at == NOW
    assert power.state is DirectiveState.ISSUED
    with database.reading() as connection:
        left = deadlines.running(connection, case_id=made.case_id)
    assert [each.recipient_id for each in left if each.recipient_id] == [power.id]


def test_what_the_agency_says_stands_in_the_case_and_finds_it(
    orders, new_case, agencies, says, expert, as_person
):
    made = orders.issue(new_case(), agencies["WATER"])
    says(made, AgencyMove.FINISH, DONE)
    events = CaseService(as_person(expert)).open(expert, made.case_id).events
    event = next(each for each in events if each.kind is EventKind.DIRECTIVE_DONE)
    assert (event.text, event.staff_name) == (DONE, "کریم رابطی")


def test_an_agency_sees_no_order_of_another(orders, new_case, agencies, agency):
    made = orders.issue(new_case(), agencies["POWER"])
    service = DirectiveService(agency.database)
    with pytest.raises(NotFound):
        service.open(agency.actor, made.id)
    with pytest.raises(SamadError):
        service.move(agency.actor, made.recipients[0], AgencyMove.FINISH, DONE)
    assert service.read(agency.actor, Wanted(DirectiveFilter.ALL)).rows == ()


def test_an_order_is_not_obeyed_twice_nor_a_copy(orders, new_case, agencies, says, agency):
    made = orders.issue(new_case(), agencies["WATER"])
    says(made, AgencyMove.RECEIVE)
    assert broken_code(lambda: says(made, AgencyMove.RECEIVE)) == "directive_received_before"
    assert refused(lambda: says(made, AgencyMove.REPORT, " ")) == [("words", "required")]
    assert refused(lambda: says(made, AgencyMove.FINISH, "آ" * 20_001)) == [("words", "too_long")]
    says(made, AgencyMove.FINISH, DONE)
    assert broken_code(lambda: says(made, AgencyMove.REPORT, DONE)) == "directive_done_before"
    addressees = (Addressee(agencies["POWER"]), Addressee(agencies["WATER"], copy=True))
    copied = orders.issue(made.case_id, addressees=addressees)
    assert broken_code(lambda: says(copied, AgencyMove.RECEIVE)) == "directive_is_copy"


def test_the_second_of_two_liaisons_is_told(orders, new_case, agencies, says, agency):
    made = orders.issue(new_case(), agencies["WATER"])
    service = DirectiveService(agency.database)
    (seen,) = service.open(agency.actor, made.id).recipients
    says(made, AgencyMove.RECEIVE)
    with pytest.raises(Conflict):
        service.move(agency.actor, seen, AgencyMove.FINISH, DONE)


def test_the_bell_rings_at_the_agency_and_comes_back_to_who_issued(
    orders, new_case, agencies, says, agency
):
    made = orders.issue(new_case(), agencies["WATER"])
    bell = BellService(agency.database)
    assert bell.news(agency.actor).unread == 1
    (row,) = bell.page(agency.actor).rows
    assert (row.kind, row.directive_id, row.tracking_code) == (
        *(EventKind.DIRECTIVE_ISSUED, made.id, made.tracking_code),
    )
    assert BellService(orders.database).news(orders.actor).unread == 0
    says(made, AgencyMove.FINISH, DONE)
    (back,) = BellService(orders.database).page(orders.actor).rows
    assert (back.kind, back.directive_id) == (EventKind.DIRECTIVE_DONE, made.id)


# Whether it was done


def test_it_is_kept_only_when_the_citizen_says_so(orders, new_case, agencies, says):
    made = orders.issue(new_case(), agencies["WATER"])
    verify = orders.service.verify
    (issued,) = made.recipients
    assert broken_code(lambda: verify(orders.actor, issued, Verdict.KEPT)) == "directive_not_done"
    says(made, AgencyMove.FINISH, DONE)
    (done,) = orders.see(made).recipients
    assert standing_of(done, NOW) is Standing.UNVERIFIED
    (kept,) = verify(orders.actor, done, Verdict.KEPT, "آب وصل است.").value.recipients
    assert standing_of(kept, NOW) is Standing.KEPT
    assert (kept.heard, kept.verified_at) == ("آب وصل است.", NOW)
    assert broken_code(lambda: verify(orders.actor, kept, Verdict.KEPT)) == (
        "directive_verified_before"
    )


def test_what_the_citizen_denies_the_agency_has_to_do_all_the_same(
    orders, new_case, agencies, says, agency, database
):
    made = orders.issue(new_case(), agencies["WATER"])
    says(made, AgencyMove.FINISH, DONE)
    (done,) = orders.see(made).recipients
    verify = orders.service.verify
    assert refused(lambda: verify(orders.actor, done, Verdict.NOT_KEPT)) == [("words", "required")]
    (back,) = verify(orders.actor, done, Verdict.NOT_KEPT, "هنوز قطع است.").value.recipients
    assert (back.state, back.heard) == (DirectiveState.IN_PROGRESS, "هنوز قطع است.")
    assert standing_of(back, NOW) is Standing.BROKEN
    with database.reading() as connection:
        assert any(c.recipient_id for c in deadlines.running(connection, case_id=made.case_id))
    kinds = [each.kind for each in BellService(agency.database).page(agency.actor).rows]
    assert kinds == [EventKind.DIRECTIVE_NOT_KEPT, EventKind.DIRECTIVE_ISSUED]
    says(made, AgencyMove.FINISH, DONE)
    (again,) = orders.see(made).recipients
    assert standing_of(again, NOW) is Standing.UNVERIFIED


def test_a_caller_at_the_telephone_verifies_and_an_official_does_not(
    orders, new_case, agencies, says, as_person, operator, official
):
    made = orders.issue(new_case(), agencies["WATER"])
    says(made, AgencyMove.FINISH, DONE)
    (done,) = orders.see(made).recipients
    with pytest.raises(Forbidden):
        DirectiveService(as_person(official)).verify(official, done, Verdict.KEPT)
    kept = DirectiveService(as_person(operator)).verify(operator, done, Verdict.KEPT)
    assert kept.value.recipients[0].verdict is Verdict.KEPT


# By time alone


def test_it_is_late_and_then_broken_by_time_alone(orders, new_case, agencies, database):
    made = orders.issue(new_case(), agencies["WATER"])
    (own,) = made.recipients
    assert standing_of(own, own.due_at - timedelta(seconds=1)) is Standing.RUNNING
    assert standing_of(own, own.due_at) is Standing.LATE
    assert standing_of(own, own.broken_at) is Standing.BROKEN
    counted = []
    for at in (NOW, own.due_at - timedelta(minutes=1), own.due_at):
        let_it_be(database, at)
        counted.append(
            tuple(
                len(orders.service.read(orders.actor, Wanted(which)).rows)
                for which in DirectiveFilter
            )
        )
    open_only, due_today, late = (1, 0, 0, 0, 1), (1, 1, 0, 0, 1), (1, 0, 1, 0, 1)
    assert counted == [open_only, due_today, late]


def test_a_decree_moves_the_deadline_and_both_dates_are_kept(
    orders, new_case, agencies, as_person, supervisor
):
    made = orders.issue(new_case(), agencies["WATER"])
    decree = ClosureDecree("۱۲/۳", "سرمای هوا", date(2026, 11, 29), date(2026, 11, 30))
    CalendarService(as_person(supervisor)).enter(supervisor, decree)
    (moved,) = orders.see(made).recipients
    assert moved.due_at > made.recipients[0].due_at


@pytest.fixture
def raised_to(database, as_person, supervisor):
    """Return what was told of orders at a moment, to the offices of which levels."""

    def at(moment, *made):
        let_it_be(database, moment)
        EscalationService(as_person(supervisor)).raise_late(supervisor)
        cases = CaseService(as_person(supervisor))
        events = [each for order in made for each in cases.open(supervisor, order.case_id).events]
        told = [each.text for each in events if each.kind is EventKind.RAISED]
        return [text for text in told if "دستور شمارهٔ" in text]

    return at


def test_what_is_late_is_raised_to_the_offices_of_its_own_levels(
    orders, new_case, agencies, agency, raised_to
):
    made = orders.issue(new_case(), agencies["WATER"])
    (own,) = made.recipients
    warned, first, *_ = own.thresholds
    assert (warned < own.due_at < first, level_of(own, own.due_at), level_of(own, first)) == (
        *(True, 1, 2),
    )
    (told,) = raised_to(first, made)
    assert told.startswith("سطح ۲: مقام مافوق مدیر دستگاه (پیش از آن: مدیر دستگاه اجرایی)")
    assert "دستور شمارهٔ" in told
    assert "۱۴۰۵/م/۱" in told
    assert "۱ روز کاری" in told
    (row,) = orders.promises.ledger(orders.actor, LedgerQuestion()).rows
    assert row.level == 2
    kinds = [each.kind for each in BellService(agency.database).page(agency.actor).rows]
    assert kinds == [EventKind.RAISED, EventKind.DIRECTIVE_ISSUED]


def test_another_level_of_orders_holds_for_what_is_ordered_from_then_on(
    orders, new_case, agencies, database, as_person, supervisor, raised_to
):
    calendar = CalendarService(as_person(supervisor))
    rules = CentreRulesService(as_person(supervisor))
    first = orders.issue(new_case(), agencies["WATER"])
    let_it_be(database, NOW + timedelta(minutes=1))
    level, of_cases = calendar.read(supervisor).order_levels[1], calendar.read(supervisor).levels
    inspector = replace(level, office="دفتر بازرسی", days_after=2)
    rules.change_level(supervisor, level, inspector)
    with pytest.raises(Conflict):
        rules.change_level(supervisor, level, replace(level, office="رابط"))
    second = orders.issue(new_case(), agencies["WATER"])
    # A decree reckons anew whatever runs.
    decree = ClosureDecree("۱۲/۳", "سرمای هوا", date(2026, 11, 29), date(2026, 11, 29))
    calendar.enter(supervisor, decree)
    (kept,), (later,) = (orders.see(each).recipients for each in (first, second))
    assert kept.thresholds[1] < later.thresholds[1]
    assert kept.thresholds[2] < later.thresholds[2] + timedelta(minutes=2)
    told = [text.split(" (")[0] for text in raised_to(later.thresholds[1], first, second)]
    assert told == ["سطح ۲: مقام مافوق مدیر دستگاه", "سطح ۲: دفتر بازرسی"]
    assert calendar.read(supervisor).levels == of_cases
    assert [each.kind for each in calendar.events(supervisor)] == [
        *(SettingKind.DECREE, SettingKind.ORDER_LEVEL),
    ]


def test_an_order_waits_for_no_citizen_and_outlives_the_closing_of_its_case(
    orders, new_case, agencies, centre, database
):
    case_id = new_case()
    made = orders.issue(case_id, agencies["WATER"])
    centre.do("review", case_id)
    centre.do("pause", case_id, "منتظر مدرک")
    assert orders.see(made).recipients[0].due_at == made.recipients[0].due_at
    centre.do("resume", case_id)
    centre.do("close", case_id, ClosingDraft(Disposition.WITHDRAWN, "خود متقاضی نخواست."))
    with database.reading() as connection:
        (left,) = deadlines.running(connection, case_id=case_id)
    assert left.recipient_id == made.recipients[0].id


# Lists


def test_lists_are_narrowed_by_official_and_agency(orders, new_case, agencies, official_id):
    case_id = new_case()
    first = orders.issue(case_id, agencies["WATER"])
    second = orders.issue(case_id, agencies["POWER"])

    def listed(**more):
        found = orders.service.read(orders.actor, Wanted(DirectiveFilter.OPEN, **more)).rows
        return [each.id for each in found]

    assert listed() == [second.id, first.id]
    assert listed(agency_id=agencies["WATER"]) == [first.id]
    assert listed(official_id=official_id + 1) == []
    assert listed(official_id=official_id) == [second.id, first.id]
    assert [each.id for each in orders.service.of_case(orders.actor, case_id)] == listed()


def test_who_may_not_read_a_protected_case_does_not_read_what_was_ordered_about_it(
    new_case, agencies, as_person, supervisor, operator, operator2, official_id
):
    case_id = new_case(subject="0706")
    own = Orders(as_person(supervisor), supervisor, official_id)
    made = own.issue(case_id, agencies["POWER"], all_the_same=True)
    # She took the call herself.
    assert DirectiveService(as_person(operator)).open(operator, made.id).text == TEXT
    with pytest.raises(NotFound):
        DirectiveService(as_person(operator2)).open(operator2, made.id)


def test_a_sheet_proposes_the_agency_of_the_case_and_foretells_the_deadline(
    orders, new_case, agencies
):
    case_id = new_case()
    sheet = DictationService(orders.database).prepare(orders.actor, case_id)
    assert [each.name for each in sheet.officials] == ["کامران ارس‌پور"]
    made = orders.issue(case_id, agencies["WATER"])
    assert sheet.due_at[agencies["WATER"]] == made.recipients[0].due_at
    assert (sheet.agency_id, sheet.protected) == (agencies["WATER"], False)
