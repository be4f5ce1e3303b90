"""Persian on a console: shaped where the console does not, left alone everywhere else."""

import argparse
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from samad_desktop import app
from samad_desktop.bench.figures import Report, figure
from samad_desktop.cli.main import main
from samad_desktop.cli.main import parser as admin_parser
from samad_desktop.console import LEFT_TO_RIGHT, Bidi, Terminal, needs_shaping, shaped


class Console(io.StringIO):
    """A stream that says it is a console."""

    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def plain_console(monkeypatch):
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM"):
        monkeypatch.delenv(name, raising=False)


def test_an_answer_in_a_file_is_its_owners_alone(tmp_path):
    target = tmp_path / "answer.json"
    for answer in ({"name": "آب", "more": [1, 2]}, {"name": "آب"}):
        Terminal().hand_over(answer, str(target))
    assert json.loads(target.read_text(encoding="utf-8")) == {"name": "آب"}
    assert target.stat().st_mode & 0o777 == 0o600


def test_letters_are_joined_and_put_from_the_right():
    assert shaped("آب") == "ﺏﺁ"
    assert shaped("کد ۱۲") == "۱۲ ﺪﮐ"


def test_latin_words_keep_their_order():
    assert "PostgreSQL 15" in shaped("نسخهٔ PostgreSQL 15 است")


def test_what_is_isolated_keeps_its_order_and_leaves_no_mark():
    assert shaped("در \u2066/tmp/x (1).csv\u2069 است") == "ﺖﺳﺍ /tmp/x (1).csv ﺭﺩ"
    assert shaped("کد \u2066۸۶ ۹۶ ۲۰\u2069") == "۸۶ ۹۶ ۲۰ ﺪﮐ"
    assert shaped("\u2067۱۴۰۵/ط/۱۲\u2069") == "۱۲/ﻁ/۱۴۰۵"


def test_a_line_that_begins_with_a_blank_begins_with_it_again():
    assert shaped(" آب") == " ﺏﺁ"


def test_columns_stay_in_their_places():
    assert shaped("  --json [FILE]   در آب") == "  --json [FILE]   ﺏﺁ ﺭﺩ"
    assert shaped("  samad-admin users [-h]") == "  samad-admin users [-h]"


def parsers_under(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Return a parser and those of its commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from parsers_under(inner)


@pytest.mark.parametrize("top", [admin_parser(), app.parser()], ids=["admin", "desktop"])
def test_every_option_of_every_command_is_explained_in_persian(top):
    unexplained = [
        f"{each.prog} {'/'.join(action.option_strings) or action.dest}"
        for each in parsers_under(top)
        for action in each._actions
        if not isinstance(action, argparse._SubParsersAction)
        and not any("آ" <= letter <= "ی" for letter in action.help or "")
    ]
    assert unexplained == []


@pytest.mark.parametrize("run", [main, app.main], ids=["admin", "desktop"])
def test_the_help_is_persian_to_its_last_heading(run, capsys):
    with pytest.raises(SystemExit):
        run(["--help"])
    told = capsys.readouterr().out
    assert "شیوهٔ نوشتن" in told
    assert not [word for word in ("usage", "options", "arguments", "show") if word in told]


def test_a_program_without_a_console_says_nothing(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    Terminal().say("آب")


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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["foo"], "یکی از این‌ها پذیرفته است: COMMAND access, advocacy, audit"),
        (["demo", "--cases", "abc"], "این مقدار پذیرفته نیست: --cases abc"),
        (["demo", "--cases", "0"], "این مقدار پذیرفته نیست: --cases 0"),
        (["demo", "--profile"], "پس از این گزینه مقداری نوشته نشده است: --profile"),
        (["demo", "--profile", "a", "--database", "b"], "نمی‌آیند: --database --profile"),
        (["demo", "--bogus"], "این بخش دستور شناخته نیست: --bogus"),
        (["demo", "--reset=3"], "این گزینه مقداری نمی‌گیرد: --reset"),
        (["calendar", "decree"], "این بخش دستور نوشته نشده است: number"),
        (["users", "add", "--p", "x"], "کوتاه‌شدهٔ چند گزینه است: --p --profile, --password-file"),
        ([], "این بخش دستور نوشته نشده است: COMMAND"),
    ],
)
def test_what_is_written_wrong_is_told_in_persian(capsys, arguments, told):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    heard = capsys.readouterr().err
    assert ended.value.code == 2
    assert told in heard
    assert not re.search("argument|invalid|choose|required|value", heard)


def test_the_lines_of_the_usage_stand_below_each_other(capsys):
    with pytest.raises(SystemExit):
        main(["demo", "--bogus", "--cases", "x"])
    heading, first, *others = capsys.readouterr().err.splitlines()[2:]
    assert heading == "شیوهٔ نوشتن:"
    assert {line.index("[") for line in others} == {first.index("[")}


@pytest.mark.parametrize("written", ["main(['--help'])", "main(['database', '--help'])"])
def test_a_pipe_that_is_closed_early_ends_a_command_quietly(written):
    reader, writer = os.pipe()
    os.close(reader)
    script = f"import sys; from samad_desktop.cli.main import main; sys.exit({written})"
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_search_loads_nothing_that_only_other_commands_need():
    script = (
        "import sys; from samad_desktop.cli.main import parser; parser('find');"
        " sys.exit(' '.join({'alembic', 'holidays', 'typst'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_unread_answer_as_json_ends_quietly_too():
    reader, writer = os.pipe()
    os.close(reader)
    script = (
        "import sys; from samad_desktop.console import Terminal, into_a_pipe;"
        " sys.exit(into_a_pipe(lambda: Terminal().hand_over({'a': 1}, '-') or 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_heading_keeps_its_place_above_its_figures():
    report = Report("start", "sqlite", 3, (figure("phone", [0.5]),))
    heads, figures = report.as_table().split("\n")[1:3]
    assert len(heads.replace(LEFT_TO_RIGHT, "")) == len(figures)
    assert len(shaped(heads)) == len(figures)
    assert all(head.startswith(LEFT_TO_RIGHT) for head in re.split(r"\s{2,}", heads.strip()))
