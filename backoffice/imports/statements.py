"""Bank statements: from a file of any layout that the program knows to what came in. A payer's account number ends here.

The readers of the layouts never take a column or element that holds an account; texts are masked before they leave.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from backoffice.domain.statements import Entry, Statement, StatementFormat, Unreadable
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import FileRefused, StatementRefused
from backoffice.imports import zipped
from backoffice.security.masking import mask_text

MOST_BYTES = 64 * 1024 * 1024
MOST_ENTRIES = 100_000
LONGEST_PURPOSE, LONGEST_NAME = 1000, 140
TICK_EVERY = 250


@dataclass(slots=True)
class Found:
    """What a reader has found so far."""

    tick: Tick
    total: int
    entries: list[Entry] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    outgoing: int = 0
    reversals: int = 0
    pending: int = 0
    masked: int = 0

    def add(self, place: int, day: date, amount_minor: int, currency: str, payer: str, purpose: str) -> None:
        """Keep an amount that came in; its texts are cut and masked here. Raises StatementRefused `too_large`."""
        if len(self.entries) >= MOST_ENTRIES:
            raise StatementRefused("too_large")
        name, words = self._clean(payer, LONGEST_NAME), self._clean(purpose, LONGEST_PURPOSE)
        self.entries.append(Entry(place, day, amount_minor, currency, name, words))

    def leave(self, place: int, code: str) -> None:
        """Note an entry that cannot be used."""
        if len(self.unreadable) >= MOST_ENTRIES:
            raise StatementRefused("too_large")
        self.unreadable.append(Unreadable(place, code))

    def come_to(self, place: int) -> None:
        """Say how far the reader is, now and then."""
        if place % TICK_EVERY == 0:
            self.tick(min(place, self.total), self.total)

    def statement(self, layout: StatementFormat) -> Statement:
        """Return all of it."""
        self.tick(self.total, self.total)
        counts = self.outgoing, self.reversals, self.pending, self.masked
        return Statement(layout, tuple(self.entries), tuple(self.unreadable), *counts)

    def _clean(self, text: str, longest: int) -> str:
        """Mask a text and cut it: before the cut, so that no part of a number is left at the end."""
        whole = mask_text(text[: 4 * longest])
        self.masked += len(whole.found)
        return whole.text[:longest].strip()


def read_statement(path: Path, *, zone: str = "Europe/Berlin", currency: str = "EUR", tick: Tick = no_tick) -> Statement:
    """Return what a statement tells. Days are those of `zone`; amounts without a currency are in `currency`.

    Raises StatementRefused if nothing of the file can be used, and what `tick(done, total)` raises.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise StatementRefused("too_large")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise StatementRefused("unreadable") from error
    return read_statement_bytes(data, zone=zone, currency=currency, tick=tick)


def read_statement_bytes(data: bytes, *, zone: str = "Europe/Berlin", currency: str = "EUR", tick: Tick = no_tick) -> Statement:
    """Return what a statement's contents tell; see `read_statement`."""
    if len(data) > MOST_BYTES:  # a pipe or a device tells no size
        raise StatementRefused("too_large")
    if zipped.looks_like_zip(data):
        files = zipped.unpacked(data, MOST_BYTES)
        return _together([_read(one, zone, currency, tick) for one in files])
    return _read(data, zone, currency, tick)


def _read(data: bytes, zone: str, currency: str, tick: Tick) -> Statement:
    from backoffice.imports.statements_camt import looks_like_xml, read_camt
    from backoffice.imports.statements_csv import read_csv

    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise StatementRefused("empty")
    if looks_like_xml(data):
        return read_camt(data, ZoneInfo(zone), tick)
    try:
        return read_csv(data, currency, tick)
    except FileRefused as refused:
        code = "no_statement" if refused.code == "unknown_layout" else refused.code
        raise StatementRefused(code, refused.row) from refused


def _together(statements: Sequence[Statement]) -> Statement:
    """Return several files of one archive as one statement."""
    entries = tuple(entry for one in statements for entry in one.entries)
    if len(entries) > MOST_ENTRIES:
        raise StatementRefused("too_large")
    return Statement(
        statements[0].format,
        entries,
        tuple(line for one in statements for line in one.unreadable),
        *(sum(getattr(one, name) for one in statements) for name in ("outgoing", "reversals", "pending", "masked_numbers")),
    )
