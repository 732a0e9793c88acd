"""The mark: how far the log had come when it was last seen, kept outside the data file so that an older copy of the file shows.

Integrity checks do not see old data. The database commits first, then the mark is mirrored in `mark.json`, then in the key store; each
backup has its own.
"""

import hashlib
import hmac
import json
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from backoffice.errors import DataFileProblem
from backoffice.storage import contact_log, files, log, ratchet

FILE_NAME = "mark.json"
_INFO = b"backoffice/mark.json/1"
_MAX_BYTES = 4096
NO_LINE = "00" * 32
TOLERANCE = 16  # lines that a crash can leave unmirrored: those of the deed that was just committed, and of one beside it


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a shop's data had come when it was seen.

    `count` lines in the log of deeds, the last one's chain value in hexadecimal digits; `generation` of the vault, and the oldest one that
    may still be used (`keep_from`); how often the log was begun anew (`epoch`, None: not known); lines about contact access in all and the
    last one's chain value.
    """

    count: int
    head_hex: str
    generation: int
    keep_from: int = 0
    epoch: int | None = 0
    contacts: int = 0
    contacts_head_hex: str = NO_LINE

    @property
    def text(self) -> str:
        """The form for the key store, which takes short text only."""
        return ":".join(map(str, (2, *astuple(self))))


NOTHING = Mark(0, NO_LINE, 0)


def parse(text: str) -> Mark:
    """Return the mark of `Mark.text`, in the first form too; ValueError for anything else."""
    version, *parts = text.split(":")
    if (version, len(parts)) not in (("1", 3), ("2", 7)):
        raise ValueError("no mark")
    numbers = [int(one) for one in (parts[0], *parts[2:6])] + [0] * (6 - min(len(parts), 6))
    count, generation, keep_from, epoch, contacts = numbers
    found = Mark(count, parts[1], generation, keep_from, epoch, contacts, (parts[6:] or [NO_LINE])[0])
    if min(numbers) < 0 or any(len(bytes.fromhex(head)) != 32 for head in (found.head_hex, found.contacts_head_hex)):
        raise ValueError("no mark")
    return found


def of(connection: Any, generation: int = 0, keep_from: int = 0) -> Mark:
    """Return the mark of an open database as it stands now, beside the vault's generation."""
    count, head = log.head(connection)
    contacts, contacts_head = contact_log.head(connection)
    return Mark(count, head.hex(), generation, keep_from, ratchet.epoch(connection), contacts, contacts_head.hex())


def compare(connection: Any, *marks: Mark, path: Path | None = None) -> int:
    """Return up to which line the log is as it was seen.

    A database ahead of its marks is fine: it commits first. So is one whose log was begun anew since (a restore): who cannot do that
    cannot seal lines after it. Raises DataFileProblem(`rolled_back`) if the database is behind a mark or has gone another way since;
    `behind` is the number of lines that are missing, 0 if none is but the marked line is another one.
    """
    now = of(connection) if ratchet.exists(connection) else _of_older(connection)
    if any(mark.epoch is not None and mark.epoch > (now.epoch or 0) for mark in marks):
        raise DataFileProblem("rolled_back", path)
    marks = tuple(mark for mark in marks if mark.epoch is None or mark.epoch == now.epoch)
    behind = max((max(mark.count - now.count, mark.contacts - now.contacts) for mark in marks), default=0)
    if behind > 0:
        raise DataFileProblem("rolled_back", path, behind)
    for mark in marks:
        chain = log.chain_at(connection, mark.count)
        if chain is None or chain.hex() != mark.head_hex or not _same_contacts(connection, mark):
            raise DataFileProblem("rolled_back", path)
    return max((mark.count for mark in marks), default=0)


def _of_older(connection: Any) -> Mark:
    """Return the mark of a file in an older schema, whose log was never begun anew."""
    count, head = log.head(connection)
    return Mark(count, head.hex(), 0)


def _same_contacts(connection: Any, mark: Mark) -> bool:
    """Say whether the marked line about contact access is still that line, or was dropped with its month."""
    if not mark.contacts or mark.contacts_head_hex == NO_LINE:
        return True
    chain = contact_log.chain_at(connection, mark.contacts)
    return chain is None or chain.hex() == mark.contacts_head_hex


def check_ages(now: Mark, beside: Mark | None, stored: Mark | None, path: Path | None = None) -> None:
    """Raise DataFileProblem(`mark_older`) if the mark beside the data file is older than it can be by itself.

    It is written after each deed and before the one in the key store (`stored`), so that only a crash leaves it behind, by what was just
    being done. A file that is gone says what an empty one would.
    """
    seen = beside or replace(NOTHING, epoch=now.epoch)
    if seen.epoch == now.epoch and now.count + now.contacts - seen.count - seen.contacts > TOLERANCE:
        raise DataFileProblem("mark_older", path)
    if stored is not None and stored.epoch == seen.epoch and (stored.count > seen.count or stored.contacts > seen.contacts):
        raise DataFileProblem("mark_older", path)


def check_keys(generation: int, *marks: Mark, fallback: bool, path: Path | None = None) -> None:
    """Raise DataFileProblem(`keys_rolled_back`) if the list of keys is older than a mark has seen it.

    With `fallback`, the list is a kept one, since the file itself could not be read: then only one that holds what had to go is refused.
    """
    if any(generation < (mark.keep_from if fallback else mark.generation) for mark in marks):
        raise DataFileProblem("keys_rolled_back", path)


def write(folder: Path, mark: Mark, key: bytes | bytearray, shop_uuid: str) -> None:
    """Replace `mark.json` in `folder` whole; MACed with a key made from the database key."""
    body = {"version": 2, "shop": shop_uuid, "mark": mark.text}
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
        names = ("version", "shop", "mark") if content["version"] != 1 else ("version", "shop", "count", "head", "generation")
        body = {name: content[name] for name in names}
        mark = parse(str(body["mark"]) if "mark" in body else f"1:{body['count']}:{body['head']}:{body['generation']}")
        sound = body["shop"] == shop_uuid and any(hmac.compare_digest(content["mac"], mac(derive(key, _INFO), body)) for key in keys)
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise DataFileProblem("rolled_back", path) from None
    if not sound:
        raise DataFileProblem("rolled_back", path)
    return mark


def epoch_beside(folder: Path) -> int:
    """Return the epoch that the mark in `folder` says, without a key to check it; 0 if it says none."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            return parse(json.loads(file.read(_MAX_BYTES))["mark"]).epoch or 0
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return 0


def derive(key: bytes | bytearray, info: bytes) -> bytes:
    """Return 32 bytes made from a key for one use: HKDF-SHA256 (RFC 5869) without salt, one block."""
    pseudo_random_key = hmac.digest(bytes(32), bytes(key), hashlib.sha256)
    return hmac.digest(pseudo_random_key, info + b"\x01", hashlib.sha256)


def mac(key: bytes, body: dict[str, Any]) -> str:
    """Return HMAC-SHA256 over the body's sorted JSON, in hexadecimal digits."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, text.encode(), hashlib.sha256).hex()
