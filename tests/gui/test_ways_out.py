"""Whatever leaves the window is noted first: who, of which case, by which way, how many people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.outgoing import Outgoing, OutgoingLine, WayOut
from samad_desktop.services.outgoings import OutgoingService
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.gui.screens import CTRL, SHIFT
from tests.paper_text import text_of

Key = Qt.Key
_GONE = "ALTER TABLE outgoings RENAME TO gone_outgoings"
_BACK = "ALTER TABLE gone_outgoings RENAME TO outgoings"


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    """Leave nothing of one test to the next."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def noted(database, supervisor):
    """Return what left so far, the first first."""

    def read() -> list[Outgoing]:
        lines: tuple[OutgoingLine, ...] = (
            OutgoingService(database).latest(supervisor, None, None).rows
        )
        return [line.outgoing for line in reversed(lines)]

    return read


@pytest.fixture
def case_id(intake, operator, a_draft, centre, agencies):
    file = checked_attachment("نامه.txt", "نامه".encode())
    made = intake.register(operator, a_draft(), (file,)).value.case_id
    centre.refer(made, agencies["WATER"])
    return made


@pytest.fixture
def opened(program, log_in, qtbot, case_id):
    """Let the expert open the case in the whole program; return her desk."""
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("expert")
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.surroundings.open_case(case_id)
    return workplace


@pytest.fixture
def broken(database):
    """Let nothing be noted; give back how to mend it."""

    def do(statement):
        with database.upkeep() as connection:
            connection.execute(text(statement))

    return do


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


def waits_for(qtbot, noted, *expected):
    qtbot.waitUntil(lambda: noted() == list(expected), timeout=ANSWER_MS)


def letter(workplace, qtbot):
    dialog = workplace.case_page._follow_up.paper_dialog
    press(workplace.case_page, Key.Key_P, CTRL | SHIFT)
    paper = workplace.case_models.paper
    qtbot.waitUntil(lambda: paper.page_count == 1, timeout=ANSWER_MS)
    return dialog, paper


def test_a_letter_that_is_printed_or_saved(opened, noted, case_id, qtbot, tmp_path):
    dialog, paper = letter(opened, qtbot)
    printed: list[bytes] = []
    with qtbot.waitSignal(paper.printed, timeout=ANSWER_MS):
        paper.send(printed.append)
    assert noted() == [Outgoing(WayOut.PRINTED, case_id, 1)]
    with qtbot.waitSignal(paper.saved, timeout=ANSWER_MS):
        paper.save(tmp_path / "نامه.pdf")
    assert noted()[1:] == [Outgoing(WayOut.SAVED_PAPER, case_id, 1)]
    assert printed == [(tmp_path / "نامه.pdf").read_bytes()]
    dialog.reject()


def test_a_file_that_is_opened_or_saved(opened, noted, case_id, qtbot, tmp_path):
    files, reader = opened.case_models.reader.files, opened.case_models.reader
    (file,) = reader.case.attachments
    with qtbot.waitSignal(files.saved, timeout=ANSWER_MS):
        files.save(file.id, tmp_path / "نامه.txt")
    with qtbot.waitSignal(files.ready, timeout=ANSWER_MS):
        files.make_openable(file.id)
    assert noted() == [
        Outgoing(WayOut.SAVED_FILE, case_id),
        Outgoing(WayOut.OPENED_FILE, case_id),
    ]


def test_what_is_copied_from_the_page_with_whom_it_names(opened, noted, case_id, qtbot):
    view = opened.case_page.ui.text_view
    view.moveCursor(QTextCursor.MoveOperation.Start)
    press(view, Key.Key_A, CTRL)
    press(view, Key.Key_C, CTRL)
    waits_for(qtbot, noted, Outgoing(WayOut.COPIED, case_id, 0))
    assert "کوی فرهنگیان" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("منصور جبّاری ۰۹۱۴۳۴۷۱۸۲۱")
    waits_for(
        qtbot, noted, Outgoing(WayOut.COPIED, case_id, 0), Outgoing(WayOut.COPIED, case_id, 1)
    )


def test_who_else_a_copied_text_names_is_counted(opened, noted, case_id, qtbot):
    QGuiApplication.clipboard().setText("آقای جبّاری و خانم رستمی، ۰۹۱۲۱۱۱۲۲۳۳، گفتند ۱۲۰ متر")
    waits_for(qtbot, noted, Outgoing(WayOut.COPIED, case_id, 2))


def test_what_is_copied_beside_a_list_is_of_the_case_that_stands_there(
    opened, noted, case_id, qtbot
):
    press(opened.view, Key.Key_F3, SHIFT)
    brief = opened.lists.page.ui.cases.ui.brief
    qtbot.waitUntil(lambda: brief.case is not None, timeout=ANSWER_MS)
    QGuiApplication.clipboard().setText(brief.case.citizen.name)
    waits_for(qtbot, noted, Outgoing(WayOut.COPIED, case_id, 1))


def test_who_is_on_the_line_is_counted_when_she_is_copied(program, log_in, case_id, noted, qtbot):
    workplace = log_in("operator")
    workplace.view.show_page(workplace.call_page)
    type_text(workplace.call_page.ui.form.ui.phone_edit, "09143471821")
    callers = workplace.call_editor.callers
    qtbot.waitUntil(lambda: bool(callers.callers.people), timeout=ANSWER_MS)
    QGuiApplication.clipboard().setText(callers.callers.people[0].citizen.name)
    qtbot.waitUntil(lambda: Outgoing(WayOut.COPIED, None, 1) in noted(), timeout=ANSWER_MS)


def test_the_code_is_copied_and_a_row_of_a_list_is_not(opened, noted, case_id, qtbot):
    press(opened.case_page, Key.Key_F8, SHIFT)
    waits_for(qtbot, noted, Outgoing(WayOut.COPIED, case_id, 0))
    press(opened.view, Key.Key_F3, SHIFT)
    rows = opened.lists.page.ui.cases.ui.rows_view
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1, timeout=ANSWER_MS)
    rows.setCurrentIndex(rows.model().index(0, 0))
    code = QGuiApplication.clipboard().text()
    press(rows, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == code


def test_what_cannot_be_noted_does_not_leave(opened, broken, noted, case_id, qtbot, tmp_path):
    dialog, paper = letter(opened, qtbot)
    reader = opened.case_models.reader
    broken(_GONE)
    printed: list[bytes] = []
    with qtbot.waitSignal(paper.failed, timeout=ANSWER_MS):
        paper.send(printed.append)
    target = tmp_path / "نامه"
    with qtbot.waitSignal(paper.failed, timeout=ANSWER_MS):
        paper.save(target)
    dialog.reject()
    with qtbot.waitSignal(reader.files.failed, timeout=ANSWER_MS):
        reader.files.save(reader.case.attachments[0].id, target)
    QGuiApplication.clipboard().setText("منصور جباری")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text(), timeout=ANSWER_MS)
    assert not printed
    assert not target.exists()
    broken(_BACK)
    assert noted() == []


def test_an_agencys_print_names_nobody_and_is_noted(
    program, log_in, agency, noted, case_id, qtbot, database
):
    program.window.show()
    workplace = log_in("liaison")
    model = workplace.work.agency.model
    with qtbot.waitSignal(model.shown, timeout=ANSWER_MS):
        workplace.surroundings.open_case(case_id)
    citizen = model.case.citizen
    with qtbot.waitSignal(model.explainer.explained, timeout=ANSWER_MS) as explained:
        model.explain()
    document = explained.args[1]
    said = text_of(document.make()).split()
    assert citizen is not None
    assert not set(citizen.name.split()) & set(said)
    paper = workplace.work.agency.page.paper_dialog._paper
    paper.begin(document)
    with qtbot.waitSignal(paper.printed, timeout=ANSWER_MS):
        paper.send(lambda _pdf: None)
    assert noted() == [Outgoing(WayOut.PRINTED, case_id, 0)]
    QGuiApplication.clipboard().setText(citizen.name)
    waits_for(
        qtbot, noted, Outgoing(WayOut.PRINTED, case_id, 0), Outgoing(WayOut.COPIED, case_id, 1)
    )


def test_nothing_is_noted_once_the_desk_is_left(opened, noted, program, qtbot):
    opened.left.emit()
    qtbot.waitUntil(lambda: program.workplace is None, timeout=ANSWER_MS)
    QGuiApplication.clipboard().setText("چیزی")
    QApplication.processEvents()
    assert noted() == []
