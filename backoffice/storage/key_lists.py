"""What the data file knows of the people, for comparing it with a list of people and keys that is older than the data."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from backoffice.domain.people import PersonCard, PersonId
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import left

_PASSWORDS = ("password.changed", "password.seen", "person.password_reset")


@dataclass(frozen=True, slots=True)
class Known:
    """Who works here and who has left, by the data file, and whose password was changed after a line of the log."""

    here: tuple[PersonCard, ...]
    left: tuple[PersonCard, ...]
    renewed: frozenset[str]


def known(path: Path, key: bytes | bytearray, since: int) -> Known:
    """Read that from a data file that nobody has open. Raises DataFileProblem, also if the key does not open it, OSError."""
    left.forget_if_pages_come_in(path)
    try:
        with closing(raw.connect(path, key, read_only=True)) as connection:
            people = connection.execute("SELECT id, name, role, left_at_ms FROM person ORDER BY name").fetchall()
            marks = ", ".join("?" * len(_PASSWORDS))
            asked = f"SELECT subject_id FROM log_of_deeds WHERE code IN ({marks}) AND seq > ?"
            renewed = {one for (ids,) in connection.execute(asked, (*_PASSWORDS, since)) for one in str(ids).split(",")}
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or DataFileProblem("damaged", path) from None
    here, gone = ([PersonCard(PersonId(row[0]), row[1], row[2]) for row in people if (row[3] is None) == now] for now in (True, False))
    return Known(tuple(here), tuple(gone), frozenset(renewed))
