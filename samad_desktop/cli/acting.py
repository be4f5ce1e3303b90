"""In whose name a command works: what it changes is remembered with a person's name."""

import argparse

from samad_desktop.domain.access import Actor, Right, Role
from samad_desktop.domain.errors import Forbidden, NotFound, RuleBroken
from samad_desktop.persistence import staff
from samad_desktop.persistence.database import Database

AS = "--as"


def add_acting(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the person."""
    parser.add_argument(
        AS, dest="acting", metavar="LOGIN", help="نام کاربری کسی که کار به نام او ثبت می‌شود"
    )


def acting(database: Database, options: argparse.Namespace) -> Actor:
    """Return who works: on a server whose log-in it is, otherwise who is named.

    Raises:
        RuleBroken: `acting_person_needed`, nobody is named and the log-in is nobody's;
            `acting_person_unknown`, nobody logs in by that name.
        Forbidden: somebody else than the log-in's owner is named.
    """
    own = _owner_of_login(database)
    if own is None and not options.acting:
        raise RuleBroken("acting_person_needed", AS)
    if own is not None and options.acting not in (None, own.login):
        raise Forbidden
    if own is not None:
        return own
    with database.reading() as connection:
        try:
            return staff.as_actor(staff.named(connection, options.acting))
        except NotFound:
            raise RuleBroken("acting_person_unknown", options.acting) from None


def anybody(database: Database, options: argparse.Namespace, right: Right) -> Actor:
    """Return who works, and without a name whoever has `right`: for what changes nothing.

    Of several it is a supervisor, who sees what there is.

    Raises:
        RuleBroken: `acting_person_needed`, nobody has the right.
    """
    if options.acting or _owner_of_login(database) is not None:
        return acting(database, options)
    able = _able(database, right)
    if not able:
        raise RuleBroken("acting_person_needed", AS)
    return next((actor for actor in able if Role.SUPERVISOR in actor.roles), able[0])


def everybody(database: Database, options: argparse.Namespace, right: Right) -> tuple[Actor, ...]:
    """Return in whose names a command works one after the other that is nobody's own.

    Of an embedded file all with `right`, unless somebody is named; on a server whose log-in it is.

    Raises:
        RuleBroken: `acting_person_needed`, as `acting`.
    """
    if options.acting or not database.is_sqlite:
        return (acting(database, options),)
    return _able(database, right)


def _able(database: Database, right: Right) -> tuple[Actor, ...]:
    with database.reading() as connection:
        people = [each for each in staff.everybody(connection) if not each.disabled]
    return tuple(actor for actor in map(staff.as_actor, people) if actor.may(right))


def _owner_of_login(database: Database) -> Actor | None:
    login = None if database.is_sqlite else database.url.username
    with database.reading() as connection:
        people = {person.login: person for person in staff.everybody(connection)}
    return staff.as_actor(people[login]) if login in people else None
