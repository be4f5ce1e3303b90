"""What somebody with psql may try with the citizens' names, IDs and phones; as `tests.db.attempts`.

What a login named is told to it for an hour, so what is tried unnamed stands before the rest.
"""

_NOBODY = "xxxxxxx"
_WRITERS = "++xxx+x"
_TOLD = "SELECT name FROM samad_people(ARRAY[{}]::bigint[])"
_GIVEN = "SELECT phone FROM samad_given({})"
_FOUND = "SELECT citizen_id FROM samad_found_people('name', 'منصور')"
_CASES = "SELECT case_id FROM samad_cases_named(ARRAY['منصور'], (2 ^ 62)::bigint, 9)"
_CASES_AMONG = (
    "SELECT case_id FROM samad_cases_named_among(ARRAY['منصور'], (2 ^ 62)::bigint, 9, '{{}}'::json)"
)
_MEANT = "SELECT samad_meant(NULL, NULL, '+989142221000', NULL)"
_ASK_IDS = (
    "SELECT 1 WHERE (SELECT count(*) FROM samad_known_ids(ARRAY['0012345679'], ARRAY['x'])) = 0"
)
_ASK_OTHERS = (
    "SELECT 1 WHERE (SELECT count(*)"
    " FROM samad_ids_of_others(ARRAY['0012345679'], ARRAY['x'], ARRAY['x'], ARRAY['x'])) = 0"
)
_SAY_IDS = "SELECT samad_say_ids(ARRAY[ARRAY['0012345679'], ARRAY['x']])"
_SAY_OTHERS = _SAY_IDS.replace("]])", "], ARRAY['x'], ARRAY['x']])")
_MORE_IDS = _ASK_IDS.replace("ARRAY[", "ARRAY['1',")
_OTHER_NAME = _ASK_IDS.replace("'x'", "'y'")
_SAY_WHOM = "SELECT samad_say_whom(NULL, ARRAY['+989142221000'])"


def _named(people: str = "", case: str = "", number: str = "", search: str = "") -> str:
    numbers, searches = f"'{number}'" if number else "", f"'{search}'" if search else ""
    return (
        f"SELECT samad_look_up(ARRAY[{people}]::bigint[], ARRAY[{case}]::bigint[],"
        f" ARRAY[{numbers}]::text[], ARRAY[{searches}]::text[])"
    )


_AT_ONCE = (
    ("everybody's names", "SELECT name FROM citizen_identities", _NOBODY),
    ("everybody's IDs", "SELECT national_id FROM citizen_identities", _NOBODY),
    ("everybody's phones", "SELECT number FROM citizen_phones", _NOBODY),
    ("everybody's phones backwards", "SELECT reversed FROM citizen_phones", _NOBODY),
    ("all that callers said", "SELECT name_given FROM contact_identities", _NOBODY),
    ("a copy of all names", "COPY citizen_identities (name) TO STDOUT", _NOBODY),
    ("a copy of all phones", "COPY citizen_phones TO STDOUT", _NOBODY),
    ("a copy of all callers", "COPY contact_identities TO STDOUT", _NOBODY),
    ("a copy of all words of names", "COPY citizen_names TO STDOUT", _NOBODY),
    ("how many have a name", "SELECT count(*) FROM citizen_identities WHERE name > ''", _NOBODY),
    ("how many records there are", "SELECT count(*) FROM citizen_identities", _WRITERS),
    ("names in their order", "SELECT citizen_id FROM citizen_identities ORDER BY name", _NOBODY),
    ("a name in a cursor", "DECLARE c CURSOR FOR SELECT name FROM citizen_identities", _NOBODY),
    (
        "phones that fail to be numbers",
        "SELECT 1 FROM citizen_phones WHERE (number || 'x')::int = 1",
        _NOBODY,
    ),
    ("everybody a function tells", f"COPY ({_TOLD.format('1,2,3,4,5')}) TO STDOUT", "000000x"),
    (
        "the planner's samples of phones",
        "SELECT most_common_vals FROM pg_stats WHERE tablename = 'citizen_phones'",
        "0000000",
    ),
)

_BLINDLY = (
    (
        "every name with itself",
        "UPDATE citizen_identities SET name = name || 'x'",
        _NOBODY,
    ),
    (
        "a name told by a change",
        "UPDATE citizen_identities SET version = 9 RETURNING name",
        _NOBODY,
    ),
    (
        "a name told by a failing change",
        "UPDATE citizen_identities SET version = name::int",
        _NOBODY,
    ),
    (
        "a change where a name is known",
        "UPDATE citizen_identities SET version = 9 WHERE name = '{canary}'",
        _NOBODY,
    ),
    ("records exchanged", "UPDATE citizen_identities SET citizen_id = -citizen_id", _NOBODY),
    ("words told as they go", "DELETE FROM citizen_names RETURNING word", _NOBODY),
    ("a word gone, if it is there", "DELETE FROM citizen_names WHERE word = 'منصور'", _NOBODY),
    ("every phone changed", "UPDATE citizen_phones SET last_used_at = samad_now()", _NOBODY),
    (
        "a phone, if it is there",
        (
            "INSERT INTO citizen_phones VALUES ({open_citizen}, '+989142221000', 'x', samad_now())"
            " ON CONFLICT DO NOTHING"
        ),
        _NOBODY,
    ),
    (
        "a phone used, by function",
        "SELECT samad_use_phone({open_citizen}, '+989140000000', samad_now())",
        _WRITERS,
    ),
    ("what callers said, changed", "UPDATE contact_identities SET phone = phone", _NOBODY),
)

_COUNTED = (
    ("who was looked up", "SELECT people FROM look_ups", _NOBODY),
    ("who looked how many up", "SELECT people FROM look_up_hours", _NOBODY),
    ("counts of past hours taken back", "DELETE FROM look_up_hours", _NOBODY),
    ("how many somebody looked up", "SELECT * FROM samad_look_ups_of('operator')", "xxxxx++"),
    ("whether an ID is known, unsaid", _ASK_IDS, _NOBODY),
    ("whether an ID is another's, unsaid", _ASK_OTHERS, _NOBODY),
    ("whether an ID is known, said in the same transaction", f"{_SAY_IDS}; {_ASK_IDS}", _NOBODY),
    (
        "whether an ID is known, said and taken back",
        f"{_SAY_IDS}; ROLLBACK; {_ASK_IDS}",
        _NOBODY,
    ),
    (
        "whether an ID has another name than was said",
        f"{_SAY_IDS}; COMMIT; {_OTHER_NAME}",
        _NOBODY,
    ),
    (
        "whether more IDs are known than were said",
        f"{_SAY_IDS}; COMMIT; {_MORE_IDS}",
        _NOBODY,
    ),
    ("whether an ID is another's, said to be asked otherwise", _ASK_OTHERS, _NOBODY),
    (
        "as if many IDs were one",
        _SAY_IDS.replace("ARRAY['x']", "ARRAY['x', 'y']"),
        "!!!!!!!",
    ),
    ("whether an ID is known, said before", f"{_SAY_IDS}; COMMIT; {_ASK_IDS}", "xxxxx++"),
    (
        "whether an ID is another's, said before",
        f"{_SAY_OTHERS}; COMMIT; {_ASK_OTHERS}",
        "xxxxx++",
    ),
    ("what was said of IDs", "SELECT samad_refuse_unsaid_ids(ARRAY[ARRAY['x']])", _NOBODY),
    (
        "IDs asked about, fewer",
        (
            "INSERT INTO outgoings (way, people, staff_id, at)"
            " VALUES ('asked_ids', -600, {me}, samad_now())"
        ),
        _NOBODY,
    ),
    ("how names are told apart", "SELECT samad_is_others('x', '', '{{}}', 'y', '{{}}')", _NOBODY),
    ("who keeps rows locked", "SELECT holder FROM lock_holders", _NOBODY),
    ("sessions ended that keep rows locked", "SELECT samad_end_holders()", _WRITERS),
    ("look-ups taken back", "DELETE FROM look_ups", _NOBODY),
    ("an hour begun anew", "UPDATE look_ups SET people = '{{}}'", _NOBODY),
    (
        "fewer people looked up",
        (
            "INSERT INTO outgoings (way, people, staff_id, at)"
            " VALUES ('looked_up', -600, {me}, samad_now())"
        ),
        _NOBODY,
    ),
    ("the list of whom she named", "SELECT samad_named_people()", _NOBODY),
    ("a count of her own", "SELECT samad_count_look_ups('{{}}', '{{}}')", _NOBODY),
    ("whether somebody may be named", "SELECT samad_may_name({hidden_citizen})", _NOBODY),
    ("a case's people, unnamed", "SELECT samad_people_of_cases(ARRAY[{hidden}], NULL)", _NOBODY),
    ("a phone's people, unnamed", "SELECT samad_users_of('+989142221000')", _NOBODY),
    (
        "a thousand people named at once",
        _named("1").replace("ARRAY[1]", "ARRAY(SELECT generate_series(1, 1000))"),
        "!!!!!!x",
    ),
)

_UNNAMED = (
    (
        "another agency's citizen's record",
        "SELECT 1 FROM citizens WHERE id = {foreign_citizen}",
        "++x+++x",
    ),
    ("a citizen, unnamed", _TOLD.format("{open_citizen}"), "000000x"),
    ("a caller, unnamed", _GIVEN.format("{own}"), "00x000x"),
    ("who has a phone, unnamed", "SELECT samad_users('+989142221000')", "00xxx0x"),
    ("who has an ID, unnamed", "SELECT 1 WHERE samad_holder('1382225555') > 0", "00xxx0x"),
    ("a household", "SELECT samad_household({open_citizen})", "00xxx0x"),
    ("people of a name, unsaid", _FOUND, _NOBODY),
    ("cases of a name, unsaid", _CASES, _NOBODY),
    ("cases of a name among some, unsaid", _CASES_AMONG, _NOBODY),
    ("whom a phone means, unsaid", _MEANT, _NOBODY),
    ("whom an ID means, unsaid", "SELECT samad_meant(NULL, '1382225555', NULL, NULL)", _NOBODY),
    ("what a record lacks, unsaid", "SELECT samad_meant({own}, NULL, NULL, NULL)", _NOBODY),
    ("whom a phone means, said in the same transaction", f"{_SAY_WHOM}; {_MEANT}", _NOBODY),
    (
        "a citizen, named and told in one transaction",
        f"{_named(case='{own}')}; {_TOLD.format('{open_citizen}')}",
        "000000x",
    ),
    (
        "a citizen, named in a part of a transaction",
        f"SAVEPOINT a; {_named(case='{own}')}; RELEASE a; {_TOLD.format('{open_citizen}')}",
        "000000x",
    ),
    (
        "a citizen, named and taken back",
        f"{_named(case='{own}')}; ROLLBACK; {_TOLD.format('{open_citizen}')}",
        "000000x",
    ),
    (
        "people of a name, said and found in one transaction",
        f"{_named(search='name منصور')}; {_FOUND}",
        _NOBODY,
    ),
)

_NAMED = (
    ("a phone's people named", _named(number="+989142221000"), _WRITERS),
    (
        "a protected case's citizen, named before",
        f"{_named(case='{hidden}')}; COMMIT; {_TOLD.format('{hidden_citizen}')}",
        "000000x",
    ),
    (
        "a protected case's caller, named before",
        f"{_named(case='{hidden}')}; COMMIT; {_GIVEN.format('{hidden}')}",
        "00x000x",
    ),
    (
        "a hidden case's caller, named before",
        f"{_named(case='{kept}')}; COMMIT; {_GIVEN.format('{kept}')}",
        "00x000x",
    ),
    (
        "who has protected cases only, named by number",
        f"{_named(people='{hidden_citizen}')}; COMMIT; {_TOLD.format('{hidden_citizen}')}",
        "00x000x",
    ),
    (
        "another agency's citizen, named before",
        f"{_named(case='{foreign}')}; COMMIT; {_TOLD.format('{foreign_citizen}')}",
        "++0+++x",
    ),
    (
        "an open case's citizen, named before",
        f"{_named(case='{own}')}; COMMIT; {_TOLD.format('{open_citizen}')}",
        "++0+++x",
    ),
    (
        "whoever stands behind an open case, named before",
        f"{_named(case='{own}')}; COMMIT; {_TOLD.format('-{own}')}",
        "00+000x",
    ),
    (
        "whoever stands behind a protected case, named before",
        f"{_named(case='{hidden}')}; COMMIT; {_TOLD.format('-{hidden}')}",
        "000000x",
    ),
    (
        "whoever stands behind another agency's case, named before",
        f"{_named(case='{foreign}')}; COMMIT; {_TOLD.format('-{foreign}')}",
        "000000x",
    ),
    (
        "an open case's caller, named before",
        f"{_named(case='{own}')}; COMMIT; {_GIVEN.format('{own}')}",
        "++x+++x",
    ),
    (
        "people of a name, said before",
        f"{_named(search='name منصور')}; COMMIT; {_FOUND}",
        "++x+++x",
    ),
    (
        "cases of a name, said before",
        f"{_named(search='name منصور')}; COMMIT; {_CASES}",
        "++x+++x",
    ),
    (
        "cases of a name among some, said before",
        f"{_named(search='name منصور')}; COMMIT; {_CASES_AMONG}",
        "++x+++x",
    ),
    (
        "people of another name than was said",
        f"{_named(search='name منصوری')}; COMMIT; {_FOUND.replace('منصور', 'فریبا')}",
        _NOBODY,
    ),
    (
        "who uses a phone, named before",
        f"{_named(number='+989142221000')}; COMMIT; SELECT samad_users('+989142221000')",
        _WRITERS,
    ),
)

_FURTHER = (
    (
        "how many stand behind another agency's case",
        f"SELECT 1 WHERE ({_named(case='{foreign}')}) > 0",
        "++0+++x",
    ),
    (
        "whom another phone means than was said",
        f"{_SAY_WHOM}; COMMIT; {_MEANT.replace('2221000', '2221001')}",
        _NOBODY,
    ),
    ("whom a phone means, said before", f"{_SAY_WHOM}; COMMIT; {_MEANT}", _WRITERS),
    (
        "the older callers of a protected case",
        "SELECT samad_look_up_callers({hidden}, 99999999); COMMIT; " + _GIVEN.format("{hidden}"),
        "00x000x",
    ),
    (
        "the older callers of an open case",
        "SELECT samad_look_up_callers({own}, 99999999); COMMIT; " + _GIVEN.format("{own}"),
        "++x+++x",
    ),
    (
        "a household of who was named before",
        (
            f"{_named(number='+989142221000')}; COMMIT;"
            " SELECT 1 WHERE (SELECT count(*) FROM samad_household({open_citizen})) = 1"
        ),
        _WRITERS,
    ),
)

_PAIRS = "SELECT 1 FROM samad_duplicates(9999999, 5000) d WHERE d.why IS NOT NULL"
_APART = (
    "INSERT INTO citizen_distinctions (one_id, other_id, made_by, made_at)"
    " VALUES ({open_citizen}, {foreign_citizen}, {me}, samad_now())"
)
_DUPLICATES = (
    ("how far the records were looked through", "SELECT samad_duplicates(9999999, 9)", _WRITERS),
    ("everybody looked through at once", "SELECT samad_duplicates(9999999, 100000)", "!!xxx!x"),
    (
        "somebody like who has protected cases only",
        f"{_PAIRS} AND {{hidden_citizen}} IN (d.record, d.other_id)",
        "00xxx0x",
    ),
    ("what was done with a record", "SELECT samad_record_events({open_citizen}, 9)", "00xxx0x"),
    ("how the server compares names", "SELECT samad_alike('a', 'a')", _NOBODY),
    ("how a name sounds", "SELECT samad_heard('a')", _NOBODY),
    ("who was told apart", "SELECT 1 FROM citizen_distinctions", "00xxx0x"),
    ("two people told apart", _APART, _WRITERS),
    ("two people told apart by another", _APART.replace("{me}", "{me} + 1"), _NOBODY),
    ("what was told apart, gone", "DELETE FROM citizen_distinctions", _NOBODY),
    ("others told apart", "UPDATE citizen_distinctions SET one_id = 1", _NOBODY),
    (
        "words of names put into the dictionary",
        "SELECT samad_learn_imported(ARRAY[{own}], ARRAY['x'], ARRAY['x'])",
        "xxxxx++",
    ),
)

ATTEMPTS_ON_PEOPLE: tuple[tuple[str, str, str], ...] = (
    *(_AT_ONCE + _BLINDLY + _COUNTED + _UNNAMED + _NAMED + _FURTHER + _DUPLICATES),
)
