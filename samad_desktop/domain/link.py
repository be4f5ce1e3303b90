"""Whether the database is heard: what the status line says in plain words."""

from enum import StrEnum


class Link(StrEnum):
    """How a workstation stands with its database."""

    WAITING = "waiting"
    CONNECTED = "connected"
    LOST = "lost"
