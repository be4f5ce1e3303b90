"""What was changed in the settings is told in words, whatever it was."""

from datetime import UTC, datetime

import pytest

from samad_desktop.domain.centre_settings import CentreEvent, SettingKind
from samad_desktop.labels import label
from samad_desktop.viewmodels.centre_looks import _ICONS, Names, event_row

_AT = datetime(2026, 11, 29, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "name", "before", "after"),
    [
        (SettingKind.SESSION, "notice_days", "3", "5"),
        (SettingKind.SESSION, "scheme", "الف", "ب"),
        (SettingKind.COPY, "proven_within_days", "8", "3"),
    ],
)
def test_a_number_or_a_word_that_is_another_one_is_told_without_its_key(kind, name, before, after):
    event = CentreEvent(kind, name, "زهره", _AT, {name: before}, {name: after})
    look = event_row(0, event, Names({}, {}, {})).look
    assert look.title == label(kind)
    assert " ← " in look.note
    assert name not in look.note


def test_every_kind_of_setting_has_its_icon():
    assert set(_ICONS) == set(SettingKind)
