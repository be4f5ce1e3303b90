"""What every test of a window gets: the program's own look, on no screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.theme import Appearance, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """Dress the one application once; use `theme`, which starts light and at 100%."""
    speak_persian(qapp)
    theme = Theme(RESOURCES / "fonts")
    theme.set_appearance(Appearance.LIGHT)
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """Give the look, and put it back afterwards."""
    yield dressed
    if dressed.text_percent != 100:
        dressed.set_text_percent(100)
    if dressed.appearance is not Appearance.LIGHT:
        dressed.set_appearance(Appearance.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Give the program's icons in the program's look."""
    return Icons(RESOURCES / "icons", theme)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Give a task runner that is closed afterwards."""
    runner = TaskRunner()
    yield runner
    runner.close()
