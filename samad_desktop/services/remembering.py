"""Recognising callers while the database is away, where this workstation may remember them."""

from samad_desktop.domain.access import Actor
from samad_desktop.domain.contacts import Recognition
from samad_desktop.domain.errors import AccountDisabled, DatabaseAway, TooSlow
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.rule_book import RuleBook
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.caller_memory import CallerMemory

_NUMBERS = (GuessKind.PHONE, GuessKind.NATIONAL_ID)


class RememberingIntake(IntakeService):
    """Keeps whom the database showed, and shows them again while it does not answer."""

    def __init__(
        self, database: Database, area_code: str, rule_book: RuleBook, memory: CallerMemory
    ) -> None:
        super().__init__(database, area_code, rule_book)
        self._memory = memory

    def recognise(self, actor: Actor, typed: str) -> Recognition:
        """Return who may be calling; `remembered_at` is set where the database did not say so.

        Raises:
            Forbidden, RuleBroken: as with the database alone.
            DatabaseAway, TooSlow: it does not answer, and nobody is remembered.
            AccountDisabled: she may not come in any more; who was remembered is forgotten.
        """
        try:
            found = super().recognise(actor, typed)
        except (DatabaseAway, TooSlow):
            remembered = self._memory.recall(self._number(typed))
            if remembered is None:
                raise
            return remembered
        except AccountDisabled:
            self._memory.forget()
            raise
        self._memory.keep(found)
        return found

    def _number(self, typed: str) -> str:
        """Return under what an answer is remembered: the phone, where it may be one."""
        readings = {reading.kind: reading.value for reading in guess(typed, self._area_code)}
        return next((readings[kind] for kind in _NUMBERS if kind in readings), "")
