"""The session that is marked on its page: what is known of it, and what is published of all."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_books import SessionBook
from samad_desktop.domain.sessions import DeskSession, SessionEvent
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.viewmodels.paper import Document
from samad_desktop.viewmodels.session_looks import event_row, facts_of, warning_of
from samad_desktop.viewmodels.session_models import SessionModels
from samad_desktop.views.forms.ui_sessions_page import Ui_SessionsPage
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.papers_card import PapersCard
from samad_desktop.views.words import words_for


class SessionPart(QObject):
    """Fills the cards of the page about one session, and asks what is to be published.

    Signals:
        said: str, how something went well.
        failed: (Exception, how to try again).
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        page: QWidget,
        ui: Ui_SessionsPage,
        models: SessionModels,
        icons: Icons,
        actions: Actions,
        reference: Reference,
    ) -> None:
        super().__init__(page)
        self._ui, self._timetable, self._reference = ui, models.timetable, reference
        self._shown: tuple[DeskSession | None, SessionBook | None] | None = None
        self.papers_card = PapersCard(models.publisher, icons, actions, page)
        self.paper_dialog = PaperDialog(models.paper, icons, actions, page)
        models.timetable.told.connect(self._show_history)
        self.papers_card.poster_wanted.connect(self.show_paper)
        for source in (self.papers_card, self.paper_dialog):
            source.said.connect(self.said)
            source.failed.connect(self.failed)
        self.show_marked()

    def marked(self) -> DeskSession | None:
        """Return the session that is marked, in the month's list where that is shown."""
        ui = self._ui
        rows = ui.month_list if ui.parts.currentWidget() is ui.list_part else ui.rows
        found = rows.current()
        return found if isinstance(found, DeskSession) else None

    def show_marked(self) -> None:
        """Show what is known of the session that is marked."""
        session, ui, book = self.marked(), self._ui, self._timetable.book
        if self._shown is not None and self._shown[0] == session and self._shown[1] is book:
            return
        self._shown = (session, book)
        self.complain(None)
        ui.session_card.setVisible(session is not None)
        ui.history_card.hide()
        if session is None or book is None:
            return
        hours = hours_text((session.plan.hours,))
        ui.session_title.setText(f"{long_day(session.plan.day)}، ساعت {hours}")
        ui.facts_label.setText(facts_of(session, book, self._reference))
        warning = warning_of(session, book)
        ui.warning_label.setText(warning)
        ui.warning_label.setVisible(bool(warning))
        if self._timetable.may_plan:
            self._timetable.tell_history(session)

    def publish(self, day: date) -> None:
        """Ask what is to be published around a day."""
        self.papers_card.ask(day)

    def show_paper(self, document: Document) -> None:
        """Show something before it goes on paper."""
        self.paper_dialog.show_document(document)

    def leave(self) -> bool:
        """Close the card; return whether it was open."""
        return self.papers_card.leave()

    def complain(self, error: Exception | None) -> None:
        """Say above the cards why something was not done; nothing takes it back."""
        say_refusal(self._ui.outcome_label, "" if error is None else words_for(error))

    def _show_history(self, session_id: int, events: tuple[SessionEvent, ...]) -> None:
        session, ui = self.marked(), self._ui
        if session is not None and session.id == session_id:
            ui.history_list.show_rows([event_row(n, each) for n, each in enumerate(events)])
            ui.history_card.setVisible(bool(events))
