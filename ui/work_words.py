"""The words for why orders wait or are cancelled, how goods come back, and what happens then."""

from ui.marked_texts import QT_TRANSLATE_NOOP, translated

HOLD_REASONS = {
    "address": QT_TRANSLATE_NOOP("Messages", "The address needs a check"),
    "stock": QT_TRANSLATE_NOOP("Messages", "Something is out of stock"),
    "customer": QT_TRANSLATE_NOOP("Messages", "The customer asked for it"),
    "payment": QT_TRANSLATE_NOOP("Messages", "The payment needs a check"),
    "other": QT_TRANSLATE_NOOP("Messages", "Another reason"),
}
CANCEL_REASONS = {
    "customer": QT_TRANSLATE_NOOP("Messages", "The customer asked for it"),
    "stock": QT_TRANSLATE_NOOP("Messages", "Something is out of stock"),
    "payment": QT_TRANSLATE_NOOP("Messages", "It was not paid"),
    "mistake": QT_TRANSLATE_NOOP("Messages", "It was ordered by mistake"),
    "other": QT_TRANSLATE_NOOP("Messages", "Another reason"),
}
CONDITIONS = {
    "as_new": QT_TRANSLATE_NOOP("Messages", "As new"),
    "used": QT_TRANSLATE_NOOP("Messages", "Used"),
    "damaged": QT_TRANSLATE_NOOP("Messages", "Damaged"),
    "announced": QT_TRANSLATE_NOOP("Messages", "Announced only"),
    "missing": QT_TRANSLATE_NOOP("Messages", "Did not come"),
}
NEXT_STEPS = {
    "refund": QT_TRANSLATE_NOOP("Messages", "Refund"),
    "replacement": QT_TRANSLATE_NOOP("Messages", "Send a replacement"),
    "repair": QT_TRANSLATE_NOOP("Messages", "Repair"),
    "nothing": QT_TRANSLATE_NOOP("Messages", "Nothing further"),
}
ADDRESS_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Messages", "Name"),
    "company": QT_TRANSLATE_NOOP("Messages", "Company"),
    "line1": QT_TRANSLATE_NOOP("Messages", "Street and number"),
    "line2": QT_TRANSLATE_NOOP("Messages", "Additional line"),
    "postcode": QT_TRANSLATE_NOOP("Messages", "Postcode"),
    "city": QT_TRANSLATE_NOOP("Messages", "Town"),
    "country": QT_TRANSLATE_NOOP("Messages", "Country"),
}
LINE_FAULTS = {
    "none": QT_TRANSLATE_NOOP("Messages", "There is no article yet."),
    "title": QT_TRANSLATE_NOOP("Messages", "An article has no name."),
    "pieces": QT_TRANSLATE_NOOP("Messages", "An article has no pieces."),
    "payment_number": QT_TRANSLATE_NOOP("Messages", "A SKU looks like a payment number and is not stored."),
}


def work_words(table: dict[str, str], code: str) -> str:
    """Return the words for a code of one of these tables; an unknown one as it is."""
    return translated(table[code]) if code in table else code


def work_choices(table: dict[str, str]) -> list[tuple[str, object]]:
    """Return the codes of a table with their words, to pick from."""
    return [(translated(words), code) for code, words in table.items()]
