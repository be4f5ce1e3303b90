"""Closure decrees: those that were entered, and a new one that is previewed before it holds."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.domain.working_calendar import ClosureDecree, EnteredDecree, Hours, as_entered
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_looks import decree_row
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_decrees import Ui_CentreDecrees

CLOSED, SHORTENED, LIFTED = "closed", "shortened", "lifted"
_EFFECTS = (
    (CLOSED, "تعطیل‌اند"),
    (SHORTENED, "ساعت کوتاه دارند"),
    (LIFTED, "به حال عادی برمی‌گردند"),
)
_LIFTING = "لغو {title}"
_RECKONING = "اثر مصوبه بر مهلت‌های باز سنجیده می‌شود…"
_STORING = "مهلت‌ها جابه‌جا می‌شوند…"
_HALF_TYPED = "مصوبه‌ای نیمه‌کاره در فرم است؛ نخست آن را ثبت کنید یا پاک کنید."
_GIVEN_BACK = "این مصوبه پیش‌تر بازگردانده شده است."
_NEW = "مصوبهٔ تازه"
_TITLE_LIFTS = "بازگرداندن مصوبهٔ {number}"


class CentreDecrees(CentreSection):
    """ui/centre_decrees.ui; whatever is typed after a preview needs another one.

    Signals:
        opened_case: int, the id of a case among the most affected.
    """

    KINDS = frozenset({SettingKind.DECREE})

    opened_case = Signal(int)

    def _build(self) -> None:
        self.ui = Ui_CentreDecrees()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.number_edit.setFocus()

    def leave_part(self) -> bool:
        if not self.centre.has_preview(SettingKind.DECREE):
            return False
        self.centre.forget_preview()
        return True

    def _edits(self) -> tuple[QLineEdit, ...]:
        ui = self.ui
        return (ui.number_edit, ui.title_edit, ui.first_day_edit, ui.last_day_edit, ui.hours_edit)

    def _dress(self) -> None:
        ui = self.ui
        ui.decrees_list.use(self.icons)
        ui.preview_part.use(self.icons)
        ui.effect_box.set_choices(_EFFECTS)
        ui.effect_box.chosen.connect(self._choose_effect)
        self._date_rules(ui.first_day_edit, ui.last_day_edit)
        for edit in self._edits():
            edit.textEdited.connect(self._change)
        for day in (ui.first_day_edit, ui.last_day_edit):
            day.changed.connect(self._change)
        ui.decrees_list.entered_row.connect(self._lift)
        ui.decrees_list.marked_row.connect(self._follow_list)
        ui.preview_part.opened_case.connect(self.opened_case)
        self.centre.previewed.connect(self._hear_preview)
        self._show_preview(None)
        self._choose_effect()
        self._say("")
        ui.busy_label.hide()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, keys, do, button in (
            ("new_decree", _NEW, ("Ctrl+N",), ui.number_edit.setFocus, ()),
            ("preview", "پیش‌نمایش اثر مصوبه", ("Ctrl+E",), self._preview, (ui.preview_button,)),
            (
                *("enter", "ثبت مصوبه پس از پیش‌نمایش", ("Ctrl+Return", "Ctrl+Enter")),
                *(self._enter, (ui.enter_button,)),
            ),
            ("lift", "بازگرداندن مصوبهٔ برگزیده", ("Ctrl+L",), self._lift_marked, (ui.lift_button,)),
            ("clear_decree", "پاک کردن فرم مصوبه", ("Ctrl+D",), self._clear, (ui.clear_button,)),
        ):
            self._add_deed(actions, Deed(f"centre_{name}", words, keys, GROUP), do, *button)

    def _show(self, book: CentreBook) -> None:
        rows = [decree_row(each) for each in as_entered(book.book.decrees)]
        has_new = len(rows) > len(self.ui.decrees_list.rows())
        self.ui.decrees_list.show_rows(rows[::-1])
        if has_new:
            # What was entered last is what one would look at, or give back.
            self.ui.decrees_list.mark(0)
        self.ui.no_decrees_label.setVisible(not rows)
        self.ui.decrees_list.setVisible(bool(rows))

    def _show_busy(self, busy: bool) -> None:
        ui = self.ui
        previewed = self.centre.has_preview(SettingKind.DECREE)
        ui.busy_label.setText(_STORING if previewed else _RECKONING)
        ui.busy_label.setVisible(busy)
        ui.preview_button.setEnabled(not busy)
        ui.enter_button.setEnabled(not busy and previewed)

    def _settle(self, _kind: SettingKind) -> None:
        self._clear()

    # The form

    def _read(self) -> ClosureDecree:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, or the decree has errors.
        """
        ui, read = self.ui, Readings(self.centre.today())
        first = read.day("first_day", ui.first_day_edit)
        last = read.day("last_day", ui.last_day_edit, first)
        hours = self._hours(read)
        number, title = read.words(ui.number_edit), read.words(ui.title_edit)
        if read.refused("first_day"):
            # What follows from a day that could not be read is no mistake of its own.
            last = first
        return read.checked(ClosureDecree(number, title, first, last, hours).checked)

    def _hours(self, read: Readings) -> tuple[Hours, ...] | None:
        chosen = self.ui.effect_box.value()
        if chosen == LIFTED:
            return None
        if chosen == CLOSED:
            return ()
        if not self.ui.hours_edit.value():
            read.refuse("hours", "required")
        return read.hours("hours", self.ui.hours_edit)

    def _preview(self) -> None:
        self._attempt(lambda: self.centre.preview(self._read()))

    def _enter(self) -> None:
        self._attempt(lambda: self.centre.enter(self._read()))

    def _choose_effect(self) -> None:
        self.ui.hours_part.setVisible(self.ui.effect_box.value() == SHORTENED)
        self._change()

    def _change(self) -> None:
        """Let a preview hold no longer: it was another decree's."""
        edit: QObject | None = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().removesuffix("_edit"))
        self.centre.forget_preview()

    def _clear(self) -> None:
        ui = self.ui
        for edit in (ui.number_edit, ui.title_edit, ui.hours_edit):
            edit.clear()
        for day in (ui.first_day_edit, ui.last_day_edit):
            day.set_day(None)
        ui.effect_box.set_value(CLOSED)
        ui.form_title.setText(_NEW)
        self._complaints.clear()
        self._say("")
        self._choose_effect()

    # What was entered

    def _follow_list(self, entered: object) -> None:
        self.ui.lift_button.setEnabled(isinstance(entered, EnteredDecree) and entered.holds)

    def _lift_marked(self) -> None:
        self._lift(self.ui.decrees_list.current())

    def _lift(self, entered: object) -> None:
        """Fill the form with the decree that gives these days back."""
        if not isinstance(entered, EnteredDecree) or entered.decree.hours is None:
            return
        if entered.given_back:
            self._say(_GIVEN_BACK)
            return
        if any(edit.text().strip() for edit in self._edits()):
            self._say(_HALF_TYPED)
            return
        ui, decree = self.ui, entered.decree
        ui.title_edit.setText(_LIFTING.format(title=decree.title))
        ui.first_day_edit.set_day(decree.first_day)
        ui.last_day_edit.set_day(decree.last_day)
        ui.effect_box.set_value(LIFTED)
        ui.form_title.setText(_TITLE_LIFTS.format(number=as_written(persian_digits(decree.number))))
        self._choose_effect()
        ui.number_edit.setFocus()

    # What it would do

    def _hear_preview(self, kind: SettingKind, effect: DecreeEffect | None) -> None:
        if kind in self.KINDS:
            self._show_preview(effect)

    def _show_preview(self, effect: DecreeEffect | None) -> None:
        ui = self.ui
        ui.parts.setCurrentWidget(ui.list_part if effect is None else ui.preview_part)
        ui.enter_button.setEnabled(effect is not None)
        if effect is not None:
            ui.preview_part.show_effect(effect)
