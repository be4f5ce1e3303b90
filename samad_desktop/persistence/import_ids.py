"""Whose the IDs of a file are, as the centre knows them: is a name clearly another's.

A server never says under which name it knows an ID. It is asked for the names that are spelled
otherwise there, and says of each whether it is somebody else's; each question is said to it
first (`saying`), which counts it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Integer, Select, String, bindparam, func, select, text

from samad_desktop.domain.duplicates import is_nobodys
from samad_desktop.domain.import_holders import Given
from samad_desktop.domain.names import family_name, name_index_words
from samad_desktop.persistence.import_people import keyed

Question = dict[str, list[str]]

_NAMES = text(
    "SELECT i.national_id, i.name, root.name FROM json_each(:numbers) asked"
    " JOIN citizen_identities i ON i.national_id = asked.value"
    " JOIN citizens c ON c.id = i.citizen_id"
    " LEFT JOIN citizen_identities root ON root.citizen_id = c.merged_into"
)
_SAYING = select(
    func.samad_say_ids(bindparam("asked", type_=ARRAY(String, dimensions=2)), type_=Integer)
)
_KNOWN = text("SELECT place, differs FROM samad_known_ids(:numbers, :keys)")
_OTHERS = text("SELECT samad_ids_of_others(:numbers, :keys, :families, :words)")


def worth_asking(given: Iterable[Given]) -> list[Given]:
    """Return which IDs can be asked about: those that come with a name, each once."""
    return [each for each in dict.fromkeys(given) if each[1]]


def embedded(connection: Connection, asked: Sequence[Given]) -> dict[Given, bool]:
    """Return of the IDs that an embedded database knows whether the name is another's."""
    numbers = json.dumps(list({number for number, _ in asked}))
    rows = connection.execute(_NAMES, {"numbers": numbers}).all()
    named = {number: tuple(filter(None, names)) for number, *names in rows}
    return {each: is_nobodys(each[1], names) for each in asked if (names := named.get(each[0]))}


def if_known(asked: Sequence[Given]) -> Question:
    """Ask whether the centre knows IDs, and under another spelling."""
    return {
        "numbers": [number for number, _ in asked],
        "keys": [keyed(name) for _, name in asked],
    }


def if_others(unlike: Sequence[Given]) -> Question:
    """Ask of names that are spelled otherwise whether they are somebody else's."""
    return if_known(unlike) | {
        "families": [family_name(name) for _, name in unlike],
        "words": [" ".join(name_index_words(name)) for _, name in unlike],
    }


def saying(question: Question) -> tuple[Select[int], Mapping[str, Any]]:
    """Return what says a question to a server before it is asked, with what it is given."""
    return _SAYING, {"asked": list(question.values())}


def known(connection: Connection, question: Question) -> dict[int, bool]:
    """Return, by their places in what was said, the IDs a server knows: is a name unlike."""
    found = connection.execute(_KNOWN, question).all()
    return {place - 1: differs for place, differs in found}


def others(connection: Connection, question: Question) -> list[int]:
    """Return the places of those that a server knows as somebody else's."""
    return [place - 1 for place in connection.execute(_OTHERS, question).scalars()]
