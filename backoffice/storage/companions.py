"""The small files that go with a data file when it is put in place: list of keys, mark, notes of backups.

Several files cannot be replaced in one step. So they wait in a folder beside the data file, which says for which data file they are. Once
that is in place they follow, at the next start if need be, and if it never came they go; at each moment one can tell which it is.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from backoffice.storage import files
from backoffice.storage.shop_files import DATA_FILE

FOLDER = "restoring"
_FOR = "for"
_BEGINNING = 4096  # bytes: the first page has a nonce of its own each time; a copy by pages has the salt of its source


def is_waiting(folder: Path) -> bool:
    """Say whether something is to be settled."""
    return (folder / FOLDER).exists() or (folder / f"{FOLDER}.part").exists()


def prepare(folder: Path, part: Path, fill: Callable[[Path], None]) -> None:
    """Let what `fill` writes into a new folder, each file brought to the disk, wait for a data file that now lies at `part`."""
    drop(folder)
    making = folder / f"{FOLDER}.part"
    files.make_folder(making)
    fill(making)
    files.write_whole(making / _FOR, _beginning(part))
    files.replace(making, folder / FOLDER)


def settle(folder: Path) -> bool:
    """Put waiting files in place if their data file is, and drop them if not; say which. Whoever calls holds the shop's lock."""
    waiting = folder / FOLDER
    came = (waiting / _FOR).exists() and _beginning(folder / DATA_FILE) == (waiting / _FOR).read_bytes()
    for path in sorted(waiting.iterdir()) if came else ():
        if path.name != _FOR:
            files.replace(path, folder / path.name)
    drop(folder)
    return came


def drop(folder: Path) -> None:
    """Remove what waits. The name goes first, so that no crash leaves a part of it that would be taken for the whole."""
    waiting, gone = folder / FOLDER, folder / f"{FOLDER}.part"
    if gone.exists():
        shutil.rmtree(gone)
    if waiting.exists():
        files.replace(waiting, gone)
        shutil.rmtree(gone)


def _beginning(path: Path) -> bytes:
    """Return by what a data file is known without its key; nothing where there is none."""
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except FileNotFoundError:
        return b""
