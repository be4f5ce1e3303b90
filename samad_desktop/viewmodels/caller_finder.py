"""Who is calling: asked for while the number is typed, decided by ID, choice and name."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.callers import may_become, same_name
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import KnownPerson, Recognition
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

Recognise = Callable[[str], Recognition]
_NOBODY = Recognition("", "", ())
_SOMEBODY_ELSE = -1


@dataclass(frozen=True, slots=True)
class Callers:
    """Everybody the number may be, and who of them it is.

    `marked` is where the arrows stand; one after the last person is «somebody else».
    `decided` says that it is known who it is, or that it is nobody of these. `remembered_at`
    (UTC) is set where the database is away and only this workstation knows them; `unheard` where
    nobody at all could be asked.
    """

    phone: str = ""
    national_id: str = ""
    people: tuple[KnownPerson, ...] = ()
    chosen: KnownPerson | None = None
    decided: bool = False
    marked: int = 0
    remembered_at: datetime | None = None
    unheard: bool = False

    @property
    def number_given(self) -> bool:
        """Whether a whole number was typed."""
        return bool(self.phone or self.national_id)

    @property
    def must_choose(self) -> bool:
        """Whether several people are possible and nobody has said who it is."""
        return bool(self.people) and not self.decided

    @property
    def mark_counts(self) -> bool:
        """Whether Enter says who it is: somebody must, or the mark stands on another."""
        marked = self.people[self.marked] if self.marked < len(self.people) else None
        return bool(self.people) and (not self.decided or marked != self.chosen)


class CallerFinder(QObject):
    """Asks who has the number and the ID of a draft; answers to older questions are dropped.

    Signals:
        changed: Callers, when somebody else may be calling than before.
        failed: (Exception, how to ask again), when asking failed though the centre is there.
    """

    changed = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        recognise: Recognise,
        area_code: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._recognise = recognise
        self._area_code = area_code
        self._asked = ("", "")
        self._ticket: Ticket | None = None
        self._picked: int | None = None
        self._name = ""
        self.callers = Callers()

    def look(self, person: PersonDraft, own_name: str) -> None:
        """Find out who `person` is; `own_name` is the name unless it was filled in by us."""
        self._name = own_name
        numbers = self._numbers(person)
        # An ID that was typed where the phone stands is the same question in its place.
        moved = ("", self._asked[0]) if self._asked[0] else self._asked
        if numbers in (self._asked, moved):
            self._asked = numbers
            self._decide(self.callers)
            return
        if numbers[0] != self._asked[0] and self._asked[0]:
            self._picked = None
            self._tell(Callers())
        self._asked = numbers
        self._ask(numbers)

    def expect(self, citizen_id: int | None) -> None:
        """Take this person when the answer comes: a call is resumed in which they were known."""
        self._picked = citizen_id

    def forget(self) -> None:
        """Begin with nobody."""
        self._cancel()
        self._asked = ("", "")
        self._picked = None
        self._name = ""
        self._tell(Callers())

    def ask_again(self) -> None:
        """Read again what is shown, because it may have changed."""
        if any(self._asked):
            self._ask(self._asked)

    def move(self, steps: int) -> None:
        """Move the mark over the people and «somebody else»."""
        last = len(self.callers.people)
        marked = max(0, min(self.callers.marked + steps, last))
        self._tell(replace(self.callers, marked=marked))

    def pick(self, place: int) -> None:
        """Say who it is; one after the last person is somebody else."""
        people = self.callers.people
        self._picked = people[place].citizen.id if place < len(people) else _SOMEBODY_ELSE
        self._name = ""
        self._decide(replace(self.callers, marked=place))

    def settle(self, own_name: str) -> None:
        """Judge by the whole name, now that it has been typed to its end."""
        chosen = self.callers.chosen
        if chosen is None or not own_name or same_name(own_name, chosen.citizen.name):
            return
        if self._holds_id(chosen):
            return
        self._picked = _SOMEBODY_ELSE
        self._decide(self.callers)

    def _numbers(self, person: PersonDraft) -> tuple[str, str]:
        """Return what stands in the two number fields, where it is whole."""
        phone = self._kinds(person.phone) & {GuessKind.PHONE, GuessKind.NATIONAL_ID}
        given = "" if person.id_refused else person.national_id
        national_id = GuessKind.NATIONAL_ID in self._kinds(given)
        return (person.phone if phone else "", given if national_id else "")

    def _kinds(self, text: str) -> set[GuessKind]:
        return {reading.kind for reading in guess(text, self._area_code)}

    def _ask(self, numbers: tuple[str, str]) -> None:
        self._cancel()
        if not any(numbers):
            self._tell(Callers())
            return
        recognise = self._recognise
        self._ticket = self._tasks.ask(
            self, lambda: _recognised(recognise, *numbers), self._hear, self._fail
        )

    def _hear(self, found: Recognition) -> None:
        self._ticket = None
        self._decide(
            Callers(
                *(found.phone, found.national_id, found.people),
                marked=self.callers.marked,
                remembered_at=found.remembered_at,
            )
        )

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._tell(replace(self.callers, unheard=True))
        # That the centre is away is no failure: who takes the call goes on without it.
        if not isinstance(error, DatabaseAway):
            self.failed.emit(error, self.ask_again)

    def _decide(self, callers: Callers) -> None:
        place = self._place(callers)
        chosen = None if place is None or place >= len(callers.people) else callers.people[place]
        marked = callers.marked if place is None else place
        self._tell(
            replace(
                callers,
                chosen=chosen,
                decided=place is not None,
                marked=min(marked, len(callers.people)),
            )
        )

    def _place(self, callers: Callers) -> int | None:
        """Return who it is by ID, choice, name, or because nobody else has the number."""
        people = callers.people
        holders = [n for n, p in enumerate(people) if _has_id(p, callers.national_id)]
        if holders:
            return holders[0]
        picked = self._picked_place(people)
        if picked is not None:
            return picked
        if self._name.strip():
            fitting = (n for n, p in enumerate(people) if may_become(self._name, p.citizen.name))
            return next(fitting, len(people))
        return 0 if len(people) == 1 else None

    def _picked_place(self, people: tuple[KnownPerson, ...]) -> int | None:
        """Return who was chosen, unless another name has been typed since."""
        if self._picked == _SOMEBODY_ELSE:
            return len(people)
        for place, person in enumerate(people):
            if person.citizen.id == self._picked:
                fits = not self._name.strip() or may_become(self._name, person.citizen.name)
                return place if fits else None
        return None

    def _holds_id(self, person: KnownPerson) -> bool:
        return _has_id(person, self.callers.national_id)

    def _tell(self, callers: Callers) -> None:
        if callers != self.callers:
            self.callers = callers
            self.changed.emit(callers)

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None


def _has_id(person: KnownPerson, national_id: str) -> bool:
    return bool(national_id) and person.citizen.national_id == national_id


def _recognised(recognise: Recognise, phone: str, national_id: str) -> Recognition:
    """Return one answer for a phone and an ID; the holder of the ID comes first; blocks."""
    by_phone = recognise(phone) if phone else _NOBODY
    if not national_id:
        return by_phone
    by_id = recognise(national_id)
    # The same digits may be somebody's telephone; in this field they are an ID.
    holders = tuple(person for person in by_id.people if _has_id(person, by_id.national_id))
    others = tuple(person for person in by_phone.people if person not in holders)
    remembered = [each.remembered_at for each in (by_phone, by_id) if each.remembered_at]
    oldest = min(remembered, default=None)
    return Recognition(by_phone.phone, by_id.national_id, (*holders, *others), oldest)
