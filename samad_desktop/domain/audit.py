"""The record of who changed what and who saw whom, and how alterations of it show.

Events are sealed in batches: the hash of each batch covers the one before it. Who alters
the record and computes every later hash anew is found by the receipts: pairs of a seal's
number and hash that workstations kept.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

_BETWEEN_FIELDS = "\x1f"
_BETWEEN_EVENTS = "\x1e"


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One statement that changed rows, or one look at a protected identity.

    `keys` are those of up to 20 rows; `columns` are named where one row was changed.
    """

    id: int
    at: datetime
    login: str
    workstation: str
    deed: str
    noun: str
    keys: str
    rows: int
    columns: str
    reason: str

    def line(self) -> str:
        """Return everything that the seal covers."""
        at = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        fields = (self.id, at, self.login, self.workstation, self.deed, self.noun)
        more = (self.keys, self.rows, self.columns, self.reason)
        return _BETWEEN_FIELDS.join(str(each) for each in (*fields, *more))


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An event as a supervisor reads it: with the person's name and the case's code, if known."""

    event: AuditEvent
    who: str
    case_id: int | None = None
    tracking_code: str = ""


@dataclass(frozen=True, slots=True)
class SealState:
    """How far the record is sealed; `wrong` is the first of the last 20 seals that does not fit.

    `witnessed` says whether the newest receipt of this workstation is still true.
    """

    seals: int
    sealed_until: datetime | None
    unsealed: int
    wrong: int | None
    witnessed: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a workstation keeps of a seal, as a witness from outside."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class AuditSeal:
    """A batch of events and the hash over it and over the batch before."""

    number: int
    hash: str
    rows: int
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Dropping:
    """What the record says of the batches that retention let go: all up to a seal.

    `digest` is over the hashes of all of them, and `rows` how many events went last.
    """

    until: int
    digest: str
    rows: int


def digest_of(hashes: Iterable[str]) -> str:
    """Return the hash over the hashes of seals, in the order of their numbers."""
    return hashlib.sha256(_BETWEEN_EVENTS.join(hashes).encode()).hexdigest()


def dropping_of(event: AuditEvent) -> Dropping | None:
    """Read what the record says about batches that went, if it is about such."""
    first, _, last = event.keys.partition("-")
    if (event.deed, event.noun, first) != ("dropped", "audit", "1") or not last.isdecimal():
        return None
    return Dropping(int(last), event.columns, event.rows)


def sealed(before: str, events: Iterable[AuditEvent]) -> str:
    """Return the hash of a batch in the order of its ids; `before` is that of the last one."""
    text = _BETWEEN_EVENTS.join((before, *(event.line() for event in events)))
    return hashlib.sha256(text.encode()).hexdigest()


class Verifying:
    """Looks at one seal after the other and remembers what does not fit."""

    def __init__(self) -> None:
        self.wrong: list[tuple[str, int]] = []
        self.dropped: dict[int, int] = {}
        self.seals = 0
        self._hashes: dict[int, str] = {}
        self._last = AuditSeal(0, "", 0)

    def look(self, seal: AuditSeal, events: Sequence[AuditEvent]) -> None:
        """Compare a seal with its events and with the seal before it."""
        if seal.number != self._last.number + 1:
            self.wrong.append(("audit_seal_missing", self._last.number + 1))
        if seal.dropped:
            self.dropped[seal.number] = seal.rows
            if events:
                self.wrong.append(("audit_rows_missing", seal.number))
        elif len(events) != seal.rows:
            self.wrong.append(("audit_rows_missing", seal.number))
        elif sealed(self._last.hash, events) != seal.hash:
            self.wrong.append(("audit_altered", seal.number))
        self.seals += 1
        self._hashes[seal.number] = seal.hash
        self._last = seal

    def account_for(self, droppings: Sequence[Dropping]) -> None:
        """Compare which batches went with what the record says that retention let go."""
        for each in droppings:
            hashes = (self._hashes.get(number, "") for number in range(1, each.until + 1))
            if digest_of(hashes) != each.digest:
                self.wrong.append(("audit_dropped_altered", each.until))
        until = max((each.until for each in droppings), default=0)
        said = set(range(1, until + 1))
        for number in sorted(set(self.dropped) ^ said):
            self.wrong.append(("audit_dropped_unrecorded", number))

    def compare(self, receipts: Iterable[Receipt]) -> None:
        """Compare the seals with what workstations kept of them."""
        for receipt in receipts:
            if receipt.number not in self._hashes:
                self.wrong.append(("audit_seal_cut", receipt.number))
            elif self._hashes[receipt.number] != receipt.hash:
                self.wrong.append(("audit_made_anew", receipt.number))

    def refuse_strays(self, batches: Mapping[int, int]) -> None:
        """Find events that claim a seal which is not there; `batches` counts by number."""
        for number in sorted(set(batches) - set(self._hashes)):
            self.wrong.append(("audit_seal_missing", number))
