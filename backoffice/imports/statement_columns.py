"""The names that banks and payment services give the columns of a statement, in German and English, by what is taken from them.

Whatever is named here nowhere is not read: accounts, BICs, mandates, creditor ids, e-mail addresses, balances.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from backoffice.domain.money import CURRENCIES


class Field(StrEnum):
    """What a column tells."""

    DAY = "day"
    AMOUNT = "amount"
    CREDIT = "credit"
    DEBIT = "debit"
    CURRENCY = "currency"
    DIRECTION = "direction"
    STATE = "state"
    PAYER = "payer"
    PURPOSE = "purpose"
    REFERENCE = "reference"
    KIND = "kind"


# In the order of preference: of several columns for one thing the first that is there is taken.
NAMES: Mapping[Field, Sequence[str]] = {
    Field.DAY: (
        *("buchungstag", "buchungsdatum", "buchung", "datum der buchung", "booking date", "posting date", "bookingdate", "datum", "date"),
        *(
            "completed date",
            "completed date (utc)",
            "settlement date",
            "valutadatum",
            "wertstellungstag",
            "wertstellung",
            "valuta",
            "value date",
        ),
    ),
    Field.AMOUNT: (
        "betrag",
        "umsatz",
        "brutto",
        "amount",
        "gross",
        "gross amount",
        "transaction amount",
        "buchungsbetrag",
        "zahlungsbetrag",
    ),
    Field.CREDIT: ("haben", "gutschrift", "eingang", "einnahmen", "credit", "credit amount", "money in", "paid in"),
    Field.DEBIT: ("soll", "lastschrift", "ausgang", "ausgaben", "debit", "debit amount", "money out", "paid out"),
    Field.CURRENCY: ("währung", "waehrung", "whrg", "currency", "kontowährung", "account currency", "whg"),
    Field.DIRECTION: (
        "soll/haben",
        "s/h",
        "sh",
        "soll_haben",
        "sollhaben",
        "credit/debit",
        "debit/credit",
        "auswirkung auf guthaben",
        "balance impact",
    ),
    Field.STATE: ("status", "info", "state", "buchungsstatus", "umsatzstatus"),
    Field.PAYER: (
        *("beguenstigter/zahlungspflichtiger", "begünstigter/zahlungspflichtiger", "name zahlungsbeteiligter", "zahlungspflichtige*r"),
        *("auftraggeber/empfänger", "auftraggeber / begünstigter", "begünstigter / auftraggeber", "auftraggeber/begünstigter"),
        *("begünstigter/auftraggeber", "empfänger/zahlungspflichtiger", "empfänger/auftraggeber", "auftraggeber/zahlungsempfänger"),
        *(
            "auftraggeber / empfänger",
            "sender / empfänger",
            "auftraggeber",
            "zahlungspflichtiger",
            "zahler",
            "partner name",
            "payer",
            "payer name",
        ),
        *(
            "payee",
            "sender",
            "sender name",
            "name des partners",
            "gegenpartei",
            "counterparty",
            "counterparty name",
            "empfänger 1",
            "empfaenger 1",
        ),
        *("empfänger", "empfaenger", "name"),
    ),
    Field.PURPOSE: (
        *("verwendungszweck", "verwendungszwecke", "vwz", "zahlungsreferenz", "payment reference", "purpose", "remittance information"),
        *(
            "betreff",
            "subject",
            "hinweis",
            "note",
            "notiz",
            "description",
            "beschreibung",
            "mitteilung",
            "reference",
            "referenz",
            "details",
        ),
        *(f"verwendungszweck {n}" for n in range(1, 15)),
        *(f"verwendungszweck zeile {n}" for n in range(1, 15)),
        *(f"vwz{n}" for n in range(15)),
    ),
    Field.REFERENCE: (
        *("kundenreferenz (end-to-end)", "kundenreferenz", "end-to-end-referenz", "end to end referenz", "end-to-end-id", "end to end id"),
        *(
            "rechnungsnummer",
            "invoice number",
            "bestellnummer",
            "order number",
            "benutzerdefinierte nummer",
            "custom number",
            "artikelbezeichnung",
        ),
        *("item title", "invoice id"),
    ),
    Field.KIND: ("buchungstext", "umsatzart", "vorgang", "transaktionstyp", "transaction type", "umsatztyp", "typ", "type", "buchungsart"),
}
SEVERAL = frozenset({Field.PURPOSE, Field.REFERENCE})  # all such columns are read, not the first alone
_WITH_CURRENCY = frozenset({Field.AMOUNT, Field.CREDIT, Field.DEBIT})
_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD"}
_CURRENCY = re.compile(r"\s*(?:\(\s*([^()]{1,4}?)\s*\)|\bin\s+([^\s()]{1,4}))$")
_OF_NAME: Mapping[str, tuple[Field, int]] = {
    name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(dict.fromkeys(names))
}
_IN_HEADERS = ("€", "EUR", "CHF", "USD", "GBP", "PLN", "SEK", "DKK", "CZK")
# What a header may be found by.
KNOWN = frozenset(_OF_NAME) | frozenset(
    f"{name}{form.format(sign.casefold())}"
    for field in _WITH_CURRENCY
    for name in NAMES[field]
    for sign in _IN_HEADERS
    for form in (" ({})", " in {}")
)


def column_of(header: str) -> tuple[Field, int, str] | None:
    """Return what a column holds, how much it is preferred (0 most), and the currency that its name tells; None for any other."""
    name, currency = header.rstrip(" :"), ""
    match = _CURRENCY.search(name)
    if match is not None:
        sign = (match[1] or match[2]).upper()
        currency = _SIGNS.get(sign, sign)
    if currency in CURRENCIES and match is not None:
        name = name[: match.start()]
    else:
        currency = ""
    found = _OF_NAME.get(name)
    if found is None or (currency and found[0] not in _WITH_CURRENCY):
        return None
    return *found, currency
