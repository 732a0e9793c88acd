"""The delivery address of an order: corrected, or only its street and number told apart otherwise."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backoffice.domain.customer_addresses import from_address, to_address
from backoffice.domain.customers import CustomerAddress
from backoffice.domain.orders import Done, Order
from backoffice.domain.streets import Street
from backoffice.errors import BackofficeError
from ui.context import ORDERS_EDIT, UiContext
from ui.countries import countries_of
from ui.pages.order_deeds import OrderDeeds


class AddressVerbs(QObject):
    """`page` is what dialogs open over."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page

    def correct(self, order: Order) -> None:
        """Ask for another delivery address, with street and number as somebody told them apart before."""
        if not self._context.may(ORDERS_EDIT):
            return
        from ui.dialogs.postal_dialog import PostalDialog

        before = from_address("shipping", order.shipping, self._told(order))
        title = self.tr("Delivery address of {number}").format(number=order.number)
        dialog = PostalDialog(title, before, countries_of(self._context), self._page, with_kind=False)
        words = self.tr("Address of {number} corrected.")
        dialog.written.connect(lambda address: self._deeds.do([order], lambda _tick: self._write(order, address), words))
        dialog.open()

    def _told(self, order: Order) -> Street | None:
        try:
            parts = self._context.office.addresses.parts(order.id)
        except BackofficeError:
            return None
        return next((one.street for one in parts if one.kind == "shipping" and one.corrected), None)

    def _write(self, order: Order, place: CustomerAddress) -> Done:
        """Write another address, or where its lines stay the same only how they are told apart."""
        office, address = self._context.office, to_address(place)
        if address == order.shipping and not place.station:
            street = Street(place.street, place.house_number, place.extra)
            return office.addresses.correct_split(order.id, order.version, "shipping", street)
        return office.editing.change_address(order.id, order.version, "shipping", address)
