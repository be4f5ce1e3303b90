"""Whom a complaint about conduct names, and who is it: it must not get the case."""

from dataclasses import dataclass

from samad_desktop.domain.spelling import words

# What many units are called; by these words alone none is the one complained about.
_ANY_UNIT = frozenset(words("اداره واحد بخش دفتر شعبه قسمت امور معاونت مدیریت"))


@dataclass(frozen=True, slots=True)
class Accused:
    """An agency, a unit in free words, both, or nobody."""

    agency_id: int | None = None
    unit: str = ""

    def is_unit(self, agency_id: int, name: str) -> bool:
        """Say whether a unit of an agency is the one complained about, however it is spelled.

        All units are, of an agency that is complained about without naming one.
        """
        if self.agency_id not in (None, agency_id):
            return False
        named, called = _telling(self.unit), _telling(name)
        if not named:
            return self.agency_id is not None
        return bool(called) and (called <= named or named <= called)


def _telling(name: str) -> frozenset[str]:
    return frozenset(words(name)) - _ANY_UNIT
