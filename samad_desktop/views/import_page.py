"""Bringing past cases in: a file, what its columns are, what is wrong with it, and the import."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.importing import (
    USUAL,
    ImportField,
    ImportMapping,
    ImportPreview,
    ImportRun,
    ImportState,
    UnknownValue,
)
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import as_written, normal
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.import_looks import (
    back_question,
    column_items,
    column_rows,
    meaning_items,
    meaning_of,
    moved_text,
    preview_rows,
    preview_text,
    run_rows,
    run_text,
)
from samad_desktop.viewmodels.importer import Importer, LookedFile
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_import_page import Ui_ImportPage
from samad_desktop.views.key_groups import IMPORT_GROUP
from samad_desktop.views.page import Page

_FIRST = "فایلی از بایگانی پیشین برگزینید: CSV یا Excel، با نام ستون‌ها در سطر نخست."
_EARLIER = "آنچه تاکنون آورده شده است"
_NO_EARLIER = "تاکنون چیزی از بایگانی پیشین آورده نشده است."
_LOOKED = "ستون‌ها را ببینید و پیش‌نمایش را بخواهید."
_KNOWN = "این فایل پیش‌تر آورده شده است: {told}"
_MEANS = "«{word}» یعنی"
_BEGIN, _GO_ON = "آوردن پرونده‌ها", "ادامهٔ آوردن"
_BACK, _CASES = "پس‌گرفتن آوردن ناتمام (دو بار)", "دیدن پرونده‌های آورده‌شده"
_SEEN, _MEANING = "با F9 در جستجو دیده می‌شوند.", "گفتن معنی واژهٔ «ناشناخته» در فهرست"
_CHOOSE = "برگزیدن فایل بایگانی"
_SAVE, _SAVED_AS, _CSV = "ذخیرهٔ سطرهای ردشده", "{name}-rejected.csv", "CSV (*.csv)"
_SAVED = "سطرهای ردشده با دلیل هر یک ذخیره شد؛ پس از اصلاح همان فایل را بیاورید."
_FOR_ALL = {
    ImportField.SUBJECT: "subject_all",
    ImportField.COUNTY: "county_all",
    ImportField.STATE: "state_all",
}


class ImportPage(Page):
    """ui/import_page.ui in front of an `Importer`.

    Signals:
        said: a sentence about what went well.
        wanted: ImportRun, whose cases are to be seen.
    """

    said = Signal(str)
    wanted = Signal(object)

    title = "آوردن پرونده‌های پیشین"

    def __init__(
        self,
        importer: Importer,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        clock: Callable[[], datetime],
        *,
        may_see: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self.importer, self._reference, self._clock = importer, reference, clock
        self._may_see = may_see
        self._dialogs = FileDialogs(self)
        self._values: dict[ImportField, dict[str, str]] = {}
        self._found: ImportPreview | None = None
        self._asked: UnknownValue | None = None
        self._doomed: int | None = None
        self._runs: tuple[ImportRun, ...] = ()
        InSight(self.ui.side)
        self._dress(icons)
        self._add_deeds(actions)
        self._listen()
        self._show_nothing()

    def arrive(self) -> None:
        self.importer.read()
        self.ui.file_button.setFocus()

    def refresh(self) -> None:
        self.importer.read()

    def renew(self) -> None:
        self._fill_all_pickers()

    def leave_part(self) -> bool:
        if self._asked is None:
            return False
        self._ask_meaning(None)
        self.ui.rows_list.setFocus()
        return True

    def choose(self, path: Path) -> None:
        """Look at a file."""
        self.importer.look(path)

    # How it is made

    def _dress(self, icons: Icons) -> None:
        ui = self.ui
        ui.rows_list.use(icons)
        ui.rows_list.entered_row.connect(self._enter)
        ui.rows_list.marked_row.connect(self._offer)
        ui.meaning_picker.picked.connect(self._say_meaning)
        for field in ImportField:
            # Beside one that complains, the others stay under their labels.
            getattr(ui, f"{field}_row").setAlignment(Qt.AlignmentFlag.AlignTop)
            self._picker(field).picked.connect(self._forget_preview)
            self._picker(field).cleared.connect(self._forget_preview)
        for name in _FOR_ALL.values():
            getattr(ui, f"{name}_picker").picked.connect(self._forget_preview)
        ui.clocks_tick.clicked.connect(self._forget_preview)
        self._fill_all_pickers()

    def _fill_all_pickers(self) -> None:
        for field, name in _FOR_ALL.items():
            getattr(self.ui, f"{name}_picker").set_items(meaning_items(field, self._reference))

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        enter = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button in (
            ("file", _CHOOSE, ("F6",), self._choose, ui.file_button),
            ("preview", "پیش‌نمایش آوردن", ("Ctrl+L",), self._preview, ui.preview_button),
            ("start", _BEGIN, enter, self._start, ui.start_button),
            ("stop", "ایست و نگه‌داشتن جای کار", ("Ctrl+D",), self.importer.stop, ui.stop_button),
            ("save", _SAVE, ("Ctrl+S",), self._save, ui.save_button),
            ("back", _BACK, ("Ctrl+Shift+Z",), self._take_back, ui.back_button),
            ("cases", _CASES, ("F9",), self._see, ui.cases_button),
        ):
            if name == "cases" and not self._may_see:
                continue
            deed = Deed(f"import_{name}", words, keys, IMPORT_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
            actions.because(deed.id, partial(self._why_not, name))
        actions.list_only(Deed("import_meaning", _MEANING, ("Return",), IMPORT_GROUP))

    def _why_not(self, deed: str) -> str:
        return self.importer.why_not(deed, self.ui.rows_list.current())

    def _listen(self) -> None:
        importer = self.importer
        importer.listed.connect(self._show_runs)
        importer.looked.connect(self._show_file)
        importer.moved.connect(self._show_progress)
        importer.previewed.connect(self._show_preview)
        importer.ended.connect(self._show_end)
        importer.saved.connect(self._tell_saved)
        importer.busy_changed.connect(self._show_busy)
        importer.refused.connect(self._complain)

    # What is shown

    def _show_nothing(self) -> None:
        ui = self.ui
        ui.file_label.setText(_FIRST)
        ui.remembered_label.hide()
        ui.progress_bar.hide()
        for field, name in _FOR_ALL.items():
            getattr(ui, f"{name}_picker").set_current(USUAL.get(field))
        self._ask_meaning(None)
        self._say("")
        self._offer()

    def _show_runs(self, runs: tuple[ImportRun, ...]) -> None:
        if self.importer.file is None:
            self.ui.found_title.setText(_EARLIER if runs else _NO_EARLIER)
        self._runs = runs
        self._show_rows()
        self._offer()

    def _show_file(self, looked: LookedFile) -> None:
        ui = self.ui
        ui.file_label.setText(as_written(looked.sheet.path.name))
        ui.remembered_label.setVisible(looked.remembered)
        for field in ImportField:
            self._picker(field).set_items(column_items(looked.sheet.header, looked.first))
            self._picker(field).set_current(looked.mapping.columns.get(field))
        for field, name in _FOR_ALL.items():
            getattr(ui, f"{name}_picker").set_current(looked.mapping.default(field) or None)
        ui.clocks_tick.setChecked(looked.mapping.clocks)
        self._values = {field: dict(words) for field, words in looked.mapping.values.items()}
        self._found = None
        self._complaints.clear()
        self._say("")
        told = run_text(looked.earlier) if looked.earlier else ""
        ui.found_title.setText(_KNOWN.format(told=told) if told else _LOOKED)
        self._show_rows()
        self._offer()
        (ui.start_button if looked.earlier else ui.preview_button).setFocus()

    def _show_preview(self, found: ImportPreview) -> None:
        self._found = found
        self.ui.found_title.setText(preview_text(found))
        self._show_rows()
        self._offer()
        self.ui.rows_list.setFocus()

    def _show_rows(self) -> None:
        """Show what a preview found; before it the columns, and without a file the imports."""
        file = self.importer.file
        if self._found is not None:
            rows = preview_rows(self._found, self._read(), self._reference)
        elif file is not None and self.importer.is_new:
            rows = column_rows(file.sheet.header, file.first, self._read())
        else:
            rows = run_rows(self._runs, self._clock())
        self.ui.rows_list.show_rows(rows)

    def _show_progress(self, done: int, whole: int) -> None:
        self.ui.progress_bar.setRange(0, whole)
        self.ui.progress_bar.setValue(done)
        self.ui.found_title.setText(moved_text(done, whole))

    def _show_end(self, run: ImportRun) -> None:
        self._found = None
        seen = f" {_SEEN}" if run.stored and self._may_see else ""
        self.ui.found_title.setText(f"{run_text(run)}{seen}")
        self._offer()
        if run.state in (ImportState.FINISHED, ImportState.TAKEN_BACK):
            self.said.emit(run_text(run))

    def _show_busy(self, busy: bool) -> None:
        # A button that is pressed and rests meanwhile would give the cursor to another page.
        if busy and self.isAncestorOf(self.window().focusWidget()):
            self.ui.rows_list.setFocus()
        self.ui.progress_bar.setRange(0, 0)
        self.ui.progress_bar.setVisible(busy)
        self.ui.file_card.setEnabled(not busy)
        self._offer()

    def _offer(self, _marked: object = None) -> None:
        """Offer what can be done now."""
        ui, importer = self.ui, self.importer
        rests, run, is_new = not importer.is_busy, importer.run, importer.is_new
        doomed, goes_on = self._to_take_back(), importer.goes_on
        if self._doomed is not None and (doomed is None or doomed.id != self._doomed):
            self._doomed = None
            self._say("")
        ui.preview_button.setEnabled(rests and is_new)
        ui.start_button.setEnabled(rests and (is_new or goes_on))
        ui.start_button.setText(_GO_ON if goes_on else _BEGIN)
        ui.stop_button.setVisible(not rests)
        ui.back_button.setVisible(rests and doomed is not None)
        seen = rests and self._may_see and importer.to_see(ui.rows_list.current()) is not None
        ui.cases_button.setVisible(seen)
        ui.save_button.setVisible(rests and run is not None and bool(run.refused))

    # What is done

    def _choose(self) -> None:
        dialog = self._dialogs.to_read(_CHOOSE)
        dialog.fileSelected.connect(self._look)
        dialog.open()

    def _look(self, name: str) -> None:
        self.choose(Path(name))

    def _preview(self) -> None:
        self._attempt(self.importer.preview)

    def _start(self) -> None:
        self._attempt(self.importer.start)

    def _attempt(self, do: Callable[[ImportMapping], None]) -> None:
        self._complaints.clear()
        self._say("")
        self._ask_meaning(None)
        self._doomed = None
        do(self._read())

    def _save(self) -> None:
        file = self.importer.file
        if file is None:
            return
        name = _SAVED_AS.format(name=file.sheet.path.stem)
        dialog = self._dialogs.to_write(_SAVE, name, _CSV)
        dialog.fileSelected.connect(self._save_to)
        dialog.open()

    def _save_to(self, name: str) -> None:
        self.importer.save_refused(Path(name))

    def _take_back(self) -> None:
        """Take an import back; the first time only asks."""
        run = self._to_take_back()
        if run is None:
            return
        if run.id != self._doomed:
            self._doomed = run.id
            self._say(back_question(run))
            return
        self._doomed = None
        self._say("")
        self.importer.take_back(run)

    def _to_take_back(self) -> ImportRun | None:
        return self.importer.to_take_back(self.ui.rows_list.current())

    def _enter(self, value: object) -> None:
        """Ask what an unknown word means, or show the cases of an import."""
        if isinstance(value, ImportRun):
            self._see()
        else:
            self._ask_meaning(value)

    def _see(self) -> None:
        run = self.importer.to_see(self.ui.rows_list.current())
        if run is not None and self._may_see:
            self.wanted.emit(run)

    def _ask_meaning(self, value: object) -> None:
        """Ask once what an unknown word of the file means."""
        ui = self.ui
        self._asked = value if isinstance(value, UnknownValue) else None
        ui.meaning_part.setVisible(self._asked is not None)
        if self._asked is None:
            return
        ui.meaning_label.setText(_MEANS.format(word=self._asked.value))
        ui.meaning_picker.set_items(meaning_items(self._asked.field, self._reference))
        ui.meaning_picker.set_current(meaning_of(self._asked, self._read()) or None)
        ui.meaning_picker.setFocus()

    def _say_meaning(self, item: PickerItem) -> None:
        if self._asked is None:
            return
        words = self._values.setdefault(self._asked.field, {})
        words[normal(self._asked.value)] = str(item.id)
        self._ask_meaning(None)
        self._show_rows()
        self.ui.rows_list.setFocus()

    def _forget_preview(self, _changed: object = None) -> None:
        if self._found is not None:
            self._found = None
            self.ui.found_title.setText(_LOOKED)
        self._show_rows()

    def _read(self) -> ImportMapping:
        columns = {field: str(self._picker(field).current_id() or "") for field in ImportField}
        defaults = {
            field: str(getattr(self.ui, f"{name}_picker").current_id() or "")
            for field, name in _FOR_ALL.items()
        }
        return ImportMapping(
            columns={field: name for field, name in columns.items() if name},
            values=self._values,
            defaults={field: code for field, code in defaults.items() if code},
            clocks=self.ui.clocks_tick.isChecked(),
        )

    def _picker(self, field: ImportField) -> PickerEdit:
        found = getattr(self.ui, f"{field}_picker")
        assert isinstance(found, PickerEdit)
        return found

    def _complain(self, error: Exception) -> None:
        if not isinstance(error, SamadError):
            raise error
        self._say(self._complaints.show_or_say(error))

    def _tell_saved(self, _rows: int) -> None:
        self.said.emit(_SAVED)

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))
