"""The administrative divisions of Iran: provinces, counties and cities."""

from dataclasses import dataclass
from enum import StrEnum


class DivisionLevel(StrEnum):
    """How high a division stands."""

    PROVINCE = "province"
    COUNTY = "county"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Division:
    """A province, county or city; `code` is the official one and begins with its parent's."""

    id: int
    level: DivisionLevel
    code: str
    name: str
    parent_id: int | None
