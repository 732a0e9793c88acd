"""The words for what a bank statement tells: why an order is proposed, what was left out, how much came in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from backoffice.domain.payment_matching import Proposal, Reason
from backoffice.domain.statements import Statement, StatementFormat
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.pages.order_words import joined

CONTEXT = "Statements"
FORMATS = {StatementFormat.CAMT: "CAMT", StatementFormat.CSV: "CSV"}
REASONS: Mapping[Reason, str] = {
    Reason.NUMBER: QT_TRANSLATE_NOOP("Statements", "Order number in the purpose"),
    Reason.PIECES: QT_TRANSLATE_NOOP("Statements", "Order number in pieces"),
    Reason.DIGITS: QT_TRANSLATE_NOOP("Statements", "Digits of the order number"),
    Reason.TYPO: QT_TRANSLATE_NOOP("Statements", "Order number mistyped"),
    Reason.NO_NUMBER: QT_TRANSLATE_NOOP("Statements", "No order number"),
    Reason.AMOUNT: QT_TRANSLATE_NOOP("Statements", "the amount agrees"),
    Reason.SUM: QT_TRANSLATE_NOOP("Statements", "the sum of the orders agrees"),
    Reason.LITTLE: QT_TRANSLATE_NOOP("Statements", "{amount} too little"),
    Reason.MUCH: QT_TRANSLATE_NOOP("Statements", "{amount} too much"),
    Reason.NAME: QT_TRANSLATE_NOOP("Statements", "the name agrees"),
    Reason.OTHER_NAME: QT_TRANSLATE_NOOP("Statements", "another name"),
    Reason.RECORDED: QT_TRANSLATE_NOOP("Statements", "perhaps already recorded: same day, order and amount"),
    Reason.ANOTHER_LINE: QT_TRANSLATE_NOOP("Statements", "another line pays this order too"),
    Reason.SEVERAL: QT_TRANSLATE_NOOP("Statements", "several orders fit"),
    Reason.CURRENCY: QT_TRANSLATE_NOOP("Statements", "The order is in another currency"),
    Reason.PAID: QT_TRANSLATE_NOOP("Statements", "The order is already paid"),
    Reason.CANCELLED: QT_TRANSLATE_NOOP("Statements", "The order is cancelled"),
    Reason.REFUNDED: QT_TRANSLATE_NOOP("Statements", "The order is refunded"),
    Reason.NOTHING: QT_TRANSLATE_NOOP("Statements", "No order fits"),
}
# The closed orders say it all; that their number stands there need not be said beside it.
_ALONE = frozenset({Reason.CURRENCY, Reason.PAID, Reason.CANCELLED, Reason.REFUNDED})
CODES: Mapping[str, str] = {
    "bad_date": QT_TRANSLATE_NOOP("Statements", "the day cannot be read"),
    "bad_amount": QT_TRANSLATE_NOOP("Statements", "the amount cannot be read"),
    "bad_currency": QT_TRANSLATE_NOOP("Statements", "the currency is unknown"),
    "ragged": QT_TRANSLATE_NOOP("Statements", "it has other columns than the header"),
}
NAMED = 5


def _say(source: str) -> str:
    return translated(source, CONTEXT)


def reason_words(proposal: Proposal, formats: Formats) -> str:
    """Say in a line why orders are proposed, or why none is."""
    reasons = [one for one in proposal.reasons if not (one is Reason.NUMBER and _ALONE & set(proposal.reasons))]
    entry = proposal.entry
    missing = sum(part.order.open_minor for part in proposal.parts) - entry.amount_minor
    amounts = {Reason.LITTLE: max(0, missing), Reason.MUCH: proposal.surplus_minor}
    words = [_say(REASONS[one]).format(amount=formats.money(amounts.get(one, 0), entry.currency)) for one in reasons]
    return joined(word[:1].upper() + word[1:] if place == 0 else word for place, word in enumerate(words))


def orders_words(proposal: Proposal) -> str:
    """Name the orders that an amount is for; in brackets those that it would have been for."""
    if proposal.parts:
        return ", ".join(part.order.number for part in proposal.parts)
    return f"({', '.join(one.number for one in proposal.others)})" if proposal.others else ""


class StatementWords(QObject):
    """What a statement as a whole says; counting texts need an object of Qt."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def facts(self, statement: Statement) -> str:
        """Return the line below a file's name: layout, days, how much came in."""
        formats, entries = self._formats, statement.entries
        days = ""
        if statement.first_day is not None and statement.last_day is not None:
            first, last = formats.written_date(statement.first_day), formats.written_date(statement.last_day)
            days = first if first == last else f"{first} – {last}"
        sums = joined(
            formats.money(sum(one.amount_minor for one in entries if one.currency == code), code)
            for code in sorted({one.currency for one in entries})
        )
        return joined((FORMATS[statement.format], days, self.tr("%n amount(s) came in", "", len(entries)), sums))

    def left_out(self, statement: Statement) -> str:
        """Return what of a statement is not money from customers, and what was masked in it."""
        parts = (
            self.tr("%n outgoing", "", statement.outgoing) if statement.outgoing else "",
            self.tr("%n booked back", "", statement.reversals) if statement.reversals else "",
            self.tr("%n only noted", "", statement.pending) if statement.pending else "",
        )
        told = joined(parts)
        left = self.tr("Left alone: {what}.").format(what=told) if told else ""
        masked = self.tr("%n payment number(s) masked.", "", statement.masked_numbers) if statement.masked_numbers else ""
        accounts = self.tr("Account numbers of the payers were not taken over.")
        return " ".join(filter(None, (left, masked, accounts)))

    def unreadable(self, statement: Statement) -> str:
        """Return which lines could not be read; empty if all could."""
        if not statement.unreadable:
            return ""
        line = self.tr("line {place}: {why}")
        named = [line.format(place=self._formats.number(one.place), why=_say(CODES[one.code])) for one in statement.unreadable[:NAMED]]
        return ", ".join(named)

    def count(self, proposals: Sequence[Proposal]) -> str:
        """Say how many payments of which sum would be recorded."""
        parts = [part for one in proposals for part in one.parts]
        if not parts:
            return self.tr("Record payments")
        sums = joined(
            self._formats.money(sum(part.amount_minor for part in parts if part.order.currency == code), code)
            for code in sorted({part.order.currency for part in parts})
        )
        return joined((self.tr("Record %n payment(s)", "", len(parts)), sums))
