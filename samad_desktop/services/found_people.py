"""Telling in the rows of a page whose cases they are, where the people are why they were found.

Whoever is told so is named first, and counts as looked up; so no more than a few people of a page
are, and what is typed letter by letter uses nobody's hour up.
"""

from dataclasses import replace

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.finding import Found, because_of_person
from samad_desktop.persistence import look_ups
from samad_desktop.persistence.database import Database
from samad_desktop.services.look_ups import name_people

NAMED_MAX = 10


def with_names(database: Database, actor: Actor, found: Found) -> Found:
    """Return a page with the names of the people behind it, as far as the reader may know them.

    Where there are more than `NAMED_MAX`, or she looked up too many, the rows stay without.

    Raises:
        DatabaseAway, TooSlow, DiskFull: the surroundings failed.
    """
    if not actor.may(Right.SEE_CASES):
        return found
    whose = {
        row.id: row.citizen_id
        for row in found.page.rows
        if row.citizen_id is not None and because_of_person(found, row)
    }
    people = tuple(dict.fromkeys(whose.values()))
    if not 0 < len(people) <= NAMED_MAX:
        return found
    try:
        name_people(database, *people)
    except RuleBroken:  # What was found is told even so.
        return found
    with database.reading() as connection:
        names = {each.id: each.name for each in look_ups.people(connection, people)}
    named = {
        case_id: replace(found.matches[case_id], name=names.get(person, ""))
        for case_id, person in whose.items()
    }
    return replace(found, matches={**found.matches, **named})
