"""Referring, reminding and closing many cases at once, after a look at what will happen."""

from contextlib import suppress
from dataclasses import replace

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.bulk_deeds import (
    CHOSEN_AT_ONCE,
    Became,
    BulkDeed,
    Chosen,
    CloseAll,
    ReferAll,
    RemindAll,
)
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import (
    Conflict,
    Forbidden,
    NotFound,
    RuleBroken,
    SamadError,
    ValidationFailed,
)
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.referrals import checked_words
from samad_desktop.persistence import followed_cases
from samad_desktop.persistence.database import Database
from samad_desktop.services import case_moves, sending, umbrellas
from samad_desktop.services.case_moves import CaseMove
from samad_desktop.services.identities import ask_to_redact

# What a rule says about one case; anything else ends the whole, as the surroundings failed.
_REFUSALS = (Conflict, Forbidden, NotFound, RuleBroken, ValidationFailed)


class _OnlyLooked(Exception):
    """Ends a transaction of which nothing is to be stored."""


class BulkService:
    """What is done with many chosen cases. Safe to call from any thread.

    Each case has a transaction of its own: it is done wholly or not at all, and one that
    is refused keeps no other from being done. Who looks first does exactly the same, and
    then takes it back: what is foretold is what happens, unless a colleague was there
    meanwhile.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def preview(
        self, actor: Actor, deed: BulkDeed, chosen: tuple[Chosen, ...]
    ) -> tuple[Became, ...]:
        """Say what would become of each case, in the order in which they were chosen.

        Raises:
            Forbidden: the person does not follow cases up.
            RuleBroken: `too_many_at_once`.
        """
        return self._each(actor, deed, chosen, keep=False)

    def apply(
        self, actor: Actor, deed: BulkDeed, chosen: tuple[Chosen, ...]
    ) -> Outcome[tuple[Became, ...]]:
        """Do it to those that are still as they were chosen; say which were not done, and why.

        Raises:
            Forbidden: the person does not follow cases up.
            RuleBroken: `too_many_at_once`.
        """
        done = self._each(actor, deed, chosen, keep=True)
        changed = {Change(Noun.CASE, each.case_id) for each in done if each.is_done}
        return Outcome(done, frozenset(changed))

    def _each(
        self, actor: Actor, deed: BulkDeed, chosen: tuple[Chosen, ...], *, keep: bool
    ) -> tuple[Became, ...]:
        actor.must(Right.FOLLOW_UP)
        once = {each.case_id: each for each in chosen}
        if len(once) > CHOSEN_AT_ONCE:
            raise RuleBroken("too_many_at_once", str(CHOSEN_AT_ONCE))
        return tuple(self._one(actor, deed, each, keep=keep) for each in once.values())

    def _one(self, actor: Actor, deed: BulkDeed, one: Chosen, *, keep: bool) -> Became:
        became = Became(one.case_id)
        try:
            if isinstance(deed, RemindAll):
                ask_to_redact(self._database, actor, one.case_id)
            with suppress(_OnlyLooked), self._database.transaction() as connection:
                move = case_moves.hold(connection, actor, one.case_id, one.version)
                _do(move, deed)
                became = _seen(connection, one.case_id)
                if not keep:
                    raise _OnlyLooked
        except _REFUSALS as no:
            with self._database.reading() as connection:
                return _refused(_seen(connection, one.case_id), no)
        return became


def _do(move: CaseMove, deed: BulkDeed) -> None:
    if isinstance(deed, ReferAll):
        if is_protected(move.case.identity_level):
            raise RuleBroken("redaction_one_by_one")
        draft, proposed = deed.draft, move.case.agency_id
        if not draft.agency_ids and proposed is not None:
            draft = replace(draft, agency_ids=(proposed,))
        sending.refer(move, draft)
    elif isinstance(deed, RemindAll):
        sending.remind(move, checked_words(deed.text, "reason"))
    elif isinstance(deed, CloseAll):
        umbrellas.close(move, deed.draft.checked())


def _seen(connection: Connection, case_id: int) -> Became:
    try:
        case = followed_cases.look(connection, case_id)
    except NotFound:
        return Became(case_id)
    return Became(case_id, case.tracking_code, case.state)


def _refused(became: Became, no: SamadError) -> Became:
    """Name the first thing that is wrong; a list has one line for each case."""
    if isinstance(no, ValidationFailed):
        return replace(became, refusal=no.errors[0].code, detail=no.errors[0].detail)
    detail = no.detail if isinstance(no, RuleBroken) else ""
    return replace(became, refusal=no.code, detail=detail)
