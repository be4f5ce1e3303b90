"""What another program is to open is the owner's alone, and goes with the program."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.workstation.opened_files import OpenedFiles, remove_left_over

_OPENER = """
import sys
from pathlib import Path
from samad_desktop.workstation.opened_files import OpenedFiles
opened = OpenedFiles(Path(sys.argv[1]))
print(opened.put("x.txt", b"secret"), flush=True)
sys.stdin.read()
"""


def test_a_copy_is_readable_by_its_owner_alone_and_goes_on_leaving(tmp_path: Path) -> None:
    opened = OpenedFiles(tmp_path / "opened")
    first, second = opened.put("نامه.pdf", b"one"), opened.put("نامه.pdf", b"two")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    if sys.platform != "win32":
        assert stat.S_IMODE(first.stat().st_mode) == 0o600
        folders = (first.parent, first.parent.parent, tmp_path / "opened")
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    opened.close()
    opened.close()
    assert list((tmp_path / "opened").iterdir()) == []
    with pytest.raises(RuleBroken, match="file_not_written"):
        opened.put("نامه.pdf", b"three")


def test_what_a_kill_left_is_removed_but_not_what_a_running_program_holds(tmp_path: Path) -> None:
    home = tmp_path / "opened"
    remove_left_over(home)
    other = subprocess.Popen(
        [sys.executable, "-c", _OPENER, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    copy = Path(other.stdout.readline().strip())
    remove_left_over(home)
    assert copy.read_bytes() == b"secret"
    other.kill()
    other.communicate()
    assert copy.exists()
    remove_left_over(home)
    assert list(home.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "opened", tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("kept")
    (home / "link").symlink_to(elsewhere)
    remove_left_over(home)
    assert (elsewhere / "kept.txt").exists()
