"""What a term is counted in, and how long it is while nobody has typed another one."""

from collections.abc import Sequence

from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.deadlines import AnswerTerms, DeadlinePolicy, TermUnit
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.viewmodels.step_taker import Begun

BY_THE_RULE = "خالی: به اندازهٔ ضابطه"
THE_RULE = "خالی: به اندازهٔ ضابطه، {term}"
EACH_RULE = "خالی: به اندازهٔ ضابطه؛ {terms}"
TERM_NOW = "اکنون {term}"
WANTED = "؛ دستگاه تا {day} خواسته است"
_TERM = "{amount} {unit}"
_OF_AGENCY = "{agency} {term}"
_OR = " یا "


def term_words(begun: Begun, agency_ids: Sequence[int], reference: Reference) -> tuple[str, str]:
    """Return the unit of the term that a step asks for, and a sentence about the term itself."""
    clock = begun.standing.clock_of(begun.about.referral.id) if begun.about else None
    if clock is not None:
        now = TERM_NOW.format(term=_term(clock.amount, clock.unit))
        until = begun.about.referral.extension_until if begun.about else None
        wanted = "" if until is None else WANTED.format(day=long_day(until))
        return label(clock.unit), now + wanted
    return _by_rule(begun.standing.terms, agency_ids, reference)


def _by_rule(
    terms: AnswerTerms | None, agency_ids: Sequence[int], reference: Reference
) -> tuple[str, str]:
    of_each = {each: terms.of(each) if terms else None for each in agency_ids or (None,)}
    rules = {each: rule for each, rule in of_each.items() if rule is not None}
    units = _OR.join(dict.fromkeys(label(rule.unit) for rule in rules.values()))
    said = {each: _said(rule) for each, rule in rules.items()}
    if not said:
        return units, BY_THE_RULE
    if len(set(said.values())) == 1:
        return units, THE_RULE.format(term=next(iter(said.values())))
    named = (
        _OF_AGENCY.format(agency=reference.short_name(each), term=term)
        for each, term in said.items()
    )
    return units, EACH_RULE.format(terms="، ".join(named))


def _said(rule: DeadlinePolicy) -> str:
    return _term(rule.amount, rule.unit)


def _term(amount: int, unit: TermUnit) -> str:
    return _TERM.format(amount=persian_digits(amount), unit=label(unit))
