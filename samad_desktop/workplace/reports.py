"""The page of reports, the cases behind each of its numbers, its files, what is made by itself."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.domain.reports import Behind
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.views.key_groups import REPORTS_GROUP, SCHEDULES_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.viewmodels.behind import CasesBehind
    from samad_desktop.viewmodels.report_desk import ReportDesk
    from samad_desktop.views.behind_page import BehindPage
    from samad_desktop.views.report_page import ReportPage
    from samad_desktop.views.schedule_card import ScheduleCard

_TITLE = "ذخیرهٔ گزارش در فایل"
_FOLDER_TITLE = "پوشهٔ گزارش‌های زمان‌بندی‌شده"
_KEPT = "گزارش زمان‌بندی شد."
_KINDS = "Excel (*.xlsx);;CSV (*.csv)"
_WRITTEN = "گزارش در {name} نوشته شد؛ این کار در ممیزی ثبت است."


class ReportDoor(PageDoor["ReportPage"]):
    """Leads to the reports, and from a number to its cases."""

    RIGHTS = frozenset({Right.SEE_REPORTS})
    DEED, WORDS, KEY = "reports", "گزارش‌ها", "Alt+Shift+F3"
    PAGE_GROUP = REPORTS_GROUP
    BUTTON = "reports_button"

    @cached_property
    def desk(self) -> "ReportDesk":
        """What makes the reports."""
        from samad_desktop.viewmodels.report_desk import ReportDesk

        around, desk = self._around, self._around.desk
        lists = (desk.work.reporting, desk.finding.choices)
        made = ReportDesk(around.tasks, desk.actor, *lists, self._note, desk.clock, self)
        made.written.connect(self._say_written)
        return made

    @cached_property
    def cases(self) -> "CasesBehind":
        """The cases behind a number."""
        from samad_desktop.viewmodels.behind import CasesBehind

        around = self._around
        cases = CasesBehind(around.tasks, around.looks, self)
        cases.rows.failed.connect(around.tell)
        cases.opened_case.connect(around.open_case)
        return cases

    @cached_property
    def behind(self) -> "BehindPage":
        """The page of those cases."""
        from samad_desktop.viewmodels.case_preview import CasePreview
        from samad_desktop.views.behind_page import BehindPage

        around, desk = self._around, self._around.desk
        preview = CasePreview(around.tasks, desk.actor, desk.cases, self)
        preview.failed.connect(around.tell)
        given = (around.icons, desk.reference, desk.clock, around.view.stage)
        page = BehindPage(self.cases, preview, *given)
        around.view.add_page(page)
        return page

    @cached_property
    def schedules(self) -> "ScheduleCard":
        """The card of what is made by itself, over the page."""
        from samad_desktop.services.report_schedules import ScheduleService
        from samad_desktop.viewmodels.scheduler import Scheduler
        from samad_desktop.views.schedule_card import ScheduleCard

        around, desk = self._around, self._around.desk
        service = ScheduleService(desk.database, desk.work.reporting)
        scheduler = Scheduler(around.tasks, desk.actor, service, self)
        scheduler.failed.connect(around.tell)
        scheduler.kept.connect(self._say_kept)
        card = ScheduleCard(scheduler, around.icons, around.actions, self.page)
        card.folder_wanted.connect(self._ask_for_folder)
        self.page.close_first(card.leave)
        return card

    def _make(self) -> "ReportPage":
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.views.report_page import ReportPage

        around = self._around
        paper = Paper(around.tasks, self)
        given = (around.icons, around.actions, around.desk.reference, around.view.stage)
        page = ReportPage(self.desk, paper, *given)
        around.known.renewed.connect(page.renew)
        page.door_wanted.connect(self._go_behind)
        page.file_wanted.connect(self._ask_for_file)
        page.schedules_wanted.connect(self._open_schedules)
        around.actions.list_later(lambda: self.schedules, SCHEDULES_GROUP)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        return page

    def _go_behind(self, behind: Behind, name: str) -> None:
        page = self.behind
        self.cases.show(self.desk.behind(behind), name, self.desk.beside(behind))
        self._around.view.show_page(page)

    @cached_property
    def _dialogs(self) -> FileDialogs:
        return FileDialogs(self._around.view)

    def _ask_for_file(self) -> None:
        assert self.desk.answer is not None
        dialog = self._dialogs.to_write(_TITLE, f"{self.desk.answer.title}.xlsx", _KINDS)
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, name: str) -> None:
        self.desk.write(Path(name))

    def _say_written(self, target: Path) -> None:
        self._around.say(_WRITTEN.format(name=isolate(target.name)))

    def _open_schedules(self) -> None:
        self.schedules.open_for(self.desk.summaries, self.desk.code)

    def _ask_for_folder(self) -> None:
        dialog = self._dialogs.to_folder(_FOLDER_TITLE)
        dialog.fileSelected.connect(self.schedules.take_folder)
        dialog.open()

    def _say_kept(self, _schedule: object) -> None:
        self._around.say(_KEPT)

    def _note(self, way: WayOut) -> None:
        desk = self._around.desk
        desk.work.outgoings.note(desk.actor, Outgoing(way))
