"""A second start rings the first one's bell, and nothing else gets through."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.single import MESSAGE_MAX_BYTES, Doorbell, ring

RING = (
    "import sys; from samad_desktop.qtkit.single import ring;"
    "sys.exit(0 if ring(sys.argv[1], sys.argv[2], 3000) else 1)"
)


@pytest.fixture
def name(tmp_path: Path) -> str:
    """Give a name of one's own."""
    return str(tmp_path / "bell")


@pytest.fixture
def bell(name: str, qtbot: QtBot) -> Iterator[Doorbell]:
    """Give a bell that hangs."""
    bell = Doorbell(name)
    assert bell.hang()
    yield bell
    bell.take_down()


def say(qtbot: QtBot, name: str, said: bytes) -> QLocalSocket:
    """Send raw bytes."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(1000)
    socket.write(said)
    socket.flush()
    return socket


def test_another_process_is_heard(bell: Doorbell, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bell.rang, timeout=20_000) as rang:
        other = subprocess.Popen([sys.executable, "-c", RING, name, "caller 09143121427"])
    assert rang.args == ["caller 09143121427"]
    assert other.wait(20) == 0


def test_nobody_home(name: str, qtbot: QtBot) -> None:
    assert not ring(name, "caller 0914", 200)


def test_second_program_does_not_hang_its_bell(bell: Doorbell, name: str) -> None:
    assert not Doorbell(name).hang()


def test_bell_left_by_a_killed_program_is_replaced(name: str, qtbot: QtBot) -> None:
    Path(name).touch()
    bell = Doorbell(name)
    assert bell.hang()
    bell.take_down()


@pytest.mark.parametrize(
    "said",
    [b"x" * (MESSAGE_MAX_BYTES + 2), b"\xff\xfe\n", b"caller\x00 1\n", b"\xe2\x80\xaex\n"],
    ids=["endless", "not utf-8", "nul", "direction override"],
)
def test_what_is_not_one_printable_line_is_not_heard(
    bell: Doorbell, name: str, qtbot: QtBot, said: bytes
) -> None:
    with qtbot.assertNotEmitted(bell.rang):
        socket = say(qtbot, name, said)
        qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


def test_too_long_a_message_is_not_sent(bell: Doorbell, name: str) -> None:
    assert not ring(name, "x" * MESSAGE_MAX_BYTES, 200)
    assert not ring(name, "two\nlines", 200)


def test_only_the_same_user_may_ring(bell: Doorbell, name: str) -> None:
    assert Path(name).stat().st_mode & 0o077 == 0
