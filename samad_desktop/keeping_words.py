"""The Persian names of what is kept how long, why something stays, and how something leaves."""

from collections.abc import Mapping
from enum import StrEnum

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
        WayOut.COPIED: "رونوشت",
        WayOut.COMMAND: "دستور پایانه",
        WayOut.LOOKED_UP: "جستجوی اشخاص",
    },
}
