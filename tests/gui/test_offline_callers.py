"""The database goes away and somebody calls: who it is comes from this computer, and says so."""

from dataclasses import replace

import pytest

from samad_desktop.domain.calendar import when
from samad_desktop.domain.link import Link
from samad_desktop.viewmodels.call_looks import REMEMBERED
from samad_desktop.views.caller_panel import UNHEARD
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text

BACK_MS = 30_000


@pytest.fixture
def database_url(postgresql_url):
    return postgresql_url


@pytest.fixture
def profile(profile):
    return replace(profile, offline_callers=True)


def test_who_calls_while_the_database_is_away_is_known_and_said_to_be_from_memory(
    intake, operator, a_draft, log_in, program, postgres, qtbot
):
    known = a_draft()
    case = intake.register(operator, known).value
    workplace = log_in()
    program.window.resize(1280, 720)
    program.window.show()
    editor, ui = workplace.call_editor, workplace.call_page.ui.caller.ui
    form, shell = workplace.call_page.ui.form.ui, workplace.shell
    type_text(form.phone_edit, known.caller.phone)
    qtbot.waitUntil(lambda: bool(editor.callers.callers.people), timeout=ANSWER_MS)
    assert ui.remembered_box.isHidden()
    editor.put_aside()
    qtbot.waitUntil(lambda: shell.link is Link.CONNECTED, timeout=ANSWER_MS)

    postgres.kill()
    try:
        qtbot.waitUntil(lambda: shell.link is Link.LOST, timeout=ANSWER_MS)
        type_text(form.phone_edit, known.caller.phone)
        qtbot.waitUntil(lambda: editor.callers.callers.chosen is not None, timeout=ANSWER_MS)
        at = editor.callers.callers.remembered_at
        assert ui.remembered_box.isVisible()
        assert ui.remembered_label.text() == REMEMBERED.format(
            when=when(at, workplace.desk.clock())
        )
        assert ui.remembered_label.text() not in clipped(program.window)
        assert form.name_edit.text() == known.caller.name
        (row,) = ui.cases_list.rows()
        assert row.value.id == case.case_id
        assert ui.contacts_box.isHidden()
        form.phone_edit.clear()
        type_text(form.phone_edit, "09149998877")
        qtbot.waitUntil(lambda: editor.callers.callers.unheard, timeout=ANSWER_MS)
        assert ui.hint.accessibleName() == UNHEARD
        assert workplace.view.ui.message_bar.isHidden(), "she goes on; nothing has failed"
        assert UNHEARD not in clipped(program.window)
        form.phone_edit.clear()
        type_text(form.phone_edit, known.caller.phone)
        qtbot.waitUntil(lambda: editor.callers.callers.chosen is not None, timeout=ANSWER_MS)
    finally:
        postgres.start()
    qtbot.waitUntil(lambda: editor.callers.callers.remembered_at is None, timeout=BACK_MS)
    assert ui.remembered_box.isHidden()
    assert editor.callers.callers.chosen.citizen.name == known.caller.name
