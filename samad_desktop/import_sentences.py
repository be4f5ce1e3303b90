"""What an import may be refused with; `IMPORT` is one part of `messages.SENTENCES`."""

IMPORT: dict[str, str] = {
    "import_file_missing": "فایل دیگر در آن‌جا نیست؛ دوباره برگزینید.",
    "import_file_unreadable": "این فایل خوانده نمی‌شود؛ CSV یا Excel سالم برگزینید.",
    "import_file_empty": "در این فایل زیر سطر عنوان چیزی نوشته نشده است.",
    "import_file_changed": (
        "این فایل دیگر همان نیست که آوردنش آغاز شد؛ فایل نخست را برگزینید یا آن را پس بگیرید."
    ),
    "import_known": "این فایل پیش‌تر آورده شده است؛ آوردن دوباره، پرونده‌ها را دوتا می‌کند.",
    "import_ended": "این آوردن به پایان رسیده یا پس گرفته شده است.",
    "import_finished": "آنچه تا پایان آورده شده است پس گرفته نمی‌شود.",
    "import_touched": (
        "همکاران روی پرونده‌های آورده‌شده کار کرده‌اند؛ پس گرفته نمی‌شود، آن را به پایان برسانید."
    ),
    "import_no_file": "هنوز فایلی برگزیده نشده است.",
    "import_goes_on": "کاری در جریان است؛ آن را بایستانید یا پایانش را ببینید.",
    "import_rests": "اکنون چیزی در جریان نیست.",
    "import_none_unfinished": "آوردنی ناتمام نمانده است.",
    "import_none_stored": "هنوز پرونده‌ای آورده نشده است که دیده شود.",
    "import_none_refused": "سطری رد نشده است.",
    "import_not_begun": "آوردنی از این فایل ناتمام نمانده است.",
    "import_mapping_wrong": "این فایل نگاشت ستون‌ها نیست؛ نمونهٔ آن را --save-mapping می‌نویسد.",
    "import_mapping_key": "«{detail}» در نگاشت شناخته نیست؛ کلیدها را --help می‌گوید.",
    "import_meaning_unknown": "«{detail}» نه کدی است که مرکز می‌شناسد و نه نام آن.",
    "import_column_missing": "ستونی به نام «{detail}» در این فایل نیست.",
    "import_column_needed": "بگویید کدام ستون است؛ بی آن پرونده‌ای آورده نمی‌شود.",
    "import_column_or_one": "ستون آن را بگویید، یا یکی را برای همهٔ سطرها برگزینید.",
    "import_column_twice": "ستون «{detail}» برای دو چیز برگزیده شده است.",
    "import_unknown": "«{detail}» شناخته نشد؛ یک بار بگویید کدام است.",
    "import_not_past": "پیش از امروز نیست؛ تنها گذشته آورده می‌شود.",
    "import_closed_before": "پیش از دریافت بسته شده است.",
    "import_number_again": "پروندهٔ دیگری همین شماره را دارد.",
    "import_other_person": "این کد برای نام دیگری آمده است؛ درست یا خالی کنید.",
}

# What is asked of a caller is not asked of a row: its cell is named, and mended in the file.
ROWS: dict[str, str] = {
    "required": "خالی است.",
    "too_long": "بلندتر از {detail} نویسه است.",
    "date_unreadable": "تاریخ خوانده نمی‌شود؛ مانند ۱۴۰۳/۹/۲ بنویسید.",
    "phone_invalid": "شمارهٔ تلفن درستی نیست.",
    "phone_short": "رقم‌هایی از شمارهٔ همراه کم است.",
    "national_id_length": "نه ده رقم است و نه یازده رقم.",
    "national_id_check_digit": "رقم کنترل کد ملی نمی‌خواند.",
}
