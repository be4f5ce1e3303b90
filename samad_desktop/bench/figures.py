"""What a benchmark says: the times of many rounds, and how they are shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

from samad_desktop.bench.budgets import BUDGETS
from samad_desktop.console import LEFT_TO_RIGHT
from samad_desktop.domain.text import persian_digits

T = TypeVar("T")

# No half-space and no lam-alef: a console that is given shaped letters would see other widths.
_HEADS = (
    "سنجه",
    "دور",
    "میانه",
    "صدک ۹۵",
    "صدک ۹۹",
    "بیشینه",
    "سقف",
    "نسبت میانه",
    "صدک ۹۵ در پایگاه",
    "در ثانیه",
    "نسبت نرخ",
    "برابر ILIKE",
    "برابر برنامه ریز",
)
_LEGEND = (
    "زمان‌ها به هزارم ثانیه است؛ p50 همان میانه است و p95 صدک ۹۵.",
    "سقف: با ۱٬۰۰۰٬۰۰۰ پرونده (start: ۱۰۰٬۰۰۰) و دو هسته؛ آنچه سقف ندارد بخشی از دیگری است.",
    "نسبت میانه: چند برابر میانهٔ راه‌انداز تنها، با همان SQL؛ زیر یک هزارم ثانیه نشان چیزی نیست.",
    "صدک ۹۵ در پایگاه: همان SQL با راه‌انداز تنها، یعنی آنچه خود پایگاه می‌خواهد.",
    "نسبت نرخ: سهمی از نرخ راه‌انداز تنها؛ با ۵۰ نفر همزمان دست‌کم ۰٫۶.",
    "برابر ILIKE: چند برابر تندتر از جستجوی ساده؛ برابر برنامه ریز: از نمایه به انتخاب پایگاه.",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """The times of one thing, in milliseconds; `driver_ratio` compares the medians.

    `driver_p95_ms` is what the bare driver took for the same SQL: the database's own share.
    `per_second` and `rate_ratio` (the program's rate over the driver's) are there where
    many worked at once; `ilike_ratio` and `planner_ratio` say how many times slower it is to
    ask the same plainly, or to leave to the engine how.
    """

    metric: str
    rounds: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float
    driver_ratio: float | None = None
    driver_p95_ms: float | None = None
    per_second: float | None = None
    rate_ratio: float | None = None
    ilike_ratio: float | None = None
    planner_ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What one benchmark found; `cases` is how many there were when it began."""

    name: str
    engine: str
    cases: int
    results: tuple[Figure, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def as_table(self) -> str:
        """Return the figures in columns, for a console."""
        budgets = BUDGETS.get(self.name, {})
        rows = [_HEADS, *(_row(each, budgets.get(each.metric, "")) for each in self.results)]
        widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
        lines = (
            "  ".join(
                _in_place(cell.ljust(width) if not place else cell.rjust(width))
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            for row in rows
        )
        count = persian_digits(f"{self.cases:,}".replace(",", "٬"))
        title = f"{count} پرونده · {self.name} · {self.engine}"
        return "\n".join((title, *lines, *_LEGEND))


def figure(metric: str, times_s: Sequence[float], driver_s: Sequence[float] = ()) -> Figure:
    """Sum up the times (in seconds) of the program, and of the bare driver if it ran."""
    times = sorted(times_s)
    return Figure(
        metric,
        len(times),
        round(median(times) * 1e3, 3),
        round(_quantile(times, 0.95) * 1e3, 3),
        round(_quantile(times, 0.99) * 1e3, 3),
        round(times[-1] * 1e3, 3),
        round(median(times) / median(driver_s), 2) if driver_s else None,
        round(_quantile(sorted(driver_s), 0.95) * 1e3, 3) if driver_s else None,
    )


def _quantile(times: Sequence[float], share: float) -> float:
    """Return the time within which `share` of the rounds were done (nearest rank)."""
    return times[max(ceil(len(times) * share) - 1, 0)]


def timed(works: Iterable[Callable[[], object]]) -> list[float]:
    """Do each piece of work once; return how long each took, in seconds."""
    times = []
    for work in works:
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return times


def _row(shown: Figure, budget: str) -> tuple[str, ...]:
    return (
        shown.metric,
        str(shown.rounds),
        *(f"{value:.2f}" for value in (shown.p50_ms, shown.p95_ms, shown.p99_ms, shown.max_ms)),
        budget,
        _optional(shown.driver_ratio),
        _optional(shown.driver_p95_ms),
        _optional(shown.per_second),
        _optional(shown.rate_ratio),
        _optional(shown.ilike_ratio),
        _optional(shown.planner_ratio),
    )


def _in_place(cell: str) -> str:
    """Keep a Persian heading above its figures where the console orders the line itself."""
    head = cell.strip()
    return cell.replace(head, f"{LEFT_TO_RIGHT}{head}{LEFT_TO_RIGHT}") if head in _HEADS else cell


def _optional(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
