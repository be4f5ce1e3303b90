"""Attempts at what protected cases say, at whose they are, and at the words that find them.

`hidden` is kept from agencies and was sent to the liaison's; `kept` is hidden from everybody
but supervisors. Another operator registered both. The columns and signs are those of
`tests.db.attempts`.
"""

_NOBODY = "xxxxxxx"
_READERS = "0+000+0"  # Those who may read a protected case, of those who may ask at all.
_UNTOLD = "0000000"  # None knows at sight who stands behind it.
_ASK = "SELECT samad_ask_identity({{{}}}, 'برای تماس'); "


def _matter(case: str, wanted: str) -> str:
    return f"SELECT 1 FROM samad_matters(ARRAY[{{{case}}}]::bigint[], NULL) WHERE {wanted}"


def _words(case: str) -> str:
    events = f"ARRAY(SELECT id FROM case_events WHERE case_id = {{{case}}})"
    return f"SELECT 1 FROM samad_event_words({events}) WHERE said <> ''"


_OPEN = "'open'"


def _said(word: str) -> str:
    """Return what says beforehand that a word is looked for."""
    said = f"ARRAY['words ' || {word}]"
    return f"SELECT samad_look_up('{{{{}}}}', '{{{{}}}}', '{{{{}}}}', {said}); COMMIT; "


def _found(word: str) -> str:
    return _said(word) + f"SELECT samad_found(ARRAY[{word}], 4611686018427387904, 9, 8000, NULL)"


def _found_among(word: str, among: str = "") -> str:
    given = f"ARRAY[{word}], 4611686018427387904, 9, 2000, NULL, '{{{{{among}}}}}'::json"
    return _said(word) + f"SELECT samad_found_among({given})"


def _found_sent(word: str) -> str:
    return _said(word) + _found_at_once(word)


def _found_at_once(word: str) -> str:
    return f"SELECT samad_found_sent(ARRAY[{word}], 4611686018427387904, 9, 8000)"


_SAYING = (
    ("the text of a case, from its table", "SELECT text FROM cases WHERE id = {kept}", _NOBODY),
    ("the place of a case, from its table", "SELECT place FROM cases", _NOBODY),
    ("who is accused, from its table", "SELECT accused_unit FROM cases", _NOBODY),
    ("whether a text has a word", "SELECT 1 FROM cases WHERE text LIKE '%رشوه%'", _NOBODY),
    ("the text of a protected case", _matter("hidden", "said <> ''"), "0+000+0"),
    ("the text of a hidden case", _matter("kept", "said <> ''"), _READERS),
    ("the place of a hidden case", _matter("kept", "place <> ''"), _READERS),
    ("who is accused in a hidden case", _matter("kept", "accused_unit <> ''"), _READERS),
    ("that a protected case exists", "SELECT state FROM cases WHERE id = {hidden}", "++++++x"),
    ("how many protected cases there are", "SELECT count(id) FROM cases", "+++++++"),
    ("the words of a timeline, from its table", "SELECT text FROM case_events", _NOBODY),
    ("what a timeline keeps beside them", "SELECT detail FROM case_events", _NOBODY),
    ("the words of a hidden case's timeline", _words("kept"), "0+000+x"),
    (
        "the answers of a protected case",
        "SELECT text FROM case_answers WHERE case_id = {hidden}",
        "0+000+x",
    ),
    (
        "the answers of a protected case, moved to an open one",
        "UPDATE case_answers SET case_id = {own} WHERE case_id = {hidden}",
        "0+xxx+x",
    ),
    (
        "the answers of a protected case, gone",
        "DELETE FROM case_answers WHERE case_id = {hidden}",
        "0+xxx+x",
    ),
    # Two of them cannot belong to one case: who reaches the protected one as well, fails.
    ("every answer given to one case", "UPDATE case_answers SET case_id = {own}", "+!xxx!x"),
    ("why a clock has another term", "SELECT reason FROM deadlines", _NOBODY),
    ("why a deadline was moved, from its table", "SELECT reason FROM deadline_moves", _NOBODY),
    ("why a clock stands still, from its table", "SELECT reason FROM clock_pauses", _NOBODY),
    (
        "why a protected case's deadline was moved",
        "SELECT 1 FROM deadline_moves WHERE samad_move_reason(id) <> ''",
        _READERS,
    ),
    (
        "a protected case's file given to an agency",
        (
            "INSERT INTO referral_files (referral_id, attachment_id, part)"
            " VALUES ({own_sent}, {hidden_attachment}, 'instruction')"
        ),
        "x+xxx+x",
    ),
    ("an instruction, from its table", "SELECT instruction FROM referrals", _NOBODY),
    (
        "what an agency was told of a protected case",
        (
            "SELECT 1 FROM samad_instructions(ARRAY(SELECT id FROM referrals"
            " WHERE case_id = {hidden})) WHERE instruction <> ''"
        ),
        "0++00+x",
    ),
    ("what units were told, from its table", "SELECT instruction FROM sub_referrals", _NOBODY),
    ("what units answered, from its table", "SELECT answer FROM sub_referrals", _NOBODY),
    (
        "what a unit was told of a protected case",
        "SELECT 1 FROM samad_sent_on_words(ARRAY[{hidden_sub}]::bigint[])",
        "0++00+0",
    ),
)

_KNOWING = (
    ("a case's citizen, from its table", "SELECT citizen_id FROM cases", _NOBODY),
    ("a call's citizen, from its table", "SELECT citizen_id FROM contacts", _NOBODY),
    ("for whom a call was, from its table", "SELECT on_behalf_of_id FROM contacts", _NOBODY),
    ("who stands behind a protected case", _matter("hidden", "citizen_id > 0"), _UNTOLD),
    ("who stands behind a hidden case", _matter("kept", "citizen_id > 0"), _UNTOLD),
    (
        "who called about a protected case",
        "SELECT 1 FROM samad_callers({hidden}) WHERE citizen_id > 0",
        _UNTOLD,
    ),
    (
        "who called about a hidden case",
        "SELECT 1 FROM samad_callers({kept}) WHERE citizen_id > 0",
        _UNTOLD,
    ),
    (
        "who stands behind a protected case, asked for just now",
        _ASK.format("hidden") + _matter("hidden", "citizen_id > 0"),
        "x0xxx0x",
    ),
    (
        "who called about a hidden case, asked for just now",
        _ASK.format("kept") + "SELECT 1 FROM samad_callers({kept}) WHERE citizen_id > 0",
        "xxxxx0x",
    ),
    (
        "what somebody has asked for",
        "SELECT 1 WHERE cardinality(samad_asked_cases()) > 0",
        _UNTOLD,
    ),
    (
        "as whom somebody called about a protected case",
        (
            "SELECT phone FROM contact_identities i JOIN contacts c ON c.id = i.contact_id"
            " WHERE c.case_id = {hidden}"
        ),
        _NOBODY,
    ),
    (
        "as whom somebody called about a hidden case",
        (
            "SELECT phone FROM contact_identities i JOIN contacts c ON c.id = i.contact_id"
            " WHERE c.case_id = {kept}"
        ),
        _NOBODY,
    ),
    (
        "which protected cases a citizen has",
        "SELECT samad_cases_of(ARRAY[{hidden_citizen}]::bigint[], ARRAY[]::bigint[])",
        _UNTOLD,
    ),
    (
        "that a citizen has protected cases",
        "SELECT 1 WHERE samad_kept_cases_of(ARRAY[{hidden_citizen}]::bigint[]) > 0",
        "++x+++x",
    ),
    (
        "which citizens have protected cases",
        "SELECT samad_kept_cases_of(ARRAY(SELECT generate_series(1, 1000)))",
        "!!x!!!x",
    ),
    ("what citizens were called before", "SELECT detail FROM citizen_events", _NOBODY),
    ("whose record was changed", "SELECT citizen_id FROM citizen_events", _NOBODY),
    ("when records were changed", "SELECT stored_at FROM citizen_events", _NOBODY),
    ("when a record was made", "SELECT made_at FROM citizens WHERE id = {hidden_citizen}", _NOBODY),
    ("when a citizen was first stored", "SELECT made_at FROM citizens", _NOBODY),
    ("the key that tells when it was", "SELECT uuid FROM citizens", _NOBODY),
    (
        "who called just when a protected case began",
        (
            "SELECT 1 FROM citizen_phones p JOIN cases c ON c.received_at = p.last_used_at"
            " WHERE c.id = {hidden}"
        ),
        _NOBODY,
    ),
    ("what one transaction stored", "SELECT xmin FROM cases", _NOBODY),
    ("which calls one transaction stored", "SELECT xmin FROM contacts", _NOBODY),
)

_FINDING = (
    ("the words of all cases", "SELECT words FROM case_search", _NOBODY),
    ("which cases have words", "SELECT case_id FROM case_search", _NOBODY),
    ("the index of words", "SELECT tsv FROM case_search", _NOBODY),
    ("words changed", "UPDATE case_search SET words = ''", _NOBODY),
    (
        "a case, by a word unsaid",
        "SELECT samad_found(ARRAY['متن'], 4611686018427387904, 9, 8000, NULL)",
        _NOBODY,
    ),
    ("an agency's case, by a word unsaid", _found_at_once("'متن'"), _NOBODY),
    (
        "an agency's case, by a word said in the same transaction",
        _found_sent("'متن'").replace("COMMIT; ", ""),
        _NOBODY,
    ),
    ("a case, by a word of a protected one", _found("'سرپوش'"), "0+x00+x"),
    ("a case among some, by a word of a protected one", _found_among("'سرپوش'"), "0+x00+x"),
    ("a case among some, by a word of an open one", _found_among("'open'"), "++x+++x"),
    (
        "a case among the open ones, by a word of a protected one",
        _found_among("'سرپوش'", '"open": true'),
        "0+x00+x",
    ),
    (
        "a case among the open ones, by a word of an open one",
        _found_among("'open'", '"open": true'),
        "++x+++x",
    ),
    ("a case, by a word of an open one", _found("'open'"), "++x+++x"),
    ("a case, by the words of a scope", _found("'@a1'"), "!!x!!!x"),
    ("a case, by a question of her own", _found("'x'' | ''y'"), "!!x!!!x"),
    ("the words of agencies", "SELECT words FROM referral_search", _NOBODY),
    ("words of agencies changed", "UPDATE referral_search SET words = ''", _NOBODY),
    ("an agency's case, by its word", _found_sent("'open'"), "xx+xxxx"),
    (
        "another agency's case, by its word",
        (
            _said("'open'")
            + f"SELECT 1 FROM ({_found_at_once(_OPEN)} AS id) f WHERE f.id = {{foreign}}"
        ),
        "xx0xxxx",
    ),
    ("an agency's case, by another agency's word", _found_sent("'@a2'"), "xx!xxxx"),
    ("an agency's case, by a question of her own", _found_sent("'x'' | ''y'"), "xx!xxxx"),
    (
        "words said for the agency of a protected case",
        "SELECT samad_put_sent_words({hidden_sent}, 'x', false)",
        _NOBODY,
    ),
    (
        "words said for the agency of an open case",
        "SELECT samad_put_sent_words({own_sent}, 'x', false)",
        "++xxx+x",
    ),
    # An expert made what that agency reads.
    (
        "words said instead of what an agency reads",
        "SELECT samad_put_sent_words({hidden_sent}, 'x', true)",
        "x+xxxxx",
    ),
    (
        "words said instead of those of an open case",
        "SELECT samad_put_sent_words({own_sent}, 'x', true)",
        _NOBODY,
    ),
    (
        "the words of protected cases",
        "SELECT words FROM samad_words_of(ARRAY[{hidden}, {kept}]::bigint[])",
        _READERS,
    ),
    ("a protected case's words renewed", "SELECT samad_renew_words({hidden}, 'x')", "x+xxx+x"),
    ("a protected case's words held", "SELECT samad_hold_words({hidden})", "x+xxx+x"),
)

_OPENING = (
    (
        "a protected case opened to all",
        "UPDATE cases SET identity_level = 'open' WHERE id = {hidden}",
        _NOBODY,
    ),
    (
        "a hidden case opened to all",
        "UPDATE cases SET identity_level = 'open' WHERE id = {kept}",
        _NOBODY,
    ),
    (
        "a hidden case opened to experts",
        "UPDATE cases SET identity_level = 'hidden_from_agency' WHERE id = {kept}",
        "xxxxx+x",
    ),
    (
        "a protected case hidden altogether",
        "UPDATE cases SET identity_level = 'hidden' WHERE id = {hidden}",
        "++xxx+x",
    ),
    (
        "a protected case moved on",
        "UPDATE cases SET state = 'under_review' WHERE id = {hidden}",
        "++xxx+x",
    ),
    (
        "the text of a protected case written over",
        "UPDATE cases SET text = 'x' WHERE id = {hidden}",
        "x+xxx+x",
    ),
    ("no clock begun while she waits", "SELECT samad_wait_for_beginners()", "xxxxx++"),
    ("no clock begun at all", "LOCK TABLE deadlines IN SHARE ROW EXCLUSIVE MODE", _NOBODY),
    ("every case registered by herself", "UPDATE cases SET registered_by = {me}", _NOBODY),
    ("a clock given to an open case", "UPDATE deadlines SET case_id = {own}", _NOBODY),
    ("a pause given to another clock", "UPDATE clock_pauses SET deadline_id = 1", _NOBODY),
    ("a referral given to a protected case", "UPDATE referrals SET case_id = {kept}", _NOBODY),
)

ATTEMPTS_ON_PROTECTED: tuple[tuple[str, str, str], ...] = (
    *(_SAYING + _KNOWING + _FINDING + _OPENING),
)
