"""The texts for errors about refunds, bank details and payouts; see `error_texts`."""

from backoffice.texts.error_text import ErrorText
from ui.marked_texts import QT_TRANSLATE_NOOP

MONEY_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("BoxRefused", ""): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The sealed account number does not fit"),
        QT_TRANSLATE_NOOP("Messages", "It is not the one that was entered for this order, and nothing is paid to it. Enter it again."),
        ("close",),
    ),
    ("Invalid", "too_much"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "That is more than can be refunded"),
        QT_TRANSLATE_NOOP("Messages", "Somebody may have refunded a part of it meanwhile. Open the refund again; it shows what is left."),
        ("reload",),
    ),
    ("Invalid", "differs"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The last four digits do not fit"),
        QT_TRANSLATE_NOOP("Messages", "They are typed a second time so that a slip is noticed. Compare the IBAN and type them again."),
        ("close",),
    ),
    ("NotPossible", "settled"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This return is settled already"),
        QT_TRANSLATE_NOOP("Messages", "Its money went back before. Refund without naming the return, if more is to go back."),
        ("reload",),
    ),
    ("NotPossible", "done"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The refund has gone out"),
        QT_TRANSLATE_NOOP("Messages", "What was refunded cannot be given up any more."),
        ("reload",),
    ),
    ("NotPossible", "in_file"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The refund is in a file for the bank"),
        QT_TRANSLATE_NOOP("Messages", "It can no longer be taken back here. If the bank has not had the file, talk to the bank first."),
        ("reload",),
    ),
    ("NotPossible", "same_person"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "A second person has to confirm this"),
        QT_TRANSLATE_NOOP("Messages", "You entered or took over these bank details yourself. A colleague can confirm them, or they wait."),
        ("close",),
    ),
    ("NotPossible", "confirmed"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Somebody has confirmed this already"),
        QT_TRANSLATE_NOOP("Messages", "Money may go to this account."),
        ("reload",),
    ),
    ("NotPossible", "does_not_wait"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to confirm any more"),
        QT_TRANSLATE_NOOP("Messages", "The time is over; money may go to this account."),
        ("reload",),
    ),
    ("NotPossible", "not_current"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "These bank details were replaced"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has entered another account meanwhile. Look at the order again."),
        ("reload",),
    ),
    ("NotPossible", "not_proposed"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "These bank details do not wait any more"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has taken them over or erased them meanwhile. Look at the order again."),
        ("reload",),
    ),
    ("NotPossible", "erased"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The number was erased already"),
        QT_TRANSLATE_NOOP("Messages", "Only the masked form is left. Ask the customer for the account again."),
        ("reload",),
    ),
    ("NotPossible", "nothing_to_pay"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to pay out"),
        QT_TRANSLATE_NOOP("Messages", "None of the chosen refunds can go into a file now. The list says why beside each."),
        ("reload",),
    ),
    ("NotPossible", "file_exists"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is a file of this name"),
        QT_TRANSLATE_NOOP("Messages", "It is not written over, since it may hold other payments. Choose another name or folder."),
        ("choose_file",),
    ),
    ("NotPossible", "not_lost"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This file is settled already"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has said meanwhile what became of it."),
        ("reload",),
    ),
    ("NotPossible", "no_holder"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Nobody is named as the holder of this account"),
        QT_TRANSLATE_NOOP("Messages", "A bank needs a name. Ask the customer and enter the bank details by hand."),
        ("close",),
    ),
    ("NotPossible", "not_from_message"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This account belongs to an order already"),
        QT_TRANSLATE_NOOP("Messages", "Somebody has given it to one or erased it meanwhile. Look at the message again."),
        ("reload",),
    ),
    ("NotPossible", "not_put_in_place"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file lies there, but not under its name yet"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Another program held it or its folder. It gets its name at the next sign-in; its refunds are paid by it and by no other.",
        ),
        ("close",),
    ),
    ("NotPossible", "changed_meanwhile"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Something changed while the file was made"),
        QT_TRANSLATE_NOOP("Messages", "A refund or an account is not what it was, so no file was written. Look at the list again."),
        ("reload",),
    ),
    ("NotPossible", "cannot_delete"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file could not be deleted"),
        QT_TRANSLATE_NOOP("Messages", "Another program may hold it, or the folder cannot be written. Close that program and try again."),
        ("retry",),
    ),
    ("NotPossible", "last_holder"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Nobody else could open the account numbers then"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "This person alone holds their key. Let another one sign in who may pay out, or open the shop with the recovery key.",
        ),
        ("close",),
    ),
}
