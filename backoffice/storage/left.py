"""How the program left the data file, so that a page of an earlier time shows, or a -wal that belongs to another.

SQLCipher's seal of a page vouches for what it says and where it stands, not for when: one that was put back alone still fits, and only
some of that breaks a tree or an index. So a digest over all seals is noted when the file is closed, under a key made from the database
key, and compared before the file is opened again. While the file is open the note stays true until SQLite first brings pages into it; then
it says that nothing is known, so that no crash makes a false alarm.
"""

import hashlib
import hmac
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from backoffice import __version__, disk
from backoffice.errors import DataFileProblem
from backoffice.storage import files, mark

FILE_NAME, ASIDE = "left.json", ".aside"
_INFO, _MAC_INFO = b"backoffice/left pages/1", b"backoffice/left.json/1"
_CLOSED, _OPEN, _AT_WORK, _CHANGED = "closed", "open", "at_work", "changed"
_PAGE, _SEAL, _SALT = 4096, 80, 16  # bytes; the seal is a page's last: nonce and HMAC-SHA512
_HMAC_MASK, _HMAC_ROUNDS = 0x3A, 2  # SQLCipher's, for a raw key
_CHUNK = 1024 * _PAGE
_MOST = 4096
_LOOKED_AT = 9  # pages in which the noted file is looked for, the first left out
_VERSION = re.compile(r"\d[\w.+-]{0,30}", re.ASCII)


class Left:
    """The note beside one data file. Where there is none, or it is of another file, nothing is known, and nothing is said.

    `changed`: the file is not as it was left. `other`: no part of it is of the file that was here. `holds`: the note is true of the open
    file, so nothing may be brought into that before `let_go`.
    """

    def __init__(self, path: Path, key: bytes | bytearray) -> None:
        self._path, self._note = path, path.with_name(FILE_NAME)
        self.go_on_with(key)
        self.known = self.changed = self.other = self.holds = False

    def go_on_with(self, key: bytes | bytearray) -> None:
        """Take the key of the file that is in place now; only what is made from it is kept."""
        self._seals, self._mac = mark.derive(key, _INFO), mark.derive(key, _MAC_INFO)

    def look(self, key: bytes | bytearray) -> None:
        """Compare the file with the note, before anything opens it; then note that it is open. `key` is the file's. Raises OSError.

        A -wal beside a file that was closed is none of ours: it is put aside, so that SQLite does not mix its pages into the file.
        """
        if not self._path.exists():
            return  # opening it says so
        found, salt = self._read(), self._salt()
        if found is None or found["salt"] != salt or found["state"] == _AT_WORK:
            self.other = found is not None and found["salt"] != salt and not self._has_pages_of(bytes.fromhex(found["salt"]), key)
            return
        self.known = True
        self.changed = found["pages"] != self._pages()
        if self.changed:
            self._write(_CHANGED, found["pages"])
            return
        if found["state"] in (_CLOSED, _CHANGED):
            self._put_wal_aside()
        self.holds = not files.has_wal(self._path)
        if self.holds:
            self._write(_OPEN, found["pages"])
        else:
            self._write(_AT_WORK)  # SQLite brings them into the file as soon as it is opened

    def more_exactly(self, problem: DataFileProblem) -> DataFileProblem:
        """Say of a file that cannot be read that it is another one, and of one of a later version which that was, where it is known."""
        if problem.reason == "damaged" and self.other:
            return DataFileProblem("foreign" if self._path.stat().st_size % _PAGE else "wrong_shop", problem.path)
        if problem.reason == "newer" and not problem.version:
            return DataFileProblem("newer", problem.path, version=program_of(self._note.parent))
        return problem

    def take_as_it_is(self) -> None:
        """Let the file be as it is from now on: whoever may say so has."""
        self.changed = self.holds = False
        self._write(_AT_WORK)

    def let_go(self) -> None:
        """Say that pages are about to be brought into the file; no note says it too, where a full disk has no room. Raises OSError."""
        if self.holds:
            try:
                self._write(_AT_WORK)
            except OSError:
                forget(self._path)
            self.holds = False

    def closed(self) -> None:
        """Note how the file is left, once nothing has it open. One that was changed stays so until somebody takes it as it is."""
        with suppress(OSError):
            if self.changed:
                self._write(_CHANGED)
            elif not files.has_wal(self._path) and self._path.exists():
                self._write(_CLOSED, self._pages())

    def _read(self) -> dict[str, Any] | None:
        found = _content(self._note)
        try:
            body = {name: str(found[name]) for name in ("program", "state", "salt", "pages")}
            made = hmac.compare_digest(str(found["mac"]).encode("utf-8", "replace"), mark.mac(self._mac, body).encode())
        except (KeyError, TypeError):
            return None
        return body if made else None

    def _write(self, state: str, pages: str = "") -> None:
        body = {"program": __version__, "state": state, "salt": self._salt(), "pages": pages}
        files.write_whole(self._note, json.dumps({**body, "mac": mark.mac(self._mac, body)}).encode())

    def _salt(self) -> str:
        """Return SQLCipher's salt: a copy of the file has the same, one that was written anew another; empty without a file."""
        try:
            with disk.open_to_read(self._path) as file:
                return file.read(_SALT).hex()
        except FileNotFoundError:
            return ""

    def _put_wal_aside(self) -> None:
        if files.has_wal(self._path):
            wal = files.wal_of(self._path)
            os.utime(wal)  # it goes when it has lain aside for a while
            files.replace(wal, wal.with_name(f"{wal.name}{ASIDE}"))

    def _has_pages_of(self, salt: bytes, key: bytes | bytearray) -> bool:
        """Say whether one of the first pages carries a seal as SQLCipher makes it for the file with this salt."""
        made_for = bytes(byte ^ _HMAC_MASK for byte in salt)
        sealing = hashlib.pbkdf2_hmac("sha512", key, made_for, _HMAC_ROUNDS, len(key))
        with self._path.open("rb") as file:
            pages = [file.read(_PAGE) for _ in range(_LOOKED_AT)]
        seals = (hmac.digest(sealing, page[:-64] + number.to_bytes(4, "little"), "sha512") for number, page in enumerate(pages, 1))
        return any(page[-64:] == seal for page, seal in zip(pages[1:], list(seals)[1:], strict=True))

    def _pages(self) -> str:
        digest = hashlib.blake2b(key=self._seals, digest_size=32)
        size = 0
        for chunk in self._chunks():
            size += len(chunk)
            digest.update(b"".join([chunk[end - _SEAL : end] for end in range(_PAGE, len(chunk) + 1, _PAGE)]))
        digest.update(str(size).encode())
        return digest.hexdigest()

    def _chunks(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk


def forget(path: Path) -> None:
    """Know nothing of a data file in whose place another is about to come. Raises OSError."""
    note = path.with_name(FILE_NAME)
    if note.exists():
        note.unlink(missing_ok=True)
        files.sync_folder(note.parent)


def forget_if_pages_come_in(path: Path) -> None:
    """Know nothing of a file that is opened while nobody is signed in, if SQLite brings pages of a crash into it then. Raises OSError."""
    if files.has_wal(path):
        forget(path)


def program_of(folder: Path) -> str:
    """Return the version of the program that worked here last, as it says of itself; empty where that is not known."""
    found = _content(folder / FILE_NAME)
    version = found.get("program") if isinstance(found, dict) else None
    return version if isinstance(version, str) and _VERSION.fullmatch(version) else ""


def _content(note: Path) -> Any:
    try:
        with note.open("rb") as file:
            return json.loads(file.read(_MOST))
    except (OSError, ValueError, RecursionError):
        return None
