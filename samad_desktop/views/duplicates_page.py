"""Records that may be one person's: a list to be worked through by keys."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.duplicates import Twins
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.duplicates import Duplicates
from samad_desktop.viewmodels.person_looks import PersonLooks, why_of
from samad_desktop.views.case_words import id_of, name_of, phones_of
from samad_desktop.views.forms.ui_duplicates_page import Ui_DuplicatesPage
from samad_desktop.views.key_groups import DUPLICATES_GROUP
from samad_desktop.views.mend_part import MendPart
from samad_desktop.views.page import Page

LOOKING = "سابقه‌ها نگریسته می‌شوند…"
NONE_FOUND = (
    "دو سابقه‌ای که شاید از یک نفر باشند پیدا نشد. جفت می‌شوند: یک تلفن با دو نام نزدیک،"
    " یک نام و یک محل در دو سابقه، و کد ملی یکی که در تماس دیگری گفته شده است."
)
# As Qt calls it: no bound.
_ANY_HEIGHT = (1 << 24) - 1
NONE_HERE = "در سابقه‌های تازه‌تر چیزی نماند؛ سابقه‌های قدیمی‌تر را هم می‌توان نگریست."
COUNT = "{count} جفت"


class DuplicatesPage(Page):
    """ui/duplicates_page.ui in front of `Duplicates`.

    Signals:
        said: str, a sentence about something that went well.
        person_wanted: citizen id, whose page is to be shown.
    """

    title = "سابقه‌های تکراری"
    said = Signal(str)
    person_wanted = Signal(int)

    def __init__(
        self,
        duplicates: Duplicates,
        looks: PersonLooks,
        icons: Icons,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DuplicatesPage()
        self.ui.setupUi(self)
        self._duplicates, self._looks, self._icons = duplicates, looks, icons
        ui = self.ui
        self._mend_part = MendPart(ui, self)
        ui.pairs_list.use(icons)
        ui.pairs_list.marked_row.connect(self._show_pair)
        ui.pairs_list.entered_row.connect(self._open_keep)
        duplicates.shown.connect(self._show)
        duplicates.settled.connect(self._settle)
        duplicates.refused.connect(self._complain)
        duplicates.busy_changed.connect(self._show_emptiness)
        self._add_deeds(actions)
        self._say("")
        self._show(())

    def arrive(self) -> None:
        """Go on in the list; what was refused before is said no longer."""
        self._say("")
        self.ui.pairs_list.take_cursor()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._duplicates.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._duplicates.watch(watched=False)

    def refresh(self) -> None:
        self._duplicates.read()

    def person_in_sight(self) -> int | None:
        """Return the person whose record would stay."""
        twins = self._chosen()
        return None if twins is None else twins.keep.id

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("join", "یکی‌کردن", "Ctrl+Return", self._join, ui.join_button),
            ("apart", "یک نفر نیستند", "F7", self._tell_apart, ui.apart_button),
            ("undo", "برگرداندن آخرین کار", "F8", self._undo, ui.undo_button),
            ("further", "پیشنهادهای دیگر", "F9", self._read_on, ui.further_button),
        ):
            deed = Deed(f"duplicates_{name}", words, (key,), DUPLICATES_GROUP)
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        self._mend_part.add_deeds(actions, self)
        other = Deed("duplicates_other", "صفحهٔ سابقهٔ دیگر", ("F6",), DUPLICATES_GROUP)
        actions.add(other, self._open_other, self, where=HERE)
        keep = Deed("duplicates_keep", "صفحهٔ سابقه‌ای که می‌ماند", ("Return",), DUPLICATES_GROUP)
        actions.list_only(keep)

    def _show(self, pairs: tuple[Twins, ...]) -> None:
        ui = self.ui
        place = ui.pairs_list.currentIndex().row()
        ui.pairs_list.show_rows([self._looks.twins(each) for each in pairs])
        if pairs and not ui.pairs_list.currentIndex().isValid():
            ui.pairs_list.mark(min(max(place, 0), len(pairs) - 1))
        ui.list_count.setText(COUNT.format(count=persian_digits(len(pairs))) if pairs else "")
        self._show_emptiness()

    def _show_emptiness(self, _busy: object = None) -> None:
        ui, known = self.ui, self._duplicates
        empty = not known.pairs
        # It keeps the cursor, and so the page its keys, but no room.
        ui.pairs_list.setMaximumHeight(0 if empty else _ANY_HEIGHT)
        ui.pairs_hint.setVisible(empty)
        ui.further_button.setVisible(known.has_more)
        ui.undo_button.setVisible(known.can_undo)
        ui.deeds_card.setHidden(empty and not (known.has_more or known.can_undo or self._complains))
        words = NONE_HERE if known.has_more else NONE_FOUND
        ui.pairs_hint.set_hint(self._icons, "users", LOOKING if known.busy else words)

    def _show_pair(self, _twins: object = None) -> None:
        twins, ui = self._chosen(), self.ui
        ui.pair_box.setVisible(twins is not None)
        for part in (ui.join_button, ui.apart_button, ui.why_label):
            part.setVisible(twins is not None)
        self._mend_part.show_pair(twins)
        if twins is not None:
            self._say("")
            ui.why_label.setText(why_of(twins))
            self._show_side("keep", twins.keep)
            self._show_side("other", twins.other)

    def _show_side(self, stem: str, citizen: Citizen) -> None:
        ui = self.ui
        getattr(ui, f"{stem}_avatar").set_name(self._icons.theme, name_of(citizen))
        for part, words in (
            ("name", name_of(citizen)),
            ("id", id_of(citizen)),
            ("phones", phones_of(citizen)),
        ):
            getattr(ui, f"{stem}_{part}").setText(words)

    @property
    def _complains(self) -> bool:
        return bool(self.ui.outcome_label.text())

    def _chosen(self) -> Twins | None:
        twins = self.ui.pairs_list.current()
        return twins if isinstance(twins, Twins) else None

    def _join(self) -> None:
        twins = self._judged()
        if twins is None:
            return
        if self._mend_part.mends(twins):
            self._duplicates.mend(twins, self._mend_part.right_id())
        else:
            self._duplicates.join(twins)

    def _tell_apart(self) -> None:
        twins = self._judged()
        if twins is not None:
            self._duplicates.tell_apart(twins)

    def _undo(self) -> None:
        self._say("")
        self._duplicates.undo()

    def _read_on(self) -> None:
        self._say("")
        self._duplicates.read_on()

    def _judged(self) -> Twins | None:
        twins = self._chosen()
        self._say("")
        if twins is None:
            self._complain(RuleBroken("no_pair_chosen"))
        return twins

    def _open_keep(self, _twins: object) -> None:
        twins = self._chosen()
        if twins is not None:
            self.person_wanted.emit(twins.keep.id)

    def _open_other(self) -> None:
        twins = self._judged()
        if twins is not None:
            self.person_wanted.emit(twins.other.id)

    def _settle(self, words: str) -> None:
        self._say("")
        self.said.emit(words)

    def _complain(self, error: Exception) -> None:
        self._say(self._mend_part.complain(error))

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))
        self._show_emptiness()
