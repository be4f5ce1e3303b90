"""The Persian names of what a centre sets, keeps and why, and of how something leaves."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.domain.retention import Kept, RetentionKind

KEEPING: Mapping[type[StrEnum], Mapping[str, str]] = {
    RetentionKind: {
        RetentionKind.IDENTITY: "هویت متقاضیان",
        RetentionKind.TEXT: "متن پرونده‌ها",
        RetentionKind.ATTACHMENT: "پیوست‌ها",
        RetentionKind.AUDIT: "رخدادهای ممیزی",
        RetentionKind.APPEAL: "مهلت اعتراض",
    },
    Kept: {
        Kept.LEGAL_HOLD: "توقیف قانونی",
        Kept.OPEN_CASE: "پرونده باز است",
        Kept.APPEAL: "مهلت اعتراض نگذشته است",
        Kept.LINKED: "به پروندهٔ بازی پیوند دارد",
    },
    WayOut: {
        WayOut.PRINTED: "چاپ",
        WayOut.SAVED_PAPER: "ذخیرهٔ PDF",
        WayOut.OPENED_FILE: "باز کردن پیوست",
        WayOut.SAVED_FILE: "ذخیرهٔ پیوست",
        WayOut.SAVED_LIST: "ذخیرهٔ یافته‌ها در فایل",
        WayOut.COPIED: "رونوشت",
        WayOut.LOOKED_UP: "جستجوی اشخاص",
        WayOut.ASKED_IDS: "پرسش دربارهٔ کد ملی، هنگام آوردن بایگانی",
        WayOut.ASKED_IDENTITY: "درخواست دیدن هویت محفوظ",
    },
    SettingKind: {
        SettingKind.WEEK: "ساعت‌های کاری",
        SettingKind.HOLIDAY: "تعطیلی",
        SettingKind.DECREE: "مصوبهٔ",
        SettingKind.POLICY: "ضابطهٔ مهلت",
        SettingKind.LEVEL: "سطح ارتقای",
        SettingKind.ORDER_LEVEL: "ارتقای دستورها، سطح",
        SettingKind.LIAISON: "رابط:",
        SettingKind.TEXT: "متن آمادهٔ",
        SettingKind.SUBJECT: "موضوع",
        SettingKind.AGENCY: "دستگاه",
        SettingKind.ROUTE: "مسیر",
        SettingKind.RETENTION: "ضابطهٔ نگهداری",
        SettingKind.COPY: "هشدار نسخهٔ پشتیبان",
        SettingKind.STAFF: "کاربر:",
        SettingKind.SESSION: "حضور مسئولان",
        SettingKind.BASIS: "مستند قانونی",
    },
}
