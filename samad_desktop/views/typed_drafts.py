"""What was typed for each of several things, until it is stored or given up."""

from typing import Generic, TypeVar

T = TypeVar("T")


class TypedDrafts(Generic[T]):
    """Keeps each draft together with what its thing was when the typing began."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[T, T]] = {}

    def before(self, key: int, now: T) -> T:
        """Return what a thing was when its draft was begun; `now` where there is none."""
        return self._kept.get(key, (now, now))[0]

    def shown(self, key: int, now: T) -> T:
        """Return what was typed for a thing; `now` where nothing was."""
        return self._kept.get(key, (now, now))[1]

    def keep(self, key: int, now: T, draft: T) -> None:
        """Keep what was typed; nothing is kept where it says the same as the thing."""
        before = self.before(key, now)
        if draft == before == now:
            self._kept.pop(key, None)
        else:
            self._kept[key] = (before, draft)

    def drop(self, key: int) -> None:
        """Forget what was typed for a thing."""
        self._kept.pop(key, None)

    def rebase(self, key: int, now: T) -> None:
        """Let what was typed replace what a colleague stored: the person has been told."""
        if key in self._kept:
            self._kept[key] = (now, self._kept[key][1])
