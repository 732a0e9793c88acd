"""Writing callback requests: a new one, what deeds change of one, and the attempts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.callbacks import CallbackResult, CallbackSource, CallbackState, CallWindow
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of

Columns = Mapping[str, Any]  # of a request's own row, as they are stored

# What a deed may change of a request; the mark follows from the table of marks.
CHANGEABLE = (
    *("name", "topic", "phone_masked", "customer_id", "order_id", "from_ms", "until_ms", "hard", "outside_hours", "corrected", "state"),
    *("attempts", "claimed_by", "claimed_at_ms", "result", "agreed", "follow_up_on", "done_at_ms", "kept_for"),
)
_STATE = f"""SELECT r.version, r.received_at_ms, r.source, c.phone, c.email, c.phone_mac, {", ".join(f"r.{name}" for name in CHANGEABLE)}
    FROM callback_request r JOIN callback_contact c ON c.request_id = r.id WHERE r.id = ?"""
_ADD = """INSERT INTO callback_request (id, name, topic, phone_masked, customer_id, order_id, source, received_at_ms, from_ms, until_ms,
    hard, outside_hours, corrected, state, claimed_by, claimed_at_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)"""
_CONTACT = "INSERT INTO callback_contact (request_id, phone, email, phone_mac) VALUES (?, ?, ?, ?)"
_MESSAGE = "INSERT INTO callback_message (request_id, subject, body) VALUES (?, ?, ?)"
_ATTEMPT = "INSERT INTO callback_attempt (request_id, at_ms, person_id, result, remark) VALUES (?, ?, ?, ?, ?) RETURNING id"


@dataclass(frozen=True, slots=True)
class Phone:
    """A request's number: E.164, as the queue shows it, and its keyed digest; all empty where there is none."""

    number: str = ""
    masked: str = ""
    mac: bytes | None = None


@dataclass(frozen=True, slots=True)
class NewRequest:
    """A request that comes in; payment numbers are masked in all its texts. `id` is the number of its line in the log: none comes twice."""

    id: int
    source: CallbackSource
    received_at: datetime
    name: str
    topic: str
    email: str
    subject: str
    body: str
    phone: Phone
    window: CallWindow | None
    outside_hours: bool
    corrected: bool
    customer_id: int | None = None
    order_id: int | None = None
    claimed_by: str | None = None
    claimed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestState:
    """A request as a deed finds it; `columns` are those that deeds change."""

    id: int
    version: int
    received_at: datetime
    source: CallbackSource
    phone: Phone
    email: str
    columns: Columns

    @property
    def is_open(self) -> bool:
        return bool(self.columns["state"] == CallbackState.OPEN)

    @property
    def claimed_by(self) -> str | None:
        by: str | None = self.columns["claimed_by"]
        return by

    @property
    def claimed_at(self) -> datetime | None:
        return None if self.columns["claimed_at_ms"] is None else from_millis(self.columns["claimed_at_ms"])

    @property
    def window(self) -> CallWindow | None:
        c = self.columns
        return None if c["from_ms"] is None else CallWindow(from_millis(c["from_ms"]), from_millis(c["until_ms"]), bool(c["hard"]))


def state(connection: Connection, request_id: int) -> RequestState | None:
    """Return a request as a deed finds it; None if it is not there."""
    row = raw_of(connection).execute(_STATE, (request_id,)).fetchone()
    if row is None:
        return None
    version, received, source, number, email, mac, *values = row
    columns = dict(zip(CHANGEABLE, values, strict=True))
    phone = Phone(number, columns["phone_masked"], mac)
    return RequestState(request_id, version, from_millis(received), CallbackSource(source), phone, email, columns)


def message(connection: Connection, request_id: int) -> tuple[str, str]:
    """Return subject and body of a request's message."""
    row = raw_of(connection).execute("SELECT subject, body FROM callback_message WHERE request_id = ?", (request_id,)).fetchone()
    return ("", "") if row is None else (row[0], row[1])


def add(connection: Connection, new: NewRequest) -> None:
    """Keep a new request."""
    run = raw_of(connection).execute
    times = window_columns(new.window)
    values = (
        *(new.id, new.name, new.topic, new.phone.masked, new.customer_id, new.order_id, str(new.source), to_millis(new.received_at)),
        *(times["from_ms"], times["until_ms"], times["hard"], int(new.outside_hours), int(new.corrected)),
        *(new.claimed_by, None if new.claimed_at is None else to_millis(new.claimed_at)),
    )
    run(_ADD, values)
    run(_CONTACT, (new.id, new.phone.number, new.email, new.phone.mac))
    run(_MESSAGE, (new.id, new.subject, new.body))


def window_columns(window: CallWindow | None) -> dict[str, Any]:
    """Return how a wished time is stored."""
    if window is None:
        return {"from_ms": None, "until_ms": None, "hard": 0}
    return {"from_ms": to_millis(window.start), "until_ms": to_millis(window.end), "hard": int(window.hard)}


def change(connection: Connection, request_id: int, columns: Columns) -> None:
    """Write columns of a request; its version goes up."""
    unknown = columns.keys() - set(CHANGEABLE)
    if unknown:
        raise ValueError(f"no deed changes {', '.join(sorted(unknown))}")
    names = "".join(f"{name} = ?, " for name in columns)
    raw_of(connection).execute(
        f"UPDATE callback_request SET {names}version = version + 1 WHERE id = ?", (*map(_stored, columns.values()), request_id)
    )


def change_phone(connection: Connection, request_id: int, phone: Phone) -> None:
    """Write the number that is called; the masked one stands in the request's own row."""
    text = "UPDATE callback_contact SET phone = ?, phone_mac = ? WHERE request_id = ?"
    raw_of(connection).execute(text, (phone.number, phone.mac, request_id))


def add_attempt(connection: Connection, request_id: int, at: datetime, person_id: str, result: CallbackResult, remark: str) -> int:
    """Keep how a call ended and return the attempt's id."""
    values = (request_id, to_millis(at), person_id, str(result), remark)
    return int(raw_of(connection).execute(_ATTEMPT, values).fetchone()[0])


def drop_attempt(connection: Connection, attempt_id: int) -> None:
    """Forget an attempt whose deed is taken back."""
    raw_of(connection).execute("DELETE FROM callback_attempt WHERE id = ?", (attempt_id,))


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_millis(value)
    return int(value) if isinstance(value, bool) else value
