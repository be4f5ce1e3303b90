"""What the filter row stands in front of: something that shows cases, all or only some."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.narrowing import Facet, Narrowing
from samad_desktop.labels import label


class Narrower(QObject):
    """Something whose cases can be narrowed.

    Signals:
        asked: when other cases, or the same in another way, begin to be looked for.
        met: Choices, what may be chosen to narrow by.
    """

    asked = Signal()
    met = Signal(object)

    @property
    def facets(self) -> frozenset[Facet]:
        """By what this person may narrow."""
        raise NotImplementedError

    @property
    def period_name(self) -> str:
        """What happened in the days of a named period."""
        return label(Facet.PERIOD)

    @property
    def narrowing(self) -> Narrowing:
        """What is narrowed now."""
        raise NotImplementedError

    def narrow(self, narrowing: Narrowing) -> None:
        """Show those cases only.

        Raises:
            ValidationFailed: it can mean nothing; what was narrowed before stays.
        """
        raise NotImplementedError
