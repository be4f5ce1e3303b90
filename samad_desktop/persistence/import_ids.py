"""Whose the IDs of a file are, as the centre knows them: is a name clearly another's.

A server never says under which name it knows an ID. It is asked for the names that are spelled
otherwise there, and says of each whether it is somebody else's.
"""

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from samad_desktop.domain.duplicates import is_nobodys
from samad_desktop.domain.import_holders import Given
from samad_desktop.domain.names import family_name, name_index_words
from samad_desktop.persistence.import_people import keyed

_NAMES = text(
    "SELECT i.national_id, i.name, root.name FROM json_each(:numbers) asked"
    " JOIN citizen_identities i ON i.national_id = asked.value"
    " JOIN citizens c ON c.id = i.citizen_id"
    " LEFT JOIN citizen_identities root ON root.citizen_id = c.merged_into"
)
_KNOWN = text("SELECT place, differs FROM samad_known_ids(:numbers, :keys)")
_OTHERS = text("SELECT samad_ids_of_others(:numbers, :keys, :families, :words)")


def judged(connection: Connection, given: Iterable[Given]) -> dict[Given, bool]:
    """Return, for the IDs among these that the centre knows, whether the name is another's."""
    asked = [each for each in dict.fromkeys(given) if each[1]]
    if not asked:
        return {}
    if connection.dialect.name == "postgresql":
        return _told(connection, asked)
    numbers = json.dumps(list({number for number, _ in asked}))
    rows = connection.execute(_NAMES, {"numbers": numbers})
    named = {number: tuple(filter(None, names)) for number, *names in rows}
    return {each: is_nobodys(each[1], names) for each in asked if (names := named.get(each[0]))}


def _told(connection: Connection, asked: Sequence[Given]) -> dict[Given, bool]:
    """Return what a server says of them."""
    known = connection.execute(_KNOWN, _spelled(asked)).all()
    found = {asked[place - 1]: False for place, _ in known}
    unlike = [asked[place - 1] for place, differs in known if differs]
    if unlike:
        names = [name for _, name in unlike]
        more = {
            "families": [family_name(name) for name in names],
            "words": [" ".join(name_index_words(name)) for name in names],
        }
        others = connection.execute(_OTHERS, _spelled(unlike) | more).scalars()
        found.update(dict.fromkeys((unlike[place - 1] for place in others), True))
    return found


def _spelled(given: Sequence[Given]) -> dict[str, list[str]]:
    return {
        "numbers": [number for number, _ in given],
        "keys": [keyed(name) for _, name in given],
    }
