"""The card in which two records of one person are joined, and separated again."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.rows_view import prepare_list
from samad_desktop.qtkit.table_model import LOOK_ROLE, VALUE_ROLE
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.person_joiner import PersonJoiner
from samad_desktop.views.case_words import id_of, name_of, phones_of
from samad_desktop.views.forms.ui_join_dialog import Ui_JoinDialog
from samad_desktop.views.key_groups import JOIN_GROUP
from samad_desktop.views.words import words_for

SIZE_PX = (860, 640)
LIST_PX = 120
TAKE_KEY = "Ctrl+Return"
HOW_TO_BEGIN = "سابقهٔ دیگر همین متقاضی را پیدا کنید؛ پیش از یکی‌شدن هر دو را کنار هم می‌بینید."
NOBODY_FOUND = "کسی پیدا نشد. تلفن یا کد ملی دیگری را بیازمایید، یا نام را کوتاه‌تر بنویسید."
JOINED = "دو سابقه یکی شدند."
SEPARATED = "سابقه دوباره جدا شد."


class JoinDialog(QFrame):
    """ui/join_dialog.ui in front of a `PersonJoiner`, over the page of a case.

    The page owns Ctrl+Enter, and calls `join` while the card is open.

    Signals:
        settled: str, a sentence, after records were joined or separated.
    """

    settled = Signal(str)

    def __init__(self, joiner: PersonJoiner, icons: Icons, actions: Actions, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.ui = Ui_JoinDialog()
        self.ui.setupUi(self)
        self._joiner = joiner
        self._icons = icons
        self._about = 0
        self._kept = ""
        self._found = QStandardItemModel(self)
        self.overlay = Overlay(self, page)
        self.setFocusProxy(self.ui.search_edit)
        self.ui.messages.use_icons(icons)
        self.ui.found_view.setModel(self._found)
        prepare_list(self.ui.found_view, icons)
        InSight(self.ui.scroll)
        self._connect()
        join = Deed("join_records", "یکی‌کردن", (TAKE_KEY,), JOIN_GROUP)
        actions.list_only(join)
        for button in (self.ui.join_button, self.ui.close_button):
            button.put_key_beside()
        actions.show_key(join.id, self.ui.join_button)
        close = Deed("join_close", "بستن", ("Esc",), JOIN_GROUP)
        actions.list_only(close)
        actions.show_key(close.id, self.ui.close_button)

    def begin(self, citizen_id: int) -> None:
        """Open for the record that stays, with what was typed when it had to be put away."""
        typed = self._kept if citizen_id == self._about else ""
        self._empty()
        self._about = citizen_id
        self.ui.search_edit.setText(typed)
        self._hint("users", HOW_TO_BEGIN)
        px = self._icons.theme.px
        self.ui.found_card.setMinimumHeight(px(LIST_PX))
        room = self.overlay.room()
        self.setFixedSize(QSize(px(SIZE_PX[0]), px(SIZE_PX[1])).boundedTo(room))
        self._joiner.begin(citizen_id)
        self.overlay.open_over()

    def put_away(self) -> None:
        """Close, and show nobody any more; what was typed stays for the same citizen."""
        if self.overlay.isHidden():
            return
        typed = self.ui.search_edit.value()
        self._joiner.forget()
        self._empty()
        self._kept = typed
        self.overlay.close_over()

    def _empty(self) -> None:
        ui = self.ui
        self._kept = ""
        ui.messages.clear()
        ui.search_edit.clear()
        ui.keep_card.setEnabled(False)
        self._offer(())
        self._show_records(())
        for side in ("keep", "other"):
            getattr(ui, f"{side}_avatar").set_name(self._icons.theme, "")
            for part in ("name", "id", "phones", "cases", "pill"):
                getattr(ui, f"{side}_{part}").setText("")

    def join(self) -> None:
        """Join what is marked to the record that stays."""
        chosen = self._chosen()
        if chosen is not None:
            self._joiner.join(chosen.citizen.id)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page away from it while the card lies over it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            taken = {key for action in self._page.actions() for key in action.shortcuts()}
            if pressed in taken - {QKeySequence.fromString(TAKE_KEY)}:
                event.accept()
                return True
        return super().event(event)

    def _connect(self) -> None:
        ui, joiner = self.ui, self._joiner
        ui.search_edit.returnPressed.connect(self._look)
        ui.found_view.selectionModel().currentChanged.connect(self._show_chosen)
        ui.found_view.activated.connect(self.join)
        ui.join_button.clicked.connect(self.join)
        ui.close_button.clicked.connect(self.overlay.close_over)
        joiner.began.connect(self._show_keep)
        joiner.offered.connect(self._show_offered)
        joiner.records.connect(self._show_records)
        joiner.joined.connect(self._after_join)
        joiner.separated.connect(self._after_separation)
        joiner.failed.connect(self._complain)

    def _look(self) -> None:
        self.ui.messages.clear()
        self._joiner.look(self.ui.search_edit.value())

    def _show_offered(self, people: tuple[KnownPerson, ...]) -> None:
        self._offer(people)
        if people:
            self.ui.found_view.setCurrentIndex(self._found.index(0, 0))
            self.ui.found_view.setFocus()
        else:
            self._hint("circle-help", NOBODY_FOUND)

    def _offer(self, people: tuple[KnownPerson, ...]) -> None:
        self._found.clear()
        for person in people:
            self._found.appendRow(_item(person))
        ui = self.ui
        ui.found_stack.setCurrentWidget(ui.found_view if people else ui.found_hint)
        ui.other_card.setVisible(bool(people))
        ui.join_button.setEnabled(bool(people))

    def _hint(self, icon: str, words: str) -> None:
        self.ui.found_hint.set_hint(self._icons, icon, words)

    def _chosen(self) -> KnownPerson | None:
        value = self.ui.found_view.currentIndex().data(VALUE_ROLE)
        return value if isinstance(value, KnownPerson) else None

    def _after_join(self, citizen: Citizen) -> None:
        self.settled.emit(JOINED)
        self.begin(citizen.id)
        self.ui.messages.say(JOINED, Look.SUCCESS)

    def _after_separation(self, _citizen: Citizen) -> None:
        self.settled.emit(SEPARATED)
        keep = self._joiner.keep
        if keep is not None and self.isVisible():
            self.begin(keep.citizen.id)
            self.ui.messages.say(SEPARATED, Look.SUCCESS)

    def _complain(self, error: Exception) -> None:
        if self.isVisible():
            self.ui.messages.say(words_for(error), Look.DANGER)

    def _show_keep(self, person: KnownPerson) -> None:
        self.ui.keep_card.setEnabled(True)
        self._show_side("keep", person)

    def _show_chosen(self, _index: QModelIndex) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._show_side("other", chosen)

    def _show_side(self, side: str, person: KnownPerson) -> None:
        ui, citizen = self.ui, person.citizen
        getattr(ui, f"{side}_avatar").set_name(self._icons.theme, name_of(citizen))
        getattr(ui, f"{side}_name").setText(name_of(citizen))
        getattr(ui, f"{side}_id").setText(id_of(citizen))
        getattr(ui, f"{side}_phones").setText(phones_of(citizen))
        getattr(ui, f"{side}_cases").setText(_cases_of(person))
        getattr(ui, f"{side}_pill").setText(persian_digits(f"{person.case_count} پرونده"))

    def _show_records(self, records: tuple[Citizen, ...]) -> None:
        while (taken := self.ui.records_list.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for record in records:
            row = _JoinedRow(record, self)
            row.separated.connect(self._joiner.separate)
            self.ui.records_list.addWidget(row)
        self.ui.records_part.setVisible(bool(records))


class _JoinedRow(QWidget):
    """One record that was joined, with the way back.

    Signals:
        separated: record id, when it is to be a person of its own again.
    """

    separated = Signal(int)

    def __init__(self, record: Citizen, parent: QWidget) -> None:
        super().__init__(parent)
        self._record_id = record.id
        parts = (name_of(record), id_of(record), phones_of(record))
        words = QLabel("  ·  ".join(part for part in parts if part), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        back = QPushButton("جدا کردن", self)
        back.setAccessibleName(f"جدا کردن {name_of(record)}")
        back.clicked.connect(self._separate)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(words, 1)
        box.addWidget(back)

    def _separate(self) -> None:
        self.separated.emit(self._record_id)


def _item(person: KnownPerson) -> QStandardItem:
    note = (id_of(person.citizen), phones_of(person.citizen))
    look = RowLook(
        title=name_of(person.citizen),
        note="  ·  ".join(part for part in note if part),
        icon="user",
        pill=persian_digits(f"{person.case_count} پرونده"),
    )
    item = QStandardItem(look.title)
    item.setData(person, VALUE_ROLE)
    item.setData(look, LOOK_ROLE)
    item.setAccessibleText(look.spoken)
    item.setEditable(False)
    return item


def _cases_of(person: KnownPerson) -> str:
    counts = ((len(person.open_cases), "پروندهٔ باز"), (person.protected_count, "پروندهٔ محفوظ"))
    parts = (f"{count} {words}" for count, words in counts if count)
    return persian_digits("  ·  ".join(parts)) or "پروندهٔ بازی ندارد"
