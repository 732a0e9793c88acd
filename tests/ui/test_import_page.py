"""The import page on a desk that is played: from the file to the orders and back, and everything that can come in between."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from backoffice.domain.incoming import Channel, ImportBatch, ImportCounts
from backoffice.errors import FileRefused, NotPossible
from tests.ui.import_fakes import NOW, FakeImportDesk, context_for
from tests.ui.named import unnamed_controls
from ui.context import UiContext
from ui.models.reject_table import all_left_out, harmless
from ui.pages.import_page import ImportPage
from ui.widgets.fields import Picker
from ui.widgets.list_view import ListView

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk() -> FakeImportDesk:
    return FakeImportDesk()


@pytest.fixture
def context(desk: FakeImportDesk, qapp: object) -> Iterator[UiContext]:
    made = context_for(desk)
    yield made
    desk.go_on.set()
    assert made.jobs.shut_down()


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> ImportPage:
    return opened(ImportPage(context), qtbot)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bestellungen_2026-03-10.csv"
    path.write_bytes(b"x" * 412_000)
    return path


def opened(page: ImportPage, qtbot: QtBot) -> ImportPage:
    qtbot.addWidget(page)
    page.resize(1216, 824)
    with qtbot.waitExposed(page):
        page.show()
    return page


def part(page: QWidget, kind: type[Kind], name: str) -> Kind:
    found = page.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def words(page: QWidget, name: str) -> str:
    return part(page, QLabel, name).text()


def seen(page: ImportPage, name: str) -> bool:
    return any(child.isVisible() for child in page.findChildren(QWidget, name))


def wait_for(qtbot: QtBot, page: ImportPage, name: str) -> None:
    qtbot.waitUntil(lambda: seen(page, name), timeout=3000)


def click(qtbot: QtBot, page: ImportPage, name: str) -> None:
    wait_for(qtbot, page, name)
    button = next(one for one in page.findChildren(QPushButton, name) if one.isVisible())
    qtbot.waitUntil(button.isEnabled, timeout=3000)
    QTest.mouseClick(button, LEFT)


def read(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    page.import_file(file)
    wait_for(qtbot, page, "import.preview")


def publish(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    click(qtbot, page, "import.publish")
    wait_for(qtbot, page, "import.result")


def toast(page: ImportPage) -> str:
    return words(page, "import.toast.words") if seen(page, "import.toast") else ""


def batch(number: int, *, undoable: bool, undone: bool = False) -> ImportBatch:
    return ImportBatch(number, "Shopify", f"orders_{number}.csv", NOW, "Maria Schulz", ImportCounts(accepted=5), undoable, undone)


# Reading


def test_that_a_chosen_file_is_shown_with_all_that_it_would_do(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    with qtbot.waitSignal(page.summary_changed) as summary:
        click(qtbot, page, "import.choose")
        part(page, QFileDialog, "import.choose_dialog").fileSelected.emit(str(file))
    wait_for(qtbot, page, "import.preview")
    assert words(page, "import.file.name") == file.name
    assert words(page, "import.file.facts") == "412 kB · 341 rows · semicolon · UTF-8 · recognised as Shopify"
    numbers = [words(page, f"import.counts.{name}.number") for name in ("accepted", "updated", "known", "left_out")]
    assert numbers == ["248", "21", "12", "7"]
    assert "Visa •••• 4242 in row 88" in words(page, "import.masked.detail")
    assert part(page, QPushButton, "import.publish").text() == "Import 248, update 21"
    assert summary.args is not None
    assert summary.args[0].startswith("Orders read: 281 · 341 rows · ")


def test_that_rejected_rows_and_contradictions_stand_in_one_table(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    model = part(page, ListView, "import.rejects.table").model()
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert rows[0][:2] == ["14", "–"]
    assert rows[0][4] == "(empty)"
    assert rows[-1][:3] == ["–", "#2171", "–"]
    assert rows[-1][3] == "The file gives this order twice with different contents."


def test_that_a_file_without_faults_says_so(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.rejected, desk.contradictions, desk.masked = (), (), ()
    desk.counts = ImportCounts(accepted=3)
    read(qtbot, page, file)
    assert seen(page, "import.rejects.empty")
    assert not seen(page, "import.masked")
    assert part(page, QPushButton, "import.publish").text() == "Import 3"


def test_that_a_file_with_nothing_new_cannot_be_imported_and_says_why(
    qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path
) -> None:
    desk.counts = ImportCounts(duplicates=288)
    read(qtbot, page, file)
    assert not part(page, QPushButton, "import.publish").isEnabled()
    assert words(page, "import.publish.why") == "All usable orders of this file are already here. There is nothing to import."


def test_that_reading_shows_its_progress_and_can_be_cancelled(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.go_on.clear()
    page.import_file(file)
    wait_for(qtbot, page, "import.progress")
    qtbot.waitUntil(lambda: part(page, QProgressBar, "import.progress.bar").value() > 0)
    click(qtbot, page, "import.progress.cancel")
    wait_for(qtbot, page, "import.start")
    assert toast(page) == "Cancelled. Nothing was changed."
    assert desk.asked == [("preview", file.name, "")]


def test_that_a_second_file_waits_for_the_first(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.go_on.clear()
    page.import_file(file)
    page.import_file(file.with_name("second.csv"))
    assert toast(page) == "Another import is still running. Wait for it, or cancel it first."
    desk.go_on.set()
    wait_for(qtbot, page, "import.preview")
    assert [one for one in desk.asked if one[0] == "preview"] == [("preview", file.name, "")]


def test_that_a_refused_file_is_explained_and_another_can_be_chosen(
    qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path
) -> None:
    desk.refusal = FileRefused("bad_csv", row=14)
    page.import_file(file)
    wait_for(qtbot, page, "refused")
    assert words(page, "refused.text").startswith("Row 14. ")
    assert words(page, "refused.assurance") == "Nothing was changed."
    click(qtbot, page, "refused.details")
    assert words(page, "refused.report") == "FileRefused · bad_csv · row 14"
    click(qtbot, page, "refused.copy")
    assert QGuiApplication.clipboard().text() == "FileRefused · bad_csv · row 14"
    click(qtbot, page, "refused.choose")
    part(page, QFileDialog, "import.choose_dialog").fileSelected.emit(str(file))
    wait_for(qtbot, page, "import.preview")


def test_that_another_file_takes_the_place_of_the_preview(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    read(qtbot, page, file)
    page.import_file(file.with_name("second.csv"))
    qtbot.waitUntil(lambda: ("drop", 1) in desk.asked)
    assert words(page, "import.file.name") == "second.csv"


def test_that_a_refusal_leaves_the_preview_before_it(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    read(qtbot, page, file)
    desk.refusal = FileRefused("empty")
    page.import_file(file.with_name("second.csv"))
    click(qtbot, page, "refused.close")
    assert seen(page, "import.preview")
    assert words(page, "import.file.name") == file.name
    assert ("drop", 1) not in desk.asked


def test_that_cancelling_the_preview_lets_it_go(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    read(qtbot, page, file)
    click(qtbot, page, "import.cancel")
    wait_for(qtbot, page, "import.start")
    qtbot.waitUntil(lambda: desk.asked[-1] == ("drop", 1))


# The channel


def test_that_a_new_kind_of_channel_asks_once_for_its_name(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.known.clear()
    read(qtbot, page, file)
    wait_for(qtbot, page, "channel")
    name = part(page, QLineEdit, "channel.name")
    assert name.text() == "Shopify"
    name.clear()
    assert not part(page, QPushButton, "channel.ok").isEnabled()
    assert words(page, "channel.reason") == "Please enter a name."
    QTest.keyClicks(name, "Kaffeehaus")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("preview", file.name, "Kaffeehaus") in desk.asked)
    qtbot.waitUntil(lambda: part(page, Picker, "import.channel").currentText() == "Kaffeehaus")
    qtbot.waitUntil(lambda: not seen(page, "channel"))


def test_that_the_proposed_name_is_taken_without_reading_again(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.known.clear()
    read(qtbot, page, file)
    click(qtbot, page, "channel.ok")
    assert desk.asked == [("preview", file.name, "")]


def test_that_a_known_channel_is_not_asked_for(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    assert not seen(page, "channel")
    assert part(page, Picker, "import.channel").currentText() == "Shopify – Kaffeehaus Lindenhof"


def test_that_a_payment_number_is_no_name_of_a_channel(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.known.clear()
    read(qtbot, page, file)
    wait_for(qtbot, page, "channel")
    part(page, QLineEdit, "channel.name").setText("4111 1111 1111 1111")
    assert not part(page, QPushButton, "channel.ok").isEnabled()
    assert words(page, "channel.name.message") == "This looks like a payment number. It does not belong here."


def test_that_another_channel_reads_the_file_again_for_it(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.known += [Channel(2, "shopify", "Shopify – Outlet"), Channel(3, "woocommerce", "WooCommerce")]
    read(qtbot, page, file)
    channels = part(page, Picker, "import.channel")
    offered = [channels.itemText(place) for place in range(channels.count()) if channels.itemText(place)]
    assert offered == ["Shopify – Kaffeehaus Lindenhof", "Shopify – Outlet", "Another shop …"]
    channels.setCurrentIndex(1)
    channels.activated.emit(1)
    qtbot.waitUntil(lambda: ("preview", file.name, "Shopify – Outlet") in desk.asked)
    qtbot.waitUntil(lambda: channels.currentText() == "Shopify – Outlet")
    qtbot.waitUntil(lambda: ("drop", 1) in desk.asked)


def test_that_another_shop_is_asked_for_by_name(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    channels = part(page, Picker, "import.channel")
    channels.setCurrentIndex(channels.count() - 1)
    channels.activated.emit(channels.count() - 1)
    click(qtbot, page, "channel.cancel")
    assert channels.currentText() == "Shopify – Kaffeehaus Lindenhof"


# What was left out


def test_that_the_list_of_rejects_is_saved_for_a_spreadsheet(qtbot: QtBot, page: ImportPage, file: Path, tmp_path: Path) -> None:
    read(qtbot, page, file)
    target = tmp_path / "list.csv"
    click(qtbot, page, "import.rejects.save")
    part(page, QFileDialog, "import.rejects.save_dialog").fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: toast(page) == "List saved as list.csv.")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as saved:
        rows = list(csv.reader(saved, delimiter=";"))
    assert rows[0] == ["Row", "Order", "Column", "What does not fit", "The file says", "What helps"]
    assert [row[4] for row in rows[1:]] == ["(empty)", "2026-02-30 14:12", "auf Anfrage", "XZ", "'-2", "Visa •••• 0008", "–"]


def test_that_a_list_that_cannot_be_saved_says_so(qtbot: QtBot, page: ImportPage, file: Path, tmp_path: Path) -> None:
    read(qtbot, page, file)
    click(qtbot, page, "import.rejects.save")
    part(page, QFileDialog, "import.rejects.save_dialog").fileSelected.emit(str(tmp_path / "gone" / "list.csv"))
    qtbot.waitUntil(lambda: toast(page) == "The list could not be saved there. Please choose another folder.")


@pytest.mark.parametrize("cell", ["=1+1", "+49 30 1", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_that_no_cell_runs_as_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_that_contradictions_come_behind_the_rows() -> None:
    assert [one.code for one in all_left_out((), ("#1", "#2"))] == ["contradiction", "contradiction"]


def test_that_masked_numbers_can_be_looked_at(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    click(qtbot, page, "import.masked.view")
    wait_for(qtbot, page, "masked")
    model = part(page, ListView, "masked.table").model()
    assert [model.index(0, column).data() for column in range(3)] == ["88", "Notes", "Visa •••• 4242"]
    click(qtbot, page, "masked.close")


# Publishing, undoing


def test_that_a_yes_takes_the_orders_over_and_tells_all_pages(
    qtbot: QtBot, page: ImportPage, context: UiContext, desk: FakeImportDesk, file: Path
) -> None:
    told: list[frozenset[str]] = []
    context.hub.changed.connect(told.append)
    with qtbot.waitSignal(page.imported):
        publish(qtbot, page, file)
    assert {"orders", "imports"} <= told[0]
    assert desk.asked[-1] == ("publish", 1)
    assert words(page, "import.result.words") == "248 imported, 21 updated"
    assert words(page, "import.result.counts.left_out.number") == "7"
    with qtbot.waitSignal(page.page_asked) as asked:
        click(qtbot, page, "import.to_orders")
    assert asked.args == ["orders"]


def test_that_publishing_can_be_cancelled_and_leaves_the_preview(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    read(qtbot, page, file)
    desk.go_on.clear()
    click(qtbot, page, "import.publish")
    click(qtbot, page, "import.progress.cancel")
    wait_for(qtbot, page, "import.preview")
    assert toast(page) == "Cancelled. Nothing was changed."
    assert desk.past == []
    desk.go_on.set()
    click(qtbot, page, "import.publish")
    wait_for(qtbot, page, "import.result")


def test_that_something_may_come_before_the_first_import(qtbot: QtBot, context: UiContext, desk: FakeImportDesk, file: Path) -> None:
    waiting: list[Callable[[], None]] = []
    page = opened(ImportPage(context, before_publish=waiting.append), qtbot)
    read(qtbot, page, file)
    click(qtbot, page, "import.publish")
    assert desk.asked[-1][0] == "preview"
    waiting[0]()
    wait_for(qtbot, page, "import.result")


def test_that_the_toast_undoes_the_import(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    publish(qtbot, page, file)
    click(qtbot, page, "import.toast.undo")
    wait_for(qtbot, page, "import.start")
    assert ("undo", 1) in desk.asked
    assert toast(page) == "The import has been undone. Everything is as it was before."


def test_that_the_result_undoes_the_import(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    publish(qtbot, page, file)
    click(qtbot, page, "import.undo")
    wait_for(qtbot, page, "import.start")
    assert desk.asked.count(("undo", 1)) == 1


def test_that_an_import_that_was_worked_on_stays(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    publish(qtbot, page, file)
    desk.refusal = NotPossible("undo_import", "touched", 1)
    click(qtbot, page, "import.undo")
    wait_for(qtbot, page, "refused")
    assert seen(page, "import.result")
    click(qtbot, page, "refused.close")


def test_that_a_past_import_is_undone_after_a_question(qtbot: QtBot, context: UiContext, desk: FakeImportDesk) -> None:
    desk.past = [batch(9, undoable=False), batch(8, undoable=True), batch(7, undoable=False, undone=True)]
    page = opened(ImportPage(context), qtbot)
    wait_for(qtbot, page, "import.history")
    table, undo = part(page, ListView, "import.history.table"), part(page, QPushButton, "import.history.undo")
    assert not undo.isEnabled()
    table.choose([0])
    assert not undo.isEnabled()
    assert words(page, "import.history.why") == "Somebody has worked on its orders since."
    table.choose([2])
    assert words(page, "import.history.why") == "This import has already been undone."
    table.choose([1])
    click(qtbot, page, "import.history.undo")
    click(qtbot, page, "undo_import.ok")
    qtbot.waitUntil(lambda: desk.asked == [("undo", 8)])
    qtbot.waitUntil(lambda: words(page, "import.history.why") == "This import has already been undone.")


# The file afterwards


def test_that_the_imported_file_is_deleted_after_a_question(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    publish(qtbot, page, file)
    click(qtbot, page, "import.result.delete")
    click(qtbot, page, "delete_file.cancel")
    assert file.exists()
    click(qtbot, page, "import.result.delete")
    wait_for(qtbot, page, "delete_file")
    click(qtbot, page, "delete_file.ok")
    qtbot.waitUntil(lambda: words(page, "import.result.file.words") == "The file has been deleted.")
    assert not file.exists()
    assert not seen(page, "import.result.delete")


def test_that_a_file_that_cannot_be_deleted_says_so(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.stuck_file = True
    publish(qtbot, page, file)
    click(qtbot, page, "import.result.delete")
    click(qtbot, page, "delete_file.ok")
    qtbot.waitUntil(lambda: "could not be deleted" in toast(page))
    assert seen(page, "import.result.delete")


def test_that_plain_files_are_named_and_can_be_deleted_one_by_one(
    qtbot: QtBot, context: UiContext, desk: FakeImportDesk, tmp_path: Path
) -> None:
    desk.files = [tmp_path / f"orders_{number}.csv" for number in range(3)]
    for one in desk.files:
        one.write_text("x")
    page = opened(ImportPage(context), qtbot)
    wait_for(qtbot, page, "import.plain_files")
    assert words(page, "import.plain_files.words").endswith(": 3")
    click(qtbot, page, "import.plain_files.delete.0")
    click(qtbot, page, "delete_file.ok")
    qtbot.waitUntil(lambda: words(page, "import.plain_files.words").endswith(": 2"))
    assert not (tmp_path / "orders_0.csv").exists()


# Dropping, keyboard, names


def test_that_the_summary_is_there_again_when_one_comes_back(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    with qtbot.waitSignal(page.summary_changed) as summary:
        page.arrive()
    assert summary.args is not None
    assert summary.args[0].startswith("Orders read: 281")


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(page: ImportPage, data: QMimeData) -> None:
    buttons, keys, action = LEFT, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    middle = QPointF(600, 400)
    page.dragEnterEvent(QDragEnterEvent(middle.toPoint(), action, data, buttons, keys))
    page.dropEvent(QDropEvent(middle, action, data, buttons, keys))


def test_that_a_dropped_file_is_read(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    drop(page, dragged(file))
    wait_for(qtbot, page, "import.preview")
    assert words(page, "import.file.name") == file.name


def test_that_several_dropped_files_are_asked_for_one_by_one(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    drop(page, dragged(file, file.with_name("second.csv")))
    assert toast(page) == "One file at a time, please. Begin with the oldest."
    assert desk.asked == []


def test_that_the_whole_way_goes_by_keyboard(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, page, "import.choose_dialog")
    part(page, QFileDialog, "import.choose_dialog").fileSelected.emit(str(file))
    wait_for(qtbot, page, "import.preview")
    part(page, QFileDialog, "import.choose_dialog").close()
    with qtbot.waitActive(page):
        page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, page, "import.result")
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, page, "import.start")
    assert [one[0] for one in desk.asked] == ["preview", "publish", "undo"]


def test_that_every_control_has_a_name(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.known.clear()
    publish(qtbot, page, file)
    wait_for(qtbot, page, "channel")
    assert unnamed_controls(page) == []


def test_that_the_table_of_rejects_is_a_sound_model(qtbot: QtBot, qtmodeltester: ModelTester, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    check(part(page, ListView, "import.rejects.table").model())


def test_that_a_masked_file_name_is_what_the_page_shows(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, tmp_path: Path) -> None:
    desk.go_on.clear()
    page.import_file(tmp_path / "4111 1111 1111 1111.csv")
    assert "4111 1111 1111" not in words(page, "import.progress.title")


def test_that_counts_without_updates_say_only_what_comes_in(qtbot: QtBot, page: ImportPage, desk: FakeImportDesk, file: Path) -> None:
    desk.counts = replace(desk.counts, accepted=0)
    read(qtbot, page, file)
    assert part(page, QPushButton, "import.publish").text() == "Update 21"
