"""From whom a case's text and its citizen are kept.

Of a protected case an operator knows that it exists, never its text; who registered it
typed it and may still mend it. Who the citizen is, nobody else knows at sight: whoever may
see protected ones asks, with a reason that is kept. A hidden identity is the supervisor's alone.
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
    """Say whether `actor` is told who the citizen is without asking for it."""
    if level is IdentityLevel.HIDDEN:
        return False
    return not is_protected(level) or actor.staff_id == registered_by


def may_ask_citizen(actor: Actor, level: IdentityLevel) -> bool:
    """Say whether `actor` is told who the citizen is once she has asked, with a reason."""
    right = Right.SEE_HIDDEN if level is IdentityLevel.HIDDEN else Right.SEE_PROTECTED
    return is_protected(level) and actor.may(right)


def may_learn_citizen(actor: Actor, level: IdentityLevel, registered_by: int) -> bool:
    """Say whether `actor` may come to know who the citizen is, at sight or by asking."""
    return may_know_citizen(actor, level, registered_by) or may_ask_citizen(actor, level)


def is_citizen_kept(actor: Actor, level: IdentityLevel, registered_by: int) -> bool:
    """Say whether `actor` cannot tell an answer: may not read it, or learn whom to tell."""
    return not (
        may_read_text(actor, level, registered_by)
        and may_learn_citizen(actor, level, registered_by)
    )


def may_open_to(
    actor: Actor, level: IdentityLevel, registered_by: int, new_level: IdentityLevel
) -> bool:
    """Say whether `actor` may let a case stand at `new_level`.

    Whoever may change a case may protect it further. What was hidden is opened only by who
    may come to know the citizen, or took the call: it would tell her who it is.
    """
    if not is_opened(level, new_level):
        return True
    if actor.staff_id == registered_by:
        return True
    return may_ask_citizen(actor, level)


def must_ask_to_open(
    actor: Actor, level: IdentityLevel, registered_by: int, new_level: IdentityLevel
) -> bool:
    """Say whether letting a case stand at `new_level` tells `actor` what she must ask for."""
    tells = is_protected(level) and not is_protected(new_level)
    return tells and actor.staff_id != registered_by


def is_opened(level: IdentityLevel, new_level: IdentityLevel) -> bool:
    """Say whether a case that goes to `new_level` is less protected there."""
    return _FROM_OPEN_TO_HIDDEN.index(new_level) < _FROM_OPEN_TO_HIDDEN.index(level)
