"""The process that damages shop after shop: `python -m tests.faults.damaged_shops FOLDER FIRST NUMBER`, one line of JSON for each.

A case that hangs, or that kills the process, is the one after the last line.
"""

import json
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from backoffice.backup import restore
from backoffice.errors import BackofficeError
from backoffice.texts.said import reason_of
from tests.desks.founded import OWNER, PASSWORD
from tests.faults.damages import BACKUPS, SHARES, Damage, Place
from tests.faults.damaging import BACKUP, Kept, digest, door_of, notice
from ui.messages import ERROR_TEXTS, message

PATIENCE_SECONDS = 60


def cases() -> Iterator[Damage]:
    """Yield the ways of damaging in turn, each group as often as its share says."""
    groups = [(cycle(damages), share) for damages, share in SHARES]
    draw = Random(11)
    while True:
        yield next(draw.choices([group for group, _ in groups], [share for _, share in groups])[0])


def attempt(kept: Kept, damage: Damage, seed: int) -> dict[str, Any]:
    """Damage a copy and return what is told of it, and what is wrong with that; empty where all is right."""
    with tempfile.TemporaryDirectory(dir=kept.folder) as place:
        folder = Path(place, "shop")
        shutil.copytree(kept.folder / damage.moment, folder)
        try:
            if damage in BACKUPS:
                shutil.copy(kept.folder / BACKUP, folder)
            damage.act(Place(kept, folder, Random(seed)))
            problem = _of_backup(kept, folder) if damage in BACKUPS else notice(door_of(folder))
            told = "" if problem is None else reason_of(problem) or type(problem).__name__
            wrong = _wrong(kept, damage, folder, problem, told)
        except BaseException:  # noqa: BLE001 - whatever it is, it is reported
            return {"told": "broke", "wrong": traceback.format_exc()}
        return {"told": told, "wrong": wrong}


def _of_backup(kept: Kept, folder: Path) -> BackofficeError | None:
    """Return what is said of a backup, by the key that it has and by an owner's password, who looks into it before restoring."""
    path = folder / BACKUP
    try:
        manifest = restore.inspect(path)
        key = restore.key_of(manifest, [kept.key])
        if key is None:
            door_of(folder).preview_restore(path, PASSWORD, OWNER)
            return None
        restore.verify(path, key, shop_uuid=kept.shop_id, folder=folder)
        assert restore.vault_of(path) == restore.vault_of(kept.folder / BACKUP)
        assert manifest == restore.inspect(kept.folder / BACKUP)
    except BackofficeError as problem:
        return problem
    return None


def _wrong(kept: Kept, damage: Damage, folder: Path, problem: BackofficeError | None, told: str) -> str:
    if problem is None:
        if damage.always:
            return "nothing was said"
        if damage in BACKUPS:
            return ""  # it was compared with the one that is whole
        return "" if digest(folder, kept.key, kept.lines[damage.moment]) == kept.digests[damage.moment] else "accepted, and rows differ"
    if told not in damage.reasons:
        return f"{told} was said"
    found = message(problem)
    known = (type(problem).__name__, reason_of(problem)) in ERROR_TEXTS
    return "" if known and found.title and found.actions else "there are no words for it"


def main(folder: Path, first: int, number: int) -> None:
    kept, ways = Kept.read(folder), cases()
    for _ in range(first):
        next(ways)
    for place in range(first, first + number):
        damage = next(ways)
        signal.alarm(PATIENCE_SECONDS)
        outcome = attempt(kept, damage, place)
        sys.stdout.write(json.dumps({"place": place, "damage": damage.name, **outcome}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
