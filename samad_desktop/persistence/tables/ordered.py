"""What agencies read of an order about a protected case instead of the order and the case."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, UtcDateTime, metadata


class _DirectiveRedactions(TypedColumns):
    """`subject` and `words` stand for the order's own; `text` and `place` for the case's."""

    directive_id: Named[int] = Column(
        BigId, ForeignKey("directives.id"), primary_key=True, autoincrement=False
    )
    subject: Named[str]
    words: Named[str]
    text: Named[str]
    place: Named[str]
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)


directive_redactions = Table("directive_redactions", metadata, _DirectiveRedactions)
