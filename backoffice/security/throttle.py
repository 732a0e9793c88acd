"""Lets wrong passwords cost time: a delay that grows with each, and that ends by itself. It slows down hands, not programs."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from backoffice.clock import Clock, SystemClock
from backoffice.errors import DiskFull, WrongPassword
from backoffice.security.atomic_file import write_atomically
from backoffice.security.strict_json import Fields, parse_object, readable

NAME = "sign-in-delay.json"
FREE_TRIES = 3
LONGEST_S = 300
_FORMAT = "backoffice-sign-in-delay-1"


@dataclass(frozen=True, slots=True)
class _Failures:
    """Wrong passwords in a row, and the end of the delay as counted from `since`."""

    person_id: str
    count: int
    since: datetime

    @classmethod
    def of(cls, raw: object) -> "_Failures":
        read = Fields(raw, "person_id", "count", "since_utc")
        return cls(read.text("person_id"), read.number("count", 1), datetime.fromisoformat(read.moment("since_utc")))

    def as_json(self) -> dict[str, object]:
        return {"person_id": self.person_id, "count": self.count, "since_utc": self.since.isoformat()}


def delay_s(wrong_tries: int) -> int:
    """Return the delay after so many wrong passwords in a row: 0, 0, 0, 2, 4, 8 … seconds, never more than five minutes."""
    if wrong_tries <= FREE_TRIES:
        return 0
    return int(min(2 ** min(wrong_tries - FREE_TRIES, 16), LONGEST_S))


class Throttle:
    """The delays of one shop, in a file of its data folder; a file that cannot be read or written delays nobody.

    Guesses upon the shop and upon its backups count together: a person has one password to be guessed, or an earlier one of it.
    """

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        self._path = folder / NAME
        self._clock = clock or SystemClock()

    @contextmanager
    def attempt(self, *person_ids: str, forgets: bool = True) -> Iterator[None]:
        """Surround one try: raise WrongPassword with `wait_seconds` while the delay runs; count a wrong password, forget all at success.

        Not so without `forgets`: a password of an earlier day says nothing of today's. Where several may be meant, it counts for each, and
        the longest delay holds; none is tried, and so none counted, before that.
        """
        wait = max(map(self.wait_seconds, person_ids), default=0)
        if wait:
            raise WrongPassword(wait)
        try:
            yield
        except WrongPassword as error:
            raise WrongPassword(max([self.failed(one) for one in person_ids], default=0)) from error
        if forgets:
            for one in person_ids:
                self.succeeded(one)

    def wait_seconds(self, person_id: str) -> int:
        """Return how many whole seconds are left. A clock that was put back starts the same delay again, from its present time."""
        failures = self._all().get(person_id)
        if failures is None:
            return 0
        now = self._clock.now()
        if now < failures.since:
            self._save({**self._all(), person_id: _Failures(person_id, failures.count, now)})
            return delay_s(failures.count)
        left = timedelta(seconds=delay_s(failures.count)) - (now - failures.since)
        return max(0, -(-left // timedelta(seconds=1)))

    def failed(self, person_id: str) -> int:
        """Count a wrong password and return the delay in seconds."""
        failures = self._all()
        count = failures[person_id].count + 1 if person_id in failures else 1
        self._save({**failures, person_id: _Failures(person_id, count, self._clock.now())})
        return delay_s(count)

    def succeeded(self, person_id: str) -> None:
        """Forget a person's wrong passwords."""
        failures = self._all()
        if failures.pop(person_id, None) is not None:
            self._save(failures)

    def _all(self) -> dict[str, _Failures]:
        try:
            read = Fields(parse_object(self._path.read_bytes()), "format", "people")
            read.text("format")
            return {failures.person_id: failures for failures in read.items("people", _Failures.of)}
        except (OSError, ValueError):
            return {}

    def _save(self, failures: dict[str, _Failures]) -> None:
        content = {"format": _FORMAT, "people": [failures[person_id].as_json() for person_id in sorted(failures)]}
        with suppress(OSError, DiskFull):
            write_atomically(self._path, readable(content))
