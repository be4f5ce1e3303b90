"""What the tests of one person's work use: the centre opened as that person."""

import pytest

from samad_desktop.persistence.database import Database
from tests.centres import AsPerson, Cast


@pytest.fixture
def operator_database(cast: Cast, as_person: AsPerson) -> Database:
    """Open the centre as the first operator, with an operator's grants."""
    return as_person(cast.operator)
