"""What an agency is to read of a case, as its expert confirms it, for tests of what follows."""

from typing import Any

from samad_desktop.domain.access import Actor
from samad_desktop.domain.redaction import Redaction
from samad_desktop.persistence.database import Database
from samad_desktop.services.redactions import RedactionService


def confirmed_text(database: Database, actor: Actor, case_id: int, **more: Any) -> Redaction:
    """Return a case's text with all firm proposals struck out, or with what is given instead.

    Who may not know the caller has confirmed it twice.
    """
    sheet = RedactionService(database).open(actor, case_id)
    said = {
        "text": sheet.begun().text(sheet.text),
        "source": sheet.source,
        "all_the_same": not sheet.knows_caller,
        **more,
    }
    return Redaction(**said)
