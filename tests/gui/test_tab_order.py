"""Tab goes through the call form as it is read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desks import LogIn

READING_ORDER = (
    "تلفن یا کد ملی",
    "نام و نام خانوادگی",
    "کد ملی",
    "نوع پیام: درخواست",
    "موضوع",
    "شهرستان",
    "محل",
    "اولویت: عادی",
    "سطح محرمانگی هویت: هویت آشکار",
    "شرح",
)


def test_tab_goes_through_the_call_form_in_reading_order(log_in: LogIn) -> None:
    form = log_in().call_page.ui.form.ui
    form.phone_edit.setFocus()
    passed = []
    for _ in READING_ORDER:
        here = QApplication.focusWidget()
        assert here is not None
        passed.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert tuple(passed) == READING_ORDER
    assert QApplication.focusWidget() is form.register_button
