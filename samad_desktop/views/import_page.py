"""Bringing past cases in: a file, what its columns are, what is wrong with it, and the import."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
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
    column_items,
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
    """

    said = Signal(str)

    title = "آوردن پرونده‌های پیشین"

    def __init__(
        self,
        importer: Importer,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportPage()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self.importer, self._reference, self._clock = importer, reference, clock
        self._dialogs = FileDialogs(self)
        self._values: dict[ImportField, dict[str, str]] = {}
        self._found: ImportPreview | None = None
        self._asked: UnknownValue | None = None
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
        ui.rows_list.entered_row.connect(self._ask_meaning)
        ui.rows_list.marked_row.connect(self._offer)
        ui.meaning_picker.picked.connect(self._say_meaning)
        for field in ImportField:
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
            ("back", "پس‌گرفتن آوردن ناتمام", ("Ctrl+Shift+Z",), self._take_back, ui.back_button),
        ):
            deed = Deed(f"import_{name}", words, keys, IMPORT_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
            actions.because(deed.id, partial(self._why_not, name))

    def _why_not(self, deed: str) -> str:
        """Return the code of what hinders a deed just now; empty where nothing does."""
        importer, run = self.importer, self.importer.run
        if deed == "stop":
            return "" if importer.is_busy else "import_rests"
        if importer.is_busy:
            return "import_goes_on"
        if deed == "back":
            return "" if self._to_take_back() else "import_none_unfinished"
        if deed == "file":
            return ""
        if importer.file is None:
            return "import_no_file"
        if deed == "save":
            return "" if run is not None and run.refused else "import_none_refused"
        button = self.ui.preview_button if deed == "preview" else self.ui.start_button
        return "" if button.isEnabled() else "import_known"

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
        if self._found is None:
            self.ui.rows_list.show_rows(run_rows(runs, self._clock()))
        self._offer()

    def _show_file(self, looked: LookedFile) -> None:
        ui = self.ui
        ui.file_label.setText(as_written(looked.sheet.path.name))
        ui.remembered_label.setVisible(looked.remembered)
        for field in ImportField:
            self._picker(field).set_items(column_items(looked.sheet.header))
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
        ui.rows_list.show_rows(())
        self._offer()
        (ui.start_button if looked.earlier else ui.preview_button).setFocus()

    def _show_preview(self, found: ImportPreview) -> None:
        self._found = found
        self.ui.found_title.setText(preview_text(found))
        self._show_rows()
        self._offer()
        self.ui.rows_list.setFocus()

    def _show_rows(self) -> None:
        if self._found is not None:
            self.ui.rows_list.show_rows(preview_rows(self._found, self._read(), self._reference))

    def _show_progress(self, done: int, whole: int) -> None:
        self.ui.progress_bar.setRange(0, whole)
        self.ui.progress_bar.setValue(done)
        self.ui.found_title.setText(moved_text(done, whole))

    def _show_end(self, run: ImportRun) -> None:
        self._found = None
        self.ui.found_title.setText(run_text(run))
        self._offer()
        if run.state in (ImportState.FINISHED, ImportState.TAKEN_BACK):
            self.said.emit(run_text(run))

    def _show_busy(self, busy: bool) -> None:
        bar = self.ui.progress_bar
        bar.setRange(0, 0)
        bar.setVisible(busy)
        self.ui.file_card.setEnabled(not busy)
        self._offer()

    def _offer(self, _marked: object = None) -> None:
        """Offer what can be done now."""
        ui, importer = self.ui, self.importer
        rests, run, unfinished = not importer.is_busy, importer.run, importer.unfinished
        is_new = importer.file is not None and (run is None or run.state is ImportState.TAKEN_BACK)
        goes_on = unfinished is not None and unfinished.state is ImportState.RUNNING
        ui.preview_button.setEnabled(rests and is_new)
        ui.start_button.setEnabled(rests and (is_new or goes_on))
        ui.start_button.setText(_GO_ON if goes_on else _BEGIN)
        ui.stop_button.setVisible(not rests)
        ui.back_button.setVisible(rests and self._to_take_back() is not None)
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
        run = self._to_take_back()
        if run is not None:
            self._say("")
            self.importer.take_back(run)

    def _to_take_back(self) -> ImportRun | None:
        """Return the import that may be taken back: the file's, or the row's in the list."""
        marked = self.ui.rows_list.current()
        if self.importer.file is None and isinstance(marked, ImportRun):
            undone = (ImportState.RUNNING, ImportState.GOING_BACK)
            return marked if marked.state in undone else None
        return self.importer.unfinished

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
            self.ui.rows_list.show_rows(())

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
