"""Passwords of an embedded database: argon2 hashes, and a wait that grows with each wrong one.

Time is the database's, so that a test can move it.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import Connection, insert, select, update

from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import staff, staff_passwords

FREE_TRIES = 3
LONGEST_WAIT_S = 60

# Nobody's hash, with the parameters of everybody's: an unknown login takes as long to refuse.
NOBODYS_HASH = (
    "$argon2id$v=19$m=65536,t=3,p=4$+uZGl/tcp5ZTcj+vh3eyfQ"
    "$f9XvuoCWumXmdouXXSKWU/o4mkmECk4BNGYT5P1aFto"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one try; `wait_seconds` is 0 unless it came too early."""

    right: bool
    wait_seconds: int = 0


def store(connection: Connection, staff_id: int, password: str) -> None:
    """Keep the hash of a password, and forget wrong tries."""
    row = {"argon2": PasswordHasher().hash(password), "wrong_in_a_row": 0, "last_wrong_at": None}
    mine = staff_passwords.c.staff_id == staff_id
    if connection.execute(update(staff_passwords).where(mine).values(**row)).rowcount == 0:
        connection.execute(insert(staff_passwords).values(staff_id=staff_id, **row))


def attempt(connection: Connection, login: str, password: str) -> Verdict:
    """Try a password, and remember the outcome: the caller must commit whatever it is."""
    row = connection.execute(
        select(staff_passwords)
        .join(staff, staff.c.id == staff_passwords.c.staff_id)
        .where(staff.c.login == login)
    ).one_or_none()
    if row is None:
        _matches(NOBODYS_HASH, password)
        return Verdict(right=False)
    wait = _seconds_left(row.wrong_in_a_row, row.last_wrong_at, server_now(connection))
    if wait:
        return Verdict(right=False, wait_seconds=wait)
    right = _matches(row.argon2, password)
    _remember(connection, row, password, right=right)
    return Verdict(right)


def _remember(connection: Connection, row: Any, password: str, *, right: bool) -> None:
    if not right:
        connection.execute(
            update(staff_passwords)
            .where(staff_passwords.c.staff_id == row.staff_id)
            .values(wrong_in_a_row=row.wrong_in_a_row + 1, last_wrong_at=server_now(connection))
        )
    elif PasswordHasher().check_needs_rehash(row.argon2):
        store(connection, row.staff_id, password)
    elif row.wrong_in_a_row:
        connection.execute(
            update(staff_passwords)
            .where(staff_passwords.c.staff_id == row.staff_id)
            .values(wrong_in_a_row=0, last_wrong_at=None)
        )


def _seconds_left(wrong_in_a_row: int, last_wrong_at: datetime | None, now: datetime) -> int:
    """Return 2, 4, 8 … up to 60 seconds after the third wrong try, less what has passed."""
    # A clock that was put back must not lock anybody out until it is right again.
    if wrong_in_a_row < FREE_TRIES or last_wrong_at is None or now < last_wrong_at:
        return 0
    doublings = min(wrong_in_a_row - FREE_TRIES + 1, LONGEST_WAIT_S)
    wait = timedelta(seconds=min(2**doublings, LONGEST_WAIT_S))
    return max(math.ceil((last_wrong_at + wait - now).total_seconds()), 0)


def _matches(stored: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(stored, password)
    except VerifyMismatchError:
        return False
