"""Consents of customers: read, recorded, withdrawn, and dropped when nobody needs their proof any more."""

from datetime import date

from sqlalchemy import Connection

from backoffice.domain.consents import Consent, NewConsent, Purpose
from backoffice.domain.customers import CustomerId
from backoffice.storage.prepared import raw_of

_COLUMNS = "id, customer_id, purpose, given_on, proof, ends_on, withdrawn_on, keep_until"
_ADD = "INSERT INTO consent (customer_id, purpose, given_on, proof, ends_on, withdrawn_on, keep_until) VALUES (?, ?, ?, ?, ?, '', ?)"
_ENDED = """keep_until <> '' AND keep_until < ? AND ((withdrawn_on <> '' AND withdrawn_on <= ?) OR (ends_on <> '' AND ends_on < ?))"""


def of_customer(connection: Connection, customer_id: int) -> tuple[Consent, ...]:
    """Return the consents of a customer, the newest first."""
    text = f"SELECT {_COLUMNS} FROM consent WHERE customer_id = ? ORDER BY given_on DESC, id DESC"
    return tuple(_consent(*row) for row in raw_of(connection).execute(text, (customer_id,)))


def read(connection: Connection, consent_id: int) -> Consent | None:
    """Return one consent; None if there is none."""
    row = raw_of(connection).execute(f"SELECT {_COLUMNS} FROM consent WHERE id = ?", (consent_id,)).fetchone()
    return None if row is None else _consent(*row)


def add(connection: Connection, customer_id: int, new: NewConsent, keep_until: date | None) -> None:
    """Keep a consent."""
    values = (customer_id, str(new.purpose), new.given_on.isoformat(), new.proof, _text(new.ends_on), _text(keep_until))
    raw_of(connection).execute(_ADD, values)


def change(connection: Connection, consent_id: int, withdrawn_on: date | None, keep_until: date | None) -> None:
    """Write when a consent was withdrawn and until when its proof is kept."""
    text = "UPDATE consent SET withdrawn_on = ?, keep_until = ? WHERE id = ?"
    raw_of(connection).execute(text, (_text(withdrawn_on), _text(keep_until), consent_id))


def forget_ended(connection: Connection, today: date) -> tuple[int, ...]:
    """Drop consents that are in force no more and whose proof nobody has to keep any longer; return whose they were."""
    day = (today.isoformat(),) * 3
    found = raw_of(connection).execute(f"SELECT DISTINCT customer_id FROM consent WHERE {_ENDED} ORDER BY customer_id", day).fetchall()
    raw_of(connection).execute(f"DELETE FROM consent WHERE {_ENDED}", day)
    return tuple(int(row[0]) for row in found)


def _consent(row_id: int, who: int, purpose: str, given: str, proof: str, ends: str, withdrawn: str, keep: str) -> Consent:
    return Consent(row_id, CustomerId(who), Purpose(purpose), date.fromisoformat(given), proof, _day(ends), _day(withdrawn), _day(keep))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
