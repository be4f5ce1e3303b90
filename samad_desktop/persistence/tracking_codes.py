"""Taking tracking codes: each is given once, to one case, for ever."""

from sqlalchemy import Connection, select, text, update

from samad_desktop.domain.tracking_codes import code_for
from samad_desktop.persistence.tables import code_counter

_NEXT_OF_SEQUENCE = text(
    "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM code_numbers"
)
_LEASE = text("SELECT lease_codes(:count)")
_CONTINUE_SEQUENCE = text("SELECT setval('code_numbers', :number, false)")


def lease_codes(connection: Connection, count: int = 1) -> tuple[str, ...]:
    """Return `count` codes that nobody has and nobody else will get.

    A code of a transaction that is rolled back is lost on PostgreSQL and given again on
    SQLite; nobody was told it either way.
    """
    if connection.dialect.name == "postgresql":
        return tuple(connection.execute(_LEASE, {"count": count}).scalars())
    return _lease_embedded(connection, count)


def lease_in_bulk(connection: Connection, count: int) -> tuple[str, ...]:
    """Return very many codes at once; only the owner of the sequence may."""
    if connection.dialect.name == "sqlite":
        return _lease_embedded(connection, count)
    key = connection.execute(select(code_counter.c.permutation_key)).scalar_one()
    begin = connection.execute(_NEXT_OF_SEQUENCE).scalar_one()
    codes, after = _codes_from(begin, key, count)
    connection.execute(_CONTINUE_SEQUENCE, {"number": after})
    return codes


def _lease_embedded(connection: Connection, count: int) -> tuple[str, ...]:
    key, number = connection.execute(
        select(code_counter.c.permutation_key, code_counter.c.next_number)
    ).one()
    codes, after = _codes_from(number, key, count)
    connection.execute(update(code_counter).values(next_number=after))
    return codes


def _codes_from(number: int, key: str, count: int) -> tuple[tuple[str, ...], int]:
    """Return the codes from a number of the sequence on, and the number after the last."""
    codes: list[str] = []
    while len(codes) < count:
        code = code_for(number, key.encode())
        number += 1
        if code is not None:
            codes.append(code)
    return tuple(codes), number
