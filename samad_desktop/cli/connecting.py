"""Opening the database that a command names, with a password from a safe place.

A password comes from a file, from libpq's own places (PGPASSFILE, a trusted socket), from
the keyring, or from a prompt; never from the address.
"""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
from keyring.errors import KeyringError
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from samad_desktop import paths
from samad_desktop.cli.options import PASSWORD_FILE
from samad_desktop.domain.errors import NotADatabase, RuleBroken, StoredLessSafely, WrongCredentials
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database
from samad_desktop.settings import Profile, Profiles, SettingsRefused

KEYRING_SERVICE = "samad-desktop"


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Database]:
    """Open the named database for one command.

    Raises:
        SettingsRefused: the address or the profile cannot be used.
        NotADatabase: there is no such file.
        WrongCredentials, DatabaseAway: the server refused, or is away.
        StoredLessSafely: what the command did is on one server alone.
    """
    url = named_url(options)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise NotADatabase(url.database)
    database = Database(url, password=find_password(url, options.password_file))
    try:
        yield database
        if database.doubted.is_set():
            raise StoredLessSafely
    finally:
        database.close()


def named_url(options: argparse.Namespace) -> URL:
    """Return the address that `--database` or `--profile` names, the default one otherwise.

    Raises:
        SettingsRefused: it holds a password, or is none of ours, or there is no profile.
    """
    return _parsed(_named(options))


def named_stanza(options: argparse.Namespace) -> str:
    """Return what `--stanza` or the profile calls the server in pgBackRest; empty without it.

    Raises:
        SettingsRefused: there is no such profile.
    """
    return options.stanza or _named(options).stanza


def find_password(url: URL, password_file: str | None) -> str | None:
    """Return the password with which the server lets us in; None if it wants none of us.

    Raises:
        WrongCredentials: no place had the right one.
        DatabaseAway, NotADatabase: the server is away, or has no such database.
    """
    if url.get_backend_name() == "sqlite":
        return None
    if password_file:
        return _fitting(url, read_secret(password_file))
    if _lets_in(url, None):
        return None
    kept = _kept_in_keyring(url)
    if kept is not None and _lets_in(url, kept):
        return kept
    return _fitting(url, ask_secret("گذرواژهٔ اتصال: ", PASSWORD_FILE))


def server_password(url: URL, password_file: str | None) -> str | None:
    """Return the password for a database that may not be there yet: the server answers for it.

    Raises:
        WrongCredentials, DatabaseAway: as for `find_password`.
    """
    if url.get_backend_name() == "sqlite":
        return None
    return find_password(url.set(database="postgres"), password_file)


def read_secret(path: str) -> str:
    """Return the first line of a password file.

    Raises:
        RuleBroken: it cannot be read.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleBroken("password_file_unreadable", path) from error
    return lines[0] if lines else ""


def ask_secret(prompt: str, option: str) -> str:
    """Ask on the console without showing what is typed.

    Raises:
        RuleBroken: nobody is there to be asked; `option` would have named a file.
    """
    if not sys.stdin.isatty():
        raise RuleBroken("password_needed", option)
    return getpass.getpass(prompt)


def _named(options: argparse.Namespace) -> Profile:
    if options.database:
        return Profile("--database", options.database)
    profiles = Profiles.load(paths.profiles_file())
    if options.profile:
        return profiles.named(options.profile)
    if profiles.default is None:
        raise RuleBroken("database_not_named")
    return profiles.default


def _parsed(profile: Profile) -> URL:
    try:
        return make_url(profile.url)
    except ArgumentError as error:
        raise SettingsRefused("profile_url_wrong", profile.name) from error


def _fitting(url: URL, typed: str) -> str:
    """Return the password as it is kept: a person's is spelled, a server's own need not be."""
    for candidate in dict.fromkeys((typed, spelled_password(typed))):
        if _lets_in(url, candidate):
            return candidate
    raise WrongCredentials


def _lets_in(url: URL, password: str | None) -> bool:
    database = Database(url, password=password)
    try:
        with database.reading():
            return True
    except WrongCredentials:
        return False
    finally:
        database.close()


def _kept_in_keyring(url: URL) -> str | None:
    place = f"{url.host or ''}:{url.port or ''}/{url.database or ''}#{url.username or ''}"
    try:
        return keyring.get_password(KEYRING_SERVICE, place)
    except KeyringError:
        return None
