"""What every way out of the program passes: noted first, on a worker, or nothing leaves."""

from collections.abc import Callable

from samad_desktop.domain.outgoing import Outgoing, WayOut

# Stores what leaves; blocks, and raises where it cannot be stored.
Note = Callable[[Outgoing], None]
Leave = Callable[[WayOut], None]


def leaving(note: Note, case_id: int | None, people: int = 0) -> Leave:
    """Return what notes that something of a case leaves by the way that it is given."""

    def leave(way: WayOut) -> None:
        note(Outgoing(way, case_id, people))

    return leave
