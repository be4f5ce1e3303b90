"""What was ordered at the desk hours of the sample centre, and what directors promised there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from samad_desktop.directive_words import TEMPLATES
from samad_desktop.domain.access import Actor, Right, Role
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import EventKind, IdentityLevel, Told
from samad_desktop.domain.directives import Addressee, DirectiveDraft, DirectiveState, Verdict
from samad_desktop.domain.ledger import BROKEN_AFTER_DAYS
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.persistence import (
    case_search,
    deadlines,
    directives,
    followed_cases,
    promises,
    sessions,
    staff,
)
from samad_desktop.persistence import escalation as raising
from samad_desktop.persistence import tables as t
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.persistence.letters import agency_names
from samad_desktop.persistence.login_roles import as_owner
from samad_desktop.persistence.tables.numbering import next_id
from samad_desktop.services import clocks
from samad_desktop.services.escalation import event_text, raised_by

_BACK = timedelta(days=100)
_EACH_SESSION = 2
_LATE_MAX = 1_000
_CASES_A_DIRECTIVE = 25
# Of what is older than its term: done and found done, done, and not done.
_ENDS = (Verdict.KEPT,) * 7 + (DirectiveState.DONE, None, None)
_DONE = "انجام شد؛ گزارش آن در پرونده است."
_HEARD = "متقاضی انجام آن را تأیید کرد."
_PROMISED = (
    "تا پایان آن روز مشکل رفع می‌شود.",
    "اکیپ فردا اعزام می‌شود و نتیجه گزارش خواهد شد.",
    "اعتبار آن تأمین و کار آغاز می‌شود.",
)
_DIRECTOR = "مدیر دستگاه"
# How often a director is phoned after a session, asked about it later, and has kept her word.
_PHONED, _ASKED, _KEPT = 0.4, 0.7, 0.8


def write_orders(connection: Connection, until: datetime, random: Random) -> None:
    """Write directives of sessions that were held, and what directors promised there.

    Without anybody who issues directives, nothing is written.
    """
    with as_owner(connection):
        _write(connection, until, random)


def _write(connection: Connection, until: datetime, random: Random) -> None:
    people = [staff.as_actor(each) for each in staff.everybody(connection)]
    secretary = next((each for each in people if each.may(Right.ISSUE_DIRECTIVE)), None)
    if secretary is None:
        return
    liaison = next((each for each in people if Role.LIAISON in each.roles), secretary)
    held = [
        each
        for each in sessions.between(connection, until - _BACK, until)
        if each.state is SessionState.HELD and each.plan.agency_id is not None
    ]
    cases = _cases(connection, until, random)
    desk = _Dictated(connection, secretary, liaison, until, random)
    for session in held[-(len(cases) // _EACH_SESSION or 1) :]:
        for _ in range(_EACH_SESSION):
            if cases:
                desk.order(session, cases.pop())
        if cases and random.random() < _PHONED:
            desk.promise(session, cases[-1])
    _raise(connection, secretary, until)


def _raise(connection: Connection, actor: Actor, until: datetime) -> None:
    """Let the offices of what is late have been told: nothing rises when the program begins."""
    late = raising.late_clocks(connection, until, _LATE_MAX)
    if not late:
        return
    raised = raised_by(deadlines.rules(connection), late, until)
    texts = [event_text(each) for each in raised]
    raising.store(connection, raised, texts, actor.staff_id, until)
    e = t.case_events.c
    of_these = update(t.case_events).where(e.kind == EventKind.RAISED, e.recipient_id.is_not(None))
    connection.execute(of_these.values(stored_at=until))


def _cases(connection: Connection, until: datetime, random: Random) -> list[Any]:
    """Return cases that may be ordered about, in no order: long closed, and come back to."""
    c = t.cases.c
    query = (
        select(c.id, c.agency_id, t.subjects.c.name.label("subject"))
        .join(t.subjects, t.subjects.c.id == c.subject_id)
        .where(
            c.identity_level == IdentityLevel.OPEN,
            c.agency_id.is_not(None),
            c.closed_at < until - _BACK,
        )
        .order_by(c.id)
    )
    found = list(connection.execute(query))
    count = len(found) // _CASES_A_DIRECTIVE
    chosen: list[Any] = random.sample(found, min(count, len(found)))
    return chosen


@dataclass(frozen=True, slots=True)
class _Dictated:
    """Writes what a secretary, a liaison and who called the citizen would have left."""

    connection: Connection
    secretary: Actor
    liaison: Actor
    until: datetime
    random: Random

    def order(self, session: DeskSession, case: Any) -> None:
        """Write one directive of a session, and what became of it by now."""
        at = self._moment(session)
        _key, words = self.random.choice(TEMPLATES)
        draft = DirectiveDraft(
            session.plan.official_ids[0],
            case.id,
            f"پیگیری {case.subject}",
            words,
            (Addressee(case.agency_id),),
            session.id,
        )
        followed = followed_cases.look(self.connection, case.id)
        code, day = followed.tracking_code, tehran_date(at)
        made, number = directives.add(
            *(self.connection, draft, code, day, self.secretary.staff_id, at), key=self._key()
        )
        to = directives.add_recipient(self.connection, made, draft.addressees[0])
        clocks.begin_directive(self.connection, followed, to, case.agency_id, at)
        names = agency_names(self.connection, {case.agency_id})
        told = (Told("directive", number), Told("directive_agency", names[case.agency_id]))
        text = f"{draft.subject}\n{draft.text}"
        self._tell(case.id, EventKind.DIRECTIVE_ISSUED, self.secretary, at, text, to, told)
        self._follow(made, case.id, told)

    def promise(self, session: DeskSession, case: Any) -> None:
        """Write that the director of a case's agency was phoned, and what she promised."""
        at = session.plan.ends_at
        rules = deadlines.rules(self.connection)
        time = rules.time(at, self.until)
        day = tehran_date(time.after_days(at, self.random.randint(2, 6)))
        words = self.random.choice(_PROMISED)
        draft = PromiseDraft(
            session.plan.official_ids[0],
            case.agency_id,
            True,
            _DIRECTOR,
            words,
            day,
            session.id,
            case_id=case.id,
        )
        due = time.closing(day)
        broken = time.after_days(due, BROKEN_AFTER_DAYS)
        made = promises.add(
            *(self.connection, draft, due, broken, self.secretary.staff_id, at), key=self._key()
        )
        if due < self.until and self.random.random() < _ASKED:
            seen = promises.get(self.connection, made, self.secretary)
            kept = Verdict.KEPT if self.random.random() < _KEPT else Verdict.NOT_KEPT
            promises.judge(self.connection, seen, kept, _HEARD, self.secretary.staff_id, self.until)

    def _key(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)

    def _moment(self, session: DeskSession) -> datetime:
        begin, length = session.plan.begins_at, session.plan.ends_at - session.plan.begins_at
        return begin + length * self.random.random()

    def _follow(self, directive_id: int, case_id: int, told: tuple[Told, ...]) -> None:
        """Let the agency do it in time, or leave it as it stands."""
        reach = Reach(self.secretary)
        (to,) = directives.get(self.connection, directive_id, reach).recipients
        assert to.due_at is not None
        end = self.random.choice(_ENDS) if to.due_at < self.until else None
        if end is None:
            return
        done_at = to.due_at - timedelta(hours=self.random.randint(2, 40))
        done = {"state": DirectiveState.DONE, "received_at": done_at, "done_at": done_at}
        verified: dict[str, Any] = {}
        if end is Verdict.KEPT:
            by = self.secretary.staff_id
            at = min(done_at + timedelta(days=2), self.until)
            verified = {"verdict": end, "verified_by": by, "verified_at": at, "heard": _HEARD}
        directives.change(self.connection, to, reply=_DONE, **done, **verified)
        deadlines.end_directive(self.connection, to.id, done_at)
        kinds: Sequence[tuple[EventKind, Actor, str]] = (
            (EventKind.DIRECTIVE_DONE, self.liaison, _DONE),
            *(((EventKind.DIRECTIVE_KEPT, self.secretary, _HEARD),) if verified else ()),
        )
        for kind, actor, text in kinds:
            at = done_at if kind is EventKind.DIRECTIVE_DONE else verified["verified_at"]
            self._tell(case_id, kind, actor, at, text, to.id, told)

    def _tell(
        self,
        case_id: int,
        kind: EventKind,
        actor: Actor,
        at: datetime,
        text: str,
        recipient_id: int,
        told: tuple[Told, ...],
    ) -> None:
        detail = Detail(told=told)
        event = insert(t.case_events).values(
            id=next_id(t.case_events),
            case_id=case_id,
            recipient_id=recipient_id,
            kind=kind,
            staff_id=actor.staff_id,
            at=at,
            stored_at=at,
            text=text,
            detail=packed(detail),
        )
        self.connection.execute(event)
        # The dictionary of words is made of all texts at the end of the filling before.
        s = t.case_search
        found = update(s).where(s.c.case_id == case_id)
        said = case_search.words_said(text, detail)
        self.connection.execute(found.values(words=s.c.words + f" {said}"))
