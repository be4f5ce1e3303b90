"""One menu with everything that can be done, by group, each with its key."""

from PySide6.QtWidgets import QMenu, QWidget

from samad_desktop.qtkit.key_sheet import OR
from samad_desktop.qtkit.keys import Actions, key_text


class AllDeedsMenu(QMenu):
    """Made anew each time it opens; what is out of reach on this page is grey."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = actions
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for group, deeds in self._deeds.groups().items():
            part = self.addMenu(group)
            for deed in deeds:
                line = f"{deed.label}\t{f' {OR} '.join(map(key_text, deed.keys))}"
                action = self._deeds.find(deed.id)
                if action is None:
                    part.addAction(line).setEnabled(False)
                    continue
                owner = action.parent()
                shown = part.addAction(line, action.trigger)
                shown.setEnabled(
                    action.isEnabled() and isinstance(owner, QWidget) and owner.isVisible()
                )
