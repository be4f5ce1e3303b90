"""The centre's settings: sections side by side, each reached by its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.centre import Centre, CentreBook
from samad_desktop.viewmodels.centre_looks import Names, event_row
from samad_desktop.viewmodels.centre_reference import CentreReference
from samad_desktop.viewmodels.retention import Retainer
from samad_desktop.views.centre_section import GROUP, CentreSection, SettingsSection
from samad_desktop.views.centre_texts import BASES_DEED
from samad_desktop.views.forms.ui_centre_page import Ui_CentrePage
from samad_desktop.views.page import Page
from samad_desktop.views.reference_section import ReferenceSection

_KEYS = {
    "calendar": "F6",
    "decrees": "F7",
    "policies": "F8",
    "levels": "F9",
    "liaisons": "F10",
    "texts": "F11",
    "subjects": "Shift+F7",
    "agencies": "Shift+F8",
    "routes": "Shift+F9",
    "retention": "Shift+F10",
    "events": "Shift+F11",
}
_BASES_KEY = "Alt+F12"
_READING = "در حال خواندن…"
_WORKING = "مهلت‌های باز سنجیده می‌شود…"


class CentrePage(Page):
    """ui/centre_page.ui in front of `Centre`.

    Signals:
        said: str, how something went well.
        remarked: str, that there was nothing to do.
        opened_case: int, the id of a case.
    """

    title = "مرکز"
    hints = (("ثبت", "Ctrl+Enter"),)

    said = Signal(str)
    remarked = Signal(str)
    opened_case = Signal(int)

    def __init__(
        self,
        centre: Centre,
        references: CentreReference,
        retainer: Retainer,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CentrePage()
        self.ui.setupUi(self)
        self._centre = centre
        self._references = references
        self._retainer = retainer
        self._reference = reference
        self.ui.events_list.use(icons)
        around = icons, actions, reference
        self._first_uses: dict[SettingsSection, Callable[[], None]] = {
            **{each: partial(each.use, centre, *around) for each in self._sections()},
            **{each: partial(each.use, references, *around) for each in self._reference_sections()},
            self.ui.retention: partial(
                self.ui.retention.use_retainer, retainer, centre.today, *around
            ),
        }
        for name, key in _KEYS.items():
            self._add_section(actions, name, key)
        self._add_bases(actions)
        actions.list_later(self._use_all, GROUP)
        for each in self._first_uses:
            each.said.connect(self.said)
            each.remarked.connect(self.remarked)
        self._use(self.ui.calendar)
        for previewing in (self.ui.calendar, self.ui.decrees):
            previewing.opened_case.connect(self.opened_case)
        self.ui.busy_label.setText(_READING)
        centre.shown.connect(self._show)
        centre.busy_changed.connect(self._show_busy)
        self._mark_tab()

    def arrive(self) -> None:
        self.refresh()
        self._arrive_in_section()

    def refresh(self) -> None:
        self._centre.read()
        self._references.read()
        self._retainer.read()

    def renew(self) -> None:
        for section in filter(self._is_used, (*self._sections(), *self._reference_sections())):
            section.renew()
        if self._centre.book is not None:
            self._show(self._centre.book)

    def leave_part(self) -> bool:
        shown = self.ui.sections.currentWidget()
        return isinstance(shown, SettingsSection) and shown.leave_part()

    def turn_to(self, name: str) -> None:
        """Show the section of that name."""
        section = getattr(self.ui, name)
        if isinstance(section, SettingsSection):
            self._use(section)
        self.ui.sections.setCurrentWidget(section)
        self._mark_tab()
        self._arrive_in_section()

    def _is_used(self, section: SettingsSection) -> bool:
        return section not in self._first_uses

    def _use(self, section: SettingsSection) -> None:
        """Make the form of a section that is wanted for the first time."""
        if not self._is_used(section):
            self._first_uses.pop(section)()

    def _use_all(self) -> None:
        for section in tuple(self._first_uses):
            self._use(section)

    def _add_section(self, actions: Actions, name: str, key: str) -> None:
        button = getattr(self.ui, f"{name}_tab")
        deed = Deed(f"centre_{name}", f"مرکز: {button.text()}", (key,), GROUP)
        do = partial(self.turn_to, name)
        actions.add(deed, do, self, where=HERE)
        actions.show_key(deed.id, button)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: do())

    def _add_bases(self, actions: Actions) -> None:
        """Let its key, and a button among the texts, lead to what has no name in the row."""
        do = partial(self.turn_to, "bases")
        deed = Deed(BASES_DEED, "مرکز: مستندهای نامه‌ها", (_BASES_KEY,), GROUP)
        actions.add(deed, do, self, where=HERE)
        self.ui.texts.bases_wanted.connect(do)

    def _sections(self) -> tuple[CentreSection, ...]:
        ui = self.ui
        rules = (ui.calendar, ui.decrees, ui.policies, ui.levels)
        return (*rules, ui.liaisons, ui.texts, ui.bases)

    def _reference_sections(self) -> tuple[ReferenceSection, ...]:
        return (self.ui.subjects, self.ui.agencies, self.ui.routes)

    def _mark_tab(self) -> None:
        current = self.ui.sections.currentWidget()
        if current is self.ui.bases:  # There is no room for its name: it stands with the texts.
            current = self.ui.texts
        for name in _KEYS:
            shown = current is getattr(self.ui, name)
            getattr(self.ui, f"{name}_tab").setChecked(shown)

    def _arrive_in_section(self) -> None:
        shown = self.ui.sections.currentWidget()
        if isinstance(shown, SettingsSection):
            shown.arrive()
        else:
            self.ui.events_list.take_cursor()

    def _show_busy(self, busy: bool) -> None:
        # It stays there without words: what it leaves free, the names of sections would take.
        self.ui.busy_label.setText(_WORKING if busy else "")

    def _show(self, book: CentreBook) -> None:
        ui = self.ui
        self._show_busy(self._centre.busy)
        names = Names(book.subjects, self._reference.agencies, self._reference.counties)
        rows = [event_row(*each, names) for each in enumerate(book.events)]
        ui.events_list.show_rows(rows)
        ui.events_list.setVisible(bool(rows))
        ui.no_events_label.setVisible(not rows)
