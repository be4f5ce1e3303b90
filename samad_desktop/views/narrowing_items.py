"""What the filter row offers and shows: every way to narrow, by its Persian name.

Nothing has to be learned: what is typed there are names (a county, an agency, a state, a
usual stretch of days), and one is picked.
"""

from collections.abc import Iterable, Iterator, Mapping

from samad_desktop.domain.calendar import day_text
from samad_desktop.domain.cases import CaseKind, CaseState
from samad_desktop.domain.finding import Choices
from samad_desktop.domain.narrowing import LEVELS, Facet, Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.viewmodels.offices import office_text

_BETWEEN = ":"
_CODES: Mapping[Facet, type[Period | CaseState | CaseKind]] = {
    Facet.PERIOD: Period,
    Facet.STATE: CaseState,
    Facet.KIND: CaseKind,
}
_ALONE = (Facet.ONLY_OPEN, Facet.ONLY_MINE)


def items(
    reference: Reference, choices: Choices, facets: frozenset[Facet], period_name: str
) -> list[PickerItem]:
    """Return everything by which a person may narrow, the usual first."""
    every = _every(reference, choices, period_name)
    return [each for each in every if facet_of(str(each.id)) in facets]


def facet_of(item_id: str) -> Facet:
    """Return what is narrowed by an item."""
    return Facet(item_id.partition(_BETWEEN)[0])


def narrowed(narrowing: Narrowing, item_id: str) -> Narrowing:
    """Return a narrowing with what was picked."""
    name, _, value = item_id.partition(_BETWEEN)
    facet = Facet(name)
    if facet in _ALONE:
        return narrowing.having(facet, value=True)
    if facet in _CODES:
        return narrowing.having(facet, _CODES[facet](value))
    return narrowing.having(facet, int(value))


def chip_text(
    narrowing: Narrowing,
    facet: Facet,
    reference: Reference,
    choices: Choices,
    period_name: str = label(Facet.PERIOD),
) -> str:
    """Return how one facet is told: what it is, and what it is set to."""
    if facet in _ALONE:
        return label(facet)
    name = period_name if facet is Facet.PERIOD else label(facet)
    return f"{name}: {_value(narrowing.value(facet), facet, reference, choices)}"


def _value(value: object, facet: Facet, reference: Reference, choices: Choices) -> str:
    if facet in (Facet.SINCE, Facet.UNTIL):
        return day_text(value)  # type: ignore[arg-type]
    if facet in _CODES:
        return label(_CODES[facet](str(value)))
    number = int(str(value))
    if facet is Facet.LEVEL:
        return _level(number, reference)
    named = {
        Facet.AGENCY: reference.short_name(number),
        Facet.COUNTY: _name(reference.counties, number),
        Facet.SUBJECT: _name(reference.subjects, number) or dict(choices.branches).get(number, ""),
        Facet.OPERATOR: dict(choices.registrars).get(number, ""),
    }
    return named[facet] or persian_digits(number)


def _every(reference: Reference, choices: Choices, period_name: str) -> Iterator[PickerItem]:
    yield from (_item(facet, "", label(facet), "") for facet in _ALONE)
    for facet, codes in _CODES.items():
        name = period_name if facet is Facet.PERIOD else label(facet)
        yield from (_item(facet, each.value, label(each), name) for each in codes)
    yield from (_item(Facet.LEVEL, each, _level(each, reference)) for each in LEVELS)
    yield from _named(Facet.COUNTY, ((c.id, c.name) for c in reference.counties.values()))
    yield from (
        _item(Facet.AGENCY, each.id, each.short_name, words=(each.name,))
        for each in reference.agencies.values()
    )
    yield from _named(Facet.SUBJECT, choices.branches)
    yield from (
        _item(Facet.SUBJECT, each.id, each.name, words=(each.group,))
        for each in reference.subjects.values()
    )
    yield from _named(Facet.OPERATOR, choices.registrars)


def _named(facet: Facet, pairs: Iterable[tuple[int, str]]) -> Iterator[PickerItem]:
    yield from (_item(facet, number, name) for number, name in pairs)


def _item(
    facet: Facet, value: object, name: str, note: str | None = None, words: tuple[str, ...] = ()
) -> PickerItem:
    told = label(facet) if note is None else note
    return PickerItem(f"{facet}{_BETWEEN}{value}", name, told, (told, *words))


def _level(level: int, reference: Reference) -> str:
    office = office_text(level, reference)
    return persian_digits(f"سطح {level}") + (f" ({office})" if office else "")


def _name(of: Mapping[int, object], number: int) -> str:
    return str(getattr(of.get(number), "name", ""))
