"""Reader of bank statements in ISO 20022 XML: camt.053 from version 02 on, and camt.052 and camt.054, told by the names of elements.

Elements of accounts (DbtrAcct, CdtrAcct, Acct, agents) are never looked at. Source: ISO 20022 message definitions, DFÜ-Abkommen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from backoffice.domain.money import CURRENCIES, minor
from backoffice.domain.statements import Statement, StatementFormat
from backoffice.domain.ticks import Tick
from backoffice.errors import StatementRefused
from backoffice.imports.safe_xml import SafeReader
from backoffice.imports.statements import Found

_MESSAGES = frozenset({"BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn"})
_HOLDERS = frozenset({"Stmt", "Rpt", "Ntfctn"})
_DETAIL = ("NtryDtls", "TxDtls")
_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{0,5})?")
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T.{5,30})?")
_NO_REFERENCE = frozenset({"", "NOTPROVIDED", "NONREF", "NOTAVAILABLE"})
_MOST_PARTS = 200  # texts of one entry; a batch of thousands has them by transfer
# Where a text stands below TxDtls, and what it is. An ultimate debtor is whose money it is; the debtor the one who sent it.
_TEXTS: Mapping[tuple[str, ...], str] = {
    ("RmtInf", "Ustrd"): "purpose",
    ("RmtInf", "Strd", "CdtrRefInf", "Ref"): "purpose",
    ("RmtInf", "Strd", "RfrdDocInf", "Nb"): "purpose",
    ("RmtInf", "Strd", "AddtlRmtInf"): "purpose",
    ("Refs", "EndToEndId"): "reference",
    ("AddtlTxInf",): "more",
    ("RltdPties", "Dbtr", "Nm"): "payer",
    ("RltdPties", "Dbtr", "Pty", "Nm"): "payer",
    ("RltdPties", "UltmtDbtr", "Nm"): "payer",
    ("RltdPties", "UltmtDbtr", "Pty", "Nm"): "payer",
}


def looks_like_xml(data: bytes) -> bool:
    """Say whether a file's contents begin like XML, in UTF-8 or UTF-16."""
    head = data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head.startswith(b"<")


@dataclass(slots=True)
class _Detail:
    """One transfer of an entry."""

    amount: str = ""
    currency: str = ""
    outgoing: bool = False
    returned: bool = False  # what the shop itself had sent and the bank gave back
    texts: dict[str, list[str]] = field(default_factory=dict)

    def keep(self, kind: str, text: str) -> None:
        parts = self.texts.setdefault(kind, [])
        if text and len(parts) < _MOST_PARTS:
            parts.append(text)

    @property
    def payer(self) -> str:
        return " / ".join(dict.fromkeys(self.texts.get("payer", ())))

    @property
    def purpose(self) -> str:
        words = self.texts.get("purpose") or self.texts.get("more", [])
        references = [text for text in self.texts.get("reference", ()) if text.upper() not in _NO_REFERENCE]
        return "\n".join(dict.fromkeys((*words, *references)))


@dataclass(slots=True)
class _Entry:
    """A booking: its own elements by name, and its transfers."""

    values: dict[str, str] = field(default_factory=dict)
    currency: str = ""
    details: list[_Detail] = field(default_factory=list)


class _Camt:
    def __init__(self, found: Found, zone: ZoneInfo) -> None:
        self.found, self.zone = found, zone
        self.path: list[str] = []
        self.attributes: list[dict[str, str]] = []
        self.entry: _Entry | None = None
        self.place = 0
        self.known = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.path.append(name)
        self.attributes.append(attributes)
        if len(self.path) == 2 and self.path[0] == "Document" and name in _MESSAGES:  # the root and what it is
            self.known = True
        elif name == "Ntry" and len(self.path) == 4 and self.path[2] in _HOLDERS:  # Document, message, statement, entry
            self.entry = _Entry()
        elif self.entry is not None and tuple(self.path[4:]) == _DETAIL:
            self.entry.details.append(_Detail())

    def end(self, name: str, text: str) -> None:
        below, attributes = tuple(self.path[4:]), self.attributes[-1]
        self.path.pop()
        self.attributes.pop()
        if self.entry is None:
            return
        if name == "Ntry" and not below:
            self.place += 1
            self._take(self.entry)
            self.entry = None
        elif below[:2] == _DETAIL and len(below) > len(_DETAIL):
            self._detail(self.entry.details[-1], below[2:], text, attributes)
        elif below[0] in ("CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "Amt", "AddtlNtryInf") and text:
            self.entry.values[below[0]] = text
            self.entry.currency = attributes.get("Ccy", "") if below == ("Amt",) else self.entry.currency

    def _detail(self, detail: _Detail, below: tuple[str, ...], text: str, attributes: Mapping[str, str]) -> None:
        if below in (("Amt",), ("AmtDtls", "TxAmt", "Amt")):
            if not detail.amount or below == ("Amt",):
                detail.amount, detail.currency = text, attributes.get("Ccy", "")
        elif below == ("CdtDbtInd",):
            detail.outgoing = text == "DBIT"
        elif below[0] == "RtrInf":
            detail.returned = True
        elif below in _TEXTS:
            detail.keep(_TEXTS[below], text)

    def _take(self, entry: _Entry) -> None:
        values = entry.values
        if values.get("RvslInd", "").lower() in ("true", "1") or any(detail.returned for detail in entry.details):
            self.found.reversals += 1
        elif values.get("CdtDbtInd") == "DBIT":
            self.found.outgoing += 1
        elif values.get("Sts", "BOOK") in ("PDNG", "INFO", "FUTR"):
            self.found.pending += 1
        else:
            self._book(entry)

    def _book(self, entry: _Entry) -> None:
        currency = entry.currency
        day = self._day(entry.values.get("BookgDt", "")) or self._day(entry.values.get("ValDt", ""))
        amount = _minor(entry.values.get("Amt", ""), currency)
        code = "bad_currency" if currency not in CURRENCIES else "bad_amount" if amount is None else "bad_date" if day is None else ""
        if code or day is None or amount is None:
            self.found.leave(self.place, code)
            return
        parts = _parts(entry, amount, currency)
        if parts is None:
            payers = " / ".join(dict.fromkeys(detail.payer for detail in entry.details if detail.payer))
            purposes = "\n".join(detail.purpose for detail in entry.details if detail.purpose)
            self._add(day, amount, currency, payers, purposes or entry.values.get("AddtlNtryInf", ""))
            return
        for detail, part in parts:
            if detail.outgoing:
                self.found.outgoing += 1
            else:
                self._add(day, part, currency, detail.payer, detail.purpose or entry.values.get("AddtlNtryInf", ""))

    def _add(self, day: date, amount: int, currency: str, payer: str, purpose: str) -> None:
        if amount:
            self.found.add(self.place, day, amount, currency, payer, purpose)

    def _day(self, text: str) -> date | None:
        """Return the day of the shop: of a date itself, of a moment with an offset in the shop's zone."""
        match = _DAY.fullmatch(text)
        if match is None:
            return None
        try:
            if not match[2]:
                return date.fromisoformat(match[1])
            moment = datetime.fromisoformat(text)
            return (moment.astimezone(self.zone) if moment.tzinfo else moment).date()
        except (ValueError, OverflowError):
            return None


def _parts(entry: _Entry, amount: int, currency: str) -> list[tuple[_Detail, int]] | None:
    """Return the transfers of an entry with their amounts; None where they do not add up to it: then it is one amount."""
    details = entry.details or [_Detail()]
    if len(details) == 1:
        return [(details[0], amount)]
    sums = [_minor(detail.amount, currency) if detail.currency == currency else None for detail in details]
    parts = [(detail, part) for detail, part in zip(details, sums, strict=True) if part is not None]
    if len(parts) < len(details) or sum(-part if detail.outgoing else part for detail, part in parts) != amount:
        return None
    return parts


def _minor(text: str, currency: str) -> int | None:
    """Return an amount in minor units; None if it is none, or has more decimals than its currency."""
    if not _AMOUNT.fullmatch(text) or currency not in CURRENCIES:
        return None
    value: Any = Decimal(text)
    units = minor(value, currency)
    return units if minor(value * 1000, currency) == units * 1000 else None


def read_camt(data: bytes, zone: ZoneInfo, tick: Tick) -> Statement:
    """Return what an XML statement tells. Raises StatementRefused `bad_xml`, `unsafe_xml`, `no_statement`, `too_large`."""
    found = Found(tick, len(data))
    camt = _Camt(found, zone)
    SafeReader(camt.start, camt.end, tick).read(data)
    if not camt.known:
        raise StatementRefused("no_statement")
    return found.statement(StatementFormat.CAMT)
