"""The texts for errors of daily work, by class and reason; `ui/messages.py` chooses among them and fills them in.

Each is a title (what happened), a text (what it means and what to do) and the ways out, the suggested one first. English here, German in
`resources/i18n`.
"""

from backoffice.texts.error_text import QT_TRANSLATE_NOOP, ErrorText

WORK_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("NotAllowed", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This needs another right"),
        QT_TRANSLATE_NOOP("Messages", "Your role does not include “{right}”. An owner of the shop can grant it."),
        ("close",),
    ),
    ("NotFound", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The entry is no longer there"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has removed it, or it belongs to an import that was undone. Reload the list."),
        ("reload",),
    ),
    ("Changed", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Somebody else was quicker"),
        QT_TRANSLATE_NOOP("Messages", "The entry has changed since you opened it. Reload it and check whether your change still fits."),
        ("reload",),
    ),
    ("Cancelled", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Stopped"),
        QT_TRANSLATE_NOOP("Messages", "The work was stopped at your request. Nothing of it remains."),
        ("close",),
    ),
    ("FileRefused", "unreadable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file could not be read"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is gone, open in another program, or its medium does not answer. Close it elsewhere and choose it again.",
        ),
        ("choose_file",),
    ),
    ("FileRefused", "empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file is empty"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "There is not a single order in it. Export it again from the shop system and check the chosen period.",
        ),
        ("choose_file",),
    ),
    ("FileRefused", "not_text"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file holds no text"),
        QT_TRANSLATE_NOOP("Messages", "It is probably a picture, an archive or an Excel file. Export the orders as CSV or JSON."),
        ("choose_file",),
    ),
    ("FileRefused", "bad_json"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The JSON file is not well formed"),
        QT_TRANSLATE_NOOP("Messages", "Its text breaks the rules of JSON; perhaps it was cut off or edited by hand. Export it again."),
        ("choose_file",),
    ),
    ("FileRefused", "bad_csv"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The table is not well formed"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A quotation mark is not closed, or the rows do not fit together. Export it again without opening it in a spreadsheet.",
        ),
        ("choose_file",),
    ),
    ("FileRefused", "unknown_layout"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The layout of the file is not known"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Its columns are not those of an order export from Shopify or WooCommerce. Check whether you exported the orders.",
        ),
        ("choose_file",),
    ),
    ("FileRefused", "missing_columns"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file lacks columns that are needed"),
        QT_TRANSLATE_NOOP("Messages", "Export it again with all columns."),
        ("choose_file",),
    ),
    ("FileRefused", "too_large"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file is too large"),
        QT_TRANSLATE_NOOP("Messages", "Export a shorter period and import the parts one after the other."),
        ("choose_file",),
    ),
    ("Invalid", "empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Something is still missing"),
        QT_TRANSLATE_NOOP("Messages", "Please fill in “{field}”."),
        ("close",),
    ),
    ("Invalid", "too_long"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The text is too long"),
        QT_TRANSLATE_NOOP("Messages", "Please shorten “{field}”."),
        ("close",),
    ),
    ("Invalid", "payment_number"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This looks like a payment number"),
        QT_TRANSLATE_NOOP("Messages", "Card and bank account numbers do not belong in “{field}”. Please take it out."),
        ("close",),
    ),
    ("Invalid", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This value cannot be used"),
        QT_TRANSLATE_NOOP("Messages", "Please check “{field}”."),
        ("close",),
    ),
    ("NotPossible", "shipped"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order is already shipped"),
        QT_TRANSLATE_NOOP("Messages", "It cannot be shipped twice. If a parcel was forgotten, undo the shipping first."),
        ("reload",),
    ),
    ("NotPossible", "already_shipped"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "These pieces are already on their way"),
        QT_TRANSLATE_NOOP("Messages", "All of the order has been shipped. If a parcel was forgotten, undo the shipping first."),
        ("reload",),
    ),
    ("NotPossible", "already_started"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order is already in progress"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has begun to work on it."),
        ("reload",),
    ),
    ("NotPossible", "cancelled"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order is cancelled"),
        QT_TRANSLATE_NOOP("Messages", "A cancelled order is not worked on any more."),
        ("reload",),
    ),
    ("NotPossible", "unpaid"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order is not paid yet"),
        QT_TRANSLATE_NOOP("Messages", "It is ready to ship as soon as the payment is in, or its payment method ships before payment."),
        ("reload",),
    ),
    ("NotPossible", "payment_failed"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The payment of the order has failed"),
        QT_TRANSLATE_NOOP("Messages", "Ask the customer for another payment before you ship."),
        ("reload",),
    ),
    ("NotPossible", "refunded"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order has been refunded"),
        QT_TRANSLATE_NOOP("Messages", "The money went back, so nothing is shipped any more."),
        ("reload",),
    ),
    ("NotPossible", "returned"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The goods have come back"),
        QT_TRANSLATE_NOOP("Messages", "The order was shipped and returned. A new parcel needs a new order."),
        ("reload",),
    ),
    ("NotPossible", "on_hold"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The order is on hold"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has set it aside. Release it first."),
        ("reload",),
    ),
    ("NotPossible", "conflict"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Shop system and program contradict each other"),
        QT_TRANSLATE_NOOP("Messages", "Decide first which of the two is right."),
        ("reload",),
    ),
    ("NotPossible", "undone"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This has already been taken back"),
        QT_TRANSLATE_NOOP("Messages", "It can be undone only once."),
        ("reload",),
    ),
    ("NotPossible", "changed"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Undo no longer fits"),
        QT_TRANSLATE_NOOP("Messages", "The order was changed again after this step. Correct it by hand."),
        ("reload",),
    ),
    ("NotPossible", "touched"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The import can no longer be undone"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has worked on its orders since."),
        ("reload",),
    ),
    ("NotPossible", "not_last"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Only the latest import can be undone"),
        QT_TRANSLATE_NOOP("Messages", "A later import builds on this one. Undo that one first."),
        ("reload",),
    ),
    ("NotPossible", "not_yours"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Somebody else did this"),
        QT_TRANSLATE_NOOP("Messages", "Everybody takes back their own steps only."),
        ("reload",),
    ),
    ("NotPossible", "recovery_key_due"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The recovery key comes first"),
        QT_TRANSLATE_NOOP("Messages", "Print the emergency sheet and type back two groups before real data is stored."),
        ("recovery_key",),
    ),
    ("NotPossible", "nothing_to_print"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to print"),
        QT_TRANSLATE_NOOP("Messages", "The chosen orders are cancelled, or nothing of them is left to pack."),
        ("close",),
    ),
    ("NotPossible", "not_withdrawn"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is no withdrawal"),
        QT_TRANSLATE_NOOP("Messages", "A receipt is for withdrawals only, and this is a plain return."),
        ("close",),
    ),
    ("NotPossible", "cannot_write"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file could not be written"),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder, or close the program that has the file open."),
        ("close",),
    ),
    ("NotPossible", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is not possible right now"),
        QT_TRANSLATE_NOOP("Messages", "The state of the entry does not allow it. Reload it and look at what has changed."),
        ("reload",),
    ),
    ("", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Something went wrong"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "This is a fault of the program and not yours. Your data is unchanged. Try again, and copy the report if it happens once more.",
        ),
        ("retry",),
    ),
}

ACTION_TEXTS: dict[str, str] = {
    "retry": QT_TRANSLATE_NOOP("Messages", "Try again"),
    "close": QT_TRANSLATE_NOOP("Messages", "Close"),
    "reload": QT_TRANSLATE_NOOP("Messages", "Reload"),
    "recovery_key": QT_TRANSLATE_NOOP("Messages", "Open with the recovery key"),
    "earlier_list": QT_TRANSLATE_NOOP("Messages", "Use the earlier version"),
    "newer_list": QT_TRANSLATE_NOOP("Messages", "Use the newer version"),
    "list_from_backup": QT_TRANSLATE_NOOP("Messages", "Take the list from a backup"),
    "enrol": QT_TRANSLATE_NOOP("Messages", "Enter a one-time code"),
    "key_file": QT_TRANSLATE_NOOP("Messages", "Use a key file"),
    "restore": QT_TRANSLATE_NOOP("Messages", "Restore a backup"),
    "folder": QT_TRANSLATE_NOOP("Messages", "Choose another folder"),
    "accept_log": QT_TRANSLATE_NOOP("Messages", "Take the log as it is"),
    "accept_rollback": QT_TRANSLATE_NOOP("Messages", "Yes, I restored an older copy"),
    "accept_mark": QT_TRANSLATE_NOOP("Messages", "Have the mark made anew"),
    "accept_change": QT_TRANSLATE_NOOP("Messages", "Take the file as it is"),
    "choose_backup": QT_TRANSLATE_NOOP("Messages", "Choose another backup"),
    "choose_file": QT_TRANSLATE_NOOP("Messages", "Choose another file"),
}
