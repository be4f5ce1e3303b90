"""pgBackRest, where it copies a server's files: what is asked of it, and what it says."""

import json
import shutil
import subprocess
from typing import Any

from samad_desktop.domain.errors import RuleBroken

PROGRAM = "pgbackrest"


def run(stanza: str, asked: str, *how: str, failed: str = "backup_failed") -> str:
    """Have pgBackRest do something with the copies of `stanza`; blocks; return what it printed.

    Args:
        asked: its command, such as `backup`.
        how: its options.
        failed: the code of what is refused where it fails.

    Raises:
        RuleBroken: `pgbackrest_missing`, or `failed` with the last that it said.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise RuleBroken("pgbackrest_missing", stanza)
    done = subprocess.run(  # noqa: S603 - whoever gives the command administers the server
        [program, f"--stanza={stanza}", *how, asked],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise RuleBroken(failed, _last_line(done.stderr) or _last_line(done.stdout))
    return done.stdout


def newest_label(stanza: str) -> str:
    """Return by which name pgBackRest knows its newest copy.

    Raises:
        RuleBroken: `pgbackrest_missing`, or `backup_failed`; there is none.
    """
    told: list[dict[str, Any]] = json.loads(run(stanza, "info", "--output=json"))
    labels = [str(each["label"]) for stanzas in told for each in stanzas["backup"]]
    if not labels:
        raise RuleBroken("backup_failed", stanza)
    return labels[-1]


def _last_line(said: str) -> str:
    """Return the error that stands last, or the last line."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if "ERROR:" in line]
    return (errors or lines or [""])[-1]
