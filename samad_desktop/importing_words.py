"""The Persian names of an old register's columns, and of how far bringing it in has come."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.domain.importing import ImportField, ImportState

IMPORTING: Mapping[type[StrEnum], Mapping[str, str]] = {
    ImportField: {
        ImportField.RECEIVED: "تاریخ دریافت",
        ImportField.TEXT: "متن",
        ImportField.SUBJECT: "موضوع",
        ImportField.COUNTY: "شهرستان",
        ImportField.KIND: "نوع پیام",
        ImportField.CHANNEL: "مجرای ارتباط",
        ImportField.AGENCY: "دستگاه اجرایی",
        ImportField.PLACE: "محل",
        ImportField.NAME: "نام متقاضی",
        ImportField.PHONE: "تلفن",
        ImportField.NATIONAL_ID: "کد ملی",
        ImportField.STATE: "وضعیت",
        ImportField.CLOSED: "تاریخ مختومه‌شدن",
        ImportField.ANSWER: "پاسخ",
        ImportField.OLD_NUMBER: "شمارهٔ پیشین",
    },
    ImportState: {
        ImportState.RUNNING: "ناتمام",
        ImportState.FINISHED: "آورده شد",
        ImportState.GOING_BACK: "پس‌گرفتن ناتمام",
        ImportState.TAKEN_BACK: "پس گرفته شد",
    },
}
