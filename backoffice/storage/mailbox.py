"""The mailbox that requests are read from: one row, with the place up to which it was read."""

from datetime import date, datetime

from sqlalchemy import Connection

from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailPlan
from backoffice.storage.millis import from_millis, to_millis

_READ = (
    "SELECT host, port, user_name, folder, switched_on, may_mark, since, read_at_ms, problem, uid_validity, last_uid"
    " FROM mailbox WHERE id = 1"
)
_ADD = (
    "INSERT INTO mailbox (id, host, port, user_name, folder, switched_on, may_mark, since, last_uid, problem)"
    " VALUES (1, ?, ?, ?, ?, ?, ?, ?, 0, '')"
)
_CHANGE = (
    "UPDATE mailbox SET host = ?, port = ?, user_name = ?, folder = ?, switched_on = ?, may_mark = ?, since = ?, problem = '' WHERE id = 1"
)
_SAME = "id = 1 AND host = ? AND user_name = ? AND folder = ?"


def read(connection: Connection) -> MailPlan | None:
    """Return the mailbox and the place up to which it was read, None if there is none."""
    row = connection.exec_driver_sql(_READ).first()
    if row is None:
        return None
    since = date.fromisoformat(row.since) if row.since else None
    at = None if row.read_at_ms is None else from_millis(row.read_at_ms)
    on, mark = bool(row.switched_on), bool(row.may_mark)
    box = Mailbox(row.host, row.port, row.user_name, row.folder, on, mark, since, at, row.problem)
    return MailPlan(box, row.uid_validity, row.last_uid)


def write(connection: Connection, box: Mailbox, *, anew: bool) -> None:
    """Keep a mailbox's settings; with `anew` it is another folder, and is read from its beginning."""
    since = box.since.isoformat() if box.since else ""
    values = (box.host, box.port, box.user_name, box.folder, int(box.switched_on), int(box.may_mark), since)
    known = connection.exec_driver_sql("SELECT 1 FROM mailbox WHERE id = 1").first() is not None
    connection.exec_driver_sql(_CHANGE if known else _ADD, values)
    if known and anew:
        connection.exec_driver_sql("UPDATE mailbox SET uid_validity = NULL, last_uid = 0 WHERE id = 1")


def remove(connection: Connection) -> None:
    """Forget the mailbox."""
    connection.exec_driver_sql("DELETE FROM mailbox WHERE id = 1")


def advance(connection: Connection, box: Mailbox, uid_validity: int, last_uid: int) -> None:
    """Note up to which mail a folder was read; not if another was chosen meanwhile."""
    text = f"UPDATE mailbox SET uid_validity = ?, last_uid = ? WHERE {_SAME}"
    connection.exec_driver_sql(text, (uid_validity, last_uid, box.host, box.user_name, box.folder))


def note_result(connection: Connection, box: Mailbox, problem: str, read_at: datetime | None) -> None:
    """Note how reading ended: a problem's code or "", and when, if all was read; not if another folder was chosen meanwhile."""
    text = f"UPDATE mailbox SET problem = ?, read_at_ms = coalesce(?, read_at_ms) WHERE {_SAME}"
    connection.exec_driver_sql(text, (problem, None if read_at is None else to_millis(read_at), box.host, box.user_name, box.folder))
