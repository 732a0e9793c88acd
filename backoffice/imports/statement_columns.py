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
_TEXTS: Mapping[Field, str] = {
    Field.DAY: """buchungstag; buchungsdatum; buchung; datum der buchung; booking date; posting date; bookingdate; datum; date;
        completed date; completed date (utc); date completed (utc); settlement date; settlement date (local); valutadatum;
        wertstellungstag; wertstellung; valuta; value date""",
    Field.AMOUNT: """betrag; umsatz; brutto; amount; gross; gross amount; transaction amount; buchungsbetrag; zahlungsbetrag; total amount
        (incl. vat)""",
    Field.CREDIT: "haben; gutschrift; eingang; einnahmen; credit; credit amount; money in; paid in",
    Field.DEBIT: "soll; lastschrift; ausgang; ausgaben; debit; debit amount; money out; paid out",
    Field.CURRENCY: "währung; waehrung; whrg; whg; currency; kontowährung; account currency; payment currency",
    Field.DIRECTION: "soll/haben; s/h; sh; soll_haben; sollhaben; credit/debit; debit/credit; auswirkung auf guthaben; balance impact",
    Field.STATE: "status; info; state; buchungsstatus; umsatzstatus",
    Field.PAYER: """beguenstigter/zahlungspflichtiger; begünstigter/zahlungspflichtiger; name zahlungsbeteiligter; zahlungspflichtige*r;
        auftraggeber/empfänger; auftraggeber / empfänger; auftraggeber / begünstigter; begünstigter / auftraggeber;
        auftraggeber/begünstigter; begünstigter/auftraggeber; empfänger/zahlungspflichtiger; empfänger/auftraggeber;
        auftraggeber/zahlungsempfänger; sender / empfänger; auftraggeber; zahlungspflichtiger; zahler; partner name; name des
        partners; payer; payer name; payee; sender; sender name; gegenpartei; counterparty; counterparty name; empfänger 1;
        empfaenger 1; empfänger; empfaenger; name""",
    Field.PURPOSE: """verwendungszweck; verwendungszwecke; vwz; vorgang/verwendungszweck; zahlungsreferenz; payment reference; purpose;
        remittance information; betreff; subject; hinweis; note; notiz; description; beschreibung; mitteilung; reference;
        referenz; details""",
    Field.REFERENCE: """kundenreferenz (end-to-end); kundenreferenz; end-to-end-referenz; end to end referenz; end-to-end-id; end to end id;
        rechnungsnummer; invoice number; invoice id; bestellnummer; order number; benutzerdefinierte nummer; custom number;
        artikelbezeichnung; item title""",
    Field.KIND: "buchungstext; umsatzart; vorgang; transaktionstyp; transaction type; umsatztyp; typ; type; buchungsart",
}
_NUMBERED = [f"{name}{n}" for name in ("verwendungszweck ", "verwendungszweck zeile ", "vwz") for n in range(15)]
NAMES: Mapping[Field, Sequence[str]] = {
    field: tuple(" ".join(name.split()) for name in [*text.split(";"), *(_NUMBERED if field is Field.PURPOSE else ())])
    for field, text in _TEXTS.items()
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
