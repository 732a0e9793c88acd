"""Where a shop may live: the person's own data folder or one that the accounts of this computer share, never a network or a synced folder.

A sync program copies the data file and its -wal at different moments: 399 of 904 rows were left in a test, and all integrity checks passed.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from backoffice.errors import PathRefused
from backoffice.storage.shop_files import DATA_FILE, DELAY_FILE, VAULT_FILE

APP_NAME = "backoffice"

_SYNC_NAMES = re.compile(
    r"(?:onedrive(?: ?- ?.+)?|dropbox(?: \(.+\))?|google ?drive(?:-.+)?|my drive|meine ablage|icloud ?drive|mobile documents"
    r"|com~apple~clouddocs|nextcloud\d*|owncloud\d*|pclouddrive|pcloud drive|mega|megasync|magentacloud|(?:strato )?hidrive|seafile"
    r"|syncthing|box sync|tresorit|sync\.com)",
    re.IGNORECASE,
)
# Files (not folders: ~/.dropbox is the program's own settings) that sync programs leave at the top of what they sync.
_SYNC_FILES = (".dropbox", ".owncloudsync.log", ".nextcloudsync.log", ".csync_journal.db", ".pcloud")
_SYNC_FILE_PATTERNS = ("._sync_*.db", ".sync_*.db")
_SYNC_FOLDERS = (".dropbox.cache", ".stfolder", ".tmp.drivedownload", ".tmp.driveupload", ".seafile-data")
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

_NETWORK_TYPES = re.compile(
    r"nfs4?|cifs|smb\d?|smbfs|afs|ncpfs|ncp|coda|9p|ceph|glusterfs|lustre|beegfs|davfs|webdav|afpfs"
    r"|fuse\.(?:sshfs|davfs2|rclone|gvfsd-fuse|glusterfs|s3fs|smbnetfs|curlftpfs|kio-fuse)"
)
_MACOS_LOCAL_FLAG = 0x1000
_WINDOWS_REMOTE_DRIVE = 4


def own_folder() -> Path:
    """Return the folder for this account's shop; on Windows the local, not the roaming one."""
    import platformdirs

    return platformdirs.user_data_path(APP_NAME, appauthor=False, roaming=False)


def shared_folder() -> Path | None:
    """Return the folder for a shop of all accounts of this computer; None where there is no place that an ordinary account may use."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), APP_NAME)
    if sys.platform == "darwin":
        return Path("/Users/Shared", APP_NAME)
    folder = Path("/var/lib", APP_NAME)
    return folder if folder.is_dir() and os.access(folder, os.W_OK) else None


def candidates() -> tuple[Path, ...]:
    """Return the places where a shop is looked for, the person's own first."""
    shared = shared_folder()
    return (own_folder(),) if shared is None else (own_folder(), shared)


def holds_shop(folder: Path) -> bool:
    """Tell whether there is a shop in the folder, or what is left of one: either file alone must not be written over."""
    return any((folder / name).exists() for name in (DATA_FILE, VAULT_FILE))


def existing_shops() -> tuple[Path, ...]:
    """Return the places that hold a shop; looked at before a new one is offered."""
    return tuple(folder for folder in candidates() if holds_shop(folder))


def check_for_shop(folder: Path) -> None:
    """Raise PathRefused(`network`, `sync_folder`, `not_writable`) for a folder that may not hold a shop. It need not exist yet."""
    if is_network(folder):
        raise PathRefused("network", folder)
    if is_synced(folder):
        raise PathRefused("sync_folder", folder)
    if not _may_write(folder):
        raise PathRefused("not_writable", folder)


def check_for_key(path: Path, shop: Path) -> None:
    """Raise PathRefused for a file that may not hold the computer's part of the key.

    `key_beside_data`: whoever copies the shop's folder would have both; `key_copied`: a network or a sync program takes it elsewhere.
    """
    if path.resolve().is_relative_to(shop.resolve()):
        raise PathRefused("key_beside_data", path)
    if is_network(path.parent) or is_synced(path.parent):
        raise PathRefused("key_copied", path)


def make_folder(folder: Path) -> None:
    """Make the folder of a new shop, for its owner alone (0700), the shared one for all accounts.

    Raises PathRefused also with `shop_exists`, and `not_empty` if there are files of something else.
    """
    check_for_shop(folder)
    if holds_shop(folder):
        raise PathRefused("shop_exists", folder)
    from subprocess import SubprocessError

    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not all(_is_left_over(path) for path in folder.iterdir()):
            raise PathRefused("not_empty", folder)
        if folder == shared_folder():
            _open_to_all(folder)
        else:
            folder.chmod(0o700)
    except (OSError, SubprocessError):
        raise PathRefused("not_writable", folder) from None


def _is_left_over(path: Path) -> bool:
    """Tell whether a file is what a first start that failed leaves behind: the lock, the delay, and unfinished files of ours."""
    from backoffice.storage import lock, mark

    return path.name in (lock.FILE_NAME, DELAY_FILE) or path.name in {f"{name}.part" for name in (DATA_FILE, VAULT_FILE, mark.FILE_NAME)}


def is_network(folder: Path) -> bool:
    """Tell whether the folder lies on another computer, by the type of its file system; the nearest existing parent decides."""
    if str(folder).startswith((r"\\", "//")):
        return True
    place = _nearest(folder)
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _WINDOWS_REMOTE_DRIVE)
    if sys.platform == "darwin":
        return not _macos_flags(place) & _MACOS_LOCAL_FLAG
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return _NETWORK_TYPES.fullmatch(type_of_mount(place, mounts)) is not None


def is_synced(folder: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a sync program watches the folder: by names on the way to it, by what such programs leave, by OneDrive's variables."""
    place = folder.absolute()
    ways = (place, _nearest(place) / place.relative_to(_nearest_as_given(place)))
    if any(_SYNC_NAMES.fullmatch(part) for way in ways for part in way.parts) or any("CloudStorage" in way.parts for way in ways):
        return True
    roots = [Path(environment[name]) for name in _SYNC_VARIABLES if environment.get(name)]
    if any(way.is_relative_to(root) for way in ways for root in roots):
        return True
    return any(_has_sync_traces(parent) for parent in ways[1].parents) or _has_sync_traces(ways[1])


def type_of_mount(place: Path, mountinfo: str) -> str:
    """Return the file system type of the longest mount point above a place; "" if none fits. Format: proc_pid_mountinfo(5)."""
    best, kind = -1, ""
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4])
        # A later mount on the same point covers the earlier one.
        if place.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), right.split(" ")[0]
    return kind


def _open_to_all(folder: Path) -> None:
    """Let every account of this computer write here; what lies here is encrypted, and each file takes the folder's mode."""
    if os.name != "nt":
        folder.chmod(0o777)
        return
    import subprocess

    # S-1-5-32-545 are the Users, whatever they are called in the system's language; ProgramData lets them only read each other's files.
    icacls = Path(os.environ["SYSTEMROOT"], "System32", "icacls.exe")
    subprocess.run([icacls, folder, "/grant", "*S-1-5-32-545:(OI)(CI)M"], check=True, capture_output=True, timeout=30)  # noqa: S603 - fixed words


def _has_sync_traces(folder: Path) -> bool:
    if any((folder / name).is_file() for name in _SYNC_FILES) or any((folder / name).is_dir() for name in _SYNC_FOLDERS):
        return True
    try:
        return any(any(folder.glob(pattern)) for pattern in _SYNC_FILE_PATTERNS)
    except OSError:
        return False


def _nearest_as_given(folder: Path) -> Path:
    """Return the folder or its nearest parent that exists."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place


def _nearest(folder: Path) -> Path:
    """Return the same with links followed."""
    return _nearest_as_given(folder).resolve()


def _may_write(folder: Path) -> bool:
    place = _nearest(folder)
    return place.is_dir() and os.access(place, os.W_OK | os.X_OK)


def _macos_flags(place: Path) -> int:
    """Return f_flags of statfs(2); Python's statvfs leaves MNT_LOCAL out."""
    import ctypes

    buffer = ctypes.create_string_buffer(4096)
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "statfs$INODE64", None) or library.statfs
    if call(os.fsencode(place), buffer) != 0:
        return _MACOS_LOCAL_FLAG
    # u32 bsize, s32 iosize, 5 x u64, fsid 2 x s32, u32 owner, u32 type, u32 flags
    return int.from_bytes(buffer.raw[64:68], sys.byteorder)
