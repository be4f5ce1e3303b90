"""Taking tracking codes: each is given once, to one case, for ever."""

from sqlalchemy import Connection, select, text, update

from samad_desktop.domain.tracking_codes import code_for
from samad_desktop.persistence.tables import code_counter


def lease_codes(connection: Connection, count: int = 1) -> tuple[str, ...]:
    """Return `count` codes that nobody has and nobody else will get.

    A code of a transaction that is rolled back is lost on PostgreSQL and given again on
    SQLite; nobody was told it either way.
    """
    if connection.dialect.name == "postgresql":
        found = connection.execute(text("SELECT lease_codes(:count)"), {"count": count})
        return tuple(found.scalars())
    return _lease_embedded(connection, count)


def _lease_embedded(connection: Connection, count: int) -> tuple[str, ...]:
    key, number = connection.execute(
        select(code_counter.c.permutation_key, code_counter.c.next_number)
    ).one()
    codes: list[str] = []
    while len(codes) < count:
        code = code_for(number, key.encode())
        number += 1
        if code is not None:
            codes.append(code)
    connection.execute(update(code_counter).values(next_number=number))
    return tuple(codes)
