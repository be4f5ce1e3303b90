"""A refusal in the words of a console: sentences, and the name of what was wrong."""

from samad_desktop.domain.errors import (
    FieldError,
    RuleBroken,
    SamadError,
    TooManyAttempts,
    ValidationFailed,
)
from samad_desktop.domain.importing import ImportField
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.settings import SettingsRefused

_FIELDS = {
    "login": "نام کاربری",
    "display_name": "نام و نام خانوادگی",
    "roles": "نقش",
    "password": "گذرواژه",
    "number": "شمارهٔ مصوبه",
    "last_day": "آخرین روز",
    "hours": "ساعت‌ها",
    "months": "ماه‌ها",
    "valid_from": "از روز",
    "source": "سند",
    "confirm": "تأیید",
    "mapping": "نگاشت",
    # Their sentences name them.
    **dict.fromkeys(("hash", "since", "until"), ""),
    **{field.value: label(field) for field in ImportField},
}


def told(error: SamadError) -> str:
    """Return what a person is told of `error`, one line a sentence."""
    if isinstance(error, ValidationFailed):
        return "\n".join(_beside(wrong) for wrong in error.errors)
    return sentence(error.code, _shown(_detail(error)))


def _beside(wrong: FieldError) -> str:
    named = _FIELDS.get(wrong.field, wrong.field)
    said = sentence(wrong.code, _shown(wrong.detail))
    return f"{named}: {said}" if named else said


def _shown(detail: str) -> str:
    """Numbers become Persian; names and paths must stay fit to be copied."""
    return persian_digits(detail) if detail.isdecimal() else detail


def _detail(error: SamadError) -> str:
    if isinstance(error, TooManyAttempts):
        return str(error.wait_seconds)
    return error.detail if isinstance(error, SettingsRefused | RuleBroken) else ""
