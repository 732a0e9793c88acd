"""The seals of the log: each line has a MAC under a key of its own, made from the key before it, which is then forgotten.

Who opens the data file later finds only the key of the next line, so no earlier line can be changed and sealed again. The first key of a
segment is made from the log key, which owners and data protection hold; a restore begins a new segment, and so does a new log key once one
of them has left. Two lanes have keys: the log of
deeds, and the lines about contact access. The present keys are held in memory while a shop is open, and written with each line; no list
of rights lets anybody read them (DESIGN §6). The idea: Bellare and Yee, Forward Integrity for Secure Audit Logs (1997).
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from typing import Any

KEY_BYTES = 32
_START, _NEXT, _LINE = b"backoffice log start v1|", b"backoffice log next v1", b"backoffice log line v1|"


class Lane(IntEnum):
    """What has keys of its own, as it stands in the table."""

    DEEDS = 1
    CONTACTS = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines from these on are sealed by keys that begin anew; `broken_before`: what is before was found broken, and taken as it is.

    `epoch` is greater than that of any mark that was seen before, so that marks from before are known to be of another time.
    """

    id: int
    epoch: int
    first: tuple[int, int]
    nonce: bytes
    broken_before: bool

    def first_of(self, lane: Lane) -> int:
        return self.first[lane - 1]


@dataclass(frozen=True, slots=True)
class LogKeys:
    """The log keys that somebody holds, the oldest first, each with the epoch of the first segment that it can begin.

    `begun`: the log was seen to have come to that epoch; one that has not is not the shop's, whatever its seals are made with.
    """

    keys: tuple[tuple[int, bytes | bytearray], ...] = field(repr=False)
    begun: int = 0

    def of(self, epoch: int) -> bytes | bytearray:
        """Return the key that a segment begins with; an epoch that no key is for has the first."""
        return next((key for since, key in reversed(self.keys) if since <= epoch), self.keys[0][1])

    @property
    def since(self) -> int:
        """The epoch of the first segment that the newest key can begin."""
        return self.keys[-1][0]


class Ratchet:
    """The key of one lane's next line. Nothing is forgotten before `settle`, so that a transaction can be taken back."""

    def __init__(self, count: int, key: bytes) -> None:
        self._base = self._top = (count, key)

    def seal(self, seq: int, chain: bytes) -> tuple[bytes, bytes]:
        """Return the MAC of a line and the key that comes after it."""
        count, key = self._top if self._top[0] < seq else self._base
        for _ in range(seq - 1 - count):
            key = next_key(key)
        self._top = (seq, next_key(key))
        return mac(key, chain), self._top[1]

    def settle(self, *, committed: bool) -> None:
        """Forget the keys before the last committed line."""
        if committed:
            self._base = self._top
        else:
            self._top = self._base

    def wipe(self) -> None:
        """Forget the key."""
        self._base = self._top = (0, b"")


class Ratchets:
    """The keys of both lanes, as they were found in the data file; a lane without a key is not sealed."""

    def __init__(self) -> None:
        self._lanes: dict[Lane, Ratchet] = {}
        self._former: dict[Lane, Ratchet] | None = None

    def seal(self, lane: Lane, seq: int, chain: bytes) -> tuple[bytes, bytes]:
        """Return a line's MAC and the key after it; both empty where the lane is not sealed."""
        ratchet = self._lanes.get(lane)
        return ratchet.seal(seq, chain) if ratchet is not None else (b"", b"")

    def settle(self, *, committed: bool) -> None:
        """Forget the keys before the last committed lines; a segment that was not begun after all was never there."""
        if not committed and self._former is not None:
            self._lanes = self._former
        self._former = None
        for ratchet in self._lanes.values():
            ratchet.settle(committed=committed)

    def begin(self, found: Iterable[tuple[int, int, bytes]]) -> None:
        """Go on with a new segment's keys inside a transaction, and with the former ones if it is taken back."""
        former = self._former if self._former is not None else self._lanes
        self.take(found)
        self._former = former

    def take(self, found: Iterable[tuple[int, int, bytes]]) -> None:
        """Go on with keys as `load` gives them. Every connection knows this one object."""
        self._lanes = {Lane(lane): Ratchet(count, bytes(key)) for lane, count, key in found if key}

    def wipe(self) -> None:
        """Forget all keys."""
        for ratchet in self._lanes.values():
            ratchet.wipe()
        self._lanes.clear()

    @property
    def sealed(self) -> bool:
        """Whether lines are sealed."""
        return bool(self._lanes)


def mac(key: bytes, chain: bytes) -> bytes:
    """Return HMAC-SHA256 over a line's chain value, which says all about the line and those before it."""
    return hmac.digest(key, _LINE + chain, hashlib.sha256)


def next_key(key: bytes) -> bytes:
    """Return the key after a key; there is no way back."""
    return hmac.digest(key, _NEXT, hashlib.sha256)


def start_key(log_key: bytes | bytearray, lane: Lane, segment: Segment) -> bytes:
    """Return the first key of a lane in a segment."""
    said = f"{lane.value}|{segment.id}|{segment.epoch}|{segment.first}|{int(segment.broken_before)}|".encode()
    return hmac.digest(bytes(log_key), _START + said + segment.nonce, hashlib.sha256)


def load(connection: Any) -> tuple[tuple[int, int, bytes], ...]:
    """Return lane, count and present key of both lanes; for the opening and the audit alone, on a connection that asks nobody."""
    return tuple(tuple(row) for row in run(connection, "SELECT lane, count, key FROM log_ratchet"))


def counts(connection: Any) -> tuple[int, int]:
    """Return how many lines each lane has had, dropped ones included."""
    found = dict(tuple(row) for row in run(connection, "SELECT lane, count FROM log_ratchet"))
    return found.get(Lane.DEEDS, 0), found.get(Lane.CONTACTS, 0)


def keep(connection: Any, lane: Lane, seq: int, key: bytes) -> None:
    """Write the key of the next line over the one of this line."""
    if key:
        run(connection, "UPDATE log_ratchet SET count = ?, key = ? WHERE lane = ?", (seq, key, int(lane)))
    else:
        run(connection, "UPDATE log_ratchet SET count = ? WHERE lane = ?", (seq, int(lane)))


def of(connection: Any) -> Ratchets:
    """Return the keys that a connection goes on with; none on one that was opened without them."""
    found = (getattr(connection, "info", None) or {}).get("ratchets")
    return found if found is not None else Ratchets()


def in_order(found: Sequence[Segment]) -> bool:
    """Say whether segments follow each other, each with a line of its own in the log of deeds, which tells about it.

    A segment without a line would be checked by nothing, and could say that what is before it was taken as it was. What was really taken
    may be cut: there only the numbers count.
    """
    taken = max((place for place, one in enumerate(found) if one.broken_before), default=0)
    numbered = all(one.id == place for place, one in enumerate(found, 1))
    growing = all(early.epoch < late.epoch for early, late in pairwise(found))
    lined = all(early.first[0] < late.first[0] and early.first[1] <= late.first[1] for early, late in pairwise(found[taken:]))
    return numbered and growing and lined


def segments(connection: Any) -> tuple[Segment, ...]:
    """Return the segments in their order."""
    rows = run(connection, "SELECT id, epoch, deeds_from, contacts_from, nonce, broken_before FROM log_segment ORDER BY id")
    return tuple(Segment(row[0], row[1], (row[2], row[3]), bytes(row[4]), bool(row[5])) for row in rows)


def taken_until(connection: Any) -> tuple[int, int]:
    """Return after which line of each lane an owner took the log as it was; (0, 0) usually. For raw connections, also to older files."""
    taken = [one.first for one in segments(connection) if one.broken_before] if exists(connection) else []
    return (taken[-1][0] - 1, taken[-1][1] - 1) if taken else (0, 0)


def exists(connection: Any) -> bool:
    """Say whether a file, opened raw, is new enough to have seals."""
    return next(iter(run(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'log_segment'")), None) is not None


def epoch(connection: Any) -> int:
    """Return the newest segment's epoch, 0 without one."""
    return int(next(iter(run(connection, "SELECT coalesce(max(epoch), 0) FROM log_segment")))[0])


def begin_segment(connection: Any, log_keys: LogKeys, *, broken_before: bool = False, above: int = 0) -> tuple[tuple[int, int, bytes], ...]:
    """Begin a segment with the next lines and the newest log key, inside a transaction; return what `Ratchets.begin` takes.

    Its epoch is `above` another, and at least that since which the key seals. Who calls this writes a line into the log of deeds in the
    same transaction, so that two segments never begin at one line.
    """
    deeds, contacts = _come_to(connection) if broken_before else counts(connection)
    number = next(iter(run(connection, "SELECT coalesce(max(id), 0) + 1 FROM log_segment")))[0]
    begun = max(epoch(connection) + 1, above + 1, log_keys.since)
    made = Segment(number, begun, (deeds + 1, contacts + 1), secrets.token_bytes(16), broken_before)
    values = (made.id, made.epoch, *made.first, made.nonce, int(broken_before))
    text = "INSERT INTO log_segment (id, epoch, deeds_from, contacts_from, nonce, broken_before) VALUES (?, ?, ?, ?, ?, ?)"
    run(connection, text, values)
    first = log_keys.of(begun)
    keys = tuple((int(lane), count, start_key(first, lane, made)) for lane, count in ((Lane.DEEDS, deeds), (Lane.CONTACTS, contacts)))
    for lane, count, key in keys:
        keep(connection, Lane(lane), count, key)
    return keys


def _come_to(connection: Any) -> tuple[int, int]:
    """Return from where both lanes of a broken log go on: what was counted need not be what is there."""
    deeds = next(iter(run(connection, "SELECT coalesce(max(seq), 0) FROM log_of_deeds")))[0]
    contacts = next(iter(run(connection, "SELECT coalesce(max(seq), 0) FROM contact_access")))[0]
    return deeds, max(contacts, counts(connection)[1])


class Checker:
    """Goes along a lane's lines in their order with the log keys, and says whether all are sealed as they should be.

    It begins after line `after`: what an owner took as it is has no keys. A line before the first segment has none either.
    """

    def __init__(self, connection: Any, lane: Lane, log_keys: LogKeys) -> None:
        self._lane, self._log_keys = lane, log_keys
        self.after = taken_until(connection)[lane - 1]
        found = segments(connection)
        taken = [place for place, one in enumerate(found) if one.broken_before]
        self._coming: Iterator[Segment] = iter(found[taken[-1] :] if taken else found)
        self._next = next(self._coming, None)
        self._count, self._key = 0, b""

    def all_sound(self, connection: Any, rows: Iterable[tuple[int, bytes, bytes]]) -> bool:
        """Say whether lines (number, chain value, MAC) are sealed, and whether the key that the file holds is the one after the last."""
        key, follows = b"", 0
        for seq, chain, sealed in rows:
            if seq != follows or (self._next is not None and self._next.first_of(self._lane) <= seq):
                key = self.key_at(seq - 1)
            if sealed != (mac(key, chain) if key else b""):
                return False
            key, follows = next_key(key) if key else b"", seq + 1
            self._key, self._count = key, seq
        present = {lane: (count, bytes(held)) for lane, count, held in load(connection)}.get(self._lane)
        return present is not None and self.key_at(present[0]) == present[1]

    def key_at(self, count: int) -> bytes:
        """Return the key after so many lines; empty before the first segment. To be asked with growing numbers."""
        while self._next is not None and self._next.first_of(self._lane) <= count + 1:
            first = self._log_keys.of(self._next.epoch)
            self._count, self._key = self._next.first_of(self._lane) - 1, start_key(first, self._lane, self._next)
            self._next = next(self._coming, None)
        if self._key:
            for _ in range(count - self._count):
                self._key = next_key(self._key)
        self._count = count
        return self._key


def run(connection: Any, statement: str, values: tuple[Any, ...] = ()) -> Iterable[Any]:
    """Run a statement on the driver's connection, be it SQLAlchemy's (whose own way costs more than the statement) or a raw one."""
    rows: Iterable[Any] = driver_of(connection).execute(statement, values)
    return rows


def driver_of(connection: Any) -> Any:
    """Return the driver's connection."""
    return connection.connection.driver_connection if hasattr(connection, "exec_driver_sql") else connection
