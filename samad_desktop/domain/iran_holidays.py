"""Iran's days off, as the `holidays` package knows them.

Those of the lunar year are estimates until they are announced; the centre corrects them.
"""

from datetime import date

from holidays import country_holidays

from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.working_calendar import Holiday

_ESTIMATED = "(تخمینی)"


def iran_holidays(first: date, last: date) -> tuple[Holiday, ...]:
    """Return the days off from `first` to `last`, both included, with their Persian names."""
    found = country_holidays("IR", years=range(first.year, last.year + 1), language="fa_IR")
    return tuple(_holiday(day, name) for day, name in sorted(found.items()) if first <= day <= last)


def _holiday(day: date, name: str) -> Holiday:
    plain = " ".join(name.replace(_ESTIMATED, "").split()).replace(" ;", ";").replace("; ", "، ")
    return Holiday(day, persian_digits(plain.replace(";", "، ")), estimated=_ESTIMATED in name)
