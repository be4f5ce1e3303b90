"""The Persian names of everything that the program knows by a code."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.advocacy_words import EVENTS as ADVOCACY_EVENTS
from samad_desktop.advocacy_words import GROUNDS
from samad_desktop.domain.access import Role
from samad_desktop.domain.agencies import PeerGroup
from samad_desktop.domain.answer_quality import Weakness
from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import (
    CaseKind,
    CaseState,
    Disposition,
    EventKind,
    IdentityLevel,
    Priority,
    UnsentEvent,
)
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.contacts import Likeness
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.deadlines import Step, TermUnit
from samad_desktop.domain.duplicates import Sameness
from samad_desktop.domain.letters import LetterKind
from samad_desktop.domain.links import LinkKind
from samad_desktop.domain.person_files import RecordEventKind
from samad_desktop.domain.redaction import RedactionMade, RedactionReason
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.retention import RetentionKind
from samad_desktop.domain.sub_referrals import SubReferralState
from samad_desktop.domain.subjects import Handling
from samad_desktop.domain.transitions import CaseAction, ReferralAction, SubReferralAction
from samad_desktop.domain.working_calendar import DayKind
from samad_desktop.domain.worklists import Worklist
from samad_desktop.domain.writings import WritingKind
from samad_desktop.finding_words import FINDING
from samad_desktop.importing_words import IMPORTING
from samad_desktop.keeping_words import KEEPING
from samad_desktop.role_words import ROLES

# One mapping an enum: members of two enums with the same code are equal, and would collide.
LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Role: ROLES,
    RedactionReason: {
        RedactionReason.OWN_NAME: "نام متقاضی یا بستگان او",
        RedactionReason.NATIONAL_ID: "کد یا شناسهٔ ملی",
        RedactionReason.PHONE: "شمارهٔ تلفن",
        RedactionReason.ELECTRONIC: "نشانی الکترونیکی",
        RedactionReason.CARD: "شمارهٔ کارت",
        RedactionReason.IBAN: "شمارهٔ شبا",
        RedactionReason.PLATE: "پلاک خودرو",
        RedactionReason.POSTAL_CODE: "کد پستی",
        RedactionReason.NUMBER: "شمارهٔ پرونده، قبض یا حساب",
        RedactionReason.PERSON: "نام یک شخص",
        RedactionReason.ADDRESS: "نشانی",
        RedactionReason.PLACE: "محلی ریزتر از شهرستان",
        RedactionReason.BY_HAND: "برگزیدهٔ شما",
        RedactionReason.OCCUPATION: "شغلی که او را می‌شناساند",
        RedactionReason.KINSHIP: "خویشاوندی",
    },
    Channel: {
        Channel.PHONE: "تلفن ۱۱۱",
        Channel.IN_PERSON: "مراجعهٔ حضوری",
        Channel.LETTER: "نامه",
        Channel.WEB: "سامانه",
        Channel.SMS: "پیامک",
        Channel.TRIP_DESK: "میز سفر",
    },
    CaseKind: {
        CaseKind.REQUEST: "درخواست",
        CaseKind.COMPLAINT: "شکایت",
        CaseKind.CRITICISM: "انتقاد",
        CaseKind.SUGGESTION: "پیشنهاد",
        CaseKind.IDEA: "ایده",
        CaseKind.REPORT: "گزارش",
        CaseKind.MEETING_REQUEST: "درخواست ملاقات",
        CaseKind.APPRECIATION: "تشکر",
    },
    CaseState: {
        CaseState.REGISTERED: "ثبت‌شده",
        CaseState.UNDER_REVIEW: "در بررسی مرکز",
        CaseState.REFERRED: "ارجاع‌شده",
        CaseState.ANSWERED: "پاسخ‌داده‌شده",
        CaseState.INFORMED: "اعلام‌شده به متقاضی",
        CaseState.CLOSED: "مختومه",
        CaseState.NEEDS_CITIZEN: "منتظر متقاضی",
        CaseState.RETURNED: "برگشت‌خورده",
    },
    Disposition: {
        Disposition.DONE: "انجام شد",
        Disposition.PLANNED: "در برنامه",
        Disposition.OUTSIDE_RULES: "خارج از ضوابط",
        Disposition.INFEASIBLE: "ناممکن",
        Disposition.ADVISED: "راهنمایی شد",
        Disposition.DUPLICATE: "تکراری",
        Disposition.WITHDRAWN: "انصراف متقاضی",
    },
    Priority: {
        Priority.NORMAL: "عادی",
        Priority.URGENT: "فوری",
        Priority.CRITICAL: "بحرانی",
    },
    IdentityLevel: {
        IdentityLevel.OPEN: "هویت آشکار",
        IdentityLevel.HIDDEN_FROM_AGENCY: "هویت پنهان از دستگاه",
        IdentityLevel.HIDDEN: "هویت محفوظ",
    },
    Step: {
        Step.ANSWER: "پاسخ دستگاه اجرایی",
        Step.REVIEW: "بررسی پرونده",
        Step.CHECK: "بررسی پاسخ دستگاه",
        Step.CALL_BACK: "اعلام نتیجه به متقاضی",
        Step.DIRECTIVE: "دستور مسئول",
        Step.ADVOCACY: "تمکین از مطالبهٔ مرکز",
    },
    TermUnit: {
        TermUnit.WORKING_HOURS: "ساعت کاری",
        TermUnit.CALENDAR_DAYS: "روز تقویمی",
    },
    DayKind: {
        DayKind.WORKING: "روز کاری",
        DayKind.WEEKLY_OFF: "تعطیل هفتگی",
        DayKind.HOLIDAY: "تعطیل رسمی",
        DayKind.DECREED: "مصوبهٔ تعطیلی",
    },
    UnsentEvent: {
        UnsentEvent.QUEUED: "ثبت شد، در صف ارسال",
        UnsentEvent.TRIED: "ارسال نشد",
        UnsentEvent.NOT_TAKEN: "ثبت شد، پذیرفته نشد",
    },
    EventKind: {
        EventKind.REGISTERED: "ثبت پرونده",
        EventKind.CLOSED: "مختومه‌سازی",
        EventKind.FOLLOWED_UP: "پیگیری متقاضی",
        EventKind.CORRECTED: "تصحیح پرونده",
        EventKind.NOTED: "یادداشت داخلی",
        EventKind.TAKEN_UP: "آغاز بررسی",
        EventKind.REFERRED: "ارجاع به دستگاه اجرایی",
        EventKind.COPIED: "رونوشت",
        EventKind.ACKNOWLEDGED: "اعلام وصول",
        EventKind.INTERIM_REPLY: "پاسخ میانی",
        EventKind.FINAL_REPLY: "پاسخ نهایی",
        EventKind.RETURNED: "برگشت ارجاع",
        EventKind.EXTENSION_ASKED: "درخواست تمدید مهلت",
        EventKind.EXTENDED: "تغییر مهلت",
        EventKind.EXTENSION_DECLINED: "رد درخواست تمدید",
        EventKind.REMINDED: "یادآوری",
        EventKind.ACCEPTED: "پذیرش پاسخ",
        EventKind.SENT_BACK: "برگرداندن پاسخ به دستگاه",
        EventKind.TRANSFERRED: "انتقال به دستگاه دیگر",
        EventKind.PAUSED: "توقف مهلت",
        EventKind.RESUMED: "ادامهٔ مهلت",
        EventKind.CALLED_BACK: "تماس با متقاضی",
        EventKind.REOPENED: "بازگشایی",
        EventKind.APPEALED: "اعتراض به پاسخ",
        EventKind.LINKED: "پیوند با پروندهٔ دیگر",
        EventKind.UNLINKED: "برداشتن پیوند",
        EventKind.MERGED: "ادغام پروندهٔ تکراری",
        EventKind.GATHERED: "گردآوری در پروندهٔ جمعی",
        EventKind.RELEASED: "بیرون آمدن از پروندهٔ جمعی",
        EventKind.INFORMED: "اعلام پاسخ به متقاضی",
        EventKind.RAISED: "ارتقای پیگیری",
        EventKind.SENT_ON: "ارجاع فرعی به واحد تابعه",
        EventKind.UNIT_ANSWERED: "پاسخ واحد تابعه",
        EventKind.UNIT_CHANGED: "سپردن به واحد دیگر",
        EventKind.TAKEN_BACK: "پس گرفتن ارجاع فرعی",
        EventKind.LEGALLY_HELD: "توقیف قانونی",
        EventKind.HOLD_LIFTED: "برداشتن توقیف قانونی",
        EventKind.IMPORTED: "آمده از بایگانی پیشین",
        EventKind.SLOT_BOOKED: "نوبت حضور مسئول",
        EventKind.SLOT_CONFIRMED: "تأیید نوبت با متقاضی",
        EventKind.SLOT_MOVED: "جابه‌جایی نوبت",
        EventKind.SLOT_CANCELLED: "لغو نوبت",
        EventKind.SLOT_TOLD: "گفتن خبر نوبت به متقاضی",
        EventKind.SLOT_HEARD: "گفت‌وگو با مسئول",
        EventKind.SLOT_MISSED: "نیامدن متقاضی به نوبت",
        EventKind.DIRECTIVE_ISSUED: "دستور مسئول به دستگاه",
        EventKind.DIRECTIVE_COPIED: "رونوشت دستور",
        EventKind.DIRECTIVE_RECEIVED: "دستگاه دستور را دریافت کرد",
        EventKind.DIRECTIVE_IN_PROGRESS: "گزارش دستگاه از پیشرفت دستور",
        EventKind.DIRECTIVE_DONE: "دستگاه: دستور انجام شد",
        EventKind.DIRECTIVE_KEPT: "متقاضی: دستور انجام شده است",
        EventKind.DIRECTIVE_CARRIED: "بردن دستور به دستگاه دیگر",
        EventKind.DIRECTIVE_NOT_KEPT: "متقاضی: دستور انجام نشده است",
        EventKind.DIRECTOR_CONTACTED: "تماس با مدیر دستگاه",
        **ADVOCACY_EVENTS,
    },
    ReferralState: {
        ReferralState.SENT: "ارسال‌شده",
        ReferralState.RECEIVED: "دریافت‌شده",
        ReferralState.INTERIM: "پاسخ میانی",
        ReferralState.ANSWERED: "پاسخ‌داده‌شده",
        ReferralState.RETURNED: "برگشت‌خورده",
        ReferralState.TRANSFERRED: "منتقل‌شده",
        ReferralState.RECALLED: "پس‌گرفته‌شده",
    },
    SubReferralState: {
        SubReferralState.SENT: "نزد واحد",
        SubReferralState.ANSWERED: "پاسخ‌داده‌شده",
        SubReferralState.MOVED: "به واحد دیگر سپرده‌شده",
        SubReferralState.TAKEN_BACK: "پس‌گرفته‌شده",
        SubReferralState.ENDED: "پایان‌یافته با ارجاع",
    },
    CaseAction: {
        CaseAction.REVIEW: "آغاز بررسی",
        CaseAction.REFER: "ارجاع به دستگاه",
        CaseAction.PAUSE: "توقف مهلت",
        CaseAction.RESUME: "ادامهٔ مهلت",
        CaseAction.INFORM: "اعلام پاسخ به متقاضی",
        CaseAction.CLOSE: "مختومه‌سازی",
        CaseAction.REOPEN: "بازگشایی",
        CaseAction.APPEAL: "اعتراض به پاسخ",
    },
    ReferralAction: {
        ReferralAction.ACKNOWLEDGE: "اعلام وصول",
        ReferralAction.REPLY_INTERIM: "پاسخ میانی",
        ReferralAction.ANSWER: "پاسخ نهایی",
        ReferralAction.RETURN: "برگشت به مرکز",
        ReferralAction.ASK_EXTENSION: "درخواست تمدید مهلت",
        ReferralAction.SEND_ON: "ارجاع فرعی",
        ReferralAction.ACCEPT: "پذیرش پاسخ",
        ReferralAction.SEND_BACK: "برگرداندن پاسخ",
        ReferralAction.TRANSFER: "انتقال به دستگاه دیگر",
        ReferralAction.REMIND: "یادآوری",
        ReferralAction.EXTEND: "تغییر مهلت",
        ReferralAction.DECLINE_EXTENSION: "رد درخواست تمدید",
    },
    SubReferralAction: {
        SubReferralAction.NOTE_ANSWER: "ثبت پاسخ واحد",
        SubReferralAction.CHANGE_UNIT: "سپردن به واحد دیگر",
        SubReferralAction.TAKE_BACK: "پس گرفتن از واحد",
    },
    Weakness: {
        Weakness.NEAR_COPY: "تقریباً همان پاسخ پیشین همین دستگاه است",
        Weakness.NOT_OUR_DUTY: "می‌گوید وظیفهٔ این دستگاه نیست و دستگاه دیگری پیشنهاد نمی‌کند",
        Weakness.ONLY_VISIT_US: "تنها از متقاضی می‌خواهد مراجعه کند",
        Weakness.SAYS_NOTHING: "نمی‌گوید چه کاری، کی و به دست چه کسی انجام شده است",
        Weakness.REPEATS_THE_QUESTION: "تقریباً همان شرح متقاضی است",
    },
    RedactionMade: {RedactionMade.ANEW: "از نو بازبینی و تأیید شد"},
    CallBackOutcome: {
        CallBackOutcome.SATISFIED: "رضایت کامل",
        CallBackOutcome.PARTLY: "رضایت نسبی",
        CallBackOutcome.NOT_SATISFIED: "ناراضی",
        CallBackOutcome.NOT_REACHED: "پاسخ نداد",
        CallBackOutcome.LATER: "بعداً",
    },
    Worklist: {
        Worklist.TO_REVIEW: "بررسی‌نشده",
        Worklist.UNDER_REVIEW: "در بررسی مرکز",
        Worklist.ANSWERS_TO_CHECK: "پاسخ‌های بررسی‌نشده",
        Worklist.RETURNED: "برگشت‌خورده از دستگاه",
        Worklist.CALL_BACKS: "نوبت اعلام پاسخ",
        Worklist.PAUSED_LONG: "توقف طولانی مهلت",
        Worklist.EXTENSIONS: "درخواست‌های تمدید",
        Worklist.TO_CLOSE: "آمادهٔ مختومه‌سازی",
        Worklist.OVERDUE: "از مهلت گذشته",
        Worklist.AGENCY_OPEN: "ارجاع‌های باز دستگاه",
        Worklist.AGENCY_SENT_BACK: "پاسخ‌های برگشتی از مرکز",
    },
    **KEEPING,
    **FINDING,
    **IMPORTING,
    Handling: {
        Handling.REFER: "ارجاع عادی",
        Handling.PROTECT: "حفظ هویت متقاضی",
        Handling.ADVISE: "بیشتر راهنمایی",
    },
    PeerGroup: {
        PeerGroup.GENERAL: "عمومی",
        PeerGroup.INFRASTRUCTURE: "زیربنایی",
        PeerGroup.ECONOMIC: "اقتصادی",
        PeerGroup.HEALTH_WELFARE: "بهداشت و رفاه",
        PeerGroup.CULTURE_EDUCATION: "فرهنگ و آموزش",
        PeerGroup.PRODUCTION: "تولیدی",
    },
    LinkKind: {
        LinkKind.RELATED: "پروندهٔ مرتبط",
        LinkKind.DUPLICATE_OF: "تکراری",
        LinkKind.MEMBER_OF: "عضو پروندهٔ جمعی",
    },
    LetterKind: {
        LetterKind.REFERRAL: "نامهٔ ارجاع",
        LetterKind.COPY: "رونوشت ارجاع",
        LetterKind.REMINDER: "یادآوری",
        LetterKind.RAISED: "ارتقای پیگیری",
    },
    Sameness: {
        Sameness.GIVEN_ID: "همان کد ملی",
        Sameness.PHONE: "همان تلفن و نام",
        Sameness.NEAR_ID: "کد ملی نزدیک",
        Sameness.PLACE: "همان نام و محل",
    },
    RecordEventKind: {
        RecordEventKind.JOINED: "سابقه‌ای با این یکی شد",
        RecordEventKind.SEPARATED: "سابقه‌ای جدا شد",
        RecordEventKind.CORRECTED: "مشخصات تصحیح شد",
        RecordEventKind.TOLD_APART: "از سابقهٔ دیگری بازشناخته شد",
        RecordEventKind.PUT_BACK: "بازشناختن برگردانده شد",
        RecordEventKind.ID_BY_CHECK: "کد ملی تصحیح شد: رقم کنترلش نادرست بود",
        RecordEventKind.ID_AS_ASKED: "کد ملی تصحیح شد: کد درست دو سابقهٔ نزدیک برگزیده شد",
        RecordEventKind.ID_PUT_BACK: "کد ملی پیشین برگردانده شد",
    },
    Likeness: {
        Likeness.PERSON: "همین متقاضی",
        Likeness.HOUSEHOLD: "هم‌خانه",
        Likeness.FAMILY: "همین نام خانوادگی و محل",
        Likeness.PLACE: "همین محل",
        Likeness.SUBJECT: "همین موضوع",
    },
    WritingKind: {
        WritingKind.NOTE: "یادداشت داخلی",
        WritingKind.MATTER: "تصحیح پرونده",
        WritingKind.PERSON: "اصلاح متقاضی",
        WritingKind.REPLY: "پاسخ به مرکز",
        WritingKind.STEP: "گام پرونده",
        WritingKind.UNIT: "کار با واحد تابعه",
        WritingKind.TURN_ORDER: "دستور نشست",
        WritingKind.TURN_CONTACT: "تماس با مدیر",
        WritingKind.DICTATION: "دستور مسئول",
    },
    Counter: {
        Counter.CALLS_TODAY: "تماس‌های امروز",
        Counter.MINE_TODAY: "ثبت‌شده با من، امروز",
        Counter.OPEN: "پرونده‌های باز",
        Counter.UNREVIEWED: "بررسی‌نشده",
        Counter.DUE_SOON: "مهلت تا ۴ ساعت کاری دیگر",
        Counter.OVERDUE: "از مهلت گذشته",
        Counter.LEVEL_1: "سطح ۱",
        Counter.LEVEL_2: "سطح ۲",
        Counter.LEVEL_3: "سطح ۳",
        Counter.LEVEL_4: "سطح ۴",
        Counter.ANSWERS: "در انتظار بررسی پاسخ",
        Counter.CALL_BACKS: "در انتظار تماس با متقاضی",
        Counter.SESSION_NOW: "نشست در حال برگزاری",
        Counter.WAITING_CALLERS: "متقاضیان در صف نشست",
        Counter.UNTOLD_CALLERS: "نوبت‌هایی که خبرشان گفته نشده",
        Counter.ORDERS: "دستورهای انجام‌نشده",
        Counter.ORDERS_TODAY: "دستورهای با مهلت امروز",
        Counter.ORDERS_LATE: "دستورهای دیرشده",
    },
}

# What is stored of a change of the settings as a code.
_CODED: Mapping[str, type[StrEnum] | Mapping[str, str]] = {
    "step": Step,
    "kind": CaseKind,
    "unit": TermUnit,
    "off": {"yes": "بله", "no": "نه"},
    "estimated": {"yes": "بله", "no": "نه"},
    "handling": Handling,
    "retention_kind": RetentionKind,
    "peer_group": PeerGroup,
    "retired": {"yes": "بله", "no": "نه"},
    "disabled": {"yes": "غیرفعال", "no": "فعال"},
    "password": {"renewed": "از نو داده شد"},
    "by": {"server": "خود سرور"},
    "ground": GROUNDS,
    "effect": {"closed": "تعطیل", "shortened": "ساعت کوتاه", "lifted": "بازگشت به حال عادی"},
}

# Nobody raises a case by hand: the centre does, whichever workstation it is.
RAISED_BY = "سامانه"


def label(value: StrEnum) -> str:
    """Return the name that is shown for `value`."""
    return LABELS[type(value)][value]


def coded(field: str, value: str) -> str:
    """Return the name of a stored value where the field holds a code, the value otherwise."""
    names = _CODED.get(field)
    if names is None:
        return value
    return LABELS[names][value] if isinstance(names, type) else names[value]


def choices(codes: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    """Return (code, name) for every member, in the order of the enum, for pick lists."""
    return tuple((member.value, label(member)) for member in codes)
