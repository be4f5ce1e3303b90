"""The promise ledger: every order and promise, kept, late or broken; and calls to directors."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.directive_words import name_of
from samad_desktop.domain.calendar import day_text, parse_coming
from samad_desktop.domain.directives import Verdict
from samad_desktop.domain.errors import FieldError, RuleBroken, SamadError, ValidationFailed
from samad_desktop.domain.ledger import Entry, LedgerRow, tally
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate_runs
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.viewmodels.directive_looks import ledger_facts, ledger_row, tally_text
from samad_desktop.viewmodels.ledger_keeper import LedgerKeeper
from samad_desktop.views.centre_section import Readings
from samad_desktop.views.desk_keys import NOTE_KEY
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_ledger_page import Ui_LedgerPage
from samad_desktop.views.key_groups import LEDGER_GROUP
from samad_desktop.views.owed_filter import OwedFilter, signer_items
from samad_desktop.views.page import Page
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.session_notice_card import Notice, SessionNoticeCard
from samad_desktop.views.taken_away import take_away
from samad_desktop.views.words import NONE_LISTED

EVERYTHING = "همهٔ تعهدات"
NOTHING = "در این دفتر هنوز چیزی نیست."
KEPT, NOT_KEPT = (name_of(each) for each in Verdict)
NONE_CHOSEN = "ردیفی را از دفتر برگزینید."
HEARD = "چه شنیده شد"
_ASKED = "ثبت سرانجام این قول: {name}؟"
_LEAST_LINES = 3


class LedgerPage(Page):
    """ui/ledger_page.ui in front of a `LedgerKeeper`.

    Signals:
        said: str, how something went well.
        directive_wanted: int, the directive of a row.
        failed: (Exception, how to try again).
    """

    title = "دفتر تعهدات"

    said = Signal(str)
    directive_wanted = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        keeper: LedgerKeeper,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LedgerPage()
        self.ui.setupUi(self)
        self._keeper, self._reference = keeper, reference
        self._complaints = Complaints(self.ui)
        self._filter = OwedFilter(self.ui.of_official_picker, self.ui.of_agency_picker, self)
        self._listed = ListOrHint(self.ui.ledger_list, self.ui.hint)
        self._row: LedgerRow | None = None
        self._noting = False
        self.notice_card = SessionNoticeCard(icons, actions, self)
        self.notice_card.ui.reason_label.setText(HEARD)
        self._dress(icons)
        self._add_deeds(actions)
        self._connect()
        self._show_chosen()

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        self._say("")
        self._keeper.read()
        self._listed.take_cursor()

    def refresh(self) -> None:
        self._keeper.read()

    def renew(self) -> None:
        agencies = self._reference.agencies.values()
        self._filter.renew(agencies)
        self.ui.agency_picker.set_items(agency_items(agencies))

    def _dress(self, icons: Icons) -> None:
        ui, keeper = self.ui, self._keeper
        ui.ledger_list.use(icons)
        ui.hint.set_hint(icons, "scale", NOTHING)
        InSight(ui.side)
        ui.words_edit.set_least_lines(_LEAST_LINES)
        ui.until_edit.set_rules(lambda typed: parse_coming(typed, keeper.today()), day_text)
        ui.contact_card.setVisible(keeper.may_note)
        self.renew()

    def _add_deeds(self, actions: Actions) -> None:
        ui, keeper = self.ui, self._keeper
        notes, verifies = keeper.may_note, keeper.may_verify
        save = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button, allowed in (
            ("which", "فهرست بعدی", ("F6",), keeper.turn, ui.which_button, True),
            ("directive", "خود دستور", ("F7",), self._go_to_directive, ui.directive_button, True),
            ("take_back", "پس گرفتن آخرین ثبت", ("Ctrl+Z",), keeper.take_back, None, verifies),
            ("kept", KEPT, ("F8",), self._keep, ui.kept_button, verifies),
            ("broken", NOT_KEPT, ("F9",), self._deny, ui.broken_button, verifies),
            ("new", "تماس با مدیر", (NOTE_KEY,), self.begin_new, ui.new_button, notes),
            ("save", "ثبت تماس", save, self._save, ui.save_button, notes),
        ):
            deed = Deed(f"ledger_{name}", words, keys, LEDGER_GROUP)
            if not allowed:
                actions.withhold(deed)
                if button is not None:
                    take_away(button)
                continue
            actions.add(deed, do, self, where=HERE)
            if button is not None:
                actions.show_key(deed.id, button)
                button.clicked.connect(do)

    def _connect(self) -> None:
        ui, keeper = self.ui, self._keeper
        ui.ledger_list.marked_row.connect(self._choose)
        ui.ledger_list.entered_row.connect(self._enter)
        self._filter.narrowed.connect(keeper.narrow)
        ui.reached_box.toggled.connect(ui.until_edit.setEnabled)
        ui.until_edit.refused.connect(self._refuse_day)
        keeper.shown.connect(self._show)
        keeper.stored.connect(self._settle)
        keeper.refused.connect(self._refuse)
        keeper.failed.connect(self.failed)

    def leave_part(self) -> bool:
        return self.notice_card.leave() or self._listed.take_back(self.ui.contact_card)

    def begin_new(self) -> None:
        """Go to the form of a contact with a director."""
        self.ui.official_picker.setFocus()

    # The list

    def _show(self, _book: object) -> None:
        book, ui = self._keeper.book, self.ui
        if book is None:
            return
        standing = self._keeper.asked.standing
        ui.which_label.setText(EVERYTHING if standing is None else name_of(standing))
        asked = self._keeper.asked
        self._filter.show(book.signers, asked.official_id, asked.agency_id)
        if not ui.official_picker.hasFocus():
            kept = ui.official_picker.current_id()
            ui.official_picker.set_items(signer_items(book.signers))
            ui.official_picker.set_current(kept)
        ui.tally_label.setText(tally_text(tally(book.rows)))
        ui.ledger_list.show_rows([ledger_row(each, book, self._reference) for each in book.rows])
        self._listed.show(empty=not book.rows)
        if book.rows and ui.ledger_list.current() is None:
            ui.ledger_list.mark(0)

    def _choose(self, row: object) -> None:
        before, chosen = self._row, row if isinstance(row, LedgerRow) else None
        self._row = chosen
        if _key(before) != _key(chosen):
            # What was refused was about the row that was marked.
            say_refusal(self.ui.outcome_label, "")
        self._show_chosen()

    def _enter(self, row: object) -> None:
        """Go on with a row by Enter: to the order, or to what became of a promise."""
        if isinstance(row, LedgerRow) and row.entry is Entry.DIRECTIVE:
            self._go_to_directive()
        elif self._keeper.may_verify:
            self._keep()

    # One row

    def _show_chosen(self) -> None:
        ui, row, book = self.ui, self._row, self._keeper.book
        promised = row is not None and row.entry is Entry.PROMISE
        judged = promised and self._keeper.may_verify
        if self._keeper.may_verify:
            for button in (ui.kept_button, ui.broken_button):
                button.setVisible(judged)
        ui.directive_button.setVisible(row is not None and row.directive_id is not None)
        if row is None or book is None:
            there = book is None or book.rows
            ui.title_label.setText(NONE_CHOSEN if there else NONE_LISTED)
            ui.facts_label.setText("")
            ui.text_label.setText("")
            return
        ui.title_label.setText(name_of(row.standing))
        ui.facts_label.setText(ledger_facts(row, book, self._reference))
        ui.text_label.setText(isolate_runs(row.words))

    def _keep(self) -> None:
        self._verify(Verdict.KEPT)

    def _deny(self) -> None:
        self._verify(Verdict.NOT_KEPT)

    def _verify(self, said: Verdict) -> None:
        """Ask first, with the words of the promise and room for what was heard of it."""
        self._noting = False
        self._attempt(lambda: self._ask(self._promised(), said))

    def _ask(self, row: LedgerRow, said: Verdict) -> None:
        name = name_of(said)
        self.notice_card.ask(
            Notice(
                *(_ASKED.format(name=name), isolate_runs(row.words), name),
                lambda words: self._keeper.verify(row, said, words),
            )
        )

    def _promised(self) -> LedgerRow:
        """Return the promise that is marked.

        Raises:
            RuleBroken: `no_promise_chosen`.
        """
        if self._row is None or self._row.entry is not Entry.PROMISE:
            raise RuleBroken("no_promise_chosen")
        return self._row

    def _go_to_directive(self) -> None:
        if self._row is not None and self._row.directive_id is not None:
            self.directive_wanted.emit(self._row.directive_id)

    # A contact

    def _save(self) -> None:
        self._noting = True
        self._attempt(lambda: self._keeper.note(self._read()))

    def _read(self) -> PromiseDraft:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read.
        """
        ui, read = self.ui, Readings()
        official = read.picked("official", ui.official_picker)
        agency = read.picked("agency", ui.agency_picker)
        reached = ui.reached_box.isChecked()
        if reached and not ui.until_edit.settle():
            raise ValidationFailed((FieldError("until", "date_unreadable"),))
        draft = PromiseDraft(
            official if isinstance(official, int) else None,
            agency if isinstance(agency, int) else None,
            reached,
            read.words(ui.director_edit),
            ui.words_edit.value(),
            ui.until_edit.day() if reached else None,
        )
        read.finish()
        return draft

    def _attempt(self, ask: Callable[[], None]) -> None:
        """Do what was asked for, or say beside its fields why not."""
        self._complaints.clear()
        self._say("")
        try:
            ask()
        except (ValidationFailed, RuleBroken) as error:
            self._refuse(error)

    # How it ends

    def _settle(self, words: str) -> None:
        ui = self.ui
        self._complaints.clear()
        self.notice_card.leave()
        if self._noting:
            ui.words_edit.set_value("")
            ui.director_edit.clear()
            ui.until_edit.set_day(None)
        if words:
            self.said.emit(words)

    def _refuse(self, error: Exception) -> None:
        if self.notice_card.overlay.isHidden():
            self._say(self._complaints.show_or_say(error))
        else:
            self.notice_card.complain(_beside_reason(error))

    def _refuse_day(self, error: SamadError) -> None:
        self._complaints.mark(FieldError("until", error.code))

    def _say(self, words: str) -> None:
        label = self.ui.contact_outcome if self._noting else self.ui.outcome_label
        for each in (self.ui.contact_outcome, self.ui.outcome_label):
            say_refusal(each, words if each is label else "")


def _key(row: LedgerRow | None) -> tuple[Entry, int] | None:
    return None if row is None else (row.entry, row.id)


def _beside_reason(error: Exception) -> Exception:
    """Return a refusal with what was heard called as its field on the card is."""
    if not isinstance(error, ValidationFailed):
        return error
    return ValidationFailed(tuple(replace(each, field="reason") for each in error.errors))
