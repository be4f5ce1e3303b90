"""A desk at which calls are taken, for tests and pictures: the real page, services and journal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseKind, MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence.database import Database
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.handing_over import HandingOver
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.outbox import Sender, Sent
from samad_desktop.services.reference import ReferenceService
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.outbox import OutboxDesk, OutboxKeeper
from samad_desktop.views.call_page import CallPage
from samad_desktop.workstation.journal import Journal, JournalWriter
from samad_desktop.workstation.outbox import Outbox, Owner
from tests.gui.keyboard import type_text

AREA = "041"
PHONE = "09143471821"
ZAHRA, ALI = "زهرا محمدی‌پور", "علی محمدی‌پور"
WHOLE_ID = "0493435212"
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier

STORED_MS = 20_000
# What the page has at 1280×720, beside the rail and between the bars.
PAGE_WIDTH, PAGE_HEIGHT = 1208, 552


@dataclass(frozen=True, slots=True)
class CallDesk:
    """Everything of one operator who takes calls."""

    actor: Actor
    reference: Reference
    intake: IntakeService
    journal: Journal
    outbox: Outbox
    writer: JournalWriter
    keeper: DraftKeeper
    editor: CallEditor
    page: CallPage
    actions: Actions

    @property
    def ui(self) -> object:
        """The fields of the form."""
        return self.page.ui.form.ui

    def focus(self) -> QWidget:
        """Return the widget with the cursor."""
        return self.page.focusWidget()

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        type_text(self.focus(), text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is, as a keyboard does: shortcuts hear it first."""
        QTest.keyClick(self.focus(), key, modifiers)

    def go_to(self, field: str) -> None:
        """Put the cursor into a field of the form."""
        self.page.ui.form.go_to(field, 0)

    def fill(self, field: str, text: str) -> None:
        """Type `text` into a field instead of what is there, and leave it."""
        self.go_to(field)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def pick(self, field: str, letters: str) -> None:
        """Type a few letters and take the best match."""
        self.go_to(field)
        self.type(letters)
        self.press(Qt.Key.Key_Return)

    def subject(self, code: str) -> int:
        """Return the id of a subject by its code."""
        return next(s.id for s in self.reference.subjects.values() if s.code == code)

    def county(self, code: str) -> int:
        """Return the id of a county by its code."""
        return next(c.id for c in self.reference.counties.values() if c.code == code)

    def a_draft(
        self,
        phone: str = PHONE,
        name: str = ZAHRA,
        *,
        subject: str = "0103",
        county: str = "0303",
        place: str = "تبریز",
        text: str = "برق کوچهٔ گلها از ظهر قطع است",
        minutes_ago: int = 0,
        **others: object,
    ) -> CallDraft:
        """Return a call as a colleague would have written it."""
        matter = MatterDraft(
            kind=CaseKind.COMPLAINT,
            subject_id=self.subject(subject),
            county_id=self.county(county),
            place=place,
            text=text,
        )
        draft = CallDraft(
            key=str(uuid7()),
            case_key=str(uuid7()),
            received_at=datetime.now(UTC) - timedelta(minutes=minutes_ago),
            caller=PersonDraft(name=name, phone=phone),
            matter=matter,
        )
        return replace(draft, **others)  # type: ignore[arg-type]

    def register(self, draft: CallDraft, *, advised: bool = False) -> Registered:
        """Register a call without the window."""
        return self.intake.register(self.actor, draft, advised=advised).value


def make_desk(
    database: Database,
    actor: Actor,
    tasks: TaskRunner,
    icons: Icons,
    journal_path: Path,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> CallDesk:
    """Put a desk together, as the program does."""
    intake = IntakeService(database, AREA)
    reference = ReferenceService(database).read()
    journal = Journal(journal_path)
    writer = JournalWriter(journal)
    keeper = DraftKeeper(tasks, writer, actor.login)
    bus = ChangeBus()
    outbox = Outbox(journal, Owner(intake.series(), actor.login))
    handing_over = HandingOver(intake, outbox)
    sender = Sender(intake, outbox, actor)
    registering = OutboxDesk(outbox, sender, handing_over, reference, now)
    sending = OutboxKeeper(tasks, bus, actor, keeper, registering, keeper)
    editor = CallEditor(tasks, bus, actor, intake, keeper, sending, now=now)
    actions = Actions()
    page = CallPage(editor, reference, icons, actions, now)
    page.setProperty("surface", "bg")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.resize(PAGE_WIDTH, PAGE_HEIGHT)
    return CallDesk(
        actor, reference, intake, journal, outbox, writer, keeper, editor, page, actions
    )


def show(desk: CallDesk) -> None:
    """Show the page as the active window and put the cursor into it."""
    desk.page.show()
    desk.page.activateWindow()
    desk.page.arrive()


def engine_url(request: pytest.FixtureRequest) -> str:
    """Return the centre of the engine a test names, SQLite unless it names one."""
    engine = getattr(request, "param", "sqlite")
    url = request.getfixturevalue(f"{engine}_url")
    assert isinstance(url, str)
    return url


def recognised(qtbot: QtBot, desk: CallDesk, count: int) -> None:
    """Wait until so many people are known under the number."""
    qtbot.waitUntil(lambda: len(desk.editor.callers.callers.people) == count)


def write_matter(desk: CallDesk, text: str = "آب کوی فرهنگیان از دیروز قطع است") -> None:
    """Write down what every call needs."""
    desk.pick("subject", "فشار آب")
    desk.pick("county", "هشترود")
    desk.fill("text", text)


def register(qtbot: QtBot, desk: CallDesk) -> Registered:
    """Register the call by its key, and wait until the centre has it."""
    return stored_by(qtbot, desk.editor, lambda: desk.press(Qt.Key.Key_Return, CTRL))


def stored_by(qtbot: QtBot, editor: CallEditor, do: Callable[[], object]) -> Registered:
    """Do what registers the call in hand, and wait until the centre has it.

    This is how a test waits before it reads the centre's database: the code is told before.
    """
    key = editor.draft.key
    with qtbot.waitSignal(
        editor.outbox.sent, timeout=STORED_MS, check_params_cb=lambda sent: sent.key == key
    ) as stored:
        do()
    sent = stored.args[0]
    assert isinstance(sent, Sent)
    assert editor.done is None or editor.done.tracking_code == sent.outcome.value.tracking_code
    return sent.outcome.value
