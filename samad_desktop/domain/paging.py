"""Pages by key: page 1,000 costs what page 1 costs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)

PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place of the last row shown: its moment (UTC) and its id."""

    at: datetime
    id: int


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """Some rows, and where the next page starts; None at the end."""

    rows: tuple[T_co, ...]
    next: Cursor | None
