"""The advocacy files: what the centre demands of agencies, what they say, and how it ends."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.advocacy_words import name_of
from samad_desktop.domain.advocacy import AdvocacyFile, AdvocacyMove, AdvocacyState
from samad_desktop.domain.advocacy_lists import AdvocacyFilter, DraftRow
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import isolate_runs, persian_digits
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.qtkit.theme import restyle
from samad_desktop.viewmodels.advocacy_desk import AdvocacyDesk
from samad_desktop.viewmodels.advocacy_looks import (
    counts_text,
    draft_facts,
    draft_row,
    facts_text,
    file_row,
    said_text,
)
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_advocacy_page import Ui_AdvocacyPage
from samad_desktop.views.key_groups import ADVOCACY_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.taken_away import take_away
from samad_desktop.views.words import NONE_LISTED

NOTHING = "پروندهٔ مطالبه‌گری‌ای در این فهرست نیست."
PREPARE_KEY, PREPARE_WORDS = "Alt+Shift+F11", "در صفحهٔ یک پرونده، برای آماده کردن"
NONE_CHOSEN = "پروندهٔ مطالبه‌گری‌ای را از فهرست برگزینید."
WHICH = "{name} ({count})"
REPLY_LABEL, WORDS_LABEL = "چه انجام شد", "دلیل یا توضیح مرکز"
ANSWER, CONFIRM, DENY, WITHDRAW = "تمکین شد", "تأیید تمکین", "تمکین نشده", "پس گرفتن"
_LEAST_LINES = 3


class AdvocacyPage(Page):
    """ui/advocacy_page.ui in front of an `AdvocacyDesk`.

    Signals:
        said: str, how something went well.
        case_wanted: int, the case that a file is about.
        draft_wanted: (int, int), the case and the agency of a draft that is to be gone on with.
        failed: (Exception, how to try again).
    """

    title = "مطالبه‌گری"

    said = Signal(str)
    case_wanted = Signal(int)
    draft_wanted = Signal(int, int)
    failed = Signal(object, object)

    def __init__(
        self,
        desk: AdvocacyDesk,
        paper: Paper,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AdvocacyPage()
        self.ui.setupUi(self)
        self._desk, self._reference = desk, reference
        self._complaints = Complaints(self.ui)
        self._files = ListOrHint(self.ui.files_list, self.ui.hint)
        # What can be done with a file that was sent: without one they are out of sight.
        self._deeds: list[KeyButton] = []
        self._chosen: AdvocacyFile | DraftRow | None = None
        self._wanted_id: int | None = None
        self.paper_dialog = PaperDialog(paper, icons, actions, self)
        self._dress(icons)
        self._add_deeds(actions)
        self._connect()
        self._show_chosen()

    def arrive(self) -> None:
        self._desk.read()
        self._files.take_cursor()

    def leave_part(self) -> bool:
        return self._files.take_back(self.ui.words_edit)

    def refresh(self) -> None:
        self._desk.read()

    def look_at(self, file_id: int) -> None:
        """Choose a file as soon as it is read."""
        self._wanted_id = file_id

    def _dress(self, icons: Icons) -> None:
        ui, desk = self.ui, self._desk
        ui.files_list.use(icons)
        how = {} if desk.is_agencys else {"key": PREPARE_KEY, "key_words": PREPARE_WORDS}
        ui.hint.set_hint(icons, "scale", NOTHING, **how)
        InSight(ui.side)
        ui.words_edit.set_least_lines(_LEAST_LINES)
        ui.words_label.setText(REPLY_LABEL if desk.is_agencys else WORDS_LABEL)

    def _add_deeds(self, actions: Actions) -> None:
        ui, desk = self.ui, self._desk
        agencys, settles = desk.is_agencys, desk.may_settle
        finish = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button, allowed in (
            ("which", "فهرست بعدی", ("F6",), self._turn, ui.which_button, True),
            ("answer", ANSWER, finish, self._answer, ui.first_button, agencys),
            ("confirm", CONFIRM, ("F8",), self._confirm, ui.first_button, settles),
            ("deny", DENY, ("F9",), self._deny, ui.second_button, settles),
            ("withdraw", WITHDRAW, ("F7",), self._withdraw, ui.third_button, settles),
            ("paper", "پروندهٔ چاپی", ("F10",), self._print, ui.letter_button, True),
            ("case", "پرونده", ("F11",), self._go_to_case, ui.case_button, not agencys),
        ):
            deed = Deed(f"advocacy_{name}", words, keys, ADVOCACY_GROUP)
            if not allowed:
                actions.withhold(deed)
                continue
            actions.add(deed, do, self, where=HERE)
            button.setText(words)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
            if name not in ("which", "case"):
                self._deeds.append(button)
        if not settles:
            take_away(ui.second_button, ui.third_button)
        if not (agencys or settles):
            take_away(ui.first_button)
        if agencys:
            take_away(ui.case_button)

    def _connect(self) -> None:
        ui, desk = self.ui, self._desk
        ui.files_list.marked_row.connect(self._choose)
        ui.files_list.entered_row.connect(self._enter)
        ui.words_edit.textChanged.connect(self._forgive)
        desk.shown.connect(self._show)
        desk.stored.connect(self._settle)
        desk.refused.connect(self._refuse)
        desk.failed.connect(self.failed)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    # The list

    def _turn(self) -> None:
        self._desk.turn()
        self._files.take_cursor()

    def _show(self, _book: object) -> None:
        book, ui, desk = self._desk.book, self.ui, self._desk
        if book is None:
            return
        count = persian_digits(book.counts.get(desk.which, 0))
        ui.which_label.setText(WHICH.format(name=name_of(desk.which), count=count))
        ui.counts_label.setText(counts_text(book))
        rows = [file_row(each, book, self._reference) for each in book.rows]
        rows += [draft_row(each, self._reference) for each in book.drafts]
        ui.files_list.show_rows(rows)
        self._files.show(empty=not rows)
        ids = [row.key for row in rows]
        if self._wanted_id in ids and desk.which is not AdvocacyFilter.DRAFTS:
            ui.files_list.mark(ids.index(self._wanted_id))
            self._wanted_id = None
        elif ids and ui.files_list.current() is None:
            ui.files_list.mark(0)
        self._choose(ui.files_list.current())

    def _choose(self, chosen: object) -> None:
        before = self._chosen
        self._chosen = chosen if isinstance(chosen, AdvocacyFile | DraftRow) else None
        if before is None or self._chosen is None or before.id != self._chosen.id:
            self._say("")
        self._show_chosen()

    def _enter(self, chosen: object) -> None:
        if isinstance(chosen, DraftRow):
            self.draft_wanted.emit(chosen.case_id, chosen.agency_id)
        elif self.ui.words_edit.isVisible():
            self.ui.words_edit.setFocus()

    # One file

    def _show_chosen(self) -> None:
        ui, found, reference = self.ui, self._chosen, self._reference
        writes = isinstance(found, AdvocacyFile) and found.is_open
        writes = writes and (self._desk.is_agencys or self._desk.may_settle)
        if not writes and ui.words_edit.hasFocus():
            self._files.take_cursor()
        ui.words_label.setVisible(writes)
        ui.words_edit.setVisible(writes)
        for part in (ui.text_label, *self._deeds):
            part.setVisible(isinstance(found, AdvocacyFile))
        if not self._desk.is_agencys:
            ui.case_button.setVisible(found is not None)
        said = said_text(found) if isinstance(found, AdvocacyFile) else ""
        ui.said_label.setText(said)
        ui.said_label.setVisible(bool(said))
        restyle(ui.first_button, "variant", "primary" if self._awaits(found) else None)
        if found is None:
            ui.title_label.setText(NONE_CHOSEN if ui.files_list.rows() else NONE_LISTED)
            ui.facts_label.setText("")
            return
        ui.title_label.setText(isolate_runs(found.subject))
        if isinstance(found, DraftRow):
            ui.facts_label.setText(draft_facts(found, reference))
            return
        ui.facts_label.setText(facts_text(found, reference))
        ui.text_label.setText(isolate_runs(found.letter))

    def _awaits(self, found: AdvocacyFile | DraftRow | None) -> bool:
        """Say whether the first button does what comes next: an answer, or what is said of one."""
        state = AdvocacyState.SENT if self._desk.is_agencys else AdvocacyState.ANSWERED
        return isinstance(found, AdvocacyFile) and found.state is state

    def _file(self) -> AdvocacyFile:
        """Return the file that is marked.

        Raises:
            RuleBroken: `no_advocacy_chosen`.
        """
        if not isinstance(self._chosen, AdvocacyFile):
            raise RuleBroken("no_advocacy_chosen")
        return self._chosen

    # What is done

    def _answer(self) -> None:
        words = self.ui.words_edit.value()
        self._attempt(lambda: self._desk.answer(self._file(), words))

    def _confirm(self) -> None:
        self._move(AdvocacyMove.CONFIRM)

    def _deny(self) -> None:
        self._move(AdvocacyMove.DENY)

    def _withdraw(self) -> None:
        self._move(AdvocacyMove.WITHDRAW)

    def _move(self, move: AdvocacyMove) -> None:
        words = self.ui.words_edit.value()
        self._attempt(lambda: self._desk.settle(self._file(), move, words))

    def _print(self) -> None:
        self._attempt(lambda: self.paper_dialog.show_document(self._desk.paper(self._file())))

    def _go_to_case(self) -> None:
        found = self._chosen
        if found is not None:
            self.case_wanted.emit(found.case_id)
            return
        self._attempt(self._file)

    def _attempt(self, ask: Callable[[], object]) -> None:
        """Do what was asked for, or say why not."""
        self._complaints.clear()
        self._say("")
        try:
            ask()
        except RuleBroken as error:
            self._refuse(error)

    # How it ends

    def _settle(self, words: str) -> None:
        self.ui.words_edit.set_value("")
        self._complaints.clear()
        if words:
            self.said.emit(words)

    def _refuse(self, error: Exception) -> None:
        self._say(self._complaints.show_or_say(error))

    def _forgive(self) -> None:
        self._complaints.clear_one("words")

    def _say(self, sentence: str) -> None:
        say_refusal(self.ui.outcome_label, sentence)
