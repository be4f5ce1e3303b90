"""What nobody should type into the settings is refused in words, by keys alone, and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.errors import FieldError
from samad_desktop.messages import sentence
from samad_desktop.qtkit.message_bar import MessageBar
from samad_desktop.qtkit.tokens import Look
from tests.desks import ANSWER_MS
from tests.gui.clipping import settle
from tests.gui.test_centre_page import CTRL, ON_SQLITE, SHIFT, Settings

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
LONG = "ابجد " * 200_000
# Too much for any field: where the same kind of field was given a megabyte, it is enough.
LONG_ENOUGH = LONG[:210_000]
SECTIONS = {
    "decrees": (Key.Key_F7, NONE),
    "policies": (Key.Key_F8, NONE),
    "levels": (Key.Key_F9, NONE),
    "liaisons": (Key.Key_F10, NONE),
    "texts": (Key.Key_F11, NONE),
    "subjects": (Key.Key_F7, SHIFT),
    "agencies": (Key.Key_F8, SHIFT),
    "routes": (Key.Key_F9, SHIFT),
}
BEGUN_BY_KEY = ("texts", "subjects", "agencies")


class BadHands(Settings):
    """The administrator's hands, that paste what nobody should."""

    def turn_to(self, name):
        self.key(*SECTIONS[name])
        settle()
        self.section_ui = getattr(self.page.ui, name).ui
        return self.section_ui

    def paste(self, field, text):
        QGuiApplication.clipboard().setText(text)
        field.setFocus()
        self.key(Key.Key_A, CTRL)
        self.key(Key.Key_V, CTRL)

    def refused(self):
        """Try to store, and return which fields are refused."""
        self.key(Key.Key_Return, CTRL)
        assert not self.centre.busy
        assert not self.page._references.busy
        return {
            name.removesuffix("_error")
            for name, each in vars(self.section_ui).items()
            if name.endswith("_error") and isinstance(each, QLabel) and each.isVisible()
        }

    def stored(self, keeper, kind):
        with self.qtbot.waitSignal(
            keeper.stored, check_params_cb=lambda each, _: each is kind, timeout=ANSWER_MS
        ):
            self.key(Key.Key_Return, CTRL)


@pytest.fixture
def settings(log_in, qtbot):
    workplace = log_in("admin")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    made = BadHands(workplace, qtbot)
    references = made.page._references
    qtbot.waitUntil(lambda: made.centre.book is not None, timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: references.book is not None, timeout=ANSWER_MS)
    return made


def _begun(settings, section):
    """Turn to a section, and begin a new item where nothing is written before."""
    ui = settings.turn_to(section)
    if section in BEGUN_BY_KEY:
        settings.key(Key.Key_N, CTRL)
    return ui


@ON_SQLITE
def test_a_pasted_megabyte_is_refused_in_words_and_not_cut_to_what_fits(settings):
    for section, fields in (
        ("decrees", {"number", "title"}),
        ("policies", {"source"}),
        ("levels", {"office"}),
        ("texts", {"title"}),
        ("subjects", {"name"}),
        ("agencies", {"short_name", "name"}),
    ):
        ui = _begun(settings, section)
        for name in fields:
            long = LONG if name == "title" else LONG_ENOUGH
            settings.paste(getattr(ui, f"{name}_edit"), long)
        before = {name: getattr(ui, f"{name}_edit").value() for name in fields}
        assert fields <= settings.refused()
        assert {name: getattr(ui, f"{name}_edit").value() for name in fields} == before
        for name in fields:
            assert "بیش از اندازه بلند" in getattr(ui, f"{name}_error").text()


@ON_SQLITE
def test_a_megabyte_pasted_into_many_lines_is_refused_at_once_and_changes_nothing(settings):
    bar = settings.page.window().findChild(MessageBar)
    for section, field in (("levels", "letter"), ("texts", "text"), ("agencies", "units")):
        ui = settings.turn_to(section)
        edit = getattr(ui, f"{field}_edit")
        settings.paste(edit, "نوشتهٔ پیشین")
        bar.say("ثبت شد.", Look.SUCCESS)
        settings.paste(edit, LONG if field == "letter" else LONG_ENOUGH)
        assert edit.value() == "نوشتهٔ پیشین"
        assert "بیش از اندازه بلند" in getattr(ui, f"{field}_error").text()
        assert getattr(ui, f"{field}_error").isVisible()
        assert bar.sentence() == ""


@ON_SQLITE
def test_fields_side_by_side_stay_in_line_when_one_is_refused(settings):
    for section, wrong, beside in (
        ("decrees", "first_day", "last_day"),
        ("policies", "valid_from", "source"),
        ("texts", "title", "key"),
        ("agencies", "short_name", "code"),
        ("routes", "subject", "county"),
    ):
        ui = _begun(settings, section)
        getattr(settings.page.ui, section)._complaints.mark(FieldError(wrong, "required"))
        settle()
        places = set()
        for each in (wrong, beside):
            label = getattr(ui, f"{each}_label")
            places.add((label.mapTo(settings.page, label.rect().topLeft()).y(), label.height()))
        assert len(places) == 1, section


@ON_SQLITE
def test_a_refusal_takes_away_what_went_well_before(settings):
    bar = settings.page.window().findChild(MessageBar)
    settings.turn_to("texts")
    settings.key(Key.Key_N, CTRL)
    bar.say("ثبت شد.", Look.SUCCESS)
    assert "title" in settings.refused()
    assert bar.sentence() == ""


@ON_SQLITE
@pytest.mark.parametrize("typed", ["\u200b \u200c", "\u202e\x00"])
def test_what_cannot_be_seen_is_nothing_and_not_an_item_without_a_name(settings, typed):
    ui = settings.turn_to("routes")
    for picker in (ui.subject_picker, ui.county_picker, ui.agency_picker):
        settings.paste(picker, typed)
    assert settings.refused() == {"subject", "county", "agency"}
    for name in ("subject", "county", "agency"):
        assert getattr(ui, f"{name}_error").text() == sentence("required")


def test_controls_and_directions_never_reach_what_is_stored(settings, database):
    ui = settings.turn_to("agencies")
    settings.key(Key.Key_N, CTRL)
    for name, text in (
        ("short_name", "بنیاد\u202e آزمون"),
        ("code", "trial\x00"),
        ("name", "بنیاد\x00 آزمون استان\u2066"),
        ("units", "واحد\u202e یک\nواحد\x00 دو\nواحد یک"),
    ):
        settings.paste(getattr(ui, f"{name}_edit"), text)
    settings.stored(settings.page._references, SettingKind.AGENCY)
    references = settings.page._references
    settings.qtbot.waitUntil(
        lambda: any(each.code == "TRIAL" for each in references.book.kept.agencies),
        timeout=ANSWER_MS,
    )
    made = next(each for each in references.book.kept.agencies if each.code == "TRIAL")
    assert (made.short_name, made.name) == ("بنیاد آزمون", "بنیاد آزمون استان")
    assert set(made.units) == {"واحد یک", "واحد دو"}


@ON_SQLITE
def test_letters_that_are_no_agency_are_not_passed_over_with_a_liaison(settings, reference):
    ui = settings.turn_to("liaisons")
    settings.paste(ui.agency_picker, "دستگاهی که نیست")
    assert settings.refused() == {"agency"}
    assert ui.agency_picker.value() == "دستگاهی که نیست"
    assert not ui.agency_picker.popup_open()
    settings.key(Key.Key_D, CTRL)
    assert not ui.agency_error.isVisible()
    assert not ui.agency_picker.value()
    settings.paste(ui.agency_picker, reference.short_name(1))
    settings.key(Key.Key_Return)
    settings.stored(settings.centre, SettingKind.LIAISON)


@ON_SQLITE
def test_a_rule_typed_twice_is_refused_beside_its_day(settings):
    ui = settings.turn_to("policies")

    def fill():
        settings.write(ui.amount_edit, "۳۵")
        settings.write(ui.valid_from_edit, day_text(settings.today))

    fill()
    settings.until_stored(SettingKind.POLICY, lambda: settings.key(Key.Key_Return, CTRL))
    fill()
    with settings.qtbot.waitSignal(settings.centre.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert ui.valid_from_error.text() == sentence("policy_twice")
    assert ui.amount_edit.value() == "35"


@ON_SQLITE
def test_a_decree_typed_twice_is_refused_beside_its_number(settings):
    settings.turn_to("decrees")
    settings.fill_decree()
    settings.preview()
    settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))
    settings.fill_decree()
    with settings.qtbot.waitSignal(settings.centre.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_E, CTRL)
    ui = settings.page.ui.decrees.ui
    assert ui.number_error.text() == sentence("decree_twice")
    assert ui.number_edit.value() == "۱۲/الف"
