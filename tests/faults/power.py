"""What a power cut can leave of a recorded run: the trace is played up to a call, and a random disk is drawn of what may be there then.

The model, stricter than ext4, APFS or NTFS are, as POSIX promises no more:

- what was written to a file before it was last synced is there. Of later writes and changes of its size each may be there or not, whatever
  its turn, or torn at sectors of 512 or 4,096 bytes, each of which is old or new; where the file grew, the new part may be zeroes;
- a name that was made, changed or removed holds once its folder was synced. Until then each change may have happened or not, either all up
  to one, as a journal keeps them, or each by itself; one rename happens whole or not at all. A synced file without a synced name may be
  gone, and so is all in a new folder whose own name is;
- a sync that returned is true. The shared memory beside a write-ahead log is never there.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

_HEAD = struct.Struct("=c5Q")
_ALWAYS = (0.0, 1.0)


class Kind(StrEnum):
    """What a call did; as in trace.c."""

    CREATE = "c"
    WRITE = "w"
    SIZE = "t"
    SYNC = "s"
    SYNC_FOLDER = "f"
    RENAME = "r"
    LINK = "l"
    UNLINK = "u"
    MKDIR = "m"
    NOTE = "n"


@dataclass(frozen=True, slots=True)
class Call:
    """One recorded call; the paths are those within the folder. A note's text stands in `data`."""

    kind: Kind
    inode: int
    offset: int
    path: str
    other: str
    data: bytes


@dataclass(slots=True, eq=False)
class File:
    """What is on the disk of a file, and what came since its last sync; `size` is how long the program sees it."""

    content: bytearray
    pending: list[Call] = field(default_factory=list)
    size: int = 0

    def sync(self) -> None:
        for call in self.pending:
            _change(self.content, call, call.data)
        self.pending.clear()


class Folder:
    """A folder; what is in it the names say."""


Name = tuple[Folder, str]
Names = dict[Name, File | Folder]


@dataclass(frozen=True, slots=True)
class Renaming:
    """A change of names: `what` gets the name `to` and loses the name `away`, where there is one."""

    what: File | Folder
    away: Name | None
    to: Name | None

    @property
    def folder(self) -> Folder:
        """The folder that makes it last, once synced."""
        name = self.to or self.away
        assert name is not None
        return name[0]

    def happen(self, names: Names) -> None:
        if self.away is not None and (self.to is None or names.get(self.away) is self.what):
            names.pop(self.away, None)
        if self.to is not None:
            names[self.to] = self.what


class Disk:
    """The folder as it was before the run, and as the calls have changed it so far."""

    def __init__(self, before: Path, present: Path) -> None:
        """Begin with what is in `before`; `present` is the folder that the run works in, which holds the same."""
        self._root, self._files = Folder(), dict[int, File]()
        self._seen: Names = {}
        for path in sorted(before.rglob("*")):
            name = path.relative_to(before).as_posix()
            found = Folder() if path.is_dir() else File(bytearray(path.read_bytes()), size=path.stat().st_size)
            self._seen[self._name(name)] = found
            if isinstance(found, File):
                self._files[(present / name).stat().st_ino] = found
        self._names, self._pending = dict(self._seen), list[Renaming]()

    def play(self, call: Call) -> None:
        """Let a call happen."""
        match call.kind:
            case Kind.WRITE | Kind.SIZE:
                file = self._files[call.inode]
                file.pending.append(call)
                file.size = call.offset if call.kind is Kind.SIZE else max(file.size, call.offset + len(call.data))
            case Kind.SYNC:
                self._files[call.inode].sync()
            case Kind.SYNC_FOLDER:
                self._sync_folder(self._folder(call.path))
            case Kind.CREATE | Kind.RENAME | Kind.LINK | Kind.UNLINK | Kind.MKDIR:
                change = self._renaming(call)
                change.happen(self._seen)
                self._pending.append(change)

    def draw(self, draw: random.Random, folder: Path) -> None:
        """Write into a new folder what a power cut may leave now."""
        names = dict(self._names)
        for change in self._that_happened(draw):
            change.happen(names)
        keep, tear = draw.choice((*_ALWAYS, draw.random())), draw.choice((0, 0, 512, 4096))
        drawn: dict[File, Path] = {}
        places = {self._root: folder}
        while places:
            inside, place = places.popitem()
            place.mkdir()
            for (above, name), what in names.items():
                if above is not inside or name.endswith("-shm"):
                    continue
                if isinstance(what, Folder):
                    places[what] = place / name
                elif what in drawn:
                    (place / name).hardlink_to(drawn[what])
                else:
                    drawn[what] = place / name
                    drawn[what].write_bytes(_content(what, draw, keep, tear))

    def _folder(self, path: str) -> Folder:
        found = self._root
        for part in path.split("/") if path else ():
            inner = self._seen[found, part]
            assert isinstance(inner, Folder)
            found = inner
        return found

    def _name(self, path: str) -> Name:
        above, _, name = path.rpartition("/")
        return self._folder(above), name

    def _renaming(self, call: Call) -> Renaming:
        first = self._name(call.path)
        if call.kind is Kind.MKDIR:
            return Renaming(Folder(), None, first)
        if call.kind is Kind.CREATE:
            self._files[call.inode] = File(bytearray())
            return Renaming(self._files[call.inode], None, first)
        what = self._seen[first]
        if call.kind is Kind.UNLINK:
            return Renaming(what, first, None)
        return Renaming(what, first if call.kind is Kind.RENAME else None, self._name(call.other))

    def _sync_folder(self, folder: Folder) -> None:
        for change in self._pending:
            if change.folder is folder:
                change.happen(self._names)
        self._pending = [change for change in self._pending if change.folder is not folder]

    def _that_happened(self, draw: random.Random) -> list[Renaming]:
        if draw.random() < 0.5:
            return self._pending[: draw.choice((0, len(self._pending), draw.randint(0, len(self._pending))))]
        chance = draw.random()
        return [change for change in self._pending if draw.random() < chance]


def calls(trace: Path, folder: Path) -> Iterator[Call]:
    """Yield what a trace holds; `folder` is the one that was worked in."""
    with trace.open("rb") as file:
        while head := file.read(_HEAD.size):
            kind, inode, offset, *lengths = _HEAD.unpack(head)
            path, other, data = (file.read(length) for length in lengths)
            yield Call(Kind(kind.decode()), inode, offset, _within(folder, path), _within(folder, other), data)


def _within(folder: Path, path: bytes) -> str:
    """Return a path within the folder, empty for none and for the folder itself; a file that has lost its name has its last one."""
    name = path.decode().removesuffix(" (deleted)")
    return name.removeprefix(str(folder)).lstrip("/")


def _content(file: File, draw: random.Random, keep: float, tear: int) -> bytes:
    """Return what is on the disk of a file: each later call is there with a chance of `keep`, or torn at sectors of `tear` bytes."""
    content = bytearray(file.content)
    for call in file.pending:
        if call.kind is Kind.WRITE and tear:
            for part in _sectors(call, tear):
                if draw.random() < keep:
                    _change(content, part, part.data)
        elif draw.random() < keep:
            _change(content, call, call.data)
    if len(content) < file.size and draw.random() < 0.5:
        content.extend(bytes(file.size - len(content)))
    return bytes(content)


def _sectors(call: Call, size: int) -> Iterator[Call]:
    at, end = call.offset, call.offset + len(call.data)
    while at < end:
        stop = min(end, (at // size + 1) * size)
        yield Call(call.kind, call.inode, at, call.path, "", call.data[at - call.offset : stop - call.offset])
        at = stop


def _change(content: bytearray, call: Call, data: bytes) -> None:
    if call.kind is Kind.SIZE:
        del content[call.offset :]
    if len(content) < call.offset:
        content.extend(bytes(call.offset - len(content)))
    content[call.offset : call.offset + len(data)] = data
