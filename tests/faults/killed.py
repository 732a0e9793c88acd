"""The process whose children are killed: `python -m tests.faults.killed FOLDER OPERATION HOW TIMES SEED`, with the shim preloaded.

Each time a fork works on a copy of the shop, with the real desks, and is killed; then another one looks what is left. HOW says where:
`calls` before each call that makes, syncs, renames, links or removes, `writes` before or within one that writes, `moments` at any time,
`twice` before any call, and a second time while somebody signs in. Of more places than TIMES some are drawn. Each is a line of JSON.
"""

import ctypes
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from backoffice.storage import migrate
from tests.faults import child, operations
from tests.faults.leftovers import leftovers
from tests.faults.operations import Shop

OPERATIONS = child.OPERATIONS
WRITES, OPENS, ALL = 1, 8, 255
MASKS = {"calls": ALL - WRITES - OPENS, "writes": WRITES, "twice": ALL, "moments": 0}
NEVER = 1 << 40
KILL = -1


@dataclass(frozen=True, slots=True)
class Death:
    """Where a child is to die: before its n-th call, or within it, or so many seconds after it began."""

    calls: int = 0
    place: int = NEVER
    within: bool = False
    seconds: float | None = None


def die_while(shop: Shop, work: Callable[[Callable[[], None], Callable[[], None]], None], death: Death) -> tuple[list[str], bool]:
    """Do work in a fork that dies; return the whole lines that it wrote, and whether it was killed.

    Its last line counts its calls and says how many seconds it took.
    """
    out, into = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(out)
        _work(shop, work, death, lambda word: os.write(into, f"{word}\n".encode()))
        os._exit(0)
    os.close(into)
    text = b""
    while death.seconds is not None and b"begun\n" not in text and (part := os.read(out, 4096)):
        text += part
    if death.seconds is not None:
        time.sleep(death.seconds)
        os.kill(pid, signal.SIGKILL)
    while part := os.read(out, 65536):
        text += part
    os.close(out)
    _, status = os.waitpid(pid, 0)
    lines = text.decode().splitlines(keepends=True)
    return [line[:-1] for line in lines if line.endswith("\n")], os.WIFSIGNALED(status)


def _work(shop: Shop, work: Callable[[Callable[[], None], Callable[[], None]], None], death: Death, say: Callable[[str], object]) -> None:
    shim = ctypes.CDLL(None)
    shim.faults_seen.restype = ctypes.c_long
    (shop.folder / "tmp").mkdir(exist_ok=True)
    tempfile.tempdir = str(shop.folder / "tmp")
    begun = time.monotonic()

    def begin() -> None:
        nonlocal begun
        begun = time.monotonic()
        say("begun")
        if death.calls:
            shim.faults_arm(os.fsencode(shop.folder), death.calls, ctypes.c_long(death.place), KILL, death.within, 0)

    def done() -> None:
        say("done")

    try:
        work(begin, done)
        say(f"{shim.faults_seen()} {time.monotonic() - begun}")
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is reported
        say(f"broke {error!r}")


def sign_in(shop: Shop) -> Callable[[Callable[[], None], Callable[[], None]], None]:
    """Return what comes first after a crash: somebody signs in and out again."""

    def work(begin: Callable[[], None], done: Callable[[], None]) -> None:
        password = operations.password_of(shop)
        begin()
        with operations.signed_in(shop, password):
            done()

    return work


def look(shop: Shop, operation: str, *, complete: bool) -> str:
    """Return what is wrong with the shop; empty if it holds everything and nothing else."""

    def work() -> dict[str, object]:
        tempfile.tempdir = str(shop.folder / "tmp")
        wrong = child.aftermath(shop, operation, complete=complete)
        return {"wrong": wrong or " ".join(sorted(_left(shop, operation)))}

    return str(child.in_a_fork(work).get("wrong", "died"))


def _left(shop: Shop, operation: str) -> set[str]:
    password = operations.password_of(shop)
    key = operations.key_of(shop, password)
    if migrate.number_of(shop.door.data_file, key) == operations.LATER_NUMBER:
        return set()  # only the program that made it signs in
    with operations.signed_in(shop, password):
        pass
    return leftovers(shop)


def deaths(how: str, calls: int, seconds: float, times: int, draw: random.Random) -> Iterator[Death]:
    """Yield where to die: at every place there is, or at as many as asked for, drawn from all of them."""
    if how == "moments":
        yield from (Death(seconds=draw.random() * seconds) for _ in range(times))
        return
    places = [
        Death(MASKS[how], place, within) for place in range(1, calls + 1) for within in ((False, True) if how == "writes" else (False,))
    ]
    yield from places if len(places) <= times else draw.sample(places, times)


def kill_often(shop: Shop, operation: str, how: str, times: int, draw: random.Random) -> Iterator[dict[str, object]]:
    """Kill an operation at so many places, and yield what each time came to."""

    def once(here: Shop, death: Death) -> tuple[list[str], bool]:
        return die_while(here, lambda begin, done: OPERATIONS[operation](here, begin, done), death)

    beside = shop.folder.with_name(f"{operation}-{how}")
    here = shop.copied(beside)
    words, _ = once(here, Death(MASKS[how] or ALL))
    calls, seconds = words[-1].split()
    shutil.rmtree(beside)
    for number, death in enumerate(deaths(how, int(calls), float(seconds), times, draw)):
        here = shop.copied(beside.with_name(f"{beside.name}-{number}"))
        words, killed = once(here, death)
        again = False
        if how == "twice":
            second = Death(ALL, draw.randrange(1, 250))
            _, again = die_while(here, sign_in(here), second)
        wrong = next((word for word in words if word.startswith("broke")), "") or look(here, operation, complete="done" in words)
        if not wrong:
            shutil.rmtree(here.folder)
        where = {"operation": operation, "how": how, "place": death.place, "within": death.within, "seconds": death.seconds}
        yield {**where, "killed": killed, "again": again, "acknowledged": "done" in words, "wrong": wrong}


def main(folder: Path, seed: int, *kills: str) -> None:
    shop, draw = operations.kept(folder), random.Random(seed)
    child.warm(shop.copied(folder / "warm"), "earlier")  # which does most of what there is
    for one in kills:
        operation, how, times = one.split(":")
        for told in kill_often(shop, operation, how, int(times), draw):
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
