"""What this user's program remembers, and the centres it can make and reach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from samad_desktop import paths
from samad_desktop.bootstrap.desk import Clock
from samad_desktop.bootstrap.gate import Gate
from samad_desktop.bootstrap.sample import make_sample
from samad_desktop.domain.entrance import CentreDraft, KnownCentre, SharedDraft
from samad_desktop.domain.errors import FieldError, SamadError, ValidationFailed
from samad_desktop.domain.reference import DEFAULT_AREA_CODE, Centre
from samad_desktop.settings import Preferences, Profile, Profiles
from samad_desktop.workstation import caller_files
from samad_desktop.workstation.opened_files import remove_left_over

SAMPLE = "sample"
CENTRE = "centre"
OPENED = "opened"
JOURNALS = "journals"
PROVINCE_CODE = "03"


class Workstation:
    """What this user's program remembers, and the centres it can reach."""

    def __init__(
        self,
        data: Path,
        profiles_file: Path,
        preferences_file: Path,
        clock: Clock | None = None,
    ) -> None:
        """Read what is remembered.

        Raises:
            SettingsRefused: a file cannot be read.
        """
        self._clock = clock or _utc_now
        self._data = data
        self._profiles_file = profiles_file
        self._preferences_file = preferences_file
        self.profiles = Profiles.load(profiles_file)
        self.preferences = Preferences.load(preferences_file)

    def remember(self, preferences: Preferences) -> None:
        """Keep what the user likes."""
        self.preferences = preferences
        preferences.save(self._preferences_file)

    def gate(self, profile: Profile) -> Gate:
        """Return the door of the centre behind `profile`."""
        return Gate(profile, self._data / JOURNALS, self._data / OPENED, self._clock)

    def tidy(self) -> None:
        """Remove the opened files that a killed program left behind, and old callers; blocks."""
        remove_left_over(self._data / OPENED)
        caller_files.forget_old(self._data / JOURNALS, self._clock())

    def like(self, **liked: Any) -> None:
        """Remember what this user likes otherwise than before."""
        self.remember(replace(self.preferences, **liked))

    def known(self) -> tuple[KnownCentre, ...]:
        """Return the centres that can be opened, first the one that opens by itself."""
        default = self.profiles.default
        entries = sorted(self.profiles.entries, key=lambda profile: profile != default)
        return tuple(KnownCentre(each.name, each.name, _address(each)) for each in entries)

    def look_at_known(self) -> tuple[KnownCentre, ...]:
        """Return them with the names that the embedded ones give themselves; blocks."""
        return tuple(self._seen(known) for known in self.known())

    def open_known(self, name: str) -> str:
        """Let a known centre open by itself from now on.

        Raises:
            SettingsRefused: there is none of that name.
        """
        return self._settle(self.profiles.named(name))

    def make_sample(self, report: Callable[[int], None]) -> str:
        """Make the sample centre, unless there is one; it opens by itself from now on.

        Raises:
            DiskFull, DatabaseAway: nothing was made.
        """
        path = self._data / f"{SAMPLE}.sqlite3"
        if not path.exists():
            make_sample(path, report, self._clock())
        return self._settle(Profile(SAMPLE, f"sqlite:///{path}"))

    def make_centre(self, draft: CentreDraft) -> str:
        """Make an empty centre with its first administrator; it opens by itself from now on.

        Raises:
            ValidationFailed: the draft has errors; nothing was made.
            DiskFull, DatabaseAway: nothing was made.
        """
        from samad_desktop.services.upkeep import FirstPerson, make_embedded_centre

        draft = draft.checked()
        name = self._free_name()
        path = self._data / f"{name}.sqlite3"
        made = Centre(draft.name, PROVINCE_CODE, DEFAULT_AREA_CODE, is_sample=False)
        first = FirstPerson(draft.administrator(), draft.password)
        make_embedded_centre(path, paths.resource("reference"), made, first)
        self.remember(replace(self.preferences, last_login=draft.login))
        return self._settle(Profile(name, f"sqlite:///{path}"))

    def connect_shared(self, draft: SharedDraft) -> str:
        """Remember a shared database, without a password; it opens by itself from now on.

        Entered again under its name, it remembers callers or not as is said now.

        Raises:
            ValidationFailed: the draft has errors, or another profile has its name.
        """
        draft = draft.checked()
        profile = Profile(draft.profile, draft.url, draft.offline_callers)
        known = {each.name: each.url for each in self.profiles.entries}
        if known.get(profile.name, profile.url) != profile.url:
            raise ValidationFailed((FieldError("profile", "profile_exists"),))
        return self._settle(profile)

    def _seen(self, known: KnownCentre) -> KnownCentre:
        try:
            seen = self.gate(self.profiles.named(known.profile)).peek()
        except SamadError:
            return known
        return replace(known, name=seen.name, is_sample=seen.is_sample)

    def _settle(self, profile: Profile) -> str:
        self.profiles = self.profiles.with_default(profile)
        self.profiles.save(self._profiles_file)
        return profile.name

    def _free_name(self) -> str:
        names = (CENTRE, *(f"{CENTRE}-{number}" for number in range(2, 1000)))
        taken = {profile.name for profile in self.profiles.entries}
        return next(
            name
            for name in names
            if name not in taken and not (self._data / f"{name}.sqlite3").exists()
        )


def _address(profile: Profile) -> str:
    if profile.is_embedded:
        return ""
    parts = urlsplit(profile.url)
    servers = [value for key, value in parse_qsl(parts.query) if key == "host"]
    return f"{parts.netloc or ', '.join(servers)}{parts.path}"


def _utc_now() -> datetime:
    return datetime.now(UTC)
