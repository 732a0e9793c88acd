"""The mark: how far the log had come when it was last seen, kept outside the data file so that an older copy of the file shows.

Integrity checks do not see old data. The database commits first, then the mark is mirrored in `mark.json`, the key store and each backup.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice.errors import DataFileProblem
from backoffice.storage import files, log

FILE_NAME = "mark.json"
_INFO = b"backoffice/mark.json/1"
_MAX_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Mark:
    """`count` lines in the log, the last one's chain value in hexadecimal digits, and the vault's key generation."""

    count: int
    head_hex: str
    generation: int

    @property
    def text(self) -> str:
        """The form for the key store, which takes short text only."""
        return f"1:{self.count}:{self.head_hex}:{self.generation}"


def parse(text: str) -> Mark:
    """Return the mark of `Mark.text`; ValueError for anything else."""
    version, count, head_hex, generation = text.split(":")
    if version != "1" or len(bytes.fromhex(head_hex)) != 32 or int(count) < 0:
        raise ValueError("no mark")
    return Mark(int(count), head_hex, int(generation))


def of(connection: Any) -> Mark:
    """Return the mark of an open database as it stands now."""
    count, head = log.head(connection)
    run = getattr(connection, "exec_driver_sql", None) or connection.execute
    row = run("SELECT generation FROM shop WHERE id = 1").fetchone()
    return Mark(count, head.hex(), 0 if row is None else row[0])


def compare(connection: Any, *marks: Mark, path: Path | None = None) -> None:
    """Raise DataFileProblem(`rolled_back`) if the database is behind a mark or has gone another way since.

    `behind` is the number of lines that are missing; 0 if none is missing but the marked line is another one, or the keys are older.
    A database ahead of its marks is fine: it commits first.
    """
    now = of(connection)
    behind = max((mark.count - now.count for mark in marks), default=0)
    if behind > 0:
        raise DataFileProblem("rolled_back", path, behind)
    for mark in marks:
        chain = log.chain_at(connection, mark.count)
        if mark.generation > now.generation or chain is None or chain.hex() != mark.head_hex:
            raise DataFileProblem("rolled_back", path)


def write(folder: Path, mark: Mark, key: bytes | bytearray, shop_uuid: str) -> None:
    """Replace `mark.json` in `folder` whole; MACed with a key made from the database key."""
    body = {"version": 1, "shop": shop_uuid, "count": mark.count, "head": mark.head_hex, "generation": mark.generation}
    text = json.dumps({**body, "mac": mac(derive(key, _INFO), body)}, indent=1)
    files.write_whole(folder / FILE_NAME, text.encode())


def read(folder: Path, shop_uuid: str, *keys: bytes | bytearray) -> Mark | None:
    """Return the mark in `folder`, None if there is none; several keys while a rotation is not finished.

    Raises DataFileProblem(`rolled_back`) if the file is of another shop or none of the keys made it.
    """
    path = folder / FILE_NAME
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_MAX_BYTES))
        body = {name: content[name] for name in ("version", "shop", "count", "head", "generation")}
        mark = parse(f"{body['version']}:{body['count']}:{body['head']}:{body['generation']}")
        sound = body["shop"] == shop_uuid and any(hmac.compare_digest(content["mac"], mac(derive(key, _INFO), body)) for key in keys)
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise DataFileProblem("rolled_back", path) from None
    if not sound:
        raise DataFileProblem("rolled_back", path)
    return mark


def derive(key: bytes | bytearray, info: bytes) -> bytes:
    """Return 32 bytes made from a key for one use: HKDF-SHA256 (RFC 5869) without salt, one block."""
    pseudo_random_key = hmac.digest(bytes(32), bytes(key), hashlib.sha256)
    return hmac.digest(pseudo_random_key, info + b"\x01", hashlib.sha256)


def mac(key: bytes, body: dict[str, Any]) -> str:
    """Return HMAC-SHA256 over the body's sorted JSON, in hexadecimal digits."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, text.encode(), hashlib.sha256).hex()
