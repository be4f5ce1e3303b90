"""Making the sample centre, at the first start and whenever it is wanted anew."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from samad_desktop import paths


def make_sample(path: Path, report: Callable[[int], None], until: datetime) -> None:
    """Make a sample centre in a new file; `report` is told the percentage done.

    Args:
        until: when its last call was taken (UTC).
    """
    from samad_desktop.demo.centre import make_sample_centre

    def tell(done: int, of: int) -> None:
        report(100 * done // max(of, 1))

    make_sample_centre(path, paths.resource("reference").parent, tell, until=until)
