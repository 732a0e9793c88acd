"""Mailbox files: where each mail in one begins and ends. Mails are lines behind "From …"; what looks like that inside one has ">" before.

Read: mboxo and mboxrd, as Thunderbird, Apple Mail and Google's takeout write them. Thunderbird leaves deleted mails in the file.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from backoffice.imports.messages.headers import moment
from backoffice.imports.messages.mime import Buffer, read_headers

# As in: From - Mon Mar  2 09:15:00 2026 · From 17@xxx Mon Mar 02 09:15:00 +0000 2026 · From a@example.org Mon Mar  2 09:15:00 2026
_SEPARATOR = re.compile(rb"(?m)^From [^\r\n]{0,300}?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[^\r\n]{0,60}\r?\n")
_AFTER = re.compile(rb"[!-9;-~]{1,80}[ \t]*:|>?From ")
_QUOTED = re.compile(rb"(?m)^>(>*From )")
_STAMP = re.compile(rb"([A-Z][a-z]{2})\s+([A-Z][a-z]{2})\s+([0-9]{1,2})\s+([0-9:]{4,8})\s+((?:[+-][0-9]{4}|[A-Z]{3,4})\s+)?([0-9]{4})")
_DELETED = 0x0008  # of X-Mozilla-Status


def is_mbox(data: Buffer) -> bool:
    """Say whether a file begins as a mailbox does."""
    return data[:5] == b"From " and _SEPARATOR.match(data) is not None


def mails(data: Buffer) -> Iterator[tuple[int, int, datetime | None]]:
    """Yield where each mail begins and ends, and when its separator says that it came (UTC); deleted ones are left out."""
    place: tuple[int, datetime | None] | None = None
    for match in _SEPARATOR.finditer(data):
        if match.start() and data[match.start() - 2 : match.start()] not in (b"\n\n", b"\r\n") and place is not None:
            continue
        if not _AFTER.match(data, match.end()):
            continue
        if place is not None and not _is_deleted(data, place[0], match.start()):
            yield place[0], match.start(), place[1]
        place = match.end(), _stamp(match[0])
    if place is not None and not _is_deleted(data, place[0], len(data)):
        yield place[0], len(data), place[1]


def unquoted(mail: bytes) -> bytes:
    """Return a mail with its lines ">From " as they were sent."""
    return _QUOTED.sub(rb"\1", mail) if b">From " in mail else mail


def _is_deleted(data: Buffer, start: int, end: int) -> bool:
    head, _ = read_headers(data, start, min(end, start + 4_096))
    status = next((value for name, value in head if name == "x-mozilla-status"), b"")
    try:
        return bool(int(status[:8], 16) & _DELETED)
    except ValueError:
        return False


def _stamp(line: bytes) -> datetime | None:
    match = _STAMP.search(line)
    if match is None:
        return None
    found = moment(b"%s %s %s %s %s" % (match[3], match[2], match[6], match[4], (match[5] or b"+0000").strip()))
    return found.astimezone(UTC) if found else None
