"""The people of the centre who log in, and what a login and a password must look like."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean, normal

PASSWORD_MIN_CHARS = 12
PASSWORD_MAX_CHARS = 200
PASSWORD_MIN_DIFFERENT = 4
DISPLAY_NAME_MAX_CHARS = 80

_LOGIN = re.compile(r"[a-z][a-z0-9_.]{2,30}")
_RESERVED = re.compile(r"(samad_|pg_|sample\.).*|postgres|public|none")


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person of the centre; `last_login_at` is UTC."""

    id: int
    login: str
    display_name: str
    roles: frozenset[Role]
    disabled: bool
    must_change_password: bool
    last_login_at: datetime | None
    version: int = 1
    agencies: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class StaffChange:
    """What an administrator typed about somebody who is known; without `agencies`, they stay."""

    display_name: str
    roles: frozenset[Role]
    agencies: frozenset[int] | None = None

    def checked(self) -> "StaffChange":
        """Return the change as it is stored.

        Raises:
            ValidationFailed: name, roles or agencies cannot be taken.
        """
        change = replace(self, display_name=clean(self.display_name))
        errors = _wrong(change.display_name, change.roles, change.agencies)
        if errors:
            raise ValidationFailed(errors)
        return change


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """What an administrator typed for a new person; without `agencies`, they come later."""

    login: str
    display_name: str
    roles: frozenset[Role]
    agencies: frozenset[int] | None = None

    def checked(self) -> "StaffDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: login, name, roles or agencies cannot be taken.
        """
        draft = replace(
            self, login=self.login.strip().lower(), display_name=clean(self.display_name)
        )
        errors: tuple[FieldError, ...] = ()
        if not _LOGIN.fullmatch(draft.login) or _RESERVED.fullmatch(draft.login):
            errors = (FieldError("login", "login_shape"),)
        errors += _wrong(draft.display_name, draft.roles, draft.agencies)
        if errors:
            raise ValidationFailed(errors)
        return draft


def _wrong(
    display_name: str, roles: frozenset[Role], agencies: frozenset[int] | None
) -> tuple[FieldError, ...]:
    """Find what cannot be taken: agencies are a liaison's, and she needs some to see anything."""
    errors = []
    if not display_name:
        errors.append(FieldError("display_name", "required"))
    elif len(display_name) > DISPLAY_NAME_MAX_CHARS:
        errors.append(FieldError("display_name", "too_long", str(DISPLAY_NAME_MAX_CHARS)))
    if not roles:
        errors.append(FieldError("roles", "role_needed"))
    if agencies is not None and Role.LIAISON in roles and not agencies:
        errors.append(FieldError("agencies", "liaison_needs_agency"))
    if agencies and Role.LIAISON not in roles:
        errors.append(FieldError("agencies", "agencies_of_liaison_only"))
    return tuple(errors)


def spelled_password(typed: str) -> str:
    """Return the one spelling under which a password is kept and compared.

    «كيان۱۲۳» and «کیان۱۲۳» are one password, whatever keyboard typed it; the case of
    Latin letters and every sign stay as typed.
    """
    seen = (letter for letter in unicodedata.normalize("NFC", typed) if letter.isprintable())
    return "".join(normal(letter) or letter if letter > "\x7f" else letter for letter in seen)


def checked_password(typed: str, field: str = "password") -> str:
    """Return the spelled password.

    Raises:
        ValidationFailed: shorter than twelve characters, or of fewer than four different ones.
    """
    spelled = spelled_password(typed)
    if len(spelled) < PASSWORD_MIN_CHARS:
        raise ValidationFailed((FieldError(field, "password_short", str(PASSWORD_MIN_CHARS)),))
    if len(spelled) > PASSWORD_MAX_CHARS:
        raise ValidationFailed((FieldError(field, "too_long", str(PASSWORD_MAX_CHARS)),))
    if len(set(spelled)) < PASSWORD_MIN_DIFFERENT:
        raise ValidationFailed((FieldError(field, "password_plain"),))
    return spelled
