"""How a report is declared: its name, what it shows, and the sections it is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select

from samad_desktop.domain.measures import Facet
from samad_desktop.domain.periods import Period
from samad_desktop.domain.reports import Behind, Filters, Row, Table
from samad_desktop.persistence.asked import Asked

__all__ = ["Asked", "Door", "Report", "Section"]

# Selects `case_id` and `item` of what stands behind a number; None where it is no door.
Door = Callable[[Asked, Behind], Select[*tuple[Any, ...]] | None]


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a report; `door` finds the cases behind its numbers.

    `every` gives all rows of a long list one after the other, for files that take them all;
    where only the first rows matter, `most` says how many, once they have been compared.
    `notes` are sentences that stand beside it, `narrowed` is one where filters are set.
    """

    code: str
    title: str
    read: Callable[[Connection, Asked], Table]
    door: Door | None = None
    every: Callable[[Connection, Asked], Iterator[Row]] | None = None
    most: int | None = None
    notes: tuple[str, ...] = ()
    narrowed: str = ""

    def noting(self, *notes: str, narrowed: str = "") -> "Section":
        """Return the same section with sentences beside it, one of them where filters are set."""
        return replace(self, notes=notes, narrowed=narrowed)

    def notes_of(self, filters: Filters) -> tuple[str, ...]:
        """Return the sentences that stand beside it."""
        return (
            (*self.notes, self.narrowed) if self.narrowed and filters != Filters() else self.notes
        )


@dataclass(frozen=True, slots=True)
class Report:
    """One report; `about` is the sentence that the list of reports shows beside its title.

    `notes` are sentences that stand below it wherever it is shown. Where several sections count
    the same by different facets, `together` names those: it is counted once, by all of them.
    `period` is of which days it is made on screen as long as nobody has chosen others; one that
    `is_standing` is about how things stand now.
    """

    code: str
    title: str
    about: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()
    together: tuple[tuple[Facet, ...], ...] = ()
    period: Period = Period.THIS_MONTH
    is_standing: bool = False
