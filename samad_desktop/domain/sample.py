"""The invented people of the sample centre, and the pass-phrase all of them share.

Everybody may know it: it opens only a centre that says of itself that it is a sample.
"""

from samad_desktop.domain.access import Role
from samad_desktop.domain.staff import StaffDraft

SAMPLE_PASSWORD = "نمونه برای آموزش"
SAMPLE_CENTRE_NAME = "مرکز نمونهٔ سامد آذربایجان شرقی"


def _person(role: Role, display_name: str) -> StaffDraft:
    return StaffDraft(f"sample.{role.value}", display_name, frozenset({role}))


SAMPLE_PEOPLE = (
    _person(Role.OPERATOR, "سارا نیک‌بخت"),
    _person(Role.EXPERT, "بهروز صفوی‌نیا"),
    _person(Role.LIAISON, "مهناز آذرکیش"),
    _person(Role.OFFICIAL, "کامران ارس‌پور"),
    _person(Role.SECRETARY, "الهام سهندی‌فر"),
    _person(Role.SUPERVISOR, "رضا یام‌زاده"),
    _person(Role.ADMIN, "نیلوفر تالش‌مهر"),
)
