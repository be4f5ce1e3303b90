"""The sentence for an error, ready to be shown: with its detail, in Persian digits."""

from samad_desktop.domain.errors import FieldError, SamadError, TooManyAttempts
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence


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


def _detail(error: SamadError) -> str:
    detail = getattr(error, "detail", "")
    return detail if isinstance(detail, str) and detail else str(error)
