"""What was put aside of the radar: by whom, why, and how much it was then. Nothing is taken back.

What is put aside rings again by itself as soon as it grows.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Float, ForeignKey, Identity, Integer, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, UtcDateTime, metadata


class _RadarSetAsides(TypedColumns):
    """An alarm: a subject or a branch of them, in a county or, without one, in the province."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    subject_id: Named[int] = Column(BigId, ForeignKey("subjects.id"))
    county_id: Named[int | None] = Column(BigId, ForeignKey("divisions.id"))
    window_hours: Named[int] = Column(Integer)
    observed: Named[int] = Column(Integer)
    expected: Named[float] = Column(Float)
    reason: Named[str]
    set_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    set_at: Named[datetime] = Column(UtcDateTime, index=True)


radar_set_asides = Table("radar_set_asides", metadata, _RadarSetAsides)
