"""Calls to register: of people who are known, about what others said before."""

from datetime import UTC, datetime
from random import Random

from sqlalchemy import select
from uuid_utils.compat import uuid7

from samad_desktop.bench.beside import drawn
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.persistence.tables import cases, citizen_identities, citizen_phones

_PEOPLE, _TEXTS = 500, 200


class CallMaker:
    """Makes drafts of calls that are all different."""

    def __init__(self, scratch: Scratch) -> None:
        people = select(
            citizen_identities.c.citizen_id,
            citizen_identities.c.name,
            citizen_identities.c.national_id,
            citizen_phones.c.number,
        ).join(citizen_phones, citizen_phones.c.citizen_id == citizen_identities.c.citizen_id)
        drawn_people = drawn(scratch.owner, people, citizen_identities.c.citizen_id, _PEOPLE, 7)
        self._people = [tuple(row) for row in drawn_people]
        matters = select(cases.c.subject_id, cases.c.county_id, cases.c.place, cases.c.text)
        matters = matters.where(cases.c.identity_level == "open")
        self._matters = [tuple(row) for row in drawn(scratch.owner, matters, cases.c.id, _TEXTS, 8)]

    def draft(self, random: Random) -> CallDraft:
        """Return a call as it stands when Enter is pressed."""
        citizen, name, national_id, number = random.choice(self._people)
        subject, county, place, text = random.choice(self._matters)
        return CallDraft(
            key=str(uuid7()),
            case_key=str(uuid7()),
            received_at=datetime.now(UTC),
            caller=PersonDraft(name, number, national_id or "", not national_id),
            citizen_id=citizen,
            matter=MatterDraft(subject_id=subject, county_id=county, place=place, text=text),
        )
