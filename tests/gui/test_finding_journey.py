"""From the search box to a case and back, in the whole program, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.views.find_page import INVITATION_SENT, NOTHING_SENT_FOUND
from tests.centres import both_engines
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, labels

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def workplace(log_in, intake, operator, a_draft):
    """Come in as the operator, where three neighbours have called."""
    for name, phone in (
        ("منصور جباری", "09143471821"),
        ("سارا پرتوی", "09121111111"),
        ("زهرا کریمی", "09122222222"),
    ):
        intake.register(operator, a_draft(caller=PersonDraft(name, phone)))
    return log_in("operator")


@pytest.fixture
def press_key(program):
    """Press a key wherever the cursor is."""

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return press


def test_the_way_back_from_a_case_is_the_same_list_at_the_same_place(workplace, press_key, qtbot):
    press_key(Qt.Key.Key_F3)
    assert workplace.view.search_edit.hasFocus()
    type_text(workplace.view.search_edit, "فرهنگیان")
    with qtbot.waitSignal(workplace.finding.finder.list_wanted, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Down)
    chosen = workplace.finding.page.ui.cases.current().id
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press_key(Qt.Key.Key_Return)
    assert opened.args[0].id == chosen
    assert workplace.view.page() is workplace.case_page
    press_key(Qt.Key.Key_F11)
    assert workplace.case_page.ui.parts.currentWidget() is workplace.case_page.ui.matter_form_part
    press_key(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.case_page
    press_key(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.finding.page
    assert workplace.view.search_edit.text() == "فرهنگیان"
    assert workplace.finding.page.ui.cases.current().id == chosen
    assert workplace.finding.page.ui.cases.ui.rows_view.hasFocus()


def test_a_code_typed_into_the_box_opens_its_case_at_once(
    workplace, press_key, qtbot, intake, operator, a_draft
):
    code = intake.register(operator, a_draft()).value.tracking_code
    press_key(Qt.Key.Key_F3)
    type_text(workplace.view.search_edit, code)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press_key(Qt.Key.Key_Return)
    assert opened.args[0].tracking_code == code
    assert workplace.view.page() is workplace.case_page


def test_what_may_be_meant_is_taken_by_one_key(workplace, press_key, qtbot):
    finder = workplace.finding.finder
    press_key(Qt.Key.Key_F3)
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        type_text(workplace.view.search_edit, "کوی فرهنکایان")
    assert finder.rows.rowCount() == 0
    with qtbot.waitSignal(finder.settled, timeout=ANSWER_MS):
        press_key(
            Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert workplace.view.search_edit.text() == "کوی فرهنگیان"
    assert finder.rows.rowCount() == len(("منصور", "سارا", "زهرا"))
    assert workplace.view.search_edit.hasFocus()


def test_a_call_about_a_case_begins_from_its_page(
    workplace, press_key, qtbot, intake, operator, a_draft
):
    registered = intake.register(operator, a_draft()).value
    workplace.finding.finder.opened_case.emit(registered.case_id)
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        pass
    press_key(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert workplace.view.page() is workplace.call_page
    qtbot.waitUntil(
        lambda: workplace.call_editor.draft.joined_case_id == registered.case_id,
        timeout=ANSWER_MS,
    )


@pytest.fixture
def of_agency(log_in, new_case, centre, agency, agencies, program):
    """Come in as the liaison, to whose agency two cases were sent; return their ids as well."""
    ids = [new_case(text=f"آب کوی فرهنگیان {how} است") for how in ("قطع", "گل‌آلود")]
    for case_id in ids:
        centre.refer(case_id, agencies["WATER"], instruction="لوله عوض شود")
    centre.refer(new_case(text="برق کوی فرهنگیان قطع است"), agencies["POWER"])
    program.window.show()
    return log_in("liaison"), ids


@pytest.mark.in_turn
@both_engines
def test_a_liaison_finds_by_words_and_enter_opens_the_referral_on_her_desk(
    of_agency, press_key, qtbot
):
    workplace, ids = of_agency
    press_key(Qt.Key.Key_F3)
    box, finder = workplace.view.search_edit, workplace.finding.finder
    assert box.isVisible()
    assert box.hasFocus()
    type_text(box, "فرهنگیان")
    with qtbot.waitSignal(finder.list_wanted, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Return)
    assert [row.id for row in finder.rows.values()] == ids[::-1]
    assert workplace.finding.page.ui.cases.ui.brief.isHidden()
    press_key(Qt.Key.Key_Down)
    desk = workplace.work.agency
    with qtbot.waitSignal(desk.model.shown, timeout=ANSWER_MS, check_params_cb=_is_case(ids[0])):
        press_key(Qt.Key.Key_Return)
    assert workplace.view.page() is desk.page
    assert desk.model.case.referral.case_id == ids[0]
    press_key(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.finding.page
    assert box.text() == "فرهنگیان"


@ON_SQLITE
def test_a_single_referral_is_opened_by_one_enter(of_agency, press_key, qtbot):
    workplace, ids = of_agency
    press_key(Qt.Key.Key_F3)
    type_text(workplace.view.search_edit, "گل‌آلود")
    desk = workplace.work.agency
    with qtbot.waitSignal(desk.model.shown, timeout=ANSWER_MS, check_params_cb=_is_case(ids[1])):
        press_key(Qt.Key.Key_Return)
    assert workplace.view.page() is desk.page


@ON_SQLITE
def test_a_referral_that_was_asked_for_is_shown_though_her_list_comes_later(
    of_agency, program, qtbot
):
    workplace, ids = of_agency
    desk = workplace.work.agency
    assert program.tasks.busy
    desk.open_case(ids[0])
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=ANSWER_MS)
    assert desk.model.case.referral.case_id == ids[0]


@ON_SQLITE
def test_no_phone_name_or_id_is_promised_to_a_liaison(of_agency, press_key, qtbot):
    workplace, _ids = of_agency
    press_key(Qt.Key.Key_F3)
    page, box = workplace.finding.page, workplace.view.search_edit
    assert INVITATION_SENT in labels(page)
    for typed in ("زرافه", "09143471821", "1382225556", "1382225555"):
        with qtbot.waitSignal(workplace.finding.finder.settled, timeout=ANSWER_MS):
            box.setText(typed)
            workplace.finding.finder.enter(typed)
        assert NOTHING_SENT_FOUND in labels(page), typed
        said = " ".join((*labels(page), box.placeholderText()))
        assert not any(each in said for each in ("تلفن", "کد ملی", "نام", "متقاضی")), typed


def _is_case(case_id):
    return lambda shown: shown is not None and shown.referral.case_id == case_id


@ON_SQLITE
def test_the_way_back_shows_what_became_of_the_cases_meanwhile(
    workplace, press_key, qtbot, centre, agencies
):
    press_key(Qt.Key.Key_F3)
    type_text(workplace.view.search_edit, "فرهنگیان")
    finder = workplace.finding.finder
    with qtbot.waitSignal(finder.list_wanted, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Down)
    chosen = workplace.finding.page.ui.cases.current()
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Return)
    centre.refer(chosen.id, agencies["WATER"])
    with qtbot.waitSignal(finder.rows.loaded, timeout=ANSWER_MS):
        press_key(Qt.Key.Key_Escape)
    current = workplace.finding.page.ui.cases.current()
    assert (current.id, current.state) == (chosen.id, CaseState.REFERRED)
