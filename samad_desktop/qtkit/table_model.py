"""Rows by key, a page at a time, for tables and lists; never asks on the GUI thread."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.qtkit.row_changes import Changes, changes_between
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
LOOK_ROLE = VALUE_ROLE + 1
RESTART_PAGES = 5


# No slots: on Python 3.11 `Column[X](...)` of a frozen slotted class raises a TypeError.
@dataclass(frozen=True)
class Column(Generic[T]):
    """One column of a table: its title, and what it shows of a row."""

    title: str
    text: Callable[[T], str]
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class RowStyle(Generic[T]):
    """How the rows of a model are told apart and, in a list, drawn."""

    key: Callable[[T], Hashable]
    look: Callable[[T], RowLook] | None = None


@dataclass(frozen=True, slots=True)
class _Row(Generic[T]):
    """One row as it was read: the thing, its key, and its strings."""

    value: T
    key: Hashable
    texts: tuple[str, ...]
    look: RowLook | None


class PagedModel(QAbstractTableModel, Generic[T]):
    """What `fetch` reads, page after page. Never touches the database on the GUI thread.

    Signals:
        failed: (Exception, how to ask again), when a page could not be read.
        loaded: int, how many rows there are, after each answer.
    """

    failed = Signal(object, object)
    loaded = Signal(int)

    def __init__(
        self,
        tasks: TaskRunner,
        columns: Sequence[Column[T]],
        style: RowStyle[T],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._columns = tuple(columns)
        self._style = style
        self._fetch: Callable[[Cursor | None], Page[T]] | None = None
        self._rows: list[_Row[T]] = []
        self._next: Cursor | None = None
        self._ticket: Ticket | None = None
        self._question: tuple[_Work[T], _OnAnswer[T]] | None = None

    def show(self, fetch: Callable[[Cursor | None], Page[T]]) -> None:
        """Show what `fetch` reads, from its start; `fetch` runs on a worker."""
        self._fetch = fetch
        self._ask(lambda: self._read(fetch, None, pages=1), self._start_with)

    def restart(self) -> None:
        """Read again what is shown, keeping rows that stay, and with them the selection."""
        fetch = self._fetch
        if fetch is None:
            return
        wanted = len(self._rows)
        self._ask(lambda: self._read(fetch, None, rows=wanted), self._merge)

    def clear(self) -> None:
        """Show nothing, and forget what was asked."""
        self._cancel()
        self._fetch = self._question = None
        self._start_with(([], None))

    def value_at(self, index: _Index) -> T | None:
        """Return the thing in a row; None outside of the rows."""
        inside = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()].value if inside else None

    def values(self) -> tuple[T, ...]:
        """Return what has been read so far, in order."""
        return tuple(row.value for row in self._rows)

    def index_of(self, key: Hashable) -> QModelIndex:
        """Return where the row with this key is; invalid when it is not shown."""
        for place, row in enumerate(self._rows):
            if row.key == key:
                return self.index(place, 0)
        return QModelIndex()

    @property
    def loading(self) -> bool:
        """Whether an answer is awaited."""
        return self._ticket is not None

    @property
    def complete(self) -> bool:
        """Whether the last page has been read."""
        return self._next is None and self._ticket is None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else max(1, len(self._columns))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == LOOK_ROLE:
            return row.look
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[index.column()] if row.texts else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.look.spoken if row.look else row.texts[index.column()]
        if role == VALUE_ROLE:
            return row.value
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns:
            return self._columns[index.column()].alignment | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        horizontal = orientation is Qt.Orientation.Horizontal and section < len(self._columns)
        if not horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].alignment | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        return not parent.isValid() and self._next is not None and self._ticket is None

    def fetchMore(self, parent: _Index = _NOWHERE) -> None:
        fetch, after = self._fetch, self._next
        if fetch is not None and self.canFetchMore(parent):
            self._ask(lambda: self._read(fetch, after, pages=1), self._continue_with)

    def _read(
        self,
        fetch: Callable[[Cursor | None], Page[T]],
        after: Cursor | None,
        *,
        pages: int = RESTART_PAGES,
        rows: int = 0,
    ) -> "_Read[T]":
        """Read and format on the worker: one page, or as many as `rows` were shown."""
        found: list[_Row[T]] = []
        for _ in range(pages):
            page = fetch(after)
            found.extend(self._formatted(value) for value in page.rows)
            after = page.next
            if after is None or len(found) >= rows:
                break
        return found, after

    def _formatted(self, value: T) -> _Row[T]:
        texts = tuple(one_line(column.text(value)) for column in self._columns)
        look = None if self._style.look is None else self._style.look(value)
        return _Row(value, self._style.key(value), texts, look)

    def _ask(self, work: "_Work[T]", on_answer: "_OnAnswer[T]") -> None:
        self._cancel()
        self._ticket = self._tasks.ask(self, work, on_answer, self._give_up)
        self._question = (work, on_answer)

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None

    def _give_up(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, self._ask_again)

    def _ask_again(self) -> None:
        if self._question is not None:
            self._ask(*self._question)

    def _start_with(self, read: "_Read[T]") -> None:
        self._ticket = None
        self.beginResetModel()
        self._rows, self._next = read
        self.endResetModel()
        self.loaded.emit(len(self._rows))

    def _continue_with(self, read: "_Read[T]") -> None:
        self._ticket = None
        rows, self._next = read
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self.loaded.emit(len(self._rows))

    def _merge(self, read: "_Read[T]") -> None:
        self._ticket = None
        rows, self._next = read
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        for change in changes_between(old, new):
            self._change(change, rows)
        self._rows = rows
        if rows:
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.loaded.emit(len(rows))

    def _change(self, change: Changes, rows: list[_Row[T]]) -> None:
        if change.removed:
            self.beginRemoveRows(QModelIndex(), change.at, change.at + change.removed - 1)
            del self._rows[change.at : change.at + change.removed]
            self.endRemoveRows()
        if change.added:
            self.beginInsertRows(QModelIndex(), change.at, change.at + change.added - 1)
            self._rows[change.at : change.at] = rows[change.source : change.source + change.added]
            self.endInsertRows()


_Read = tuple[list[_Row[T]], Cursor | None]
_Work = Callable[[], _Read[T]]
_OnAnswer = Callable[[_Read[T]], None]
