"""The full check of a shop's data file: every page, every index, every foreign key, the guards, the search index and the whole log.

Opening makes the quick checks only. What runs daily in the background, on a connection of its own, is `look_through`: the log has a check
of its own then (`audit`), which leaves other work room.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from backoffice.domain.ticks import Tick, no_tick
from backoffice.storage import connection as raw
from backoffice.storage import guards, soundness
from backoffice.storage.mark import Mark

_STEPS = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """What a sound file holds: its schema, rows per table and the log's length and head."""

    schema_number: int
    counts: tuple[tuple[str, int], ...]
    log_count: int
    log_head_hex: str


def verify(
    path: Path,
    key: bytes | bytearray,
    *,
    shop_uuid: str | None = None,
    marks: tuple[Mark, ...] = (),
    schema: guards.Schema | None = None,
    tick: Tick | None = None,
) -> Checked:
    """Check everything and return what was found; raises DataFileProblem with the first reason.

    `tick` is called between the steps and inside the long ones, and stops the check by an exception. The file may be in use.
    """
    tell = tick or no_tick
    tell(0, _STEPS)
    try:
        with closing(raw.connect_unrestricted(path, key)) as connection:
            guards.check_opening(connection, path, shop_uuid=shop_uuid, marks=marks, schema=schema, trust_log=True)
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or error from None
    tell(1, _STEPS)
    facts = soundness.check(path, key, lambda: tell(1, _STEPS))
    tell(_STEPS, _STEPS)
    moment = facts.moment
    return Checked(moment.schema_number, facts.counts, moment.log_count, moment.log_head.hex())


def look_through(path: Path, key: bytes | bytearray, *, shop_uuid: str, tick: Tick | None = None) -> None:
    """Check every page, tree, index and foreign key, the search indexes and the guards, beside other work.

    Raises DataFileProblem, and what `tick` raises, which is asked between the steps and inside the long ones.
    """
    steps: tuple[Callable[[Any], object], ...] = (
        lambda connection: guards.check_identity(connection, path),
        lambda connection: guards.check_shop(connection, path, shop_uuid),
        lambda connection: guards.check_guards(connection, path),
        lambda connection: soundness.check_pages(connection, path),
    )
    tell = tick or no_tick
    try:
        with closing(raw.connect_unrestricted(path, key)) as connection:
            for done, step in enumerate(steps):
                look = partial(tell, done, len(steps))
                look()
                with soundness.looking(connection, look):
                    step(connection)
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or error from None
