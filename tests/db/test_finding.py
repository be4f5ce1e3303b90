"""The one search box: every way to a past case, page by page, within what one may see."""

from dataclasses import replace

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.finding import RESULTS_A_PAGE
from samad_desktop.domain.guesses import GuessKind
from samad_desktop.domain.paging import Page
from samad_desktop.persistence.database import Database
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker

pytestmark = pytest.mark.on_both

CALLER = PersonDraft(name="عفت جهان‌بخش", phone="0914 347 1821", national_id="1382225555")


@pytest.fixture
def finding(operator_database: Database) -> FindingService:
    return FindingService(operator_database, AREA)


@pytest.mark.parametrize(
    "typed",
    [
        "۰۹۱۴۳۴۷۱۸۲۱",
        "9143471821",
        "1821",
        "۳۴۷۱۸۲۱",
        "138-222-5555",
        "عفت جهان بخش",
        "عفت جهان‌بخش، 0914 347 1821",
        "جهانبخش",
        "عفت",
        "جهان",
        "آب کوی",
        "اب كوي",
        "فرهنگي",
        "هشترود",
        "افت فشار",
        "آب شهري فرهنگیان هشترود",
    ],
)
def test_a_case_is_found_however_it_is_asked_for(
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    typed: str,
) -> None:
    other = PersonDraft(name="ثریا حیدری", phone="09145899440")
    intake.register(
        operator, a_draft(caller=other, text="برق نیست", place="", subject="0103", county="0306")
    )
    case_id = intake.register(operator, a_draft(caller=CALLER)).value.case_id
    assert [row.id for row in finding.find(operator, typed).page.rows] == [case_id]


@pytest.mark.parametrize(
    "typed", ["", " ", "\u200c", "؟", "zzz' OR 1=1 --", '"آب" NEAR گاز*', "آب & گاز | !برق", "%_"]
)
def test_what_says_nothing_finds_nothing_and_breaks_nothing(
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    typed: str,
) -> None:
    intake.register(operator, a_draft(text="برق نیست", subject="0401"))
    assert finding.find(operator, typed).page.rows == ()


def test_pages_by_key_give_every_case_once_newest_first(
    finding: FindingService, intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> None:
    made = [
        intake.register(operator, a_draft()).value.case_id for _ in range(RESULTS_A_PAGE * 2 + 3)
    ]
    seen: list[int] = []
    after = None
    while True:
        page = finding.find(operator, "فرهنگیان", after).page
        seen += [row.id for row in page.rows]
        after = page.next
        if after is None:
            break
    assert seen == sorted(made, reverse=True)


def test_a_name_never_leads_to_a_protected_case_but_its_code_does(
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    operator2: Actor,
    a_draft: DraftMaker,
) -> None:
    draft = a_draft(caller=CALLER, subject="1404", text="کارمند پول خواست")
    hidden = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    registered = intake.register(operator, replace(draft, matter=hidden)).value
    assert finding.find(operator2, "عفت جهان‌بخش").page.rows == ()
    row = finding.find(operator2, registered.tracking_code).page.rows[0]
    assert (row.protected, row.excerpt, row.place) == (True, "", "")


WITHHELD = ("رشوه گرفت", "رشو", "هشترود رشوه", "انبار", "کارپرداز", "هشترود", "آب شهري")


@pytest.fixture
def protected_case(
    intake: IntakeService, operator: Actor, a_draft: DraftMaker, level: IdentityLevel
) -> int:
    """Return a case of which another operator may not read a word."""
    draft = a_draft(caller=CALLER, text="رشوه گرفت", place="انبار")
    matter = replace(draft.matter, identity_level=level)
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    intake.register(operator, a_draft(caller=CALLER, joined_case_id=case_id, text="کارپرداز"))
    return case_id


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN])
def test_words_never_lead_to_a_case_whose_text_one_may_not_read(
    finding: FindingService,
    protected_case: int,
    operator: Actor,
    operator2: Actor,
    secretary: Actor,
    expert: Actor,
    supervisor: Actor,
) -> None:
    for typed in WITHHELD:
        for reader in (operator2, secretary):
            assert finding.find(reader, typed).page == Page((), None), (typed, reader.login)
        for reader in (operator, expert, supervisor):
            found = finding.find(reader, typed).page.rows
            assert [row.id for row in found] == [protected_case], (typed, reader.login)


def test_a_page_is_full_although_cases_are_left_out_of_it(
    finding: FindingService,
    intake: IntakeService,
    operator: Actor,
    operator2: Actor,
    a_draft: DraftMaker,
) -> None:
    """More are left out in a row than a page holds, and then every other one."""
    readable: list[int] = []
    stretch = range(RESULTS_A_PAGE, RESULTS_A_PAGE * 2 + 5)
    for place in range(RESULTS_A_PAGE * 4):
        draft = a_draft()
        kept = place in stretch or place % 2 == 1
        level = IdentityLevel.HIDDEN_FROM_AGENCY if kept else IdentityLevel.OPEN
        matter = replace(draft.matter, identity_level=level)
        case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
        if not kept:
            readable.append(case_id)
    first = finding.find(operator2, "فرهنگیان").page
    rest = finding.find(operator2, "فرهنگیان", first.next).page
    assert len(first.rows) == RESULTS_A_PAGE
    assert [row.id for row in (*first.rows, *rest.rows)] == readable[::-1]
    assert rest.next is None


def test_a_number_that_may_be_two_things_is_looked_up_as_both(
    finding: FindingService, operator: Actor
) -> None:
    kinds = {reading.kind for reading in finding.find(operator, "1388084163").guesses}
    assert kinds == {GuessKind.TRACKING_CODE, GuessKind.NATIONAL_ID}
