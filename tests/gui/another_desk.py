"""A colleague's program in a process of its own: registers one call, as somebody of the cast.

Run as `python another_desk.py URL LOGIN PASSWORD`.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from uuid_utils.compat import uuid7

from samad_desktop.bootstrap import Gate
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.settings import Profile


def utc_now() -> datetime:
    return datetime.now(UTC)


def main() -> None:
    """Say "ready", and register one call for each line read."""
    url, login, password = sys.argv[1:]
    with TemporaryDirectory() as journals:
        desk = Gate(Profile("colleague", url), Path(journals), Path(journals), utc_now).log_in(
            login, password
        )
        _say("ready")
        for _line in sys.stdin:
            draft = CallDraft(
                key=str(uuid7()),
                case_key=str(uuid7()),
                received_at=utc_now(),
                caller=PersonDraft(name="همکار نمونه‌زاده", phone="09143200000"),
                matter=MatterDraft(
                    subject_id=next(iter(desk.reference.subjects)),
                    county_id=next(iter(desk.reference.counties)),
                    text="آب از دیروز قطع است.",
                ),
            )
            desk.intake.register(desk.actor, draft)
            _say("registered")
        desk.close()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
