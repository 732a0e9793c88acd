"""Killing the child at a random moment, and what must hold of the shop afterwards."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from backoffice.desks.office import Office
from backoffice.storage import connection as raw
from backoffice.storage import soundness
from backoffice.storage.allow_lists import Task
from tests.proof import kill_child

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.proof.kill_child", "nest"]
LONGEST_SECONDS = 0.2  # after the child is ready: some twenty verbs
KILLED = -signal.SIGKILL


@dataclass(slots=True)
class Said:
    """What the child had acknowledged: batches with their first order's number, and how often each order was shipped and taken back."""

    ready: bool = False
    published: dict[int, int] = field(default_factory=dict)
    shipped: Counter[int] = field(default_factory=Counter)
    undone: Counter[int] = field(default_factory=Counter)

    def hear(self, text: str) -> None:
        """Take whole lines only: a line that the kill cut off acknowledged nothing."""
        for line in text.splitlines(keepends=True):
            word, *rest = line.split()
            if not line.endswith("\n"):
                continue
            if word == "ready":
                self.ready = True
            elif word == "published":
                self.published[int(rest[0])] = int(rest[1])
            else:
                (self.shipped if word == "shipped" else self.undone).update(map(int, rest))


class Nest:
    """A process whose forks are the children: a child of its own for each kill would take a second for its imports alone."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=60)

    def start(self, task: str, folder: Path, *rest: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([task, str(folder), *map(str, rest)]).encode() + b"\n")
        self._process.stdin.flush()

    def lines(self) -> Iterator[str]:
        """Yield what is said of a child until it has ended, line by line; a kill cuts none, since a pipe takes short ones whole."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            yield line.decode()
            if line.startswith(b"ended"):
                return


def kill_at_work(nest: Nest, folder: Path, first: int, said: Said, draw: random.Random) -> None:
    """Let a child work, kill it at a random moment, and take down what it said.

    One in eight is killed while it signs in, half of the others after what it did first, however busy the machine is.
    """
    awaited = draw.choices(("child", "ready", "published"), (2, 7, 7))[0]
    nest.start("work", folder, first)
    child, seconds = 0, draw.random() * LONGEST_SECONDS
    for line in nest.lines():
        word, *rest = line.split()
        if word == "child":
            child = int(rest[0])
        elif word == "ended":
            assert int(rest[0]) == KILLED, "the child ended by itself"
        else:
            said.hear(line)
        if word == awaited:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
            awaited = ""


def run_to_its_end(nest: Nest, task: str, folder: Path, point: str, when: str) -> bool:
    """Run a child that kills itself at a point; return whether it came there."""
    nest.start(task, folder, point, when)
    *_, (_, code) = (line.split() for line in nest.lines())
    assert int(code) in {KILLED, 0}, f"exit code {code}"
    return int(code) == KILLED


def check(office: Office, said: Said) -> None:
    """Nothing acknowledged is lost, nothing is half done."""
    with office.session.reading(task=Task.ARRIVALS) as connection:
        check_batches(connection, said)
        check_orders(connection, said)
    office.log.check()


def check_batches(connection: Any, said: Said) -> None:
    """A batch is there whole or not at all; nothing of an unfinished one is left after signing in."""
    rows = connection.exec_driver_sql(
        "SELECT b.id, b.state, b.accepted, (SELECT count(*) FROM orders o WHERE o.batch_id = b.id),"
        " (SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id WHERE o.batch_id = b.id),"
        " (SELECT count(*) FROM log_of_deeds d WHERE d.code = 'import.published' AND d.subject_id = CAST(b.id AS TEXT)) FROM import_batch b"
    ).all()
    for batch_id, state, accepted, orders, lines, logged in rows:
        whole = ("published", kill_child.BATCH, kill_child.BATCH, 3 * kill_child.BATCH, 1)
        assert (state, accepted, orders, lines, logged) == whole, batch_id
    assert said.published.keys() <= {row[0] for row in rows}
    for batch_id, first in said.published.items():
        numbers = connection.exec_driver_sql("SELECT number FROM orders WHERE batch_id = ? ORDER BY number", (batch_id,)).scalars().all()
        assert numbers == [f"B-{first + n:07d}" for n in range(kill_child.BATCH)]
    assert connection.exec_driver_sql("SELECT count(*) FROM staged_order").scalar() == 0
    assert connection.exec_driver_sql("SELECT count(*) FROM orders").scalar() == len(rows) * kill_child.BATCH


def check_orders(connection: Any, said: Said) -> None:
    """An order is shipped if and only if there are a parcel of all its lines, its history, a line of the log and a way to undo it."""
    text = """SELECT o.id, o.delivery_status, o.version,
        (SELECT count(*) FROM order_history h WHERE h.order_id = o.id AND h.code = 'order.shipped'),
        (SELECT count(*) FROM order_history h WHERE h.order_id = o.id AND h.code = 'order.undone'),
        (SELECT count(*) FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id WHERE l.order_id = o.id AND s.made_here = 1),
        (SELECT count(*) FROM before_image i WHERE i.order_id = o.id),
        (SELECT count(*) FROM order_import i WHERE i.order_id = o.id AND i.last LIKE '["%", "shipped"%') FROM orders o"""
    logged = {code: named(connection, code) for code in ("order.shipped", "order.undone")}
    for order_id, delivery, version, shipped, undone, parcel_lines, images, shipped_by_channel in connection.exec_driver_sql(text):
        here = shipped - undone
        assert (parcel_lines, images) == (3 * here, here), order_id
        assert (delivery == "shipped") == bool(here or shipped_by_channel), order_id
        assert version == 1 + shipped + undone, order_id
        assert (logged["order.shipped"][order_id], logged["order.undone"][order_id]) == (shipped, undone), order_id
        assert shipped >= said.shipped[order_id], order_id
        assert undone >= said.undone[order_id], order_id
    empty = "SELECT count(*) FROM shipment s WHERE NOT EXISTS (SELECT 1 FROM shipment_line l WHERE l.shipment_id = s.id)"
    assert connection.exec_driver_sql(empty).scalar() == 0


def named(connection: Any, code: str) -> Counter[int]:
    """Count how often the log names each order under a code."""
    lines = connection.exec_driver_sql("SELECT subject_id FROM log_of_deeds WHERE code = ?", (code,)).scalars()
    return Counter(int(subject) for line in lines for subject in line.split(","))


def check_file(folder: Path) -> None:
    """Every page is authentic and every tree, index and foreign key is sound."""
    door = kill_child.door_of(folder)
    with closing(raw.connect(door.data_file, key_of(folder), read_only=True)) as connection:
        soundness.check_pages(connection, door.data_file)


def key_of(folder: Path) -> bytes:
    """Return the only key that the vault knows."""
    door = kill_child.door_of(folder)
    owner = next(card.id for card in door.people() if card.name == kill_child.OWNER)
    unlocked = door.load(door.folder).unlock(owner, kill_child.PASSWORD, door.port)
    (key,) = unlocked.database_keys()
    found = bytes(key)
    unlocked.wipe()
    return found


def kill_often(nest: Nest, folder: Path, times: int, seed: int, each_shop: int = 20) -> dict[str, int]:
    """Kill a child `times` times, a new shop every now and then; check after each. Returns what was acknowledged in all."""
    draw, told = random.Random(seed), Counter[str]()
    said, shop = Said(), folder
    for round_ in range(times):
        if round_ % each_shop == 0:
            said, shop = Said(), folder / str(round_)
            kill_child.found(shop)
        kill_at_work(nest, shop, 1 + round_ * 10_000, said, draw)
        office = kill_child.sign_in(shop)
        check(office, said)
        office.close()
        check_file(shop)
        if round_ % each_shop == each_shop - 1 or round_ == times - 1:
            told += Counter(shops=1, batches=len(said.published), shipped=said.shipped.total(), undone=said.undone.total())
    return dict(told)
