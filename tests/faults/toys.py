"""Writers that a power cut must be able to harm, and one that it must not: `python -m tests.faults.toys FOLDER WRITER TRACE`.

The library of trace.c is preloaded. Each replaces a file again and again, and says which content it has written.
"""

import ctypes
import os
import sys
from pathlib import Path

TURNS, LENGTH = 20, 7_000
FORGETS = {"sound": (), "unsynced": ("file",), "unnamed": ("folder",)}


def content_of(turn: int) -> bytes:
    return f"{turn:6} ".encode() * (LENGTH // 7)


def write(folder: Path, turn: int, forgets: tuple[str, ...]) -> None:
    """Replace a file as one should, or forget to sync the file or its name."""
    part = folder / "toy.part"
    with part.open("wb") as file:
        file.write(content_of(turn))
        file.flush()
        if "file" not in forgets:
            os.fsync(file.fileno())
    part.replace(folder / "toy")
    if "folder" not in forgets:
        opened = os.open(folder, os.O_RDONLY)
        os.fsync(opened)
        os.close(opened)


def holds(folder: Path, said: list[str]) -> bool:
    """Say whether a toy's file is whole and as new as was said."""
    toy = folder / "toy"
    content = toy.read_bytes() if toy.exists() else b""
    turn = next((turn for turn in range(TURNS) if content == content_of(turn)), -1)
    return (turn >= 0 or not content) and turn >= (int(said[-1]) if said else -1)


def main(folder: Path, writer: str, trace: Path) -> None:
    library = ctypes.CDLL(None)
    library.trace_begin(os.fsencode(folder), os.fsencode(trace))
    for turn in range(TURNS):
        write(folder, turn, FORGETS[writer])
        library.trace_note(str(turn).encode())


if __name__ == "__main__":
    _, place, writer, trace = sys.argv
    main(Path(place), writer, Path(trace))
