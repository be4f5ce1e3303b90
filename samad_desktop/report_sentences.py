"""What may be refused about reports; one part of `messages.SENTENCES`."""

REPORTS: dict[str, str] = {
    "report_unknown": "گزارشی به نام «{detail}» نیست؛ نام‌ها را با --list ببینید.",
    "report_needs_days": "روز آغاز گزارش را بنویسید، یا بازه‌ای مانند «این ماه» را برگزینید.",
    "report_backwards": "پایان بازه پیش از آغاز آن است.",
    "report_in_future": "این بازه هنوز نرسیده است؛ روزی تا امروز را بنویسید.",
    "report_too_long": "بازهٔ گزارش بیش از {detail} سال است؛ بازهٔ کوتاه‌تری بنویسید.",
    "report_not_named": "نام گزارش را بنویسید؛ نام‌ها را با --list ببینید.",
    "report_out_needed": "نام فایل را با --out بنویسید.",
    "report_format_needed": "نوع فایل را با --format بنویسید: pdf، xlsx یا csv.",
    "report_not_compared": (
        "«{detail}» با بازهٔ پیش از آن سنجیده نمی‌شود: وضع اکنون یا فهرستی از پرونده‌ها را می‌گوید"
        " و پیش‌تری ندارد؛ آن را بی --compare بخواهید."
    ),
    "report_stopped": "تهیهٔ گزارش متوقف شد.",
    "report_too_slow": "گزارش در زمان مجاز آماده نشد؛ بازهٔ کوتاه‌تر یا پالایهٔ بیشتری برگزینید.",
    "report_too_large": "این گزارش بیش از {detail} سطر دارد و در Excel جا نمی‌گیرد؛ CSV بخواهید.",
    "schedule_folder_relative": "نشانی کامل پوشه را بنویسید، مانند /srv/samad یا D:\\samad.",
    "schedule_folder_missing": "این پوشه نیست یا از این رایانه دیده نمی‌شود.",
    "schedules_max": "بیش از {detail} گزارش زمان‌بندی نمی‌شود؛ نخست یکی را بردارید.",
    "report_due_alone": "با --due نام گزارش، --out و --list نوشته نمی‌شود.",
    "period_unreadable": (
        "بازهٔ «{detail}» خوانده نشد؛ مانند 1404، 1405-07، 1405-q3، 1405-w12،"
        " 1405-07-01، 1405-07-01..1405-07-15 یا «این ماه» بنویسید."
    ),
}
