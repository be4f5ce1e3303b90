"""Statements compiled once for all databases that the tests of one process open."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from sqlalchemy import create_engine

from samad_desktop.persistence import database


class CompiledStatements(dict[tuple[Any, ...], Any]):
    """Keeps what was compiled by the name of its dialect.

    SQLAlchemy keeps it by engine; every test opens several, and each would compile all anew.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(_by_name(*key), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        super().__setitem__(_by_name(*key), compiled)


def _by_name(dialect: Any, *rest: Any) -> tuple[Any, ...]:
    return dialect.name, *rest


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Let all engines of a session know what one of them has compiled."""
    options = {"compiled_cache": CompiledStatements()}
    with pytest.MonkeyPatch.context() as patch:
        knowing = partial(create_engine, execution_options=options)
        patch.setattr(database, "create_engine", knowing)
        yield
