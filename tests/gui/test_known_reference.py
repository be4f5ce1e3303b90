"""What a colleague changes of subjects and agencies reaches every desk; nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from samad_desktop.messages import sentence
from samad_desktop.services.reference_settings import ReferenceSettingsService
from tests.desks import ANSWER_MS
from tests.gui.keyboard import press, type_text

Key = Qt.Key
WATER_IN_TOWN = "قطع و افت فشار آب شهری"
OTHER = "قطع و نوسان برق"


class Centre:
    """Who keeps the centre, at another workstation."""

    def __init__(self, database, actor):
        self.service, self.actor = ReferenceSettingsService(database), actor

    def subject(self, code):
        kept = self.service.read(self.actor).kept
        return next(each for each in kept.subjects if each.code == code)

    def change_subject(self, code, **values):
        before = self.subject(code)
        self.service.save_subject(self.actor, before, replace(before, **values))


@pytest.fixture
def beside(database, as_person, admin):
    return Centre(as_person(admin), admin)


@pytest.fixture
def desk(log_in, qtbot):
    workplace = log_in("operator")
    window = workplace.view.window()
    window.show()
    window.activateWindow()
    return workplace


@pytest.fixture
def matter(desk):
    return desk.call_page.ui.form.ui.matter


def pick(matter, name):
    picker = matter.ui.subject_picker
    picker.setFocus()
    picker.selectAll()
    press(picker, Key.Key_Backspace)
    type_text(picker, name)
    press(picker, Key.Key_Return)


def begin_call(desk, matter):
    form = desk.call_page.ui.form
    form.ui.phone_edit.setFocus()
    type_text(form.ui.phone_edit, "09143471821")
    pick(matter, WATER_IN_TOWN)
    matter.ui.county_picker.setFocus()
    type_text(matter.ui.county_picker, "هشترود")
    press(matter.ui.county_picker, Key.Key_Return)
    matter.ui.text_edit.setFocus()
    type_text(matter.ui.text_edit, "آب قطع است")


def test_a_half_typed_call_stays_when_its_subject_is_retired_and_is_told_when_registered(
    desk, matter, beside, qtbot
):
    begin_call(desk, matter)
    cursor = matter.ui.text_edit.textCursor().position()
    before = matter.draft()
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0101", retired=True)
    assert matter.draft() == before
    assert matter.ui.subject_picker.text() == WATER_IN_TOWN
    assert matter.ui.text_edit.hasFocus()
    assert matter.ui.text_edit.textCursor().position() == cursor
    with qtbot.waitSignal(desk.call_editor.refused, timeout=ANSWER_MS):
        desk.call_editor.register()
    assert matter.ui.subject_error.text() == sentence("subject_retired", WATER_IN_TOWN)
    assert matter.ui.text_edit.value() == "آب قطع است"
    pick(matter, OTHER)
    assert matter.ui.subject_error.text() == ""
    with qtbot.waitSignal(desk.call_editor.registered, timeout=ANSWER_MS):
        desk.call_editor.register()


def test_a_retired_subject_is_offered_to_no_new_call(desk, matter, beside, qtbot):
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0101", retired=True)
    pick(matter, WATER_IN_TOWN)
    assert matter.ui.subject_picker.current_id() is None
    assert matter.ui.subject_picker.text() == WATER_IN_TOWN


def test_letters_in_an_open_pick_list_stay_when_the_subjects_change(desk, matter, beside, qtbot):
    picker = matter.ui.subject_picker
    picker.setFocus()
    type_text(picker, "آب ش")
    assert picker.popup_open()
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0102", name="آب شیرین روستا")
    assert (picker.text(), picker.popup_open()) == ("آب ش", True)
    assert "آب شیرین روستا" in [item.text for item in picker.offered()]


def test_an_answer_stays_when_its_question_is_worded_anew(desk, matter, beside, qtbot):
    begin_call(desk, matter)
    subject = beside.subject("0101")
    first, second = subject.questions
    edit = matter.fields()[f"answer_{first.id}"]
    edit.setFocus()
    type_text(edit, "12345")
    press(edit, Key.Key_Left)
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0101", questions=(second, replace(first, label="شمارهٔ کنتور")))
    renewed = matter.fields()[f"answer_{first.id}"]
    assert renewed is not edit
    assert (renewed.value(), renewed.hasFocus()) == ("12345", True)
    assert renewed.accessibleName() == "شمارهٔ کنتور"
    assert list(matter.fields()).index(f"answer_{second.id}") < list(matter.fields()).index(
        f"answer_{first.id}"
    )


def test_a_question_that_is_asked_no_more_stays_where_it_was_answered(desk, matter, beside, qtbot):
    begin_call(desk, matter)
    first, second = beside.subject("0101").questions
    edit = matter.fields()[f"answer_{first.id}"]
    edit.setFocus()
    type_text(edit, "12345")
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0101", questions=())
    assert f"answer_{second.id}" not in matter.fields()
    assert matter.fields()[f"answer_{first.id}"].value() == "12345"


def test_the_agency_beside_a_subject_follows_a_new_route(desk, matter, beside, qtbot):
    begin_call(desk, matter)
    assert "آب و فاضلاب" in matter.ui.agency_label.text()
    kept = beside.service.read(beside.actor).kept
    agency = next(each for each in kept.agencies if each.code == "REGWATER")
    with qtbot.waitSignal(desk.surroundings.known.renewed, timeout=ANSWER_MS):
        beside.change_subject("0101", default_agency_id=agency.id)
    assert agency.name in matter.ui.agency_label.text()
