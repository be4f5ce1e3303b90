"""The window program: starts fast, puts its parts together, and says when it is wrong.

The log-in window is painted before the database code is loaded.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from samad_desktop import __version__, log, paths
from samad_desktop.bootstrap import Desk, Workstation
from samad_desktop.bootstrap.daily_copy import keep_copies
from samad_desktop.console import PersianParser, Terminal, speak_utf8
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.messages import sentence
from samad_desktop.qtkit.collector import Collector
from samad_desktop.qtkit.display import has_screen
from samad_desktop.qtkit.ending import Ending
from samad_desktop.qtkit.enter_presses import EnterPresses
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.idleness import Idleness
from samad_desktop.qtkit.pane_rings import PaneRings
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.single import Doorbell, ring
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.theme import Appearance, Theme
from samad_desktop.settings import Appearance as KeptAppearance
from samad_desktop.settings import Profile, SettingsRefused
from samad_desktop.viewmodels.login import Login
from samad_desktop.views.login_page import LoginPage
from samad_desktop.views.main_window import MainWindow
from samad_desktop.views.waiting_callers import WaitingCallers

if TYPE_CHECKING:
    from samad_desktop.views.bug_window import BugWindow
    from samad_desktop.workplace import Workplace

RING_MS = 5_000  # A running program may be busy for a moment; where none runs, nobody waits.
REFUSED = 2
_BELL_PATH_MAX_CHARS = 100
_CALLER = "caller "
_WALL_BOARD = "wall-board"
_PURPOSE = "میز کار مرکز سامد، برای پاسخ‌گویی به ۱۱۱. بی گزینه، مرکز همیشگی این رایانه باز می‌شود."
_WAITING_MAX = 20


class Program(QObject):
    """One running program: who is at the desk, in which window, with which looks.

    Signals:
        entered: Workplace, when somebody has come in.
        left: when the log-in page is shown again.
    """

    entered = Signal(object)
    left = Signal()

    def __init__(
        self,
        app: QApplication,
        workstation: Workstation,
        *,
        caller: str = "",
        wall_board: bool = False,
    ) -> None:
        super().__init__(app)
        self._collector = Collector(self)
        EnterPresses(app, self)
        self._app = app
        self._workstation = workstation
        self._callers: tuple[str, ...] = (caller,) if caller else ()
        self._wants_wall_board = wall_board
        self._workplace: Workplace | None = None
        self._left_desks: list[Desk] = []
        self._bug: BugWindow | None = None
        liked = workstation.preferences
        self.theme = Theme(paths.resource("fonts"), self)
        self.theme.set_appearance(Appearance(liked.appearance.value))
        self.theme.set_text_percent(liked.text_percent)
        self.theme.apply(app)
        PaneRings(app, self.theme, self)
        self._idleness = Idleness(app, self)
        self.icons = Icons(paths.resource("icons"), self.theme, self)
        self.tasks = TaskRunner(self)
        self.window = MainWindow(QIcon(str(paths.resource("icons", "samad.svg"))))
        self.window.closing.connect(self.close)
        self._waiting = WaitingCallers(self.icons)
        self._waiting.show_numbers(self._callers)
        self.window.put_above(self._waiting)

    @property
    def workplace(self) -> "Workplace | None":
        """Where somebody works just now."""
        return self._workplace

    def begin(self, profile: Profile | None = None) -> None:
        """Show the window: the log-in page, or the start page where nothing is known yet."""
        chosen = profile or self._workstation.profiles.default
        if chosen is None:
            self.show_start()
        else:
            self.show_login(chosen)
        self.window.show()
        self.tasks.ask(self, self._workstation.tidy, _do_nothing, self.tell_bug)

    def show_start(self) -> None:
        """Offer the centres that are known, a sample, a new one, or a shared database."""
        from samad_desktop.viewmodels.start import Start
        from samad_desktop.views.start_page import StartPage

        start = Start(self.tasks, self._workstation)
        page = StartPage(start, self.icons, self.window.stage)
        start.setParent(page)
        start.settled.connect(self._open_settled)
        start.refused.connect(self._note_bug)
        page.back.connect(self._open_default)
        self.window.show_scene(page)
        page.arrive()
        self.window.painted_once(start.look)

    def show_login(self, profile: Profile) -> None:
        """Ask who comes to the centre behind `profile`."""
        login = Login(self.tasks, self._workstation.gate(profile))
        last = self._workstation.preferences.last_login
        page = LoginPage(login, self.icons, profile.name, last, self.window.stage)
        login.setParent(page)
        login.opened.connect(self._enter)
        login.refused.connect(self._note_bug)
        login.away.connect(self._note_bug)
        page.elsewhere.connect(self.show_start)
        page.destroyed.connect(login.leave)
        self.window.show_scene(page)
        page.arrive()
        # First the picture, then what makes the interpreter busy; and who logs in at once is
        # let in while the screens are loaded, because hashing leaves the interpreter alone.
        login.seen.connect(self._prepare_workplace)
        self.window.painted_once(login.look)

    def take_caller(self, number: str) -> None:
        """Begin a call from `number`, now or once somebody has come in."""
        if self._workplace is not None:
            self._workplace.take_caller(number)
        else:
            others = [each for each in self._callers if each != number]
            self._wait((*others, number)[-_WAITING_MAX:])

    def open_wall_board(self) -> None:
        """Show the wall board, now or once somebody has come in."""
        self._wants_wall_board = self._workplace is None
        if self._workplace is not None:
            self._workplace.open_wall_board()

    def heed(self, message: str) -> None:
        """Do what a second start of the program asks for."""
        self.window.come_forward()
        if message == _WALL_BOARD:
            self.open_wall_board()
        elif message.startswith(_CALLER):
            # What is no number was refused by the second start already.
            with suppress(RuleBroken):
                self.take_caller(_caller_number(message.removeprefix(_CALLER)))

    def leave(self) -> None:
        """Go back to the log-in page; what is typed stays in the journal."""
        if self._workplace is None:
            return
        profile = self._workplace.desk.profile
        self._close_workplace()
        self.show_login(profile)
        self.left.emit()

    def close(self) -> None:
        """Keep what is typed, and stop everything that runs."""
        workplace = self._workplace
        self._workplace = None
        if workplace is not None:
            workplace.keep_what_is_typed()
            self._left_desks.append(workplace.desk)
        self.tasks.close()
        for desk in self._left_desks:
            desk.close()

    def tell_bug(self, error: BaseException) -> None:
        """Log a mistake of the program itself, and show its number."""
        from samad_desktop.views.bug_window import BugWindow

        number = log.record_bug(error)
        if self._bug is not None and self._bug.isVisible():
            return
        self._bug = BugWindow(
            self.icons, self._app.clipboard(), number, log.details(error), self.window
        )
        self._bug.open()

    def excepthook(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _traceback: TracebackType | None,
    ) -> None:
        """Take what no one else caught."""
        if isinstance(error, KeyboardInterrupt):
            self._app.quit()
        elif isinstance(error, Exception):
            self.tell_bug(error)

    def _open_settled(self, name: str) -> None:
        self.show_login(self._workstation.profiles.named(name))

    def _open_default(self) -> None:
        profile = self._workstation.profiles.default
        if profile is not None:
            self.show_login(profile)

    def _prepare_workplace(self) -> None:
        self.tasks.ask(self, _load_workplace, _do_nothing, self.tell_bug)

    def _enter(self, desk: Desk) -> None:
        self._workstation.like(last_login=desk.actor.login, last_profile=desk.profile.name)
        workplace = _load_workplace()(desk, self.tasks, self.icons, self.window.stage, self)
        workplace.left.connect(self.leave, Qt.ConnectionType.QueuedConnection)
        workplace.bug.connect(self.tell_bug)
        workplace.looks_changed.connect(self._remember_looks)
        workplace.lock.watch(self._idleness)
        workplace.settings.set_lock_minutes(self._workstation.preferences.lock_minutes)
        workplace.settings.lock_changed.connect(self._remember_lock)
        self._workplace = workplace
        self.window.ask_first(workplace.closing.may_close)
        self.window.show_scene(workplace.view, desk.reference.centre.name)
        workplace.begin()
        for number in self._callers:
            workplace.take_caller(number)
        self._wait(())
        if self._wants_wall_board:
            self.open_wall_board()
        self.entered.emit(workplace)

    def _wait(self, numbers: tuple[str, ...]) -> None:
        """Keep who rings for whoever comes in, and show it meanwhile."""
        self._callers = numbers
        self._waiting.show_numbers(numbers)

    def _close_workplace(self) -> None:
        workplace = self._workplace
        self._workplace = None
        if workplace is not None:
            self.window.ask_first(None)
            workplace.keep_what_is_typed()
            workplace.stop()
            self._left_desks.append(workplace.desk)
            self.tasks.ask(self, workplace.desk.close, _do_nothing, self.tell_bug)
            workplace.deleteLater()

    def _remember_looks(self, appearance: Appearance, percent: int) -> None:
        self._workstation.like(appearance=KeptAppearance(appearance.value), text_percent=percent)

    def _remember_lock(self, minutes: int) -> None:
        self._workstation.like(lock_minutes=minutes)

    def _note_bug(self, error: Exception) -> None:
        if not isinstance(error, SamadError):
            self.tell_bug(error)


def _load_workplace() -> "type[Workplace]":
    """Import the screens and the services behind them, while the password is typed."""
    from samad_desktop.workplace import Workplace

    return Workplace


def _caller_number(typed: str) -> str:
    """Return the number of who is ringing; how numbers are read is loaded when one comes."""
    from samad_desktop.domain.callers import caller_number

    return caller_number(typed)


def _do_nothing(_answer: object) -> None:
    """Need no answer."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window program; return its exit status."""
    speak_utf8()
    options = parser().parse_args(arguments)
    try:
        caller = "" if options.caller is None else _caller_number(options.caller)
    except RuleBroken as error:
        Terminal().complain(sentence(error.code))
        return REFUSED
    bell_name = bell_at(paths.data_dir())
    message = f"{_CALLER}{caller}" if caller else _WALL_BOARD if options.wall_board else ""
    if ring(bell_name, message, RING_MS):
        return 0
    log.start(paths.log_dir(), "desktop")
    try:
        workstation = Workstation(paths.data_dir(), paths.profiles_file(), paths.preferences_file())
        profile = _named_profile(options, workstation)
    except SettingsRefused as error:
        return _refuse(error)
    return _run(workstation, profile, bell_name, caller=caller, wall_board=options.wall_board)


def _refuse(error: SettingsRefused) -> int:
    """Say why the program does not open: in a window as well, where there is a screen."""
    from samad_desktop.views.refusal_window import RefusalWindow

    Terminal().complain(sentence(error.code, error.detail))
    if has_screen():
        app = QApplication(["samad-desktop"])
        speak_persian(app)
        theme = Theme(paths.resource("fonts"))
        theme.apply(app)
        icons = Icons(paths.resource("icons"), theme)
        path = _file_of(error)
        window = RefusalWindow(icons, app.clipboard(), error.code, error.detail, path=path)
        window.exec()
    return REFUSED


def _file_of(error: SettingsRefused) -> str:
    """Return the file that must be mended: the one named, or that of the profiles."""
    unreadable = error.code == "settings_unreadable"
    return error.detail if unreadable else str(paths.profiles_file())


def bell_at(data: Path) -> str:
    """Return where the one program that works on `data` can be rung."""
    path = data / "bell"
    if sys.platform == "win32" or len(str(path)) > _BELL_PATH_MAX_CHARS:
        return f"samad-desktop-{hashlib.sha256(str(path).encode()).hexdigest()[:16]}"
    return str(path)


def _run(
    workstation: Workstation,
    profile: Profile | None,
    bell_name: str,
    *,
    caller: str,
    wall_board: bool,
) -> int:
    app = QApplication(["samad-desktop"])
    app.setApplicationName("samad-desktop")
    app.setApplicationVersion(__version__)
    speak_persian(app)
    program = Program(app, workstation, caller=caller, wall_board=wall_board)
    sys.excepthook = program.excepthook
    paths.data_dir().mkdir(parents=True, exist_ok=True)
    bell = Doorbell(bell_name, program)
    bell.rang.connect(program.heed)
    bell.hang()
    Ending(app)
    program.entered.connect(partial(keep_copies, paths.data_dir() / "backups"))
    program.begin(profile)
    status = app.exec()
    bell.take_down()
    program.close()
    return status


def _named_profile(options: argparse.Namespace, workstation: Workstation) -> Profile | None:
    if options.database:
        return Profile(options.database.rpartition("/")[2] or "—", options.database)
    return workstation.profiles.named(options.profile) if options.profile else None


def parser() -> PersianParser:
    """Return what reads the options."""
    made = PersianParser(prog="samad-desktop", description=_PURPOSE)
    where = made.add_mutually_exclusive_group()
    where.add_argument("--profile", metavar="NAME", help="نام اتصالی که باز شود")
    where.add_argument("--database", metavar="URL", help="نشانی پایگاه دادهٔ دیگری که باز شود")
    made.add_argument(
        "--caller",
        metavar="NUMBER",
        help="شمارهٔ کسی که زنگ می‌زند؛ به برنامه‌ای که باز است گفته می‌شود",
    )
    made.add_argument(
        "--wall-board", action="store_true", help="پس از ورود، تابلوی دیواری را تمام‌صفحه نشان بده"
    )
    version = f"samad-desktop {__version__}"
    made.add_argument("--version", action="version", version=version, help="نسخهٔ برنامه")
    return made


if __name__ == "__main__":
    sys.exit(main())
