"""The words for closed sets of the shop: states, roles, rights, reasons, fields, history and what is wrong with a row of a file.

English here, German in `resources/i18n`; `ui/messages.py` looks them up.
"""

from ui.marked_texts import QT_TRANSLATE_NOOP

CHIPS: dict[str, str] = {
    "new": QT_TRANSLATE_NOOP("Messages", "New"),
    "in_progress": QT_TRANSLATE_NOOP("Messages", "In progress"),
    "unpaid": QT_TRANSLATE_NOOP("Messages", "Awaiting payment"),
    "shipped": QT_TRANSLATE_NOOP("Messages", "Shipped"),
    "completed": QT_TRANSLATE_NOOP("Messages", "Completed"),
    "problem": QT_TRANSLATE_NOOP("Messages", "To clarify"),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Cancelled"),
}

ORDER_STATUSES: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("Messages", "Open"),
    "in_progress": QT_TRANSLATE_NOOP("Messages", "In progress"),
    "completed": QT_TRANSLATE_NOOP("Messages", "Completed"),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Cancelled"),
    "on_hold": QT_TRANSLATE_NOOP("Messages", "On hold"),
}

PAYMENT_STATUSES: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("Messages", "Awaiting payment"),
    "paid": QT_TRANSLATE_NOOP("Messages", "Paid"),
    "partially_paid": QT_TRANSLATE_NOOP("Messages", "Partly paid"),
    "partially_refunded": QT_TRANSLATE_NOOP("Messages", "Partly refunded"),
    "refunded": QT_TRANSLATE_NOOP("Messages", "Refunded"),
    "voided": QT_TRANSLATE_NOOP("Messages", "Payment voided"),
    "failed": QT_TRANSLATE_NOOP("Messages", "Payment failed"),
}

DELIVERY_STATUSES: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("Messages", "Not shipped yet"),
    "partially_shipped": QT_TRANSLATE_NOOP("Messages", "Partly shipped"),
    "shipped": QT_TRANSLATE_NOOP("Messages", "Shipped"),
    "partially_returned": QT_TRANSLATE_NOOP("Messages", "Partly returned"),
    "returned": QT_TRANSLATE_NOOP("Messages", "Returned"),
}

VIEWS: dict[str, str] = {
    "ready": QT_TRANSLATE_NOOP("Views", "Ready to ship"),
    "new": QT_TRANSLATE_NOOP("Views", "New"),
    "unpaid": QT_TRANSLATE_NOOP("Views", "Awaiting payment"),
    "problem": QT_TRANSLATE_NOOP("Views", "To clarify"),
    "all": QT_TRANSLATE_NOOP("Views", "All"),
}

NOT_READY: dict[str, str] = {
    "unpaid": QT_TRANSLATE_NOOP("Messages", "The payment is not in yet."),
    "payment_failed": QT_TRANSLATE_NOOP("Messages", "The payment has failed."),
    "shipped": QT_TRANSLATE_NOOP("Messages", "Everything has been shipped."),
    "returned": QT_TRANSLATE_NOOP("Messages", "The goods have come back."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "The order is cancelled."),
    "on_hold": QT_TRANSLATE_NOOP("Messages", "The order is on hold."),
    "refunded": QT_TRANSLATE_NOOP("Messages", "The money has been refunded."),
    "conflict": QT_TRANSLATE_NOOP("Messages", "Shop system and program contradict each other."),
    "address": QT_TRANSLATE_NOOP("Messages", "Something is wrong with the delivery address."),
}

SKIPPED: dict[str, str] = {
    "changed": QT_TRANSLATE_NOOP("Messages", "Somebody else has changed it meanwhile."),
    "not_found": QT_TRANSLATE_NOOP("Messages", "It is no longer there."),
    "in_progress": QT_TRANSLATE_NOOP("Messages", "It is already in progress."),
    "completed": QT_TRANSLATE_NOOP("Messages", "It is already completed."),
    "nothing_left": QT_TRANSLATE_NOOP("Messages", "Nothing of it is left to pack."),
    "already_paid": QT_TRANSLATE_NOOP("Messages", "It is already paid."),
    "not_printed": QT_TRANSLATE_NOOP("Messages", "It was not noted as printed."),
}

VERDICTS: dict[str, str] = {
    "accepted": QT_TRANSLATE_NOOP("Messages", "Imported"),
    "updated": QT_TRANSLATE_NOOP("Messages", "Updated"),
    "unchanged": QT_TRANSLATE_NOOP("Messages", "Already here"),
    "conflict": QT_TRANSLATE_NOOP("Messages", "Contradiction"),
    "erased": QT_TRANSLATE_NOOP("Messages", "Erased earlier, stays out"),
}

FIELDS: dict[str, str] = {
    "order_status": QT_TRANSLATE_NOOP("Messages", "Order status"),
    "payment_status": QT_TRANSLATE_NOOP("Messages", "Payment"),
    "delivery_status": QT_TRANSLATE_NOOP("Messages", "Delivery"),
    "address": QT_TRANSLATE_NOOP("Messages", "Delivery address"),
    "shipping_address": QT_TRANSLATE_NOOP("Messages", "Delivery address"),
    "billing_address": QT_TRANSLATE_NOOP("Messages", "Billing address"),
    "shipping": QT_TRANSLATE_NOOP("Messages", "Delivery address"),
    "billing": QT_TRANSLATE_NOOP("Messages", "Billing address"),
    "contact": QT_TRANSLATE_NOOP("Messages", "Contact"),
    "customer": QT_TRANSLATE_NOOP("Messages", "Customer"),
    "total_minor": QT_TRANSLATE_NOOP("Messages", "Total"),
    "tax_minor": QT_TRANSLATE_NOOP("Messages", "Tax"),
    "shipping_minor": QT_TRANSLATE_NOOP("Messages", "Shipping costs"),
    "discount_minor": QT_TRANSLATE_NOOP("Messages", "Discount"),
    "gift_card_minor": QT_TRANSLATE_NOOP("Messages", "Gift card"),
    "refunded_minor": QT_TRANSLATE_NOOP("Messages", "Refunded amount"),
    "refund_minor": QT_TRANSLATE_NOOP("Messages", "Refund"),
    "goodwill_minor": QT_TRANSLATE_NOOP("Messages", "Goodwill"),
    "amount_minor": QT_TRANSLATE_NOOP("Messages", "Amount"),
    "reference": QT_TRANSLATE_NOOP("Messages", "Reference"),
    "remark": QT_TRANSLATE_NOOP("Messages", "Remark"),
    "lines": QT_TRANSLATE_NOOP("Messages", "Articles"),
    "taxes": QT_TRANSLATE_NOOP("Messages", "Taxes"),
    "payments": QT_TRANSLATE_NOOP("Messages", "Payments"),
    "tracking": QT_TRANSLATE_NOOP("Messages", "Tracking number"),
    "carrier": QT_TRANSLATE_NOOP("Messages", "Carrier"),
    "shipping_method": QT_TRANSLATE_NOOP("Messages", "Shipping method"),
    "customer_note": QT_TRANSLATE_NOOP("Messages", "Customer’s note"),
    "note": QT_TRANSLATE_NOOP("Messages", "Note"),
    "body": QT_TRANSLATE_NOOP("Messages", "Note"),
    "placed_at": QT_TRANSLATE_NOOP("Messages", "Order date"),
    "cancelled_at": QT_TRANSLATE_NOOP("Messages", "Cancelled on"),
    "shipped_at": QT_TRANSLATE_NOOP("Messages", "Shipped on"),
    "number": QT_TRANSLATE_NOOP("Messages", "Order number"),
    "currency": QT_TRANSLATE_NOOP("Messages", "Currency"),
    "name": QT_TRANSLATE_NOOP("Messages", "Name"),
    "shop_name": QT_TRANSLATE_NOOP("Messages", "Name of the shop"),
    "password": QT_TRANSLATE_NOOP("Messages", "Password"),
    "pin": QT_TRANSLATE_NOOP("Messages", "PIN"),
    "country": QT_TRANSLATE_NOOP("Messages", "Country"),
    "calling_hours": QT_TRANSLATE_NOOP("Messages", "Calling hours"),
    "host": QT_TRANSLATE_NOOP("Messages", "Server"),
    "port": QT_TRANSLATE_NOOP("Messages", "Port"),
    "user_name": QT_TRANSLATE_NOOP("Messages", "User name"),
    "folder": QT_TRANSLATE_NOOP("Messages", "Folder"),
    "channel": QT_TRANSLATE_NOOP("Messages", "Channel"),
    "ship_by": QT_TRANSLATE_NOOP("Messages", "Ship by"),
    "destination_country": QT_TRANSLATE_NOOP("Messages", "Destination country"),
    "phone": QT_TRANSLATE_NOOP("Messages", "Phone"),
    "email": QT_TRANSLATE_NOOP("Messages", "E-mail"),
}

HISTORY: dict[str, str] = {
    "order.imported": QT_TRANSLATE_NOOP("Messages", "Imported from the shop system"),
    "order.updated": QT_TRANSLATE_NOOP("Messages", "Updated by an import"),
    "order.started": QT_TRANSLATE_NOOP("Messages", "Work begun"),
    "order.shipped": QT_TRANSLATE_NOOP("Messages", "Marked as shipped"),
    "order.tracking_filled": QT_TRANSLATE_NOOP("Messages", "Tracking number added"),
    "order.noted": QT_TRANSLATE_NOOP("Messages", "Note written"),
    "order.undone": QT_TRANSLATE_NOOP("Messages", "Last step taken back"),
    "order.changed": QT_TRANSLATE_NOOP("Messages", "Changed"),
    "order.made": QT_TRANSLATE_NOOP("Messages", "Made by hand"),
    "order.address_changed": QT_TRANSLATE_NOOP("Messages", "Address corrected"),
    "order.address_confirmed": QT_TRANSLATE_NOOP("Messages", "Address said to be right"),
    "order.address_split": QT_TRANSLATE_NOOP("Messages", "Street and number told apart"),
    "order.lines_changed": QT_TRANSLATE_NOOP("Messages", "Lines changed"),
    "order.conflict_solved": QT_TRANSLATE_NOOP("Messages", "Contradiction settled"),
    "order.solved": QT_TRANSLATE_NOOP("Messages", "Clarified"),
    "order.lines_cancelled": QT_TRANSLATE_NOOP("Messages", "Lines cancelled"),
    "order.completed": QT_TRANSLATE_NOOP("Messages", "Completed"),
    "order.returned": QT_TRANSLATE_NOOP("Messages", "Goods came back"),
    "order.withdrawn": QT_TRANSLATE_NOOP("Messages", "Withdrawal received"),
    "order.return_received": QT_TRANSLATE_NOOP("Messages", "Return checked in"),
    "order.refunded": QT_TRANSLATE_NOOP("Messages", "Refunded"),
    "order.refund_planned": QT_TRANSLATE_NOOP("Messages", "Refund by bank transfer waits"),
    "order.refund_cancelled": QT_TRANSLATE_NOOP("Messages", "Refund given up"),
    "order.refund_paid_out": QT_TRANSLATE_NOOP("Messages", "Refund written into a file for the bank"),
    "order.bank_detail_entered": QT_TRANSLATE_NOOP("Messages", "Bank details entered"),
    "order.bank_detail_changed": QT_TRANSLATE_NOOP("Messages", "Bank details changed"),
    "order.bank_detail_found": QT_TRANSLATE_NOOP("Messages", "Account number found in a text"),
    "order.bank_detail_taken": QT_TRANSLATE_NOOP("Messages", "Bank details taken from a text"),
    "order.bank_detail_confirmed": QT_TRANSLATE_NOOP("Messages", "Bank details confirmed by a second person"),
    "order.bank_detail_erased": QT_TRANSLATE_NOOP("Messages", "Account number erased"),
    "order.return_settled": QT_TRANSLATE_NOOP("Messages", "Return settled"),
    "order.packed_together": QT_TRANSLATE_NOOP("Messages", "Goes out in one parcel with another order"),
    "order.packed_apart": QT_TRANSLATE_NOOP("Messages", "Goes out by itself again"),
    "order.tagged": QT_TRANSLATE_NOOP("Messages", "Tag added"),
    "order.untagged": QT_TRANSLATE_NOOP("Messages", "Tag removed"),
    "order.paid": QT_TRANSLATE_NOOP("Messages", "Payment recorded"),
    "order.slip_printed": QT_TRANSLATE_NOOP("Messages", "Packing slip printed"),
    "order.listed": QT_TRANSLATE_NOOP("Messages", "Pick list printed"),
    "order.erased": QT_TRANSLATE_NOOP("Messages", "Order erased"),
    "order.not_slip_printed": QT_TRANSLATE_NOOP("Messages", "Packing slip not printed after all"),
    "order.not_listed": QT_TRANSLATE_NOOP("Messages", "Pick list not printed after all"),
    "import.published": QT_TRANSLATE_NOOP("Messages", "Import finished"),
    "import.undone": QT_TRANSLATE_NOOP("Messages", "Import taken back"),
    "import.file_deleted": QT_TRANSLATE_NOOP("Messages", "Imported file deleted"),
    "order.cancelled": QT_TRANSLATE_NOOP("Messages", "Cancelled"),
    "order.held": QT_TRANSLATE_NOOP("Messages", "Put on hold"),
    "order.released": QT_TRANSLATE_NOOP("Messages", "Released"),
    "order.conflict": QT_TRANSLATE_NOOP("Messages", "Contradiction found"),
}

# code: (what does not fit, what helps)
REJECTIONS: dict[str, tuple[str, str]] = {
    "no_mail": (
        QT_TRANSLATE_NOOP("Messages", "This part of the file is no mail."),
        QT_TRANSLATE_NOOP("Messages", "Save the folder again in the mail program."),
    ),
    "missing": (
        QT_TRANSLATE_NOOP("Messages", "A value that is needed is missing."),
        QT_TRANSLATE_NOOP("Messages", "Add it in the shop system and export again."),
    ),
    "bad_date": (
        QT_TRANSLATE_NOOP("Messages", "The date cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "Export again without opening the file in a spreadsheet."),
    ),
    "bad_amount": (
        QT_TRANSLATE_NOOP("Messages", "The amount cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "Check the amount in the shop system and export again."),
    ),
    "bad_number": (
        QT_TRANSLATE_NOOP("Messages", "The quantity cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "Check the quantity in the shop system and export again."),
    ),
    "negative_quantity": (
        QT_TRANSLATE_NOOP("Messages", "The quantity is below zero."),
        QT_TRANSLATE_NOOP("Messages", "Enter returns in the shop system, not as negative articles, and export again."),
    ),
    "bad_currency": (
        QT_TRANSLATE_NOOP("Messages", "The currency is not known."),
        QT_TRANSLATE_NOOP("Messages", "Check the currency in the shop system and export again."),
    ),
    "unknown_country": (
        QT_TRANSLATE_NOOP("Messages", "The country is not known."),
        QT_TRANSLATE_NOOP("Messages", "Check the country in the shop system and export again."),
    ),
    "unknown_status": (
        QT_TRANSLATE_NOOP("Messages", "The status is not known."),
        QT_TRANSLATE_NOOP("Messages", "Check the status in the shop system; the order stays there meanwhile."),
    ),
    "payment_number": (
        QT_TRANSLATE_NOOP("Messages", "There is a payment number in a field for identifiers."),
        QT_TRANSLATE_NOOP("Messages", "Take it out in the shop system and export again."),
    ),
    "contradiction": (
        QT_TRANSLATE_NOOP("Messages", "The file gives this order twice with different contents."),
        QT_TRANSLATE_NOOP("Messages", "Export again so that each order is there once."),
    ),
    "ragged": (
        QT_TRANSLATE_NOOP("Messages", "The row does not have as many columns as the heading."),
        QT_TRANSLATE_NOOP("Messages", "Export again; a quotation mark is probably missing, or the file was cut off."),
    ),
    "no_lines": (
        QT_TRANSLATE_NOOP("Messages", "The order has no articles."),
        QT_TRANSLATE_NOOP("Messages", "Check the order in the shop system and export again."),
    ),
    "not_an_order": (
        QT_TRANSLATE_NOOP("Messages", "This entry is no order."),
        QT_TRANSLATE_NOOP("Messages", "Nothing to do, unless an order is missing."),
    ),
    "": (
        QT_TRANSLATE_NOOP("Messages", "This row cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "Check the row in the shop system and export again."),
    ),
}
