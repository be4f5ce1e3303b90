"""Weak answers are noticed, each with its reason; good ones are left in peace."""

import pytest

from samad_desktop.domain.answer_quality import Concern, EarlierAnswer, Weakness, concerns

QUESTION = "آب کوی فرهنگیان هشترود از دیروز صبح قطع است و تانکر سیار هم نیامده است"
GOOD = (
    "اکیپ اتفاقات در تاریخ ۱۴۰۵/۰۹/۰۳ اعزام شد و شکستگی لولهٔ اصلی خیابان امام تعمیر گردید؛"
    " آب از ساعت ۱۶ همان روز وصل است."
)


def weaknesses(answer, earlier=(), *, proposes_agency=False):
    found = concerns(answer, QUESTION, earlier, proposes_agency=proposes_agency)
    return [concern.weakness for concern in found]


def test_an_answer_that_says_who_did_what_and_when_is_left_in_peace():
    assert weaknesses(GOOD) == []


@pytest.mark.parametrize(
    "answer",
    [
        "موضوع در حیطهٔ وظایف این شرکت نمی‌باشد و در تاریخ ۱۴۰۵/۰۹/۰۳ بررسی شد.",
        "با سلام، این مورد مربوط به این اداره نیست و در تاریخ ۱۴۰۵/۹/۳ پاسخ داده شد.",
    ],
)
def test_not_our_duty_needs_somebody_elses_name(answer):
    assert weaknesses(answer) == [Weakness.NOT_OUR_DUTY]
    assert weaknesses(answer, proposes_agency=True) == []


@pytest.mark.parametrize(
    "answer",
    [
        "متقاضی محترم جهت پیگیری در ساعت اداری به امور مشترکین مراجعه نمایند",
        "لطفاً به این شرکت مراجعه فرمایید.",
        "برای پیگیری به اداره مراجعه بفرمایند",
        "به ادارهٔ ما تشریف بیاورید",
    ],
)
def test_only_please_visit_us_is_weak(answer):
    assert Weakness.ONLY_VISIT_US in weaknesses(answer)


def test_an_invitation_after_something_was_done_is_not_weak():
    answer = f"{GOOD} برای دریافت خسارت به امور مشترکین مراجعه نمایند."
    assert weaknesses(answer) == []


@pytest.mark.parametrize(
    "answer",
    ["بررسی شد.", "با سلام و احترام، موضوع در دست پیگیری است و نتیجه متعاقباً اعلام می‌گردد"],
)
def test_an_answer_without_a_deed_and_a_moment_says_nothing(answer):
    assert Weakness.SAYS_NOTHING in weaknesses(answer)


def test_the_question_sent_back_is_noticed_however_it_is_spelled():
    assert Weakness.REPEATS_THE_QUESTION in weaknesses(QUESTION.replace("ی", "ي") + ".")


def test_a_near_copy_names_the_case_that_got_the_same_answer():
    other = GOOD.replace("۱۴۰۵/۰۹/۰۳", "۱۴۰۵/۰۸/۲۱").replace("۱۶", "۱۸")
    earlier = [EarlierAnswer("2840660521", "پاسخ دیگری بود"), EarlierAnswer("8504845929", other)]
    found = concerns(GOOD, QUESTION, earlier)
    assert found == (Concern(Weakness.NEAR_COPY, "8504845929"),)


def test_short_answers_are_not_called_copies():
    earlier = [EarlierAnswer("2840660521", "لوله در ۱۴۰۵/۹/۲ تعمیر شد")]
    assert Weakness.NEAR_COPY not in weaknesses("لوله در ۱۴۰۵/۹/۳ تعمیر شد", earlier)
