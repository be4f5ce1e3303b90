"""The record on a supervisor's screen, asked by keys alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import update

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.outgoing import Outgoing, OutgoingLine, WayOut
from samad_desktop.messages import sentence
from samad_desktop.persistence.database import utc_now
from samad_desktop.persistence.tables import cases
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.services.cases import CaseService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.viewmodels.audit_looks import out_look, week_of, week_text
from samad_desktop.viewmodels.case_looks import shown_code
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_SERVER = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


class Reading:
    """The page as a supervisor sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.page = workplace.audit.page
        self.ui = self.page.ui
        self.reader = self.page._reader

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def loaded(self, do):
        with self.qtbot.waitSignal(self.reader.rows.loaded, timeout=ANSWER_MS):
            do()
        return [each.event for each in self.reader.rows.values()]

    def lines(self, do):
        with self.qtbot.waitSignal(self.reader.rows.loaded, timeout=ANSWER_MS):
            do()
        return list(self.reader.rows.values())


@pytest.fixture
def case(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value


@pytest.fixture
def reading(case, log_in, qtbot):
    workplace = log_in("supervisor")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    made = Reading(workplace, qtbot)
    with qtbot.waitSignal(made.reader.met, timeout=ANSWER_MS):
        made.key(Key.Key_A, CTRL | SHIFT)
    assert workplace.view.page() is made.page
    return made


@ON_SERVER
def test_a_case_is_asked_about_by_its_code(reading, case):
    type_text(reading.ui.case_edit, case.tracking_code)
    events = reading.loaded(lambda: reading.key(Key.Key_F6))
    assert [event.login for event in events] == ["operator"] * len(events) != []
    assert shown_code(case.tracking_code) in reading.ui.list_title.text()
    look = reading.reader.rows.index(0, 0).data(LOOK_ROLE)
    assert look.title.startswith("پروانه نخستین: ")


@ON_SERVER
def test_an_open_case_asks_by_its_key(reading, case):
    workplace = reading.workplace
    with reading.qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace._open_case(case.case_id)
    assert workplace.view.page() is workplace.case_page
    assert reading.loaded(lambda: reading.key(Key.Key_J, CTRL | SHIFT)) != []
    assert workplace.view.page() is reading.page
    assert shown_code(case.tracking_code) in reading.ui.list_title.text()


@ON_SERVER
def test_a_persons_week_is_asked_and_turned(reading):
    ui = reading.ui
    reading.qtbot.waitUntil(lambda: ui.person_picker.current_id() is None)
    ui.person_picker.set_current("operator")
    assert reading.loaded(lambda: reading.key(Key.Key_F7)) != []
    today = reading.page._today()
    assert week_text(today) in ui.list_title.text()
    assert reading.loaded(lambda: reading.key(Key.Key_F8)) == []
    assert ui.day_edit.text() == day_text(today - timedelta(days=7))
    assert "هیچ رخدادی نیست" in ui.state_label.text()
    assert reading.loaded(lambda: reading.key(Key.Key_F9)) != []


@ON_SERVER
def test_a_persons_week_tells_how_many_people_she_looked_up(
    reading, case, as_person, database, operator
):
    CaseService(as_person(operator)).open(operator, case.case_id)
    OutgoingService(database).note(operator, Outgoing(WayOut.ASKED_IDS, people=2))
    ui = reading.ui
    reading.qtbot.waitUntil(lambda: ui.person_picker.current_id() is None)
    ui.person_picker.set_current("operator")
    reading.loaded(lambda: reading.key(Key.Key_F7))
    told = "؛ مشخصات ۱ نفر را خواند؛ دربارهٔ ۲ کد ملی پرسید"
    reading.qtbot.waitUntil(lambda: told in ui.list_title.text())
    reading.loaded(lambda: reading.key(Key.Key_F8))
    assert "نفر" not in ui.list_title.text()


def test_what_left_is_asked_of_everybody_and_of_one(reading, case, database, expert, operator):
    service = OutgoingService(database)
    service.note(expert, Outgoing(WayOut.PRINTED, case.case_id, 1))
    service.note(operator, Outgoing(WayOut.COPIED))
    service.note(expert, Outgoing(WayOut.ASKED_IDS, people=2000))
    everything = reading.lines(lambda: reading.key(Key.Key_F10))
    assert [line.who for line in everything] == ["جواد کاردان", "پروانه نخستین", "جواد کاردان"]
    assert reading.reader.rows.index(0, 0).data(LOOK_ROLE).pill == "۲۰۰۰ کد ملی"
    look = reading.reader.rows.index(2, 0).data(LOOK_ROLE)
    assert (look.title, look.pill) == ("جواد کاردان: چاپ", "۱ نفر")
    assert shown_code(case.tracking_code) in look.note
    reading.ui.person_picker.set_current("operator")
    assert [line.who for line in reading.lines(lambda: reading.key(Key.Key_F10))] == [
        "پروانه نخستین"
    ]
    assert "پروانه نخستین" in reading.ui.list_title.text()


def test_each_way_out_has_a_look():
    for way in WayOut:
        line = OutgoingLine(1, utc_now(), "جواد کاردان", Outgoing(way))
        assert out_look(line).title.startswith("جواد کاردان: ")


def test_who_asked_for_a_protected_identity_is_told_with_her_reason(
    reading, case, database, as_person, expert
):
    with database.transaction() as connection:
        hidden = update(cases).values(identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
        connection.execute(hidden)
    asked = IdentityService(as_person(expert))
    asked.show(expert, case.case_id, asked.ask(expert, case.case_id, "تماس برای اعلام نتیجه"))
    key = Key.Key_F10 if database.is_sqlite else Key.Key_F6
    type_text(reading.ui.case_edit, case.tracking_code)
    reading.lines(lambda: reading.key(key))
    rows = reading.reader.rows
    looks = [rows.index(row, 0).data(LOOK_ROLE) for row in range(rows.rowCount())]
    (look,) = [each for each in looks if "تماس برای اعلام نتیجه" in each.note]
    assert look.title.startswith("جواد کاردان: ")
    assert shown_code(case.tracking_code) in look.note


@ON_SERVER
def test_the_seal_is_told(reading):
    reading.qtbot.waitUntil(lambda: "مهر شده است" in reading.ui.seal_label.text())


@ON_SQLITE
def test_what_cannot_be_asked_is_told_beside_its_field(reading):
    ui = reading.ui
    type_text(ui.case_edit, "1234567890")
    reading.key(Key.Key_F6)
    assert ui.case_error.text() == sentence("case_code_check")
    reading.key(Key.Key_F7)
    assert ui.person_error.text() == sentence("required")
    assert ui.case_edit.value() == "1234567890"


@ON_SQLITE
def test_an_embedded_centre_says_that_it_has_no_record(reading):
    told = sentence("audit_on_server_only")
    reading.qtbot.waitUntil(lambda: reading.ui.seal_label.text() == told, timeout=ANSWER_MS)


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(reading, program, percent):
    program.theme.set_text_percent(percent)
    assert clipped(reading.page) == []


def test_a_week_goes_from_saturday_to_friday():
    saturday, friday = date(2026, 11, 21), date(2026, 11, 27)
    for day in (saturday, date(2026, 11, 23), friday):
        assert week_of(day) == (saturday, friday)
