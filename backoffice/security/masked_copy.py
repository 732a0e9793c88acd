"""Copies a stream with payment numbers masked, line by line: a file of any size and any encoding, with its line ends as they are.

What is no UTF-8 is read as cp1252; bytes that are neither pass as they are. A number that is broken over lines is masked where its form
leaves no doubt, since the lines of a list may add up to a card's number by chance.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from backoffice.security.card_search import is_usual
from backoffice.security.ibans import COUNTRIES
from backoffice.security.masking import NumberKind, PaymentNumber, mask_text, payment_numbers
from backoffice.security.signs import signs_of

LONGEST = 1 << 20  # of a piece that is looked at at once
TAIL = 400  # what is kept of a piece without an end: longer than any payment number
JOINED = 200  # a longer line is no part of a broken number
MOST_LINES = 6
REACH = 34 * 4  # signs of the longest account with as many separators as may be
_FEWEST_DIGITS = 14  # a Diners card
_GAP = "[^0-9A-Za-z]{0,3}"
_DIGITS_END = re.compile(f"(?:[0-9]{_GAP})+$")
_DIGITS_BEGIN = re.compile(f"{_GAP}(?:[0-9]{_GAP})+")
_COUNTRY = re.compile(f"([A-Za-z])(?={_GAP}([A-Za-z])(?:{_GAP}[0-9]){{2}})")
_COUNTRY_ROOM = 16  # where the country and its check digits stand on both sides of the end
_END = re.compile(r"\r\n|\r|\n")
_BEGINS = re.compile(r"[^0-9A-Za-z]{0,3}[0-9A-Za-z]")
_ENDS = re.compile(r"[0-9A-Za-z][^0-9A-Za-z]{0,3}$")


def masked_copy(source: BinaryIO, target: BinaryIO) -> None:
    """Copy all of a stream."""
    waiting: list[tuple[str, str]] = []  # masked lines that the next one may continue, each with its encoding
    for line, encoding in _lines(source):
        if waiting and not (len(line) < JOINED and _ENDS.search(waiting[-1][0]) and _BEGINS.match(line) and len(waiting) < MOST_LINES):
            _write(target, waiting)
            waiting = []
        waiting.append((line, encoding))
        if len(waiting) > 1 and (joined := _joined("".join(text for text, _ in waiting[:-1]), line)):
            _write(target, [(joined, encoding)])
            waiting = []
        elif len(line) >= JOINED:
            _write(target, waiting)
            waiting = []
    _write(target, waiting)
    target.flush()


def _lines(source: BinaryIO) -> Iterator[tuple[str, str]]:
    """Yield masked lines with their ends; a line beyond all measure in pieces that break no number."""
    rest = b""
    while piece := source.readline(LONGEST):
        rest += piece
        whole = rest.endswith(b"\n") or len(piece) < LONGEST
        text, encoding = _read(rest, whole=whole)
        cut = len(text) if whole else _cut(text)
        rest = text[cut:].encode(encoding, "surrogateescape")
        yield mask_text(text[:cut]).text, encoding
    if rest:
        text, encoding = _read(rest, whole=True)
        yield mask_text(text).text, encoding


def _read(content: bytes, *, whole: bool) -> tuple[str, str]:
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if not whole and error.start > len(content) - 4:  # a sign that is cut in two
            return content.decode("utf-8", "surrogateescape"), "utf-8"
        return content.decode("cp1252", "surrogateescape"), "cp1252"


def _cut(text: str) -> int:
    cut = len(text) - TAIL
    return next((number.start for number in payment_numbers(text) if number.start < cut < number.end), cut)


def _joined(before: str, line: str) -> str | None:
    """Return lines with the numbers masked that go over several of them, None if none goes into the last; the line ends stay."""
    if not _may_go_over(before, line):
        return None
    text = before + line
    over = [number for number in payment_numbers(text) if _END.search(text, number.start, number.end) and _is_certain(text, number)]
    if not over:
        return None
    pieces, last = [], 0
    for number in over:
        pieces += [text[last : number.start], number.masked, *_END.findall(text, number.start, number.end)]
        last = number.end
    return "".join(pieces) + text[last:]


def _may_go_over(before: str, line: str) -> bool:
    """Say whether a number may go over the end of lines, at a tenth of the cost of looking closely."""
    here, there = _DIGITS_END.search(before, max(0, len(before) - REACH)), _DIGITS_BEGIN.match(line, 0, REACH)
    if here and there and sum(map(str.isdigit, here[0] + there[0])) >= _FEWEST_DIGITS:
        return True
    around = before[-REACH:] + line[:_COUNTRY_ROOM]
    return any((match[1] + match[2]).upper() in COUNTRIES for match in _COUNTRY.finditer(around))


def _is_certain(text: str, number: PaymentNumber) -> bool:
    """Say whether these lines are no list of numbers: an account's check digits, or usual groups of a card of which a line has several."""
    if number.kind is not NumberKind.CARD:
        return number.kind is NumberKind.IBAN
    signs = signs_of(text[number.start : number.end])
    groups = signs.groups(0, len(signs.signs))
    return is_usual(groups) and len(_END.findall(text, number.start, number.end)) < len(groups) - 1


def _write(target: BinaryIO, lines: list[tuple[str, str]]) -> None:
    target.writelines(text.encode(encoding, "surrogateescape") for text, encoding in lines)
