"""Whether there is a screen at all: without one Qt would end the process."""

import os
import sys

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_screen() -> bool:
    """Say whether a window can be opened."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, _NAMED))
