"""Where the tour goes: first start, log-in, a call from the first figure to its code, and back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from samad_desktop.app import Program
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.domain.counters import Counter
from samad_desktop.tour.byways import Byways
from samad_desktop.tour.hands import CTRL, SHIFT, Hands, Stuck
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.views.login_page import LoginPage
from samad_desktop.views.start_page import StartPage
from samad_desktop.workplace import Workplace

Key = Qt.Key

LOOKED_THROUGH = 60
_TABS_MAX = 30
TEXT = (
    "متقاضی می‌گوید از سه روز پیش فشار آب در طبقهٔ سوم بسیار کم است و شب‌ها آب قطع می‌شود."
    " همسایه‌ها هم همین مشکل را دارند و با ۱۲۲ تماس گرفته‌اند."
)


class Route:
    """The steps, in order; each leaves its pictures."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program = program
        self._hands = hands
        self._byways = Byways(program, hands)
        self._code = ""

    def go(self) -> None:
        """Walk the whole way.

        Raises:
            Stuck: a step did not lead where it should.
        """
        self._program.begin()
        self._begin_for_the_first_time()
        self._come_in()
        self._byways.see_refusals()
        self._take_a_call()
        self._byways.see_questions_of_a_call()
        self._park_and_go_on()
        self._register()
        self._find_it_again()
        self._correct_it()
        self._byways.see_questions_of_a_case()
        self._byways.see_a_protected_case()
        self._look_at_lists()
        self._byways.narrow_what_is_found()
        self._byways.find_nothing()
        self._look_for_help()
        self._byways.see_the_menu()
        self._byways.see_a_refused_password()
        self._leave()

    @property
    def _desk(self) -> Workplace:
        workplace = self._program.workplace
        assert workplace is not None
        return workplace

    def _begin_for_the_first_time(self) -> None:
        hands = self._hands
        hands.wait_until(lambda: isinstance(self._program.window.scene, StartPage))
        hands.settle()
        hands.picture("start")
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_Return)
        hands.write("مرکز سامد شهر ما")
        hands.press(Key.Key_Tab)
        hands.write("a")
        for _ in range(3):
            hands.press(Key.Key_Tab)
        hands.write("کوتاه")
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_Return)
        hands.picture("new-centre")
        hands.press(Key.Key_Escape)
        for _ in range(2):
            hands.press(Key.Key_Tab)
        hands.press(Key.Key_Return)
        hands.picture("shared-database")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: isinstance(self._program.window.scene, LoginPage))

    def _come_in(self) -> None:
        hands = self._hands
        page = self._program.window.scene
        assert isinstance(page, LoginPage)
        hands.wait_until(lambda: page.offers_people)
        hands.settle()
        hands.picture("log-in")
        hands.wait_for(self._program.entered, lambda: hands.press(Key.Key_Return))
        desk = self._desk
        hands.wait_until(lambda: desk.view.ui.open_tile.count() not in ("", "…"))
        hands.settle()
        hands.picture("call-empty")

    def _take_a_call(self) -> None:
        hands, editor = self._hands, self._editor
        person = self._somebody_well_known()
        hands.write(person.citizen.phones[0].replace("+98", "0"))
        hands.wait_until(lambda: editor.callers.callers.people)
        hands.settle()
        hands.picture("caller-recognised")
        self._go_to("subject_picker")
        hands.write("فشار آب")
        hands.press(Key.Key_Return)
        self._go_to("county_picker")
        hands.write("تبریز")
        hands.press(Key.Key_Return)
        self._go_to("place_edit")
        hands.write("ولیعصر")
        self._go_to("text_edit")
        hands.write(TEXT)
        hands.wait_until(lambda: editor.similar.cases)
        hands.settle()
        hands.picture("call-similar")
        hands.picture("call-1366", size=(1366, 768))
        hands.picture("call-1920", size=(1920, 1080))
        hands.picture("call-text-150", percent=150)
        hands.picture("call-1920-text-150", size=(1920, 1080), percent=150)

    def _park_and_go_on(self) -> None:
        hands = self._hands
        hands.press(Key.Key_F4)
        hands.wait_until(lambda: self._editor.parked.calls)
        hands.press(Key.Key_F4, SHIFT)
        hands.settle()
        hands.picture("parked-calls")
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: self._editor.draft.matter.text)
        hands.settle()

    def _register(self) -> None:
        hands, page = self._hands, self._desk.call_page
        hands.wait_for(self._editor.outbox.sent, lambda: hands.press(Key.Key_Return, CTRL))
        hands.wait_until(lambda: page.ui.registered.ready)
        hands.settle()
        hands.picture("tracking-code")
        done = self._editor.done
        assert done is not None
        self._code = done.tracking_code
        hands.press(Key.Key_Return)
        hands.wait_until(lambda: self._editor.done is None)

    def _find_it_again(self) -> None:
        hands, desk = self._hands, self._desk
        hands.press(Key.Key_F3)
        hands.wait_for(desk.finding.finder.settled, lambda: hands.write("فشار آب"))
        hands.settle()
        hands.press(Key.Key_Down)
        hands.settle()
        hands.picture("search")
        hands.press(Key.Key_F3)
        hands.write(self._code)
        hands.wait_for(desk.case_models.reader.opened, lambda: hands.press(Key.Key_Return))
        hands.settle()
        hands.picture("case")

    def _correct_it(self) -> None:
        hands, models = self._hands, self._desk.case_models
        hands.wait_for(models.matter.began, lambda: hands.press(Key.Key_F11))
        hands.settle()
        hands.picture("correct-case")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_F11, SHIFT)
        hands.write("با ادارهٔ آب منطقهٔ دو تماس گرفته شد؛ از شکستگی لوله خبر دارند.")
        hands.picture("note")
        hands.wait_for(models.reader.noted, lambda: hands.press(Key.Key_Return, CTRL))
        hands.settle()
        hands.picture("case-with-note")

    def _look_at_lists(self) -> None:
        hands, desk = self._hands, self._desk
        for key, counter in ((Key.Key_F1, Counter.CALLS_TODAY), (Key.Key_F3, Counter.OPEN)):
            hands.wait_for(desk.lists.listing.rows.loaded, partial(hands.press, key, CTRL))
            hands.wait_until(lambda: not self._program.tasks.busy)
            hands.settle()
            hands.picture(f"list-{counter}".replace("_", "-"))

    def _look_for_help(self) -> None:
        hands = self._hands
        hands.press(Key.Key_F1)
        hands.settle()
        hands.picture("keys")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_F12, SHIFT)
        hands.settle()
        hands.picture("settings")

    def _leave(self) -> None:
        hands = self._hands
        database = self._desk.desk.database
        hands.wait_for(self._program.left, lambda: hands.press(Key.Key_F12))
        page = self._program.window.scene
        assert isinstance(page, LoginPage)
        hands.wait_until(lambda: page.offers_people)
        hands.settle()
        hands.picture("log-in-again")
        self._byways.see_the_reset()
        self._byways.see_other_roles(database)

    @property
    def _editor(self) -> CallEditor:
        editor = self._desk.call_editor
        assert editor is not None
        return editor

    def _go_to(self, field: str) -> None:
        """Go on by Tab until the cursor is in `field` of the matter.

        Raises:
            Stuck: the field is not on the way.
        """
        wanted: QWidget = getattr(self._desk.call_page.ui.form.ui.matter.ui, field)
        for _ in range(_TABS_MAX):
            if wanted.hasFocus():
                return
            self._hands.press(Key.Key_Tab)
        raise Stuck(field)

    def _somebody_well_known(self) -> KnownPerson:
        """Choose a citizen with a past."""
        desk = self._desk.desk
        open_cases = desk.oversight.listing(desk.actor, Counter.OPEN).rows[:LOOKED_THROUGH]
        people: list[KnownPerson] = []
        for row in open_cases:
            citizen = desk.cases.open(desk.actor, row.id).citizen
            if citizen is not None and citizen.phones:
                found = desk.intake.recognise(desk.actor, citizen.phones[0]).people
                people.extend(found if len(found) == 1 else ())
        return max(people, key=lambda known: (len(known.open_cases), len(known.last_contacts)))
