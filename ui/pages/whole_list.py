"""The selection in a list, also where only a part of it is at hand: choosing all of it, and looking up what is chosen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backoffice.domain.batches import Chosen
from backoffice.domain.pages import StopSign
from backoffice.errors import Changed
from ui.pages.orders_list import OrdersList
from ui.selection import Selection
from ui.widgets.buttons import button


class WholeList(QObject):
    """`all_of_it` is the button that selects the whole list; `selection` is what the verbs are for."""

    def __init__(self, listed: OrdersList, page: QWidget) -> None:
        super().__init__(page)
        self._list = listed
        self.all_of_it = button("", name="orders.batch.all", kind="link")
        self.all_of_it.clicked.connect(listed.view.selectAll)

    def show_choice(self) -> None:
        """Offer to select all of the list where not all of it is; while it is being counted nobody knows how many that are."""
        rows, counting = self._list.model.rowCount(), self._list.counting
        number = self._list.formats.number(rows)
        self.all_of_it.set_words(self.tr("Counting …") if counting else self.tr("Select all {number}").format(number=number))
        self.all_of_it.setEnabled(not counting)
        self.all_of_it.setVisible(counting or self._list.view.chosen_count() < rows)

    def selection(self) -> Selection:
        """Return what is selected. What is not at hand is found by its place when it is looked up."""
        orders, count = self._list.chosen_at_hand(), self._list.view.chosen_count()
        if len(orders) == count:
            return Selection.of(orders)
        query, rows, ranges = self._list.query, self._list.model.rowCount(), self._list.view.chosen_ranges()
        desk = self._list.desk
        seen = [(row, order.id) for row, order in self._list.model.records_at_hand()]

        def look_up(sign: StopSign) -> Chosen:
            keys = desk.whole_list(query, sign)
            if len(keys) != rows or any(keys[row][0] != order_id for row, order_id in seen):
                raise Changed("list", 0)  # a place is only an order as long as the list stands
            if ranges == ((0, rows - 1),):
                return keys
            return [key for first, last in ranges for key in keys[first : last + 1]]

        return Selection((), count, look_up)
