"""What was typed with the keyboard in the other language: «jfvdc» is «تبریز»."""

# The standard Persian layout (ISIRI 9147), key by key as on an English keyboard.
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,"
_PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو"
_MEANT = str.maketrans(_LATIN, _PERSIAN) | {ord("\\"): "ژ", ord("`"): "پ"}


def in_persian(typed: str) -> str:
    """Return what the same keys give in Persian; nothing unless all of it is Latin."""
    if not typed.isascii() or not any(letter.isalpha() for letter in typed):
        return ""
    return typed.lower().translate(_MEANT)
