"""From whom a case's text and its citizen are kept.

Of a protected case an operator knows that it exists, never its text; who registered it
typed it and may still mend it. A hidden identity is the supervisor's alone.
"""

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import IdentityLevel


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
