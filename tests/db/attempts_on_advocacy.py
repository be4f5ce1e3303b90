"""Attempts at advocacy files and legal bases; as `tests.db.attempts`.

`CLAIMED` is what the centre of the attempts is filled with: a file to the water company about her
case, one to another agency, and a draft about a protected case.
"""

_NOBODY = "xxxxxxx"
_ADVOCATES = "x+xxx+x"
_PLAINTIFF = "xxxxx+x"
_COLUMNS = (
    "uuid, series, serial, number, case_id, referral_id, agency_id, tracking_code, subject, letter,"
    " content, sha256, issued_by, issued_at, state"
)
_HASHED = "'x', encode(sha256('x'), 'hex')"
CLAIMED = f"""
INSERT INTO advocacy_files ({_COLUMNS})
SELECT gen_random_uuid(), 'x/{{{{serial}}}}', 1, 'x/1', {{1}}, {{6}}, {{4}}, '', 'x', 'x',
  {_HASHED}, {{0}}, samad_now(), 'sent';
INSERT INTO advocacy_files ({_COLUMNS})
SELECT gen_random_uuid(), 'x/{{{{serial}}}}', 2, 'x/2', {{2}}, {{7}}, {{5}}, '', 'x', 'x',
  {_HASHED}, {{0}}, samad_now(), 'sent';
INSERT INTO advocacy_drafts (case_id, agency_id, subject, letter, bases, prepared_by, prepared_at)
SELECT {{3}}, {{4}}, 'x', 'سرپوش', '[]', {{0}}, samad_now()
"""
_SENT = "(SELECT max(id) FROM referrals WHERE case_id = {own} AND agency_id = {power})"
_BASIS = (
    "INSERT INTO legal_bases (series, version, title, text, source, valid_from, entered_at)"
    " VALUES (gen_random_uuid(), 1, 'x', 'x', 'x', '2024-01-01', samad_now())"
)


def _issue(
    *, by: str = "samad_me()", serial: int = 3, content: str = "x", agency: str = "{power}"
) -> str:
    return (
        f"INSERT INTO advocacy_files ({_COLUMNS}) SELECT gen_random_uuid(), 'x/{{{{serial}}}}',"
        f" {serial}, 'x/{serial}', {{own}}, {_SENT}, {agency}, '', 'x', 'x', '{content}',"
        f" encode(sha256('x'), 'hex'), {by}, samad_now(), 'sent'"
    )


def _settle(by: str, state: str = "complied") -> str:
    return (
        f"UPDATE advocacy_files SET version = version + 1, state = '{state}', settled_by = {by},"
        " settled_at = samad_now(), words = 'x' WHERE case_id = {own}"
    )


def _answer(file_id: int) -> str:
    return f"SELECT samad_answer_advocacy({file_id}, 1, 'x', '{{{{}}}}', 'x')"


def _draft(by: str) -> str:
    return (
        "INSERT INTO advocacy_drafts (case_id, agency_id, subject, letter, bases, prepared_by,"
        f" prepared_at) VALUES ({{own}}, {{power}}, 'x', 'x', '[]', {by}, samad_now())"
    )


ATTEMPTS_ON_ADVOCACY = (
    (
        "what was demanded of her agency",
        "SELECT content FROM advocacy_files WHERE case_id = {own}",
        "x++xx+x",
    ),
    (
        "what was demanded of another agency",
        "SELECT content FROM advocacy_files WHERE case_id = {foreign}",
        "x+0xx+x",
    ),
    ("what is still being prepared", "SELECT letter FROM advocacy_drafts", _ADVOCATES),
    ("a demand", _issue(), _PLAINTIFF),
    ("a demand in another's name", _issue(by="{other}"), _NOBODY),
    ("a demand with a number left out", _issue(serial=9), _NOBODY),
    ("a demand with another's hash", _issue(content="y"), _NOBODY),
    ("a demand of an agency that never had the case", _issue(agency="{power} + 1"), _NOBODY),
    ("the next number held", "SELECT samad_next_advocacy('x')", _PLAINTIFF),
    ("a demand told otherwise", "UPDATE advocacy_files SET letter = 'x'", _NOBODY),
    ("a demand with another number", "UPDATE advocacy_files SET number = 'y'", _NOBODY),
    ("a demand gone", "DELETE FROM advocacy_files", _NOBODY),
    ("a demand met", _settle("samad_me()"), _PLAINTIFF),
    ("a demand met, in another's name", _settle("{other}"), _NOBODY),
    ("a demand at its beginning again", _settle("samad_me()", "draft"), _NOBODY),
    ("her own agency's word", _answer(1), "xx+xxxx"),
    ("another agency's word", _answer(2), _NOBODY),
    ("an agency's word past the function", "UPDATE advocacy_files SET reply = 'x'", _NOBODY),
    ("a draft", _draft("samad_me()"), _ADVOCATES),
    ("a draft in another's name", _draft("{other}"), _NOBODY),
    (
        "another's draft under her name",
        "UPDATE advocacy_drafts SET letter = 'x', prepared_by = samad_me()",
        _ADVOCATES,
    ),
    (
        "another's draft under another's",
        "UPDATE advocacy_drafts SET prepared_by = {other}",
        _NOBODY,
    ),
    ("a legal basis told otherwise", "UPDATE legal_bases SET text = 'x'", _NOBODY),
    (
        "a legal basis",
        _BASIS,
        "xxxxx++",
    ),
)
