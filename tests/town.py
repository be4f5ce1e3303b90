"""A town that is quiet for two months; then people call."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update
from uuid_utils.compat import uuid7

from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.radar import Cell
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    cases,
    deadline_policies,
    deadlines,
    divisions,
    referrals,
)

_DAYS = 71


class Town:
    """Calls are told by their moments alone; each is like the `first` case otherwise."""

    def __init__(self, database: Database, first: int) -> None:
        self._made = 0
        self.database = database
        with database.reading() as connection:
            row = connection.execute(select(cases).where(cases.c.id == first)).mappings().one()
        self._like = {key: value for key, value in row.items() if key != "id"}
        self.cell = Cell(row["subject_id"], row["county_id"])

    def calm(self, now: datetime) -> None:
        """Have somebody call each day about the same in three other counties."""
        d = divisions.c
        with self.database.reading() as connection:
            home = select(d.parent_id).where(d.id == self.cell.county_id).scalar_subquery()
            others = select(d.id).where(d.parent_id == home, d.id != self.cell.county_id)
            counties = connection.scalars(others.order_by(d.id).limit(3)).all()
        for hours, county in enumerate(counties):
            begin = now - timedelta(hours=hours)
            self.call([begin - timedelta(days=n) for n in range(1, _DAYS)], county_id=county)

    def call(self, moments: Iterable[datetime], **more: Any) -> tuple[int, ...]:
        """Open a case at each moment; return their ids."""
        rows = []
        for at in moments:
            self._made += 1
            told = {"uuid": uuid7(), "tracking_code": f"9{self._made:09}"}
            rows.append({**self._like, **told, "received_at": at, **more})
        with self.database.transaction() as connection:
            last = connection.scalar(select(func.max(cases.c.id)))
            connection.execute(insert(cases), rows)
            found = select(cases.c.id).where(cases.c.id > last).order_by(cases.c.id)
            return tuple(connection.scalars(found))

    def refer(
        self,
        case_id: int,
        agency_id: int,
        due: datetime,
        answered: datetime | None,
        text: str | None = None,
    ) -> int:
        """Refer a case that is due at a moment, and have it answered at another, if at all."""
        staff_id = self._like["registered_by"]
        begun = due - timedelta(days=9)
        sent = {"uuid": uuid7(), "case_id": case_id, "agency_id": agency_id, "unit": ""}
        sent |= {"state": "sent" if answered is None else "answered", "instruction": ""}
        sent |= {"sent_by": staff_id, "sent_at": begun}
        sent |= {"answered_at": answered, "ended_at": answered}
        with self.database.transaction() as connection:
            policy = connection.scalar(select(func.min(deadline_policies.c.id)))
            made = insert(referrals).values(**sent).returning(referrals.c.id)
            referral_id: int = connection.execute(made).scalar_one()
            clock = {"case_id": case_id, "referral_id": referral_id, "step": "answer"}
            clock |= {"started_at": begun, "policy_id": policy, "unit": "working_hours"}
            clock |= {"amount": 35, "reason": "", "due_at": due, "ended_at": answered}
            connection.execute(insert(deadlines).values(**clock))
        if answered is not None:
            said = f"کار {case_id} شد." if text is None else text
            self.tell(case_id, "final_reply", answered, referral_id, said)
        return referral_id

    def give_back(self, referral_id: int, at: datetime) -> None:
        """Let an agency have returned a referral: it owes nothing any more."""
        r, d = referrals.c, deadlines.c
        given = update(referrals).where(r.id == referral_id).values(state="returned", ended_at=at)
        over = update(deadlines).where(d.referral_id == referral_id).values(ended_at=at)
        with self.database.transaction() as connection:
            connection.execute(given)
            connection.execute(over)

    def say_on_the_phone(self, case_id: int, outcome: CallBackOutcome, at: datetime) -> None:
        """Let a citizen have heard the answer, and say what she thinks of it."""
        told = {"case_id": case_id, "outcome": outcome, "at": at}
        told |= {"staff_id": self._like["registered_by"]}
        with self.database.transaction() as connection:
            connection.execute(insert(call_backs).values(**told))

    def tell(
        self, case_id: int, kind: str, at: datetime, referral_id: int | None = None, text: str = ""
    ) -> None:
        """Write something into the timeline of a case."""
        event = {"case_id": case_id, "kind": kind, "at": at, "stored_at": at, "detail": {}}
        event |= {"staff_id": self._like["registered_by"], "referral_id": referral_id}
        with self.database.transaction() as connection:
            connection.execute(insert(case_events).values(text=text, **event))
