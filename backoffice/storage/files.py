"""Files that are whole or not there: made, brought to the disk, put in place and removed."""

import errno
import os
import stat
from pathlib import Path

from backoffice import disk
from backoffice.errors import BackofficeError, DataFileProblem, PathRefused

sync_file, sync_folder, put_in_place = disk.sync_file, disk.sync_folder, disk.put_in_place


def mode_in(folder: Path) -> int:
    """Return the mode of a new file: 0600, and the same for those who may write in the folder too.

    In a sticky folder (/tmp) things only lie together, so nothing is shared.
    """
    mode = folder.stat().st_mode
    if os.name == "nt" or mode & stat.S_ISVTX:
        return 0o600
    return 0o600 | (0o060 if mode & stat.S_IWGRP else 0) | (0o006 if mode & stat.S_IWOTH else 0)


def make_new(path: Path) -> None:
    """Make an empty file with the folder's file mode; FileExistsError if there is one."""
    path.touch(mode=0o600, exist_ok=False)
    path.chmod(mode_in(path.parent))


def make_folder(path: Path) -> None:
    """Make a folder for files of the folder that it lies in, readable and writable for the same people; FileExistsError if there is one."""
    path.mkdir(mode=0o700)
    if os.name != "nt":
        mode = mode_in(path.parent)
        path.chmod(stat.S_IMODE(path.stat().st_mode) | mode | (mode & 0o444) >> 2)  # who may read it may look into it


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is the old or the new one after a crash, never half of one."""
    part = part_of(path)
    try:
        part.unlink(missing_ok=True)
        make_new(part)
        with part.open("r+b") as file:
            file.write(content)
            file.flush()
            sync_file(file.fileno())
        replace(part, path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:  # the system names none where a write or a sync fails
            error.filename = str(path)
        raise


def overwrite(path: Path, place: int, content: bytes, *, sync: bool = True) -> None:
    """Write over a part of a file that stays as long as it is; with `sync`, bring it to the disk."""
    with path.open("r+b", buffering=0) as file:
        file.seek(place)
        file.write(content)
        if not sync:
            return
        if hasattr(os, "fdatasync"):
            os.fdatasync(file.fileno())
        else:
            sync_file(file.fileno())


def replace(part: Path, path: Path) -> None:
    """Put `part` in the place of `path`, and bring that to the disk."""
    put_in_place(part, path)
    sync_folder(path.parent)


def part_of(path: Path) -> Path:
    """Return where a file is made that shall come to `path`."""
    return path.with_name(f"{path.name}.part")


def sync(path: Path) -> None:
    """Bring a file and its name to the disk."""
    with path.open("r+b") as file:
        sync_file(file.fileno())
    sync_folder(path.parent)


def is_refused(error: OSError) -> bool:
    """Tell whether an error of the system says that one may not write there."""
    return error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}


def why_refused(folder: Path) -> BackofficeError:
    """Return what a refusal that stayed means: another program holds a file of the folder, or nobody may write in it."""
    return DataFileProblem("held", folder) if os.access(folder, os.W_OK) else PathRefused("not_writable", folder)


def wal_of(path: Path) -> Path:
    """Return where SQLite keeps what was committed to a data file and is not in it yet."""
    return path.with_name(f"{path.name}-wal")


def has_wal(path: Path) -> bool:
    """Say whether there is something in a data file's -wal."""
    wal = wal_of(path)
    return wal.exists() and wal.stat().st_size > 0


def drop_wal(path: Path) -> None:
    """Remove an old file's -wal for good, before another takes its place: a power cut must not bring it back beside that one."""
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    sync_folder(path.parent)


def remove_database(path: Path) -> None:
    """Remove a data file that is no longer wanted, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)
