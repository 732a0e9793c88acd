"""Makes mails for the tests, byte by byte. Everybody in them is invented."""

from datetime import UTC, datetime

from backoffice.domain.intake import IncomingMessage, PassageKind
from backoffice.imports.messages.mail import read_mail

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FROM = "Änne Größlich <aenne@example.org>"


def mail(
    body: str | bytes = "Bitte um Rückruf: 030 23125 042",
    *headers: str,
    charset: str = "utf-8",
    kind: str = "text/plain",
    encoding: str = "8bit",
    sender: str = FROM,
    date: str = "Mon, 02 Mar 2026 09:15:00 +0100",
    message_id: str = "<one@example.org>",
) -> bytes:
    """Return a mail of one part."""
    head = [f"From: {sender}", "To: laden@example.org", f"Date: {date}", *([f"Message-ID: {message_id}"] if message_id else []), *headers]
    head += [f"Content-Type: {kind}; charset={charset}", f"Content-Transfer-Encoding: {encoding}"]
    content = body if isinstance(body, bytes) else body.encode(charset)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + content


def multipart(kind: str, *parts: str, boundary: str = "grenze", headers: tuple[str, ...] = (), close: bool = True) -> bytes:
    """Return a mail of several parts, each with its headers above an empty line."""
    head = (f"From: {FROM}", "Date: Mon, 02 Mar 2026 09:15:00 +0100", "Subject: Rückruf", "Message-ID: <many@example.org>", *headers)
    lines = "\n".join([*head, f'Content-Type: {kind}; boundary="{boundary}"', "", "Dies ist eine mehrteilige Nachricht."])
    body = "".join(f"\n--{boundary}\n{part}" for part in parts) + (f"\n--{boundary}--\n" if close else "")
    return (lines + body).encode()


def read(data: bytes) -> IncomingMessage:
    return read_mail(data, NOW)


def kept(message: IncomingMessage, kind: PassageKind) -> list[str]:
    """Return the passages of a kind, as they stand in the body."""
    return [message.body[one.start : one.end].strip() for one in message.passages if one.kind is kind]
