"""The rows of the case page serve one case after another: nothing of one stays on the next."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.cases import Answer, EventKind, IdentityLevel, Priority
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.labels import label
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.read_label import ReadLabel
from samad_desktop.views.case_words import IDENTITY_WITHHELD
from samad_desktop.views.event_row import EventRow
from samad_desktop.views.standing_row import StandingRow
from tests.followed import REPLY
from tests.gui.clipping import clipped, settle
from tests.gui.screens import ANSWER_MS, labels

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NAME, PLACE, TOLD, FILE, NOTE = "عفت جهان‌بخش", "قراچمن", "پنجاه‌ودو", "رونوشت.pdf", "یادداشت نخست"
WORDS = (NAME, PLACE, TOLD, FILE, NOTE, REPLY)
WHY = "تماس برای تکمیل مدارک"


@pytest.fixture
def full_case(intake, operator, a_draft, reference, centre, agency, agencies):
    """Make a case that has something of everything that the page can show."""
    subject = next(each for each in reference.subjects.values() if len(each.questions) > 1)
    draft = a_draft(caller=PersonDraft(name=NAME, phone="0914 555 6677"), place=PLACE)
    matter = replace(
        draft.matter,
        subject_id=subject.id,
        answers=tuple(Answer(each.id, TOLD) for each in subject.questions[:2]),
        priority=Priority.CRITICAL,
    )
    files = (checked_attachment(FILE, b"%PDF-1.7 copy"),)
    case_id = intake.register(operator, replace(draft, matter=matter), files).value.case_id
    centre.refer(case_id, agencies["WATER"], agencies["POWERTBZ"])
    agency.move("answer", case_id, REPLY)
    return case_id


@pytest.fixture
def bare_case(new_case):
    return new_case(caller=PersonDraft(), place="", text="کوتاه")


@pytest.fixture
def desk_of(screens_of, expert):
    return screens_of(expert)


@pytest.fixture
def open_case(desk_of, qtbot):
    def do(case_id):
        desk_of.turn_to(desk_of.case_page)
        with qtbot.waitSignal(desk_of.case.reader.opened, timeout=ANSWER_MS):
            desk_of.case.reader.open(case_id)
        settle()
        return desk_of.case_page

    return do


def everything(page: QWidget) -> str:
    """Return every word that any part of the page holds, shown, hidden or only spoken."""
    found = []
    for each in page.findChildren(QWidget):
        found += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            found.append(each.text())
        elif isinstance(each, QTextEdit):
            found.append(each.toPlainText())
    found += [each.toPlainText() for each in page.findChildren(QTextDocument)]
    return " | ".join(found)


def test_nothing_of_one_case_stays_on_the_page_of_the_next(
    desk_of, open_case, full_case, bare_case, expert, qtbot
):
    page = open_case(full_case)
    with qtbot.waitSignal(desk_of.case.reader.changed, timeout=ANSWER_MS):
        desk_of.case.reader.note(NOTE)
    settle()
    assert all(words in everything(page) for words in WORDS)
    open_case(bare_case)
    left = everything(page)
    assert [words for words in WORDS if words in left] == []
    assert label(Priority.CRITICAL) not in labels(page)
    assert page.ui.files_part.isHidden()
    assert page.ui.answers_part.isHidden()
    assert page._files.rows == ()


@ON_SQLITE
def test_a_page_that_was_used_looks_as_it_did_when_it_was_new(open_case, full_case, bare_case):
    page = open_case(full_case)
    new, said = pictures(page), labels(page)
    open_case(bare_case)
    open_case(full_case)
    assert labels(page) == said
    assert clipped(page) == []
    assert pictures(page) == new


def pictures(page):
    """Draw both columns to their ends."""
    return [each.grab().toImage() for each in (page.ui.matter_body, page.ui.side_body)]


@ON_SQLITE
def test_the_people_who_were_revealed_are_gone_with_their_case(
    desk_of, open_case, new_case, bare_case, a_draft, qtbot
):
    hidden = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    kept = new_case(caller=PersonDraft(name=NAME, phone="0914 555 6677"), matter=hidden)
    page = open_case(kept)
    with qtbot.waitSignal(desk_of.case.asker.shown, timeout=ANSWER_MS):
        desk_of.case.asker.ask(WHY)
    settle()
    assert NAME in " ".join(page.ui.timeline.texts())
    open_case(bare_case)
    assert NAME not in everything(page)
    open_case(kept)
    assert NAME not in everything(page)
    assert IDENTITY_WITHHELD in " ".join(page.ui.timeline.texts())


@ON_SQLITE
def test_a_row_is_told_the_next_case_and_not_made_anew(open_case, full_case, bare_case):
    page = open_case(full_case)
    before = [set(page.findChildren(kind)) for kind in (EventRow, StandingRow)]
    open_case(bare_case)
    open_case(full_case)
    assert [set(page.findChildren(kind)) for kind in (EventRow, StandingRow)] == before


@ON_SQLITE
def test_a_line_that_has_room_is_broken_once_while_a_case_is_opened(
    open_case, full_case, bare_case, broken
):
    page = open_case(full_case)
    open_case(bare_case)
    broken.clear()
    open_case(full_case)
    prose = [each for each in page.findChildren(Prose) if each.isVisible()]
    lines = Counter(
        each.text() for each in prose if each.height() < each.fontMetrics().height() * 2
    )
    assert TOLD in lines
    assert {text for text in lines if broken.count(text) > lines[text]} == set()


@ON_SQLITE
def test_a_row_says_to_a_screen_reader_what_stands_in_it_now(
    open_case, full_case, new_case, centre, agencies
):
    page = open_case(full_case)
    assert any(REPLY in row.accessibleName() for row in page.ui.standing_rows.rows())
    other = new_case()
    centre.refer(other, agencies["WATER"])
    open_case(other)
    (row,) = page.ui.standing_rows.rows()
    assert REPLY not in row.accessibleName()
    assert row.accessibleName().startswith(labels(row)[0])
    spare = [each for each in page.findChildren(StandingRow) if each is not row]
    assert [each.accessibleName() for each in spare] == [""] * len(spare)
    assert not any(each.isVisible() for each in spare)


@ON_SQLITE
def test_the_cursor_is_where_the_reading_begins_and_no_row_stays_marked(
    desk_of, open_case, full_case, new_case, centre, agencies
):
    page = open_case(full_case)
    rows = page.ui.standing_rows.rows()
    rows[-1].setFocus()
    assert page.ui.standing_rows.marked_referral() is rows[-1].about
    other = new_case()
    centre.refer(other, agencies["WATER"])
    open_case(other)
    assert page.ui.text_view.hasFocus()
    (row,) = page.ui.standing_rows.rows()
    assert page.ui.standing_rows.marked_referral() is row.about
    assert row.property("marked") is None


@ON_SQLITE
def test_the_cursor_stays_on_its_referral_when_the_case_is_read_anew(
    desk_of, open_case, full_case, qtbot
):
    page = open_case(full_case)
    page.ui.standing_rows.rows()[-1].setFocus()
    marked = page.ui.standing_rows.marked_referral().referral.id
    with qtbot.waitSignal(desk_of.case.reader.changed, timeout=ANSWER_MS):
        desk_of.case.reader.refresh()
    settle()
    assert page.ui.standing_rows.marked_referral().referral.id == marked
    assert page.ui.standing_rows.rows()[-1].hasFocus()


@ON_SQLITE
def test_words_are_selected_with_the_mouse_and_let_go_with_their_case(
    open_case, full_case, bare_case
):
    page = open_case(full_case)
    place = page.ui.place_value
    drag_over(place)
    assert place.selectedText()
    assert PLACE in place.text()
    open_case(bare_case)
    assert page.ui.place_value.selectedText() == ""


@ON_SQLITE
def test_a_selection_stays_while_the_same_case_is_read_anew(desk_of, open_case, full_case, qtbot):
    page = open_case(full_case)
    drag_over(page.ui.place_value)
    selected = page.ui.place_value.selectedText()
    with qtbot.waitSignal(desk_of.case.reader.changed, timeout=ANSWER_MS):
        desk_of.case.reader.refresh()
    settle()
    assert page.ui.place_value.selectedText() == selected != ""


@ON_SQLITE
def test_the_older_events_of_one_case_are_not_shown_with_the_next(
    desk_of, open_case, new_case, bare_case, expert
):
    long = new_case()
    for number in range(34):
        desk_of.services.cases.note(expert, long, f"یادداشت {number}.")
    page = open_case(long)
    page.ui.timeline._more.click()
    assert len(shown_rows(page)) == 35
    open_case(bare_case)
    assert page.ui.timeline._more.isHidden()
    assert len(shown_rows(page)) == 1
    assert label(EventKind.REGISTERED) in page.ui.timeline.texts()
    open_case(long)
    assert len(shown_rows(page)) == 30
    assert page.ui.timeline._more.isVisible()


def test_every_part_has_its_place_before_the_page_is_painted(
    desk_of, open_case, full_case, bare_case, qtbot
):
    page = open_case(full_case)
    open_case(bare_case)
    with qtbot.waitSignal(desk_of.case.reader.opened, timeout=ANSWER_MS):
        desk_of.case.reader.open(full_case)
    at_once = places(page)
    settle()
    assert places(page) == at_once


def places(page):
    return [
        (each.geometry(), each.isVisible())
        for column in (page.ui.head_card, page.ui.matter_body, page.ui.side_body)
        for each in column.findChildren(QWidget)
        if each.isVisible()
    ]


def shown_rows(page):
    return [row for row in page.findChildren(EventRow) if row.isVisible()]


def drag_over(read: ReadLabel) -> None:
    """Select a label's words with the mouse, from one edge to the other."""
    right, left = QPoint(read.width() - 1, read.height() // 2), QPoint(0, read.height() // 2)
    QTest.mousePress(read, Qt.MouseButton.LeftButton, pos=right)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(left),
        QPointF(read.mapToGlobal(left)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(read, moved)
    QTest.mouseRelease(read, Qt.MouseButton.LeftButton, pos=left)
