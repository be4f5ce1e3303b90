"""What a director promised when an official reached her (تعهد), and until when.

That she could not be reached is kept as well: a contact without a promise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from samad_desktop.domain.directives import Verdict
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.extensions import FURTHEST_DAYS
from samad_desktop.domain.text import clean
from samad_desktop.domain.working_calendar import WorkingCalendar

WORDS_MAX_CHARS = 2_000
# So long who judged a promise may take that back; the server's rules of rows say the same.
TAKEN_BACK_WITHIN = timedelta(minutes=10)
DIRECTOR_MAX_CHARS = 120


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A contact with a director as noted so far; it may still be wrong.

    `until` is the last day by which she promised it. Fields that a sentence can stand
    beside: official, agency, director, words, until.
    """

    official_id: int | None
    agency_id: int | None
    reached: bool
    director: str = ""
    words: str = ""
    until: date | None = None
    session_id: int | None = None
    slot: int | None = None
    case_id: int | None = None
    directive_id: int | None = None

    def checked(self, today: date, calendar: WorkingCalendar) -> "PromiseDraft":
        """Return the draft as it is stored; who was not reached has promised nothing.

        Raises:
            ValidationFailed: it names nobody, no agency, no promise or no day of work ahead.
        """
        draft = replace(self, director=clean(self.director), words=clean(self.words))
        if not draft.reached:
            draft = replace(draft, until=None)
        if found := (*_wrong(draft), *_wrong_day(draft, today, calendar)):
            raise ValidationFailed(found)
        return draft


@dataclass(frozen=True, slots=True)
class Promise:
    """A contact with a director as last read; `version` guards against lost updates; UTC.

    `due_at` is the end of the day by which it was promised, `broken_at` from when it is
    broken; both are None where she was not reached.
    """

    id: int
    version: int
    official_id: int
    agency_id: int
    session_id: int | None
    slot: int | None
    case_id: int | None
    directive_id: int | None
    reached: bool
    director: str
    words: str
    until: date | None
    due_at: datetime | None
    broken_at: datetime | None
    made_by: str
    made_at: datetime
    verdict: Verdict | None = None
    verified_at: datetime | None = None
    heard: str = ""


def must_be_open(promise: Promise) -> None:
    """Go on only if nobody said yet whether a promise was kept.

    Raises:
        RuleBroken: `nothing_promised` or `promise_verified_before`.
    """
    if not promise.reached:
        raise RuleBroken("nothing_promised")
    if promise.verdict is not None:
        raise RuleBroken("promise_verified_before")


def _wrong(draft: PromiseDraft) -> Iterable[FieldError]:
    if draft.official_id is None:
        yield FieldError("official", "directive_needs_official")
    if draft.agency_id is None:
        yield FieldError("agency", "required")
    if draft.reached and not draft.words:
        yield FieldError("words", "promise_needs_words")
    if len(draft.words) > WORDS_MAX_CHARS:
        yield FieldError("words", "too_long", str(WORDS_MAX_CHARS))
    if len(draft.director) > DIRECTOR_MAX_CHARS:
        yield FieldError("director", "too_long", str(DIRECTOR_MAX_CHARS))


def _wrong_day(draft: PromiseDraft, today: date, calendar: WorkingCalendar) -> Iterable[FieldError]:
    if not draft.reached:
        return
    if draft.until is None:
        yield FieldError("until", "promise_needs_day")
    elif draft.until < today:
        yield FieldError("until", "promise_in_the_past")
    elif (draft.until - today).days > FURTHEST_DAYS:
        yield FieldError("until", "extension_too_far")
    else:
        yield from _day_off(draft.until, calendar)


def _day_off(until: date, calendar: WorkingCalendar) -> Iterable[FieldError]:
    try:
        worked = calendar.on(until)
    except RuleBroken as error:
        yield FieldError("until", error.code)
        return
    if not worked.hours:
        yield FieldError("until", "promise_day_off", worked.reason)
