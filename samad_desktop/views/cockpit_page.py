"""Holding a session: the caller's brief in large letters, and beside it the secretary's side."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.cockpit_looks import (
    ledger_text,
    next_text,
    order_text,
    promise_text,
    quiet_text,
    tally_text,
)
from samad_desktop.viewmodels.cockpit_models import CockpitModels
from samad_desktop.views.brief_view import BesideBrief, LineRoom, show_lines
from samad_desktop.views.cockpit_room import CockpitRoom
from samad_desktop.views.cockpit_side import CockpitSide
from samad_desktop.views.desk_keys import CALL_KEY, MISS_KEY
from samad_desktop.views.forms.ui_cockpit_page import Ui_CockpitPage
from samad_desktop.views.key_groups import COCKPIT_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.words import words_for

TICK_MS = 1_000
# Whoever presses twice for one caller does so within this time.
JUST_CAME = timedelta(seconds=10)
PROMISES_MAX = 3
NEXT, ABSENT, PROMISES = "متقاضی بعد", "متقاضی نیامد", "قول‌های پیشین، یا بازگشت به متقاضی"
ELSEWHERE = f"هر نشست از جدول نشست‌ها ({isolate('Ctrl+Shift+N')}) هم باز می‌شود."
DOWN, UP = "ادامهٔ برگه", "بازگشت به بالای برگه"


class CockpitPage(Page):
    """ui/cockpit_page.ui in front of `CockpitModels`; an official needs five keys.

    Signals:
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    title = "برگزاری نشست"

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        models: CockpitModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CockpitPage()
        self.ui.setupUi(self)
        self._model = models.cockpit
        self._reference = reference
        self._shows_ledger = True
        self._asked_about: datetime | None = None
        self._room = LineRoom(self.ui.ledger_part)
        self._seen: tuple[int, SessionState, int | None] | None = None
        self.side = (
            CockpitSide(self, self.ui, models, icons, actions, reference)
            if self._model.may_plan
            else None
        )
        if self.side is None:
            self.ui.side_card.hide()
        CockpitRoom(self, self.ui, icons.theme)
        self._add_deeds(actions)
        self._connect()
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._show_time)
        self._show(None)

    def open_session(self, session_id: int | None) -> None:
        """Show a session; without one, that of today."""
        self._model.show_session(session_id)

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        say_refusal(self.ui.stage_outcome, "")
        self._ticks.start()
        self._model.read()
        if self.side is None or not self.side.take_cursor():
            self.ui.brief_part.ui.scroll.setFocus()

    def refresh(self) -> None:
        self._model.read()

    def renew(self) -> None:
        if self.side is not None:
            self.side.renew()

    def leave_part(self) -> bool:
        return self.side is not None and self.side.leave()

    # How it stands there

    def _add_deeds(self, actions: Actions) -> None:
        ui, model = self.ui, self._model
        # An official has no fields to type in, and the largest key for what she does most.
        call = (CALL_KEY,) if self.side is not None else ("Return", CALL_KEY)
        for name, words, keys, do, button in (
            ("next", NEXT, call, self._call_next, ui.next_button),
            ("absent", ABSENT, (MISS_KEY,), model.miss, ui.absent_button),
            ("promises", PROMISES, ("F7",), self._turn, ui.ledger_button),
            ("down", DOWN, ("PgDown",), self._read_on, ui.down_button),
            ("up", UP, ("PgUp",), self._read_back, ui.up_button),
        ):
            deed = Deed(f"cockpit_{name}", words, keys, COCKPIT_GROUP)
            actions.add(deed, do, self, where=HERE)
            self._show_key(actions, deed.id, button, do)
        if self.side is not None:
            for deed_id, button in (
                ("cockpit_next", ui.call_button),
                ("cockpit_absent", ui.no_show_button),
                ("cockpit_promises", ui.promises_button),
            ):
                actions.show_key(deed_id, button)
            ui.call_button.clicked.connect(self._call_next)
            ui.no_show_button.clicked.connect(model.miss)
            ui.promises_button.clicked.connect(self._turn)

    @staticmethod
    def _show_key(
        actions: Actions, deed_id: str, button: KeyButton, do: Callable[[], object]
    ) -> None:
        actions.show_key(deed_id, button)
        button.put_key_beside()
        # Enter calls the next one in, wherever the cursor is.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(do)

    def _connect(self) -> None:
        model = self._model
        model.shown.connect(self._show)
        model.left.connect(self._forget)
        model.stored.connect(self._settle)
        model.refused.connect(self._refuse)
        model.failed.connect(self.failed)
        model.failed.connect(self._say_why_empty)
        if self.side is not None:
            self.side.said.connect(self.said)
            self.side.failed.connect(self.failed)

    def _show(self, cockpit: Cockpit | None) -> None:
        ui = self.ui
        ui.next_card.setVisible(cockpit is not None)
        if cockpit is None:
            ui.quiet_label.setText("")
            ui.parts.setCurrentWidget(ui.quiet_part)
            return
        self._follow_turn(cockpit)
        ui.next_label.setText(next_text(cockpit, self._reference))
        self._show_ledger(cockpit)
        present = cockpit.present
        if present is not None and cockpit.brief is not None:
            promised = [each for each in cockpit.contacts if each.reached][:PROMISES_MAX]
            beside = BesideBrief(
                tuple(promise_text(each, self._reference) for each in promised),
                tuple(order_text(each, self._reference) for each in cockpit.orders),
            )
            ui.brief_part.show_brief(cockpit.brief, beside, self._reference, self._model.now())
        ui.quiet_label.setText(quiet_text(cockpit))
        self._show_part(cockpit)
        self._show_time()
        if self.side is not None:
            self.side.show_cockpit(cockpit)

    def _follow_turn(self, cockpit: Cockpit) -> None:
        """Begin with the past, and go to each caller as she is called in."""
        present, session = cockpit.present, cockpit.session
        slot_id = present.place.slot.id if present is not None else None
        seen = (session.id, session.state, slot_id)
        if seen != self._seen:
            self._seen = seen
            self._shows_ledger = not cockpit.is_begun and cockpit.is_open
            say_refusal(self.ui.stage_outcome, "")

    def _show_part(self, cockpit: Cockpit) -> None:
        ui = self.ui
        if self._shows_ledger:
            part: QWidget = ui.ledger_part
        elif cockpit.present is not None:
            part = ui.brief_part
        else:
            part = ui.quiet_part
        ui.parts.setCurrentWidget(part)
        self._room.give_soon()

    def _show_ledger(self, cockpit: Cockpit) -> None:
        ui = self.ui
        ui.tally_label.setText(tally_text(cockpit.ledger))
        rows = [ledger_text(each, self._reference) for each in cockpit.ledger]
        show_lines(ui.ledger_rows, ui.ledger_title, rows)
        ui.ledger_title.show()

    def _show_time(self) -> None:
        cockpit = self._model.cockpit
        box = cockpit.time_box if cockpit is not None else None
        now: datetime = self._model.now()
        self.ui.brief_part.ui.time_tile.setVisible(box is not None)
        if box is not None:
            self.ui.brief_part.show_time(box, now)

    def hideEvent(self, event: QHideEvent) -> None:
        self._ticks.stop()
        super().hideEvent(event)

    # What is done

    def _call_next(self) -> None:
        """Call the next one in; of somebody who has only just come, ask once more."""
        cockpit = self._model.cockpit
        box = cockpit.time_box if cockpit is not None else None
        came = None if box is None else box.begun_at
        if came is not None and came != self._asked_about and self._model.now() - came < JUST_CAME:
            self._asked_about = came
            self._refuse(RuleBroken("caller_just_came"))
        else:
            self._model.call_next()

    def _turn(self) -> None:
        """Show what was promised before, or go back to the caller."""
        cockpit = self._model.cockpit
        if cockpit is not None:
            self._shows_ledger = not self._shows_ledger
            self._show_part(cockpit)

    def _read_on(self) -> None:
        self._scroll(down=True)

    def _read_back(self) -> None:
        self._scroll(down=False)

    def _scroll(self, *, down: bool) -> None:
        ui = self.ui
        if ui.parts.currentWidget() is ui.brief_part:
            ui.brief_part.turn(down=down)
        else:
            bar = ui.ledger_part.verticalScrollBar()
            bar.setValue(bar.value() + (bar.pageStep() if down else -bar.pageStep()))

    def _settle(self, words: str) -> None:
        say_refusal(self.ui.stage_outcome, "")
        if self.side is not None:
            self.side.settle()
        if words:
            self.said.emit(words)

    def _refuse(self, error: Exception) -> None:
        """Say why nothing was done where the person is."""
        if self.side is None or not self.side.refuse(error):
            say_refusal(self.ui.stage_outcome, words_for(error))

    def _say_why_empty(self, error: Exception, _again: object) -> None:
        """Say it on the page too, which has nothing else to say, and where there is more."""
        if self._model.cockpit is None:
            self.ui.quiet_label.setText("\n".join((words_for(error), ELSEWHERE)))

    def _forget(self) -> None:
        self._seen = None
        self._show(None)
