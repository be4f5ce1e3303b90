"""The ways by which a citizen reaches the centre."""

from enum import StrEnum


class Channel(StrEnum):
    """How the citizen reached the centre (مجرای ارتباط)."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    LETTER = "letter"
    WEB = "web"
    SMS = "sms"
    TRIP_DESK = "trip_desk"
