"""What is remembered of a session when it changes: what people read, by name."""

from collections.abc import Iterable, Mapping

from samad_desktop.domain.centre_settings import Values
from samad_desktop.domain.sessions import Presence, SessionPlan
from samad_desktop.domain.typed_hours import hours_text

_BETWEEN = "؛ "


def plan_values(plan: SessionPlan, names: Mapping[int, str]) -> Values:
    """Return a plan as it is remembered; the day is ISO, the channel a code."""
    return {
        "officials": _BETWEEN.join(names.get(each, "") for each in plan.official_ids),
        "day": plan.day.isoformat(),
        "hours": hours_text((plan.hours,)),
        "channel": plan.channel,
        "place": plan.room,
        "capacity": str(plan.capacity),
        "minutes": str(plan.minutes),
        "note": plan.note,
    }


def presence_values(presences: Iterable[Presence], names: Mapping[int, str]) -> Values:
    """Return who came, by name; a substitute's own name stands after the code."""
    return {
        names.get(each.official_id, ""): " ".join(
            part for part in (each.attendance or "", each.substitute) if part
        )
        for each in presences
    }
