"""Surges are seen at once, set aside until they grow, and open exactly their cases."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.errors import Forbidden, ValidationFailed
from samad_desktop.domain.radar import GROWN_BY, Cell
from samad_desktop.persistence.tables import cases, subjects
from samad_desktop.services.radar import RadarService
from tests.centres import ENGINES
from tests.moments import let_it_be

# A Sunday, 11:00 in Tehran.
NOW = datetime(2026, 10, 4, 7, 30, tzinfo=UTC)
WHY = "قطعی برنامه‌ریزی‌شده است و به مردم گفته شده."


@pytest.fixture
def calls(database, intake, operator, a_draft, reference):
    """Register calls about a subject in a county at given moments; return their cases."""

    def take(moments, subject, county, **more):
        found = []
        for at in moments:
            let_it_be(database, at)
            matter = MatterDraft(
                **{
                    "kind": a_draft().matter.kind,
                    "subject_id": subject,
                    "county_id": county,
                    "text": f"{len(found)} {at:%d %H:%M}",
                    **more,
                }
            )
            found.append(intake.register(operator, a_draft(matter=matter)).value.case_id)
        with database.transaction() as connection:
            for case_id, at in zip(found, moments, strict=True):
                connection.execute(
                    update(cases).where(cases.c.id == case_id).values(received_at=at)
                )
        let_it_be(database, NOW)
        return found

    return take


@pytest.fixture
def quiet(calls, reference):
    """Make a centre of two months with a call a day about this and that."""
    subjects_known, counties = sorted(reference.subjects)[:4], sorted(reference.counties)[:3]
    begin = NOW - timedelta(days=70)
    for number in range(3):
        days = [begin + timedelta(days=n, hours=number) for n in range(0, 69, 2)]
        calls(days, subjects_known[number], counties[number])
    return subjects_known, counties
