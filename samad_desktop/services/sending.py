"""Sending a held case to agencies, and reminding those that still owe an answer."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.attachments import Attachment, FilePart, KeptFile
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.deadlines import OwnTerm, Step
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.redaction import Redaction, RedactionMade
from samad_desktop.domain.referrals import Referral, ReferralDraft
from samad_desktop.domain.transitions import (
    OPEN_REFERRAL,
    CaseAction,
    ReferralAction,
    move_referral,
)
from samad_desktop.persistence import attachments, reference, referrals, sent_words, timeline
from samad_desktop.persistence import redactions as stored_redactions
from samad_desktop.persistence.event_details import Detail
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.persistence.referrals import Sending
from samad_desktop.persistence.timeline import Cause
from samad_desktop.services import clocks, redactions
from samad_desktop.services.case_moves import CaseMove

_OWN_STEPS = (Step.REVIEW, Step.CHECK, Step.CALL_BACK)


@dataclass(frozen=True, slots=True)
class Along:
    """What goes to an agency with a case: the files of the instruction.

    Of a protected case also those of its own that were `chosen`, and what is `said` in the
    place of its text; `anew` where the agency before read something else.
    """

    files: tuple[KeptFile, ...] = ()
    chosen: tuple[KeptFile, ...] = ()
    said: Sayable | None = None
    anew: bool = False


def refer(move: CaseMove, draft: ReferralDraft, files: tuple[Attachment, ...] = ()) -> None:
    """Send a case to agencies, with copies for information; each answer has its deadline.

    Args:
        files: come with the instruction; each is stored once, whoever gets it.

    Raises:
        Forbidden, RuleBroken: it cannot be referred now, or not by this person.
        ValidationFailed: it goes to nobody, or to somebody it must not go to.
    """
    connection, case = move.connection, move.case
    state = move.after(CaseAction.REFER)
    draft = draft.checked(case.accused)
    refuse_twice(draft, referrals.of_case(connection, case.id))
    refuse_retired(connection, "agencies", *draft.agency_ids)
    refuse_retired(connection, "copies", *draft.copy_ids)
    units = _unit_of_each(connection, draft)
    said, chosen = _read_by_agencies(move, draft, files)
    kept = attachments.add(connection, case.id, None, files)
    along = Along(kept, chosen, said)
    for agency_id in draft.agency_ids:
        its_own = replace(draft, unit=units[agency_id])
        send(connection, move.actor, case, its_own, agency_id, move.now, along)
    for agency_id in draft.copy_ids:
        _send_copy(connection, move.actor, case, draft, agency_id, move.now, along)
    clocks.end(connection, case.id, move.now, *_OWN_STEPS)
    move.to(state)


def _read_by_agencies(
    move: CaseMove, draft: ReferralDraft, files: tuple[Attachment, ...]
) -> tuple[Sayable | None, tuple[KeptFile, ...]]:
    """Return what agencies read of a protected case and get of its files; of an open one, all.

    Raises:
        ValidationFailed: nobody confirmed it, or it names the caller.
    """
    if not is_protected(move.case.identity_level):
        return None, ()
    connection, actor, case = move.connection, move.actor, move.case
    found = redactions.confirmed(connection, actor, case, draft.redaction)
    words = {
        "instruction": (draft.instruction,),
        "unit": (draft.unit,),
        "files": tuple(file.name for file in files),
    }
    redactions.refuse_naming(connection, actor, case, words, all_the_same=draft.all_the_same)
    return found


def _unit_of_each(connection: Connection, draft: ReferralDraft) -> dict[int, str]:
    """Return for each agency the unit that is meant: one of its own, or any without a list.

    Raises:
        ValidationFailed: the agencies list their units, and this is none of them.
    """
    known = {
        agency_id: {u.name for u in reference.units(connection, agency_id) if not u.retired}
        for agency_id in draft.agency_ids
    }
    if not draft.unit or not any(known.values()):
        return dict.fromkeys(known, draft.unit)
    if not any(draft.unit in names for names in known.values()):
        raise ValidationFailed((FieldError("unit", "unit_of_no_agency"),))
    return {each: draft.unit if draft.unit in names else "" for each, names in known.items()}


def remind(move: CaseMove, words: str) -> None:
    """Remind every agency that still owes an answer to this case.

    Raises:
        RuleBroken: `nobody_to_remind`, or why nothing is done with the case now.
        ValidationFailed: the words name the caller of a protected case.
        Forbidden: the person does not follow cases up.
    """
    move.must_follow_up()
    owing = [
        each
        for each in referrals.of_case(move.connection, move.case.id)
        if not each.copy and each.state in OPEN_REFERRAL
    ]
    if not owing:
        raise RuleBroken("nobody_to_remind")
    typed = {"reason": (words,)}
    redactions.refuse_naming(move.connection, move.actor, move.case, typed, all_the_same=False)
    for each in owing:
        state = move_referral(move.actor, ReferralAction.REMIND, each.state, move.case.state)
        referrals.change(move.connection, each.id, each.version, state=state)
        kind = EventKind.REMINDED
        tell(move.connection, move.case.id, kind, move.actor, move.now, words, each.id)


def send(
    connection: Connection,
    actor: Actor,
    case: FollowedCase,
    draft: ReferralDraft,
    agency_id: int,
    now: datetime,
    along: Along,
) -> None:
    """Send a case to one agency, whose clock begins."""
    sending = Sending(case.id, agency_id, draft.instruction, actor.staff_id, now, draft.unit)
    referral_id = _add(connection, sending, along)
    clocks.begin(
        connection,
        case,
        Step.ANSWER,
        now,
        referral_id=referral_id,
        agency_id=agency_id,
        own=None if draft.amount is None else OwnTerm(draft.amount, draft.reason, actor.staff_id),
    )
    told, kind = told_files((*along.files, *along.chosen)), EventKind.REFERRED
    if along.anew:
        told = (*told, Told("redaction", RedactionMade.ANEW))
    tell(connection, case.id, kind, actor, now, draft.instruction, referral_id, *told)


def carried_on(
    connection: Connection,
    actor: Actor,
    referral: Referral,
    case: FollowedCase,
    redaction: Redaction | None,
) -> Along:
    """Return what goes to the next agency: what went to the one before.

    Args:
        redaction: of a protected case, what is read instead of what that one reads.

    Raises:
        ValidationFailed: the redaction is of an older text, or names the caller.
    """
    files = attachments.part_of(connection, referral.id, FilePart.INSTRUCTION)
    if redaction is not None and is_protected(case.identity_level):
        made, its_files = redactions.confirmed(connection, actor, case, redaction)
        return Along(files, its_files, made, anew=True)
    said, chosen = redactions.carried_on(connection, referral.id, case)
    return Along(files, chosen, said)


def _send_copy(
    connection: Connection,
    actor: Actor,
    case: FollowedCase,
    draft: ReferralDraft,
    agency_id: int,
    now: datetime,
    along: Along,
) -> None:
    sending = Sending(case.id, agency_id, draft.instruction, actor.staff_id, now, copy=True)
    referral_id = _add(connection, sending, along)
    tell(connection, case.id, EventKind.COPIED, actor, now, "", referral_id)


def _add(connection: Connection, sending: Sending, along: Along) -> int:
    """Store a referral with what goes along; return its id."""
    referral_id = referrals.add(connection, sending)
    attachments.belong(connection, referral_id, along.files, FilePart.INSTRUCTION)
    attachments.belong(connection, referral_id, along.chosen, FilePart.CHOSEN)
    if along.said is not None:
        by, at = sending.sent_by, sending.sent_at
        stored_redactions.add(connection, (referral_id,), along.said, by, at)
    said = (along.said.text, along.said.place) if along.said is not None else None
    sent_words.put(connection, sending.case_id, (referral_id,), said)
    return referral_id


def told_files(files: tuple[KeptFile, ...]) -> tuple[Told, ...]:
    """Return the names of files as a timeline tells them, if there are any."""
    return (Told("files", "، ".join(file.name for file in files)),) if files else ()


def tell(
    connection: Connection,
    case_id: int,
    kind: EventKind,
    actor: Actor,
    now: datetime,
    text: str,
    referral_id: int,
    *told: Told,
) -> None:
    """Tell a case's timeline what happened with one of its referrals."""
    timeline.add(
        connection,
        case_id,
        kind,
        staff_id=actor.staff_id,
        at=now,
        text=text,
        cause=Cause(referral_id=referral_id),
        detail=Detail(told=told),
    )


def refuse_twice(draft: ReferralDraft, before: tuple[Referral, ...]) -> None:
    """An agency that still owes an answer is not asked the same once more."""
    asked = {each.agency_id for each in before if not each.copy and each.state in OPEN_REFERRAL}
    if asked & set(draft.agency_ids):
        raise ValidationFailed((FieldError("agencies", "already_referred"),))


def refuse_retired(connection: Connection, field: str, *agency_ids: int) -> None:
    """Nothing new goes to an agency that was retired.

    Raises:
        ValidationFailed: one of these was.
    """
    retired = reference.retired_among(connection, agency_ids)
    if retired:
        raise ValidationFailed((FieldError(field, "agency_retired", "، ".join(retired)),))
