"""Advocacy files as the database keeps them: prepared, numbered, sent, answered and settled."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import IntegrityError

from samad_desktop.cli.main import main
from samad_desktop.documents.advocacy import canonical, hash_of
from samad_desktop.domain.access import Right
from samad_desktop.domain.advocacy import (
    AdvocacyDraft,
    AdvocacyMove,
    AdvocacyState,
    Ground,
    as_turned,
)
from samad_desktop.domain.advocacy_lists import AdvocacyFilter
from samad_desktop.domain.cases import EventKind, IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import (
    Conflict,
    Forbidden,
    NotFound,
    RuleBroken,
    SamadError,
    ValidationFailed,
)
from samad_desktop.domain.working_calendar import ClosureDecree
from samad_desktop.messages import sentence
from samad_desktop.persistence import staff
from samad_desktop.persistence.tables import advocacy_files, cases
from samad_desktop.persistence.tables import agencies as agency_rows
from samad_desktop.services.advocacy import AdvocacyService
from samad_desktop.services.advocacy_drafts import AdvocacyDraftService
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.bell import BellService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.working_calendar import CalendarService
from tests.claims import BASIS, DONE, LETTER, a_month_later
from tests.moments import let_it_be

# A Saturday of Azar 1405, at half past nine in Tehran.
NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def a_day_in_azar(database):
    let_it_be(database, NOW)


def refused(ask) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code) for each in error.value.errors]


def broken_code(ask) -> str:
    with pytest.raises(RuleBroken) as error:
        ask()
    return error.value.code


@pytest.fixture
def water(agencies):
    return agencies["WATER"]


@pytest.fixture
def sent(claims, neglected, water):
    """Give a file that was sent to the water company."""
    return claims.issue(neglected(), water)


@pytest.fixture
def says(agency):
    """Let the water company say that it has complied, as it sees the file now."""
    service = AdvocacyService(agency.database)

    def say(file, words=DONE):
        seen = service.open(agency.actor, file.id)
        return service.answer(agency.actor, seen, words).value

    return say


# When the centre may act


def test_nobody_is_blamed_before_there_is_a_ground(claims, new_case, centre, water):
    case_id = new_case()
    assert broken_code(lambda: claims.drafts.prepare(claims.actor, case_id)) == (
        "advocacy_without_ground"
    )
    centre.refer(case_id, water)
    assert broken_code(lambda: claims.issue(case_id, water)) == "advocacy_without_ground"


def test_an_answer_that_was_not_taken_is_a_ground(claims, new_case, centre, agency, water):
    case_id = new_case()
    centre.refer(case_id, water)
    agency.move("answer", case_id, "در دست پیگیری است.")
    centre.move("send_back", case_id, "پاسخ روشن نیست.")
    (conduct,) = claims.drafts.prepare(claims.actor, case_id).conducts
    assert (conduct.grounds, conduct.refused) == ((Ground.BROKEN_ANSWER,), 1)


def test_returns_are_a_ground_from_the_second_on(claims, new_case, centre, agency, water, agencies):
    case_id = new_case()
    for times in (1, 2):
        centre.refer(case_id, water)
        agency.move("send_back_to_centre", case_id, "وظیفهٔ ما نیست.", agencies["POWER"])
        if times == 1:
            assert broken_code(lambda: claims.drafts.prepare(claims.actor, case_id)) == (
                "advocacy_without_ground"
            )
    (conduct,) = claims.drafts.prepare(claims.actor, case_id).conducts
    assert (conduct.grounds, conduct.returns) == ((Ground.REPEATED_RETURNS,), 2)


def test_a_deadline_that_passed_is_a_ground_and_proposes_its_letter(claims, neglected, water):
    sheet = claims.drafts.prepare(claims.actor, neglected())
    (conduct,) = sheet.conducts
    assert (conduct.agency_id, conduct.grounds) == (water, (Ground.BREACH,))
    _subject, letter = sheet.proposed[water]
    assert "مهلت مقرر" in letter
    assert sheet.due_at[water] > NOW


def test_only_bases_that_hold_and_fit_are_offered(claims, bases, neglected, water, supervisor):
    fits = bases.save(supervisor, None, BASIS).value
    for title, values in (
        ("کهنه", {"valid_to": date(2025, 3, 20)}),
        ("برای برگشت", {"ground": Ground.REPEATED_RETURNS}),
    ):
        bases.save(supervisor, None, replace(BASIS, title=title, **values))
    sheet = claims.drafts.prepare(claims.actor, neglected())
    assert sheet.bases == (fits,)


# Preparing


def test_a_draft_is_stored_read_again_and_guarded(claims, neglected, water, as_person, expert):
    case_id = neglected()
    mine = AdvocacyDraftService(as_person(expert))
    first = mine.save(expert, claims.draft(case_id, water)).value
    second = claims.drafts.save(claims.actor, replace(first, letter="دیگر")).value
    assert (second.id, second.version, second.letter) == (first.id, 2, "دیگر")
    with pytest.raises(Conflict):
        mine.save(expert, replace(first, letter="از پنجرهٔ کهنه"))
    with pytest.raises(Conflict):
        mine.save(expert, claims.draft(case_id, water))
    assert mine.prepare(expert, case_id).drafts == (second,)
    mine.discard(expert, second)
    assert mine.prepare(expert, case_id).drafts == ()
    with pytest.raises(Conflict):
        mine.discard(expert, second)


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_stored(claims, neglected, water):
    case_id = neglected()
    empty = claims.draft(case_id, water, subject=" ", letter="\u200c")
    assert refused(lambda: claims.drafts.save(claims.actor, empty)) == [
        ("subject", "required"),
        ("letter", "required"),
    ]
    nobody = replace(claims.draft(case_id, water), agency_id=None)
    assert refused(lambda: claims.drafts.issue(claims.actor, nobody)) == [("agency", "required")]
    unknown = claims.draft(case_id, water, basis_ids=(999,))
    assert refused(lambda: claims.drafts.save(claims.actor, unknown)) == [
        ("bases", "advocacy_basis_over")
    ]
    assert claims.drafts.prepare(claims.actor, case_id).drafts == ()


def test_what_is_looked_at_is_what_would_be_sent_without_number_and_hash(claims, neglected, water):
    case_id = neglected()
    seen = claims.drafts.preview(claims.actor, claims.draft(case_id, water))
    assert seen["number"] == "پیش‌نویس"
    sent = claims.files.content(claims.actor, claims.issue(case_id, water))
    assert {key for key in seen if seen[key] != sent[key]} == {"number"}


# Sending


def test_a_file_has_its_number_its_hash_and_its_deadline_at_once(
    claims, neglected, water, running, database
):
    case_id = neglected()
    stored = claims.drafts.save(claims.actor, claims.draft(case_id, water)).value
    outcome = claims.drafts.issue(claims.actor, stored)
    made = outcome.value
    assert (made.number, made.state, made.letter) == ("1405/ط/1", AdvocacyState.SENT, LETTER)
    assert made.due_at == running(case_id)[Step.ADVOCACY].stored.due
    assert outcome.changes == {Change(Noun.ADVOCACY), Change(Noun.CASE, case_id)}
    assert claims.drafts.prepare(claims.actor, case_id).drafts == ()
    content = claims.files.content(claims.actor, made)
    assert hash_of(canonical(content)) == made.sha256
    with database.reading() as connection:
        asked = text("SELECT advocacy FROM cases WHERE id = :id")
        assert connection.execute(asked, {"id": case_id}).scalar_one()


def test_numbers_go_on_without_a_gap_and_what_is_refused_takes_none(claims, neglected, water):
    first, second = neglected(), neglected()
    assert claims.issue(first, water).number == "1405/ط/1"
    assert broken_code(lambda: claims.issue(first, water)) == "advocacy_open_already"
    with pytest.raises(ValidationFailed):
        claims.issue(second, water, letter="")
    assert claims.issue(second, water).number == "1405/ط/2"


def test_two_supervisors_at_once_never_get_the_same_number(claims, neglected, water, as_person):
    cases = [neglected() for _ in range(3)]
    desks = [AdvocacyDraftService(as_person(claims.actor)) for _ in cases]

    def issue(desk, case_id):
        return desk.issue(claims.actor, claims.draft(case_id, water)).value.number

    with ThreadPoolExecutor(len(cases)) as pool:
        numbers = list(pool.map(issue, desks, cases))
    assert sorted(numbers) == [f"1405/ط/{serial}" for serial in range(1, 4)]


def test_of_two_who_send_the_same_at_once_one_is_told_that_it_is_open(
    claims, neglected, water, as_person
):
    case_id = neglected()
    desks = [AdvocacyDraftService(as_person(claims.actor)) for _ in range(2)]

    def issue(desk):
        try:
            return desk.issue(claims.actor, claims.draft(case_id, water)).value.number
        except RuleBroken as error:
            return error.code

    with ThreadPoolExecutor(len(desks)) as pool:
        told = list(pool.map(issue, desks))
    assert sorted(told) == ["1405/ط/1", "advocacy_open_already"]


def test_nothing_is_sent_to_whom_a_case_accuses_nor_to_whom_was_retired(
    claims, neglected, water, database
):
    case_id = neglected()
    for table, own, wrong, code in (
        (cases, {"accused_agency_id": water}, {"accused_agency_id": None}, "refers_to_accused"),
        (agency_rows, {"retired": True}, {"retired": False}, "agency_retired"),
    ):
        row = case_id if table is cases else water
        change = table.update().where(table.c.id == row)
        with database.upkeep() as connection:
            connection.execute(change.values(**own))
        assert refused(lambda: claims.issue(case_id, water)) == [("agency", code)]
        with database.upkeep() as connection:
            connection.execute(change.values(**wrong))
    assert claims.issue(case_id, water).number == "1405/ط/1"


def test_no_number_is_changed_and_no_file_deleted(sent, database):
    changed = update(advocacy_files).values(number="x")
    for statement in (changed, advocacy_files.delete()):
        with pytest.raises((IntegrityError, SamadError)):
            _as_owner(database, statement)


def _as_owner(database, statement):
    with database.transaction() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
        connection.execute(statement)


def test_only_who_answers_for_it_sends_and_settles(
    sent, neglected, water, as_person, expert, operator, secretary
):
    case_id = neglected()
    prepares = AdvocacyDraftService(as_person(expert))
    draft = prepares.save(expert, AdvocacyDraft(case_id, water, "مطالبه", LETTER)).value
    with pytest.raises(Forbidden):
        prepares.issue(expert, draft)
    with pytest.raises(Forbidden):
        AdvocacyService(as_person(expert)).settle(expert, sent, AdvocacyMove.WITHDRAW, "اشتباه")
    for actor in (operator, secretary):
        assert not actor.may(Right.PREPARE_ADVOCACY)
        with pytest.raises(Forbidden):
            AdvocacyService(as_person(actor)).read(actor, AdvocacyFilter.ALL)


def test_what_is_sent_tells_all_that_the_centre_has_against_the_agency(
    claims, bases, new_case, centre, agency, water, orders, database
):
    basis = bases.save(claims.actor, None, BASIS).value
    case_id = new_case()
    centre.refer(case_id, water, instruction="از محل بازدید شود.")
    agency.move("acknowledge", case_id)
    agency.move("answer", case_id, "در دست پیگیری است.")
    centre.move("send_back", case_id, "زمان اقدام گفته نشده است.")
    orders.issue(case_id, water, subject="وصل آب کوی")
    a_month_later(database)
    EscalationService(centre.database).raise_late(centre.actor)
    made = claims.issue(case_id, water, basis_ids=(basis.id,))
    told = claims.files.content(claims.actor, made)
    kinds = [each["what"] for each in told["timeline"]]
    assert kinds[:4] == [
        "ارجاع به دستگاه اجرایی",
        "اعلام وصول",
        "پاسخ نهایی",
        "برگرداندن پاسخ به دستگاه",
    ]
    assert len(told["grounds"]) == 2
    (late,) = told["lateness"]
    assert late["is_late"]
    (rule,) = [each for each in late["facts"] if each[0] == "ضابطه"]
    assert "معتبر از" in rule[1]
    assert "ضابطهٔ آغازین" not in str(told)
    assert "ساعت" in late["summary"]
    assert len(late["days"]) > 1
    assert late["late_in_all"] in late["summary"]
    assert {"روز کاری", "تعطیل هفتگی"} <= {day["why"] for day in late["late_days"]}
    assert [each["what"] for each in told["answers"]] == ["پاسخ نهایی", "برگرداندن پاسخ به دستگاه"]
    assert any("آگاهی" in each["what"] for each in told["reminders"])
    (order,) = told["orders"]
    assert order["words"] == "وصل آب کوی"
    assert told["bases"][0]["text"] == [BASIS.text]


def test_a_base_that_is_told_otherwise_later_stays_in_old_letters(
    claims, bases, neglected, water, supervisor
):
    first = bases.save(supervisor, None, BASIS).value
    made = claims.issue(neglected(), water, basis_ids=(first.id,))
    second = bases.save(supervisor, first, replace(first, text="متن تازه")).value
    assert (second.version, second.series) == (2, first.series)
    with pytest.raises(Conflict):
        bases.save(supervisor, first, replace(first, text="از پنجرهٔ کهنه"))
    assert claims.files.content(claims.actor, made)["bases"][0]["text"] == [BASIS.text]
    assert bases.legal_bases(supervisor) == (second,)


def test_a_wrong_base_is_refused_beside_its_field(bases, supervisor, as_person, expert):
    bases.save(supervisor, None, BASIS)
    assert refused(lambda: bases.save(supervisor, None, BASIS)) == [("title", "name_taken")]
    wrong = replace(BASIS, title="", text="", source="", valid_to=date(2020, 1, 1))
    assert refused(lambda: bases.save(supervisor, None, wrong)) == [
        ("title", "required"),
        ("text", "required"),
        ("source", "required"),
        ("valid_to", "ends_before_it_begins"),
    ]


# A protected case


@pytest.fixture
def kept(neglected, a_draft):
    """Give a neglected case whose citizen is hidden from the agency."""
    caller = PersonDraft(name="سکینه نصیری", phone="0914 222 3344")
    draft = a_draft(caller=caller, text="سکینه نصیری هستم؛ آب قطع است.")
    hidden = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    return neglected(caller=caller, matter=hidden)


def test_of_a_protected_case_only_what_the_agency_may_read_is_told(claims, kept, water):
    naming = claims.draft(kept, water, letter="خانم نصیری منتظر است.")
    assert refused(lambda: claims.drafts.issue(claims.actor, naming)) == [
        ("letter", "names_caller")
    ]
    made = claims.issue(kept, water)
    told = json.dumps(claims.files.content(claims.actor, made), ensure_ascii=False)
    assert "محفوظ" in told
    assert "نصیری" not in told
    assert "3344" not in told
    assert "۳۳۴۴" not in told
    taking_back = (claims.actor, made, AdvocacyMove.WITHDRAW, "نصیری منصرف شد.")
    assert refused(lambda: claims.files.settle(*taking_back)) == [("words", "names_caller")]
    gone = claims.files.settle(*taking_back, all_the_same=True).value
    assert gone.state is AdvocacyState.WITHDRAWN


# What becomes of it


def test_an_agency_complies_and_the_centre_confirms(sent, says, claims, running, database):
    answered = says(sent)
    assert (answered.state, answered.reply) == (AdvocacyState.ANSWERED, DONE)
    assert Step.ADVOCACY not in running(sent.case_id)
    seen = claims.see(sent)
    done = claims.files.settle(claims.actor, seen, AdvocacyMove.CONFIRM).value
    assert (done.state, done.is_open) == (AdvocacyState.COMPLIED, False)
    with database.reading() as connection:
        asked = text("SELECT advocacy FROM cases WHERE id = :id")
        assert not connection.execute(asked, {"id": sent.case_id}).scalar_one()
    assert broken_code(
        lambda: claims.files.settle(claims.actor, done, AdvocacyMove.WITHDRAW, "دیر")
    ) == ("advocacy_is_over")


def test_what_is_not_believed_goes_on_with_its_term(sent, says, claims, running):
    says(sent)
    seen = claims.see(sent)
    assert refused(lambda: claims.files.settle(claims.actor, seen, AdvocacyMove.DENY)) == [
        ("words", "required")
    ]
    denied = claims.files.settle(claims.actor, seen, AdvocacyMove.DENY, "آب هنوز قطع است.").value
    assert (denied.state, denied.words) == (AdvocacyState.SENT, "آب هنوز قطع است.")
    assert running(sent.case_id)[Step.ADVOCACY].stored.due == sent.due_at
    assert says(denied).state is AdvocacyState.ANSWERED


def test_a_file_is_taken_back_with_a_reason_and_another_may_follow(sent, claims, water):
    assert refused(lambda: claims.files.settle(claims.actor, sent, AdvocacyMove.WITHDRAW)) == [
        ("words", "required")
    ]
    gone = claims.files.settle(claims.actor, sent, AdvocacyMove.WITHDRAW, "به اشتباه فرستاده شد.")
    assert gone.value.state is AdvocacyState.WITHDRAWN
    assert claims.issue(sent.case_id, water).number == "1405/ط/2"


def test_the_second_of_two_who_move_a_file_is_told(sent, says, claims):
    says(sent)
    with pytest.raises(Conflict):
        claims.files.settle(claims.actor, sent, AdvocacyMove.CONFIRM, "دیدیم.")


def test_an_agency_says_so_once_with_words_and_only_of_its_own(
    sent, says, agency, claims, cast, agencies, database, as_person
):
    assert refused(lambda: says(sent, " ")) == [("words", "required")]
    says(sent)
    assert broken_code(lambda: says(sent)) == "advocacy_answered_before"
    with database.transaction() as connection:
        staff.set_agencies(connection, cast.liaison.staff_id, frozenset({agencies["POWER"]}))
    service = AdvocacyService(as_person(cast.liaison))
    assert service.read(cast.liaison, AdvocacyFilter.ALL).rows == ()
    with pytest.raises(NotFound):
        service.open(cast.liaison, sent.id)
    with pytest.raises(SamadError):
        service.answer(cast.liaison, sent, DONE)


def test_the_case_its_agency_and_the_bell_are_told(sent, says, claims, agency, centre):
    says(sent)
    events = centre.see(sent.case_id).events
    assert [each.kind for each in events[:2]] == [
        EventKind.ADVOCACY_ANSWERED,
        EventKind.ADVOCACY_SENT,
    ]
    shown = AgencyDeskService(agency.database).open(agency.actor, sent.referral_id)
    assert shown.events[1].text.endswith(LETTER)
    rung = BellService(agency.database).page(agency.actor).rows
    assert EventKind.ADVOCACY_SENT in {each.kind for each in rung}
    rung = BellService(centre.database).page(centre.actor).rows
    assert EventKind.ADVOCACY_ANSWERED in {each.kind for each in rung}


# Never forgotten


def test_each_list_has_as_many_rows_as_it_counts(sent, says, claims, neglected, water, database):
    later = claims.issue(neglected(), water)
    case_id = neglected()
    claims.drafts.save(claims.actor, claims.draft(case_id, water))
    a_month_later(database)
    says(later)
    for which in AdvocacyFilter:
        found = claims.files.read(claims.actor, which)
        assert len(found.rows) + len(found.drafts) == found.counts[which], which
    assert {which: found.counts[which] for which in AdvocacyFilter} == {
        AdvocacyFilter.OPEN: 2,
        AdvocacyFilter.LATE: 1,
        AdvocacyFilter.ANSWERED: 1,
        AdvocacyFilter.DRAFTS: 1,
        AdvocacyFilter.ALL: 2,
    }


def test_what_is_late_is_raised_to_the_offices_of_the_levels(sent, centre, database):
    EscalationService(centre.database).raise_late(centre.actor)
    a_month_later(database)
    EscalationService(centre.database).raise_late(centre.actor)
    raised = [e for e in centre.see(sent.case_id).events if e.kind is EventKind.RAISED]
    assert any("مطالبه‌گری" in each.text for each in raised)


def test_a_closed_case_lets_no_file_be_forgotten(sent, claims, centre, agency, running):
    case_id = sent.case_id
    agency.move("answer", case_id, DONE)
    assert Step.ADVOCACY in running(case_id)
    assert claims.see(sent).is_open


def test_a_decree_moves_the_term_of_a_file_as_well(sent, claims, as_person, supervisor):
    day = (sent.due_at - timedelta(days=1)).date()
    decree = ClosureDecree("۱۲۳", "تعطیلی", day, day)
    CalendarService(as_person(supervisor)).enter(supervisor, decree)
    assert claims.see(sent).due_at > sent.due_at


# What was printed is what is stored


def test_a_printed_hash_is_found_to_be_the_stored_one_or_not(sent, claims, database):
    verify = claims.files.verify
    found = verify(claims.actor, "۱۴۰۵/ط/۱", sent.sha256.upper())
    assert found is not None
    assert found.is_sound
    other = "0" * 64
    assert verify(claims.actor, sent.number, other) is None
    assert verify(claims.actor, sent.number, as_turned(sent.sha256)) == found
    with pytest.raises(RuleBroken, match="advocacy_unknown"):
        verify(claims.actor, "1405/ط/9", other)
    assert refused(lambda: verify(claims.actor, sent.number, "abc")) == [
        ("hash", "hash_unreadable")
    ]
    _as_owner(database, update(advocacy_files).values(content="{}"))
    found = verify(claims.actor, sent.number, sent.sha256)
    assert found is not None
    assert not found.is_sound


@pytest.mark.in_turn
def test_the_command_says_whether_a_printed_file_is_the_one_that_was_sent(
    sent, claims, database, capsys
):
    url = database.url.render_as_string(hide_password=False).replace("+psycopg", "")
    asked = ("--database", url, "--bidi", "never")
    assert main(["advocacy", sent.number, sent.sha256, *asked]) == 0
    assert "همان است" in capsys.readouterr().out
    assert main(["advocacy", sent.number, "0" * 64, *asked]) == 1
    assert "نیست" in capsys.readouterr().err
    assert main(["advocacy", "1405/ط/9", "0" * 64, *asked]) == 1
    capsys.readouterr()
    assert main(["advocacy", sent.number, "abc", *asked]) == 1
    assert capsys.readouterr().err.startswith(sentence("hash_unreadable"))
