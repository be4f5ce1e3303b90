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
# Of several servers one takes writes, the others follow it.
_THE_PRIMARY = "target_session_attrs=read-write"
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
            ValidationFailed: it has errors.
        """
        if errors := self.errors():
            raise ValidationFailed(errors)
        return self._cleaned()

    def errors(self) -> tuple[FieldError, ...]:
        """Return every problem at once.

        Fields: centre_name, centre_login, centre_person, centre_password, centre_again.
        """
        draft = self._cleaned()
        errors = [*_name_errors(draft.name), *_administrator_errors(draft)]
        try:
            checked_password(self.password, "centre_password")
        except ValidationFailed as refused:
            errors.extend(refused.errors)
        if self.again != self.password:
            errors.append(FieldError("centre_again", "passwords_differ"))
        elif not self.again:
            errors.append(FieldError("centre_again", "required"))
        return tuple(errors)

    def _cleaned(self) -> "CentreDraft":
        return replace(self, name=clean(self.name), login=self.login.strip().lower())

    def administrator(self) -> StaffDraft:
        """Return the first person of the centre."""
        return StaffDraft(self.login, self.person, frozenset({Role.ADMIN, Role.SUPERVISOR}))


@dataclass(frozen=True, slots=True)
class SharedDraft:
    """What was typed to reach a shared database; a password is not part of it.

    `host` may name several servers, a comma between them: whichever of them takes writes
    is the centre's. `offline_callers` lets this workstation remember who called lately.
    """

    host: str
    port: str
    database: str
    profile: str
    offline_callers: bool = False

    def checked(self) -> "SharedDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: it has errors.
        """
        if errors := self.errors():
            raise ValidationFailed(errors)
        return self._cleaned()

    def errors(self) -> tuple[FieldError, ...]:
        """Return every problem at once. Fields: host, port, database, profile."""
        draft = self._cleaned()
        errors = [FieldError(name, "required") for name in _blanks(draft)]
        if not all(map(_HOST_SIGNS.issuperset, draft.hosts)):
            errors.append(FieldError("host", "host_wrong"))
        if draft.port and not (draft.port.isdecimal() and int(draft.port) in _PORTS):
            errors.append(FieldError("port", "port_wrong"))
        if len(draft.profile) > PROFILE_NAME_MAX_CHARS:
            errors.append(FieldError("profile", "too_long", str(PROFILE_NAME_MAX_CHARS)))
        return tuple(errors)

    def _cleaned(self) -> "SharedDraft":
        return SharedDraft(
            ", ".join(replace(self, host=latin_digits(clean(self.host)).lower()).hosts),
            latin_digits(clean(self.port)),
            clean(self.database),
            clean(self.profile),
            self.offline_callers,
        )

    @property
    def hosts(self) -> tuple[str, ...]:
        """The servers that are named."""
        named = self.host.replace("،", ",").split(",")
        return tuple(host.strip() for host in named if host.strip())

    @property
    def url(self) -> str:
        """The address of a checked draft, without a login or a password."""
        shown = [f"[{host}]" if ":" in host else host for host in self.hosts]
        name = quote(self.database, safe="")
        if len(shown) == 1:
            return f"postgresql://{shown[0]}:{self.port}/{name}"
        asked = "&".join(f"host={host}:{self.port}" for host in shown)
        return f"postgresql:///{name}?{asked}&{_THE_PRIMARY}"


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
