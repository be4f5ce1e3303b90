"""What each figure is measured against: the quantile and its milliseconds, by benchmark and metric.

They hold on two cores at a million cases, the start at a hundred thousand; a benchmark shows
them and refuses nothing.
"""

_WORDS = (
    *("very_common_word", "common_word", "medium_word", "rare_word", "two_words", "four_words"),
    *("common_with_rare", "old_words", "prefix", "absent", "other_form", "misspelt_word"),
)
_NUMBERS = ("tracking_code", "code_tail", "phone", "last_four", "national_id")
_NARROWED = tuple(
    f"narrowed_{way}{besides}"
    for way in ("period", "open", "agency", "county", "together")
    for besides in ("", "_common_word", "_rare_word")
)
_SEARCH = dict.fromkeys((*_NUMBERS, "name", *_WORDS, "deep_page", *_NARROWED), "p95 30")
_SLIPS = ("as_stored", "wrong_letter", "missing_letter", "swapped_letters", "other_sound")
_LATENCY = dict.fromkeys(("counted", "second_counted", "painted", "second_painted"), "p95 1000")
BUDGETS: dict[str, dict[str, str]] = {
    "start": {"login_usable": "p95 1200"},
    "caller": {"phone_painted": "p95 50"},
    "register": {"painted": "p95 40", "10_at_once": "p95 80", "50_at_once": "p95 80"},
    "open": {"case_painted": "p95 50"},
    "search": {**_SEARCH, "misspelt_name": "p95 50", "liaison": "p95 90"},
    "names": dict.fromkeys(_SLIPS, "p95 50"),
    "counters": {"all_counters": "p95 25"},
    # 6,000 past cases a second.
    "import": {"lot_of_1000": "p50 167"},
    "latency": _LATENCY,
    "report": {
        **{f"month_{code}_pdf": "p95 2000" for code in ("bulletin", "subjects", "agencies")},
        **{f"year_{code}_pdf": "p95 5000" for code in ("bulletin", "subjects", "agencies")},
    },
    "directive": {"with_agency": "p95 1000"},
    "stall": {"keystroke_to_glyph": "p99 16", "loop_gap": "max 50"},
}
