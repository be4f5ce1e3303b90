"""What every screen knows of the centre without asking again: subjects, places, agencies."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from samad_desktop.domain.agencies import Agency, AgencyUnit
from samad_desktop.domain.places import Division
from samad_desktop.domain.subjects import Subject

DEFAULT_AREA_CODE = "041"


@dataclass(frozen=True, slots=True)
class CannedText:
    """A ready sentence; typing «/key» and a space in the text puts it there."""

    id: int
    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Centre:
    """The centre itself: its name, its province, and whether it is only a sample."""

    name: str
    province_code: str
    area_code: str
    is_sample: bool


@dataclass(slots=True)
class Reference:
    """What is known of the centre's reference data: read at log-in, renewed when it changes.

    Screens hold it for as long as a person is logged in and look things up when they need
    them; only pick lists, which copy what they offer, have to be filled again.
    `offices` are whom each level of escalation is raised to, by level, and `order_offices` whom
    it is where an official ordered what is late; `days_off` what a calendar marks beside Fridays.
    """

    centre: Centre
    subjects: Mapping[int, Subject]
    agencies: Mapping[int, Agency]
    units: Mapping[int, AgencyUnit]
    counties: Mapping[int, Division]
    cities: Mapping[int, Division]
    routing: Mapping[tuple[int, int], int]
    canned_texts: tuple[CannedText, ...]
    offices: Mapping[int, str] = field(default_factory=dict)
    days_off: frozenset[date] = frozenset()
    order_offices: Mapping[int, str] = field(default_factory=dict)

    def renew(self, newest: "Reference") -> None:
        """Know from now on what `newest` knows, wherever this one is held."""
        for each in fields(self):
            setattr(self, each.name, getattr(newest, each.name))

    def short_name(self, agency_id: int | None) -> str:
        """Return what an agency is called in a list; nothing where there is none."""
        found = self.agencies.get(agency_id or 0)
        return found.short_name if found else ""

    def agency_for(self, subject_id: int | None, county_id: int | None) -> Agency | None:
        """Propose who must answer: subject × county first, the subject's default otherwise."""
        if subject_id is None or subject_id not in self.subjects:
            return None
        routed = self.routing.get((subject_id, county_id)) if county_id is not None else None
        chosen = routed or self.subjects[subject_id].default_agency_id
        agency = self.agencies.get(chosen) if chosen is not None else None
        return None if agency is None or agency.retired else agency

    def units_of(self, agency_id: int) -> tuple[AgencyUnit, ...]:
        """Return the units of an agency to which something new may go."""
        own = (unit for unit in self.units.values() if unit.agency_id == agency_id)
        return tuple(unit for unit in own if not unit.retired)
