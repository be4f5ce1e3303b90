"""Where the program keeps its own files, and where it finds those it came with.

Nothing is created here; whoever writes makes the folder.
"""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_FOLDERS = PlatformDirs("samad-desktop", appauthor=False)
_PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder of the embedded database and the journals."""
    chosen = os.environ.get("SAMAD_DATA_DIR")
    return Path(chosen) if chosen else _FOLDERS.user_data_path


def config_dir() -> Path:
    """Return the folder of the connection profiles and the preferences."""
    chosen = os.environ.get("SAMAD_CONFIG_DIR")
    return Path(chosen) if chosen else _FOLDERS.user_config_path


def log_dir() -> Path:
    """Return the folder of the log files; it follows a data folder that was chosen."""
    chosen = os.environ.get("SAMAD_DATA_DIR")
    return Path(chosen) / "log" if chosen else _FOLDERS.user_log_path


def profiles_file() -> Path:
    return config_dir() / "profiles.toml"


def preferences_file() -> Path:
    return config_dir() / "preferences.toml"


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that is shipped under `resources/`.

    A wheel and a frozen program carry the folder inside the package, a
    checkout beside it.

    Raises:
        FileNotFoundError: nothing of that name is shipped.
    """
    for home in (_PACKAGE, _PACKAGE.parent):
        found = home.joinpath("resources", *parts)
        if found.exists():
            return found
    raise FileNotFoundError("/".join(("resources", *parts)))
