"""What an advocacy file is (پروندهٔ مطالبه‌گری): the centre's action on a citizen's behalf.

An agency that breaks the rules about a case is written to in the centre's name. A file begins
as a draft, has its number from the day on which it is sent, and is open until the agency has
complied and the centre says so, or takes it back; of one agency and case one is open at a time.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.text import clean

# By which scheme files are numbered; see `directive_numbers`.
SCHEME = "{year}/ط/{serial}"
SUBJECT_MAX_CHARS = 200
LETTER_MAX_CHARS = 20_000
WORDS_MAX_CHARS = 20_000
BASES_MAX = 20
# So often an agency has to have returned a case before its returns are a ground.
RETURNS_MANY = 2


class AdvocacyState(StrEnum):
    """Where a file is; late it becomes by time alone."""

    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    COMPLIED = "complied"
    WITHDRAWN = "withdrawn"


OPEN_STATES = (AdvocacyState.SENT, AdvocacyState.ANSWERED)


class AdvocacyMove(StrEnum):
    """What becomes of a file that was sent: the agency answers, the rest is the centre's."""

    ANSWER = "answer"
    CONFIRM = "confirm"
    DENY = "deny"
    WITHDRAW = "withdraw"


class Ground(StrEnum):
    """Why the centre may act against an agency."""

    BREACH = "breach"
    BROKEN_ANSWER = "broken_answer"
    REPEATED_RETURNS = "repeated_returns"


_S = AdvocacyState
_OF_ONE_KIND = re.compile("[a-f]+|[0-9]+")
_LAWFUL = {
    AdvocacyMove.ANSWER: ({_S.SENT}, _S.ANSWERED),
    AdvocacyMove.CONFIRM: ({_S.SENT, _S.ANSWERED}, _S.COMPLIED),
    AdvocacyMove.DENY: ({_S.ANSWERED}, _S.SENT),
    AdvocacyMove.WITHDRAW: ({_S.SENT, _S.ANSWERED}, _S.WITHDRAWN),
}


@dataclass(frozen=True, slots=True)
class Conduct:
    """What one agency did with a case, as far as it is a ground.

    `referral_id` is the last referral to it; `breached` says that it answered after its
    deadline or has not answered by now, `refused` how many of its answers the centre did not
    take, `returns` how often it returned the case.
    """

    agency_id: int
    referral_id: int
    breached: bool = False
    refused: int = 0
    returns: int = 0

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Why the centre may act, the weightiest first."""
        there = (
            (Ground.BREACH, self.breached),
            (Ground.BROKEN_ANSWER, self.refused > 0),
            (Ground.REPEATED_RETURNS, self.returns >= RETURNS_MANY),
        )
        return tuple(ground for ground, holds in there if holds)


@dataclass(frozen=True, slots=True)
class AdvocacyDraft:
    """A file as prepared so far; it may still be wrong.

    `id` is 0 and `version` 0 for what was never stored. `all_the_same` says that whoever sends
    it was warned of what names a protected caller. Fields that a sentence can stand beside:
    agency, subject, letter, bases.
    """

    case_id: int
    agency_id: int | None
    subject: str = ""
    letter: str = ""
    basis_ids: tuple[int, ...] = ()
    id: int = 0
    version: int = 0
    all_the_same: bool = False

    def checked(self) -> "AdvocacyDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: it is to nobody, says nothing or too much, or is founded on too much.
        """
        draft = replace(self, subject=clean(self.subject), letter=clean(self.letter))
        if found := tuple(_wrong(draft)):
            raise ValidationFailed(found)
        return draft


@dataclass(frozen=True, slots=True)
class AdvocacyFile:
    """A file that was sent, as last read; what was sent is never changed; times are UTC.

    `sha256` is of its content, in hexadecimal digits. `due_at` is until when the agency has to
    comply; `reply` is what the agency says it has done, `words` what the centre said last.
    """

    id: int
    uuid: UUID
    version: int
    number: str
    case_id: int
    referral_id: int
    agency_id: int
    tracking_code: str
    subject: str
    letter: str
    sha256: str
    state: AdvocacyState
    issued_by: str
    issued_at: datetime
    due_at: datetime | None = None
    answered_at: datetime | None = None
    reply: str = ""
    settled_at: datetime | None = None
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is followed until the agency has complied."""
        return self.state in OPEN_STATES

    def is_late(self, now: datetime) -> bool:
        """Whether the agency should have complied by now, and does not say that it has."""
        overdue = self.due_at is not None and self.due_at <= now
        return self.state is AdvocacyState.SENT and overdue


def as_turned(sha256: str) -> str:
    """Return a hash as readers of right-to-left PDFs copy it: last first what is of one kind.

    They take letters and figures for words of their own; turned twice it is the same again.
    """
    return "".join(reversed(_OF_ONE_KIND.findall(sha256)))


def moved(move: AdvocacyMove, state: AdvocacyState) -> AdvocacyState:
    """Return where a file is after a move.

    Raises:
        RuleBroken: `advocacy_is_over`, `advocacy_answered_before` or `advocacy_not_answered`.
    """
    before, after = _LAWFUL[move]
    if state in before:
        return after
    if state not in OPEN_STATES:
        raise RuleBroken("advocacy_is_over")
    answering = move is AdvocacyMove.ANSWER
    raise RuleBroken("advocacy_answered_before" if answering else "advocacy_not_answered")


def needs_words(move: AdvocacyMove, state: AdvocacyState) -> bool:
    """Say whether a move has to be explained; what an agency has told needs no more to be right."""
    return not (move is AdvocacyMove.CONFIRM and state is AdvocacyState.ANSWERED)


def checked_words(text: str, *, needed: bool) -> str:
    """Return what is said with a move as it is stored.

    Raises:
        ValidationFailed: field "words": it is missing where it is needed, or too long.
    """
    said = clean(text)
    if needed and not said:
        raise ValidationFailed((FieldError("words", "required"),))
    if len(said) > WORDS_MAX_CHARS:
        raise ValidationFailed((FieldError("words", "too_long", str(WORDS_MAX_CHARS)),))
    return said


def must_have_ground(conduct: Conduct | None) -> Conduct:
    """Go on only against an agency whose conduct is a ground.

    Raises:
        RuleBroken: `advocacy_without_ground`.
    """
    if conduct is None or not conduct.grounds:
        raise RuleBroken("advocacy_without_ground")
    return conduct


def _wrong(draft: AdvocacyDraft) -> Iterable[FieldError]:
    if draft.agency_id is None:
        yield FieldError("agency", "required")
    for field, words, limit in (
        ("subject", draft.subject, SUBJECT_MAX_CHARS),
        ("letter", draft.letter, LETTER_MAX_CHARS),
    ):
        if not words:
            yield FieldError(field, "required")
        elif len(words) > limit:
            yield FieldError(field, "too_long", str(limit))
    if len(draft.basis_ids) > BASES_MAX:
        yield FieldError("bases", "advocacy_too_many_bases", str(BASES_MAX))
