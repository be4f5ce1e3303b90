"""Each clock and each referral of a case as a row that can be marked by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.standing import Standing, StandingClock, StandingReferral
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.standing_texts import StandingText, StandingTexts
from samad_desktop.views.standing_row import StandingRow

NOTHING = "نه مهلتی در جریان است و نه ارجاعی."


class StandingRows(QWidget):
    """The rows of one case, one of them marked.

    Signals:
        marked: when another row is marked.
    """

    marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StandingRow] = []
        self._marked: StandingRow | None = None
        self._spare: list[StandingRow] = []
        self._nothing = read_label(NOTHING, "note", self)
        self._nothing.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self._nothing)

    def use(self, icons: Icons, reference: Reference, now: Now) -> None:
        """Draw with these icons and names, and count days from `now`."""
        self._icons, self._texts = icons, StandingTexts(reference, now)

    def show_standing(self, standing: Standing) -> None:
        """Show other rows; the same one stays marked, or the most pressing one is."""
        marked = self._marked
        before, was = (marked.place, marked.about) if marked is not None else (None, None)
        had_cursor = marked is not None and marked.hasFocus()
        spare = self._put_in(tuple(self._texts.of(standing)))
        pressing = standing.pressing()
        wanted = before, (pressing.referral.id, 0) if pressing else None
        found = [row for place in wanted for row in self._rows if row.place == place]
        if found and before is not None and _was_handed_on(was, found[0].about):
            del found[0]
        self._mark(next(iter((*found, *self._rows)), None))
        if had_cursor and self._marked is not None:
            self._marked.setFocus()
        # A row that goes hands the cursor on; by now it has its place.
        for row in spare:
            row.put_away()

    def forget(self) -> None:
        """Another case comes: nothing of this one stays marked."""
        if self._marked is not None:
            self._marked.clearFocus()
        self._marked = None

    def rows(self) -> Sequence[StandingRow]:
        return tuple(self._rows)

    def marked_referral(self) -> StandingReferral | None:
        return self._marked.about if self._marked is not None else None

    def mark_referral(self, referral_id: int) -> None:
        """Mark the row of a referral, if it is there."""
        rows = (row for row in self._rows if row.about and row.about.referral.id == referral_id)
        if (found := next(rows, None)) is not None:
            self._mark(found)

    def marked_clock(self) -> StandingClock | None:
        """Return the clock of the marked row, or else the first that runs."""
        clocks = (row.clock for row in (self._marked, *self._rows) if row is not None)
        return next((clock for clock in clocks if clock is not None), None)

    @property
    def any_rows(self) -> bool:
        """Whether there is anything to mark."""
        return bool(self._rows)

    def go_on(self) -> None:
        """Mark the next row, after the last one the first, and put the cursor there."""
        if self._rows:
            at = self._rows.index(self._marked) + 1 if self._marked in self._rows else 0
            self._rows[at % len(self._rows)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in(self, texts: Sequence[StandingText]) -> list[StandingRow]:
        """Show a row for each text; return those that there is nothing for any more."""
        every = [*self._rows, *self._spare]
        while len(every) < len(texts):
            every.append(self._new_row())
        self._rows, self._spare = every[: len(texts)], every[len(texts) :]
        for row, text in zip(self._rows, texts, strict=True):
            row.show_text(text, self._icons)
        self._nothing.setHidden(bool(texts))
        return [row for row in self._spare if not row.isHidden()]

    def _new_row(self) -> StandingRow:
        row = StandingRow(self)
        row.entered.connect(self._follow_cursor)
        row.stepped.connect(self._step)
        self._box.addWidget(row)
        return row

    def _mark(self, row: StandingRow | None) -> None:
        self._marked = row
        for each in self._rows:
            each.mark(marked=each is row and len(self._rows) > 1)
        self.marked.emit()

    def _follow_cursor(self) -> None:
        row = self.sender()
        if isinstance(row, StandingRow) and row is not self._marked:
            self._mark(row)

    def _step(self, steps: int) -> None:
        row = self.sender()
        if isinstance(row, StandingRow):
            at = min(max(self._rows.index(row) + steps, 0), len(self._rows) - 1)
            self._rows[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _was_handed_on(before: StandingReferral | None, now: StandingReferral | None) -> bool:
    """Whether a referral went to another agency since: what is next is to be done with that one."""
    states = [each.referral.state if each else None for each in (before, now)]
    return states[0] is not states[1] and states[1] is ReferralState.TRANSFERRED
