"""Seeing who stands behind a protected case: by keys, with a reason, and only for a while."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.identities import ASKED_MAX, READY_REASONS, REASON_MAX_CHARS
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.outgoings import OutgoingService
from samad_desktop.views.case_words import IDENTITY_WITHHELD
from samad_desktop.views.identity_part import FOR_A_WHILE, HIDDEN, KEPT
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import labels

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CALLER = PersonDraft(name="عفت جهان‌بخش", phone="0914 555 6677")
WHY = "تماس برای تکمیل مدارک"


@pytest.fixture
def protected(intake, operator, a_draft):
    def make(level=IdentityLevel.HIDDEN_FROM_AGENCY):
        draft = a_draft(caller=CALLER)
        matter = replace(draft.matter, identity_level=level)
        return intake.register(operator, replace(draft, matter=matter)).value.case_id

    return make


class Front:
    """A case in front of somebody."""

    def __init__(self, workplace, qtbot):
        self.workplace, self.qtbot = workplace, qtbot
        self.page, self.models = workplace.case_page, workplace.case_models
        self.ui, self.asker = self.page.ui, workplace.case_models.asker
        self.card = self.page._identity.card

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.workplace.view.window().focusWidget(), key, modifiers)

    def ask(self, reason=WHY):
        self.key(Key.Key_I, CTRL | SHIFT)
        assert self.card.ui.reason_edit.hasFocus()
        type_text(self.card.ui.reason_edit, reason)
        with self.qtbot.waitSignal(self.asker.shown, timeout=ANSWER_MS):
            self.key(Key.Key_Return)

    def refused(self):
        with self.qtbot.waitSignal(self.asker.refused, timeout=ANSWER_MS):
            self.key(Key.Key_Return)
        return self.card.ui.reason_error.text() or self.card.ui.outcome_label.text()

    @property
    def names_her(self):
        return any(CALLER.name in each for each in labels(self.page))


@pytest.fixture
def opened(log_in, qtbot):
    def come(case_id, login="expert"):
        workplace = log_in(login)
        window = workplace.view.window()
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            workplace.surroundings.open_case(case_id)
        settle()
        return Front(workplace, qtbot)

    return come


def test_an_expert_writes_why_and_sees_whom_to_call(opened, protected, database, supervisor):
    case_id = protected()
    front = opened(case_id)
    assert not front.names_her
    assert (front.ui.person_name.text(), front.ui.identity_value.text()) == (
        IDENTITY_WITHHELD,
        KEPT,
    )
    front.ask()
    assert front.card.overlay.isHidden()
    assert front.ui.person_name.text() == CALLER.name
    assert persian_digits("6677") in front.ui.person_phones.text()
    assert front.ui.identity_value.text() == FOR_A_WHILE
    assert front.workplace.actions["case_person"].isEnabled()
    assert clipped(front.page) == []
    if database.is_sqlite:
        (line,) = OutgoingService(database).latest(supervisor, None, None).rows
        assert (line.case_id, line.outgoing.reason) == (case_id, WHY)


@ON_SQLITE
def test_who_called_stays_in_sight_while_the_case_is_read_anew_until_she_is_hidden_by_the_same_key(
    opened, protected, qtbot
):
    front = opened(protected())
    assert IDENTITY_WITHHELD in " ".join(front.ui.timeline.texts())
    front.ask()
    settle()
    told = " ".join(front.ui.timeline.texts())
    assert CALLER.name in told
    assert IDENTITY_WITHHELD not in told
    with qtbot.waitSignal(front.models.reader.changed, timeout=ANSWER_MS):
        front.models.reader.refresh()
    assert front.ui.person_name.text() == CALLER.name
    assert CALLER.name in " ".join(front.ui.timeline.texts())
    citizen = front.models.reader.case.citizen
    with qtbot.waitSignal(front.asker.shown, timeout=ANSWER_MS):
        front.workplace.surroundings.bus.announce(frozenset({Change(Noun.CITIZEN, citizen.id)}))
    assert front.names_her
    with qtbot.waitSignal(front.page.said) as said:
        front.key(Key.Key_I, CTRL | SHIFT)
    assert said.args == [HIDDEN]
    settle()
    assert not front.names_her
    hidden = " ".join(front.ui.timeline.texts())
    assert CALLER.name not in hidden
    assert IDENTITY_WITHHELD in hidden


@ON_SQLITE
def test_a_reason_that_says_nothing_is_refused_beside_it_and_stays(opened, protected):
    front = opened(protected())
    front.key(Key.Key_I, CTRL | SHIFT)
    assert front.refused() == sentence("required")
    type_text(front.card.ui.reason_edit, "چون")
    assert front.refused() == sentence("reason_needed")
    assert front.card.ui.reason_edit.value() == "چون"
    front.card.ui.reason_edit.setText("آ" * (REASON_MAX_CHARS + 1))
    assert front.refused() == persian_digits(sentence("too_long", str(REASON_MAX_CHARS)))
    assert clipped(front.card) == []
    assert not front.names_her


@ON_SQLITE
def test_too_many_in_an_hour_are_refused_in_words(opened, protected, database, expert):
    case_id = protected()
    for _ in range(ASKED_MAX):
        IdentityService(database).ask(expert, case_id, WHY)
    front = opened(case_id)
    front.key(Key.Key_I, CTRL | SHIFT)
    type_text(front.card.ui.reason_edit, WHY)
    assert front.refused() == persian_digits(sentence("asked_capped", str(ASKED_MAX)))
    assert front.card.ui.reason_edit.value() == WHY


@ON_SQLITE
def test_what_could_not_be_stored_shows_nobody_and_is_tried_again(
    opened, protected, qtbot, monkeypatch
):
    front = opened(protected())
    front.key(Key.Key_I, CTRL | SHIFT)
    type_text(front.card.ui.reason_edit, WHY)
    with monkeypatch.context() as patch:
        patch.setattr(IdentityService, "ask", _away)
        with qtbot.waitSignal(front.asker.failed, timeout=ANSWER_MS) as told:
            front.key(Key.Key_Return)
    assert not front.names_her
    with qtbot.waitSignal(front.asker.shown, timeout=ANSWER_MS):
        told.args[1]()
    assert front.names_her


def _away(*_given):
    raise DatabaseAway


@ON_SQLITE
def test_a_ready_reason_is_chosen_by_keys_and_escape_asks_for_nothing(
    opened, protected, qtbot, database, supervisor
):
    front = opened(protected())
    front.key(Key.Key_I, CTRL | SHIFT)
    front.key(Key.Key_Escape)
    assert front.card.overlay.isHidden()
    assert OutgoingService(database).latest(supervisor, None, None).rows == ()
    front.key(Key.Key_I, CTRL | SHIFT)
    front.key(Key.Key_Tab)
    front.key(Key.Key_2)
    assert front.card.ui.reason_edit.value() == READY_REASONS[1]
    with qtbot.waitSignal(front.asker.shown, timeout=ANSWER_MS):
        front.key(Key.Key_Return, CTRL)
    (line,) = OutgoingService(database).latest(supervisor, None, None).rows
    assert line.outgoing.reason == READY_REASONS[1]


@ON_SQLITE
def test_it_is_gone_when_another_case_is_opened_or_another_page_comes_to_the_front(
    opened, protected, qtbot
):
    first, second = protected(), protected()
    front = opened(first)
    front.ask()
    for other in (second, first):
        with qtbot.waitSignal(front.models.reader.opened, timeout=ANSWER_MS):
            front.models.reader.open(other)
        assert not front.names_her
    front.ask()
    front.key(Key.Key_F3)
    assert not front.asker.is_shown
    assert not front.names_her


@ON_SQLITE
def test_it_is_gone_behind_a_locked_screen_and_stays_so(opened, protected):
    front = opened(protected())
    front.ask()
    front.workplace.lock.model.lock()
    assert not front.names_her
    assert not front.asker.is_shown


@ON_SQLITE
def test_who_may_not_ask_has_neither_key_nor_button(opened, protected):
    front = opened(protected(), "operator2")
    assert not front.workplace.actions["case_identity"].isEnabled()
    assert not front.ui.identity_button.isVisible()


@ON_SQLITE
def test_an_open_case_needs_no_key_and_an_expert_has_none_for_what_is_the_supervisors(
    opened, protected, qtbot
):
    front = opened(protected(IdentityLevel.OPEN))
    assert front.names_her
    assert not front.workplace.actions["case_identity"].isEnabled()
    assert not front.ui.identity_value.isVisible()
    with qtbot.waitSignal(front.models.reader.opened, timeout=ANSWER_MS):
        front.models.reader.open(protected(IdentityLevel.HIDDEN))
    assert not front.names_her
    assert not front.workplace.actions["case_identity"].isEnabled()


@ON_SQLITE
def test_opening_a_case_to_all_is_refused_beside_its_level_until_it_was_asked_for(
    opened, protected, qtbot
):
    front = opened(protected())
    form, corrector = front.page.matter_form, front.models.matter
    with qtbot.waitSignal(corrector.began, timeout=ANSWER_MS):
        front.key(Key.Key_F11)
    form.ui.identity_box.set_value(IdentityLevel.OPEN)
    with qtbot.waitSignal(corrector.failed, timeout=ANSWER_MS):
        front.key(Key.Key_Return, CTRL)
    assert form.ui.identity_error.text() == sentence("ask_identity_first")
    assert form.ui.identity_box.value() == IdentityLevel.OPEN
    assert clipped(front.page) == []
    front.ask()
    with qtbot.waitSignal(corrector.saved, timeout=ANSWER_MS):
        front.key(Key.Key_Return, CTRL)
    reader = front.models.reader
    qtbot.waitUntil(
        lambda: reader.case.matter.identity_level is IdentityLevel.OPEN, timeout=ANSWER_MS
    )
    assert front.names_her
    assert not front.ui.identity_value.isVisible()
