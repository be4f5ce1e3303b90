"""Everything about one person, on one page, to be walked through by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.person_files import PersonFile
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.row_list import Row, RowList
from samad_desktop.viewmodels.person_file import PersonReader
from samad_desktop.viewmodels.person_joiner import PersonJoiner
from samad_desktop.viewmodels.person_looks import PersonLooks, counts_of
from samad_desktop.views.case_words import id_of, name_of, phones_of
from samad_desktop.views.forms.ui_person_page import Ui_PersonPage
from samad_desktop.views.join_dialog import TAKE_KEY, JoinDialog
from samad_desktop.views.key_groups import PERSON_GROUP
from samad_desktop.views.page import Page

NOBODY = "هنوز متقاضی‌ای باز نشده است؛ از برگهٔ تماس، از پرونده یا از جستجو به او بروید."
READING = "در حال خواندن…"
NO_CASES = "پرونده‌ای ندارد که دیده شود."
PROTECTED = "{count} پروندهٔ محفوظ دارد که این‌جا دیده نمی‌شود."
MORE = "{count} پروندهٔ نخست"
_PARTS = ("household", "joined", "apart", "notes", "contacts", "happened")


class PersonPage(Page):
    """ui/person_page.ui in front of a `PersonReader`.

    Signals:
        said: str, a sentence about something that went well.
        case_wanted: case id, by Enter on what belongs to it.
        refused: Exception, when nothing was done.
    """

    title = "متقاضی"
    said = Signal(str)
    case_wanted = Signal(int)
    refused = Signal(object)

    def __init__(
        self,
        reader: PersonReader,
        joiner: PersonJoiner,
        looks: PersonLooks,
        icons: Icons,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonPage()
        self.ui.setupUi(self)
        self._reader, self._looks, self._icons = reader, looks, icons
        self.join_dialog = JoinDialog(joiner, icons, actions, self)
        self._lists: tuple[RowList, ...] = (
            self.ui.cases_list,
            *(self._list(stem) for stem in _PARTS),
        )
        InSight(self.ui.side_scroll)
        for each in self._lists:
            each.use(icons)
        for stem in _PARTS:
            # As high as its rows: it is the whole side that scrolls.
            policy = self._list(stem).sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
            self._list(stem).setSizePolicy(policy)
        icons.dress(self.ui.join_button, "merge", "text")
        self._connect()
        self._add_deeds(actions)
        self._left: RowList | None = None
        self._show_nobody()

    def arrive(self) -> None:
        """Go on in the list that had the cursor, or in the first one that has rows."""
        if not any(each.hasFocus() for each in self._lists):
            filled = [each for each in self._lists if each.rows()]
            first = self._left if self._left in filled else next(iter(filled), None)
            if first is None:
                self.ui.join_button.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                first.take_cursor()

    def refresh(self) -> None:
        self._reader.refresh()

    def leave_part(self) -> bool:
        return self._reader.go_back()

    def person_in_sight(self) -> int | None:
        """Return the member of the household that is marked, if the cursor is there."""
        marked = self.ui.household_list.current()
        if self.ui.household_list.hasFocus() and isinstance(marked, Citizen):
            return marked.id
        return None if self._reader.person is None else self._reader.person.known.citizen.id

    def _list(self, stem: str) -> RowList:
        found = getattr(self.ui, f"{stem}_list")
        assert isinstance(found, RowList)
        return found

    def _connect(self) -> None:
        ui, reader = self.ui, self._reader
        reader.turned.connect(self._show_turned)
        reader.shown.connect(self._show)
        reader.failed.connect(self._show_unread)
        reader.settled.connect(self.said)
        reader.refused.connect(self.refused)
        for each in (ui.cases_list, ui.contacts_list, ui.notes_list):
            each.entered_row.connect(self._open_case)
        for each in (ui.household_list, ui.apart_list):
            each.entered_row.connect(self._open_person)
        ui.join_button.clicked.connect(self._begin_join)
        self.join_dialog.settled.connect(self._after_join)

    def _add_deeds(self, actions: Actions) -> None:
        for name, words, key, do in (
            ("next", "بخش بعدی", "F6", self._next_list),
            ("join", "یکی‌کردن با سابقهٔ دیگر", "Ctrl+F5", self._begin_join),
            ("undo", "جدا کردن سابقهٔ برگزیده، یا پیشنهاد دوبارهٔ آن", "Delete", self._undo),
            ("take", "یکی‌کردن آنچه برگزیده شد", TAKE_KEY, self.join_dialog.join),
        ):
            deed = Deed(f"person_{name}", words, (key,), PERSON_GROUP)
            actions.add(deed, do, self, where=HERE)
        actions.show_key("person_join", self.ui.join_button)
        enter = Deed("person_open", "باز کردن پرونده، یا صفحهٔ هم‌خانه", ("Return",), PERSON_GROUP)
        actions.list_only(enter)

    def _show_nobody(self) -> None:
        self._empty()
        self.ui.cases_hint.set_hint(self._icons, "user", NOBODY, key="F3", key_words="جستجو")

    def _show_turned(self) -> None:
        """Let nothing of somebody else stand here while a person is read."""
        self._left = None
        self._empty()
        self.ui.cases_hint.set_hint(self._icons, "user", READING)

    def _show_unread(self, _error: Exception, _again: object) -> None:
        if self._reader.person is None:
            self._show_nobody()

    def _empty(self) -> None:
        ui = self.ui
        for part in (ui.head_card, ui.side_card, ui.cases_title, ui.cases_list):
            part.hide()
        ui.cases_count.clear()
        ui.cases_hint.show()
        self._is_awaited = True

    def _show(self, person: PersonFile) -> None:
        ui, known = self.ui, person.known
        for part in (ui.head_card, ui.side_card, ui.cases_title):
            part.show()
        ui.avatar.set_name(self._icons.theme, name_of(known.citizen))
        ui.name_label.setText(name_of(known.citizen))
        facts = (id_of(known.citizen), counts_of(person))
        ui.facts_label.setText("  ·  ".join(part for part in facts if part))
        ui.phones_label.setText(phones_of(known.citizen))
        ui.phones_label.setVisible(bool(known.citizen.phones))
        kept = known.protected_count
        ui.protected_label.setText(PROTECTED.format(count=persian_digits(kept)))
        ui.protected_label.setVisible(kept > 0)
        self._show_cases(person)
        self._show_sides(person)
        awaited, self._is_awaited = self._is_awaited, False
        if awaited and self.isVisible():
            self.arrive()

    def _show_cases(self, person: PersonFile) -> None:
        ui, count = self.ui, persian_digits(len(person.cases))
        ui.cases_list.show_rows([self._looks.case(case) for case in person.cases])
        ui.cases_list.setVisible(bool(person.cases))
        ui.cases_count.setText(MORE.format(count=count) if person.more else count)
        ui.cases_hint.setVisible(not person.cases)
        ui.cases_hint.set_hint(self._icons, "folder", NO_CASES)

    def _show_sides(self, person: PersonFile) -> None:
        looks = self._looks
        rows: tuple[Sequence[Row], ...] = (
            [looks.record(each) for each in person.household],
            [looks.record(each) for each in person.joined],
            [looks.record(each) for each in person.apart],
            [looks.note(each) for each in person.notes],
            [looks.contact(each) for each in person.contacts],
            [looks.happened(each) for each in person.happened],
        )
        for stem, shown in zip(_PARTS, rows, strict=True):
            self._list(stem).show_rows(shown)
            getattr(self.ui, f"{stem}_box").setVisible(bool(shown))
            getattr(self.ui, f"{stem}_count").setText(persian_digits(len(shown)))

    def _next_list(self) -> None:
        filled = [each for each in self._lists if each.rows()]
        here = next((n for n, each in enumerate(filled) if each.hasFocus()), -1)
        if filled:
            filled[(here + 1) % len(filled)].take_cursor()

    def _open_case(self, case: object) -> None:
        if isinstance(case, CaseRow):
            self._left = next((each for each in self._lists if each.hasFocus()), None)
            self.case_wanted.emit(case.id)

    def _open_person(self, citizen: object) -> None:
        if isinstance(citizen, Citizen):
            self._reader.go_on_to(citizen.id)

    def _begin_join(self) -> None:
        person = self._reader.person
        if person is not None:
            self.join_dialog.begin(person.known.citizen.id)

    def _undo(self) -> None:
        """Undo the join, or the judgement, that is marked where the cursor is."""
        for each, undo in (
            (self.ui.joined_list, self._reader.separate),
            (self.ui.apart_list, self._reader.put_back),
        ):
            marked = each.current()
            if each.hasFocus() and isinstance(marked, Citizen):
                undo(marked.id)
                return
        self.refused.emit(RuleBroken("no_record_chosen"))

    def _after_join(self, sentence: str) -> None:
        self._reader.refresh()
        self.said.emit(sentence)
