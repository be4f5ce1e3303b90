"""What was sent on of one referral, a row for each unit, the latest first."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samad_desktop.domain.calendar import when
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.sub_referrals import SubReferral
from samad_desktop.labels import label
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label, read_label
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.unit_looks import SUB_LOOKS, answer_line, unit_name

SENT = "ارسال {when} · {by}"
_RTL_MARK = "\u200f"
_ICON_PX = 16


class UnitRows(QWidget):
    """Read only: what is done with a unit is done by its keys and the form over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._rows: list[QWidget] = []

    def use(self, icons: Icons, reference: Reference, now: Now) -> None:
        """Draw with these icons and names, and count days from `now`."""
        self._icons, self._reference, self._now = icons, reference, now

    def show_sent_on(self, sent_on: tuple[SubReferral, ...]) -> None:
        """Show these instead of those before."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in reversed(sent_on)]
        for row in self._rows:
            self._box.addWidget(row)
        self.setVisible(bool(self._rows))

    def texts(self) -> tuple[str, ...]:
        """Return what stands there, line by line."""
        labels = (each for row in self._rows for each in row.findChildren(QLabel))
        return tuple(each.text().strip(_RTL_MARK) for each in labels)

    def _row(self, sub: SubReferral) -> QWidget:
        row = QWidget(self)
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(self._head(sub, row))
        sent = SENT.format(when=when(sub.sent_at, self._now()), by=sub.sent_by)
        box.addWidget(read_label(_RTL_MARK + sent, "note"))
        for words in (sub.instruction, answer_line(sub)):
            if words:
                box.addWidget(read_label(_RTL_MARK + words))
        return row

    def _head(self, sub: SubReferral, row: QWidget) -> QHBoxLayout:
        icon = IconLabel(row)
        icon.set_icon(self._icons, "building-2", "text2", size=_ICON_PX)
        pill = plain_label(label(sub.state), "", row)
        pill.setProperty("pill", str(SUB_LOOKS[sub.state]))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(icon)
        line.addWidget(read_label(unit_name(self._reference, sub.unit_id), "strong"), 1)
        line.addWidget(pill)
        return line
