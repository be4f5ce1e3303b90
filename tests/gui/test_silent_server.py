"""The network swallows everything: the window lives on, and says so in plain words."""

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url

from samad_desktop.bootstrap import watch_over
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import CallToTell, Unsent
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.persistence import listener
from samad_desktop.settings import Profile
from tests.centres import PASSWORD
from tests.desks import ANSWER_MS
from tests.dropping_proxy import DroppingProxy
from tests.gui.clipping import clipped


@pytest.fixture
def way(postgres, monkeypatch) -> Iterator[DroppingProxy]:
    """Give what leads to the server; who hears nothing there is patient for a moment only."""
    monkeypatch.setattr(listener, "ASK_EVERY_S", 0.1)
    monkeypatch.setattr(listener, "SILENCE_S", 0.4)
    monkeypatch.setattr(watch_over, "SILENCE_S", 0.4)
    with DroppingProxy(postgres.port) as proxy:
        yield proxy


@pytest.fixture
def profile(database_url, way) -> Profile:
    name = make_url(database_url).database
    return Profile("آزمون", f"postgresql://127.0.0.1:{way.port}/{name}")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_window_says_that_it_works_alone_and_how_many_calls_wait(
    program, log_in, way, qtbot, a_draft
):
    workplace = log_in()
    program.window.resize(1280, 720)
    program.window.show()
    shell, label = workplace.shell, workplace.view.ui.connection_label
    qtbot.waitUntil(lambda: workplace.desk.outbox.codes_left() > 0, timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: shell.link is Link.CONNECTED, timeout=ANSWER_MS)
    way.swallow()
    shell.refresh()  # Somebody waits for an answer that will not come.
    for number in range(3):
        draft = a_draft(text=f"موضوع {number}")
        workplace.desk.outbox.tell(CallToTell(draft), workplace.desk.clock())
    workplace.desk.sender.wake()
    qtbot.waitUntil(lambda: shell.link is Link.LOST, timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: persian_digits(3) in label.text(), timeout=ANSWER_MS)
    assert "بی پایگاه داده؛ ثبت تماس ادامه دارد" in label.text()
    assert label.text() not in clipped(program.window)
    way.carry_on()
    qtbot.waitUntil(lambda: shell.link is Link.CONNECTED, timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: workplace.desk.outbox.unsent() == Unsent(), timeout=ANSWER_MS)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_whoever_comes_in_is_told_that_the_server_says_nothing_and_comes_in_later(
    program, profile, log_in, way, qtbot, monkeypatch
):
    program.begin(profile)
    page = program.window.scene
    page.ui.login_edit.setText("operator")
    page.ui.password_edit.setText(PASSWORD)
    way.once_asked(b"samad_logged_in", way.swallow)
    with qtbot.waitSignal(page._login.refused, timeout=ANSWER_MS):
        page.ui.enter_button.click()
    assert page.ui.message_label.text() == sentence("database_away")
    assert page.ui.password_edit.text() == PASSWORD
    way.carry_on()
    # A busy machine is no silent server.
    for patient in (watch_over, listener):
        monkeypatch.setattr(patient, "SILENCE_S", ANSWER_MS / 1000)
    assert log_in().desk.actor.login == "operator"
