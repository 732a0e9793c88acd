"""Papers on the screen: made with progress, shown page by page, printed, saved, noted with undo."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.order_work import Work
from backoffice.domain.orders import Done, Skipped
from backoffice.domain.papers import Paper, PaperKind
from backoffice.errors import Cancelled, NotPossible
from tests.documents.reading import barcodes
from tests.documents.typical import ROAST, SHOP, TODAY, order, slip
from tests.ui.fakes import NOW, FakeOrderDesk, board_rows, context_for, whole
from tests.ui.named import unnamed_controls
from ui.dialogs.paper_dialog import PaperDialog
from ui.pages.orders_page import OrdersPage
from ui.pages.same_door import Opened
from ui.pdf_pages import PdfPages
from ui.printing import PrintRun, page_printer
from ui.selection import Selection
from ui.widgets.list_view import ListView

Tick = Callable[[int, int], None]


class FakePaperDesk:
    """Sets real pages, and keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []
        self.error: Exception | None = None
        self.gate: threading.Event | None = None
        self.skipped: tuple[Skipped, ...] = ()

    def packing_slips(self, order_ids: Sequence[OrderId], tick: Tick) -> Paper:
        from backoffice.documents.packing_slip import packing_slips

        if self.error:
            raise self.error
        if self.gate:
            tick(1, len(order_ids))
            self.gate.wait(5)
            tick(2, len(order_ids))
        content, pages = packing_slips([slip(order(f"B-{one}", ROAST)) for one in order_ids], SHOP, TODAY, tick)
        return Paper(PaperKind.SLIP, content, pages, tuple((one, 1) for one in order_ids), self.skipped)

    def pick_list(self, order_ids: Sequence[OrderId], tick: Tick, language: str) -> Paper:
        self.told.append(("pick_list", language))
        paper = self.packing_slips(order_ids, tick)
        return Paper(PaperKind.LIST, paper.content, paper.pages, paper.chosen)

    def save(self, content: bytes, path: Path, order_ids: Sequence[OrderId]) -> None:
        if self.error:
            raise self.error
        path.write_bytes(content)
        self.told.append(("save", tuple(order_ids)))

    def printed(self, kind: PaperKind, chosen: Sequence[tuple[OrderId, int]]) -> Done:
        self.told.append(("printed", kind, tuple(chosen)))
        return Done(DeedId(1), tuple(one for one, _ in chosen))


@pytest.fixture
def desk() -> FakePaperDesk:
    return FakePaperDesk()


@pytest.fixture
def page(qtbot: QtBot, desk: FakePaperDesk) -> Iterator[OrdersPage]:
    context = context_for(FakeOrderDesk(board_rows()))
    cast(Any, context.office).papers = desk
    page = OrdersPage(context)
    qtbot.addWidget(page)
    page.resize(1216, 860)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: context.jobs.running == ())
    yield page
    context.jobs.shut_down()


def opened(qtbot: QtBot, page: OrdersPage, *rows: int) -> PaperDialog:
    """Choose rows of the list and ask for their packing slips by keyboard."""
    cast(ListView, page.findChild(ListView, "orders.list")).choose(list(rows))
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(PaperDialog) is not None)
    return cast(PaperDialog, page.findChild(PaperDialog))


def ready(qtbot: QtBot, dialog: PaperDialog) -> PaperDialog:
    qtbot.waitUntil(lambda: knob(dialog, "paper.print").isEnabled())
    qtbot.waitUntil(lambda: not cast(QLabel, dialog.findChild(QLabel, "paper.page")).pixmap().isNull())
    return dialog


def words(widget: QWidget, name: str) -> str:
    return cast(QLabel, widget.findChild(QLabel, name)).text()


def knob(widget: QWidget, name: str) -> QPushButton:
    return cast(QPushButton, widget.findChild(QPushButton, name))


def press(widget: QWidget, name: str) -> None:
    QTest.mouseClick(knob(widget, name), Qt.MouseButton.LeftButton)


def pdf_printer(path: Path) -> QPrinter:
    printer = page_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_that_the_slip_of_the_shown_order_is_previewed(qtbot: QtBot, page: OrdersPage) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0))

    assert dialog.windowTitle() == "Packing slip B-2026-1048"
    assert words(dialog, "paper.where") == "Page 1 of 1"
    assert not knob(dialog, "paper.after").isEnabled()
    assert unnamed_controls(dialog) == []


def test_that_several_slips_are_leafed_through_by_keys_and_buttons(qtbot: QtBot, page: OrdersPage) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0, 1, 2))

    assert (dialog.windowTitle(), words(dialog, "paper.where")) == ("3 packing slips", "Page 1 of 3")
    press(dialog, "paper.after")
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert words(dialog, "paper.where") == "Page 3 of 3"
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert words(dialog, "paper.where") == "Page 3 of 3"
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert words(dialog, "paper.where") == "Page 2 of 3"


def test_that_all_pages_are_printed_and_it_is_noted(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, tmp_path: Path) -> None:
    dialog, path = ready(qtbot, opened(qtbot, page, 0, 1)), tmp_path / "printed.pdf"
    paper = desk.packing_slips([OrderId(1048), OrderId(1047)], lambda _done, _total: None)

    dialog.print_on(PrintRun(page.context.jobs, PdfPages(paper.content), pdf_printer(path), dialog))
    qtbot.waitUntil(lambda: bool(desk.told))

    printed = path.read_bytes()
    assert [barcodes(printed, at) for at in (0, 1)] == [["B-1048"], ["B-1047"]]
    assert desk.told == [("printed", PaperKind.SLIP, ((1048, 1), (1047, 1)))]
    qtbot.waitUntil(lambda: words(page, "toast.words") == "2 packing slips noted as printed.")
    assert not knob(page, "toast.undo").isHidden()


def test_that_only_the_pages_asked_for_are_printed(qtbot: QtBot, page: OrdersPage, tmp_path: Path, desk: FakePaperDesk) -> None:
    paper = desk.packing_slips([OrderId(one) for one in (1, 2, 3, 4)], lambda _done, _total: None)
    printer = pdf_printer(tmp_path / "part.pdf")
    printer.setFromTo(2, 3)
    run = PrintRun(page.context.jobs, PdfPages(paper.content), printer, page)

    with qtbot.waitSignal(run.ended) as ended:
        run.start()

    assert ended.args == [True]
    assert [barcodes((tmp_path / "part.pdf").read_bytes(), at) for at in (0, 1)] == [["B-2"], ["B-3"]]


def test_that_printing_can_be_stopped_and_is_not_noted(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, tmp_path: Path) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0, 1))
    paper = desk.packing_slips([OrderId(1), OrderId(2)], lambda _done, _total: None)
    dialog.print_on(PrintRun(page.context.jobs, PdfPages(paper.content), pdf_printer(tmp_path / "stopped.pdf"), dialog))

    press(dialog, "paper.cancel")

    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    assert desk.told == []
    assert "print again" in words(dialog, "paper.skipped.words")
    assert knob(dialog, "paper.print").isEnabled()


def test_that_a_paper_is_saved_and_noted(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, tmp_path: Path) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0))
    press(dialog, "paper.save")
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    cast(QFileDialog, dialog.findChild(QFileDialog)).fileSelected.emit(str(tmp_path / "slip.pdf"))

    qtbot.waitUntil(lambda: len(desk.told) == 2)

    assert desk.told == [("save", (1048,)), ("printed", PaperKind.SLIP, ((1048, 1),))]
    assert barcodes((tmp_path / "slip.pdf").read_bytes()) == ["B-1048"]


def test_that_a_failed_save_is_told_of_and_not_noted(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, tmp_path: Path) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0))
    desk.error = NotPossible("save", "cannot_write")
    dialog.save_asked.emit(desk_paper(dialog), tmp_path / "slip.pdf")

    qtbot.waitUntil(lambda: "could not be written" in words(dialog, "paper.skipped.words"))

    assert desk.told == []


def desk_paper(dialog: PaperDialog) -> Paper:
    assert dialog._paper is not None
    return dialog._paper


def test_that_the_system_is_asked_for_the_printer(qtbot: QtBot, page: OrdersPage) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0, 1))

    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: dialog.findChild(QPrintDialog) is not None)
    asked = cast(QPrintDialog, dialog.findChild(QPrintDialog))
    assert (asked.minPage(), asked.maxPage()) == (1, 2)
    asked.reject()


def test_that_setting_many_pages_shows_progress_and_can_be_cancelled(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk) -> None:
    desk.gate = threading.Event()
    dialog = opened(qtbot, page, *range(8))
    qtbot.waitUntil(lambda: words(dialog, "paper.doing") == "1 of 8")
    assert cast(QProgressBar, dialog.findChild(QProgressBar, "paper.progress")).maximum() == 8

    with qtbot.waitSignal(dialog.rejected):
        press(dialog, "paper.cancel")
        desk.gate.set()

    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    assert desk.told == []


def test_that_orders_without_a_slip_are_named(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk) -> None:
    desk.skipped = (Skipped(OrderId(5), "B-5", "cancelled"), Skipped(OrderId(6), "B-6", "nothing_left"))

    dialog = ready(qtbot, opened(qtbot, page, 0, 1))

    assert words(dialog, "paper.skipped.words") == "2 orders are not on it."
    assert words(dialog, "paper.skipped.detail") == "B-5 The order is cancelled. B-6 Nothing of it is left to pack."


@pytest.mark.parametrize(("error", "said"), [(NotPossible("print", "nothing_to_print"), "nothing of them"), (Cancelled(), "")])
def test_that_a_failed_paper_says_why(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, error: Exception, said: str) -> None:
    desk.error = error
    dialog = opened(qtbot, page, 0)
    if not said:
        qtbot.waitUntil(lambda: page.findChild(PaperDialog) is None)
        return

    qtbot.waitUntil(lambda: said in words(dialog, "paper.failure.sentence"))

    assert not knob(dialog, "paper.print").isEnabled()


def test_that_the_menu_offers_slip_and_list_in_the_programs_language(qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk) -> None:
    menu = page._verbs.menu(Selection.of(board_rows()[:2]))
    offered = {action.objectName(): action for action in menu.actions()}

    offered["order.verb.pick_list"].trigger()
    qtbot.waitUntil(lambda: page.findChild(PaperDialog) is not None)
    dialog = ready(qtbot, cast(PaperDialog, page.findChild(PaperDialog)))

    assert "order.verb.slip" in offered
    assert "order.verb.receipt" not in offered
    assert desk.told == [("pick_list", "en")]
    assert dialog.windowTitle() == "Pick list for 2 orders"
    assert page._verbs.menu(Selection.of([])).objectName() == "order.verbs"


def test_that_printed_papers_are_marked_beside_the_order(qtbot: QtBot, page: OrdersPage) -> None:
    pane = page._pane
    shown = whole(board_rows()[0])

    pane.show_order(Opened(shown))
    assert [label.text() for label in pane.findChildren(QLabel) if "printed" in label.text()] == []
    pane.show_order(Opened(replace(shown, work=Work(slip_printed_at=NOW, listed_at=NOW))))

    assert words(pane, "order.slip_printed") == "Packing slip printed today, 11:23"
    assert words(pane, "order.listed") == "Pick list printed today, 11:23"


def test_that_a_closed_dialog_gives_its_pages_back(qtbot: QtBot, page: OrdersPage) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0))
    pages = dialog._pages_here()
    assert not pages.picture(0, 20).isNull()

    press(dialog, "paper.close")

    assert pages.picture(0, 20).isNull()
    qtbot.waitUntil(lambda: page.findChild(PaperDialog) is None)


def test_that_a_save_that_ends_after_the_dialog_is_noted_all_the_same(
    qtbot: QtBot, page: OrdersPage, desk: FakePaperDesk, tmp_path: Path
) -> None:
    dialog = ready(qtbot, opened(qtbot, page, 0))
    dialog.save_asked.emit(desk_paper(dialog), tmp_path / "slip.pdf")
    dialog.reject()

    qtbot.waitUntil(lambda: len(desk.told) == 2)

    assert desk.told[1] == ("printed", PaperKind.SLIP, ((1048, 1),))
