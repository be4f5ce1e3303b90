"""Three nodes on this machine, made from the files for a centre that must not stop."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from tests.centre_server import FILES, certify
from tests.postgres_cluster import server_programs, unprivileged

PATIENCE_S = 120.0
PASSWORD = "change-me-1"
_LOOK_S = 0.1
_COUNT = 3
# Addresses of this machine's own, so that three nodes may have the same ports.
_OURS = "127.91.17."


def what_is_missing() -> str:
    """Return which program is not installed here; nothing if all are."""
    return next((name for name in ("patroni", "etcd") if shutil.which(name) is None), "")


class Nodes:
    """etcd and Patroni on three addresses, each a process that can be killed."""

    def __init__(self) -> None:
        self._as_user = unprivileged()
        self.folder = Path(tempfile.mkdtemp(prefix="samad-patroni-"))
        self.certificate = self.folder / "samad.crt"
        certify(self.certificate, self.folder / "samad.key")
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        for number in range(1, _COUNT + 1):
            (self.folder / f"node{number}").mkdir()
        for path in (self.folder, *self.folder.rglob("*")):
            if self._as_user:
                os.chown(path, self._as_user["user"], self._as_user["group"])
        for number in range(1, _COUNT + 1):
            self._start("etcd", number, ["etcd"], _environment(number))
        for number in range(1, _COUNT + 1):
            self._start("patroni", number, ["patroni", str(self._settings(number))], {})
        return self

    def __exit__(self, *_how: object) -> None:
        for number in range(1, _COUNT + 1):
            self.kill(number)
        for process in self._processes.values():
            process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, number: int) -> str:
        return f"{_OURS}{number}"

    def leader(self) -> int | None:
        """Return which node takes writes and has a standby that confirms them, if one does."""
        members = self._members()
        roles = {member["role"]: member for member in members}
        if "leader" in roles and "sync_standby" in roles:
            return int(roles["leader"]["name"][-1])
        return None

    def wait_for_leader(self, *, but: int | None = None) -> int:
        """Wait until a node leads, and it is not `but`."""
        until = time.monotonic() + PATIENCE_S
        while (found := self.leader()) is None or found == but:
            if time.monotonic() > until:
                raise TimeoutError(self._logs())
            threading.Event().wait(_LOOK_S)
        return found

    def kill(self, number: int) -> None:
        """End a node's Patroni and its server at once, as a power cut would."""
        self._processes[f"patroni{number}"].kill()
        with suppress(FileNotFoundError, ProcessLookupError):
            pid = (self.folder / f"node{number}" / "data" / "postmaster.pid").read_text()
            os.kill(int(pid.split()[0]), 9)

    def _members(self) -> list[dict[str, Any]]:
        for number in range(1, _COUNT + 1):
            with suppress(OSError, ValueError):
                url = f"http://{self.address(number)}:8008/cluster"
                with urllib.request.urlopen(url, timeout=1) as answer:
                    return list(json.load(answer)["members"])
        return []

    def _settings(self, number: int) -> Path:
        """Write a node's settings: the file as it is, with this machine's addresses and folders."""
        own = self.folder / f"node{number}"
        text = (FILES / "patroni" / "patroni.yml").read_text(encoding="utf-8")
        here: list[tuple[str, str]] = [
            ("name: node1", f"name: node{number}"),
            ("connect_address: 10.0.0.1", f"connect_address: {self.address(number)}"),
            ("listen: 0.0.0.0", f"listen: {self.address(number)}"),
            ("10.0.0.", _OURS),
            ("/var/lib/postgresql/15/samad", f"{own}/data"),
            ("/usr/lib/postgresql/15/bin", str(server_programs())),
            ("/var/lib/postgresql/.pgpass_patroni", f"{own}/pgpass"),
            ("/etc/patroni/", f"{self.folder}/"),
            ("  parameters:\n    timezone", f"  parameters:\n    {_sockets(own)}\n    timezone"),
        ]
        for before, after in here:
            assert before in text, before
            text = text.replace(before, after)
        path = own / "patroni.yml"
        path.write_text(text, encoding="utf-8")
        return path

    def _start(self, program: str, number: int, command: list[str], more: dict[str, str]) -> None:
        own = self.folder / f"node{number}"
        with (own / f"{program}.log").open("wb") as log:
            self._processes[f"{program}{number}"] = subprocess.Popen(
                command,
                env={**os.environ, "HOME": str(own), **more},
                cwd=own,
                stdout=log,
                stderr=log,
                **self._as_user,
            )

    def _logs(self) -> str:
        return "\n".join(
            path.read_text(errors="replace")[-2_000:] for path in self.folder.rglob("*.log")
        )


def _sockets(folder: Path) -> str:
    return f"unix_socket_directories: {folder}"


def _environment(number: int) -> dict[str, str]:
    """Return what etcd of a node is told, from the file for the first."""
    text = (FILES / "patroni" / "etcd.conf").read_text(encoding="utf-8")
    told = dict(re.findall(r'^(ETCD_\w+)="(.*)"$', text, re.MULTILINE))
    own: Callable[[str], str] = lambda value: value.replace("10.0.0.1", f"{_OURS}{number}")  # noqa: E731
    shared = {"ETCD_INITIAL_CLUSTER", "ETCD_INITIAL_CLUSTER_STATE", "ETCD_INITIAL_CLUSTER_TOKEN"}
    here = {
        name: value.replace("10.0.0.", _OURS) if name in shared else own(value)
        for name, value in told.items()
    }
    here["ETCD_LISTEN_CLIENT_URLS"] = here["ETCD_LISTEN_CLIENT_URLS"].split(",")[0]
    return {**here, "ETCD_NAME": f"node{number}", "ETCD_DATA_DIR": "etcd"}
