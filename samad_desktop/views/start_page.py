"""Where to work: a centre that is known, or three ways to begin, and what each asks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.entrance import CentreDraft, KnownCentre, SharedDraft
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.start import Start
from samad_desktop.views.field_walk import FieldWalk
from samad_desktop.views.form import Form
from samad_desktop.views.forms.ui_start_page import Ui_StartPage
from samad_desktop.views.words import words_for

GROUP = "آغاز"
_MAKING_SAMPLE = "مرکز نمونه ساخته می‌شود"
_MAKING = "مرکز تازه ساخته می‌شود"
_PERCENT = "{percent} درصد"
_A_MOMENT = "چند ثانیه…"
_HERE = "روی همین رایانه"
_SHARED = "پایگاه دادهٔ مشترک  ·  {address}"
_SAMPLE = "نمونه"


class StartPage(Form):
    """ui/start_page.ui in front of a `Start`.

    Signals:
        back: when the log-in page is wanted after all.
    """

    back = Signal()

    def __init__(self, start: Start, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self._prepare()
        InSight(self.ui.scroll)
        self._start = start
        self._before = self.ui.choices_panel
        self._messages = (
            self.ui.message_label,
            self.ui.centre_form_message,
            self.ui.shared_form_message,
        )
        for message in self._messages:
            message.hide()
        self._knows = bool(start.known)
        self.ui.known_part.setVisible(self._knows)
        self.ui.back_button.setVisible(self._knows)
        self.ui.known_list.use(icons)
        self._show_known(start.known)
        self.ui.sample_card.set_icon(icons, "sparkles", Look.PRIMARY)
        self.ui.centre_card.set_icon(icons, "building-2", Look.INFO)
        self.ui.shared_card.set_icon(icons, "database", Look.SUCCESS)
        self._deeds = Actions(self)
        self._sheet = KeySheet(self._deeds, self)
        self._connect(start)
        self._add_deeds()
        self._walk()

    def arrive(self) -> None:
        """Put the cursor on the first choice."""
        if self._knows:
            self.ui.known_list.setFocus()
        else:
            self.ui.sample_card.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._start.busy:
            self._leave_part()
        else:
            super().keyPressEvent(event)

    def _add_deeds(self) -> None:
        keys = Deed("keys", "راهنمای کلیدها", ("F1",), GROUP)
        self._deeds.add(keys, self._sheet.toggle, self)
        if self._knows:
            known = Deed("known", "برگزیدن یکی از مرکزهای شناخته‌شده", ("Up", "Down"), GROUP)
            self._deeds.list_only(known)
        for name, words, key in (
            ("next_choice", "گزینهٔ بعدی", "Tab"),
            ("choose", "باز کردن یا پذیرفتن", "Return"),
            ("back", "بازگشت", "Esc"),
        ):
            self._deeds.list_only(Deed(name, words, (key,), GROUP))

    def _leave_part(self) -> None:
        if self.ui.panels.currentWidget() is not self.ui.choices_panel:
            self._show_choices()
        elif self._knows:
            self.back.emit()

    def _connect(self, start: Start) -> None:
        ui = self.ui
        ui.known_list.entered_row.connect(start.open)
        start.named.connect(self._show_known)
        ui.sample_card.clicked.connect(self._make_sample)
        ui.centre_card.clicked.connect(self._show_centre)
        ui.shared_card.clicked.connect(self._show_shared)
        ui.back_button.clicked.connect(self.back)
        for button in (ui.centre_back_button, ui.shared_back_button):
            button.clicked.connect(self._show_choices)
        for button, act in (
            (ui.make_centre_button, self._make_centre),
            (ui.connect_button, self._connect_shared),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(act)
        start.progressed.connect(self._show_progress)
        start.busy_changed.connect(self._show_busy)
        start.refused.connect(self._complain)

    def _walk(self) -> None:
        ui = self.ui
        centre = (
            *(ui.centre_name_edit, ui.centre_login_edit, ui.centre_person_edit),
            *(ui.centre_password_edit, ui.centre_again_edit),
        )
        shared = (ui.host_edit, ui.port_edit, ui.database_edit, ui.profile_edit)
        for edits, errors, finish in (
            (centre, self._centre_errors, self._make_centre),
            (shared, self._shared_errors, self._connect_shared),
        ):
            FieldWalk(self._complaints, edits, errors, finish, self)

    def _centre_errors(self) -> tuple[FieldError, ...]:
        return self._read_centre().errors()

    def _shared_errors(self) -> tuple[FieldError, ...]:
        return self._read_shared().errors()

    def _show_known(self, centres: tuple[KnownCentre, ...]) -> None:
        rows = [Row(each.profile, each, _look(each)) for each in centres]
        self.ui.known_list.show_rows(rows)
        if self.ui.known_list.current() is None and rows:
            self.ui.known_list.mark(0)

    def _show_choices(self) -> None:
        self._show_panel(self.ui.choices_panel)
        self.arrive()

    def _show_centre(self) -> None:
        self._show_panel(self.ui.centre_panel)
        self.ui.centre_name_edit.setFocus()

    def _show_shared(self) -> None:
        self._show_panel(self.ui.shared_panel)
        self.ui.host_edit.setFocus()

    def _show_panel(self, panel: QWidget) -> None:
        self._clear_complaints()
        self.ui.panels.setCurrentWidget(panel)

    def _make_sample(self) -> None:
        self._clear_complaints()
        self.ui.busy_title.setText(_MAKING_SAMPLE)
        self._start.make_sample()

    def _make_centre(self) -> None:
        self._clear_complaints()
        self.ui.busy_title.setText(_MAKING)
        self._start.make_centre(self._read_centre())

    def _connect_shared(self) -> None:
        self._clear_complaints()
        self._start.connect_shared(self._read_shared())

    def _read_centre(self) -> CentreDraft:
        return CentreDraft(
            name=self.ui.centre_name_edit.value(),
            login=self.ui.centre_login_edit.value(),
            person=self.ui.centre_person_edit.value(),
            password=self.ui.centre_password_edit.value(),
            again=self.ui.centre_again_edit.value(),
        )

    def _read_shared(self) -> SharedDraft:
        return SharedDraft(
            host=self.ui.host_edit.value(),
            port=self.ui.port_edit.value(),
            database=self.ui.database_edit.value(),
            profile=self.ui.profile_edit.value(),
            offline_callers=self.ui.callers_tick.isChecked(),
        )

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._before = self.ui.panels.currentWidget()
            self.ui.busy_note.setText(_A_MOMENT)
            self.ui.progress_bar.setRange(0, 0)
        self.ui.panels.setCurrentWidget(self.ui.busy_panel if busy else self._before)

    def _show_progress(self, percent: int) -> None:
        self.ui.progress_bar.setRange(0, 100)
        self.ui.progress_bar.setValue(percent)
        self.ui.busy_note.setText(_PERCENT.format(percent=persian_digits(percent)))

    def _clear_complaints(self) -> None:
        super()._clear_complaints()
        self._say("")

    def _complain(self, error: Exception) -> None:
        super()._complain(error)
        if not isinstance(error, ValidationFailed):
            self._say(words_for(error))

    def _say(self, sentence: str) -> None:
        for label in self._messages:
            label.setText(sentence)
            label.setVisible(bool(sentence))


def _look(centre: KnownCentre) -> RowLook:
    shared = bool(centre.address)
    return RowLook(
        title=persian_digits(centre.name),
        note=_SHARED.format(address=isolate(centre.address)) if shared else _HERE,
        icon="database" if shared else "building-2",
        icon_look=Look.SUCCESS if shared else Look.INFO,
        pill=_SAMPLE if centre.is_sample else "",
        pill_look=Look.WARN,
    )
