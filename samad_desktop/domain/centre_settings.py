"""What may be entered as a rule of the centre, and the record of who changed what when."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from samad_desktop.domain.deadlines import PERCENT, DeadlinePolicy, EscalationLevel
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.escalation import PLACES_OF
from samad_desktop.domain.reference import CannedText
from samad_desktop.domain.referrals import TERM_MAX
from samad_desktop.domain.text import clean, isolate, normal

# A place in a letter, such as {case}.
_PLACE = re.compile(r"\{[^{}]*\}")

KEY_MAX_CHARS = 40
OFFICE_MAX_CHARS = 200
SOURCE_MAX_CHARS = 500
LETTER_MAX_CHARS = 5_000
LEVEL_DAYS_MAX = 60


class SettingKind(StrEnum):
    """What of the centre's settings was changed."""

    WEEK = "week"
    HOLIDAY = "holiday"
    DECREE = "decree"
    POLICY = "policy"
    LEVEL = "level"
    ORDER_LEVEL = "order_level"
    LIAISON = "liaison"
    TEXT = "text"
    SUBJECT = "subject"
    AGENCY = "agency"
    ROUTE = "route"
    RETENTION = "retention"
    COPY = "copy"
    STAFF = "staff"
    SESSION = "session"
    BASIS = "basis"


Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CentreEvent:
    """One change of the settings: which thing, by whom, and its values before and after.

    `before` is empty for what is new. Days are ISO, everything else as it is stored.
    """

    kind: SettingKind
    key: str
    who: str
    at: datetime
    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the values that are others now, in the order of the thing."""
        return tuple(name for name, value in self.after.items() if self.before.get(name) != value)


@dataclass(frozen=True, slots=True)
class Liaison:
    """A person who answers for agencies (رابط دستگاه)."""

    staff_id: int
    name: str
    login: str
    agency_ids: frozenset[int]
    disabled: bool = False


def checked_canned_text(text: CannedText, others: Sequence[CannedText]) -> CannedText:
    """Return a ready sentence as it is stored.

    Raises:
        ValidationFailed: something is missing or too long, its key has a blank or a slash,
            or another of `others` has it.
    """
    text = replace(text, key=clean(text.key), title=clean(text.title), text=clean(text.text))
    found = []
    for name, words, limit in (
        ("key", text.key, KEY_MAX_CHARS),
        ("title", text.title, OFFICE_MAX_CHARS),
        ("text", text.text, LETTER_MAX_CHARS),
    ):
        if not words:
            found.append(FieldError(name, "required"))
        elif len(words) > limit:
            found.append(FieldError(name, "too_long", str(limit)))
    if any(letter.isspace() or letter == "/" for letter in text.key):
        found.append(FieldError("key", "key_one_word"))
    if any(normal(each.key) == normal(text.key) and each.id != text.id for each in others):
        found.append(FieldError("key", "key_taken"))
    if found:
        raise ValidationFailed(tuple(found))
    return text


def checked_policy(
    policy: DeadlinePolicy, today: date, known: Iterable[DeadlinePolicy] = ()
) -> DeadlinePolicy:
    """Return a new version of a rule as it is stored.

    Args:
        known: all versions that there are, the oldest first.

    Raises:
        ValidationFailed: its amount is out of range, it would hold for days gone by, or it
            says once more what its last version of that day says.
    """
    policy = replace(policy, source=clean(policy.source))
    found = []
    if not 0 < policy.amount <= TERM_MAX:
        found.append(FieldError("amount", "term_out_of_range", str(TERM_MAX)))
    if policy.valid_from < today:
        found.append(FieldError("valid_from", "begins_in_the_past"))
    if _says_the_same(policy, known):
        found.append(FieldError("valid_from", "policy_twice"))
    if len(policy.source) > SOURCE_MAX_CHARS:
        found.append(FieldError("source", "too_long", str(SOURCE_MAX_CHARS)))
    if found:
        raise ValidationFailed(tuple(found))
    return policy


def _says_the_same(policy: DeadlinePolicy, known: Iterable[DeadlinePolicy]) -> bool:
    """Say whether the last version of the same rule and day is this one."""
    term = (policy.unit, policy.amount)
    versions = [
        (each.unit, each.amount)
        for each in known
        if _scope(each) == _scope(policy) and each.valid_from == policy.valid_from
    ]
    return versions[-1:] == [term]


def _scope(policy: DeadlinePolicy) -> tuple[object, ...]:
    return policy.step, policy.kind, policy.subject_id, policy.agency_id


def checked_level(level: EscalationLevel, others: Sequence[EscalationLevel]) -> EscalationLevel:
    """Return a level as it is stored.

    Args:
        others: all levels as they are, this one among them or not.

    Raises:
        ValidationFailed: it has no office or no letter, its letter has a place that nothing
            fills, its moment is out of range, or it
            would come before a lower level or after a higher one.
    """
    level = replace(level, office=clean(level.office), letter=clean(level.letter))
    found = []
    for name, words, limit in (
        ("office", level.office, OFFICE_MAX_CHARS),
        ("letter", level.letter, LETTER_MAX_CHARS),
    ):
        if not words:
            found.append(FieldError(name, "required"))
        elif len(words) > limit:
            found.append(FieldError(name, "too_long", str(limit)))
    places = PLACES_OF[level.of]
    if not set(places).issuperset(_PLACE.findall(level.letter)):
        found.append(FieldError("letter", "unknown_place", "، ".join(map(isolate, places))))
    if level.days_after:
        level = replace(level, percent=PERCENT)
    if not 0 < level.percent <= PERCENT:
        found.append(FieldError("amount", "percent_out_of_range"))
    elif not 0 <= level.days_after <= LEVEL_DAYS_MAX:
        found.append(FieldError("amount", "level_days_out_of_range", str(LEVEL_DAYS_MAX)))
    elif any(_crosses(level, other) for other in others):
        found.append(FieldError("amount", "levels_out_of_order"))
    if found:
        raise ValidationFailed(tuple(found))
    return level


def _crosses(level: EscalationLevel, other: EscalationLevel) -> bool:
    """Say whether two levels would be reached in the wrong order."""
    if other.level == level.level:
        return False
    lower, higher = sorted((level, other), key=lambda each: each.level)
    return _moment(lower) > _moment(higher)


def _moment(level: EscalationLevel) -> tuple[int, int]:
    return level.days_after, level.percent
