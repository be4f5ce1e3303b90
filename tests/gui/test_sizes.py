"""At each size of window and text: numbers whole, words unclipped, what is worked on in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from samad_desktop.domain.calendar import when
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.strips import strip_of
from samad_desktop.domain.text import isolate
from samad_desktop.domain.transitions import CaseAction
from samad_desktop.measure_words import COUNTER_MEANINGS, COUNTERS_MEAN
from samad_desktop.messages import sentence
from samad_desktop.qtkit.drawing import fitting
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.pane_rings import PaneRing
from samad_desktop.qtkit.theme import FAMILY
from samad_desktop.viewmodels.steps import STEPS
from samad_desktop.views.follow_up_part import step_deed
from samad_desktop.views.start_page import StartPage
from tests.desks import ANSWER_MS
from tests.gui.call_desk import CTRL, PHONE, SHIFT, WHOLE_ID, ZAHRA, recognised, write_matter
from tests.gui.clipping import clipped, cut_labels, settle
from tests.gui.keyboard import type_text
from tests.long import long

Key = Qt.Key
SIZES = ((1280, 720), (1366, 768), (1920, 1080))
# What the call page has of a window of 1280×720 when the text is largest.
LARGE_TEXT_PAGE = (1121, 501)
CODE = isolate("۳۲ ۸۷ ۱۰ ۰۹ ۸۴")
PHONE_NUMBER = isolate("۰۹۱۴ ۳۴۷ ۱۸۲۱")


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        (f"۲۷ پرونده  ·  کد ملی {isolate(WHOLE_ID)}  ·  باز", [isolate(WHOLE_ID)]),
        ("ارجاع‌شده  ·  ۱۴۰۵/۰۸/۳۰ ۱۰:۵۳  ·  از دیروز", ["۱۴۰۵/۰۸/۳۰ ۱۰:۵۳"]),
        (f"پیوسته به {CODE}  ·  {PHONE_NUMBER}", [CODE, PHONE_NUMBER]),
    ],
)
def test_a_number_is_shown_whole_or_not_at_all(theme, line, numbers):
    metrics = QFontMetrics(QFont(FAMILY))
    for width in range(40, metrics.horizontalAdvance(line)):
        rest = fitting(line, metrics, width)
        for number in numbers:
            rest = rest.replace(number, "")
        figures = [letter for letter in rest.removeprefix("۲۷") if letter.isdigit()]
        assert figures == [], f"{width}: {fitting(line, metrics, width)}"
    assert fitting(line, metrics, 2_000) == line


def test_prose_is_cut_wherever_it_ends(theme):
    metrics = QFontMetrics(QFont(FAMILY))
    words = "آب کوی فرهنگیان از دیروز قطع است"
    shown = fitting(words, metrics, metrics.horizontalAdvance(words) - 20)
    assert shown.endswith("…")
    assert words.startswith(shown.rstrip("…\u200d"))


@pytest.fixture
def database_url(request):
    return request.getfixturevalue("sqlite_url")


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_caller_is_known_by_whole_numbers(qtbot, desk, theme, percent):
    caller = PersonDraft(name=ZAHRA, phone=PHONE, national_id=WHOLE_ID)
    desk.register(desk.a_draft(caller=caller))
    theme.set_text_percent(percent)
    if percent > 100:
        desk.page.resize(*LARGE_TEXT_PAGE)
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    settle()
    assert "person_note" not in cut_labels(desk.page)
    assert clipped(desk.page) == []


def test_rows_beside_the_form_begin_with_what_must_not_be_cut(qtbot, desk):
    done = desk.register(desk.a_draft())
    desk.type(PHONE)
    recognised(qtbot, desk, 1)
    case = desk.page.ui.caller.first_open_case()
    assert case is not None
    assert case.id == done.case_id
    at = when(case.received_at, desk.page._looks._now())
    looks = desk.page._looks
    assert looks.open_case(case).look.note.startswith(at)
    write_matter(desk)
    qtbot.waitUntil(lambda: bool(desk.editor.similar.cases))
    similar = desk.page.ui.similar.ui.similar_list.rows()[0].look
    assert similar.more.startswith(at)


# The most there can be: more questions than of any other subject, and another's name.
@pytest.mark.parametrize(
    ("subject", "for_another"),
    [
        ("رفتار شعبه", True),
        pytest.param("رفتار شعبه", False, marks=pytest.mark.long),
        pytest.param("نوسان", True, marks=pytest.mark.long),
        pytest.param("نوسان", False, marks=pytest.mark.long),
    ],
)
def test_a_joined_call_with_questions_needs_no_scrolling(
    program, log_in, qtbot, intake, operator, a_draft, subject, for_another
):
    caller = PersonDraft(name=ZAHRA, phone=PHONE)
    intake.register(operator, a_draft(caller=caller, text="برق کوچه از ظهر قطع است. " * 4))
    workplace = log_in("operator")
    show(program, qtbot, (1280, 720), 100)
    page, editor = workplace.call_page, workplace.call_editor
    form = page.ui.form.ui
    type_text(form.phone_edit, PHONE)
    qtbot.waitUntil(lambda: page.ui.caller.first_open_case() is not None, timeout=ANSWER_MS)
    QTest.keyClick(program.window.focusWidget(), Key.Key_F10)
    qtbot.waitUntil(lambda: editor.joined_code is not None, timeout=ANSWER_MS)
    if for_another:
        QTest.keyClick(program.window.focusWidget(), Key.Key_F9)
    form.matter.ui.subject_picker.setFocus()
    type_text(form.matter.ui.subject_picker, subject)
    QTest.keyClick(program.window.focusWidget(), Key.Key_Return)
    settle()
    assert form.scroll.verticalScrollBar().maximum() == 0
    for box in (form.behalf_check, form.refused_check, *form.matter.ui.priority_box.chips()):
        assert box.visibleRegion().boundingRect() == box.rect()
    assert clipped(page.ui.form) == []


@pytest.mark.parametrize("subject", [*long(["نوسان"]), "رفتار شعبه"])
def test_a_form_full_of_complaints_needs_no_scrolling(qtbot, desk, tmp_path, subject):
    overfill(qtbot, desk, tmp_path, subject)
    assert desk.ui.scroll.verticalScrollBar().maximum() == 0
    assert clipped(desk.page) == []


def test_the_form_moves_apart_again_once_it_is_mended(qtbot, desk, tmp_path):
    before = desk.ui.phone_edit.height()
    overfill(qtbot, desk, tmp_path, "نوسان")
    assert desk.ui.phone_edit.height() < before
    desk.press(Key.Key_F9)
    settle()
    assert desk.ui.phone_edit.height() == before


def test_the_complaint_with_the_cursor_is_whole_and_its_neighbours_are_short(qtbot, desk):
    desk.fill("phone", "0914")
    desk.fill("national_id", "1234567890")
    write_matter(desk)
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    phone, number = desk.ui.phone_error, desk.ui.national_id_error
    assert desk.focus() is desk.ui.phone_edit
    assert phone.text() == sentence("phone_short")
    assert number.text() != sentence("national_id_check_digit")
    assert sentence("national_id_check_digit").startswith(number.text().rstrip("."))
    assert desk.ui.national_id_edit.accessibleDescription() == sentence("national_id_check_digit")
    desk.go_to("national_id")
    assert number.text() == sentence("national_id_check_digit")
    assert phone.text() != sentence("phone_short")


def test_the_buttons_are_in_sight_whatever_scrolls(qtbot, desk, theme, tmp_path):
    theme.set_text_percent(150)
    desk.page.resize(*LARGE_TEXT_PAGE)
    overfill(qtbot, desk, tmp_path, "رفتار شعبه")
    for button in (desk.ui.register_button, desk.ui.advise_button, desk.ui.park_button):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert desk.focus().visibleRegion().boundingRect() == desk.focus().rect()


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_settings_are_unclipped(program, log_in, qtbot, percent):
    workplace = log_in("operator")
    page = workplace.settings_page
    workplace.view.show_page(page)
    for size in SIZES:
        show(program, qtbot, size, percent)
        page.ui.old_password_edit.setText("یک گذرواژهٔ دیگر")
        page.ui.change_button.click()
        qtbot.waitUntil(page.ui.new_password_error.isVisible)
        assert clipped(page) == [], size
        assert apart(page.ui.change_button, page.ui.new_password_edit), size
        page.ui.change_button.setFocus()
        settle()
        assert not page.ui.change_button.visibleRegion().isEmpty(), size


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_a_new_centre_can_be_complained_about_at_every_size(program, qtbot, percent):
    program.begin()
    page = program.window.scene
    assert isinstance(page, StartPage)
    for size in SIZES:
        show(program, qtbot, size, percent)
        assert clipped(page) == [], size
        page.ui.centre_card.click()
        page.ui.make_centre_button.click()
        qtbot.waitUntil(page.ui.centre_login_error.isVisible)
        assert clipped(page) == [], size
        if size[1] / percent >= 1080 / 150:
            assert page.ui.scroll.verticalScrollBar().maximum() == 0
        QTest.keyClick(program.window.focusWidget(), Key.Key_Escape)
        assert page.ui.panels.currentWidget() is page.ui.choices_panel


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_counters_keep_their_keys_and_the_link_its_word(program, log_in, qtbot, percent):
    view = log_in("operator").view
    title = view.ui.title_label.text()
    for size in SIZES:
        view.ui.sample_label.hide()
        view.ui.title_label.setText(title)
        show(program, qtbot, size, percent)
        assert view.ui.connection_pill.isVisible()
        assert "Ctrl+F3" in shown_words(view.ui.open_tile)
        assert cut_labels(view.ui.top_bar) == [], size
        # What makes the bar widest: a sample centre without a link, and the longest title.
        view.ui.sample_label.show()
        for longer in sorted(titles(view), key=len):
            view.ui.title_label.setText(longer)
            assert clipped(view.ui.top_bar) == [], size
        assert view.window().width() == size[0]


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_key_sheet_fits_the_window_it_is_over(program, log_in, qtbot, percent):
    log_in("operator")
    show(program, qtbot, (1920, 1080), percent)
    press_f1(program)
    program.window.resize(1280, 720)
    settle()
    sheet = program.window.findChild(KeySheet)
    assert sheet is not None
    scroll = sheet.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert sheet.size() == sheet.parentWidget().size()
    assert sheet.rect().contains(scroll.rect().translated(scroll.mapTo(sheet, QPoint())))
    assert scroll.horizontalScrollBar().maximum() == 0
    edge = scroll.viewport().height()
    tops = [
        (each.mapTo(scroll, QPoint()).y(), each.height()) for each in scroll.findChildren(QLabel)
    ]
    assert [top for top, high in tops if top < edge < top + high] == []
    words = [label.text() for label in scroll.findChildren(QLabel)]
    seen = strip_of(program.workplace.desk.actor)
    meant = [each for each in Counter if COUNTER_MEANINGS[each] in words]
    assert (words.count(COUNTERS_MEAN), meant) == (1, list(seen))
    QTest.keyClick(sheet, Key.Key_End)
    bar = scroll.verticalScrollBar()
    assert bar.value() == bar.maximum()
    last = next(each for each in scroll.findChildren(QLabel) if each.text() == words[-1])
    assert scroll.rect().contains(last.rect().translated(last.mapTo(scroll, QPoint())))


def test_the_keys_of_the_parked_calls_are_in_sight_on_a_low_page(desk, theme):
    theme.set_text_percent(150)
    desk.page.resize(*LARGE_TEXT_PAGE)
    for number in range(9):
        desk.type(f"0914320000{number}")
        desk.press(Key.Key_F4)
    desk.press(Key.Key_F4, SHIFT)
    settle()
    sheet = desk.page._parked
    legend = sheet.ui.enter_words
    assert desk.page.rect().contains(sheet.rect().translated(sheet.mapTo(desk.page, QPoint())))
    assert sheet.rect().contains(legend.rect().translated(legend.mapTo(sheet, QPoint())))
    assert sheet.ui.parked_list.verticalScrollBar().maximum() > 0


def test_the_text_of_a_case_is_in_sight_when_it_has_the_cursor(
    program, log_in, qtbot, intake, operator, a_draft
):
    workplace = log_in("operator")
    show(program, qtbot, (1280, 720), 150)
    ui = open_case(workplace, qtbot, intake.register(operator, a_draft()).value.case_id).ui
    assert ui.matter_scroll.verticalScrollBar().maximum() > 0
    pane = ui.matter_scroll.viewport()
    top = ui.text_view.mapTo(pane, QPoint()).y()
    assert 0 <= top < pane.height() - ui.text_view.fontMetrics().lineSpacing()


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_buttons_of_a_step_are_in_sight_however_high_its_form_is(
    program, log_in, qtbot, intake, operator, a_draft, percent
):
    workplace = log_in("expert")
    show(program, qtbot, (1280, 720), percent)
    page = open_case(workplace, qtbot, intake.register(operator, a_draft()).value.case_id)
    form = page.ui.step_form
    for action in (CaseAction.REFER, CaseAction.REVIEW, CaseAction.PAUSE, CaseAction.CLOSE):
        page._actions[step_deed(STEPS[action])].trigger()
        settle()
        for button in (form.ui.take_button, form.ui.cancel_button):
            assert button.visibleRegion().boundingRect() == button.rect(), action
        field = program.window.focusWidget()
        assert not field.visibleRegion().isEmpty(), action
        assert clipped(page) == []
    page._models.steps.put_away()
    qtbot.waitUntil(lambda: not form.ui.take_button.isVisible())


def test_a_step_with_room_for_it_ends_in_its_buttons(
    program, log_in, qtbot, intake, operator, a_draft
):
    workplace = log_in("expert")
    show(program, qtbot, (1920, 1080), 100)
    page = open_case(workplace, qtbot, intake.register(operator, a_draft()).value.case_id)
    form = page.ui.step_form
    page._actions[step_deed(STEPS[CaseAction.REFER])].trigger()
    for height, inside in ((1080, True), (720, False), (1080, True)):
        program.window.resize(1280, height)
        settle()
        assert form.isAncestorOf(form.ui.foot) is inside
        # Nothing stands in the form twice, and nothing is left over where it stood.
        assert form.layout().indexOf(form.ui.foot) == (form.layout().count() - 1 if inside else -1)


def test_a_pane_that_scrolls_shows_that_it_has_the_cursor(program, log_in, qtbot):
    workplace = log_in("operator")
    show(program, qtbot, (1280, 720), 100)
    pane = workplace.call_page.ui.form.ui.scroll
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    ring = pane.findChild(PaneRing)
    assert isinstance(ring, PaneRing)
    assert ring.isVisible()
    assert ring.geometry() == pane.rect()
    workplace.call_page.ui.form.ui.phone_edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert not ring.isVisible()


def overfill(qtbot, desk, folder, subject):
    """Refuse a call on another's behalf in which almost everything is wrong, with attachments."""
    desk.pick("subject", subject)
    for name in ("نامهٔ شورا.txt", "عکس تیر برق.txt"):
        (folder / name).write_text(name, encoding="utf-8")
        with qtbot.waitSignal(desk.editor.files.changed):
            desk.editor.files.attach(folder / name)
    desk.fill("phone", "0914")
    desk.fill("national_id", "1234567890")
    desk.press(Key.Key_F9)
    desk.fill("beneficiary_phone", "0914")
    desk.fill("beneficiary_national_id", "1234567890")
    with qtbot.waitSignal(desk.editor.refused):
        desk.press(Key.Key_Return, CTRL)
    settle()


def show(program, qtbot, size, percent):
    """Show the window in this size."""
    program.window.resize(*size)
    program.window.show()
    program.theme.set_text_percent(percent)
    settle()


def open_case(workplace, qtbot, case_id):
    """Open a case as from the results of a search; return its page."""
    with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
        workplace.finding.finder.opened_case.emit(case_id)
    page = workplace.case_page
    qtbot.waitUntil(page.ui.text_view.hasFocus)
    settle()
    return page


def press_f1(program):
    QTest.keyClick(program.window, Key.Key_F1)
    settle()


def titles(view):
    """Return the title of every page there is."""
    pages = view.ui.pages
    return {pages.widget(place).title for place in range(pages.count())}


def shown_words(part):
    return [each.text() for each in part.findChildren(QLabel) if each.isVisible()]


def apart(one, other):
    """Whether two widgets of one window do not lie over each other."""
    here = one.rect().translated(one.mapTo(one.window(), one.rect().topLeft()))
    there = other.rect().translated(other.mapTo(other.window(), other.rect().topLeft()))
    return not here.intersects(there)
