"""Why a key did nothing; one part of `messages.SENTENCES`."""

KEYS: dict[str, str] = {
    "not_this_role": "«{detail}» کار نقش شما نیست.",
    "not_possible_now": "«{detail}» اکنون ممکن نیست.",
    "letter_on_chips": "این‌جا نوشته نمی‌شود؛ پیکان‌ها و شماره برمی‌گزینند، Tab پیش می‌رود.",
    "card_first": "نخست کادری را که باز است با کلید خودش به پایان ببرید یا با Esc ببندید.",
    "papers_first": "نخست «انتشار» (F8) را بزنید.",
    "key_not_here": "این کلید در این صفحه کاری ندارد؛ F1 کلیدهای هر صفحه را نشان می‌دهد.",
}
