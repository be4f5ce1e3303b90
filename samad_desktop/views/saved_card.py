"""The card of the searches that a person keeps: open one, let one go, keep the one that is made."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.finding import Choices
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.saved_searches import (
    COUNTED_MAX,
    NAME_MAX_CHARS,
    Counted,
    SavedSearch,
    SearchDraft,
)
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.viewmodels.saved_searches import SavedSearches
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_saved_card import Ui_SavedCard
from samad_desktop.views.narrowing_items import chip_text
from samad_desktop.views.parked_calls import AGAIN

NONE_KEPT = "هنوز جستجویی نگه داشته نشده است."
FOR_ALL = "برای همه"
GROWN = "{count} تازه"
AGAIN_FOR_ALL = "همهٔ همکاران آن را در فهرست خود دارند و از فهرست همه می‌رود."
_WIDTH_PX, _ROWS_PX = 560, 260
# What stands for a name that is still to be given.
_ANY = "نام"


class SavedCard(QFrame):
    """ui/saved_card.ui over a page, in front of `SavedSearches` and a `Finder`.

    Signals:
        chosen: Counted, one that is to be looked for again.
    """

    chosen = Signal(object)

    def __init__(
        self,
        saved: SavedSearches,
        finder: Finder,
        icons: Icons,
        reference: Reference,
        page: QWidget,
    ) -> None:
        super().__init__()
        self.ui = Ui_SavedCard()
        self.ui.setupUi(self)
        self._saved, self._finder, self._icons = saved, finder, icons
        self._reference, self._choices = reference, Choices()
        self._doomed: int | None = None
        self._complaints = Complaints(self.ui)
        self.overlay = Overlay(self, page)
        self._dress()
        finder.met.connect(self._meet)
        saved.counted.connect(self._show)
        saved.kept.connect(self._welcome)
        saved.refused.connect(self._complain)

    def open_list(self) -> None:
        """Open with the cursor on the list."""
        self._open()
        (self.ui.rows if self._saved.counts else self.ui.name_edit).setFocus()

    def open_name(self) -> None:
        """Open with the cursor where a name is given to the search that is made."""
        self._open()
        self.ui.name_edit.setFocus()
        self._warn()

    def open_shared(self) -> None:
        """Open so that it is kept for everybody; where it is open, tick that or take it back."""
        if self.overlay.isHidden():
            self.ui.shared_box.setChecked(False)
            self.open_name()
        self.ui.shared_box.toggle()
        # The page below, which was shown again by the key, took the cursor for its list.
        self.ui.name_edit.setFocus()

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():
                self._forget()
            return True
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        """Let the marked one go, if it is her own; of one for everybody the first time asks."""
        counted = self.ui.rows.current()
        if not isinstance(counted, Counted) or not counted.search.mine:
            return
        search = counted.search
        if search.shared and search.id != self._doomed:
            self._doomed = search.id
            self._show(self._saved.counts)
        else:
            self._saved.forget(search)

    def _spare(self, counted: object) -> None:
        if self._doomed is None or not isinstance(counted, Counted):
            return
        if counted.search.id != self._doomed:
            self._doomed = None
            self._show(self._saved.counts)

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        ui.rows.use(icons)
        ui.rows.installEventFilter(self)
        ui.rows.entered_row.connect(self._choose)
        ui.rows.marked_row.connect(self._spare)
        ui.hint.set_hint(icons, "star", NONE_KEPT)
        # What is too long is refused in words, and not cut.
        ui.name_edit.setMaxLength(2 * NAME_MAX_CHARS)
        ui.name_edit.returnPressed.connect(self._keep)
        ui.keep_button.show_key("keep", key_text("Return"))
        ui.keep_button.put_key_beside()
        ui.keep_button.clicked.connect(self._keep)
        for part in (ui.shared_box, ui.shared_hint):
            part.setVisible(self._saved.may_share)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def _open(self) -> None:
        self._complaints.clear()
        self._doomed = None
        self._show(self._saved.counts)
        self._saved.refresh()
        self.overlay.open_over()

    def _meet(self, choices: Choices) -> None:
        self._choices = choices

    def _keep(self) -> None:
        self._complaints.clear()
        finder, ui = self._finder, self.ui
        draft = SearchDraft(
            ui.name_edit.value(), finder.text, finder.terms, ui.shared_box.isChecked()
        )
        self._saved.keep(draft)

    def _warn(self) -> None:
        """Say before a name is given that what is looked for is not kept."""
        try:
            SearchDraft(_ANY, self._finder.text, self._finder.terms).checked()
        except ValidationFailed as error:
            self._complaints.show(error)

    def _welcome(self, _search: SavedSearch) -> None:
        self.ui.name_edit.clear()
        self.ui.shared_box.setChecked(False)

    def _complain(self, error: Exception) -> None:
        if isinstance(error, ValidationFailed):
            self._complaints.show(error)
        else:
            self._complaints.say("name", self._complaints.show_or_say(error))

    def _choose(self, counted: object) -> None:
        if isinstance(counted, Counted):
            self.overlay.close_over()
            self.chosen.emit(counted)

    def _show(self, counts: tuple[Counted, ...]) -> None:
        rows = self.ui.rows
        rows.show_rows([Row(each.search.id, each, self._look(each)) for each in counts])
        if counts and rows.current() is None:
            rows.mark(0)
        rows.setVisible(bool(counts))
        self.ui.hint.setVisible(not counts)

    def _look(self, counted: Counted) -> RowLook:
        look = saved_look(counted, self._name_of(counted.search))
        if counted.search.id != self._doomed:
            return look
        return replace(look, note=AGAIN_FOR_ALL, pill=AGAIN, pill_look=Look.DANGER)

    def _name_of(self, search: SavedSearch) -> Callable[[], str]:
        narrowing = search.terms.narrowing

        def told() -> str:
            chips = (
                chip_text(narrowing, facet, self._reference, self._choices)
                for facet in narrowing.facets()
            )
            way = label(search.terms.read_as) if search.terms.read_as else ""
            parts = (FOR_ALL if search.shared else "", way, as_written(search.text), *chips)
            return SEPARATOR.join(part for part in parts if part)

        return told

    def _fit(self) -> None:
        theme = self._icons.theme
        self.setFixedWidth(theme.px(_WIDTH_PX))
        self.ui.rows.setMaximumHeight(theme.px(_ROWS_PX))


def saved_look(counted: Counted, told: Callable[[], str]) -> RowLook:
    """Return how a kept search looks as a row: its name, what it asks, and how many it finds."""
    more = counted.count >= COUNTED_MAX
    count = persian_digits(COUNTED_MAX - 1 if more else counted.count)
    pill = f"بیش از {count}" if more else count
    if counted.grown:
        pill = f"{pill}{SEPARATOR}{GROWN.format(count=persian_digits(counted.grown))}"
    return RowLook(
        counted.search.name,
        told(),
        "users" if counted.search.shared else "star",
        Look.PRIMARY,
        pill,
        Look.INFO if counted.grown else Look.NEUTRAL,
    )
