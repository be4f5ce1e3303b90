"""Settings: the look, one's own password, and what this program is."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.text import percent_text, persian_digits
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.viewmodels.settings import Settings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_settings_page import Ui_SettingsPage
from samad_desktop.views.login_edits import PasswordEdit
from samad_desktop.views.page import Page

_LOOKS = (
    (Appearance.LIGHT, "روشن"),
    (Appearance.DARK, "تیره"),
    (Appearance.AUTO, "مانند سیستم"),
)
_SIZES = (100, 110, 125, 140, 150)
_LOCKS = (2, 5, 10, 20, 30)
_RTL = "\N{RIGHT-TO-LEFT MARK}"
_CHANGED = "گذرواژه عوض شد."


class SettingsPage(Page):
    """ui/settings_page.ui in front of `Settings`."""

    title = "تنظیمات"

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        InSight(self.ui.scroll)
        self._settings = settings
        self.ui.appearance_group.set_choices(_LOOKS)
        self.ui.size_group.set_choices([(str(size), percent_text(size)) for size in _SIZES])
        self.ui.lock_group.set_choices(
            [(str(each), f"{persian_digits(each)} دقیقه") for each in _LOCKS]
        )
        self.ui.lock_group.chosen.connect(self._set_lock)
        self.ui.appearance_group.chosen.connect(self._set_appearance)
        self.ui.size_group.chosen.connect(self._set_size)
        facts = (f"{_RTL}{name}: {value}" for name, value in settings.about.facts)
        self.ui.versions_label.setText("\n".join(facts))
        self._connect_passwords()
        self._order_tabs()
        settings.looks_changed.connect(self._show)
        settings.password_changed.connect(self._show_changed)
        settings.refused.connect(self._complain)
        self._show()

    def _connect_passwords(self) -> None:
        ui = self.ui
        ui.change_button.clicked.connect(self._change)
        for edit in self._edits():
            edit.returnPressed.connect(self._go_on)
            edit.textEdited.connect(self._forgive)

    def _edits(self) -> tuple[PasswordEdit, PasswordEdit, PasswordEdit]:
        return self.ui.old_password_edit, self.ui.new_password_edit, self.ui.again_edit

    def _order_tabs(self) -> None:
        """Go on from the chips, which are made last, to the passwords below them."""
        ui = self.ui
        chips = (*ui.appearance_group.chips(), *ui.size_group.chips(), *ui.lock_group.chips())
        for before, after in pairwise((*chips, *self._edits(), ui.change_button)):
            QWidget.setTabOrder(before, after)

    def arrive(self) -> None:
        self._show()
        self.ui.appearance_group.setFocus()

    def _show(self) -> None:
        self.ui.appearance_group.set_value(self._settings.appearance)
        nearest = min(_SIZES, key=lambda size: abs(size - self._settings.text_percent))
        self.ui.size_group.set_value(str(nearest))
        minutes = min(_LOCKS, key=lambda each: abs(each - self._settings.lock_minutes))
        self.ui.lock_group.set_value(str(minutes))

    def _set_appearance(self, chosen: str) -> None:
        self._settings.set_appearance(Appearance(chosen))

    def _set_size(self, chosen: str) -> None:
        self._settings.set_text_percent(int(chosen))

    def _set_lock(self, chosen: str) -> None:
        self._settings.set_lock_minutes(int(chosen))

    def _go_on(self) -> None:
        """Go to the next field that is empty; change the password where none is."""
        old, new, again = self._edits()
        following = (new, again, old) if old.hasFocus() else (again, old)
        empty = next((edit for edit in following if not edit.value()), None)
        if empty is None or again.hasFocus():
            self._change()
        else:
            empty.setFocus()

    def _forgive(self) -> None:
        """Take back the complaint about what is being mended; the new two are one matter."""
        self.ui.changed_label.clear()
        if self.ui.old_password_edit.hasFocus():
            self._complaints.clear_one("old_password")
        else:
            self._complaints.clear_one("new_password")
            self._complaints.clear_one("again")

    def _change(self) -> None:
        self._complaints.clear()
        self.ui.changed_label.clear()
        self._settings.change_password(
            self.ui.old_password_edit.value(),
            self.ui.new_password_edit.value(),
            self.ui.again_edit.value(),
        )

    def _show_changed(self) -> None:
        self.ui.changed_label.setText(_CHANGED)
        for edit in self._edits():
            edit.clear()

    def _complain(self, error: Exception) -> None:
        self.ui.changed_label.setText(self._complaints.show_or_say(error))
