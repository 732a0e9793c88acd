"""Rejects, publishing, the ways back, and the plain files that still lie around."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.incoming import ImportBatch, ImportCounts
from backoffice.errors import NotPossible
from tests.ui.import_fakes import NOW, FakeImportDesk
from tests.ui.importing import click, context, desk, file, opened, page, part, publish, read, seen, toast, wait_for, words
from ui.context import UiContext
from ui.models.reject_table import all_left_out, harmless
from ui.pages.import_page import ImportPage
from ui.widgets.list_view import ListView

__all__ = ["context", "desk", "file", "page"]


def batch(number: int, *, undoable: bool, undone: bool = False) -> ImportBatch:
    return ImportBatch(number, "Shopify", f"orders_{number}.csv", NOW, "Maria Schulz", ImportCounts(accepted=5), undoable, undone)


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


def test_that_the_summary_is_there_again_when_one_comes_back(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    with qtbot.waitSignal(page.summary_changed) as summary:
        page.arrive()
    assert summary.args is not None
    assert summary.args[0].startswith("Orders read: 281")
