"""Where each role comes in, in the real program; a call that was begun comes before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.views.call_page import CallPage
from samad_desktop.views.centre_page import CentrePage
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.worklist_page import WorklistPage
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@ON_SQLITE
@pytest.mark.parametrize(
    ("login", "page"),
    [
        ("operator", CallPage),
        ("expert", WorklistPage),
        ("supervisor", WorklistPage),
        ("liaison", AgencyPage),
        ("official", ListPage),
        ("secretary", ListPage),
        ("admin", CentrePage),
    ],
)
def test_each_role_comes_in_where_its_work_is(log_in, login, page):
    assert isinstance(log_in(login).view.page(), page)


def test_an_expert_who_had_begun_a_call_goes_on_with_it_first(program, log_in, qtbot):
    program.window.show()
    program.window.activateWindow()
    workplace = log_in("expert")
    QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_F2)
    here = QApplication.focusWidget()
    assert here is not None
    type_text(here, "09143200000")
    with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
        workplace.left.emit()
    again = log_in("expert")
    assert again.view.page() is again.call_page
    assert again.call_editor.draft.caller.phone == "09143200000"
