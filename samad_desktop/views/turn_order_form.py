"""The form in which a secretary writes what the official orders for the caller who is heard."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.domain.cases import Unlisted
from samad_desktop.domain.errors import RuleBroken, SamadError, ValidationFailed
from samad_desktop.domain.officials import Official
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.writings import HalfOrder
from samad_desktop.qtkit.fields import PickerItem, say_refusal
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.turn_order import TurnOrder
from samad_desktop.views.canned_orders import ORDERS
from samad_desktop.views.canned_texts import CannedTexts
from samad_desktop.views.dictation_page import PROTECTED
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_turn_order_form import Ui_TurnOrderForm
from samad_desktop.views.key_groups import COCKPIT_GROUP
from samad_desktop.views.pick_items import agency_items

HANG_UP, SEND = "پایان گفت‌وگو و ارسال دستور", "ارسال دستور، گفت‌وگو ادامه دارد"
ABOUT, NOBODY = "دستور دربارهٔ پروندهٔ {code}", "دستور؛ کسی روی خط نیست"
BEHIND = "این دستور از متقاضی پیشین مانده است؛ نخست آن را بفرستید یا پاک کنید."
LINES_MIN = 2


class TurnOrderForm(QWidget):
    """ui/turn_order_form.ui in front of a `TurnOrder`; every letter is kept."""

    def __init__(
        self,
        model: TurnOrder,
        actions: Actions,
        reference: Reference,
        reach: Sequence[QWidget],
        parent: QWidget,
    ) -> None:
        """Send by keys from within `reach`: cards over the page have the same ones."""
        super().__init__(parent)
        self.ui = Ui_TurnOrderForm()
        self.ui.setupUi(self)
        self._model, self._reference, self._reach = model, reference, reach
        self._complaints = Complaints(self.ui)
        self._filling = False
        ui = self.ui
        CannedTexts(ui.text_edit).use(ORDERS)
        ui.text_edit.set_least_lines(LINES_MIN)
        self.renew()
        for name, words, keys, do in (
            ("hang_up", HANG_UP, ("Ctrl+Return", "Ctrl+Enter"), self.hang_up),
            ("send", SEND, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), self._send),
        ):
            deed = Deed(f"cockpit_{name}", words, keys, COCKPIT_GROUP)
            action = actions.add(deed, do, self, where=HERE)
            for widget in reach:
                widget.addAction(action)
        for signal in (ui.subject_edit.textChanged, ui.text_edit.textChanged):
            signal.connect(self._keep)
        ui.recipients_box.changed.connect(self._keep)
        ui.official_picker.picked.connect(self._keep)
        model.turned.connect(self._show)
        self._show()

    def renew(self) -> None:
        """Fill the pick list again."""
        items = agency_items(self._reference.agencies.values())
        self.ui.recipients_box.set_items(items)

    def offer(self, officials: Iterable[Official]) -> None:
        """Let it be said whose order it is, where several sit there."""
        ui, found = self.ui, tuple(officials)
        ui.official_picker.set_items([PickerItem(e.id, e.titled) for e in found])
        for part in (ui.official_label, ui.official_picker):
            part.setVisible(len(found) > 1)
        if self._model.half is not None:
            self._filling = True
            ui.official_picker.set_current(self._model.half.official_id)
            self._filling = False

    def show_whose(self) -> None:
        """Say where it is about somebody who is heard no more, or about a protected case."""
        about, label = self._model.about, self.ui.warning_label
        warning = BEHIND if self._model.is_behind else PROTECTED
        label.setText(warning)
        label.setVisible(about is not None and (self._model.is_behind or about.protected))

    def take_cursor(self) -> bool:
        """Go on writing; return whether there is anything to write about."""
        if self._model.half is not None:
            self.ui.subject_edit.setFocus()
        return self._model.half is not None

    def refuse(self, error: Exception) -> None:
        """Say beside its field why it was not sent."""
        if isinstance(error, SamadError):
            say_refusal(self.ui.outcome_label, self._complaints.show_or_say(error))

    def hang_up(self) -> None:
        """End with the caller, and send what is written."""
        self._go(self._model.hang_up)

    def _send(self) -> None:
        self._go(self._model.send)

    def _go(self, do: Callable[[], None]) -> None:
        """Send, unless letters that are no agency stand where agencies do."""
        self._complaints.clear()
        say_refusal(self.ui.outcome_label, "")
        if self._model.half is None:
            self.refuse(RuleBroken("nobody_is_heard"))
        elif typed := self.ui.recipients_box.unlisted():
            self.refuse(ValidationFailed((Unlisted("recipients", typed).error(),)))
        else:
            do()

    def _show(self) -> None:
        """Show what is written about the caller whose turn it is."""
        ui, half, about = self.ui, self._model.half, self._model.about
        self._complaints.clear()
        say_refusal(ui.outcome_label, "")
        self._let_write(is_on=half is not None)
        self._filling = True
        shown = half or HalfOrder("", 0, 0)
        ui.subject_edit.setText(shown.subject)
        ui.text_edit.set_value(shown.text)
        ui.recipients_box.set_value(shown.agency_ids)
        ui.official_picker.set_current(shown.official_id)
        self._filling = False
        code = shown_code(about.tracking_code) if about is not None else ""
        ui.about_label.setText(ABOUT.format(code=code) if code else NOBODY)
        self.show_whose()

    def _let_write(self, *, is_on: bool) -> None:
        """Let the order be written, or not; its keys go on to say why not."""
        here = QApplication.focusWidget()
        if not is_on and here is not None and self.isAncestorOf(here):
            # By itself the cursor would leave the page for the search above it.
            self._reach[0].setFocus()
        self.setEnabled(is_on)

    def _keep(self, *_changed: object) -> None:
        half = self._model.half
        if self._filling or half is None:
            return
        ui, official = self.ui, self.ui.official_picker.current_id()
        self._model.write(
            replace(
                half,
                official_id=half.official_id if official is None else int(official),
                subject=ui.subject_edit.value(),
                text=ui.text_edit.value(),
                agency_ids=ui.recipients_box.value(),
            )
        )
