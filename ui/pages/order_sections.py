"""Parts of an order that pane and page share: addresses, contact, payment, sums and history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from backoffice.domain.address_check import town_lines
from backoffice.domain.customers import CustomerId
from backoffice.domain.orders import Address, Order, Payment
from ui.context import UiContext
from ui.formats import Formats
from ui.pages.contact_lines import contact_lines
from ui.pages.order_words import history_fact
from ui.shown_texts import in_lines
from ui.theme import Step, theme
from ui.widgets.labels import Picture, caption, fact, text
from ui.widgets.layouts import Item, Rule, column, row
from ui.widgets.links import elided_link

NUMBER_HIDDEN = "••••"


def address_words(address: Address, home: str) -> str:
    """Return an address as it is written on a parcel; the country only where it is not the shop's own."""
    abroad = address.country if address.country != home else ""
    return in_lines(address.name, address.company, address.line1, address.line2, *town_lines(address), abroad)


def delivery_address(order: Order, home: str) -> list[Item]:
    """Return the section with the address that the parcel goes to."""
    address = order.shipping if not order.shipping.empty else order.billing
    none = QCoreApplication.translate("OrderSections", "No address in the order")
    title = QCoreApplication.translate("OrderSections", "Delivery address")
    return [caption(title), fact("map-pin", address_words(address, home) or none, name="order.address")]


def printed(order: Order, formats: Formats) -> list[Item]:
    """Return the small marks of the papers that were printed, and when; nothing for those that were not."""
    slip, listed = order.work.slip_printed_at, order.work.listed_at
    marks: list[Item] = []
    if slip:
        words = QCoreApplication.translate("OrderSections", "Packing slip printed {when}")
        marks.append(_mark(words.format(when=formats.moment(slip)), "order.slip_printed"))
    if listed:
        words = QCoreApplication.translate("OrderSections", "Pick list printed {when}")
        marks.append(_mark(words.format(when=formats.moment(listed)), "order.listed"))
    return marks


def _mark(words: str, name: str) -> QLayout:
    return row(Picture("printer", "muted", 14), text(words, Step.SMALL, "muted", name=name), None, gap=6)


def customer_link(order: Order, customer_id: CustomerId | None, show: Callable[[int], None], *, name: str) -> list[Item]:
    """Return the section that names the customer and leads to them; nothing for who may not see customers."""
    if customer_id is None:
        return []
    link = elided_link(order.customer, name=f"{name}.customer")
    link.clicked.connect(lambda: show(customer_id))
    return [caption(QCoreApplication.translate("OrderSections", "Customer")), row(Picture("contact"), link, None, gap=12)]


def billing_address(order: Order, home: str) -> list[Item]:
    """Return the section with the billing address, if it is another one."""
    if order.billing.empty or order.billing == order.shipping or order.shipping.empty:
        return []
    title = QCoreApplication.translate("OrderSections", "Billing address")
    return [caption(title), fact("receipt", address_words(order.billing, home), name="order.billing")]


def contact(order: Order, context: UiContext) -> list[Item]:
    """Return the section with masked phone and e-mail, if the order has either."""
    lines: list[Item] = [*contact_lines(order, context)]
    return [caption(QCoreApplication.translate("OrderSections", "Contact")), *lines] if lines else []


def payment_words(payment: Payment) -> str:
    """Return how an order was paid ("Visa •••• 4242"); never more of a number than its last four."""
    name = payment.brand or payment.method or QCoreApplication.translate("OrderSections", "Payment method unknown")
    return f"{name} {NUMBER_HIDDEN} {payment.last_four}" if payment.last_four else name


def payments(order: Order, formats: Formats) -> list[Item]:
    """Return the section with each payment, its amount and when it came."""
    lines: list[Item] = [_payment(payment, order.currency, formats) for payment in order.payments]
    if not lines:
        lines.append(text(QCoreApplication.translate("OrderSections", "The order names no payment."), tone="muted", wrap=True))
    return [caption(QCoreApplication.translate("OrderSections", "Payment")), *lines]


def _payment(payment: Payment, currency: str, formats: Formats) -> QLayout:
    came = QCoreApplication.translate("OrderSections", "paid {moment}")
    when = came.format(moment=formats.moment(payment.paid_at)) if payment.paid_at else payment.reference
    words: list[Item] = [text(payment_words(payment), Step.STRONG, wrap=True)]
    if when:
        words.append(text(when, Step.SMALL, "muted", wrap=True))
    picture, lines = Picture("credit-card"), column(*words, gap=2)
    amount = text(formats.money(payment.amount_minor, currency) if payment.amount_minor else "", Step.STRONG)
    result = row(picture, lines, amount, gap=12)
    result.setStretch(1, 1)
    for widget in (picture, amount):
        result.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    return result


def sums(order: Order, formats: Formats) -> list[tuple[str, str, bool]]:
    """Return what leads to the total as (words, amount, strong): shipping, discount, gift card, refund, tax and the total itself."""
    money = order.currency
    lines = (
        (QCoreApplication.translate("OrderSections", "Shipping"), order.shipping_minor),
        (QCoreApplication.translate("OrderSections", "Fees"), order.fees_minor),
        (QCoreApplication.translate("OrderSections", "Discount"), -order.discount_minor),
        (QCoreApplication.translate("OrderSections", "Gift card"), -order.gift_card_minor),
    )
    result = [(words, formats.money(minor, money), False) for words, minor in lines if minor]
    if not order.tax_included and order.tax_minor:
        result.append((QCoreApplication.translate("OrderSections", "VAT"), formats.money(order.tax_minor, money), False))
    result.append((_total_words(order, formats), formats.money(order.total_minor, money), True))
    if order.refunded_minor:
        result.append((QCoreApplication.translate("OrderSections", "Refunded"), formats.money(-order.refunded_minor, money), False))
    return result


def _total_words(order: Order, formats: Formats) -> str:
    if not order.tax_minor:
        return QCoreApplication.translate("OrderSections", "Order total")
    words = QCoreApplication.translate("OrderSections", "Total incl. {tax} VAT")
    return words.format(tax=formats.money(order.tax_minor, order.currency))


def item_grid(order: Order, formats: Formats) -> QGridLayout:
    """Return the short list of an order's items with its sums, for the pane."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for line in order.lines:
        at = grid.rowCount()
        grid.addWidget(text(f"{formats.quantity(line.quantity_milli)} ×", Step.BODY, "muted"), at, 0, top)
        grid.addWidget(text(line.title, wrap=True), at, 1)
        grid.addWidget(text(formats.money(line.total_minor, order.currency)), at, 2, top | Qt.AlignmentFlag.AlignRight)
    grid.addWidget(Rule(), grid.rowCount(), 0, 1, 3)
    for words, amount, strong in sums(order, formats):
        at = grid.rowCount()
        step, tone = (Step.STRONG, "text") if strong else (Step.BODY, "muted")
        grid.addWidget(text(words, step, tone, wrap=True), at, 0, 1, 2)
        grid.addWidget(text(amount, step), at, 2, top | Qt.AlignmentFlag.AlignRight)
    return grid


def history(order: Order, formats: Formats, most: int = 0) -> QWidget:
    """Return what happened to an order, the newest first; `most` shortens it."""
    lines = sorted(order.history, key=lambda line: line.at, reverse=True)
    return Timeline([history_fact(line, formats, order.currency) for line in (lines[:most] if most else lines)])


class Timeline(QWidget):
    """Facts below each other, joined by a hairline between their icons."""

    def __init__(self, facts: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setObjectName("order.history")
        self._pictures: list[Picture] = []
        lines: list[Item] = []
        for icon_name, first, second in facts:
            picture = Picture(icon_name)
            words: list[QLabel] = [text(first, wrap=True), text(second, Step.SMALL, "muted", wrap=True)]
            line = row(picture, column(*words, gap=2), gap=12)
            line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            self._pictures.append(picture)
            lines.append(line)
        self.setLayout(column(*lines, gap=12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("edge"), 0))
        for upper, lower in zip(self._pictures, self._pictures[1:], strict=False):
            x = upper.geometry().center().x() + 0.5
            painter.drawLine(QPointF(x, upper.geometry().bottom() + 5), QPointF(x, lower.geometry().top() - 4))
        painter.end()
