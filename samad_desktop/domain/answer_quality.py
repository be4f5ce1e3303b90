"""What is weak about an agency's answer, before it reaches the citizen.

Rules, each with its reason; they are shown to the expert and decide nothing by themselves.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from samad_desktop.domain.text import latin_digits, normal, words

NEAR_COPY_PERCENT = 92
SHORTEST_COMPARED_CHARS = 40
FEWEST_WORDS = 6


class Weakness(StrEnum):
    """One reason to look at an answer twice."""

    NEAR_COPY = "near_copy"
    NOT_OUR_DUTY = "not_our_duty"
    ONLY_VISIT_US = "only_visit_us"
    SAYS_NOTHING = "says_nothing"
    REPEATS_THE_QUESTION = "repeats_the_question"


@dataclass(frozen=True, slots=True)
class Concern:
    """A weakness, and what in the answer or in an earlier one shows it."""

    weakness: Weakness
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """An answer that the same agency gave before, to the case with this code."""

    tracking_code: str
    text: str


_NOT_OUR_DUTY = re.compile(
    "در حیطه وظایف|حیطه وظایف این|وظیفه این (?:اداره|دستگاه|سازمان|شرکت) نیست|مربوط به این"
    " (?:اداره|دستگاه|سازمان|شرکت) نیست|ارتباطی به این|خارج از (?:وظایف|حیطه|حوزه)"
    "|در صلاحیت این .{0,20}نیست"
)
_VISIT_US = re.compile(
    r"مراجعه (?:کن\w+|ب?نمای\w+|ب?فرمای\w+|شود|گردد)|حضورا? مراجعه|تشریف بیاور\w+"
)
_WHEN = re.compile(
    r"\d{1,4}/\d{1,2}|\b\d+\b|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"
    "|امروز|دیروز|فردا|هفته|ماه|سال|روز|ساعت"
)
_WHAT_WAS_DONE = re.compile(
    "شد|شده|گردید|گرفت|انجام|اعزام|تعمیر|وصل|رفع|نصب|پرداخت|ابلاغ|تعویض|بازدید|اصلاح|اجرا"
    "|خواهد|می شود|میشود|قرار"
)


def concerns(
    answer: str,
    question: str,
    earlier: Iterable[EarlierAnswer],
    *,
    proposes_agency: bool = False,
) -> tuple[Concern, ...]:
    """Return what is weak about `answer`; nothing where no rule finds fault.

    Args:
        question: the matter as the citizen gave it.
        earlier: answers of the same agency to other cases.
        proposes_agency: whether the answer names who is responsible instead.
    """
    plain = latin_digits(normal(answer))
    found = (
        _repeats(plain, normal(question)),
        _copies(plain, earlier),
        None if proposes_agency else _passes_on(plain),
        _only_invites(plain),
        _says_nothing(plain),
    )
    return tuple(concern for concern in found if concern is not None)


def _repeats(answer: str, question: str) -> Concern | None:
    alike = fuzz.ratio(answer, question)
    if question and alike >= NEAR_COPY_PERCENT:
        return Concern(Weakness.REPEATS_THE_QUESTION)
    return None


def _copies(answer: str, earlier: Iterable[EarlierAnswer]) -> Concern | None:
    """Name the earlier answer that this one is nearest to, if it is nearly the same."""
    if len(answer) < SHORTEST_COMPARED_CHARS:
        return None
    alike = ((fuzz.ratio(answer, normal(each.text)), each.tracking_code) for each in earlier)
    nearest, code = max(alike, default=(0.0, ""))
    return Concern(Weakness.NEAR_COPY, code) if nearest >= NEAR_COPY_PERCENT else None


def _passes_on(answer: str) -> Concern | None:
    return _quoted(Weakness.NOT_OUR_DUTY, _NOT_OUR_DUTY.search(answer))


def _only_invites(answer: str) -> Concern | None:
    """An invitation is weak where nothing else was done."""
    invited = _VISIT_US.search(answer)
    if invited is None:
        return None
    rest = answer[: invited.start()] + answer[invited.end() :]
    return None if _WHAT_WAS_DONE.search(rest) else _quoted(Weakness.ONLY_VISIT_US, invited)


def _says_nothing(answer: str) -> Concern | None:
    """Say whether there is neither a moment nor a deed in it, or hardly a word."""
    few = len(words(answer)) < FEWEST_WORDS
    empty = not _WHEN.search(answer) or not _WHAT_WAS_DONE.search(answer)
    return Concern(Weakness.SAYS_NOTHING) if few or empty else None


def _quoted(weakness: Weakness, found: re.Match[str] | None) -> Concern | None:
    return None if found is None else Concern(weakness, found.group())
