"""Who works in the shop as the data file knows them, and the roles that the shop made itself.

Who may enter is decided by the vault's signed list; the hash of the shop's own roles stands in it too.
"""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, select

from backoffice.domain.people import Colleague, OwnRole, PersonCard, PersonId
from backoffice.storage.schema import person, role, role_idle
from backoffice.storage.types import to_millis


def keep(connection: Connection, people: Iterable[PersonCard], now: datetime, today: date) -> None:
    """Bring the table of people up to date with those who have a key; names of people who left stay for the history."""
    here = [(card.id, card.name, card.role, today.isoformat()) for card in people]
    text = "INSERT INTO person (id, name, role, left_at_ms, joined_on, first_password) VALUES (?, ?, ?, NULL, ?, 0)"
    kept = "ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, left_at_ms = NULL"
    known = {row[0]: (row[1], row[2]) for row in connection.execute(select(person.c.id, person.c.name, person.c.role))}
    if known != {row[0]: (row[1], row[2]) for row in here}:
        connection.exec_driver_sql(f"{text} {kept}", here)
        marks = ", ".join("?" * len(here))
        gone = f"UPDATE person SET left_at_ms = ? WHERE left_at_ms IS NULL AND id NOT IN ({marks})"
        connection.exec_driver_sql(gone, (to_millis(now), *(row[0] for row in here)))


def cards(connection: Connection) -> tuple[PersonCard, ...]:
    """Return the people who work in the shop now, by name."""
    p = person.c
    rows = connection.execute(select(p.id, p.name, p.role).where(p.left_at_ms.is_(None)).order_by(p.name))
    return tuple(PersonCard(PersonId(row[0]), row[1], row[2]) for row in rows)


def all_names(connection: Connection) -> dict[str, str]:
    """Return the names of everybody who works or worked here, by id, for the log."""
    return {row[0]: row[1] for row in connection.execute(select(person.c.id, person.c.name))}


def colleagues(connection: Connection) -> tuple[Colleague, ...]:
    """Return the same people as the owner sees them, by name."""
    p = person.c
    chosen = select(p.id, p.name, p.role, p.joined_on, p.seen_on, p.first_password).where(p.left_at_ms.is_(None)).order_by(p.name)
    return tuple(
        Colleague(PersonId(row[0]), row[1], row[2], _day(row[3]), _day(row[4]), bool(row[5])) for row in connection.execute(chosen)
    )


def has_first_password(connection: Connection, person_id: str) -> bool:
    """Say whether a person's password was handed over and is still to be changed."""
    return bool(connection.execute(select(person.c.first_password).where(person.c.id == person_id)).scalar())


def set_first_password(connection: Connection, person_id: str, first: bool) -> None:
    """Note that a password was handed over, or that it was changed since."""
    connection.exec_driver_sql("UPDATE person SET first_password = ? WHERE id = ?", (int(first), person_id))


def see(connection: Connection, person_id: str, today: date) -> None:
    """Note the day of a sign-in; the day alone, since when somebody begins to work is nobody's business."""
    connection.exec_driver_sql("UPDATE person SET seen_on = ? WHERE id = ?", (today.isoformat(), person_id))


def own_roles(connection: Connection) -> tuple[OwnRole, ...]:
    """Return the shop's own roles, by name."""
    rows = connection.execute(select(role.c.id, role.c.name, role.c.rights).order_by(role.c.name))
    return tuple(OwnRole(row[0], row[1], frozenset(row[2].split())) for row in rows)


def put_role(connection: Connection, made: OwnRole) -> None:
    """Write one of the shop's own roles, new or changed."""
    text = "INSERT INTO role (id, name, rights) VALUES (?, ?, ?)"
    changed = "ON CONFLICT (id) DO UPDATE SET name = excluded.name, rights = excluded.rights"
    connection.exec_driver_sql(f"{text} {changed}", (made.id, made.name, " ".join(sorted(made.rights))))


def drop_role(connection: Connection, role_id: str) -> None:
    """Take one of the shop's own roles away."""
    connection.exec_driver_sql("DELETE FROM role WHERE id = ?", (role_id,))


def idle_minutes(connection: Connection) -> dict[str, int]:
    """Return after how many minutes the screen is covered, for the roles that an owner set it for."""
    return {row[0]: row[1] for row in connection.execute(select(role_idle.c.role, role_idle.c.minutes))}


def set_idle_minutes(connection: Connection, role_name: str, minutes: int | None) -> None:
    """Set it for a role; None: as it usually is."""
    if minutes is None:
        connection.exec_driver_sql("DELETE FROM role_idle WHERE role = ?", (role_name,))
    else:
        text = "INSERT INTO role_idle (role, minutes) VALUES (?, ?) ON CONFLICT (role) DO UPDATE SET minutes = excluded.minutes"
        connection.exec_driver_sql(text, (role_name, minutes))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
