"""The centre's own row: all that is read of a centre before anybody has logged in."""

from sqlalchemy import Connection, select

from samad_desktop.domain.reference import Centre
from samad_desktop.persistence.tables import centre


def read(connection: Connection) -> Centre:
    """Return what the centre is called, where it is, and whether it is the sample."""
    c = centre.c
    row = connection.execute(select(c.name, c.province_code, c.area_code, c.is_sample)).one()
    return Centre(*row)
