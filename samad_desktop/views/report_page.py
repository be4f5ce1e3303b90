"""Reports: which one, about what, and its answer as a table or drawn, each number a door."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.reports import ReportAnswer, Summary
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.key_sheet import Explained
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.whole_notes import WholeNoteDelegate
from samad_desktop.viewmodels.paper import Document, Paper
from samad_desktop.viewmodels.report_desk import ReportDesk
from samad_desktop.views.forms.ui_report_page import Ui_ReportPage
from samad_desktop.views.key_groups import REPORTS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.report_answer import ReportAnswerPart

FIRST = "گزارشی را از فهرست برگزینید."
MAKING = "گزارش آماده می‌شود…"
# Lower than this, filters make room for the answer until they are wanted.
_ROOMY_PX = 480
# Another window, or a menu, has the cursor only for a while.
_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_PROGRESS = "گزارش آماده می‌شود… بخش {done} از {of}"
STOPPED = "تهیهٔ گزارش متوقف شد."


class ReportPage(Page):
    """ui/report_page.ui in front of a `ReportDesk`.

    Signals:
        door_wanted: (Behind, str), the cases behind a number, and how they are headed.
        file_wanted: when the answer is to be saved for a spreadsheet.
        schedules_wanted: when it is to be seen what is made by itself.
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    title = "گزارش‌ها"
    hints = (("بخش بعدی", "F6"), ("مرتب‌کردن", "F8"), ("معنای عدد", "F10"))

    door_wanted = Signal(object, str)
    file_wanted = Signal()
    schedules_wanted = Signal()
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        desk: ReportDesk,
        paper: Paper,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ReportPage()
        self.ui.setupUi(self)
        self.desk = desk
        self.answer = ReportAnswerPart(self.ui, icons, self)
        self.paper_dialog = PaperDialog(paper, icons, actions, self)
        self._theme, self._narrows, self._goes_in = icons.theme, True, False
        self._over: Callable[[], bool] | None = None
        self._dress(icons, reference)
        self._add_deeds(actions)
        self._connect()
        self._be_making(making=False)
        desk.meet()

    def arrive(self) -> None:
        self._mark_shown()
        if self.desk.answer is None:
            self.ui.reports_list.take_cursor()
        else:
            self.answer.take_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def refresh(self) -> None:
        self.desk.make()

    def explained(self) -> Explained | None:
        return self.answer.explained()

    def renew(self) -> None:
        self.ui.narrowing.renew()

    def close_first(self, close: Callable[[], bool]) -> None:
        """Let Esc close what lies over the page before anything else."""
        self._over = close

    def leave_part(self) -> bool:
        over = self._over is not None and self._over()
        closed = over or self.desk.stop() or self.answer.close_meaning()
        return closed or self._go_back()

    def _go_back(self) -> bool:
        """Go from an answer, or what it is about, to the list; return whether it was not there."""
        reports = self.ui.reports_list
        if reports.hasFocus() or not reports.rows():
            return False
        self._show_filters(wanted=True)
        reports.take_cursor()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.reports_list and event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() not in _COMES_BACK:
                self._mark_shown()
        return super().eventFilter(watched, event)

    def _dress(self, icons: Icons, reference: Reference) -> None:
        ui, desk = self.ui, self.desk
        ui.reports_list.use(icons, WholeNoteDelegate(icons, ui.reports_list))
        ui.reports_list.installEventFilter(self)
        ui.narrowing.use(desk, reference, desk.today)
        ui.channel_picker.set_items([PickerItem(each.value, label(each)) for each in Channel])
        self.answer.say(FIRST)

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        make = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button in (
            ("make", "تهیهٔ گزارش", make, self._make, ui.make_button),
            ("turn", "جدول یا نمودار", ("F7",), self.answer.turn, ui.turn_button),
            ("print", "پیش‌نمایش، چاپ و PDF", ("Ctrl+P",), self._print, ui.print_button),
            ("save", "ذخیره برای Excel یا CSV", ("Ctrl+S",), self._save, ui.save_button),
            (
                *("schedule", "گزارش‌های زمان‌بندی‌شده", ("Ctrl+T",)),
                *(self.schedules_wanted.emit, ui.schedule_button),
            ),
        ):
            deed = Deed(f"report_{name}", words, keys, REPORTS_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        for name, words, key, act in (
            ("section", "بخش بعدی گزارش", "F6", self.answer.next_section),
            ("sort", "مرتب‌کردن با این ستون", "F8", self.answer.sort),
            ("narrow", "پالایه‌ها", "F11", self._narrow),
            ("compare", "در کنار دورهٔ پیش", "F9", ui.compare_box.toggle),
            ("meaning", "معنای این عدد", "F10", self.answer.say_meaning),
        ):
            actions.add(Deed(f"report_{name}", words, (key,), REPORTS_GROUP), act, self, where=HERE)
        for deed_id, hint, control in (
            ("report_narrow", ui.narrowing.ui.facet_hint, ui.narrowing.ui.facet_picker),
            ("report_compare", ui.compare_hint, ui.compare_box),
        ):
            actions.show_key_beside(deed_id, hint, control)
        for deed_id, button in (("radar", ui.radar_button), ("advocacy", ui.advocacy_button)):
            _lead_on(actions, deed_id, button)
        actions.list_only(Deed("report_behind", "پرونده‌های پشت عدد", ("Enter",), REPORTS_GROUP))
        actions.list_only(Deed("report_stop", "توقف تهیهٔ گزارش", ("Esc",), REPORTS_GROUP))

    def _connect(self) -> None:
        ui, desk = self.ui, self.desk
        ui.reports_list.entered_row.connect(self._choose)
        ui.channel_picker.picked.connect(self._take_channel)
        ui.channel_picker.cleared.connect(self._take_channel)
        ui.compare_box.toggled.connect(self._compare)
        ui.stop_button.clicked.connect(desk.stop)
        ui.narrowing.left.connect(self._read_on)
        self._theme.changed.connect(self._fold)
        self.answer.entered.connect(self.door_wanted)
        desk.listed.connect(self._show_list)
        desk.began.connect(self._begin)
        desk.progressed.connect(self._tell_progress)
        desk.made.connect(self._show)
        desk.stopped.connect(self._end)
        desk.refused.connect(self._refuse)
        desk.failed.connect(self.failed)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    # Which report, about what

    def _show_list(self, summaries: tuple[Summary, ...]) -> None:
        rows = [Row(each.code, each.code, RowLook(each.title, each.about)) for each in summaries]
        self.ui.reports_list.show_rows(rows)
        if rows and self.ui.reports_list.current() is None:
            self.ui.reports_list.mark(0)

    def _mark_shown(self) -> None:
        """Mark in the list which report is shown, unless somebody is walking there."""
        reports, answer = self.ui.reports_list, self.desk.answer
        codes = [row.value for row in reports.rows()]
        if answer is not None and answer.report in codes and not reports.hasFocus():
            reports.mark(codes.index(answer.report))

    def _choose(self, code: object) -> None:
        self.desk.choose(str(code))

    def _narrow(self) -> None:
        self._show_filters(wanted=True)
        self.ui.narrowing.take_cursor()

    def _read_on(self) -> None:
        self.answer.take_cursor()
        self._show_filters(wanted=False)

    def _show_filters(self, *, wanted: bool) -> None:
        self._narrows = wanted
        self._fold()

    def _fold(self) -> None:
        """Let filters and title make room for an answer in a low window, but not below a cursor."""
        ui, cursor = self.ui, QApplication.focusWidget()
        asking = (ui.narrowing, ui.options_part)
        typing = cursor is not None and any(part.isAncestorOf(cursor) for part in asking)
        roomy = self.height() >= self._theme.px(_ROOMY_PX)
        for part in asking:
            part.setVisible(roomy or self._narrows or typing)
        ui.title_label.setVisible(roomy or self.desk.answer is None)

    def _take_channel(self, *_told: object) -> None:
        found = self.ui.channel_picker.current_id()
        self.desk.take_channel(None if found is None else Channel(str(found)))

    def _compare(self, on: bool) -> None:
        self.desk.compare(on=on)

    # Making it

    def _make(self) -> None:
        """Make it, and go into its answer; what a filter asks for leaves the cursor there."""
        self.desk.make()
        self._goes_in = True

    def _begin(self) -> None:
        self._goes_in = False
        self._be_making(making=True)
        self.answer.tell(MAKING)

    def _tell_progress(self, done: int, of: int) -> None:
        self.answer.tell(persian_digits(_PROGRESS.format(done=done, of=of)))

    def _show(self, answer: ReportAnswer) -> None:
        self._be_making(making=False)
        self.answer.show(answer)
        if self._goes_in:
            self.answer.take_cursor()
        self._mark_shown()
        self._show_filters(wanted=False)

    def _end(self) -> None:
        self._be_making(making=False)
        self._show_filters(wanted=self.desk.answer is None)
        self.answer.tell_again(STOPPED)

    def _refuse(self, error: ValidationFailed) -> None:
        self._show_filters(wanted=True)
        for wrong in error.errors:
            self.ui.narrowing.mark(wrong)

    def _be_making(self, *, making: bool) -> None:
        self.ui.stop_button.setVisible(making)
        if making:
            self._show_filters(wanted=True)
        for button in (self.ui.print_button, self.ui.save_button):
            button.setEnabled(self.desk.answer is not None)

    # Out of the program

    def _print(self) -> None:
        answer = self.desk.answer
        if answer is not None:
            self.paper_dialog.show_document(self._document(answer))

    def _document(self, answer: ReportAnswer) -> Document:
        return Document(answer.title, answer.title, self.desk.paper(), self.desk.leave)

    def _save(self) -> None:
        if self.desk.answer is not None:
            self.file_wanted.emit()


def _lead_on(actions: Actions, deed_id: str, button: KeyButton) -> None:
    """Let a button lead to another page of oversight, for whoever may open it."""
    action = actions.find(deed_id)
    button.setVisible(action is not None)
    if action is not None:
        button.clicked.connect(action.trigger)
        actions.show_key(deed_id, button)
