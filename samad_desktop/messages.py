"""Every sentence that tells a person what went wrong, by its code."""

SENTENCES: dict[str, str] = {
    "unexpected": "خطایی در برنامه رخ داد. جزئیات آن ثبت شد.",
    "validation_failed": "بعضی از خانه‌ها درست پر نشده‌اند؛ کنار هر کدام نوشته شده است.",
    "conflict": "یکی از همکاران پیش از شما این مورد را تغییر داده است.",
    "not_found": "این مورد پیدا نشد؛ شاید جابه‌جا یا ادغام شده باشد.",
    "forbidden": "نقش شما اجازهٔ این کار را ندارد.",
    "wrong_credentials": "نام کاربری یا گذرواژه درست نیست.",
    "too_many_attempts": "چند بار گذرواژهٔ نادرست وارد شد؛ {detail} ثانیه دیگر دوباره تلاش کنید.",
    "account_disabled": "این حساب کاربری غیرفعال شده است؛ با مدیر سامانه تماس بگیرید.",
    "database_away": "ارتباط با پایگاه داده برقرار نیست.",
    "too_slow": "پایگاه داده در زمان مجاز پاسخ نداد؛ دوباره تلاش کنید.",
    "disk_full": "روی دیسک جایی برای نوشتن نمانده است.",
    "schema_too_new": "پایگاه داده برای نسخهٔ تازه‌تری از برنامه است؛ برنامه را به‌روز کنید.",
    "schema_too_old": "پایگاه داده باید به‌روز شود؛ از مدیر سامانه بخواهید آن را ارتقا دهد.",
    "not_a_database": "در این نشانی پایگاه دادهٔ سامد نیست.",
    "on_network_share": (
        "پروندهٔ پایگاه داده روی پوشهٔ اشتراکی شبکه است و آسیب می‌بیند؛"
        " برای کار مشترک از PostgreSQL استفاده کنید."
    ),
    "journal_broken": (
        "دفتر پیش‌نویس‌های این رایانه آسیب دیده بود؛ کنار گذاشته شد و دفتر تازه‌ای باز شد."
    ),
    "journal_unwritable": (
        "آنچه می‌نویسید روی این رایانه نگه داشته نمی‌شود؛ پوشهٔ برنامه نوشتنی نیست."
    ),
    "required": "این خانه را پر کنید.",
    "too_long": "این متن بیش از اندازه بلند است؛ حداکثر {detail} نویسه.",
    "password_in_profile": (
        "در نشانی «{detail}» گذرواژه نوشته شده است؛ گذرواژه در فایل نگه داشته نمی‌شود،"
        " آن را از نشانی بردارید."
    ),
    "profile_unknown": "اتصالی به نام «{detail}» تعریف نشده است.",
    "profile_url_wrong": (
        "نشانی پایگاه دادهٔ «{detail}» درست نیست؛ باید با sqlite یا postgresql آغاز شود."
    ),
    "command_wrong": "دستور درست نوشته نشده است؛ راهنما با --help دیده می‌شود.",
    "database_not_named": "پایگاه داده نام برده نشده است؛ --profile یا --database را بنویسید.",
    "password_needed": "گذرواژه لازم است؛ --password-file را بنویسید.",
    "password_file_unreadable": "فایل گذرواژه خوانده نشد: {detail}",
    "settings_unreadable": "فایل تنظیمات خوانده نمی‌شود: {detail}",
    "phone_invalid": "این شمارهٔ تلفن درست نیست؛ شماره را با پیش‌شماره بپرسید.",
    "national_id_length": "کد ملی ده رقم است (شناسهٔ ملی اشخاص حقوقی یازده رقم).",
    "national_id_equal_digits": "ده رقم یکسان کد ملی هیچ‌کس نیست.",
    "national_id_check_digit": "رقم کنترل کد ملی نمی‌خواند؛ دوباره بپرسید یا «نمی‌دهد» را بزنید.",
    "national_id_lost_zero": "صفر آغاز کد ملی افتاده است؛ درست آن {detail} است.",
    "national_id_other_person": "این کد ملی برای شخص دیگری ثبت شده است.",
    "national_id_differs": "این شخص با کد ملی دیگری ثبت شده است؛ اگر کس دیگری است «شخص دیگر» را برگزینید.",
    "two_national_ids": "این دو نفر کد ملی جداگانه دارند و یک نفر نیستند.",
    "tracking_code_length": "کد رهگیری ده رقم است.",
    "tracking_code_check": "این کد رهگیری درست خوانده نشده است؛ از متقاضی بخواهید دوباره بخواند.",
    "date_impossible": "چنین روزی در تقویم نیست.",
    "date_unreadable": "تاریخ را مانند ۱۴۰۵/۹/۲ بنویسید.",
    "case_closed": "این پرونده مختومه شده است؛ تماس را به پروندهٔ تازه ثبت کنید.",
    "attachment_empty": "این فایل خالی است و پیوست نشد.",
    "attachment_large": "این فایل بزرگ‌تر از {detail} مگابایت است و پیوست نشد.",
    "attachment_program": "این فایل برنامهٔ اجرایی است و پیوست نمی‌شود.",
    "login_shape": "نام کاربری با حرف کوچک لاتین آغاز می‌شود و ۳ تا ۳۱ حرف، رقم، نقطه یا زیرخط دارد.",
    "password_short": "گذرواژه دست‌کم {detail} نویسه یا یک عبارت باشد.",
    "passwords_differ": "دو گذرواژه یکسان نیستند.",
    "host_wrong": "نشانی کارساز تنها حرف و رقم لاتین، نقطه و خط تیره دارد.",
    "port_wrong": "درگاه عددی از ۱ تا ۶۵۵۳۵ است.",
    "profile_exists": "اتصالی به این نام هست؛ نام دیگری بنویسید.",
    "password_plain": "این گذرواژه بیش از اندازه ساده است.",
    "number_unreadable": (
        "این عدد نه کد رهگیری است، نه تلفن و نه کد ملی؛ رقم‌ها را یک بار دیگر بپرسید."
    ),
    "file_not_written": "فایل در آن‌جا نوشته نشد؛ جای دیگری را برگزینید.",
}


def sentence(code: str, detail: str = "") -> str:
    """Return the Persian sentence for `code`, filled with `detail` where it has a place.

    Raises:
        KeyError: no sentence was written for the code; a test keeps that from happening.
    """
    return SENTENCES[code].replace("{detail}", detail)
