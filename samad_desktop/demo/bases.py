"""What the letters of the sample centre are founded on: its own rules, and no law by a number."""

from datetime import date, datetime

from sqlalchemy import Connection

from samad_desktop.domain.advocacy import Ground
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.persistence import legal_bases
from samad_desktop.persistence.login_roles import as_owner

_SINCE = date(2024, 3, 20)
_SOURCE = "مصوبه‌ها و بخشنامه‌های مرکز"
_IN_TIME = (
    "دستگاه اجرایی پاسخ هر ارجاع را در مهلتی که مرکز بر پایهٔ ضابطه‌های خود اعلام کرده است می‌دهد و"
    " اگر کار زمان بیشتری بخواهد، پیش از پایان مهلت تمدید آن را با دلیل می‌خواهد."
)
_BASES = (
    (
        "پاسخ در مهلت",
        _IN_TIME,
        Ground.BREACH,
    ),
    (
        "پاسخ روشن و مستدل",
        "پاسخ دستگاه باید بگوید چه کاری، در چه زمانی و به دست چه کسی انجام شده یا چرا شدنی نیست.",
        Ground.BROKEN_ANSWER,
    ),
    (
        "برگشت با دلیل و پیشنهاد",
        "ارجاعی که در وظیفهٔ دستگاه نیست یک بار، با دلیل و با نام دستگاه مسئول برگردانده می‌شود.",
        Ground.REPEATED_RETURNS,
    ),
    (
        "پیگیری حقوق مردم",
        "مرکز پیگیر حقوق متقاضی است تا دستگاه اقدام کند یا پاسخی قانع‌کننده بدهد.",
        None,
    ),
)


def write_bases(connection: Connection, at: datetime) -> None:
    """Write the legal bases of the sample centre, unless it has some."""
    with as_owner(connection):
        if legal_bases.latest(connection):
            return
        for title, text, ground in _BASES:
            basis = LegalBasis(0, None, 0, title, text, _SOURCE, _SINCE, ground=ground)
            legal_bases.add(connection, basis, None, at)
