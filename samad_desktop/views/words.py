"""Sentences ready to be shown, with their details, in Persian digits."""

from samad_desktop.domain.errors import FieldError, JournalBroken, SamadError, TooManyAttempts
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.messages import sentence

# Beside a list that F6 turns, where there is no row to be chosen.
NONE_LISTED = f"این فهرست خالی است؛ {isolate('F6')} فهرست دیگری را نشان می‌دهد."
_OF_CASE_CODE = {
    "tracking_code_check": "case_code_check",
    "not_found": "case_code_unknown",
}


def words_for(error: Exception) -> str:
    """Return what a person is told about `error`; a bug is only called one."""
    if isinstance(error, TooManyAttempts):
        return sentence(error.code, persian_digits(str(error.wait_seconds)))
    if isinstance(error, JournalBroken):
        return sentence(error.code, isolate(str(error)))
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


def _detail(error: SamadError) -> str:
    detail = getattr(error, "detail", "")
    return detail if isinstance(detail, str) and detail else str(error)
