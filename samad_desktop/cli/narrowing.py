"""The options of `samad-admin find` that stand for the filter row, and how the text is read."""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samad_desktop.domain.calendar import parse_jalali
from samad_desktop.domain.cases import CaseKind, CaseState
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.finding import Choices, Order, Terms
from samad_desktop.domain.guesses import ReadAs
from samad_desktop.domain.narrowing import LEVELS, Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.text import normal

READ_AS = "--read-as"


def add_narrowing(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    for option, codes, help_text in (
        (READ_AS, ReadAs, "نوشته تنها همین خوانده شود"),
        ("--period", Period, "بازهٔ دریافت"),
        ("--state", CaseState, "وضعیت پرونده"),
        ("--order", Order, "آنچه نخست می‌آید"),
    ):
        names = [each.value for each in codes]
        parser.add_argument(option, choices=names, help=help_text)
    parser.add_argument("--level", type=int, choices=LEVELS, help="سطح ارتقای پیگیری")
    for option, meta, help_text in (
        ("--from", "DATE", "دریافت از این روز، مانند 1405/9/2 یا دیروز"),
        ("--to", "DATE", "دریافت تا این روز"),
    ):
        parser.add_argument(option, dest=f"{option[2:]}_", metavar=meta, help=help_text)
    add_named(parser)
    parser.add_argument("--only-open", action="store_true", help="تنها پرونده‌های باز")
    parser.add_argument("--only-mine", action="store_true", help="تنها آنچه خودم ثبت کرده‌ام")


def add_named(parser: argparse.ArgumentParser) -> None:
    """Add the options that name what cases are about, for `named_in`, and their kind."""
    for option, meta, help_text in (
        ("--agency", "AGENCY", "کد یا نام دستگاه اجرایی"),
        ("--subject", "SUBJECT", "کد یا نام موضوع، یا نام شاخه‌ای از موضوع‌ها"),
        ("--county", "COUNTY", "کد یا نام شهرستان"),
        ("--operator", "LOGIN", "نام کاربری کسی که پرونده را ثبت کرده است"),
    ):
        parser.add_argument(option, dest=f"{option[2:]}_", metavar=meta, help=help_text)
    kinds = [each.value for each in CaseKind]
    parser.add_argument("--kind", choices=kinds, help="نوع پیام")


@dataclass(frozen=True, slots=True)
class Named:
    """What options name, by id."""

    agency_id: int | None
    subject_id: int | None
    county_id: int | None
    operator_id: int | None


def named_in(
    options: argparse.Namespace,
    reference: Reference,
    choices: Choices,
    people: Iterable[StaffMember],
) -> Named:
    """Return what the options name.

    Raises:
        RuleBroken: `narrowing_unknown`.
    """
    subjects = [*((s.id, s.code, s.name) for s in reference.subjects.values())]
    subjects += [(number, "", name) for number, name in choices.branches]
    agencies = [(a.id, a.code, a.short_name, a.name) for a in reference.agencies.values()]
    counties = [(c.id, c.code, c.name) for c in reference.counties.values()]
    return Named(
        _meant(options.agency_, agencies),
        _meant(options.subject_, subjects),
        _meant(options.county_, counties),
        _meant(options.operator_, [(each.id, each.login) for each in people]),
    )


def terms_of(
    options: argparse.Namespace,
    reference: Reference,
    choices: Choices,
    people: Iterable[StaffMember],
    today: date,
) -> Terms:
    """Return how the text is to be looked for.

    Raises:
        RuleBroken: `narrowing_unknown`, `date_unreadable` or `date_impossible`.
    """
    named = named_in(options, reference, choices, people)
    narrowing = Narrowing(
        period=Period(options.period) if options.period else None,
        since=_day(options.from_, today),
        until=_day(options.to_, today),
        state=CaseState(options.state) if options.state else None,
        level=options.level,
        agency_id=named.agency_id,
        subject_id=named.subject_id,
        county_id=named.county_id,
        kind=CaseKind(options.kind) if options.kind else None,
        operator_id=named.operator_id,
        only_open=options.only_open,
        only_mine=options.only_mine,
    )
    return Terms(
        ReadAs(options.read_as) if options.read_as else None,
        narrowing,
        Order(options.order) if options.order else None,
    )


def _day(typed: str | None, today: date) -> date | None:
    return None if typed is None else parse_jalali(typed, today)


def _meant(typed: str | None, known: Iterable[tuple[int, *tuple[str, ...]]]) -> int | None:
    """Return the number of what is called so."""
    if typed is None:
        return None
    wanted = normal(typed)
    found = (number for number, *names in known if wanted in {normal(each) for each in names})
    number = next(found, None) if wanted else None
    if number is None:
        raise RuleBroken("narrowing_unknown", typed)
    return number
