"""Taking a new password: from a file, or typed twice."""

from samad_desktop.cli.connecting import ask_secret, read_secret
from samad_desktop.cli.options import NEW_PASSWORD_FILE
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.staff import checked_password


def new_password(password_file: str | None) -> str:
    """Return a password that can be taken.

    Raises:
        ValidationFailed: it is too short or too plain.
        RuleBroken: the file cannot be read, the two were not the same, or nobody was there.
    """
    if password_file:
        typed = read_secret(password_file)
        checked_password(typed)
        return typed
    typed = ask_secret("گذرواژهٔ تازه: ", NEW_PASSWORD_FILE)
    checked_password(typed)
    if ask_secret("دوباره همان گذرواژه: ", NEW_PASSWORD_FILE) != typed:
        raise RuleBroken("passwords_differ")
    return typed
