"""The agencies that must answer, and the units inside them that do the work."""

from dataclasses import dataclass
from enum import StrEnum


class PeerGroup(StrEnum):
    """Among which agencies one is compared."""

    GENERAL = "general"
    INFRASTRUCTURE = "infrastructure"
    ECONOMIC = "economic"
    HEALTH_WELFARE = "health_welfare"
    CULTURE_EDUCATION = "culture_education"
    PRODUCTION = "production"


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency (دستگاه اجرایی) of the province, and the names of its units (واحد تابعه).

    Nothing new goes to one that is retired; what it has, it keeps.
    """

    id: int
    code: str
    short_name: str
    name: str
    peer_group: str
    units: tuple[str, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class AgencyUnit:
    """One unit of an agency (واحد تابعه); its people have no log-in of their own.

    Nothing new goes to one that is retired.
    """

    id: int
    agency_id: int
    name: str
    retired: bool = False
