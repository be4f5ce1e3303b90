"""What each role may do with psql, attempt by attempt, and that these tests would notice more."""

import pytest

from tests.db.attempts import ATTEMPTS, ROLES
from tests.db.trust_centre import differences

_KINDS = 60


@pytest.mark.parametrize("role", ROLES)
def test_each_attempt_ends_as_it_should(trust, role):
    assert list(differences(trust, ATTEMPTS, (role,))) == []


def test_there_are_many_kinds_of_attempts_and_each_has_its_name():
    assert len({name for name, _, _ in ATTEMPTS}) == len(ATTEMPTS) >= _KINDS
    assert all(len(expected) == len(ROLES) for _, _, expected in ATTEMPTS)


def test_nothing_that_was_tried_was_left_behind(trust):
    with trust.superuser() as connection:
        for table, column in (("cases", "state = 'closed'"), ("citizen_identities", "name = 'x'")):
            query = f"SELECT count(*) FROM {table} WHERE {column}"
            assert connection.execute(query).fetchone() == (0,)


def test_somebody_above_all_rules_succeeds_where_others_are_refused(trust):
    """The negative control: a refusal comes of the rules, and not of a wrong statement."""
    odd = {"a copy into the server's file"}
    done = 0
    with trust.superuser() as connection:
        connection.autocommit = False
        for name, statement, expected in ATTEMPTS:
            if name not in odd and "x" in expected and "!" not in expected:
                done += _outcome(trust, connection, statement) in "+0"
    assert done >= _KINDS


def _outcome(trust, connection, statement):
    return trust.outcome(connection, trust.said("liaison", statement))
