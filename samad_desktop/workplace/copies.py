"""A warning, for who keeps the centre, where no copy of it was proven for long."""

from PySide6.QtCore import QObject

from samad_desktop.domain.calendar import jalali_date
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.tokens import Look
from samad_desktop.services.proven_copies import Proven
from samad_desktop.workplace.surroundings import Surroundings

NEVER = "هیچ نسخهٔ پشتیبانی از این مرکز آزموده نشده است؛ {do}"
LONG_AGO = "آخرین نسخهٔ پشتیبان آزموده از {day} است؛ {do}"
_DO = f"با {isolate('samad-admin daily')} بگیرید و بیازمایید."


class CopiesPart(QObject):
    """Looks once, when somebody comes in who keeps the centre."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = around.view
        desk = around.desk
        proven = desk.keeping.proven_copies
        around.tasks.ask(self, lambda: proven.look(desk.actor), self._warn, around.tell)

    def _warn(self, proven: Proven) -> None:
        if not proven.is_overdue:
            return
        if proven.newest is None:
            self._view.say(NEVER.format(do=_DO), Look.WARN)
        else:
            self._view.say(LONG_AGO.format(day=jalali_date(proven.newest), do=_DO), Look.WARN)
