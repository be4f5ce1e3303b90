"""The card of the reports that are made by themselves: keep one, see how each went, let one go."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_schedules import Rhythm, Schedule, ScheduleDraft
from samad_desktop.domain.reports import FileKind, Summary
from samad_desktop.labels import label
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.report_words import FORMATS, RHYTHMS
from samad_desktop.viewmodels.report_looks import schedule_look
from samad_desktop.viewmodels.scheduler import Scheduler
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_schedule_card import Ui_ScheduleCard
from samad_desktop.views.key_groups import SCHEDULES_GROUP

NONE_KEPT = "هنوز گزارشی زمان‌بندی نشده است."
HOW = (
    "گزارش به نام شما و در همان پوشه ساخته می‌شود، هر گاه samad-admin report --due روی این رایانه"
    " یا سرور اجرا شود (مثلاً هر ساعت)؛ آنچه جا مانده، یک بار ساخته می‌شود."
)
_WIDTH_PX, _ROWS_PX = 860, 200
# Lower than this, what the card says about itself makes room.
_ROOMY_PX = 400
_FIRST = ScheduleDraft("", Period.YESTERDAY, FileKind.PDF, "", Rhythm.DAILY, "07:00")


class ScheduleCard(QFrame):
    """ui/schedule_card.ui over a page, in front of a `Scheduler`; a refusal loses nothing typed.

    Signals:
        folder_wanted: when a folder is to be chosen.
    """

    folder_wanted = Signal()

    def __init__(self, scheduler: Scheduler, icons: Icons, actions: Actions, page: QWidget) -> None:
        super().__init__()
        self.ui = Ui_ScheduleCard()
        self.ui.setupUi(self)
        self._scheduler, self._icons = scheduler, icons
        self._titles: Mapping[str, str] = {}
        self._complaints = Complaints(self.ui)
        self.overlay = Overlay(self, page, shuts=True)
        self._dress()
        self._add_deeds(actions)
        scheduler.shown.connect(self._show)
        scheduler.kept.connect(self._complaints_over)
        scheduler.refused.connect(self._complain)

    def open_for(self, summaries: Sequence[Summary], code: str) -> None:
        """Open, with the report that stands on the page proposed."""
        ui = self.ui
        self._titles = {each.code: each.title for each in summaries}
        ui.report_picker.set_items([PickerItem(*each) for each in self._titles.items()])
        ui.report_picker.set_current(code or None)
        self._complaints_over()
        self._fit()
        self._scheduler.refresh()
        self.overlay.open_over()
        ui.period_picker.setFocus()

    def leave(self) -> bool:
        """Close; return whether the card was open."""
        was_open = not self.overlay.isHidden()
        self.overlay.close_over()
        return was_open

    def take_folder(self, folder: str) -> None:
        """Show the folder that was chosen."""
        self.ui.folder_edit.setText(folder)
        self._complaints.clear_one("folder")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            here = self.ui.rows.current()
            if event.key() == Qt.Key.Key_Delete and isinstance(here, Schedule):
                self._scheduler.forget(here)
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        ui.note_label.setText(HOW)
        ui.rows.use(icons)
        ui.rows.installEventFilter(self)
        ui.hint.set_hint(icons, "clock", NONE_KEPT)
        _offer(ui.period_picker, {each: label(each) for each in Period}, _FIRST.period)
        _offer(ui.format_picker, FORMATS, _FIRST.format)
        _offer(ui.rhythm_picker, RHYTHMS, _FIRST.rhythm)
        ui.at_edit.set_value(_FIRST.at)
        ui.at_edit.returnPressed.connect(self._keep)
        # Nothing can be typed there: the cursor goes to the button beside it.
        ui.folder_edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ui.folder_edit.setFocusProxy(ui.folder_button)
        icons.theme.changed.connect(self._fit)
        self._show(())

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("keep", "زمان‌بندی گزارش", "Ctrl+N", self._keep, ui.keep_button),
            ("folder", "برگزیدن پوشه", "Ctrl+O", self.folder_wanted.emit, ui.folder_button),
        ):
            deed = Deed(f"schedule_{name}", words, (key,), SCHEDULES_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)

    def _read(self) -> ScheduleDraft:
        ui = self.ui
        period, kind, rhythm = (
            picker.current_id() for picker in (ui.period_picker, ui.format_picker, ui.rhythm_picker)
        )
        return ScheduleDraft(
            str(ui.report_picker.current_id() or ""),
            None if period is None else Period(str(period)),
            None if kind is None else FileKind(str(kind)),
            ui.folder_edit.text(),
            None if rhythm is None else Rhythm(str(rhythm)),
            ui.at_edit.value(),
        )

    def _keep(self) -> None:
        self._complaints_over()
        self._scheduler.keep(self._read())

    def _complain(self, error: Exception) -> None:
        self.ui.outcome_label.setText(self._complaints.show_or_say(error))

    def _complaints_over(self, _kept: object = None) -> None:
        self._complaints.clear()
        self.ui.outcome_label.setText("")

    def _show(self, schedules: tuple[Schedule, ...]) -> None:
        rows = self.ui.rows
        rows.show_rows(
            [Row(each.id, each, schedule_look(each, self._titles)) for each in schedules]
        )
        if schedules and rows.current() is None:
            rows.mark(0)
        rows.setVisible(bool(schedules))
        self.ui.hint.setVisible(not schedules)

    def _fit(self) -> None:
        """Be as wide as the page has room; where it is low, the words about it make room."""
        ui, px, room = self.ui, self._icons.theme.px, self.overlay.room()
        self.setFixedWidth(max(1, min(px(_WIDTH_PX), room.width())))
        ui.rows.setMaximumHeight(px(_ROWS_PX))
        for words in (ui.note_label, ui.keys_label):
            words.setVisible(room.height() >= px(_ROOMY_PX))


def _offer(picker: PickerEdit, names: Mapping[str, str], first: str | None) -> None:
    picker.set_items([PickerItem(code, name) for code, name in names.items()])
    picker.set_current(first)
