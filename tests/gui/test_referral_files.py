"""Files attached to an instruction and to a reply: by keys, refused in words, kept till stored."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.domain.attachments import ATTACHMENT_MAX_BYTES, FilePart
from samad_desktop.domain.cases import CaseState, IdentityLevel
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.views.step_form import SHOWS_CITIZEN
from tests.desks import ANSWER_MS
from tests.followed import REPLY
from tests.gui.clipping import clipped, settle
from tests.gui.keyboard import type_text
from tests.gui.screens import CTRL, SHIFT, labels

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(program):
    def do(key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return do


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "نقشه.pdf"
    path.write_bytes(b"%PDF-1.7 plan")
    return path


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "عکس.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n photo")
    return path


@pytest.fixture
def come_in(program, log_in):
    def do(login):
        program.window.show()
        program.window.activateWindow()
        return log_in(login)

    return do


@pytest.fixture
def begin_to_refer(come_in, press, qtbot):
    """Let the expert open a case and begin to refer it; return her desk and the form."""

    def do(case_id):
        workplace = come_in("expert")
        with qtbot.waitSignal(workplace.case_models.reader.opened, timeout=ANSWER_MS):
            workplace.surroundings.open_case(case_id)
        settle()
        if not workplace.case_page.ui.step_form.active:
            press(Key.Key_F9)
        return workplace, workplace.case_page.ui.step_form

    return do


@pytest.fixture
def attach(qtbot):
    """Choose files in the dialog of a field; Qt's own is the desktop's affair."""

    def do(field, *paths):
        for path in paths:
            with qtbot.waitSignal(field.changed, timeout=ANSWER_MS):
                field.attach([str(path)])

    return do


@pytest.fixture
def come_as_liaison(come_in, qtbot):
    def do():
        workplace = come_in("liaison")
        page = workplace.view.page()
        qtbot.waitUntil(page.ui.reading.isVisible, timeout=ANSWER_MS)
        return workplace, page

    return do


@pytest.fixture
def leave(program, qtbot):
    """Let the person leave, once what was attached is on the disk."""

    def do(workplace):
        qtbot.waitUntil(lambda: not program.tasks.busy, timeout=ANSWER_MS)
        with qtbot.waitSignal(program.left, timeout=ANSWER_MS):
            workplace.left.emit()

    return do


@pytest.fixture
def take(press, qtbot):
    """Refer the case as the form says, and wait until its page shows it."""

    def do(workplace):
        models = workplace.case_models
        done = [models.steps.taken, models.reader.changed]
        with qtbot.waitSignals(done, timeout=ANSWER_MS, order="simple"):
            press(Key.Key_Return, CTRL)

    return do


@pytest.fixture
def refer_with_plan(new_case, begin_to_refer, attach, take, leave, plan, agency):
    """Let the expert refer a case with a file, and leave; return the case."""

    def do():
        case_id = new_case()
        workplace, form = begin_to_refer(case_id)
        attach(form.ui.files_edit, plan)
        take(workplace)
        leave(workplace)
        return case_id

    return do


def names(field):
    return [chip.text() for chip in field.chips()]


def test_files_go_with_a_referral_to_every_agency_and_stand_on_the_case(
    new_case, begin_to_refer, attach, take, plan, photo, centre, agencies
):
    case_id = new_case()
    workplace, form = begin_to_refer(case_id)
    assert form.ui.files_edit.isVisible()
    form.ui.agencies_edit.set_value((agencies["WATER"], agencies["POWER"]))
    attach(form.ui.files_edit, plan, photo)
    assert names(form.ui.files_edit) == ["نقشه.pdf", "عکس.png"]
    take(workplace)
    files = centre.see(case_id).attachments
    assert [(file.name, file.part) for file in files] == [
        ("نقشه.pdf", FilePart.INSTRUCTION),
        ("عکس.png", FilePart.INSTRUCTION),
    ]
    shown = labels(workplace.case_page.ui.files_part)
    assert any("دستور به آب و فاضلاب و توزیع برق استان" in text for text in shown)
    assert workplace.writings.waiting == ()


def test_the_key_asks_for_files_only_where_a_step_takes_them(
    new_case, begin_to_refer, press, monkeypatch
):
    workplace, form = begin_to_refer(new_case())
    asked = []
    monkeypatch.setattr(form.ui.files_edit, "ask", lambda: asked.append(True))
    press(Key.Key_O, CTRL)
    assert asked == [True]
    press(Key.Key_Escape)
    press(Key.Key_O, CTRL)
    workplace.case_page._actions["step_pause"].trigger()
    assert not form.ui.files_edit.isVisible()
    press(Key.Key_O, CTRL)
    assert asked == [True]


def test_half_a_referral_keeps_its_files_through_escape_and_a_restart(
    new_case, begin_to_refer, attach, press, plan, photo, leave, take
):
    case_id = new_case()
    workplace, form = begin_to_refer(case_id)
    attach(form.ui.files_edit, plan, photo)
    press(Key.Key_Escape)
    press(Key.Key_F9)
    assert names(form.ui.files_edit) == ["نقشه.pdf", "عکس.png"]
    form.ui.files_edit.chips()[1].setFocus()
    press(Key.Key_Delete)
    assert names(form.ui.files_edit) == ["نقشه.pdf"]
    leave(workplace)
    plan.unlink()
    workplace, form = begin_to_refer(case_id)
    assert form.active
    assert names(form.ui.files_edit) == ["نقشه.pdf"]
    take(workplace)
    assert [file.name for file in workplace.case_models.reader.case.attachments] == ["نقشه.pdf"]


def test_giving_a_referral_up_forgets_its_files(
    new_case, begin_to_refer, attach, press, plan, leave
):
    case_id = new_case()
    workplace, form = begin_to_refer(case_id)
    attach(form.ui.files_edit, plan)
    form.ui.cancel_button.click()
    assert workplace.writings.waiting == ()
    press(Key.Key_F9)
    assert names(form.ui.files_edit) == []
    press(Key.Key_Escape)
    leave(workplace)
    workplace, form = begin_to_refer(case_id)
    assert names(form.ui.files_edit) == []


NO_FILES = (
    (None, "attachment_unreadable", ""),
    (b"", "attachment_empty", ""),
    (b"MZ program", "attachment_program", ""),
    (b"x" * (ATTACHMENT_MAX_BYTES + 1), "attachment_large", "10"),
)


def test_a_file_that_cannot_be_attached_is_refused_beside_its_button(
    new_case, begin_to_refer, tmp_path, qtbot
):
    _workplace, form = begin_to_refer(new_case())
    type_text(form.ui.instruction_edit, "بازدید شود")
    for number, (content, code, detail) in enumerate(NO_FILES):
        path = tmp_path / f"{number}.pdf"
        if content is not None:
            path.write_bytes(content)
        with qtbot.waitSignal(form.ui.files_edit.refused, timeout=ANSWER_MS):
            form.ui.files_edit.attach([str(path)])
        assert form.ui.files_error.text() == persian_digits(sentence(code, detail))
        assert form.ui.instruction_edit.value() == "بازدید شود"
        assert clipped(form) == []
        path.write_bytes(b"%PDF-1.7\n" + code.encode() + b"\n%%EOF\n")
        with qtbot.waitSignal(form.ui.files_edit.changed, timeout=ANSWER_MS):
            form.ui.files_edit.attach([str(path)])
        assert not form.ui.files_error.isVisible()


@pytest.mark.parametrize("level", IdentityLevel)
def test_of_a_protected_case_she_is_told_what_not_to_attach(
    new_case, begin_to_refer, a_draft, level
):
    matter = replace(a_draft().matter, identity_level=level)
    _workplace, form = begin_to_refer(new_case(matter=matter))
    assert (SHOWS_CITIZEN in labels(form)) == (level is not IdentityLevel.OPEN)


def test_a_liaison_sees_the_centres_files_and_answers_with_her_own(
    refer_with_plan, attach, press, plan, photo, qtbot, come_as_liaison, centre
):
    case_id = refer_with_plan()
    workplace, page = come_as_liaison()
    settle()
    shown = labels(page.ui.files_part)
    assert any("همراه دستور مرکز" in text for text in shown)
    model = workplace.work.agency.model
    with qtbot.waitSignal(model.files.saved, timeout=ANSWER_MS):
        model.files.save(model.case.attachments[0].id, plan.with_name("گرفته.pdf"))
    assert plan.with_name("گرفته.pdf").read_bytes() == plan.read_bytes()
    press(Key.Key_F8)
    type_text(page.ui.reply_edit, REPLY)
    attach(page.ui.files_edit, photo)
    with qtbot.waitSignal(model.done, timeout=ANSWER_MS):
        press(Key.Key_Return, CTRL)
    case = centre.see(case_id)
    assert case.state is CaseState.ANSWERED
    assert [(file.name, file.part) for file in case.attachments] == [
        ("نقشه.pdf", FilePart.INSTRUCTION),
        ("عکس.png", FilePart.REPLY),
    ]


def test_half_a_reply_keeps_its_files_through_a_restart_and_forgets_them_when_given_up(
    referred, come_as_liaison, attach, press, photo, leave
):
    referred()
    workplace, page = come_as_liaison()
    press(Key.Key_F8)
    attach(page.ui.files_edit, photo)
    leave(workplace)
    workplace, page = come_as_liaison()
    press(Key.Key_F8)
    assert names(page.ui.files_edit) == ["عکس.png"]
    page.ui.cancel_button.click()
    assert workplace.writings.waiting == ()
    press(Key.Key_F8)
    assert names(page.ui.files_edit) == []


def test_a_file_that_cannot_go_with_a_reply_is_refused_beside_its_button(
    referred, come_as_liaison, press, tmp_path, qtbot
):
    referred()
    _workplace, page = come_as_liaison()
    press(Key.Key_F8)
    type_text(page.ui.reply_edit, REPLY)
    with qtbot.waitSignal(page.ui.files_edit.refused, timeout=ANSWER_MS):
        page.ui.files_edit.attach([str(tmp_path / "نیست.pdf")])
    assert page.ui.files_error.text() == sentence("attachment_unreadable")
    assert page.ui.reply_edit.value() == REPLY


def test_her_key_opens_a_file_of_the_referral(refer_with_plan, press, qtbot, come_as_liaison):
    refer_with_plan()
    workplace, _page = come_as_liaison()
    with qtbot.waitSignal(workplace.work.agency.model.files.ready, timeout=ANSWER_MS):
        press(Key.Key_F7, SHIFT)
