"""How the events of a case are told: what was done at one stroke is one thing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samad_desktop.domain.cases import EventKind, TimelineEvent


def told_once(events: Iterable[TimelineEvent]) -> Iterator[TimelineEvent]:
    """Tell a transfer, which ends one referral and begins the next, as one event.

    Args:
        events: of one case, the newest first.
    """
    begun: TimelineEvent | None = None
    for event in events:
        if begun is not None and _is_transfer(event, begun):
            yield replace(event, moved_to=begun.agency, told=(*event.told, *begun.told))
            begun = None
            continue
        if begun is not None:
            yield begun
        begun = event if event.kind is EventKind.REFERRED else None
        if begun is None:
            yield event
    if begun is not None:
        yield begun


def _is_transfer(event: TimelineEvent, begun: TimelineEvent) -> bool:
    """Say whether a referral was begun because another one was transferred."""
    return event.kind is EventKind.TRANSFERRED and event.at == begun.at
