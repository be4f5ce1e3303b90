"""What this user's program remembers: connection profiles and preferences.

Two small TOML files that a person may edit. A password stands in neither.
"""

import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

import tomli_w

from samad_desktop.domain.errors import SamadError

SMALLEST_TEXT_PERCENT = 100
LARGEST_TEXT_PERCENT = 150
LOCK_MINUTES = 10
SHORTEST_LOCK_MINUTES = 1
LONGEST_LOCK_MINUTES = 60

_ENGINES = ("sqlite", "postgresql", "postgresql+psycopg")
_SECRETS = ("password", "sslpassword")


class SettingsRefused(SamadError):
    """A settings file or a profile cannot be used; `detail` names it."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Profile:
    """A database that can be opened by name; `url` never holds a password.

    `offline_callers` lets the workstation remember who called lately, for when a shared
    database is away; an embedded one is never away. `stanza` is what pgBackRest calls the
    server whose files it copies; empty where it does not.

    Raises:
        SettingsRefused: the URL holds a password, or names no engine of ours; or callers of
            an embedded database are to be remembered.
    """

    name: str
    url: str
    offline_callers: bool = False
    stanza: str = ""

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in _ENGINES:
            raise SettingsRefused("profile_url_wrong", self.name)
        if parts.password is not None or any(key in _SECRETS for key, _ in parse_qsl(parts.query)):
            raise SettingsRefused("password_in_profile", self.name)
        if self.offline_callers and self.is_embedded:
            raise SettingsRefused("embedded_callers", self.name)

    @property
    def is_embedded(self) -> bool:
        return self.url.startswith("sqlite")


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of this user, and which one opens by itself."""

    entries: tuple[Profile, ...] = ()
    default_name: str = ""

    @property
    def default(self) -> Profile | None:
        """The profile that opens by itself; none before the first start is over."""
        named = (profile for profile in self.entries if profile.name == self.default_name)
        return next(named, self.entries[0] if self.entries else None)

    def named(self, name: str) -> Profile:
        """Find a profile.

        Raises:
            SettingsRefused: there is none of that name.
        """
        for profile in self.entries:
            if profile.name == name:
                return profile
        raise SettingsRefused("profile_unknown", name)

    def with_default(self, profile: Profile) -> Self:
        """Add `profile`, or replace the one of its name, and make it the default."""
        others = tuple(entry for entry in self.entries if entry.name != profile.name)
        return replace(self, entries=(*others, profile), default_name=profile.name)

    def without(self, name: str) -> Self:
        return replace(self, entries=tuple(entry for entry in self.entries if entry.name != name))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the profiles; a file that does not exist yet has none.

        Raises:
            SettingsRefused: the file is no such TOML, or a profile is not allowed.
        """
        stored = _read(path)
        entries = stored.get("profiles", [])
        if not isinstance(entries, list):
            raise SettingsRefused("settings_unreadable", str(path))
        return cls(
            tuple(_profile(entry, path) for entry in entries),
            _text(stored, "default"),
        )

    def save(self, path: Path) -> None:
        entries = [asdict(profile) for profile in self.entries]
        _write(path, {"default": self.default_name, "profiles": entries})


class Appearance(StrEnum):
    """Which colours the window wears."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What this user of the workstation likes; nothing here is about the work itself."""

    appearance: Appearance = Appearance.AUTO
    text_percent: int = SMALLEST_TEXT_PERCENT
    last_profile: str = ""
    last_login: str = ""
    lock_minutes: int = LOCK_MINUTES

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the preferences; what is missing or out of range is as at first start.

        Raises:
            SettingsRefused: the file is not TOML.
        """
        stored = _read(path)
        appearance = _text(stored, "appearance")
        percent = stored.get("text_percent")
        if not isinstance(percent, int):
            percent = SMALLEST_TEXT_PERCENT
        minutes = stored.get("lock_minutes")
        if not isinstance(minutes, int):
            minutes = LOCK_MINUTES
        return cls(
            Appearance(appearance) if appearance in set(Appearance) else Appearance.AUTO,
            min(max(percent, SMALLEST_TEXT_PERCENT), LARGEST_TEXT_PERCENT),
            _text(stored, "last_profile"),
            _text(stored, "last_login"),
            min(max(minutes, SHORTEST_LOCK_MINUTES), LONGEST_LOCK_MINUTES),
        )

    def save(self, path: Path) -> None:
        _write(path, {**asdict(self), "appearance": self.appearance.value})


def _profile(entry: object, path: Path) -> Profile:
    if not isinstance(entry, dict) or not _text(entry, "name"):
        raise SettingsRefused("settings_unreadable", str(path))
    offline_callers = entry.get("offline_callers") is True
    known = {key: _text(entry, key) for key in ("name", "url", "stanza")}
    return Profile(**known, offline_callers=offline_callers)


def _text(stored: Mapping[str, Any], key: str) -> str:
    value = stored.get(key)
    return value if isinstance(value, str) else ""


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsRefused("settings_unreadable", str(path)) from error


def _write(path: Path, stored: Mapping[str, Any]) -> None:
    """Replace the whole file at once: a power cut leaves the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            tomli_w.dump(stored, file)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)
