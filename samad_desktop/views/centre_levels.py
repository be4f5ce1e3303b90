"""The levels of escalation: whose office is warned, when, and with which letter."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.centre_settings import SettingKind, checked_level
from samad_desktop.domain.deadlines import PERCENT, EscalationLevel, LevelsOf
from samad_desktop.domain.escalation import NUMBER, PLACES, PLACES_OF
from samad_desktop.domain.text import clean, isolate, persian_digits
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import KIND_OF_LEVELS, CentreBook
from samad_desktop.viewmodels.centre_looks import Names, event_row, level_row
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_levels import Ui_CentreLevels

PART, AFTER = "part", "after"
_MOMENTS = ((PART, "درصد از مهلت"), (AFTER, "روز کاری پس از مهلت"))
_PLACE_WORDS = {
    NUMBER: "شمارهٔ دستور",
    **dict(zip(PLACES, ("کد رهگیری", "دستگاه", "مهلت", "روزهای دیرکرد"), strict=True)),
}
_PLACES = "جای خالی در متن: {places}"
_TITLES = {LevelsOf.CASE: "سطح {level} پرونده‌ها", LevelsOf.DIRECTIVE: "سطح {level} دستورها"}
_LETTER_LINES = 6

_Typed = tuple[str, str, str, str]
_Which = tuple[LevelsOf, int]
_PLACES_OF = {
    of: _PLACES.format(
        places="، ".join(f"{_PLACE_WORDS[place]} {isolate(place)}" for place in places)
    )
    for of, places in PLACES_OF.items()
}


class CentreLevels(CentreSection):
    """ui/centre_levels.ui; what is typed for a level waits until it is chosen again."""

    KINDS = frozenset(KIND_OF_LEVELS.values())

    def _build(self) -> None:
        self.ui = Ui_CentreLevels()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._book: CentreBook | None = None
        self._level: EscalationLevel | None = None
        self._typed: dict[_Which, _Typed] = {}
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.levels_list.setFocus()

    def _dress(self) -> None:
        ui = self.ui
        for each in (ui.levels_list, ui.changes_list):
            each.use(self.icons)
        ui.moment_box.set_choices(_MOMENTS)
        ui.levels_list.marked_row.connect(self._choose)
        ui.levels_list.entered_row.connect(self._go_to_form)
        ui.office_edit.textEdited.connect(self._keep_typed)
        ui.amount_edit.textEdited.connect(self._keep_typed)
        ui.moment_box.chosen.connect(self._keep_typed)
        ui.letter_edit.textChanged.connect(self._keep_typed)
        ui.letter_edit.setMinimumHeight(_LETTER_LINES * ui.letter_edit.fontMetrics().height())
        self._say("")

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        save = Deed("centre_save_level", "ثبت سطح ارتقا", ("Ctrl+Return", "Ctrl+Enter"), GROUP)
        self._add_deed(actions, save, self._save, ui.save_button)
        back = Deed("centre_level_as_is", "برگرداندن فرم به آنچه هست", ("Ctrl+D",), GROUP)
        self._add_deed(actions, back, self._give_up_typed, ui.clear_button)

    def _show(self, book: CentreBook) -> None:
        self._book = book
        ui = self.ui
        self._level = None
        first = ui.levels_list.current() is None
        levels = (*book.book.levels, *book.book.order_levels)
        ui.levels_list.show_rows([level_row(level) for level in levels])
        if first:
            ui.levels_list.mark(0)
        self._choose(ui.levels_list.current())
        changes = [each for each in book.events if each.kind in self.KINDS]
        names = Names(book.subjects, self.reference.agencies)
        rows = [event_row(*each, names) for each in enumerate(changes)]
        ui.changes_list.show_rows(rows)
        ui.changes_list.setVisible(bool(rows))
        ui.no_changes_label.setVisible(not rows)

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        if self._level is not None:
            self._typed.pop(_which(self._level), None)

    # The form

    def _choose(self, level: object) -> None:
        if not isinstance(level, EscalationLevel) or level == self._level:
            return
        if self._level is None or _which(level) != _which(self._level):
            self._complaints.clear()
            self._say("")
        self._level = level
        self._fill(self._typed.get(_which(level)) or _as_typed(level))

    def _fill(self, typed: _Typed) -> None:
        ui, level = self.ui, self._level
        if level is None:
            return
        kept = self._typed.get(_which(level))
        office, moment, amount, letter = typed
        ui.form_title.setText(_TITLES[level.of].format(level=persian_digits(level.level)))
        ui.places_label.setText(_PLACES_OF[level.of])
        ui.running_label.setVisible(level.of is LevelsOf.DIRECTIVE)
        ui.office_edit.setText(office)
        ui.moment_box.set_value(moment)
        ui.amount_edit.set_value(amount)
        if ui.letter_edit.value() != letter:
            ui.letter_edit.set_value(letter)
        # Filling tells of a change, too; what was not typed is not kept.
        self._typed.pop(_which(level), None)
        if kept is not None:
            self._typed[_which(level)] = kept

    def _go_to_form(self, _level: object) -> None:
        self.ui.office_edit.setFocus()

    def _keep_typed(self) -> None:
        if self._level is None:
            return
        ui = self.ui
        self._typed[_which(self._level)] = (
            ui.office_edit.text(),
            ui.moment_box.value(),
            ui.amount_edit.text(),
            ui.letter_edit.value(),
        )
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().removesuffix("_edit"))

    def _give_up_typed(self) -> None:
        if self._level is not None:
            self._typed.pop(_which(self._level), None)
            self._complaints.clear()
            self._say("")
            self._fill(_as_typed(self._level))

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        book, level, ui = self._book, self._level, self.ui
        if book is None or level is None:
            return
        read = Readings(self.centre.today())
        amount = read.number("amount", ui.amount_edit)
        after = ui.moment_box.value() == AFTER
        made = EscalationLevel(
            level.level,
            PERCENT if after else amount,
            amount if after else 0,
            read.words(ui.office_edit),
            clean(ui.letter_edit.value()),
            level.of,
        )
        if after and not amount:
            read.refuse("amount", "days_are_needed")
        of_cases = level.of is LevelsOf.CASE
        others = book.book.levels if of_cases else book.book.order_levels
        self.centre.change_level(read.checked(partial(checked_level, made, others)))


def _which(level: EscalationLevel) -> _Which:
    return level.of, level.level


def _as_typed(level: EscalationLevel) -> _Typed:
    after = bool(level.days_after)
    amount = persian_digits(level.days_after if after else level.percent)
    return (level.office, AFTER if after else PART, amount, level.letter)
