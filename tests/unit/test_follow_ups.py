"""What a call that joins a case adds to it: the higher levels, and what differs."""

from dataclasses import replace

import pytest

from samad_desktop.domain.cases import Answer, CaseKind, IdentityLevel, MatterDraft, Priority
from samad_desktop.domain.follow_ups import beside, raised

CASE = MatterDraft(
    kind=CaseKind.COMPLAINT,
    subject_id=7,
    county_id=3,
    place="هشترود",
    text="آب قطع است",
    priority=Priority.URGENT,
    identity_level=IdentityLevel.HIDDEN_FROM_AGENCY,
    answers=(Answer(1, "۱۲۳"),),
)


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        (Priority.NORMAL, Priority.URGENT),
        (Priority.URGENT, Priority.URGENT),
        (Priority.CRITICAL, Priority.CRITICAL),
    ],
)
def test_a_priority_is_raised_and_never_lowered(said, stored):
    assert raised(CASE, MatterDraft(priority=said)) == replace(CASE, priority=stored)


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        (IdentityLevel.OPEN, IdentityLevel.HIDDEN_FROM_AGENCY),
        (IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN_FROM_AGENCY),
        (IdentityLevel.HIDDEN, IdentityLevel.HIDDEN),
    ],
)
def test_an_identity_is_kept_more_strictly_and_never_less(said, stored):
    assert raised(CASE, MatterDraft(identity_level=said)) == replace(CASE, identity_level=stored)


def test_what_the_case_says_already_and_what_was_not_asked_are_no_news():
    assert beside(CASE, CASE) == MatterDraft()
    assert beside(CASE, MatterDraft(text="هنوز قطع است")) == MatterDraft()


def test_everything_that_differs_is_news():
    call = replace(
        CASE,
        kind=CaseKind.REPORT,
        subject_id=8,
        place="کوی فرهنگیان",
        text="هنوز قطع است",
        accused_agency_id=4,
        accused_unit="امور آب",
        answers=(Answer(1, "۱۲۳"), Answer(2, "چهل خانوار")),
    )
    assert beside(CASE, call) == replace(
        call,
        county_id=None,
        text="",
        priority=Priority.NORMAL,
        identity_level=IdentityLevel.OPEN,
        answers=(Answer(2, "چهل خانوار"),),
    )
