"""The Persian names of the roles: the log-in page says them before anything else is loaded."""

from collections.abc import Mapping

from samad_desktop.domain.access import Role

ROLES: Mapping[str, str] = {
    Role.OPERATOR: "اپراتور پاسخ‌گو",
    Role.EXPERT: "کارشناس",
    Role.LIAISON: "رابط دستگاه",
    Role.OFFICIAL: "مسئول",
    Role.SECRETARY: "دبیر میز خدمت",
    Role.SUPERVISOR: "سرپرست مرکز",
    Role.ADMIN: "مدیر سامانه",
}
