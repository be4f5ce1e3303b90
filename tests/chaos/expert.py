"""An expert without a window, who refers each case that she is told of, whatever happens."""

import json
import queue
import sys
import threading

from samad_desktop.bootstrap import Desk
from samad_desktop.domain.errors import SamadError, ValidationFailed
from samad_desktop.domain.referrals import ReferralDraft
from tests.chaos.speech import orders, say
from tests.chaos.workstation import TRY_AGAIN_S, JumpingClock, come_in, go_on, tell_link

_LEAVE = 0


def refer(desk: Desk, case_id: int, stop: threading.Event) -> None:
    """Refer a case until it is; what was stored before its answer was lost is done."""
    agency = next(iter(desk.reference.agencies))
    draft = ReferralDraft(agency_ids=(agency,), instruction="رسیدگی شود.")
    while not stop.is_set():
        try:
            desk.work.referrals.refer(desk.actor, case_id, draft)
        except SamadError as error:
            if error.may_pass:
                stop.wait(TRY_AGAIN_S)
                continue
            if not _is_there_already(error):
                say("mistake", why=repr(error))
                return
        say("referred", case=case_id)
        return


def _is_there_already(error: SamadError) -> bool:
    return isinstance(error, ValidationFailed) and error.errors[0].code == "already_referred"


def main() -> None:
    settings = json.loads(sys.argv[1])
    desk = come_in(settings, JumpingClock(0.0))
    stop, asked = threading.Event(), queue.Queue[int]()

    def work() -> None:
        while (case_id := asked.get()) != _LEAVE:
            refer(desk, case_id, stop)

    def listen() -> None:
        go_on(desk.listen, stop, lambda news: tell_link(desk, news))

    at_work = threading.Thread(target=work, daemon=True)
    threading.Thread(target=listen, daemon=True).start()
    at_work.start()
    say("in", left=0)
    for order in orders():
        if order["do"] == "end":
            break
        asked.put(order["case"])
    asked.put(_LEAVE)
    at_work.join()
    stop.set()
    say("done", aside=0)


if __name__ == "__main__":
    main()
