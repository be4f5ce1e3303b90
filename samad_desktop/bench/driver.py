"""The bare driver: what the program sent to the database, recorded and sent again without it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from samad_desktop.persistence.database import Database

Values = Any


@dataclass(frozen=True, slots=True)
class Sent:
    """One statement as the driver was given it, and the names of its values in their order.

    The names are empty where the program did not use any. The first one of a transaction ends
    what came before: it was a transaction of its own.
    """

    statement: str
    values: Values
    names: tuple[str, ...]
    is_first: bool = False

    def with_values(self, named: dict[str, Any]) -> Values:
        """Return the values with some of them replaced by name."""
        if isinstance(self.values, dict):
            return {name: named.get(name, value) for name, value in self.values.items()}
        if not self.names:
            return self.values
        pairs = zip(self.names, self.values, strict=True)
        return tuple(named.get(name, value) for name, value in pairs)


@dataclass(slots=True)
class Recording:
    """The statements of one piece of work, in order."""

    sent: list[Sent] = field(default_factory=list)


@contextmanager
def recording(database: Database) -> Iterator[Recording]:
    """Record what is sent to the database meanwhile."""
    recorded = Recording()
    is_new = False

    def begin(_connection: Any) -> None:
        nonlocal is_new
        is_new = True

    def note(
        _connection: Any, _cursor: Any, statement: str, values: Values, context: Any, many: bool
    ) -> None:
        nonlocal is_new
        compiled = getattr(context, "compiled", None)
        names = tuple(getattr(compiled, "positiontup", None) or ())
        each = values if many else [values]
        for one in each:
            recorded.sent.append(Sent(statement, one, names, is_new))
            is_new = False

    event.listen(database.engine, "begin", begin)
    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield recorded
    finally:
        event.remove(database.engine, "begin", begin)
        event.remove(database.engine, "before_cursor_execute", note)


class BareDriver:
    """The same connection settings as the program's, and nothing else of it."""

    def __init__(self, database: Database) -> None:
        self._pooled = database.engine.raw_connection()
        raw = self._pooled.driver_connection
        assert raw is not None
        self.raw: Any = raw
        self.is_sqlite = database.is_sqlite

    def replay(self, recorded: Recording) -> None:
        """Send what was recorded, fetch all that comes back, and change nothing."""
        for sent in recorded.sent:
            if sent.is_first:
                self.raw.commit()
            self.ask(sent.statement, sent.values)
        self.raw.rollback()

    def ask(self, statement: str, values: Values) -> list[Any]:
        """Send one statement; return its rows."""
        cursor = self.raw.cursor()
        try:
            cursor.execute(statement, values)
            return list(cursor.fetchall()) if cursor.description else []
        finally:
            cursor.close()

    def close(self) -> None:
        self._pooled.close()


def recorded(database: Database, work: Callable[[], object]) -> Recording:
    """Return what one piece of work sends."""
    with recording(database) as what:
        work()
    return what
