"""What an agency reads of a protected case, on both engines: confirmed, carried on, and no more."""

from dataclasses import replace
from functools import partial

import pytest

from samad_desktop.documents.case_letter import case_letter
from samad_desktop.domain.attachments import FilePart, checked_attachment
from samad_desktop.domain.bulk_deeds import Chosen, ReferAll, RemindAll
from samad_desktop.domain.cases import EventKind, IdentityLevel, Told
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, ValidationFailed
from samad_desktop.domain.redaction import (
    MARK,
    Redaction,
    RedactionMade,
    RedactionReason,
    Span,
    merged,
)
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.worklists import Worklist
from samad_desktop.persistence import redactions, staff
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.bulk_follow_up import BulkService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.letters import LetterService
from samad_desktop.services.look_ups import name_people_of
from samad_desktop.services.redactions import RedactionService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.services.worklists import WorklistService
from tests.followed import REPLY, working_day
from tests.redactions import confirmed_text

pytestmark = pytest.mark.half_on_a_server

NAME, PHONE = "سکینه نصیری", "0914 222 3344"
TEXT = "سكينه نصیری ۰۹۱۴۲۲۲۳۳۴۴ از کوی فرهنگیان؛ مأمور با پسرش بد رفتار کرد"
SAID = f"{MARK} از {MARK}؛ مأمور با پسرش بد رفتار کرد"
LETTER = checked_attachment("نامه.pdf", b"%PDF-1.7 letter")
PLAN = checked_attachment("نقشه.pdf", b"%PDF-1.7 plan")


@pytest.fixture
def protected(intake, operator, a_draft):
    def make(level=IdentityLevel.HIDDEN_FROM_AGENCY, files=(), text=TEXT, name=NAME):
        draft = a_draft(caller=PersonDraft(name=name, phone=PHONE), text=text)
        matter = replace(draft.matter, identity_level=level, place="کوی فرهنگیان، پلاک ۳")
        draft = replace(draft, matter=matter)
        return intake.register(operator, draft, files).value.case_id

    return make


@pytest.fixture
def read(agency, liaison):
    """Open the last referral of a case to the liaison's agency, as the liaison."""

    def do(case_id):
        service = ReferralService(agency.database)
        last = service.of_case(liaison, case_id)[-1]
        return AgencyDeskService(agency.database).open(liaison, last.id)

    return do


@pytest.fixture
def now_answers_for(database, liaison, agencies):
    def do(*codes):
        wanted = frozenset(agencies[code] for code in codes)
        with database.transaction() as connection:
            staff.set_agencies(connection, liaison.staff_id, wanted)

    return do


@pytest.fixture
def letters(centre, expert):
    """Return all words of a case's letters."""

    def words(case_id):
        found = LetterService(centre.database).of_case(expert, case_id)
        return " ".join(repr(case_letter(each, found)) for each in found.letters)

    return words


def refused(error):
    return [(each.field, each.code, each.detail) for each in error.value.errors]


def names_nobody(words):
    return not any(each in words for each in ("سكينه", "نصیری", "۲۲۳۳۴۴", "2223344", "فرهنگیان"))


def test_an_agency_reads_what_was_confirmed_and_nothing_else(
    protected, centre, agencies, read, liaison, agency, letters
):
    case_id = protected()
    centre.refer(case_id, agencies["WATER"])
    shown = read(case_id)
    assert (shown.matter.text, shown.matter.place, shown.matter.answers) == (SAID, "", ())
    assert names_nobody(repr(shown))
    (row,) = WorklistService(agency.database).page(liaison, Worklist.AGENCY_OPEN).rows
    assert (row.case.excerpt, row.case.place) == (SAID, "")
    assert SAID in letters(case_id)
    assert names_nobody(letters(case_id))


def test_the_place_goes_along_where_the_expert_lets_it(protected, centre, agencies, read, letters):
    case_id = protected()
    said = confirmed_text(centre.database, centre.actor, case_id, with_place=True)
    centre.refer(case_id, agencies["WATER"], redaction=said)
    assert read(case_id).matter.place == "کوی فرهنگیان، پلاک ۳"
    assert "پلاک ۳" in letters(case_id)


def test_nothing_is_sent_before_it_was_confirmed(protected, centre, agencies):
    case_id = protected()
    with pytest.raises(ValidationFailed) as error:
        centre.refer(case_id, agencies["WATER"], redaction=None)
    assert refused(error) == [("redaction", "redaction_unconfirmed", "")]
    assert ReferralService(centre.database).of_case(centre.actor, case_id) == ()


def test_what_was_confirmed_of_an_older_text_is_refused(protected, centre, agencies):
    case_id = protected()
    said = confirmed_text(centre.database, centre.actor, case_id)
    case = centre.see(case_id)
    matter = replace(case.matter, text="متن تازه")
    CaseService(centre.database).correct(centre.actor, case_id, case.version, matter)
    with pytest.raises(ValidationFailed) as error:
        centre.refer(case_id, agencies["WATER"], redaction=said)
    assert refused(error) == [("redaction", "redaction_outdated", "")]


@pytest.mark.parametrize("left", ["نصيري گفت", "با 0914/222/3344 تماس بگیرید"])
def test_what_still_names_the_caller_is_refused_once(protected, centre, agencies, read, left):
    case_id = protected()
    said = confirmed_text(centre.database, centre.actor, case_id, text=left)
    with pytest.raises(ValidationFailed) as error:
        RedactionService(centre.database).look_over(centre.actor, case_id, said)
    ((field, code, detail),) = refused(error)
    assert (field, code) == ("redaction", "redaction_names_caller")
    assert detail in left
    with pytest.raises(ValidationFailed):
        centre.refer(case_id, agencies["WATER"], redaction=said)
    centre.refer(case_id, agencies["WATER"], redaction=replace(said, all_the_same=True))
    assert read(case_id).matter.text == left


def test_only_who_may_know_the_caller_is_told_that_she_is_named(
    protected, centre, supervisor, desk
):
    case_id = protected(IdentityLevel.HIDDEN)
    for person, knows in ((centre, False), (desk(supervisor), True)):
        sheet = RedactionService(person.database).open(person.actor, case_id)
        assert sheet.knows_caller is knows
        words = {sheet.text[span.start : span.end] for span in sheet.proposals}
        assert any("نصیری" in each for each in words) is knows
        assert "۰۹۱۴۲۲۲۳۳۴۴" in " ".join(words)


def test_who_may_not_know_the_caller_confirms_twice(protected, centre, agencies, read):
    case_id = protected(IdentityLevel.HIDDEN)
    said = confirmed_text(centre.database, centre.actor, case_id, all_the_same=False)
    with pytest.raises(ValidationFailed) as error:
        RedactionService(centre.database).look_over(centre.actor, case_id, said)
    assert refused(error) == [("redaction", "redaction_caller_unknown", "")]
    with pytest.raises(ValidationFailed):
        centre.refer(case_id, agencies["WATER"], redaction=said)
    centre.refer(case_id, agencies["WATER"], redaction=replace(said, all_the_same=True))
    assert MARK in read(case_id).matter.text


def test_who_follows_nothing_up_redacts_nothing(protected, database, cast):
    case_id = protected()
    for login in ("operator", "operator2", "liaison", "official", "secretary", "admin"):
        with pytest.raises(Forbidden):
            RedactionService(database).open(getattr(cast, login), case_id)


def test_only_files_that_were_chosen_go_along(protected, centre, agencies, read, agency, liaison):
    case_id = protected(files=(LETTER, PLAN))
    letter, _plan = centre.see(case_id).attachments
    said = confirmed_text(centre.database, centre.actor, case_id, file_ids=(letter.id,))
    centre.refer(case_id, agencies["WATER"], redaction=said)
    shown = read(case_id)
    assert [(file.name, file.part) for file in shown.attachments] == [
        (LETTER.name, FilePart.CHOSEN)
    ]
    got = AgencyDeskService(agency.database).attachment(
        liaison, shown.referral.id, shown.attachments[0].id
    )
    assert got.content == LETTER.content
    sheet = RedactionService(centre.database).open(centre.actor, case_id)
    assert [file.name for file in sheet.files] == [LETTER.name, PLAN.name]


def test_a_file_that_is_none_of_the_case_is_not_sent(protected, centre, agencies):
    case_id, other = protected(), protected(files=(LETTER,))
    (file,) = centre.see(other).attachments
    said = confirmed_text(centre.database, centre.actor, case_id, file_ids=(file.id,))
    with pytest.raises(ValidationFailed) as error:
        centre.refer(case_id, agencies["WATER"], redaction=said)
    assert refused(error) == [("redaction", "redaction_outdated", "")]


def test_names_of_files_and_the_instruction_are_looked_over(protected, centre, agencies, read):
    case_id = protected()
    file = checked_attachment("نامهٔ نصیری.pdf", b"%PDF-1.7 letter")
    draft = ReferralDraft(
        (agencies["WATER"],),
        instruction="با سکینه تماس بگیرید",
        redaction=confirmed_text(centre.database, centre.actor, case_id),
    )
    service = ReferralService(centre.database)
    with pytest.raises(ValidationFailed) as error:
        service.refer(centre.actor, case_id, draft, (file,))
    assert refused(error) == [
        ("instruction", "names_caller", "سکینه"),
        ("files", "names_caller", "نصیری"),
    ]
    service.refer(centre.actor, case_id, replace(draft, all_the_same=True), (file,))
    assert read(case_id).referral.instruction == "با سکینه تماس بگیرید"


@pytest.mark.parametrize(
    ("deed", "arguments"),
    [
        ("remind", ()),
        ("extend", (90,)),
        ("transfer", ("POWER",)),
    ],
)
def test_later_words_to_the_agency_are_looked_over(
    protected, centre, agencies, agency, deed, arguments
):
    case_id = protected()
    centre.refer(case_id, agencies["WATER"])
    arguments = tuple(agencies.get(each, each) for each in arguments)
    words = "نصیری منتظر است"
    with pytest.raises(ValidationFailed) as error:
        centre.move(deed, case_id, *arguments, words)
    assert refused(error) == [("reason", "names_caller", "نصیری")]
    centre.move(deed, case_id, *arguments, words, all_the_same=True)


@pytest.mark.parametrize("deed", ["send_back", "decline_extension"])
def test_words_to_an_agency_that_has_spoken_are_looked_over(
    protected, centre, agencies, agency, database, deed
):
    case_id = protected()
    centre.refer(case_id, agencies["WATER"])
    if deed == "send_back":
        agency.move("answer", case_id, REPLY)
    else:
        agency.move("ask_extension", case_id, REPLY, working_day(database))
    with pytest.raises(ValidationFailed) as error:
        centre.move(deed, case_id, "نصیری نپذیرفت")
    assert refused(error) == [("reason", "names_caller", "نصیری")]
    centre.move(deed, case_id, "متقاضی نپذیرفت")


def test_words_about_an_open_case_are_not_looked_over(protected, centre, agencies):
    case_id = protected(IdentityLevel.OPEN)
    centre.refer(case_id, agencies["WATER"], redaction=None, instruction="با نصیری تماس بگیرید")
    centre.move("remind", case_id, "نصیری منتظر است")


def test_a_protected_case_is_not_referred_among_many(protected, new_case, centre, agencies):
    kept, plain = protected(), new_case()
    chosen = tuple(Chosen(each, centre.see(each).version) for each in (kept, plain))
    draft = ReferralDraft((agencies["WATER"],))
    service = BulkService(centre.database)
    became = service.apply(centre.actor, ReferAll(draft), chosen).value
    assert [each.refusal for each in became] == ["redaction_one_by_one", ""]


def test_a_reminder_to_many_that_names_one_caller_is_refused_for_her_alone(
    protected, new_case, centre, agencies
):
    kept, plain = protected(), new_case()
    for case_id in (kept, plain):
        centre.refer(case_id, agencies["WATER"])
    chosen = tuple(Chosen(each, centre.see(each).version) for each in (kept, plain))
    service = BulkService(centre.database)
    became = service.apply(centre.actor, RemindAll("نصیری منتظر است"), chosen).value
    assert [(each.refusal, each.detail) for each in became] == [("names_caller", "نصیری"), ("", "")]


def test_another_agency_reads_what_was_confirmed_for_the_one_before(
    protected, centre, agencies, read, now_answers_for
):
    case_id = protected(files=(LETTER,))
    (letter,) = centre.see(case_id).attachments
    said = confirmed_text(
        centre.database, centre.actor, case_id, text="مأمور بد رفتار کرد", file_ids=(letter.id,)
    )
    centre.refer(case_id, agencies["WATER"], redaction=said)
    centre.move("transfer", case_id, agencies["POWER"], "صلاحیت")
    now_answers_for("POWER")
    shown = read(case_id)
    assert shown.matter.text == "مأمور بد رفتار کرد"
    assert [file.name for file in shown.attachments] == [LETTER.name]


def test_what_was_confirmed_is_made_again_for_the_next_agency_and_the_one_before_keeps_its_own(
    protected, centre, agencies, read, now_answers_for, database
):
    case_id = protected(files=(LETTER,))
    (letter,) = centre.see(case_id).attachments
    first = confirmed_text(
        centre.database, centre.actor, case_id, text="مأمور بد رفتار کرد", file_ids=(letter.id,)
    )
    (sent,) = centre.refer(case_id, agencies["WATER"], redaction=first)
    anew = confirmed_text(centre.database, centre.actor, case_id, text="با متقاضی بد رفتار شد")
    moved = centre.move("transfer", case_id, agencies["POWER"], "صلاحیت", anew)
    event = centre.see(case_id).events[0]
    assert (event.kind, event.told) == (
        EventKind.TRANSFERRED,
        (Told("redaction", RedactionMade.ANEW),),
    )
    now_answers_for("POWER")
    shown = read(case_id)
    assert (shown.matter.text, shown.attachments) == ("با متقاضی بد رفتار شد", ())
    with database.reading() as connection:
        kept = redactions.of_referrals(connection, (sent.id, moved[-1].id))
    assert [each.text for each in kept.values()] == ["مأمور بد رفتار کرد", "با متقاضی بد رفتار شد"]


def test_what_is_made_again_begins_with_what_was_struck_out_before(protected, centre, agencies):
    case_id = protected()
    service = RedactionService(centre.database)
    proposed = service.open(centre.actor, case_id).begun()
    begins = TEXT.index("مأمور")
    by_hand = Span(begins, begins + 5, RedactionReason.BY_HAND)
    draft = proposed.changed(struck=merged((*proposed.struck, by_hand)))
    text = draft.text(TEXT)
    anew = confirmed_text(centre.database, centre.actor, case_id, text=text)
    centre.refer(case_id, agencies["WATER"], redaction=anew)
    again = service.open(centre.actor, case_id)
    assert again.begun().text(again.text) == text != proposed.text(again.text)


def test_what_is_made_again_is_looked_over_as_the_first_was(protected, centre, agencies):
    case_id = protected()
    centre.refer(case_id, agencies["WATER"])
    said = partial(confirmed_text, centre.database, centre.actor, case_id)
    for wrong, code in (
        (said(text=f"{NAME} گفت"), "redaction_names_caller"),
        (said(text=" "), "redaction_empty"),
        (said(source="کهنه"), "redaction_outdated"),
    ):
        with pytest.raises(ValidationFailed) as error:
            centre.move("transfer", case_id, agencies["POWER"], "صلاحیت", wrong)
        assert [each[:2] for each in refused(error)] == [("redaction", code)]
    assert len(centre.move("remind", case_id, "منتظریم")) == 1


def test_of_an_open_case_nothing_is_made_again(new_case, centre, agencies, database):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], redaction=None)
    made = Redaction("چیزی دیگر", "")
    last = centre.move("transfer", case_id, agencies["POWER"], "صلاحیت", made)[-1]
    with database.reading() as connection:
        assert redactions.of_referrals(connection, (last.id,)) == {}
    assert centre.see(case_id).events[0].told == ()


def test_a_copy_for_information_shows_no_more(protected, centre, agencies, read, now_answers_for):
    case_id = protected()
    centre.refer(case_id, agencies["POWER"], copy_ids=(agencies["WATER"],))
    shown = read(case_id)
    assert shown.referral.copy
    assert shown.matter.text == SAID


@pytest.mark.parametrize("who", ["operator", "expert"])
def test_a_case_that_is_hidden_later_hides_what_was_referred_before(
    protected, centre, agencies, read, desk, cast, who
):
    case_id = protected(IdentityLevel.OPEN)
    centre.refer(case_id, agencies["WATER"])
    assert read(case_id).matter.text == TEXT
    own = desk(getattr(cast, who))
    case = own.see(case_id)
    matter = replace(case.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    CaseService(own.database).correct(own.actor, case_id, case.version, matter)
    shown = read(case_id)
    assert names_nobody(repr(shown))
    assert "پسرش" not in shown.matter.text
    assert "بد رفتار کرد" in shown.matter.text


def test_a_call_that_makes_a_case_hidden_hides_what_was_referred_before(
    protected, centre, agencies, read, intake, operator, a_draft
):
    case_id = protected(IdentityLevel.OPEN)
    centre.refer(case_id, agencies["WATER"])
    call = a_draft(joined_case_id=case_id, caller=PersonDraft(name=NAME, phone=PHONE))
    matter = replace(call.matter, identity_level=IdentityLevel.HIDDEN)
    intake.register(operator, replace(call, matter=matter))
    assert names_nobody(repr(read(case_id)))


def test_joined_records_and_whoever_called_count_as_the_caller(protected, as_person, operator):
    case_id = protected()
    own = as_person(operator)
    name_people_of(own, case_id)
    with own.reading() as connection:
        known = redactions.caller_of(connection, case_id)
    assert NAME in known.names
    assert known.phones == ("+989142223344",)


def test_an_agency_without_a_redaction_reads_nothing(protected, centre, agencies, read, database):
    case_id = protected()
    centre.refer(case_id, agencies["WATER"])
    with database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM referral_redactions")
    assert read(case_id).matter.text == ""
