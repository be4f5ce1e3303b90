"""A protected case before it is referred: what the agency reads is made and confirmed by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.attachments import FilePart, checked_attachment
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.redaction import MARK
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.messages import sentence
from samad_desktop.persistence import redactions, referrals
from samad_desktop.qtkit.key_hints import KeyHint
from samad_desktop.qtkit.keys import key_text
from samad_desktop.services.agency_desk import AgencyDeskService
from samad_desktop.services.cases import CaseService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.viewmodels.steps import STEPS
from samad_desktop.views.chosen_files import SEEN
from samad_desktop.views.follow_up_part import step_deed
from samad_desktop.views.redaction_card import NO_MARK, UNKNOWN_CALLER
from samad_desktop.views.redaction_line import BEGUN, CARRIED_ON, CONFIRMED, UNSEEN
from tests.desks import ANSWER_MS
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import CTRL, labels

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CALLER = PersonDraft(name="منصور جباری", phone="0914 347 1821")
TEXT = (
    "آقای جباری از کوی فرهنگیان با شماره ۰۹۱۴ ۳۴۷ ۱۸۲۱؛"
    " پسرش کارمند همان اداره است و از او پول خواستند."
)
LETTER = checked_attachment("نامه.pdf", b"%PDF-1.7 letter")


@pytest.fixture
def press(program):
    def do(key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def protected_case(intake, operator, a_draft):
    def make(level=IdentityLevel.HIDDEN_FROM_AGENCY, text=TEXT, files=(), **more):
        draft = a_draft(caller=CALLER, text=text)
        matter = replace(draft.matter, identity_level=level, **more)
        draft = replace(draft, matter=matter)
        return intake.register(operator, draft, files).value.case_id

    return make


@pytest.fixture
def come_in(program, log_in):
    def do(login):
        program.window.show()
        program.window.activateWindow()
        return log_in(login)

    return do


@pytest.fixture
def begin(come_in, press, qtbot, agency):
    """Let somebody open a case and begin to refer it; return her desk, form and card."""

    def do(case_id, login="expert"):
        workplace = come_in(login)
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            workplace.surroundings.open_case(case_id)
        settle()
        if not workplace.case_page.ui.step_form.active:
            press(Key.Key_F9)
        page = workplace.case_page
        return workplace, page.ui.step_form, page._follow_up.redaction

    return do


@pytest.fixture
def open_card(press, qtbot):
    def do(workplace):
        with qtbot.waitSignal(workplace.case_models.redactor.opened, timeout=ANSWER_MS):
            press(Key.Key_R, CTRL)
        settle()

    return do


@pytest.fixture
def confirm(press, qtbot):
    def do(workplace, signal="confirmed"):
        signal = getattr(workplace.case_models.redactor, signal)
        with qtbot.waitSignal(signal, timeout=ANSWER_MS):
            press(Key.Key_Return, CTRL)
        settle()

    return do


@pytest.fixture
def take(press, qtbot):
    def do(workplace):
        models = workplace.case_models
        done = [models.steps.taken, models.reader.changed]
        with qtbot.waitSignals(done, timeout=ANSWER_MS, order="simple"):
            press(Key.Key_Return, CTRL)

    return do


@pytest.fixture
def take_and_tell(take, qtbot):
    """Take a step and wait until the timeline tells something of it."""

    def do(workplace, words):
        take(workplace)
        told = workplace.case_page.ui.timeline.texts
        qtbot.waitUntil(lambda: words in " ".join(told()), timeout=ANSWER_MS)

    return do


@pytest.fixture
def refuse(press, qtbot):
    def do(workplace):
        with qtbot.waitSignal(workplace.case_models.steps.refused, timeout=ANSWER_MS):
            press(Key.Key_Return, CTRL)
        settle()

    return do


@pytest.fixture
def leave(program, qtbot):
    def do(workplace):
        qtbot.waitUntil(lambda: not program.tasks.busy, timeout=ANSWER_MS)
        with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
            workplace.left.emit()

    return do


@pytest.fixture
def read(agency, liaison):
    """Return what the liaison's page would show of a case's last referral."""

    def do(case_id):
        last = ReferralService(agency.database).of_case(liaison, case_id)[-1]
        return AgencyDeskService(agency.database).open(liaison, last.id)

    return do


def select(view, words):
    """Select words as Shift and the arrows do."""
    place = view.value().index(words)
    cursor = view.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_an_expert_confirms_by_key_what_the_agency_reads(
    protected_case, begin, open_card, confirm, take, press, read
):
    case_id = protected_case()
    workplace, form, card = begin(case_id)
    assert form.ui.redaction_value.text() == UNSEEN
    open_card(workplace)
    written = card.ui.redaction_edit
    assert written.value() == (
        f"{MARK} از {MARK} با شماره {MARK}؛ پسرش کارمند همان اداره است و از او پول خواستند."
    )
    assert clipped(card) == []
    assert card.ui.source_view.hasFocus()
    assert "نام متقاضی" in card.ui.mark_label.text()
    for _ in range(3):
        press(Key.Key_Return)
    assert "شغلی" in card.ui.mark_label.text()
    press(Key.Key_Space)
    assert f"؛ {MARK} است" in written.value()
    press(Key.Key_Return, SHIFT)
    press(Key.Key_Space)
    assert "۰۹۱۴" in written.value()
    press(Key.Key_Space)
    assert "۰۹۱۴" not in written.value()
    select(card.ui.source_view, "پول")
    press(Key.Key_Space)
    assert written.value().endswith(f"از او {MARK} خواستند.")
    press(Key.Key_Delete)
    assert written.value().endswith("از او پول خواستند.")
    assert form.ui.redaction_value.text() == BEGUN
    confirm(workplace)
    assert card.overlay.isHidden()
    assert form.ui.redaction_value.text().startswith(CONFIRMED)
    take(workplace)
    shown = read(case_id)
    assert shown.matter.text == f"{MARK} از {MARK} با شماره {MARK}؛ {MARK} است و از او پول خواستند."
    assert shown.matter.place == ""
    for each in ("جباری", "فرهنگیان", "۱۸۲۱", "1821"):
        assert each not in repr(shown)


def test_what_was_confirmed_is_made_again_before_it_is_sent(
    protected_case, begin, open_card, confirm, take, press, read
):
    case_id = protected_case()
    workplace, form, card = begin(case_id)
    open_card(workplace)
    confirm(workplace)
    assert form.ui.redaction_value.text().startswith(CONFIRMED)
    open_card(workplace)
    assert not card.overlay.isHidden()
    select(card.ui.source_view, "پول")
    press(Key.Key_Space)
    assert form.ui.redaction_value.text() == BEGUN
    confirm(workplace)
    assert form.ui.redaction_value.text().startswith(CONFIRMED)
    take(workplace)
    assert read(case_id).matter.text.endswith(f"از او {MARK} خواستند.")


@pytest.fixture
def sent(protected_case, begin, open_card, confirm, take, qtbot):
    """Send a protected case to the liaison's agency, in front of an expert."""
    transfer = step_deed(STEPS[ReferralAction.TRANSFER])

    def send():
        case_id = protected_case()
        workplace, form, card = begin(case_id)
        open_card(workplace)
        confirm(workplace)
        take(workplace)
        qtbot.waitUntil(workplace.case_page._actions[transfer].isEnabled, timeout=ANSWER_MS)
        settle()
        return case_id, workplace, form, card

    return send


@pytest.fixture
def passed_on(sent, press):
    """Begin to pass on to another agency what was sent."""

    def begin_anew():
        case_id, workplace, form, card = sent()
        press(Key.Key_T, CTRL)
        settle()
        return case_id, workplace, form, card

    return begin_anew


def choose(form, reference, agency_id):
    type_text(form.ui.proposed_agency_picker, reference.agencies[agency_id].name)
    form.ui.proposed_agency_picker.settle()
    type_text(form.ui.reason_edit, "صلاحیت")


def test_a_transfer_sends_what_was_confirmed_unless_it_is_made_again(
    passed_on, open_card, confirm, take_and_tell, press, agencies, reference, database
):
    case_id, workplace, form, card = passed_on()
    assert form.ui.proposed_agency_picker.hasFocus()
    assert form.ui.redaction_row.isVisible()
    assert form.ui.redaction_value.text() == CARRIED_ON
    assert not form.ui.redaction_label.text().endswith("*")
    choose(form, reference, agencies["POWER"])
    open_card(workplace)
    assert "پول" in card.ui.redaction_edit.value()
    select(card.ui.source_view, "پول")
    press(Key.Key_Space)
    confirm(workplace)
    assert form.ui.redaction_value.text().startswith(CONFIRMED)
    assert clipped(form) == []
    take_and_tell(workplace, "آنچه دستگاه می‌خواند: از نو بازبینی و تأیید شد")
    with database.reading() as connection:
        found = referrals.of_case(connection, case_id)
        first, second = redactions.of_referrals(connection, [each.id for each in found]).values()
    assert "پول" in first.text
    assert second.text.endswith(f"از او {MARK} خواستند.")


def test_a_transfer_without_another_text_sends_the_same(
    passed_on, take, agencies, reference, database
):
    case_id, workplace, form, _card = passed_on()
    choose(form, reference, agencies["POWER"])
    take(workplace)
    with database.reading() as connection:
        found = referrals.of_case(connection, case_id)
        first, second = redactions.of_referrals(connection, [each.id for each in found]).values()
    assert first == second


def test_what_was_begun_anew_is_confirmed_before_it_is_passed_on(
    passed_on, open_card, refuse, press, agencies, reference
):
    _case_id, workplace, form, card = passed_on()
    choose(form, reference, agencies["POWER"])
    open_card(workplace)
    select(card.ui.source_view, "پول")
    press(Key.Key_Space)
    press(Key.Key_Escape)
    refuse(workplace)
    assert form.ui.redaction_error.text() == sentence("redaction_unconfirmed")
    assert form.ui.redaction_box.hasFocus()
    assert form.ui.reason_edit.value() == "صلاحیت"


def test_without_it_the_referral_is_refused_at_its_place_and_nothing_is_lost(
    protected_case, begin, refuse
):
    workplace, form, _card = begin(protected_case())
    type_text(form.ui.instruction_edit, "بازدید شود")
    refuse(workplace)
    assert form.ui.redaction_error.text() == sentence("redaction_unconfirmed")
    assert form.ui.redaction_box.hasFocus()
    assert form.ui.instruction_edit.value() == "بازدید شود"
    assert clipped(form) == []


def test_an_open_case_is_sent_as_it_is(new_case, begin, take, press):
    workplace, form, card = begin(new_case())
    assert not form.ui.redaction_row.isVisible()
    press(Key.Key_R, CTRL)
    assert card.overlay.isHidden()
    take(workplace)


def test_what_is_half_redacted_waits_through_escape_and_a_restart(
    protected_case, begin, open_card, press, leave, confirm, take, read
):
    case_id = protected_case()
    workplace, form, card = begin(case_id)
    open_card(workplace)
    select(card.ui.source_view, "پول")
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert card.overlay.isHidden()
    assert form.active
    leave(workplace)
    workplace, form, card = begin(case_id)
    assert form.ui.redaction_value.text() == BEGUN
    open_card(workplace)
    assert card.ui.redaction_edit.value().endswith(f"از او {MARK} خواستند.")
    confirm(workplace)
    take(workplace)
    assert read(case_id).matter.text.endswith(f"از او {MARK} خواستند.")
    assert workplace.writings.waiting == ()


def test_what_still_names_the_caller_is_asked_once_more(
    protected_case, begin, open_card, confirm, press, take, read
):
    case_id = protected_case()
    workplace, _form, card = begin(case_id)
    open_card(workplace)
    press(Key.Key_Space)
    confirm(workplace, "refused")
    assert card.ui.redaction_error.text() == sentence("redaction_names_caller", "جباری")
    assert not card.overlay.isHidden()
    assert clipped(card) == []
    card.ui.source_view.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Space)
    confirm(workplace)
    take(workplace)
    assert read(case_id).matter.text.startswith("آقای جباری")


def test_what_is_written_by_hand_counts_until_she_goes_back_to_the_marks(
    protected_case, begin, open_card, confirm, press, take, read
):
    case_id = protected_case(place="کوی لاله")
    workplace, _form, card = begin(case_id)
    open_card(workplace)
    before = card.ui.redaction_edit.value()
    card.ui.redaction_edit.setFocus()
    press(Key.Key_A, CTRL)
    type_text(card.ui.redaction_edit, "از شهروندی پول خواسته‌اند.")
    press(Key.Key_R, CTRL | SHIFT)
    assert card.ui.redaction_edit.value() == before
    card.ui.redaction_edit.setFocus()
    press(Key.Key_A, CTRL)
    type_text(card.ui.redaction_edit, "از شهروندی پول خواسته‌اند.")
    card.ui.place_box.setFocus()
    press(Key.Key_Space)
    confirm(workplace)
    take(workplace)
    shown = read(case_id).matter
    assert shown.text == "از شهروندی پول خواسته‌اند."
    assert shown.place == "کوی لاله"


def test_an_empty_text_is_refused_in_the_card(protected_case, begin, open_card, confirm, press):
    workplace, _form, card = begin(protected_case())
    open_card(workplace)
    card.ui.redaction_edit.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    confirm(workplace, "refused")
    assert card.ui.redaction_error.text() == sentence("redaction_empty")


def test_a_file_goes_along_only_once_it_was_looked_at(
    protected_case, begin, open_card, confirm, press, take, read, qtbot
):
    case_id = protected_case(files=(LETTER,))
    workplace, _form, card = begin(case_id)
    open_card(workplace)
    ((file_id, box),) = card.files.boxes.items()
    box.setFocus()
    press(Key.Key_Space)
    assert not box.isChecked()
    assert card.ui.chosen_error.text() == sentence("redaction_file_unseen")
    card.files.buttons[file_id].setFocus()
    with qtbot.waitSignal(workplace.case_models.reader.files.ready, timeout=ANSWER_MS):
        press(Key.Key_Return)
    box.setFocus()
    press(Key.Key_Space)
    assert box.isChecked()
    confirm(workplace)
    take(workplace)
    (file,) = read(case_id).attachments
    assert (file.name, file.part) == (LETTER.name, FilePart.CHOSEN)


def test_a_file_is_looked_at_and_sent_along_by_the_keys_that_stand_beside_it(
    protected_case, begin, open_card, press, qtbot
):
    workplace, _form, card = begin(protected_case(files=(LETTER,)))
    open_card(workplace)
    ((file_id, box),) = card.files.boxes.items()
    shown = {hint.text() for hint in card.ui.files_part.findChildren(KeyHint) if hint.isVisible()}
    assert shown == {key_text("Ctrl+Shift+O"), key_text("Ctrl+Shift+E")}
    press(Key.Key_E, CTRL | SHIFT)
    assert not box.isChecked()
    with qtbot.waitSignal(workplace.case_models.reader.files.ready, timeout=ANSWER_MS):
        press(Key.Key_O, CTRL | SHIFT)
    assert card.files.buttons[file_id].text() == SEEN
    press(Key.Key_E, CTRL | SHIFT)
    assert box.isChecked()


def test_the_instruction_is_looked_over_too(
    protected_case, begin, open_card, confirm, refuse, take, read
):
    case_id = protected_case()
    workplace, form, _card = begin(case_id)
    open_card(workplace)
    confirm(workplace)
    type_text(form.ui.instruction_edit, "با آقای جباری تماس بگیرید")
    refuse(workplace)
    assert form.ui.instruction_error.text() == sentence("names_caller", "جباری")
    take(workplace)
    assert read(case_id).referral.instruction == "با آقای جباری تماس بگیرید"


def test_a_text_that_was_corrected_meanwhile_is_redacted_anew(
    protected_case, begin, open_card, confirm, refuse, centre, expert
):
    case_id = protected_case()
    workplace, form, card = begin(case_id)
    open_card(workplace)
    confirm(workplace)
    case = centre.see(case_id)
    matter = replace(case.matter, text="متن تازهٔ جباری")
    CaseService(centre.database).correct(expert, case_id, case.version, matter)
    refuse(workplace)
    assert form.ui.redaction_error.text() == sentence("redaction_outdated")
    open_card(workplace)
    assert card.ui.redaction_edit.value() == f"متن تازهٔ {MARK}"
    assert card.ui.redaction_error.text() == sentence("redaction_outdated")
    confirm(workplace)


def test_who_may_not_know_the_caller_is_told_to_look_for_herself(
    protected_case, begin, open_card, confirm
):
    workplace, _form, card = begin(protected_case(IdentityLevel.HIDDEN, text="جباری را رها نکنید"))
    open_card(workplace)
    assert UNKNOWN_CALLER in labels(card)
    assert "جباری" in card.ui.redaction_edit.value()
    assert card.ui.mark_label.text() == NO_MARK
    assert clipped(card) == []
    confirm(workplace, "refused")
    assert card.ui.redaction_error.text() == sentence("redaction_caller_unknown")
    assert clipped(card) == []
    confirm(workplace)
