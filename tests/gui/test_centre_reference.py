"""Subjects, agencies and routes among the centre's settings, kept by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.subjects import Handling
from samad_desktop.messages import sentence
from samad_desktop.persistence import reference as known
from samad_desktop.services.reference_settings import ReferenceSettingsService
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.keyboard import type_text
from tests.gui.test_centre_page import CTRL, ON_SQLITE, SHIFT, Settings
from tests.long import long

Key = Qt.Key
WATER_IN_TOWN = "قطع و افت فشار آب شهری"


class ReferenceSettings(Settings):
    """The page as a supervisor sees it, at what the centre keeps of subjects and agencies."""

    def __init__(self, workplace, qtbot):
        super().__init__(workplace, qtbot)
        self.keeper = self.page._references

    @property
    def kept(self):
        return self.keeper.book.kept

    def subject(self, code):
        return next(each for each in self.kept.subjects if each.code == code)

    def agency(self, code):
        return next(each for each in self.kept.agencies if each.code == code)

    def store(self, kind):
        """Store what stands in the form, and wait until it is read again."""
        before = len(self.keeper.book.events)
        with self.qtbot.waitSignal(
            self.keeper.stored, check_params_cb=lambda each, _: each is kind, timeout=ANSWER_MS
        ):
            self.key(Key.Key_Return, CTRL)
        self.wait(lambda: len(self.keeper.book.events) > before and not self.keeper.busy)

    def wait(self, until):
        self.qtbot.waitUntil(until, timeout=ANSWER_MS)

    def find(self, ui, name):
        """Look for something by the field above the list, and go to its form by Enter."""
        self.write(ui.find_edit, name)
        rows = next(each for each in self.lists(ui) if each.isVisible())
        rows.setFocus()
        rows.mark(0)
        self.key(Key.Key_Return)

    def lists(self, ui):
        return [
            getattr(ui, name)
            for name in ("subjects_list", "agencies_list", "routes_list")
            if hasattr(ui, name)
        ]

    def pick(self, picker, name):
        """Pick by its letters, as a keyboard does."""
        self.write(picker, name)
        self.key(Key.Key_Return)

    @property
    def focus(self):
        return self.workplace.view.window().focusWidget()


@pytest.fixture
def settings(log_in, qtbot):
    workplace = log_in("supervisor")
    window = workplace.view.window()
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    made = ReferenceSettings(workplace, qtbot)
    with qtbot.waitSignal(made.keeper.shown, timeout=ANSWER_MS):
        made.key(Key.Key_F12, CTRL | SHIFT)
    return made


@pytest.fixture
def beside(database, as_person, admin):
    """Give the administrator's service, at another workstation."""
    return ReferenceSettingsService(as_person(admin))


def stored(database):
    with database.reading() as connection:
        return known.read(connection)


@ON_SQLITE
def test_each_section_of_the_reference_data_has_its_key(settings):
    ui = settings.page.ui
    for key, name in (
        (Key.Key_F7, "subjects"),
        (Key.Key_F8, "agencies"),
        (Key.Key_F9, "routes"),
    ):
        settings.key(key, SHIFT)
        assert ui.sections.currentWidget() is getattr(ui, name)
        assert getattr(ui, f"{name}_tab").isChecked()
        assert settings.focus is getattr(ui, name).ui.find_edit


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_no_words_of_the_reference_data_are_clipped(settings, theme_of_program, percent):
    theme_of_program.set_text_percent(percent)
    for key in (Key.Key_F7, Key.Key_F8, Key.Key_F9):
        settings.key(key, SHIFT)
        assert clipped(settings.page) == []
    settings.key(Key.Key_F7, SHIFT)
    settings.find(settings.page.ui.subjects.ui, WATER_IN_TOWN)
    assert clipped(settings.page) == []


@pytest.fixture
def theme_of_program(program):
    yield program.theme
    program.theme.set_text_percent(100)


# Subjects


@pytest.fixture
def subjects(settings):
    settings.key(Key.Key_F7, SHIFT)
    return settings.page.ui.subjects.ui


def test_a_subject_is_found_and_renamed_and_its_change_is_told(
    settings, subjects, database, supervisor
):
    settings.find(subjects, WATER_IN_TOWN)
    assert settings.focus is subjects.name_edit
    settings.write(subjects.name_edit, "آب شهری")
    settings.store(SettingKind.SUBJECT)
    assert settings.subject("0101").name == "آب شهری"
    assert "آب شهری" in [each.name for each in stored(database).subjects.values()]
    (row,) = subjects.changes_list.rows()
    assert supervisor.display_name in row.look.note
    assert WATER_IN_TOWN in row.look.note
    settings.wait(lambda: len(settings.page.ui.events_list.rows()) == 1)


def test_a_subject_is_added_with_a_question(settings, subjects, database):
    settings.find(subjects, WATER_IN_TOWN)
    settings.key(Key.Key_N, CTRL)
    assert settings.focus is subjects.name_edit
    assert subjects.parent_picker.text() == "آب، برق، گاز و مخابرات"
    type_text(settings.focus, "کیفیت آب")
    settings.pick(subjects.default_agency_picker, "آب و فاضلاب")
    settings.key(Key.Key_J, CTRL)
    assert settings.focus is subjects.question_edit
    type_text(settings.focus, "رنگ آب؟")
    settings.key(Key.Key_J, CTRL)
    type_text(settings.focus, "چند روز؟")
    subjects.digits_box.setFocus()
    settings.key(Key.Key_Space)
    settings.key(Key.Key_Up, CTRL)
    settings.store(SettingKind.SUBJECT)
    made = next(each for each in stored(database).subjects.values() if each.name == "کیفیت آب")
    assert made.code == "0108"
    assert made.handling is Handling.REFER
    assert [(q.label, q.digits_only) for q in made.questions] == [
        ("چند روز؟", True),
        ("رنگ آب؟", False),
    ]
    assert stored(database).agencies[made.default_agency_id].code == "WATER"
    assert subjects.subjects_list.current().code == "0108"
    assert len(subjects.changes_list.rows()) == 1


@ON_SQLITE
def test_a_branch_is_added_by_its_key(settings, subjects):
    settings.key(Key.Key_B, CTRL)
    assert not subjects.leaf_part.isVisible()
    type_text(settings.focus, "شاخهٔ تازه")
    settings.store(SettingKind.SUBJECT)
    made = subjects.subjects_list.current()
    assert (made.name, made.is_branch) == ("شاخهٔ تازه", True)
    settings.key(Key.Key_N, CTRL)
    assert subjects.parent_picker.text() == "شاخهٔ تازه"


@ON_SQLITE
def test_wrong_fields_of_a_subject_are_told_beside_them(settings, subjects):
    settings.find(subjects, WATER_IN_TOWN)
    settings.key(Key.Key_J, CTRL)
    settings.write(subjects.name_edit, "")
    settings.key(Key.Key_Return, CTRL)
    assert subjects.name_error.text() == sentence("required")
    assert subjects.questions_error.text() == sentence("question_empty")
    settings.write(subjects.question_edit, "چرا؟")
    assert subjects.questions_error.text() == ""
    settings.write(subjects.name_edit, "آب شرب روستایی")
    settings.write(subjects.default_agency_picker, "چنین دستگاهی نیست")
    settings.key(Key.Key_Return, CTRL)
    told = sentence("not_in_list", "چنین دستگاهی نیست")
    assert subjects.default_agency_error.text() == told
    assert subjects.default_agency_picker.text() == "چنین دستگاهی نیست"
    subjects.default_agency_picker.set_current(None)
    settings.key(Key.Key_Return, CTRL)
    assert subjects.name_error.text() == sentence("name_taken")
    settings.key(Key.Key_N, CTRL)
    subjects.parent_picker.set_current(None)
    settings.key(Key.Key_Return, CTRL)
    assert subjects.parent_error.text() == sentence("required")


@ON_SQLITE
def test_a_branch_in_use_is_not_retired_and_says_which_subjects_it_has(settings, subjects):
    subjects.subjects_list.mark(0)
    subjects.retired_box.setFocus()
    settings.key(Key.Key_Space)
    settings.key(Key.Key_Return, CTRL)
    assert WATER_IN_TOWN in subjects.retired_error.text()
    assert "مورد دیگر" in subjects.retired_error.text()
    settings.key(Key.Key_D, CTRL)
    assert not subjects.retired_box.isChecked()
    assert not subjects.retired_error.isVisible()


@ON_SQLITE
def test_what_is_typed_for_a_subject_waits_until_it_is_chosen_again(settings, subjects):
    settings.find(subjects, WATER_IN_TOWN)
    settings.write(subjects.name_edit, "نیمه‌کاره")
    settings.write(subjects.find_edit, "")
    subjects.subjects_list.mark(2)
    assert subjects.name_edit.text() != "نیمه‌کاره"
    subjects.subjects_list.mark(1)
    assert subjects.name_edit.text() == "نیمه‌کاره"
    settings.key(Key.Key_D, CTRL)
    assert subjects.name_edit.text() == WATER_IN_TOWN


@ON_SQLITE
def test_the_form_is_of_the_first_subject_that_is_found_and_nothing_typed_is_lost(
    settings, subjects
):
    settings.find(subjects, WATER_IN_TOWN)
    settings.write(subjects.name_edit, "نیمه‌کاره")
    settings.write(subjects.find_edit, "روستایی")
    first = subjects.subjects_list.rows()[0]
    assert subjects.subjects_list.current() == first.value
    assert subjects.form_title.text() == first.value.name == subjects.name_edit.text()
    settings.write(subjects.find_edit, WATER_IN_TOWN)
    assert subjects.form_title.text() == WATER_IN_TOWN
    assert subjects.name_edit.text() == "نیمه‌کاره"


@ON_SQLITE
def test_finding_leaves_letters_that_are_no_item_and_what_is_new_in_the_form(settings, subjects):
    settings.find(subjects, WATER_IN_TOWN)
    settings.write(subjects.default_agency_picker, "ناکجا")
    settings.write(subjects.find_edit, "روستایی")
    assert subjects.form_title.text() == WATER_IN_TOWN
    assert subjects.default_agency_picker.text() == "ناکجا"
    settings.key(Key.Key_N, CTRL)
    settings.write(subjects.name_edit, "تازه")
    settings.write(subjects.find_edit, WATER_IN_TOWN)
    assert subjects.name_edit.text() == "تازه"


def test_a_subject_changed_by_a_colleague_is_told_and_what_was_typed_stays(
    settings, subjects, beside, admin
):
    settings.find(subjects, WATER_IN_TOWN)
    settings.write(subjects.name_edit, "نام ما")
    before = settings.subject("0101")
    beside.save_subject(admin, before, replace(before, name="نام آن‌ها"))
    settings.wait(lambda: settings.subject("0101").name == "نام آن‌ها")
    assert subjects.name_edit.text() == "نام ما"
    with settings.qtbot.waitSignal(settings.keeper.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert subjects.outcome_label.text() == sentence("conflict")
    assert subjects.name_edit.text() == "نام ما"
    settings.wait(lambda: "نام آن‌ها" in subjects.changes_list.rows()[0].look.note)
    settings.wait(lambda: settings.keeper._reading is None)
    settings.store(SettingKind.SUBJECT)
    assert settings.subject("0101").name == "نام ما"


# Agencies


@pytest.fixture
def agencies(settings):
    settings.key(Key.Key_F8, SHIFT)
    return settings.page.ui.agencies.ui


def test_an_agency_is_added_with_its_units(settings, agencies, database):
    settings.key(Key.Key_N, CTRL)
    type_text(settings.focus, "شرکت نو")
    settings.write(agencies.code_edit, "nova")
    settings.write(agencies.name_edit, "شرکت نوآوری استان")
    agencies.units_edit.setFocus()
    type_text(agencies.units_edit, "ناحیهٔ یک")
    settings.key(Key.Key_Return)
    type_text(agencies.units_edit, "ناحیهٔ دو")
    settings.store(SettingKind.AGENCY)
    made = next(each for each in stored(database).agencies.values() if each.code == "NOVA")
    assert (made.short_name, made.units) == ("شرکت نو", ("ناحیهٔ دو", "ناحیهٔ یک"))
    assert agencies.agencies_list.current() == made
    assert (agencies.code_edit.text(), agencies.code_edit.isEnabled()) == ("NOVA", False)


@ON_SQLITE
def test_the_form_is_of_the_first_agency_that_is_found(settings, agencies):
    settings.write(agencies.find_edit, "برق")
    first = agencies.agencies_list.rows()[0].value
    assert agencies.form_title.text() == first.short_name
    settings.key(Key.Key_N, CTRL)
    settings.write(agencies.short_name_edit, "تازه")
    settings.write(agencies.find_edit, "گاز")
    assert agencies.short_name_edit.text() == "تازه"


@ON_SQLITE
def test_wrong_fields_of_an_agency_are_told_beside_them(settings, agencies):
    settings.key(Key.Key_N, CTRL)
    settings.key(Key.Key_Return, CTRL)
    for name in ("code", "short_name", "name"):
        assert getattr(agencies, f"{name}_error").text() == sentence("required")
    settings.write(agencies.code_edit, "WATER")
    settings.write(agencies.short_name_edit, "آب و فاضلاب")
    settings.key(Key.Key_Return, CTRL)
    assert agencies.code_error.text() == sentence("agency_code_taken")
    assert agencies.short_name_error.text() == sentence("name_taken")
    settings.write(agencies.code_edit, "1")
    settings.key(Key.Key_Return, CTRL)
    assert agencies.code_error.text() == sentence("agency_code_shape", "۲۰")


@ON_SQLITE
def test_an_agency_that_is_named_is_not_retired_and_says_by_what(settings, agencies):
    settings.find(agencies, "شرکت گاز")
    agencies.retired_box.setFocus()
    settings.key(Key.Key_Space)
    settings.key(Key.Key_Return, CTRL)
    assert "گازرسانی" in agencies.retired_error.text()
    assert agencies.retired_box.isChecked()
    assert not settings.agency("GAS").retired


def test_a_retired_agency_is_offered_no_more(settings, agencies, database):
    settings.workplace.actions.deeds()  # Makes every section.
    settings.find(agencies, "مدیریت و برنامه‌ریزی")
    agencies.retired_box.setFocus()
    settings.key(Key.Key_Space)
    settings.store(SettingKind.AGENCY)
    assert settings.agency("MPO").retired
    pickers = (
        settings.page.ui.subjects.ui.default_agency_picker,
        settings.page.ui.liaisons.ui.agency_picker,
        settings.page.ui.policies.ui.agency_picker,
        settings.page.ui.routes.ui.agency_picker,
    )
    for picker in pickers:
        settings.wait(lambda picker=picker: not picker._index.matches("مدیریت و برنامه"))


# Routes


@pytest.fixture
def routes(settings):
    settings.key(Key.Key_F9, SHIFT)
    return settings.page.ui.routes.ui


def test_a_route_is_added_with_a_preview_and_removed(settings, routes, database):
    before = len(settings.kept.routes)
    settings.key(Key.Key_N, CTRL)
    settings.pick(routes.subject_picker, WATER_IN_TOWN)
    settings.pick(routes.county_picker, "هشترود")
    assert "این موضوع در این شهرستان" in routes.preview_label.text()
    assert "آب و فاضلاب" in routes.preview_label.text()
    settings.pick(routes.agency_picker, "آب منطقه‌ای")
    assert "پس از ثبت" in routes.preview_label.text()
    settings.store(SettingKind.ROUTE)
    assert len(settings.kept.routes) == len(stored(database).routing) == before + 1
    settings.find(routes, "هشترود")
    assert settings.focus is routes.agency_picker
    assert "بی این مسیر" in routes.preview_label.text()
    assert len(routes.changes_list.rows()) == 1
    with settings.qtbot.waitSignal(settings.keeper.stored, timeout=ANSWER_MS):
        settings.key(Key.Key_L, CTRL)
    settings.wait(lambda: len(settings.kept.routes) == before)
    assert len(stored(database).routing) == before


@ON_SQLITE
def test_the_routes_are_found_by_subject_county_or_agency(settings, routes):
    every = len(routes.routes_list.rows())
    for typed, shown in (("مراغه", "مراغه"), ("آسفالت", "آسفالت"), ("شهرداری تبریز", "تبریز")):
        settings.write(routes.find_edit, typed)
        rows = routes.routes_list.rows()
        assert 0 < len(rows) < every
        assert all(shown in row.look.spoken for row in rows)
    settings.write(routes.find_edit, "زنبورک")
    assert routes.none_found_label.isVisible()


@ON_SQLITE
def test_what_is_missing_in_a_route_is_told_beside_its_fields(settings, routes):
    settings.key(Key.Key_N, CTRL)
    settings.write(routes.county_picker, "ناکجا")
    settings.key(Key.Key_Return, CTRL)
    assert routes.subject_error.text() == sentence("required")
    assert routes.county_error.text() == sentence("not_in_list", "ناکجا")
    assert routes.agency_error.text() == sentence("required")
    assert routes.county_picker.text() == "ناکجا"


def test_a_route_changed_by_a_colleague_is_told(settings, routes, beside, admin):
    settings.find(routes, "قطع و نوسان برق")
    route = settings.kept.route(*_pair(routes))
    theirs = replace(route, agency_id=settings.agency("GOV").id)
    beside.save_route(admin, route, theirs)
    settings.wait(lambda: settings.kept.route(*_pair(routes)) == theirs)
    settings.pick(routes.agency_picker, "برق منطقه‌ای")
    with settings.qtbot.waitSignal(settings.keeper.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert routes.outcome_label.text() == sentence("conflict")
    assert routes.agency_picker.text() == "برق منطقه‌ای"
    settings.wait(lambda: settings.keeper._reading is None)
    settings.store(SettingKind.ROUTE)
    assert settings.kept.route(route.subject_id, route.county_id).agency_id == (
        settings.agency("REGPOWER").id
    )


def _pair(routes):
    return routes.subject_picker.current_id(), routes.county_picker.current_id()


@ON_SQLITE
def test_nothing_is_removed_where_no_route_is_chosen(settings, routes):
    settings.key(Key.Key_N, CTRL)
    routes.routes_list.mark(None)
    settings.key(Key.Key_L, CTRL)
    assert routes.outcome_label.isVisible()
    assert not settings.keeper.busy


@ON_SQLITE
def test_what_was_mended_by_another_field_is_refused_no_more(settings):
    settings.key(Key.Key_F7, SHIFT)
    ui = settings.page.ui.subjects.ui
    water = settings.subject("0101")
    branch = settings.kept.subject(water.parent_id)
    settings.key(Key.Key_N, CTRL)
    settings.write(ui.name_edit, water.name)
    settings.pick(ui.parent_picker, branch.name)
    settings.key(Key.Key_Return, CTRL)
    assert ui.name_error.text() == sentence("name_taken")
    other = next(e for e in settings.kept.subjects if e.is_branch and e.id != branch.id)
    settings.pick(ui.parent_picker, other.name)
    assert not ui.name_error.isVisible()
    settings.store(SettingKind.SUBJECT)
    assert not ui.name_error.isVisible()
    assert not ui.outcome_label.isVisible()


@ON_SQLITE
def test_a_colleagues_being_first_is_said_until_the_form_is_gone_on_with(
    settings, beside, admin, qtbot
):
    settings.key(Key.Key_F7, SHIFT)
    ui = settings.page.ui.subjects.ui
    water = settings.subject("0101")
    settings.find(ui, water.name)
    settings.write(ui.name_edit, "آب شهری")
    beside.save_subject(admin, water, replace(water, name="قطع آب"))
    with qtbot.waitSignal(settings.keeper.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.isVisible()
    settings.wait(lambda: settings.subject("0101").name == "قطع آب")
    settings.write(ui.name_edit, "آب شهر")
    assert not ui.outcome_label.isVisible()


@ON_SQLITE
def test_everything_wrong_with_a_new_subject_is_told_at_once(settings):
    settings.key(Key.Key_F7, SHIFT)
    ui = settings.page.ui.subjects.ui
    settings.key(Key.Key_N, CTRL)
    settings.write(ui.parent_picker, "شاخه‌ای که نیست")
    settings.key(Key.Key_J, CTRL)
    settings.key(Key.Key_Return, CTRL)
    assert ui.name_error.text() == sentence("required")
    assert "در فهرست نیست" in ui.parent_error.text()
    assert ui.questions_error.text() == sentence("question_empty")
    assert settings.focus is ui.name_edit
