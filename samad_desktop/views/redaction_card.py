"""The card on which an expert makes what an agency reads of a protected case."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.redaction import RedactionDraft
from samad_desktop.domain.redaction_proposals import RedactionSheet
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.redactor import FILES, Redactor
from samad_desktop.viewmodels.stored_files import StoredFiles
from samad_desktop.views.chosen_files import ChosenFiles
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_redaction_card import Ui_RedactionCard

GROUP = "بازبینی متن برای دستگاه"
WIDTH_PX, HEIGHT_PX = 1_080, 640
STRUCK, STANDS = "«{words}» حذف می‌شود: {reason}", "«{words}» می‌ماند؛ شاید: {reason}"
NO_MARK = "در این‌جا نشانه‌ای نیست؛ با Space این واژه، یا آنچه برگزیده‌اید، حذف می‌شود."
COUNTED = "{struck} جا حذف می‌شود و {standing} پیشنهاد دیگر هست."
NOTHING = "چیزی حذف نمی‌شود؛ متن را خودتان نیز بخوانید."
BY_HAND = "متن را به دست نوشته‌اید؛ نشانه‌ها دیگر در آن اثری ندارند."
UNKNOWN_CALLER = "هویت متقاضی نزد سرپرست است؛ نام و شماره‌اش پیشنهاد نمی‌شود، خودتان بنگرید."
PLACE = "محل نیز نوشته شود: {place}"
COUNTY_ONLY = "محل: تنها شهرستان {county}"
_SHOWN_CHARS = 40


class RedactionCard(QFrame):
    """ui/redaction_card.ui in front of a `Redactor`."""

    def __init__(
        self, redactor: Redactor, files: StoredFiles, icons: Icons, actions: Actions, page: QWidget
    ) -> None:
        super().__init__()
        self.ui = Ui_RedactionCard()
        self.ui.setupUi(self)
        self._redactor = redactor
        self._stored = files
        self._icons = icons
        self._filling = False
        self._looking: int | None = None
        self._complaints = Complaints(self.ui)
        self.files = ChosenFiles(self.ui.files_box, self.ui.files_part)
        self.overlay = Overlay(self, page)
        ui = self.ui
        self.setFocusProxy(ui.source_view)
        ui.tile.set_icon(icons, "eye", Look.PRIMARY)
        ui.source_view.use(icons.theme)
        ui.back_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add_deeds(actions)
        self._connect()
        icons.theme.changed.connect(self.updateGeometry)

    def confirm(self) -> None:
        """Have what the agency will read looked over, and confirmed."""
        self._complaints.clear()
        self._redactor.confirm()

    def sizeHint(self) -> QSize:
        px = self._icons.theme.px
        return QSize(px(WIDTH_PX), px(HEIGHT_PX)).boundedTo(self.overlay.room())

    def hasHeightForWidth(self) -> bool:
        """Be as high as there is room: both texts are read side by side."""
        return False

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key in (
            ("redaction_toggle", "حذف کردن یا گذاشتن نشانه، یا آنچه برگزیده‌اید", "Space"),
            ("redaction_remove", "برداشتن نشانه", "Delete"),
            ("redaction_next", "نشانهٔ بعدی (با Shift پیشین)", "Return"),
        ):
            actions.list_only(Deed(name, words, (key,), GROUP))
        self.files.add_deeds(actions, GROUP, self)
        restore = Deed("redaction_restore", "بازگشت به نشانه‌ها", ("Ctrl+Shift+R",), GROUP)
        actions.add(restore, self._redactor.restore, self, where=HERE)
        actions.show_key(restore.id, ui.restore_button)
        ui.restore_button.put_key_beside()
        ui.confirm_button.put_key_beside()
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.put_key_beside()

    def _connect(self) -> None:
        ui, redactor = self.ui, self._redactor
        ui.source_view.toggled.connect(redactor.toggle)
        ui.source_view.chosen.connect(redactor.add)
        ui.source_view.removed.connect(redactor.remove)
        ui.source_view.moved.connect(self._say_mark)
        ui.redaction_edit.textChanged.connect(self._write)
        ui.place_box.clicked.connect(self._let_place_go)
        ui.restore_button.clicked.connect(redactor.restore)
        ui.confirm_button.clicked.connect(self.confirm)
        ui.back_button.clicked.connect(self.overlay.close_over)
        self.files.looked_at.connect(self._look)
        self.files.chosen.connect(self._choose)
        self._stored.ready.connect(self._remember_seen)
        redactor.opened.connect(self._show)
        redactor.outdated.connect(self._tell_outdated)
        redactor.changed.connect(self._show_draft)
        redactor.confirmed.connect(self._close)
        redactor.refused.connect(self._complain)

    # What is shown

    def _show(self, sheet: RedactionSheet) -> None:
        ui = self.ui
        self._complaints.clear()
        ui.note_label.setText("" if sheet.knows_caller else UNKNOWN_CALLER)
        ui.note_label.setVisible(not sheet.knows_caller)
        self._filling = True
        ui.source_view.set_value(sheet.text)
        self._filling = False
        ui.place_box.setText(PLACE.format(place=sheet.place))
        ui.place_box.setVisible(sheet.place not in ("", sheet.county))
        ui.county_label.setText(COUNTY_ONLY.format(county=sheet.county))
        self.files.show_files(sheet.files)
        ui.files_part.setVisible(bool(sheet.files))
        self._show_draft(self._redactor.draft)
        first = next(iter(self._redactor.marks), None)
        ui.source_view.go_to(first.start if first else 0)
        self.updateGeometry()
        self.overlay.open_over()

    def _show_draft(self, draft: RedactionDraft) -> None:
        ui, redactor = self.ui, self._redactor
        by_hand = draft.written is not None
        ui.source_view.show_marks(redactor.marks, draft.struck)
        if not by_hand and ui.redaction_edit.value() != redactor.text:
            self._fill(redactor.text)
        elif by_hand and ui.redaction_edit.value() != draft.written:
            self._fill(draft.written or "")
        ui.restore_button.setEnabled(by_hand)
        ui.place_box.setChecked(draft.with_place)
        ui.county_label.setVisible(not draft.with_place)
        self.files.show_draft(draft)
        ui.count_label.setText(BY_HAND if by_hand else self._counted())
        self._say_mark()

    def _counted(self) -> str:
        struck, standing = len(self._redactor.draft.struck), len(self._redactor.standing)
        if not struck + standing:
            return NOTHING
        return persian_digits(COUNTED.format(struck=struck, standing=standing))

    def _fill(self, text: str) -> None:
        self._filling = True
        self.ui.redaction_edit.set_value(text)
        self._filling = False

    def _say_mark(self) -> None:
        ui, sheet = self.ui, self._redactor.sheet
        span = ui.source_view.here()
        if sheet is None or self._filling:
            return
        if span is None:
            ui.mark_label.setText(NO_MARK)
            return
        words = " ".join(sheet.text[span.start : span.end].split())
        shown = words if len(words) <= _SHOWN_CHARS else f"{words[:_SHOWN_CHARS]}…"
        said = STRUCK if span in self._redactor.draft.struck else STANDS
        ui.mark_label.setText(said.format(words=shown, reason=label(span.reason)))

    # What is done

    def _write(self) -> None:
        if not self._filling:
            self._complaints.clear_one("redaction")
            self._redactor.write(self.ui.redaction_edit.value())

    def _let_place_go(self, *_checked: bool) -> None:
        self._redactor.let_place_go(along=self.ui.place_box.isChecked())

    def _look(self, file_id: int) -> None:
        self._complaints.clear_one(FILES)
        self._looking = file_id
        self._stored.make_openable(file_id)

    def _remember_seen(self, _path: object) -> None:
        """A file that lies ready is opened by whoever shows the case's files."""
        file_id, self._looking = self._looking, None
        if file_id is not None:
            self._redactor.see(file_id)

    def _choose(self, file_id: int) -> None:
        self._complaints.clear_one(FILES)
        self._redactor.choose(file_id, along=self.files.goes_along(file_id))

    def _tell_outdated(self) -> None:
        self._complaints.say("redaction", sentence("redaction_outdated"))

    def _complain(self, error: Exception) -> None:
        if self.overlay.isHidden():
            return
        self.files.show_draft(self._redactor.draft)
        words = self._complaints.show_or_say(error)
        if words:
            self._complaints.say("redaction", words)

    def _close(self, _draft: RedactionDraft) -> None:
        self.overlay.close_over()
