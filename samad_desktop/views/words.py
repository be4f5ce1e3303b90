"""Sentences ready to be shown, with their details, in Persian digits."""

from collections.abc import Sequence

from samad_desktop.domain.errors import FieldError, SamadError, TooManyAttempts
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.writings import Writing
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.viewmodels.case_looks import shown_code

_OF_CASE_CODE = {
    "tracking_code_check": "case_code_check",
    "not_found": "case_code_unknown",
}
_NOTHING_UNFINISHED = "نوشته‌ای ثبت‌نشده نمانده است."
_UNFINISHED = "در پروندهٔ {code} «{what}» نیمه‌کاره مانده است؛ با {key} باز می‌شود."
_MORE_UNFINISHED = " {count} نوشتهٔ دیگر هم مانده است."


def words_for(error: Exception) -> str:
    """Return what a person is told about `error`; a bug is only called one."""
    if isinstance(error, TooManyAttempts):
        return sentence(error.code, persian_digits(str(error.wait_seconds)))
    if isinstance(error, SamadError):
        return sentence(error.code, persian_digits(_detail(error)))
    return sentence(SamadError.code)


def words_beside(wrong: FieldError) -> str:
    """Return the sentence that stands under a wrong field."""
    return sentence(wrong.code, persian_digits(wrong.detail))


def of_case_code(error: SamadError) -> str:
    """Return the code of what is wrong with a tracking code that is read off a case."""
    return _OF_CASE_CODE.get(error.code, error.code)


def words_for_case_code(error: Exception) -> str:
    """Return what is wrong with a tracking code where nobody is on the line to say it again."""
    if isinstance(error, SamadError) and error.code in _OF_CASE_CODE:
        return sentence(of_case_code(error))
    return words_for(error)


def words_for_unfinished(waiting: Sequence[Writing], key: str) -> str:
    """Return what a person is told of notes and corrections that are not stored yet."""
    if not waiting:
        return _NOTHING_UNFINISHED
    what, code = label(waiting[0].kind), shown_code(waiting[0].tracking_code)
    said = _UNFINISHED.format(what=what, code=code, key=isolate(key))
    more = persian_digits(len(waiting) - 1)
    return said + (_MORE_UNFINISHED.format(count=more) if len(waiting) > 1 else "")


def _detail(error: SamadError) -> str:
    detail = getattr(error, "detail", "")
    return detail if isinstance(detail, str) and detail else str(error)
