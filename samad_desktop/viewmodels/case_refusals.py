"""Why something cannot be done with the case that is open: one code for each deed of its page."""

from collections.abc import Callable

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import Case, CaseState
from samad_desktop.domain.errors import Forbidden
from samad_desktop.viewmodels.case_linker import CaseLinker
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.identity_asker import IdentityAsker
from samad_desktop.viewmodels.letter_writer import LetterWriter


class CaseRefusals:
    """Knows the ids of the page's deeds; those that begin a step are the `StepTaker`'s."""

    def __init__(
        self,
        actor: Actor,
        reader: CaseReader,
        linker: CaseLinker,
        letters: LetterWriter,
        asker: IdentityAsker,
    ) -> None:
        self._actor = actor
        self._reader = reader
        self._linker = linker
        self._letters = letters
        self._asker = asker
        self._whys: dict[str, Callable[[Case], str]] = {
            "case_correct": lambda case: self._needs(Right.CORRECT_CASE) or _text(case),
            "case_note": lambda _case: self._needs(Right.WRITE_NOTE),
            "case_call": lambda case: self._needs(Right.TAKE_CALL) or _closed(case),
            "case_person": lambda case: self._needs(Right.CORRECT_CASE) or _nobody(case),
            "case_join": lambda case: (
                self._needs(Right.JOIN_CITIZENS, Right.TAKE_CALL) or _nobody(case)
            ),
            "case_copy": lambda _case: "",
            "case_link": lambda case: self._needs(Right.FOLLOW_UP) or _text(case),
            "case_gather_all": lambda case: self._needs(Right.FOLLOW_UP) or _text(case),
            "case_links": lambda _case: self._links(),
            "case_tell_all": lambda _case: self._needs(Right.FOLLOW_UP) or self._members(),
            "case_hold": lambda _case: self._needs(Right.HOLD_CASE),
            "case_identity": self._identity,
            "case_print": lambda case: self._needs(Right.FOLLOW_UP) or self._printed(case),
            "case_open_file": _files,
            "case_save_file": _files,
            "case_why": lambda _case: self._clocks(),
        }

    @property
    def deeds(self) -> tuple[str, ...]:
        """The ids of the deeds of which this knows."""
        return tuple(self._whys)

    def of(self, deed_id: str) -> str:
        """Return the code of why that cannot be done now; empty where it can."""
        case = self._reader.case
        return "no_case_open" if case is None else self._whys[deed_id](case)

    def _needs(self, *rights: Right) -> str:
        return "" if all(map(self._actor.may, rights)) else Forbidden.code

    def _links(self) -> str:
        standing = self._reader.standing
        return "" if standing is not None and standing.links else "case_has_no_links"

    def _members(self) -> str:
        return "" if self._linker.members else "case_gathers_none"

    def _identity(self, case: Case) -> str:
        if self._asker.is_shown or self._asker.may_ask:
            return ""
        return Forbidden.code if case.identity_withheld else "identity_not_hidden"

    def _printed(self, case: Case) -> str:
        return _text(case) or ("" if self._letters.may_print else "case_has_no_letters")

    def _clocks(self) -> str:
        standing = self._reader.standing
        return "" if standing is not None and standing.clocks else "no_clock_runs"


def _text(case: Case) -> str:
    return "case_text_kept" if case.text_withheld else ""


def _closed(case: Case) -> str:
    return "case_is_closed" if case.state is CaseState.CLOSED else ""


def _nobody(case: Case) -> str:
    return "case_has_nobody" if case.citizen is None else ""


def _files(case: Case) -> str:
    return "" if case.attachments else "case_has_no_files"
