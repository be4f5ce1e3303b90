"""The door of a centre: login and password, or one of the sample people by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.entrance import Entrance
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.staff import StaffMember
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.login import Login
from samad_desktop.views.choice_card import PersonCard
from samad_desktop.views.form import Form
from samad_desktop.views.forms.ui_login_page import Ui_LoginPage
from samad_desktop.views.login_edits import KeyboardHint
from samad_desktop.views.words import words_for

_HINTS = {
    KeyboardHint.NONE: "",
    KeyboardHint.CAPS_LOCK: "کلید Caps Lock روشن است.",
    KeyboardHint.PERSIAN: "صفحه‌کلید روی فارسی است.",
}
GROUP = "ورود"
KEEP_SAMPLE = "مرکز نمونه همان که هست بماند"
_PHRASE = "گذرواژهٔ همه: «{phrase}»"


class LoginPage(Form):
    """ui/login_page.ui in front of a `Login`.

    Signals:
        elsewhere: when another centre or database is wanted.
    """

    elsewhere = Signal()

    def __init__(
        self,
        login: Login,
        icons: Icons,
        profile: str,
        last_login: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LoginPage()
        self.ui.setupUi(self)
        self._prepare()
        self._login = login
        self._icons = icons
        self._people: list[PersonCard] = []
        self.ui.place_label.setText(profile)
        self.ui.login_edit.setText(last_login)
        self.ui.hint_icon.set_icon(icons, "keyboard", "warn", size=16)
        self._deeds = Actions(self)
        self._sheet = KeySheet(self._deeds, self)
        self._hide_what_comes_later()
        self._connect(login)
        self._add_deeds()

    @property
    def offers_people(self) -> bool:
        """Whether sample people can be let in by Enter."""
        return bool(self._people)

    def arrive(self) -> None:
        """Put the cursor where coming in goes on."""
        if self.ui.panels.currentWidget() is self.ui.change_panel:
            self.ui.new_password_edit.setFocus()
        elif self._people:
            last = self.ui.login_edit.text()
            cards = {card.login: card for card in self._people}
            cards.get(last, self._people[0]).setFocus()
        elif self.ui.login_edit.text():
            self.ui.password_edit.setFocus()
        else:
            self.ui.login_edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.ui.confirm_panel.isHidden():
            self._keep_sample()
        else:
            super().keyPressEvent(event)

    def _hide_what_comes_later(self) -> None:
        for widget in (
            self.ui.people_card,
            self.ui.confirm_panel,
            self.ui.busy_bar,
            self.ui.hint_icon,
            self.ui.hint_label,
            self.ui.message_label,
            self.ui.change_message_label,
        ):
            widget.hide()

    def _connect(self, login: Login) -> None:
        ui = self.ui
        for button in (ui.other_button, ui.reset_button, ui.confirm_button, ui.keep_button):
            button.setAutoDefault(True)
        ui.enter_button.clicked.connect(self._enter)
        ui.login_edit.returnPressed.connect(self._to_password)
        ui.password_edit.returnPressed.connect(self._enter)
        ui.password_edit.hinted.connect(self._hint)
        ui.new_password_edit.returnPressed.connect(ui.again_edit.setFocus)
        ui.again_edit.returnPressed.connect(self._change)
        ui.change_button.clicked.connect(self._change)
        ui.other_button.clicked.connect(self.elsewhere)
        ui.reset_button.clicked.connect(self._ask_reset)
        ui.keep_button.clicked.connect(self._keep_sample)
        ui.confirm_button.clicked.connect(self._reset)
        login.seen.connect(self._show)
        login.must_change.connect(self._show_change)
        login.refused.connect(self._complain)
        login.away.connect(self._complain)
        login.busy_changed.connect(self._show_busy)

    def _add_deeds(self) -> None:
        for name, words, key, do in (
            ("keys", "راهنمای کلیدها", "F1", self._sheet.toggle),
            ("elsewhere", "مرکز یا پایگاه دادهٔ دیگر", "F2", self.ui.other_button.click),
        ):
            self._deeds.add(Deed(name, words, (key,), GROUP), do, self)
        for name, words, keys in (
            ("next_field", "خانهٔ بعدی", ("Tab",)),
            ("enter", "ورود", ("Return",)),
        ):
            self._deeds.list_only(Deed(name, words, keys, GROUP))

    def _add_sample_deeds(self) -> None:
        group = self.ui.people_title.text()
        person = Deed("person", "برگزیدن یکی از آدم‌های نمونه", ("Up", "Down"), group)
        self._deeds.list_only(person)
        reset = Deed("reset", self.ui.reset_button.text(), ("F4",), group)
        self._deeds.add(reset, self.ui.reset_button.click, self.ui.reset_panel)
        self._deeds.list_only(Deed("keep", KEEP_SAMPLE, ("Esc",), group))

    def _show(self, entrance: Entrance) -> None:
        if entrance.is_sample and self._deeds.find("reset") is None:
            self._add_sample_deeds()
        self.ui.place_label.setText(entrance.name)
        self.ui.people_card.setVisible(entrance.is_sample)
        self.ui.phrase_label.setText(_PHRASE.format(phrase=entrance.phrase))
        for card in self._people:
            card.deleteLater()
        self._people = [self._card(person) for person in entrance.people]
        self._keep_sample()
        # Whoever has begun to type is not disturbed.
        if not self.ui.login_edit.isModified() and not self.ui.password_edit.text():
            self.arrive()

    def _card(self, person: StaffMember) -> PersonCard:
        card = PersonCard(self._icons.theme, person, self.ui.people_card)
        card.chosen.connect(self._enter_as)
        card.stepped.connect(self._step)
        self.ui.people_box.addWidget(card)
        card.show()  # What is not visible yet cannot take the cursor.
        return card

    def _enter_as(self, person: StaffMember) -> None:
        self._clear_complaints()
        self.ui.login_edit.setText(person.login)
        self.ui.password_edit.clear()
        self._login.enter_as(person)

    def _step(self, key: Qt.Key) -> None:
        """Go from one person to another, and never out of the list."""
        here = next((n for n, card in enumerate(self._people) if card.hasFocus()), 0)
        last = len(self._people) - 1
        wanted = {
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Down: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        self._people[wanted.get(key, here)].setFocus()

    def _to_password(self) -> None:
        if self.ui.password_edit.text():
            self._enter()
        else:
            self.ui.password_edit.setFocus()

    def _enter(self) -> None:
        self._clear_complaints()
        self._login.log_in(self.ui.login_edit.value(), self.ui.password_edit.value())

    def _change(self) -> None:
        self._clear_complaints()
        self._login.change_password(self.ui.new_password_edit.value(), self.ui.again_edit.value())

    def _show_change(self) -> None:
        self.ui.panels.setCurrentWidget(self.ui.change_panel)
        self.ui.people_card.hide()
        self.arrive()

    def _hint(self, hint: KeyboardHint) -> None:
        self.ui.hint_label.setText(_HINTS[hint])
        self.ui.hint_label.setVisible(hint is not KeyboardHint.NONE)
        self.ui.hint_icon.setVisible(hint is not KeyboardHint.NONE)

    def _ask_reset(self) -> None:
        self.ui.reset_panel.hide()
        self.ui.confirm_panel.show()
        self.ui.keep_button.setFocus()

    def _keep_sample(self) -> None:
        self.ui.confirm_panel.hide()
        self.ui.reset_panel.show()

    def _reset(self) -> None:
        self._login.remake_sample()

    def _show_busy(self, busy: bool) -> None:
        self.ui.busy_bar.setVisible(busy)
        for widget in (self.ui.panels, self.ui.people_card, self.ui.other_button):
            widget.setEnabled(not busy)

    def _clear_complaints(self) -> None:
        super()._clear_complaints()
        self._say("")

    def _complain(self, error: Exception) -> None:
        super()._complain(error)
        if isinstance(error, ValidationFailed):
            return
        self._say(words_for(error))
        if self.ui.panels.currentWidget() is self.ui.login_panel:
            self.ui.password_edit.selectAll()
            self.ui.password_edit.setFocus()

    def _say(self, sentence: str) -> None:
        for label in (self.ui.message_label, self.ui.change_message_label):
            label.setText(sentence)
            label.setVisible(bool(sentence))
