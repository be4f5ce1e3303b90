"""Printing the letters about a case from its page: what each says, and what it keeps."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samad_desktop.domain.attachments import checked_attachment
from samad_desktop.domain.calendar import jalali_date
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.redaction import MARK
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence import redactions
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.identities import IdentityService
from samad_desktop.services.referrals import ReferralService
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT
from tests.moments import let_it_be
from tests.paper_text import text_of

Key = Qt.Key
INSTRUCTION = "نشت لوله را بررسی کنید"
URGED = "خواهشمند است زودتر پاسخ دهید"


def words_of(document):
    """Return the words of a letter, as another program finds them in its PDF."""
    return text_of(document.make()).split()


@pytest.fixture
def asked(screens_of, expert, qtbot):
    """Open a case, ask for its letters by key; return the lines and documents, and the page."""

    def ask(case_id):
        screens = screens_of(expert)
        screens.turn_to(screens.case_page)
        with qtbot.waitSignal(screens.case.reader.opened, timeout=ANSWER_MS):
            screens.case.reader.open(case_id)
        with qtbot.waitSignal(screens.case.letters.listed, timeout=ANSWER_MS) as listed:
            screens.key(Key.Key_P, CTRL | SHIFT)
        return screens, listed.args[0]

    return ask


def test_the_only_letter_is_previewed_at_once_and_names_whom_it_is_about(
    asked, new_case, centre, agencies, qtbot
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], instruction=INSTRUCTION)
    screens, ((line, document),) = asked(case_id)
    assert "نامهٔ ارجاع" in line
    dialog = screens.case_page._follow_up.paper_dialog
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: screens.case.paper.page_count == 1, timeout=ANSWER_MS)
    dialog.reject()
    case = screens.case.reader.case
    found = words_of(document)
    assert set(f"{INSTRUCTION} {case.matter.text} ارجاع".split()) <= set(found)
    assert set(case.citizen.name.split()) & set(found)
    assert {
        "تاریخ",
        jalali_date(screens.case.reader.standing.referrals[0].referral.sent_at),
    } <= set(found)
    assert persian_digits(case.tracking_code[:2]) in " ".join(found)


def test_the_letter_of_a_referral_names_at_its_foot_to_whom_copies_went(
    asked, new_case, centre, agencies, reference
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"], copy_ids=(agencies["GOV"], agencies["POWERTBZ"]))
    centre.refer(case_id, agencies["POWER"])
    screens, letters = asked(case_id)
    assert screens.case_page._letters.menu.isVisible()
    screens.case_page._letters.menu.close()
    first = next(
        each for line, each in letters if reference.agencies[agencies["WATER"]].name in line
    )
    text = " ".join(words_of(first))
    assert "رونوشت برای آگاهی" in text
    for code in ("GOV", "POWERTBZ"):
        name = set(reference.agencies[agencies[code]].name.split())
        assert len(name - set(text.rpartition("رونوشت")[2].split())) <= 1
    others = [each for _line, each in letters if each is not first]
    assert all("آگاهی:" not in words_of(each) for each in others)


def test_a_letter_names_what_was_attached_to_its_instruction(
    asked, new_case, as_person, expert, agencies
):
    plan, case_id = checked_attachment("نقشه.txt", "نقشه".encode()), new_case()
    draft = ReferralDraft(agency_ids=(agencies["WATER"],), instruction=INSTRUCTION)
    ReferralService(as_person(expert)).refer(expert, case_id, draft, (plan,))
    screens, ((_line, document),) = asked(case_id)
    screens.case_page._follow_up.paper_dialog.reject()
    assert {"پیوست:", "نقشه.txt"} <= set(words_of(document))


def test_a_letter_keeps_who_the_citizen_is_where_the_case_hides_it_from_the_agency(
    asked, new_case, centre, agencies, a_draft
):
    kept = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = new_case(matter=kept)
    centre.refer(case_id, agencies["WATER"], instruction=INSTRUCTION)
    screens, ((_line, document),) = asked(case_id)
    screens.case_page._follow_up.paper_dialog.reject()
    identities = IdentityService(centre.database)
    request = identities.ask(centre.actor, case_id, "برای سنجش نامه")
    citizen = identities.show(centre.actor, case_id, request).citizen
    found = words_of(document)
    assert citizen is not None
    assert not set(citizen.name.split()) & set(found)
    assert citizen.phones
    assert all(persian_digits(number[-4:]) not in "".join(found) for number in citizen.phones)
    assert "محفوظ" in found
    with centre.database.reading() as connection:
        (said,) = redactions.of_referrals(connection, (1,)).values()
    assert set(said.text.split()) - set(MARK.split()) <= set(found)
    assert not set(kept.text.split()) <= set(found)


def test_reminders_and_raisings_are_chosen_from_a_menu_the_newest_first(
    asked, new_case, centre, agencies, database, expert, qtbot
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    centre.move("remind", case_id, URGED)
    due = centre.move("remind", case_id, URGED)[-1].due_at
    let_it_be(database, due + timedelta(days=30))
    EscalationService(centre.database).raise_late(expert)
    screens, letters = asked(case_id)
    raised, *reminders, referral = letters
    assert "ارتقای پیگیری — سطح" in raised[0]
    assert [line.split(":")[0] for line, _document in reminders] == ["یادآوری", "یادآوری"]
    assert "نامهٔ ارجاع" in referral[0]
    assert set(URGED.split()) <= set(words_of(reminders[0][1]))
    event = screens.case.reader.case.events[0]
    letter = event.text.split("\n", 1)[1].split()
    assert {word for word in letter if word.isalpha()} <= set(words_of(raised[1]))
    menu = screens.case_page._letters.menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == [line for line, _document in letters]
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    dialog = screens.case_page._follow_up.paper_dialog
    assert dialog.ui.title.text() == "یادآوری"
    qtbot.waitUntil(lambda: screens.case.paper.page_count == 1, timeout=ANSWER_MS)
    dialog.reject()


def test_there_is_nothing_to_print_of_a_case_that_went_nowhere(screens_of, expert, new_case, qtbot):
    screens = screens_of(expert)
    screens.turn_to(screens.case_page)
    with qtbot.waitSignal(screens.case.reader.opened, timeout=ANSWER_MS):
        screens.case.reader.open(new_case())
    assert not screens.case_page.ui.print_button.isVisible()
