"""The money of an order on its page, and what its buttons and the menu of verbs bring to the desks."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.incoming_payments import IncomingId, IncomingMethod, IncomingPayment
from backoffice.domain.order_status import OrderStatus, PaymentStatus
from backoffice.domain.orders import Done, Order
from backoffice.domain.refund_rules import Content
from backoffice.domain.refunds import DetailId, DetailSource, DetailState, RefundId, RefundReason, RefundState, RefundWay, SealedAccount
from backoffice.errors import NotPossible
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for, whole
from tests.ui.money_fakes import DRAFT, IBAN, NOW, detail, refund
from tests.ui.named import there, unnamed_controls
from ui.context import UiContext
from ui.dialogs.account_choice_dialog import AccountChoiceDialog
from ui.dialogs.account_fields import TypedAccount
from ui.dialogs.refund_dialog import RefundDialog, Wanted
from ui.pages.money_verbs import MoneyVerbs, refundable, usual_way
from ui.pages.order_deeds import OrderDeeds
from ui.pages.order_money import MoneySection, ShownMoney, read_money
from ui.selection import Selection
from ui.widgets.pick_list import PickList
from ui.widgets.toast import Toast
from ui.widgets.typed_text import TypedText

NAMES = {"p1": "Maria Schulz", "p2": "Mia Becker"}
ORDER = whole(board_rows()[0])
RECORDING = ALL_RIGHTS | {"payments:record"}


def section(qtbot: QtBot, shown: ShownMoney, order: Order = ORDER, rights: frozenset[str] = RECORDING) -> tuple[MoneySection, list[Any]]:
    made = MoneySection(context_for(FakeOrderDesk(), rights=rights), order, shown)
    qtbot.addWidget(made)
    asked: list[Any] = []
    made.asked.connect(lambda verb, subject: asked.append((verb, subject)))
    made.show()
    return made, asked


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_that_refunds_and_accounts_are_shown_and_never_more_of_a_number_than_its_last_four(qtbot: QtBot) -> None:
    came = IncomingPayment(IncomingId(1), ORDER.id, IncomingMethod.BANK_TRANSFER, 5000, date(2026, 3, 9), "RE-7", "Mia Becker", NOW)
    shown = ShownMoney((refund(2), refund(1, way=RefundWay.PROVIDER, state=RefundState.DONE, reference="T-77")), (detail(),), NAMES)

    made, _ = section(qtbot, shown, replace(ORDER, incoming=(came,)))

    words = said(made)
    assert "Bank transfer" in words
    assert "received 9 Mar · RE-7 · Mia Becker" in words
    assert [one for one in words if one.startswith("−")] == ["−€49.00", "−€49.00"]
    assert any("DE •••• 3000 · Commerzbank · Anna Lindqvist" in one for one in words)
    assert not any(IBAN[4:12] in one for one in words)
    assert "Bank details are missing." not in words
    assert unnamed_controls(made) == []


def test_that_a_waiting_refund_says_that_bank_details_are_missing_and_can_be_given_up(qtbot: QtBot) -> None:
    made, asked = section(qtbot, ShownMoney((refund(2),), (detail(state=DetailState.FORMER),), NAMES, most_minor=100))

    there(made.findChild(QPushButton, "order.cancel.2")).click()
    there(made.findChild(QPushButton, "order.refund")).click()
    there(made.findChild(QPushButton, "order.account")).click()

    assert "Bank details are missing." in said(made)
    assert [verb for verb, _ in asked] == ["cancel", "refund", "account"]
    assert asked[0][1] == refund(2)


def test_that_found_and_changed_accounts_are_taken_over_and_confirmed_by_somebody_else(qtbot: QtBot) -> None:
    later = NOW + timedelta(hours=5)
    own = detail(1, usable_at=later, entered_by="p1")
    others = detail(2, usable_at=later)
    found = detail(3, state=DetailState.PROPOSED)

    made, asked = section(qtbot, ShownMoney((), (found, others, own), NAMES))
    there(made.findChild(QPushButton, "order.take.3")).click()
    there(made.findChild(QPushButton, "order.confirm.2")).click()

    assert asked == [("take", found), ("confirm", others)]
    assert made.findChild(QPushButton, "order.confirm.1") is None


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (OrderStatus.CANCELLED, "It was cancelled after it was paid."),
        (OrderStatus.OPEN, "More was paid than the order costs now."),
    ],
)
def test_that_money_that_should_go_back_is_named(qtbot: QtBot, status: OrderStatus, why: str) -> None:
    made, _ = section(qtbot, ShownMoney(due_minor=2490), replace(ORDER, order_status=status))

    assert "Refund due: €24.90" in said(made)
    assert why in said(made)


def test_that_who_only_sees_payments_finds_no_verbs(qtbot: QtBot) -> None:
    made, _ = section(qtbot, ShownMoney((refund(),), (detail(state=DetailState.PROPOSED),), NAMES), rights=ALL_RIGHTS)

    assert made.findChildren(QPushButton) == []


def test_that_all_of_it_is_read_at_once() -> None:
    office: Any = context_for(FakeOrderDesk()).office
    office.refunds.refunds = (refund(),)

    shown = read_money(office, OrderId(1048))

    assert (shown.refunds, shown.names, shown.most_minor) == ((refund(),), NAMES, DRAFT.most_minor)


class Told:
    """Deeds that only remember what was told; verbs run at once."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.undo: list[Any] = []

    def do(self, _orders: object, verb: Any, one: str, *, undo: Any = None) -> None:
        self.words.append(one)
        self.undo.append(undo)
        verb(None)

    def tell(self, words: str) -> None:
        self.words.append(words)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 900)
    page.show()
    return page


@pytest.fixture
def context() -> UiContext:
    return context_for(FakeOrderDesk(board_rows()), rights=RECORDING)


def verbs(context: UiContext, page: QWidget) -> tuple[MoneyVerbs, Told, Any]:
    told = Told()
    return MoneyVerbs(context, told, page), told, context.office  # type: ignore[arg-type]  # deeds that only remember


def test_that_a_refund_goes_from_the_menu_through_the_dialog_to_the_desk(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    offered = {name: (may, verb) for name, _, may, verb in money.offers(Selection.of([ORDER]), ORDER)}

    assert offered["refund"][0]
    offered["refund"][1](Selection.of([ORDER]))
    qtbot.waitUntil(lambda: page.findChild(RefundDialog) is not None)
    dialog = there(page.findChild(RefundDialog))
    dialog.choose_all()
    there(dialog.findChild(QLineEdit, "refund.remark")).setText(f"an {IBAN}")
    there(dialog.findChild(QPushButton, "refund.ok")).click()

    (call,) = office.refunds.calls
    assert call[-4:] == ("an DE •••• 3000", None, (IBAN,), ())
    assert call[:5] == ("make", 1048, 1, RefundWay.PROVIDER, RefundReason.WITHDRAWAL)
    assert call[6:8] == (490, 0)
    assert told.words == ["€112.90 of {number} refunded."]
    assert told.undo == [office.refunds.undo]


def test_that_the_account_goes_in_before_the_refund(context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    account = TypedAccount(IBAN, "Anna Lindqvist", "3000")
    wanted = Wanted(RefundWay.BANK_TRANSFER, RefundReason.RETURN, Content((), 0, 500), "", TypedText(""), None, account)

    money._make(ORDER, DRAFT, wanted)

    assert office.bank_details.calls == [("enter", ORDER.id, IBAN, "Anna Lindqvist", "3000")]
    assert office.refunds.calls[0][:4] == ("make", ORDER.id, DRAFT.version, RefundWay.BANK_TRANSFER)
    assert told.words == ["€5.00 of {number} wait for the next file to the bank."]


def test_that_bank_details_are_asked_for_and_a_change_says_until_when_it_waits(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    office.bank_details.changed = True

    money.ask_account(ORDER)
    qtbot.waitUntil(lambda: page.findChild(QLineEdit, "account.iban") is not None)
    line = there(page.findChild(QLineEdit, "account.iban"))
    line.setFocus()
    QTest.keyClicks(line, IBAN)
    there(page.findChild(QLineEdit, "account.again")).setText("3000")
    ok = there(page.findChild(QPushButton, "account.ok"))
    qtbot.waitUntil(ok.isEnabled)
    ok.click()

    qtbot.waitUntil(lambda: bool(told.words))
    assert office.bank_details.calls == [("enter", ORDER.id, IBAN, "Anna Lindqvist", "3000")]
    assert told.words[0].startswith("DE •••• 3000 sealed. Money may go there from")


def test_that_an_account_from_a_message_is_chosen_for_the_order(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    money.run("assign", ORDER, None)
    qtbot.waitUntil(lambda: bool(told.words))
    assert told.words == ["No account from a message waits to be given to an order."]
    found = {"order_id": None, "source": DetailSource.MESSAGE, "state": DetailState.PROPOSED}
    office.bank_details.found = (detail(4, **found), detail(5, **found, holder=""))
    office.bank_details.changed = True

    money.run("assign", ORDER, None)
    qtbot.waitUntil(lambda: page.findChild(AccountChoiceDialog) is not None)
    dialog = there(page.findChild(AccountChoiceDialog))
    entries = there(dialog.findChild(PickList))
    first = there(dialog.findChild(QAbstractButton, "account_choice.list.4"))
    assert "same customer" in first.accessibleName()
    assert "no holder named" in there(dialog.findChild(QAbstractButton, "account_choice.list.5")).accessibleName()
    assert unnamed_controls(dialog) == []
    QTest.keyClick(entries, Qt.Key.Key_Down)
    QTest.keyClick(entries, Qt.Key.Key_Up)
    there(dialog.findChild(QPushButton, "account_choice.ok")).click()

    qtbot.waitUntil(lambda: len(told.words) == 2)
    assert office.bank_details.calls == [("assign", 4, ORDER.id)]
    assert "given to B-2026-1048. Money may go there from" in told.words[1]


def test_that_the_verb_for_an_account_from_a_message_is_there_only_if_one_waits(qtbot: QtBot) -> None:
    without, _ = section(qtbot, ShownMoney())
    made, asked = section(qtbot, ShownMoney(from_messages=1))

    assert without.findChild(QPushButton, "order.assign") is None
    there(made.findChild(QPushButton, "order.assign")).click()
    assert asked == [("assign", None)]


def test_that_what_the_desk_refuses_is_said(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    office.bank_details.error = NotPossible("confirm", "same_person")

    money.run("confirm", ORDER, detail())

    qtbot.waitUntil(lambda: bool(told.words))
    assert told.words[0].startswith("A second person has to confirm this.")


def test_that_the_verbs_of_the_page_reach_their_desks(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)

    money.run("cancel", ORDER, refund(4))
    money.run("confirm", ORDER, detail(5))
    money.run("take", ORDER, detail(6))
    money.erase(detail(7))

    qtbot.waitUntil(lambda: len(told.words) == 4)
    assert office.refunds.calls == [("cancel", 4)]
    assert office.bank_details.calls == [("confirm", 5), ("take", 6), ("erase", 7)]


def test_that_nothing_is_offered_where_nothing_is_left(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    money, told, office = verbs(context, page)
    office.refunds.draft = replace(DRAFT, paid_minor=0)

    money.refund(ORDER)

    qtbot.waitUntil(lambda: bool(told.words))
    assert told.words == [f"Nothing of {ORDER.number} is left to be refunded."]
    assert not refundable(replace(ORDER, payment_status=PaymentStatus.OPEN, payments=()))
    assert not refundable(replace(ORDER, refunded_minor=ORDER.total_minor))
    assert {name: may for name, _, may, _ in money.offers(Selection.of([]), None)} == dict.fromkeys(("paid", "refund", "account"), False)


def test_that_money_goes_back_the_way_it_came() -> None:
    by_bank = IncomingPayment(IncomingId(1), ORDER.id, IncomingMethod.BANK_TRANSFER, 5000, date(2026, 3, 9), "", "", NOW)

    assert usual_way(ORDER, DRAFT) is RefundWay.PROVIDER
    assert usual_way(replace(ORDER, payments=(), incoming=(by_bank,)), DRAFT) is RefundWay.BANK_TRANSFER
    assert usual_way(replace(ORDER, payments=(), incoming=(by_bank,)), replace(DRAFT, currency="CHF")) is RefundWay.PROVIDER


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (DetailState.CURRENT, "Note. Account number sealed · DE •••• 3000"),
        (DetailState.PROPOSED, "Note. Account number sealed · DE •••• 3000 · to be taken over on the order"),
    ],
)
def test_that_a_number_that_was_sealed_from_a_text_is_told(
    qtbot: QtBot, context: UiContext, page: QWidget, state: DetailState, expected: str
) -> None:
    toast = Toast(page, undo_words="Undo")
    sealed = (SealedAccount(ORDER.id, DetailId(1), "DE •••• 3000", state),)

    OrderDeeds(context, toast, page).do([ORDER], lambda _tick: Done(DeedId(1), (ORDER.id,), (), sealed), "Note.")
    qtbot.waitUntil(toast.isVisible)

    assert toast.accessibleName() == expected


def test_that_a_refund_is_taken_back_by_its_own_desk(qtbot: QtBot, context: UiContext, page: QWidget) -> None:
    toast, office = Toast(page, undo_words="Undo"), cast(Any, context.office)
    deeds = OrderDeeds(context, toast, page)

    deeds.do([ORDER], lambda _tick: office.refunds.cancel(RefundId(1)), "{number} done.", undo=office.refunds.undo)
    qtbot.waitUntil(toast.isVisible)
    toast.undo()

    qtbot.waitUntil(lambda: office.refunds.calls == [("cancel", 1), ("undo", 71)])
