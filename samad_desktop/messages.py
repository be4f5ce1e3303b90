"""Every sentence that tells a person what went wrong, by its code."""

from samad_desktop.advocacy_sentences import ADVOCACY
from samad_desktop.backup_sentences import BACKUPS
from samad_desktop.directive_sentences import DIRECTIVES
from samad_desktop.finding_sentences import FINDING
from samad_desktop.import_sentences import IMPORT, ROWS
from samad_desktop.key_sentences import KEYS
from samad_desktop.radar_sentences import RADAR
from samad_desktop.redaction_sentences import REDACTION
from samad_desktop.report_sentences import REPORTS
from samad_desktop.sending_sentences import SENDING
from samad_desktop.session_sentences import SESSIONS

SENTENCES: dict[str, str] = {
    **ADVOCACY,
    **DIRECTIVES,
    **RADAR,
    **BACKUPS,
    **FINDING,
    **IMPORT,
    **KEYS,
    **REDACTION,
    **REPORTS,
    **SENDING,
    **SESSIONS,
    "unexpected": "خطایی در برنامه رخ داد. جزئیات آن ثبت شد.",
    "validation_failed": "بعضی از خانه‌ها درست پر نشده‌اند؛ کنار هر کدام نوشته شده است.",
    "conflict": "یکی از همکاران پیش از شما این مورد را تغییر داده است.",
    "not_found": "این مورد پیدا نشد؛ شاید جابه‌جا یا ادغام شده باشد.",
    "forbidden": "نقش شما اجازهٔ این کار را ندارد.",
    "wrong_credentials": "نام کاربری یا گذرواژه درست نیست.",
    "sample_password_changed": ("{detail} گذرواژهٔ خود را عوض کرده است؛ گذرواژهٔ خودش را بنویسید."),
    "too_many_attempts": "چند بار گذرواژهٔ نادرست وارد شد؛ {detail} ثانیه دیگر دوباره تلاش کنید.",
    "account_disabled": "این حساب کاربری غیرفعال شده است؛ با مدیر سامانه تماس بگیرید.",
    "database_away": "ارتباط با پایگاه داده برقرار نیست.",
    "older_server": (
        "تنها سروری پاسخ می‌دهد که سرور دیگری جای آن را گرفته است؛ آنچه به آن سپرده شود گم می‌شود."
        " به مدیر سرور خبر بدهید."
    ),
    "stored_less_safely": (
        "آنچه ثبت شد تنها روی یک سرور است: سرور همراه تأییدش نکرده است و اگر همین سرور از کار بیفتد"
        " شاید از دست برود. به مدیر سرور خبر بدهید."
    ),
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
        "دفتر این رایانه آسیب دیده بود و کنار گذاشته شد. شاید تماس‌های فرستاده‌نشده در آن باشد؛"
        " پاکش نکنید و به مدیر سامانه نشان دهید: {detail}"
    ),
    "journal_unwritable": (
        "آنچه می‌نویسید روی این رایانه نگه داشته نمی‌شود؛ پوشهٔ برنامه نوشتنی نیست."
    ),
    "rules_of_a_server": "قاعده‌های سطرها تنها در پایگاه دادهٔ مشترک‌اند؛ سنجش آن‌ها سرور می‌خواهد.",
    "not_a_sample": "این مرکز نمونه نیست؛ پرونده‌های ساختگی فقط در مرکز نمونه ساخته می‌شوند.",
    "sample_not_empty": (
        "این مرکز نمونه خالی نیست؛ برای ساختن دوباره، بازنشانی (--reset) را بخواهید."
    ),
    "required": "این خانه را پر کنید.",
    "role_needed": "دست‌کم یک نقش را برگزینید.",
    "not_in_list": "«{detail}» در فهرست نیست؛ برگزینید یا خالی کنید.",
    "accused_not_in_list": (
        "«{detail}» در فهرست نیست؛ نام آن را در خانهٔ کناری بنویسید و این خانه را خالی کنید."
    ),
    "too_long": "این متن بیش از اندازه بلند است؛ حداکثر {detail} نویسه.",
    "pasted_too_long": (
        "آنچه چسباندید بیش از اندازه بلند است (حداکثر {detail} نویسه) و افزوده نشد؛"
        " نوشتهٔ شما همان است که بود."
    ),
    "password_in_profile": (
        "در نشانی «{detail}» گذرواژه نوشته شده است؛ گذرواژه در فایل نگه داشته نمی‌شود،"
        " آن را از نشانی بردارید."
    ),
    "embedded_callers": (
        "«{detail}» روی همین رایانه است و هیچ‌گاه از دسترس بیرون نمی‌رود؛ offline_callers را"
        " از آن بردارید."
    ),
    "profile_unknown": "اتصالی به نام «{detail}» تعریف نشده است.",
    "profile_url_wrong": (
        "نشانی پایگاه دادهٔ «{detail}» درست نیست؛ باید با sqlite یا postgresql آغاز شود."
    ),
    "command_wrong": "دستور درست نوشته نشده است؛ راهنما با --help دیده می‌شود.",
    "argument_choices": "یکی از این‌ها پذیرفته است: {detail}",
    "argument_wrong": "این مقدار پذیرفته نیست: {detail}",
    "argument_empty": "پس از این گزینه مقداری نوشته نشده است: {detail}",
    "argument_once": "پس از این گزینه تنها یک مقدار نوشته می‌شود: {detail}",
    "argument_not_with": "این دو گزینه با هم نمی‌آیند: {detail}",
    "argument_plain": "این گزینه مقداری نمی‌گیرد: {detail}",
    "argument_ambiguous": "این گزینه کوتاه‌شدهٔ چند گزینه است: {detail}",
    "argument_unknown": "این بخش دستور شناخته نیست: {detail}",
    "argument_needed": "این بخش دستور نوشته نشده است: {detail}",
    "database_not_named": "پایگاه داده نام برده نشده است؛ --profile یا --database را بنویسید.",
    "acting_person_needed": (
        "بنویسید این کار به نام کدام کاربر ثبت شود: {detail} و سپس نام کاربری او."
    ),
    "acting_person_unknown": "کاربری به نام «{detail}» نیست؛ نام کاربری را بسنجید.",
    "hours_unreadable": "ساعت‌ها را مانند «۷:۳۰ تا ۱۲ و ۱۳ تا ۱۶» بنویسید.",
    "password_needed": "گذرواژه لازم است؛ {detail} را بنویسید.",
    "password_file_unreadable": "فایل گذرواژه خوانده نشد: {detail}",
    "login_taken": "این نام کاربری پیش‌تر گرفته شده است.",
    "password_same": "گذرواژهٔ تازه همان گذرواژهٔ پیشین است.",
    "old_password_wrong": "گذرواژهٔ کنونی درست نیست.",
    "liaison_needs_agency": "رابط دستگاه باید دست‌کم برای یک دستگاه پاسخ بدهد.",
    "agencies_of_liaison_only": "دستگاه تنها برای نقش «رابط دستگاه» برگزیده می‌شود.",
    "agency_unknown": "دستگاهی با کد «{detail}» تعریف نشده است.",
    "not_oneself": "کسی حساب خودش را غیرفعال نمی‌کند؛ این کار با مدیر دیگری است.",
    "own_password_wrong": "این گذرواژهٔ شما نیست.",
    "own_password_elsewhere": "گذرواژهٔ خودتان را در صفحهٔ تنظیمات عوض کنید.",
    "last_admin": "این تنها مدیر سامانه است؛ نخست مدیر دیگری تعیین کنید.",
    "centre_exists": "در این پایگاه داده پیش‌تر مرکزی ساخته شده است.",
    "centre_missing": "جدول‌ها ساخته شده‌اند، اما مرکزی در آن‌ها تعریف نشده است.",
    "locked_by_another": (
        "کس دیگری همین حالا پایگاه داده را ارتقا می‌دهد یا در دست دارد؛ چیزی تغییر نکرد،"
        " کمی بعد دوباره تلاش کنید."
    ),
    "audit_on_server_only": (
        "پایگاه دادهٔ تک‌فایلی رخدادنامهٔ ممیزی ندارد: هر که فایل را باز کند می‌تواند آن را تغییر دهد."
        " رخدادنامه تنها روی PostgreSQL است."
    ),
    "audit_seal_missing": "مهر {detail} نیست؛ از میان برداشته شده است.",
    "audit_rows_missing": "شمار رخدادهای مهر {detail} همان نیست که بود.",
    "audit_altered": "رخدادهای مهر {detail} همان نیستند که مهر شدند.",
    "audit_seal_cut": "مهر {detail}، که رسید آن هست، از پایان رخدادنامه بریده شده است.",
    "audit_made_anew": "مهر {detail} با رسید آن نمی‌خواند؛ رخدادنامه از نو ساخته شده است.",
    "audit_dropped_unrecorded": (
        "رخدادهای مهر {detail} نیستند و ممیزی نمی‌گوید که ضابطهٔ نگهداری آن‌ها را پاک کرده باشد."
    ),
    "audit_dropped_altered": (
        "مهرهایی که رخدادهایشان تا مهر {detail} پاک شده است همان نیستند که بودند."
    ),
    "retention_months_out_of_range": "شمار ماه‌ها از {detail} تا ۱۲۰۰ است.",
    "retention_preview_first": "نخست پیش‌نمایش را ببینید؛ سپس پاک کنید.",
    "retention_confirm": "شمار آنچه پاک می‌شود یا دلیل آن را بنویسید.",
    "retention_count_differs": "آنچه اکنون پاک می‌شود {detail} مورد است؛ شمار نوشته‌شده همان نیست.",
    "reason_needed": "دلیل را دست‌کم با پنج حرف بنویسید.",
    "case_held": "این پرونده هم‌اکنون در توقیف قانونی است.",
    "identities_capped": (
        "در این ساعت مشخصات {detail} شخص را دیده‌اید؛ اندکی بعد دوباره تلاش کنید."
    ),
    "asked_capped": (
        "در یک ساعت گذشته {detail} بار هویت محفوظ خواسته‌اید؛ اندکی بعد دوباره تلاش کنید."
    ),
    "identity_is_open": "هویت متقاضی این پرونده محفوظ نیست؛ نیازی به درخواست نیست.",
    "ask_identity_first": (
        "با این کار هویت متقاضی آشکار می‌شود؛ نخست با Ctrl+Shift+I آن را با دلیل بخواهید."
    ),
    "receipt_unreadable": "رسید مهر در {detail} خوانده نشد.",
    "database_letters": (
        "این پایگاه داده حروف فارسی را نمی‌شناسد؛ باید با UTF-8 و LC_CTYPE برابر C.UTF-8"
        " یا مانند آن ساخته شود."
    ),
    "server_log_tells": (
        "سرور PostgreSQL گفته‌های مردم را در رخدادنامهٔ خود می‌نویسد؛ باید"
        " log_min_error_statement=panic، log_error_verbosity=terse و log_statement=none باشد."
    ),
    "database_damaged": "پروندهٔ پایگاه داده آسیب دیده است؛ نسخهٔ پشتیبان را بازیابی کنید.",
    "settings_unreadable": "فایل تنظیمات خوانده نمی‌شود: {detail}",
    "caller_number": (
        "آنچه با --caller داده شد شمارهٔ کسی نیست که زنگ می‌زند؛"
        " شماره را با پیش‌شماره بنویسید، مانند ۰۹۱۴۳۴۷۱۸۲۱."
    ),
    "phone_invalid": "این شمارهٔ تلفن درست نیست؛ شماره را با پیش‌شماره بپرسید.",
    "phone_short": "شمارهٔ همراه یازده رقم است؛ رقم‌هایی از آن کم است.",
    "national_id_length": "کد ملی ده رقم است (شناسهٔ ملی اشخاص حقوقی یازده رقم).",
    "national_id_equal_digits": "ده رقم یکسان کد ملی هیچ‌کس نیست.",
    "national_id_check_digit": "رقم کنترل کد ملی نمی‌خواند؛ دوباره بپرسید یا «نمی‌دهد» را بزنید.",
    "national_id_lost_zero": "صفر آغاز کد ملی افتاده است؛ درست آن {detail} است.",
    "national_id_other_person": "این کد ملی برای شخص دیگری ثبت شده است.",
    "national_id_differs": (
        "این شخص با کد ملی دیگری ثبت شده است؛ اگر کس دیگری است «شخص دیگر» را برگزینید."
    ),
    "two_national_ids": "این دو نفر کد ملی جداگانه دارند و یک نفر نیستند.",
    "tracking_code_length": "کد رهگیری ده رقم است.",
    "tracking_code_check": "این کد رهگیری درست خوانده نشده است؛ از متقاضی بخواهید دوباره بخواند.",
    "case_code_check": "این کد رهگیری هیچ پرونده‌ای نیست؛ رقم‌هایش را با کد پرونده بسنجید.",
    "case_code_unknown": "پرونده‌ای با این کد رهگیری نیست؛ رقم‌هایش را با کد پرونده بسنجید.",
    "date_impossible": "چنین روزی در تقویم نیست.",
    "date_unreadable": "تاریخ را مانند ۱۴۰۵/۹/۲ بنویسید.",
    "time_unreadable": "ساعت را مانند ۱۰:۳۰ بنویسید.",
    "call_being_stored": "تماس پیشین هنوز ثبت می‌شود؛ چند لحظهٔ دیگر دوباره بزنید.",
    "no_case_chosen": "پرونده‌ای برگزیده نیست؛ با F6 به فهرست بروید یا Shift+F10 را بزنید.",
    "case_closed": "این پرونده مختومه شده است؛ تماس را به پروندهٔ تازه ثبت کنید.",
    "case_registered": "این پرونده تازه ثبت شده و هنوز بررسی و ارجاع نشده است.",
    "case_under_review": "این پرونده در بررسی مرکز است و در این مرحله چنین کاری ندارد.",
    "case_referred": "این پرونده نزد دستگاه اجرایی است و هنوز پاسخی نیامده است.",
    "case_answered": "دستگاه اجرایی پاسخ این پرونده را داده است.",
    "case_informed": "پاسخ این پرونده به متقاضی گفته شده است.",
    "case_needs_citizen": (
        "این پرونده منتظر متقاضی است و مهلت آن ایستاده؛ نخست مهلت را دوباره به راه بیندازید."
    ),
    "case_returned": "دستگاه اجرایی این پرونده را برگردانده است؛ باید دوباره ارجاع شود.",
    "case_is_closed": "این پرونده مختومه شده است؛ برای پیگیری دوباره آن را بازگشایی کنید.",
    "disposition_missing": "نتیجهٔ نهایی را برگزینید؛ پرونده بی نتیجه مختومه نمی‌شود.",
    "answer_outstanding": (
        "دستگاه اجرایی هنوز پاسخ نداده است؛ پرونده را با «تکراری» یا «انصراف متقاضی»"
        " می‌توان مختومه کرد."
    ),
    "answer_unchecked": "پاسخ دستگاه هنوز بررسی نشده است؛ نخست آن را بپذیرید یا برگردانید.",
    "citizen_is_kept": (
        "هویت متقاضی از شما محفوظ است؛ پاسخ را کسی اعلام می‌کند که می‌داند باید با که سخن بگوید."
    ),
    "referral_sent": "دستگاه اجرایی این ارجاع را هنوز پاسخ نداده است.",
    "referral_received": "دستگاه اجرایی این ارجاع را گرفته و هنوز پاسخ نداده است.",
    "referral_interim": "دستگاه اجرایی تنها پاسخ میانی داده است.",
    "referral_answered": "این ارجاع پاسخ داده شده است.",
    "referral_returned": "این ارجاع با ذکر دلیل برگردانده شده است.",
    "referral_transferred": "این ارجاع به دستگاه دیگری سپرده شده است.",
    "referral_recalled": "پرونده بی پاسخ این دستگاه مختومه شده و ارجاع پس گرفته شده است.",
    "no_extension_asked": "دستگاه تمدید مهلت نخواسته است، یا پیش‌تر پاسخ آن داده شده است.",
    "call_again_when": "زمان تماس دوباره، پس از اکنون و تا {detail} روز دیگر است.",
    "closing_needs_words": "برای این نتیجه توضیح لازم است؛ بنویسید چرا، یا تا چه زمانی.",
    "duplicate_of_what": "پروندهٔ تکراری را در پروندهٔ اصلی آن ادغام کنید.",
    "appeal_not_higher": "اعتراض به مرجعی بالاتر از اعتراض پیشین می‌رود.",
    "links_to_itself": "یک پرونده به خودش پیوند نمی‌خورد.",
    "already_linked": "این دو پرونده پیش‌تر به هم پیوند خورده‌اند.",
    "link_of_another_kind": (
        "پروندهٔ تکراری با بازگشایی جدا می‌شود و عضو پروندهٔ جمعی با بیرون آوردن از آن."
    ),
    "original_is_closed": "پروندهٔ اصلی مختومه است؛ نخست آن را بازگشایی کنید.",
    "case_is_gathered": (
        "این پرونده در پروندهٔ جمعی است و با آن پیش می‌رود؛ برای کار جداگانه، نخست بیرون بیاوریدش."
    ),
    "case_is_no_member": "این پرونده در هیچ پروندهٔ جمعی نیست.",
    "case_gathers_others": "این پرونده خودش پروندهٔ جمعی است و پرونده‌های دیگری در آن‌اند.",
    "members_untold": (
        "پاسخ هنوز به همهٔ متقاضیان این پروندهٔ جمعی اعلام نشده است؛ نخست به همه اعلام کنید."
    ),
    "too_many_at_once": "هر بار حداکثر {detail} پرونده را می‌توان برگزید.",
    "nobody_to_remind": "هیچ دستگاهی پاسخی به این پرونده بدهکار نیست.",
    "names_caller": (
        "هویت متقاضی از دستگاه پنهان است و «{detail}» او را می‌شناساند. آن را بردارید؛"
        " اگر می‌خواهید همین‌گونه برود، یک بار دیگر ثبت کنید."
    ),
    "refers_to_accused": "این دستگاه همان است که از آن شکایت شده؛ پرونده به آن فرستاده نمی‌شود.",
    "sends_to_accused_unit": (
        "از همین واحد شکایت شده است؛ پرونده به آن فرستاده نمی‌شود. واحد دیگری را برگزینید."
    ),
    "unit_not_offered": "این واحد از واحدهای کنونی دستگاه شما نیست؛ واحد دیگری را برگزینید.",
    "unit_of_no_agency": (
        "دستگاه برگزیده چنین واحدی ندارد؛ یکی از واحدهای آن را برگزینید یا خانه را خالی بگذارید."
    ),
    "already_with_unit": "این ارجاع نزد همین واحد است و هنوز پاسخ نداده است.",
    "unit_answers_in_future": "پاسخ واحد نمی‌تواند از روزی باشد که هنوز نیامده است.",
    "unit_answers_too_early": "پاسخ واحد نمی‌تواند پیش از روز ارجاع به آن باشد.",
    "unit_has_answered": "پاسخ این واحد پیش‌تر ثبت شده است.",
    "unit_was_changed": "این ارجاع فرعی به واحد دیگری سپرده شده است.",
    "was_taken_back": "این ارجاع فرعی پس گرفته شده است.",
    "ended_with_referral": "این ارجاع فرعی با پایان ارجاع پایان یافته است.",
    "already_referred": "این پرونده نزد همین دستگاه است و هنوز پاسخ نداده است.",
    "answer_already_checked": "این پاسخ پیش‌تر پذیرفته شده است.",
    "copy_to_answerer": "دستگاهی که باید پاسخ دهد رونوشت نمی‌گیرد.",
    "extension_not_ahead": "روزی را بنویسید که هنوز نیامده است.",
    "extension_not_later": "مهلت کنونی همین روز یا پس از آن است؛ روز دیرتری را بنویسید.",
    "extension_too_far": "بیش از یک سال نمی‌توان مهلت خواست؛ روز نزدیک‌تری را بنویسید.",
    "extension_day_off": "این روز در تقویم کاری استان تعطیل است؛ یک روز کاری را بنویسید. {detail}",
    "policy_twice": "همین ضابطه از همین روز ثبت شده است.",
    "decree_twice": "همین مصوبه با همین روزها و ساعت‌ها ثبت شده است.",
    "term_out_of_range": "مهلت را با عدد بنویسید، نه با تاریخ: از ۱ تا {detail}.",
    "term_needs_reason": "برای مهلتی جز ضابطه، دلیل آن را بنویسید.",
    "policy_missing": "برای این کار ضابطهٔ مهلتی تعریف نشده است؛ مدیر سامانه باید آن را بنویسد.",
    "calendar_ends": "تقویم کاری استان تا این تاریخ تعریف نشده است.",
    "ends_before_it_begins": "پایان پیش از آغاز است.",
    "decree_too_long": "مصوبه بیش از {detail} روز را در بر نمی‌گیرد.",
    "week_never_works": "هیچ روزی ساعت کاری ندارد؛ ساعت دست‌کم یک روز را بنویسید.",
    "rules_changed": (
        "تقویم یا ضابطه‌ها پس از این پیش‌نمایش عوض شده است؛ پیش‌نمایش را دوباره بگیرید."
    ),
    "preview_first": "نخست پیش‌نمایش را ببینید؛ سپس ثبت کنید.",
    "begins_in_the_past": "ضابطهٔ تازه از امروز یا پس از آن آغاز می‌شود.",
    "percent_out_of_range": "درصد از ۱ تا ۱۰۰ است.",
    "level_days_out_of_range": "از ۱ تا {detail} روز کاری پس از مهلت.",
    "number_unreadable_here": "این‌جا تنها یک عدد بنویسید.",
    "days_are_needed": "بنویسید چند روز کاری پس از مهلت.",
    "key_one_word": "کلید یک واژه است، بی فاصله و بی «/».",
    "key_taken": "متن دیگری همین کلید را دارد.",
    "name_taken": "این نام پیش‌تر گرفته شده است.",
    "subject_retired": "موضوع «{detail}» کنار گذاشته شده است؛ موضوع دیگری برگزینید.",
    "agency_retired": "دستگاه «{detail}» کنار گذاشته شده است؛ دستگاه دیگری برگزینید.",
    "branch_retired": "شاخهٔ «{detail}» کنار گذاشته شده است؛ شاخهٔ دیگری برگزینید یا بازگردانیدش.",
    "branch_in_use": "زیر این شاخه هنوز موضوع هست: {detail}؛ نخست آن‌ها را کنار بگذارید.",
    "branch_full": "شاخه‌ها و موضوع‌های هر شاخه بیش از {detail} نمی‌شوند.",
    "agency_is_named": (
        "این دستگاه هنوز پاسخ‌گوی این‌ها است: {detail}؛ نخست آن‌ها را به دیگری بسپارید."
    ),
    "agency_code_shape": "کد با حرف بزرگ لاتین آغاز می‌شود و تا {detail} حرف و رقم لاتین دارد.",
    "agency_code_taken": "دستگاه دیگری همین کد را دارد.",
    "questions_too_many": "هر موضوع حداکثر {detail} پرسش دارد.",
    "question_empty": "متن پرسش را بنویسید.",
    "question_twice": "این پرسش پیش‌تر نوشته شده است.",
    "units_too_many": "حداکثر {detail} واحد نوشته می‌شود.",
    "unit_too_long": "نام یک واحد بیش از اندازه بلند است؛ حداکثر {detail} نویسه.",
    "unknown_place": (
        "در نامه جایی میان آکولاد است که چیزی پرش نمی‌کند؛ تنها این‌ها پر می‌شوند: {detail}"
    ),
    "wall_board_kept": "تابلوی دیواری شمار همهٔ مرکز را نشان می‌دهد و برای نقش شما نیست.",
    "levels_out_of_order": "هر سطح پس از سطح پایین‌تر و پیش از سطح بالاتر می‌رسد.",
    "hours_overlap": "ساعت‌ها روی هم افتاده‌اند یا پایانشان پیش از آغاز است.",
    "attachment_empty": "این فایل خالی است و پیوست نشد.",
    "attachment_large": "این فایل بزرگ‌تر از {detail} مگابایت است و پیوست نشد.",
    "attachment_unreadable": "این فایل خوانده نمی‌شود؛ شاید جابه‌جا شده یا در دسترس شما نیست.",
    "attachment_program": "این فایل برنامهٔ اجرایی است و پیوست نمی‌شود.",
    "file_program_missing": "برنامه‌ای برای باز کردن این فایل نیست؛ آن را ذخیره کنید (Ctrl+F7).",
    "login_shape": (
        "نام کاربری با حرف کوچک لاتین آغاز می‌شود و ۳ تا ۳۱ حرف، رقم، نقطه یا زیرخط دارد."
    ),
    "password_short": "گذرواژه دست‌کم {detail} نویسه یا یک عبارت باشد.",
    "passwords_differ": "دو گذرواژه یکسان نیستند.",
    "host_wrong": (
        "نشانی کارساز تنها حرف و رقم لاتین، نقطه و خط تیره دارد؛ میان چند نشانی ویرگول بگذارید."
    ),
    "port_wrong": "درگاه عددی از ۱ تا ۶۵۵۳۵ است.",
    "profile_exists": "اتصالی به این نام هست؛ نام دیگری بنویسید.",
    "password_plain": "این گذرواژه بیش از اندازه ساده است.",
    "printer_missing": (
        "چاپگری روی این رایانه تعریف نشده است؛ PDF را ذخیره کنید یا چاپگری به سیستم بیفزایید."
    ),
    "print_program_missing": (
        "برنامهٔ lp روی این رایانه نیست و چیزی چاپ نشد؛ بستهٔ cups-client را نصب کنید"
        " یا PDF را ذخیره کنید."
    ),
    "print_failed": "چاپگر این سند را نگرفت: {detail}",
    "no_case_open": "هنوز پرونده‌ای باز نشده است.",
    "case_text_kept": "متن این پرونده از شما محفوظ است.",
    "case_has_nobody": "متقاضی این پرونده شناخته نیست، یا هویت او از شما محفوظ است.",
    "case_has_no_links": "این پرونده به پروندهٔ دیگری پیوند نخورده است.",
    "no_link_chosen": "پیوندی برگزیده نشده است.",
    "case_gathers_none": "این پرونده جمعی نیست و عضوی ندارد.",
    "case_has_no_letters": "این پرونده هنوز نامه‌ای برای چاپ ندارد.",
    "case_has_no_files": "این پرونده پیوستی ندارد.",
    "identity_not_hidden": "هویت متقاضی این پرونده پوشیده نیست.",
    "no_clock_runs": "در این پرونده اکنون مهلتی نمی‌گذرد.",
    "no_referral_marked": "این پرونده ارجاعی ندارد که این کار دربارهٔ آن باشد.",
    "copy_for_information": "این ارجاع تنها رونوشت و برای آگاهی است.",
    "answer_accepted_before": "پاسخ این ارجاع پیش‌تر پذیرفته شده است.",
    "no_person_here": "این‌جا متقاضی شناخته‌ای نیست؛ از تماس، پرونده یا یافتهٔ جستجو بروید.",
    "right_id_unsaid": (
        "بگویید کدام کد ملی درست است: یکی از دو کد را برگزینید یا کد درست را بنویسید."
    ),
    "no_near_ids": "تنها جایی هست که دو سابقه دو کد ملی نزدیک به هم دارند.",
    "no_pair_chosen": "جفتی برگزیده نیست.",
    "no_record_chosen": "سابقهٔ یکی‌شده‌ای که جدا شود برگزیده نیست؛ F6 به بخش بعدی می‌رود.",
    "nothing_to_undo": "این‌جا کاری نشده است که برگردد.",
    "nothing_begun": "چیزی نوشته نشده است که ثبت شود.",
    "step_takes_no_files": "گامی که پیوست بگیرد باز نیست.",
    "step_redacts_nothing": "گامی که متن آن برای دستگاه بازبینی شود باز نیست.",
    "nobody_rings": "اکنون کسی زنگ نمی‌زند.",
    "no_person_form": "فرم مشخصات متقاضی باز نیست.",
    "no_referral_open": "هنوز ارجاعی باز نشده است.",
    "units_owe_nothing": "چیزی به واحدها فرستاده نشده است که هنوز پاسخ نداده باشند.",
    "no_reply_begun": "فرم پاسخ باز نیست.",
    "file_not_written": "فایل در آن‌جا نوشته نشد؛ جای دیگری را برگزینید.",
}

# What a level's office is told where the centre itself is late with one of its own steps.
OWN_STEP_LETTER = (
    "«{agency}» در پروندهٔ {case} باید تا {due} در این مرکز انجام می‌شد. خواهشمند است رسیدگی فرمایید."
)
OWN_OFFICES = {1: "کارشناس پرونده", 2: "سرپرست مرکز"}
# Below the letter of a level whose wording has no place for them.
LETTER_FACTS = "پروندهٔ {case}، {agency}، مهلت {due}، {late} روز کاری دیرکرد."
# Below one that has a place for some of them, but says not who owes the answer, or how late it is.
LETTER_OWES = "پاسخ این پرونده با {agency} است."
LETTER_LATE = "{late} روز کاری از مهلت گذشته است."
# Below the letter of a level of orders that has no place for which order it is.
ORDER_NUMBER = "این پیگیری دربارهٔ دستور شمارهٔ {number} است."
RAISED = "سطح {level}: {office}"
PASSED_OVER = "(پیش از آن: {offices})"


def sentence(code: str, detail: str = "") -> str:
    """Return the Persian sentence for `code`, filled with `detail` where it has a place.

    Raises:
        KeyError: no sentence was written for the code; a test keeps that from happening.
    """
    return SENTENCES[code].replace("{detail}", detail)


def row_sentence(code: str, detail: str = "") -> str:
    """Return what is wrong with a row of a file: nobody can be asked about it any more.

    Raises:
        KeyError: no sentence was written for the code.
    """
    return ROWS[code].replace("{detail}", detail) if code in ROWS else sentence(code, detail)
