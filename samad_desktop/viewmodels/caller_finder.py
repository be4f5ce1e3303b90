"""Who is calling: asked for while the number is typed, decided by ID, choice and name."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.callers import may_become, same_name
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import KnownPerson, Recognition
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

Recognise = Callable[[str], Recognition]
_NOBODY = Recognition("", "", ())


@dataclass(frozen=True, slots=True)
class Callers:
    """Everybody the number may be, and who of them it is.

    `marked` is where the arrows stand; one after the last person is «somebody else».
    `decided` says that it is known who it is, or that it is nobody of these.
    """

    phone: str = ""
    national_id: str = ""
    people: tuple[KnownPerson, ...] = ()
    chosen: KnownPerson | None = None
    decided: bool = False
    marked: int = 0

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
        failed: Exception, when nobody could be asked.
    """

    changed = Signal(object)
    failed = Signal(object)

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
        self._asked: tuple[str, ...] = ()
        self._ticket: Ticket | None = None
        self._picked: int | None = None
        self._expected: int | None = None
        self._name = ""
        self.callers = Callers()

    def look(self, person: PersonDraft, own_name: str) -> None:
        """Find out who `person` is; `own_name` is the name unless it was filled in by us."""
        typed = (person.phone, "" if person.id_refused else person.national_id)
        numbers = tuple(text for text in typed if self._is_whole(text))
        self._name = own_name
        if numbers == self._asked:
            self._decide(self.callers)
            return
        if not set(self._asked) <= set(numbers):
            self._picked = None
            self._tell(Callers())
        self._asked = numbers
        self._ask(numbers)

    def expect(self, citizen_id: int | None) -> None:
        """Take this person when the answer comes: a call is resumed in which they were known."""
        self._expected = citizen_id

    def forget(self) -> None:
        """Begin with nobody."""
        self._cancel()
        self._asked = ()
        self._picked = self._expected = None
        self._name = ""
        self._tell(Callers())

    def ask_again(self) -> None:
        """Read again what is shown, because it may have changed."""
        if self._asked:
            self._ask(self._asked)

    def move(self, steps: int) -> None:
        """Move the mark over the people and «somebody else»."""
        last = len(self.callers.people)
        marked = max(0, min(self.callers.marked + steps, last))
        self._tell(replace(self.callers, marked=marked))

    def pick(self, place: int) -> None:
        """Say who it is; one after the last person is somebody else."""
        self._picked = place
        self._name = ""
        self._decide(replace(self.callers, marked=place))

    def settle(self, own_name: str) -> None:
        """Judge by the whole name, now that it has been typed to its end."""
        chosen = self.callers.chosen
        if chosen is None or not own_name or same_name(own_name, chosen.citizen.name):
            return
        if self._holds_id(chosen):
            return
        self._picked = len(self.callers.people)
        self._decide(self.callers)

    def _is_whole(self, text: str) -> bool:
        kinds = {reading.kind for reading in guess(text, self._area_code)}
        return bool(kinds & {GuessKind.PHONE, GuessKind.NATIONAL_ID})

    def _ask(self, numbers: tuple[str, ...]) -> None:
        self._cancel()
        if not numbers:
            self._tell(Callers())
            return
        recognise = self._recognise
        self._ticket = self._tasks.ask(
            self, lambda: _merged([recognise(text) for text in numbers]), self._hear, self._fail
        )

    def _hear(self, found: Recognition) -> None:
        self._ticket = None
        for place, person in enumerate(found.people):
            if person.citizen.id == self._expected:
                self._picked = place
        self._expected = None
        marked = self.callers.marked
        self._decide(Callers(found.phone, found.national_id, found.people, marked=marked))

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error)

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
        if self._picked is not None and self._still_fits(people, self._picked):
            return min(self._picked, len(people))
        if self._name.strip():
            fitting = (n for n, p in enumerate(people) if may_become(self._name, p.citizen.name))
            return next(fitting, len(people))
        return 0 if len(people) == 1 else None

    def _still_fits(self, people: tuple[KnownPerson, ...], place: int) -> bool:
        if place >= len(people) or not self._name.strip():
            return True
        return may_become(self._name, people[place].citizen.name)

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


def _merged(found: list[Recognition]) -> Recognition:
    """Return one answer for a phone and an ID; the holder of the ID comes first."""
    people: dict[int, KnownPerson] = {}
    for one in reversed(found):
        for person in one.people:
            people.setdefault(person.citizen.id, person)
    phone = next((one.phone for one in found if one.phone), "")
    national_id = next((one.national_id for one in reversed(found) if one.national_id), "")
    return replace(_NOBODY, phone=phone, national_id=national_id, people=tuple(people.values()))
