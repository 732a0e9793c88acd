"""The mark: how far the log had come when it was last seen, kept outside the data file so that an older copy of the file shows.

Integrity checks do not see old data. The database commits first, then the mark is mirrored in `mark.json`, then in the key store; each
backup has its own.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from backoffice.errors import DataFileProblem
from backoffice.storage import contact_log, files, log, ratchet

FILE_NAME = "mark.json"
_INFO = b"backoffice/mark.json/1"
_MAX_BYTES = 4096
_PLACE = 512  # bytes of one place in the file, a sector
SYNC_EVERY = 8  # lines; a power cut loses what came since, which is half of the tolerance
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
        numbers = f"{self.generation}:{self.keep_from}:{self.epoch}:{self.contacts}"
        return f"2:{self.count}:{self.head_hex}:{numbers}:{self.contacts_head_hex}"


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
    marks = tuple(mark for mark in marks if mark.epoch is None or mark.epoch >= (now.epoch or 0))
    behind = max((max(mark.count - now.count, mark.contacts - now.contacts) for mark in marks), default=0)
    if behind > 0 or any(mark.epoch not in (None, now.epoch) for mark in marks):
        raise DataFileProblem("rolled_back", path, max(behind, 0))
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
    if stored is None or (stored.epoch or 0) < (seen.epoch or 0):
        return
    if stored.epoch != seen.epoch or stored.count > seen.count or stored.contacts > seen.contacts:
        raise DataFileProblem("mark_older", path)


def check_keys(generation: int, *marks: Mark, fallback: bool, path: Path | None = None) -> None:
    """Raise DataFileProblem(`keys_rolled_back`) if the list of keys is older than a mark has seen it.

    With `fallback`, the list is a kept one, since the file itself could not be read: then only one that holds what had to go is refused.
    """
    if any(generation < (mark.keep_from if fallback else mark.generation) for mark in marks):
        raise DataFileProblem("keys_rolled_back", path)


def write(folder: Path, mark: Mark, key: bytes | bytearray, shop_uuid: str, place: int | None = None, *, sync: bool = True) -> int:
    """Write the mark into `mark.json` in `folder`, MACed with a key made from the database key, and return the place for the next.

    The file has two places of one sector, written by turns: a crash damages the older one at most. Who has just written says which that is
    (`place`, 0 or 1). With `sync` it is brought to the disk; without, a power cut may leave an older mark, within the tolerance if every
    SYNC_EVERY lines it is.
    """
    body = {"version": 2, "shop": shop_uuid, "mark": mark.text}
    text = json.dumps({**body, "mac": mac(derive(key, _INFO), body)}).ljust(_PLACE - 1) + "\n"
    path = folder / FILE_NAME
    if place is None or not path.exists():
        places = _places(path)
        if places is None:
            files.write_whole(path, text.encode() * 2)
            return 0
        place = 1 if _order(places[1]) < _order(places[0]) else 0
    try:
        files.overwrite(path, place * _PLACE, text.encode(), sync=sync)
    except PermissionError:  # another account's file, or a virus scanner looks at it
        files.write_whole(path, text.encode() * 2)
    return 1 - place


def read(folder: Path, shop_uuid: str, *keys: bytes | bytearray) -> Mark | None:
    """Return the mark in `folder`, None if there is none; several keys while a rotation is not finished.

    Raises DataFileProblem(`mark_damaged`) if the file is of another shop or none of the keys made it.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return None
    places = _places(path) or (_content(path), None)
    found = [one for one in (_sound(place, shop_uuid, keys) for place in places) if one is not None]
    if not found:
        raise DataFileProblem("mark_damaged", path)
    return max(found, key=lambda one: (one.epoch or 0, one.count + one.contacts, one.generation))


def _places(path: Path) -> tuple[Any, Any] | None:
    """Return what stands in the two places of a file, None where a crash damaged one; None for a file of another form, or none."""
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES)
    except FileNotFoundError:
        return None
    return (_parsed(content[:_PLACE]), _parsed(content[_PLACE:])) if len(content) == 2 * _PLACE else None


def _content(path: Path) -> Any:
    with path.open("rb") as file:
        return _parsed(file.read(_MAX_BYTES))


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _said(place: Any) -> Mark | None:
    """Return the mark of one place, checked by nothing; None if there is none."""
    try:
        return parse(place["mark"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _order(place: Any) -> tuple[int, int]:
    """Return what is higher for a later mark; a place without one is the oldest."""
    found = _said(place)
    return (-1, -1) if found is None else (found.epoch or 0, found.count + found.contacts)


def _sound(place: Any, shop_uuid: str, keys: Sequence[bytes | bytearray]) -> Mark | None:
    """Return the mark of one place; None for one of another shop, or that none of the keys made."""
    try:
        names = ("version", "shop", "mark") if place["version"] != 1 else ("version", "shop", "count", "head", "generation")
        body = {name: place[name] for name in names}
        mark = parse(str(body["mark"]) if "mark" in body else f"1:{body['count']}:{body['head']}:{body['generation']}")
        made = any(hmac.compare_digest(place["mac"], mac(derive(key, _INFO), body)) for key in keys)
    except (ValueError, KeyError, TypeError):
        return None
    return mark if made and body["shop"] == shop_uuid else None


def shop_beside(folder: Path) -> str:
    """Return the shop that the mark in `folder` says it is of, without a key to check it; empty if it says none."""
    told = (place.get("shop") for place in _places(folder / FILE_NAME) or () if isinstance(place, dict))
    return next((shop for shop in told if isinstance(shop, str)), "")


def lines_beside(folder: Path) -> int:
    """Return how many lines of the log of deeds the mark in `folder` says there were, without a key to check it; 0 if it says none."""
    return max((each.count for each in _said_beside(folder)), default=0)


def generations_beside(folder: Path) -> tuple[int, int]:
    """Return the generation of the list of keys, and the oldest that may be used, that the mark in `folder` says, without a key."""
    return max(((each.generation, each.keep_from) for each in _said_beside(folder)), default=(0, 0))


def epoch_beside(folder: Path) -> int:
    """Return the epoch that the mark in `folder` says, without a key to check it; 0 if it says none."""
    return max((each.epoch or 0 for each in _said_beside(folder)), default=0)


def _said_beside(folder: Path) -> list[Mark]:
    return [found for place in _places(folder / FILE_NAME) or () if (found := _said(place)) is not None]


def derive(key: bytes | bytearray, info: bytes) -> bytes:
    """Return 32 bytes made from a key for one use: HKDF-SHA256 (RFC 5869) without salt, one block."""
    pseudo_random_key = hmac.digest(bytes(32), bytes(key), hashlib.sha256)
    return hmac.digest(pseudo_random_key, info + b"\x01", hashlib.sha256)


def mac(key: bytes, body: dict[str, Any]) -> str:
    """Return HMAC-SHA256 over the body's sorted JSON, in hexadecimal digits."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, text.encode(), hashlib.sha256).hex()
