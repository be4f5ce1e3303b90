"""Each report on paper says what the screen says: the words of its PDF beside the rows shown."""

import re
import threading
from dataclasses import replace

import pytest

from samad_desktop.documents.report import TEMPLATE, printed_report
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.report_periods import month
from samad_desktop.domain.reports import ReportQuery
from samad_desktop.domain.text import latin_digits, strip_isolates
from samad_desktop.paths import resource
from samad_desktop.reports import REPORTS
from samad_desktop.services.reporting import ReportService
from samad_desktop.viewmodels.report_looks import chart_of
from samad_desktop.viewmodels.report_rows import ReportRows
from tests.db.report_centre import NOW
from tests.moments import let_it_be
from tests.paper_text import shown, text_of

# What is counted is tested on both engines beside the service; here it is how it is told.
pytestmark = pytest.mark.in_turn
# A code is five pairs, everything else one run: `۱٬۲۳۴`, `۲۶٫۵`, `۱۴۰۵/۰۷/۲۸`, `۰۹:۳۰`.
_FIGURES = re.compile(r"(?:[۰-۹]{2} ){4}[۰-۹]{2}|[۰-۹][۰-۹٬٫/:]*|—")

_NO_BRACKETS = str.maketrans("", "", "«»()")


@pytest.fixture
def sqlite_template(report_sqlite_template):
    return report_sqlite_template


@pytest.fixture
def postgresql_template(report_postgresql_template):
    return report_postgresql_template


@pytest.fixture(scope="module")
def typesetter():
    return Typesetter(resource("templates"), resource("fonts"))


@pytest.fixture
def service(database, as_person, supervisor):
    let_it_be(database, NOW)
    return ReportService(as_person(supervisor), clock=lambda: NOW)


@pytest.fixture
def made(service, supervisor):
    """Make a report of Mehr."""
    query = ReportQuery(month(1405, 7))
    return lambda code: service.make(supervisor, code, query, lambda *_: None, threading.Event())


@pytest.mark.parametrize("code", [each.code for each in REPORTS])
def test_the_paper_of_a_report_says_the_words_and_figures_of_the_screen(code, made, typesetter):
    answer = made(code)
    told = printed_report(answer, "مرکز آزمون")
    parts = list(printed_parts(answer, told["tables"]))
    for table, printed in zip(parts, told["tables"], strict=True):
        drawn = {(bar["name"], bar["text"]) for bar in printed["bars"]}
        assert drawn <= set(charted(table)), table.section
        printed["bars"] = []  # They repeat figures, and could stand for one that is missing.
    text = text_of(typesetter.pdf(TEMPLATE, told, NOW))
    words, on_paper = words_of(text), iter(figures(text))
    assert words_of(shown(" ".join(answer.every_note))) <= words
    for table in parts:
        on_its_screen = on_screen(table)
        assert bool(on_its_screen) == bool(table.rows)
        for row in on_its_screen:
            assert words_of(shown(row)) <= words, (table.section, row)
            wanted = figures(row)
            assert [each for each in wanted if each not in on_paper] == [], (table.section, row)


def test_a_code_in_a_list_leads_to_its_case(made, service, supervisor):
    answer = made("overdue")
    rows = ReportRows()
    rows.show_table(answer.tables[-1])
    door = rows.behind(rows.index(1, 0))
    (case,) = service.behind(supervisor, "overdue", answer.query, door).rows
    assert case.tracking_code == latin_digits(answer.tables[-1].rows[1].values[0]).replace(" ", "")
    assert rows.behind(rows.index(1, 1)) is None


def printed_parts(answer, printed):
    """Return each table in the parts that a paper gives it in: all its columns, each once."""
    papers = iter(printed)
    for table in answer.tables:
        names = left = [column.title for column in table.columns]
        while left:
            heads = next(papers)["heads"]
            again = 0 if left is names else 1  # A part begins with the names of its rows.
            assert heads == [*names[:again], *left[: len(heads) - again]]
            left = left[len(heads) - again :]
            places = [names.index(head) for head in heads]
            yield replace(
                table,
                columns=tuple(table.columns[place] for place in places),
                rows=tuple(at_places(row, places) for row in table.rows),
                totals=table.totals and at_places(table.totals, places),
            )


def at_places(row, places):
    then = row.before and tuple(row.before[place] for place in places)
    return replace(row, values=tuple(row.values[place] for place in places), before=then)


def on_screen(table):
    """Return the rows of a table as the screen shows them, each in one line."""
    rows = ReportRows()
    rows.show_table(table)
    across = range(rows.columnCount())
    return [
        " ".join(rows.index(row, column).data() for column in across)
        for row in range(rows.rowCount())
    ]


def charted(table):
    """Return what the screen draws first of each row, with its name."""
    chart = chart_of(table)
    return zip(chart.labels, chart.series[0].texts, strict=True) if chart.series else ()


def words_of(text):
    """Return the words of a text; brackets come out turned to the other side."""
    return set(text.translate(_NO_BRACKETS).split())


def figures(text):
    """Return the figures in a text in their order, each code as one."""
    return _FIGURES.findall(" ".join(strip_isolates(text).split()))
