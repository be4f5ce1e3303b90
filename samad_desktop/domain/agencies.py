"""The agencies that must answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency (دستگاه اجرایی) of the province."""

    id: int
    code: str
    short_name: str
    name: str
    peer_group: str
