"""The one search box: what it understands, what it answers, where its keys lead."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.finding import RESULTS_A_PAGE
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, SEARCHED_MAX
from samad_desktop.domain.reference import DEFAULT_AREA_CODE
from samad_desktop.domain.text import as_written, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.why import Why
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views.find_page import MEANT_KEY, NEITHER, NOTHING_FOUND
from tests.centres import both_engines
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, labels

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
VALID_ID = "1382225555"
_LOOKED_UP = (
    "INSERT INTO look_ups (login, hour, people, searches)"
    " SELECT 'operator', date_trunc('hour', clock_timestamp(), 'UTC'),"
    " ARRAY(SELECT -n FROM generate_series(1, {}) n), {}"
    " ON CONFLICT (login) DO UPDATE SET people = excluded.people, searches = excluded.searches"
)


@pytest.fixture
def find(screens, qtbot):
    """Look for a text as Enter in the box does; return the ids found."""
    screens.turn_to(screens.find_page)

    def look(typed):
        with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
            screens.finder.enter(typed)
        return [row.id for row in screens.finder.rows.values()]

    return look


@pytest.fixture
def a_case(intake, operator, a_draft):
    caller = PersonDraft(name="منصور جباری", phone="0914 347 1821", national_id=VALID_ID)
    return intake.register(operator, a_draft(caller=caller)).value


@pytest.mark.in_turn
@both_engines
def test_phone_id_name_and_words_lead_to_the_case(find, a_case):
    for typed in ("۰۹۱۴ ۳۴۷ ۱۸۲۱", "+989143471821", "1821", VALID_ID, "جباري", "كوي فرهنگ"):
        assert find(typed) == [a_case.case_id], typed


def test_a_code_read_aloud_opens_its_case_on_enter(screens, a_case, qtbot):
    spoken = persian_digits(show_tracking_code(a_case.tracking_code))
    with qtbot.waitSignal(screens.finder.opened_case, timeout=ANSWER_MS) as opened:
        screens.finder.enter(spoken)
    assert opened.args == [a_case.case_id]


@ON_SQLITE
@pytest.mark.parametrize("typed", [VALID_ID, "0914 347 1821", "منصور جباری", "فرهنگیان"])
def test_a_single_result_is_opened_by_one_enter(screens, a_case, qtbot, typed):
    screens.turn_to(screens.find_page)
    with qtbot.waitSignal(screens.finder.opened_case, timeout=ANSWER_MS) as opened:
        screens.finder.type_text(typed)
        screens.finder.enter(typed)
    assert opened.args == [a_case.case_id]


@ON_SQLITE
def test_enter_opens_the_single_result_that_is_there_already(screens, a_case, qtbot):
    screens.turn_to(screens.find_page)
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        screens.finder.type_text(VALID_ID)
    with qtbot.waitSignal(screens.finder.opened_case, timeout=0) as opened:
        screens.finder.enter(VALID_ID)
    assert opened.args == [a_case.case_id]


@ON_SQLITE
def test_several_results_take_the_cursor(screens, qtbot, intake, operator, a_draft):
    for _ in range(2):
        intake.register(operator, a_draft())
    screens.turn_to(screens.find_page)
    opened: list[int] = []
    screens.finder.opened_case.connect(opened.append)
    with qtbot.waitSignal(screens.finder.list_wanted, timeout=ANSWER_MS):
        screens.finder.enter("فرهنگیان")
    assert opened == []
    assert screens.find_page.ui.cases.ui.rows_view.hasFocus()


@ON_SQLITE
def test_enter_in_the_box_opens_the_marked_one_of_several_that_stand_there(
    screens, find, qtbot, intake, operator, a_draft
):
    for _ in range(3):
        intake.register(operator, a_draft())
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        screens.turn_to(screens.find_page)
        screens.finder.type_text("فرهنگیان")
    marked = screens.find_page.ui.cases.current().id
    with qtbot.waitSignal(screens.finder.opened_case, timeout=0) as opened:
        screens.finder.enter("فرهنگیان")
    assert opened.args == [marked]


@ON_SQLITE
def test_a_code_one_digit_off_is_answered_with_a_sentence(screens, find, a_case):
    code = a_case.tracking_code
    # One in eleven would be somebody's ID, and what begins as a phone may be one.
    others = (
        f"{code[:place]}{(int(code[place]) + off) % 10}{code[place + 1 :]}"
        for place in reversed(range(len(code)))
        for off in range(1, 10)
    )
    wrong = next(
        other
        for other in others
        if {each.kind for each in guess(other, DEFAULT_AREA_CODE)} == {GuessKind.WORDS}
    )
    assert find(wrong) == []
    shown = labels(screens.find_page)
    assert sentence("number_neither") in shown
    assert any(words.startswith(f"{NEITHER}: ") for words in shown)


@ON_SQLITE
def test_words_that_nobody_said_are_answered_with_hints(screens, find):
    assert find("زرافه") == []
    assert NOTHING_FOUND in labels(screens.find_page)


@ON_SQLITE
def test_what_was_understood_is_told(screens, find, a_case):
    find(a_case.tracking_code)
    assert f"کد رهگیری: {shown_code(a_case.tracking_code)}" in labels(screens.find_page)


@ON_SQLITE
def test_only_the_last_text_counts_while_typing(screens, qtbot, intake, operator, a_draft):
    for text in ("آب قطع است", "برق قطع است"):
        intake.register(operator, a_draft(text=text))
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        for typed in ("آب", "آب قطع", "برق"):
            screens.finder.type_text(typed)
    assert screens.finder.text == "برق"
    assert [row.excerpt for row in screens.finder.rows.values()] == ["برق قطع است"]


@ON_SQLITE
def test_an_older_answer_never_replaces_a_newer_one(screens, qtbot, intake, operator, a_draft):
    for text in ("آب قطع است", "برق قطع است"):
        intake.register(operator, a_draft(text=text))
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        screens.finder.enter("آب")
        screens.finder.enter("برق")
    assert [row.excerpt for row in screens.finder.rows.values()] == ["برق قطع است"]


def test_pages_to_the_end_are_all_the_cases_once(screens, find, qtbot, intake, operator, a_draft):
    count = 2 * RESULTS_A_PAGE + 7
    begin = datetime.now(UTC)
    for place in range(count):
        # All at one moment or another: the key, not the time, tells pages apart.
        at = begin - timedelta(minutes=place // 10)
        intake.register(operator, a_draft(received_at=at))
    rows = screens.finder.rows
    assert len(find("فرهنگیان")) == RESULTS_A_PAGE
    while rows.canFetchMore():
        with qtbot.waitSignal(rows.loaded, timeout=ANSWER_MS):
            rows.fetchMore()
    ids = [row.id for row in rows.values()]
    assert len(ids) == len(set(ids)) == count


@ON_SQLITE
def test_arrows_show_each_case_beside_the_list(screens, find, qtbot, intake, operator, a_draft):
    for text in ("آب قطع است", "آب گل‌آلود است"):
        intake.register(operator, a_draft(text=text))
    preview = screens.find_page.ui.cases._preview
    with qtbot.waitSignal(preview.shown, timeout=ANSWER_MS):
        find("آب")
    with qtbot.waitSignal(preview.shown, timeout=ANSWER_MS) as shown:
        screens.key(Qt.Key.Key_Down)
    assert shown.args[0].id == screens.finder.rows.values()[1].id
    assert "آب قطع است" in labels(screens.find_page.ui.cases.ui.brief)


@ON_SQLITE
def test_enter_opens_the_chosen_case_and_the_place_is_kept(
    screens, find, qtbot, intake, operator, a_draft
):
    for _ in range(3):
        intake.register(operator, a_draft())
    ids = find("فرهنگیان")
    screens.key(Qt.Key.Key_Down)
    with qtbot.waitSignal(screens.finder.opened_case, timeout=ANSWER_MS) as opened:
        screens.key(Qt.Key.Key_Return)
    assert opened.args == [ids[1]]
    screens.turn_to(screens.case_page)
    screens.turn_to(screens.find_page)
    assert screens.find_page.ui.cases.current().id == ids[1]
    assert screens.finder.text == "فرهنگیان"


@ON_SQLITE
def test_arrows_lead_from_the_box_into_the_list_and_back(screens, find, a_case):
    box = QLineEdit(screens.window)
    box.show()
    screens.find_page.join_box(box)
    find("فرهنگیان")
    box.setFocus()
    screens.key(Qt.Key.Key_Down)
    assert screens.find_page.ui.cases.ui.rows_view.hasFocus()
    screens.key(Qt.Key.Key_Up)
    assert box.hasFocus()


@ON_SQLITE
def test_markup_in_a_name_and_a_place_is_shown_as_text(
    screens, find, qtbot, intake, operator, a_draft
):
    name, place = "<b>زهرا</b> رضایی", "<img src='file:///x'>هشترود"
    intake.register(
        operator, replace(a_draft(place=place), caller=PersonDraft(name, "09143471821"))
    )
    preview = screens.find_page.ui.cases._preview
    with qtbot.waitSignal(preview.shown, timeout=ANSWER_MS):
        find("زهرا رضایی")
    note = screens.finder.rows.index(0, 0).data(LOOK_ROLE).note
    assert note.startswith(f"{as_written(name)}{SEPARATOR}")
    shown = labels(screens.find_page.ui.cases.ui.brief)
    assert name in shown
    assert any(place in text for text in shown)


@ON_SQLITE
def test_whoever_may_not_see_cases_is_refused(screens_of, cast, qtbot):
    screens = screens_of(cast.admin)
    with qtbot.waitSignal(screens.finder.failed, timeout=ANSWER_MS) as failed:
        screens.finder.enter("آب قطع")
    assert failed.args[0].code == "forbidden"


@ON_POSTGRESQL
def test_whoever_looks_for_too_much_is_told_so(screens, database, qtbot):
    with database.transaction() as connection:
        connection.exec_driver_sql(_LOOKED_UP.format(0, SEARCHED_MAX))
    with qtbot.waitSignal(screens.finder.failed, timeout=ANSWER_MS) as failed:
        screens.finder.enter("آب قطع")
    assert failed.args[0].code == "searches_capped"


@ON_POSTGRESQL
def test_whoever_read_of_too_many_is_told_so_beside_the_list(
    screens, find, a_case, database, qtbot
):
    preview = screens.find_page.ui.cases._preview
    with database.transaction() as connection:
        connection.exec_driver_sql(_LOOKED_UP.format(LOOKED_UP_MAX, 0))
    with qtbot.waitSignal(preview.failed, timeout=ANSWER_MS) as failed:
        assert find("كوي فرهنگ") == [a_case.case_id]
    assert failed.args[0].code == "identities_capped"


@ON_SQLITE
def test_a_hostile_text_finds_nothing_and_breaks_nothing(screens, find):
    for typed in ("'; DROP TABLE cases; --", '"آب* NEAR(', "\u202e\u0000", "@a1 آب", "ا" * 5_000):
        assert find(typed) == []


@ON_SQLITE
def test_the_box_takes_typed_persian(screens, qtbot, a_case):
    box = QLineEdit(screens.window)
    box.textEdited.connect(screens.finder.type_text)
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        type_text(box, "منصور")
    assert [row.id for row in screens.finder.rows.values()] == [a_case.case_id]


@ON_SQLITE
def test_another_form_and_another_word_say_so_in_their_rows(
    screens, find, intake, operator, a_draft
):
    for text in ("ترانس سوخته", "ترانس‌ها سوختند"):
        intake.register(operator, a_draft(text=text))
    find("ترانس سوخته")
    rows = screens.finder.rows
    notes = [rows.index(row, 0).data(LOOK_ROLE).note for row in range(rows.rowCount())]
    assert not notes[0].startswith(label(Why.ENDING))
    assert notes[1].startswith(label(Why.ENDING))
    find("تزانس سوخته")
    assert rows.index(0, 0).data(LOOK_ROLE).note.startswith(label(Why.LETTER))


@ON_SQLITE
def test_enter_opens_the_single_case_that_has_what_was_typed_though_others_sound_alike(
    screens, qtbot, intake, operator, a_draft
):
    wanted = intake.register(operator, a_draft(text="ترانس سوخته")).value.case_id
    intake.register(operator, a_draft(text="ترانص سوخته"))
    screens.turn_to(screens.find_page)
    with qtbot.waitSignal(screens.finder.opened_case, timeout=ANSWER_MS) as opened:
        screens.finder.enter("ترانس سوخته")
    assert opened.args == [wanted]
    assert screens.finder.rows.rowCount() == 2


@ON_SQLITE
def test_what_has_most_of_the_words_is_shown_with_what_it_lacks(
    screens, find, intake, operator, a_draft
):
    case_id = intake.register(operator, a_draft(text="آسفالت بلوار خراب")).value.case_id
    assert find("آسفالت بلوار زرافه‌دار خراب") == [case_id]
    rows = screens.finder.rows
    assert rows.index(0, 0).data(LOOK_ROLE).note.startswith(label(Why.PARTLY))
    assert any("بی" in words and "زرافه‌دار" in words for words in labels(screens.find_page))
    assert find("آسفالت بلوار خراب") == [case_id]
    assert screens.find_page.ui.count_label.text() == "۱ نتیجه"


@ON_SQLITE
def test_what_may_be_meant_is_offered_with_its_key_and_looked_for(
    screens, find, qtbot, intake, operator, a_draft
):
    case_id = intake.register(operator, a_draft(text="آسفالت بلوار")).value.case_id
    assert find("آسفالت بلپاژ") == []
    assert screens.finder.meant == "آسفالت بلوار"
    shown = labels(screens.find_page)
    assert any("منظورتان" in words and "آسفالت بلوار" in words for words in shown)
    assert MEANT_KEY in shown
    with qtbot.waitSignal(screens.finder.settled, timeout=ANSWER_MS):
        assert screens.finder.take_meant() == "آسفالت بلوار"
    assert [row.id for row in screens.finder.rows.values()] == [case_id]
    assert screens.finder.take_meant() == ""
