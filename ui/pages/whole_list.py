"""Verbs on a whole list, also where only a part of it is at hand: choosing all of it, starting and shipping it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.context import SHIPPING_SHIP, ORDERS_WORK
from ui.dialogs.ship_list_dialog import ShipListDialog
from ui.pages.order_deeds import OrderDeeds
from ui.pages.orders_list import OrdersList
from ui.widgets.buttons import button

MOST = 10_000


class WholeList(QObject):
    """`all_of_it` selects the whole list; `start` and `ask_ship` say whether they took it on."""

    def __init__(self, listed: OrdersList, deeds: Callable[[], OrderDeeds], page: QWidget) -> None:
        super().__init__(page)
        self._list, self._deeds, self._page = listed, deeds, page
        self.all_of_it = button("", name="orders.batch.all", kind="link")
        self.all_of_it.clicked.connect(listed.view.selectAll)

    @property
    def wanted(self) -> bool:
        """Whether the whole list is selected, and it is more than is at hand."""
        rows = self._list.model.rowCount()
        return 1 < rows <= MOST and self._list.view.chosen_count() == rows and len(self._list.chosen_at_hand()) < rows

    def show_choice(self) -> None:
        """Offer to select all of the list where not all of it is."""
        rows = self._list.model.rowCount()
        number = self._list.formats.number(rows)
        self.all_of_it.set_words(self.tr("Select all {number}").format(number=number))
        self.all_of_it.setVisible(self._list.view.chosen_count() < rows <= MOST)

    def start(self) -> bool:
        """Begin work on the whole list if it is what is selected."""
        wanted = self.wanted and self._list.may(ORDERS_WORK)
        if wanted:
            self._deeds().start_list(self._list.query)
        return wanted

    def ask_ship(self) -> bool:
        """Ask by which carrier the whole list goes, if it is what is selected."""
        wanted = self.wanted and self._list.may(SHIPPING_SHIP)
        if wanted:
            query = self._list.query
            dialog = ShipListDialog(self._list.model.rowCount(), self._page)
            dialog.shipped.connect(lambda carrier: self._deeds().ship_list(query, carrier))
            dialog.open()
        return wanted
