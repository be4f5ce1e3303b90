"""A program that the system ends closes everything as if its user had left."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.centres import PASSWORD
from tests.long import long

_PROGRAM = """
import sys
from samad_desktop import app

class Program(app.Program):
    def __init__(self, application, workstation, **how):
        super().__init__(application, workstation, **how)
        self.entered.connect(self.tell_entered)

    def show_login(self, profile):
        gate = self._workstation.gate(profile)
        come_in = lambda: gate.log_in("operator", sys.argv[2])
        self.tasks.ask(self, come_in, self._enter, self.tell_bug)

    def tell_entered(self, workplace):
        workplace.desk.opened.put("x.txt", b"secret")
        print("in", flush=True)

app.Program = Program
sys.exit(app.main(["--database", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program in other ways")
@pytest.mark.parametrize("wish", [signal.SIGTERM, *long([signal.SIGINT])])
def test_the_end_that_the_system_wishes_leaves_nothing_open(
    wish: signal.Signals, sqlite_url: str, tmp_path: Path
) -> None:
    places = {"SAMAD_DATA_DIR": str(tmp_path / "data"), "SAMAD_CONFIG_DIR": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, sqlite_url, PASSWORD],
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    centre = Path(sqlite_url.removeprefix("sqlite:///"))
    assert program.stdout.readline() == "in\n"
    assert centre.with_name(f"{centre.name}-wal").exists()
    program.send_signal(wish)
    program.communicate(timeout=60)
    assert program.returncode == 0
    assert [file.name for file in centre.parent.glob(f"{centre.name}*")] == [centre.name]
    assert list((tmp_path / "data" / "opened").iterdir()) == []
