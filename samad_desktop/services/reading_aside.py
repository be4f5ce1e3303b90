"""Reading a large file in another process while this one stores what was read.

An embedded database stores in our own process: without a second one only one core would work.
A server has its own; there this process reads on while it waits. What ends the other process
costs nothing but time: this one goes on reading by itself.
"""

import gc
import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection as Pipe

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence.import_lots import LOT
from samad_desktop.services.import_reading import Reader, Reading, ReadRows

# Until the other process has come up, this one reads by itself.
_FIRST_LOTS = 1
_WORTH_IT_LOTS = 4


@contextmanager
def read_aside(reading: Reading) -> Iterator[Iterator[ReadRows]]:
    """Give the lots of what is left of an import.

    Raises:
        RuleBroken: the file cannot be read.
    """
    run = reading.run
    if reading.on_server or run.rows - run.done < _WORTH_IT_LOTS * LOT:
        yield Reader(reading).lots(run.done)
        return
    apart = multiprocessing.get_context("spawn")
    ours, theirs = apart.Pipe(duplex=False)
    there = run.done + _FIRST_LOTS * LOT
    process = apart.Process(target=_read, args=(reading, there, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield _taken(reading, ours)
    finally:
        ours.close()
        process.terminate()
        process.join()


def _taken(reading: Reading, pipe: Pipe) -> Iterator[ReadRows]:
    upto = reading.run.done
    for read in islice(Reader(reading).lots(upto), _FIRST_LOTS):
        upto = read.upto
        yield read
    while upto < reading.run.rows:
        try:
            found = pipe.recv()
        except (EOFError, OSError):
            yield from Reader(reading).lots(upto)
            return
        if isinstance(found, RuleBroken):
            raise found
        upto = found.upto
        yield found


def _read(reading: Reading, after: int, pipe: Pipe) -> None:
    """Read in a process of its own, as long as anybody wants it."""
    gc.disable()  # What is read goes by itself; looking through it all takes a tenth of the time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Whoever started it is asked to stop.
    try:
        for read in Reader(reading).lots(after):
            pipe.send(read)
    except RuleBroken as error:
        pipe.send(error)
    except BrokenPipeError:
        pass  # It was cancelled, or killed.
