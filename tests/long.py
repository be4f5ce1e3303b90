"""What is tried in a long run only: more of what one or two values show every day."""

from collections.abc import Iterable
from typing import TypeVar

import pytest

T = TypeVar("T")


def long(values: Iterable[T]) -> list[object]:
    """Return parameters for `parametrize` that wait for `--long`."""
    return [pytest.param(value, marks=pytest.mark.long) for value in values]


@pytest.fixture(scope="session")
def in_long_run(pytestconfig: pytest.Config) -> bool:
    """Whether a test takes the whole of what it looks at; every day a part of it is enough."""
    return bool(pytestconfig.getoption("--long"))
