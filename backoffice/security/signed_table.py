"""The log as a table for other programs, with a last line that the shop's key signed, so that a changed copy shows.

A file is UTF-8 with a byte order mark, semicolons and CRLF, as spreadsheet programs of the shop's countries open it. The signature is
Ed25519 over all bytes before the last line.
"""

import base64
import binascii
import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backoffice.security import crypto

_BOM = b"\xef\xbb\xbf"
_MARK = "#signature"
_CONTEXT = b"backoffice log export v1|"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class SignedBy:
    """Whose key signed a file: the shop's id and its public key (32 bytes)."""

    shop_id: str
    verify_key: bytes


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return the file without a signature. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_harmless(str(cell)) for cell in row])
    return _BOM + out.getvalue().encode()


def signed(content: bytes, shop_id: str, seed: bytes | bytearray) -> bytes:
    """Return a file with its last line."""
    _, verify_key = crypto.new_signing_pair(bytes(seed))
    return content + _last_line(shop_id, verify_key, crypto.sign(bytes(seed), _message(content, shop_id)))


def check(content: bytes) -> SignedBy:
    """Return whose key signed a file. Raises ValueError: `no_signature`, `changed`."""
    start = content.rfind(b"\n" + _MARK.encode() + b";") + 1
    if not start:
        raise ValueError("no_signature")
    try:
        _, shop_id, key, signature = content[start:].decode().strip().split(";")
        verify_key, seal = bytes.fromhex(key), base64.b64decode(signature, validate=True)
    except (ValueError, binascii.Error):
        raise ValueError("changed") from None
    if content[start:] != _last_line(shop_id, verify_key, seal) or not crypto.verify(verify_key, seal, _message(content[:start], shop_id)):
        raise ValueError("changed")
    return SignedBy(shop_id, verify_key)


def _last_line(shop_id: str, verify_key: bytes, seal: bytes) -> bytes:
    return f"{_MARK};{shop_id};{verify_key.hex()};{base64.b64encode(seal).decode()}\r\n".encode()


def _message(content: bytes, shop_id: str) -> bytes:
    return _CONTEXT + shop_id.encode() + b"|" + content


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
