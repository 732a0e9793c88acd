"""The process whose disk fails: `python -m tests.faults.child FOLDER CALLS ERROR HOW GROWTH OPERATION…`, with the shim preloaded.

It lets the n-th call of each operation fail, beginning with the first, until no fault fires any more: every n with a GROWTH of 1, with a
larger one fewer and fewer of the later ones. Each time works on a copy of the shop, in a fork of this process, and is told in a line of
JSON: how the operation ended, and what is wrong with the shop then.
"""

import ctypes
import errno
import importlib
import json
import os
import shutil
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from backoffice.errors import BackofficeError
from tests.faults import key_operations, more_operations, operations, ways_back

CALLS = {"write": 1, "sync": 2, "rename": 4, "open": 8}
OPERATIONS = {**operations.OPERATIONS, **more_operations.OPERATIONS, **key_operations.OPERATIONS, **ways_back.OPERATIONS}
LOOKS = {**more_operations.LOOKS, **key_operations.LOOKS, **ways_back.LOOKS}
HOW = {"once": (0, 0), "half": (1, 0), "for_good": (0, 1)}


def attempt(shop: operations.Shop, operation: str, calls: str, error: str, how: str, place: int) -> dict[str, object]:
    """Let the `place`-th call fail; returns how it ended (`done`, `told`, or what broke), and how many calls failed."""
    shim = ctypes.CDLL(None)
    half, for_good = HOW[how]

    def begin() -> None:
        below, code = os.fsencode(shop.folder), getattr(errno, error)
        shim.faults_arm(below, CALLS[calls], ctypes.c_long(place), code, half, for_good)

    said = ""
    try:
        OPERATIONS[operation](shop, begin)
        end = "done"
    except BackofficeError as problem:
        end, said = "told", _code(problem)
    except BaseException:  # noqa: BLE001 - whatever it is, it is reported
        end, said = "broke", traceback.format_exc()
    return {"place": place, "end": end, "said": said, "fired": int(shim.faults_disarm())}


def _code(problem: BackofficeError) -> str:
    """Return the kind of a problem, with its reason."""
    reason = getattr(problem, "reason", "") or getattr(problem, "state", "")
    return f"{type(problem).__name__}:{reason}" if reason else type(problem).__name__


def aftermath(shop: operations.Shop, operation: str, *, complete: bool) -> str:
    """Return what is wrong with the shop; empty if it holds everything."""
    try:
        if operation in LOOKS:
            LOOKS[operation](shop, complete=complete)
        else:
            operations.look(shop, operation, complete=complete)
    except BaseException:  # noqa: BLE001 - whatever it is, it is reported
        return traceback.format_exc()
    return ""


def in_a_fork(work: object) -> dict[str, object]:
    """Run a function in a fork of this process, which has opened nothing yet, and return what it returns."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        result = work()  # type: ignore[operator]
        with os.fdopen(into, "w") as pipe:
            json.dump(result, pipe)
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return json.loads(text) if text else {"end": "died", "said": f"status {status}", "fired": 1}


def warm(shop: operations.Shop, operation: str) -> None:
    """Import what the work imports, so that no fork has to; this process itself opens nothing."""

    def names() -> dict[str, object]:
        OPERATIONS[operation](shop, lambda: None)
        aftermath(shop, operation, complete=True)
        return {"names": list(sys.modules)}

    for name in in_a_fork(names)["names"]:  # type: ignore[attr-defined]  # a list of strings
        with suppress(ImportError):  # made by C code, not imported
            importlib.import_module(name)
    shutil.rmtree(shop.folder)


def fail_often(shop: operations.Shop, operation: str, calls: str, error: str, how: str, growth: float) -> Iterator[dict[str, object]]:
    """Let more and more calls of an operation pass before one fails; yield what each time came to."""
    place, fired = 1, True
    while fired:
        here = shop.copied(shop.folder.with_name(f"{operation}-{calls}-{error}-{how}-{place}"))
        told = in_a_fork(lambda: attempt(here, operation, calls, error, how, place))  # noqa: B023 - it is called at once
        lost = in_a_fork(lambda: {"wrong": aftermath(here, operation, complete=told["end"] == "done")})  # noqa: B023
        yield {"operation": operation, "place": place, **told, **lost}
        shutil.rmtree(here.folder)
        fired = bool(told["fired"])
        place = max(place + 1, int(place * growth))


def main(folder: Path, calls: str, error: str, how: str, growth: float, *works: str) -> None:
    shop = operations.kept(folder)
    warm(shop.copied(folder / f"{'-'.join(works)}-{calls}-{error}-{how}-warm"), works[0])
    for operation in works:
        for told in fail_often(shop, operation, calls, error, how, growth):
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    _, place, calls, error, how, growth, *works = sys.argv
    main(Path(place), calls, error, how, float(growth), *works)
