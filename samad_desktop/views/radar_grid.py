"""The grid of counties on the page of the radar: days of calls, or who fails there again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop import radar_words as words
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.qtkit.theme import Theme
from samad_desktop.viewmodels.radar_grids import gap_squares, surge_squares
from samad_desktop.viewmodels.radar_keeper import OF_COUNTIES, Part, RadarKeeper
from samad_desktop.views.forms.ui_radar_page import Ui_RadarPage
from samad_desktop.views.key_groups import RADAR_GROUP

# Lower than this, list and grid have no room for their rows below each other.
_ROOMY_PX = 480
INTO, BACK = "جدول", "یافته‌ها"


class RadarGrid(QObject):
    """Shows below the list what the keeper knows by county; some parts have nothing by county.

    In a low window the grid stands in the place of the list while it is walked in.

    Signals:
        left: when somebody goes back to what was found.
    """

    left = Signal()

    def __init__(
        self,
        ui: Ui_RadarPage,
        keeper: RadarKeeper,
        found: ListOrHint,
        theme: Theme,
        reference: Reference,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._ui, self._keeper, self._reference = ui, keeper, reference
        self._found, self._theme, self._page = found, theme, page
        # Whether there is anything by county, and whether somebody went into it.
        self._is_there = self._is_open = False
        keeper.across_turned.connect(self.show_squares)
        theme.changed.connect(self.make_room)

    def add_deeds(self, actions: Actions) -> None:
        """Let keys lead into the grid and back, and turn what its columns stand for."""
        ui = self._ui
        for name, caption, key, do, button in (
            ("grid", "جدول شهرستان‌ها، یا بازگشت از آن", "Ctrl+G", self._turn, ui.grid_button),
            (
                *("across", "دستگاه‌ها یا موضوع‌ها در جدول", "F10"),
                *(self._turn_across, ui.columns_button),
            ),
        ):
            deed = Deed(f"radar_{name}", caption, (key,), RADAR_GROUP)
            actions.add(deed, do, self._page, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        ui.grid_button.put_key_beside()

    def go_back(self) -> None:
        """Go to what was found, which is shown again."""
        self._open(is_open=False)
        self._found.take_cursor()
        self.left.emit()

    def make_room(self) -> None:
        """Show list and grid, or one of both where the window is too low for them."""
        ui = self._ui
        roomy = self._page.height() >= self._theme.px(_ROOMY_PX)
        alone = self._is_there and self._is_open and not roomy
        for part in (ui.found_part, ui.note_label):
            part.setHidden(alone)
        ui.grid_head.setVisible(self._is_there)
        ui.grid.setVisible(self._is_there and (roomy or alone))
        ui.grid_button.setText(BACK if self._is_open else INTO)

    def show_part(self) -> None:
        """Name what belongs to the part that is shown; its squares follow when they are read."""
        part = self._keeper.part
        self._is_there = part in OF_COUNTIES
        self._open(is_open=False)
        self._ui.columns_button.setVisible(part is Part.GAPS)
        self._ui.grid.show_squares((), (), ())
        self._name()

    def show_squares(self) -> None:
        """Show what is known of the part."""
        keeper, grid = self._keeper, self._ui.grid
        if keeper.part is Part.GAPS:
            grid.show_squares(*gap_squares(keeper.gaps, keeper.across, self._reference))
            self._is_there = bool(keeper.gaps)
            self.make_room()
        elif keeper.part is Part.SURGES and keeper.seen is not None:
            grid.show_squares(*surge_squares(keeper.seen, self._reference))
        self._name()

    def _turn(self) -> None:
        """Go into the grid, or back."""
        if self._is_open:
            self.go_back()
        elif self._is_there:
            self._open(is_open=True)
            self._ui.grid.setFocus()

    def _open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self.make_room()

    def _turn_across(self) -> None:
        if self._keeper.part is Part.GAPS:
            self._keeper.turn_across()

    def _name(self) -> None:
        keeper = self._keeper
        name = words.grid_name(keeper.across if keeper.part is Part.GAPS else None)
        self._ui.grid_label.setText(name)
        self._ui.grid.setAccessibleName(name)
