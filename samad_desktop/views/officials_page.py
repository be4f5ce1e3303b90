"""The officials: who they are, what each owes a quarter, and how long before people are told."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.domain.directive_numbers import checked_scheme, shown_scheme
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.officials import Official, checked_notice_days
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_duties import Duty
from samad_desktop.qtkit.fields import PickerItem, say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.session_words import quarter_text
from samad_desktop.viewmodels.officials_keeper import OfficialsKeeper
from samad_desktop.viewmodels.session_looks import duty_row
from samad_desktop.views.centre_section import Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_officials_page import Ui_OfficialsPage
from samad_desktop.views.key_groups import OFFICIALS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.taken_away import take_away

NEW = "مسئول تازه"
NOBODY = "هنوز مسئولی نوشته نشده است."
_ROOM_CHARS = 1_000


class OfficialsPage(Page):
    """ui/officials_page.ui in front of an `OfficialsKeeper`.

    Signals:
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    title = "مسئولان"

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        keeper: OfficialsKeeper,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_OfficialsPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._keeper, self._reference = keeper, reference
        self._official: Official | None = None
        self._touched = False
        # Beside which setting it is said how storing it ended; beside the official without one.
        self._beside = ""
        self._dress(icons)
        self._add_deeds(actions)
        self._connect()
        self._fill(None)

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        self._say("")
        self._keeper.read()
        self.ui.officials_list.take_cursor()

    def refresh(self) -> None:
        self._keeper.read()

    def renew(self) -> None:
        self.ui.agency_picker.set_items(agency_items(self._reference.agencies.values()))

    def begin_new(self) -> None:
        """Let the form be for somebody who is not there yet."""
        self.ui.officials_list.mark(None)
        self._fill(None)
        self.ui.name_edit.setFocus()

    def _dress(self, icons: Icons) -> None:
        ui, keeper = self.ui, self._keeper
        ui.officials_list.use(icons)
        ui.hint.set_hint(icons, "user", NOBODY)
        InSight(ui.side)
        self.renew()
        for edit in (ui.name_edit, ui.post_edit):
            # What is too long is refused in words, and not cut.
            edit.setMaxLength(_ROOM_CHARS)
        ui.form_card.setVisible(keeper.may_plan)
        for setting in (ui.notice_edit, ui.scheme_edit):
            setting.setReadOnly(not keeper.may_set)
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui, keeper = self.ui, self._keeper
        save = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button, allowed in (
            ("before", "فصل پیش", ("PgUp",), self._go_back, ui.before_button, True),
            ("after", "فصل بعد", ("PgDown",), self._go_on, ui.after_button, True),
            ("new", NEW, ("Ctrl+N",), self.begin_new, ui.new_button, keeper.may_plan),
            ("save", "ثبت مسئول", save, self._save, ui.save_button, keeper.may_plan),
            (
                "notice",
                "ثبت مهلت اعلام",
                ("F9",),
                self._set_notice,
                ui.notice_button,
                keeper.may_set,
            ),
            (
                "scheme",
                "ثبت الگوی شمارهٔ دستورها",
                ("F10",),
                self._set_scheme,
                ui.scheme_button,
                keeper.may_set,
            ),
        ):
            deed = Deed(f"officials_{name}", words, keys, OFFICIALS_GROUP)
            if not allowed:
                actions.withhold(deed)
                take_away(button)
                continue
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)

    def _connect(self) -> None:
        ui, keeper = self.ui, self._keeper
        ui.officials_list.marked_row.connect(self._choose)
        ui.officials_list.entered_row.connect(self._go_to_form)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._forgive)
        for picker in (ui.agency_picker, ui.login_picker):
            picker.picked.connect(self._touch)
        ui.retired_box.clicked.connect(self._touch)
        keeper.shown.connect(self._show)
        keeper.stored.connect(self._settle)
        keeper.refused.connect(self._refuse)
        keeper.failed.connect(self.failed)
        if keeper.may_plan:
            keeper.busy_changed.connect(ui.save_button.setDisabled)

    # The list

    def _show(self, _book: object) -> None:
        book, ui = self._keeper.book, self.ui
        if book is None:
            return
        ui.quarter_label.setText(quarter_text(book.quarter))
        ui.login_picker.set_items(
            [PickerItem(number, name, login, (login,)) for number, login, name in book.logins]
        )
        ui.officials_list.show_rows([duty_row(each, self._reference) for each in book.duties])
        ui.officials_list.setVisible(bool(book.duties))
        ui.hint.setVisible(not book.duties)
        if not ui.notice_edit.hasFocus():
            ui.notice_edit.set_value(str(book.notice_days))
        if not ui.scheme_edit.hasFocus():
            ui.scheme_edit.setText(shown_scheme(book.scheme))

    def _go_back(self) -> None:
        self._keeper.turn(-1)

    def _go_on(self) -> None:
        self._keeper.turn(1)

    def _choose(self, duty: object) -> None:
        if not isinstance(duty, Duty) or duty.official == self._official:
            return
        if self._touched and self._official is not None and duty.official.id == self._official.id:
            # A colleague stored something: what is typed here stays, and takes its place.
            self._official = duty.official
        else:
            self._fill(duty.official)

    def _go_to_form(self, _duty: object) -> None:
        self.ui.name_edit.setFocus()

    # The form

    def _fill(self, official: Official | None) -> None:
        ui, self._official, self._touched = self.ui, official, False
        self._complaints.clear()
        self._say("")
        ui.form_title.setText(NEW if official is None else official.titled)
        shown = official or Official(0, 0, "", "")
        ui.name_edit.setText(shown.name)
        ui.post_edit.setText(shown.post)
        ui.agency_picker.set_current(shown.agency_id)
        ui.login_picker.set_current(shown.staff_id)
        ui.duty_edit.set_value(str(shown.duty))
        ui.retired_box.setChecked(shown.retired)

    def _save(self) -> None:
        self._attempt(lambda: self._keeper.save(self._read()))

    def _read(self) -> Official:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read.
        """
        ui, before = self.ui, self._official
        read = Readings()
        agency = read.picked("agency", ui.agency_picker)
        login = read.picked("login", ui.login_picker)
        official = Official(
            0 if before is None else before.id,
            0 if before is None else before.version,
            read.words(ui.name_edit),
            read.words(ui.post_edit),
            agency if isinstance(agency, int) else None,
            login if isinstance(login, int) else None,
            read.number("duty", ui.duty_edit),
            ui.retired_box.isChecked(),
        )
        read.finish()
        return official

    def _set_notice(self) -> None:
        self._attempt(self._store_notice, "notice")

    def _store_notice(self) -> None:
        book = self._keeper.book
        read = Readings()
        days = read.number("notice", self.ui.notice_edit)
        read.checked(lambda: checked_notice_days(days))
        if book is not None:
            self._keeper.set_notice_days(book.notice_days, days)

    def _set_scheme(self) -> None:
        self._attempt(self._store_scheme, "scheme")

    def _store_scheme(self) -> None:
        book, typed = self._keeper.book, self.ui.scheme_edit.text()
        after = checked_scheme(typed)
        if book is not None and after != book.scheme:
            self._keeper.set_scheme(book.scheme, typed)

    def _attempt(self, ask: Callable[[], None], beside: str = "") -> None:
        """Do what was asked for, or say beside its fields why not."""
        self._beside = beside
        self._complaints.clear()
        self._say("")
        try:
            ask()
        except ValidationFailed as error:
            self._refuse(error)

    # How it ends

    def _settle(self, words: str) -> None:
        if not self._beside:
            self._fill(None)
        if words:
            self.said.emit(words)

    def _refuse(self, error: Exception) -> None:
        sentence = self._complaints.show_or_say(error)
        if sentence and self._beside:
            # The setting stands below the form, which may be out of sight.
            self._complaints.say(self._beside, sentence)
        else:
            self._say(sentence)

    def _touch(self, *_told: object) -> None:
        self._touched = True

    def _forgive(self) -> None:
        self._touched = True
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._complaints.clear_one(edit.objectName().rpartition("_")[0])

    def _say(self, sentence: str) -> None:
        say_refusal(self.ui.outcome_label, sentence)
