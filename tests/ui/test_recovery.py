"""The recovery key: printed or copied, typed back, and painted on one page."""

import random
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.documents.emergency_sheet import emergency_sheet
from tests.ui.entrance_fakes import FACTS, KEY, FakeRecovery
from tests.ui.entrance_finding import find
from ui.jobs import Jobs
from ui.pages.recovery_page import RecoveryDialog, RecoveryPanel, plain_group
from ui.pdf_pages import PdfPages
from ui.printing import PrintRun, page_printer
from ui.recovery_sheet import sheet_words


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs) -> RecoveryPanel:
    panel = RecoveryPanel(KEY, "Kaffeehaus Lindenhof", FakeRecovery(), jobs, chooser=random.Random(4))
    qtbot.addWidget(panel)
    panel.show()
    return panel


def group(panel: RecoveryPanel, number: int) -> QLineEdit:
    found = find(panel, QLineEdit, f"recovery.group.{number}")
    assert found is not None
    return found


def test_that_two_groups_are_asked_for_and_checked_while_typing(qtbot: QtBot, panel: RecoveryPanel) -> None:
    first, second = panel.asked
    group(panel, first).setText("AAAAAA")
    assert group(panel, first).property("wrong")

    group(panel, first).setText(KEY[first - 1].lower())
    assert not group(panel, first).property("wrong")
    group(panel, second).setText(f" {KEY[second - 1]} ")

    assert panel.complete
    assert panel.tell_state() == "Both groups match."


def test_that_a_sheet_copied_by_hand_is_typed_back_whole(panel: RecoveryPanel) -> None:
    box = find(panel, QCheckBox, "recovery.by_hand")
    assert box is not None
    box.setChecked(True)
    assert panel.asked == (1, 2, 3, 4, 5, 6)

    for number, words in enumerate(KEY, 1):
        assert not panel.complete
        group(panel, number).setText(words)

    assert panel.complete


def test_that_letters_that_do_not_occur_are_read_as_what_they_look_like() -> None:
    assert plain_group("i-l o") == "110"


def test_that_the_groups_asked_for_differ_from_time_to_time(qtbot: QtBot, jobs: Jobs) -> None:
    asked = set()
    for seed in range(12):
        panel = RecoveryPanel(KEY, "Shop", FakeRecovery(), jobs, chooser=random.Random(seed))
        qtbot.addWidget(panel)
        asked.add(panel.asked)

    assert len(asked) > 3


def test_that_the_dialog_is_confirmed_only_when_the_groups_match(qtbot: QtBot, jobs: Jobs) -> None:
    dialog = RecoveryDialog(None, KEY, "Shop", FakeRecovery(), jobs, chooser=random.Random(1))
    qtbot.addWidget(dialog)
    dialog.open()
    confirm = find(dialog, QPushButton, "recovery.confirm")
    assert confirm is not None
    assert not confirm.isEnabled()
    for number in dialog.panel.asked:
        group(dialog.panel, number).setText(KEY[number - 1])

    with qtbot.waitSignal(dialog.accepted):
        confirm.click()


def test_that_saving_asks_for_a_file_and_says_that_it_is_not_protected(qtbot: QtBot, panel: RecoveryPanel, tmp_path: Path) -> None:
    find(panel, QPushButton, "recovery.save").click()
    dialog = find(panel, QFileDialog)
    assert dialog is not None
    dialog.close()
    target = tmp_path / "Notfallblatt.pdf"

    panel.save_pdf(str(target))
    qtbot.waitUntil(lambda: "not protected" in find(panel, QLabel, "recovery.printed").text())

    assert target.read_bytes().startswith(b"%PDF")


def test_that_a_folder_that_refuses_is_told(qtbot: QtBot, panel: RecoveryPanel, tmp_path: Path) -> None:
    panel.save_pdf(str(tmp_path / "missing" / "sheet.pdf"))

    qtbot.waitUntil(lambda: "Choose another folder" in find(panel, QLabel, "recovery.printed").text())


def test_that_the_sheet_is_printed_as_it_is_saved(qtbot: QtBot, panel: RecoveryPanel, jobs: Jobs, tmp_path: Path) -> None:
    printer = page_printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    content = emergency_sheet(sheet_words(KEY, "Kaffeehaus Lindenhof", FACTS))

    panel.print_on(PrintRun(jobs, PdfPages(content), printer, panel))

    qtbot.waitUntil(lambda: find(panel, QLabel, "recovery.printed").text().startswith("Printed at"))
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert find(panel, QPushButton, "recovery.print").text().strip() == "Print again"
