"""Desk hours on a secretary's screen: planned, announced, moved, held and published by keys."""

from datetime import timedelta
from functools import partial

import icalendar
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from samad_desktop.domain.calendar import WEEKDAYS, day_text, long_day, month_days, month_of
from samad_desktop.domain.officials import NOTICE_MAX_DAYS
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import (
    Attendance,
    SessionChannel,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import parse_hours
from samad_desktop.domain.working_calendar import weekday
from samad_desktop.messages import sentence
from samad_desktop.qtkit.month_table import DayLook
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.services.officials import OfficialService
from samad_desktop.session_words import month_text, week_text
from samad_desktop.views.session_form import PLACES, UNTIL_NEEDED
from samad_desktop.views.sessions_page import turned
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped
from tests.gui.session_desk import (
    CTRL,
    DEPUTY,
    GOVERNOR,
    HOURS,
    Key,
    SessionDesk,
    Table,
    today,
)
from tests.long import long

ON_SERVER = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
REASON = "سفر ناگزیر به تهران"


@pytest.fixture
def table(database, secretary):
    return Table(database, secretary)


@pytest.fixture
def day(table):
    return table.day()


@pytest.fixture
def come_in(log_in, qtbot):
    return lambda login="secretary": SessionDesk(log_in(login), qtbot)


@pytest.fixture
def desk(table, come_in):
    return come_in()


def begin(desk, *officials):
    """Open the form and write who sits there."""
    desk.key(Key.Key_N, CTRL)
    for name, _post in officials or (GOVERNOR,):
        desk.write(name)
        desk.key(Key.Key_Return)


# Who comes in


@ON_SERVER
@pytest.mark.parametrize("login", ["operator", *long(["admin"])])
def test_who_plans_nothing_sees_what_people_were_told_and_no_more(table, day, come_in, login):
    table.plan(day)
    table.announce(table.plan(day, "۱۲ تا ۱۳"))
    desk = come_in(login)
    desk.go_to(day)
    assert [row.look.title for row in desk.ui.rows.rows()] == ["۱۲:۰۰\u00a0تا\u00a0۱۳:۰۰"]
    assert desk.planning is None
    assert desk.workplace.actions.find("session_announce") is None
    assert "Ctrl+N" not in desk.workplace.view.ui.hint_label.text()
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    assert desk.workplace.view.page() is desk.page


# The month


def test_arrows_walk_by_day_and_pages_by_month(desk):
    saturday = next(day for day in month_days(*month_of(today())) if weekday(day) == 0)
    desk.go_to(saturday)
    desk.key(Key.Key_Left)
    marked = desk.page.day
    assert marked == saturday + timedelta(days=1)
    for _ in range(6):
        desk.key(Key.Key_Left)
    assert desk.page.day == saturday + timedelta(days=7)
    for _ in range(6):
        desk.key(Key.Key_Right)
    assert desk.page.day == marked
    desk.shown(lambda: desk.key(Key.Key_PageDown))
    assert desk.page.day == turned(marked, 1)
    desk.shown(lambda: desk.key(Key.Key_PageUp))
    assert desk.page.day == marked
    desk.key(Key.Key_Home, CTRL)
    assert desk.page.day == today()


def test_a_day_says_who_sits_there_and_whether_nobody_works(table, day, desk):
    desk.go_to(day)
    assert desk.ui.day_hint.isVisible()
    desk.shown(lambda: (table.plan(day), desk.key(Key.Key_F5)))
    look = desk.ui.month.currentIndex().data(LOOK_ROLE)
    assert isinstance(look, DayLook)
    assert look.line == "استاندار"
    assert "۱ نشست" in look.spoken
    friday = next(day + timedelta(days=n) for n in range(7) if weekday(day + timedelta(n)) == 6)
    desk.go_to(friday)
    assert "تعطیل" in desk.ui.day_note.text()


def test_the_list_has_all_sessions_of_the_month(table, day, desk):
    for hours in ("۱۰ تا ۱۱", "۱۲ تا ۱۳"):
        table.plan(day, hours)
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_F6)
    titles = [row.look.title for row in desk.ui.month_list.rows()]
    assert [title.startswith(long_day(day)) for title in titles] == [True, True]
    assert desk.ui.month_list.hasFocus()
    assert "۱۰:۰۰" in desk.ui.session_title.text()
    desk.key(Key.Key_Down)
    assert "۱۲:۰۰" in desk.ui.session_title.text()
    desk.key(Key.Key_F6)
    assert desk.ui.month.hasFocus()


# Planning


def test_a_session_is_planned_by_keys(table, day, desk):
    desk.go_to(day)
    begin(desk, GOVERNOR, DEPUTY)
    desk.fill("hours_edit", "10 تا 11:30")
    desk.key(Key.Key_Tab)
    assert desk.form.ui.hours_edit.text() == HOURS
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.row().pill == "برنامه‌ریزی‌شده"
    assert "کامران ارس‌پور" in desk.row().note
    assert "سهند قراجه‌داغی" in desk.row().note
    assert "تماس ۱۱۱" in desk.ui.facts_label.text()
    assert not desk.form.isVisible()
    assert desk.ui.month.hasFocus()
    desk.until(desk.ui.history_list.rows)
    assert desk.ui.history_list.rows()[0].look.title == "برنامه‌ریزی شد"


def test_a_day_is_typed_as_people_say_it_and_is_one_that_comes(table, desk):
    day = today() + timedelta(days=3)
    begin(desk)
    desk.fill("day_edit", WEEKDAYS[weekday(day)])
    desk.key(Key.Key_Return, CTRL)
    assert desk.form.ui.day_edit.text() == day_text(day)
    assert desk.form.ui.hours_error.text() == sentence("required")


def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(table, day, desk):
    desk.go_to(day)
    begin(desk)
    ui = desk.form.ui
    # Nobody comes anywhere for a call, which it is unless something else is chosen by a figure.
    assert (ui.place_label.text(), ui.place_edit.isVisible()) == (
        *(PLACES[SessionChannel.CALL], False),
    )
    ui.channel_box.chips()[0].setFocus()
    desk.key(Key.Key_2)
    assert (ui.place_label.text(), ui.place_edit.isVisible()) == (
        *(PLACES[SessionChannel.IN_PERSON], True),
    )
    desk.fill("hours_edit", "فردا صبح")
    desk.fill("capacity_edit", "چند")
    assert ui.capacity_error.text() == sentence("number_unreadable_here")
    desk.key(Key.Key_Return, CTRL)
    assert ui.hours_error.text() == sentence("hours_unreadable")
    assert ui.capacity_error.text() == sentence("number_unreadable_here")
    desk.fill("hours_edit", "۱۰ تا ۱۱ و ۱۲ تا ۱۳")
    desk.fill("capacity_edit", "۱۲")
    desk.key(Key.Key_Return, CTRL)
    assert ui.hours_error.text() == sentence("one_stretch_only")
    desk.fill("hours_edit", "۱۰ تا ۱۰:۳۰")
    desk.key(Key.Key_Return, CTRL)
    assert ui.place_error.text() == sentence("required")
    assert ui.capacity_error.text() == sentence("callers_do_not_fit", "۶")
    assert ui.officials_box.value() == table.ids[:1]
    assert ui.hours_edit.text() == "۱۰ تا ۱۰:۳۰"


def test_what_stands_against_it_shows_while_it_is_typed_and_is_refused(table, day, desk):
    table.plan(day)
    desk.go_to(day)
    begin(desk)
    desk.fill("hours_edit", "۱۱ تا ۱۲")
    label = desk.form.ui.conflicts_label
    desk.until(label.isVisible)
    assert "کامران ارس‌پور" in label.text()
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert "نشست دیگری" in desk.form.ui.officials_error.text()
    desk.fill("hours_edit", "۱۲ تا ۱۳")
    desk.until(label.isHidden)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert len(desk.ui.rows.rows()) == 2


def test_a_day_off_is_told_and_asks_for_a_reason(table, day, desk):
    friday = next(day + timedelta(days=n) for n in range(7) if weekday(day + timedelta(n)) == 6)
    desk.go_to(friday)
    begin(desk)
    desk.fill("hours_edit", HOURS)
    desk.until(lambda: "تعطیل" in desk.form.ui.conflicts_label.text())
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert "روز کاری نیست" in desk.form.ui.reason_error.text()
    desk.fill("reason_edit", REASON)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.ui.warning_label.isVisible()


def test_a_session_comes_again_as_its_rule_says(table, day, desk):
    taken = table.plan(day + timedelta(days=14))
    desk.go_to(day)
    begin(desk)
    ui = desk.form.ui
    desk.fill("hours_edit", HOURS)
    # Tab comes to what is chosen by a figure, in reading order.
    desk.key(Key.Key_Tab)
    assert ui.channel_box.chips()[0].hasFocus()
    ui.subject_picker.setFocus()
    desk.key(Key.Key_Tab)
    assert ui.repeat_box.chips()[0].hasFocus()
    desk.key(Key.Key_3)
    desk.key(Key.Key_Tab)
    assert ui.until_edit.hasFocus()
    assert WEEKDAYS[weekday(day)] in ui.rule_label.text()
    desk.key(Key.Key_Return, CTRL)
    assert ui.until_error.text() == sentence("required")
    assert ui.until_label.text() == UNTIL_NEEDED
    desk.fill("until_edit", day_text(day + timedelta(days=30)))
    desk.until(lambda: "نشست" in ui.rule_label.text())
    told = ui.rule_label.text()
    assert ui.conflicts_label.isHidden()
    # Typed for a day in front of somebody who looked at another one.
    desk.timetable.show_month(day + timedelta(days=60))
    with desk.said() as stored:
        desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    every = table.sessions.read(table._secretary, day, day + timedelta(days=30)).sessions
    found = [each for each in every if each.id != taken.id]
    assert {(each.plan.day - day).days % 14 for each in found} == {0}
    # How many there are was said before they were stored, and the page stands on the first.
    assert persian_digits(f": {len(found)} نشست؛ ") in told
    for words in (told, stored.args[0]):
        assert day_text(taken.plan.day) in words
        assert "کامران ارس‌پور در همان ساعت نشست دیگری دارد" in words
    desk.until(lambda: desk.page.day == day and desk.page.part.marked() is not None)
    assert desk.page.part.marked().id == min(each.id for each in found)


def test_escape_leaves_the_form_and_then_the_page_stays(desk):
    begin(desk)
    desk.key(Key.Key_Escape)
    assert not desk.form.isVisible()
    assert desk.workplace.view.page() is desk.page


# Announcing, moving, calling off


def test_a_late_announcement_asks_for_its_reason(table, desk, database, supervisor):
    # Late whatever day is today: nobody announces so long before.
    OfficialService(database).set_notice_days(supervisor, 3, NOTICE_MAX_DAYS)
    day = table.day(1)
    table.plan(day)
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_F9)
    card = desk.planning.notice_card
    assert card.isVisible()
    days = f"{persian_digits(NOTICE_MAX_DAYS)} روز"
    assert card.ui.reason_edit.isVisible()
    assert f"کمتر از {days}" in card.ui.note_label.text()
    desk.refused(lambda: desk.key(Key.Key_Return))
    assert days in card.ui.reason_error.text()
    desk.write(REASON)
    desk.stored(lambda: desk.key(Key.Key_Return))
    assert not card.isVisible()
    assert desk.row().pill == "اعلام‌شده"
    assert not desk.ui.announce_button.isVisible()
    desk.key(Key.Key_F9)
    assert desk.ui.outcome_label.text() == sentence("session_announced_before")


def test_all_of_a_month_are_announced_at_one_stroke(table, day, desk, database, supervisor):
    for hours in ("۱۰ تا ۱۱", "۱۲ تا ۱۳"):
        table.plan(day, hours)
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_F10)
    card = desk.planning.notice_card
    assert "۲ نشست" in card.ui.note_label.text()
    assert not card.ui.reason_edit.isVisible()
    # The centre asks for more days since its setting was read: now a reason is asked for.
    OfficialService(database).set_notice_days(supervisor, 3, NOTICE_MAX_DAYS)
    desk.refused(lambda: desk.key(Key.Key_Return))
    assert card.ui.reason_edit.hasFocus()
    assert persian_digits(NOTICE_MAX_DAYS) in card.ui.reason_error.text()
    desk.write(REASON)
    desk.stored(lambda: desk.key(Key.Key_Return))
    assert [row.look.pill for row in desk.ui.rows.rows()] == ["اعلام‌شده"] * 2
    desk.key(Key.Key_F10)
    assert desk.ui.outcome_label.text() == sentence("nothing_to_announce")


def test_what_was_announced_moves_with_a_reason_and_says_what_it_was(table, day, desk):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    assert desk.form.isVisible()
    desk.fill("hours_edit", "۱۲ تا ۱۳:۳۰")
    # Keys of the page wait until what is typed is done with, and so does another session's Enter.
    for key, held in ((Key.Key_F9, ()), (Key.Key_F11, ()), (Key.Key_F10, ()), (Key.Key_N, (CTRL,))):
        desk.key(key, *held)
        assert not desk.planning.notice_card.isVisible()
        assert sentence("card_first") in desk.workplace.view.ui.message_bar.sentence()
    desk.ui.rows.entered_row.emit(desk.page.part.marked())
    assert desk.form.ui.outcome_label.text() == sentence("card_first")
    # Whoever goes on from there is told no more why a key did nothing.
    desk.key(Key.Key_PageDown)
    desk.key(Key.Key_PageUp)
    desk.until(lambda: not desk.workplace._tasks.busy)
    assert desk.workplace.view.ui.message_bar.sentence() == ""
    assert desk.form.ui.hours_edit.text() == "۱۲ تا ۱۳:۳۰"
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.form.ui.reason_error.text() == sentence("announced_needs_reason")
    desk.fill("reason_edit", REASON)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert "۲ بار اعلام شده است" in desk.ui.facts_label.text()
    desk.until(desk.ui.history_list.rows)
    look = desk.ui.history_list.rows()[0].look
    assert REASON in look.note
    assert "۱۰:۰۰" in look.note


def test_calling_off_needs_a_session_and_a_reason(table, day, desk):
    desk.go_to(day)
    desk.key(Key.Key_F11)
    assert desk.ui.outcome_label.text() == sentence("no_session_chosen")
    # What was refused stands above nothing else: no other deed, and no page that is come back to.
    desk.key(Key.Key_N, CTRL)
    assert desk.ui.outcome_label.isHidden()
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_F11)
    desk.key(Key.Key_F7)
    desk.shown(lambda: desk.key(Key.Key_Escape))
    assert desk.ui.outcome_label.isHidden()
    session = table.plan(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_F11)
    card = desk.planning.notice_card
    assert not card.ui.reason_edit.isVisible()
    assert "دلیل لازم نیست" in card.ui.note_label.text()
    # Announced while the card lies there: it cannot go on from what it was, and then asks.
    table.announce(session)
    desk.refused(lambda: desk.key(Key.Key_Return))
    assert card.ui.outcome_label.text() == sentence("conflict")
    desk.shown(lambda: (desk.key(Key.Key_Escape), desk.key(Key.Key_F5)))
    desk.key(Key.Key_F11)
    assert card.ui.reason_edit.isVisible()
    desk.refused(lambda: desk.key(Key.Key_Return))
    assert card.ui.reason_error.text() == sentence("announced_needs_reason")
    desk.write(REASON)
    desk.stored(lambda: desk.key(Key.Key_Return))
    assert desk.row().pill == "لغوشده"
    # Nothing can be done with it any more, and its day says what became of it.
    ui = desk.ui
    gone = (ui.edit_button, ui.announce_button, ui.cancel_button, ui.open_button, ui.record_button)
    assert not any(each.isVisible() for each in gone)
    for key, held in ((Key.Key_F9, ()), (Key.Key_E, (CTRL,)), (Key.Key_G, (CTRL,))):
        desk.key(key, *held)
        assert ui.outcome_label.text() == sentence("session_cancelled_before")
    look = ui.month.currentIndex().data(LOOK_ROLE)
    assert (look.line, look.brief) == ("لغو شد: استاندار", "لغو شد")
    assert "۱ نشست لغو شده است" in look.spoken
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    assert not desk.form.isVisible()


def test_the_rest_of_a_rule_is_called_off_at_one_stroke(table, day, desk):
    desk.go_to(day)
    begin(desk)
    desk.fill("hours_edit", HOURS)
    desk.form.ui.repeat_box.chips()[1].click()
    desk.fill("until_edit", day_text(day + timedelta(days=7)))
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    # Whoever has not read the list of keys sees what can be done with a rule.
    ui = desk.ui
    assert ui.rule_button.isVisible()
    ui.rest_button.click()
    desk.stored(lambda: desk.key(Key.Key_Return))
    assert (ui.rule_button.isVisible(), ui.rest_button.isVisible()) == (False, True)
    assert desk.row().pill == "لغوشده"
    desk.key(Key.Key_R, CTRL)
    desk.refused(lambda: desk.key(Key.Key_Return))
    card = desk.planning.notice_card
    assert card.ui.outcome_label.text() == sentence("rest_is_told_or_over")


def test_a_rule_is_changed_from_one_session_on_and_says_beforehand_what_moves(table, day, desk):
    week = timedelta(days=7)
    (stretch,) = parse_hours(HOURS)
    plan = SessionPlan(table.ids[:1], day, stretch, SessionChannel.CALL)
    rule = SessionRule(Repeat.WEEKLY, day + 3 * week)
    made = table.sessions.plan(table._secretary, plan, rule).value.ids
    table.announce(table.read(day, made[0]))
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    assert "تکرار: هر" in desk.ui.facts_label.text()
    desk.key(Key.Key_Y, CTRL)
    ui = desk.form.ui
    assert (ui.repeat_box.value(), ui.until_edit.isVisible()) == (Repeat.WEEKLY, True)
    # Once is no rule; every two weeks calls off the sessions between.
    weekly, fortnightly, _monthly = ui.repeat_box.chips()
    fortnightly.click()
    desk.until(lambda: "لغو می‌شود" in ui.foreseen_label.text())
    weekly.click()
    desk.fill("hours_edit", "۸ تا ۱۰")
    desk.until(lambda: persian_digits(len(made)) in ui.foreseen_label.text())
    assert "اعلام شده است" in ui.foreseen_label.text()
    assert not clipped(desk.window)
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert ui.reason_error.text() == sentence("announced_needs_reason")
    assert ui.hours_edit.text() == "۸ تا ۱۰"
    desk.fill("reason_edit", REASON)
    with desk.said() as said:
        desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert "۱ نشست از این‌ها به مردم اعلام شده بود و از نو اعلام شد." in said.args[0]
    found = table.sessions.read(table._secretary, day, day + 4 * week).sessions
    assert {each.plan.hours.begin.hour for each in found} == {8}
    # What is changed alone goes its own way, and leads no rule any more.
    desk.key(Key.Key_E, CTRL)
    desk.fill("hours_edit", "۹ تا ۱۱")
    desk.fill("reason_edit", REASON)
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    desk.key(Key.Key_Y, CTRL)
    assert desk.ui.outcome_label.text() == sentence("session_changed_alone")
    # Whoever plans another may let it come once again.
    begin(desk)
    assert [chip.isVisible() for chip in ui.repeat_box.chips()] == [True] * len(Repeat)


# Holding


def test_a_session_of_another_day_is_not_opened_and_nobody_came(table, day, desk):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_O, CTRL)
    assert desk.ui.outcome_label.text() == sentence("session_other_day")
    assert not desk.ui.open_button.isVisible()
    desk.key(Key.Key_G, CTRL)
    assert desk.ui.outcome_label.text() == sentence("session_not_begun")


def test_who_came_is_said_of_each_and_a_substitute_by_name(table, desk):
    table.begun()
    desk.go_to(today())
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.stored(lambda: desk.key(Key.Key_O, CTRL))
    assert desk.row().pill == "در حال برگزاری"
    desk.key(Key.Key_G, CTRL)
    card = desk.planning.attendance_card
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert card.ui.attendance_error.text() == sentence("attendance_of_all")
    desk.key(Key.Key_3)
    (line,) = card._lines
    assert line.chips.value() == Attendance.SUBSTITUTE
    assert line.substitute.isVisible()
    desk.refused(lambda: desk.key(Key.Key_Return, CTRL))
    assert card.ui.outcome_label.text() == sentence("substitute_needed")
    assert line.substitute.hasFocus()
    desk.write("معاون او")
    desk.stored(lambda: desk.key(Key.Key_Return, CTRL))
    assert desk.row().pill == "بی‌حضور مسئول"
    assert "جانشین فرستاد: معاون او" in desk.ui.facts_label.text()


# Publishing


def test_the_timetable_is_saved_as_picture_text_and_calendar(table, day, desk, tmp_path, qtbot):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.key(Key.Key_F8)
    card = desk.page.part.papers_card
    publisher = card._publisher
    span = card.span()
    assert span.first <= day <= span.last
    # Which week and which month are meant is said: those of the day that is marked.
    named = [chip.text() for chip in card.ui.span_box.chips()]
    assert named == [week_text(span.first, span.last), month_text(day)]
    for write, name in (
        (publisher.save_picture, "a.png"),
        (publisher.save_text, "a.txt"),
        (publisher.save_calendar, "a.ics"),
    ):
        with qtbot.waitSignal(publisher.written, timeout=ANSWER_MS):
            write(span, tmp_path / name)
    picture = QImage(str(tmp_path / "a.png"))
    assert (picture.width(), picture.height()) == (1654, 2339)
    assert "کامران ارس‌پور" in (tmp_path / "a.txt").read_text("utf-8")
    read = icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes())
    assert len(read.walk("VEVENT")) == 1


def test_where_a_file_goes_is_asked_for(table, day, desk, tmp_path, qtbot):
    table.announce(table.plan(day))
    desk.go_to(day)
    # What is made of the timetable has its way, which is said.
    desk.key(Key.Key_T, CTRL)
    assert "F8" in desk.workplace.view.ui.message_bar.sentence()
    desk.key(Key.Key_F8)
    desk.key(Key.Key_T, CTRL)
    dialog = desk.page.part.papers_card.findChild(QFileDialog)
    target = tmp_path / "جدول.txt"
    with qtbot.waitSignal(desk.page.said, timeout=ANSWER_MS) as said:
        dialog.fileSelected.emit(str(target))
    assert target.exists()
    assert "جدول.txt" in said.args[0]
    dialog.close()


def test_the_poster_is_seen_before_it_is_printed(table, day, desk):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.key(Key.Key_F8)
    desk.key(Key.Key_P, CTRL)
    dialog = desk.page.part.paper_dialog
    desk.until(dialog.ui.paper_view.isVisible)
    dialog.reject()


def test_nothing_is_published_of_what_nobody_was_told(table, day, desk, tmp_path, qtbot):
    table.plan(day)
    desk.go_to(day)
    desk.key(Key.Key_F8)
    card = desk.page.part.papers_card
    with qtbot.waitSignal(card._publisher.failed, timeout=ANSWER_MS):
        card._publisher.save_text(card.span(), tmp_path / "a.txt")
    assert card.ui.outcome_label.text() == sentence("nothing_announced")
    assert not (tmp_path / "a.txt").exists()


def test_a_file_that_cannot_be_written_is_told(table, day, desk, tmp_path, qtbot):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.key(Key.Key_F8)
    card = desk.page.part.papers_card
    for write in (card._publisher.save_text, card._publisher.save_picture):
        with qtbot.waitSignal(card._publisher.failed, timeout=ANSWER_MS):
            write(card.span(), tmp_path / "away" / "a.png")
        assert card.ui.outcome_label.text() == sentence("file_not_written")


def test_a_letter_needs_an_agency(table, day, desk, agencies):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    # What comes once and concerns no agency offers no letter and nothing about a rule.
    ui = desk.ui
    for each in (ui.letter_button, ui.rule_button, ui.rest_button):
        assert not each.isVisible()
    assert ui.hold_button.isVisible()
    desk.key(Key.Key_L, CTRL)
    assert desk.ui.outcome_label.text() == sentence("session_has_no_agency")
    desk.key(Key.Key_R, CTRL)
    assert desk.ui.outcome_label.text() == sentence("session_comes_once")
    table.announce(table.plan(day, "۱۲ تا ۱۳", agency_id=agencies["WATER"]))
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.ui.rows.mark(1)
    assert ui.letter_button.isVisible()
    desk.key(Key.Key_L, CTRL)
    dialog = desk.page.part.paper_dialog
    desk.until(lambda: dialog.ui.parts.currentWidget() is dialog.ui.paper_view)
    dialog.reject()


# Two at once


def test_what_another_desk_plans_is_seen_here(table, day, sit_down, qtbot):
    here = SessionDesk(sit_down("secretary").workplace, qtbot)
    here.go_to(day)
    there = SessionDesk(sit_down("supervisor").workplace, qtbot)
    there.go_to(day)
    assert here.ui.rows.rows() == ()
    there.window.activateWindow()
    begin(there)
    there.fill("hours_edit", HOURS)
    there.stored(there.form.save)
    here.until(lambda: len(here.ui.rows.rows()) == 1)


def test_the_second_of_two_who_change_a_session_is_told_and_loses_nothing(table, day, desk):
    session = table.plan(day)
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    desk.key(Key.Key_E, CTRL)
    table.announce(session)
    desk.fill("note_edit", "یادداشت من")
    desk.refused(desk.form.save)
    assert desk.form.ui.outcome_label.text() == sentence("conflict")
    assert desk.form.ui.note_edit.text() == "یادداشت من"
    desk.until(lambda: desk.form._session.state is SessionState.ANNOUNCED)
    desk.stored(desk.form.save)
    assert "یادداشت من" in desk.ui.facts_label.text()


# How it looks


@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_nothing_is_cut(table, day, desk, theme, percent):
    table.announce(table.plan(day))
    desk.go_to(day)
    desk.shown(lambda: desk.key(Key.Key_F5))
    theme.set_text_percent(percent)
    desk.window.resize(1366, 768)
    assert clipped(desk.page) == []
    desk.key(Key.Key_E, CTRL)
    assert clipped(desk.page) == []
    desk.key(Key.Key_Escape)
    for key, held in ((Key.Key_F9, None), (Key.Key_F8, None), (Key.Key_G, CTRL)):
        press = partial(desk.key, key) if held is None else partial(desk.key, key, held)
        press()
        assert clipped(desk.page) == []
        desk.key(Key.Key_Escape)
