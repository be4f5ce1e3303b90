"""The brief of a caller: what was said and promised, and no more than its reader may know."""

import pytest

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.services.briefs import BriefService
from tests.followed import REPLY

pytestmark = pytest.mark.half_on_a_server

PROMISE = "تا پایان هفته لوله عوض می‌شود."


@pytest.fixture
def brief(as_person):
    """Read the brief of a case as somebody of the cast."""
    return lambda actor, case_id: BriefService(as_person(actor)).read(actor, case_id)


def test_a_brief_says_who_calls_and_about_what(new_case, brief, official, reference):
    case_id = new_case()
    found = brief(official, case_id)
    assert (found.name, found.phone) == ("منصور جباری", "+989143471821")
    assert reference.subjects[found.subject_id].code == "0101"
    assert "کوی فرهنگیان" in found.text
    assert [each.kind for each in found.history] == [EventKind.REGISTERED]
    assert found.said == ()


def test_who_calls_for_somebody_else_is_named_with_her(new_case, brief, official):
    case_id = new_case(on_behalf=True, beneficiary=PersonDraft(name="طوبی جباری"))
    found = brief(official, case_id)
    assert (found.name, found.behalf_of) == ("منصور جباری", "طوبی جباری")


def test_a_brief_has_the_last_word_of_each_agency(
    new_case, brief, official, centre, agency, agencies
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    (silent,) = brief(official, case_id).said
    assert silent.kind is None
    assert silent.due_at is not None
    agency.move("reply_interim", case_id, "اکیپ فرستاده شد.")
    agency.move("reply_interim", case_id, PROMISE)
    (said,) = brief(official, case_id).said
    assert (said.kind, said.words) == (EventKind.INTERIM_REPLY, PROMISE)
    assert said.due_at == silent.due_at
    agency.move("answer", case_id, REPLY)
    (said,) = brief(official, case_id).said
    assert (said.kind, said.words, said.due_at) == (EventKind.FINAL_REPLY, REPLY, None)


def test_of_a_long_past_the_latest_is_told_and_the_rest_is_counted(
    new_case, brief, official, centre, agency, agencies
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    for _ in range(3):
        agency.move("answer", case_id, REPLY)
        centre.move("send_back", case_id, "پاسخ روشن نیست.")
    found = brief(official, case_id)
    assert [each.kind for each in found.history[:2]] == [
        EventKind.SENT_BACK,
        EventKind.FINAL_REPLY,
    ]
    assert (len(found.history), found.earlier) == (5, 3)


def test_an_official_reads_neither_words_nor_caller_of_what_is_protected(
    new_case, brief, official, expert
):
    case_id = new_case(subject="0706")
    found = brief(official, case_id)
    assert (found.name, found.phone, found.text) == ("", "", "")
    assert found.identity_withheld
    assert found.text_withheld
    trusted = brief(expert, case_id)
    assert trusted.identity_withheld
    assert "فرهنگیان" in trusted.text


def test_an_agency_reads_no_brief(new_case, brief, liaison, official):
    case_id = new_case()
    with pytest.raises(Forbidden):
        brief(liaison, case_id)
    with pytest.raises(NotFound):
        brief(official, case_id + 1)
