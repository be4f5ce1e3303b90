"""What an embedded database is asked of the cases among which words are looked for.

Each question is put together once for those that are meant: that takes longer than to answer it,
and of one text the words, their other forms and others like them are looked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    bindparam,
    cast,
    column,
    desc,
    exists,
    func,
    intersect,
    or_,
    select,
    table,
    text,
)

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.persistence.narrowing import Among
from samad_desktop.persistence.tables import cases
from samad_desktop.persistence.tables.base import BigId

IS_OPEN = cases.c.identity_level == IdentityLevel.OPEN

_ALL = 2**62
_REMEMBERED = 32
_FTS = table("case_fts", column("rowid"))
_MATCHES = text("case_fts MATCH :query")
_LOWEST, _BEYOND, _SIZE, _MOST = (
    bindparam(name, type_=BigId) for name in ("lowest", "beyond", "size", "most")
)
_IDS = bindparam("ids", type_=String)

_Ids = Select[int]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Up to `size` cases of a `lowest` id and above, below what is `beyond`."""

    size: int
    lowest: int
    beyond: int


@dataclass(frozen=True, slots=True)
class Meant:
    """The cases that are meant; of protected ones only those that were `registered_by` somebody.

    Where nobody is named, all of them.
    """

    among: Among
    registered_by: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what holds of them."""
        if self.registered_by is None:
            return self.among.conditions()
        return [*self.among.conditions(), may_read(self.registered_by)]


class Questions:
    """The questions; each is given from where to where, and how many at most."""

    def __init__(self, meant: Meant) -> None:
        self._conditions = meant.conditions()
        self.lists = meant.among.listed()
        self.received = meant.among.received()

    @cached_property
    def of_these(self) -> _Ids:
        """The newest of some `ids`."""
        # One by one by key: else the engine may begin with the cases that are meant.
        given = func.json_each(_IDS).table_valued("value").alias("given")
        key = cast(given.c.value, BigId)
        there = self._there(key)
        return select(key).select_from(given).where(there).order_by(key.desc()).limit(_SIZE)

    @cached_property
    def newest(self) -> _Ids:
        """The newest, whatever they say."""
        query = select(cases.c.id).where(*self._conditions, *_bounds(cases.c.id))
        if self.received and not self.lists:
            # What is newer than a period is passed by; with all that cases say, it is long.
            query = query.with_hint(cases, "INDEXED BY cases_narrowed", "sqlite")
        return query.order_by(cases.c.id.desc()).limit(_MOST)

    @cached_property
    def of_period(self) -> _Ids:
        """Those of a period, whatever else is asked of them."""
        return select(cases.c.id).where(*self.received).limit(_MOST)

    @cached_property
    def older(self) -> _Ids:
        """Those that have the words of a `query`."""
        every = select(_FTS.c.rowid).where(_MATCHES, *_bounds(_FTS.c.rowid))
        there = self._there(_FTS.c.rowid)
        return every.where(there).order_by(_FTS.c.rowid.desc()).limit(_SIZE)

    @cached_property
    def listed(self) -> _Ids:
        """The newest that all lists have, whatever else is asked of them."""
        both = intersect(*self._of_lists()).order_by(desc("id")).limit(_MOST).subquery()
        return select(both.c.id)

    @cached_property
    def in_lists(self) -> _Ids:
        """The same, by the lists of indexes."""
        words = select(_FTS.c.rowid.label("id")).where(_MATCHES, *_bounds(_FTS.c.rowid))
        # Without a limit of its own it might be read in another order; with one outside, whole.
        both = intersect(words, *self._of_lists()).order_by(desc("id")).limit(_ALL).subquery()
        return select(both.c.id).where(self._there(both.c.id)).limit(_SIZE)

    def _of_lists(self) -> list[_Ids]:
        return [select(cases.c.id).where(meant, *_bounds(cases.c.id)) for meant in self.lists]

    def _there(self, key: ColumnElement[Any]) -> ColumnElement[bool]:
        return exists(select(cases.c.id).where(cases.c.id == key, *self._conditions))


@lru_cache(maxsize=_REMEMBERED)
def questions(meant: Meant) -> Questions:
    """Return what is asked of the cases that are meant."""
    return Questions(meant)


def may_read(reader: int) -> ColumnElement[bool]:
    """Return which cases somebody may read the text of, if no more than that."""
    return or_(IS_OPEN, cases.c.registered_by == reader)


def _bounds(key: ColumnElement[Any]) -> Sequence[ColumnElement[bool]]:
    return key >= _LOWEST, key < _BEYOND
