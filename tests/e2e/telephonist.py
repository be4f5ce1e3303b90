"""An operator at the window: types into its fields, presses its keys, reads what it says."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from samad_desktop.app import Program
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.contacts import Registered
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.qtkit.fields import LtrLineEdit, PickerEdit
from samad_desktop.qtkit.row_list import RowList
from samad_desktop.services.outbox import Sent
from tests.gui.keyboard import press, type_text

PATIENCE_MS = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KINDS = (
    "request",
    "complaint",
    "criticism",
    "suggestion",
    "idea",
    "report",
    "meeting_request",
    "appreciation",
)


class Operator:
    """Takes calls as `calls.csv` tells them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        workplace = program.workplace
        assert workplace is not None
        self._qtbot = qtbot
        self._tasks = program.tasks
        self._workplace = workplace
        self._reference = workplace.desk.reference
        self._page = workplace.call_page
        self._form = workplace.call_page.ui.form.ui
        assert workplace.call_editor is not None
        self._editor = workplace.call_editor
        # 160 codes read aloud would take minutes; that none is skipped is tested elsewhere.
        self._page.ui.registered._patience.setInterval(0)
        self.refusals: list[str] = []
        self.joined_by_key: list[str] = []
        self.mended: list[str] = []

    def take(self, row: dict[str, str], joins: str | None) -> Registered:
        """Write one call down and register it; `joins` is the code of the case it is about."""
        self._write_caller(row)
        self._write_matter(row)
        if joins is not None:
            self._join(row, joins)
        registered = self._register(row)
        self._qtbot.waitUntil(lambda: self._page.ui.registered.ready, timeout=PATIENCE_MS)
        with self._qtbot.waitSignal(self._editor.showed, timeout=PATIENCE_MS):
            _key(Qt.Key.Key_Return)
        return registered

    def find(self, typed: str) -> list[int]:
        """Type into the search box and press Enter; return the cases that are listed."""
        box = self._workplace.view.search_edit
        press(box, Qt.Key.Key_F3)
        box.setFocus()
        box.clear()
        finder = self._workplace.finding.finder
        _type(box, typed)
        press(box, Qt.Key.Key_Return)
        # What was found before is read anew meanwhile.
        self._qtbot.waitUntil(
            lambda: finder.text == box.text() and not finder.rows.loading, timeout=PATIENCE_MS
        )
        return [case.id for case in finder.rows.values()]

    def _write_caller(self, row: dict[str, str]) -> None:
        _type(self._form.phone_edit, row["phone_as_given"])
        if row["phone_as_given"]:
            self._qtbot.waitUntil(lambda: not self._tasks.busy, timeout=PATIENCE_MS)
        self._form.name_edit.setFocus()
        self._form.name_edit.selectAll()
        press(self._form.name_edit, Qt.Key.Key_Delete)
        _type(self._form.name_edit, row["name_as_given"])
        _type(self._form.national_id_edit, row["national_id_as_given"])
        if len(row["national_id_as_given"].replace(" ", "")) in (8, 9):
            press(self._form.national_id_edit, Qt.Key.Key_Return)
            assert not self._form.proposal_bar.isHidden()
            press(self._form.national_id_edit, Qt.Key.Key_Return)
            self.mended.append(row["nr"])

    def _write_matter(self, row: dict[str, str]) -> None:
        matter = self._form.matter.ui
        matter.kind_box.setFocus()
        chip = matter.kind_box.focusProxy()
        assert chip is not None
        type_text(chip, str(KINDS.index(row["kind"]) + 1))
        subject = next(
            one for one in self._reference.subjects.values() if one.code == row["subject_code"]
        )
        _pick(matter.subject_picker, subject.name, subject.id)
        county = next(
            one for one in self._reference.counties.values() if one.code == row["county_code"]
        )
        _pick(matter.county_picker, county.name, county.id)
        _type(matter.place_edit, row["place"])
        _type(matter.text_edit, row["text_as_typed"])

    def _join(self, row: dict[str, str], code: str) -> None:
        """Join by F10 where the case is offered beside the form, by its code otherwise."""
        self._qtbot.waitUntil(self._nothing_is_looked_for, timeout=PATIENCE_MS)
        if self._go_to_offered(code):
            _key(Qt.Key.Key_F10)
            self.joined_by_key.append(row["nr"])
        else:
            _key(Qt.Key.Key_F10, SHIFT)
            edit = QApplication.focusWidget()
            assert isinstance(edit, LtrLineEdit)
            with self._qtbot.waitSignal(self._editor.joined, timeout=PATIENCE_MS):
                _type(edit, code)
                press(edit, Qt.Key.Key_Return)
        assert self._editor.joined_code == code

    def _nothing_is_looked_for(self) -> bool:
        return not self._tasks.busy and not self._editor.similar._pause.isActive()

    def _go_to_offered(self, code: str) -> bool:
        """Go by F6 and arrows to the case among the caller's open ones and the similar ones."""
        ui = self._page.ui
        for _ in (ui.caller, ui.similar):
            _key(Qt.Key.Key_F6)
            here = QApplication.focusWidget()
            if here not in (ui.caller.ui.cases_list, ui.similar.ui.similar_list):
                continue
            assert isinstance(here, RowList)
            for _row in here.rows():
                case = here.current()
                if isinstance(case, CaseRow) and case.tracking_code == code:
                    return True
                _key(Qt.Key.Key_Down)
        return False

    def _register(self, row: dict[str, str]) -> Registered:
        sent: list[Sent] = []
        self._editor.outbox.sent.connect(sent.append)
        self._press_register(row)
        if self._editor.done is None:
            self.refusals.append(self._form.national_id_error.text())
            assert self._form.national_id_edit.value()
            _key(Qt.Key.Key_F8)
            self._press_register(row)
        told = self._editor.done
        assert told is not None
        self._qtbot.waitUntil(lambda: bool(sent), timeout=PATIENCE_MS)
        self._editor.outbox.sent.disconnect(sent.append)
        assert sent[0].outcome.value.tracking_code == told.tracking_code
        return sent[0].outcome.value

    def _press_register(self, row: dict[str, str]) -> None:
        told: list[object] = []
        for signal in (self._editor.registered, self._editor.refused, self._editor.failed):
            signal.connect(told.append)
        _key(Qt.Key.Key_Return, CTRL | SHIFT if row["outcome"] == "advised" else CTRL)
        self._qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
        for signal in (self._editor.registered, self._editor.refused, self._editor.failed):
            signal.disconnect(told.append)
        assert isinstance(told[0], (CodeTold, ValidationFailed)), told


def _key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the cursor is."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key, modifiers)


def _type(widget: QWidget, text: str) -> None:
    """Type by words, each with its space in one stroke, as an input method gives them."""
    widget.setFocus()
    for word in re.findall(r"\s*\S+|\s+", text):
        stroke = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, word)
        QApplication.sendEvent(widget, stroke)
    QApplication.processEvents()


def _pick(picker: PickerEdit, name: str, wanted: int) -> None:
    """Type the name and go down to the wanted item, as one does who sees two of a name."""
    picker.setFocus()
    picker.selectAll()
    _type(picker, name)
    offered = [item.id for item in picker.offered()]
    for _ in range(offered.index(wanted)):
        press(picker, Qt.Key.Key_Down)
    press(picker, Qt.Key.Key_Return)
    assert picker.current_id() == wanted
