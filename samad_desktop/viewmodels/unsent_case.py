"""The case that a call will be once the centre has it, as far as its workstation knows it."""

from samad_desktop.domain.cases import (
    Case,
    CaseState,
    Disposition,
    EventContact,
    EventKind,
    TimelineEvent,
    UnsentEvent,
)
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import TooSlow
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.outbox import Hindrance, OutboxCall, OutboxState
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence

TRIES = "{tries} بار آزموده شد و به‌خودی‌خود باز آزموده می‌شود. {reason}"
# A person is asked to try again; the outbox does so by itself.
_REASONS = {TooSlow.code: "not_heard_in_time"}
# What the centre has numbers for, and a workstation has none.
_NO_NUMBER = 0


def unsent_case(call: OutboxCall, written_by: str, hindrance: Hindrance | None) -> Case:
    """Return a call that was told, read as the case that it is to be.

    It has no id yet, no agency and nobody but whom the operator wrote down; its events are
    that it was told, and what kept it on its last try.
    """
    draft, advised = call.draft, call.advised
    whose = draft.beneficiary if draft.on_behalf else draft.caller
    return Case(
        id=_NO_NUMBER,
        version=_NO_NUMBER,
        tracking_code=call.tracking_code,
        state=CaseState.CLOSED if advised else CaseState.REGISTERED,
        disposition=Disposition.ADVISED if advised else None,
        matter=draft.matter,
        agency_id=None,
        citizen=_citizen(whose),
        representative=_citizen(draft.caller) if draft.on_behalf else None,
        identity_withheld=False,
        text_withheld=False,
        citizen_kept=False,
        received_at=draft.received_at,
        stored_at=call.told_at,
        registered_by=written_by,
        events=_events(call, written_by, hindrance),
    )


def _citizen(person: PersonDraft) -> Citizen | None:
    if person.is_blank:
        return None
    number = person.national_id
    phones = (person.phone,) if person.phone else ()
    return Citizen(_NO_NUMBER, _NO_NUMBER, person.name, IdKind.of(number), number, phones)


def _events(
    call: OutboxCall, written_by: str, hindrance: Hindrance | None
) -> tuple[TimelineEvent, ...]:
    """Return what has happened so far, the newest first."""
    at, draft = call.told_at, call.draft
    is_aside = call.state is OutboxState.ASIDE
    told = TimelineEvent(
        *(_NO_NUMBER, EventKind.REGISTERED, draft.received_at, at, written_by),
        sentence(call.reason, persian_digits(call.detail)) if is_aside else "",
        contact=_contact(draft),
        unsent=UnsentEvent.NOT_TAKEN if is_aside else UnsentEvent.QUEUED,
    )
    if hindrance is None or is_aside:
        return (told,)
    tried_at, code = hindrance.at, _REASONS.get(hindrance.code, hindrance.code)
    tried = TimelineEvent(
        *(_NO_NUMBER, EventKind.REGISTERED, tried_at, tried_at, ""),
        persian_digits(
            TRIES.format(tries=hindrance.tries, reason=sentence(code, hindrance.detail))
        ),
        unsent=UnsentEvent.TRIED,
    )
    return tried, told


def _contact(draft: CallDraft) -> EventContact:
    caller = draft.caller
    behalf = draft.beneficiary.name if draft.on_behalf else None
    return EventContact(draft.channel, caller.name, caller.phone, behalf)
