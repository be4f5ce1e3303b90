"""What the sections of the centre's settings share: reading what was typed, and what is said."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import day_text, parse_jalali
from samad_desktop.domain.cases import Unlisted
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.errors import FieldError, RuleBroken, SamadError, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import clean
from samad_desktop.domain.typed_hours import parse_hours
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.qtkit.fields import (
    DateField,
    LtrLineEdit,
    PersianLineEdit,
    PickerEdit,
    say_refusal,
)
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.centre import Centre, CentreBook
from samad_desktop.viewmodels.centre_looks import effect_text
from samad_desktop.viewmodels.settings_keeper import SettingsKeeper
from samad_desktop.views.form import Complaints
from samad_desktop.views.key_groups import CENTRE_GROUP

T = TypeVar("T")

GROUP = CENTRE_GROUP
_STORED = "ثبت شد."
_UNCHANGED = "چیزی عوض نشده بود؛ چیزی ثبت نشد."
_ROOM_CHARS = 1_000


class Readings:
    """Reads fields one by one; what cannot be read is refused at the end, all at once."""

    def __init__(self, today: date = date.min) -> None:
        """Begin; forms without days need no `today`."""
        self._today = today
        self._wrong: list[FieldError] = []

    def words(self, edit: QLineEdit) -> str:
        """Return what was typed, normalised."""
        return clean(edit.text())

    def day(self, field: str, edit: DateField, default: date | None = None) -> date:
        """Return the day that was typed, also where the field was not left yet."""
        if not edit.value():
            if default is None:
                self._wrong.append(FieldError(field, "required"))
            return default or self._today
        return self._read(field, partial(parse_jalali, edit.value(), self._today), self._today)

    def hours(self, field: str, edit: QLineEdit) -> tuple[Hours, ...]:
        """Return the hours that were typed; none where nothing was."""
        return self._read(field, partial(parse_hours, edit.text()), ())

    def number(self, field: str, edit: LtrLineEdit) -> int:
        """Return the whole number that was typed."""
        typed = edit.value()
        if not (typed.isascii() and typed.isdecimal()):
            self._wrong.append(FieldError(field, "number_unreadable_here" if typed else "required"))
            return 0
        return int(typed[:9])

    def picked(self, field: str, picker: PickerEdit) -> int | str | None:
        """Return what was picked; letters that are no item are refused."""
        if picker.unlisted():
            self._wrong.append(Unlisted(field, picker.unlisted()).error())
        return picker.current_id()

    def chosen(self, field: str, picker: PickerEdit) -> int:
        """Return the id of what must be picked."""
        picker.settle()
        found = self.picked(field, picker)
        if found is None and not picker.unlisted():
            self.refuse(field, "required")
        return found if isinstance(found, int) else 0

    def refused(self, field: str) -> bool:
        """Say whether a field could not be read."""
        return any(each.field == field for each in self._wrong)

    def refuse(self, field: str, code: str) -> None:
        """Refuse a field for a reason of the form's own, if nothing is said of it yet."""
        if not self.refused(field):
            self._wrong.append(FieldError(field, code))

    def finish(self) -> None:
        """Go on only if everything could be read.

        Raises:
            ValidationFailed: something could not.
        """
        if self._wrong:
            raise ValidationFailed(tuple(self._wrong))

    def checked(self, check: Callable[[], T]) -> T:
        """Return what `check` gives.

        Raises:
            ValidationFailed: what could not be read, with what `check` refuses of the rest.
        """
        try:
            found = check()
        except ValidationFailed as error:
            self._wrong += [each for each in error.errors if not self.refused(each.field)]
            raise ValidationFailed(tuple(self._wrong)) from error
        self.finish()
        return found

    def _read(self, field: str, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except RuleBroken as error:
            self._wrong.append(FieldError(field, error.code, error.detail))
            return otherwise


class SettingsSection(QWidget):
    """One section in front of a part of the settings; `KINDS` says whose answers are for it.

    It is empty until it is used: ten forms that nobody looks at would keep the page waiting.

    Signals:
        said: str, how something went well.
        remarked: str, that there was nothing to do.
    """

    KINDS: frozenset[SettingKind] = frozenset()

    said = Signal(str)
    remarked = Signal(str)

    # Where a refusal is said that stands beside no field.
    outcome: QLabel
    _complaints: Complaints

    def arrive(self) -> None:
        """Put the cursor where the work begins."""

    def renew(self) -> None:
        """Fill pick lists again: the reference data is other than it was."""

    def leave_part(self) -> bool:
        """Close what is open, for Esc; say whether there was something."""
        return False

    # What each section says itself

    def _build(self) -> None:
        """Make the form and what is kept of it."""

    def _dress(self) -> None:
        """Give fields their rules and lists their look."""

    def _add_deeds(self, actions: Actions) -> None:
        """Add what can be done here, by which keys."""

    def _show_busy(self, busy: bool) -> None:
        """Show whether something is being reckoned or stored."""

    def _settle(self, kind: SettingKind) -> None:
        """Empty the form of what is stored now."""

    # What all share

    def _listen_to(self, keeper: SettingsKeeper, icons: Icons, reference: Reference) -> None:
        """Build the form; hear of what is stored and refused, in the program's look."""
        self._build()
        self.icons = icons
        self.reference = reference
        # A complaint under one field moves none beside it.
        for row in self.findChildren(QVBoxLayout):
            if isinstance(row.parent(), QHBoxLayout) and row.objectName().endswith("_row"):
                row.setAlignment(Qt.AlignmentFlag.AlignTop)
        # What is too long is refused in words, and not cut.
        for edit in self.findChildren(PersianLineEdit):
            edit.setMaxLength(_ROOM_CHARS)
        keeper.stored.connect(self._hear_stored)
        keeper.unchanged.connect(self._hear_unchanged)
        keeper.refused.connect(self._hear_refused)
        keeper.busy_changed.connect(self._show_busy)

    def _add_deed(
        self,
        actions: Actions,
        deed: Deed,
        do: Callable[[], object],
        *buttons: KeyButton,
        owner: QWidget | None = None,
    ) -> None:
        actions.add(deed, do, owner or self, where=HERE)
        actions.show_key(deed.id, *buttons)
        for button in buttons:
            button.clicked.connect(do)

    def _attempt(self, ask: Callable[[], None]) -> None:
        """Do what was asked for, or say beside its fields why not."""
        self._complaints.clear()
        self._say("")
        try:
            ask()
        except ValidationFailed as error:
            self._say(self._complaints.show_or_say(error))

    def _say(self, sentence: str) -> None:
        say_refusal(self.outcome, sentence)

    def _hear_stored(self, kind: SettingKind, effect: DecreeEffect | None) -> None:
        if kind in self.KINDS:
            self._settle(kind)
            told = "" if effect is None else effect_text(effect, done=True)
            self.said.emit(f"{_STORED} {told}".strip())

    def _hear_unchanged(self, kind: SettingKind) -> None:
        if kind in self.KINDS:
            self._settle(kind)
            self.remarked.emit(_UNCHANGED)

    def _hear_refused(self, kind: SettingKind, error: Exception) -> None:
        if kind in self.KINDS:
            self._say(self._complaints.show_or_say(error))

    def _mark(self, field: str, error: SamadError) -> None:
        self._complaints.mark(FieldError(field, error.code))

    def _forgive(self, field: str, _day: object = None) -> None:
        self._complaints.clear_one(field)


class CentreSection(SettingsSection):
    """A section in front of the `Centre`: its time, its rules, and what it says and to whom."""

    centre: Centre
    _dates: tuple[DateField, ...] = ()

    def use(self, centre: Centre, icons: Icons, actions: Actions, reference: Reference) -> None:
        """Work on the settings, in the program's look."""
        self.centre = centre
        self._listen_to(centre, icons, reference)
        centre.shown.connect(self._mark_holidays)
        centre.shown.connect(self._show)
        self._dress()
        self._add_deeds(actions)
        if centre.book is not None:
            self._mark_holidays(centre.book)
            self._show(centre.book)
        self._show_busy(centre.busy)

    def _show(self, book: CentreBook) -> None:
        """Show what was read."""

    def _date_rules(self, *fields: DateField) -> None:
        self._dates = fields
        for field in fields:
            field.set_rules(lambda typed: parse_jalali(typed, self.centre.today()), day_text)
            name = field.objectName().removesuffix("_edit")
            field.refused.connect(partial(self._mark, name))
            field.changed.connect(partial(self._forgive, name))

    def _mark_holidays(self, book: CentreBook) -> None:
        for field in self._dates:
            field.mark_holidays(book.calendar.days_off(self.centre.today()))
