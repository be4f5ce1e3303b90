"""Whoever has all words of a name is found, the newest first, however common each word is."""

import pytest
from sqlalchemy import text

from samad_desktop.persistence import names_found

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

_PEOPLE = 900
# Of so many people one has each word, that is part of a longer one for every other of them.
_EACH = {"علی": 1, "محمدی": 2, "زاده": 7, "نادر": 300, "میرزا": 1}
# Some of the newest and many of the oldest have this one, and nobody between.
_UNEVEN, _NEW, _OLD = "میرزا", 885, 100
_PERSON = text("INSERT INTO citizens (id, uuid, made_at) VALUES (:id, :uuid, samad_now())")
_NAME = text("INSERT INTO citizen_names (word, citizen_id) VALUES (:word, :id)")
# When each of the words is one of few, one of many, and one that nearly everybody has; of few
# names, who has one is asked for the others where that is sooner done than to read all of them.
_WAYS = {
    "asked": (10_000, 30_000, 16_000, 0),
    "few": (10_000, 30_000, 16_000, 8),
    "unlike": (20, 30_000, 16_000, 3),
    "common": (5, 30_000, 16_000, 8),
    "very": (2, 3, 60, 8),
}


@pytest.fixture
def crowd(database):
    with database.transaction() as connection:
        for n in range(1, _PEOPLE + 1):
            connection.execute(_PERSON, {"id": n, "uuid": f"{n:032d}"})
            for word, each in _EACH.items():
                if _says(n, word, each):
                    written = word if n % 2 == 0 else f"{word}ها"
                    connection.execute(_NAME, {"word": written, "id": n})
    return database


@pytest.mark.parametrize("most", [500, 20])
def test_everybody_who_has_the_words_is_found_in_every_way(crowd, monkeypatch, most):
    monkeypatch.setattr(names_found, "MATCHES_MAX", most)
    names = (["علی"], ["علی", "محمدی"], ["علی", "زاده"], ["زاده", "محمدی"], ["علی", "علی"])
    for words in (
        *names,
        ["علی", "میرزا"],
        ["نادر", "زاده"],
        ["علیه", "زاده"],
        ["علی", "کسی"],
        ["هیچ"],
    ):
        having = [{n for n in range(1, _PEOPLE + 1) if _has(n, word)} for word in words]
        expected = sorted(set.intersection(*having), reverse=True)[:most]
        for way, (common, many, newest, asked) in _WAYS.items():
            monkeypatch.setattr(names_found, "_COMMON", common)
            monkeypatch.setattr(names_found, "_MANY", many)
            monkeypatch.setattr(names_found, "_NEWEST", newest)
            monkeypatch.setattr(names_found, "_ASKED", asked)
            with crowd.reading() as connection:
                assert list(names_found.with_words(connection, words)) == expected, (words, way)


def _has(person, start):
    said = [word for word, each in _EACH.items() if _says(person, word, each)]
    return any((word if person % 2 == 0 else f"{word}ها").startswith(start) for word in said)


def _says(person, word, each):
    return person % each == 0 and (word != _UNEVEN or person > _NEW or person <= _OLD)
