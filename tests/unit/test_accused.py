"""Who is complained about, however a caller or the list of units spells it."""

import pytest

from samad_desktop.domain.accused import Accused
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.referrals import ReferralDraft

OWN, OTHER = 1, 2


@pytest.mark.parametrize(
    ("accused", "unit"),
    [
        (Accused(OWN, "امور مشترکین"), "امور مشترکین"),
        (Accused(OWN, "واحد مشتركين"), "امور مشترکین"),
        (Accused(None, "شعبهٔ مراغه"), "شعبه مراغه"),
        (Accused(None, "باجه‌ی ۲ امور مشترکین"), "امور مشترکین"),
        (Accused(OWN), "امور مشترکین"),
        (Accused(OWN, "اداره"), "امور مشترکین"),
    ],
)
def test_the_unit_complained_about_is_known_by_its_telling_words(accused, unit):
    assert accused.is_unit(OWN, unit)


@pytest.mark.parametrize(
    ("accused", "unit"),
    [
        (Accused(), "امور مشترکین"),
        (Accused(None, "اداره"), "اداره"),
        (Accused(OTHER, "امور مشترکین"), "امور مشترکین"),
        (Accused(OTHER), "امور مشترکین"),
        (Accused(OWN, "بهره‌برداری"), "امور مشترکین"),
    ],
)
def test_another_unit_is_not(accused, unit):
    assert not accused.is_unit(OWN, unit)


def test_no_referral_goes_to_the_unit_complained_about():
    draft = ReferralDraft(agency_ids=(OWN,), unit="مشترکین")
    with pytest.raises(ValidationFailed) as refused:
        draft.checked(Accused(None, "امور مشترکین"))
    assert [(each.field, each.code) for each in refused.value.errors] == [
        ("unit", "sends_to_accused_unit")
    ]
    assert draft.checked(Accused(OTHER, "امور مشترکین")) == draft
