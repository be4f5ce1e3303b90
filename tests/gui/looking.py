"""Which tests look at what is painted or measure what has room: others need no dress, no paint.

Dressing is a quarter of what a window costs, painting a sixth. In a long run all windows are
dressed and painted.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

# What a test asks when it looks or measures; where one of these is named, it is dressed.
_MEASURES = """
clipped cut_labels worded is_cut grab render toImage pixel pixelColor
rect contentsRect cursorRect visualRect visualItemRect visibleRegion geometry frameGeometry
size width height x y pos sizeHint minimumSizeHint minimumSize maximumSize heightForWidth
sizeHintForRow sizeHintForColumn rowHeight columnWidth rowAt columnAt indexAt itemAt childAt
mapTo mapFrom mapToGlobal mapFromGlobal resize
verticalScrollBar horizontalScrollBar ensureVisible
font fontMetrics QFontMetrics palette colour style styleSheet
theme set_text_percent set_appearance dark pixelMetric
"""
MEASURES = frozenset(_MEASURES.split())
_HERE = Path(__file__).parent


def beside_each_other(items: list[pytest.Item]) -> None:
    """Let the tests of a module that look follow those that do not: dressing anew is dear."""
    modules = {item.path: place for place, item in reversed([*enumerate(items)])}
    items.sort(key=lambda item: (modules[item.path], _is_dressed(item)))


def _is_dressed(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and _HERE in item.path.parents and looks(item.function)


@cache
def looks(test: Callable[..., Any]) -> bool:
    """Whether a test names a measure, itself or in a helper that it names."""
    return any(name in MEASURES for name in _names(test, set()))


def _names(function: object, seen: set[object]) -> Iterator[str]:
    """Give every name in a function, and in those of the tests' functions that it names."""
    code = getattr(function, "__code__", None)
    if code is None or code in seen:
        return
    seen.add(code)
    assert isinstance(function, FunctionType)
    for name in _names_in(code):
        yield name
        named = function.__globals__.get(name)
        if getattr(named, "__module__", "").startswith("tests."):
            for part in (named, *vars(named).values()) if isinstance(named, type) else (named,):
                yield from _names(part, seen)


def _names_in(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    yield from code.co_varnames[: code.co_argcount]
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names_in(constant)
