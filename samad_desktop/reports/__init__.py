"""Every report of the centre: a new one is one file here and one line in this list."""

from samad_desktop.reports.base import Report

REPORTS: tuple[Report, ...] = ()
