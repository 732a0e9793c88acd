"""Odd names: shown as they were typed everywhere, or refused with a reason."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from tests.desks.conftest import woo_order
from tests.ui.customers.kit import (
    ALT,
    CTRL,
    SHIFT,
    Open,
    choose,
    dialog,
    fill,
    find,
    key,
    names,
    press,
    row_of,
    settle,
    verb,
    words,
)
from ui.widgets.labels import ElidedLabel

BAD = {
    "long": "W" * 200,
    "html": "<b>Fett</b> <img src='file:///etc/passwd'> & Söhne",
    "right to left": "שלום עולם GmbH",
    "emoji": "👩‍👩‍👧‍👦 🎉 Feier",
    "placeholder": "[*] 100 % &Co",
}


@pytest.mark.parametrize("kind", BAD)
def test_that_odd_names_are_shown_as_typed_everywhere(qtbot: QtBot, open_page: Open, office: Office, kind: str) -> None:
    typed = BAD[kind]
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    find(made, QLineEdit, "new_customer.name").setText(typed)
    for name, value in (("street", "Am Markt 1"), ("city", "Bremen"), ("postcode", "28195")):
        fill(made, f"new_customer.{name}", value)
    press(made, "new_customer.ok")
    settle(qtbot, page)
    one = row_of(office, typed)
    header = find(page, ElidedLabel, "customer.name")
    assert bare(header.text()) == typed
    assert header.textFormat() is Qt.TextFormat.PlainText
    key(qtbot, page, Qt.Key.Key_Left, ALT)
    settle(qtbot, page)
    page._list.view.choose(page._list.model.find(lambda row: row.id == one))
    settle(qtbot, page)
    assert typed in [bare(name) for name in names(page)]
    assert bare(find(page, ElidedLabel, "customer_pane.name").text()) == typed
    assert bare(words(page, "customer_pane.shipping.0").split("\n", maxsplit=1)[0]) == typed
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.objectName()
        assert not label.toolTip() or not label.toolTip().startswith("<b>")
    pane = page._pane
    for button in pane.findChildren(QPushButton):
        right = button.mapTo(pane, button.rect().topRight()).x()
        assert right <= pane.width(), button.objectName()  # no name pushes a button out of the pane
    verb(qtbot, page, "put_aside")
    toast = page._toast
    assert toast.width() <= page.width()
    assert "deactivated" in toast.accessibleName()


@pytest.mark.parametrize("typed", ["Tab\x07Glocke", "um\u202egedreht", "x" * 201, " \t ", "4929 1234 5678 9015"])
def test_that_what_cannot_be_kept_is_refused_with_a_reason(qtbot: QtBot, open_page: Open, typed: str) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    find(made, QWidget, "new_customer.with_address").click()  # type: ignore[attr-defined]  # a box to tick
    line = find(made, QLineEdit, "new_customer.name")
    line.setText(typed)
    if "4929" in typed:
        assert "5678" not in line.text()  # masked as it stands there
    else:
        assert not find(made, QPushButton, "new_customer.ok").isEnabled()
        assert words(made, "new_customer.reason")


def test_that_odd_names_of_orders_do_not_break_the_page(qtbot: QtBot, open_page: Open, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    odd = "Zeile eins\u202eumgedreht " + "x" * 150
    file.write_text(
        json.dumps([woo_order(number="1999", billing=woo_order()["billing"] | {"first_name": odd, "email": "odd@example.org"})]),
        encoding="utf-8",
    )
    office.imports.publish(office.imports.preview(file).batch_id)
    page = open_page()
    shown = next(name for name in names(page) if name.startswith("Zeile"))
    assert "\n" not in shown
    assert "\u202e" not in shown
    choose(qtbot, page, "Zeile")
    assert find(page, ElidedLabel, "customer_pane.name").text() == shown


def bare(text: str) -> str:
    """Return a text without the signs that keep it apart or let it be broken."""
    return text.translate({0x2068: None, 0x2069: None, 0x200B: None})
