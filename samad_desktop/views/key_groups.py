"""The names under which the keys of pages are listed before such a page was ever made."""

AGENCY_GROUP = "کارتابل دستگاه"
AUDIT_GROUP = "ممیزی"
CASE_GROUP = "پرونده"
CENTRE_GROUP = "مرکز"
JOIN_GROUP = "یکی‌کردن دو سابقه"
PEOPLE_GROUP = "کاربران"
WORKLISTS_GROUP = "کارتابل"
