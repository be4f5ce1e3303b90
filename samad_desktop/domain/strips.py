"""Which counters a person sees on every screen, by her roles.

The first four are large; the others stand small together, as what is about deadlines.
"""

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.counters import OF_ORDERS, Counter

_LEVELS = (Counter.LEVEL_1, Counter.LEVEL_2, Counter.LEVEL_3, Counter.LEVEL_4)
_CLOCKS = (Counter.DUE_SOON, Counter.OVERDUE)
_DESK_HOURS = (Counter.SESSION_NOW, Counter.WAITING_CALLERS)
_READERS = (
    *(Counter.CALLS_TODAY, Counter.OPEN, Counter.UNREVIEWED, *_CLOCKS, *_LEVELS),
    *OF_ORDERS,
)

_OF_ROLE: dict[Role, tuple[Counter, ...]] = {
    Role.OPERATOR: (
        Counter.CALLS_TODAY,
        Counter.MINE_TODAY,
        Counter.OPEN,
        Counter.UNREVIEWED,
        Counter.OVERDUE,
        Counter.CALL_BACKS,
        Counter.UNTOLD_CALLERS,
    ),
    # Who follows cases up calls citizens as well; she neither sits at sessions nor dictates.
    Role.EXPERT: tuple(each for each in Counter if each not in (*_DESK_HOURS, *OF_ORDERS)),
    Role.SUPERVISOR: tuple(Counter),
    Role.SECRETARY: (*_READERS, *_DESK_HOURS, Counter.UNTOLD_CALLERS),
    Role.OFFICIAL: (*_READERS, *_DESK_HOURS),
    Role.LIAISON: (Counter.OPEN, *_CLOCKS, *_LEVELS, *OF_ORDERS),
}


def sees_whole_room(actor: Actor) -> bool:
    """Say whether what a person counts is the centre's, as on its wall, and not one agency's."""
    return Counter.CALLS_TODAY in strip_of(actor)


def strip_of(actor: Actor) -> tuple[Counter, ...]:
    """Return the counters of a person's roles, each once, in the order of the strip."""
    wanted = {counter for role in actor.roles for counter in _OF_ROLE.get(role, ())}
    return tuple(counter for counter in Counter if counter in wanted)
