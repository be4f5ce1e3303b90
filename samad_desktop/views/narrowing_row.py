"""The filter row: one field for every way to narrow, two for days, and a chip for each that is set.

A name is typed and picked, and the next one after it. Backspace in the empty field takes the
last chip away, Delete or Enter the one that has the cursor.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from samad_desktop.domain.calendar import day_text, parse_jalali
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.finding import Choices
from samad_desktop.domain.narrowing import Facet, Narrowing
from samad_desktop.domain.periods import Period, days_of
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.flow import FlowLayout
from samad_desktop.viewmodels.narrower import Narrower
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_narrowing_row import Ui_NarrowingRow
from samad_desktop.views.narrowing_items import chip_text, items, narrowed

_GAP_PX = 6
# Figures alone would begin at the left, under the arrow.
_RTL_MARK = "\u200f"
_MARK = "✕"
_TAKE_AWAY = "برداشتن پالایهٔ {name}"
_REMOVES = (
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
)


class NarrowingRow(QWidget):
    """ui/narrowing_row.ui in front of a `Narrower`.

    Signals:
        left: when the arrow down leads from here to what was found.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NarrowingRow()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self.ui.chips, _GAP_PX)
        self._narrower: Narrower | None = None
        self._reference: Reference | None = None
        self._choices = Choices()
        self._today: Callable[[], date] | None = None
        self._open_days = (
            self.ui.since_edit.placeholderText(),
            self.ui.until_edit.placeholderText(),
        )

    def use(self, narrower: Narrower, reference: Reference, today: Callable[[], date]) -> None:
        """Narrow what `narrower` shows, by names of `reference`."""
        self._narrower, self._reference, self._today = narrower, reference, today
        ui = self.ui
        ui.facet_picker.takes_several = True
        ui.facet_picker.keep_clear_of(ui.chips)
        ui.facet_picker.picked.connect(self._pick)
        ui.facet_picker.cleared.connect(self._see_unlisted)
        ui.facet_picker.installEventFilter(self)
        for facet, field in ((Facet.SINCE, ui.since_edit), (Facet.UNTIL, ui.until_edit)):
            field.set_rules(lambda typed: parse_jalali(typed, today()), day_text)
            field.mark_holidays(reference.days_off)
            field.changed.connect(partial(self._set_day, facet))
            field.refused.connect(partial(self._refuse_day, facet))
        narrower.asked.connect(self._show)
        narrower.met.connect(self._meet)
        self.renew()
        self._show()

    def renew(self) -> None:
        """Offer what the centre has now."""
        if self._narrower is not None and self._reference is not None:
            narrower = self._narrower
            known = self._reference, self._choices
            self.ui.facet_picker.set_items(items(*known, narrower.facets, narrower.period_name))

    def take_cursor(self) -> None:
        """Go to the field."""
        self.ui.facet_picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.facet_picker.selectAll()

    def told(self) -> tuple[str, ...]:
        """Return by what is narrowed, in the words of the chips."""
        return tuple(chip.text().removesuffix(_MARK).rstrip() for chip in self._chips)

    def mark(self, wrong: FieldError) -> None:
        """Say beside its day what is wrong with it, and go there."""
        self._complaints.show(ValidationFailed((wrong,)))

    def clear(self) -> None:
        """Let nothing be narrowed any more."""
        self._complaints.clear()
        self.ui.facet_picker.set_current(None)
        self._narrow(Narrowing())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if watched is self.ui.facet_picker:
                empty = not self.ui.facet_picker.text()
                if key is Qt.Key.Key_Backspace and empty and self._chips:
                    self._chips[-1].click()
                    return True
            elif key in _REMOVES and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _pick(self, item: PickerItem) -> None:
        self._complaints.clear()
        self.ui.facet_picker.set_current(None)
        if self._narrower is not None:
            self._narrow(narrowed(self._narrower.narrowing, str(item.id)))

    def _see_unlisted(self) -> None:
        typed = self.ui.facet_picker.unlisted()
        if typed:
            self._complaints.mark(FieldError("facet", "not_in_list", typed))
        else:
            self._complaints.clear_one("facet")

    def _set_day(self, facet: Facet, day: date | None) -> None:
        if self._narrower is None or self._narrower.narrowing.value(facet) == day:
            return
        self._complaints.clear_one(facet.value)
        self._narrow(self._narrower.narrowing.having(facet, day))

    def _refuse_day(self, facet: Facet, error: RuleBroken) -> None:
        self._complaints.mark(FieldError(facet.value, error.code, error.detail))

    def _narrow(self, narrowing: Narrowing) -> None:
        if self._narrower is None:
            return
        try:
            self._narrower.narrow(narrowing)
        except ValidationFailed as error:
            for each in error.errors:
                self._complaints.mark(each)
        else:
            self._complaints.clear_one("until")

    def _remove(self, facet: Facet) -> None:
        if self._narrower is not None:
            self.ui.facet_picker.setFocus(Qt.FocusReason.OtherFocusReason)
            self._narrow(self._narrower.narrowing.without(facet))

    def _meet(self, choices: Choices) -> None:
        self._choices = choices
        self.renew()
        self._show()

    def _show(self) -> None:
        """Show what is narrowed now; a day that was refused stays as it was typed."""
        if self._narrower is None or self._reference is None:
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        narrowing = self._narrower.narrowing
        known = self._reference, self._choices, self._narrower.period_name
        self._chips = [
            self._chip(facet, chip_text(narrowing, facet, *known)) for facet in narrowing.facets()
        ]
        self.ui.chips.setVisible(bool(self._chips))
        self._hint_days(narrowing.period)
        for facet, field in (("since", self.ui.since_edit), ("until", self.ui.until_edit)):
            if not self._complaints.has(facet):
                field.set_day(narrowing.value(Facet(facet)))

    def _hint_days(self, period: Period | None) -> None:
        """Let empty days say what holds: those of a named period, or that they are open."""
        since, until = self._open_days
        if period is not None and self._today is not None:
            today = self._today()
            days = days_of(period, today)
            if days.since is not None:
                since = f"{_RTL_MARK}{day_text(days.since)}"
            if days.until is not None and days.until < today:
                until = f"{_RTL_MARK}{day_text(days.until)}"
        self.ui.since_edit.setPlaceholderText(since)
        self.ui.until_edit.setPlaceholderText(until)

    def _chip(self, facet: Facet, name: str) -> QPushButton:
        chip = QPushButton(f"{name}  {_MARK}", self.ui.chips)
        chip.setAutoDefault(False)
        chip.setProperty("variant", "chip")
        chip.setProperty("dense", "true")
        chip.setAccessibleName(_TAKE_AWAY.format(name=name))
        chip.setToolTip(_TAKE_AWAY.format(name=name))
        chip.installEventFilter(self)
        chip.clicked.connect(partial(self._remove, facet))
        self._flow.addWidget(chip)
        chip.show()
        return chip
