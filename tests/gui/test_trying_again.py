"""The database goes away and comes back: whatever failed is done again by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import DatabaseAway, RuleBroken
from samad_desktop.domain.outbox import POOL_CODES
from samad_desktop.messages import sentence
from tests.desks import ANSWER_MS
from tests.gui.call_desk import CTRL, PHONE, SHIFT
from tests.gui.keyboard import type_text

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
BACK_MS = 30_000


@pytest.fixture
def database_url(postgresql_url):
    return postgresql_url


@pytest.fixture
def a_case(intake, operator, a_draft):
    return intake.register(operator, a_draft()).value


@pytest.fixture
def workplace(a_case, log_in):
    return log_in()


@pytest.fixture
def press(program):
    """Press a key where the cursor is."""

    def do(key, modifiers=NONE):
        QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)

    return do


class Server:
    """The server that tests take away and bring back."""

    def __init__(self, cluster):
        self._cluster = cluster
        self._away = False

    def go(self):
        self._cluster.kill()
        self._away = True

    def come_back(self):
        if self._away:
            self._cluster.start()
            self._away = False


@pytest.fixture
def server(postgres):
    """Let the server be taken away; it is back at the latest when the test ends."""
    server = Server(postgres)
    yield server
    server.come_back()


@pytest.fixture
def fails(workplace, server, qtbot):
    """Do something while the server is away, which `told` says; the bar offers it again."""
    bar = workplace.view.ui.message_bar

    def attempt(told, do):
        server.go()
        with qtbot.waitSignal(told, timeout=BACK_MS):
            do()
        assert bar.sentence() == sentence("database_away")
        assert bar._again.isVisible()
        assert "Shift+F5" in bar._key.text()

    return attempt


@pytest.fixture
def again(press, server, qtbot):
    """Bring the server back and press the key that tries again, until `done` is told."""

    def attempt(done):
        server.come_back()
        with qtbot.waitSignal(done, timeout=BACK_MS) as told:
            press(Key.Key_F5, SHIFT)
        return told.args

    return attempt


def test_a_call_is_registered_while_the_server_is_away_and_reaches_it_by_itself(
    workplace, server, press, qtbot
):
    qtbot.waitUntil(lambda: workplace.desk.outbox.codes_left() == POOL_CODES, timeout=ANSWER_MS)
    form = workplace.call_page.ui.form
    type_text(form.ui.phone_edit, PHONE)
    matter = form.ui.matter.ui
    for picker, letters in ((matter.subject_picker, "فشار آب"), (matter.county_picker, "هشترود")):
        picker.setFocus()
        type_text(picker, letters)
        press(Key.Key_Return)
    type_text(matter.text_edit, "آب از دیروز قطع است")
    editor = workplace.call_editor
    qtbot.waitUntil(lambda: bool(editor.callers.callers.people), timeout=ANSWER_MS)

    server.go()
    with qtbot.waitSignal(editor.registered, timeout=ANSWER_MS) as told:
        press(Key.Key_Return, CTRL)
    with qtbot.waitSignal(editor.outbox.sent, timeout=BACK_MS) as stored:
        server.come_back()
    registered = stored.args[0].outcome.value
    case = workplace.desk.cases.open(workplace.desk.actor, registered.case_id)
    assert case.matter.text == "آب از دیروز قطع است"
    assert case.tracking_code == told.args[0].tracking_code


def test_a_case_that_could_not_be_read_is_read_by_one_key(workplace, fails, again, a_case):
    reader = workplace.case_models.reader
    fails(reader.failed, lambda: workplace.finding.finder.opened_case.emit(a_case.case_id))
    (case,) = again(reader.opened)
    assert case.id == a_case.case_id


def test_a_note_and_a_correction_are_stored_by_one_key_as_they_stand_then(
    workplace, fails, again, press, a_case, qtbot
):
    models, page = workplace.case_models, workplace.case_page
    with qtbot.waitSignal(models.reader.opened, timeout=ANSWER_MS):
        workplace.finding.finder.opened_case.emit(a_case.case_id)
    press(Key.Key_F11, SHIFT)
    type_text(page.ui.note_edit, "تماس")
    fails(page._note.failed, lambda: press(Key.Key_Return, CTRL))
    type_text(page.ui.note_edit, " گرفته شد")
    again(models.reader.noted)
    qtbot.waitUntil(
        lambda: any("تماس گرفته شد" in text for text in page.ui.timeline.texts()), timeout=ANSWER_MS
    )

    press(Key.Key_F11)
    page.matter_form.ui.place_edit.selectAll()
    type_text(page.matter_form.ui.place_edit, "بستان")
    fails(page._matter.failed, lambda: press(Key.Key_Return, CTRL))
    type_text(page.matter_form.ui.place_edit, "‌آباد")
    (case,) = again(models.matter.saved)
    assert case.matter.place == "بستان‌آباد"


def test_a_search_and_a_list_are_asked_again_by_one_key(workplace, fails, again, press):
    press(Key.Key_F3)
    type_text(workplace.view.search_edit, PHONE)
    # What may be chosen to narrow by fails as well, sooner or later than the search itself.
    fails(workplace.finding.finder.rows.failed, lambda: press(Key.Key_Return))
    (opened,) = again(workplace.finding.finder.opened_case)
    assert [row.id for row in workplace.finding.finder.rows.values()] == [opened]

    fails(workplace.lists.listing.rows.failed, lambda: press(Key.Key_F3, CTRL))
    again(workplace.lists.listing.rows.loaded)
    assert workplace.lists.listing.current is Counter.OPEN
    assert len(workplace.lists.listing.rows.values()) == 1


def test_only_what_may_pass_is_offered_again(workplace, press):
    bar = workplace.view.ui.message_bar
    tried = []
    workplace.tell(RuleBroken("case_closed"), lambda: tried.append("rule"))
    assert not bar._again.isVisible()
    press(Key.Key_F5, SHIFT)
    workplace.tell(DatabaseAway(), None)
    assert not bar._again.isVisible()
    press(Key.Key_F5, SHIFT)
    assert tried == []
    workplace.tell(DatabaseAway(), lambda: tried.append("away"))
    press(Key.Key_F5, SHIFT)
    assert tried == ["away"]
