"""Pages arrive by key from a worker, and reading again keeps what is shown."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_changes import changes_between
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE, Column, PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.tokens import Look
from tests.desks import ANSWER_MS

EPOCH = datetime(2026, 11, 23, tzinfo=UTC)


@dataclass(frozen=True)
class Thing:
    """A row of these tests."""

    id: int
    name: str


class Shelf:
    """Things in order, read ten at a time, as a service would."""

    def __init__(self, count: int) -> None:
        self.things = [Thing(number, f"چیز {number}") for number in range(count)]
        self.threads: set[threading.Thread] = set()
        self.broken = False

    def page(self, after: Cursor | None) -> Page[Thing]:
        """Return ten things after the cursor."""
        self.threads.add(threading.current_thread())
        if self.broken:
            raise OSError("away")
        first = 0 if after is None else self._place(after.id) + 1
        shown = tuple(self.things[first : first + 10])
        more = len(self.things) > first + 10
        return Page(shown, Cursor(EPOCH, shown[-1].id) if more else None)

    def _place(self, thing_id: int) -> int:
        return [thing.id for thing in self.things].index(thing_id)


def look(thing: Thing) -> RowLook:
    """Return how a thing is drawn."""
    return RowLook(thing.name, "یادداشت", "inbox", Look.INFO, "باز", Look.WARN)


@pytest.fixture
def model(runner: TaskRunner) -> PagedModel[Thing]:
    """Give an empty model."""
    columns = (Column[Thing]("نام", lambda thing: thing.name),)
    style = RowStyle[Thing](lambda thing: thing.id, look)
    return PagedModel(runner, columns, style)


def check(model: PagedModel[Thing]) -> None:
    """Let Qt's own tester follow every signal; it also fetches pages by itself."""
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def load(qtbot: QtBot, model: PagedModel[Thing], shelf: Shelf) -> None:
    """Show the shelf's first page."""
    with qtbot.waitSignal(model.loaded):
        model.show(shelf.page)


def names(model: PagedModel[Thing]) -> list[int]:
    """Return the ids of the rows."""
    return [thing.id for thing in model.values()]


def test_first_page_is_read_on_a_worker(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shelf = Shelf(25)
    load(qtbot, model, shelf)
    assert names(model) == list(range(10))
    assert threading.main_thread() not in shelf.threads


def test_pages_follow_until_the_end(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    check(model)
    load(qtbot, model, Shelf(25))

    def read_on() -> bool:
        model.fetchMore()
        return model.complete

    qtbot.waitUntil(read_on)
    assert names(model) == list(range(25))
    assert model.complete


def test_rows_give_text_look_and_header(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    load(qtbot, model, Shelf(3))
    index = model.index(1, 0)
    assert index.data() == "چیز 1"
    assert index.data(LOOK_ROLE).title == "چیز 1"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "چیز 1، یادداشت، باز"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "نام"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.value_at(index) == Thing(1, "چیز 1")


def test_failure_is_told_and_rows_stay(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shelf = Shelf(25)
    load(qtbot, model, shelf)
    shelf.broken = True
    with qtbot.waitSignal(model.failed) as failed:
        model.restart()
    assert isinstance(failed.args[0], OSError)
    assert names(model) == list(range(10))
    shelf.broken = False
    with qtbot.waitSignal(model.loaded):
        model.restart()


def test_reading_again_keeps_pages_and_the_chosen_row(
    qtbot: QtBot, model: PagedModel[Thing]
) -> None:
    check(model)
    shelf = Shelf(25)
    load(qtbot, model, shelf)
    with qtbot.waitSignal(model.loaded):
        model.fetchMore()
    chosen = QPersistentModelIndex(model.index(15, 0))
    shelf.things.insert(0, Thing(100, "تازه"))
    shelf.things.remove(Thing(3, "چیز 3"))
    shelf.things[5] = Thing(5, "نام دیگر")
    with qtbot.waitSignal(model.loaded):
        model.restart()
    assert names(model)[:6] == [100, 0, 1, 2, 4, 5]
    assert len(names(model)) == 20
    assert model.values()[5].name == "نام دیگر"
    assert model.values()[chosen.row()].id == 15
    assert model.index_of(15).row() == chosen.row()


def test_showing_something_else_starts_again(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    load(qtbot, model, Shelf(25))
    with qtbot.waitSignal(model.loaded):
        model.show(Shelf(2).page)
    assert names(model) == [0, 1]
    model.clear()
    assert model.rowCount() == 0
    assert not model.canFetchMore()


def test_late_answer_of_an_earlier_question_is_dropped(
    qtbot: QtBot, model: PagedModel[Thing], runner: TaskRunner
) -> None:
    begun, gate = threading.Event(), threading.Event()
    slow, quick = Shelf(9), Shelf(2)

    def late(after: Cursor | None) -> Page[Thing]:
        begun.set()
        gate.wait()
        return slow.page(after)

    model.show(late)
    # What is cancelled before it begins is not begun at all.
    assert begun.wait(ANSWER_MS / 1_000)
    with qtbot.waitSignal(model.loaded):
        model.show(quick.page)
    with qtbot.waitSignal(runner.busy_changed, check_params_cb=lambda busy: not busy):
        gate.set()
    assert names(model) == [0, 1]


@pytest.mark.parametrize(
    ("old", "new"), [("abcd", "xabd"), ("", "abc"), ("abc", ""), ("abcdef", "fabde"), ("ab", "ab")]
)
def test_changes_turn_the_old_rows_into_the_new(old: str, new: str) -> None:
    rows = list(old)
    for change in changes_between(old, new):
        added = new[change.source : change.source + change.added]
        rows[change.at : change.at + change.removed] = list(added)
    assert "".join(rows) == new


def test_rows_are_drawn_chosen_and_not_at_every_size(
    qtbot: QtBot, model: PagedModel[Thing], icons: Icons
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(RowDelegate(icons, view))
    view.resize(400, 300)
    load(qtbot, model, Shelf(5))
    view.show()
    plain = view.grab().toImage()
    assert view.sizeHintForRow(0) == 64
    view.selectionModel().setCurrentIndex(
        model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert view.grab().toImage() != plain
    icons.theme.set_text_percent(150)
    assert view.sizeHintForRow(0) == 96
