"""The words for an order's codes: states, reasons and what happened. Codes come from the core, sentences are made here."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from backoffice.domain.money import minor
from backoffice.domain.order_status import Chip, OrderView, PaymentStatus
from backoffice.domain.orders import HistoryLine, Order, OrderRow
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.shop_words import HISTORY, SKIPPED

_CONTEXT = "OrderWords"
# fmt: off
_CHIPS = {
    Chip.NEW: QT_TRANSLATE_NOOP("OrderWords", "New"),
    Chip.IN_PROGRESS: QT_TRANSLATE_NOOP("OrderWords", "In progress"),
    Chip.UNPAID: QT_TRANSLATE_NOOP("OrderWords", "Awaiting payment"),
    Chip.SHIPPED: QT_TRANSLATE_NOOP("OrderWords", "Shipped"),
    Chip.COMPLETED: QT_TRANSLATE_NOOP("OrderWords", "Completed"),
    Chip.PROBLEM: QT_TRANSLATE_NOOP("OrderWords", "To clarify"),
    Chip.CANCELLED: QT_TRANSLATE_NOOP("OrderWords", "Cancelled"),
}
_VIEWS = {
    OrderView.READY: QT_TRANSLATE_NOOP("OrderWords", "Ready to ship"),
    OrderView.NEW: QT_TRANSLATE_NOOP("OrderWords", "New"),
    OrderView.UNPAID: QT_TRANSLATE_NOOP("OrderWords", "Awaiting payment"),
    OrderView.PROBLEM: QT_TRANSLATE_NOOP("OrderWords", "Cases to clarify"),
    OrderView.ALL: QT_TRANSLATE_NOOP("OrderWords", "All"),
}
_REASONS = {
    "unpaid": QT_TRANSLATE_NOOP("OrderWords", "The payment has not arrived yet."),
    "payment_failed": QT_TRANSLATE_NOOP("OrderWords", "The payment has failed."),
    "shipped": QT_TRANSLATE_NOOP("OrderWords", "It is already shipped."),
    "returned": QT_TRANSLATE_NOOP("OrderWords", "It has been returned."),
    "partially_returned": QT_TRANSLATE_NOOP("OrderWords", "A part of it has been returned."),
    "cancelled": QT_TRANSLATE_NOOP("OrderWords", "It is cancelled."),
    "on_hold": QT_TRANSLATE_NOOP("OrderWords", "It is on hold."),
    "refunded": QT_TRANSLATE_NOOP("OrderWords", "The payment has been refunded."),
    "conflict": QT_TRANSLATE_NOOP("OrderWords", "It was changed here and in the shop system."),
    "changed": QT_TRANSLATE_NOOP("OrderWords", "Somebody else has changed it meanwhile."),
    "not_found": QT_TRANSLATE_NOOP("OrderWords", "It is no longer there."),
    "not_held": QT_TRANSLATE_NOOP("OrderWords", "It does not wait for anything."),
    "not_shipped": QT_TRANSLATE_NOOP("OrderWords", "Nothing of it was sent yet."),
    "has_tag": QT_TRANSLATE_NOOP("OrderWords", "It has this tag already."),
    "no_tag": QT_TRANSLATE_NOOP("OrderWords", "It does not have this tag."),
    "together": QT_TRANSLATE_NOOP("OrderWords", "It is packed together with another order; they go only whole and together."),
    "alone": QT_TRANSLATE_NOOP("OrderWords", "It goes by itself already."),
    "partially_shipped": QT_TRANSLATE_NOOP("OrderWords", "A part of it is already shipped."),
    "open": QT_TRANSLATE_NOOP("OrderWords", "Work on it has not begun."),
    "in_progress": QT_TRANSLATE_NOOP("OrderWords", "It is in progress."),
    "completed": QT_TRANSLATE_NOOP("OrderWords", "It is completed."),
    "voided": QT_TRANSLATE_NOOP("OrderWords", "Its payment was called off."),
    "not_open": QT_TRANSLATE_NOOP("OrderWords", "Work on it has already begun."),
}
_MARKS = {
    "payment_failed": QT_TRANSLATE_NOOP("OrderWords", "declined"),
    "returned": QT_TRANSLATE_NOOP("OrderWords", "returned"),
    "on_hold": QT_TRANSLATE_NOOP("OrderWords", "on hold"),
    "refunded": QT_TRANSLATE_NOOP("OrderWords", "refunded"),
    "conflict": QT_TRANSLATE_NOOP("OrderWords", "compare"),
    "address": QT_TRANSLATE_NOOP("OrderWords", "address"),
    "unpaid": QT_TRANSLATE_NOOP("OrderWords", "unpaid"),
}
_STATES = {
    "order_status": {
        "open": QT_TRANSLATE_NOOP("OrderWords", "Reopened"),
        "in_progress": QT_TRANSLATE_NOOP("OrderWords", "Work begun"),
        "completed": QT_TRANSLATE_NOOP("OrderWords", "Order completed"),
        "cancelled": QT_TRANSLATE_NOOP("OrderWords", "Order cancelled"),
        "on_hold": QT_TRANSLATE_NOOP("OrderWords", "Order put on hold"),
    },
    "payment_status": {
        "open": QT_TRANSLATE_NOOP("OrderWords", "Payment open"),
        "paid": QT_TRANSLATE_NOOP("OrderWords", "Payment received"),
        "partially_paid": QT_TRANSLATE_NOOP("OrderWords", "Part of the payment received"),
        "partially_refunded": QT_TRANSLATE_NOOP("OrderWords", "Payment partly refunded"),
        "refunded": QT_TRANSLATE_NOOP("OrderWords", "Payment refunded"),
        "voided": QT_TRANSLATE_NOOP("OrderWords", "Payment voided"),
        "failed": QT_TRANSLATE_NOOP("OrderWords", "Payment failed"),
    },
    "delivery_status": {
        "open": QT_TRANSLATE_NOOP("OrderWords", "Delivery open again"),
        "partially_shipped": QT_TRANSLATE_NOOP("OrderWords", "Partly shipped"),
        "shipped": QT_TRANSLATE_NOOP("OrderWords", "Shipped"),
        "partially_returned": QT_TRANSLATE_NOOP("OrderWords", "Partly returned"),
        "returned": QT_TRANSLATE_NOOP("OrderWords", "Returned"),
    },
}
_HAPPENED = {
    "order.imported": ("shopping-bag", QT_TRANSLATE_NOOP("OrderWords", "Order imported")),
    "order.updated": ("refresh-cw", QT_TRANSLATE_NOOP("OrderWords", "Order updated by an import")),
    "order.conflict": ("circle-alert", QT_TRANSLATE_NOOP("OrderWords", "Changed here and in the shop system")),
    "order.started": ("play", QT_TRANSLATE_NOOP("OrderWords", "Work begun")),
    "order.shipped": ("truck", QT_TRANSLATE_NOOP("OrderWords", "Marked as shipped")),
    "order.tracking_filled": ("package", QT_TRANSLATE_NOOP("OrderWords", "Tracking number written")),
    "order.noted": ("pencil", QT_TRANSLATE_NOOP("OrderWords", "Note written")),
    "order.undone": ("undo-2", QT_TRANSLATE_NOOP("OrderWords", "Last step undone")),
}
# What else happens is said in the words of `shop_words`; these are its pictures.
MOVES_MONEY = frozenset({"order.updated", "order.paid", "order.refunded", "order.refund_paid_out"})
_PICTURES = {
    "order.made": "plus",
    "order.address_changed": "map-pin",
    "order.address_confirmed": "map-pin",
    "order.address_split": "map-pin",
    "order.lines_changed": "pencil",
    "order.conflict_solved": "check",
    "order.held": "history",
    "order.solved": "check",
    "order.cancelled": "x",
    "order.lines_cancelled": "x",
    "order.completed": "check",
    "order.returned": "undo-2",
    "order.withdrawn": "undo-2",
    "order.return_received": "package",
    "order.return_settled": "check",
    "order.packed_together": "package",
    "order.packed_apart": "package",
    "order.paid": "wallet",
    "order.refunded": "undo-2",
    "order.refund_planned": "undo-2",
    "order.refund_cancelled": "x",
    "order.refund_paid_out": "landmark",
    **dict.fromkeys((f"order.bank_detail_{what}" for what in ("entered", "changed", "found", "taken", "assigned")), "landmark"),
    "order.bank_detail_confirmed": "check",
    "order.bank_detail_erased": "trash-2",
    "order.slip_printed": "printer",
    "order.erased": "trash-2",
    "order.listed": "printer",
}
_UPDATED = {
    "address": ("map-pin", QT_TRANSLATE_NOOP("OrderWords", "Address changed by the shop")),
    "lines": ("shopping-bag", QT_TRANSLATE_NOOP("OrderWords", "Items changed by the shop")),
    "total_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Total changed")),
    "tax_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Tax changed")),
    "shipping_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Shipping costs changed")),
    "discount_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Discount changed")),
    "fees_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Fees changed")),
    "gift_card_minor": ("receipt", QT_TRANSLATE_NOOP("OrderWords", "Gift card changed")),
    "refunded_minor": ("undo-2", QT_TRANSLATE_NOOP("OrderWords", "Refund changed")),
}
# fmt: on
_STATE_ICONS = {"order_status": "play", "payment_status": "check", "delivery_status": "truck"}


def _say(source: str) -> str:
    return translated(source, _CONTEXT)


def chip_words(chip: Chip) -> str:
    """Return the word of a status chip."""
    return _say(_CHIPS[chip])


def view_words(view: OrderView) -> str:
    """Return the title of a built-in view."""
    return _say(_VIEWS[view])


def reason_words(reason: str) -> str:
    """Say why an order cannot be worked on, as a sentence of its own."""
    if reason in _REASONS:
        return _say(_REASONS[reason])
    if reason in SKIPPED:
        return translated(SKIPPED[reason])
    return QCoreApplication.translate("OrderWords", "It cannot be done in its present state.")


def is_paid(order: Order | OrderRow) -> bool:
    """Say whether the money is there."""
    return order.payment_status in (PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED)


def mark_words(order: Order | OrderRow) -> str:
    """Return the second mark: paid, on invoice, or nothing."""
    if is_paid(order):
        return QCoreApplication.translate("OrderWords", "paid")
    return QCoreApplication.translate("OrderWords", "invoice") if order.ships_before_payment else ""


def reason_mark(order: OrderRow) -> str:
    """Return in a word why an order cannot go out; empty where its chip says as much, or it can."""
    return _say(_MARKS[order.not_ready]) if order.not_ready in _MARKS else ""


def history_fact(line: HistoryLine, formats: Formats, currency: str) -> tuple[str, str, str]:
    """Return icon, sentence and second line of what happened to an order of this currency."""
    icon_name, words = _happened(line)
    actor = line.actor or QCoreApplication.translate("OrderWords", "import")
    amounts = (formats.money(minor(Decimal(one), currency), currency) for one in (line.old, line.new) if one)
    change = " → ".join(amounts) if line.field.endswith("_minor") else ""
    return icon_name, words, joined((formats.moment(line.at), actor, change))


def _happened(line: HistoryLine) -> tuple[str, str]:
    if line.code in MOVES_MONEY and line.new in _STATES.get(line.field, {}):
        return _STATE_ICONS[line.field], _say(_STATES[line.field][line.new])
    if line.code == "order.updated" and line.field in _UPDATED:
        icon_name, words = _UPDATED[line.field]
        return icon_name, _say(words)
    if line.code in _HAPPENED:
        icon_name, words = _HAPPENED[line.code]
        return icon_name, _say(words)
    return _PICTURES.get(line.code, "pencil"), translated(HISTORY.get(line.code, HISTORY["order.changed"]))


def joined(parts: Iterable[str]) -> str:
    """Join what is not empty by middle dots."""
    return " · ".join(part for part in parts if part)
