"""Telephone numbers: read in any form a citizen says them, stored as E.164."""

import re

import phonenumbers

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import digits_only

REGION = "IR"
_COUNTRY_CODE = "98"
_LOCAL_DIGITS = 8
_SHORT_MOBILE = re.compile(r"(?:(?:00)?98|0)?9[0-9]{0,8}")


def parse_phone(typed: str, area_code: str) -> str:
    """Return a number as E.164, such as `+989143471821`.

    Args:
        typed: any digits, spaces, dashes and brackets; with or without country code.
        area_code: put before a landline of eight digits, such as "041".

    Raises:
        RuleBroken: `phone_short`: a mobile number of which digits are missing;
            `phone_invalid`: no such number can exist.
    """
    digits = digits_only(typed)
    national = digits.removeprefix(_COUNTRY_CODE) if "+" in typed else digits
    wrong = "phone_short" if _SHORT_MOBILE.fullmatch(national) else "phone_invalid"
    if "+" in typed:
        digits = f"+{digits}"
    elif len(digits) == _LOCAL_DIGITS and not digits.startswith("0"):
        digits = area_code + digits
    try:
        number = phonenumbers.parse(digits, REGION)
    except phonenumbers.NumberParseException as error:
        raise RuleBroken(wrong) from error
    if not phonenumbers.is_valid_number(number):
        raise RuleBroken(wrong)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def show_phone(e164: str) -> str:
    """Return a stored number as people here write it: `0914 347 1821`, Latin digits.

    What is no number is shown as it stands.
    """
    try:
        number = phonenumbers.parse(e164, REGION)
    except phonenumbers.NumberParseException:
        return e164
    if number.country_code != phonenumbers.country_code_for_region(REGION):
        style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    else:
        style = phonenumbers.PhoneNumberFormat.NATIONAL
    return phonenumbers.format_number(number, style)


def reversed_digits(e164: str) -> str:
    """Return the digits from the last to the first, for finding a number by its end."""
    return digits_only(e164)[::-1]
