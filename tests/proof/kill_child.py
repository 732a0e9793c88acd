"""The process that is killed: it works through the desks, or rotates the key, and says on a pipe what has returned.

`python -m tests.proof.kill_child nest` does that in forks of itself, which saves each child its imports: for each line of its input, the
JSON of such arguments, it says the fork's process id, and how it ended.
`python -m tests.proof.kill_child work FOLDER FIRST` imports and ships in a loop, beginning with order number FIRST.
`python -m tests.proof.kill_child rotate FOLDER POINT WHEN` rotates and ends itself before or after a function (`module:name`).
`python -m tests.proof.kill_child settle FOLDER POINT WHEN` signs in and ends itself likewise.
"""

import importlib
import json
import os
import signal
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.incoming import Format, ParsedFile
from backoffice.domain.order_status import DeliveryStatus, OrderView
from backoffice.domain.orders import OrderQuery, Parcel
from backoffice.domain.people import ShopSettings
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import Argon2Cost
from bench import data

PASSWORD = "wald tisch hafen lampe"
OWNER = "Inhaberin"
BATCH = 20
LONGEST_SECONDS = 60


def door_of(folder: Path) -> ShopDoor:
    return ShopDoor(folder / "shop", KeyFilePort(folder / "key"), cost=Argon2Cost(1, 8, 1))


def found(folder: Path) -> None:
    folder.mkdir()
    door_of(folder).create(ShopSettings("Kaffeehaus Lindenhof"), OWNER, PASSWORD)[0].close()


def sign_in(folder: Path, name: str = OWNER) -> Office:
    door = door_of(folder)
    return door.sign_in(next(card.id for card in door.people() if card.name == name), PASSWORD)


def bring_in(office: Office, first: int, count: int = BATCH) -> int:
    orders = tuple(replace(order, delivery_status=DeliveryStatus.OPEN) for order in data.orders(count, first))
    preview = office.imports.stage(ParsedFile(Format.SHOPIFY, count, "utf-8", ",", orders), Path("orders.csv"))
    office.imports.publish(preview.batch_id)
    return preview.batch_id


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def work(folder: Path, first: int) -> None:
    """Each line is written after its verb has returned: what it says must never be lost."""
    office = sign_in(folder)
    say("ready")
    while True:
        say("published", bring_in(office, first), first)
        for undo in (False, False, True):
            rows = office.orders.page(OrderQuery(OrderView.READY), limit=3)
            done = office.orders.ship([Parcel(row.id, row.version, "DHL") for row in rows])
            say("shipped", *done.order_ids)
            if undo:
                office.orders.undo(done.deed)
                say("undone", *done.order_ids)
        first += BATCH


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def die_at(point: str, when: str) -> None:
    """Let the process be killed before or after a function, which may be a class's; `outer>inner`: once the outer one has begun."""
    outer, _, inner = point.partition(">")
    module, _, names = outer.partition(":")
    *owners, name = names.split(".")
    owner: Any = importlib.import_module(module)
    for each in owners:
        owner = getattr(owner, each)
    original = getattr(owner, name)

    def killed(*values: Any, **options: Any) -> NoReturn:
        if when == "after":
            original(*values, **options)
        die()

    def begun(*values: Any, **options: Any) -> Any:
        die_at(inner, when)
        return original(*values, **options)

    setattr(owner, name, begun if inner else killed)


def rotate(folder: Path) -> None:
    door = door_of(folder)
    door.rotate(next(card.id for card in door.people() if card.name == OWNER), PASSWORD)


def nest() -> None:
    importlib.import_module("backoffice.desks.office")
    importlib.import_module("backoffice.storage.migrate")
    for line in sys.stdin:
        task, folder, *rest = json.loads(line)
        child = os.fork()
        if not child:
            hatch(task, Path(folder), *rest)
        say("child", child)
        say("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def hatch(task: str, folder: Path, *rest: str) -> NoReturn:
    signal.alarm(LONGEST_SECONDS)  # one that hangs ends as what it is
    try:
        main(task, folder, *rest)
    except BaseException:  # noqa: BLE001 - whatever it is, it is reported
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main(task: str, folder: Path, *rest: str) -> None:
    if task == "work":
        work(folder, int(rest[0]))
    else:
        die_at(rest[0], rest[1])
        if task == "rotate":
            rotate(folder)
        else:
            sign_in(folder).close()
        say("survived")


if __name__ == "__main__":
    if sys.argv[1] == "nest":
        nest()
    else:
        main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
