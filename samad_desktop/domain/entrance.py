"""What stands before the log-in: what is seen of a centre from outside, and what makes one."""

from dataclasses import dataclass, replace
from urllib.parse import quote

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.staff import StaffDraft, StaffMember, checked_password
from samad_desktop.domain.text import clean, latin_digits

CENTRE_NAME_MAX_CHARS = 120
PROFILE_NAME_MAX_CHARS = 60
_PORTS = range(1, 65_536)
_HOST_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-:")


@dataclass(frozen=True, slots=True)
class Entrance:
    """A centre as it shows itself before anybody has logged in.

    `people` may be let in with `phrase`: in a sample centre only, otherwise there are none.
    """

    name: str
    is_sample: bool = False
    people: tuple[StaffMember, ...] = ()
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class KnownCentre:
    """A centre that this workstation can open; `address` is empty for one of its own files.

    `name` is the profile's until the centre itself could be asked.
    """

    profile: str
    name: str
    address: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class CentreDraft:
    """What was typed to make a new centre and its first administrator."""

    name: str
    login: str
    person: str
    password: str
    again: str

    def checked(self) -> "CentreDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: fields centre_name, centre_login, centre_person,
                centre_password, centre_again.
        """
        draft = replace(self, name=clean(self.name), login=self.login.strip().lower())
        errors = [*_name_errors(draft.name), *_administrator_errors(draft)]
        try:
            checked_password(self.password, "centre_password")
        except ValidationFailed as refused:
            errors.extend(refused.errors)
        if self.again != self.password:
            errors.append(FieldError("centre_again", "passwords_differ"))
        if errors:
            raise ValidationFailed(tuple(errors))
        return draft

    def administrator(self) -> StaffDraft:
        """Return the first person of the centre."""
        return StaffDraft(self.login, self.person, frozenset({Role.ADMIN, Role.SUPERVISOR}))


@dataclass(frozen=True, slots=True)
class SharedDraft:
    """What was typed to reach a shared database; a password is not part of it."""

    host: str
    port: str
    database: str
    profile: str

    def checked(self) -> "SharedDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: fields host, port, database, profile.
        """
        draft = SharedDraft(
            latin_digits(clean(self.host)).lower(),
            latin_digits(clean(self.port)),
            clean(self.database),
            clean(self.profile),
        )
        errors = [FieldError(name, "required") for name in _blanks(draft)]
        if draft.host and not _HOST_SIGNS.issuperset(draft.host):
            errors.append(FieldError("host", "host_wrong"))
        if draft.port and not (draft.port.isdecimal() and int(draft.port) in _PORTS):
            errors.append(FieldError("port", "port_wrong"))
        if len(draft.profile) > PROFILE_NAME_MAX_CHARS:
            errors.append(FieldError("profile", "too_long", str(PROFILE_NAME_MAX_CHARS)))
        if errors:
            raise ValidationFailed(tuple(errors))
        return draft

    @property
    def url(self) -> str:
        """The address of a checked draft, without a login or a password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"postgresql://{host}:{self.port}/{quote(self.database, safe='')}"


def same_twice(new: str, again: str) -> None:
    """Return if a new password was typed the same way twice.

    Raises:
        ValidationFailed: field "again".
    """
    if new != again:
        raise ValidationFailed((FieldError("again", "passwords_differ"),))


def _name_errors(name: str) -> tuple[FieldError, ...]:
    if not name:
        return (FieldError("centre_name", "required"),)
    if len(name) > CENTRE_NAME_MAX_CHARS:
        return (FieldError("centre_name", "too_long", str(CENTRE_NAME_MAX_CHARS)),)
    return ()


def _administrator_errors(draft: CentreDraft) -> tuple[FieldError, ...]:
    names = {"login": "centre_login", "display_name": "centre_person"}
    try:
        draft.administrator().checked()
    except ValidationFailed as refused:
        return tuple(replace(wrong, field=names[wrong.field]) for wrong in refused.errors)
    return ()


def _blanks(draft: SharedDraft) -> tuple[str, ...]:
    return tuple(
        name for name in ("host", "port", "database", "profile") if not getattr(draft, name)
    )
