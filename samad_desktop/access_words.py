"""How somebody's access is said, on screen and by the administrator's command."""

from samad_desktop.access_tables import TABLES
from samad_desktop.domain.access import Right
from samad_desktop.domain.access_check import (
    CaseAnswer,
    CaseQuestion,
    RightHeld,
    TableReach,
    Why,
)
from samad_desktop.domain.access_rows import Rows, Verb
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, SEARCHED_MAX, LookUpCount
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label

RIGHTS = {
    Right.TAKE_CALL: "پاسخ به تماس و ثبت پرونده",
    Right.SEE_CASES: "دیدن پرونده‌ها",
    Right.SEE_PROTECTED: "خواندن متن پرونده‌های محفوظ، و با دلیل دیدن هویتشان",
    Right.SEE_HIDDEN: "با دلیل، دیدن هویت‌هایی که تنها نزد سرپرست است",
    Right.CORRECT_CASE: "تصحیح پرونده",
    Right.WRITE_NOTE: "نوشتن یادداشت",
    Right.JOIN_CITIZENS: "یکی‌کردن سابقهٔ متقاضیان",
    Right.FOLLOW_UP: "پیگیری و ارجاع",
    Right.INFORM_CITIZEN: "اعلام نتیجه به متقاضی",
    Right.ANSWER_REFERRAL: "پاسخ به ارجاع‌های دستگاه خود",
    Right.MANAGE_CENTRE: "تنظیمات مرکز",
    Right.MANAGE_STAFF: "کاربران مرکز",
    Right.SEE_AUDIT: "خواندن ممیزی",
    Right.RUN_RETENTION: "پاک کردن آنچه زمان نگهداری‌اش گذشته است",
    Right.HOLD_CASE: "توقیف قانونی پرونده",
    Right.IMPORT_CASES: "آوردن پرونده‌های بایگانی پیشین",
    Right.SEE_SESSIONS: "دیدن جدول حضور مسئولان",
    Right.PLAN_SESSIONS: "برنامه‌ریزی و اعلام حضور مسئولان",
    Right.BOOK_SLOT: "نوبت دادن به متقاضیان و گفتن خبر نوبت به آنان",
    Right.SEE_QUEUE: "دیدن صف نوبت‌های یک نشست",
    Right.CALL_TURN: "فراخواندن متقاضیان یک نشست، یکی پس از دیگری",
    Right.SEE_DIRECTIVES: "دیدن دستورها و دفتر تعهدات",
    Right.ISSUE_DIRECTIVE: "صدور دستور و ثبت قول مدیران",
    Right.VERIFY_DIRECTIVE: "پرسش از متقاضی که دستور انجام شد یا نه",
    Right.SEE_REPORTS: "دیدن، چاپ و ذخیرهٔ گزارش‌ها",
    Right.SEE_RADAR: "دیدن رادار: موج تماس‌ها، رتبهٔ دستگاه‌ها و نشانه‌های دور زدن مهلت",
    Right.SET_ALARM_ASIDE: "کنار گذاشتن هشدار رادار با دلیل",
    Right.PREPARE_ADVOCACY: "آماده کردن و دیدن پرونده‌های مطالبه‌گری",
    Right.ISSUE_ADVOCACY: "فرستادن پروندهٔ مطالبه‌گری، و تأیید تمکین یا پس گرفتن آن",
}
QUESTIONS = {
    CaseQuestion.SEE_CASE: "دیدن خود پرونده",
    CaseQuestion.READ_TEXT: "خواندن متن آن",
    CaseQuestion.KNOW_CITIZEN: "دانستن هویت متقاضی",
}
WHY = {
    Why.BY_ROLE: "به سبب نقش",
    Why.REGISTERED_IT: "چون خودش آن را ثبت کرده است",
    Why.SENT_TO_HER_AGENCY: "چون به دستگاه او ارجاع شده است",
    Why.REDACTED: "چون به دستگاه او ارجاع شده و هویت متقاضی از آن پنهان است",
    Why.NOT_SENT: "چون به دستگاه او ارجاع نشده است",
    Why.WITH_REASON: "با درخواستی که دلیلش در ممیزی می‌ماند",
    Why.PROTECTED: "چون هویت متقاضی از او پنهان است",
    Why.NO_ROLE: "چون هیچ نقش او پرونده نمی‌بیند",
    Why.DISABLED: "چون حساب او غیرفعال است",
}
_VERBS = {
    Verb.SELECT: "خواندن",
    Verb.INSERT: "افزودن",
    Verb.UPDATE: "تغییر",
    Verb.DELETE: "برداشتن",
}
_ROWS = {
    Rows.ALL: "همهٔ ردیف‌ها",
    Rows.OWN: "تنها ردیف‌های خودش",
    Rows.SIGNED: "تنها به نام خودش",
    Rows.SENT: "تنها آنچه به دستگاه او ارجاع شده",
    Rows.ANSWERING: "تنها آنچه پاسخ دستگاه می‌نویسد",
    Rows.KEPT: "آنچه خودش نگه داشته یا برای همه است",
    Rows.PERSONAL: "تنها آنچه خودش برای خود نگه داشته",
    Rows.READABLE: "تنها پرونده‌هایی که متنشان را می‌خواند",
    Rows.PUBLIC: "تنها نشست‌هایی که اعلام شده‌اند",
    Rows.SITTING: "تنها نشست‌هایی که خودش در آن‌ها می‌نشیند",
    Rows.HEARING: "تنها آنچه فراخواندن متقاضی در نشست خودش می‌نویسد",
    Rows.BOOKED: "تنها نوبت‌هایی که در انتظارند یا خبری باید به صاحبشان گفته شود",
    Rows.DICTATED: "تنها آنچه دستورِ صادرشده به نام خودش می‌نویسد",
    Rows.JUDGING: "تنها آنچه متقاضی دربارهٔ انجام دستور یا قول گفت",
}
_PEOPLE = "{people} نفر از {cap} نفرِ مجاز؛ در هفت روز {of_week} نفر"
_SEARCHES = "{searches} بار از {cap} بارِ مجاز؛ در هفت روز {of_week} بار"
_IDS = "{ids} کد ملی؛ در هفت روز {of_week} کد ملی"
_UNCOUNTED = "در پایگاه دادهٔ همین رایانه شمرده نمی‌شود"
# Said where nothing but the program keeps a person to what she may.
NOT_ENFORCED = (
    "پایگاه دادهٔ همین رایانه (SQLite) خود جلوی کسی را نمی‌گیرد",
    "آنچه در زیر آمده تنها در برنامه پاس داشته می‌شود؛ هر که فایل را بردارد همه را می‌خواند",
)
YES, NO, REDACTED = "بله", "نه", "متن پوشیده"
_NONE = "هیچ نقش او این حق را ندارد"


def why_held(held: RightHeld) -> str:
    """Return by which roles a right is held, or that none carries it."""
    if not held.roles:
        return _NONE
    return f"نقش: {'، '.join(label(role) for role in sorted(held.roles))}"


def verdict(answer: CaseAnswer) -> str:
    """Return in a word or two what is answered."""
    if answer.why is Why.REDACTED:
        return REDACTED
    return YES if answer.allowed else NO


def table_name(reach: TableReach) -> str:
    """Return what a table is called."""
    return TABLES[reach.table]


def reach_text(reach: TableReach) -> str:
    """Return what the database allows with a table, and by which role."""
    verbs = "، ".join(_VERBS[verb] for verb in reach.verbs)
    some = "، بعضی ستون‌ها" if reach.some_columns else ""
    return f"{verbs}؛ {_ROWS[reach.rows]}{some}؛ نقش: {label(reach.role)}"


def answer_text(answer: CaseAnswer) -> str:
    """Return whether and why, about one case."""
    return f"{verdict(answer)}، {WHY[answer.why]}"


def look_up_texts(count: LookUpCount) -> tuple[tuple[str, str], ...]:
    """Return how many people somebody was told of in this hour, and what else she asked."""
    people = _PEOPLE.format(people=count.people, cap=LOOKED_UP_MAX, of_week=count.people_of_week)
    searches = _UNCOUNTED
    if count.searches is not None:
        of_week = count.searches_of_week
        searches = _SEARCHES.format(searches=count.searches, cap=SEARCHED_MAX, of_week=of_week)
    told = (
        ("دیدن اشخاص در این ساعت", persian_digits(people)),
        ("جستجو در این ساعت", persian_digits(searches)),
    )
    if not count.ids_of_week:
        return told
    ids = persian_digits(_IDS.format(ids=count.ids, of_week=count.ids_of_week))
    return (*told, ("پرسش دربارهٔ کد ملی هنگام آوردن بایگانی، در این ساعت", ids))
