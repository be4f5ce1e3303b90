"""How people look as rows, and what an administrator is told of passwords: strings made once."""

from collections.abc import Mapping

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.outgoing import LOOKED_UP_MAX
from samad_desktop.domain.staff import PASSWORD_MIN_CHARS, StaffMember
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look

_NEVER = "هنوز وارد نشده است"
_LAST = "آخرین ورود {at}"
_RULE = (
    f"گذرواژه دست‌کم {persian_digits(PASSWORD_MIN_CHARS)} نویسه است، یا یک عبارت؛"
    " ي و ی، ك و ک، و رقم‌های فارسی و لاتین یکی شمرده می‌شوند."
)
_FIRST = "گذرواژه‌ای که شما می‌دهید تنها برای یک ورود است؛ خود کاربر باید همان جا عوضش کند."
_ON_SERVER = (
    "با غیرفعال شدن یک کاربر، هر چه باز دارد همان دم بسته می‌شود.",
    (
        "هیچ کاربری، مدیر سامانه هم، روی سرور اجازهٔ ساختن نقش ندارد؛ این کار را توابع پایگاه"
        " داده می‌کنند و در ممیزی می‌ماند."
    ),
    (
        "نام، کد ملی و تلفن متقاضیان را هیچ کاربری یکجا نمی‌خواند، با psql هم: تابع‌ها تنها کسانی را"
        " می‌گویند که او پیش از آن نام برده است، در هر ساعت تا"
        f" {persian_digits(LOOKED_UP_MAX)} نفر، و شمارشان در ممیزی می‌ماند."
    ),
    "نمی‌شود: درنگی که با هر گذرواژهٔ نادرست بیشتر شود؛ سرور تنها درنگ ثابت auth_delay را دارد.",
    "نمی‌شود: جلوگیری از این که کسی با psql گذرواژهٔ خودش را بی این قاعده‌ها عوض کند.",
    "نمی‌شود: «آخرین ورود» بی خطا؛ آن را برنامهٔ کاربر گزارش می‌کند، نه سرور.",
    "نمی‌شود: ثبت هر خواندن؛ «چه کسی دید» تنها دربارهٔ هویت‌هایی است که با درخواست دیده شده‌اند.",
)
_EMBEDDED = (
    "پس از سه گذرواژهٔ نادرست، درنگ ۲، ۴، ۸ و تا ۶۰ ثانیه می‌شود.",
    "کاربری که غیرفعال شود، با پرسش بعدی‌اش از پایگاه داده بیرون می‌رود.",
    "نمی‌شود: پنهان ماندن داده از کسی که فایل مرکز را بردارد؛ فایل رمز نشده است.",
    (
        "نمی‌شود: ممیزی؛ کسی که فایل را باز کند می‌تواند هر چیزی در آن بنویسد. برای این‌ها مرکز را"
        " روی PostgreSQL بگذارید."
    ),
)


def person_row(member: StaffMember, agencies: Mapping[int, Agency]) -> Row:
    """Return a person with her work, and when she was last here."""
    roles = "، ".join(label(role) for role in sorted(member.roles))
    parts = [isolate(member.login), roles, *_agencies(member, agencies), last_login(member)]
    pill, look = "", Look.NEUTRAL
    if member.disabled:
        pill, look = "غیرفعال", Look.DANGER
    elif member.must_change_password:
        pill, look = "گذرواژهٔ موقت", Look.WARN
    icon = "user-round-x" if member.disabled else "user"
    shown = RowLook(member.display_name, SEPARATOR.join(parts), icon, Look.INFO, pill, look)
    return Row(member.id, member, shown)


def last_login(member: StaffMember) -> str:
    """Return when a person was last here."""
    at = member.last_login_at
    if at is None:
        return _NEVER
    return _LAST.format(at=isolate(f"{jalali_date(at)} {clock(at)}"))


def promises(*, embedded: bool) -> str:
    """Return what an administrator may rely on, and what this database cannot promise."""
    return "\n".join(
        f"• {each}" for each in (_RULE, _FIRST, *(_EMBEDDED if embedded else _ON_SERVER))
    )


def _agencies(member: StaffMember, agencies: Mapping[int, Agency]) -> tuple[str, ...]:
    named = sorted(agencies[each].short_name for each in member.agencies if each in agencies)
    return ("، ".join(named),) if named else ()
