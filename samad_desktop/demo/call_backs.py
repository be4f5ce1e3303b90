"""What citizens of the sample centre said when they were called with the answer."""

import json
from collections.abc import Iterator
from itertools import count
from random import Random
from typing import NamedTuple

from samad_desktop.demo.lots import Lot
from samad_desktop.demo.rows import Batch, FirstIds, stamp
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import Told
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.persistence.tables import call_backs

_O = CallBackOutcome
_SAID = {
    _O.SATISFIED: "از پاسخ راضی است و تشکر کرد.",
    _O.PARTLY: "بخشی از کار انجام شده است.",
    _O.NOT_SATISFIED: "می‌گوید کاری انجام نشده است.",
    _O.NOT_REACHED: "",
}
_TOLD = Lot((_O.SATISFIED, _O.PARTLY, _O.NOT_SATISFIED), (64, 20, 16))
_CALLED, _AT_ONCE = 0.3, 0.85


class CalledBack(NamedTuple):
    """A call that was written; `at` in Unix time, `detail` as its event has it."""

    at: int
    text: str
    detail: str


class CallBacks:
    """Writes calls with answers in their order; the same for the same cases."""

    def __init__(self, batch: Batch, first: FirstIds) -> None:
        self._batch = batch
        self._rows = count(first.call_back)
        # Of its own, so that whatever else is told of the cases stays as it is.
        self._random = Random("call_backs")

    def sometimes(self, case: int, since: int, until: int, staff: int) -> Iterator[CalledBack]:
        """Call about some answers between two moments, and once more whom nobody reached."""
        random = self._random
        if random.random() >= _CALLED:
            return
        if random.random() >= _AT_ONCE:
            yield self._write(case, since + (until - since) // 3, _O.NOT_REACHED, staff)
        yield self.told(case, since + 2 * (until - since) // 3, staff)

    def told(self, case: int, at: int, staff: int) -> CalledBack:
        """Let a citizen have heard the answer, and say what she thinks of it."""
        return self._write(case, at, _TOLD.draw(self._random), staff)

    def _write(self, case: int, at: int, outcome: CallBackOutcome, staff: int) -> CalledBack:
        self._batch.add(call_backs, next(self._rows), case, outcome.value, None, staff, stamp(at))
        return CalledBack(at, _SAID[outcome], _DETAILS[outcome])


_DETAILS = {
    outcome: json.dumps(packed(Detail(told=(Told("outcome", outcome),)))) for outcome in _SAID
}
