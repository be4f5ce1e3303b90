"""Advocacy files on the screens of an expert, a supervisor and an agency, by keys alone."""

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.advocacy import AdvocacyState
from samad_desktop.domain.advocacy_lists import AdvocacyFilter
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.messages import sentence
from samad_desktop.services.advocacy import AdvocacyService
from samad_desktop.viewmodels.advocacy_desk import ANSWERED
from samad_desktop.viewmodels.advocacy_drafter import DISCARDED, SENT
from samad_desktop.views.words import NONE_LISTED
from tests.claims import BASIS, DONE, LETTER
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.directive_desk import Hands
from tests.gui.session_desk import CTRL, SHIFT, Key

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


class Preparing(Hands):
    """Somebody who follows cases up, with a case open."""

    def __init__(self, workplace, qtbot, case_id) -> None:
        super().__init__(workplace, qtbot)
        self.door = workplace.sessions.advocacy
        reader = workplace.case_models.reader
        self.wait(reader.opened, lambda: workplace.surroundings.open_case(case_id))
        self.model = self.door._drafter

    def begin(self) -> None:
        self.wait(self.model.opened, lambda: self.key(Key.Key_F11, ALT_SHIFT))
        self.ui = self.door.form.ui


class AtList(Hands):
    """Somebody at the page of advocacy files."""

    def __init__(self, workplace, qtbot) -> None:
        super().__init__(workplace, qtbot)
        self.door = workplace.sessions.advocacy
        self.desk = self.door.desk
        self.wait(self.desk.shown, lambda: self.key(Key.Key_F10, ALT_SHIFT))
        self.ui = self.door.page.ui

    def pills(self) -> list[str]:
        return [row.look.pill for row in self.ui.files_list.rows()]


@pytest.fixture
def water(agencies):
    return agencies["WATER"]


@pytest.fixture
def wronged(new_case, centre, agency, water, bases, supervisor):
    """Give a case whose answer was not taken, in a centre that has a legal basis."""
    bases.save(supervisor, None, BASIS)
    case_id = new_case()
    centre.refer(case_id, water)
    agency.move("answer", case_id, "در دست پیگیری است.")
    centre.move("send_back", case_id, "زمان اقدام گفته نشده است.")
    return case_id


def test_a_file_is_prepared_looked_at_and_sent_from_the_case_by_keys(log_in, qtbot, wronged, water):
    desk = Preparing(log_in("supervisor"), qtbot, wronged)
    button = desk.workplace.case_page.ui.advocacy_button
    assert button.isVisible()
    assert clipped(button) == []
    desk.begin()
    ui = desk.ui
    assert desk.workplace.view.page() is desk.door.form
    assert ui.agency_picker.current_id() == water
    assert "پاسخ نپذیرفتنی" in ui.grounds_label.text()
    assert "نارسایی" in ui.letter_edit.value()
    assert "مهلت" in ui.due_label.text()
    assert clipped(desk.door.form) == []
    ui.bases_list.setFocus()
    desk.write("مصوبه")
    desk.key(Key.Key_Return)
    assert len(ui.bases_list.value()) == 1
    dialog = desk.door.form.paper_dialog
    desk.key(Key.Key_F10)
    desk.until(lambda: dialog.ui.parts.currentWidget() is dialog.ui.paper_view)
    dialog.reject()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    ui.letter_edit.setFocus()
    with qtbot.waitSignal(desk.model.issued) as told:
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert told.args[0].number.endswith("/ط/1")
    page = desk.door.page
    assert desk.workplace.view.page() is page
    assert told.args[1] == SENT.format(number=shown_number(told.args[0].number))
    assert desk.workplace.view.ui.message_bar.sentence() == told.args[1]
    desk.until(lambda: page.ui.title_label.text().startswith("مطالبهٔ رسیدگی"))
    assert clipped(page) == []
    # What was sent is no draft to come back to, and why it is not sent twice stands in sight.
    page.ui.files_list.setFocus()
    for _ in range(2):
        desk.key(Key.Key_Escape)
    assert desk.workplace.view.page() is desk.workplace.case_page
    desk.begin()
    with qtbot.waitSignal(desk.model.refused):
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert ui.form_foot.isAncestorOf(ui.outcome_label)
    assert ui.outcome_label.visibleRegion().boundingRect() == ui.outcome_label.rect()


def test_the_key_says_of_a_case_without_a_ground_why_no_file_is_begun(log_in, qtbot, new_case):
    desk = Preparing(log_in("supervisor"), qtbot, new_case())
    assert not desk.workplace.case_page.ui.advocacy_button.isVisible()
    with qtbot.waitSignal(desk.model.failed) as told:
        desk.key(Key.Key_F11, ALT_SHIFT)
    desk.settle()
    assert told.args[0].code == "advocacy_without_ground"
    assert desk.workplace.view.page() is desk.workplace.case_page


def test_an_expert_stores_a_draft_and_a_supervisor_goes_on_with_it(log_in, qtbot, wronged, claims):
    desk = Preparing(log_in("expert"), qtbot, wronged)
    desk.begin()
    ui = desk.ui
    ui.subject_edit.clear()
    desk.key(Key.Key_F9)
    assert ui.subject_error.text() == sentence("required")
    desk.fill(ui.subject_edit, "موضوع من")
    desk.wait(desk.model.saved, lambda: desk.key(Key.Key_F9))
    (draft,) = claims.drafts.prepare(claims.actor, wronged).drafts
    assert draft.subject == "موضوع من"
    # What is typed after that waits, also when the case is left and come back to.
    ui.letter_edit.set_value("نیمه‌کاره")
    for _ in ("what was said", "the form"):
        desk.key(Key.Key_Escape)
    desk.settle()
    assert desk.workplace.view.page() is desk.workplace.case_page
    desk.begin()
    assert ui.letter_edit.value() == "نیمه‌کاره"
    # An expert does not send: the key does nothing.
    desk.key(Key.Key_Return, CTRL)
    assert claims.files.read(claims.actor, AdvocacyFilter.ALL).rows == ()
    # It is left at once, also while it is said that it was stored.
    desk.wait(desk.model.saved, lambda: desk.key(Key.Key_F9))
    desk.wait(desk.model.discarded, lambda: desk.key(Key.Key_F11))
    assert claims.drafts.prepare(claims.actor, wronged).drafts == ()
    assert desk.workplace.view.page() is desk.workplace.case_page
    assert desk.workplace.view.ui.message_bar.sentence() == DISCARDED


def test_an_agency_says_that_it_complied_and_sees_no_other(log_in, qtbot, wronged, claims, water):
    file = claims.issue(wronged, water)
    desk = AtList(log_in("liaison"), qtbot)
    assert desk.ui.text_label.text() == LETTER
    assert desk.ui.first_button.property("variant") == "primary"
    desk.wait(desk.desk.refused, lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.words_error.text() == sentence("required")
    desk.ui.words_edit.setFocus()
    desk.write(DONE)
    with qtbot.waitSignal(desk.desk.stored) as told:
        desk.key(Key.Key_Return, CTRL)
    desk.settle()
    assert told.args == [ANSWERED]
    assert claims.see(file).state is AdvocacyState.ANSWERED


def test_the_centre_does_not_believe_it_then_confirms(
    log_in, qtbot, wronged, claims, water, agency
):
    file = claims.issue(wronged, water)
    seen = claims.files.open(agency.actor, file.id)
    AdvocacyService(agency.database).answer(agency.actor, seen, DONE)
    desk = AtList(log_in("supervisor"), qtbot)
    assert desk.pills() == ["دستگاه: تمکین شد"]
    assert DONE in desk.ui.said_label.text()
    desk.wait(desk.desk.refused, lambda: desk.key(Key.Key_F9))
    assert desk.ui.words_error.text() == sentence("required")
    desk.ui.words_edit.set_value("آب هنوز قطع است.")
    assert desk.ui.first_button.property("variant") == "primary"
    desk.wait(desk.desk.stored, lambda: desk.key(Key.Key_F9))
    desk.until(lambda: desk.ui.first_button.property("variant") is None)
    desk.ui.words_edit.set_value("بازدید شد و آب وصل است.")
    desk.wait(desk.desk.stored, lambda: desk.key(Key.Key_F8))
    assert claims.see(file).state is AdvocacyState.COMPLIED
    desk.until(lambda: not desk.ui.files_list.isVisible())
    assert desk.ui.hint.isVisible()
    assert desk.ui.title_label.text() == NONE_LISTED
    desk.settle()
    for button in (desk.ui.first_button, desk.ui.letter_button, desk.ui.case_button):
        assert not button.isVisible()
    for _ in range(3):
        desk.wait(desk.desk.shown, lambda: desk.key(Key.Key_F6))
        assert desk.ui.hint.hasFocus()
        desk.key(Key.Key_Down)
    desk.wait(desk.desk.shown, lambda: desk.key(Key.Key_F6))
    assert desk.desk.which is AdvocacyFilter.ALL
    assert desk.pills() == ["تمکین‌شده"]
    assert desk.ui.files_list.hasFocus()
    assert desk.ui.letter_button.isVisible()


def test_a_legal_basis_is_kept_by_keys_and_each_change_is_a_version_more(
    log_in, qtbot, bases, supervisor
):
    workplace = log_in("supervisor")
    hands = Hands(workplace, qtbot)
    hands.key(Key.Key_F12, CTRL | SHIFT)
    page = workplace.centre.page
    hands.settle()
    hands.key(Key.Key_F12, Qt.KeyboardModifier.AltModifier)
    ui = page.ui.bases.ui
    assert ui.hint.isVisible()
    hands.key(Key.Key_N, CTRL)
    hands.write("مصوبهٔ مرکز")
    hands.key(Key.Key_Return, CTRL)
    assert ui.text_error.text() == sentence("required")
    assert ui.title_edit.text() == "مصوبهٔ مرکز"
    ui.text_edit.set_value("پاسخ در مهلت واجب است.")
    hands.fill(ui.source_edit, "ابلاغ مرکز")
    for expected in (1, 2):
        with qtbot.waitSignal(page._centre.stored, timeout=ANSWER_MS) as told:
            hands.key(Key.Key_Return, CTRL)
        hands.settle()
        assert told.args[0] is SettingKind.BASIS
        (kept,) = bases.legal_bases(supervisor)
        assert kept.version == expected
        ui.bases_list.mark(0)
        ui.source_edit.setFocus()
        hands.fill(ui.source_edit, "ابلاغ دوم")
    assert clipped(page) == []
