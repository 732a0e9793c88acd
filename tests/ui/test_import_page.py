"""The import page: from the file to its preview, and for which channel it is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.incoming import Channel, ImportCounts
from backoffice.errors import FileRefused
from tests.ui.import_fakes import FakeImportDesk
from tests.ui.importing import click, context, desk, file, page, part, read, seen, toast, wait_for, words
from ui.pages.import_page import ImportPage
from ui.widgets.fields import Picker
from ui.widgets.list_view import ListView

__all__ = ["context", "desk", "file", "page"]


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
