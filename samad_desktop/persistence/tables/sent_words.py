"""The words under which an agency finds what was referred to it: of what it reads, no more."""

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, metadata


class _ReferralSearch(TypedColumns):
    referral_id: Named[int] = Column(
        BigId, ForeignKey("referrals.id"), primary_key=True, autoincrement=False
    )
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    redacted: Named[bool]
    words: Named[str]


referral_search = Table("referral_search", metadata, _ReferralSearch)
