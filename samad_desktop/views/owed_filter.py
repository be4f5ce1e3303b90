"""By whom and of whom: two pick lists that narrow a list of orders or promises as one."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.officials import Signer
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.views.pick_items import agency_items

ALL = "همه"


class OwedFilter(QObject):
    """Watches both lists of a page; what somebody is writing in is left alone.

    Signals:
        narrowed: (official id or None, agency id or None), each time another is wanted.
    """

    narrowed = Signal(object, object)

    def __init__(self, official: PickerEdit, agency: PickerEdit, page: QWidget) -> None:
        super().__init__(page)
        self._official, self._agency = official, agency
        for picker in (official, agency):
            picker.setPlaceholderText(ALL)
            picker.picked.connect(self._narrow)
            picker.textEdited.connect(self._widen)

    def renew(self, agencies: Iterable[Agency]) -> None:
        """Fill the list of agencies again."""
        self._agency.set_items(agency_items(agencies))

    def show(
        self, signers: Iterable[Signer], official_id: int | None, agency_id: int | None
    ) -> None:
        """Offer who may have given it, and show what the list is narrowed to."""
        if not self._official.hasFocus():
            self._official.set_items(signer_items(signers))
            self._official.set_current(official_id)
        if not self._agency.hasFocus():
            self._agency.set_current(agency_id)

    def _narrow(self, _item: object) -> None:
        found = (self._official.current_id(), self._agency.current_id())
        official, agency = (each if isinstance(each, int) else None for each in found)
        self.narrowed.emit(official, agency)

    def _widen(self, typed: str) -> None:
        """An emptied field narrows nothing any more."""
        if not typed:
            self._narrow(None)


def signer_items(signers: Iterable[Signer]) -> list[PickerItem]:
    """Return those who may give orders, by post and name."""
    return [PickerItem(each.id, each.titled) for each in signers]
