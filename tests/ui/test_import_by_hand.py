"""Files are dropped and imported by keyboard; every control has a name."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.import_fakes import FakeImportDesk
from tests.ui.importing import context, desk, drop, file, page, part, publish, read, toast, wait_for, words
from tests.ui.named import unnamed_controls
from ui.pages.import_page import ImportPage
from ui.widgets.list_view import ListView

__all__ = ["context", "desk", "file", "page"]


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


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
