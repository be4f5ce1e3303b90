"""What may be refused about directives and promises; one part of `messages.SENTENCES`."""

DIRECTIVES: dict[str, str] = {
    "directive_needs_official": "مسئولی را که دستور یا تماس از اوست برگزینید.",
    "directive_needs_agency": "دست‌کم یک دستگاه را که باید کار را انجام دهد برگزینید.",
    "directive_too_many": "یک دستور به بیش از {detail} دستگاه نمی‌رود.",
    "directive_agency_unlisted": "این نام در فهرست دستگاه‌ها نیست؛ یکی از فهرست را برگزینید.",
    "directive_agency_twice": "یک دستگاه دو بار در گیرندگان آمده است.",
    "directive_caller_unknown": (
        "هویت متقاضی این پرونده پنهان است و شما آن را نمی‌دانید؛ مطمئن شوید متن او را نمی‌شناساند،"
        " سپس دوباره صادر کنید."
    ),
    "directive_is_copy": "این دستور تنها برای آگاهی این دستگاه است و کاری از آن نمی‌خواهد.",
    "directive_received_before": "وصول این دستور پیش‌تر اعلام شده است.",
    "directive_done_before": "انجام این دستور پیش‌تر اعلام شده است.",
    "directive_not_done": "دستگاه هنوز نگفته است که این دستور انجام شده است.",
    "directive_verified_before": "متقاضی پیش‌تر انجام این دستور را تأیید کرده است.",
    "no_promise_chosen": "قولی برگزیده نیست؛ انجام دستور را در صفحهٔ دستورها ثبت کنید.",
    "no_directive_chosen": "دستوری برگزیده نیست.",
    "promise_needs_words": "بنویسید مدیر چه قولی داد.",
    "promise_needs_day": "روزی را که مدیر تا پایان آن قول داده است بنویسید.",
    "promise_in_the_past": "این روز گذشته است؛ روزی از امروز به بعد را بنویسید.",
    "promise_day_off": "این روز کاری نیست ({detail})؛ روزی کاری بنویسید.",
    "nothing_promised": "در این تماس قولی داده نشده است.",
    "verdict_stays": "این ثبت را همکاری دیگر، یا شما بیش از ده دقیقه پیش انجام داده‌اید و می‌ماند.",
    "nothing_to_take_back": "در این صفحه هنوز سرانجام قولی را ثبت نکرده‌اید.",
    "promise_verified_before": "انجام شدن یا نشدن این قول پیش‌تر ثبت شده است.",
    "scheme_needs_places": (
        "در الگو باید {سال} و {ردیف} هر کدام یک بار بیاید؛ مانند {سال}/م/{ردیف}."
    ),
    "scheme_year_first": "در الگو {سال} باید پیش از {ردیف} بیاید.",
    "scheme_letters_only": (
        "جز {سال} و {ردیف}، تنها حرف (بی رقم) بنویسید و بخش‌ها را با / یا - از هم جدا کنید."
    ),
}
