"""`samad-admin import`: past cases from a file, previewed, gone on with, or taken back."""

import argparse
import gc
import json
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

from samad_desktop.cli.acting import acting, add_acting
from samad_desktop.cli.connecting import opened
from samad_desktop.cli.options import IN_PART, OK, REFUSED, Commands, database_options
from samad_desktop.console import Terminal
from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.importing import (
    CHOSEN,
    CellProblem,
    ImportField,
    ImportMapping,
    ImportPreview,
    ImportRun,
    ImportState,
    as_json,
    as_template,
    from_json,
)
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import row_sentence
from samad_desktop.services.importing import ImportService, LookedAt

_TOLD_EVERY = 10_000
_EPILOG = """نگاشت:
  {{"columns": {{"text": "شرح"}}, "values": {{"subject": {{"آب شهر": "0101"}}}},
   "defaults": {{"county": "تبریز"}}, "clocks": false}}
columns نام ستون هر یک از این‌ها در فایل است:
{fields}
values معنی واژه‌های فایل است و defaults آنچه برای سطر خالی است، برای {chosen}:
نام یا کدی که مرکز می‌شناسد.

کد پایان: ۰ همه آورده شد؛ ۳ به پایان رسید ولی سطرهایی رد شد؛ ۱ انجام نشد یا ناتمام ماند، و
در --dry-run اگر سطری رد می‌شود؛ ۲ دستور درست نوشته نشده است."""
_HOW_TO_MAP = (
    "ستون‌ها را با --mapping FILE بگویید؛ نمونهٔ آماده را --dry-run --save-mapping FILE می‌نویسد."
)
_UNSAVED = "سطرهای ردشده آورده نشد؛ آن‌ها را با دلیل هر یک همین دستور با --refused FILE می‌نویسد."
_ABOUT_COLUMNS = frozenset({"import_column_needed", "import_column_or_one"})


def register(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        help="آوردن پرونده‌های پیشین از CSV یا Excel",
        parents=[database_options()],
        epilog=_epilog(),
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="فایل بایگانی پیشین")
    parser.add_argument(
        "--mapping",
        metavar="FILE",
        type=Path,
        help="ستون‌ها و معنی واژه‌ها به JSON، با کلیدهای زیر؛ بی آن همان که حدس زده یا بار پیش"
        " گفته شد",
    )
    parser.add_argument(
        "--save-mapping",
        metavar="FILE",
        type=Path,
        help="نوشتن آنچه به کار رفت با همهٔ کلیدها، برای اصلاح",
    )
    parser.add_argument(
        "--refused", metavar="FILE", type=Path, help="نوشتن سطرهای ردشده با دلیل هر یک"
    )
    parser.add_argument("--clocks", action="store_true", help="پرونده‌های باز از امروز مهلت بگیرند")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--dry-run", action="store_true", help="تنها پیش‌نمایش؛ چیزی ذخیره نمی‌شود")
    how.add_argument("--resume", action="store_true", help="ادامهٔ آوردنی که ناتمام ماند")
    how.add_argument("--undo", action="store_true", help="پس‌گرفتن همهٔ آنچه ناتمام ماند")
    add_acting(parser)
    parser.set_defaults(run=_run)


def _epilog() -> str:
    """Return what a mapping is made of, and what the exit codes say."""
    fields = "\n".join(f"  {field}: {label(field)}" for field in ImportField)
    chosen = "، ".join(CHOSEN)
    return _EPILOG.format(fields=fields, chosen=chosen)


def _run(options: argparse.Namespace, terminal: Terminal) -> int:
    with _uncollected(), opened(options) as database:
        actor, service = acting(database, options), ImportService(database)
        looked = service.look(actor, options.file)
        mapping = _mapping(options, looked)
        if options.save_mapping:
            _write(options.save_mapping, mapping)
        with _how_to_map(terminal):
            if options.dry_run:
                return _preview(service, actor, looked, mapping, options, terminal)
            run = _import(service, actor, looked, mapping, options, terminal)
        if options.refused and run.refused:
            service.save_refused(actor, run.id, options.file, options.refused)
    return _tell(run, options, terminal)


@contextmanager
def _how_to_map(terminal: Terminal) -> Iterator[None]:
    """Say how columns are told, if they were not."""
    try:
        yield
    except ValidationFailed as error:
        if any(wrong.code in _ABOUT_COLUMNS for wrong in error.errors):
            terminal.complain(_HOW_TO_MAP)
        raise


def _import(
    service: ImportService,
    actor: Actor,
    looked: LookedAt,
    mapping: ImportMapping,
    options: argparse.Namespace,
    terminal: Terminal,
) -> ImportRun:
    """Begin an import, go on with one, or take it back, until it ends or is interrupted.

    Of one that has ended only the refused rows are still to be had.

    Raises:
        RuleBroken: there is none to go on with.
    """
    earlier = looked.earlier
    if (options.resume or options.undo) and earlier is None:
        raise RuleBroken("import_not_begun")
    if options.refused and earlier is not None and earlier.state is ImportState.FINISHED:
        return earlier
    tell = _teller(terminal)
    with _until_interrupted() as go_on:
        if options.undo and earlier is not None:
            return service.take_back(actor, earlier.id, go_on=go_on, progress=tell).value
        if not options.resume and earlier is not None:
            raise RuleBroken("import_known")
        run = earlier or service.begin(actor, looked.sheet, mapping).value
        return service.go_on(actor, run.id, options.file, go_on=go_on, progress=tell).value


def _preview(
    service: ImportService,
    actor: Actor,
    looked: LookedAt,
    mapping: ImportMapping,
    options: argparse.Namespace,
    terminal: Terminal,
) -> int:
    with _until_interrupted() as go_on:
        found = service.preview(
            actor, looked.sheet, mapping, go_on=go_on, progress=_teller(terminal)
        )
    if options.json:
        answer = {key: value for key, value in asdict(found).items() if key != "first"}
        terminal.hand_over(answer | {"mapping": as_json(mapping)}, options.json)
    else:
        for line in _preview_lines(found):
            terminal.say(line)
    return REFUSED if found.refused else OK


def _preview_lines(found: ImportPreview) -> Iterator[str]:
    yield persian_digits(f"{found.rows} سطر: {found.good} پرونده، {found.refused} سطر ردشده.")
    for unknown in found.unknown:
        yield persian_digits(
            f"{label(unknown.field)} ناشناخته: {unknown.value} ({unknown.count} سطر)"
        )
    for kind in found.problems:
        first = kind.examples[0]
        where = "، ".join(str(each.row) for each in kind.examples)
        words = row_sentence(kind.code, _detail(first))
        yield persian_digits(f"{label(kind.field)}: {words} {kind.count} سطر، نخست {where}")


def _detail(problem: CellProblem) -> str:
    return problem.detail or problem.value


def _tell(run: ImportRun, options: argparse.Namespace, terminal: Terminal) -> int:
    if options.json:
        answer = asdict(run)
        del answer["mapping"], answer["header"]
        terminal.hand_over(answer, options.json)
    else:
        terminal.say(
            persian_digits(
                f"{label(run.state)}: {run.done} سطر از {run.rows} خوانده،"
                f" {run.stored} پرونده آورده و {run.refused} سطر رد شد."
            )
        )
    if run.state is ImportState.TAKEN_BACK:
        return OK
    if run.state is not ImportState.FINISHED:
        return REFUSED
    if not run.refused:
        return OK
    if not options.refused:
        terminal.complain(_UNSAVED)
    return IN_PART


def _mapping(options: argparse.Namespace, looked: LookedAt) -> ImportMapping:
    """Return how the file is read: as it is said, or as it is guessed or was before.

    Raises:
        ValidationFailed: what is said is no mapping.
    """
    mapping = looked.mapping
    if options.mapping:
        try:
            mapping = from_json(json.loads(options.mapping.read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise ValidationFailed((FieldError("mapping", "import_mapping_wrong"),)) from error
    return replace(mapping, clocks=True) if options.clocks else mapping


def _write(path: Path, mapping: ImportMapping) -> None:
    written = json.dumps(as_template(mapping), ensure_ascii=False, indent=2)
    try:
        path.write_text(f"{written}\n", encoding="utf-8")
    except OSError as error:
        raise RuleBroken("file_not_written") from error


def _teller(terminal: Terminal) -> Callable[[int, int], None]:
    told = 0

    def tell(done: int, whole: int) -> None:
        nonlocal told
        if abs(done - told) >= _TOLD_EVERY:
            told = done
            terminal.complain(persian_digits(f"{done} از {whole} سطر"))

    return tell


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no cycles: rows have none, and looking takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _until_interrupted() -> Iterator[Callable[[], bool]]:
    """Give what says no once somebody interrupts: the lot in hand is still stored."""
    stop = threading.Event()
    former = {
        each: signal.signal(each, lambda *_: stop.set()) for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: not stop.is_set()
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
