"""What the program notes of backups: the place, those that are there, how the last one went, and what was erased.

It lies beside the vault, not in the data file, since it must outlive it: encrypted and authenticated under the database key.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from backoffice.backup import erasures
from backoffice.backup.erasures import History
from backoffice.domain.backups import Drilled, Kept
from backoffice.security import backup_keys
from backoffice.security.crypto import CannotOpen
from backoffice.storage import files

FILE_NAME = "backups.bin"
KEYS_ELSEWHERE = 100
_VERSION = 1
_LARGEST = 64 << 20
_NOTHING = History()
FORGOTTEN = "BackupPlaceProblem:forgotten"  # what the state says where the notes are there and cannot be read


@dataclass(frozen=True, slots=True)
class Ledger:
    """`lines` and `epoch`: up to which line of the log nothing but the last backup has happened; `generation`: that of its database key.

    `seen`: up to which line of the log erasures are noted. `problem`: the code of what went wrong last, empty if nothing did.
    `writing`: a backup outside of the place that was begun and not finished. `keys` are those of backups by their ids, so that they can be
    checked after the data got a new key.
    """

    folder: Path | None = None
    kept: tuple[Kept, ...] = ()
    begun: datetime | None = None
    tried: datetime | None = None
    problem: str = ""
    lines: int = 0
    epoch: int = 0
    generation: int = 0
    drilled: Drilled | None = None
    history: History = _NOTHING
    seen: int = 0
    writing: Path | None = None
    keys: tuple[tuple[int, bytes], ...] = ()

    def key_of(self, backup_id: int) -> bytes | None:
        """Return the key of a backup, if it is known."""
        return dict(self.keys).get(backup_id)

    def knowing(self, backup_id: int, key: bytes) -> "Ledger":
        """Return the ledger with a backup's key; of those that are not in the owner's place, only the newest are kept."""
        places = {one.id for one in self.kept}
        keys = [one for one in self.keys if one[0] != backup_id]
        elsewhere = [one for one in keys if one[0] not in places][-KEYS_ELSEWHERE:]
        return replace(self, keys=(*(one for one in keys if one[0] in places or one in elsewhere), (backup_id, key)))


def read(folder: Path, shop_id: str, *database_keys: bytes | bytearray) -> Ledger:
    """Return what is noted; an empty ledger where there is none, or one that cannot be read, which is then its `problem`."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            locked = file.read(_LARGEST)
    except FileNotFoundError:
        return Ledger()
    except OSError:
        return Ledger(problem=FORGOTTEN)
    for key in database_keys:
        try:
            return _from_text(backup_keys.unlock_part(key, _name(shop_id), locked))
        except (CannotOpen, ValueError, KeyError, TypeError):
            continue
    return Ledger(problem=FORGOTTEN)


def write(folder: Path, shop_id: str, database_key: bytes | bytearray, ledger: Ledger) -> None:
    """Put the ledger in place, whole or not at all. Raises OSError."""
    files.write_whole(folder / FILE_NAME, backup_keys.lock_part(database_key, _name(shop_id), _to_text(ledger)))


def note_backup(folder: Path, shop_id: str, database_key: bytes | bytearray, ledger: Ledger, kept: Kept) -> None:
    """Put a backup that was made while nobody was signed in into the ledger. Raises OSError."""
    write(folder, shop_id, database_key, replace(ledger, kept=(*ledger.kept, kept), tried=kept.created, problem=""))


def _name(shop_id: str) -> str:
    return f"{FILE_NAME}|{shop_id}"


def _to_text(ledger: Ledger) -> bytes:
    drilled = ledger.drilled
    body = {
        "version": _VERSION,
        "folder": None if ledger.folder is None else str(ledger.folder),
        "kept": [
            [one.id, one.name, _text(one.created), one.size, one.orders, one.log_lines, one.epoch, _text(one.verified)]
            for one in ledger.kept
        ],
        "begun": _text(ledger.begun),
        "tried": _text(ledger.tried),
        "problem": ledger.problem,
        "lines": ledger.lines,
        "epoch": ledger.epoch,
        "generation": ledger.generation,
        "drilled": None if drilled is None else [_text(drilled.at), _text(drilled.made_at), drilled.orders, drilled.log_lines],
        "erased": erasures.to_text(ledger.history).decode(),
        "seen": ledger.seen,
        "writing": None if ledger.writing is None else str(ledger.writing),
        "keys": [[number, key.hex()] for number, key in ledger.keys],
    }
    return json.dumps(body).encode()


def _from_text(text: bytes) -> Ledger:
    body: dict[str, Any] = json.loads(text)
    if body["version"] != _VERSION:
        raise ValueError("another version")
    drilled = body["drilled"]
    return Ledger(
        folder=None if body["folder"] is None else Path(body["folder"]),
        kept=tuple(
            Kept(number, name, datetime.fromisoformat(made), size, orders, lines, epoch, _moment(verified))
            for number, name, made, size, orders, lines, epoch, verified in body["kept"]
        ),
        begun=_moment(body["begun"]),
        tried=_moment(body["tried"]),
        problem=body["problem"],
        lines=body["lines"],
        epoch=body["epoch"],
        generation=body["generation"],
        drilled=None if drilled is None else _drilled(*drilled),
        history=erasures.from_text(body["erased"].encode()),
        seen=body["seen"],
        writing=None if body.get("writing") is None else Path(body["writing"]),
        keys=tuple((int(number), bytes.fromhex(key)) for number, key in body.get("keys", ())),  # earlier versions noted none
    )


def _drilled(at: str, made_at: str, orders: int, lines: int) -> Drilled:
    return Drilled(datetime.fromisoformat(at), datetime.fromisoformat(made_at), orders, lines)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
