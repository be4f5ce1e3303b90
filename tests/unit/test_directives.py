"""What may be dictated, how directives are numbered, and where orders stand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from samad_desktop.directive_words import name_late, name_of
from samad_desktop.domain.agencies import Agency, PeerGroup
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.directive_lists import DirectiveFilter, DirectiveList
from samad_desktop.domain.directive_numbers import (
    checked_scheme,
    number_in,
    series_of,
    shown_number,
    shown_scheme,
)
from samad_desktop.domain.directives import Directive, DirectiveState, Recipient, Verdict
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.ledger import (
    Entry,
    Ledger,
    LedgerRow,
    Standing,
    standing_of,
    tally,
    was_kept_late,
)
from samad_desktop.domain.officials import Signer
from samad_desktop.domain.reference import Centre, Reference
from samad_desktop.domain.text import strip_isolates
from samad_desktop.labels import label
from samad_desktop.messages import SENTENCES
from samad_desktop.viewmodels.directive_looks import (
    directive_row,
    ledger_row,
    recipient_row,
    tally_text,
)

DUE = datetime(2026, 12, 5, 11, tzinfo=UTC)
BROKEN = DUE + timedelta(days=4)
OWED = Recipient(1, 1, 1, 7, copy=False, state=DirectiveState.ISSUED, due_at=DUE, broken_at=BROKEN)


def test_what_is_late_open_or_kept_is_called_the_same_wherever_it_stands():
    late = name_of(Standing.LATE)
    assert label(Counter.ORDERS_LATE) == name_of(DirectiveFilter.LATE)
    assert label(Counter.ORDERS) == name_of(DirectiveFilter.OPEN)
    assert late in name_of(DirectiveFilter.LATE)
    assert name_late(Standing.KEPT).startswith(name_of(Standing.KEPT))
    counted = tally_text(tally(()))
    assert all(name_of(each) in counted for each in Standing)


def test_what_is_left_open_with_an_agency_that_is_retired_says_so_until_it_is_settled():
    agency = Agency(7, "WATER", "آبفا", "شرکت آب و فاضلاب", PeerGroup.INFRASTRUCTURE)
    kept = replace(OWED, verdict=Verdict.KEPT, state=DirectiveState.DONE)
    centre = Centre("مرکز", "04", "041", is_sample=False)
    for retired, told in ((False, OWED), (True, OWED), (True, kept)):
        agencies = {7: replace(agency, retired=retired)}
        known = Reference(centre, {}, agencies, {}, {}, {}, {}, ())
        note = recipient_row(told, DUE, known).look.note
        assert ("کنار گذاشته شده" in note) is (retired and told is OWED)


def test_a_row_says_first_until_when_for_long_names_after_it_are_cut():
    signers = (Signer(3, "سولماز کندوانی", "مدیرکل تعاون، کار و رفاه اجتماعی"),)
    order = Directive(
        *(1, UUID(int=1), "1405/م/1", 3, None, None, 1, "1234567890", "آرد", "آرد برسد."),
        *("نسرین دبیرزاده", DUE, (OWED,)),
    )
    owed = LedgerRow(
        *(Entry.DIRECTIVE, 1, 1, "1405/م/1", 3, 7, None, 1, "1234567890", "آرد", DUE, DUE),
        Standing.RUNNING,
    )
    known = Reference(Centre("مرکز", "04", "041", is_sample=False), {}, {}, {}, {}, {}, {}, ())
    for row in (
        directive_row(order, DirectiveList((order,), DUE, signers), known),
        ledger_row(owed, Ledger((owed,), DUE, signers), known),
        recipient_row(OWED, DUE, known),
    ):
        assert strip_isolates(row.look.note).startswith("مهلت ۱۴۰۵/۰۹/۱۴")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("{سال}/م/{ردیف}", "{year}/م/{serial}"),
        ("{year}/{serial}", "{year}/{serial}"),
        (" م - {سال} - {شماره} ", "م-{year}-{serial}"),
        ("{سال}/DS/{ردیف}/ص", "{year}/DS/{serial}/ص"),
    ],
)
def test_a_scheme_is_stored_whichever_way_its_places_are_named(typed, stored):
    assert checked_scheme(typed) == stored
    assert checked_scheme(shown_scheme(stored)) == stored


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "required"),
        ("م/{ردیف}", "scheme_needs_places"),
        ("{سال}/م", "scheme_needs_places"),
        ("{سال}/{ردیف}/{ردیف}", "scheme_needs_places"),
        ("{ردیف}/{سال}", "scheme_year_first"),
        ("{سال}{ردیف}", "scheme_letters_only"),
        ("{سال}/م۲/{ردیف}", "scheme_letters_only"),
        ("{سال}/م2/{ردیف}", "scheme_letters_only"),
        ("{سال}//{ردیف}", "scheme_letters_only"),
        ("{سال}/{ماه}/{ردیف}", "scheme_letters_only"),
        ("{سال}/" + "م/" * 30 + "{ردیف}", "too_long"),
    ],
)
def test_a_scheme_that_could_double_a_number_is_refused(typed, code):
    with pytest.raises(ValidationFailed) as error:
        checked_scheme(typed)
    assert [(each.field, each.code) for each in error.value.errors] == [("scheme", code)]
    assert code in SENTENCES


def test_a_year_ends_with_its_last_day_in_tehran():
    days = (date(2027, 3, 20), date(2027, 3, 21))
    found = [number_in(series_of("{year}/م/{serial}", day), 12) for day in days]
    assert found == ["1405/م/12", "1406/م/12"]
    assert shown_number(found[0]) == "\u2067۱۴۰۵/م/۱۲\u2069"


def test_an_order_stands_where_its_moments_say():
    done = replace(OWED, state=DirectiveState.DONE, done_at=DUE)
    denied = replace(OWED, state=DirectiveState.IN_PROGRESS, refuted_at=DUE)
    early = DUE - timedelta(days=1)
    for recipient, at, standing in (
        (OWED, early, Standing.RUNNING),
        (OWED, DUE, Standing.LATE),
        (OWED, BROKEN, Standing.BROKEN),
        (done, BROKEN, Standing.UNVERIFIED),
        (denied, early, Standing.BROKEN),
        (replace(done, verdict=Verdict.KEPT), BROKEN, Standing.KEPT),
    ):
        assert standing_of(recipient, at) is standing


def test_what_was_kept_after_its_deadline_is_said_to_be():
    kept = replace(OWED, state=DirectiveState.DONE, verdict=Verdict.KEPT)
    assert not was_kept_late(replace(kept, done_at=DUE))
    assert was_kept_late(replace(kept, done_at=DUE + timedelta(minutes=1)))


def test_nothing_decided_has_no_percentage():
    assert tally(()).kept_percent is None
