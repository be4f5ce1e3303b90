"""Copies of stored files, for other programs to open: the owner's alone, gone on leaving.

What a kill left behind is removed at the next start; a folder that a running program
holds is locked, and stays.
"""

import os
import secrets
import shutil
import sqlite3
import threading
from pathlib import Path

from samad_desktop.domain.errors import RuleBroken

_LOCK = "lock"
_FOLDER_OF_OWNER = 0o700
_FILE_OF_OWNER = 0o600


class OpenedFiles:
    """One folder under `home`, made for the first file; safe to use from any thread."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder: Path | None = None
        self._held: sqlite3.Connection | None = None
        self._closed = False
        self._lock = threading.Lock()

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy under a safe name; each lies in a folder that nobody can guess.

        Raises:
            RuleBroken: `file_not_written`.
        """
        try:
            place = _made(self._own_folder() / secrets.token_hex(8))
            target = place / name
            target.touch(_FILE_OF_OWNER, exist_ok=False)
            target.write_bytes(content)
        except (OSError, sqlite3.Error) as error:
            raise RuleBroken("file_not_written") from error
        return target

    def close(self) -> None:
        """Remove every copy. Safe to call again."""
        with self._lock:
            self._closed = True
            if self._held is not None:
                self._held.close()
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)
            self._held = self._folder = None

    def _own_folder(self) -> Path:
        with self._lock:
            if self._closed:
                raise RuleBroken("file_not_written")
            if self._folder is None:
                folder = _made(self._home / secrets.token_hex(16))
                self._held = _locked(folder)
                self._folder = folder
            return self._folder


def remove_left_over(home: Path) -> None:
    """Remove the folders of programs that ended without doing it themselves."""
    if not home.is_dir():
        return
    for folder in home.iterdir():
        if not _is_own_folder(folder):
            continue
        try:
            _locked(folder).close()
        except sqlite3.Error:
            continue  # Another program works with it.
        shutil.rmtree(folder, ignore_errors=True)


def _made(folder: Path) -> Path:
    folder.parent.mkdir(_FOLDER_OF_OWNER, parents=True, exist_ok=True)
    folder.mkdir(_FOLDER_OF_OWNER)
    return folder


def _is_own_folder(folder: Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()


def _locked(folder: Path) -> sqlite3.Connection:
    """Hold a folder: the system lets go of it when the process ends, however it ends.

    Raises:
        sqlite3.Error: somebody else holds it.
    """
    connection = sqlite3.connect(
        folder / _LOCK, timeout=0, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
