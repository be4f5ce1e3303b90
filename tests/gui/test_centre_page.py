"""The centre's settings on screen: seen, previewed and changed by keys alone."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.calendar import MONTHS, day_text, month_of
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.working_calendar import ClosureDecree, DayKind
from samad_desktop.messages import sentence
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import server_now
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.services.centre_rules import CentreRulesService
from samad_desktop.services.working_calendar import CalendarService
from samad_desktop.viewmodels.centre_looks import GIVEN_BACK
from tests.db.test_working_calendar import begin, due
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import press, type_text
from tests.long import long

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
_SECTION_KEYS = (
    *(Key.Key_F6, Key.Key_F7, Key.Key_F8, Key.Key_F9),
    *(Key.Key_F10, Key.Key_F11),
)
SHIFT = Qt.KeyboardModifier.ShiftModifier
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Settings:
    """The page as a supervisor sees it."""

    def __init__(self, workplace, qtbot):
        self.workplace = workplace
        self.qtbot = qtbot
        self.page = workplace.centre.page
        self.centre = self.page._centre

    @property
    def today(self):
        return self.centre.today()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        window = self.workplace.view.window()
        QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def section(self, key):
        self.key(key)
        return self.page.ui.sections.currentWidget()

    def write(self, field, text):
        field.setFocus()
        field.selectAll()
        press(field, Key.Key_Backspace)
        type_text(field, text)

    def until_stored(self, kind, do):
        """Do something, and wait until it is stored, said and shown."""
        with (
            self.qtbot.waitSignal(
                self.centre.stored, check_params_cb=lambda each, _: each is kind, timeout=ANSWER_MS
            ) as stored,
            self.qtbot.waitSignal(self.page.said, timeout=ANSWER_MS),
        ):
            do()
        self.qtbot.waitUntil(
            lambda: any(event.kind is kind for event in self.centre.book.events), timeout=ANSWER_MS
        )
        return stored.args[1]

    def fill_decree(self, **more):
        """Type a decree that closes tomorrow and the day after."""
        ui = self.page.ui.decrees.ui
        typed = {
            "number": "۱۲/الف",
            "title": "برودت هوا",
            "first_day": day_text(self.today + timedelta(days=1)),
            "last_day": day_text(self.today + timedelta(days=2)),
            **more,
        }
        for name, text in typed.items():
            self.write(getattr(ui, f"{name}_edit"), text)

    def preview(self):
        with self.qtbot.waitSignal(self.centre.previewed, timeout=ANSWER_MS) as seen:
            self.key(Key.Key_E, CTRL)
        return seen.args[1]


@pytest.fixture
def settings(log_in, qtbot):
    workplace = log_in("supervisor")
    workplace.view.window().resize(1280, 720)
    workplace.view.window().show()
    workplace.view.window().activateWindow()
    made = Settings(workplace, qtbot)
    with qtbot.waitSignal(made.centre.shown, timeout=ANSWER_MS):
        made.key(Key.Key_F12, CTRL | SHIFT)
    assert workplace.view.page() is made.page
    return made


@pytest.fixture
def beside(database, as_person, admin):
    """Give the administrator's services, at another workstation."""
    opened = as_person(admin)
    return CalendarService(opened), CentreRulesService(opened)


@pytest.fixture
def clock(database, intake, operator, a_draft):
    """Let one clock run for a week; return its id."""
    case_id = intake.register(operator, a_draft()).value.case_id
    with database.reading() as connection:
        now = server_now(connection)
    return begin(database, case_id, now, hours=35)


@ON_SQLITE
def test_a_section_is_made_when_it_is_first_wanted_and_its_keys_are_on_the_sheet_before(settings):
    decrees = settings.page.ui.decrees
    assert decrees.layout() is None
    assert settings.section(Key.Key_F7) is decrees
    assert decrees.layout() is not None
    levels = settings.page.ui.levels
    assert levels.layout() is None
    assert any(deed.id == "centre_save_level" for deed in settings.workplace.actions.deeds())
    assert levels.layout() is not None


def test_an_administrator_begins_the_day_with_the_settings(log_in, qtbot):
    workplace = log_in("admin")
    page = workplace.view.page()
    assert page is workplace.centre.page
    qtbot.waitUntil(lambda: page._centre.book is not None, timeout=ANSWER_MS)


@ON_SQLITE
def test_each_section_has_its_key(settings):
    ui = settings.page.ui
    for key, name in (
        (Key.Key_F7, "decrees"),
        (Key.Key_F8, "policies"),
        (Key.Key_F9, "levels"),
        (Key.Key_F10, "liaisons"),
        (Key.Key_F11, "texts"),
        (Key.Key_F6, "calendar"),
    ):
        assert settings.section(key) is getattr(ui, name)
        assert getattr(ui, f"{name}_tab").isChecked()


# The calendar


@ON_SQLITE
def test_the_month_is_turned_by_keys_and_says_how_each_day_is_worked(settings):
    ui = settings.page.ui.calendar.ui
    assert ui.month.day() == settings.today
    year, month = month_of(settings.today)
    settings.key(Key.Key_PageDown)
    after = MONTHS[month % 12]
    assert after in ui.month_label.text()
    settings.key(Key.Key_PageUp)
    settings.key(Key.Key_PageUp)
    settings.key(Key.Key_Home, CTRL)
    assert ui.month_label.text() == persian_digits(f"{MONTHS[month - 1]} {year}")
    book, calendar = settings.centre.book, settings.page.ui.calendar
    friday = next(
        day
        for day in (settings.today + timedelta(days=n) for n in range(-40, 0))
        if book.on(day).kind is DayKind.WEEKLY_OFF
    )
    calendar._show_month(friday)
    assert ui.day_note.text().startswith("تعطیل هفتگی")


def test_an_estimated_day_is_corrected_and_moves_what_runs(settings, database, clock):
    before = due(database, clock)
    ui = settings.page.ui.calendar.ui
    settings.page.ui.calendar._show_month(before.date())
    settings.key(Key.Key_Return)
    assert settings.workplace.view.window().focusWidget() is ui.name_edit
    settings.write(ui.name_edit, "عید سعید فطر")
    settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("preview_first")
    seen = settings.preview()
    preview = ui.preview_part.ui
    assert seen.moved >= 1
    assert persian_digits(seen.moved) in preview.preview_label.text()
    assert len(preview.affected_list.rows()) == len(seen.most_affected) >= 1
    assert due(database, clock) == before
    told = settings.until_stored(SettingKind.HOLIDAY, lambda: settings.key(Key.Key_Return, CTRL))
    assert (told.moved, told.most_affected) == (seen.moved, seen.most_affected)
    assert due(database, clock) > before
    assert ui.parts.currentWidget() is ui.month_card
    settings.qtbot.waitUntil(lambda: "تعطیل رسمی: عید سعید فطر" in ui.day_note.text())


@ON_SQLITE
def test_another_word_another_day_or_escape_takes_the_preview_of_a_day_away(settings):
    ui = settings.page.ui.calendar.ui
    settings.key(Key.Key_Return)
    settings.write(ui.name_edit, "نیمه‌کاره")
    settings.preview()
    assert ui.save_day_button.isEnabled()
    settings.key(Key.Key_Escape)
    assert ui.parts.currentWidget() is ui.month_card
    assert ui.name_edit.text() == "نیمه‌کاره"
    for change in (lambda: type_text(ui.name_edit, "تر"), lambda: settings.key(Key.Key_PageDown)):
        settings.preview()
        change()
        assert ui.parts.currentWidget() is ui.month_card
        assert not ui.save_day_button.isEnabled()


@ON_SQLITE
def test_a_day_is_not_stored_by_rules_that_changed_after_its_preview(settings, beside, admin):
    ui = settings.page.ui.calendar.ui
    settings.key(Key.Key_Return)
    settings.write(ui.name_edit, "عید سعید فطر")
    settings.preview()
    beside[1].add_policy(
        admin, DeadlinePolicy(0, Step.ANSWER, TermUnit.WORKING_HOURS, 9, settings.today)
    )
    with settings.qtbot.waitSignal(settings.centre.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("rules_changed")
    assert ui.name_edit.text() == "عید سعید فطر"


@ON_SQLITE
def test_what_is_typed_for_a_day_waits_until_its_cursor_comes_back(settings):
    ui = settings.page.ui.calendar.ui
    settings.write(ui.name_edit, "نیمه‌کاره")
    day = ui.month.day()
    settings.page.ui.calendar._show_month(day + timedelta(days=1))
    assert ui.name_edit.text() != "نیمه‌کاره"
    settings.page.ui.calendar._show_month(day)
    assert ui.name_edit.text() == "نیمه‌کاره"


def test_new_hours_of_the_week_hold_from_their_day_on(settings):
    ui = settings.page.ui.calendar.ui
    settings.key(Key.Key_N, CTRL)
    first = settings.today + timedelta(days=30)
    settings.write(ui.valid_from_edit, day_text(first))
    for place in range(7):
        settings.write(getattr(ui, f"day{place}_edit"), "8-12 و 13-16" if place < 5 else "")
    settings.preview()
    settings.until_stored(SettingKind.WEEK, lambda: settings.key(Key.Key_Return, CTRL))
    week = settings.centre.book.book.weeks[-1]
    assert (week.valid_from, [len(day) for day in week.days]) == (first, [2, 2, 2, 2, 2, 0, 0])
    assert day_text(first) in ui.weeks_label.text()


def _hours_that_cannot_be_read(settings):
    ui = settings.page.ui.calendar.ui
    settings.write(ui.day2_edit, "صبح")
    settings.write(ui.day4_edit, "14-8")
    settings.key(Key.Key_Return, CTRL)
    assert ui.valid_from_error.text() == sentence("required")
    assert ui.day2_error.text() == sentence("hours_unreadable")
    settings.write(ui.day2_edit, "8-14")
    settings.write(ui.valid_from_edit, "فردا")
    settings.key(Key.Key_Return, CTRL)
    assert ui.day4_error.text() == sentence("hours_overlap")
    assert (ui.day4_edit.text(), ui.day2_error.text()) == ("14-8", "")


# Decrees


def test_a_decree_is_previewed_then_entered_and_moves_as_many_as_were_seen(
    settings, database, clock
):
    before = due(database, clock)
    decrees = settings.section(Key.Key_F7)
    settings.fill_decree()
    seen = settings.preview()
    ui = decrees.ui
    assert ui.parts.currentWidget() is ui.preview_part
    assert persian_digits(seen.moved) in ui.preview_part.ui.preview_label.text()
    assert len(ui.preview_part.ui.affected_list.rows()) == len(seen.most_affected) >= 1
    assert due(database, clock) == before
    told = settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))
    assert (told.moved, told.most_affected) == (seen.moved, seen.most_affected)
    assert due(database, clock) > before
    assert ui.parts.currentWidget() is ui.list_part
    settings.qtbot.waitUntil(lambda: len(ui.decrees_list.rows()) == 1)
    assert ui.number_edit.text() == ""
    (decree,) = settings.centre.book.book.decrees
    assert decree.first_day in ui.first_day_edit._calendar._holidays


@ON_SQLITE
def test_nothing_is_entered_that_was_not_previewed_and_escape_keeps_the_form(settings):
    ui = settings.section(Key.Key_F7).ui
    settings.fill_decree()
    settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("preview_first")
    settings.preview()
    settings.key(Key.Key_Escape)
    assert ui.parts.currentWidget() is ui.list_part
    assert settings.workplace.view.page() is settings.page
    assert ui.number_edit.text() == "۱۲/الف"
    settings.preview()
    settings.write(ui.title_edit, "چیز دیگری")
    assert ui.parts.currentWidget() is ui.list_part
    assert not ui.enter_button.isEnabled()
    settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("preview_first")
    assert settings.centre.book.book.decrees == ()
    assert ui.title_edit.text() == "چیز دیگری"


def test_a_calendar_changed_meanwhile_is_said_and_nothing_typed_is_lost(settings, beside, admin):
    ui = settings.section(Key.Key_F7).ui
    settings.fill_decree()
    settings.preview()
    other = ClosureDecree("۹", "دیگر", settings.today, settings.today)
    beside[0].enter(admin, other)
    with settings.qtbot.waitSignal(settings.centre.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert ui.outcome_label.text() == sentence("rules_changed")
    assert ui.title_edit.text() == "برودت هوا"
    settings.qtbot.waitUntil(lambda: len(ui.decrees_list.rows()) == 1, timeout=ANSWER_MS)
    settings.preview()
    settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))


def _every_wrong_field_of_a_decree(settings):
    ui = settings.section(Key.Key_F7).ui
    settings.key(Key.Key_E, CTRL)
    for name in ("number", "title", "first_day"):
        assert getattr(ui, f"{name}_error").text() == sentence("required")
    settings.fill_decree(last_day=day_text(settings.today))
    settings.key(Key.Key_E, CTRL)
    assert ui.last_day_error.text() == sentence("ends_before_it_begins")
    settings.write(ui.last_day_edit, "۳۱ مهر")
    settings.key(Key.Key_E, CTRL)
    assert ui.last_day_error.text() == sentence("date_impossible")
    ui.effect_box.set_value("shortened")
    settings.key(Key.Key_E, CTRL)
    assert ui.hours_error.text() == sentence("required")


def test_a_decree_is_given_back_by_a_later_one_that_is_offered(settings, database, clock):
    before = due(database, clock)
    decrees = settings.section(Key.Key_F7)
    ui = decrees.ui
    settings.fill_decree()
    settings.preview()
    settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))
    settings.qtbot.waitUntil(lambda: len(ui.decrees_list.rows()) == 1)
    settings.key(Key.Key_L, CTRL)
    assert ui.title_edit.text() == "لغو برودت هوا"
    assert ui.effect_box.value() == "lifted"
    settings.write(ui.number_edit, "۱۳/الف")
    settings.preview()
    settings.key(Key.Key_Return, CTRL)
    settings.qtbot.waitUntil(lambda: len(ui.decrees_list.rows()) == 2, timeout=ANSWER_MS)
    assert due(database, clock) == before
    lifting, lifted = ui.decrees_list.rows()
    assert ui.decrees_list.current() is lifting.value
    assert lifted.look.pill == GIVEN_BACK
    ui.decrees_list.mark(1)
    assert not ui.lift_button.isEnabled()
    ui.decrees_list.entered_row.emit(lifted.value)
    assert "بازگردانده" in ui.outcome_label.text()
    assert ui.title_edit.text() == ""


def test_a_decree_entered_anew_after_it_was_given_back_can_be_given_back_again(settings):
    ui = settings.section(Key.Key_F7).ui
    for count, effect in enumerate(("closed", "lifted", "closed"), 1):
        settings.fill_decree(title="برودت هوا" if effect == "closed" else "لغو برودت هوا")
        ui.effect_box.set_value(effect)
        settings.preview()
        settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))
        settings.qtbot.waitUntil(lambda n=count: len(ui.decrees_list.rows()) == n)
    again, _lifting, lifted = ui.decrees_list.rows()
    assert (again.look.pill, lifted.look.pill) == ("تعطیل", GIVEN_BACK)
    assert ui.decrees_list.current() is again.value
    assert ui.lift_button.isEnabled()
    settings.key(Key.Key_L, CTRL)
    assert ui.title_edit.text() == "لغو برودت هوا"


def test_the_newest_decree_is_the_one_that_would_be_given_back(settings):
    ui = settings.section(Key.Key_F7).ui
    for number in ("۱۲", "13"):
        settings.fill_decree(number=number)
        settings.preview()
        settings.until_stored(SettingKind.DECREE, lambda: settings.key(Key.Key_Return, CTRL))
    settings.qtbot.waitUntil(lambda: len(ui.decrees_list.rows()) == 2, timeout=ANSWER_MS)
    assert "۱۳" in ui.decrees_list.rows()[0].look.note
    settings.key(Key.Key_L, CTRL)
    assert "۱۳" in ui.form_title.text()
    settings.write(ui.number_edit, "۱۴")
    settings.key(Key.Key_L, CTRL)
    assert "نیمه‌کاره" in ui.outcome_label.text()
    assert ui.number_edit.text() == "۱۴"


# Rules and levels


def test_a_new_version_of_a_rule_is_sampled_and_added(settings):
    policies = settings.section(Key.Key_F8)
    ui = policies.ui
    before = len(settings.centre.book.book.policies)
    ui.policies_list.mark(0)
    settings.key(Key.Key_Return)
    assert ui.amount_edit.text() == "۷۰"
    with settings.qtbot.waitSignal(settings.centre.sampled, timeout=ANSWER_MS):
        settings.write(ui.amount_edit, "3")
    settings.qtbot.waitUntil(lambda: "۳ ساعت کاری ←" in ui.sample_label.text())
    settings.write(ui.source_edit, "ابلاغ ۵")
    settings.until_stored(SettingKind.POLICY, lambda: settings.key(Key.Key_Return, CTRL))
    book = settings.centre.book.book
    added = max(book.policies, key=lambda each: each.id)
    assert (len(book.policies), added.amount, added.source) == (before + 1, 3, "ابلاغ ۵")
    assert added.valid_from == settings.today
    first, second = (row.look for row in ui.policies_list.rows()[:2])
    assert (first.pill, second.pill) == ("برقرار", "")


def _a_wrong_rule(settings):
    ui = settings.section(Key.Key_F8).ui
    settings.write(ui.amount_edit, "سه")
    settings.write(ui.valid_from_edit, "دیروز")
    settings.write(ui.agency_picker, "چنین دستگاهی نیست")
    settings.key(Key.Key_Return, CTRL)
    assert ui.amount_error.text() == sentence("number_unreadable_here")
    assert ui.agency_error.text() == sentence("not_in_list", "چنین دستگاهی نیست")
    ui.agency_picker.set_current(None)
    settings.write(ui.amount_edit, "5000")
    settings.key(Key.Key_Return, CTRL)
    assert ui.amount_error.text() == sentence("term_out_of_range", "۲۰۰۰")
    assert ui.valid_from_error.text() == sentence("begins_in_the_past")


def test_each_list_of_the_settings_shows_its_cursor_on_arriving(settings):
    for key, name in ((Key.Key_F8, "policies_list"), (Key.Key_F10, "policies_list")):
        section = settings.section(key) if key is Key.Key_F8 else shifted(settings, key)
        rows = getattr(section.ui, name)
        assert rows.hasFocus()
        settings.qtbot.waitUntil(lambda rows=rows: rows.currentIndex().isValid(), timeout=ANSWER_MS)


def shifted(settings, key):
    settings.key(key, SHIFT)
    return settings.page.ui.sections.currentWidget()


def test_a_level_is_changed_and_its_change_is_told(settings, supervisor):
    levels = settings.section(Key.Key_F9)
    ui = levels.ui
    ui.levels_list.mark(2)
    settings.key(Key.Key_Return)
    settings.write(ui.office_edit, "معاون عمرانی")
    settings.write(ui.amount_edit, "4")
    settings.until_stored(SettingKind.LEVEL, lambda: settings.key(Key.Key_Return, CTRL))
    level = settings.centre.book.book.levels[2]
    assert (level.office, level.days_after) == ("معاون عمرانی", 4)
    settings.qtbot.waitUntil(lambda: len(ui.changes_list.rows()) == 1)
    (row,) = ui.changes_list.rows()
    assert supervisor.display_name in row.look.note
    assert "معاون استاندار" in row.look.note
    assert "معاون عمرانی" in row.look.note
    with settings.qtbot.waitSignal(settings.page.remarked, timeout=ANSWER_MS) as remarked:
        settings.key(Key.Key_Return, CTRL)
    assert "چیزی ثبت نشد" in remarked.args[0]
    settings.key(Key.Key_F11, SHIFT)
    assert settings.page.ui.sections.currentWidget() is settings.page.ui.events
    assert len(settings.page.ui.events_list.rows()) == 1
    _change_a_level_of_orders_beside_those_of_cases(settings)


def _change_a_level_of_orders_beside_those_of_cases(settings):
    levels = settings.section(Key.Key_F9)
    ui = levels.ui
    ui.levels_list.mark(5)
    settings.key(Key.Key_Return)
    assert ui.form_title.text() == "سطح ۲ دستورها"
    assert ui.running_label.isVisibleTo(levels)
    settings.write(ui.office_edit, "دفتر بازرسی")
    settings.write(ui.amount_edit, "9")
    settings.key(Key.Key_Return, CTRL)
    assert ui.amount_error.text() == sentence("levels_out_of_order")
    settings.write(ui.amount_edit, "2")
    settings.until_stored(SettingKind.ORDER_LEVEL, lambda: settings.key(Key.Key_Return, CTRL))
    book = settings.centre.book.book
    assert (book.order_levels[1].office, book.order_levels[1].days_after) == ("دفتر بازرسی", 2)
    assert book.levels[1].office == "مدیر دستگاه اجرایی"
    settings.qtbot.waitUntil(lambda: len(ui.changes_list.rows()) == 2)
    assert "ارتقای دستورها، سطح" in ui.changes_list.rows()[0].look.title
    ui.levels_list.mark(1)
    assert not ui.running_label.isVisibleTo(levels)


def test_a_level_changed_by_a_colleague_is_told_and_what_was_typed_stays(settings, beside, admin):
    ui = settings.section(Key.Key_F9).ui
    ui.levels_list.mark(1)
    settings.write(ui.office_edit, "مدیر ما")
    held = settings.centre.book.book.levels[1]
    beside[1].change_level(admin, held, replace(held, office="مدیر آن‌ها"))
    with settings.qtbot.waitSignal(settings.centre.refused, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    assert "همکاران" in ui.outcome_label.text()
    assert ui.office_edit.text() == "مدیر ما"
    settings.qtbot.waitUntil(
        lambda: settings.centre.book.book.levels[1].office == "مدیر آن‌ها", timeout=ANSWER_MS
    )
    settings.until_stored(SettingKind.LEVEL, lambda: settings.key(Key.Key_Return, CTRL))
    settings.qtbot.waitUntil(
        lambda: settings.centre.book.book.levels[1].office == "مدیر ما", timeout=ANSWER_MS
    )


def _levels_that_overtake_each_other(settings):
    ui = settings.section(Key.Key_F9).ui
    ui.levels_list.mark(2)
    settings.write(ui.amount_edit, "9")
    settings.key(Key.Key_Return, CTRL)
    assert ui.amount_error.text() == sentence("levels_out_of_order")
    ui.levels_list.mark(0)
    ui.levels_list.mark(2)
    assert ui.amount_edit.text() == "۹"
    settings.key(Key.Key_D, CTRL)
    assert ui.amount_edit.text() == "۳"


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_the_names_of_all_sections_stand_in_one_row_and_no_words_are_clipped(
    settings, program, percent
):
    program.theme.set_text_percent(percent)
    settle()
    page = settings.page
    tabs = [each for each in page.findChildren(KeyButton) if each.objectName().endswith("_tab")]
    assert len(tabs) == 11
    assert len({tab.y() for tab in tabs}) == 1
    assert clipped(page) == []
    places = [tab.geometry() for tab in tabs]
    assert all(page.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert page.window().width() == 1280
    for key in _SECTION_KEYS:
        settings.section(key)
        assert clipped(settings.page) == []


@ON_SQLITE
def test_a_rule_of_a_branch_is_named(settings):
    rows = settings.section(Key.Key_F8).ui.policies_list.rows()
    assert not [row for row in rows if "موضوع: همه" in row.look.note]
    assert any(isinstance(row.value, DeadlinePolicy) and row.value.subject_id for row in rows)
    assert {row.value.step for row in rows} == set(Step)
    assert {row.value.unit for row in rows} == set(TermUnit)


# Liaisons and ready sentences


def test_a_liaison_answers_for_the_agencies_that_are_chosen(settings, database, reference):
    ui = settings.section(Key.Key_F10).ui
    agency = next(iter(reference.agencies.values()))
    settings.key(Key.Key_Return)
    settings.write(ui.agency_picker, agency.short_name)
    settings.key(Key.Key_Return)
    assert [row.value for row in ui.agencies_list.rows()] == [agency.id]
    settings.until_stored(SettingKind.LIAISON, lambda: settings.key(Key.Key_Return, CTRL))
    assert settings.centre.book.liaisons[0].agency_ids == {agency.id}
    settings.key(Key.Key_L, CTRL)
    assert ui.agencies_list.rows() == ()
    settings.key(Key.Key_D, CTRL)
    assert [row.value for row in ui.agencies_list.rows()] == [agency.id]
    with database.reading() as connection:
        person = settings.centre.book.liaisons[0].staff_id
        assert staff.agencies_of(connection, person) == {agency.id}


def test_a_ready_sentence_is_added_and_changed(settings):
    ui = settings.section(Key.Key_F11).ui
    before = len(settings.centre.book.texts)
    settings.key(Key.Key_N, CTRL)
    settings.key(Key.Key_Return, CTRL)
    for name in ("key", "title", "text"):
        assert getattr(ui, f"{name}_error").text() == sentence("required")
    settings.write(ui.key_edit, "آزمون")
    settings.write(ui.title_edit, "متن آزمون")
    type_text(ui.text_edit, "این متن آزمون است.")
    settings.until_stored(SettingKind.TEXT, lambda: settings.key(Key.Key_Return, CTRL))
    added = settings.centre.book.texts[-1]
    assert (len(settings.centre.book.texts), added.key) == (before + 1, "آزمون")
    settings.qtbot.waitUntil(lambda: len(ui.texts_list.rows()) == before + 1)
    ui.texts_list.mark(before)
    settings.write(ui.title_edit, "عنوان دیگر")
    with settings.qtbot.waitSignal(settings.centre.shown, timeout=ANSWER_MS):
        settings.key(Key.Key_Return, CTRL)
    settings.qtbot.waitUntil(
        lambda: settings.centre.book.texts[-1].title == "عنوان دیگر", timeout=ANSWER_MS
    )


def _a_key_that_another_sentence_has(settings):
    ui = settings.section(Key.Key_F11).ui
    taken = settings.centre.book.texts[0].key
    settings.key(Key.Key_N, CTRL)
    settings.write(ui.key_edit, taken)
    settings.write(ui.title_edit, "متن آزمون")
    type_text(ui.text_edit, "متن")
    settings.key(Key.Key_Return, CTRL)
    assert ui.key_error.text() == sentence("key_taken")
    settings.write(ui.key_edit, "دو واژه")
    settings.key(Key.Key_Return, CTRL)
    assert ui.key_error.text() == sentence("key_one_word")


@ON_SQLITE
def test_what_is_wrong_is_refused_beside_its_fields_in_each_section(settings):
    for section_refuses in (
        _hours_that_cannot_be_read,
        _every_wrong_field_of_a_decree,
        _a_wrong_rule,
        _levels_that_overtake_each_other,
        _a_key_that_another_sentence_has,
    ):
        section_refuses(settings)
