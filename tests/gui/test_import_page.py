"""Past cases brought in on screen, by keys alone."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from samad_desktop.domain.importing import ImportField, ImportState
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.messages import row_sentence, sentence
from samad_desktop.persistence.import_lots import LOT
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.services.importing import ImportService
from tests.centres import both_engines
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
HEADER = ("شماره", "تاریخ", "موضوع", "شهرستان", "نام متقاضی", "تلفن", "شرح", "وضعیت")
ROW = (
    *("ق-۱", "۱۴۰۲/۳/۱۴", "قطع و افت فشار آب شهری", "تبریز", "منصور جباری"),
    *("09141112233", "آب کوچه قطع است", "مختومه"),
)


def write(path, *rows, header=HEADER):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows((header, *rows))
    return path


class Importing:
    """The page as one person sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.page = workplace.importing.page
        self.ui, self.importer = self.page.ui, self.page.importer

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def look(self, path):
        with self.qtbot.waitSignal(self.importer.looked, timeout=ANSWER_MS):
            self.page.choose(path)

    def preview(self):
        with self.qtbot.waitSignal(self.importer.previewed, timeout=ANSWER_MS):
            self.key(Key.Key_L, CTRL)
        return [row.look for row in self.ui.rows_list.rows()]

    def start(self):
        with self.qtbot.waitSignals([self.importer.ended, self.importer.listed], timeout=ANSWER_MS):
            self.key(Key.Key_Return, CTRL)
        return self.importer.run

    def pick(self, field, words):
        edit = getattr(self.ui, f"{field}_picker")
        edit.setFocus()
        edit.selectAll()
        type_text(edit, words)
        self.key(Key.Key_Return)


@pytest.fixture
def importing(log_in, qtbot):
    def begin(login="supervisor"):
        workplace = log_in(login)
        window = workplace.view.window()
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        made = Importing(workplace, qtbot)
        with qtbot.waitSignal(made.importer.listed, timeout=ANSWER_MS):
            made.key(Key.Key_B, CTRL | SHIFT)
        assert workplace.view.page() is made.page
        return made

    return begin


@pytest.mark.in_turn
@both_engines
def test_a_register_comes_in_by_keys_alone(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW, (*ROW[:2], "آب شهر", *ROW[3:])))
    assert page.ui.received_picker.current_id() == "تاریخ"
    looks = page.preview()
    assert looks[0].pill == "ناشناخته"
    page.ui.rows_list.mark(0)
    page.key(Key.Key_Return)
    page.pick("meaning", "افت فشار")
    assert page.ui.rows_list.rows()[0].look.pill == "گفته شد"
    page.preview()
    assert page.ui.found_title.text().startswith("۱ پرونده آورده و ۱ سطر رد")
    run = page.start()
    assert (run.state, run.stored, run.refused) == (ImportState.FINISHED, 1, 1)
    assert not page.ui.save_button.isHidden()


@ON_SQLITE
def test_refused_rows_are_saved_where_the_person_says(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW, (*ROW[:5], "12", *ROW[6:])))
    page.start()
    page.key(Key.Key_S, CTRL)
    dialog = page.page.findChild(QFileDialog)
    target = tmp_path / "mend.csv"
    with page.qtbot.waitSignal(page.importer.saved, timeout=ANSWER_MS):
        dialog.fileSelected.emit(str(target))
    dialog.close()
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 2


@ON_SQLITE
def test_a_column_that_is_needed_is_asked_for_beside_its_field(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW, header=("a", "b", "c", "d", "e", "f", "g", "h")))
    with page.qtbot.waitSignal(page.importer.refused, timeout=ANSWER_MS):
        page.key(Key.Key_L, CTRL)
    assert page.ui.received_error.text() == sentence("import_column_needed")
    assert page.ui.subject_error.text() == sentence("import_column_or_one")


@ON_SQLITE
def test_a_file_that_cannot_be_read_is_told(importing, tmp_path):
    page = importing()
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK no workbook")
    with page.qtbot.waitSignal(page.importer.refused, timeout=ANSWER_MS):
        page.page.choose(broken)
    assert page.ui.outcome_label.text() == sentence("import_file_unreadable")


@ON_SQLITE
def test_an_import_that_was_left_is_gone_on_with_or_taken_back(
    importing, database, supervisor, tmp_path
):
    service = ImportService(database)
    path = write(tmp_path / "left.csv", *((f"ق-{n}", *ROW[1:]) for n in range(LOT + 500)))
    looked = service.look(supervisor, path)
    run = service.begin(supervisor, looked.sheet, looked.mapping).value
    asked = iter((True, False))
    service.go_on(supervisor, run.id, path, go_on=lambda: next(asked))
    page = importing()
    page.ui.rows_list.mark(0)
    page.look(path)
    assert page.ui.start_button.text().strip() == "ادامهٔ آوردن"
    assert not page.ui.back_button.isHidden()
    page.key(Key.Key_Z, CTRL | SHIFT)
    assert not page.importer.is_busy
    assert f"{persian_digits(f'{LOT:,}'.replace(',', '٬'))} پرونده" in page.ui.outcome_label.text()
    with page.qtbot.waitSignal(page.importer.ended, timeout=ANSWER_MS):
        page.key(Key.Key_Z, CTRL | SHIFT)
    assert page.importer.run.state is ImportState.TAKEN_BACK
    assert page.start().stored == LOT + 500


@ON_SQLITE
def test_what_is_chosen_is_read_as_it_stands(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", (*ROW[:2], "", *ROW[3:])))
    page.ui.subject_all_picker.setFocus()
    page.pick("subject_all", "افت فشار")
    page.ui.clocks_tick.setChecked(True)
    mapping = page.page._read()
    assert mapping.defaults[ImportField.SUBJECT] == "0101"
    assert mapping.clocks


@ON_SQLITE
@pytest.mark.parametrize("dark", [*long([False]), True])
def test_nothing_is_clipped(importing, tmp_path, dark):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW, (*ROW[:2], "آب شهر", *ROW[3:])))
    page.preview()
    if dark:
        page.key(Key.Key_F12, CTRL)
    assert clipped(page.page) == []


@ON_SQLITE
def test_a_key_that_can_do_nothing_says_why(importing, tmp_path):
    page = importing()
    actions = page.workplace.actions
    for deed, code in (
        ("import_preview", "import_no_file"),
        ("import_stop", "import_rests"),
        ("import_back", "import_none_unfinished"),
    ):
        with page.qtbot.waitSignal(actions.refused) as told:
            actions[deed].trigger()
        assert sentence(code) in told.args[0]
    page.look(write(tmp_path / "old.csv", ROW))
    page.start()
    for deed, code in (("import_save", "import_none_refused"), ("import_start", "import_known")):
        with page.qtbot.waitSignal(actions.refused) as told:
            actions[deed].trigger()
        assert sentence(code) in told.args[0]


@ON_SQLITE
def test_what_stands_in_each_column_is_shown_before_anything_is_asked(importing, tmp_path):
    page = importing()
    header = ("n", "تاریخ", "بابت", "شهرستان", "که", "کجا", "چه", "وضع")
    page.look(write(tmp_path / "old.csv", ROW, ("ق-۲", *ROW[1:7], "باز"), header=header))
    looks = {row.value: row.look for row in page.ui.rows_list.rows()}
    assert looks["وضع"].note == SEPARATOR.join(map(as_written, ("مختومه", "باز")))
    assert looks["وضع"].pill == "خوانده نمی‌شود"
    assert looks["تاریخ"].pill == "تاریخ دریافت"
    page.ui.state_picker.setFocus()
    page.pick("state", "وضع")
    looks = {row.value: row.look for row in page.ui.rows_list.rows()}
    assert looks["وضع"].pill == "وضعیت"


@ON_SQLITE
def test_one_key_leads_from_an_import_to_its_cases(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW))
    page.ui.start_button.setFocus()
    page.start()
    assert page.ui.rows_list.hasFocus()
    assert page.ui.cases_button.isVisible()
    finding = page.workplace.finding
    with page.qtbot.waitSignal(finding.finder.rows.loaded, timeout=ANSWER_MS):
        page.key(Key.Key_F9)
    assert page.workplace.view.page() is finding.page
    assert finding.finder.rows.rowCount() == 1


@ON_SQLITE
def test_the_row_and_the_sheet_of_keys_say_how_an_unknown_word_is_answered(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", (*ROW[:2], "آب شهر", *ROW[3:])))
    assert "Enter" in page.preview()[0].note
    deeds = [deed.label for deed in page.workplace.actions.deeds()]
    assert "گفتن معنی واژهٔ «ناشناخته» در فهرست" in deeds


@ON_SQLITE
def test_a_label_stays_at_its_box_where_a_neighbour_complains(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", ROW, header=("a", "تاریخ", "c", "d", "e", "f", "g", "h")))
    before = page.ui.received_picker.y() - page.ui.received_label.y()
    with page.qtbot.waitSignal(page.importer.refused, timeout=ANSWER_MS):
        page.key(Key.Key_L, CTRL)
    page.ui.file_card.layout().activate()
    assert page.ui.text_error.isVisible()
    assert page.ui.received_picker.y() - page.ui.received_label.y() == before
    assert page.ui.received_label.y() == page.ui.text_label.y()


@ON_SQLITE
def test_what_is_wrong_with_a_row_is_not_told_as_to_a_caller(importing, tmp_path):
    page = importing()
    page.look(write(tmp_path / "old.csv", (*ROW[:5], "12", "", ROW[7])))
    titles = [look.title for look in page.preview()]
    assert f"تلفن: {row_sentence('phone_invalid')}" in titles
    assert f"متن: {row_sentence('required')}" in titles
    assert not any("بپرسید" in title or "پر کنید" in title for title in titles)
