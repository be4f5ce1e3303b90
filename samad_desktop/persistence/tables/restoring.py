"""What is known of a centre's copies: which were proven, and when one was put back."""

from datetime import datetime

from sqlalchemy import Column, Integer, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Restorations(TypedColumns):
    """When the centre became again what it was; numbers of rows up to `…_upto` are as they were."""

    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    copied_at: Named[datetime] = Column(UtcDateTime)
    restored_at: Named[datetime] = Column(UtcDateTime)
    cases_upto: Named[int] = Column(BigId)
    citizens_upto: Named[int] = Column(BigId)
    ids_from: Named[int] = Column(BigId)


class _GapCodes(TypedColumns):
    """Codes that may have been told since the copy was taken; each is taken by its call, once."""

    code: Named[str] = Column(Code, primary_key=True)


class _ProvenCopies(TypedColumns):
    made_at: Named[datetime] = Column(UtcDateTime, primary_key=True)
    proven_at: Named[datetime] = Column(UtcDateTime)


restorations = Table("restorations", metadata, _Restorations)
gap_codes = Table("gap_codes", metadata, _GapCodes)
proven_copies = Table("proven_copies", metadata, _ProvenCopies)
