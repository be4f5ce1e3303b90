"""The centre's people: who may log in, as what, and the first password of each."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import Conflict, FieldError, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.staff import StaffChange, StaffDraft, StaffMember
from samad_desktop.qtkit.field_row import REQUIRED
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.steady_foot import SteadyFoot
from samad_desktop.viewmodels.people import People
from samad_desktop.viewmodels.people_looks import last_login, person_row, promises
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_people_page import Ui_PeoplePage
from samad_desktop.views.key_groups import PEOPLE_GROUP
from samad_desktop.views.page import Page

_NEW = "کاربر تازه"
_FIRST_PASSWORD = "گذرواژهٔ نخست"
_OTHER_PASSWORD = "گذرواژهٔ تازه، تنها برای بازنشانی"
_AGAIN = "دوباره همان گذرواژه"
_SHUT_OUT = "غیرفعال کردن"
_SURE = "بله، غیرفعال شود"
_WHAT_IT_DOES = (
    "«{name}» اگر اکنون وارد شده باشد کار بازش همان دم پایان می‌یابد و دیگر نمی‌تواند وارد شود؛"
    " آنچه تاکنون کرده است می‌ماند. اگر چنین باید، یک بار دیگر {key} را بزنید."
)
_LET_IN = "فعال کردن"
_SAVE = ("Ctrl+Return", "Ctrl+Enter")


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the form, but for passwords."""

    login: str = ""
    display_name: str = ""
    roles: frozenset[Role] = frozenset()
    agencies: frozenset[int] = frozenset()


class PeoplePage(Page):
    """ui/people_page.ui in front of `People`; what is typed for one waits for her return.

    Signals:
        said: str, how something went well.
    """

    title = "کاربران"
    hints = (("ثبت", "Ctrl+Enter"),)

    said = Signal(str)

    def __init__(
        self,
        people: People,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        *,
        embedded: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._people = people
        self._agencies = reference.agencies
        self._person: StaffMember | None = None
        # Of whom it was asked whether she is to be shut out.
        self._asked: int | None = None
        self._typed: dict[int | None, _Typed] = {}
        # Each as she was when something else was typed for her: a colleague's change is told.
        self._held: dict[int, StaffMember] = {}
        self._dress(icons, embedded=embedded)
        self._add_deeds(actions)
        self._connect()
        self._fill()

    def arrive(self) -> None:
        self._people.read()
        self.ui.people_list.setFocus()

    def refresh(self) -> None:
        self._people.read()

    def begin_new(self) -> None:
        """Let the form be for somebody who is not there yet."""
        self._turn_to(None)
        self.ui.people_list.mark(None)
        self.ui.login_edit.setFocus()

    def _dress(self, icons: Icons, *, embedded: bool) -> None:
        ui = self.ui
        ui.people_list.use(icons)
        InSight(ui.side)
        SteadyFoot(ui.form_card, ui.form_foot, ui.side)
        known = sorted(self._agencies.values(), key=lambda each: each.short_name)
        ui.agencies_box.set_items(
            [PickerItem(a.id, a.short_name, a.name, (a.name,)) for a in known]
        )
        ui.help_label.setText(promises(embedded=embedded))
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            ("save", "ثبت کاربر", _SAVE, self._save, ui.save_button),
            ("new", "کاربر تازه", ("F6",), self.begin_new, ui.new_button),
            ("turn", "غیرفعال یا فعال کردن کاربر", ("F7",), self._turn, ui.disable_button),
            ("reset", "بازنشانی گذرواژهٔ کاربر", ("F8",), self._reset, ui.reset_button),
        ):
            deed = Deed(f"people_{name}", words, keys, PEOPLE_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)

    def _connect(self) -> None:
        ui, people = self.ui, self._people
        ui.people_list.marked_row.connect(self._choose)
        ui.people_list.entered_row.connect(self._go_to_form)
        ui.roles_box.changed.connect(self._follow_roles)
        people.shown.connect(self._show)
        people.stored.connect(self._settle)
        people.refused.connect(self._complain)
        people.busy_changed.connect(self._show_busy)

    # The list

    def _show(self, people: tuple[StaffMember, ...]) -> None:
        self._remember()
        self.ui.state_label.hide()
        kept = self._person
        self.ui.people_list.show_rows([person_row(each, self._agencies) for each in people])
        if kept is None:
            self.ui.people_list.mark(None)
            return
        places = {each.id: place for place, each in enumerate(people)}
        self.ui.people_list.mark(places.get(kept.id))

    def _choose(self, person: object) -> None:
        if isinstance(person, StaffMember):
            self._turn_to(person)

    def _go_to_form(self, _person: object) -> None:
        self.ui.display_name_edit.setFocus()

    # The form

    def _turn_to(self, person: StaffMember | None) -> None:
        self._remember()
        if _key(person) != _key(self._person):
            self._complaints.clear()
            self._say("")
            self._clear_passwords()
        self._asked = None
        self._person = person
        self._fill()

    def _remember(self) -> None:
        """Keep what is typed, where it is something else than what is stored."""
        person = self._person
        if self._read() == _stored(person):
            self._forget(person)
            return
        self._typed[_key(person)] = self._read()
        if person is not None:
            self._held.setdefault(person.id, person)

    def _forget(self, person: StaffMember | None) -> None:
        self._typed.pop(_key(person), None)
        if person is not None:
            self._held.pop(person.id, None)

    def _fill(self) -> None:
        ui, person = self.ui, self._person
        shown = self._typed.get(_key(person), _stored(person))
        ui.form_title.setText(_NEW if person is None else person.display_name)
        ui.facts_label.setVisible(person is not None)
        ui.facts_label.setText("" if person is None else last_login(person))
        ui.login_edit.setText(shown.login)
        ui.login_edit.setReadOnly(person is not None)
        ui.display_name_edit.setText(shown.display_name)
        ui.roles_box.set_value(shown.roles)
        ui.agencies_box.set_value(tuple(sorted(shown.agencies)))
        star = REQUIRED if person is None else ""
        ui.password_label.setText((_OTHER_PASSWORD if person else _FIRST_PASSWORD) + star)
        ui.again_label.setText(_AGAIN + star)
        for button in (ui.disable_button, ui.reset_button):
            button.setVisible(person is not None)
        self._name_turning()
        self._follow_roles()

    def _follow_roles(self) -> None:
        """Ask for agencies of a liaison alone."""
        ui = self.ui
        for each in (ui.agencies_label, ui.agencies_box):
            each.setVisible(Role.LIAISON in ui.roles_box.value())

    def _read(self) -> _Typed:
        ui = self.ui
        roles = ui.roles_box.value()
        agencies = frozenset(ui.agencies_box.value()) if Role.LIAISON in roles else frozenset[int]()
        return _Typed(ui.login_edit.value(), ui.display_name_edit.value(), roles, agencies)

    def _save(self) -> None:
        ui, typed, person = self.ui, self._read(), self._person
        self._begin()
        if Role.LIAISON in typed.roles and ui.agencies_box.unlisted():
            wrong = FieldError("agencies", "not_in_list", ui.agencies_box.unlisted())
            self._complain(ValidationFailed((wrong,)))
        elif person is not None:
            change = StaffChange(typed.display_name, typed.roles, typed.agencies)
            self._people.change(self._held.get(person.id, person), change)
        else:
            draft = StaffDraft(typed.login, typed.display_name, typed.roles, typed.agencies)
            self._people.add(draft, ui.password_edit.value(), ui.again_edit.value())

    def _turn(self) -> None:
        person = self._person
        if person is None:
            return
        is_sure = person.disabled or self._asked == person.id
        self._begin()
        if is_sure:
            self._people.turn(person)
        else:
            self._ask_whether(person)

    def _ask_whether(self, person: StaffMember) -> None:
        """Say what shutting somebody out does; it is done when it is asked for once more."""
        self._asked = person.id
        self.ui.disable_button.setText(_SURE)
        self._say(_WHAT_IT_DOES.format(name=person.display_name, key=key_text("F7")))

    def _reset(self) -> None:
        if self._person is not None:
            self._begin()
            ui = self.ui
            self._people.reset_password(
                self._person, ui.password_edit.value(), ui.again_edit.value()
            )

    def _begin(self) -> None:
        self._asked = None
        self._name_turning()
        self._complaints.clear()
        self._say("")

    def _name_turning(self) -> None:
        is_out = self._person is not None and self._person.disabled
        self.ui.disable_button.setText(_LET_IN if is_out else _SHUT_OUT)

    # How it ends

    def _settle(self, member: StaffMember, words: str) -> None:
        if _stored(member) == _adopted(self._read(), member):
            self._forget(self._person)
        self._person = member
        self._clear_passwords()
        self._fill()
        self.said.emit(words)

    def _complain(self, error: Exception) -> None:
        if isinstance(error, Conflict) and self._person is not None:
            self._held.pop(self._person.id, None)
        self._say(self._complaints.show_or_say(error))

    def _clear_passwords(self) -> None:
        for edit in (self.ui.password_edit, self.ui.again_edit):
            edit.clear()

    def _show_busy(self, busy: bool) -> None:
        ui = self.ui
        for button in (ui.save_button, ui.disable_button, ui.reset_button):
            button.setEnabled(not busy)

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))


def _key(person: StaffMember | None) -> int | None:
    return None if person is None else person.id


def _stored(person: StaffMember | None) -> _Typed:
    if person is None:
        return _Typed()
    return _Typed(person.login, person.display_name, person.roles, person.agencies)


def _adopted(typed: _Typed, member: StaffMember) -> _Typed:
    """Return what was typed as it is stored: names lose their double blanks."""
    return _Typed(member.login, member.display_name, typed.roles, typed.agencies)
