"""What is shipped is found, and what is the user's is where the user wants it."""

from pathlib import Path

import pytest

from samad_desktop import paths


def test_what_is_shipped_is_found():
    assert paths.resource("fonts", "Vazirmatn-Regular.ttf").is_file()
    assert paths.resource("reference").is_dir()


def test_an_installed_program_finds_its_own_copy_first(tmp_path: Path, monkeypatch):
    package = tmp_path / "samad_desktop"
    for home in (package, tmp_path):
        (home / "resources").mkdir(parents=True)
        (home / "resources" / "x").touch()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("x") == package / "resources" / "x"


def test_what_is_not_shipped_is_named():
    with pytest.raises(FileNotFoundError, match="resources/no/such"):
        paths.resource("no", "such")


def test_folders_follow_the_environment(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("SAMAD_DATA_DIR", str(tmp_path / "d"))
    monkeypatch.setenv("SAMAD_CONFIG_DIR", str(tmp_path / "c"))
    assert paths.data_dir() == tmp_path / "d"
    assert paths.log_dir() == tmp_path / "d" / "log"
    assert paths.profiles_file() == tmp_path / "c" / "profiles.toml"
    assert paths.preferences_file() == tmp_path / "c" / "preferences.toml"


def test_folders_are_the_users_own_otherwise(monkeypatch):
    monkeypatch.delenv("SAMAD_DATA_DIR")
    monkeypatch.delenv("SAMAD_CONFIG_DIR")
    assert all(
        "samad-desktop" in folder.parts
        for folder in (paths.data_dir(), paths.config_dir(), paths.log_dir())
    )
