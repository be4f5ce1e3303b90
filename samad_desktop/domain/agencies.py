"""The agencies that must answer, and the units inside them that do the work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency (دستگاه اجرایی) of the province."""

    id: int
    code: str
    short_name: str
    name: str
    peer_group: str


@dataclass(frozen=True, slots=True)
class AgencyUnit:
    """One unit of an agency (واحد تابعه); its people have no log-in of their own.

    Nothing new goes to one that is retired.
    """

    id: int
    agency_id: int
    name: str
    retired: bool = False
