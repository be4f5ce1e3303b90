"""Advocacy files after they were sent: read, answered by agencies, settled by the centre."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from samad_desktop.documents.advocacy import hash_of
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.advocacy import (
    AdvocacyFile,
    AdvocacyMove,
    AdvocacyState,
    as_turned,
    checked_words,
    moved,
    needs_words,
)
from samad_desktop.domain.advocacy_lists import (
    AdvocacyFilter,
    AdvocacyList,
    DraftRow,
    SentContent,
)
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.text import clean, latin_digits
from samad_desktop.persistence import (
    advocacy,
    advocacy_drafts,
    deadlines,
    followed_cases,
    staff,
)
from samad_desktop.persistence.case_search import words_said
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.services import clocks, redactions, sending
from samad_desktop.services.advocacy_drafts import changed
from samad_desktop.services.identities import ask_to_redact

LIST_MAX = 500
_HASH = re.compile("[0-9a-f]{64}")
_EVENTS = {
    AdvocacyMove.CONFIRM: EventKind.ADVOCACY_COMPLIED,
    AdvocacyMove.DENY: EventKind.ADVOCACY_DENIED,
    AdvocacyMove.WITHDRAW: EventKind.ADVOCACY_WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class _Moving:
    """One file in the middle of a move."""

    connection: Connection
    actor: Actor
    file: AdvocacyFile
    now: datetime

    @property
    def told(self) -> Told:
        """What the timeline tells besides the words."""
        return Told("advocacy", self.file.number)

    def tell(self, kind: EventKind, words: str) -> None:
        """Tell the timeline of the case, and of the agency's referral."""
        given = (self.actor, self.now, words, self.file.referral_id)
        sending.tell(self.connection, self.file.case_id, kind, *given, self.told)

    def end_clock(self) -> None:
        """Let the agency's term end."""
        file = self.file
        given = (self.connection, file.case_id, self.now, Step.ADVOCACY)
        clocks.end(*given, referral_id=file.referral_id)


class AdvocacyService:
    """What may be done with files that were sent. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person may not do that, or has no part in advocacy files.
        NotFound: there is no such file, or it is not for this person.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, which: AdvocacyFilter) -> AdvocacyList:
        """Return the files of a list, as the person may see them, and how many each list has."""
        with self._database.reading() as connection:
            own, now = _agencies(connection, actor), server_now(connection)
            rows = advocacy.listed(connection, which, now, own, LIST_MAX)
            counts = dict(advocacy.counts(connection, now, own))
            drafts: tuple[DraftRow, ...] = ()
            if own is None:
                counts[AdvocacyFilter.DRAFTS] = advocacy_drafts.count(connection)
                if which is AdvocacyFilter.DRAFTS:
                    drafts = advocacy_drafts.rows(connection, LIST_MAX)
            return AdvocacyList(rows, drafts, counts, now)

    def open(self, actor: Actor, file_id: int) -> AdvocacyFile:
        """Return one file."""
        with self._database.reading() as connection:
            return advocacy.get(connection, file_id, _agencies(connection, actor))

    def of_case(self, actor: Actor, case_id: int) -> tuple[AdvocacyFile, ...]:
        """Return the files about a case, the newest first."""
        actor.must(Right.PREPARE_ADVOCACY)
        with self._database.reading() as connection:
            return advocacy.of_case(connection, case_id)

    def answer(self, actor: Actor, seen: AdvocacyFile, words: str) -> Outcome[AdvocacyFile]:
        """Say for an agency that it has complied, and what it has done.

        Raises:
            ValidationFailed: field "words".
            RuleBroken: it was said before, or the file is over.
            Conflict: somebody moved it after `seen` was read.
        """
        actor.must(Right.ANSWER_REFERRAL)
        said = checked_words(words, needed=True)
        with self._moving(actor, seen) as moving:
            state = moved(AdvocacyMove.ANSWER, moving.file.state)
            if moving.connection.dialect.name == "postgresql":
                detail = Detail(told=(moving.told,))
                given = (said, packed(detail), words_said(said, detail))
                advocacy.answered_on_server(moving.connection, seen, *given)
            else:
                values = {"state": state, "answered_at": moving.now, "reply": said}
                advocacy.change(moving.connection, seen, **values)
                moving.end_clock()
                moving.tell(EventKind.ADVOCACY_ANSWERED, said)
            return _outcome(moving)

    def settle(
        self,
        actor: Actor,
        seen: AdvocacyFile,
        move: AdvocacyMove,
        words: str = "",
        *,
        all_the_same: bool = False,
    ) -> Outcome[AdvocacyFile]:
        """Say for the centre that an agency has complied or has not, or take a file back.

        Where it has not, its term goes on as if it had never ended.

        Args:
            all_the_same: whoever says it was warned of what names a protected caller.

        Raises:
            ValidationFailed: field "words": it is missing, too long, or names the caller.
            RuleBroken: it cannot be done from where the file is.
            Conflict: somebody moved it after `seen` was read.
        """
        actor.must(Right.ISSUE_ADVOCACY)
        ask_to_redact(self._database, actor, seen.case_id)
        with self._moving(actor, seen) as moving:
            before = moving.file.state
            state = moved(move, before)
            said = checked_words(words, needed=needs_words(move, before))
            case = followed_cases.look(moving.connection, seen.case_id)
            typed = {"words": (said,)}
            redactions.refuse_naming(
                moving.connection, actor, case, typed, all_the_same=all_the_same
            )
            _settle(moving, seen, state, said)
            moving.tell(_EVENTS[move], said)
            return _outcome(moving)

    def content(self, actor: Actor, file: AdvocacyFile) -> dict[str, Any]:
        """Return what was sent in a file, in words, as it is printed.

        Raises:
            RuleBroken: `advocacy_erased`.
        """
        with self._database.reading() as connection:
            found = advocacy.get(connection, file.id, _agencies(connection, actor))
            _id, content, _sha256 = advocacy.content(connection, found.number)
        if not content:
            raise RuleBroken("advocacy_erased")
        told: dict[str, Any] = json.loads(content)
        return told

    def verify(self, actor: Actor, number: str, typed: str) -> SentContent | None:
        """Return what was sent under a number if its hash is the one that is typed; else None.

        `is_sound` says whether the content that is stored has that hash as well.

        Some readers of PDFs give figures and letters of a hash back in the wrong order, always the
        same one: what was copied there is known as well.

        Raises:
            ValidationFailed: field "hash": it is none.
            RuleBroken: `advocacy_unknown`, nothing was sent under this number.
        """
        actor.must(Right.PREPARE_ADVOCACY)
        wanted = "".join(latin_digits(clean(typed)).lower().split())
        if not _HASH.fullmatch(wanted):
            raise ValidationFailed((FieldError("hash", "hash_unreadable"),))
        number = latin_digits(clean(number))
        with self._database.reading() as connection:
            try:
                _id, content, sha256 = advocacy.content(connection, number)
            except NotFound as error:
                raise RuleBroken("advocacy_unknown", shown_number(number)) from error
        if sha256 not in (wanted, as_turned(wanted)):
            return None
        return SentContent(number, content, sha256, hash_of(content) == sha256)

    @contextmanager
    def _moving(self, actor: Actor, seen: AdvocacyFile) -> Iterator[_Moving]:
        """Read what is to be moved, and go on in one transaction."""
        with self._database.transaction() as connection:
            found = advocacy.get(connection, seen.id, _agencies(connection, actor))
            yield _Moving(connection, actor, found, server_now(connection))


def _settle(moving: _Moving, seen: AdvocacyFile, state: AdvocacyState, said: str) -> None:
    connection, now = moving.connection, moving.now
    values: dict[str, Any] = {"state": state, "words": said}
    values |= {"settled_by": moving.actor.staff_id, "settled_at": now}
    if state is AdvocacyState.SENT:
        values["answered_at"] = None
        deadlines.go_on(connection, seen.referral_id, Step.ADVOCACY)
    else:
        moving.end_clock()
    advocacy.change(connection, seen, **values)
    advocacy.set_flag(connection, seen.case_id)


def _agencies(connection: Connection, actor: Actor) -> frozenset[int] | None:
    """Return whose files a person reads: None for all of them, else those of her agencies.

    Raises:
        Forbidden: nobody's.
    """
    if actor.may(Right.PREPARE_ADVOCACY):
        return None
    actor.must(Right.ANSWER_REFERRAL)
    return staff.agencies_of(connection, actor.staff_id)


def _outcome(moving: _Moving) -> Outcome[AdvocacyFile]:
    agencies = _agencies(moving.connection, moving.actor)
    found = advocacy.get(moving.connection, moving.file.id, agencies)
    return Outcome(found, changed(found.case_id))
