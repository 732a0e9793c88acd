"""The money's part of the tour: an order marked as paid, a number found in a note, refunds on both ways, and a file for the bank."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPlainTextEdit, QWidget

from backoffice.desks.demo import PASSWORD, SHOP
from backoffice.desks.office import Office
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import AwaitingQuery
from backoffice.domain.money import amount_text
from backoffice.domain.orders import OrderQuery
from backoffice.domain.refunds import RefundState, RefundWay
from ui.demo.stage import Stage, StuckError
from ui.dialogs.payout_dialog import PayoutDialog
from ui.main_window import MainWindow
from ui.pages.payments_page import PaymentsPage
from ui.widgets.account_field import AccountField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# Numbers of banks' own examples, which belong to nobody.
NOTED, TYPED, OWN = "DE89 3704 0044 0532 0130 00", "AT61 1904 3002 3457 3201", "DE02 1203 0000 0000 2020 51"
MOST_LOOKED_AT = 100


class CashierHour:
    """Works on the page of payments and on orders of a window; `folder` takes the file for the bank."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow, folder: Path) -> None:
        self.stage, self.office, self.window, self.folder = stage, office, window, folder

    def work(self) -> list[str]:
        """Do it, take the pictures, and return what was done."""
        told = [self._mark_paid()]
        orders = self._refundable()
        if len(orders) < 3:
            self._show_payouts()
            return [*told, "nothing to refund"]
        by_provider, noted, typed = orders[:3]
        self._refund(by_provider, RefundWay.PROVIDER, picture="refund")
        self._note(noted)
        self._refund(noted, RefundWay.BANK_TRANSFER)
        self._refund(typed, RefundWay.BANK_TRANSFER, number=TYPED, picture="refund_bank")
        self._account(typed)
        done, waiting = (self.office.refunds.count(state).number for state in (RefundState.DONE, RefundState.WAITING))
        told.append(f"{done} refund by the provider, {waiting} wait for the bank, one account sealed from a note")
        return [*told, self._pay_out()]

    def _mark_paid(self) -> str:
        stage, desk = self.stage, self.office.payments
        page = self._page("incoming")
        stage.picture(self.window, "payments")
        before = desk.count_awaiting(AwaitingQuery()).number
        if not before:
            return "no order waits for its money"
        page.part.take_focus()
        stage.press(Qt.Key.Key_Home, on=stage.find("incoming.list", QWidget))
        stage.click("incoming.paid")
        stage.picture(self._dialog(), "paid")
        stage.click("paid.ok")
        stage.until(lambda: desk.count_awaiting(AwaitingQuery()).number < before, "marked as paid")
        return f"{before - desk.count_awaiting(AwaitingQuery()).number} of {before} unpaid orders marked as paid"

    def _refundable(self) -> list[OrderId]:
        """Return orders of which money is left that a bank transfer could give back."""
        rows = self.office.orders.page(OrderQuery(), limit=MOST_LOOKED_AT)
        drafts = {row.id: self.office.refunds.propose(row.id) for row in rows if row.currency == "EUR"}
        return [order_id for order_id, draft in drafts.items() if draft.most_minor and any(line.left_minor for line in draft.lines)]

    def _open(self, order_id: OrderId) -> None:
        self.window.show_page("orders")
        page = self.window.page
        if page is not None:
            page.show_order(order_id)
        number = self.office.orders.open(order_id).number
        self.stage.until(lambda: self.stage.shows("order.refund"), f"order {number} with its money")
        self.stage.settle(150)

    def _note(self, order_id: OrderId) -> None:
        """Write a note that names an account; it is sealed, and the note keeps no more than its last digits."""
        stage, desk = self.stage, self.office.bank_details
        self._open(order_id)
        stage.press(Qt.Key.Key_N, CTRL, on=self.window)
        body = stage.find("note.body", QPlainTextEdit)
        body.setFocus()
        stage.type(f"Bitte erstatten auf {NOTED}", on=body)
        stage.press(Qt.Key.Key_Return, CTRL)
        stage.until(lambda: bool(desk.of_order(order_id)), "account sealed")
        stage.settle(400)
        stage.picture(self.window, "note_sealed")

    def _refund(self, order_id: OrderId, way: RefundWay, *, number: str = "", picture: str = "") -> None:
        """Refund a piece of the first line; with a number its account is entered along with it."""
        stage, desk = self.stage, self.office.refunds
        self._open(order_id)
        stage.press(Qt.Key.Key_R, CTRL | SHIFT, on=self.window)
        ways = stage.find("refund.way", QComboBox)
        ways.setCurrentIndex(ways.findData(str(way)))
        stage.press(Qt.Key.Key_Up, on=self._first_pieces())
        if number:
            self._type_account("refund.account", number)
        if picture:
            stage.picture(self._dialog(), picture)
        stage.click("refund.ok")
        stage.until(lambda: bool(desk.of_order(order_id)), "refund")
        stage.settle(300)

    def _first_pieces(self) -> QWidget:
        boxes = [box for box in self._dialog().findChildren(QWidget) if box.objectName().startswith("refund.pieces.")]
        box = next(one for one in boxes if not one.objectName().endswith(".typed"))
        box.setFocus()
        return box

    def _type_account(self, name: str, number: str) -> None:
        field = self.stage.find(f"{name}.iban", AccountField)
        field.setFocus()
        self.stage.type(number, on=field)
        self.stage.write(f"{name}.again", number.replace(" ", "")[-4:])

    def _account(self, order_id: OrderId) -> None:
        """Look at what stands of the account of an order, and at how another one would wait."""
        self._open(order_id)
        self.stage.picture(self.window, "order_money")
        self.stage.press(Qt.Key.Key_B, CTRL | SHIFT, on=self.window)
        self.stage.find("account.iban", AccountField)
        self.stage.picture(self._dialog(), "bank_details")
        self._dialog().reject()
        self.stage.settle()

    def _pay_out(self) -> str:
        stage, desk = self.stage, self.office.payouts
        self._show_payouts()
        stage.click("payouts.own.enter")
        self._type_account("account", OWN)
        stage.click("account.ok")
        stage.until(lambda: any(line.why_not is None for line in desk.waiting()), "payable refunds")
        stage.settle(300)
        stage.click("payouts.write")
        stage.until(lambda: stage.shows("payout.password"), "recipients")
        dialog = self._dialog()
        if not isinstance(dialog, PayoutDialog):
            raise StuckError("payout dialog")
        dialog.take_path(str(self.folder / f"{SHOP.split()[0].lower()}-sepa.xml"))
        stage.write("payout.password", PASSWORD)
        stage.picture(dialog, "payout")
        stage.click("payout.ok")
        stage.until(lambda: stage.shows("payout.done"), "file for the bank")
        stage.picture(dialog, "payout_written")
        stage.click("payout.ok")
        stage.settle(300)
        stage.picture(self.window, "payouts_files")
        (file,) = desk.files()
        stage.click("payouts.file.delete")
        stage.until(lambda: not file.path.exists(), "file deleted")
        stage.click("payments.tab.refunds")
        stage.settle(200)
        return f"file for the bank: {file.payments} transfers, {amount_text(file.sum_minor, file.currency)} {file.currency}, deleted again"

    def _show_payouts(self) -> None:
        self._page("payouts")
        self.stage.picture(self.window, "payouts")

    def _page(self, tab: str) -> PaymentsPage:
        self.window.show_page("payments")
        page = self.window.page
        if not isinstance(page, PaymentsPage):
            raise StuckError("page of payments")
        page.show_tab(tab)
        self.stage.settle(400)
        return page

    def _dialog(self) -> QDialog:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        if not shown:
            raise StuckError("dialog")
        return shown[-1]
