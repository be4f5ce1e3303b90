"""Announced changes reach every listener."""

from pytestqt.qtbot import QtBot

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.qtkit.change_bus import ChangeBus


def test_listeners_are_told_what_changed(qtbot: QtBot) -> None:
    bus = ChangeBus()
    heard: list[frozenset[Change]] = []
    bus.changed.connect(heard.append)
    changes = frozenset({Change(Noun.CASE, 4)})
    bus.announce(changes)
    assert heard == [changes]


def test_nothing_changed_is_not_announced(qtbot: QtBot) -> None:
    bus = ChangeBus()
    heard: list[frozenset[Change]] = []
    bus.changed.connect(heard.append)
    bus.announce(frozenset())
    assert heard == []
