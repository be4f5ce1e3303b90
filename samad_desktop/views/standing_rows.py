"""Each clock and each referral of a case as a row that can be marked by keys."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import TEHRAN, long_day, when
from samad_desktop.domain.calendar import clock as clock_text
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.standing import Standing, StandingClock, StandingReferral
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import read_label
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.standing_looks import (
    agency_name,
    clock_line,
    clock_look,
    concern_words,
    referral_pill,
    sent_back_words,
)
from samad_desktop.viewmodels.unit_looks import SUB_LOOKS, sub_line

SENT = "ارسال {when} · {by}"
UNIT = "واحد: {unit}"
PROMISED = "متقاضی خواسته است {day}، ساعت {hour} زنگ بزنید."
PROPOSED = "دستگاه پیشنهادی: {agency}"
MORE_TIME = "تمدید خواسته است: {reason}"
MORE_TIME_UNTIL = "تمدید تا {day} خواسته است: {reason}"
NOTHING = "نه مهلتی در جریان است و نه ارجاعی."
_RTL_MARK = "\u200f"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ICON_PX = 16


class StandingRow(QFrame):
    """One row; the arrows go to the next, the cursor marks it.

    Signals:
        entered: when it has the cursor.
        stepped: int, to the row that is so many further.
    """

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, about: StandingReferral | None, clock: StandingClock | None) -> None:
        super().__init__()
        self.about = about
        self.clock = clock
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = QVBoxLayout(self)
        margins(self.box, 10, 8, 10, 8)
        self.box.setSpacing(4)

    @property
    def place(self) -> tuple[int, int]:
        """Say which row it is, also after the case was read anew."""
        if self.about is not None:
            return self.about.referral.id, 0
        return 0, self.clock.id if self.clock is not None else 0

    def add_line(self, words: str, role: str = "", icon: str = "", icon_role: str = "") -> None:
        """Add words, behind an icon where there is one."""
        line = QHBoxLayout()
        line.setSpacing(6)
        if icon:
            picture = IconLabel(self)
            picture.set_icon(self._icons, icon, icon_role, size=_ICON_PX)
            line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(read_label(_RTL_MARK + words, role), 1)
        self.box.addLayout(line)

    def use(self, icons: Icons) -> None:
        self._icons = icons

    def add_head(self, words: str, pill: str, look: Look) -> None:
        """Add the title with a pill at its end."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(read_label(words, "strong"), 1)
        made = QLabel(pill, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setProperty("pill", str(look))
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(line)

    def spoken(self) -> str:
        """Return everything that stands in the row, for a screen reader."""
        words = (each.text().strip(_RTL_MARK) for each in self.findChildren(QLabel))
        return "، ".join(word for word in words if word)

    def mark(self, *, marked: bool) -> None:
        restyle(self, "marked", "true" if marked else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)


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
        self._held: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def use(self, icons: Icons, reference: Reference, now: Now) -> None:
        """Draw with these icons and names, and count days from `now`."""
        self._icons, self._reference, self._now = icons, reference, now

    def show_standing(self, standing: Standing) -> None:
        """Show the rows anew; the same one stays marked, or the most pressing one is."""
        marked = self._marked
        before = marked.place if marked is not None else None
        had_cursor = self._marked is not None and self._marked.hasFocus()
        self._rows = list(self._made(standing))
        self._put_in()
        pressing = standing.pressing()
        wanted = before, (pressing.referral.id, 0) if pressing else None
        found = [row for place in wanted for row in self._rows if row.place == place]
        if found and marked is not None and _was_handed_on(marked, found[0]):
            del found[0]
        self._mark(next(iter((*found, *self._rows)), None))
        if had_cursor and self._marked is not None:
            self._marked.setFocus()

    def forget(self) -> None:
        """Another case comes: nothing of this one stays marked."""
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

    def _made(self, standing: Standing) -> list[StandingRow]:
        own = [clock for clock in standing.clocks if clock.referral_id is None]
        rows = [self._clock_row(clock, standing.promised_at) for clock in own]
        asked = sorted(standing.asked, key=_order)
        rows += [self._referral_row(each, standing) for each in asked]
        return rows

    def _put_in(self) -> None:
        if self._held is not None:
            self._outer.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = QWidget(self)
        box = QVBoxLayout(self._held)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for row in self._rows:
            row.entered.connect(self._follow_cursor)
            row.stepped.connect(self._step)
            box.addWidget(row)
        if not self._rows:
            box.addWidget(read_label(NOTHING, "note"))
        self._outer.addWidget(self._held)
        self._held.show()

    def _clock_row(self, clock: StandingClock, promised_at: datetime | None) -> StandingRow:
        row = StandingRow(None, clock)
        row.use(self._icons)
        look = clock_look(clock)
        row.add_head(look.step, look.pill, look.look)
        row.add_line(look.until, "", look.icon, str(look.look))
        if clock.step is Step.CALL_BACK and promised_at is not None:
            day, hour = long_day(promised_at.astimezone(TEHRAN).date()), clock_text(promised_at)
            row.add_line(PROMISED.format(day=day, hour=isolate(hour)), "", "phone-call", "text2")
        row.setAccessibleName(row.spoken())
        return row

    def _referral_row(self, each: StandingReferral, standing: Standing) -> StandingRow:
        referral = each.referral
        row = StandingRow(each, standing.clock_of(referral.id))
        row.use(self._icons)
        pill, look = referral_pill(referral)
        row.add_head(agency_name(self._reference, referral.agency_id), pill, look)
        for clock in standing.clocks:
            if clock.referral_id == referral.id:
                shown = clock_look(clock)
                row.add_line(clock_line(clock), "", shown.icon, str(shown.look))
        sent = SENT.format(when=when(referral.sent_at, self._now()), by=referral.sent_by)
        unit = UNIT.format(unit=referral.unit) if referral.unit else ""
        row.add_line(" · ".join(part for part in (sent, unit) if part), "note")
        self._add_words(row, each)
        for sub in each.sub_referrals:
            row.add_line(
                sub_line(sub, self._reference), "note", "building-2", str(SUB_LOOKS[sub.state])
            )
        row.setAccessibleName(row.spoken())
        return row

    def _add_words(self, row: StandingRow, each: StandingReferral) -> None:
        if each.referral.extension_asked_at is not None:
            row.add_line(_more_time(each), "", "hourglass", "warn")
        if each.sent_back is not None:
            row.add_line(sent_back_words(each.sent_back), "", "rotate-ccw", "warn")
        if each.reply:
            row.add_line(each.reply, "", "message-square", "text2")
        for concern in each.concerns:
            row.add_line(concern_words(concern), "warn", "triangle-alert", "warn")
        if each.proposed_agency_id is not None:
            name = agency_name(self._reference, each.proposed_agency_id)
            row.add_line(PROPOSED.format(agency=name), "note", "building-2", "text2")

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


def _more_time(each: StandingReferral) -> str:
    """Return why its agency asks for more time, and until when."""
    until, reason = each.referral.extension_until, each.extension_reason
    if until is None:
        return MORE_TIME.format(reason=reason)
    return MORE_TIME_UNTIL.format(day=long_day(until), reason=reason)


def _order(each: StandingReferral) -> tuple[bool, float]:
    """Put what is under way before what has ended, the latest first."""
    referral = each.referral
    over = referral.ended_at is not None and not referral.awaits_check
    if referral.state is ReferralState.RETURNED:
        over = False
    return over, -referral.sent_at.timestamp()


def _was_handed_on(before: StandingRow, now: StandingRow) -> bool:
    """Whether a referral went to another agency since: what is next is to be done with that one."""
    states = [each.about.referral.state if each.about else None for each in (before, now)]
    return states[0] is not states[1] and states[1] is ReferralState.TRANSFERRED
