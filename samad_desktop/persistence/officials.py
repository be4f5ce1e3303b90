"""Officials in and out, and by how many days sessions are announced before."""

from sqlalchemy import Connection, insert, select, update

from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.officials import Official, Signer
from samad_desktop.persistence.tables import desk_settings, officials, staff

_o = officials.c
_COLUMNS = (
    *(_o.id, _o.version, _o.name, _o.post, _o.agency_id, _o.staff_id, _o.duty),
    _o.retired,
)


def everybody(connection: Connection, *, to_plan: bool = False) -> tuple[Official, ...]:
    """Return all officials, those who are retired included, in the order of their entry.

    Args:
        to_plan: nobody else may plan anything until this transaction ends, or one official
            would sit in two places.
    """
    query = select(*_COLUMNS).order_by(_o.id)
    if to_plan:
        query = query.with_for_update()
    return tuple(Official(*row) for row in connection.execute(query))


def signers(connection: Connection) -> tuple[Signer, ...]:
    """Return who gives directives, those who are retired included, in the order of their entry."""
    query = select(_o.id, _o.name, _o.post).order_by(_o.id)
    return tuple(Signer(*row) for row in connection.execute(query))


def save(connection: Connection, official: Official) -> int:
    """Store an official, a new one where the id is 0; return the id.

    Raises:
        Conflict: somebody changed it after its version was read.
    """
    values = {
        "name": official.name,
        "post": official.post,
        "agency_id": official.agency_id,
        "staff_id": official.staff_id,
        "duty": official.duty,
        "retired": official.retired,
    }
    if not official.id:
        made = connection.execute(insert(officials).values(**values).returning(_o.id))
        return made.scalar_one()
    changed = connection.execute(
        update(officials)
        .where(_o.id == official.id, _o.version == official.version)
        .values(version=official.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"official {official.id}")
    return official.id


def notice_days(connection: Connection) -> int:
    """Return how many days before a session it is announced at the latest."""
    return connection.execute(select(desk_settings.c.notice_days)).scalar_one()


def set_notice_days(connection: Connection, before: int, after: int) -> None:
    """Let another number of days hold.

    Raises:
        Conflict: it is no longer what was read.
    """
    changed = connection.execute(
        update(desk_settings).where(desk_settings.c.notice_days == before).values(notice_days=after)
    )
    if changed.rowcount != 1:
        raise Conflict("notice_days")


def logins(connection: Connection) -> tuple[tuple[int, str, str], ...]:
    """Return whom an official may be: (id, login, name) of everybody who may log in."""
    query = select(staff.c.id, staff.c.login, staff.c.display_name).where(~staff.c.disabled)
    return tuple((row[0], row[1], row[2]) for row in connection.execute(query.order_by(staff.c.id)))
