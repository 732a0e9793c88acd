"""Killing a payout at every point and at any moment, and what must hold afterwards: nothing is paid twice, nothing is lost."""

import os
import random
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

from backoffice.storage.allow_lists import Task
from tests.proof.kill_child import sign_in

ROOT = Path(__file__).parents[2]
LONGEST_SECONDS = 1.5  # the first file of a process takes about one
NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
KILLED = -signal.SIGKILL if hasattr(signal, "SIGKILL") else None
# Note the path, write beside it, take the refunds in, give it its name, say so: before and after each of these, and inside of them.
ARROWS = (
    "backoffice.storage.payouts:note_path",
    "backoffice.desks.plain_files:write_part",
    "backoffice.storage.payouts:begin",
    "backoffice.desks.plain_files:put_in_place",
    "backoffice.desks.payout_files:finish",
)
POINTS = (
    *ARROWS,
    "backoffice.storage.files:sync_file",
    "backoffice.storage.files:sync_folder",
    "backoffice.storage.files:replace",
    "backoffice.storage.payouts:finish",
    "backoffice.storage.payouts:forget_path",
    "backoffice.storage.refunds:write_refunded",
    "backoffice.storage.bank_details:paid_out",
    "backoffice.storage.log:append",
    "backoffice.storage.mark:write",
)


def start(task: str, folder: Path, *rest: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.proof.payout_child", task, str(folder), *rest]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def kill_at(folder: Path, point: str, when: str) -> list[str]:
    """Run a child that kills itself at a point; return what it had acknowledged."""
    child = start("pay", folder, point, when)
    out, _ = child.communicate(timeout=120)
    assert child.returncode in {KILLED, 0}, child.returncode
    return out.decode().splitlines()


def kill_at_work(folder: Path, draw: random.Random) -> list[str]:
    """Let a child pay out, kill it at any moment, and return what it had acknowledged."""
    child = start("work", folder)
    assert child.stdout is not None
    text = b""
    awaited = b"written" if draw.random() < 0.5 else b"ready\n"  # however slow the machine is, half of them have paid something
    with child.stdout as pipe:
        while awaited not in text:
            text += os.read(pipe.fileno(), 4096)
        time.sleep(draw.random() * LONGEST_SECONDS)
        child.kill()
        while part := os.read(pipe.fileno(), 65536):
            text += part
    assert child.wait() == KILLED, "the child ended by itself"
    whole = text.decode()
    return [line for line in whole.splitlines(keepends=True) if line.endswith("\n")]


def check(folder: Path, said: list[str]) -> Counter[str]:
    """Sign in, and compare files, refunds, orders, the list of plain files and what was acknowledged."""
    office = sign_in(folder)
    with office.session.reading(task=Task.PAYOUT) as connection:
        files = {row[0]: row[1:] for row in connection.exec_driver_sql("SELECT message_id, path, state, payments, id FROM payout_file")}
        refunds = connection.exec_driver_sql("SELECT id, state, payout_file_id, order_id, amount_minor FROM refund").all()
        money = dict(tuple(row) for row in connection.exec_driver_sql("SELECT id, refunded_minor FROM orders"))
        listed = set(connection.exec_driver_sql("SELECT path FROM plain_file").scalars())
    office.log.check()
    office.close()
    assert {state for _, state, _, _ in files.values()} <= {"written"}
    here = {path: ET.parse(path).getroot() for path in (folder / "files").iterdir()}
    assert {str(path) for path in here} == {row[0] for row in files.values()} == listed
    paid: Counter[int] = Counter()
    for path, root in here.items():
        ids = [int(str(node.text).split("-")[0][1:]) for node in root.iter(f"{NS}EndToEndId")]
        known = files[str(next(root.iter(f"{NS}MsgId")).text)]
        assert known[0] == str(path)
        assert known[2] == len(ids) == sum(refund[2] == known[3] for refund in refunds)
        paid.update(ids)
    assert set(paid.values()) <= {1}, "paid twice"
    assert {refund[0] for refund in refunds if refund[1] == "done"} == set(paid), "done and in a file are the same"
    assert {refund[1] for refund in refunds if refund[0] not in paid} <= {"waiting"}
    for order, refunded in money.items():
        assert refunded == sum(refund[4] for refund in refunds if refund[3] == order and refund[1] == "done")
    for line in said:
        word, *rest = line.split()
        if word == "written":
            assert str(folder / "files" / rest[0]) in {str(path) for path in here}
            assert set(map(int, rest[1:])) <= set(paid), "acknowledged and lost"
    return Counter(refund[1] for refund in refunds)


def kill_often(folder: Path, times: int, seed: int) -> Counter[str]:
    """Kill a shop at work again and again; return how many refunds were paid and wait in the end."""
    draw, said, told = random.Random(seed), list[str](), Counter[str]()
    for _ in range(times):
        said += kill_at_work(folder, draw)
        told = check(folder, said)
    return told
