"""Linking cases on their page by keys alone: found, looked at, linked, told together."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from stdnum.iso7064 import mod_97_10

from samad_desktop.domain.cases import CaseState, Disposition, EventKind, IdentityLevel
from samad_desktop.domain.links import REASON_MAX_CHARS, LinkDeed, LinkKind
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.services.links import LinkService
from samad_desktop.services.umbrellas import UmbrellaService
from samad_desktop.viewmodels.case_looks import shown_code
from tests.followed import DONE, REPLY
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import ANSWER_MS, CTRL, SHIFT, labels

NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
DEEDS = tuple(LinkDeed)
CAUSE = "لولهٔ اصلی تعمیر شد و آب وصل است."


class Hands:
    """A person's hands on the case page."""

    def __init__(self, screens, qtbot):
        self.screens, self.qtbot = screens, qtbot
        self.page, self.models = screens.case_page, screens.case
        self.part = self.page._links
        self.card, self.tell_all = self.part.card, self.part.tell_all
        self.ui = self.page.ui

    @property
    def case(self):
        return self.models.reader.case

    def open(self, case_id):
        self.screens.turn_to(self.page)
        with self.qtbot.waitSignal(self.models.reader.opened, timeout=ANSWER_MS):
            self.models.reader.open(case_id)
        settle()

    def key(self, key, modifiers=NONE):
        self.screens.key(key, modifiers)

    def type(self, text):
        type_text(self.screens.window.focusWidget(), text)

    def begin(self):
        with self.qtbot.waitSignal(self.models.linker.offered, timeout=ANSWER_MS):
            self.key(Key.Key_K, CTRL)
        assert self.card.isVisible()

    def find(self, case):
        self.begin()
        self.type(show_tracking_code(case.tracking_code))
        with self.qtbot.waitSignal(self.models.linker.found, timeout=ANSWER_MS):
            self.key(Key.Key_Return)

    def choose(self, deed):
        self.key(Key(Key.Key_1 + DEEDS.index(deed)))

    def do(self):
        """Do what was chosen, and wait until the page shows what became of it."""
        linker, reader = self.models.linker, self.models.reader
        with self.qtbot.waitSignals(
            [linker.linked, reader.changed], timeout=ANSWER_MS, order="simple"
        ):
            self.key(Key.Key_Return, CTRL)
        assert self.card.isHidden() or not self.card.isVisible()

    def links(self):
        return tuple(row.look.title for row in self.ui.links_view.rows())


@pytest.fixture
def hands_of(screens_of, qtbot):
    return lambda actor: Hands(screens_of(actor), qtbot)


@pytest.fixture
def hands(hands_of, expert):
    return hands_of(expert)


def test_a_duplicate_is_merged_into_the_original_whose_code_is_typed(hands, new_case, centre):
    original, duplicate = centre.see(new_case()), new_case()
    hands.open(duplicate)
    hands.find(original)
    assert shown_code(original.tracking_code) in hands.card.ui.other_title.text()
    assert original.citizen.name in hands.card.ui.other_note.text()
    hands.choose(LinkDeed.MERGE)
    assert shown_code(original.tracking_code) in hands.card.ui.will_label.text()
    hands.do()
    assert (hands.case.state, hands.case.disposition) == (CaseState.CLOSED, Disposition.DUPLICATE)
    linked = (shown_code(original.tracking_code),)
    hands.qtbot.waitUntil(lambda: hands.links() == linked, timeout=ANSWER_MS)
    with hands.qtbot.waitSignal(hands.models.reader.opened, timeout=ANSWER_MS):
        hands.key(Key.Key_J, CTRL)
        hands.key(Key.Key_Return)
    assert hands.case.id == original.id
    assert hands.links() == (shown_code(centre.see(duplicate).tracking_code),)


def test_a_merged_case_is_closed_on_its_page_as_soon_as_that_is_said(
    hands, new_case, centre, agencies
):
    original, duplicate = centre.see(new_case()), new_case()
    centre.refer(duplicate, agencies["WATER"])
    hands.open(duplicate)
    assert hands.ui.step_bar.offered()
    hands.find(original)
    hands.choose(LinkDeed.MERGE)
    seen = []
    hands.models.linker.linked.connect(
        lambda: seen.append((hands.ui.state_pill.text(), hands.ui.step_bar.offered()))
    )
    hands.do()
    assert seen == [(label(CaseState.CLOSED), ())]


def test_a_related_case_is_picked_from_the_similar_ones_and_parted_again(hands, new_case, centre):
    other, one = new_case(), new_case()
    hands.open(one)
    hands.begin()
    rows = hands.card.ui.similar_view.rows()
    assert [row.key for row in rows] == [other]
    hands.key(Key.Key_Tab)
    with hands.qtbot.waitSignal(hands.models.linker.found, timeout=ANSWER_MS):
        hands.key(Key.Key_Return)
    hands.choose(LinkDeed.RELATE)
    hands.do()
    assert hands.links() == (shown_code(centre.see(other).tracking_code),)
    hands.key(Key.Key_J, CTRL)
    reader, linker = hands.models.reader, hands.models.linker
    with hands.qtbot.waitSignals(
        [linker.linked, reader.changed], timeout=ANSWER_MS, order="simple"
    ):
        hands.key(Key.Key_Delete)
    assert hands.links() == ()
    assert not hands.ui.links_view.isVisible()
    assert centre.see(other).events[0].kind is EventKind.UNLINKED


def test_an_umbrella_that_was_changed_meanwhile_is_refused_once_and_then_joined(
    hands, new_case, centre, agencies
):
    one, umbrella = new_case(), new_case()
    hands.open(one)
    hands.find(centre.see(umbrella))
    hands.choose(LinkDeed.JOIN)
    centre.refer(umbrella, agencies["WATER"])
    linker, now = hands.models.linker, centre.see(umbrella).version
    with hands.qtbot.waitSignal(linker.refused, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    hands.qtbot.waitUntil(lambda: linker.other.case.version == now, timeout=ANSWER_MS)
    hands.do()
    joined = (shown_code(centre.see(umbrella).tracking_code),)
    # The page may still be reading again what it did after the refusal.
    hands.qtbot.waitUntil(lambda: hands.links() == joined, timeout=ANSWER_MS)


def test_a_code_that_cannot_be_is_refused_beside_its_field(hands, new_case):
    one = new_case()
    hands.open(one)
    hands.begin()
    error = hands.card.ui.code_error
    for typed in ("123", show_tracking_code(hands.case.tracking_code)):
        hands.card.ui.code_edit.clear()
        hands.type(typed)
        with hands.qtbot.waitSignal(hands.models.linker.not_found, timeout=ANSWER_MS):
            hands.key(Key.Key_Return)
        assert error.isVisible()
    assert error.text() == sentence("links_to_itself")
    assert hands.card.ui.code_edit.hasFocus()


def test_a_wrong_code_of_another_case_is_about_that_case_and_not_about_a_caller(hands, new_case):
    one, wrong = new_case(), "1234567890"
    hands.open(one)
    hands.begin()
    unknown = "00000001" + mod_97_10.calc_check_digits("00000001")
    for typed, code in ((wrong, "case_code_check"), (unknown, "case_code_unknown")):
        hands.card.ui.code_edit.clear()
        hands.type(typed)
        with hands.qtbot.waitSignal(hands.models.linker.not_found, timeout=ANSWER_MS):
            hands.key(Key.Key_Return)
        assert hands.card.ui.code_error.text() == sentence(code)
        assert "متقاضی" not in sentence(code)
        assert hands.card.ui.code_edit.value() == typed


def test_the_harmless_deed_is_offered_first_and_chosen_before_any_other(hands, new_case, centre):
    other, one = new_case(), new_case()
    hands.open(one)
    hands.find(centre.see(other))
    assert hands.card.ui.deed_box.value() == LinkDeed.RELATE
    assert DEEDS[0] is LinkDeed.RELATE
    hands.key(Key.Key_1)
    assert hands.card.ui.deed_box.value() == LinkDeed.RELATE
    hands.do()
    assert hands.case.state is not CaseState.CLOSED
    assert hands.links() == (shown_code(centre.see(other).tracking_code),)


def test_what_cannot_be_done_with_the_other_case_says_why_before_it_is_tried(
    hands, new_case, centre
):
    closed, one = new_case(), new_case()
    centre.do("close", closed, DONE)
    hands.open(one)
    hands.find(centre.see(closed))
    ui = hands.card.ui
    hands.choose(LinkDeed.MERGE)
    assert ui.deed_error.text() == sentence("original_is_closed")
    assert not ui.go_button.isEnabled()
    hands.choose(LinkDeed.RELATE)
    assert not ui.deed_error.isVisible()
    assert ui.go_button.isEnabled()
    hands.key(Key.Key_Escape)
    assert ui.code_edit.hasFocus()
    hands.key(Key.Key_Escape)
    assert not hands.card.isVisible()


def test_a_refusal_says_with_which_of_the_two_cases_it_lies(hands, new_case, centre, expert):
    one, other, umbrella = (new_case() for _ in range(3))
    UmbrellaService(centre.database).gather(
        expert, umbrella, centre.see(umbrella).version, (other,)
    )
    hands.open(one)
    hands.find(centre.see(other))
    hands.choose(LinkDeed.GATHER)
    code = shown_code(centre.see(other).tracking_code)
    said = f"پروندهٔ {code}: {sentence('case_is_gathered')}"
    assert hands.card.ui.deed_error.text() == said
    hands.key(Key.Key_Escape)
    hands.key(Key.Key_Escape)
    hands.open(other)
    hands.find(centre.see(one))
    hands.choose(LinkDeed.GATHER)
    assert hands.card.ui.deed_error.text() == sentence("case_is_gathered")


def test_what_somebody_else_did_meanwhile_is_refused_on_the_card(hands, new_case, centre):
    other, one = new_case(), new_case()
    hands.open(one)
    hands.find(centre.see(other))
    hands.choose(LinkDeed.MERGE)
    centre.do("close", other, DONE)
    with hands.qtbot.waitSignal(hands.models.linker.refused, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert hands.card.ui.deed_error.text() == sentence("original_is_closed")


def test_cases_are_gathered_and_their_citizens_are_told_at_once(
    hands, new_case, centre, agency, agencies
):
    umbrella, *members = (new_case() for _ in range(3))
    hands.open(umbrella)
    for member in members:
        hands.find(centre.see(member))
        hands.choose(LinkDeed.GATHER)
        hands.do()
    assert hands.ui.links_title.text() == f"پروندهٔ جمعی با {persian_digits(2)} عضو"
    assert len(hands.links()) == 2
    centre.refer(umbrella, agencies["WATER"])
    agency.move("answer", umbrella, REPLY)
    centre.move("accept", umbrella)
    hands.open(members[0])
    hands.open(umbrella)
    with hands.qtbot.waitSignal(hands.models.linker.foretold, timeout=ANSWER_MS):
        hands.key(Key.Key_G, CTRL)
    assert hands.tell_all.ui.text_edit.toPlainText() == REPLY
    assert persian_digits(3) in hands.tell_all.ui.note_label.text()
    reader, linker = hands.models.reader, hands.models.linker
    with hands.qtbot.waitSignals([linker.told, reader.changed], timeout=ANSWER_MS, order="simple"):
        hands.key(Key.Key_Return, CTRL)
    assert not hands.tell_all.isVisible()
    for case_id in (umbrella, *members):
        assert centre.see(case_id).state is CaseState.INFORMED
        assert REPLY in [event.text for event in centre.see(case_id).events]


def test_one_key_on_a_case_proposes_to_gather_those_of_the_same_cause(hands, new_case):
    umbrella, *others = (new_case() for _ in range(3))
    hands.open(umbrella)
    with hands.qtbot.waitSignal(hands.models.linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    proposed = [row.key for row in hands.card.ui.many_box.rows()]
    assert sorted(proposed) == sorted(others)


def test_all_similar_cases_but_one_are_gathered_at_once(hands, new_case, centre):
    umbrella, *others = (new_case() for _ in range(4))
    centre.do("pause", others[0], "منتظر مدرک")
    hands.open(umbrella)
    hands.begin()
    with hands.qtbot.waitSignal(hands.models.linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    view = hands.card.ui.many_box
    foretold = {row.key: row.value.refusal for row in view.rows()}
    assert {case_id for case_id, no in foretold.items() if no} == {others[0]}
    view.setFocus()
    view.mark([row.key for row in view.rows()].index(others[1]))
    hands.key(Key.Key_Delete)
    assert others[1] not in [row.key for row in view.rows()]
    hands.do()
    assert hands.links() == (shown_code(centre.see(others[2]).tracking_code),)


def test_where_none_can_be_a_member_nothing_is_done_and_another_code_is_asked_for(
    hands, new_case, centre
):
    umbrella, other = new_case(), new_case()
    centre.do("pause", other, "منتظر مدرک")
    hands.open(umbrella)
    hands.begin()
    with hands.qtbot.waitSignal(hands.models.linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    ui = hands.card.ui
    assert not ui.go_button.isEnabled()
    assert ui.added_edit.hasFocus()
    with hands.qtbot.assertNotEmitted(hands.models.linker.linked, wait=50):
        hands.key(Key.Key_Return, CTRL)
    assert hands.card.isVisible()


def test_what_is_only_similar_is_not_gathered_unasked_and_a_typed_code_goes_along(
    hands, new_case, centre, a_draft
):
    elsewhere = replace(a_draft().matter, place="خیابان دیگر")
    umbrella, same, other = new_case(), new_case(), new_case(matter=elsewhere)
    hands.open(umbrella)
    hands.begin()
    assert {row.key for row in hands.card.ui.similar_view.rows()} == {same, other}
    hands.type(show_tracking_code(centre.see(other).tracking_code))
    linker, many = hands.models.linker, hands.card.ui
    with hands.qtbot.waitSignal(linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    assert [row.key for row in many.many_box.rows()] == [same]
    assert many.added_edit.hasFocus()
    # What is still in the field is looked at first, and then nothing is gathered yet.
    with hands.qtbot.waitSignal(linker.added, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert [row.key for row in many.many_box.rows()] == [same, other]
    hands.do()
    assert len(hands.links()) == 2


def test_a_case_that_is_related_and_a_member_is_listed_once(hands, new_case, centre, expert):
    umbrella, member = new_case(), new_case()
    LinkService(centre.database).relate(expert, umbrella, member)
    UmbrellaService(centre.database).gather(
        expert, umbrella, centre.see(umbrella).version, (member,)
    )
    hands.open(umbrella)
    assert hands.links() == (shown_code(centre.see(member).tracking_code),)


def test_a_card_closes_the_menu_that_was_left_open(hands, new_case):
    hands.open(new_case())
    hands.page.ui.step_bar.open_menu()
    assert hands.page.ui.step_bar.menu.isVisible()
    hands.begin()
    assert not hands.page.ui.step_bar.menu.isVisible()
    assert hands.screens.window.focusWidget() is hands.card.ui.code_edit


def test_any_case_is_added_to_what_is_gathered_by_its_code(hands, new_case, centre):
    umbrella, similar = new_case(), new_case()
    far = new_case(text="چراغ راهنمایی چهارراه خاموش است")
    waiting = new_case(text="نوبت درمانگاه")
    centre.do("pause", waiting, "منتظر مدرک")
    hands.open(umbrella)
    hands.begin()
    linker, many = hands.models.linker, hands.card.ui
    with hands.qtbot.waitSignal(linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    assert many.added_edit.hasFocus()
    hands.type("12")
    with hands.qtbot.waitSignal(linker.not_added, timeout=ANSWER_MS):
        hands.key(Key.Key_Return)
    assert many.added_error.text() == sentence("tracking_code_length")
    assert many.added_edit.value() == "12"
    for case_id in (far, waiting, far):
        many.added_edit.clear()
        hands.type(show_tracking_code(centre.see(case_id).tracking_code))
        assert many.added_error.text() == ""
        with hands.qtbot.waitSignal(linker.added, timeout=ANSWER_MS):
            hands.key(Key.Key_Return)
    foretold = {row.key: bool(row.value.refusal) for row in many.many_box.rows()}
    assert foretold == {similar: False, far: False, waiting: True}
    assert len(many.many_box.rows()) == 3
    hands.do()
    codes = {shown_code(centre.see(each).tracking_code) for each in (similar, far)}
    assert set(hands.links()) == codes


def test_one_case_alone_is_gathered_by_its_code(hands, new_case, centre):
    umbrella = new_case()
    far = new_case(text="چراغ راهنمایی چهارراه خاموش است")
    hands.open(umbrella)
    hands.begin()
    with hands.qtbot.waitSignal(hands.models.linker.gathering, timeout=ANSWER_MS):
        hands.card.ui.all_button.click()
    assert "Del" in hands.card.ui.many_note.text()
    while hands.card.ui.many_box.rows():
        hands.card.drop_marked()
    assert hands.card.ui.many_box.isHidden()
    assert "کد رهگیری" in hands.card.ui.many_note.text()
    hands.card.ui.added_edit.setFocus()
    hands.type(show_tracking_code(centre.see(far).tracking_code))
    with hands.qtbot.waitSignal(hands.models.linker.added, timeout=ANSWER_MS):
        hands.key(Key.Key_Return)
    hands.do()
    assert shown_code(centre.see(far).tracking_code) in hands.links()


def test_why_a_case_repeats_another_is_kept_with_its_closure(hands, new_case, centre):
    original, duplicate = centre.see(new_case()), new_case()
    hands.open(duplicate)
    hands.find(original)
    ui = hands.card.ui
    hands.choose(LinkDeed.RELATE)
    assert not ui.reason_edit.isVisible()
    hands.choose(LinkDeed.MERGE)
    assert ui.reason_edit.isVisible()
    ui.reason_edit.setText("ی" * (REASON_MAX_CHARS + 1))
    with hands.qtbot.waitSignal(hands.models.linker.refused, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert ui.reason_error.text()
    assert len(ui.reason_edit.value()) == REASON_MAX_CHARS + 1
    assert hands.card.isVisible()
    ui.reason_edit.setFocus()
    ui.reason_edit.clear()
    hands.type("همان خرابی، همان کوچه")
    hands.do()
    assert centre.see(duplicate).events[0].text == "همان خرابی، همان کوچه"


def test_an_answer_that_cannot_be_told_to_all_yet_says_why(hands, new_case, centre, expert):
    umbrella, member = new_case(), new_case()
    UmbrellaService(centre.database).gather(
        expert, umbrella, centre.see(umbrella).version, (member,)
    )
    hands.open(umbrella)
    with hands.qtbot.waitSignal(hands.models.linker.not_foretold, timeout=ANSWER_MS):
        hands.key(Key.Key_G, CTRL)
    ui = hands.tell_all.ui
    assert not ui.text_error.isVisible()
    assert ui.text_edit.property("invalid") != "true"
    assert ui.note_label.text()
    assert not ui.go_button.isEnabled()
    assert ui.back_button.hasFocus()
    hands.key(Key.Key_Escape)
    assert not hands.tell_all.isVisible()


def test_whose_name_is_kept_is_named_as_left_and_not_told(
    hands, new_case, centre, agency, agencies, expert, a_draft
):
    kept = replace(a_draft().matter, identity_level=IdentityLevel.HIDDEN)
    umbrella, hidden = new_case(), new_case(matter=kept)
    umbrellas = UmbrellaService(centre.database)
    umbrellas.gather(expert, umbrella, centre.see(umbrella).version, (hidden,))
    centre.refer(umbrella, agencies["WATER"])
    agency.move("answer", umbrella, REPLY)
    centre.move("accept", umbrella)
    hands.open(umbrella)
    with hands.qtbot.waitSignal(hands.models.linker.foretold, timeout=ANSWER_MS):
        hands.key(Key.Key_G, CTRL)
    (kept,) = hands.tell_all.ui.kept_view.rows()
    assert kept.key == hidden
    with hands.qtbot.waitSignal(hands.models.linker.told, timeout=ANSWER_MS):
        hands.key(Key.Key_Return, CTRL)
    assert centre.see(umbrella).state is CaseState.INFORMED
    assert centre.see(hidden).state is not CaseState.INFORMED


def test_a_member_leaves_its_umbrella_by_its_link(hands, new_case, centre, expert):
    umbrella, member = new_case(), new_case()
    UmbrellaService(centre.database).gather(
        expert, umbrella, centre.see(umbrella).version, (member,)
    )
    hands.open(member)
    hands.key(Key.Key_J, CTRL)
    reader, linker = hands.models.reader, hands.models.linker
    with hands.qtbot.waitSignals(
        [linker.linked, reader.changed], timeout=ANSWER_MS, order="simple"
    ):
        hands.key(Key.Key_Delete)
    assert centre.see(member).events[0].kind is EventKind.RELEASED
    assert hands.links() == ()


def test_who_only_takes_calls_sees_the_links_and_makes_none(
    hands_of, operator, new_case, centre, expert
):
    one, other = new_case(), new_case()
    (link,) = LinkService(centre.database).relate(expert, one, other).value
    assert link.kind is LinkKind.RELATED
    hands = hands_of(operator)
    hands.open(one)
    assert len(hands.links()) == 1
    hands.key(Key.Key_K, CTRL)
    assert not hands.card.isVisible()
    assert not hands.ui.link_button.isVisible()
    hands.key(Key.Key_J, CTRL)
    hands.key(Key.Key_Delete)
    assert len(LinkService(centre.database).of_case(expert, one)) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_nothing_on_the_cards_is_cut_off_at_the_largest_text(
    hands, new_case, centre, icons, expert
):
    other, one = new_case(), new_case()
    hands.screens.window.resize(1180, 640)
    icons.theme.set_text_percent(150)
    hands.open(one)
    hands.find(centre.see(other))
    for deed in DEEDS:
        hands.choose(deed)
        settle()
        assert clipped(hands.card) == []
    assert hands.card.height() <= hands.card.overlay.room().height()
    hands.key(Key.Key_Escape)
    with hands.qtbot.waitSignal(hands.models.linker.gathering, timeout=ANSWER_MS):
        hands.key(Key.Key_K, CTRL | SHIFT)
    settle()
    assert clipped(hands.card) == []
    assert hands.card.height() <= hands.card.overlay.room().height()
    assert labels(hands.card)
