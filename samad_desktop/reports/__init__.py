"""Every report: its file, and its line here."""

from samad_desktop.reports import (
    agencies,
    bulletin,
    desk_hours,
    escalations,
    full_list,
    overdue,
    satisfaction,
    subjects_by_county,
    unaccepted,
    workload,
)
from samad_desktop.reports.base import Report

REPORTS: tuple[Report, ...] = (
    bulletin.REPORT,
    workload.REPORT,
    subjects_by_county.REPORT,
    agencies.REPORT,
    overdue.REPORT,
    unaccepted.REPORT,
    satisfaction.REPORT,
    desk_hours.REPORT,
    escalations.REPORT,
    full_list.REPORT,
)
