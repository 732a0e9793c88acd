"""The words for refunds, accounts and payouts: reasons, states, and why something cannot be done."""

from ui.marked_texts import QT_TRANSLATE_NOOP, translated

CONTEXT = "Refunds"
REASONS: dict[str, str] = {
    "withdrawal": QT_TRANSLATE_NOOP("Refunds", "Withdrawal"),
    "return": QT_TRANSLATE_NOOP("Refunds", "Goods came back"),
    "cancelled": QT_TRANSLATE_NOOP("Refunds", "Cancelled"),
    "defect": QT_TRANSLATE_NOOP("Refunds", "Defect or damage"),
    "not_arrived": QT_TRANSLATE_NOOP("Refunds", "Did not arrive"),
    "goodwill": QT_TRANSLATE_NOOP("Refunds", "Goodwill"),
    "overpaid": QT_TRANSLATE_NOOP("Refunds", "Paid too much"),
    "other": QT_TRANSLATE_NOOP("Refunds", "Another reason"),
}
WAYS: dict[str, str] = {
    "provider": QT_TRANSLATE_NOOP("Refunds", "Made at the provider"),
    "bank_transfer": QT_TRANSLATE_NOOP("Refunds", "Bank transfer by us"),
}
# state: (tone of the chip, words)
STATES: dict[str, tuple[str, str]] = {
    "waiting": ("unpaid", QT_TRANSLATE_NOOP("Refunds", "Waits")),
    "in_file": ("in_progress", QT_TRANSLATE_NOOP("Refunds", "Being written")),
    "done": ("completed", QT_TRANSLATE_NOOP("Refunds", "Refunded")),
    "cancelled": ("cancelled", QT_TRANSLATE_NOOP("Refunds", "Given up")),
}
# (field, code): what is wrong with a refund
FAULTS: dict[tuple[str, str], str] = {
    ("amount_minor", "empty"): QT_TRANSLATE_NOOP("Refunds", "Choose what is refunded."),
    ("amount_minor", "too_much"): QT_TRANSLATE_NOOP("Refunds", "That is more than was paid and is still here."),
    ("shipping_minor", "too_much"): QT_TRANSLATE_NOOP("Refunds", "That is more than shipping cost."),
    ("lines", "too_many"): QT_TRANSLATE_NOOP("Refunds", "Not so many pieces are left to be refunded."),
    ("way", "currency"): QT_TRANSLATE_NOOP("Refunds", "A bank transfer is for euros only."),
}
ACCOUNT_FAULTS: dict[str, str] = {
    "empty": QT_TRANSLATE_NOOP("Refunds", "The IBAN is still missing."),
    "incomplete": QT_TRANSLATE_NOOP("Refunds", "The IBAN is not complete yet."),
    "characters": QT_TRANSLATE_NOOP("Refunds", "An IBAN holds letters and digits only."),
    "country": QT_TRANSLATE_NOOP("Refunds", "No country has IBANs that begin like this."),
    "too_long": QT_TRANSLATE_NOOP("Refunds", "This IBAN is too long for its country."),
    "structure": QT_TRANSLATE_NOOP("Refunds", "IBANs of this country look different. Please compare it."),
    "check_digits": QT_TRANSLATE_NOOP("Refunds", "The check digits do not fit: a digit is wrong or two are swapped."),
    "outside_sepa": QT_TRANSLATE_NOOP("Refunds", "This country is outside of SEPA; no transfer file gets there."),
}
NOT_PAID: dict[str, str] = {
    "not_waiting": QT_TRANSLATE_NOOP("Refunds", "Does not wait any more"),
    "no_details": QT_TRANSLATE_NOOP("Refunds", "Bank details are missing"),
    "proposed": QT_TRANSLATE_NOOP("Refunds", "Bank details were found in a text; take them over"),
    "waiting": QT_TRANSLATE_NOOP("Refunds", "Bank details were changed lately"),
    "erased": QT_TRANSLATE_NOOP("Refunds", "Bank details were erased; enter them again"),
    "currency": QT_TRANSLATE_NOOP("Refunds", "Not in euros"),
    "outside_sepa": QT_TRANSLATE_NOOP("Refunds", "The account is outside of SEPA"),
    "too_much": QT_TRANSLATE_NOOP("Refunds", "More than is still here of what was paid"),
    "no_own_account": QT_TRANSLATE_NOOP("Refunds", "The shop’s own account is missing"),
    "own_account": QT_TRANSLATE_NOOP("Refunds", "The shop’s own account does not fit; enter it again"),
    "not_in_log": QT_TRANSLATE_NOOP("Refunds", "The log does not know these bank details"),
    "other_shop": QT_TRANSLATE_NOOP("Refunds", "Sealed for another shop"),
    "other_box": QT_TRANSLATE_NOOP("Refunds", "The sealed number was exchanged"),
    "other_order": QT_TRANSLATE_NOOP("Refunds", "Sealed for another order"),
    "other_customer": QT_TRANSLATE_NOOP("Refunds", "Sealed for another customer"),
    "other_source": QT_TRANSLATE_NOOP("Refunds", "Sealed from another text"),
    "other_holder": QT_TRANSLATE_NOOP("Refunds", "The account holder was changed afterwards"),
    "other_person": QT_TRANSLATE_NOOP("Refunds", "Entered by somebody else than the log says"),
    "other_account": QT_TRANSLATE_NOOP("Refunds", "Another account than the one that is shown"),
    "not_valid": QT_TRANSLATE_NOOP("Refunds", "The sealed number is no valid IBAN"),
    "damaged": QT_TRANSLATE_NOOP("Refunds", "The sealed number is damaged"),
    "unknown_box_number": QT_TRANSLATE_NOOP("Refunds", "Sealed to a key that you do not hold"),
}
METHODS: dict[str, str] = {
    "bank_transfer": QT_TRANSLATE_NOOP("Refunds", "Bank transfer"),
    "cash": QT_TRANSLATE_NOOP("Refunds", "Cash"),
    "provider": QT_TRANSLATE_NOOP("Refunds", "Payment provider"),
    "other": QT_TRANSLATE_NOOP("Refunds", "Other payment"),
}
SOURCES: dict[str, str] = {
    "typed": QT_TRANSLATE_NOOP("Refunds", "typed"),
    "note": QT_TRANSLATE_NOOP("Refunds", "from a note"),
    "message": QT_TRANSLATE_NOOP("Refunds", "from a message"),
}


def refund_words(table: dict[str, str], code: str) -> str:
    """Return the words for a code; an unknown one as it is."""
    return translated(table[code], CONTEXT) if code in table else code


def choices(table: dict[str, str]) -> list[tuple[str, object]]:
    """Return the codes of a table with their words, to pick from."""
    return [(translated(words, CONTEXT), code) for code, words in table.items()]


def state_words(state: str) -> tuple[str, str]:
    """Return tone and words for where a refund stands."""
    tone, words = STATES[state]
    return tone, translated(words, CONTEXT)


def fault_words(fault: tuple[str, str] | None) -> str:
    """Return what is wrong with a refund; "" if nothing is."""
    if fault is None:
        return ""
    words = FAULTS.get(fault)
    return translated(words, CONTEXT) if words else translated(FAULTS["amount_minor", "empty"], CONTEXT)
