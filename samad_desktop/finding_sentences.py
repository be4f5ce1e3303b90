"""What a search may be refused with; one part of `messages.SENTENCES`."""

FINDING: dict[str, str] = {
    "number_neither": ("این عدد نه کد ملی درستی است و نه کد رهگیری؛ رقم‌ها را یک بار دیگر بپرسید."),
    "number_unreadable": (
        "این عدد نه کد رهگیری است، نه تلفن و نه کد ملی؛ رقم‌ها را یک بار دیگر بپرسید."
    ),
    "searches_capped": ("در این ساعت {detail} بار جستجو کرده‌اید؛ ساعت بعد دوباره تلاش کنید."),
    "period_backwards": "پایان بازه پیش از آغاز آن است؛ یکی از دو تاریخ را عوض کنید.",
    "not_readable_as": "این نوشته را نمی‌توان «{detail}» خواند.",
    "search_empty": "چیزی جستجو نشده است؛ نخست نوشته‌ای یا پالایه‌ای بدهید.",
    "search_name_taken": "جستجویی به این نام هست؛ نام دیگری بنویسید.",
    "searches_kept_max": "بیش از {detail} جستجو نگه داشته نمی‌شود؛ یکی از آن‌ها را بردارید.",
    "export_empty": "چیزی پیدا نشده است که در فایل نوشته شود.",
    "narrowing_unknown": "«{detail}» شناخته نیست؛ نام یا کد آن را درست بنویسید.",
}
