"""Profiles and preferences come back as they were saved, and never hold a password."""

from dataclasses import replace
from pathlib import Path

import pytest

from samad_desktop import settings
from samad_desktop.settings import Appearance, Preferences, Profile, Profiles, SettingsRefused

SAMPLE = Profile("مرکز نمونه", "sqlite:////home/somebody/samad.db")
SHARED = Profile("tabriz", "postgresql://db.example.ir:5432/samad?sslmode=verify-full")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "settings.toml"


def test_profiles_come_back_as_they_were_saved(path):
    saved = Profiles().with_default(SHARED).with_default(SAMPLE)
    saved.save(path)
    assert Profiles.load(path) == saved
    assert saved.default == SAMPLE


@pytest.mark.parametrize(
    ("written", "allowed"), [("", False), ("true", True), ("false", False), ('"true"', False)]
)
def test_callers_are_remembered_only_where_the_profile_says_so(path, written, allowed):
    path.parent.mkdir()
    line = f"offline_callers = {written}" if written else ""
    path.write_text(f'[[profiles]]\nname = "x"\nurl = "{SHARED.url}"\n{line}', encoding="utf-8")
    (profile,) = Profiles.load(path).entries
    assert profile.offline_callers is allowed
    Profiles().with_default(profile).save(path)
    assert Profiles.load(path).default == profile


def test_callers_of_an_embedded_centre_are_never_remembered():
    with pytest.raises(SettingsRefused) as refused:
        replace(SAMPLE, offline_callers=True)
    assert (refused.value.code, refused.value.detail) == ("embedded_callers", SAMPLE.name)


def test_there_is_no_profile_before_the_first_start(path):
    assert Profiles.load(path).default is None


def test_a_profile_saved_again_replaces_the_old_one():
    moved = Profile("tabriz", "postgresql://db2.example.ir/samad")
    profiles = Profiles().with_default(SHARED).with_default(moved)
    assert profiles.entries == (moved,)
    assert profiles.named("tabriz") == moved
    assert profiles.without("tabriz").default is None


def test_a_missing_profile_is_named():
    with pytest.raises(SettingsRefused) as refused:
        Profiles().with_default(SAMPLE).named("other")
    assert (refused.value.code, refused.value.detail) == ("profile_unknown", "other")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ali:secret@db.example.ir/samad",
        "postgresql://ali:@db.example.ir/samad",
        "postgresql://h1:5432,h2:5432/samad?user=ali&password=secret",
    ],
)
def test_a_password_in_a_profile_is_refused(path, url):
    with pytest.raises(SettingsRefused) as refused:
        Profile("tabriz", url)
    assert refused.value.code == "password_in_profile"
    assert "secret" not in str(refused.value)


def test_a_password_written_into_the_file_by_hand_is_refused(path):
    path.parent.mkdir()
    path.write_text('[[profiles]]\nname = "x"\nurl = "postgresql://a:b@c/d"\n', encoding="utf-8")
    with pytest.raises(SettingsRefused) as refused:
        Profiles.load(path)
    assert refused.value.code == "password_in_profile"


@pytest.mark.parametrize("url", ["", "mysql://db/samad", "C:\\samad.db"])
def test_a_profile_of_another_kind_is_refused(url):
    with pytest.raises(SettingsRefused) as refused:
        Profile("x", url)
    assert refused.value.code == "profile_url_wrong"


@pytest.mark.parametrize(
    "text", ["profiles = [", "profiles = 1", "[[profiles]]\nurl = 3", "\udcff"]
)
def test_an_unreadable_file_is_named(path, text):
    path.parent.mkdir()
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsRefused) as refused:
        Profiles.load(path)
    assert (refused.value.code, refused.value.detail) == ("settings_unreadable", str(path))


def test_preferences_come_back_as_they_were_saved(path):
    liked = Preferences(Appearance.DARK, 125, "tabriz", "n.ahmadi")
    liked.save(path)
    assert Preferences.load(path) == liked


def test_preferences_out_of_range_are_brought_into_it(path):
    path.parent.mkdir()
    path.write_text('appearance = "pink"\ntext_percent = 900\n', encoding="utf-8")
    assert Preferences.load(path) == Preferences(Appearance.AUTO, settings.LARGEST_TEXT_PERCENT)


def test_a_failed_save_keeps_the_old_file_and_leaves_no_other(path, monkeypatch):
    Preferences(last_login="old").save(path)

    def full(*_: object) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="disk full"):
        Preferences(last_login="new").save(path)
    assert Preferences.load(path).last_login == "old"
    assert list(path.parent.iterdir()) == [path]
