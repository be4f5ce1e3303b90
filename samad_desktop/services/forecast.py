"""Which answers will be late within hours, and how likely each agency still makes it."""

from datetime import datetime

from samad_desktop.domain.access import Actor
from samad_desktop.domain.forecast import (
    Forecast,
    PastReferral,
    chance,
    least_likely_first,
    waited,
)
from samad_desktop.domain.working_time import ClockPause, WorkingTime
from samad_desktop.persistence import deadlines, forecast
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.forecast import AnswerClock
from samad_desktop.services.oversight import OversightService

_Pauses = dict[int, tuple[ClockPause, ...]]


class ForecastService:
    """Foretelling breaches. Safe to call from any thread."""

    def __init__(self, database: Database, oversight: OversightService) -> None:
        self._database = database
        self._oversight = oversight

    def breaching(self, actor: Actor) -> tuple[Forecast, ...]:
        """Return the answers due in the next working hours, the least likely one first.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            moment, scope = self._oversight.where_and_when(connection, actor)
            soon = forecast.due_soon(connection, moment, scope)
            if not soon:
                return ()
            past = {
                agency_id: forecast.history(connection, agency_id)
                for agency_id in {clock.agency_id for clock in soon}
            }
            known = [*soon, *(clock for clocks in past.values() for clock in clocks)]
            paused = forecast.pauses(connection, {clock.id for clock in known})
            first = min(clock.started for clock in known)
            time = deadlines.rules(connection).time(first, moment.now)
        done = {
            agency_id: [_past(clock, time, paused, moment.now) for clock in clocks]
            for agency_id, clocks in past.items()
        }
        return least_likely_first(
            [_foretold(clock, time, paused, moment.now, done[clock.agency_id]) for clock in soon]
        )


def _past(clock: AnswerClock, time: WorkingTime, paused: _Pauses, now: datetime) -> PastReferral:
    end = min(clock.ended or now, now)
    return PastReferral(waited(time, clock.started, end, paused.get(clock.id, ())), clock.answered)


def _foretold(
    clock: AnswerClock,
    time: WorkingTime,
    paused: _Pauses,
    now: datetime,
    history: list[PastReferral],
) -> Forecast:
    # What is paused is due at no moment.
    assert clock.due is not None
    elapsed = waited(time, clock.started, now, paused.get(clock.id, ()))
    left = time.between(now, clock.due)
    likely = chance(history, elapsed, left)
    return Forecast(
        clock.case_id,
        clock.tracking_code,
        clock.referral_id,
        clock.agency_id,
        clock.due,
        left,
        likely,
    )
