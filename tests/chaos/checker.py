"""Comparing what was promised with what is stored."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import psycopg

from tests.chaos.ledger import Call, Ledger

# How far the workstation's idea of the centre's time may lie from when a call was heard of here;
# clocks jump by hours.
_HEARD_WITHIN = timedelta(minutes=2)

_CONTACTS = """
SELECT c.uuid::text, c.id, c.case_id, c.opened_case, c.received_at, i.phone, k.tracking_code,
  CASE WHEN c.opened_case THEN k.text ELSE
    (SELECT e.text FROM case_events e WHERE e.contact_id = c.id AND e.kind = 'followed_up') END,
  (SELECT count(*) FROM case_events e WHERE e.contact_id = c.id
    AND e.kind = CASE WHEN c.opened_case THEN 'registered' ELSE 'followed_up' END),
  (SELECT count(*) FROM deadlines d WHERE d.case_id = k.id AND d.step = 'review')
FROM contacts c JOIN cases k ON k.id = c.case_id JOIN contact_identities i ON i.contact_id = c.id
ORDER BY c.id
"""
_REFERRED = """
SELECT r.case_id, count(*), (SELECT count(*) FROM deadlines d
  WHERE d.case_id = r.case_id AND d.step = 'answer'), (SELECT count(*) FROM case_events e
  WHERE e.case_id = r.case_id AND e.kind = 'referred')
FROM referrals r GROUP BY r.case_id
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """A contact as the centre has it, with what it caused."""

    key: str
    number: int
    case_id: int
    opened_case: bool
    received_at: datetime
    phone: str
    code: str
    text: str
    events: int
    reviews: int


@dataclass(slots=True)
class Verdict:
    """What a storm left: every count but `announced` and `faults` is of something wrong.

    `changed`: stored otherwise than it was told. `uneven`: an effect that is there not exactly
    once. `misordered`: calls of a citizen in another order than they were told. `misdated`: calls
    that another clock dates. `stranded`: what did not leave its workstation.
    """

    announced: int = 0
    referred: int = 0
    lost: int = 0
    duplicates: int = 0
    changed: int = 0
    uneven: int = 0
    misordered: int = 0
    misdated: int = 0
    stranded: int = 0
    mistakes: list[str] = field(default_factory=list)
    heard: dict[str, int] = field(default_factory=dict)
    faults: dict[str, int] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        wrong = ("lost", "duplicates", "changed", "uneven", "misordered", "misdated", "stranded")
        return not self.mistakes and not any(getattr(self, name) for name in wrong)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def judge(ledger: Ledger, connection: psycopg.Connection[Any]) -> Verdict:
    """Compare the ledger with a centre whose server's administrator reads it."""
    rows = [Stored(*row) for row in connection.execute(_CONTACTS)]
    stored = {row.key: row for row in rows}
    told = ledger.told
    there = [(call, stored[call.key]) for call in told if call.key in stored]
    verdict = Verdict(announced=len(told), referred=len(ledger.referred))
    verdict.lost = len(told) - len(there)
    verdict.duplicates = _doubled(rows, {call.text for call in ledger.calls.values()})
    verdict.changed = sum(_is_changed(call, row) for call, row in there)
    verdict.uneven = sum(row.events != 1 or row.reviews != 1 for row in rows)
    verdict.misordered = _misordered(there)
    verdict.misdated = sum(abs(call.at - call.heard_at) > _HEARD_WITHIN for call in told)
    verdict.stranded = len(ledger.aside)
    verdict.mistakes = ledger.mistakes
    verdict.heard = dict(ledger.counts)
    referred = {case_id: counts for case_id, *counts in connection.execute(_REFERRED)}
    verdict.lost += len(ledger.referred - set(referred))
    verdict.uneven += sum(counts != [1, 1, 1] for counts in referred.values())
    return verdict


def _doubled(rows: list[Stored], said: set[str]) -> int:
    """Count what is there once more: the words of a call, or a code of two cases."""
    texts = Counter(row.text for row in rows if row.text in said)
    codes = Counter(row.code for row in rows if row.opened_case)
    return sum(count - 1 for each in (texts, codes) for count in each.values())


def _is_changed(call: Call, row: Stored) -> bool:
    told = (call.code, call.text, call.at, call.phone, call.joined)
    joined = None if row.opened_case else row.case_id
    return told != (row.code, row.text, row.received_at, row.phone, joined)


def _misordered(there: list[tuple[Call, Stored]]) -> int:
    by_citizen: dict[str, list[int]] = defaultdict(list)
    for call, row in there:
        by_citizen[call.phone].append(row.number)
    return sum(
        before > after for numbers in by_citizen.values() for before, after in pairwise(numbers)
    )
