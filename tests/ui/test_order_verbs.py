"""The menu of further steps: what it offers for which order, what its dialogs ask, and what reaches the desks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.finding import Choices
from backoffice.domain.new_orders import LineDraft
from backoffice.domain.order_status import DeliveryStatus, NotReady, OrderStatus
from backoffice.domain.order_work import CancelReason, Condition, HoldReason, LineQuantity, NextStep, ReturnedLine
from backoffice.domain.orders import Address, Order, Parcel, Shipment
from backoffice.domain.pages import StopSign
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for
from tests.ui.named import unnamed_controls
from ui.dialogs.conflict_dialog import ConflictDialog, address_fields, line_fields
from ui.dialogs.tag_dialog import TagDialog
from ui.pages.order_deeds import OrderDeeds
from ui.pages.order_verbs import OrderVerbs
from ui.selection import Selection
from ui.widgets.quantity import QuantityBox

W = TypeVar("W", bound=QWidget)
RIGHTS = ALL_RIGHTS | {"orders:edit", "orders:cancel"}


class Recording:
    """Deeds that only remember what they were asked; the verb is run against a desk that remembers too."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def do(self, _orders: object, verb: Callable[[object], object], *_words: str) -> None:
        verb(None)

    def do_all(self, selection: Selection, verb: Callable[[object], object], *_words: object) -> None:
        verb(selection.keys(StopSign()))

    def tell(self, words: str) -> None:
        self.calls.append(("tell", (words,)))

    def desk(self) -> Any:
        calls = self.calls

        class Desk:
            def __getattr__(self, name: str) -> Callable[..., None]:
                return lambda *values, **named: calls.append((name, (*values, *named.values())))

        return Desk()


@pytest.fixture
def recording() -> Recording:
    return Recording()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


@pytest.fixture
def verbs_for(page: QWidget, recording: Recording) -> Callable[..., OrderVerbs]:
    def made(rights: frozenset[str] = RIGHTS) -> OrderVerbs:
        context = context_for(FakeOrderDesk(board_rows()), rights=rights)
        desk = recording.desk()
        settings = context.office.settings
        office = SimpleNamespace(
            orders=desk, work=desk, returns=desk, editing=desk, views=desk, addresses=desk, rights=rights, settings=settings
        )
        type(desk).parts = lambda _self, _order: ()
        for name in ("carriers", "tags"):
            setattr(type(desk), name, lambda _self: ("DHL",))
        type(desk).countries = lambda _self: ("DE",)
        type(desk).choices = lambda _self: Choices(methods=("Rechnung",))
        return OrderVerbs(replace(context, office=cast(Any, office)), cast(OrderDeeds, recording), page)

    return made


@pytest.fixture
def order() -> Order:
    desk = FakeOrderDesk(board_rows())
    found = desk.open(next(row.id for row in board_rows() if row.number.endswith("1043")))
    assert len(found.lines) > 1
    return found


def offered(verbs: OrderVerbs, orders: list[Any]) -> list[str]:
    return [action.objectName().removeprefix("order.verb.") for action in verbs.menu(Selection.of(orders)).actions()]


def choose(verbs: OrderVerbs, orders: list[Any], name: str) -> None:
    (action,) = [one for one in verbs.menu(Selection.of(orders)).actions() if one.objectName() == f"order.verb.{name}"]
    action.trigger()


def sent(order: Order) -> Order:
    content = tuple((line.position, line.quantity_milli) for line in order.lines)
    parcel = Shipment(1, "DHL", "", datetime(2026, 3, 10, tzinfo=UTC), True, content)
    return replace(order, delivery_status=DeliveryStatus.SHIPPED, shipments=(parcel,), not_ready=NotReady.SHIPPED)


def find(page: QWidget, kind: type[W], name: str) -> W:
    """Return a control by its name, which must be there."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def press(page: QWidget, name: str) -> None:
    find(page, QPushButton, name).click()


def test_that_the_menu_offers_what_the_states_let_be_done(verbs_for: Callable[..., OrderVerbs], order: Order) -> None:
    verbs = verbs_for()

    assert offered(verbs, [order]) == [
        "ship_part", "slip", "pick_list", "hold", "address", "lines", "withdraw", "tag", "cancel_lines", "cancel",
    ]  # fmt: skip
    assert offered(verbs, [replace(order, order_status=OrderStatus.ON_HOLD, not_ready=NotReady.ON_HOLD)]) == [
        "slip", "pick_list", "solve", "address", "lines", "withdraw", "tag", "cancel_lines", "cancel",
    ]  # fmt: skip
    assert offered(verbs, [sent(order)]) == ["slip", "pick_list", "return", "withdraw", "tag", "complete"]
    assert offered(verbs, [replace(order, not_ready=NotReady.CONFLICT)])[0] == "choose"


def test_that_the_menu_hides_what_the_person_may_not_do(verbs_for: Callable[..., OrderVerbs], order: Order) -> None:
    assert offered(verbs_for(frozenset({"orders:view", "shipping:ship"})), [order]) == ["ship_part"]
    assert offered(verbs_for(frozenset({"orders:view"})), [order]) == [""]


def test_that_a_hold_carries_its_reason_and_remark(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [order], "hold")
    reason = find(page, QComboBox, "hold.reason")
    reason.setCurrentIndex(reason.findData("stock"))
    find(page, QPlainTextEdit, "hold.remark").insertPlainText(" Tee fehlt ")

    assert unnamed_controls(page) == []
    press(page, "hold.ok")

    assert recording.calls == [("hold", ([(order.id, order.version)], HoldReason.STOCK, "Tee fehlt", (), ()))]


def test_that_some_pieces_are_cancelled(verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording) -> None:
    choose(verbs_for(), [order], "cancel_lines")
    first, *others = order.lines
    for line in others:
        find(page, QuantityBox, f"cancel_lines.pieces.{line.position}").setValue(0)
    find(page, QuantityBox, f"cancel_lines.pieces.{first.position}").setValue(1)
    press(page, "cancel_lines.ok")

    pieces = [LineQuantity(first.position, 1000)]
    assert recording.calls == [("cancel_lines", (order.id, order.version, pieces, CancelReason.CUSTOMER))]


def test_that_a_part_needs_at_least_one_piece(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [order], "ship_part")
    assert not find(page, QPushButton, "part.ok").isEnabled()
    box = find(page, QuantityBox, f"part.pieces.{order.lines[0].position}")
    box.setValue(99)
    find(page, QLineEdit, "part.tracking").setText("0034")
    press(page, "part.ok")

    ((name, ((parcel,),)),) = recording.calls
    content = ((order.lines[0].position, order.lines[0].quantity_milli),)
    assert (name, parcel) == ("ship", Parcel(order.id, order.version, "", "0034", content))


def test_that_goods_come_back_with_their_condition(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [sent(order)], "return")
    mark = find(page, QComboBox, f"return.mark.{order.lines[0].position}")
    mark.setCurrentIndex(mark.findData("damaged"))
    for line in order.lines[1:]:
        find(page, QuantityBox, f"return.pieces.{line.position}").setValue(0)
    press(page, "return.ok")

    back = [ReturnedLine(order.lines[0].position, order.lines[0].quantity_milli, Condition.DAMAGED)]
    assert recording.calls == [("take_back", (order.id, order.version, back, NextStep.REFUND, "", (), ()))]


def test_that_an_address_without_a_town_cannot_be_saved(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [order], "address")
    town = find(page, QLineEdit, "postal.city")
    town.setText("")
    assert not find(page, QPushButton, "postal.ok").isEnabled()
    town.setText("4111 1111 1111 1111")
    assert town.text() == "Visa •••• 1111"
    town.setText("Xanten")
    press(page, "postal.ok")

    assert recording.calls == [("change_address", (order.id, order.version, "shipping", replace(order.shipping, city="Xanten")))]


def test_that_a_withdrawal_carries_when_it_arrived(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [order], "withdraw")
    press(page, "withdrawal.ok")

    ((name, (order_id, version, received, lines, *told)),) = recording.calls
    assert (name, order_id, version, lines, told) == ("withdraw", order.id, order.version, (), ["", (), ()])
    assert received.tzinfo is not None


@pytest.mark.parametrize(("name", "theirs"), [("conflict.ours", False), ("conflict.theirs", True)])
def test_that_one_of_two_addresses_is_chosen(qtbot: QtBot, name: str, theirs: bool) -> None:
    here = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    dialog = ConflictDialog("Which?", address_fields(here, replace(here, line1="Am Markt 1")))
    qtbot.addWidget(dialog)
    chosen: list[bool] = []
    dialog.chosen.connect(chosen.append)
    dialog.open()
    find(dialog, QPushButton, name).click()

    assert chosen == [theirs]


def test_that_a_tag_is_removed_where_there_is_one(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    verbs, tagged = verbs_for(), replace(order, work=replace(order.work, tags=("VIP", "Geschenk")))
    assert "untag" not in offered(verbs, [order])
    choose(verbs, [tagged], "untag")
    listed = find(page, QComboBox, "untag.tag")
    assert [listed.itemText(place) for place in range(listed.count())] == ["VIP", "Geschenk"]
    listed.setCurrentIndex(1)
    find(page, QPushButton, "untag.ok").click()

    assert recording.calls == [("untag", ([(order.id, order.version)], "Geschenk"))]


def test_that_a_tag_is_typed_without_payment_numbers_or_taken_from_those_in_use(qtbot: QtBot) -> None:
    dialog = TagDialog("tag", "Add a tag", ["VIP", "Geschenk"], None, new=True)
    qtbot.addWidget(dialog)
    given: list[str] = []
    dialog.given.connect(given.append)
    dialog.open()
    line, ok = find(dialog, QLineEdit, "tag.tag"), find(dialog, QPushButton, "tag.ok")
    assert not ok.isEnabled()
    QTest.keyClick(line, Qt.Key.Key_Down)
    completer = line.completer()
    assert completer is not None
    in_use = completer.popup()
    assert in_use is not None
    assert (in_use.objectName(), in_use.isVisible()) == ("tag.tag.in_use", True)
    in_use.hide()
    QTest.keyClicks(line, "4111 1111 1111 1111")
    assert line.text() == "Visa •••• 1111"
    line.clear()
    QTest.keyClicks(line, "ges")
    assert completer.currentCompletion() == "Geschenk"
    line.setText(completer.currentCompletion())
    ok.click()

    assert given == ["Geschenk"]


def test_that_lines_stand_beside_the_same_article(order: Order) -> None:
    formats = context_for(FakeOrderDesk(board_rows())).formats
    first, second = order.lines[:2]
    changed, other = replace(second, quantity_milli=9000), replace(first, sku="NEU", title="Neues")

    fields = line_fields([first, second], [changed, other, first], str, "EUR", formats)
    assert [(left.split("\n")[0], right.split("\n")[0]) for _, _, left, right in fields] == [
        (f"{formats.quantity(first.quantity_milli)} × {first.title}", f"{formats.quantity(first.quantity_milli)} × {first.title}"),
        (f"{formats.quantity(second.quantity_milli)} × {second.title}", f"9 × {second.title}"),
        ("", f"{formats.quantity(other.quantity_milli)} × Neues"),
    ]


def test_that_an_order_by_hand_is_typed_with_its_lines(
    verbs_for: Callable[..., OrderVerbs], page: QWidget, recording: Recording, qtbot: QtBot
) -> None:
    verbs = verbs_for()
    verbs.new_order()
    assert not find(page, QPushButton, "new_order.ok").isEnabled()
    for key, value in (("name", "Ada Beispiel"), ("line1", "Lindenweg 3"), ("postcode", "50667"), ("city", "Köln")):
        find(page, QLineEdit, f"new_order.{key}").setText(value)
    find(page, QLineEdit, "new_order.line.1.title").setText("Grüner Tee")
    find(page, QLineEdit, "new_order.line.1.sku").setText("TEE-1")
    find(page, QDoubleSpinBox, "new_order.line.1.price").setValue(3.33)
    find(page, QuantityBox, "new_order.line.1.pieces").setValue(3)

    assert find(page, QLineEdit, "new_order.line.2.title").text() == ""
    assert find(page, QLabel, "new_order.line.sum").text() == "Goods €9.99, of which VAT €1.60"
    assert unnamed_controls(page) == []
    press(page, "new_order.ok")

    ((name, (draft,)),) = recording.calls
    home = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    assert (name, draft.shipping, draft.customer) == ("new_order", home, "Ada Beispiel")
    assert draft.lines == (LineDraft("TEE-1", "Grüner Tee", 3000, 33_300, 1900),)


def test_that_lines_are_changed_and_removed(
    verbs_for: Callable[..., OrderVerbs], order: Order, page: QWidget, recording: Recording
) -> None:
    choose(verbs_for(), [order], "lines")
    for number in range(2, len(order.lines) + 1):
        press(page, f"lines.line.{number}.remove")
    find(page, QuantityBox, "lines.line.1.pieces").setValue(0)
    assert not find(page, QPushButton, "lines.ok").isEnabled()
    find(page, QuantityBox, "lines.line.1.pieces").setValue(2)
    press(page, "lines.ok")

    first = order.lines[0]
    drafts = (LineDraft(first.sku, first.title, 2000, first.unit_price_e4, first.tax_rate_e2),)
    assert recording.calls == [("change_lines", (order.id, order.version, drafts))]
