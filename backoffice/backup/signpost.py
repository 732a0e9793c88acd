"""Where the backups of a shop lie, and which of them passed their check: readable without a key, for whoever cannot sign in any more.

It only shows the way: a backup is checked in full before it is put back, whatever stands here.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from backoffice.backup import place, restore
from backoffice.backup.backup_file import Manifest
from backoffice.backup.ledger import Ledger
from backoffice.errors import BackofficeError
from backoffice.storage import files

FILE_NAME = "backups.json"
MOST = 3
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Signpost:
    """The place that the owner named, None if there is none, and the names of the backups that passed their check."""

    folder: Path | None = None
    checked: frozenset[str] = frozenset()


def write(folder: Path, known: Ledger) -> None:
    """Note what the ledger knows. Raises OSError."""
    checked = [one.name for one in known.kept if one.verified is not None]
    body = {"folder": None if known.folder is None else str(known.folder), "checked": checked}
    files.write_whole(folder / FILE_NAME, json.dumps(body, indent=1).encode())


def read(folder: Path) -> Signpost:
    """Return what is noted, nothing where it cannot be read."""
    try:
        with (folder / FILE_NAME).open("rb") as file:
            body = json.loads(file.read(_LARGEST))
        named, checked = body["folder"], body["checked"]
        return Signpost(Path(named) if isinstance(named, str) else None, frozenset(str(name) for name in checked))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Signpost()


def newest(found: Signpost) -> tuple[tuple[Path, Manifest, bool], ...]:
    """Return the newest backups in the place, those that passed their check first; the newest first. Raises OSError."""
    if found.folder is None or not found.folder.is_dir():
        return ()
    names = sorted((path.name for path in found.folder.iterdir() if place.is_ours(path.name)), reverse=True)
    names.sort(key=lambda name: name not in found.checked)  # stable: the newest stay first
    offered: list[tuple[Path, Manifest, bool]] = []
    for name in names:
        if len(offered) == MOST:
            break
        with suppress(BackofficeError, OSError):
            offered.append((found.folder / name, restore.inspect(found.folder / name), name in found.checked))
    return tuple(offered)
