"""What this workstation remembers of a centre's servers: the highest timeline of each."""

from samad_desktop.workstation.journal import Journal

_KEEP = (
    "INSERT INTO lineages VALUES (?, ?) ON CONFLICT (system) DO UPDATE SET"
    " timeline = max(timeline, excluded.timeline)"
)
_KNOWN = "SELECT system, timeline FROM lineages"


def known(journal: Journal) -> dict[str, int]:
    """Return the highest timelines by the identifier of the data.

    Raises:
        JournalUnwritable, DiskFull: the disk refuses.
    """
    return journal.file.do(lambda connection: dict(connection.execute(_KNOWN).fetchall()))


def keep(journal: Journal, system: str, timeline: int) -> None:
    """Keep a timeline, unless a higher one is known.

    Raises:
        JournalUnwritable, DiskFull: the disk refuses.
    """
    # Forgotten in a power cut it is asked for again, at the next connection.
    journal.file.do(lambda connection: connection.execute(_KEEP, (system, timeline)), soon=True)
