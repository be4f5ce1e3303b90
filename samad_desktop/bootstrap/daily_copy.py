"""The daily copy of an embedded centre, made by a process of its own: nobody's typing waits."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from samad_desktop.bootstrap.desk import Desk

_GENTLY = 10


class Seat(Protocol):
    """Where somebody works who has come in."""

    desk: Desk


def keep_copies(folder: Path, seat: Seat) -> None:
    """Have an embedded centre copied once a day; a server's administrator does that himself."""
    desk = seat.desk
    if desk.profile.is_embedded and not desk.reference.centre.is_sample:
        with suppress(OSError):  # Supervisors are told where no copy was proven for long.
            begin_daily_copy(desk.profile.url, folder)


def begin_daily_copy(url: str, folder: Path) -> "subprocess.Popen[bytes]":
    """Have a copy made and proven, if either is due; nobody waits for it.

    What goes wrong shows as a copy that was not proven for long, which supervisors are told.

    Raises:
        OSError: the process could not be started.
    """
    asked = ["daily", "--database", url, "--to", str(folder)]
    nothing = subprocess.DEVNULL
    begun = subprocess.Popen(  # noqa: S603 - ourselves
        [*_admin(), *asked], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
    if sys.platform != "win32":  # Somebody may be on the telephone beside it.
        os.setpriority(os.PRIO_PROCESS, begun.pid, _GENTLY)
    return begun


def _admin() -> list[str]:
    """Return how our own command is called, in a checkout or where it is installed."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).with_name("samad-admin")
        return [str(beside.with_suffix(Path(sys.executable).suffix))]
    return [sys.executable, "-m", "samad_desktop.cli.main"]
