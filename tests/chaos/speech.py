"""What the processes of a storm say to each other: a line of JSON each, never half of one."""

import json
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

Words = dict[str, Any]
_one_at_a_time = threading.Lock()


def say(what: str, **more: object) -> None:
    """Tell whoever started this process; once this returns, she has it, whatever happens here."""
    line = json.dumps({"said": what, **more}, ensure_ascii=False) + "\n"
    with _one_at_a_time:
        os.write(1, line.encode())


def orders() -> Iterator[Words]:
    """Give what this process is told, until whoever started it is gone."""
    for line in sys.stdin:
        yield json.loads(line)


def understood(line: str) -> Words:
    """Read what a process said; of one that was killed in the midst of a word, nothing."""
    try:
        words: Words = json.loads(line)
    except ValueError:
        return {"said": ""}
    return words
