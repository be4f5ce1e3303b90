"""`samad-admin report --due`: what is to be made by itself, once its moment has come."""

import argparse

from samad_desktop.cli.acting import everybody
from samad_desktop.cli.options import OK, REFUSED
from samad_desktop.cli.words import told
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Right
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate
from samad_desktop.persistence.database import Database
from samad_desktop.report_words import NONE_DUE, NOT_MADE, WRITTEN
from samad_desktop.services.report_schedules import Made, ScheduleService
from samad_desktop.services.reporting import ReportService


def make_due(
    service: ReportService, database: Database, options: argparse.Namespace, terminal: Terminal
) -> int:
    """Make all reports that are due, each in the name of whoever keeps it; return the exit code.

    Where nothing is due that is said as well: who reads a log sees that it was asked.

    Raises:
        RuleBroken: `report_due_alone`; `acting_person_needed`, a server's log-in is nobody's.
    """
    if options.name or options.list or options.out:
        raise RuleBroken("report_due_alone")
    schedules = ScheduleService(database, service)
    people = everybody(database, options, Right.SEE_REPORTS)
    made = [each for actor in people for each in schedules.make_due(actor)]
    for each in made:
        _say(each, terminal)
    if not made:
        terminal.say(NONE_DUE)
    return REFUSED if any(each.error for each in made) else OK


def _say(made: Made, terminal: Terminal) -> None:
    target = isolate(str(made.target))
    if made.error is None:
        terminal.say(WRITTEN.format(target))
    else:
        terminal.complain(NOT_MADE.format(report=target, why=told(made.error)))
