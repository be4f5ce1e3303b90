"""Taking tracking codes: each is given once, to one case, for ever."""

import hashlib
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, text, update

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.leases import LEASED_MAX, LEASED_WITHIN
from samad_desktop.domain.tracking_codes import codes_for
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.failures import CODES_CAPPED
from samad_desktop.persistence.tables import code_counter, gap_codes, leased_codes, staff

_NEXT_OF_SEQUENCE = text(
    "SELECT CASE WHEN is_called THEN last_value + 1 ELSE last_value END FROM code_numbers"
)
_TAKE_NOW = text("SELECT lease_codes(:count)")
_LEASE = text("SELECT samad_lease(:lease, :count)")
_SERIES = text("SELECT samad_code_series()")
_TAKE_OVER = text("SELECT samad_take_over_codes(:login)")
_CONTINUE_SEQUENCE = text("SELECT setval('code_numbers', :number, false)")


def lease_codes(connection: Connection, count: int = 1) -> tuple[str, ...]:
    """Return `count` codes that nobody has and nobody else will get, to be used at once.

    A code of a transaction that is rolled back is lost on PostgreSQL and given again on
    SQLite; nobody was told it either way.
    """
    if connection.dialect.name == "postgresql":
        return tuple(connection.execute(_TAKE_NOW, {"count": count}).scalars())
    return _next_embedded(connection, count)


def lease_beforehand(
    connection: Connection, lease: UUID, count: int, staff_id: int
) -> tuple[str, ...]:
    """Return `count` codes that this person alone may give, now or much later.

    Asked again for the same lease, because the answer was lost, it gives the same codes
    without those that are in use.

    Raises:
        RuleBroken: `codes_capped`, too many lie unused that she was leased lately.
    """
    if connection.dialect.name == "postgresql":
        asked = {"lease": lease, "count": count}
        return tuple(connection.execute(_LEASE, asked).scalars())
    c = leased_codes.c
    mine = select(c.code).where(c.lease == lease, c.staff_id == staff_id).order_by(c.code)
    if not connection.execute(mine).first():
        _refuse_hoarding(connection, count, staff_id)
        given = _next_embedded(connection, count)
        row = {"lease": lease, "staff_id": staff_id}
        connection.execute(
            insert(leased_codes).values(leased_at=func.samad_now()),
            [{"code": code, **row} for code in given],
        )
    return tuple(connection.execute(mine).scalars())


def take(connection: Connection, code: str, staff_id: int) -> None:
    """Use a code that was leased beforehand; a server does so when it stores the case.

    Raises:
        RuleBroken: `code_not_leased`, not to this person, or it is in use.
    """
    if connection.dialect.name == "postgresql":
        return
    c = leased_codes.c
    used = connection.execute(delete(leased_codes).where(c.code == code, c.staff_id == staff_id))
    if not used.rowcount:
        used = connection.execute(delete(gap_codes).where(gap_codes.c.code == code))
    if used.rowcount != 1:
        raise RuleBroken("code_not_leased")


def take_over(connection: Connection, login: str, staff_id: int) -> None:
    """Let a person give the codes that somebody leased who is shut out."""
    if connection.dialect.name == "postgresql":
        connection.execute(_TAKE_OVER, {"login": login})
        return
    gone = select(staff.c.id).where(staff.c.login == login, staff.c.disabled)
    theirs = update(leased_codes).where(leased_codes.c.staff_id.in_(gone))
    connection.execute(theirs.values(staff_id=staff_id))


def series(connection: Connection) -> str:
    """Return by what the codes of this centre's database are told from another's."""
    if connection.dialect.name == "postgresql":
        return str(connection.execute(_SERIES).scalar_one())
    key = connection.execute(select(code_counter.c.permutation_key)).scalar_one()
    return hashlib.sha256(f"series {key}".encode()).hexdigest()


def lease_in_bulk(connection: Connection, count: int) -> tuple[str, ...]:
    """Return very many codes at once; only the owner of the sequence may."""
    if connection.dialect.name == "sqlite":
        return _next_embedded(connection, count)
    key = connection.execute(select(code_counter.c.permutation_key)).scalar_one()
    begin = connection.execute(_NEXT_OF_SEQUENCE).scalar_one()
    codes, after = _codes_from(begin, key, count)
    connection.execute(_CONTINUE_SEQUENCE, {"number": after})
    return codes


def _refuse_hoarding(connection: Connection, count: int, staff_id: int) -> None:
    c = leased_codes.c
    lately = server_now(connection) - LEASED_WITHIN
    hers = select(func.count()).where(c.staff_id == staff_id, c.leased_at > lately)
    if connection.execute(hers).scalar_one() + count > LEASED_MAX:
        raise RuleBroken(CODES_CAPPED, str(LEASED_MAX))


def _next_embedded(connection: Connection, count: int) -> tuple[str, ...]:
    key, number = connection.execute(
        select(code_counter.c.permutation_key, code_counter.c.next_number)
    ).one()
    codes, after = _codes_from(number, key, count)
    connection.execute(update(code_counter).values(next_number=after))
    return codes


def _codes_from(number: int, key: str, count: int) -> tuple[tuple[str, ...], int]:
    """Return the codes from a number of the sequence on, and the number after the last."""
    codes: list[str] = []
    secret = key.encode()
    while lacking := count - len(codes):
        drawn = range(number, number + lacking)
        codes.extend(filter(None, codes_for(drawn, secret)))
        number = drawn.stop
    return tuple(codes), number
