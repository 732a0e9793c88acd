"""The one form that the frame of a backup has: every byte around its parts follows from their names, sizes and checksums.

So a changed byte is noticed there too, where nothing reads it otherwise. The form is what Python writes for stored parts (APPNOTE 6.3.10).
"""

import os
import struct
import zipfile
from collections.abc import Sequence
from typing import IO

LARGE = 45  # the version that reads sizes beyond 2 GiB
SYSTEMS = (0, 3)  # of the maker: Windows or any other
_PLAIN = 20
_DATE = (0 << 9) | (1 << 5) | 1  # 1980-01-01, the first that there is: when it was made is said inside
_MODE = 0o600 << 16
_LIMIT, _ABOVE = (1 << 31) - 1, 0xFFFFFFFF


def is_canonical(file: IO[bytes], parts: Sequence[zipfile.ZipInfo]) -> bool:
    """Say whether a file is nothing but these parts, each behind the other, in the frame that belongs to them.

    The header of the first has room for a large size whatever its size is. The parts themselves are not looked at.
    """
    place, systems = 0, {part.create_system for part in parts}
    for part in parts:
        header = _local(part, large=part is parts[0])
        file.seek(place)
        if part.header_offset != place or file.read(len(header)) != header:
            return False
        place += len(header) + part.file_size
    end = _directory(parts, place)
    file.seek(place)
    whole = file.read(len(end) + 1) == end and file.seek(0, os.SEEK_END) == place + len(end)
    return whole and len(systems) == 1 and systems <= set(SYSTEMS)


def _local(part: zipfile.ZipInfo, *, large: bool) -> bytes:
    name, size = part.filename.encode("ascii"), part.file_size
    extra = struct.pack("<HHQQ", 1, 16, size, size) if large else b""
    shown = _ABOVE if large else size
    version = LARGE if large else _PLAIN
    return struct.pack("<4s5H3L2H", b"PK\3\4", version, 0, 0, 0, _DATE, part.CRC, shown, shown, len(name), len(extra)) + name + extra


def _directory(parts: Sequence[zipfile.ZipInfo], begins: int) -> bytes:
    entries = b"".join(_entry(part, large=part is parts[0]) for part in parts)
    end, count = b"", len(parts)
    if begins > _LIMIT:
        end += struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, LARGE, LARGE, 0, 0, count, count, len(entries), begins)
        end += struct.pack("<4sLQL", b"PK\6\7", 0, begins + len(entries), 1)
    return entries + end + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(entries), min(begins, _ABOVE), 0)


def _entry(part: zipfile.ZipInfo, *, large: bool) -> bytes:
    name, size, place = part.filename.encode("ascii"), part.file_size, part.header_offset
    beyond = ([size, size] if size > _LIMIT else []) + ([place] if place > _LIMIT else [])
    extra = struct.pack(f"<HH{len(beyond)}Q", 1, 8 * len(beyond), *beyond) if beyond else b""
    shown, version = (_ABOVE if size > _LIMIT else size), LARGE if large or beyond else _PLAIN
    made_by = (version, part.create_system, version, 0)
    told = (0, 0, 0, _DATE, part.CRC, shown, shown, len(name), len(extra), 0, 0, 0, _MODE, _ABOVE if place > _LIMIT else place)
    return struct.pack("<4s4B4H3L5H2L", b"PK\1\2", *made_by, *told) + name + extra
