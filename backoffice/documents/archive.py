"""An encrypted ZIP archive (AES-256 as WinZip writes it), written and read part by part, so that its size does not matter."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import IO, Any, Self

from backoffice.domain.ticks import Tick

_AT_ONCE = 1 << 16


class Archive:
    """An archive under way on an open file, which stays open; the end of the `with` block writes the list of contents."""

    def __init__(self, file: IO[bytes], password: str, made_at: datetime) -> None:
        import pyzipper

        self._info: Any = pyzipper.zipfile_aes.AESZipInfo
        self._stamp = made_at.timetuple()[:6]
        self.names: list[str] = []
        self._zip: Any = pyzipper.AESZipFile(file, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES)
        self._zip.setpassword(password.encode())

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        """Add a file that comes in parts."""
        self.names.append(name)
        info = self._info(name, self._stamp)
        info.compress_type = self._zip.compression
        info.external_attr = 0o600 << 16
        with self._zip.open(info, "w", force_zip64=True) as member:
            waiting = bytearray()
            for part in parts:
                waiting += part
                if len(waiting) >= _AT_ONCE:
                    member.write(bytes(waiting))
                    waiting.clear()
            member.write(bytes(waiting))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._zip.close()
            return
        with suppress(Exception):  # what is begun is thrown away
            self._zip.close()
        self._zip.fp = None  # or it would try again when it is collected, on a file that is closed by then


def read_through(file: IO[bytes], password: str, names: Sequence[str], tick: Tick) -> None:
    """Read an archive of these files once, and check the seal of each; `tick` is told how many bytes were read, and how many there are.

    Raises ValueError if anything is not as it was written. Nothing seals the list of contents, so a damaged one can leave files out.
    """
    import pyzipper

    try:
        with pyzipper.AESZipFile(file) as archive:
            archive.setpassword(password.encode())
            infos = archive.infolist()
            if [info.filename for info in infos] != list(names):
                raise pyzipper.BadZipFile
            total, done = sum(info.file_size for info in infos), 0
            for info in infos:
                with archive.open(info) as member:
                    while part := member.read(_AT_ONCE):
                        done += len(part)
                        tick(done, total)
    except (pyzipper.BadZipFile, zlib.error, RuntimeError, EOFError, NotImplementedError, struct.error) as error:
        raise ValueError("not as it was written") from error
