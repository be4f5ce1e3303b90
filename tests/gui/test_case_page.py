"""One case on its page: read, corrected, annotated, and what is refused on the way."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.calendar import clock
from samad_desktop.domain.cases import Answer, Case, CaseState, IdentityLevel, Priority
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.keys import key_text
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views import file_rows
from samad_desktop.views.case_page import UNCHANGED
from samad_desktop.views.case_words import IDENTITY_WITHHELD
from samad_desktop.views.timeline import SHOWN_AT_ONCE
from tests.centres import both_engines
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT, labels

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
VALID_ID = "1382225555"
F11 = Qt.Key.Key_F11


@pytest.fixture
def a_case(intake, operator, a_draft):
    caller = PersonDraft(name="منصور جباری", phone="0914 347 1821", national_id=VALID_ID)
    return intake.register(operator, a_draft(caller=caller)).value.case_id


@pytest.fixture
def show(screens, qtbot):
    """Open a case on the page."""

    def open_case(case_id, on=screens):
        on.turn_to(on.case_page)
        with qtbot.waitSignal(on.case.reader.opened, timeout=ANSWER_MS) as opened:
            on.case.reader.open(case_id)
        return opened.args[0]

    return open_case


@pytest.fixture
def page(screens, show, a_case):
    """Give the page with a case on it."""
    show(a_case)
    return screens.case_page


@pytest.mark.in_turn
@both_engines
def test_a_case_is_shown_whole(screens, show, intake, operator, a_draft, reference):
    subject = next(s for s in reference.subjects.values() if s.questions)
    answers = (Answer(subject.questions[0].id, "44120398"),)
    draft = a_draft(
        caller=PersonDraft("زهرا محمدی‌پور", "09123456789"),
        on_behalf=True,
        beneficiary=PersonDraft("منصور جباری", "0914 347 1821", VALID_ID),
        place="کوی فرهنگیان",
    )
    matter = replace(
        draft.matter, subject_id=subject.id, answers=answers, priority=Priority.CRITICAL
    )
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    case = show(case_id)
    shown = " | ".join(labels(screens.case_page))
    for words in (
        shown_code(case.tracking_code),
        label(CaseState.REGISTERED),
        label(Priority.CRITICAL),
        subject.name,
        "کوی فرهنگیان",
        "منصور جباری",
        persian_digits(VALID_ID),
        "با تماس نماینده: زهرا محمدی‌پور",
        subject.questions[0].label,
        "۴۴۱۲۰۳۹۸",
        "ثبت پرونده",
        operator.display_name,
    ):
        assert words in shown, words
    assert screens.case_page.ui.text_view.value() == draft.matter.text


@ON_SQLITE
def test_a_number_that_was_answered_stands_under_its_caption(
    screens, show, intake, operator, a_draft, reference
):
    subject = next(s for s in reference.subjects.values() if s.questions)
    answers = (Answer(subject.questions[0].id, "123456"),)
    draft = a_draft()
    matter = replace(draft.matter, subject_id=subject.id, answers=answers)
    show(intake.register(operator, replace(draft, matter=matter)).value.case_id)
    shown = next(
        label for label in screens.case_page.findChildren(QLabel) if label.text() == "۱۲۳۴۵۶"
    )
    assert shown.width() > 2 * shown.fontMetrics().horizontalAdvance(shown.text())
    picture = shown.grab().toImage()
    middle = picture.width() // 2
    paper = picture.pixel(0, 0)
    inked = {
        x < middle
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) != paper
    }
    assert inked == {False}


@ON_SQLITE
def test_a_change_of_the_case_before_does_not_keep_another_from_opening(
    screens, page, qtbot, intake, operator, a_draft
):
    reader = screens.case.reader
    before = reader.case.id
    other = intake.register(operator, a_draft(caller=PersonDraft(name="بهرام"))).value.case_id
    with qtbot.waitSignal(reader.opened, timeout=ANSWER_MS) as opened:
        reader.open(other)
        screens.bus.announce(frozenset({Change(Noun.CASE, before)}))
    assert opened.args[0].id == other


def test_what_was_read_before_a_note_was_stored_does_not_take_its_place(
    screens, page, qtbot, monkeypatch
):
    reader, text = screens.case.reader, "با ادارهٔ آب تماس گرفته شد"
    begun, may_go_on = threading.Event(), threading.Event()
    shown: list[Case] = []
    read = reader._standings.open

    def slowly(actor, case_id):
        found = read(actor, case_id)
        begun.set()
        may_go_on.wait(ANSWER_MS / 1_000)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(reader._standings, "open", slowly)
        reader.refresh()
        qtbot.waitUntil(begun.is_set, timeout=ANSWER_MS)
    with qtbot.waitSignal(reader.noted, timeout=ANSWER_MS):
        reader.note(text)
    reader.changed.connect(shown.append)
    may_go_on.set()
    with qtbot.waitSignal(reader.changed, timeout=ANSWER_MS):
        reader.refresh()
    assert shown
    assert all(text in [event.text for event in each.events] for each in shown)


def test_a_correction_is_stored_and_its_past_is_in_the_timeline(screens, page, qtbot):
    screens.key(F11)
    page.matter_form.ui.place_edit.clear()
    type_text(page.matter_form.ui.place_edit, "تازه‌کند")
    with qtbot.waitSignal(screens.case.matter.saved, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    assert "محل: «هشترود» ← «تازه‌کند»" in page.ui.timeline.texts()
    assert page.ui.parts.currentWidget() is page.ui.reading_part
    assert screens.case.reader.case.matter.place == "تازه‌کند"


@ON_SQLITE
def test_a_correction_that_changes_nothing_says_so(screens, page, qtbot):
    before = screens.case.reader.case
    for modifiers in (Qt.KeyboardModifier.NoModifier, CTRL):
        screens.key(F11, modifiers)
        with qtbot.waitSignal(page.remarked, timeout=ANSWER_MS) as told:
            screens.key(Qt.Key.Key_Return, CTRL)
        assert told.args == [UNCHANGED]
        assert page.ui.parts.currentWidget() is page.ui.reading_part
    assert screens.case.reader.case == before


def test_what_a_follow_up_told_and_raised_stands_in_the_timeline(
    screens, show, intake, operator, a_draft, a_case
):
    again = a_draft(joined_case_id=a_case, text="هنوز قطع است", place="کوی گلشن")
    level = IdentityLevel.HIDDEN_FROM_AGENCY
    matter = replace(again.matter, priority=Priority.URGENT, identity_level=level)
    intake.register(operator, replace(again, matter=matter))
    show(a_case)
    shown = screens.case_page.ui.timeline.texts()
    for line in (
        "محل: کوی گلشن",
        "اولویت: «عادی» ← «فوری»",
        f"سطح محرمانگی هویت: «هویت آشکار» ← «{label(level)}»",
    ):
        assert line in shown


@ON_SQLITE
def test_registering_is_shown_when_it_was_stored_and_receiving_when_the_call_began(
    screens, show, intake, operator, a_draft
):
    began = datetime.now(UTC) - timedelta(minutes=9)
    case_id = intake.register(operator, a_draft(received_at=began)).value.case_id
    case = show(case_id)
    ui = screens.case_page.ui
    assert clock(began) in ui.received_value.text()
    assert clock(case.stored_at) in ui.stored_value.text()
    shown = ui.timeline.texts()
    assert any(clock(case.stored_at) in text for text in shown)
    assert not any(clock(began) in text for text in shown)


@ON_SQLITE
def test_an_identity_that_is_not_open_is_marked_beside_the_code(
    screens, show, intake, operator, a_draft
):
    # From each level to the next on one page, and back to where nothing is marked.
    for level in (*IdentityLevel, IdentityLevel.OPEN):
        draft = a_draft()
        matter = replace(draft.matter, identity_level=level)
        show(intake.register(operator, replace(draft, matter=matter)).value.case_id)
        hidden = level is not IdentityLevel.OPEN
        assert (label(level) in labels(screens.case_page)) is hidden, level
        assert screens.case_page.ui.identity_icon.isVisible() is hidden, level


@ON_SQLITE
def test_a_follow_up_shows_who_called_and_for_whom(
    screens, show, intake, operator, a_draft, a_case
):
    sister = PersonDraft("زهرا محمدی‌پور", "09123456789")
    behalf = PersonDraft("منصور جباری", national_id=VALID_ID)
    again = a_draft(joined_case_id=a_case, caller=sister, on_behalf=True, beneficiary=behalf)
    intake.register(operator, again)
    show(a_case)
    shown = " | ".join(screens.case_page.ui.timeline.texts())
    assert label(Channel.PHONE) not in shown
    shown = shown.replace("\N{NO-BREAK SPACE}", " ")
    for words in ("زهرا محمدی‌پور", "۰۹۱۲ ۳۴۵ ۶۷۸۹", "از طرف منصور جباری", label(Channel.PHONE)):
        assert words in shown, words


@ON_SQLITE
def test_a_correction_begins_at_the_end_of_the_text_waits_after_esc_and_is_refused_at_its_field(
    screens, page, qtbot
):
    before = page.ui.text_view.value()
    text = page.matter_form.ui.text_edit
    screens.key(F11)
    assert text.hasFocus()
    type_text(text, "؛ هنوز هم")
    assert page.leave_part()
    assert page.ui.parts.currentWidget() is page.ui.reading_part
    screens.key(F11)
    assert text.value() == f"{before}؛ هنوز هم"
    page.matter_form.ui.place_edit.setText("آنچه نوشته شد")
    text.clear()
    with qtbot.waitSignal(screens.case.matter.failed, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    assert page.matter_form.ui.text_error.text() == sentence("required")
    assert page.matter_form.ui.place_edit.text() == "آنچه نوشته شد"
    assert text.isEnabled()


@ON_SQLITE
def test_another_case_does_not_swallow_a_correction(
    screens, page, show, a_case, intake, operator, a_draft
):
    screens.key(F11)
    page.matter_form.ui.place_edit.setText("نیمه‌کاره")
    show(intake.register(operator, a_draft()).value.case_id)
    assert page.ui.parts.currentWidget() is page.ui.reading_part
    show(a_case)
    assert page.matter_form.ui.place_edit.text() == "نیمه‌کاره"


@pytest.fixture
def conflict(screens, page, qtbot, a_case, operator):
    """Let a colleague save first, and then save from here."""
    read = screens.case.reader.case
    screens.key(F11)
    theirs = replace(read.matter, place="از میز دیگر")
    screens.services.cases.correct(operator, a_case, read.version, theirs)
    page.matter_form.ui.place_edit.setText("از این میز")
    with qtbot.waitSignal(screens.case.matter.conflicted, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    return page.ui.matter_form_conflict


@pytest.mark.in_turn
@both_engines
def test_second_of_two_savers_is_told_and_keeps_what_was_typed(page, conflict):
    assert sentence("conflict") in labels(conflict)
    assert page.matter_form.ui.place_edit.text() == "از این میز"


@ON_SQLITE
def test_the_text_is_in_sight_beside_a_conflict(screens, page, conflict):
    screens.window.resize(1178, 571)
    settle()
    text = page.matter_form.ui.text_edit
    assert text.visibleRegion().boundingRect() == text.rect()
    assert clipped(page.ui.matter_form_part) == []


@ON_SQLITE
def test_the_field_that_was_written_in_stays_in_sight_of_a_conflict(
    theme, screens, page, qtbot, a_case, operator
):
    theme.set_text_percent(150)
    screens.window.resize(1130, 520)
    read = screens.case.reader.case
    screens.key(F11)
    theirs = replace(read.matter, place="از میز دیگر")
    screens.services.cases.correct(operator, a_case, read.version, theirs)
    page.matter_form.ui.text_edit.setFocus()
    type_text(page.matter_form.ui.text_edit, "از این میز ")
    with qtbot.waitSignal(screens.case.matter.conflicted, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    settle()
    text = page.matter_form.ui.text_edit
    assert page.ui.matter_form_conflict.isVisible()
    assert text.visibleRegion().boundingRect().height() > text.height() // 2


@ON_SQLITE
def test_compare_shows_both_sides_by_side_and_cancel_leaves_what_the_colleague_saved(
    screens, page, conflict, operator, a_case
):
    assert conflict.ui.compare_button.hasFocus()
    screens.key(Qt.Key.Key_Space)
    shown = labels(conflict)
    assert {"محل", "از میز دیگر", "از این میز"} <= set(shown)
    assert "شرح" not in shown
    conflict.ui.cancel_button.setFocus()
    screens.key(Qt.Key.Key_Space)
    assert page.ui.parts.currentWidget() is page.ui.reading_part
    assert screens.services.cases.open(operator, a_case).matter.place == "از میز دیگر"


def test_overwrite_stores_what_was_typed(screens, conflict, qtbot, operator, a_case):
    conflict.ui.overwrite_button.setFocus()
    with qtbot.waitSignal(screens.case.matter.saved, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Space)
    assert screens.services.cases.open(operator, a_case).matter.place == "از این میز"


def test_a_note_is_kept_in_the_timeline_and_there_again_while_it_is_half_written(
    screens, page, qtbot
):
    screens.key(F11, SHIFT)
    with qtbot.waitSignal(screens.case.reader.note_refused, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    assert page.ui.note_error.text() == sentence("required")
    type_text(page.ui.note_edit, "با ادارهٔ آب ")
    assert page.leave_part()
    assert page.ui.note_card.isHidden()
    screens.key(F11, SHIFT)
    assert page.ui.note_edit.value() == "با ادارهٔ آب "
    type_text(page.ui.note_edit, "تماس گرفته شد")
    with qtbot.waitSignal(screens.case.reader.noted, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    assert any("با ادارهٔ آب تماس گرفته شد" in text for text in page.ui.timeline.texts())
    assert page.ui.note_card.isHidden()
    screens.key(F11, SHIFT)
    assert page.ui.note_edit.value() == ""


def test_a_citizens_name_and_further_phone_are_corrected(screens, page, qtbot):
    screens.key(F11, CTRL)
    page.person_form.ui.name_edit.clear()
    type_text(page.person_form.ui.name_edit, "منصور جباریان")
    type_text(page.person_form.ui.phone_edit, "۰۴۱۴۲۵۲۰۴۵۹")
    with qtbot.waitSignal(screens.case.reader.changed, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    assert page.ui.person_name.text() == "منصور جباریان"
    assert "۰۹۱۴" in page.ui.person_phones.text()
    assert "۰۴۱" in page.ui.person_phones.text()


@ON_SQLITE
def test_an_id_that_is_wrong_or_somebody_elses_is_refused_beside_its_field_until_it_is_not_given(
    screens, page, qtbot, intake, operator, a_draft
):
    intake.register(operator, a_draft(caller=PersonDraft("دیگری", "09121111111", "0499370899")))
    screens.key(F11, CTRL)
    form = page.person_form
    for wrong, code in (
        ("1382225556", "national_id_check_digit"),
        ("0499370899", "national_id_other_person"),
    ):
        form.ui.national_id_edit.set_value(wrong)
        with qtbot.waitSignal(screens.case.person.failed, timeout=ANSWER_MS):
            screens.key(Qt.Key.Key_Return, CTRL)
        assert form.ui.national_id_error.text() == sentence(code)
    screens.key(Qt.Key.Key_F8)
    assert form.draft().id_refused
    assert not form.ui.national_id_edit.isEnabled()


@ON_SQLITE
def test_second_saver_of_a_citizen_is_told(screens, page, qtbot, operator):
    citizen = screens.case.reader.case.citizen
    screens.key(F11, CTRL)
    theirs = PersonDraft("از میز دیگر", "", VALID_ID)
    screens.services.citizens.correct(operator, citizen.id, citizen.version, theirs)
    page.person_form.ui.name_edit.setText("از این میز")
    with qtbot.waitSignal(screens.case.person.conflicted, timeout=ANSWER_MS):
        screens.key(Qt.Key.Key_Return, CTRL)
    screens.key(Qt.Key.Key_Space)
    assert {"نام", "از میز دیگر", "از این میز"} <= set(labels(page.ui.person_form_conflict))
    page.ui.person_form_conflict.ui.overwrite_button.setFocus()
    with qtbot.waitSignal(screens.case.person.saved, timeout=ANSWER_MS) as saved:
        screens.key(Qt.Key.Key_Space)
    assert saved.args[0].name == "از این میز"


@pytest.fixture
def protected_case(intake, operator, a_draft):
    draft = a_draft(text="مدیر اداره رشوه خواست", caller=PersonDraft("منصور جباری", "09143471821"))
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    return intake.register(operator, replace(draft, matter=matter)).value.case_id


@both_engines
def test_a_protected_case_is_kept_from_another_operator(
    screens_of, show, protected_case, operator2
):
    screens = screens_of(operator2)
    show(protected_case, screens)
    shown = " | ".join(labels(screens.case_page))
    assert IDENTITY_WITHHELD in shown
    assert "منصور" not in shown
    assert "رشوه" not in shown
    assert screens.case_page.ui.text_view.value() == ""
    assert screens.case_page.ui.correct_button.isHidden()
    screens.key(F11)
    assert screens.case_page.ui.parts.currentWidget() is screens.case_page.ui.reading_part


@ON_SQLITE
def test_a_supervisor_reads_a_protected_case_and_is_not_told_whose_it_is(
    screens_of, show, protected_case, supervisor
):
    screens = screens_of(supervisor)
    show(protected_case, screens)
    assert "منصور جباری" not in labels(screens.case_page)
    assert screens.case_page.ui.identity_button.isVisible()
    assert "رشوه" in screens.case_page.ui.text_view.value()


@ON_SQLITE
def test_an_official_reads_and_changes_nothing(screens_of, show, a_case, official):
    screens = screens_of(official)
    show(a_case, screens)
    ui = screens.case_page.ui
    for button in (ui.correct_button, ui.note_button, ui.call_button, ui.join_button):
        assert button.isHidden()


@ON_SQLITE
def test_whoever_may_not_see_cases_is_told(screens_of, liaison, a_case, qtbot):
    screens = screens_of(liaison)
    with qtbot.waitSignal(screens.case_page.failed, timeout=ANSWER_MS) as failed:
        screens.case.reader.open(a_case)
    assert failed.args[0].code == "forbidden"


@ON_SQLITE
def test_no_call_joins_a_closed_case(screens, show, qtbot, intake, operator, a_draft):
    show(intake.register(operator, a_draft(), advised=True).value.case_id)
    assert screens.case_page.ui.call_button.isHidden()
    with qtbot.assertNotEmitted(screens.case.reader.call_about):
        screens.key(Qt.Key.Key_F2, SHIFT)


@ON_SQLITE
def test_a_colleagues_note_appears_by_itself_and_keys_copy_the_code_and_begin_a_call_about_it(
    screens, page, qtbot, a_case, operator2
):
    screens.services.cases.note(operator2, a_case, "همکار نوشت")
    with qtbot.waitSignal(screens.case.reader.changed, timeout=ANSWER_MS):
        screens.bus.announce(frozenset({Change(Noun.CASE, a_case)}))
    assert any("همکار نوشت" in text for text in page.ui.timeline.texts())
    case = screens.case.reader.case
    screens.key(Qt.Key.Key_F8, SHIFT)
    assert QGuiApplication.clipboard().text().replace(" ", "") == case.tracking_code
    with qtbot.waitSignal(screens.case.reader.call_about) as begun:
        screens.key(Qt.Key.Key_F2, SHIFT)
    assert begun.args == [case.id, case.tracking_code]


@ON_SQLITE
def test_a_colleagues_change_leaves_a_correction_alone(screens, page, qtbot, a_case, operator2):
    screens.key(F11)
    page.matter_form.ui.place_edit.setText("نیمه‌کاره")
    screens.services.cases.note(operator2, a_case, "همکار نوشت")
    with qtbot.waitSignal(screens.case.reader.changed, timeout=ANSWER_MS):
        screens.bus.announce(frozenset({Change(Noun.CASE, a_case)}))
    assert page.matter_form.ui.place_edit.text() == "نیمه‌کاره"
    assert page.ui.parts.currentWidget() is page.ui.matter_form_part


@ON_SQLITE
def test_a_long_text_and_markup_are_shown_as_they_are(screens, show, intake, operator, a_draft):
    text = ("<b>بوی گند</b> &lt; آب " * 600)[:10_000].strip()
    draft = a_draft(
        text=text, place="<i>کوی</i>", caller=PersonDraft("<h1>زهرا</h1>", "09143471821")
    )
    show(intake.register(operator, draft).value.case_id)
    assert screens.case_page.ui.text_view.value() == text
    shown = labels(screens.case_page)
    assert "<h1>زهرا</h1>" in shown
    assert any("<i>کوی</i>" in words for words in shown)


@ON_SQLITE
def test_a_long_timeline_begins_with_its_newest(screens, show, a_case, operator):
    for number in range(SHOWN_AT_ONCE + 4):
        screens.services.cases.note(operator, a_case, f"یادداشت شمارهٔ {number}.")
    show(a_case)
    texts = screens.case_page.ui.timeline.texts()
    assert any(f"یادداشت شمارهٔ {SHOWN_AT_ONCE + 3}." in text for text in texts)
    assert not any("یادداشت شمارهٔ 0." in text for text in texts)
    screens.case_page.ui.timeline._more.click()
    assert any("یادداشت شمارهٔ 0." in text for text in screens.case_page.ui.timeline.texts())


@pytest.fixture
def case_with_files(intake, operator, a_draft):
    files = (
        checked_attachment("..\\..\\نامه.bat", "متن نامه".encode()),
        checked_attachment("بسته.zip", b"PK\x03\x04 something"),
    )
    return intake.register(operator, a_draft(), files).value.case_id


def test_each_file_shows_its_keys(screens, show, case_with_files):
    show(case_with_files)
    for place in (0, 1):
        row = screens.case_page.ui.files_list.itemAt(place).widget()
        for button, key in ((row.open_button, "Shift+F7"), (row.save_button, "Ctrl+F7")):
            assert button.hint.isVisible()
            assert button.hint.text() == key_text(key)
            assert key_text(key) in button.toolTip()
    assert clipped(screens.case_page) == []


def test_a_file_is_opened_under_the_name_of_its_true_kind(
    screens, show, case_with_files, qtbot, tmp_path
):
    case = show(case_with_files)
    text, packed = case.attachments
    with qtbot.waitSignal(screens.case.reader.files.ready, timeout=ANSWER_MS) as ready:
        screens.case.reader.files.ready.disconnect(screens.case_page._files.open)
        screens.case.reader.files.make_openable(text.id)
    assert ready.args[0].is_relative_to(tmp_path / "opened")
    assert ready.args[0].name == "نامه.bat.txt"
    assert ready.args[0].read_text(encoding="utf-8") == "متن نامه"
    rows = [screens.case_page.ui.files_list.itemAt(place).widget() for place in (0, 1)]
    assert [row.open_button.isEnabled() for row in rows] == [True, False]
    assert packed.media_type == "application/zip"


@ON_SQLITE
def test_files_are_opened_and_saved_by_their_keys(screens, show, case_with_files, qtbot):
    show(case_with_files)
    rows = [screens.case_page.ui.files_list.itemAt(place).widget() for place in (0, 1)]
    with qtbot.waitSignal(rows[0].saved):
        screens.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    screens.case_page.findChild(QFileDialog).close()
    rows[1].save_button.setFocus()
    with qtbot.waitSignal(rows[1].saved):
        screens.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    screens.case_page.findChild(QFileDialog).close()
    openable = next(row for row in rows if row.open_button.isEnabled())
    openable.save_button.setFocus()
    screens.case.reader.files.ready.disconnect(screens.case_page._files.open)
    with qtbot.waitSignal(openable.opened):
        screens.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)


@ON_SQLITE
def test_a_file_that_no_program_opens_is_said_to_be_so(
    screens, show, case_with_files, qtbot, monkeypatch
):
    show(case_with_files)
    asked: list[QUrl] = []

    def open_nothing(url: QUrl) -> bool:
        asked.append(url)
        return False

    nothing = SimpleNamespace(openUrl=open_nothing)
    monkeypatch.setattr(file_rows, "QDesktopServices", nothing)
    with qtbot.waitSignal(screens.case_page.failed, timeout=ANSWER_MS) as told:
        screens.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert "Ctrl+F7" in sentence(told.args[0].code)
    assert len(asked) == 1


@ON_SQLITE
def test_a_file_is_saved_where_it_is_wanted_and_it_is_told_where_that_cannot_be(
    screens, show, case_with_files, qtbot, tmp_path
):
    case = show(case_with_files)
    row = screens.case_page.ui.files_list.itemAt(1).widget()
    row.save_button.setFocus()
    screens.key(Qt.Key.Key_Space)
    dialog = screens.case_page.findChild(QFileDialog)
    with qtbot.waitSignal(screens.case.reader.files.saved, timeout=ANSWER_MS):
        dialog.fileSelected.emit(str(tmp_path / "here.zip"))
    dialog.close()
    assert (tmp_path / "here.zip").read_bytes() == b"PK\x03\x04 something"
    (tmp_path / "folder").mkdir()
    with qtbot.waitSignal(screens.case_page.failed, timeout=ANSWER_MS) as failed:
        screens.case.reader.files.save(case.attachments[0].id, tmp_path / "folder")
    assert failed.args[0].code == "file_not_written"


@ON_SQLITE
def test_a_case_that_is_gone_is_told(screens, qtbot):
    with qtbot.waitSignal(screens.case_page.failed, timeout=ANSWER_MS) as failed:
        screens.case.reader.open(999_999)
    assert failed.args[0].code == "not_found"
