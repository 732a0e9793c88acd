"""Payment numbers typed by keys and pasted into every field of free text, then looked for wherever the surface could show or keep them.

A new dialog with text belongs into `DIALOGS`; what the desks do with texts is tried in tests/desks/test_typed_texts.py, what stands in
export files in tests/desks/test_imported_numbers.py, and where money goes back in test_money_canary.py.
"""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from backoffice.clock import FixedClock
from backoffice.domain.customer_addresses import from_address
from backoffice.domain.customers import CustomerId, CustomerRow
from tests.desks.canaries import ACCOUNT, CARD, CODE, bare, in_files, in_texts
from tests.ui.fakes import COLLEAGUES, NOW, board_rows, whole
from ui.countries import Countries
from ui.dialogs.case_dialogs import AskCaseDialog
from ui.dialogs.customer_dialogs import BlockDialog, CustomerNameDialog, CustomerNoteDialog, NewCustomerDialog
from ui.dialogs.name_dialog import NameDialog
from ui.dialogs.note_dialog import NoteDialog
from ui.dialogs.order_dialogs import LinesDialog, NewOrderDialog
from ui.dialogs.person_dialogs import InviteDialog, RenameDialog
from ui.dialogs.postal_dialog import PostalDialog
from ui.dialogs.reason_dialog import ReasonDialog
from ui.dialogs.withdrawal_dialog import WithdrawalDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.widgets.fields import Area, Field
from ui.widgets.typed_text import MASKED

FORMATS = Formats(Language.GERMAN.locale, "Europe/Berlin", FixedClock(NOW))
HOME = from_address("shipping", whole(board_rows()[0]).shipping)
CUSTOMER = CustomerRow(CustomerId(1), "10001", "Ada Beispiel", "", "50667", "Köln", "DE", NOW, None, False, 1)
PASTED = f"Nr. {CARD} bitte, {ACCOUNT} und CVC {CODE}!"
DIALOGS: dict[str, Callable[[QWidget], QDialog]] = {
    "note": lambda parent: NoteDialog("1001", parent, colleagues=COLLEAGUES),
    "hold": lambda parent: ReasonDialog("Warum", "Halten", [("Ware fehlt", "stock")], parent, name="hold"),
    "withdrawal": lambda parent: WithdrawalDialog("1001", FORMATS, parent),
    "address": lambda parent: PostalDialog("Adresse", HOME, Countries("DE"), parent),
    "new customer": lambda parent: NewCustomerDialog(Countries("DE"), parent),
    "customer name": lambda parent: CustomerNameDialog(CUSTOMER, parent),
    "customer note": lambda parent: CustomerNoteDialog("10001", parent),
    "block": lambda parent: BlockDialog("10001", None, FORMATS, parent),
    "lines": lambda parent: LinesDialog(whole(board_rows()[0]), FORMATS, parent),
    "new order": lambda parent: NewOrderDialog(FORMATS, "EUR", "DE", ("Rechnung",), parent),
    "view name": lambda parent: NameDialog("Ansicht", "Sichern", parent),
    "invite": lambda parent: InviteDialog(parent, [("Packen", "packing")], (), lambda: "vier worte"),
    "rename": lambda parent: RenameDialog(parent, "Mia", ()),
    "case": AskCaseDialog,
}


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    return page


def fields_of(dialog: QDialog) -> list[Field | Area]:
    boxes: list[Field | Area] = [*dialog.findChildren(Field), *dialog.findChildren(Area)]
    return [box for box in boxes if box.property("takes") in MASKED]


def words(box: Field | Area) -> str:
    return box.text() if isinstance(box, Field) else box.toPlainText()


def put(box: Field | Area, *, pasted: bool) -> None:
    box.setFocus()
    if pasted:
        QGuiApplication.clipboard().setText(PASTED)
        box.selectAll()
        box.paste()
        QGuiApplication.clipboard().clear()
    else:
        box.clear()
        QTest.keyClicks(box, PASTED)


def seen(root: QWidget) -> Iterator[str]:
    """Yield what windows are called, what widgets say and what a screen reader finds."""
    for widget in (root, *root.findChildren(QWidget)):
        yield widget.windowTitle()
        yield widget.toolTip()
        part = QAccessible.queryAccessibleInterface(widget)
        if part.isValid():
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
                yield part.text(kind)


@pytest.mark.parametrize("pasted", [False, True])
@pytest.mark.parametrize("name", DIALOGS)
def test_that_no_field_shows_or_keeps_a_number(
    name: str, pasted: bool, behind: QWidget, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    dialog = DIALOGS[name](behind)
    given: list[str] = []
    for signal in ("written", "given", "named", "invited", "asked"):
        if hasattr(dialog, signal):
            getattr(dialog, signal).connect(lambda *values: given.extend(map(repr, values)))
    dialog.open()
    boxes = fields_of(dialog)
    assert boxes
    for box in boxes:
        put(box, pasted=pasted)
        assert CODE not in words(box)
        assert in_texts([words(box), *seen(behind)]) == [], box.objectName()
        for _ in range(20):
            QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            assert bare(CARD)[:-1] not in bare(words(box))
            assert bare(ACCOUNT)[:-1] not in bare(words(box))
        put(box, pasted=pasted)
    for button in dialog.findChildren(QAbstractButton):
        if button.objectName().endswith(".ok") and button.isEnabled():
            button.click()
    assert in_texts(given) == []
    assert in_texts([caplog.text, QGuiApplication.clipboard().text()]) == []
    assert in_files(Path.home()) == []
    assert in_files(tmp_path) == []


def test_that_every_field_says_what_it_takes(behind: QWidget) -> None:
    for make in DIALOGS.values():
        dialog = make(behind)
        boxes = [*dialog.findChildren(Field), *dialog.findChildren(Area)]
        assert all(box.property("takes") for box in boxes)


def test_that_the_search_would_find_them(behind: QWidget) -> None:
    behind.setWindowTitle(f"Karte {CARD}")
    assert in_texts(seen(behind))
