"""Every report: its file, and its line here."""

from samad_desktop.reports import agencies, subjects_by_county
from samad_desktop.reports.base import Report

REPORTS: tuple[Report, ...] = (
    subjects_by_county.REPORT,
    agencies.REPORT,
)
