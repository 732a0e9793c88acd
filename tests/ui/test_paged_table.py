"""Long lists: pages come when they are looked at, and dragging through a million rows stays smooth."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from backoffice.errors import DataFileProblem
from ui.jobs import Jobs
from ui.models.columns import ChipCell, Column, Kind
from ui.models.paged_table import KEPT_PAGES, PAGE, PagedTable, Source
from ui.models.table_model import ShortTable
from ui.theme import theme
from ui.widgets.list_view import ListView

MILLION = 1_000_000
CHIPS = [ChipCell(tone, tone.title()) for tone in ("new", "in_progress", "unpaid", "shipped")]


@dataclass(frozen=True, slots=True)
class Row:
    """A record of the test."""

    id: int


class Rows:
    """A source of numbered rows that remembers how it was asked."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.asked: list[tuple[int, Row | None]] = []
        self.fails = False

    def fetch(self, start: int, after: Row | None, limit: int) -> Sequence[Row]:
        self.asked.append((start, after))
        if self.fails:
            raise DataFileProblem("damaged")
        first = start if after is None else after.id + 1
        return [Row(n) for n in range(first, min(first + limit, self.number))]

    @property
    def source(self) -> Source[Row]:
        return Source(self.fetch, lambda: self.number)


COLUMNS: tuple[Column[Row], ...] = (
    Column("number", "Order", lambda row: f"B-{row.id}", 120, Kind.STRONG, "number"),
    Column("name", "Customer", lambda row: f"Kundin mit einem längeren Namen {row.id}", 0, Kind.TEXT, "name"),
    Column("placed", "Received", lambda _row: "10.03. 08:47", 112, Kind.MUTED),
    Column("status", "Status", lambda row: CHIPS[row.id % 4], 148, Kind.CHIP),
    Column("mark", "", lambda _row: "paid", 76, Kind.MARK, spare=1),
    Column("pieces", "Pieces", lambda row: str(row.id % 9), 60, Kind.NUMBER, spare=1),
    Column("total", "Total", lambda row: f"{row.id},00 €", 100, Kind.NUMBER),
)


@pytest.fixture
def model(jobs: Jobs) -> PagedTable[Row]:
    return PagedTable(COLUMNS, jobs)


def test_that_the_model_keeps_qts_rules(qtbot: QtBot, model: PagedTable[Row], jobs: Jobs) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = Rows(3 * PAGE + 7)

    model.show_source(rows.source)
    qtbot.waitUntil(lambda: model.rowCount() == 3 * PAGE + 7)
    model.data(model.index(2 * PAGE, 0))
    qtbot.waitUntil(lambda: jobs.running == ())
    rows.number = PAGE + 1
    model.show_source(rows.source, rows=model.rowCount())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE + 1)

    assert tester.model() is model


def test_that_a_short_table_keeps_qts_rules(qtbot: QtBot) -> None:
    table = ShortTable(COLUMNS, [Row(1), Row(2)])
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)

    table.show_records([Row(3)])

    assert tester.model().rowCount() == 1


def test_that_the_first_page_is_there_at_once(qtbot: QtBot, model: PagedTable[Row]) -> None:
    model.show_source(Rows(MILLION).source)

    assert model.data(model.index(0, 0)) == "B-0"
    assert model.data(model.index(0, 3)) == "New"
    assert model.rowCount() == PAGE


def test_that_a_list_of_one_page_needs_no_counting(qtbot: QtBot, model: PagedTable[Row]) -> None:
    with qtbot.waitSignal(model.counted) as counted:
        model.show_source(Rows(12).source)

    assert counted.args == [12]


def test_that_the_next_page_comes_by_its_key_and_a_jump_by_its_place(qtbot: QtBot, model: PagedTable[Row], jobs: Jobs) -> None:
    rows = Rows(MILLION)
    model.show_source(rows.source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)

    for row in (PAGE, 900_000):
        model.data(model.index(row, 0))
        with qtbot.waitSignal(model.arrived):
            pass

    assert rows.asked[1:] == [(PAGE, Row(PAGE - 1)), (900_000 // PAGE * PAGE, None)]
    assert model.data(model.index(900_000, 0)) == "B-900000"


def test_that_only_the_last_pages_asked_for_are_fetched(qtbot: QtBot, model: PagedTable[Row], jobs: Jobs) -> None:
    rows = Rows(MILLION)
    model.show_source(rows.source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)

    for page in range(10, 60):
        model.data(model.index(page * PAGE, 0))
    qtbot.waitUntil(lambda: jobs.running == () and model.data(model.index(59 * PAGE, 0)) is not None)

    assert len(rows.asked) <= 1 + 5


def test_that_few_pages_are_kept(qtbot: QtBot, model: PagedTable[Row], jobs: Jobs) -> None:
    model.show_source(Rows(MILLION).source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)

    for page in range(1, 30):
        model.data(model.index(page * PAGE, 0))
        with qtbot.waitSignal(model.arrived):
            pass

    assert len(model._pages) == KEPT_PAGES


def test_that_an_answer_to_an_older_question_is_dropped(qtbot: QtBot, model: PagedTable[Row], jobs: Jobs) -> None:
    model.show_source(Rows(MILLION).source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)
    model.data(model.index(5 * PAGE, 0))

    model.show_source(Rows(10).source)
    qtbot.waitUntil(lambda: jobs.running == ())

    assert model.rowCount() == 10
    assert list(model._pages) == [0]


def test_that_a_failed_page_is_told(qtbot: QtBot, model: PagedTable[Row]) -> None:
    rows = Rows(MILLION)
    model.show_source(rows.source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)
    rows.fails = True

    with qtbot.waitSignal(model.failed) as failed:
        model.data(model.index(5 * PAGE, 0))

    assert failed.args == [DataFileProblem("damaged")]


def test_that_numbers_stand_at_the_right(model: PagedTable[Row]) -> None:
    model.show_source(Rows(3).source)

    assert Qt.AlignmentFlag.AlignRight & model.data(model.index(0, 6), Qt.ItemDataRole.TextAlignmentRole)
    assert model.columnCount(model.index(0, 0)) == model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_that_enter_opens_the_current_row(qtbot: QtBot) -> None:
    view = ListView(ShortTable(COLUMNS, [Row(1), Row(2)]), name="list", accessible="List")
    qtbot.addWidget(view)
    view.choose([1])

    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)

    assert opened.args == [1]
    assert view.chosen_rows() == [1]


def test_that_a_selected_row_has_the_tint_of_the_theme_and_a_bar(qtbot: QtBot) -> None:
    view = ListView(ShortTable(COLUMNS, [Row(1), Row(2)]), name="list", accessible="List")
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.choose([0])

    picture = view.viewport().grab().toImage()

    assert picture.pixelColor(8, 8) == theme().colour("selection")
    assert picture.pixelColor(1, 8) == theme().colour("accent")
    assert picture.pixelColor(8, 50) != theme().colour("selection")


def test_that_a_click_on_a_head_asks_for_its_order(qtbot: QtBot) -> None:
    view = ListView(ShortTable(COLUMNS, [Row(1)]), name="list", accessible="List")
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    heads = view.horizontalHeader()

    with qtbot.waitSignal(view.sort_asked) as asked:
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert asked.args == ["number"]


def test_that_columns_which_can_be_spared_make_room_for_the_name(qtbot: QtBot) -> None:
    view = ListView(ShortTable(COLUMNS, [Row(1)]), name="list", accessible="List")
    qtbot.addWidget(view)
    view.show()

    view.resize(1000, 300)
    assert not view.isColumnHidden(4)
    view.resize(700, 300)

    assert view.isColumnHidden(4)
    assert view.isColumnHidden(5)
    assert view.columnWidth(1) >= 199


def drag_gaps(qtbot: QtBot, view: ListView, steps: int) -> list[float]:
    """Drag the scrollbar from top to end and return how many milliseconds of work lay between beats of the event loop, ascending.

    It is this thread's own time, which other programs of the machine do not change; the proof lane measures by the clock.
    """
    beats: list[float] = []
    beat, drag = QTimer(), QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: beats.append(time.thread_time()))
    bar, moved = view.verticalScrollBar(), [0]

    def move() -> None:
        moved[0] += 1
        bar.setValue(round(bar.maximum() * moved[0] / steps))

    drag.timeout.connect(move)
    beat.start(2)
    drag.start(10)
    qtbot.waitUntil(lambda: moved[0] >= steps, timeout=20_000)
    return sorted((later - earlier) * 1000 for earlier, later in pairwise(beats))


def test_that_dragging_through_a_million_rows_is_as_smooth_as_through_a_short_list(qtbot: QtBot, model: PagedTable[Row]) -> None:
    short = shown(qtbot, ShortTable(COLUMNS, [Row(n) for n in range(10_000)]))
    million = shown(qtbot, model)
    model.show_source(Rows(MILLION).source)
    qtbot.waitUntil(lambda: model.rowCount() == MILLION)

    pairs = [[percentile(drag_gaps(qtbot, view, 60), 0.99) for view in (short, million)] for _ in range(4)]
    reference, product = (min(column) for column in zip(*pairs, strict=True))  # a busy machine's caches cost a thread time too

    assert product <= 2 * max(reference, 10)


def shown(qtbot: QtBot, model: ShortTable[Row] | PagedTable[Row]) -> ListView:
    """Return a view of this model, as high as a large screen."""
    view = ListView(model, name="list", accessible="List")
    qtbot.addWidget(view)
    view.resize(820, 34 * 42)
    view.show()
    return view


def percentile(ascending: Sequence[float], part: float) -> float:
    """Return the value below which this part of the values lies."""
    return ascending[int(len(ascending) * part)]
