"""Which other cases the shown one belongs to: found, looked at, linked, told together."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import Case, CaseRow
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.domain.errors import Conflict, RuleBroken
from samad_desktop.domain.likeness import is_same_cause
from samad_desktop.domain.links import CaseLink, Gathered, LinkDeed, LinkKind, LinkRefusal
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.cases import CaseService
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.links import LinkService
from samad_desktop.services.umbrellas import UmbrellaService
from samad_desktop.viewmodels.case_reader import CaseReader

_SAID = {
    LinkDeed.MERGE: "پرونده با پروندهٔ اصلی یکی و مختومه شد.",
    LinkDeed.RELATE: "دو پرونده به هم پیوند خوردند.",
    LinkDeed.JOIN: "پرونده عضو پروندهٔ جمعی شد.",
    LinkDeed.GATHER: "پروندهٔ دیگر عضو این پروندهٔ جمعی شد.",
}
_GATHERED = "{count} پرونده عضو این پروندهٔ جمعی شد."
_PARTED = "پیوند برداشته شد."
_RELEASED = "عضو از پروندهٔ جمعی بیرون آمد و از نو بررسی می‌شود."


@dataclass(frozen=True, slots=True)
class LinkServices:
    """What finds cases, links them and tells their citizens."""

    intake: IntakeService
    cases: CaseService
    links: LinkService
    umbrellas: UmbrellaService


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other case, and why some deeds cannot be done with it."""

    case: Case
    refusals: Mapping[LinkDeed, LinkRefusal]


class CaseLinker(QObject):
    """Links of the case of a `CaseReader`.

    Signals:
        offered: tuple[SimilarCase], open cases that may belong to this one.
        found: Counterpart, the other case.
        not_found: Exception, when there is no such other case.
        linked: str, what was done.
        refused: Exception, when nothing was stored.
        gathering: tuple[Gathered], which cases would be gathered; refused ones with why.
        added: (CaseRow, Gathered), one more case, found by its code, and what would become of it.
        not_added: Exception, when there is no such case.
        foretold: tuple[Gathered], who would be told; refused ones with why.
        not_foretold: Exception, when nobody can be told now.
        told: tuple[Gathered], who was told.
        not_told: Exception, when nobody was told.
        failed: (Exception, how to try again), when similar cases were not read, or a link stays.
    """

    offered = Signal(object)
    found = Signal(object)
    not_found = Signal(object)
    linked = Signal(str)
    refused = Signal(object)
    gathering = Signal(object)
    added = Signal(object, object)
    not_added = Signal(object)
    foretold = Signal(object)
    not_foretold = Signal(object)
    told = Signal(object)
    not_told = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        services: LinkServices,
        reader: CaseReader,
    ) -> None:
        super().__init__(reader)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._services = services
        self._reader = reader
        self._looking: Ticket | None = None
        self._writing: Ticket | None = None
        self.other: Counterpart | None = None

    @property
    def may_link(self) -> bool:
        """Whether this person may link the case that is shown."""
        readable = self._reader.case is not None and not self._reader.case.text_withheld
        return readable and self._actor.may(Right.FOLLOW_UP)

    @property
    def members(self) -> tuple[CaseLink, ...]:
        """The cases that this one gathers."""
        standing = self._reader.standing
        links = standing.links if standing is not None else ()
        return tuple(each for each in links if _is_member(each))

    @property
    def may_tell_all(self) -> bool:
        return bool(self.members) and self._actor.may(Right.FOLLOW_UP)

    @property
    def answer(self) -> str:
        """The answer that was found good last, to begin with what is told."""
        standing = self._reader.standing
        asked = standing.asked if standing is not None else ()
        good = (each.reply for each in reversed(asked) if each.referral.checked_at is not None)
        return next(good, "")

    def is_same_cause(self, found: SimilarCase) -> bool:
        """Whether an offered case nearly certainly has the cause of the one that is shown."""
        case = self._reader.case
        return case is not None and is_same_cause(case.matter, found)

    def look_around(self) -> None:
        """Look for open cases that may belong to this one."""
        case = self._reader.case
        if case is not None:
            self.other = None
            similar = partial(_similar, self._services.intake, self._actor, case)
            self._tasks.ask(self, similar, self.offered.emit, self._fail_to_look)

    def find_code(self, typed: str) -> None:
        """Find the other case by its tracking code."""
        services, actor = self._services, self._actor
        self._look(lambda: services.intake.case_by_code(actor, typed).id)

    def find(self, case: CaseRow) -> None:
        """Take another case that was shown already."""
        self._look(lambda: case.id)

    def link(self, deed: LinkDeed, reason: str = "") -> None:
        """Do with the two cases what was foretold; a merger keeps its reason."""
        case, other = self._reader.case, self.other
        if case is None or other is None or self._writing is not None:
            return
        self._writing = self._tasks.ask(
            self,
            partial(_done, self._services, self._actor, deed, case, other.case, reason),
            self._tell_merged
            if deed is LinkDeed.MERGE
            else partial(self._tell_linked, _SAID[deed]),
            self._refuse,
        )

    def foretell_gathering(self, case_ids: tuple[int, ...]) -> None:
        """Say which of the cases this one would gather."""
        case = self._reader.case
        if case is not None:
            preview = self._services.umbrellas.preview
            self._tasks.ask(
                self,
                lambda: preview(self._actor, case.id, case_ids),
                self.gathering.emit,
                self.not_found.emit,
            )

    def foretell_code(self, typed: str) -> None:
        """Say what would become of one more case, whose code was typed."""
        case = self._reader.case
        if case is not None:
            look = partial(_one_more, self._services, self._actor, case.id, typed)
            self._tasks.ask(self, look, self._add, self.not_added.emit)

    def gather(self, case_ids: tuple[int, ...]) -> None:
        """Gather cases under this one, all at once."""
        case = self._reader.case
        if case is None or self._writing is not None:
            return
        gather = self._services.umbrellas.gather
        self._writing = self._tasks.ask(
            self,
            lambda: gather(self._actor, case.id, case.version, case_ids),
            self._tell_gathered,
            self._refuse,
        )

    def part(self, link: CaseLink) -> None:
        """Take a link back; a member is worked on alone again."""
        case = self._reader.case
        if case is None or self._writing is not None:
            return
        said = _RELEASED if link.kind is LinkKind.MEMBER_OF else _PARTED
        self._writing = self._tasks.ask(
            self,
            partial(_parted, self._services, self._actor, case, link),
            partial(self._tell_linked, said),
            partial(self._fail_to_part, link),
        )

    def foretell_telling(self) -> None:
        """Say who would be told the answer of this umbrella case."""
        case = self._reader.case
        if case is not None:
            self._tasks.ask(
                self,
                lambda: self._services.umbrellas.foretell_inform(self._actor, case.id),
                self.foretold.emit,
                self.not_foretold.emit,
            )

    def tell_all(self, text: str) -> None:
        """Tell the citizens of the umbrella case and of its members."""
        case = self._reader.case
        if case is None or self._writing is not None:
            return
        inform = self._services.umbrellas.inform
        self._writing = self._tasks.ask(
            self,
            lambda: inform(self._actor, case.id, case.version, text),
            self._tell_told,
            self._refuse_to_tell,
        )

    def _add(self, found: tuple[CaseRow, Gathered]) -> None:
        self.added.emit(*found)

    def _look(self, which: Any) -> None:
        case = self._reader.case
        if case is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        look = partial(_counterpart, self._services, self._actor, case.id, which)
        self._looking = self._tasks.ask(self, look, self._take, self.not_found.emit)

    def _look_again(self) -> None:
        """Know the other case as it is now; what is shown of it stays, with the refusal."""
        case, other = self._reader.case, self.other
        if case is not None and other is not None:
            other_id = other.case.id
            look = partial(_counterpart, self._services, self._actor, case.id, lambda: other_id)
            self._looking = self._tasks.ask(self, look, self._know, self.not_found.emit)

    def _know(self, other: Counterpart) -> None:
        self._looking = None
        self.other = other

    def _take(self, other: Counterpart) -> None:
        self._know(other)
        self.found.emit(other)

    def _tell_linked(self, said: str, outcome: Outcome[Any]) -> None:
        self._writing = None
        self.linked.emit(said)
        self._bus.announce(outcome.changes)

    def _tell_merged(self, outcome: Outcome[Case]) -> None:
        """Show the case as closed at once: it is read again only after other things."""
        self._reader.take_closed(outcome.value)
        self._tell_linked(_SAID[LinkDeed.MERGE], outcome)

    def _tell_gathered(self, outcome: Outcome[tuple[Gathered, ...]]) -> None:
        count = sum(not each.refusal for each in outcome.value)
        self._tell_linked(_GATHERED.format(count=persian_digits(count)), outcome)

    def _refuse(self, error: Exception) -> None:
        self._writing = None
        if isinstance(error, Conflict):
            # It may be the other case that a colleague was first with.
            self._reader.refresh()
            self._look_again()
        self.refused.emit(error)

    def _tell_told(self, outcome: Outcome[tuple[Gathered, ...]]) -> None:
        self._writing = None
        self.told.emit(outcome.value)
        self._bus.announce(outcome.changes)

    def _refuse_to_tell(self, error: Exception) -> None:
        self._writing = None
        if isinstance(error, Conflict):
            self._reader.refresh()
        self.not_told.emit(error)

    def _fail_to_look(self, error: Exception) -> None:
        self.failed.emit(error, self.look_around)

    def _fail_to_part(self, link: CaseLink, error: Exception) -> None:
        self._writing = None
        self.failed.emit(error, partial(self.part, link))


def _is_member(link: CaseLink) -> bool:
    return link.kind is LinkKind.MEMBER_OF and link.points_here


def _similar(intake: IntakeService, actor: Actor, case: Case) -> tuple[SimilarCase, ...]:
    asked = CallDraft(
        key="",
        case_key="",
        received_at=case.received_at,
        citizen_id=case.citizen.id if case.citizen else None,
        matter=case.matter,
    )
    return tuple(each for each in intake.similar(actor, asked) if each.case.id != case.id)


def _counterpart(services: LinkServices, actor: Actor, case_id: int, which: Any) -> Counterpart:
    other_id = which()
    refusals = services.links.foretell(actor, case_id, other_id)
    return Counterpart(services.cases.open(actor, other_id), refusals)


def _one_more(
    services: LinkServices, actor: Actor, umbrella_id: int, typed: str
) -> tuple[CaseRow, Gathered]:
    found = services.intake.case_by_code(actor, typed)
    (became,) = services.umbrellas.preview(actor, umbrella_id, (found.id,))
    return found, became


def _done(
    services: LinkServices, actor: Actor, deed: LinkDeed, case: Case, other: Case, reason: str
) -> Outcome[Any]:
    if deed is LinkDeed.MERGE:
        return services.links.merge(actor, case.id, case.version, other.id, reason)
    if deed is LinkDeed.RELATE:
        return services.links.relate(actor, case.id, other.id)
    under, member = (other, case) if deed is LinkDeed.JOIN else (case, other)
    outcome = services.umbrellas.gather(actor, under.id, under.version, (member.id,))
    if outcome.value[0].refusal:
        raise RuleBroken(outcome.value[0].refusal)
    return outcome


def _parted(services: LinkServices, actor: Actor, case: Case, link: CaseLink) -> Outcome[Any]:
    if link.kind is not LinkKind.MEMBER_OF:
        return services.links.unrelate(actor, case.id, link.id)
    member = services.cases.open(actor, link.case_id) if link.points_here else case
    return services.umbrellas.release(actor, member.id, member.version)
