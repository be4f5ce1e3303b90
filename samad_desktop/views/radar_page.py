"""The radar: surges, recurring gaps, a ranking of agencies, and signs of playing with terms."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samad_desktop import radar_words as words
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import RuleBroken, ValidationFailed
from samad_desktop.domain.radar import Alarm
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.radar_keeper import OF_PERIODS, Part, RadarKeeper
from samad_desktop.viewmodels.radar_looks import (
    chosen_words,
    gap_rows,
    sign_rows,
    standing_rows,
    surge_rows,
)
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_radar_page import Ui_RadarPage
from samad_desktop.views.key_groups import RADAR_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.radar_grid import RadarGrid
from samad_desktop.views.taken_away import take_away

_NAMES = {
    Part.SURGES: "موج تماس‌ها",
    Part.GAPS: "کاستی‌های تکراری",
    Part.RANKING: "رتبه‌بندی دستگاه‌ها",
    Part.SIGNS: "نشانه‌های دور زدن مهلت",
}
_NOTES = {
    Part.SURGES: "موضوعی که در جایی بیش از گذشتهٔ خودش تماس دارد؛ هر دقیقه از نو سنجیده می‌شود.",
    Part.GAPS: "یک دستگاه، یک موضوع و یک شهرستان که ماه‌ها پیاپی دیر یا بازگشایی می‌شود.",
    Part.RANKING: words.RANKING_NOTE,
    Part.SIGNS: "نشانه است، نه اثبات: پرونده‌ها را ببینید.",
}
_NOTHING = {
    Part.SURGES: words.NOTHING_RINGS,
    Part.GAPS: words.NO_GAP,
    Part.RANKING: words.NO_STANDING,
    Part.SIGNS: words.NO_SIGN,
}
_CASES = "{count} پرونده"
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class RadarPage(Page):
    """ui/radar_page.ui in front of a `RadarKeeper`.

    Signals:
        case_wanted: int, a case that is to be opened.
        gather_wanted: (int, dict of case id to what it is about), the case to gather others under.
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    title = "رادار"
    hints = (("باز کردن پرونده", "Enter"),)

    case_wanted = Signal(int)
    gather_wanted = Signal(int, object)
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        keeper: RadarKeeper,
        looks: CaseLooks,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RadarPage()
        self.ui.setupUi(self)
        self._keeper, self._looks, self._icons, self._reference = keeper, looks, icons, reference
        self._complaints = Complaints(self.ui)
        self._found = ListOrHint(self.ui.found_list, self.ui.hint)
        # Whether the cases are those of a square of the grid.
        self._in_square = False
        self._grid = RadarGrid(self.ui, keeper, self._found, icons.theme, reference, self)
        for each in (self.ui.found_list, self.ui.cases_list, self.ui.grid):
            each.use(icons)
        self._add_deeds(actions)
        self._connect()
        self._show_part()

    def arrive(self) -> None:
        self._keeper.read()
        self._grid.go_back()

    def refresh(self) -> None:
        self._keeper.read()

    def leave_part(self) -> bool:
        """Go back from the cases, the grid or the reason to what was found."""
        if self.ui.found_list.hasFocus() or not self.ui.found_list.rows():
            return False
        self._grid.go_back()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeper.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.watch(watched=False)

    def _add_deeds(self, actions: Actions) -> None:
        ui, keeper = self.ui, self._keeper
        for name, caption, key, do, button, allowed in (
            ("part", "بخش بعدی رادار", "F6", self._turn, ui.section_button, True),
            ("period", "دورهٔ بعدی", "F7", self._turn_period, ui.period_button, True),
            (
                "gather",
                "گردآوری زیر یک پرونده",
                "F8",
                self._gather,
                ui.gather_button,
                keeper.may_gather,
            ),
            (
                "aside",
                "کنار گذاشتن هشدار",
                "F9",
                self._put_aside,
                ui.aside_button,
                keeper.may_set_aside,
            ),
        ):
            deed = Deed(f"radar_{name}", caption, (key,), RADAR_GROUP)
            if not allowed:
                actions.withhold(deed)
                take_away(button)
                continue
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        self._grid.add_deeds(actions)
        cases = Deed("radar_cases", "پرونده‌های یافته", ("Ctrl+J",), RADAR_GROUP)
        actions.add(cases, ui.cases_list.setFocus, self, where=HERE)

    def _connect(self) -> None:
        ui, keeper = self.ui, self._keeper
        ui.found_list.marked_row.connect(self._choose)
        ui.found_list.entered_row.connect(self._enter)
        ui.cases_list.entered_row.connect(self._open)
        ui.cases_list.end_reached.connect(keeper.more)
        ui.grid.entered_square.connect(self._look_at_square)
        self._grid.left.connect(self._leave_square)
        ui.reason_edit.textEdited.connect(self._forgive)
        keeper.shown.connect(self._show)
        keeper.turned.connect(self._show_part)
        keeper.cases_shown.connect(self._show_cases)
        keeper.more_shown.connect(self._show_more)
        keeper.stored.connect(self._settle)
        keeper.refused.connect(self._refuse)
        keeper.failed.connect(self.failed)

    # What was found

    def _turn(self) -> None:
        self._keeper.turn()
        self._grid.go_back()

    def _turn_period(self) -> None:
        if self._keeper.part in OF_PERIODS:
            self._keeper.turn_period()

    def _show_part(self) -> None:
        """Name the part, and show what belongs to it; its rows follow when they are read."""
        self._in_square = False
        ui, part = self.ui, self._keeper.part
        name = _NAMES[part]
        if part in OF_PERIODS:
            name = f"{name}، {label(self._keeper.period)}"
        ui.section_label.setText(name)
        ui.note_label.setText(_NOTES[part])
        ui.period_button.setVisible(part in OF_PERIODS)
        self._grid.show_part()
        ui.found_list.show_rows(())
        self._found.show(empty=False)

    def _show(self, _book: object) -> None:
        ui, keeper = self.ui, self._keeper
        rows = self._rows()
        ui.found_list.show_rows(rows)
        self._found.show(empty=not rows)
        short = keeper.part is Part.SURGES and keeper.seen is not None and not keeper.seen.is_enough
        ui.hint.set_hint(
            self._icons, "circle-check", words.TOO_SHORT if short else _NOTHING[keeper.part]
        )
        self._grid.show_squares()
        if rows and ui.found_list.current() is None:
            ui.found_list.mark(0)
        self._say_why_no_case(chosen=False)
        self._make_room(chosen=bool(rows or ui.cases_list.rows()))

    def _rows(self) -> list[Row]:
        keeper, reference = self._keeper, self._reference
        match keeper.part:
            case Part.SURGES:
                return surge_rows(keeper.seen, reference) if keeper.seen else []
            case Part.GAPS:
                return gap_rows(keeper.gaps, reference)
            case Part.RANKING:
                return standing_rows(keeper.standings, reference)
            case Part.SIGNS:
                return sign_rows(keeper.signs, reference)

    def _choose(self, found: object) -> None:
        ui = self.ui
        if self._in_square and not ui.found_list.hasFocus():
            # What was found was read again; nobody chose anything else.
            return
        self._in_square = False
        rings = isinstance(found, Alarm)
        if not rings and ui.reason_edit.hasFocus():
            self._grid.go_back()
        for each in (ui.reason_label, ui.reason_edit):
            each.setVisible(rings and self._keeper.may_set_aside)
        if self._keeper.may_set_aside:
            ui.aside_button.setVisible(rings)
        if self._keeper.may_gather:
            ui.gather_button.setVisible(rings)
        self._forgive()
        look = ui.found_list.currentIndex().data(LOOK_ROLE)
        if isinstance(look, RowLook):
            told = chosen_words(found, look, self._keeper.seen, self._reference)
            ui.chosen_label.setText(told)
        ui.chosen_label.setVisible(found is not None)
        self._keeper.look_at(found)  # type: ignore[arg-type]  # what the rows were made of

    def _enter(self, _found: object) -> None:
        self.ui.cases_list.take_cursor()

    def _leave_square(self) -> None:
        """Show the cases of what is marked in the list again."""
        if self._in_square:
            self._choose(self.ui.found_list.current())

    def _look_at_square(self, square: object) -> None:
        self._in_square = True
        self.ui.chosen_label.setText(self.ui.grid.currentIndex().data(_SPOKEN))
        self._make_room(chosen=True)
        self._keeper.look_at(square)  # type: ignore[arg-type]  # what the squares were made of
        self.ui.cases_list.take_cursor()

    # Its cases

    def _show_cases(self, cases: Sequence[CaseRow]) -> None:
        ui, count = self.ui, persian_digits(len(self._keeper.ids))
        chosen = bool(cases) or ui.found_list.current() is not None
        ui.cases_label.setText(_CASES.format(count=count) if chosen else "")
        self._say_why_no_case(chosen=chosen)
        self._make_room(chosen=bool(cases))
        ui.cases_list.show_rows([Row(each.id, each, self._looks.row(each)) for each in cases])

    def _say_why_no_case(self, *, chosen: bool) -> None:
        """Say whether something is to be chosen, can be, or has no cases behind it."""
        found = words.NONE_CHOSEN if self.ui.found_list.rows() else words.NONE_FOUND
        told = words.NO_CASE if chosen else found
        self.ui.cases_hint.set_hint(self._icons, "list-checks", told)

    def _make_room(self, *, chosen: bool) -> None:
        """Show the list of cases, or a hint where nothing is chosen whose cases it could hold."""
        if not chosen and self.ui.cases_list.hasFocus():
            self._grid.go_back()
        self.ui.cases_list.setVisible(chosen)
        self.ui.cases_hint.setVisible(not chosen)

    def _show_more(self, cases: Sequence[CaseRow]) -> None:
        self.ui.cases_list.add_rows([Row(each.id, each, self._looks.row(each)) for each in cases])

    def _open(self, case: object) -> None:
        if isinstance(case, CaseRow):
            self.case_wanted.emit(case.id)

    def _gather(self) -> None:
        """Go on to gathering: under the case with the cursor, or under the first that came."""
        rows = {row.value: row.look.title for row in self.ui.cases_list.rows()}
        about = {case.id: title for case, title in rows.items() if isinstance(case, CaseRow)}
        if not isinstance(self.ui.found_list.current(), Alarm) or not about:
            self._refuse(RuleBroken("no_alarm_chosen"))
            return
        chosen = self.ui.cases_list.current()
        under = chosen.id if isinstance(chosen, CaseRow) else next(iter(about))
        del about[under]
        self.gather_wanted.emit(under, about)

    def _put_aside(self) -> None:
        found = self.ui.found_list.current()
        self._forgive()
        try:
            alarm = found if isinstance(found, Alarm) else None
            self._keeper.put_aside(alarm, self.ui.reason_edit.value())
        except (RuleBroken, ValidationFailed) as error:
            self._refuse(error)

    def _settle(self, said: str) -> None:
        self.ui.reason_edit.clear()
        self._grid.go_back()
        self.said.emit(said)

    def _refuse(self, error: Exception) -> None:
        say_refusal(self.ui.outcome_label, self._complaints.show_or_say(error))

    def _forgive(self) -> None:
        self._complaints.clear()
        say_refusal(self.ui.outcome_label, "")
