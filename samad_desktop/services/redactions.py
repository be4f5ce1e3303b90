"""Making and confirming what an agency reads of a protected case, and warning of what names."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import FilePart, KeptFile
from samad_desktop.domain.cases import AttachmentInfo, IdentityLevel, MatterDraft
from samad_desktop.domain.errors import FieldError, Forbidden, ValidationFailed
from samad_desktop.domain.protection import is_protected, may_read_text
from samad_desktop.domain.redaction import FIELD, Redaction
from samad_desktop.domain.redaction_proposals import (
    KnownCaller,
    RedactionSheet,
    naming,
    proposed,
)
from samad_desktop.persistence import attachments, followed_cases, redactions
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.services.identities import ask_to_redact, knows

_OF_THE_CASE = (None, FilePart.CHOSEN)


class RedactionService:
    """Looking at a protected case before it is referred. Safe to call from any thread.

    Both methods may raise:

    Raises:
        Forbidden: the person does not follow cases up, or may not read this one.
        NotFound: there is no such case.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, actor: Actor, case_id: int) -> RedactionSheet:
        """Return what a case says, with what is proposed to be struck out.

        Who called is asked for in the person's name, with that reason, if she may.

        Raises:
            RuleBroken: `asked_capped`.
        """
        self._ask(actor, case_id)
        with self._database.reading() as connection:
            case = _readable(connection, actor, case_id)
            source = redactions.source_of(connection, case_id)
            caller = _known(connection, actor, case)
            files = _own_files(connection, case_id)
            known = knows(connection, actor, case)
            before = redactions.last_of(connection, case_id)
        return RedactionSheet(
            case_id,
            source.text,
            source.place,
            source.county,
            proposed(source.text, caller, source.places),
            files,
            known,
            before,
        )

    def look_over(self, actor: Actor, case_id: int, redaction: Redaction) -> None:
        """Say whether a redaction could be sent as it stands, before anything is.

        Raises:
            ValidationFailed: it says nothing, is of an older text, or names the caller.
        """
        self._ask(actor, case_id)
        with self._database.reading() as connection:
            case = _readable(connection, actor, case_id)
            confirmed(connection, actor, case, redaction)

    def _ask(self, actor: Actor, case_id: int) -> None:
        with self._database.reading() as connection:
            _readable(connection, actor, case_id)
        ask_to_redact(self._database, actor, case_id)


def _readable(connection: Connection, actor: Actor, case_id: int) -> FollowedCase:
    actor.must(Right.FOLLOW_UP)
    case = followed_cases.look(connection, case_id)
    if not may_read_text(actor, case.identity_level, case.registered_by):
        raise Forbidden(Right.SEE_PROTECTED)
    return case


def confirmed(
    connection: Connection, actor: Actor, case: FollowedCase, redaction: Redaction | None
) -> tuple[Sayable, tuple[KeptFile, ...]]:
    """Return what the agencies will read of a protected case, and which of its files they get.

    Raises:
        ValidationFailed: nobody has confirmed it, the text is another now, or it still names
            the caller and nobody was told so; nor was somebody who may not know whether it does.
    """
    if redaction is None:
        raise ValidationFailed((FieldError(FIELD, "redaction_unconfirmed"),))
    source = redactions.source_of(connection, case.id)
    redaction = redaction.checked(source.fingerprint)
    files = _chosen(connection, case.id, redaction)
    said = Sayable(redaction.text, source.place if redaction.with_place else "")
    if not redaction.all_the_same:
        read = (said.text, said.place, *(file.name for file in files))
        _warn(connection, actor, case, read)
    return said, files


def _warn(connection: Connection, actor: Actor, case: FollowedCase, read: tuple[str, ...]) -> None:
    if not knows(connection, actor, case):
        raise ValidationFailed((FieldError(FIELD, "redaction_caller_unknown"),))
    if wrong := _named(FIELD, "redaction_names_caller", read, _known(connection, actor, case)):
        raise ValidationFailed((wrong,))


def refuse_naming(
    connection: Connection,
    actor: Actor,
    case: FollowedCase,
    words: Mapping[str, tuple[str, ...]],
    *,
    all_the_same: bool,
) -> None:
    """Warn once of words to an agency that name the caller of a protected case.

    Args:
        words: by the field in which they were typed.
        all_the_same: whoever sends them was warned already.

    Raises:
        ValidationFailed: `names_caller`, beside the field, with what names her.
    """
    if all_the_same or not is_protected(case.identity_level):
        return
    caller = _known(connection, actor, case)
    wrong = (_named(field, "names_caller", typed, caller) for field, typed in words.items())
    if found := tuple(each for each in wrong if each is not None):
        raise ValidationFailed(found)


def carried_on(
    connection: Connection, referral_id: int, case: FollowedCase
) -> tuple[Sayable | None, tuple[KeptFile, ...]]:
    """Return what the next agency reads: what was confirmed for the one before.

    Where nothing was, everything that is proposed is struck out.
    """
    if not is_protected(case.identity_level):
        return None, ()
    said = redactions.of_referrals(connection, (referral_id,)).get(referral_id)
    if said is None:
        caller = redactions.caller_of(connection, case.id)
        said = redactions.source_of(connection, case.id).made_safe(caller)
    return said, attachments.part_of(connection, referral_id, FilePart.CHOSEN)


def of_order(connection: Connection, actor: Actor, case: FollowedCase) -> Sayable:
    """Return what agencies read of a protected case by an order about it.

    Nothing, where whoever gives the order may not tell what names the caller: then they read
    what was referred to them.
    """
    if not knows(connection, actor, case):
        return Sayable("")
    source = redactions.source_of(connection, case.id)
    return source.made_safe(redactions.caller_of(connection, case.id))


def protect(
    connection: Connection, actor: Actor, case_id: int, was: IdentityLevel, matter: MatterDraft
) -> None:
    """Redact what was referred already, where a case hides its citizen from now on.

    Args:
        was: its level before; matter: what it says from now on.
    """
    if is_protected(was) or not is_protected(matter.identity_level):
        return
    source = redactions.source(connection, matter.text, matter.place, matter.county_id)
    now = server_now(connection)
    redactions.fill(connection, case_id, source, actor.staff_id, now)


def _known(connection: Connection, actor: Actor, case: FollowedCase) -> KnownCaller:
    """Return who called, as far as `actor` is told: no proposal tells her more."""
    if not knows(connection, actor, case):
        return KnownCaller()
    return redactions.caller_of(connection, case.id)


def _named(field: str, code: str, words: Iterable[str], caller: KnownCaller) -> FieldError | None:
    """Return the complaint about words that name the caller; None where they do not."""
    found = tuple(dict.fromkeys(each for typed in words for each in naming(typed, caller)))
    return FieldError(field, code, "، ".join(found)) if found else None


def _own_files(connection: Connection, case_id: int) -> tuple[AttachmentInfo, ...]:
    listed = attachments.of_case(connection, case_id)
    return tuple(each for each in listed if each.part in _OF_THE_CASE)


def _chosen(connection: Connection, case_id: int, redaction: Redaction) -> tuple[KeptFile, ...]:
    own = {each.id: KeptFile(each.id, each.name) for each in _own_files(connection, case_id)}
    if set(redaction.file_ids) - set(own):
        raise ValidationFailed((FieldError(FIELD, "redaction_outdated"),))
    return tuple(own[each] for each in redaction.file_ids)
