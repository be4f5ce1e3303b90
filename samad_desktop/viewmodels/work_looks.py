"""How a thing to do looks in a worklist: what is pressing about it stands before the rest."""

from dataclasses import replace

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.worklists import WorkRow
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import WITHHELD, CaseLooks, Now, due_words, shown_code
from samad_desktop.viewmodels.standing_looks import REFERRAL_LOOKS

LEVEL = "سطح {level}"
_GRAVE = 2


class WorkLooks:
    """Makes the rows of worklists."""

    def __init__(self, cases: CaseLooks, reference: Reference, now: Now) -> None:
        self._cases = cases
        self._reference = reference
        self._now = now

    def row(self, work: WorkRow) -> RowLook:
        """Return subject and place over code, deadline, agency and text; the level as a pill."""
        plain = self._cases.row(work.case)
        told = WITHHELD if work.case.protected and not work.case.excerpt else work.case.excerpt
        note = (
            shown_code(work.case.tracking_code),
            self._state(work),
            self._due(work),
            self._reference.short_name(work.agency_id),
            told,
        )
        pill, look = self._pill(work)
        return replace(
            plain,
            note=SEPARATOR.join(part for part in note if part),
            pill=pill,
            pill_look=look,
        )

    def _due(self, work: WorkRow) -> str:
        return "" if work.due_at is None else due_words(work.due_at, self._now())

    def _state(self, _work: WorkRow) -> str:
        """Return a state that the pill has no room for."""
        return ""

    def _pill(self, work: WorkRow) -> tuple[str, Look]:
        if work.level:
            return LEVEL.format(level=persian_digits(work.level)), level_look(work.level)
        return label(work.case.state), Look.NEUTRAL


class AgencyLooks(WorkLooks):
    """Makes the rows of a liaison: where her referral stands, not where the whole case does."""

    def _state(self, work: WorkRow) -> str:
        if not work.level or work.referral_state is None:
            return ""
        return label(work.referral_state)

    def _pill(self, work: WorkRow) -> tuple[str, Look]:
        if work.level or work.referral_state is None:
            return super()._pill(work)
        return label(work.referral_state), REFERRAL_LOOKS[work.referral_state]


def level_look(level: int) -> Look:
    """Return the colour of a level: the first one warns, the others are grave."""
    return Look.DANGER if level >= _GRAVE else Look.WARN
