"""Searches that are kept by name, and what each person last saw of them."""

from datetime import datetime

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Identity, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, UtcDateTime, metadata


class _SavedSearches(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), index=True)
    name: Named[str]
    text: Named[str]
    terms: Named[dict[str, object]] = Column(JSON)
    shared: Named[bool] = Column(Boolean)
    kept_at: Named[datetime] = Column(UtcDateTime)


class _SavedSearchMarks(TypedColumns):
    search_id: Named[int] = Column(
        BigId, ForeignKey("saved_searches.id", ondelete="CASCADE"), primary_key=True
    )
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    count: Named[int]


saved_searches = Table("saved_searches", metadata, _SavedSearches)
saved_search_marks = Table("saved_search_marks", metadata, _SavedSearchMarks)
