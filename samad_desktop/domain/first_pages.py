"""Where a person's day begins: at the work of her role, or in the call that she was writing."""

from enum import StrEnum

from samad_desktop.domain.access import Actor, Right, Role
from samad_desktop.domain.worklists import worklists_of


class FirstPage(StrEnum):
    """What stands on the screen after somebody has come in."""

    CALLS = "calls"
    WORK = "work"
    COUNTERS = "counters"
    CENTRE = "centre"
    PEOPLE = "people"
    NOTHING = "nothing"


def first_page_of(actor: Actor, *, call_begun: bool) -> FirstPage:
    """Return where the work of a person is; a call that she had begun comes before all."""
    if actor.may(Right.TAKE_CALL) and (call_begun or Role.OPERATOR in actor.roles):
        return FirstPage.CALLS
    if worklists_of(actor):
        return FirstPage.WORK
    if actor.may(Right.SEE_CASES):
        return FirstPage.COUNTERS
    if actor.may(Right.MANAGE_CENTRE):
        return FirstPage.CENTRE
    return FirstPage.PEOPLE if actor.may(Right.MANAGE_STAFF) else FirstPage.NOTHING
