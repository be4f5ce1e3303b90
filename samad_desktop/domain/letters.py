"""The letters about one case: what went to agencies, and what offices were told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.referred_cases import ReferredCase


class LetterKind(StrEnum):
    """What a letter is; a referral and a copy carry the matter, the others their own text."""

    REFERRAL = "referral"
    COPY = "copy"
    REMINDER = "reminder"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class CaseLetter:
    """One letter that may be printed; `to` is an agency or an office, times are UTC.

    `referred` is the case as its agency may see it, None for what no referral is about.
    `level` is that of a raising, 0 otherwise; `copies` is who got a copy of a referral.
    """

    kind: LetterKind
    at: datetime
    to: str
    text: str = ""
    level: int = 0
    referred: ReferredCase | None = None
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLetters:
    """The letters about a case, the newest first."""

    tracking_code: str
    subject: str
    letters: tuple[CaseLetter, ...] = ()
