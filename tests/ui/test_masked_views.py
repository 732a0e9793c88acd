"""Contact data and payments where nobody may see them: in no widget, model, tooltip, title, accessible text, paper, error or log line."""

import json
import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any, cast

import pypdfium2
import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.errors import BackofficeError
from backoffice.security.device_secret import MemoryPort
from tests.desks.conftest import woo_order
from tests.desks.founded import CHEAP, PASSWORD, enter
from tests.desks.rights_matrix import MATRIX
from ui.app import Program
from ui.i18n import Language
from ui.pages.orders_page import OrdersPage

PHONE, EMAIL, REFERENCE = "0171 99887766", "kanarie.geheim@example.org", "T-KANARIE-77"
CONTACT = ("99887766", "99 88 77 66", "kanarie.geheim")
PAYMENT = (REFERENCE, "Kanarienbank")
SEES_PAYMENTS = {"owner", "orders", "service", "accounting"}
Role = Qt.ItemDataRole
ROLES = (
    *(Role.DisplayRole, Role.EditRole, Role.ToolTipRole, Role.StatusTipRole, Role.AccessibleTextRole, Role.AccessibleDescriptionRole),
    *range(int(Role.UserRole), int(Role.UserRole) + 8),
)
TEXTS = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description, QAccessible.Text.Help)


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> ShopDoor:
    """A shop with a person of every role, and orders whose contact data and payment are known."""
    folder = tmp_path_factory.mktemp("masked")
    door = ShopDoor(folder / "shop", MemoryPort(), cost=CHEAP)
    office, _ = door.create(ShopSettings("Kaffeehaus"), "Person owner", PASSWORD)
    office.keys.confirm_recovery()
    for role in set(BuiltInRole) - {BuiltInRole.OWNER}:
        office.people.add(f"Person {role}", role, PASSWORD, first=False)
    orders: list[dict[str, Any]] = [woo_order(str(number)) for number in (1001, 1002, 1003)]
    for order in orders:
        order["billing"] = order["billing"] | {"phone": PHONE, "email": EMAIL}
        order |= {"transaction_id": REFERENCE, "payment_method_title": "Kanarienbank", "date_paid_gmt": "2026-03-09T09:05:00"}
    (folder / "orders.json").write_text(json.dumps(orders), encoding="utf-8")
    office.imports.publish(office.imports.preview(folder / "orders.json").batch_id)
    (folder / "orders.json").unlink()
    office.close()
    return door


@pytest.fixture(params=BuiltInRole)
def program(request: pytest.FixtureRequest, qtbot: QtBot, door: ShopDoor) -> Iterator[Program]:
    program = Program(cast("QApplication", QApplication.instance()), door, Language.ENGLISH)
    program.open_office(enter(door, f"Person {request.param}"))
    yield program
    program.close()


def every_word() -> Iterator[str]:
    """Yield what can be read anywhere in the program now, seen or not."""
    for top in QApplication.topLevelWidgets():
        for widget in [top, *top.findChildren(QWidget)]:
            yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
            yield from (widget.accessibleName(), widget.accessibleDescription())
            yield from _shown(widget)
            yield from _accessible(widget)
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                yield from _cells(widget.model())


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))


def _accessible(widget: QWidget) -> Iterator[str]:
    found = QAccessible.queryAccessibleInterface(widget)
    if found is not None:
        yield from (found.text(kind) for kind in TEXTS)


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(QModelIndex()), 20)):
        for column in range(model.columnCount(QModelIndex())):
            yield from (str(model.data(model.index(row, column), int(role))) for role in ROLES)


def leaks(words: str, role: str) -> list[str]:
    hidden = CONTACT if role in SEES_PAYMENTS else CONTACT + PAYMENT
    return [one for one in hidden if one in words]


def test_that_no_page_shows_or_says_what_its_role_may_not_see(qtbot: QtBot, program: Program, caplog: pytest.LogCaptureFixture) -> None:
    window, office = program.window, program.office
    assert window is not None
    assert office is not None
    role, found = office.person.role, []
    for key in window._specs:
        window.show_page(key)
        qtbot.wait(250)
        page = window.page
        if isinstance(page, OrdersPage):
            page.show_order(OrderId(1))
            qtbot.waitUntil(lambda: window.findChild(QLabel, "order.number") is not None)
            qtbot.wait(50)
            found += leaks("\n".join(every_word()), role)
            assert any("Kanarienbank" in word for word in every_word()) == (role in SEES_PAYMENTS)
            assert any("k•••@example.org" in word for word in every_word())
            assert office.orders.page(OrderQuery(words=EMAIL)) == ()
            assert office.orders.page(OrderQuery(words="99887766")) == ()
        found += leaks("\n".join(every_word()), role)
    assert found == []
    assert leaks(caplog.text, role) == []


def test_that_papers_errors_and_logs_carry_none_of_it(program: Program, caplog: pytest.LogCaptureFixture) -> None:
    office = program.office
    assert office is not None
    caplog.set_level(logging.DEBUG)
    said = []
    for verb, (_, kind, call) in MATRIX.items():
        if kind != "reveal" and not verb.startswith(("keys.", "people.", "backups.")):
            try:
                call(office)
            except BackofficeError as error:
                said.append(f"{error} {error!r}")
    if office.rights >= {"orders:work"}:
        ids = [OrderId(1), OrderId(2)]
        for paper in (office.papers.packing_slips(ids), office.papers.pick_list(ids)):
            pdf = pypdfium2.PdfDocument(BytesIO(paper.content))
            words = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
            assert "Filterpapier" in words
            assert [one for one in CONTACT + PAYMENT if one in words] == []
    assert leaks("\n".join(said) + caplog.text, "packing") == []


def test_that_the_sieve_finds_what_is_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setToolTip(f"call {PHONE}")
    label = QLabel(EMAIL, window)
    assert set(leaks("\n".join(every_word()), "owner")) == {"99887766", "kanarie.geheim"}
    window.setToolTip("")
    label.setText("")
    label.setAccessibleDescription(REFERENCE)
    assert leaks("\n".join(every_word()), "packing") == [REFERENCE]
