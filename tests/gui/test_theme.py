"""The look is legible in both appearances, and follows what the user chose."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.stylesheet import stylesheet
from samad_desktop.qtkit.tabular import tabular
from samad_desktop.qtkit.theme import Appearance, Theme, restyle, sized_font
from samad_desktop.qtkit.tokens import DARK, LIGHT, Look, Tokens, contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT_MIN = 4.5
EDGE_MIN = 3.0


class Dressings(QObject):
    """Counts how often a widget is dressed anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_texts_are_legible_on_every_surface(tokens: Tokens) -> None:
    for ink in (tokens.text, tokens.text2, tokens.muted):
        for paper in (tokens.bg, tokens.surface, tokens.surface2):
            assert contrast(ink, paper) >= TEXT_MIN, (ink, paper)


@BOTH
def test_looks_are_legible_on_their_soft_paper_and_on_cards(tokens: Tokens) -> None:
    for look in Look:
        soft = tokens.soft(look)
        assert contrast(soft.ink, soft.paper) >= TEXT_MIN, look
        assert contrast(soft.ink, tokens.surface) >= TEXT_MIN, look


@BOTH
def test_chosen_rows_and_buttons_are_legible(tokens: Tokens) -> None:
    assert contrast(tokens.on_primary, tokens.primary) >= TEXT_MIN
    assert contrast(tokens.on_primary, tokens.primary_hover) >= TEXT_MIN
    for ink in (tokens.text, tokens.text2, tokens.muted, tokens.on_primary_soft):
        assert contrast(ink, tokens.primary_soft) >= TEXT_MIN, ink
    assert contrast(tokens.text, tokens.danger_soft) >= TEXT_MIN
    assert contrast(tokens.surface, tokens.text) >= TEXT_MIN


@BOTH
def test_edges_of_fields_and_the_focus_ring_can_be_seen(tokens: Tokens) -> None:
    for paper in (tokens.bg, tokens.surface, tokens.surface2):
        assert contrast(tokens.focus, paper) >= EDGE_MIN
    assert contrast(tokens.input_border, tokens.surface) >= EDGE_MIN
    assert contrast(tokens.text, tokens.primary) >= 2


def test_sheet_uses_only_known_tokens_and_scales_all_but_hairlines() -> None:
    normal = stylesheet(LIGHT, 100, "/marks")
    large = stylesheet(LIGHT, 150, "/marks")
    assert "$" not in normal
    assert "font-size: 22px" in normal
    assert "font-size: 33px" in large
    assert "border: 1px solid" in large
    assert "border: 2px solid" in large


def test_application_wears_the_font_and_the_colours(theme: Theme, qapp: QApplication) -> None:
    assert qapp.font().family() == "Vazirmatn"
    assert qapp.font().pixelSize() == 14
    assert qapp.palette().window().color() == QColor(LIGHT.bg)


def test_changing_the_appearance_dresses_everything_anew(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.DARK)
    assert qapp.palette().window().color() == QColor(DARK.bg)
    assert DARK.surface in qapp.styleSheet()


def test_a_choice_that_looks_the_same_is_told_and_dresses_nothing_anew(
    theme: Theme, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed: list[str] = []
    monkeypatch.setattr(qapp, "setStyleSheet", dressed.append)
    assert not theme.dark
    like_the_desktop = Appearance.AUTO
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(like_the_desktop)
    with qtbot.waitSignal(theme.changed):
        theme.set_text_percent(100)
    assert (theme.appearance, theme.dark, dressed) == (like_the_desktop, False, [])


def test_auto_is_light_where_the_desktop_says_nothing(theme: Theme) -> None:
    theme.set_appearance(Appearance.AUTO)
    assert not theme.dark


def test_another_size_dresses_what_lies_deep_as_often_as_what_does_not(
    theme: Theme, qtbot: QtBot
) -> None:
    outer, inner = QFrame(), QFrame()
    qtbot.addWidget(outer)
    around: QWidget = outer
    for within in (QFrame(), QFrame(), QFrame(), inner):
        QVBoxLayout(around).addWidget(within)
        around = within
    outer.show()
    dressings = {each: Dressings(each) for each in (outer, inner)}
    theme.set_text_percent(150)
    assert dressings[inner].count == dressings[outer].count > 0


def test_text_size_is_held_between_its_limits(theme: Theme) -> None:
    theme.set_text_percent(400)
    assert theme.text_percent == 150
    assert theme.px(36) == 54
    theme.set_text_percent(10)
    assert theme.text_percent == 100


def test_fields_and_buttons_have_the_agreed_heights(theme: Theme, qtbot: QtBot) -> None:
    for widget in (QLineEdit(), QPushButton("ثبت")):
        qtbot.addWidget(widget)
        widget.show()
        assert widget.sizeHint().height() == 36


def test_focus_does_not_move_anything(theme: Theme, qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    before = edit.sizeHint()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    assert edit.sizeHint() == before


def test_role_changes_the_look_at_once(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("متن")
    qtbot.addWidget(label)
    label.show()
    restyle(label, "role", "title")
    assert label.font().pixelSize() == 18


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_key_on_a_button_has_the_ink_of_what_the_button_became(
    theme: Theme, qtbot: QtBot, appearance: Appearance
) -> None:
    theme.set_appearance(appearance)
    button = KeyButton()
    button.setProperty("variant", "primary")
    button.show_key("confirm", "F8")
    qtbot.addWidget(button)
    button.show()
    inks = []
    for variant in (None, "primary", None):
        restyle(button, "variant", variant)
        inks.append(button.hint.palette().color(QPalette.ColorRole.WindowText))
    plain, primary = theme.colour("text2"), theme.colour("on_primary")
    assert inks == [plain, primary, plain]


def test_tabular_figures_are_of_one_width(theme: Theme) -> None:
    font = tabular(sized_font(QFont("Vazirmatn"), 22, QFont.Weight.Bold))
    widths = {QFontMetricsF(font).horizontalAdvance(digit) for digit in "۰۱۲۳۴۵۶۷۸۹"}
    assert len(widths) == 1


def test_qt_gives_back_the_references_it_takes_from_none(qtbot: QtBot) -> None:
    """PySide6 6.12 does not on Python 3.11, and the interpreter dies of it."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert sys.getrefcount(None) >= before - 100


def test_a_menu_higher_than_the_screen_stays_in_one_column(theme: Theme, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(60):
        menu.addAction(str(number))
    menu.ensurePolished()
    assert len({menu.actionGeometry(each).x() for each in menu.actions()}) == 1
