"""Attempts at the dictionary of words and names, and through it; as `tests.db.attempts`."""

_NOBODY = "xxxxxxx"
_READERS = "++x+++x"


def _learn(case: str, word: str) -> str:
    return f"SELECT samad_learn_words({{{case}}}, ARRAY['{word}'], ARRAY['x'], ARRAY['x'])"


def _learn_lot(case: str, word: str) -> str:
    given = f"ARRAY[{{{case}}}]::bigint[], ARRAY['{word}'], ARRAY['x'], ARRAY['x']"
    return f"SELECT samad_learn_words_of({given})"


def _learn_name(record: str, word: str, sound: str) -> str:
    return f"SELECT samad_learn_names({{{record}}}, ARRAY['{word}'], ARRAY['{sound}'])"


ATTEMPTS_ON_LEXICON = (
    ("the words of open cases", "SELECT word FROM search_words", _READERS),
    (
        "a word of a protected case, in the dictionary",
        "SELECT 1 FROM search_words WHERE word = 'سرپوش'",
        "00x000x",
    ),
    ("a word put into the dictionary", "INSERT INTO search_words VALUES ('x', 'x')", _NOBODY),
    ("a word taken from the dictionary", "DELETE FROM search_words", _NOBODY),
    ("the words of all names", "SELECT word FROM name_words", _NOBODY),
    ("a copy of the words of all names", "COPY name_words TO STDOUT", _NOBODY),
    ("words that sound alike", "SELECT samad_near_words('منسور')", "00x000x"),
    ("words learnt of imported cases", _learn_lot("own", "x"), "xxxxx++"),
    (
        "a word learnt of a protected case, as if imported",
        _learn_lot("hidden", "سرپوش") + "; SELECT 1 FROM search_words WHERE word = 'سرپوش'",
        "xxxxx0x",
    ),
    ("names that sound alike", "SELECT word FROM samad_near_names('منسور')", _READERS),
    ("all names at once", "SELECT word FROM samad_near_names('')", "00x000x"),
    (
        "the name of a protected case",
        "SELECT word FROM samad_near_names('زاقی') WHERE word = 'زاغی'",
        "00x000x",
    ),
    ("words learnt for her own case", _learn("own", "x"), "+++x+++"),
    ("words learnt for another's case", _learn("foreign", "x"), "++xx+++"),
    (
        "a word learnt of a protected case",
        _learn("hidden", "سرپوش") + "; SELECT 1 FROM search_words WHERE word = 'سرپوش'",
        "00xx00x",
    ),
    (
        "a word learnt that no case says",
        _learn("own", "زرافه") + "; SELECT 1 FROM search_words WHERE word = 'زرافه'",
        "00xx00x",
    ),
    (
        "a name learnt of a protected case",
        _learn_name("hidden_citizen", "زاغی", "زاقی")
        + "; SELECT 1 FROM samad_near_names('زاقی') WHERE word = 'زاغی'",
        "00xxx0x",
    ),
    (
        "a name learnt that nobody has",
        _learn_name("open_citizen", "زرافه", "زراف")
        + "; SELECT 1 FROM samad_near_names('زراف') WHERE word = 'زرافه'",
        "00xxx0x",
    ),
)
