"""Who sits at desk hours (مسئول): a name, a post, and how often its holder owes attendance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean, normal

NAME_MAX_CHARS = 80
POST_MAX_CHARS = 120
DUTY_MAX = 60
NOTICE_MAX_DAYS = 60


@dataclass(frozen=True, slots=True)
class Official:
    """An official of the province; `staff_id` is whose log-in it is, where there is one.

    `duty` is how many sessions a quarter are owed; nothing new is planned with one who is
    retired. A new one has the id 0.
    """

    id: int
    version: int
    name: str
    post: str
    agency_id: int | None = None
    staff_id: int | None = None
    duty: int = 0
    retired: bool = False

    @property
    def titled(self) -> str:
        """The post, and who holds it."""
        return f"{self.post}، {self.name}"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who gives a directive, as everybody is told who gets one."""

    id: int
    name: str
    post: str

    @property
    def titled(self) -> str:
        """The post, and who holds it."""
        return f"{self.post}، {self.name}"


def checked_official(official: Official, others: Iterable[Official]) -> Official:
    """Return an official as it is stored.

    Args:
        others: all that are known, this one among them or not.

    Raises:
        ValidationFailed: name or post is missing or too long, the duty is out of range, or
            another has the same name and post, or the same log-in.
    """
    official = replace(official, name=clean(official.name), post=clean(official.post))
    found = []
    for field, words, limit in (
        ("name", official.name, NAME_MAX_CHARS),
        ("post", official.post, POST_MAX_CHARS),
    ):
        if not words:
            found.append(FieldError(field, "required"))
        elif len(words) > limit:
            found.append(FieldError(field, "too_long", str(limit)))
    if not 0 <= official.duty <= DUTY_MAX:
        found.append(FieldError("duty", "duty_out_of_range", str(DUTY_MAX)))
    rest = [other for other in others if other.id != official.id]
    if any(_spelled(other) == _spelled(official) for other in rest):
        found.append(FieldError("name", "official_twice"))
    if official.staff_id is not None and official.staff_id in {each.staff_id for each in rest}:
        found.append(FieldError("login", "official_login_taken"))
    if found:
        raise ValidationFailed(tuple(found))
    return official


def checked_notice_days(days: int) -> int:
    """Return how many days before a session it must be announced.

    Raises:
        ValidationFailed: field "notice".
    """
    if not 0 <= days <= NOTICE_MAX_DAYS:
        wrong = FieldError("notice", "notice_out_of_range", str(NOTICE_MAX_DAYS))
        raise ValidationFailed((wrong,))
    return days


def _spelled(official: Official) -> tuple[str, str]:
    return normal(official.name), normal(official.post)
