"""Finding further than what was typed: other forms, sounds, slips, and what may be meant."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.finding import RESULTS_A_PAGE, Found, Where
from samad_desktop.domain.why import Why
from samad_desktop.persistence import search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.search import Wanted
from samad_desktop.persistence.tables import name_words, search_words
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker
from tests.centres import AsPerson

Look = Callable[..., Found]
Register = Callable[..., int]


@pytest.fixture
def look(operator_database: Database, operator: Actor) -> Look:
    finding = FindingService(operator_database, AREA)
    return lambda typed, after=None: finding.find(operator, typed, after)


@pytest.fixture
def register(intake: IntakeService, operator: Actor, a_draft: DraftMaker) -> Register:
    """Take a call about something else than all others; return its case."""

    def take(text: str, level: IdentityLevel = IdentityLevel.OPEN, name: str = "نادر قنبری") -> int:
        caller = PersonDraft(name=name, phone="09145899440")
        draft = a_draft(caller=caller, text=text, place="", subject="0401", county="0306")
        matter = replace(draft.matter, identity_level=level)
        return intake.register(operator, replace(draft, matter=matter)).value.case_id

    return take


def _whys(found: Found) -> list[tuple[int, Why]]:
    return [(row.id, found.matches[row.id].why) for row in found.page.rows]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ترانس سوخته", Why.EXACT),
        ("ترانس‌های سوختند", Why.ENDING),
        ("ترانس می‌سوزد", Why.ENDING),
        ("کارتخوان خاموشه", Why.ENDING),
        ("ترانس محله۲", Why.JOINED),
        ("کار تخوان", Why.JOINED),
        ("پیاده‌رو", Why.JOINED),
        ("ترانص سوخته", Why.SOUND),
        ("تزانس سوخته", Why.LETTER),
        ("نادر غنبری", Why.SOUND),
        ("نادر قنبزی", Why.LETTER),
        ("نا در قنبری", Why.JOINED),
        ("نادر غنبزی", Why.LETTER),
        ("درخواست ترانس", Why.EXACT),
        ("پیاده‌روهای خاموش", Why.JOINED),
    ],
)
def test_it_is_said_why_a_case_was_found(
    look: Look, register: Register, typed: str, why: Why
) -> None:
    case_id = register("ترانس محله سوخته و کارتخوان ۲ خاموش است، پیاده رو هم تاریک")
    assert _whys(look(typed)) == [(case_id, why)]


def test_what_was_typed_stands_before_other_forms_and_those_before_other_words(
    look: Look, register: Register
) -> None:
    exact = register("نانوایی مارالان")
    ending = register("نانواها رفتند مارالان")
    slip = register("نانوایی مارالن")
    found = look("نانوایی مارالان")
    assert _whys(found) == [(exact, Why.EXACT), (ending, Why.ENDING)]
    others = _whys(look("نانوایی مارالین"))
    assert {each for each, _ in others} == {exact, ending, slip}
    assert {why for _, why in others} == {Why.LETTER}
    scores = [found.matches[row.id].score for row in found.page.rows]
    assert scores == sorted(scores, reverse=True)


def test_pages_give_every_case_once_though_other_forms_follow(
    look: Look, register: Register
) -> None:
    exact = {register("دکل خراب است") for _ in range(3)}
    forms = [register("دکل‌ها خراب است") for _ in range(RESULTS_A_PAGE + 5)]
    exact.add(register("دکل خراب است"))
    first = look("دکل خراب")
    second = look("دکل خراب", first.page.next)
    ids = [row.id for row in (*first.page.rows, *second.page.rows)]
    assert set(ids[: len(exact)]) == exact
    assert ids[len(exact) :] == forms[::-1]
    assert second.page.next is None


def test_a_page_that_only_what_was_typed_fills_is_followed_by_other_forms(
    look: Look, register: Register
) -> None:
    form = register("دکل‌ها خراب است")
    exact = [register("دکل خراب است") for _ in range(RESULTS_A_PAGE)]
    first = look("دکل خراب")
    assert [row.id for row in first.page.rows] == exact[::-1]
    assert [row.id for row in look("دکل خراب", first.page.next).page.rows] == [form]


def test_what_is_written_as_one_stands_before_other_forms_however_many_there_are(
    look: Look, register: Register
) -> None:
    joined = register("کارتملی خراب است")
    forms = [register("کارت‌های ملی خراب است") for _ in range(3)]
    assert _whys(look("کارت ملی"))[0] == (joined, Why.JOINED)
    forms += [register("کارت‌های ملی خراب است") for _ in range(RESULTS_A_PAGE)]
    first = look("کارت ملی")
    second = look("کارت ملی", first.page.next)
    assert [row.id for row in (*first.page.rows, *second.page.rows)] == [joined, *forms[::-1]]


def test_a_name_that_may_be_many_others_is_told_a_server_in_no_more_texts_than_it_hears(
    look: Look, register: Register
) -> None:
    wanted = register("آب نیست", name="کاظم اصغری")
    for name in ("کاظمی اصغر", "کاظمه اصغریان", "حازم اصفری", "کارم اصغرپور", "کاظم سغری"):
        register("کوچهٔ کاظمی و خیابان اصغری", name=name)
    assert wanted in [case_id for case_id, _ in _whys(look("کازم اصقری"))]


def test_an_acronym_is_found_however_it_is_spelled_out(look: Look, register: Register) -> None:
    wanted = register("دستگاه MRI میانه خراب است")
    other = register("نوبت ام‌آرآی میانه")
    assert {case_id for case_id, _ in _whys(look("ام آر آی میانه"))} == {wanted, other}
    assert {case_id for case_id, _ in _whys(look("mri میانه"))} == {wanted, other}


def test_words_that_tell_nothing_hide_no_case(look: Look, register: Register) -> None:
    case_id = register("سقف مدرسه چکه می‌کند")
    assert [row.id for row in look("سقف از مدرسه که چکه شده است").page.rows] == [case_id]


def test_where_nothing_is_found_words_that_find_something_are_offered(
    look: Look, register: Register
) -> None:
    register("آسفالت بلوار خراب است")
    found = look("آسفالت بلپاژ")
    assert (found.page.rows, found.meant) == ((), "آسفالت بلوار")
    assert look("jvhkS").meant == ""
    assert look("fg,hv").meant == "بلوار"


def test_where_no_case_has_all_words_what_has_the_others_is_offered(
    look: Look, register: Register
) -> None:
    register("نانوایی نان بیات می‌دهد")
    register("کوچه مارالان تاریک است")
    found = look("نانوایی مارالان")
    assert (found.page.rows, found.meant) == ((), "نانوایی")


def test_where_no_case_has_all_words_what_has_most_of_them_is_shown_the_rarer_ones_first(
    look: Look, register: Register
) -> None:
    insured = register("بیمهٔ سلامتش ابطال شده و جراحی دارد")
    other = register("بیمهٔ ماشین ابطال شد و جراحی نشد")
    register("بیمهٔ بیکاری قطع شد")
    found = look("بیمه سلامت جراحی لغو")
    assert _whys(found) == [(insured, Why.PARTLY)]
    assert found.meant == "بیمه سلامت جراحی"
    also = register("جراحی خواست و سلامت نیست")
    found = look("جراحی سلامت ماشین")
    assert [case_id for case_id, _ in _whys(found)] == [other, also, insured]
    assert look("بیمه زرافه").page.rows == ()


def test_a_name_is_found_beside_words_though_it_is_misspelt_or_may_be_a_place(
    look: Look, register: Register
) -> None:
    wanted = register("پساب کارخانه", name="زهره افشاری")
    register("سوختن لامپ", name="زهره نوری")
    assert _whys(look("زهره عفشاری پساب")) == [(wanted, Why.SOUND)]
    placed = register("واحد سهند تحویل نشد", name="غفار مهدی\u200cپور")
    register("نان نیست", name="سهند مهدی")
    assert [case_id for case_id, _ in _whys(look("مهدی پور سهند"))] == [placed]


def test_a_letter_is_missing_though_the_word_seems_to_have_it_twice(
    look: Look, register: Register
) -> None:
    wanted = register("فشار گاز", name="پرویز جدیدی\u200cپور")
    assert _whys(look("پرویز جددی پور")) == [(wanted, Why.LETTER)]
    assert _whys(look("پرویز جددی\u200cپور")) == [(wanted, Why.LETTER)]


def test_a_name_with_two_letters_swapped_is_found_though_it_is_the_form_of_a_verb(
    look: Look, register: Register
) -> None:
    wanted = register("انشعاب گاز", name="فرهاد نوری")
    register("آب رفت", name="فرهاد کبیری")
    assert (wanted, Why.LETTER) in _whys(look("فرهاد نروی"))


def test_no_other_word_is_offered_for_one_that_there_is_not(look: Look, register: Register) -> None:
    register("چراغ کوچه شکست", name="منصور ترابی")
    assert look("ترافیک").meant == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("لوله ترکیدگی", Why.ENDING),
        ("جعفرحاجی‌پور", Why.JOINED),
        ("جعفرحاجیپور", Why.JOINED),
        ("جعر حاجیپور", Why.LETTER),
        ("جفعر حاجی‌پور", Why.LETTER),
        ("جعفر هاجی‌پور", Why.SOUND),
        ("لوله زلزلع", Why.LETTER),
    ],
)
def test_a_name_without_its_space_or_a_letter_is_found_and_rightly_named(
    look: Look, register: Register, typed: str, why: Why
) -> None:
    case_id = register("لوله ترکیده، مثل زلزله", name="جعفر حاجی‌پور")
    assert _whys(look(typed)) == [(case_id, why)]


def test_what_says_a_word_stands_before_what_is_only_filed_under_it_and_each_says_where(
    operator_database: Database, operator: Actor, intake: IntakeService, a_draft: DraftMaker
) -> None:
    caller = PersonDraft(name="نادر قنبری", phone="09145899440")
    subject = "0101"
    said = intake.register(operator, a_draft(caller=caller, text="آب نیست", subject="0401"))
    place = intake.register(operator, a_draft(caller=caller, text="تاریک", place="کوی قنبری"))
    filed = intake.register(operator, a_draft(caller=caller, text="فشار کم", subject=subject))
    found = FindingService(operator_database, AREA).find(operator, "آب")
    order = [row.id for row in found.page.rows]
    assert order.index(said.value.case_id) < order.index(filed.value.case_id)
    assert found.matches[said.value.case_id].where is Where.SHOWN
    assert found.matches[filed.value.case_id].where is Where.SUBJECT
    named = FindingService(operator_database, AREA).find(operator, "قنبری")
    assert named.matches[place.value.case_id].where is Where.PLACE
    assert named.matches[said.value.case_id].where is Where.NAME


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("قنبری ترانس", Why.EXACT),
        ("آقای قنبری ترانس‌ها", Why.ENDING),
        ("ترانس نادر قنبری", Why.EXACT),
        ("قنبری تران", Why.EXACT),
        ("قنبری تر انس", Why.JOINED),
    ],
)
def test_a_name_beside_words_finds_who_is_called_so_and_says_them(
    look: Look, register: Register, typed: str, why: Why
) -> None:
    case_id = register("ترانس محله سوخته")
    register("ترانس محله سوخته", name="کریم جلالی")
    register("آسفالت")
    found = look(typed)
    assert _whys(found) == [(case_id, why)]
    assert found.matches[case_id].where is Where.NAME
    assert found.matches[case_id].name == "نادر قنبری"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_name_like_very_many_is_looked_for_by_no_more_of_them_than_a_server_hears(
    look: Look, register: Register
) -> None:
    first, family = ("سلیمان", "سیما", "پیمان"), ("خلیلی", "خلیلعلی")
    cases = [register("جدول شکسته", name=f"{one} {other}") for one in first for other in family]
    register("سامانه نشت دارد")
    register("خلیلی چراغ را شکست", name="لیلا قنبری")
    assert look("سییمان خلیلی").page.rows[0].id in cases


def test_no_name_is_looked_for_beside_what_nobody_says(
    look: Look, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    register("ترانس محله سوخته")
    asked: list[tuple[str, ...]] = []
    ids_named = search.ids_named

    def noting(connection: Connection, names: Sequence[str], wanted: Wanted) -> object:
        if wanted.size > 1:  # One is asked for where another text is offered.
            asked.append(tuple(names))
        return ids_named(connection, names, wanted)

    monkeypatch.setattr(search, "ids_named", noting)
    look("قنبری خورزوخان")
    assert ("قنبری",) not in asked
    look("قنبری ترانس")
    assert ("قنبری",) in asked


def test_a_name_beside_words_never_leads_to_a_protected_case(
    register: Register, look: Look
) -> None:
    register("آسفالت")
    register("ترانس محله سوخته", IdentityLevel.HIDDEN_FROM_AGENCY)
    assert look("قنبری ترانس").page.rows == ()


def test_who_may_read_a_protected_case_finds_it_by_other_forms_and_a_colleague_does_not(
    look: Look, register: Register, as_person: AsPerson, operator2: Actor
) -> None:
    hidden = register("کارشناسی سرش داد زده و پول می‌خواهد", IdentityLevel.HIDDEN_FROM_AGENCY)
    colleague = FindingService(as_person(operator2), AREA)
    for typed in ("کارشناس داد زده", "کارشناسی داد می‌زند", "پول می‌خواستند"):
        assert _whys(look(typed)) == [(hidden, Why.ENDING)], typed
        assert colleague.find(operator2, typed).page.rows == (), typed


def test_what_only_another_may_read_is_never_offered(
    register: Register, as_person: AsPerson, operator2: Actor
) -> None:
    register("آسفالت بلوار", IdentityLevel.HIDDEN)
    found = FindingService(as_person(operator2), AREA).find(operator2, "آسفالت بلپاژ")
    assert (found.page.rows, found.meant) == ((), "")


@pytest.fixture
def words_there(database: Database) -> Callable[[], tuple[set[str], set[str]]]:
    """Return the words of texts and those of names that the dictionary has."""

    def read() -> tuple[set[str], set[str]]:
        with database.transaction() as connection:
            if not database.is_sqlite:
                connection.exec_driver_sql("SET LOCAL ROLE samad_owner")
            tables = (search_words, name_words)
            texts, names = (connection.execute(select(t.c.word)).scalars().all() for t in tables)
            return set(texts), set(names)

    return read


@pytest.mark.parametrize("level", [IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN])
def test_nothing_of_a_protected_case_enters_the_dictionary(
    register: Register,
    words_there: Callable[[], tuple[set[str], set[str]]],
    as_person: AsPerson,
    operator: Actor,
    level: IdentityLevel,
) -> None:
    case_id = register("رشوه خواست", level)
    CaseService(as_person(operator)).note(operator, case_id, "کارپرداز")
    texts, names = words_there()
    assert texts.isdisjoint({"رشوه", "خواست", "کارپرداز"})
    assert names.isdisjoint({"نادر", "قنبری"})
    register("آنتن ندارد قبض 4187730604125")
    texts, names = words_there()
    assert "انتن" in texts
    assert {"نادر", "قنبری"} <= names
    assert "4187730604125" not in texts
    assert "رشوه" not in texts


def test_a_case_that_is_opened_to_all_gives_its_words(
    register: Register,
    words_there: Callable[[], tuple[set[str], set[str]]],
    as_person: AsPerson,
    operator: Actor,
) -> None:
    case_id = register("رشوه خواست", IdentityLevel.HIDDEN_FROM_AGENCY)
    service = CaseService(as_person(operator))
    case = service.open(operator, case_id)
    matter = replace(case.matter, identity_level=IdentityLevel.OPEN)
    service.correct(operator, case_id, case.version, matter)
    assert "رشوه" in words_there()[0]


def test_a_corrected_name_is_found_by_its_sound(
    look: Look, register: Register, as_person: AsPerson, operator: Actor
) -> None:
    case_id = register("آنتن ندارد")
    database = as_person(operator)
    person = IntakeService(database, AREA).recognise(operator, "09145899440").people[0].citizen
    draft = PersonDraft(name="نادر طهماسبی")
    CitizenService(database, AREA).correct(operator, person.id, person.version, draft)
    assert _whys(look("نادر تهماصبی")) == [(case_id, Why.SOUND)]


def test_a_code_is_found_by_its_end(look: Look, register: Register) -> None:
    case_id = register("آنتن ندارد")
    code = look("آنتن").page.rows[0].tracking_code
    assert case_id in [row.id for row in look(code[-6:]).page.rows]


def test_what_only_a_case_says_that_is_protected_later_leaves_the_dictionary(
    register: Register,
    words_there: Callable[[], tuple[set[str], set[str]]],
    as_person: AsPerson,
    operator: Actor,
    operator2: Actor,
) -> None:
    case_id = register("رشوه خواست")
    assert {"رشوه", "خواست"} <= words_there()[0]
    assert {"نادر", "قنبری"} <= words_there()[1]
    service = CaseService(as_person(operator))
    case = service.open(operator, case_id)
    hidden = replace(case.matter, identity_level=IdentityLevel.HIDDEN)
    service.correct(operator, case_id, case.version, hidden)
    texts, names = words_there()
    assert texts.isdisjoint({"رشوه", "خواست"})
    assert names.isdisjoint({"نادر", "قنبری"})
    for typed in ("رشوه", "رشوت", "قنبری"):
        found = FindingService(as_person(operator2), AREA).find(operator2, typed)
        assert (found.page.rows, found.meant) == ((), "")


def test_what_another_open_case_says_and_gives_stays_in_the_dictionary(
    register: Register,
    words_there: Callable[[], tuple[set[str], set[str]]],
    as_person: AsPerson,
    operator: Actor,
) -> None:
    register("سدمعبر خواست")
    case_id = register("رشوه خواست")
    service = CaseService(as_person(operator))
    case = service.open(operator, case_id)
    hidden = replace(case.matter, identity_level=IdentityLevel.HIDDEN)
    service.correct(operator, case_id, case.version, hidden)
    texts, names = words_there()
    assert ("رشوه" in texts, "خواست" in texts) == (False, True)
    assert {"نادر", "قنبری"} <= names
