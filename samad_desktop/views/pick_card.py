"""The card on which several cases get places in one session at a stroke."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_offers import CandidateList
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.fields import PickerEdit
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.slot_words import name_of
from samad_desktop.viewmodels.booker import Booker
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.slot_looks import candidate_row
from samad_desktop.views.key_groups import SLOTS_GROUP
from samad_desktop.views.pick_items import subject_items
from samad_desktop.views.slots_card import SlotsCard

TITLE = "نوبت به پرونده‌های باز"
NOTE = "با Space برگزینید و با Tab فهرست دیگری بخواهید؛ {free} جا مانده است."
GO = "نوبت به {count} پرونده"
NOTHING = "در این فهرست پروندهٔ باز بی نوبتی نیست."
LISTS, SUBJECT = "فهرست پرونده‌ها", "تنها این موضوع"
SECOND = "heard_twice"
_BELOW_HEAD = 1


class PickCard(SlotsCard):
    """Space picks, Ctrl+Enter books all that are picked."""

    def __init__(
        self, booker: Booker, looks: CaseLooks, icons: Icons, actions: Actions, page: QWidget
    ) -> None:
        super().__init__(booker, "list-checks", NOTHING, icons, page)
        self.lists, self.subject_picker = ChipGroup(self), PickerEdit(self)
        self.lists.set_choices([(each.value, name_of(each)) for each in CandidateList])
        self.lists.setAccessibleName(LISTS)
        self.subject_picker.setAccessibleName(SUBJECT)
        self.subject_picker.setPlaceholderText(SUBJECT)
        for part in (self.subject_picker, self.lists):
            self.ui.card_box.insertWidget(_BELOW_HEAD, part)
        self.lists.chosen.connect(self._seek)
        self.subject_picker.picked.connect(self._seek)
        self.subject_picker.textEdited.connect(self._widen)
        self._looks = looks
        self._session: DeskSession | None = None
        self._cases: tuple[CaseRow, ...] = ()
        self.picked: dict[int, None] = {}
        # For what was picked then it was asked whether a caller is to be heard twice.
        self._asked: frozenset[int] = frozenset()
        self._agreed: frozenset[int] | None = None
        for name, words, keys, do in (
            ("pick", "برگزیدن پرونده، یا برداشتن آن", ("Space",), self._toggle),
            ("book_picked", "نوبت به برگزیده‌ها", ("Ctrl+Return", "Ctrl+Enter"), self._go),
        ):
            actions.add(Deed(f"slot_{name}", words, keys, SLOTS_GROUP), do, self, where=HERE)
        actions.show_key("slot_book_picked", self.ui.go_button)
        self.ui.go_button.put_key_beside()
        self.ui.go_button.clicked.connect(self._go)
        self.ui.rows.entered_row.connect(self._toggle)
        booker.found.connect(self._show_found)

    def ask(self, session: DeskSession, free: int) -> None:
        """Open for a session with so many places left."""
        self._session, self.picked, self._agreed = session, {}, None
        self._begin(TITLE, NOTE.format(free=persian_digits(free)))
        self._count()
        plan = session.plan
        # Of a session for everybody it is asked about what; the others say it themselves.
        self.subject_picker.setVisible(plan.subject_id is None and plan.agency_id is None)
        self.subject_picker.set_items(subject_items(self._looks.subjects))
        self.subject_picker.set_current(None)
        self.lists.set_value(CandidateList.WAITING)
        self._seek()

    def _seek(self, *_chosen: object) -> None:
        subject = self.subject_picker.current_id()
        if self._session is not None:
            which = CandidateList(self.lists.value())
            subject_id = subject if isinstance(subject, int) else None
            self._booker.seek(self._session, which, subject_id)

    def _widen(self, typed: str) -> None:
        """An emptied field narrows nothing any more."""
        if not typed:
            self._seek()

    def _show_found(self, found: tuple[CaseRow, ...]) -> None:
        if self.is_open:
            # What was picked from another list stays picked.
            kept = (each for each in self._cases if each.id in self.picked)
            self._cases = tuple({each.id: each for each in (*found, *kept)}.values())
            self._fill()

    def _toggle(self, *_row: object) -> None:
        case = self.ui.rows.current()
        if not isinstance(case, CaseRow):
            return
        if case.id in self.picked:
            del self.picked[case.id]
        else:
            self.picked[case.id] = None
        self._fill()

    def _fill(self) -> None:
        self._show([candidate_row(each, self._looks, self.picked) for each in self._cases])
        self._count()

    def _count(self) -> None:
        self.ui.go_button.setText(GO.format(count=persian_digits(len(self.picked))))

    def _go(self) -> None:
        if self._session is None:
            return
        if not self.picked:
            self._complain(RuleBroken("nothing_to_book"))
            return
        self._asked = frozenset(self.picked)
        all_the_same = self._asked == self._agreed
        self._booker.book(self._session.id, self.picked, all_the_same=all_the_same)

    def _complain(self, error: Exception) -> None:
        super()._complain(error)
        if self.is_open and isinstance(error, RuleBroken) and error.code == SECOND:
            self._agreed = self._asked
