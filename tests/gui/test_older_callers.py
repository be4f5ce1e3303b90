"""A case that many called about: who called earlier is «…» until somebody asks for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.views.case_words import UNTOLD
from tests.gui.clipping import clipped, settle
from tests.gui.screens import ANSWER_MS, labels

ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@ON_POSTGRESQL
def test_older_callers_are_asked_for_by_a_key(screens, qtbot, intake, operator, a_draft):
    def call(number, **more):
        who = PersonDraft(name=f"شخص {number}", phone=f"0914 555 {1200 + number}")
        return intake.register(operator, a_draft(caller=who, **more)).value.case_id

    case_id = call(0)
    for number in range(1, 53):
        call(number, joined_case_id=case_id)
    page, reader = screens.case_page, screens.case.reader
    button = page.ui.older_callers_button
    screens.turn_to(page)
    with qtbot.waitSignal(reader.opened, timeout=ANSWER_MS):
        reader.open(case_id)
    assert button.isVisible()
    assert [each.contact.untold for each in reader.case.events].count(True) == 2
    settle()
    assert clipped(page) == []
    with qtbot.waitSignal(reader.changed, timeout=ANSWER_MS):
        QTest.keyClick(page.ui.text_view, Qt.Key.Key_F10, Qt.KeyboardModifier.AltModifier)
    assert not button.isVisible()
    assert not any(each.startswith(UNTOLD) for each in labels(page))
