"""The Persian names of how something is looked for, read and narrowed, and why it was found."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.domain.finding import Order, Where
from samad_desktop.domain.guesses import GuessKind, ReadAs
from samad_desktop.domain.narrowing import Facet
from samad_desktop.domain.periods import Period
from samad_desktop.domain.why import Why

FINDING: Mapping[type[StrEnum], Mapping[str, str]] = {
    GuessKind: {
        GuessKind.TRACKING_CODE: "کد رهگیری",
        GuessKind.PHONE: "تلفن",
        GuessKind.PHONE_TAIL: "پایان شمارهٔ تلفن",
        GuessKind.CODE_TAIL: "پایان کد رهگیری",
        GuessKind.NATIONAL_ID: "کد ملی",
        GuessKind.NAME: "نام",
        GuessKind.WORDS: "نام یا واژه‌ها",
        GuessKind.TEXT: "واژه‌های متن",
    },
    ReadAs: {
        ReadAs.CODE: "کد رهگیری",
        ReadAs.PHONE: "تلفن",
        ReadAs.NATIONAL_ID: "کد ملی",
        ReadAs.NAME: "نام",
        ReadAs.WORDS: "واژه‌های متن",
    },
    Why: {
        Why.EXACT: "همان نوشته",
        Why.ENDING: "شکل دیگر واژه",
        Why.JOINED: "جدا یا پیوسته",
        Why.SOUND: "هم‌آوا",
        Why.LETTER: "یک حرف دیگر",
        Why.PARTLY: "با بیشتر واژه‌ها",
    },
    Where: {
        Where.SHOWN: "در متن",
        Where.PLACE: "در محل",
        Where.FURTHER: "در ادامهٔ متن یا پیگیری",
        Where.SUBJECT: "در موضوع یا شهرستان",
        Where.NAME: "در نام",
    },
    Order: {
        Order.NEWEST: "تازه‌ترین نخست",
        Order.CLOSEST: "نزدیک‌ترین نخست",
    },
    Period: {
        Period.TODAY: "امروز",
        Period.YESTERDAY: "دیروز",
        Period.THIS_WEEK: "این هفته",
        Period.LAST_WEEK: "هفتهٔ پیش",
        Period.THIS_MONTH: "این ماه",
        Period.LAST_MONTH: "ماه پیش",
        Period.THIS_QUARTER: "این فصل",
        Period.LAST_QUARTER: "فصل پیش",
        Period.THIS_YEAR: "امسال",
        Period.LAST_YEAR: "پارسال",
    },
    Facet: {
        Facet.PERIOD: "دریافت",
        Facet.SINCE: "از",
        Facet.UNTIL: "تا",
        Facet.STATE: "وضعیت",
        Facet.LEVEL: "سطح ارتقا",
        Facet.AGENCY: "دستگاه",
        Facet.SUBJECT: "موضوع",
        Facet.COUNTY: "شهرستان",
        Facet.KIND: "نوع پیام",
        Facet.OPERATOR: "ثبت‌کننده",
        Facet.ONLY_OPEN: "تنها پرونده‌های باز",
        Facet.ONLY_MINE: "تنها ثبت‌شده‌های من",
    },
}
