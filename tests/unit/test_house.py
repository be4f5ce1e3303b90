"""The house keeps its rules: each one is read off the source, and each can fail."""

import ast
import gc
import graphlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import grimp
import pytest
from PySide6.QtWidgets import QLabel

from samad_desktop import messages
from samad_desktop.messages import SENTENCES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "samad_desktop"
FORMS = PACKAGE / "views" / "forms"

MODULE_MAX_LINES = 400
FUNCTION_MAX_LINES = 40

# Above the contracts' other modules or beside all layers; see pyproject.toml.
_MAY_SEE_QT = {"app", "workplace", "views", "viewmodels", "qtkit", "tour", "__main__"}
_STARTERS = {"app", "bootstrap", "cli", "bench", "tour", "settings", "paths", "log", "__main__"}
_VAGUE = {"manager", "helper", "helpers", "utils", "util", "common", "data", "info", "misc"}
_THREADS = {"Thread", "QThread", "QThreadPool", "ThreadPoolExecutor", "ProcessPoolExecutor"}

Rule = Callable[[str, ast.Module], Iterator[str]]


def sources() -> list[Path]:
    """Return the modules that people wrote."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if not path.name.startswith("ui_")]


def written_tests() -> list[Path]:
    return sorted((ROOT / "tests").rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """Read a module once for all rules; none of them changes what it looks at."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # All together they are millions of objects: no collection is to look through them.
    gc.freeze()
    return tree


@pytest.fixture(scope="module", autouse=True)
def trees_go() -> Iterator[None]:
    """Forget every module afterwards."""
    yield
    parsed.cache_clear()


def docstrings(name: str, tree: ast.Module) -> Iterator[str]:
    """Every module, and every class that others see, says what it is."""
    if ast.get_docstring(tree) is None:
        yield name
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None:
            yield f"{name}:{node.lineno} {node.name}"


def lengths(name: str, tree: ast.Module) -> Iterator[str]:
    """No module and no function is longer than one can hold in mind."""
    last = max((node.end_lineno or 0 for node in tree.body), default=0)
    if last > MODULE_MAX_LINES:
        yield f"{name} has {last} lines"
    if name.startswith("persistence/migrations/versions/"):
        return  # A table's columns are one list.
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > FUNCTION_MAX_LINES:
                yield f"{name}:{node.lineno} {node.name} has {lines} lines"


def style_sheets(name: str, tree: ast.Module) -> Iterator[str]:
    """Only the theme sets a style sheet."""
    if name != "qtkit/theme.py":
        yield from _calls(name, tree, {"setStyleSheet"})


def threads(name: str, tree: ast.Module) -> Iterator[str]:
    """Only the task runner starts threads."""
    if name != "qtkit/tasks.py":
        yield from _calls(name, tree, _THREADS)
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for base in node.bases:
                    if _last_name(base) in _THREADS:
                        yield f"{name}:{node.lineno} {node.name}"


def broad_excepts(name: str, tree: ast.Module) -> Iterator[str]:
    """Only the task runner and the excepthook keep whatever they catch."""
    if name in {"qtkit/tasks.py", "app.py"}:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or _last_name(node.type) in {"Exception", "BaseException"}
        ):
            end = node.body[-1]
            if not (isinstance(end, ast.Raise) and end.exc is None):
                yield f"{name}:{node.lineno}"


def sleeps(name: str, tree: ast.Module) -> Iterator[str]:
    """A test waits for what it expects, never for a time."""
    yield from _calls(name, tree, {"sleep", "qWait", "qSleep"})
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_wait_of_qtbot(node.func):
            yield f"{name}:{node.lineno} qtbot.wait"


def _is_wait_of_qtbot(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr == "wait"
        and isinstance(called.value, ast.Name)
        and called.value.id == "qtbot"
    )


def codes(tree: ast.Module, raisers: dict[str, int]) -> set[str]:
    """Return the codes that a module refuses with."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found |= {
                part.value.value
                for part in node.body
                if isinstance(part, ast.Assign)
                and ast.unparse(part.targets[0]) == "code"
                and isinstance(part.value, ast.Constant)
                and isinstance(part.value.value, str)
            }
        if isinstance(node, ast.Call) and _last_name(node.func) in raisers:
            found |= _literals(node, raisers[_last_name(node.func)])
    return found


def _literals(call: ast.Call, place: int) -> set[str]:
    """Return every text that may be the code of a call, also inside `a if b else c`."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    given += call.args[place : place + 1]
    chosen = [
        part
        for value in given
        for part in ([value.body, value.orelse] if isinstance(value, ast.IfExp) else [value])
    ]
    return {
        part.value
        for part in chosen
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def raisers_in(trees: list[ast.Module]) -> dict[str, int]:
    """Return the classes made with a code, and at which place it is given."""
    found = {"FieldError": 1}
    for tree in trees:
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and part.name == "__init__":
                    taken = [argument.arg for argument in part.args.args[1:]]
                    if "code" in taken:
                        found[node.name] = taken.index("code")
    return found


def _calls(name: str, tree: ast.Module, called: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _last_name(node.func) in called:
            yield f"{name}:{node.lineno} {_last_name(node.func)}"


def _last_name(node: ast.expr) -> str:
    """Return `Thread` of `threading.Thread`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


# A rule and a piece of source that breaks it.
RULES: list[tuple[Rule, str]] = [
    (docstrings, '"""A module."""\nclass Bare:\n    x = 1\n'),
    (lengths, "def long():\n" + "    step()\n" * FUNCTION_MAX_LINES),
    (style_sheets, "widget.setStyleSheet('')"),
    (threads, "import threading\nthreading.Thread(target=print)"),
    (broad_excepts, "try:\n    x()\nexcept Exception:\n    pass"),
]
_NAMES = [rule.__name__ for rule, _ in RULES]


@pytest.mark.parametrize(("rule", "_broken"), RULES, ids=_NAMES)
def test_the_program_keeps_the_rule(rule: Rule, _broken: str):
    found = [
        offence
        for path in sources()
        for offence in rule(path.relative_to(PACKAGE).as_posix(), parsed(path))
    ]
    assert found == [], rule.__doc__


@pytest.mark.parametrize(("rule", "broken"), RULES, ids=_NAMES)
def test_the_rule_can_be_broken(rule: Rule, broken: str):
    assert list(rule("domain/x.py", ast.parse(broken)))


def test_no_module_has_a_vague_name():
    assert not [path for path in sources() if {path.stem, path.parent.stem} & _VAGUE]


def test_no_test_waits_for_a_time():
    found = [place for path in written_tests() for place in sleeps(path.name, parsed(path))]
    assert found == []
    assert list(sleeps("x", ast.parse("time.sleep(1)\nqtbot.wait(5)")))


def test_every_test_module_says_what_it_is_about():
    assert not [path for path in written_tests() if ast.get_docstring(parsed(path)) is None]


def test_every_code_has_a_persian_sentence():
    trees = [parsed(path) for path in sources()]
    raisers = raisers_in(trees)
    used = set[str]().union(*(codes(tree, raisers) for tree in trees))
    assert {"conflict", "password_in_profile"} <= used
    assert sorted(used - SENTENCES.keys()) == []


def test_a_code_is_found_wherever_it_is_given():
    source = "FieldError('a', 'x' if b else 'y')\nRefused(code='z')\nclass E:\n    code = 'w'\n"
    assert codes(ast.parse(source), {"FieldError": 1, "Refused": 0}) == {"x", "y", "z", "w"}


def test_every_sentence_is_used():
    texts = {
        node.value
        for path in sources()
        if path.name != "messages.py"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(SENTENCES.keys() - texts) == []


def test_every_code_has_its_sentence_in_one_place():
    whole = next(
        node.value
        for node in ast.walk(parsed(PACKAGE / "messages.py"))
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "SENTENCES"
    )
    assert isinstance(whole, ast.Dict)
    own = sum(1 for key in whole.keys if key is not None)
    parts = (ast.unparse(v) for k, v in zip(whole.keys, whole.values, strict=True) if k is None)
    assert len(SENTENCES) == own + sum(len(getattr(messages, part)) for part in parts)


def test_sentences_are_spelled_in_persian():
    arabic = set("يكى٠١٢٣٤٥٦٧٨٩")
    assert not [code for code, text in SENTENCES.items() if arabic & set(text)]
    assert all(any("آ" <= letter <= "ی" for letter in text) for text in SENTENCES.values())


def test_nothing_imports_in_a_circle():
    graph = grimp.build_graph("samad_desktop", cache_dir=None)
    order = graphlib.TopologicalSorter(
        {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    )
    order.prepare()


def test_every_module_has_its_place_in_the_import_contracts():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers, *forbidden = settings["tool"]["importlinter"]["contracts"]
    placed = {name.strip(" ()") for layer in layers["layers"] for name in layer.split("|")}
    without_qt, handed_over = (
        {name.removeprefix("samad_desktop.") for name in contract["source_modules"]}
        for contract in forbidden
        if {"PySide6"} == set(contract["forbidden_modules"])
        or "samad_desktop.paths" in contract["forbidden_modules"]
    )
    present = {path.stem for path in PACKAGE.iterdir() if _is_module(path)}
    assert not present - placed - {"settings", "paths", "log", "__main__"}
    assert not present - without_qt - _MAY_SEE_QT - {"bench"}
    assert not present - handed_over - _STARTERS


def _is_module(path: Path) -> bool:
    return (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")


def test_calls_that_return_nothing_leave_none_alone(qapp):
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100


def test_text_that_wraps_stands_in_the_widget_that_keeps_its_lines_straight():
    ragged = re.compile(
        r'<widget class="QLabel" name="(\w+)">(?:(?!</widget>).)*?'
        r'<property name="wordWrap">\s*<bool>true</bool>',
        re.DOTALL,
    )
    forms = (form.read_text(encoding="utf-8") for form in (ROOT / "ui").glob("*.ui"))
    assert [name for form in forms for name in ragged.findall(form)] == []


def test_every_part_of_a_form_has_the_share_that_stands_for_it():
    layouts = (
        (form.name, layout)
        for form in (ROOT / "ui").glob("*.ui")
        for layout in ET.parse(form).iter("layout")
        if layout.get("stretch")
    )
    wrong = [
        (form, layout.get("name"))
        for form, layout in layouts
        if len(str(layout.get("stretch")).split(",")) != len(layout.findall("item"))
    ]
    assert wrong == []


def test_generated_forms_are_fresh(tmp_path: Path):
    drawn = {f"ui_{form.stem}.py" for form in (ROOT / "ui").glob("*.ui")}
    assert drawn == {path.name for path in FORMS.glob("ui_*.py")}
    beside_python = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    subprocess.run(
        [ROOT / "compile_forms", tmp_path], check=True, env={**os.environ, "PATH": beside_python}
    )
    stale = [
        name
        for name in sorted(drawn)
        if (tmp_path / name).read_text(encoding="utf-8")
        != (FORMS / name).read_text(encoding="utf-8")
    ]
    assert not stale, "run ./compile_forms"
