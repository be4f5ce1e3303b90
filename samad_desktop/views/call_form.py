"""The form on which a call is written down while the citizen talks."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QTextEdit, QWidget

from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import latin_digits
from samad_desktop.labels import choices
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.dismissal import Dismissal
from samad_desktop.views.attached_files import AttachedFiles
from samad_desktop.views.call_band import CallBand
from samad_desktop.views.crowding import Crowding
from samad_desktop.views.form import Complaints, letters_before
from samad_desktop.views.forms.ui_call_form import Ui_CallForm
from samad_desktop.views.zero_proposal import ZeroProposal

KNOWN_ID = "ثبت شده است"
REFUSED_ID = "نمی‌دهد"
CHOOSE_FILE = "پیوست به تماس"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CallForm(QFrame):
    """ui/call_form.ui in front of a `CallEditor`; no rules, no data of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CallForm()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._file_dialogs = FileDialogs(self)
        self._filling = False
        self._before: QWidget | None = None
        self._last = "phone"
        self._shown_key = ""
        # The fields get their new places one after the other; then it is time to look.
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._reveal)

    def use(
        self,
        editor: CallEditor,
        dismissal: Dismissal,
        reference: Reference,
        icons: Icons,
        now: Now = utc_now,
    ) -> None:
        """Stand in front of `editor` from now on."""
        self._editor = editor
        for code, name in choices(Channel):
            self.ui.channel_box.addItem(name, code)
        self.ui.matter.use(reference, icons)
        self.band = CallBand(self.ui, editor, dismissal, icons, now)
        self._zero = ZeroProposal(
            self.ui.national_id_edit, self.ui.proposal_bar, self.ui.proposal_label
        )
        matter = self.ui.matter.ui
        self._files = AttachedFiles(
            matter.files_box, matter.files_row, editor.files, icons, after=matter.text_edit
        )
        self._dress(icons)
        Crowding(self, self.ui, icons.theme)
        self._connect_fields()
        self._connect_editor()
        self._show(editor.draft)

    @property
    def idle(self) -> bool:
        """Whether the cursor waits here for the next call, in front of nothing typed."""
        here = self.window().focusWidget()
        half_typed = isinstance(here, QLineEdit) and bool(here.text())
        return self.isAncestorOf(here) and not half_typed and not self._editor.begun

    def arrive(self) -> None:
        """Put the cursor where the work goes on."""
        if self._editor.begun:
            self.take_cursor_back()
        else:
            self.go_to("phone", 0)

    def take_cursor_back(self) -> bool:
        """Put the cursor where the form had it last."""
        last = self._fields().get(self._last, self.ui.phone_edit)
        last.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to(self, field: str, letter: int) -> None:
        """Put the cursor into a field, after `letter` letters."""
        widget = self._fields().get(field, self.ui.phone_edit)
        # Where the page is not in front, no field hears that it has the cursor.
        self._last = field
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.deselect()
            widget.setCursorPosition(letter)
        elif isinstance(widget, QTextEdit):
            cursor = widget.textCursor()
            cursor.setPosition(min(letter, widget.document().characterCount() - 1))
            cursor.clearSelection()
            widget.setTextCursor(cursor)

    def go_on_to_text(self) -> None:
        """Put the cursor after the text: the only thing that a joined call needs."""
        self.go_to("text", len(self._editor.draft.matter.text))

    def type_number(self, figures: str) -> None:
        """Go on with figures that were typed before the form was there."""
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, figures)
        QCoreApplication.sendEvent(self.ui.phone_edit, press)

    def toggle_refused(self) -> None:
        """The ID is not given, or it is after all."""
        self.ui.refused_check.toggle()
        if not self.ui.refused_check.isChecked():
            self.ui.national_id_edit.setFocus()

    def toggle_behalf(self) -> None:
        """The call is on another's behalf, or it is not."""
        self.ui.behalf_check.toggle()
        wanted = self.ui.behalf_check.isChecked()
        (self.ui.beneficiary_name_edit if wanted else self.ui.name_edit).setFocus()

    def choose_channel(self) -> None:
        """Open the list of the channels by which people reach the centre."""
        self.ui.channel_box.setFocus()
        self.ui.channel_box.showPopup()

    def register(self) -> None:
        """Register what stands in the form, a pick list left half typed included."""
        self.ui.matter.settle()
        self._editor.register()

    def advise(self) -> None:
        """Register the call as settled by advice."""
        self.ui.matter.settle()
        self._editor.advise()

    def ask_file(self) -> None:
        """Let the user choose files to be attached."""
        dialog = self._file_dialogs.to_read(CHOOSE_FILE)
        dialog.filesSelected.connect(self._attach)
        dialog.open()

    def _attach(self, names: list[str]) -> None:
        for name in names:
            self._editor.files.attach(Path(name))

    def _show(self, draft: CallDraft) -> None:
        self._filling = True
        ui = self.ui
        if draft.key != self._shown_key:
            self._shown_key = draft.key
            self._complaints.clear()
            ui.matter.clear_complaints()
        ui.channel_box.setCurrentIndex(ui.channel_box.findData(draft.channel.value))
        for edit, text in (
            (ui.phone_edit, draft.caller.phone),
            (ui.name_edit, draft.caller.name),
            (ui.beneficiary_name_edit, draft.beneficiary.name),
            (ui.beneficiary_phone_edit, draft.beneficiary.phone),
            (ui.beneficiary_national_id_edit, draft.beneficiary.national_id),
        ):
            _fill(edit, text)
        ui.refused_check.setChecked(draft.caller.id_refused)
        ui.behalf_check.setChecked(draft.on_behalf)
        if ui.matter.draft() != draft.matter:
            ui.matter.show_matter(draft.matter)
        self._filling = False
        self.setEnabled(True)
        self._follow(draft)

    def _show_id(self, draft: CallDraft) -> None:
        """Show the ID, or nothing while it is refused: what was typed is kept for its return."""
        refused = draft.caller.id_refused
        _fill(self.ui.national_id_edit, "" if refused else draft.caller.national_id)
        self.ui.national_id_edit.setEnabled(not refused)

    def _read(self) -> CallDraft:
        ui = self.ui
        kept = self._editor.draft.caller
        refused = ui.refused_check.isChecked()
        given = kept.national_id if refused or kept.id_refused else ui.national_id_edit.value()
        return replace(
            self._editor.draft,
            channel=Channel(ui.channel_box.currentData()),
            caller=PersonDraft(
                name=ui.name_edit.text(),
                phone=ui.phone_edit.value(),
                national_id=given,
                id_refused=refused,
            ),
            on_behalf=ui.behalf_check.isChecked(),
            beneficiary=PersonDraft(
                name=ui.beneficiary_name_edit.text(),
                phone=ui.beneficiary_phone_edit.value(),
                national_id=ui.beneficiary_national_id_edit.value(),
            ),
            matter=ui.matter.draft(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._last, letter = self._place()
            self._reveal()
            self._editor.moved(self._last, letter)
        elif event.type() == QEvent.Type.FocusOut and not self._filling:
            self._editor.settle()
            if isinstance(event, QFocusEvent) and event.reason() not in _COMES_BACK:
                self._judge(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._moved_mark(watched, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _judge(self, left: QObject) -> None:
        """Say beside a number that has been left what is wrong with it; the cursor goes on."""
        wrong = next(
            (e for e in self._editor.wrong_numbers if self._fields()[e.field] is left), None
        )
        if wrong is not None and not (wrong.field == "national_id" and self._zero.shown):
            self._complaints.mark(wrong)

    def _reveal(self) -> None:
        """Keep the field with the cursor, its label and its complaint in sight."""
        here: QWidget | None = self.focusWidget()
        if here is not None and self.ui.fields.isAncestorOf(here):
            around = 2 * self.fontMetrics().lineSpacing()
            place = QRect(here.mapTo(self.ui.fields, QPoint(0, 0)), here.size())
            for y in (place.bottom() + around, place.top() - around):
                self.ui.scroll.ensureVisible(place.center().x(), y, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next field where the field itself has no use for it."""
        if event.key() not in _ENTER or not _plain(event) or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif not (self._asks_who(self.focusWidget()) and self._enter_on_number()):
            self.focusNextChild()

    def _moved_mark(self, watched: QObject, event: QKeyEvent) -> bool:
        """Move over the people with the number; the scroll area must not take the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not _plain(event) or not self._asks_who(watched):
            return False
        self._editor.callers.move(step)
        return True

    def _asks_who(self, field: QObject) -> bool:
        return field in (self.ui.phone_edit, self.ui.name_edit)

    def _enter_on_number(self) -> bool:
        """Say who it is, or go on with the dropped call; return whether there was a question."""
        offers, callers = self._editor.offers, self._editor.callers.callers
        if offers.dropped is not None:
            self._editor.take_up_dropped()
            return True
        if callers.mark_counts:
            self._editor.pick(callers.marked)
        return False

    def _connect_fields(self) -> None:
        ui = self.ui
        for edit in (
            ui.phone_edit,
            ui.name_edit,
            ui.national_id_edit,
            ui.beneficiary_name_edit,
            ui.beneficiary_phone_edit,
            ui.beneficiary_national_id_edit,
        ):
            edit.textEdited.connect(self._edited)
        for box in (ui.refused_check, ui.behalf_check):
            box.toggled.connect(self._edited)
        ui.channel_box.currentIndexChanged.connect(self._edited)
        ui.matter.changed.connect(self._edited)
        ui.matter.hand_rest_to(self._editor.files.attach_rest)
        self._zero.accepted.connect(self._edited)
        self._zero.accepted.connect(self.focusNextChild)
        for widget in self._fields().values():
            widget.installEventFilter(self)
        ui.scroll.verticalScrollBar().rangeChanged.connect(self._settling.start)

    def _connect_editor(self) -> None:
        ui, editor = self.ui, self._editor
        ui.register_button.clicked.connect(self.register)
        ui.advise_button.clicked.connect(self.advise)
        ui.park_button.clicked.connect(editor.next_call)
        ui.attach_button.clicked.connect(self.ask_file)
        editor.showed.connect(self._show)
        editor.placed.connect(self.go_to)
        editor.refused.connect(self._complain)
        editor.busy_changed.connect(self._wait)
        editor.callers.changed.connect(self._follow_callers)

    def _edited(self) -> None:
        if self._filling:
            return
        now = self._read()
        self._forgive(now)
        self._editor.typed(now, *self._place())
        self._follow(self._editor.draft)

    def _follow(self, draft: CallDraft) -> None:
        """Show what depends on what was typed."""
        self._show_id(draft)
        self.ui.behalf_box.setVisible(draft.on_behalf)
        self._follow_callers()

    def _follow_callers(self) -> None:
        known = self._editor.callers.callers.chosen
        held = known is not None and bool(known.citizen.national_id)
        refused = self._editor.draft.caller.id_refused
        words = REFUSED_ID if refused else (KNOWN_ID if held else "")
        self.ui.national_id_edit.setPlaceholderText(words)
        self.band.follow()

    def _forgive(self, now: CallDraft) -> None:
        """Take back the complaint about what is being mended."""
        before = self._editor.draft
        for prefix, old, new in (
            ("", before.caller, now.caller),
            ("beneficiary_", before.beneficiary, now.beneficiary),
        ):
            for name in ("phone", "name", "national_id"):
                if getattr(old, name) != getattr(new, name):
                    self._complaints.clear_one(f"{prefix}{name}")
        if now.caller.id_refused:
            self._complaints.clear_one("national_id")
            self._zero.take_back()

    def _complain(self, error: ValidationFailed) -> None:
        self._complaints.show(error)
        here = {wrong.field for wrong in error.errors} & set(self._fields())
        self.ui.matter.complain(error)
        first = next((name for name in self._fields() if name in here), None)
        if first is not None:
            self._fields()[first].setFocus()
        lost = any(wrong.code == "national_id_lost_zero" for wrong in error.errors)
        if lost and self._zero.ask():
            self.ui.national_id_error.hide()

    def _wait(self, busy: bool) -> None:
        if busy:
            self._complaints.clear()
            self.ui.matter.clear_complaints()
            self._before = self.focusWidget()
        # What was stored gives way to its code, and the form wakes with the next call.
        self.setEnabled(not busy and self._editor.done is None)
        if self.isEnabled() and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> tuple[str, int]:
        """Return the name of the field with the cursor, and after how many letters."""
        here: QWidget | None = self.focusWidget()
        for name, widget in self._fields().items():
            if here is not None and (widget is here or widget.isAncestorOf(here)):
                return name, letters_before(here)
        return "phone", 0

    def _fields(self) -> dict[str, QWidget]:
        ui = self.ui
        return {
            "channel": ui.channel_box,
            "phone": ui.phone_edit,
            "name": ui.name_edit,
            "national_id": ui.national_id_edit,
            "beneficiary_phone": ui.beneficiary_phone_edit,
            "beneficiary_name": ui.beneficiary_name_edit,
            "beneficiary_national_id": ui.beneficiary_national_id_edit,
            **ui.matter.fields(),
        }

    def _dress(self, icons: Icons) -> None:
        ui = self.ui
        icons.dress(ui.register_button, "circle-check", "on_primary")
        icons.dress(ui.advise_button, "lightbulb")
        icons.dress(ui.park_button, "circle-pause")
        icons.dress(ui.attach_button, "paperclip")


def _fill(edit: QLineEdit, text: str) -> None:
    """Show `text`, leaving the cursor alone where it stands there already."""
    if latin_digits(edit.text()) != latin_digits(text):
        edit.setText(text)


def _plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
