"""Which roles may call which of the functions of a server that are not for everybody.

They tell of people, store who is meant, import, or do for an agency what it may not by itself.
"""

from samad_desktop.domain.access import GRANTED, Right, Role


def _holders(right: Right) -> frozenset[Role]:
    return frozenset(role for role in Role if right in GRANTED[role])


_ADMINS = _holders(Right.MANAGE_STAFF)
_AGENCIES = _holders(Right.ANSWER_REFERRAL)
_AUDITORS = _holders(Right.SEE_AUDIT)
_IMPORTERS = _holders(Right.IMPORT_CASES)
_ISSUERS = _holders(Right.ISSUE_DIRECTIVE)
_ORDER_READERS = _holders(Right.SEE_DIRECTIVES)
_OVERSEERS = _holders(Right.SEE_RADAR)
_PLAINTIFFS = _holders(Right.ISSUE_ADVOCACY)
_READERS = _holders(Right.SEE_CASES)
_WRITERS = _holders(Right.TAKE_CALL)

_LOT = "bigint, bigint, bigint, int, text, text, json, json, bigint"

FUNCTION_RULES: tuple[tuple[frozenset[Role], tuple[str, ...]], ...] = (
    (
        _READERS | _AGENCIES,
        (
            "samad_look_up(bigint[], bigint[], text[], text[])",
            "samad_people(bigint[])",
        ),
    ),
    (
        _READERS,
        (
            *("samad_given(bigint)", "samad_found_people(text, text)"),
            *("samad_near_names(text)", "samad_near_words(text)"),
            "samad_cases_named(text[], bigint, int)",
            "samad_cases_named_among(text[], bigint, int, json)",
            "samad_look_up_callers(bigint, bigint)",
        ),
    ),
    (_ADMINS | _AUDITORS, ("samad_look_ups_of(text)",)),
    (
        _ISSUERS,
        ("samad_is_accused(bigint, bigint)", "samad_carry_directive(bigint, int, bigint)"),
    ),
    (_ORDER_READERS | _AGENCIES, ("samad_ordered(bigint[])",)),
    (_OVERSEERS, ("samad_same_replies(timestamptz, timestamptz, int)",)),
    (
        _AGENCIES,
        (
            "samad_move_directive(bigint, int, text, text, json, text)",
            "samad_answer_advocacy(bigint, int, text, json, text)",
        ),
    ),
    (_PLAINTIFFS, ("samad_next_advocacy(text)",)),
    (
        _IMPORTERS,
        (
            "samad_begin_import(text, text, json, json, bigint)",
            "samad_import_lot(bigint, bigint, bigint, json, json, json, json, bigint)",
            *(f"samad_bring_lot({_LOT})", f"samad_lay_lot({_LOT}, tsvector[])"),
            *("samad_known_ids(text[], text[])", "samad_take_import_back(bigint, int)"),
            "samad_say_ids(text[])",
            "samad_ids_of_others(text[], text[], text[], text[])",
            "samad_learn_words_of(bigint[], text[], text[], text[])",
            "samad_learn_imported(bigint[], text[], text[])",
        ),
    ),
    (
        _WRITERS,
        (
            *("samad_learn_names(bigint, text[], text[])", "samad_lease(uuid, int)"),
            *("samad_duplicates(bigint, int)", "samad_record_events(bigint, int)"),
            *("samad_users(text)", "samad_holder(text)", "samad_household(bigint)"),
            *("samad_say_whom(bigint, text[])", "samad_end_holders()"),
            *(
                "samad_meant(bigint, text, text, text)",
                "samad_use_phone(bigint, text, timestamptz)",
            ),
        ),
    ),
)
