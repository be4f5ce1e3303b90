"""The directives: what officials ordered, how far each agency is, and what citizens say of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.directive_words import name_of
from samad_desktop.domain.directive_lists import DirectiveList
from samad_desktop.domain.directives import AgencyMove, Directive, Recipient, Verdict
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate_runs, persian_digits
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.directive_desk import DirectiveDesk
from samad_desktop.viewmodels.directive_looks import (
    directive_row,
    facts_text,
    is_left_open,
    matter_text,
    recipient_row,
    said_text,
)
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.views.caller_line import CallerLine, copy_deed
from samad_desktop.views.carry_card import CarryCard
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_directives_page import Ui_DirectivesPage
from samad_desktop.views.key_groups import DIRECTIVES_GROUP
from samad_desktop.views.owed_filter import OwedFilter
from samad_desktop.views.page import Page
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.taken_away import take_away
from samad_desktop.views.words import NONE_LISTED

NOTHING = "دستوری در این فهرست نیست."
NONE_CHOSEN = "دستوری را از فهرست برگزینید."
WHICH = "{name} ({count})"
REPLY_LABEL, HEARD_LABEL = "گزارش دستگاه", "متقاضی چه گفت"
WRITE = "نوشتن «{what}»"
RECEIVE, REPORT, FINISH = "اعلام وصول", "گزارش پیشرفت", "انجام شد"
_CITIZEN = "متقاضی: {verdict}"
KEPT, NOT_KEPT = (_CITIZEN.format(verdict=name_of(each)) for each in Verdict)
LEDGER, CARRY = "دفتر تعهدات", "بردن به دستگاه دیگر"
_LEAST_LINES = 3


class DirectivesPage(Page):
    """ui/directives_page.ui in front of a `DirectiveDesk`.

    Signals:
        said: str, how something went well.
        ledger_wanted: when the promise ledger is to be shown.
        case_wanted: int, the case that a directive is about.
        failed: (Exception, how to try again).
    """

    title = "دستورها"

    said = Signal(str)
    ledger_wanted = Signal()
    case_wanted = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        desk: DirectiveDesk,
        paper: Paper,
        preview: CasePreview,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DirectivesPage()
        self.ui.setupUi(self)
        self._desk, self._reference = desk, reference
        self._complaints = Complaints(self.ui)
        self._filter = OwedFilter(self.ui.of_official_picker, self.ui.of_agency_picker, self)
        self._listed = ListOrHint(self.ui.directives_list, self.ui.hint)
        self._directive: Directive | None = None
        self._wanted_id: int | None = None
        self._is_done = False
        # What can be done with a directive: without one they are out of sight.
        self._deeds = list[KeyButton]()
        self.paper_dialog = PaperDialog(paper, icons, actions, self)
        self.carry_card: CarryCard | None = None
        if desk.may_carry:
            self.carry_card = CarryCard(desk, icons, actions, reference, self)
        self._dress(icons)
        self._add_deeds(actions)
        self.caller_line: CallerLine | None = None
        if desk.may_verify:
            line = CallerLine(preview, actions, "directives", DIRECTIVES_GROUP, self)
            self.caller_line = line
            self.ui.detail_box.insertWidget(self.ui.detail_box.indexOf(self.ui.said_label), line)
        else:
            actions.withhold(copy_deed("directives", DIRECTIVES_GROUP))
        self._connect()
        self._show_chosen()

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        self._say("")
        self._desk.read()
        self._listed.take_cursor()

    def leave_part(self) -> bool:
        if self.carry_card is not None and self.carry_card.leave():
            return True
        return self._listed.take_back(self.ui.words_edit)

    def refresh(self) -> None:
        self._desk.read()

    def renew(self) -> None:
        self._filter.renew(self._reference.agencies.values())

    def look_at(self, directive_id: int) -> None:
        """Choose a directive as soon as it is read."""
        self._wanted_id = directive_id

    def _dress(self, icons: Icons) -> None:
        ui, desk = self.ui, self._desk
        for rows in (ui.directives_list, ui.recipients_list):
            rows.use(icons)
        ui.hint.set_hint(icons, "file-text", NOTHING)
        InSight(ui.side)
        ui.words_edit.set_least_lines(_LEAST_LINES)
        ui.words_label.setText(REPLY_LABEL if desk.is_agencys else HEARD_LABEL)
        if desk.is_agencys or desk.may_verify:
            self.hints = ((WRITE.format(what=ui.words_label.text()), "Enter"),)
        self.renew()
        if not desk.may_carry:
            take_away(ui.carry_button)
        if desk.is_agencys:
            take_away(ui.ledger_button, ui.case_button)
            for part in (ui.of_agency_label, ui.of_agency_picker):
                part.hide()

    def _add_deeds(self, actions: Actions) -> None:
        ui, desk = self.ui, self._desk
        agencys, verifies = desk.is_agencys, desk.may_verify
        finish = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button, allowed in (
            ("which", "فهرست بعدی", ("F6",), self._turn, ui.which_button, True),
            ("ledger", LEDGER, ("F7",), self.ledger_wanted.emit, ui.ledger_button, not agencys),
            ("receive", RECEIVE, ("F8",), self._receive, ui.first_button, agencys),
            ("report", REPORT, ("F9",), self._report, ui.second_button, agencys),
            ("finish", FINISH, finish, self._finish, ui.third_button, agencys),
            ("kept", KEPT, ("F8",), self._keep, ui.first_button, verifies),
            ("not_kept", NOT_KEPT, ("F9",), self._deny, ui.second_button, verifies),
            ("letter", "نامهٔ دستور", ("F10",), self._print, ui.letter_button, True),
            ("case", "پروندهٔ دستور", ("F11",), self._go_to_case, ui.case_button, not agencys),
            ("carry", CARRY, ("Ctrl+E",), self._ask_carrying, ui.carry_button, desk.may_carry),
        ):
            deed = Deed(f"directives_{name}", words, keys, DIRECTIVES_GROUP)
            if not allowed:
                actions.withhold(deed)
                continue
            actions.add(deed, do, self, where=HERE)
            button.setText(words)
            if button not in (ui.which_button, ui.ledger_button, ui.carry_button):
                self._deeds.append(button)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        if not agencys:
            take_away(ui.third_button)
        if not (agencys or verifies):
            take_away(ui.first_button, ui.second_button)

    def _turn(self) -> None:
        self._desk.turn()
        self._listed.take_cursor()

    def _connect(self) -> None:
        ui, desk = self.ui, self._desk
        ui.directives_list.marked_row.connect(self._choose)
        ui.directives_list.entered_row.connect(self._enter)
        ui.recipients_list.marked_row.connect(self._mark)
        self._filter.narrowed.connect(desk.narrow)
        ui.words_edit.textChanged.connect(self._forgive)
        desk.shown.connect(self._show)
        desk.stored.connect(self._settle)
        desk.refused.connect(self._refuse)
        desk.failed.connect(self.failed)
        for source in (self.paper_dialog,):
            source.said.connect(self.said)
            source.failed.connect(self.failed)

    # The list

    def _show(self, _book: object) -> None:
        book, ui = self._desk.book, self.ui
        if book is None:
            return
        count = persian_digits(len(book.rows)) + ("+" if book.ends_before else "")
        which = name_of(self._desk.wanted.which)
        ui.which_label.setText(WHICH.format(name=which, count=count))
        wanted = self._desk.wanted
        self._filter.show(book.signers, wanted.official_id, wanted.agency_id)
        ui.directives_list.show_rows([directive_row(e, book, self._reference) for e in book.rows])
        self._listed.show(empty=not book.rows)
        self._go_to_wanted(book)

    def _go_to_wanted(self, book: DirectiveList) -> None:
        ids = [each.id for each in book.rows]
        if self._wanted_id in ids:
            self.ui.directives_list.mark(ids.index(self._wanted_id))
            self._wanted_id = None
        elif ids and self.ui.directives_list.current() is None and not self._is_done:
            # What was judged may have gone from the list: the same key must not be another's.
            self.ui.directives_list.mark(0)
        self._is_done = False

    def _choose(self, directive: object) -> None:
        before, chosen = self._directive, directive if isinstance(directive, Directive) else None
        self._directive = chosen
        if before is not None and (chosen is None or chosen.id != before.id):
            self._say("")
        self._show_chosen()

    def _enter(self, _directive: object) -> None:
        if self.ui.words_edit.isVisible():
            self.ui.words_edit.setFocus()

    # One directive

    def _show_chosen(self) -> None:
        ui, found, book = self.ui, self._directive, self._desk.book
        there = found is not None and book is not None
        for part in (
            *(ui.facts_label, ui.recipients_label, ui.recipients_list, ui.said_label),
            *(ui.text_label, ui.matter_label, *self._deeds),
        ):
            part.setVisible(there)
        writes = there and (self._desk.is_agencys or self._desk.may_verify)
        ui.words_label.setVisible(writes)
        ui.words_edit.setVisible(writes)
        if found is None or book is None:
            ui.title_label.setText(NONE_CHOSEN if book is None or book.rows else NONE_LISTED)
            self._mark(None)
            return
        ui.title_label.setText(isolate_runs(found.subject))
        ui.facts_label.setText(facts_text(found, book.signers))
        ui.text_label.setText(isolate_runs(found.text))
        ui.matter_label.setText(isolate_runs(matter_text(found, self._reference)))
        rows = [recipient_row(each, book.now, self._reference) for each in found.recipients]
        ui.recipients_list.show_rows(rows)
        if ui.recipients_list.current() is None:
            ui.recipients_list.mark(0)
        self._mark(ui.recipients_list.current())

    def _mark(self, recipient: object) -> None:
        told = said_text(recipient) if isinstance(recipient, Recipient) else ""
        self.ui.said_label.setText(isolate_runs(told))
        self.ui.said_label.setVisible(bool(told))
        if self._desk.may_carry:
            left = isinstance(recipient, Recipient) and is_left_open(recipient, self._reference)
            self.ui.carry_button.setVisible(left)
        if self.caller_line is not None:
            calls = isinstance(recipient, Recipient) and recipient.awaits_call
            found = self._directive
            self.caller_line.look_at(found.case_id if calls and found is not None else None)

    def _recipient(self) -> Recipient:
        """Return the agency that is marked.

        Raises:
            RuleBroken: `no_directive_chosen`.
        """
        found = self.ui.recipients_list.current()
        if self._directive is None or not isinstance(found, Recipient):
            raise RuleBroken("no_directive_chosen")
        return found

    # What is done

    def _receive(self) -> None:
        self._move(AgencyMove.RECEIVE)

    def _report(self) -> None:
        self._move(AgencyMove.REPORT)

    def _finish(self) -> None:
        self._move(AgencyMove.FINISH)

    def _move(self, move: AgencyMove) -> None:
        self._attempt(lambda: self._desk.move(self._recipient(), move, self.ui.words_edit.value()))

    def _keep(self) -> None:
        self._verify(Verdict.KEPT)

    def _deny(self) -> None:
        self._verify(Verdict.NOT_KEPT)

    def _verify(self, said: Verdict) -> None:
        words = self.ui.words_edit.value()
        self._attempt(lambda: self._desk.verify(self._recipient(), said, words))

    def _ask_carrying(self) -> None:
        card = self.carry_card
        if card is not None:
            self._attempt(lambda: card.ask(self._recipient()))

    def _print(self) -> None:
        self._attempt(lambda: self.paper_dialog.show_document(self._desk.letter(self._chosen())))

    def _go_to_case(self) -> None:
        self._attempt(lambda: self.case_wanted.emit(self._chosen().case_id))

    def _chosen(self) -> Directive:
        """Return the directive that is marked.

        Raises:
            RuleBroken: `no_directive_chosen`.
        """
        if self._directive is None:
            raise RuleBroken("no_directive_chosen")
        return self._directive

    def _attempt(self, ask: Callable[[], None]) -> None:
        """Do what was asked for, or say why not."""
        self._complaints.clear()
        self._say("")
        try:
            ask()
        except RuleBroken as error:
            self._refuse(error)

    # How it ends

    def _settle(self, words: str) -> None:
        self.leave_part()
        self.ui.words_edit.set_value("")
        self._complaints.clear()
        self._is_done = True
        if words:
            self.said.emit(words)

    def _refuse(self, error: Exception) -> None:
        card = self.carry_card
        if card is not None and not card.overlay.isHidden():
            card.complain(error)
            return
        self._say(self._complaints.show_or_say(error))

    def _forgive(self) -> None:
        self._complaints.clear_one("words")

    def _say(self, sentence: str) -> None:
        say_refusal(self.ui.outcome_label, sentence)
