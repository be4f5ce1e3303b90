"""What the tour sees beside the straight way: refusals, questions, colleagues, other roles."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.app import Program
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.persistence.database import Database
from samad_desktop.services.staff import reset_password
from samad_desktop.tour.following import Following
from samad_desktop.tour.hands import CTRL, SHIFT, Hands, Stuck
from samad_desktop.tour.holding import Holding
from samad_desktop.tour.overseeing import Overseeing
from samad_desktop.tour.queueing import Queueing
from samad_desktop.tour.reporting import Reporting
from samad_desktop.tour.timetabling import Timetabling
from samad_desktop.viewmodels.call_drafts import new_draft
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.login_page import LoginPage
from samad_desktop.workplace import Workplace

Key = Qt.Key

_TABS_MAX = 60
_HEARD_ALIKE = str.maketrans("حصثضظط", "هسسززت")
_KEPT_NAMES = ("شکستگی لوله در تبریز", "ترکیدن لوله")
_WRONG_CODE = "1234567890"


class Byways:
    """Each method leaves the program as it found it, and its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands
        self._following = Following(program, hands)
        self._overseeing = Overseeing(program, hands)
        self._reporting = Reporting(program, hands)
        self._timetabling = Timetabling(program, hands)
        self._queueing = Queueing(program, hands)
        self._holding = Holding(program, hands)

    def see_refusals(self) -> None:
        """Register a call in which nothing was written."""
        hands, editor = self._hands, self._editor
        hands.wait_for(editor.refused, lambda: hands.press(Key.Key_Return, CTRL))
        hands.settle()
        hands.picture("call-refused")
        hands.press(Key.Key_F4)

    def see_questions_of_a_call(self) -> None:
        """Join by a code that was misheard, and hear somebody else ring."""
        hands, editor = self._hands, self._editor
        hands.press(Key.Key_F10, SHIFT)
        hands.write(_WRONG_CODE)
        hands.wait_for(editor.join_refused, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("join-by-code")
        hands.press(Key.Key_Escape)
        self._program.take_caller("04133345678")
        hands.settle()
        hands.picture("ringing")
        hands.press(Key.Key_Escape)

    def narrow_what_is_found(self) -> None:
        """Find by a word among some cases; read the word as a name; find none for the chips."""
        hands, finder = self._hands, self._desk.finding.finder
        hands.press(Key.Key_F3)
        hands.wait_for(finder.settled, lambda: hands.write("لوله"))
        hands.press(Key.Key_F, CTRL)
        for typed in ("امسال", "شکایت", "تبریز"):
            hands.write(typed)
            hands.wait_for(finder.settled, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("search-narrowed")
        hands.picture("search-narrowed-text-150", size=(1920, 1080), percent=150)
        hands.write("سطح ۴")
        hands.wait_for(finder.settled, lambda: hands.press(Key.Key_Return))
        hands.write("شهرداری هیچ")
        hands.press(Key.Key_Tab)
        hands.settle()
        hands.picture("search-narrowed-to-nothing")
        hands.press(Key.Key_Escape)
        hands.wait_for(finder.settled, lambda: hands.press(Key.Key_G, CTRL | SHIFT))
        self._keep_the_search()

    def _keep_the_search(self) -> None:
        """Keep two searches by name, and be refused where one is taken."""
        hands, saved = self._hands, self._desk.finding.saved
        assert saved is not None
        for name in _KEPT_NAMES:
            hands.press(Key.Key_S, CTRL | SHIFT)
            hands.write(name)
            hands.wait_for(saved.model.kept, lambda: hands.press(Key.Key_Return))
        hands.wait_until(lambda: len(saved.model.counts) == len(_KEPT_NAMES))
        hands.write(_KEPT_NAMES[0])
        hands.wait_for(saved.model.refused, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("saved-searches")
        hands.press(Key.Key_Escape)

    def find_nothing(self) -> None:
        hands = self._hands
        hands.press(Key.Key_F3)
        hands.wait_for(self._desk.finding.finder.settled, lambda: hands.write("زنبورک بنفش"))
        hands.settle()
        hands.picture("nothing-found")

    def see_questions_of_a_case(self) -> None:
        """Correct its person, join her records, and save what a colleague has saved first."""
        hands, models = self._hands, self._desk.case_models
        hands.wait_for(models.person.began, lambda: hands.press(Key.Key_F11, CTRL))
        hands.settle()
        hands.picture("correct-person")
        hands.press(Key.Key_Escape)
        hands.wait_for(models.joiner.began, lambda: hands.press(Key.Key_F5, CTRL))
        hands.write("رضایی")
        hands.wait_for(models.joiner.offered, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("join-people")
        hands.press(Key.Key_Escape)
        self._see_people()
        hands.wait_for(models.matter.began, lambda: hands.press(Key.Key_F11))
        hands.write(" نشانی: کوی ولیعصر.")
        self._let_a_colleague_correct()
        hands.wait_for(models.matter.conflicted, lambda: hands.press(Key.Key_Return, CTRL))
        hands.settle()
        hands.picture("conflict")
        for _ in range(2):
            hands.press(Key.Key_Escape)
        hands.settle()

    def _see_people(self) -> None:
        """Look at everything about the citizen, and at records that may be one person's."""
        hands, persons = self._hands, self._desk.persons
        self._let_the_citizen_be_written_otherwise()
        reader, pairs = persons.person.reader, persons.duplicates.model
        hands.wait_for(reader.shown, lambda: hands.press(Key.Key_C, CTRL | SHIFT))
        hands.settle()
        hands.picture("person")
        hands.wait_for(pairs.shown, lambda: hands.press(Key.Key_T, CTRL | SHIFT))
        hands.settle()
        hands.picture("duplicates")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_Escape)

    def _let_the_citizen_be_written_otherwise(self) -> None:
        """Let the citizen of the case call once more, under a name that sounds like hers."""
        desk, case = self._desk.desk, self._desk.case_models.reader.case
        assert case is not None
        assert case.citizen is not None
        name = case.citizen.name.translate(_HEARD_ALIKE)
        caller = PersonDraft(name, case.citizen.phones[0])
        draft = replace(new_draft(desk.clock()), caller=caller, matter=case.matter)
        desk.intake.register(desk.actor, draft)

    def see_a_protected_case(self) -> None:
        hands, desk = self._hands, self._desk
        hands.press(Key.Key_F3)
        hands.write(self._protected().tracking_code)
        hands.wait_for(desk.case_models.reader.opened, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("protected-case")

    def see_the_menu(self) -> None:
        """Open the menu; it keeps the keyboard until it is closed again."""
        hands = self._hands
        hands.soon(lambda: self._picture_and_close("all-deeds"))
        hands.press(Key.Key_F1, SHIFT)

    def see_a_refused_password(self) -> None:
        """Try, on the settings page, a password that is too short."""
        hands, ui = self._hands, self._desk.settings_page.ui
        self._go_to(lambda here: here is ui.old_password_edit)
        hands.write("یک گذرواژهٔ دیگر")
        hands.press(Key.Key_Tab)
        hands.write("کوتاه")
        hands.press(Key.Key_Tab)
        hands.write("کوتاه")
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: not self._program.tasks.busy)
        hands.settle()
        hands.picture("password-refused")

    def see_the_reset(self) -> None:
        """Be asked at the log-in whether the sample centre is to be thrown away."""
        hands, page = self._hands, self._login_page
        self._go_to(lambda here: here is page.ui.reset_button)
        hands.press(Key.Key_Space)
        hands.settle()
        hands.picture("sample-reset")
        hands.press(Key.Key_Escape)

    def see_other_roles(self, database: Database) -> None:
        """Come in as who only reads, who answers, who keeps the centre, and with a new password."""
        hands = self._hands
        for login, name in (
            ("sample.secretary", "role-lists"),
            ("sample.liaison", "role-liaison"),
            ("sample.admin", "role-admin"),
        ):
            self._come_in_as(login)
            hands.wait_until(self._is_shown_whole)
            hands.settle()
            hands.picture(name)
            if login == "sample.secretary":
                self._timetabling.see_desk_hours()
                self._queueing.see_the_queue()
                self._holding.see_a_session_held()
                self._holding.see_what_was_ordered()
            elif login == "sample.liaison":
                self._see_a_referral_sent_on()
                self._following.see_a_liaisons_desk()
            elif login == "sample.admin":
                self._overseeing.see_the_settings()
                self._overseeing.see_past_cases()
            hands.wait_for(self._program.left, lambda: hands.press(Key.Key_F12))
        self._see_what_is_to_be_done()
        reset_password(database, "sample.expert", SAMPLE_PASSWORD)
        self._choose("sample.expert")
        ui = self._login_page.ui
        hands.wait_until(ui.new_password_edit.hasFocus)
        hands.settle()
        hands.picture("change-password")

    def _see_a_referral_sent_on(self) -> None:
        """Begin to send what a liaison has open on to a unit of her agency."""
        hands = self._hands
        hands.wait_until(lambda: self._desk.work.agency.model.case)
        hands.press(Key.Key_F8, SHIFT)
        hands.settle()
        hands.picture("send-on")
        hands.press(Key.Key_Escape)

    def _see_what_is_to_be_done(self) -> None:
        """Look at a supervisor's worklists and bell."""
        hands = self._hands
        self._come_in_as("sample.supervisor")
        hands.wait_until(self._is_shown_whole)
        for key, modifiers, name in ((Key.Key_F6, SHIFT, "worklists"), (Key.Key_F6, CTRL, "bell")):
            hands.press(key, modifiers)
            hands.wait_until(lambda: not self._program.tasks.busy)
            hands.settle()
            hands.picture(name)
        hands.press(Key.Key_Escape)
        self._following.see_a_late_case()
        self._following.redact_a_protected_case()
        self._reporting.see_reports()
        self._overseeing.see_the_record()
        self._overseeing.see_the_radar()
        self._overseeing.see_the_forecast()
        self._overseeing.see_the_wall_board()
        hands.wait_for(self._program.left, lambda: hands.press(Key.Key_F12))

    @property
    def _desk(self) -> Workplace:
        workplace = self._program.workplace
        assert workplace is not None
        return workplace

    @property
    def _editor(self) -> CallEditor:
        editor = self._desk.call_editor
        assert editor is not None
        return editor

    @property
    def _login_page(self) -> LoginPage:
        page = self._program.window.scene
        assert isinstance(page, LoginPage)
        return page

    def _let_a_colleague_correct(self) -> None:
        desk, reader = self._desk.desk, self._desk.case_models.reader
        case = reader.case
        assert case is not None
        theirs = replace(case.matter, place="خیابان امام")
        desk.cases.correct(desk.actor, case.id, case.version, theirs)

    def _protected(self) -> CaseRow:
        """Choose an open case whose text an operator may not read.

        Raises:
            Stuck: there is none.
        """
        desk = self._desk.desk
        page = desk.oversight.listing(desk.actor, Counter.OPEN)
        while True:
            hidden = [row for row in page.rows if row.protected and not row.excerpt]
            if hidden:
                return hidden[0]
            if page.next is None:
                raise Stuck("protected")
            page = desk.oversight.listing(desk.actor, Counter.OPEN, page.next)

    def _is_shown_whole(self) -> bool:
        """Whether the list, if there is one, has its chosen case beside it."""
        page = self._desk.view.page()
        return not isinstance(page, ListPage) or page.ui.cases.ui.brief.ui.code_value.isVisible()

    def _picture_and_close(self, name: str) -> None:
        self._hands.picture(name)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _come_in_as(self, login: str) -> None:
        self._hands.wait_for(self._program.entered, lambda: self._choose(login))

    def _choose(self, login: str) -> None:
        self._hands.wait_until(lambda: self._login_page.offers_people)
        self._go_to(lambda here: getattr(here, "login", "") == login)
        self._hands.press(Key.Key_Return)

    def _go_to(self, wanted: Callable[[QWidget | None], bool]) -> None:
        """Go on by Tab until the cursor is where it is wanted.

        Raises:
            Stuck: that is not on the way.
        """
        for _ in range(_TABS_MAX):
            if wanted(QApplication.focusWidget()):
                return
            self._hands.press(Key.Key_Tab)
        raise Stuck("tab")
