"""A clerk's day by keyboard alone: most orders are sent as they are, some are held, sent in parts, cancelled in part or come back.

Only keys are pressed; what they brought about is read from the desks. The keys of each order are counted from where it was found.
"""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.desks.office import Office
from backoffice.domain.ids import OrderId
from backoffice.domain.order_pieces import left
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import Order, OrderQuery
from ui.demo.stage import Stage, StuckError
from ui.pages.orders_page import OrdersPage

CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PLAN = {"merged": 1, "part": 2, "line cancelled": 1, "held": 4, "came back": 1, "plain": 30}
ORDERS = {"merged": 2}  # so many orders are done at once
MOST_PLAIN_KEYS = 3


class ClerkDay:
    """Works through the orders that are ready; `told` are lines of what was done, with keys per order."""

    def __init__(self, stage: Stage, office: Office, page: OrdersPage) -> None:
        self.stage, self.office, self.page = stage, office, page
        self.done: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()
        self.most_plain = 0

    def work(self) -> list[str]:
        """Do the day and return what was done, a line each."""
        self.list.setFocus()
        self.stage.press(Qt.Key.Key_1, CTRL, on=self.list)
        self.stage.settle(200)
        verbs: dict[str, Callable[[Order], None]] = {
            "merged": self._merge, "part": self._part, "line cancelled": self._cancel_line,
            "held": self._hold, "came back": self._come_back, "plain": self._send,
        }  # fmt: skip
        for kind, verb in verbs.items():
            for _ in range(PLAN[kind]):
                order = self._next(several=kind in ("part", "line cancelled"), near=kind == "merged", alone=kind != "merged")
                if order is None:
                    break
                before = self.stage.keys
                verb(order)
                used = self.stage.keys - before
                self.done[kind] += ORDERS.get(kind, 1)
                self.keys[kind] += used
                self.most_plain = max(self.most_plain, used) if kind == "plain" else self.most_plain
        if self.most_plain > MOST_PLAIN_KEYS:
            raise StuckError(f"a plain order took {self.most_plain} keys")
        return [f"{number} {kind}: {self.keys[kind] / number:.1f} keys an order" for kind, number in self.done.items()]

    @property
    def list(self) -> QWidget:
        return self.stage.find("orders.list", QWidget)

    def _next(self, *, several: bool, near: bool, alone: bool) -> Order | None:
        """Go down the list to the next order that is ready: with several pieces, with one other to its door, alone; None at its end."""
        rows = self.office.orders.page(OrderQuery(OrderView.READY), limit=256)
        for place, row in enumerate(rows):
            order = self.office.orders.open(row.id)
            ready = {other.id for other in rows}
            others = [other for other in self.office.work.together_candidates(row.id) if other in ready]
            if (near and len(others) != 1) or (alone and order.work.together):
                continue
            if not several or sum(left(order).values()) >= 2000:
                self._go_to(place, row.id)
                return order
        return None

    def _go_to(self, place: int, order_id: OrderId) -> None:
        self.list.setFocus()
        self.stage.press(Qt.Key.Key_Home, CTRL, on=self.list)
        for _ in range(place):
            self.stage.press(Qt.Key.Key_Down, on=self.list)
        self.stage.until(lambda: self.page.shown_id == order_id, f"order {order_id} shown")

    def _send(self, order: Order) -> None:
        if order.order_status == "open":
            self._next_step(order)
        self.stage.press(Qt.Key.Key_Return, CTRL, on=self.list)
        self.stage.find("ship.ok", QWidget)
        self._confirm(order)

    def _next_step(self, order: Order) -> None:
        """Begin work."""
        version = order.version
        self.stage.press(Qt.Key.Key_Return, CTRL, on=self.list)
        self._changed(order.id, version)

    def _merge(self, order: Order) -> None:
        """Put two orders to one door into one parcel and send it."""
        self.stage.press(Qt.Key.Key_G, CTRL, on=self.page)
        self._changed(order.id, order.version)
        self.stage.find("pane.apart", QWidget)
        self._send(self.office.orders.open(order.id))

    def _hold(self, order: Order) -> None:
        self._choose("hold")
        self.stage.find("hold.ok", QWidget)
        self.stage.press(Qt.Key.Key_Return)
        self._changed(order.id, order.version)

    def _part(self, order: Order) -> None:
        """Send one piece of the first line that is left."""
        self._choose("ship_part")
        self.stage.find("part.ok", QWidget)
        self.stage.press(Qt.Key.Key_Up)
        self._confirm(order)

    def _cancel_line(self, order: Order) -> None:
        """Cancel all but one piece of the first line, and leave the others."""
        self._choose("cancel_lines")
        self.stage.find("cancel_lines.ok", QWidget)
        self.stage.press(Qt.Key.Key_Down)
        self._confirm(order)

    def _come_back(self, order: Order) -> None:
        """Send an order, and take it back whole."""
        self._send(order)
        now = self.office.orders.open(order.id)
        self.stage.press(Qt.Key.Key_7, CTRL, on=self.page)
        self.page.show_order(now.id)
        self.stage.until(lambda: self.page.shown_id == now.id, "sent order shown")
        self._choose("return")
        self.stage.find("return.ok", QWidget)
        self._confirm(now)
        self.stage.press(Qt.Key.Key_Left, ALT, on=self.page)
        self.stage.press(Qt.Key.Key_1, CTRL, on=self.page)
        self.stage.settle(100)

    def _choose(self, verb: str) -> None:
        """Open the menu of further steps and go down to a verb."""
        self.stage.press(Qt.Key.Key_M, CTRL, on=self.page)
        menu = self.stage.find("order.verbs", QMenu)
        names = [action.objectName() for action in menu.actions()]
        for _ in range(names.index(f"order.verb.{verb}") + 1):
            self.stage.press(Qt.Key.Key_Down)
        self.stage.press(Qt.Key.Key_Return)

    def _confirm(self, order: Order) -> None:
        self.stage.press(Qt.Key.Key_Return)
        self._changed(order.id, order.version)

    def _changed(self, order_id: OrderId, version: int) -> None:
        self.stage.until(lambda: self.office.orders.open(order_id).version > version, f"order {order_id} changed")
        self.stage.settle(60)
