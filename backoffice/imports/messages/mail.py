"""One mail: who wrote what when. Its text is taken, never a picture or a file; what is attached is only named."""

import binascii
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.intake import IncomingMessage, Passage, PassageKind
from backoffice.imports.messages import headers, mime, plain_html
from backoffice.imports.messages.charset import cleaned, decoded, one_line
from backoffice.imports.messages.fields import MOST_BODY, with_form
from backoffice.imports.messages.flowed import unfolded
from backoffice.imports.messages.heading import unwrapped
from backoffice.imports.messages.mime import Buffer, Part
from backoffice.imports.messages.other_text import readable
from backoffice.imports.messages.passages import passages

MOST_TEXT = 512 * 1024  # bytes of a text part that are decoded; a mail of this length is read to an end by nobody
MOST_HTML = 4 * 1024 * 1024  # HTML may carry pictures in itself, before the first word
_MOST_ATTACHMENTS, _LONGEST_FILE_NAME = 20, 120
_AHEAD = timedelta(days=1)  # a sender's clock may go ahead by as much
_UTC = ZoneInfo("UTC")
_STUB = 250  # signs of a plain part that may only say that there is another


@dataclass(slots=True)
class _Found:
    """What was found in a mail's parts."""

    attachments: list[str] = field(default_factory=list)
    forwarded: list[tuple[Buffer, Part]] = field(default_factory=list)
    other_texts: list[Part] = field(default_factory=list)
    cut: bool = False


def read_mail(
    data: Buffer,
    received_at: datetime,
    *,
    start: int = 0,
    end: int | None = None,
    position: int = 1,
    source: CallbackSource = CallbackSource.MAIL,
    zone: ZoneInfo = _UTC,
) -> IncomingMessage:
    """Return a mail as a message. `received_at` (aware) counts where the mail itself tells no believable date. Never raises.

    A mail that is nothing but another one that was passed on is read as that other one; `zone` is that of dates in its text.
    """
    message = _message(data, mime.parse(data, start, end), received_at, 0)
    return replace(unwrapped(message, zone), position=position, source=source)


def has_headers(data: Buffer, start: int = 0, end: int | None = None) -> bool:
    """Say whether this is a mail: at least two of the headers that every one has."""
    names = {name for name, _ in mime.read_headers(data, start, len(data) if end is None else end)[0]}
    known = {"from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version", "content-type", "delivered-to"}
    return len(names & known) >= 2


def _message(data: Buffer, part: Part, received_at: datetime, depth: int) -> IncomingMessage:
    found = _Found()
    text = _tidy("\n\n".join(filter(None, (piece.strip("\n") for piece in _texts(data, part, found)))))
    inner = [_message(*one, received_at, depth + 1) for one in found.forwarded[:3]] if depth < 3 else []
    if not (text or inner):
        text = next(filter(None, (_tidy(readable(one.kind, _text(data, one, found))) for one in found.other_texts[:3])), "")
    if inner and not _own(text):
        names = tuple([*found.attachments, *inner[0].attachments][:_MOST_ATTACHMENTS])
        return replace(inner[0], attachments=names)
    body, cut, parts = _with_forwarded(text, inner)
    return _described(part, body, received_at, parts, replace_cut=found.cut or cut, attachments=found.attachments)


def _described(
    part: Part, body: str, received_at: datetime, parts: tuple[Passage, ...], *, replace_cut: bool, attachments: list[str]
) -> IncomingMessage:
    name, email = headers.address(part.header("from"))
    reply_name, reply_to = headers.address(part.header("reply-to"))
    message = IncomingMessage(
        position=1,
        source=CallbackSource.MAIL,
        received_at=_received(part, received_at),
        body=body,
        subject=one_line(headers.words(part.header("subject")), headers.LONGEST_SUBJECT),
        name=(reply_name or (name if reply_to == email else "")) if reply_to else name,
        email=reply_to or email,
        passages=parts,
        attachments=tuple(attachments[:_MOST_ATTACHMENTS]),
        cut=replace_cut,
    )
    message = with_form(message)
    return replace(message, message_key=_key(part, message))


def message_key(message: IncomingMessage, *, dated: bool) -> str:
    """Return what copies of a message without a Message-ID have in common; `dated` if its moment is one of its own."""
    moment = message.received_at.isoformat() if dated else ""
    told = (message.email, message.name, message.phone_field, moment, message.subject, message.body, *message.attachments)
    return "text:" + hashlib.sha256("\0".join(" ".join(part.split()) for part in told).encode("utf-8", "replace")).hexdigest()


def _key(part: Part, message: IncomingMessage) -> str:
    mail_id = one_line(headers.words(part.header("message-id")), 500)
    if len(mail_id.strip("<> ")) > 3:
        return "id:" + mail_id.strip("<> ")
    return message_key(message, dated=headers.moment(part.header("date")) is not None)


def _own(text: str) -> str:
    parts = [passage for passage in passages(text) if passage.kind is not PassageKind.FORWARDED]
    kept, last = [], 0
    for passage in parts:
        kept.append(text[last : passage.start])
        last = passage.end
    return "".join([*kept, text[last:]]).strip()


def _with_forwarded(text: str, inner: list[IncomingMessage]) -> tuple[str, bool, tuple[Passage, ...]]:
    """Return the body with the mails that were passed on behind it, whether something was cut, and its passages."""
    body = text[:MOST_BODY]
    parts = list(passages(body))
    for one in inner:
        heading = " · ".join(filter(None, (one.name, one.email, one.subject)))
        begin = len(body) + 2
        body = f"{body}\n\n{heading}\n{one.body}"[:MOST_BODY]
        if begin < len(body):
            parts.append(Passage(begin, len(body), PassageKind.FORWARDED))
    return body, len(text) > MOST_BODY or len(body) == MOST_BODY, tuple(parts)


def _received(part: Part, fallback: datetime) -> datetime:
    """Return when the mail was written; a clock that goes ahead is not believed, but the server that took it in."""
    told = headers.moment(part.header("date"))
    if told is not None and told <= fallback + _AHEAD:
        return told
    stamps = (headers.moment(value.rpartition(b";")[2]) for value in part.all("received")[:5])
    return next((stamp for stamp in stamps if stamp is not None and stamp <= fallback + _AHEAD), fallback)


def _texts(data: Buffer, part: Part, found: _Found) -> Iterator[str]:
    """Yield the texts of a mail in the order in which they are shown; note what else it holds."""
    if part.kind == "message/rfc822":
        found.forwarded += _letters(data, part)
    elif part.kind == "multipart/alternative":
        yield from _best(data, part, found)
    elif part.kind in ("multipart/related", "multipart/signed"):
        for number, child in enumerate(part.children):
            if number == 0:
                yield from _texts(data, child, found)
            else:
                _note(child, found)
    elif part.children:
        for child in part.children:
            yield from _texts(data, child, found)
    elif _is_shown(part):
        yield _text(data, part, found)
    else:
        _note(part, found)


def _letters(data: Buffer, part: Part) -> list[tuple[Buffer, Part]]:
    """Return the mail that a part holds; it may be encoded as a whole, which RFC 2046 forbids and some programs do."""
    if part.encoding in ("base64", "quoted-printable"):
        letter = _raw(data, part, MOST_TEXT)[:MOST_TEXT]
        return [(letter, mime.parse(letter))]
    return [(data, child) for child in part.children[:1]]


def _best(data: Buffer, part: Part, found: _Found) -> Iterator[str]:
    """Yield the one of several writings of the same text that is plain, unless it is empty or only says that there is another."""
    plain = [child for child in part.children if child.kind == "text/plain"]
    others = [child for child in part.children if child.kind != "text/plain"]
    text = next((text for child in plain if (text := _text(data, child, found)).strip()), "")
    if text.strip() and not _is_stub(text):
        for child in others:
            _note_below(child, found)
        yield text
        return
    written = [piece for child in others for piece in _texts(data, child, found)]
    better = "\n\n".join(filter(str.strip, written))
    yield better or text


def _is_stub(text: str) -> bool:
    return len(text) < _STUB and "html" in text.casefold() and not any(map(str.isdigit, text))


def _is_shown(part: Part) -> bool:
    if part.kind not in ("text/plain", "text/html"):
        return False
    return part.disposition != "attachment" and not (part.file_name and part.disposition != "inline")


def _note(part: Part, found: _Found) -> None:
    if part.children:
        _note_below(part, found)
    elif part.file_name or part.disposition == "attachment" or not part.kind.startswith("text/"):
        name = one_line(part.file_name.replace("\\", "/").rpartition("/")[2], _LONGEST_FILE_NAME)
        found.attachments.append(name or part.kind[:_LONGEST_FILE_NAME])
    elif part.kind not in ("text/plain", "text/html"):
        found.other_texts.append(part)


def _note_below(part: Part, found: _Found) -> None:
    for child in part.children:
        _note(child, found)


def _text(data: Buffer, part: Part, found: _Found) -> str:
    """Return a part's text, read up to a limit."""
    most = MOST_HTML if part.kind == "text/html" else MOST_TEXT
    raw = _raw(data, part, most)
    text = decoded(raw[:most], part.parameters.get("charset", ""))
    found.cut = found.cut or len(raw) > most
    if part.kind == "text/html":
        return cleaned(plain_html.text_of(cleaned(text)))
    text = cleaned(text)
    if part.parameters.get("format", "").casefold() == "flowed":
        text = unfolded(text, delete_space=part.parameters.get("delsp", "").casefold() == "yes")
    return text


def _raw(data: Buffer, part: Part, most: int) -> bytes:
    """Return a part's bytes with their transfer encoding taken off; a little over `most` if there are more."""
    coded = data[part.start : min(part.end, part.start + most * 3 + 1)]
    if part.encoding == "quoted-printable":
        return binascii.a2b_qp(coded)
    if part.encoding == "base64" and headers.looks_like_base64(coded):
        return headers.base64_bytes(coded, most + 1)
    if part.encoding == "base64" and (begun := headers.leading_base64(coded)):
        return headers.base64_bytes(begun, most + 1)
    return coded


def _tidy(text: str) -> str:
    """Return a text without blanks at the ends of its lines, but for the two signs and a blank that begin a signature."""
    return "\n".join("-- " if line == "-- " else line.rstrip() for line in text.split("\n")).strip("\n")
