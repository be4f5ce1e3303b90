"""Which cases a person has to do with: their own, and those that they or others called about."""

from collections.abc import Collection

from sqlalchemy import CompoundSelect, select, union

from samad_desktop.persistence.tables import cases, contacts


def cases_reached(
    records: Collection[int], beside: Collection[int] = ()
) -> CompoundSelect[int | None]:
    """Select the cases about these records, and those of the contacts made by or for them.

    Args:
        beside: further records, of whom only their own cases are meant.
    """
    made = (contacts.c.citizen_id, contacts.c.on_behalf_of_id)
    return union(
        select(cases.c.id).where(cases.c.citizen_id.in_((*records, *beside))),
        *(select(contacts.c.case_id).where(who.in_(records)) for who in made),
    )
