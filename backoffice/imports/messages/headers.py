"""What a mail's headers say: words in other encodings (RFC 2047), parameters (RFC 2231), addresses, dates. Nothing here raises."""

import base64
import binascii
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from backoffice.imports.messages.charset import decoded, one_line
from backoffice.imports.values import EARLIEST_YEAR, LATEST_YEAR

LONGEST = 8_000  # signs of one header that are looked at
LONGEST_NAME, LONGEST_SUBJECT, LONGEST_EMAIL = 200, 500, 254
_WORD = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?((?:(?!\?=).){0,2000})\?=", re.ASCII)
_RUN = re.compile(rb"\s*[A-Za-z0-9+/]{24,}[A-Za-z0-9+/=\r\n]*")
_QUOTED = re.compile(r'\s*"([^"]{1,200})"')
_BETWEEN = re.compile(r"\s*")
_PARAMETER = re.compile(r";\s*([^\s=;\"]{1,60})\s*=\s*(\"(?:[^\"\\]|\\.){0,2000}\"?|[^;]{0,2000})")
_SECTION = re.compile(r"([^*]+)\*(?:([0-9]{1,3})(\*)?)?")
_ANGLED = re.compile(r"<\s*([^<>\s]{1,100}@[^<>\s]{1,200})\s*>")
_BARE = re.compile(r"[^\s<>(),;:\"\[\]]{1,100}@[^\s<>(),;:\"\[\]@]{1,200}")
_COMMENT = re.compile(r"\(([^()]{1,200})\)")
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]]{1,64}@[^\s@<>(),;:\"\\\[\]]{1,189}")


def words(raw: bytes) -> str:
    """Return a header's text with its encoded words read; halves of a character in two words come together again."""
    text = decoded(raw[:LONGEST])
    pieces: list[str] = []
    pending, charset, last = b"", "", 0
    for match in _WORD.finditer(text):
        between = text[last : match.start()]
        if between.strip() or not last:
            pieces += [decoded(pending, charset), between]
            pending, charset = b"", match[1]
        elif match[1].casefold() != charset.casefold():
            pieces.append(decoded(pending, charset))
            pending, charset = b"", match[1]
        pending += _word_bytes(match[2], match[3])
        last = match.end()
    return "".join([*pieces, decoded(pending, charset), text[last:]])


def _word_bytes(kind: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    return base64_bytes(raw) if kind in "bB" else binascii.a2b_qp(raw, header=True)


def base64_bytes(data: bytes, most: int | None = None) -> bytes:
    """Return what base64 holds: signs that do not belong to it are left out, a cut end is cut, `most` bytes at most."""
    kept = data.translate(None, _NOT_BASE64)
    pieces: list[bytes] = []
    for piece in kept.split(b"="):  # texts that were put together each have their own end
        whole = piece[: len(piece) - 1] if len(piece) % 4 == 1 else piece
        pieces.append(base64.b64decode(whole + b"=" * (-len(whole) % 4)))
    return b"".join(pieces)[:most]


_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))


def looks_like_base64(data: bytes) -> bool:
    """Say whether bytes that are called base64 are: hardly a sign that does not belong, no lines of prose."""
    probe = data[:4000].translate(None, b"\r\n \t")
    return len(probe.translate(None, _NOT_BASE64)) * 50 >= len(probe) * 49 and b" " not in data[:4000].strip().replace(b"\r", b"")


def leading_base64(data: bytes) -> bytes:
    """Return the base64 that something else follows, such as the footer of a mailing list; empty if bytes do not begin with any."""
    match = _RUN.match(data)
    return match[0] if match else b""


def value_and_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """Return a structured header's value, lower case, and its parameters; continued and encoded ones (RFC 2231) put together."""
    text = decoded(raw[:LONGEST])
    value = text.partition(";")[0].strip().casefold()
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for match in _PARAMETER.finditer(text):
        name, number, coded = _section(match[1].casefold())
        sections.setdefault(name, {}).setdefault(number, (_unquoted(match[2]), coded))
    return value, {name: _joined(parts) for name, parts in sections.items()}


def _section(name: str) -> tuple[str, int, bool]:
    match = _SECTION.fullmatch(name)
    if match is None:
        return name, -1, False
    return match[1], int(match[2] or 0), match[2] is None or match[3] is not None


def _unquoted(text: str) -> str:
    text = text.strip()
    return re.sub(r"\\(.)", r"\1", text[1:].removesuffix('"')) if text.startswith('"') else text


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    if -1 in parts and len(parts) == 1:
        plain = parts[-1][0]
        return words(plain.encode("utf-8", "replace")) if "=?" in plain else plain
    charset, collected = "", b""
    for number in sorted(parts.keys() - {-1}):
        text, coded = parts[number]
        if coded and not collected and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        collected += unquote_to_bytes(text) if coded else text.encode("utf-8", "replace")
    return decoded(collected, charset)


def address(raw: bytes) -> tuple[str, str]:
    """Return name and address of the first one in a header ("Anna Weiß <a@example.org>"); empty what is not there."""
    text = decoded(raw[:LONGEST])
    angled = _ANGLED.search(text)
    if angled:
        before = text[: angled.start()]
        return person_name(words(before.encode("utf-8", "replace"))), email(angled[1])
    bare = _BARE.search(text)
    comment = _COMMENT.search(text, bare.end()) if bare else None
    name = words(comment[1].encode("utf-8", "replace")) if comment else ""
    return person_name(name), email(bare[0]) if bare else ""


def person_name(text: str) -> str:
    """Return a name as one line without quotation marks; empty if it is an address or nothing but signs."""
    plain = text.replace('\\"', '"')
    quoted = _QUOTED.match(plain)
    name = one_line(quoted[1] + plain[quoted.end() :] if quoted else plain, LONGEST_NAME).strip("\"' ,;").strip()
    return "" if "@" in name or not any(map(str.isalpha, name)) else name


def email(text: str) -> str:
    """Return an e-mail address if the text is one, else ""."""
    bare = text.strip().strip("<>\"' ").removeprefix("mailto:")
    return bare if _ADDRESS.fullmatch(bare) else ""


def moment(raw: bytes) -> datetime | None:
    """Return the moment (UTC) that a Date header tells; None if it tells none or an absurd one."""
    try:
        found = parsedate_to_datetime(one_line(decoded(raw[:200]), 100))
        aware = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return aware if EARLIEST_YEAR <= aware.year <= LATEST_YEAR else None
