"""Attempts at the searches that people keep; as `tests.db.attempts`."""

_NOBODY = "xxxxxxx"
_KEEP = (
    "INSERT INTO saved_searches (staff_id, name, text, terms, shared, kept_at)"
    " VALUES ({}, 'x', 'x', '{{{{}}}}', {}, samad_now())"
)

ATTEMPTS_ON_SEARCHES = (
    (
        "what another looks for again and again",
        "SELECT text FROM saved_searches WHERE staff_id = {other} AND NOT shared",
        "00x000x",
    ),
    ("a search kept for oneself", _KEEP.format("samad_me()", "false"), "++x+++x"),
    ("a search kept in another's name", _KEEP.format("{other}", "false"), _NOBODY),
    ("a search kept for everybody", _KEEP.format("samad_me()", "true"), "xxxxx+x"),
    ("a kept search for everybody after all", "UPDATE saved_searches SET shared = true", _NOBODY),
    ("another's kept search gone", "DELETE FROM saved_searches", "00x000x"),
    (
        "what another saw of a search",
        "SELECT count FROM saved_search_marks WHERE staff_id = {other}",
        "00x000x",
    ),
    (
        "what another saw of a search, changed",
        "UPDATE saved_search_marks SET count = 0",
        "00x000x",
    ),
    (
        "words looked for that nobody said",
        "SELECT samad_found_among(ARRAY['x'], 9, 9, 9, NULL, '{{}}'::json)",
        _NOBODY,
    ),
    (
        "an agency's words looked for that nobody said",
        "SELECT samad_found_sent_among(ARRAY['x'], 9, 9, 9, '{{}}'::json)",
        _NOBODY,
    ),
    ("how many have a word", "SELECT samad_planned('x'::tsquery)", _NOBODY),
    ("how many may have a word", "SELECT samad_expected('x'::tsquery, 9, 9)", _NOBODY),
    ("whether hardly any have one", "SELECT samad_has_rare(ARRAY['x'::tsquery], 9)", _NOBODY),
    ("who is in the index", "SELECT samad_in_index('x', 'x', true)", _NOBODY),
    ("who is in a block of it", "SELECT samad_in_block('x', 'x', 'x', true)", _NOBODY),
    ("who is in it by some conditions", "SELECT samad_having('{{x}}', 'x', true)", _NOBODY),
    ("who is called so", "SELECT samad_bearing_rarest(ARRAY['x'])", _NOBODY),
    (
        "whose cases are in the index",
        "SELECT samad_found_marked(ARRAY['x'], 'x', 9, 9, NULL, '{{}}'::json)",
        _NOBODY,
    ),
    ("whose a case is", "SELECT samad_marks_of(1)", _NOBODY),
    ("how many are called so", "SELECT samad_named_so('x', 9)", _NOBODY),
    ("the question that words make", "SELECT samad_words_asked(ARRAY['x'])", _NOBODY),
)
