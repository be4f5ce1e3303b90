"""From whom a case's text and its citizen are kept.

Of a protected case an operator knows that it exists, never its text; who registered it
typed it and may still mend it. A hidden identity is the supervisor's alone.
"""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import IdentityLevel

_FROM_OPEN_TO_HIDDEN = tuple(IdentityLevel)


def is_protected(level: IdentityLevel) -> bool:
    """Say whether a case hides its citizen from anybody at all."""
    return level is not IdentityLevel.OPEN


def may_read_text(actor: Actor, level: IdentityLevel, registered_by: int) -> bool:
    """Say whether `actor` may read what the citizen said."""
    return (
        not is_protected(level) or actor.staff_id == registered_by or actor.may(Right.SEE_PROTECTED)
    )


def may_know_citizen(actor: Actor, level: IdentityLevel, registered_by: int) -> bool:
    """Say whether `actor` may know who the citizen is."""
    if level is IdentityLevel.HIDDEN:
        return actor.may(Right.SEE_HIDDEN)
    return may_read_text(actor, level, registered_by)


def may_open_to(
    actor: Actor, level: IdentityLevel, registered_by: int, new_level: IdentityLevel
) -> bool:
    """Say whether `actor` may let a case stand at `new_level`.

    Whoever may change a case may protect it further. What was hidden is opened only by who
    may know the citizen, or took the call: it would tell her who it is.
    """
    if _FROM_OPEN_TO_HIDDEN.index(new_level) >= _FROM_OPEN_TO_HIDDEN.index(level):
        return True
    if actor.staff_id == registered_by:
        return True
    return may_know_citizen(actor, level, registered_by)
