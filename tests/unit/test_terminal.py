"""Persian on a console: shaped where the console does not, left alone everywhere else."""

import io
import json

import pytest

from samad_desktop.cli.terminal import Bidi, Terminal, needs_shaping, shaped


class Console(io.StringIO):
    """A stream that says it is a console."""

    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def plain_console(monkeypatch):
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM"):
        monkeypatch.delenv(name, raising=False)


def test_letters_are_joined_and_put_from_the_right():
    assert shaped("آب") == "ﺏﺁ"
    assert shaped("کد ۱۲") == "۱۲ ﺪﮐ"


def test_latin_words_keep_their_order():
    assert "PostgreSQL 15" in shaped("نسخهٔ PostgreSQL 15 است")


def test_a_pipe_gets_the_text_as_it_is():
    assert not needs_shaping(io.StringIO())


def test_a_console_that_knows_no_persian_needs_shaping():
    assert needs_shaping(Console())


@pytest.mark.parametrize(
    ("name", "value", "needed"),
    [
        ("VTE_VERSION", "6800", False),
        ("VTE_VERSION", "5202", True),
        ("VTE_VERSION", "new", True),
        ("KONSOLE_VERSION", "230401", False),
        ("MLTERM", "3.9.3", False),
    ],
)
def test_a_console_that_knows_persian_is_left_to_it(monkeypatch, name, value, needed):
    monkeypatch.setenv(name, value)
    assert needs_shaping(Console()) is needed


@pytest.mark.parametrize(("bidi", "shown"), [(Bidi.ALWAYS, "ﺏﺁ\n"), (Bidi.NEVER, "آب\n")])
def test_the_option_decides(capsys, bidi, shown):
    Terminal(bidi).say("آب")
    assert capsys.readouterr().out == shown


def test_json_is_never_shaped(capsys):
    Terminal(Bidi.ALWAYS).hand_over({"name": "آب"}, "-")
    assert json.loads(capsys.readouterr().out) == {"name": "آب"}
