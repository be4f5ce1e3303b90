"""The secretary's side while a session is held: the order, the director, and how it ends."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.domain.calendar import jalali_long
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.overlay import is_shut
from samad_desktop.viewmodels.cockpit_looks import order_text, progress_text
from samad_desktop.viewmodels.cockpit_models import CockpitModels
from samad_desktop.views.attendance_card import END_TITLE, AttendanceCard
from samad_desktop.views.desk_keys import BEGIN_KEY, CAME_KEY, NOTE_KEY, RECALL_KEY
from samad_desktop.views.forms.ui_cockpit_page import Ui_CockpitPage
from samad_desktop.views.key_groups import COCKPIT_GROUP
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.turn_contact_card import TurnContactCard
from samad_desktop.views.turn_order_form import TurnOrderForm
from samad_desktop.views.words import words_for

# Always in sight, also where the field of agencies is scrolled out of it.
TO, SEVERAL, DUE = "دستور به {agencies}", "{first} و {more} دستگاه دیگر", "{to}؛ مهلت: {day}"
RECALL = "بازگرداندن متقاضی که «نیامد» ثبت شد"
SENT_BEFORE = "در همین نشست:"


class CockpitSide(QObject):
    """Fills the side of the page, and asks on cards over it; refusals stand where asked.

    Signals:
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        page: QWidget,
        ui: Ui_CockpitPage,
        models: CockpitModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
    ) -> None:
        super().__init__(page)
        self._ui, self._models, self._reference = ui, models, reference
        model = models.cockpit
        reach = (ui.side_card, ui.parts)
        self.form = TurnOrderForm(models.order, actions, reference, reach, ui.form_holder)
        ui.form_holder_box.addWidget(self.form)
        # Why nothing was sent is read where it was pressed: the form may be scrolled out of sight.
        ui.side_box.insertWidget(ui.side_box.indexOf(ui.due_label), self.form.ui.outcome_label)
        self.contact_card = TurnContactCard(
            models.contact, icons, actions, reference, model.now, page
        )
        self.attendance_card = AttendanceCard(model.close, icons, actions, page)
        self.paper_dialog = PaperDialog(models.paper, icons, actions, page)
        actions.show_key("cockpit_hang_up", ui.hang_up_button)
        ui.hang_up_button.put_key_beside()
        ui.hang_up_button.clicked.connect(self.form.hang_up)
        for signal in (models.order.busy_changed, models.order.turned):
            signal.connect(self._let_hang_up)
        InSight(ui.side)
        self._order_tabs()
        self._add_deeds(actions, page)
        self._connect()
        self._show_alone(alone=False)
        self._show_due()
        self._let_hang_up()

    def show_cockpit(self, cockpit: Cockpit) -> None:
        """Show how the session stands."""
        ui = self._ui
        ui.session_label.setText(cockpit.queue.who)
        ui.progress_label.setText(progress_text(cockpit))
        here = [each for each in cockpit.orders if each.session_id == cockpit.session.id]
        lines = [order_text(each, self._reference) for each in here]
        ui.issued_label.setText("\n".join((SENT_BEFORE, *lines)) if lines else "")
        ui.open_button.setVisible(cockpit.session.state is SessionState.ANNOUNCED)
        for button in (ui.call_button, ui.no_show_button, ui.hang_up_button):
            button.setVisible(cockpit.is_open)
        ui.came_button.setVisible(cockpit.to_recall is not None)
        self.attendance_card.say_ending(cockpit.session, cockpit.turns.waiting)
        self.form.offer(cockpit.officials)
        self.form.show_whose()

    def take_cursor(self) -> bool:
        """Go on writing; return whether there is anything to write about."""
        return not self._ui.side_card.isHidden() and self.form.take_cursor()

    def renew(self) -> None:
        """Fill pick lists again."""
        self.form.renew()
        self.contact_card.renew()

    def leave(self) -> bool:
        """Close what is open; return whether something was."""
        return self.contact_card.leave() or self.attendance_card.leave()

    def settle(self) -> None:
        """Close what was stored."""
        self.attendance_card.leave()

    def refuse(self, error: Exception) -> bool:
        """Say why on the card that asked; return whether one did."""
        is_open = not self.attendance_card.overlay.isHidden()
        if is_open:
            self.attendance_card.complain(error)
        return is_open

    def _add_deeds(self, actions: Actions, page: QWidget) -> None:
        ui = self._ui
        for name, words, key, do, button in (
            ("open", "آغاز نشست", BEGIN_KEY, self._models.cockpit.begin, ui.open_button),
            ("recall", RECALL, RECALL_KEY, self._models.cockpit.recall, ui.came_button),
            ("contact", "تماس با مدیر دستگاه", NOTE_KEY, self.contact_card.ask, ui.contact_button),
            ("close", END_TITLE, CAME_KEY, self._ask_presences, ui.close_button),
            ("minutes", "صورت‌جلسه", "Ctrl+M", self._show_minutes, ui.minutes_button),
            ("alone", "تنها برگهٔ متقاضی، یا هر دو", "F11", self._turn_alone, ui.alone_button),
        ):
            deed, tell = (
                Deed(f"cockpit_{name}", words, (key,), COCKPIT_GROUP),
                partial(self._do, do),
            )
            actions.add(deed, tell, page, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(tell)

    def _order_tabs(self) -> None:
        """Lead from the last field of the order to the keys below it, not away from the page."""
        ui = self._ui
        for before, after in pairwise(
            (
                *(self.form.ui.recipients_box.picker, ui.hang_up_button, ui.open_button),
                *(ui.call_button, ui.no_show_button, ui.contact_button, ui.promises_button),
                *(ui.alone_button, ui.minutes_button, ui.close_button, ui.came_button),
            )
        ):
            QWidget.setTabOrder(before, after)

    def _do(self, do: Callable[[], object], *_clicked: object) -> None:
        """Do something, or say beside the caller why it cannot be done."""
        say_refusal(self._ui.stage_outcome, "")
        try:
            do()
        except SamadError as error:
            say_refusal(self._ui.stage_outcome, words_for(error))

    def _connect(self) -> None:
        models = self._models
        models.order.sent.connect(self.said)
        for signal in (models.order.turned, models.order.foretold):
            signal.connect(self._show_due)
        models.order.turned.connect(self._follow_turn)
        models.order.refused.connect(self.form.refuse)
        models.order.failed.connect(self.failed)
        models.contact.stored.connect(self._close_contact)
        models.contact.refused.connect(self.contact_card.complain)
        models.contact.failed.connect(self.failed)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    def _let_hang_up(self, *_told: object) -> None:
        """Offer the end of a talk only while there is somebody to talk to; its key says why not."""
        button, order = self._ui.hang_up_button, self._models.order
        is_on = order.half is not None
        button.setEnabled(is_on and not order.is_busy)
        button.setToolTip("" if is_on else plain_tip(sentence("nobody_is_heard")))

    def _follow_turn(self) -> None:
        """Let who comes in be written about at once, unless something else is being written."""
        here = QApplication.focusWidget()
        if here is None or not (self.form.isAncestorOf(here) or is_shut(self.form)):
            self.take_cursor()

    def _show_due(self) -> None:
        """Say to which agencies what is written would go, and until when they would have time."""
        order, label = self._models.order, self._ui.due_label
        names = [self._reference.short_name(each) for each in order.agency_ids]
        first, *others = names or [""]
        more = persian_digits(len(others))
        told = TO.format(agencies=SEVERAL.format(first=first, more=more) if others else first)
        due = order.due_at
        label.setText(told if due is None else DUE.format(to=told, day=jalali_long(due)))
        label.setVisible(bool(names))

    def _close_contact(self, words: str) -> None:
        self.contact_card.leave()
        self.said.emit(words)

    def _cockpit(self) -> Cockpit:
        cockpit = self._models.cockpit.cockpit
        if cockpit is None:
            raise RuleBroken("no_session_held")
        return cockpit

    def _ask_presences(self) -> None:
        cockpit = self._cockpit()
        if cockpit.present is not None:
            raise RuleBroken("caller_still_heard")
        names = {each.id: each.titled for each in cockpit.officials}
        self.attendance_card.ask(cockpit.session, names, cockpit.turns.waiting)

    def _show_minutes(self) -> None:
        self.paper_dialog.show_document(self._models.minutes.document(self._cockpit()))

    def _turn_alone(self) -> None:
        self._show_alone(alone=not self._ui.side_card.isHidden())

    def _show_alone(self, *, alone: bool) -> None:
        """Leave the whole page to the caller, with the official's keys; or show both."""
        ui = self._ui
        ui.side_card.setHidden(alone)
        for button in (
            *(ui.next_button, ui.absent_button, ui.ledger_button, ui.down_button, ui.up_button),
        ):
            button.setVisible(alone)
        if alone:
            ui.brief_part.ui.scroll.setFocus()
        else:
            self.form.take_cursor()
