"""What may be refused about advocacy files and legal bases; one part of `messages.SENTENCES`."""

ADVOCACY: dict[str, str] = {
    "advocacy_without_ground": (
        "برای این پرونده هنوز دلیلی برای مطالبه‌گری نیست: یا به دستگاهی ارجاع نشده، یا مهلت"
        " هیچ دستگاهی نگذشته، پاسخی نپذیرفتنی نبوده و دستگاهی آن را بیش از یک بار برنگردانده است."
    ),
    "advocacy_open_already": (
        "پروندهٔ مطالبه‌گری دیگری از این دستگاه دربارهٔ همین پرونده باز است؛ نخست آن را ببندید."
    ),
    "advocacy_is_over": "این پروندهٔ مطالبه‌گری بسته شده است.",
    "advocacy_answered_before": "دستگاه پیش‌تر تمکین خود را اعلام کرده و مرکز باید آن را بسنجد.",
    "advocacy_not_answered": "دستگاه هنوز تمکینی اعلام نکرده است.",
    "advocacy_too_many_bases": "یک نامه به بیش از {detail} مستند استوار نمی‌شود.",
    "advocacy_basis_unlisted": "این نام در فهرست مستندها نیست؛ یکی از فهرست را برگزینید.",
    "advocacy_basis_over": "«{detail}» امروز معتبر نیست؛ مستند دیگری برگزینید.",
    "advocacy_caller_unknown": (
        "هویت متقاضی این پرونده پنهان است و شما آن را نمی‌دانید؛ مطمئن شوید متن او را نمی‌شناساند،"
        " سپس دوباره بفرستید."
    ),
    "advocacy_erased": "متن این پرونده پس از زمان نگهداری پاک شده است و دیگر چاپ نمی‌شود.",
    "no_advocacy_chosen": "پروندهٔ مطالبه‌گری‌ای برگزیده نیست.",
    "advocacy_unknown": "پروندهٔ مطالبه‌گری {detail} نیست یا فرستاده نشده است؛ شماره را وارسی کنید.",
    "hash_unreadable": "اثر محتوا ۶۴ نویسه است: رقم‌های 0 تا 9 و حرف‌های a تا f.",
}
# Told to an office when an agency has not complied in time.
DEMAND_LETTER = (
    "پروندهٔ مطالبه‌گری این مرکز دربارهٔ پروندهٔ {case} با «{agency}» است و مهلت تمکین آن {due}."
    " دیرکرد: {late} روز کاری. خواهشمند است رسیدگی فرمایید."
)
