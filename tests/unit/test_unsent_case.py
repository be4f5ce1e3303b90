"""A call that the centre does not have yet, read as the case that it will be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from samad_desktop.domain.cases import CaseState, Disposition, MatterDraft, UnsentEvent
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.outbox import Hindrance, OutboxCall, OutboxState
from samad_desktop.messages import sentence
from samad_desktop.viewmodels.unsent_case import unsent_case

TOLD_AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
ZAHRA = PersonDraft(name="زهرا محمدی‌پور", phone="09143471821")
CALL = OutboxCall(
    draft=CallDraft("key", "case_key", TOLD_AT, caller=ZAHRA, matter=MatterDraft(text="آب نیست")),
    tracking_code="1342260781",
    told_at=TOLD_AT,
    advised=False,
    state=OutboxState.WAITING,
)
AWAY = Hindrance("database_away", 3, TOLD_AT + timedelta(minutes=1))


def test_it_says_what_was_written_down_when_it_was_told_and_what_kept_it():
    case = unsent_case(CALL, "اپراتور", AWAY)
    assert (case.state, case.disposition, case.matter) == (
        CaseState.REGISTERED,
        None,
        CALL.draft.matter,
    )
    assert case.citizen is not None
    assert (case.citizen.name, case.citizen.phones) == (ZAHRA.name, (ZAHRA.phone,))
    assert case.representative is None
    tried, told = case.events
    assert (tried.unsent, tried.stored_at) == (UnsentEvent.TRIED, AWAY.at)
    assert "۳" in tried.text
    assert sentence("database_away") in tried.text
    assert (told.unsent, told.stored_at) == (UnsentEvent.QUEUED, TOLD_AT)
    assert told.contact is not None
    assert told.contact.name == ZAHRA.name


def test_what_kept_it_is_said_with_its_number():
    capped = replace(AWAY, code="searches_capped", detail="60")
    tried, _told = unsent_case(CALL, "اپراتور", capped).events
    assert sentence("searches_capped", "۶۰") in tried.text


def test_what_the_centre_refused_says_why_and_not_what_was_tried():
    aside = replace(CALL, state=OutboxState.ASIDE, reason="case_closed")
    (told,) = unsent_case(aside, "اپراتور", AWAY).events
    assert (told.unsent, told.text) == (UnsentEvent.NOT_TAKEN, sentence("case_closed"))


def test_who_called_for_somebody_is_her_representative_and_who_said_nothing_is_nobody():
    draft = replace(CALL.draft, on_behalf=True, beneficiary=PersonDraft(name="علی"))
    case = unsent_case(replace(CALL, draft=draft, advised=True), "اپراتور", None)
    assert case.citizen is not None
    assert case.representative is not None
    assert (case.citizen.name, case.representative.name) == ("علی", ZAHRA.name)
    assert (case.state, case.disposition) == (CaseState.CLOSED, Disposition.ADVISED)
    silent = replace(CALL, draft=replace(CALL.draft, caller=PersonDraft()))
    assert unsent_case(silent, "اپراتور", None).citizen is None
