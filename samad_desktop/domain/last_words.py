"""What was last said about each referral of a case: a reply, a return, a wish for more time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from samad_desktop.domain.cases import EventKind, TimelineEvent

_SAYS_SOMETHING = frozenset(
    {
        *(EventKind.INTERIM_REPLY, EventKind.FINAL_REPLY, EventKind.RETURNED),
        *(EventKind.SENT_BACK, EventKind.EXTENSION_ASKED),
    }
)


@dataclass(frozen=True, slots=True)
class LastWords:
    """The last reply to a referral, or why it was returned, and why more time was asked for.

    `sent_back` is why the centre did not take the last answer, None while none was sent back.
    """

    reply: str = ""
    extension_reason: str = ""
    sent_back: str | None = None

    def after(self, kind: EventKind, said: str) -> "LastWords":
        """Return what is last said once this was said too."""
        if kind is EventKind.EXTENSION_ASKED:
            return replace(self, extension_reason=said)
        if kind is EventKind.SENT_BACK:
            return replace(self, reply="", sent_back=said)
        if kind is EventKind.INTERIM_REPLY:
            return replace(self, reply=said)
        return replace(self, reply=said, sent_back=None)


NOT_SAID = LastWords()


def last_words(events: Iterable[TimelineEvent]) -> Mapping[int, LastWords]:
    """Return what was last said about each referral of which something was said.

    Args:
        events: of one case, the oldest first.
    """
    found: dict[int, LastWords] = {}
    for each in events:
        if each.referral_id is not None and each.kind in _SAYS_SOMETHING:
            before = found.get(each.referral_id, NOT_SAID)
            found[each.referral_id] = before.after(each.kind, each.text)
    return found
