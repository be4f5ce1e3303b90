"""The officials on a secretary's screen: who they are, what they owe, and how long before."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_duties import quarter_of
from samad_desktop.domain.sessions import Attendance, Presence
from samad_desktop.messages import sentence
from samad_desktop.services.officials import OfficialService
from samad_desktop.session_words import quarter_text
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.session_desk import CTRL, GOVERNOR, NONE, SHIFT, Key, Table, today
from tests.long import long


class Desk:
    """Somebody at the page of officials."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.window = workplace.view.window()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.page = workplace.sessions.officials.page
        self.ui, self.keeper = self.page.ui, self.page._keeper
        self.wait(self.keeper.shown, lambda: self.key(Key.Key_V, CTRL | SHIFT))

    def key(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def wait(self, signal, do):
        with self.qtbot.waitSignal(signal, timeout=ANSWER_MS):
            do()
        self.qtbot.waitUntil(lambda: not self.workplace._tasks.busy, timeout=ANSWER_MS)

    def fill(self, field, text):
        edit = getattr(self.ui, field)
        edit.setFocus()
        edit.selectAll()
        type_text(edit, text)

    def save(self):
        self.wait(self.keeper.stored, lambda: self.key(Key.Key_Return, CTRL))

    def look(self, place=0):
        return self.ui.officials_list.rows()[place].look


@pytest.fixture
def table(database, secretary):
    return Table(database, secretary)


@pytest.fixture
def desk(log_in, qtbot):
    return Desk(log_in("secretary"), qtbot)


def test_an_official_is_written_by_keys(desk):
    assert desk.ui.hint.isVisible()
    desk.key(Key.Key_N, CTRL)
    type_text(QApplication.focusWidget(), GOVERNOR[0])
    desk.key(Key.Key_Tab)
    type_text(QApplication.focusWidget(), GOVERNOR[1])
    desk.fill("duty_edit", "۶")
    desk.save()
    assert desk.look().title == "استاندار، کامران ارس‌پور"
    assert desk.look().pill == "۰ از ۶"
    assert desk.ui.name_edit.text() == ""


def test_what_is_wrong_is_said_beside_its_field(table, desk):
    desk.key(Key.Key_N, CTRL)
    desk.fill("duty_edit", "بسیار")
    desk.key(Key.Key_Return, CTRL)
    assert desk.ui.duty_error.text() == sentence("number_unreadable_here")
    desk.fill("duty_edit", "۹۹")
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.name_error.text() == sentence("required")
    assert desk.ui.post_error.text() == sentence("required")
    assert desk.ui.duty_error.text() == sentence("duty_out_of_range", "۶۰")
    desk.fill("name_edit", GOVERNOR[0])
    desk.fill("post_edit", GOVERNOR[1])
    desk.fill("duty_edit", "۱")
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.name_error.text() == sentence("official_twice")


def test_an_official_is_changed_where_the_list_is_entered(table, desk):
    desk.key(Key.Key_Return)
    assert desk.ui.name_edit.hasFocus()
    desk.fill("duty_edit", "۹")
    desk.save()
    assert desk.look().pill == "۰ از ۹"


def test_who_still_sits_does_not_retire(table, desk):
    table.plan(table.day())
    desk.ui.retired_box.click()
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.retired_error.text() == sentence("official_still_sits")


def test_a_quarter_tells_who_came_and_who_sent_somebody(table, desk):
    session = table.begun()
    sent = Presence(table.ids[0], Attendance.SUBSTITUTE, "معاون او")
    desk.wait(desk.keeper.shown, lambda: table.sessions.record(table._secretary, session, (sent,)))
    assert desk.ui.quarter_label.text() == quarter_text(quarter_of(today()))
    assert "جانشین ۱" in desk.look().note
    assert desk.look().pill == "۰ از ۴"
    desk.wait(desk.keeper.shown, lambda: desk.key(Key.Key_PageUp))
    assert desk.ui.quarter_label.text() == quarter_text(quarter_of(today()).turned(-1))
    assert "جانشین ۰" in desk.look().note
    desk.wait(desk.keeper.shown, lambda: desk.key(Key.Key_PageDown))
    assert "جانشین ۱" in desk.look().note


def test_the_second_of_two_is_told_and_loses_nothing(table, desk, database, secretary):
    desk.fill("post_edit", "استاندار تازه")
    read = Official(table.ids[0], 1, *GOVERNOR, duty=2)
    desk.wait(desk.keeper.shown, lambda: OfficialService(database).save(secretary, read))
    assert desk.ui.post_edit.text() == "استاندار تازه"
    desk.save()
    assert "استاندار تازه" in desk.look().title


def test_the_notice_is_the_supervisors_to_set(log_in, qtbot, table):
    desk = Desk(log_in("supervisor"), qtbot)
    assert desk.ui.notice_edit.text() == "۳"
    desk.fill("notice_edit", "۹۹")
    desk.key(Key.Key_F9)
    assert desk.ui.notice_error.text() == sentence("notice_out_of_range", "۶۰")
    desk.fill("notice_edit", "۷")
    desk.wait(desk.keeper.stored, lambda: desk.key(Key.Key_F9))
    assert (
        OfficialService(desk.workplace.desk.database)
        .read(desk.workplace.desk.actor, quarter_of(today()))
        .notice_days
        == 7
    )


def test_a_secretary_reads_the_notice_and_cannot_set_it(table, desk):
    assert desk.ui.notice_edit.isReadOnly()
    assert desk.workplace.actions.find("officials_notice") is None


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(table, desk, theme, percent):
    theme.set_text_percent(percent)
    desk.window.resize(1366, 768)
    assert clipped(desk.page) == []


def test_by_which_scheme_directives_are_numbered_is_set_and_a_bad_one_refused(log_in, qtbot, theme):
    desk = Desk(log_in("supervisor"), qtbot)
    desk.window.resize(1280, 720)
    desk.fill("name_edit", "آراز")
    assert desk.ui.scheme_edit.text() == "{سال}/م/{ردیف}"
    desk.fill("scheme_edit", "م/{ردیف}")
    desk.ui.name_edit.setFocus()
    desk.key(Key.Key_F10)
    settle()
    assert desk.ui.scheme_error.text() == sentence("scheme_needs_places")
    assert desk.ui.scheme_edit.hasFocus()
    for part in (desk.ui.scheme_edit, desk.ui.scheme_error):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert desk.ui.scheme_edit.text() == "م/{ردیف}"
    desk.fill("scheme_edit", "{سال}/د/{ردیف}")
    desk.wait(desk.keeper.stored, lambda: desk.key(Key.Key_F10))
    qtbot.waitUntil(lambda: desk.keeper.book.scheme == "{year}/د/{serial}", timeout=ANSWER_MS)
    assert desk.ui.name_edit.text() == "آراز"


def test_what_is_wrong_with_a_setting_beyond_its_words_is_said_beside_it(log_in, qtbot):
    desk = Desk(log_in("supervisor"), qtbot)
    desk.fill("scheme_edit", "{سال}/د/{ردیف}")
    book = desk.keeper.book
    desk.keeper.book = replace(book, scheme="{year}/x/{serial}")
    desk.wait(desk.keeper.refused, lambda: desk.key(Key.Key_F10))
    assert desk.ui.scheme_error.text()
    assert desk.ui.outcome_label.isHidden()
