"""Following a case up on its page by keys alone: what is offered, done and refused, and why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from samad_desktop.domain.calendar import TEHRAN, clock, long_day
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import CaseState, Disposition, EventKind, IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.deadlines import Step as DeadlineStep
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.standing import offered_with
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.transitions import CaseAction, CaseFacts, ReferralAction, offered
from samad_desktop.domain.writings import WritingKind
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.services.case_moves import facts_of
from samad_desktop.services.referrals import ReferralService
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.steps import NOT_HELPED, STEPS, Action
from samad_desktop.views.case_page import WHICH_ONE
from samad_desktop.views.follow_up_part import ALL_DEED, step_deed
from samad_desktop.views.step_captions import FEW_ENDS
from samad_desktop.views.step_form import OUTDATED
from tests.followed import DONE, REPLY, TOLD, Desk
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import press, type_text
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT, labels
from tests.long import long

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
REFER, WHY, ACCEPT, INFORM = Key.Key_F9, Key.Key_F7, Key.Key_F8, Key.Key_F10
WEAK = "متقاضی می‌تواند به اداره مراجعه نماید."


@pytest.fixture
def desk(as_person):
    """Give the centre's desks of `tests.followed`, not the call page of this folder."""
    return lambda actor: Desk(as_person(actor), actor)


class Hands:
    """The expert's hands on the case page."""

    def __init__(self, screens, qtbot):
        self.screens, self.qtbot = screens, qtbot
        self.page, self.models = screens.case_page, screens.case
        self.form, self.ui = self.page.ui.step_form, self.page.ui.step_form.ui

    @property
    def case(self):
        return self.models.reader.case

    def open(self, case_id):
        self.screens.turn_to(self.page)
        with self.qtbot.waitSignal(self.models.reader.opened, timeout=ANSWER_MS):
            self.models.reader.open(case_id)
        settle()

    def hear(self):
        """Hear that a colleague, or an agency, changed the case."""
        with self.qtbot.waitSignal(self.models.reader.changed, timeout=ANSWER_MS):
            self.screens.bus.announce(frozenset({Change(Noun.CASE, self.case.id)}))

    def key(self, key, modifiers=NONE):
        self.screens.key(key, modifiers)

    def type(self, text):
        type_text(self.screens.window.focusWidget(), text)

    def begin(self, action):
        self.page._actions[step_deed(STEPS[action])].trigger()
        assert self.form.isVisible()

    def take(self):
        """Do the step by its key, and wait until the page shows what became of it."""
        changed, taken = self.models.reader.changed, self.models.steps.taken
        with self.qtbot.waitSignals([taken, changed], timeout=ANSWER_MS, order="simple"):
            self.key(Key.Key_Return, CTRL)
        assert self.form.isHidden()

    def be_refused(self):
        with self.qtbot.waitSignal(self.models.steps.refused, timeout=ANSWER_MS):
            self.key(Key.Key_Return, CTRL)
        assert self.form.isVisible()

    def stands(self, state):
        return self.case.state is state

    def offered(self):
        return set(self.page.ui.step_bar.offered())


@pytest.fixture
def hands_of(screens_of, qtbot):
    return lambda actor: Hands(screens_of(actor), qtbot)


@pytest.fixture
def hands(hands_of, expert):
    return hands_of(expert)


@pytest.fixture
def referred(new_case, centre, agencies):
    """Make a case that the water company is to answer."""

    def make(**more):
        case_id = new_case(**more)
        centre.refer(case_id, agencies["WATER"])
        return case_id

    return make


def test_a_case_goes_from_its_referral_to_its_end_by_keys_alone(
    hands, new_case, agency, agencies, expert
):
    hands.open(new_case())
    hands.key(REFER)
    assert hands.ui.agencies_edit.value() == (agencies["WATER"],)
    hands.take()
    assert hands.stands(CaseState.REFERRED)
    agency.move("answer", hands.case.id, REPLY)
    hands.hear()
    hands.key(ACCEPT)
    hands.take()
    hands.key(INFORM)
    hands.key(Key.Key_1)
    hands.key(Key.Key_Tab)
    hands.type("پاسخ برای متقاضی خوانده شد.")
    hands.take()
    assert hands.stands(CaseState.INFORMED)
    hands.key(Key.Key_F10, SHIFT)
    hands.key(Key.Key_1)
    hands.take()
    assert hands.stands(CaseState.CLOSED)
    assert hands.case.disposition is Disposition.DONE
    told = hands.page.ui.timeline.texts()
    for kind in ("ارجاع به دستگاه اجرایی", "پاسخ نهایی", "پذیرش پاسخ", "تماس با متقاضی"):
        assert kind in told


def test_a_returned_case_goes_to_the_agency_that_was_proposed(
    hands, referred, agency, agencies, centre
):
    case_id = referred()
    agency.move("send_back_to_centre", case_id, "وظیفهٔ ما نیست.", agencies["POWERTBZ"])
    hands.open(case_id)
    assert any("دستگاه پیشنهادی" in text for text in labels(hands.page))
    hands.key(Key.Key_T, CTRL)
    assert hands.ui.proposed_agency_picker.current_id() == agencies["POWERTBZ"]
    hands.ui.reason_edit.setFocus()
    hands.type("چنان که دستگاه گفت")
    hands.take()
    referrals = ReferralService(centre.database).of_case(centre.actor, case_id)
    assert [each.state for each in referrals] == [ReferralState.TRANSFERRED, ReferralState.SENT]
    assert referrals[-1].agency_id == agencies["POWERTBZ"]
    # What comes next is done with the new agency's.
    assert hands.page.ui.standing_rows.marked_referral().referral.id == referrals[-1].id
    told = [text.strip("\u200f") for text in hands.page.ui.timeline.texts()]
    assert "از «آب و فاضلاب» به «توزیع برق تبریز»: چنان که دستگاه گفت" in told
    assert told.count("ارجاع به دستگاه اجرایی") == 1


@ON_SQLITE
def test_an_answer_that_is_sent_back_gives_way_to_the_reason_on_the_card(hands, referred, agency):
    case_id = referred()
    agency.move("answer", case_id, WEAK)
    hands.open(case_id)
    (row,) = hands.page.ui.standing_rows.rows()
    assert WEAK in row.accessibleName()
    hands.begin(ReferralAction.SEND_BACK)
    hands.type("بنویسید چه کسی رفت")
    hands.take()
    (row,) = hands.page.ui.standing_rows.rows()
    assert "برگردانده شد: بنویسید چه کسی رفت" in row.accessibleName()
    assert WEAK not in row.accessibleName()


@ON_SQLITE
def test_that_an_answer_was_sent_back_is_told_without_the_reason_where_that_is_kept(
    hands_of, new_case, a_draft, centre, agency, agencies, operator2
):
    hidden = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=hidden)
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.move("send_back", case_id, "بنویسید چه کسی رفت")
    hands = hands_of(operator2)
    hands.open(case_id)
    (row,) = hands.page.ui.standing_rows.rows()
    assert "پاسخ برگردانده شد" in row.accessibleName()
    assert "بنویسید" not in row.accessibleName()


@ON_SQLITE
def test_what_a_colleague_does_overtakes_the_page_and_ones_own_step_does_not(
    hands, referred, centre, as_person, supervisor, qtbot
):
    case_id = referred()
    hands.open(case_id)
    reader = hands.models.reader
    with qtbot.assertNotEmitted(reader.overtaken):
        hands.begin(ReferralAction.REMIND)
        hands.type("خواهشمند است پاسخ دهید")
        hands.take()
        hands.hear()
    with qtbot.waitSignal(reader.overtaken, timeout=ANSWER_MS):
        Desk(as_person(supervisor), supervisor).move("remind", case_id, "بار دوم")
        hands.hear()


def test_a_pause_is_shown_with_its_reason_and_goes_on(hands, referred):
    hands.open(referred())
    hands.key(Key.Key_F9, CTRL | SHIFT)
    hands.type("منتظر مدرک مالکیت")
    hands.take()
    assert hands.stands(CaseState.NEEDS_CITIZEN)
    assert any("متوقف: منتظر مدرک مالکیت" in text for text in labels(hands.page))
    hands.key(Key.Key_F9, CTRL | SHIFT)
    hands.take()
    assert hands.stands(CaseState.REFERRED)


@ON_SQLITE
def test_who_is_to_be_called_again_is_called_at_that_time_which_is_asked_for_until_it_is_whole(
    hands, answered
):
    hands.open(answered())
    hands.key(INFORM)
    assert hands.ui.again_at_row.isHidden()
    hands.key(Key.Key_5)
    assert hands.ui.again_at_row.isVisible()
    hands.be_refused()
    hands.ui.again_day_edit.setFocus()
    hands.type("فردا")
    hands.ui.again_time_edit.setFocus()
    assert hands.ui.again_at_error.isVisible()
    hands.type("۱۰:۳۰")
    assert not hands.ui.again_at_error.isVisible()
    hands.take()
    assert any("زمان تماس دوباره" in text for text in hands.page.ui.timeline.texts())
    assert hands.stands(CaseState.ANSWERED)


@ON_SQLITE
def test_a_case_whose_answer_helped_nobody_says_until_when_the_centre_decides(hands, answered):
    hands.open(answered())
    said: list[str] = []
    hands.models.steps.taken.connect(said.append)
    hands.key(INFORM)
    hands.key(Key.Key_3)
    hands.ui.text_edit.setFocus()
    hands.type("آب هنوز قطع است")
    hands.take()
    assert said == [NOT_HELPED]
    assert [clock.step for clock in hands.models.reader.standing.clocks] == [DeadlineStep.REVIEW]
    hands.begin(CaseAction.CLOSE)


@ON_SQLITE
def test_what_was_said_is_starred_only_where_it_must_be_written(hands, answered):
    hands.open(answered())
    hands.key(INFORM)
    label, error = hands.ui.text_label, hands.ui.text_error
    assert label.text().endswith(" *")
    hands.be_refused()
    assert hands.ui.outcome_error.isVisible()
    assert error.isVisible()
    hands.ui.outcome_box.setFocus()
    hands.key(Key.Key_4)
    assert label.text() == "آنچه گفته شد"
    assert hands.ui.text_edit.accessibleName() == "آنچه گفته شد"
    assert not error.isVisible()
    assert not hands.ui.outcome_error.isVisible()
    hands.key(Key.Key_1)
    assert label.text().endswith(" *")
    hands.key(Key.Key_5)
    assert not label.text().endswith(" *")
    assert hands.ui.again_at_label.text().endswith(" *")


@ON_SQLITE
def test_a_field_is_complained_about_no_more_once_there_are_words_in_it(hands, referred, agency):
    for words in ("نام مأمور را بنویسید", "/زمان "):
        case_id = referred()
        agency.move("answer", case_id, WEAK)
        hands.open(case_id)
        hands.begin(ReferralAction.SEND_BACK)
        assert hands.ui.reason_edit.value() == ""
        hands.be_refused()
        assert hands.ui.reason_error.isVisible()
        hands.type(words)
        assert "بنویسید" in hands.ui.reason_edit.value()
        assert not hands.ui.reason_error.isVisible()
        assert not hands.ui.reason_edit.property("wrong")


@ON_SQLITE
def test_an_answer_is_told_at_once_to_whom_is_on_the_line(hands, answered, new_case):
    case_id = answered()
    for _ in ("not open yet", "open already"):
        hands.page.tell_answer(case_id)
        with hands.qtbot.waitSignal(hands.models.steps.begun, timeout=ANSWER_MS):
            hands.models.reader.open(case_id)
        assert hands.models.steps.active.step.action is CaseAction.INFORM
        assert hands.page.leave_part()
    unanswered = new_case()
    hands.page.tell_answer(unanswered)
    hands.open(unanswered)
    assert hands.models.steps.active is None


# What is offered


@pytest.fixture
def stages(new_case, centre, agencies, database, kept_centres, request):
    """Give a case at each stage of its life."""

    def make():
        agency = request.getfixturevalue("agency")
        made = {stage: new_case() for stage in ("new", "referred", "answered", "checked", "closed")}
        for case_id in list(made.values())[1:]:
            centre.refer(case_id, agencies["WATER"])
        for case_id in list(made.values())[2:]:
            agency.move("answer", case_id, REPLY)
        for case_id in (made["checked"], made["closed"]):
            centre.move("accept", case_id)
        centre.do("inform", made["closed"], TOLD)
        centre.do("close", made["closed"], DONE)
        return made

    return kept_centres.made(database, "a case at each stage", make)


@ON_SQLITE
# What a role may is the business of `tests/unit/test_transitions.py`.
@pytest.mark.parametrize(
    "role", [*long(["operator", "supervisor", "secretary"]), "expert", "official"]
)
def test_exactly_what_is_allowed_is_offered(hands_of, cast, role, stages, centre):
    actor = getattr(cast, role)
    hands = hands_of(actor)
    for stage, case_id in stages.items():
        hands.open(case_id)
        found = ReferralService(centre.database).of_case(centre.actor, case_id)
        allowed: set[Action] = set(offered(actor, facts_of(hands.case.state, found)))
        for each in found:
            allowed |= set(offered_with(actor, each, hands.case.state))
        assert hands.offered() == {step_deed(STEPS[action]) for action in allowed}, stage
        enabled = {
            step_deed(step)
            for step in STEPS.values()
            if hands.page._actions[step_deed(step)].isEnabled()
        }
        assert enabled == hands.offered(), stage
        assert hands.page.ui.step_bar.isVisible() is bool(allowed), stage


@ON_SQLITE
def test_one_key_opens_everything_that_is_offered_also_what_has_no_room_in_the_bar(hands, referred):
    hands.open(referred())
    bar = hands.page.ui.step_bar
    hands.screens.window.resize(700, 600)
    settle()
    assert bar.all_button.isVisible()
    assert sum(button.isVisible() for button in bar._buttons.values()) < len(bar.offered())
    hands.key(Key.Key_F6)
    assert bar.menu.isVisible()
    shown = [action.objectName() for action in bar.menu.actions()]
    assert tuple(shown) == bar.offered()
    assert all(not action.shortcut().isEmpty() for action in bar.menu.actions())
    press(bar.menu, Key.Key_Down)
    press(bar.menu, Key.Key_Return)
    assert hands.form.isVisible()
    assert hands.models.steps.active.step.action is ReferralAction.REMIND


@ON_SQLITE
def test_while_a_person_is_corrected_f8_is_the_forms_and_then_the_steps_again(hands, stages):
    hands.open(stages["answered"])
    accept = hands.page._actions[step_deed(STEPS[ReferralAction.ACCEPT])]
    assert accept.isEnabled()
    hands.key(Key.Key_F11, CTRL)
    before = hands.page.person_form.draft().id_refused
    hands.key(Key.Key_F8)
    assert hands.page.person_form.draft().id_refused is not before
    assert hands.page.leave_part()
    assert accept.isEnabled()


@ON_SQLITE
def test_the_marked_referral_says_what_is_offered(hands, new_case, centre, agency, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.refer(case_id, agencies["POWERTBZ"])
    hands.open(case_id)
    accept, remind = (step_deed(STEPS[a]) for a in (ReferralAction.ACCEPT, ReferralAction.REMIND))
    # An answer to be checked presses more than one that is awaited.
    assert accept in hands.offered()
    assert remind not in hands.offered()
    hands.key(Key.Key_F8, CTRL)
    assert remind in hands.offered()
    assert accept not in hands.offered()


# What is stored when two things are begun


@pytest.fixture
def step_and_note(hands, referred):
    """Begin to remind the agency, then a note beside it."""
    hands.open(referred())
    hands.page._actions[step_deed(STEPS[ReferralAction.REMIND])].trigger()
    hands.ui.reason_edit.set_value("پاسخ نیامده است")
    hands.page._actions["case_note"].trigger()
    hands.page.ui.note_edit.set_value("شهروند دوباره زنگ زد")
    return hands


@ON_SQLITE
def test_a_note_is_stored_alone_once_the_cursor_is_in_it_and_it_is_clear_which_is_meant(
    step_and_note, qtbot
):
    hands = step_and_note
    hands.page.ui.text_view.setFocus()
    with qtbot.waitSignal(hands.page.remarked) as told:
        hands.key(Key.Key_Return, CTRL)
    assert told.args == [WHICH_ONE]
    assert hands.form.active
    assert hands.page.ui.note_card.isVisible()
    hands.page.ui.note_edit.setFocus()
    with qtbot.waitSignal(hands.models.reader.noted, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert hands.form.active
    assert hands.ui.reason_edit.value() == "پاسخ نیامده است"
    assert EventKind.REMINDED not in [each.kind for each in hands.case.events]


@ON_SQLITE
def test_a_step_is_taken_alone_where_the_cursor_is_in_it(step_and_note, qtbot):
    hands = step_and_note
    hands.ui.reason_edit.setFocus()
    with qtbot.waitSignal(hands.models.steps.taken, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert hands.page.ui.note_card.isVisible()
    assert hands.page.ui.note_edit.value() == "شهروند دوباره زنگ زد"


@ON_SQLITE
def test_only_the_ends_that_are_allowed_are_offered(hands, referred, answered):
    hands.open(referred())
    hands.begin(CaseAction.CLOSE)
    chips = hands.ui.disposition_box.chips
    assert [chip.text() for chip in chips()] == [label(Disposition.WITHDRAWN)]
    assert FEW_ENDS["answer_outstanding"] in hands.ui.disposition_label.text()
    hands.key(Key.Key_Escape)
    hands.open(answered())
    assert step_deed(STEPS[ReferralAction.ACCEPT]) not in hands.offered(), "it was accepted"
    hands.begin(CaseAction.CLOSE)
    assert len(chips()) == len(Disposition) - 1
    assert "(" not in hands.ui.disposition_label.text()


# What is refused


REFUSED = [
    (CaseAction.PAUSE, {}, "reason", "required"),
    (ReferralAction.REMIND, {}, "reason", "required"),
    (ReferralAction.TRANSFER, {"reason": "چنین"}, "proposed_agency", "required"),
    (ReferralAction.TRANSFER, {"agency": "POWERTBZ"}, "reason", "required"),
    (
        ReferralAction.TRANSFER,
        {"agency": "WATER", "reason": "آ"},
        "proposed_agency",
        "already_referred",
    ),
    (ReferralAction.EXTEND, {"reason": "چنین"}, "amount", "term_out_of_range"),
    (ReferralAction.EXTEND, {"amount": "۴۰"}, "reason", "required"),
    (CaseAction.CLOSE, {}, "disposition", "disposition_missing"),
    (CaseAction.CLOSE, {"disposition": "withdrawn"}, "text", "closing_needs_words"),
    (CaseAction.REFER, {"agencies": ()}, "agencies", "required"),
    (CaseAction.REFER, {"agencies": ("WATER",)}, "agencies", "already_referred"),
    (CaseAction.REFER, {"agencies": ("GOV",), "copies": ("GOV",)}, "copies", "copy_to_answerer"),
    (CaseAction.REFER, {"agencies": ("GOV",), "amount": "۴۰"}, "reason", "term_needs_reason"),
    (CaseAction.REFER, {"agencies": ("GOV",), "amount": "سه"}, "amount", "term_out_of_range"),
]


@ON_SQLITE
def test_a_refusal_stands_beside_its_field(hands, referred, agencies):
    for action, typed, field, code in REFUSED:
        hands.open(referred())
        hands.begin(action)
        _fill(hands.ui, typed, agencies)
        hands.form._typed()
        hands.be_refused()
        shown = getattr(hands.ui, f"{field}_error")
        assert shown.isVisible(), (action, field)
        assert shown.text() == sentence(code, persian_digits("2000"))
        assert hands.ui.take_button.isEnabled()


TOLD_BY_HALF = [
    ("", "", "", "outcome", "required"),
    ("satisfied", "", "", "text", "required"),
    ("later", "", "", "again_at", "required"),
    ("later", "دیروز", "۱۰", "again_at", "call_again_when"),
    ("later", "فردا", "۲۵:۱۰", "again_at", "time_unreadable"),
]


@ON_SQLITE
def test_a_call_that_is_told_by_half_is_refused_beside_its_field(hands, answered):
    for outcome, day, time, field, code in TOLD_BY_HALF:
        hands.open(answered())
        hands.key(INFORM)
        assert _refused(hands.ui) == set()
        if outcome:
            hands.ui.outcome_box.set_value(outcome)
            hands.form._typed()
        if day:
            hands.ui.again_day_edit.setText(day)
            hands.ui.again_day_edit.settle()
            hands.ui.again_time_edit.set_value(time)
        hands.be_refused()
        shown = getattr(hands.ui, f"{field}_error")
        assert shown.isVisible(), (outcome, day, time)
        assert shown.text() == sentence(code, persian_digits("30"))


LACKING = [
    (ReferralAction.TRANSFER, {}, "", {"proposed_agency", "reason"}),
    (ReferralAction.EXTEND, {}, "", {"amount", "reason"}),
    (CaseAction.REFER, {"agencies": (), "amount": "سه"}, "", {"agencies", "amount", "reason"}),
    (CaseAction.REFER, {"agencies": ()}, "نیست", {"agencies", "copies"}),
]


@ON_SQLITE
def test_everything_that_a_step_lacks_is_told_at_once_and_the_first_has_the_cursor(
    hands, referred, agencies
):
    for action, typed, unlisted, refused in LACKING:
        hands.open(referred())
        hands.begin(action)
        assert _refused(hands.ui) == set()
        _fill(hands.ui, typed, agencies)
        hands.ui.copies_edit.picker.set_current(None, unlisted)
        hands.form._typed()
        hands.key(Key.Key_Return, CTRL)
        hands.qtbot.waitUntil(lambda told=refused: _refused(hands.ui) == told, timeout=ANSWER_MS)
        first = hands.form._first_field()
        assert first.hasFocus() or hands.ui.agencies_edit.picker.hasFocus(), action


@ON_SQLITE
def test_a_call_and_an_appeal_that_lack_everything_say_so_at_once(hands, answered, centre):
    case_id, informed = answered(), answered()
    centre.do("inform", informed, TOLD)
    for opened, action, refused in (
        (case_id, CaseAction.INFORM, {"outcome", "text"}),
        (informed, CaseAction.APPEAL, {"level", "reason"}),
    ):
        hands.open(opened)
        hands.begin(action)
        hands.be_refused()
        assert _refused(hands.ui) == refused


@ON_SQLITE
def test_the_unit_is_picked_from_those_of_the_chosen_agency(hands, new_case, agencies, reference):
    units = [unit.name for unit in reference.units_of(agencies["WATER"])]
    hands.open(new_case())
    hands.key(REFER)
    unit = hands.ui.unit_edit
    unit.setFocus()
    hands.key(Key.Key_Down)
    assert [item.text for item in unit.offered()] == units
    hands.type("واحدی که نیست")
    hands.key(Key.Key_Return, CTRL)
    assert "در فهرست نیست" in hands.ui.unit_error.text()
    assert unit.value() == "واحدی که نیست"
    unit.selectAll()
    hands.type("مشترک")
    hands.key(Key.Key_Return)
    hands.take()
    (sent,) = hands.models.reader.standing.asked
    assert sent.referral.unit == "امور مشترکین"


@ON_SQLITE
def test_the_unit_of_an_agency_without_units_is_written_in_free_words(
    hands, new_case, agencies, reference
):
    bare = next(each for each in agencies.values() if not reference.units_of(each))
    hands.open(new_case())
    hands.key(REFER)
    hands.ui.agencies_edit.set_value([bare])
    hands.ui.agencies_edit.changed.emit()
    hands.ui.unit_edit.setFocus()
    hands.key(Key.Key_Down)
    assert not hands.ui.unit_edit.popup_open()
    hands.type("ادارهٔ شرق")
    hands.take()
    (sent,) = hands.models.reader.standing.asked
    assert sent.referral.unit == "ادارهٔ شرق"


@ON_SQLITE
def test_a_unit_begun_for_one_agency_is_kept_and_goes_with_its_agency(
    hands, new_case, agencies, referred
):
    case_id = new_case()
    hands.open(case_id)
    hands.key(REFER)
    hands.ui.unit_edit.setFocus()
    hands.type("مشترک")
    hands.key(Key.Key_Tab)
    hands.key(Key.Key_Escape)
    hands.key(REFER)
    assert hands.ui.unit_edit.current().text == "امور مشترکین"
    hands.ui.agencies_edit.set_value([agencies["POWERTBZ"]])
    hands.ui.agencies_edit.changed.emit()
    assert hands.ui.unit_edit.current() is None


@ON_SQLITE
def test_a_term_says_at_its_field_in_what_it_is_counted(hands, referred, new_case, agencies):
    hands.open(new_case())
    hands.key(REFER)
    terms = hands.models.reader.standing.terms
    of_water, of_any = terms.of(agencies["WATER"]), terms.of(None)
    for chosen, rule in (("WATER", of_water), (None, of_any)):
        hands.ui.agencies_edit.set_value([agencies[chosen]] if chosen else [])
        hands.ui.agencies_edit.changed.emit()
        assert hands.ui.amount_unit.text() == label(rule.unit)
        assert hands.ui.amount_unit.isVisible()
        assert f"{persian_digits(rule.amount)} {label(rule.unit)}" in hands.ui.amount_hint.text()
    hands.open(referred())
    hands.begin(ReferralAction.EXTEND)
    (clock,) = (each for each in hands.models.reader.standing.clocks if each.referral_id)
    assert hands.ui.amount_unit.text() == label(clock.unit)


@ON_SQLITE
def test_letters_that_are_no_agency_are_refused_where_they_stand(hands, new_case):
    hands.open(new_case())
    hands.key(REFER)
    hands.type("دستگاهی که نیست")
    hands.key(Key.Key_Return, CTRL)
    assert "در فهرست نیست" in hands.ui.agencies_error.text()
    picker = hands.ui.agencies_edit.picker
    assert not picker.popup_open()
    assert picker.property("wrong") == "true"
    assert picker.value() == "دستگاهی که نیست"


@ON_SQLITE
def test_what_is_to_be_done_before_is_said_in_the_form(hands, referred, agency):
    case_id = referred()
    agency.move("answer", case_id, REPLY)
    hands.open(case_id)
    hands.key(Key.Key_F10, SHIFT)
    assert [chip.text() for chip in hands.ui.disposition_box.chips()] == [
        label(Disposition.WITHDRAWN)
    ]
    assert FEW_ENDS["answer_unchecked"] in hands.ui.disposition_label.text()


@ON_SQLITE
def test_a_refusal_comes_into_sight_in_a_small_window(hands, theme, referred):
    theme.set_text_percent(150)
    hands.screens.window.resize(1130, 520)
    hands.open(referred())
    hands.key(REFER)
    hands.ui.agencies_edit.set_value([1])
    hands.ui.amount_edit.setFocus()
    hands.type("۴۰")
    hands.be_refused()
    settle()
    assert hands.ui.reason_edit.hasFocus()
    assert not hands.ui.reason_edit.visibleRegion().isEmpty()
    assert not hands.ui.reason_error.visibleRegion().isEmpty()


@ON_SQLITE
def test_one_agency_after_the_other_is_written_and_each_is_to_answer(hands, new_case, agencies):
    hands.open(new_case())
    hands.key(REFER)
    hands.ui.agencies_edit.set_value([])
    hands.ui.agencies_edit.picker.setFocus()
    for name in ("آب و فاضلاب", "توزیع برق تبریز"):
        hands.type(name)
        hands.key(Key.Key_Return)
    assert len(hands.ui.agencies_edit.value()) == 2
    assert hands.ui.copies_edit.value() == ()


def test_an_appeal_needs_an_office_and_goes_to_it(hands, answered, centre):
    case_id = answered()
    centre.do("inform", case_id, TOLD)
    hands.open(case_id)
    hands.key(Key.Key_F10, CTRL)
    hands.ui.reason_edit.setFocus()
    hands.type("کار انجام نشده است")
    hands.be_refused()
    assert hands.ui.level_error.text() == sentence("required")
    assert len(hands.ui.level_box.chips()) == 3  # Whoever answered is no higher desk.
    hands.ui.level_box.setFocus()
    hands.key(Key.Key_2)
    hands.take()
    assert hands.case.appeal_level == 3
    assert hands.page.ui.state_pill.text() == "در بررسی مرکز، اعتراض نزد معاون استاندار"


@ON_SQLITE
def test_the_hour_at_which_to_call_again_stands_on_the_page_until_it_was_kept(
    hands, answered, centre
):
    case_id = answered()
    again = datetime.now(UTC) + timedelta(days=2)
    centre.do("inform", case_id, CallBackDraft(CallBackOutcome.LATER, "", again))
    hands.open(case_id)
    hour = clock(again)
    assert any("زنگ بزنید" in words and hour in words for words in labels(hands.page))
    centre.do("inform", case_id, TOLD)
    hands.hear()
    assert not any("زنگ بزنید" in words for words in labels(hands.page))


# Nothing typed is lost


def test_who_comes_second_is_told_and_keeps_what_was_typed(hands, new_case, centre):
    hands.open(new_case())
    hands.key(Key.Key_F9, CTRL | SHIFT)
    hands.type("منتظر نشانی دقیق")
    centre.do("review", hands.case.id)
    with hands.qtbot.waitSignal(hands.models.reader.changed, timeout=ANSWER_MS):
        hands.be_refused()
    assert hands.ui.whole_complaint.text() == sentence("conflict") + OUTDATED
    assert hands.stands(CaseState.UNDER_REVIEW)
    assert hands.ui.reason_edit.value() == "منتظر نشانی دقیق"
    hands.take()
    assert hands.stands(CaseState.NEEDS_CITIZEN)


@ON_SQLITE
def test_esc_puts_a_step_away_and_its_key_or_its_case_takes_it_up_again(hands, referred, new_case):
    case_id, other = referred(), new_case()
    hands.open(case_id)
    hands.key(Key.Key_M, CTRL)
    hands.type("نیمه‌کاره")
    assert hands.page.leave_part()
    assert hands.form.isHidden()
    hands.key(Key.Key_M, CTRL)
    assert hands.ui.reason_edit.value() == "نیمه‌کاره"
    hands.open(other)
    assert hands.form.isHidden()
    hands.key(REFER)
    assert hands.ui.instruction_edit.value() == ""
    hands.open(case_id)
    assert hands.ui.reason_edit.value() == "نیمه‌کاره"
    hands.ui.cancel_button.click()
    hands.key(Key.Key_M, CTRL)
    assert hands.ui.reason_edit.value() == ""


@ON_SQLITE
def test_a_ready_reason_is_put_in_by_its_short_key(hands, referred, agency):
    case_id = referred()
    agency.move("answer", case_id, WEAK)
    hands.open(case_id)
    hands.key(Key.Key_B, CTRL)
    hands.type("/زمان ")
    assert "زمان انجام کار" in hands.ui.reason_edit.value()


# Where it stands and until when


@ON_SQLITE
def test_where_the_case_stands_is_told_in_words(hands, new_case, centre, agency, agencies):
    earlier = new_case()
    centre.refer(earlier, agencies["WATER"])
    agency.move("answer", earlier, f"{WEAK} نشانی اداره خیابان آزادی است.")
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], unit="امور مشترکین", copy_ids=(agencies["GOV"],))
    own = ReferralService(centre.database).of_case(agency.actor, case_id)[-1]
    ReferralService(agency.database).answer(
        agency.actor, own.id, own.version, f"{WEAK} نشانی اداره خیابان آزادی است."
    )
    hands.open(case_id)
    shown = " | ".join(labels(hands.page.ui.follow_up_card))
    for words in (
        "پاسخ بررسی‌نشده",
        "بررسی پاسخ دستگاه: تا ",
        "ساعت کاری مانده",
        "واحد: امور مشترکین",
        WEAK,
        "تنها از متقاضی می‌خواهد مراجعه کند",
        f"همان پاسخ پیشین همین دستگاه است ({shown_code(centre.see(earlier).tracking_code)})",
        "رونوشت: ",
    ):
        assert words in shown, words


@ON_SQLITE
def test_an_answer_to_a_protected_case_is_kept_from_another_operator(
    hands_of, operator2, intake, operator, a_draft, centre, agency, agencies
):
    draft = a_draft()
    matter = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = intake.register(operator, replace(draft, matter=matter)).value.case_id
    centre.refer(case_id, agencies["WATER"], instruction="محرمانه بماند")
    agency.move("answer", case_id, REPLY)
    hands = hands_of(operator2)
    hands.open(case_id)
    shown = " | ".join(labels(hands.page))
    assert "پاسخ بررسی‌نشده" in shown
    assert REPLY not in shown
    assert "نمی‌گوید چه کاری" not in shown


def test_a_protected_citizen_is_rung_up_after_asking_for_her_by_one_key_and_enter(
    hands, answered, a_draft, qtbot
):
    kept = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    hands.open(answered(matter=kept))
    hands.key(INFORM)
    assert hands.ui.outcome_hint.isVisible()
    hands.key(Key.Key_1)
    hands.key(Key.Key_I, CTRL | SHIFT)
    with qtbot.waitSignal(hands.models.asker.shown, timeout=ANSWER_MS):
        hands.key(Key.Key_Return)
    assert hands.ui.outcome_hint.isHidden()
    assert hands.page.ui.person_phones.text()
    hands.key(Key.Key_Tab)
    hands.type("پاسخ خوانده شد")
    hands.take()
    assert hands.stands(CaseState.INFORMED)
    assert hands.models.asker.is_shown


def test_why_this_date_is_told_and_printed_and_left_by_keys(hands, referred, qtbot):
    hands.open(referred())
    card = hands.page._follow_up.explanation
    hands.key(WHY)
    qtbot.waitUntil(card.isVisible, timeout=ANSWER_MS)
    assert label(hands.models.reader.standing.clocks[0].step) in " | ".join(labels(card))
    hands.key(Key.Key_P, CTRL)
    paper = hands.page._follow_up.paper_dialog
    qtbot.waitUntil(lambda: paper.ui.parts.currentWidget() is paper.ui.paper_view, timeout=20_000)
    paper.reject()
    assert hands.page.leave_part()
    assert not card.isVisible()


@ON_SQLITE
def test_the_calendar_of_the_day_to_call_again_marks_what_the_centre_has_off(
    hands, answered, reference
):
    hands.open(answered())
    hands.begin(CaseAction.INFORM)
    hands.ui.again_day_edit._calendar.open_at(None)
    month = hands.ui.again_day_edit._calendar._month
    friday = month.weekdayTextFormat(Qt.DayOfWeek.Friday).foreground().color()
    marked = [QDate(day.year, day.month, day.day) for day in sorted(reference.days_off)]
    assert len(marked) > 10
    assert {month.dateTextFormat(day).foreground().color().name() for day in marked} == {
        friday.name()
    }
    hands.ui.again_day_edit._calendar.hide()


@ON_SQLITE
def test_rows_are_walked_by_arrows_and_read_aloud(hands, new_case, centre, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], agencies["POWERTBZ"])
    hands.open(case_id)
    rows = hands.page.ui.standing_rows.rows()
    hands.key(Key.Key_F8, CTRL)
    before = hands.page.ui.standing_rows.marked_referral()
    hands.key(Key.Key_Up)
    assert hands.page.ui.standing_rows.marked_referral() is not before
    assert all("ارسال‌شده" in row.accessibleName() for row in rows)


@ON_SQLITE
@pytest.mark.parametrize("percent", [*long([100]), 150])
def test_every_step_fits_into_a_small_window(hands, theme, referred, agency, percent):
    theme.set_text_percent(percent)
    hands.screens.window.resize(1130, 520)
    case_id = referred()
    hands.open(case_id)
    for step in hands.models.steps.offered(hands.page.ui.standing_rows.marked_referral()):
        hands.begin(step.action)
        assert clipped(hands.page) == [], step.action
        assert not hands.page.ui.matter_scroll.horizontalScrollBar().maximum()


@ON_SQLITE
def test_shift_tab_goes_from_the_first_field_of_a_step_to_a_control_before_it(hands, referred):
    hands.open(referred())
    hands.begin(CaseAction.PAUSE)
    assert hands.ui.reason_edit.hasFocus()
    hands.key(Key.Key_Backtab, SHIFT)
    before = hands.screens.window.focusWidget()
    assert before is not hands.page.ui.matter_scroll
    assert not hands.form.isAncestorOf(before)
    hands.key(Key.Key_Tab)
    if hands.page.ui.matter_scroll.hasFocus():
        hands.key(Key.Key_Tab)
    assert hands.ui.reason_edit.hasFocus()


@ON_SQLITE
def test_steps_that_are_offered_together_have_keys_of_their_own(hands, cast):
    for state in CaseState:
        of_case = offered(cast.supervisor, CaseFacts(state))
        together = [each for each in STEPS if each in of_case or each in ReferralAction]
        assert len({STEPS[each].key for each in together}) == len(together), state
    assert hands.page._actions.find(ALL_DEED) is not None


def _refused(ui):
    """Return the fields beside which a refusal stands."""
    named = ((name, each) for name, each in vars(ui).items() if name.endswith("_error"))
    return {name.removesuffix("_error") for name, each in named if each.isVisible()}


def _fill(ui, typed, agencies):
    for name, value in typed.items():
        if name in ("agencies", "copies"):
            getattr(ui, f"{name}_edit").set_value([agencies[code] for code in value])
        elif name == "agency":
            ui.proposed_agency_picker.set_current(agencies[value])
        elif name == "disposition":
            ui.disposition_box.set_value(value)
        elif name == "amount":
            ui.amount_edit.setText(value)
        else:
            getattr(ui, f"{name}_edit").set_value(value)


@ON_SQLITE
def test_a_case_opened_again_turns_to_the_referral_that_still_lives(
    hands, referred, new_case, agencies
):
    case_id = referred()
    hands.open(case_id)
    hands.begin(ReferralAction.REMIND)
    hands.type("لطفاً شتاب کنید")
    hands.key(Key.Key_Escape)
    hands.key(Key.Key_T, CTRL)
    hands.ui.proposed_agency_picker.set_current(agencies["POWERTBZ"])
    hands.ui.reason_edit.setFocus()
    hands.type("وظیفهٔ برق است")
    hands.take()
    hands.open(new_case())
    hands.open(case_id)
    assert hands.page.ui.standing_rows.marked_referral().referral.agency_id == agencies["POWERTBZ"]
    assert {"step_remind", "step_extend", "step_transfer"} <= hands.offered()
    assert hands.form.isHidden()


@ON_SQLITE
def test_a_step_that_was_only_looked_at_is_not_kept(hands, referred):
    for key in ("F9", "Ctrl+L", "Ctrl+M", "Ctrl+T"):
        case_id = referred()
        hands.open(case_id)
        assert hands.form.isHidden()
        deed = next(each for each in hands.page.actions() if each.shortcut().toString() == key)
        deed.trigger()
        assert hands.form.isVisible()
        hands.key(Key.Key_Escape)
        assert hands.models.writings.about(WritingKind.STEP, case_id) is None, key


@ON_SQLITE
def test_the_term_that_was_asked_for_is_nothing_that_was_typed(hands, referred, agency):
    case_id = referred()
    agency.move(
        "ask_extension", case_id, "بازدید لازم است", (datetime.now(UTC) + timedelta(days=9)).date()
    )
    hands.open(case_id)
    hands.begin(ReferralAction.EXTEND)
    assert hands.ui.amount_edit.value()
    hands.be_refused()
    hands.key(Key.Key_Escape)
    assert hands.models.writings.about(WritingKind.STEP, case_id) is None


@ON_SQLITE
def test_the_day_and_hour_of_a_new_term_are_shown_while_it_is_typed(hands, referred):
    case_id = referred()
    hands.open(case_id)
    hands.begin(ReferralAction.EXTEND)
    ui, term = hands.ui, hands.models.term
    assert not ui.amount_due.isVisible()
    ui.amount_edit.setFocus()
    with hands.qtbot.waitSignal(term.foretold, timeout=ANSWER_MS) as foretold:
        hands.type("6")
    (due,) = foretold.args
    assert clock(due) in ui.amount_due.text()
    assert long_day(due.astimezone(TEHRAN).date()) in ui.amount_due.text()
    with hands.qtbot.waitSignal(term.foretold, timeout=ANSWER_MS) as foretold:
        hands.type("0")
    assert foretold.args[0] > due
    later = foretold.args[0]
    hands.ui.reason_edit.setFocus()
    hands.type("بازدید لازم است")
    hands.take()
    assert (
        hands.models.reader.standing.clock_of(
            hands.page.ui.standing_rows.marked_referral().referral.id
        ).due
        == later
    )
    hands.begin(ReferralAction.EXTEND)
    hands.ui.amount_edit.clear()
    assert not ui.amount_due.isVisible()


@ON_SQLITE
def test_the_timeline_says_to_whom_a_copy_went(hands, new_case, centre, agencies):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], copy_ids=(agencies["GOV"],))
    hands.open(case_id)
    told = [text.strip("\u200f") for text in hands.page.ui.timeline.texts()]
    assert any(text.startswith("برای «") for text in told)


@ON_SQLITE
def test_the_cursor_goes_back_to_the_step_after_a_correction_that_changed_nothing(hands, referred):
    hands.open(referred())
    hands.begin(ReferralAction.REMIND)
    hands.key(Key.Key_F11)
    assert hands.models.matter.active
    with hands.qtbot.waitSignal(hands.models.matter.unchanged, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    here = hands.screens.window.focusWidget()
    assert here is not None
    assert hands.form.isAncestorOf(here)
    assert here.isVisible()
    with hands.qtbot.waitSignal(hands.models.letters.listed, timeout=ANSWER_MS):
        hands.key(Key.Key_P, CTRL | SHIFT)


@ON_SQLITE
def test_what_is_said_of_an_empty_field_goes_when_a_ready_text_fills_it(hands, new_case):
    hands.open(new_case())
    hands.key(REFER)
    hands.ui.amount_edit.setFocus()
    hands.type("90")
    hands.be_refused()
    assert hands.ui.reason_error.isVisible()
    hands.ui.reason_edit.set_value("برای هماهنگی دو دستگاه")
    assert not hands.ui.reason_error.isVisible()


@ON_SQLITE
def test_a_case_opens_with_its_beginning_and_its_whole_text_in_sight(hands, referred):
    hands.screens.window.show()
    hands.open(referred())
    ui = hands.page.ui
    assert ui.text_view.hasFocus()
    assert ui.matter_scroll.verticalScrollBar().value() == 0
    assert not ui.text_view.visibleRegion().isEmpty()
    assert ui.text_view.visibleRegion().boundingRect().height() == ui.text_view.height()
    # An icon keeps its distance from words that come later than it.
    icon = ui.identity_button.iconSize()
    assert icon.width() > icon.height()


@ON_SQLITE
def test_a_text_for_the_agency_that_was_only_looked_at_is_not_kept(hands, new_case, a_draft, qtbot):
    hidden = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=hidden)
    hands.open(case_id)
    hands.key(Key.Key_F9)
    with qtbot.waitSignal(hands.models.redactor.opened):
        hands.key(Key.Key_R, CTRL)
    hands.page.leave_part()
    assert hands.form.isVisible()
    hands.key(Key.Key_Escape)
    assert hands.models.writings.about(WritingKind.STEP, case_id) is None
