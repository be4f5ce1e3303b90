"""How many tracking codes one person may have leased and not used; a server counts by itself.

A workstation asks for as many as it lacks of `outbox.POOL_CODES`: this is twenty-five desks, or a
journal lost as often. Codes are never taken back, because one may have been told; so what was
leased earlier than a week ago counts no more.
"""

from datetime import timedelta

LEASED_MAX = 500
LEASED_WITHIN = timedelta(days=7)
