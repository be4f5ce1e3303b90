"""What the agency of a referral reads of a protected case instead of its text."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, UtcDateTime, metadata


class _ReferralRedactions(TypedColumns):
    referral_id: Named[int] = Column(
        BigId, ForeignKey("referrals.id"), primary_key=True, autoincrement=False
    )
    text: Named[str]
    place: Named[str]
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)


referral_redactions = Table("referral_redactions", metadata, _ReferralRedactions)
