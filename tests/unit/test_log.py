"""The log says what broke and where, and nothing of what was typed."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from samad_desktop import log
from samad_desktop.domain.errors import RuleBroken

TYPED = "زهرا محمدی‌پور"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Start a log; what it gives reads the file back."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log.start(tmp_path, "samad-desktop")
    yield lambda: (tmp_path / "samad-desktop.log").read_text(encoding="utf-8")
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def failed(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """Raise and catch, so that the error has come through a place."""
    with pytest.raises(type(error)) as caught:
        raise error from cause
    return caught.value


def test_a_bug_has_a_short_number_that_stands_in_the_log(written):
    number = log.record_bug(failed(ValueError(TYPED)))
    assert len(number) == 8
    assert f"bug {number}" in written()
    assert "builtins.ValueError" in written()
    assert "test_log.py" in written()


def test_no_message_of_an_exception_is_written(written):
    driver = sqlite3.IntegrityError(f"UNIQUE failed: {TYPED}")
    driver.sqlite_errorname = "SQLITE_CONSTRAINT_UNIQUE"
    wrapped = IntegrityError(f"INSERT {TYPED}", {"name": TYPED}, driver)
    log.record_bug(failed(RuleBroken("case_closed", TYPED), failed(wrapped)))
    logging.getLogger("samad_desktop.services").warning("not stored: %s", wrapped)
    assert TYPED not in written()
    assert "case_closed" in written()
    assert written().count("SQLITE_CONSTRAINT_UNIQUE") == 2


def test_the_lines_of_other_libraries_are_written_without_their_words(written):
    logging.getLogger("sqlalchemy.pool").error("lost %s", TYPED)
    logging.getLogger("other").warning(TYPED)
    assert TYPED not in written()
    assert "sqlalchemy.pool at test_log.py:" in written()


def test_our_own_lines_are_written_as_they_are(written):
    logging.getLogger("samad_desktop.cli").info("case %d registered", 17)
    assert "case 17 registered" in written()


def test_a_circle_of_causes_ends():
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert log.details(first).count("ValueError") <= 10
