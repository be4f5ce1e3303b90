"""The filter row by keyboard: pick a name, see its chip, take it away; read a text otherwise."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from samad_desktop.domain.calendar import TEHRAN, day_text
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.finding import RESULTS_A_PAGE, Order
from samad_desktop.domain.guesses import GuessKind
from samad_desktop.domain.narrowing import NOT_NARROWED, Facet
from samad_desktop.domain.periods import Period
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.picker_popup import PickerPopup
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.views.find_page import LEFT_OUT
from tests.centres import both_engines
from tests.gui.clipping import settle
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT, labels
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def workplace(log_in, intake, operator, a_draft, qtbot):
    """Come in as the operator; two have called about water, one of them by name of a place."""
    called = PersonDraft("سهند فرهنگیان", "09143471821")
    intake.register(operator, a_draft(caller=called, text="برق نیست", place="", county="0306"))
    intake.register(operator, a_draft())
    desk = log_in("operator")
    finder = desk.finding.finder
    with qtbot.waitSignal(finder.met, timeout=ANSWER_MS):
        desk.finding.open()
    return desk


@pytest.fixture
def press(program):
    """Press a key wherever the cursor is."""

    def press_key(key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return press_key


@pytest.fixture
def settled(workplace, qtbot):
    """Do something, and wait until it is known what was found."""

    def do(deed, *given):
        with qtbot.waitSignal(workplace.finding.finder.settled, timeout=ANSWER_MS):
            deed(*given)
        return [row.id for row in workplace.finding.finder.rows.values()]

    return do


@pytest.fixture
def row(workplace):
    """Give the filter row."""
    return workplace.finding.page.ui.narrowing


@pytest.fixture
def pick(row, settled, press):
    """Type some letters into the filter row and take what they mean."""

    def take(typed):
        type_text(row.ui.facet_picker, typed)
        return settled(press, Qt.Key.Key_Return)

    return take


def chips(row):
    """Return what the chips say."""
    shown = row.ui.chips.findChildren(QPushButton)
    return [each.text().removesuffix("✕").strip() for each in shown if each.isVisible()]


def type_and_look(workplace, settled, text):
    box = workplace.view.search_edit
    box.setFocus()
    box.selectAll()
    return settled(type_text, box, text)


@pytest.mark.in_turn
@both_engines
def test_one_key_reads_the_text_as_the_next_thing_and_answers_at_once(workplace, settled, press):
    both = type_and_look(workplace, settled, "فرهنگیان")
    assert len(both) == 2
    shown = labels(workplace.finding.page)
    assert any(words.startswith("نام یا واژه‌ها:") for words in shown)
    by_name = settled(press, Qt.Key.Key_I, CTRL)
    assert [each.kind for each in workplace.finding.finder.guesses] == [GuessKind.NAME]
    assert any(words == "نام: فرهنگیان" for words in labels(workplace.finding.page))
    by_words = settled(press, Qt.Key.Key_I, CTRL)
    assert any(words == "واژه‌های متن: فرهنگیان" for words in labels(workplace.finding.page))
    assert {*by_name, *by_words} == set(both)
    assert len(by_name) == len(by_words) == 1
    assert settled(press, Qt.Key.Key_I, CTRL) == both
    assert workplace.view.search_edit.hasFocus()


@ON_SQLITE
def test_another_text_is_read_as_everything_it_can_be_again(workplace, settled, press):
    type_and_look(workplace, settled, "فرهنگیان")
    settled(press, Qt.Key.Key_I, CTRL)
    type_and_look(workplace, settled, "فرهنگ")
    assert workplace.finding.finder.terms.read_as is None


@pytest.mark.in_turn
@both_engines
def test_what_is_picked_narrows_and_stands_as_a_chip_that_a_key_takes_away(
    workplace, settled, press, pick, row
):
    press(Qt.Key.Key_F, CTRL)
    assert row.ui.facet_picker.hasFocus()
    every = pick("امروز")
    assert len(every) == 2
    assert chips(row) == ["دریافت: امروز"]
    one = pick("مراغه")
    assert len(one) == 1
    assert chips(row) == ["دریافت: امروز", "شهرستان: مراغه"]
    assert settled(press, Qt.Key.Key_Backspace) == every
    assert chips(row) == ["دریافت: امروز"]
    assert row.ui.facet_picker.hasFocus()


@ON_SQLITE
def test_everything_can_be_picked_by_its_name(workplace, press, pick, row, operator):
    press(Qt.Key.Key_F, CTRL)
    for typed, facet in (
        ("تنها پرونده", Facet.ONLY_OPEN),
        ("ثبت‌شده‌های من", Facet.ONLY_MINE),
        ("شکایت", Facet.KIND),
        ("ثبت‌شده", Facet.STATE),
        ("هشترود", Facet.COUNTY),
        ("سطح ۲", Facet.LEVEL),
        (operator.display_name, Facet.OPERATOR),
        ("این هفته", Facet.PERIOD),
    ):
        pick(typed)
        assert facet in workplace.finding.finder.terms.narrowing.facets(), typed
    assert len(chips(row)) == 8


@ON_SQLITE
@pytest.mark.parametrize("typed", ["اداره کل آب و فازلاب", "شرکت اب و فاضلاپ"])
def test_an_agency_is_picked_by_nearly_its_name(workplace, press, pick, row, typed):
    press(Qt.Key.Key_F, CTRL)
    pick(typed)
    agency = workplace.finding.finder.terms.narrowing.value(Facet.AGENCY)
    assert workplace.desk.reference.agencies[agency].code == "WATER"
    assert len(chips(row)) == 1


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_list_of_what_narrows_opens_below_the_chips_in_their_sight(
    program, press, pick, row, theme, percent
):
    program.window.resize(1280, 720)
    program.window.show()
    program.theme.set_text_percent(percent)
    press(Qt.Key.Key_F, CTRL)
    for typed in ("باز", "هشترود", "ماه پیش", "درخواست", "فاضلاب"):
        pick(typed)
    settle()
    assert len(chips(row)) == 5
    press(Qt.Key.Key_Down)
    popup = next(each for each in row.window().findChildren(PickerPopup) if each.isVisible())
    under = row.ui.chips.mapTo(popup.window(), row.ui.chips.rect().bottomLeft()).y()
    assert popup.y() > under
    assert popup.window().rect().contains(popup.geometry())
    assert popup.height() > row.ui.facet_picker.height()
    press(Qt.Key.Key_Escape)
    row.clear()
    settle()
    press(Qt.Key.Key_Down)
    field = row.ui.facet_picker
    under = field.mapTo(field.window(), field.rect().bottomLeft()).y()
    assert 0 < popup.y() - under < field.height()


@ON_SQLITE
def test_days_are_typed_and_a_named_period_takes_their_place(workplace, settled, press, pick, row):
    row.ui.since_edit.setFocus()
    type_text(row.ui.since_edit, "1390/1/1")
    assert len(settled(press, Qt.Key.Key_Tab)) == 2
    assert chips(row) == ["از: ۱۳۹۰/۰۱/۰۱"]
    press(Qt.Key.Key_F, CTRL)
    pick("دیروز")
    assert chips(row) == ["دریافت: دیروز"]
    assert row.ui.since_edit.text() == ""
    yesterday = day_text(workplace.desk.clock().astimezone(TEHRAN).date() - timedelta(days=1))
    fields = row.ui.since_edit, row.ui.until_edit
    assert [each.placeholderText().lstrip("\u200f") for each in fields] == [yesterday] * 2
    assert workplace.finding.finder.terms.narrowing.period is Period.YESTERDAY


@ON_SQLITE
def test_impossible_days_are_refused_at_their_place_and_kept(workplace, settled, press, row):
    row.ui.since_edit.setFocus()
    type_text(row.ui.since_edit, "1404/12/30")
    press(Qt.Key.Key_Tab)
    assert row.ui.since_error.text() == sentence("date_impossible")
    assert row.ui.since_edit.value() == "1404/12/30"
    row.ui.since_edit.selectAll()
    row.ui.since_edit.setFocus()
    type_text(row.ui.since_edit, "1404/12/29")
    settled(press, Qt.Key.Key_Tab)
    assert row.ui.since_error.text() == ""
    type_text(row.ui.until_edit, "1404/12/1")
    press(Qt.Key.Key_Tab)
    assert row.ui.until_error.text() == sentence("period_backwards")
    assert row.ui.until_edit.value() == "۱۴۰۴/۱۲/۰۱"
    assert workplace.finding.finder.terms.narrowing.until is None


@ON_SQLITE
def test_a_name_that_there_is_not_is_refused_at_its_place(press, row):
    press(Qt.Key.Key_F, CTRL)
    type_text(row.ui.facet_picker, "ادارهٔ هیچ")
    press(Qt.Key.Key_Tab)
    assert row.ui.facet_error.text() == sentence("not_in_list", "ادارهٔ هیچ")
    assert row.ui.facet_picker.value() == "ادارهٔ هیچ"


@ON_SQLITE
def test_where_only_the_chips_left_nothing_it_is_said_and_a_key_takes_them_all_away(
    workplace, settled, press, pick, row
):
    type_and_look(workplace, settled, "فرهنگیان")
    press(Qt.Key.Key_F, CTRL)
    assert pick("مختومه") == []
    assert workplace.finding.finder.terms.narrowing.state is CaseState.CLOSED
    assert LEFT_OUT.format(count="۲") in labels(workplace.finding.page)
    assert len(settled(press, Qt.Key.Key_G, CTRL | SHIFT)) == 2
    assert workplace.finding.finder.terms.narrowing == NOT_NARROWED
    assert chips(row) == []


@ON_SQLITE
def test_the_chips_stay_with_the_next_text(workplace, settled, press, pick, row):
    press(Qt.Key.Key_F, CTRL)
    pick("مراغه")
    type_and_look(workplace, settled, "فرهنگیان")
    assert workplace.finding.finder.rows.rowCount() == 1
    assert chips(row) == ["شهرستان: مراغه"]


@ON_SQLITE
def test_escape_leads_from_the_row_back_to_what_was_found(workplace, settled, press, row):
    type_and_look(workplace, settled, "فرهنگیان")
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Escape)
    assert workplace.view.page() is workplace.finding.page
    assert workplace.finding.page.ui.cases.ui.rows_view.hasFocus()


@ON_SQLITE
def test_a_key_turns_the_order_and_it_is_said(workplace, settled, press):
    type_and_look(workplace, settled, "آب فرهنگیان")
    first = workplace.finding.finder.order
    settled(press, Qt.Key.Key_H, CTRL)
    assert workplace.finding.finder.order is not first
    assert {first, workplace.finding.finder.order} == set(Order)


@ON_SQLITE
def test_the_rule_of_the_order_is_shown_until_one_is_chosen_which_stays(workplace, settled, press):
    type_and_look(workplace, settled, "آب فرهنگیان")
    finder, words = workplace.finding.finder, workplace.finding.page.ui.order_words
    assert words.text() == "نزدیک‌ترین نخست (تا ۵۰ یافته)"
    settled(press, Qt.Key.Key_H, CTRL)
    assert words.text() == label(Order.NEWEST)
    type_and_look(workplace, settled, "فرهنگیان")
    assert finder.order is Order.NEWEST
    assert words.text() == label(Order.NEWEST)


@ON_SQLITE
def test_the_words_that_were_found_are_marked_where_they_stand(
    workplace, settled, intake, operator, a_draft
):
    text = "نخست از چیزهای بسیار دیگری سخن گفت. " * 12 + "سرانجام گفت که ترانس‌ها سوختند."
    intake.register(operator, a_draft(text=text))
    type_and_look(workplace, settled, "ترانس سوخته")
    rows = workplace.finding.finder.rows
    look = rows.index(0, 0).data(LOOK_ROLE)
    marked = [look.note[begin:end] for begin, end in look.marks]
    assert marked == ["ترانس‌ها", "سوختند"]


@pytest.fixture
def sent(centre, agency, intake, operator, a_draft, agencies):
    """Send a case to the water company; return its id."""
    case_id = intake.register(operator, a_draft()).value.case_id
    centre.refer(case_id, agencies["WATER"], instruction="لوله عوض شود")
    return case_id


@ON_SQLITE
def test_an_agency_is_offered_what_it_may_ask(log_in, qtbot, sent, liaison):
    desk = log_in(liaison.login)
    with qtbot.waitSignal(desk.finding.finder.met, timeout=ANSWER_MS):
        desk.finding.open()
    picker = desk.finding.page.ui.narrowing.ui.facet_picker
    picker.show_all()
    offered = {str(each.id).partition(":")[0] for each in picker.offered()}
    assert "operator_id" not in offered
    assert {"state", "kind", "county_id", "subject_id", "period", "only_open"} <= offered
    picker.setFocus()
    type_text(picker, "ارجاع‌شده")
    with qtbot.waitSignal(desk.finding.finder.settled, timeout=ANSWER_MS):
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert [row.id for row in desk.finding.finder.rows.values()] == [sent]


@pytest.mark.in_turn
@both_engines
def test_the_end_of_the_list_brings_the_next_page_and_escape_from_a_case_the_same_place(
    workplace, settled, press, pick, intake, operator, a_draft, qtbot
):
    for _ in range(RESULTS_A_PAGE + 3):
        intake.register(operator, a_draft())
    press(Qt.Key.Key_F, CTRL)
    pick("هشترود")
    rows = workplace.finding.finder.rows
    assert rows.rowCount() == RESULTS_A_PAGE
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(rows.rowsInserted, timeout=ANSWER_MS):
        press(Qt.Key.Key_End)
    assert rows.rowCount() == RESULTS_A_PAGE + 4
    press(Qt.Key.Key_End)
    chosen = workplace.finding.page.ui.cases.current().id
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args[0].id == chosen
    with qtbot.waitSignal(rows.loaded, timeout=ANSWER_MS):
        press(Qt.Key.Key_Escape)
    assert workplace.finding.page.ui.cases.current().id == chosen
    assert workplace.finding.finder.terms.narrowing.facets() == (Facet.COUNTY,)
