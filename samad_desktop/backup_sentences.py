"""What may be refused about copies and restoring; one part of `messages.SENTENCES`."""

BACKUPS: dict[str, str] = {
    "backup_program_missing": (
        "برنامهٔ {detail} روی این رایانه نیست؛ بستهٔ postgresql-client را نصب کنید. در ارتقا، کسی که"
        " نسخهٔ پشتیبان دارد می‌تواند به جای آن --i-have-a-backup بنویسد. چیزی تغییر نکرد."
    ),
    "backup_failed": "نسخهٔ پشتیبان گرفته نشد و چیزی تغییر نکرد: {detail}",
    "backup_exists": "فایل {detail} هست و رونویسی نمی‌شود؛ نام دیگری برای نسخهٔ پشتیبان بنویسید.",
    "backup_unequal": (
        "نسخه‌ای که گرفته شد با پایگاه داده یکسان نیست ({detail}) و نگه داشته نشد؛ دیسک را وارسی"
        " کنید و دوباره بگیرید."
    ),
    "backup_missing": "در {detail} نسخهٔ پشتیبانی نیست؛ نخست با samad-admin backup بگیرید.",
    "backup_note_missing": (
        "کنار نسخهٔ پشتیبان، فایل {detail} نیست یا خوانده نمی‌شود؛ بی آن نمی‌توان گفت که آنچه"
        " بازگردانده می‌شود همان است که بود."
    ),
    "backup_of_other_engine": (
        "این نسخه از {detail} است و به پایگاه داده‌ای از گونهٔ دیگر بازگردانده نمی‌شود."
    ),
    "copies_out_of_range": "از ۱ تا {detail} روز.",
    "restore_place_taken": (
        "در نشانی {detail} پایگاه داده‌ای هست و رونویسی نمی‌شود؛ نام تازه‌ای بنویسید، یا نخست آن را"
        " به نام دیگری درآورید."
    ),
    "restored_to_the_future": "این زمان هنوز نرسیده است؛ زمانی را بنویسید که به آن بازگشته‌اید.",
    "restore_failed": "بازگرداندن انجام نشد و چیزی نماند: {detail}",
    "restore_unequal": (
        "آنچه از این نسخه بازمی‌گردد با آنچه گرفته شد یکسان نیست: {detail}. نسخهٔ دیگری را بیازمایید."
    ),
}
