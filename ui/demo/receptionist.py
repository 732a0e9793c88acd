"""The part of the tour about customers: one is written down, an address corrected and taken over to an order, one blocked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerId, CustomerQuery
from backoffice.domain.order_status import DeliveryStatus
from backoffice.domain.orders import OrderRow
from ui.demo.stage import Stage, StuckError
from ui.main_window import MainWindow
from ui.pages.customer_sections import UNSENT
from ui.pages.customers_page import CustomersPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LOOKED_AT = 60
WAITING = (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED)


class ReceptionMinutes:
    """Works on the page of customers of a window."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow) -> None:
        self.stage, self.office, self.window = stage, office, window

    def work(self) -> list[str]:
        """Do it, take the pictures, and return what was done."""
        stage, desk, begun = self.stage, self.office.customers, self.stage.keys
        self.window.show_page("customers")
        stage.until(lambda: stage.shows("customers.list"), "page of customers")
        before = desk.count(CustomerQuery()).number
        self._write_down()
        found = self._unsent()
        if found is None:
            return ["no customer whose order is not sent yet"]
        customer_id, order = found
        self._find(customer_id)
        self._address(customer_id)
        self._take_over(order)
        self._block(customer_id)
        self._warned(order)
        count = desk.count(CustomerQuery()).number
        told = "1 written down, 1 address corrected and taken over to its order, 1 blocked"
        return [f"{before} customers, {count - before} more: {told}: {stage.keys - begun} keys"]

    @property
    def _page(self) -> CustomersPage:
        page = self.window.page
        if not isinstance(page, CustomersPage):
            raise StuckError("page of customers")
        return page

    def _unsent(self) -> tuple[CustomerId, OrderRow] | None:
        """Return a customer with their newest order that is not sent, or not all of it."""
        for row in self.office.customers.page(CustomerQuery(), limit=LOOKED_AT):
            for order in sorted(self.office.customers.open(row.id).orders, key=lambda one: one.placed_at, reverse=True):
                if order.chip in UNSENT and self.office.orders.open(order.id).delivery_status in WAITING:
                    return row.id, order
        return None

    def _write_down(self) -> None:
        """Write somebody down who calls; the house number stands in the street."""
        stage, desk = self.stage, self.office.customers
        before = desk.count(CustomerQuery()).number
        stage.press(Qt.Key.Key_N, CTRL | SHIFT, on=self._page)
        stage.write("new_customer.name", "Ida Fröhlich")
        stage.write("new_customer.company", "Café Fröhlich")
        stage.write("new_customer.phone", "030 23125 077")
        stage.write("new_customer.street", "Straße des 17. Juni 135")
        stage.write("new_customer.postcode", "10623")
        stage.write("new_customer.city", "Berlin")
        stage.settle(200)
        stage.picture(stage.find("new_customer", QWidget), "customer_new")
        stage.click("new_customer.ok")
        stage.until(lambda: desk.count(CustomerQuery()).number == before + 1, "written down")
        stage.until(lambda: stage.shows("customer.name"), "the new customer")
        stage.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, on=self._page)

    def _find(self, customer_id: CustomerId) -> None:
        """Find a customer by the number, and show them beside the list."""
        stage, page = self.stage, self._page
        stage.write("customers.search", self.office.customers.open(customer_id).row.number)
        stage.until(lambda: page.shown_id == customer_id, "customer found")
        stage.settle(200)
        stage.picture(self.window, "customers_search")
        stage.write("customers.search", "")
        stage.settle(400)
        stage.picture(self.window, "customers")
        page.show_customer(customer_id)
        stage.until(lambda: page.shown_id == customer_id, "customer whole")
        stage.settle(100)

    def _address(self, customer_id: CustomerId) -> None:
        stage, desk = self.stage, self.office.customers
        stage.click("customer.shipping.0.edit")
        stage.write("postal.extra", "Hinterhaus, 2. Stock")
        stage.picture(stage.find("postal", QWidget), "customer_address")
        stage.click("postal.ok")
        stage.until(lambda: bool(desk.open(customer_id).addresses), "address kept")
        stage.until(lambda: stage.shows("customer.shipping.0.take_over"), "address shown")
        stage.settle(200)

    def _take_over(self, order: OrderRow) -> None:
        stage = self.stage
        stage.click("customer.shipping.0.take_over")
        stage.until(lambda: stage.shows("take_over.ok"), "order to take it over to")
        stage.picture(stage.find("take_over", QWidget), "customer_take_over")
        stage.click("take_over.ok")
        stage.until(lambda: self.office.orders.open(order.id).version > order.version, "address taken over")
        stage.settle(300)

    def _block(self, customer_id: CustomerId) -> None:
        stage, desk = self.stage, self.office.customers
        stage.press(Qt.Key.Key_M, CTRL, on=self._page)
        menu = stage.find("customer.verbs.menu", QMenu)
        block = next(action for action in menu.actions() if action.objectName() == "customer.verb.block")
        menu.close()
        block.trigger()
        stage.find("block.reason", QPlainTextEdit).setPlainText("Zwei Rechnungen sind offen, nur gegen Vorkasse.")
        stage.settle(100)
        stage.picture(stage.find("block", QWidget), "customer_block")
        stage.click("block.ok")
        stage.until(lambda: desk.open(customer_id).row.block is not None, "blocked")
        stage.settle(300)
        stage.picture(self.window, "customer")

    def _warned(self, order: OrderRow) -> None:
        """Look at the order of the blocked customer, and take the block off again."""
        stage = self.stage
        self._page.order_asked.emit(order.id)
        stage.until(lambda: stage.shows("order.blocked"), "order warns")
        stage.settle(200)
        stage.picture(self.window, "order_of_blocked")
        stage.click("order.customer")
        stage.until(lambda: stage.shows("customer.blocked"), "customer of the order")
        stage.settle(200)
        stage.press(Qt.Key.Key_Z, CTRL, on=self._page)
        stage.until(lambda: not stage.shows("customer.blocked"), "block taken back")
        stage.press(Qt.Key.Key_Escape, on=self._page)
