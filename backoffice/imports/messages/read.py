"""The one way in for messages: a file of any kind that the program knows, told by its contents, or a text from the clipboard."""

import codecs
import mmap
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.incoming import Rejected
from backoffice.domain.intake import IncomingMessage, MessageFile, MessageFormat
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import FileRefused, MessagesRefused
from backoffice.imports.messages import mbox
from backoffice.imports.messages.charset import cleaned
from backoffice.imports.messages.fields import MOST_BODY, with_form
from backoffice.imports.messages.heading import unwrapped
from backoffice.imports.messages.mail import has_headers, message_key, read_mail
from backoffice.imports.messages.mime import Buffer
from backoffice.imports.messages.passages import passages
from backoffice.imports.messages.tables import read_form_json, read_form_table
from backoffice.imports.reading import decode

MOST_MBOX = 16 * 1024**3
MOST_TABLE = 64 * 1024**2
MOST_MESSAGES = 20_000
_PLAIN = (".txt", ".text")
_MOST_SIGNS = 200_000_000  # of all messages of a file together


def read_messages(path: Path, *, zone: str, now: datetime, tick: Tick = no_tick) -> MessageFile:
    """Return the messages of a file. Dates without an offset are in `zone`; where a message has no date, it came `now` (aware).

    The file is looked at where it lies, so that a mailbox of some gigabytes costs the memory of one mail. Raises MessagesRefused, and
    what `tick(done, total)` (bytes) raises.
    """
    try:
        with path.open("rb") as file:
            if not file.seek(0, 2):
                raise MessagesRefused("empty")
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _read(data, path.suffix.casefold(), ZoneInfo(zone), now, tick)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise MessagesRefused("unreadable") from error


def read_message_bytes(data: bytes, *, zone: str, now: datetime, suffix: str = "", tick: Tick = no_tick) -> MessageFile:
    """Return the messages of a file's contents; see `read_messages`. `suffix` (".txt") lets plain text be a message."""
    return _read(data, suffix, ZoneInfo(zone), now, tick)


def read_pasted(text: str, *, zone: str, now: datetime, source: CallbackSource = CallbackSource.PASTED) -> IncomingMessage:
    """Return a text from the clipboard as a message; a form's fields and a mail's heading count. Raises MessagesRefused `empty`."""
    body = cleaned(text[: MOST_BODY * 2]).strip()
    if not body:
        raise MessagesRefused("empty")
    body, cut = body[:MOST_BODY], len(body) > MOST_BODY or len(text) > MOST_BODY * 2
    message = IncomingMessage(1, source, now, body, passages=passages(body), cut=cut)
    message = with_form(unwrapped(message, ZoneInfo(zone), whole=True))
    return replace(message, message_key=message_key(message, dated=message.received_at != now))


def _read(data: Buffer, suffix: str, zone: ZoneInfo, now: datetime, tick: Tick) -> MessageFile:
    if mbox.is_mbox(data):
        return _mailbox(data, zone, now, tick)
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return _text_file(data, suffix, zone, now)
    place = _mail_begins(data)
    if has_headers(data, *place):
        mail = read_mail(data, now, start=place[0], end=place[1], source=CallbackSource.FILE, zone=zone)
        return MessageFile(MessageFormat.MAIL, (mail,))
    return _text_file(data, suffix, zone, now)


def _mail_begins(data: Buffer) -> tuple[int, int]:
    """Return where the mail in a file stands; Apple Mail writes its length in a line before it and a list of its own behind."""
    first = data[:24].split(b"\n", 1)[0].strip()
    start = data.find(b"\n") + 1
    if first.isdigit() and start and int(first) <= len(data) - start:
        return start, start + int(first)
    return (3 if data[:3] == codecs.BOM_UTF8 else 0), len(data)


def _mailbox(data: Buffer, zone: ZoneInfo, now: datetime, tick: Tick) -> MessageFile:
    if len(data) > MOST_MBOX:
        raise MessagesRefused("too_large")
    messages: list[IncomingMessage] = []
    rejected: list[Rejected] = []
    signs = 0
    for position, (start, end, came) in enumerate(mbox.mails(data), 1):
        tick(start, len(data))
        if position > MOST_MESSAGES or signs > _MOST_SIGNS:
            raise MessagesRefused("too_many", row=position)
        if not has_headers(data, start, end):
            rejected.append(Rejected(position, "", "no_mail"))
            continue
        mail = mbox.unquoted(data[start : min(end, start + MOST_TABLE)])
        messages.append(read_mail(mail, came or now, position=position, source=CallbackSource.FILE, zone=zone))
        signs += len(messages[-1].body)
    tick(len(data), len(data))
    return MessageFile(MessageFormat.MBOX, tuple(messages), tuple(rejected))


def _text_file(data: Buffer, suffix: str, zone: ZoneInfo, now: datetime) -> MessageFile:
    if len(data) > MOST_TABLE:
        raise MessagesRefused("too_large")
    try:
        file = decode(bytes(data))
    except FileRefused as error:
        raise MessagesRefused(error.code) from error
    try:
        if file.text.lstrip()[:1] in ("{", "["):
            return read_form_json(file, zone, now)
        if file.encoding == "utf-16" and has_headers(mail := file.text.encode()):
            return MessageFile(MessageFormat.MAIL, (read_mail(mail, now, source=CallbackSource.FILE, zone=zone),))
        return read_form_table(file, zone, now)
    except FileRefused as error:
        if suffix in _PLAIN and error.code in ("unknown_layout", "missing_columns", "bad_csv"):
            message = read_pasted(file.text, zone=zone.key, now=now, source=CallbackSource.FILE)
            return MessageFile(MessageFormat.TEXT, (message,), encoding=file.encoding)
        raise MessagesRefused(error.code, error.row, error.column) from error
