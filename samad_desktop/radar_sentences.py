"""What may be refused about the radar; one part of `messages.SENTENCES`."""

RADAR: dict[str, str] = {
    "no_alarm_chosen": "هشداری برگزیده نیست؛ نخست یکی از موج‌های تماس را برگزینید.",
}
