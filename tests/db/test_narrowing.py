"""What narrows an answer: each facet by itself, all of them together, on every way to a case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, text

from samad_desktop.demo.centre import fill
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseKind, CaseRow, CaseState, IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found, Order, Terms
from samad_desktop.domain.guesses import GuessKind, ReadAs
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.why import Why
from samad_desktop.paths import resource
from samad_desktop.persistence import narrowed_words, search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases, centre, subjects
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from tests.calls import AREA, DraftMaker
from tests.centres import AsPerson
from tests.followed import Desk
from tests.kept import KeptCentres

CASES = 420
UNTIL = datetime(2026, 11, 23, 12, tzinfo=UTC)
_EXPECTED = """
CREATE OR REPLACE FUNCTION samad_expected(indexed tsquery, top bigint, every bigint)
RETURNS bigint LANGUAGE sql AS 'SELECT every / {one_in}'
"""


@pytest.fixture
def filled(database: Database, kept_centres: KeptCentres) -> Database:
    """Fill the centre with some hundred cases of two years."""

    def fill_it() -> None:
        with database.transaction() as connection:
            connection.execute(centre.update().values(is_sample=True))
        fill(database, resource("demo"), cases_wanted=CASES, seed=5, until=UNTIL)

    kept_centres.made(database, "some hundred cases", fill_it)
    return database


@pytest.fixture
def finding(operator_database: Database) -> FindingService:
    return FindingService(operator_database, AREA)


def ids(found: Found) -> list[int]:
    return [row.id for row in found.page.rows]


def every(finding: FindingService, actor: Actor, typed: str, terms: Terms) -> list[CaseRow]:
    """Return all that is found as it was typed, page after page."""
    found = finding.find(actor, typed, None, terms)
    rows = _exact(found)
    while found.page.next is not None:
        found = finding.find(actor, typed, found.page.next, terms)
        rows += _exact(found)
    return rows


def _exact(found: Found) -> list[CaseRow]:
    return [row for row in found.page.rows if found.matches[row.id].why is Why.EXACT]


def _narrowings(some: CaseRow, at: date) -> dict[str, tuple[Narrowing, Callable[[CaseRow], bool]]]:
    return {
        "state": (
            Narrowing(state=CaseState.REFERRED),
            lambda row: row.state is CaseState.REFERRED,
        ),
        "closed": (Narrowing(state=CaseState.CLOSED), lambda row: row.state is CaseState.CLOSED),
        "kind": (Narrowing(kind=CaseKind.REQUEST), lambda row: row.kind is CaseKind.REQUEST),
        "county": (
            Narrowing(county_id=some.county_id),
            lambda row: row.county_id == some.county_id,
        ),
        "agency": (
            Narrowing(agency_id=some.agency_id),
            lambda row: row.agency_id == some.agency_id,
        ),
        "subject": (
            Narrowing(subject_id=some.subject_id),
            lambda row: row.subject_id == some.subject_id,
        ),
        "open": (Narrowing(only_open=True), lambda row: row.state is not CaseState.CLOSED),
        "since": (Narrowing(since=at), lambda row: tehran_date(row.received_at) >= at),
        "until": (Narrowing(until=at), lambda row: tehran_date(row.received_at) <= at),
        "days": (
            Narrowing(since=at - timedelta(days=40), until=at),
            lambda row: at - timedelta(days=40) <= tehran_date(row.received_at) <= at,
        ),
        "together": (
            Narrowing(kind=CaseKind.COMPLAINT, county_id=some.county_id, until=at),
            lambda row: (
                row.kind is CaseKind.COMPLAINT
                and row.county_id == some.county_id
                and tehran_date(row.received_at) <= at
            ),
        ),
    }


# An embedded database reads a short list sooner than it passes a word that very many say.
@pytest.mark.parametrize(("few", "read"), [(2, 50), (60, 0), (2_000, 50)])
def test_narrowed_answers_are_what_is_meant_of_all_answers_newest_first(
    filled: Database,
    finding: FindingService,
    operator: Actor,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    read: int,
) -> None:
    monkeypatch.setattr(search, "FEW", few)
    monkeypatch.setattr(narrowed_words, "FEW", few)
    monkeypatch.setattr(narrowed_words, "_READ", read)
    monkeypatch.setattr(narrowed_words, "_SAMPLE", few // 2)
    monkeypatch.setattr(narrowed_words, "_PASSED", read)
    _expect_the_same_narrowed(finding, operator)


# An embedded database expects nothing.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_server_finds_the_same_whatever_it_expects_of_words(
    filled: Database,
    finding: FindingService,
    operator: Actor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is thought rare is read at once, and what is not, block by block after a while."""
    monkeypatch.setattr(search, "FEW", 8)
    for one_in in (1_000, 250):
        with filled.upkeep() as connection:
            connection.execute(text(_EXPECTED.format(one_in=one_in)))
        _expect_the_same_narrowed(finding, operator)


def _expect_the_same_narrowed(finding: FindingService, operator: Actor) -> None:
    """Compare what is found among some cases with what of all that is found is meant."""
    newest = Terms(ReadAs.WORDS, order=Order.NEWEST)
    for typed in ("", "درخواست", "آب", "تبریز", "درخواست تبریز"):
        wide = Terms(narrowing=Narrowing(since=date(2000, 1, 1))) if not typed else newest
        rows = every(finding, operator, typed, wide)
        assert len(rows) > 2, typed
        middle = rows[len(rows) // 2]
        narrowings = _narrowings(middle, tehran_date(middle.received_at))
        for name, (narrowing, is_meant) in narrowings.items():
            terms = replace(wide, narrowing=narrowing)
            expected = [row.id for row in rows if is_meant(row)]
            found = [row.id for row in every(finding, operator, typed, terms)]
            assert found == expected, (typed, name)


def test_a_level_means_the_cases_that_its_counter_counts(
    filled: Database, finding: FindingService, operator: Actor, operator_database: Database
) -> None:
    oversight = OversightService(operator_database, lambda: datetime.now(UTC))
    counted = oversight.counters(operator)
    levels = [each for each in (1, 2, 3, 4) if getattr(counted, f"level_{each}")]
    assert levels
    for level in levels:
        terms = Terms(narrowing=Narrowing(level=level))
        found = every(finding, operator, "", terms)
        assert len(found) == getattr(counted, f"level_{level}")


def test_a_branch_of_subjects_means_all_below_it(
    filled: Database, finding: FindingService, operator: Actor, reference: Reference
) -> None:
    with filled.reading() as connection:
        parents = connection.execute(select(subjects.c.id, subjects.c.parent_id)).all()
        of = {
            row.id: row.subject_id
            for row in connection.execute(select(cases.c.id, cases.c.subject_id))
        }
    parent_of = {row.id: row.parent_id for row in parents}
    branch = parent_of[next(iter(of.values()))]
    found = every(finding, operator, "", Terms(narrowing=Narrowing(subject_id=branch)))
    assert {row.id for row in found} == {each for each in of if parent_of[of[each]] == branch}


def test_only_mine_and_who_registered_are_kept_apart(
    cast: object,
    as_person: AsPerson,
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    expert: Actor,
    a_draft: DraftMaker,
) -> None:
    mine = intake.register(operator, a_draft()).value.case_id
    theirs = IntakeService(as_person(expert), AREA).register(expert, a_draft()).value.case_id
    only_mine = Terms(narrowing=Narrowing(only_mine=True))
    of_expert = Terms(narrowing=Narrowing(operator_id=expert.staff_id))
    both = Terms(narrowing=Narrowing(only_mine=True, operator_id=expert.staff_id))
    for typed in ("", "فرهنگیان", "0914 347 1821", "جباری"):
        assert ids(finding.find(operator, typed, None, only_mine)) == [mine], typed
        assert ids(finding.find(operator, typed, None, of_expert)) == [theirs], typed
        assert ids(finding.find(operator, typed, None, both)) == [], typed
    names = dict(finding.choices().registrars)
    assert {operator.staff_id, expert.staff_id} <= set(names)


def test_every_way_to_a_case_is_narrowed(
    finding: FindingService, intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> None:
    caller = PersonDraft("عفت جهان‌بخش", "09143471821", "1382225555")
    registered = intake.register(operator, a_draft(caller=caller)).value
    code = registered.tracking_code
    today = Terms(narrowing=Narrowing(period=Period.TODAY))
    closed = Terms(narrowing=Narrowing(state=CaseState.CLOSED))
    for typed in (code, code[-6:], "09143471821", "1821", "1382225555", "عفت", "جهن بخش", "فرهنگی"):
        assert ids(finding.find(operator, typed, None, today)) == [registered.case_id], typed
        none = finding.find(operator, typed, None, closed)
        assert (ids(none), none.meant) == ([], ""), typed


def test_where_only_the_narrowing_left_nothing_it_is_said_how_many_there_are(
    finding: FindingService, intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> None:
    for _ in range(3):
        intake.register(operator, a_draft())
    none = finding.find(operator, "فرهنگیان", None, Terms(narrowing=Narrowing(level=4)))
    assert (ids(none), none.left_out) == ([], 3)
    neither = finding.find(operator, "زرافه", None, Terms(narrowing=Narrowing(level=4)))
    assert neither.left_out == 0


def test_a_period_that_ends_before_it_begins_is_refused(
    finding: FindingService, operator: Actor
) -> None:
    backwards = Narrowing(since=date(2026, 5, 2), until=date(2026, 5, 1))
    with pytest.raises(ValidationFailed) as refused:
        finding.find(operator, "آب", None, Terms(narrowing=backwards))
    assert [(e.field, e.code) for e in refused.value.errors] == [("until", "period_backwards")]


def test_a_protected_case_is_not_found_by_its_words_among_some_either(
    finding: FindingService,
    as_person: AsPerson,
    intake: IntakeService,
    expert: Actor,
    operator: Actor,
    a_draft: DraftMaker,
) -> None:
    draft = a_draft(text="مأمور سرپوش را شکست")
    hidden = replace(draft, matter=replace(draft.matter, identity_level=IdentityLevel.HIDDEN))
    case_id = IntakeService(as_person(expert), AREA).register(expert, hidden).value.case_id
    among = Terms(narrowing=Narrowing(period=Period.THIS_YEAR))
    assert ids(finding.find(operator, "سرپوش", None, among)) == []
    of_expert = FindingService(as_person(expert), AREA)
    assert ids(of_expert.find(expert, "سرپوش", None, among)) == [case_id]
    assert ids(of_expert.find(expert, "جباری", None, among)) == []
    assert ids(finding.find(operator, "جباری", None, among)) == []


def test_an_agency_narrows_among_what_was_sent_to_it(
    centre: Desk,
    agency: Desk,
    as_person: AsPerson,
    intake: IntakeService,
    operator: Actor,
    liaison: Actor,
    a_draft: DraftMaker,
    agencies: dict[str, int],
) -> None:
    sent = intake.register(operator, a_draft()).value.case_id
    intake.register(operator, a_draft())
    centre.refer(sent, agencies["WATER"], instruction="لوله عوض شود")
    finding = FindingService(as_person(liaison), AREA)
    today = Terms(narrowing=Narrowing(period=Period.TODAY, state=CaseState.REFERRED))
    closed = Terms(narrowing=Narrowing(state=CaseState.CLOSED))
    for typed in ("", "لوله", "فرهنگیان"):
        assert ids(finding.find(liaison, typed, None, today)) == [sent], typed
        none = finding.find(liaison, typed, None, closed)
        assert (ids(none), none.left_out) == ([], 1), typed
    # Whose call it was, and by which clock, is not for an agency to ask.
    mine = Terms(narrowing=Narrowing(operator_id=operator.staff_id, level=4))
    assert ids(finding.find(liaison, "لوله", None, mine)) == [sent]


def test_a_text_is_read_as_one_thing_alone(
    finding: FindingService, intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> None:
    called = PersonDraft("سهند فرهنگیان", "09143471821")
    by_name = intake.register(operator, a_draft(caller=called, text="برق نیست", place="")).value
    by_words = intake.register(operator, a_draft()).value
    both = {by_name.case_id, by_words.case_id}
    assert set(ids(finding.find(operator, "فرهنگیان"))) == both
    named = finding.find(operator, "فرهنگیان", None, Terms(ReadAs.NAME))
    assert (ids(named), named.guesses[0].kind) == ([by_name.case_id], GuessKind.NAME)
    said = finding.find(operator, "فرهنگیان", None, Terms(ReadAs.WORDS))
    assert (ids(said), said.guesses[0].kind) == ([by_words.case_id], GuessKind.TEXT)
    assert ids(finding.find(operator, "فرهنگبان", None, Terms(ReadAs.NAME))) == [by_name.case_id]
    assert ids(finding.find(operator, "فرهنگبان", None, Terms(ReadAs.WORDS))) == [by_words.case_id]
    assert finding.find(operator, "فرهنگیان", None, Terms(ReadAs.PHONE)).guesses == ()


def test_all_pages_give_every_case_once_in_either_order(
    finding: FindingService, intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> None:
    made = [
        intake.register(operator, a_draft(text=f"آب {'قطع' if n % 3 else 'ترکیده'} شد")).value
        for n in range(RESULTS_A_PAGE * 2 + 9)
    ]
    every_id = sorted((each.case_id for each in made), reverse=True)
    for order in (None, Order.NEWEST, Order.CLOSEST):
        rows = every(finding, operator, "آب ترکیده", Terms(order=order))
        assert len({row.id for row in rows}) == len(rows)
    newest = every(finding, operator, "آب", Terms(order=Order.NEWEST))
    assert [row.id for row in newest] == every_id
    closest = every(finding, operator, "آب قطع", Terms(order=Order.CLOSEST))
    assert {row.id for row in closest} >= {each.case_id for n, each in enumerate(made) if n % 3}


def test_a_later_page_asks_for_that_page_alone(
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for _ in range(RESULTS_A_PAGE * 2 + 2):
        intake.register(operator, a_draft())
    asked: list[int] = []
    find_ids = search.find_ids

    def noted(connection, guesses, wanted):
        asked.append(wanted.below)
        return find_ids(connection, guesses, wanted)

    monkeypatch.setattr(search, "find_ids", noted)
    found = finding.find(operator, "فرهنگیان")
    assert found.page.next is not None
    second = finding.find(operator, "فرهنگیان", found.page.next)
    assert len(asked) == 2
    assert asked[1] == ids(found)[-1] > ids(second)[0]
