"""Which messages came in before: their keyed digests stay when the requests are erased, so that no mail comes back. They name nobody."""

from datetime import date

from sqlalchemy import Connection

from backoffice.storage.prepared import raw_of


def secret(connection: Connection) -> bytes:
    """Return the key of the digests of messages and numbers."""
    return bytes(raw_of(connection).execute("SELECT key FROM callback_secret").fetchone()[0])


def is_seen(connection: Connection, mac: bytes) -> bool:
    """Say whether a message came in before."""
    return raw_of(connection).execute("SELECT 1 FROM seen_mail WHERE mac = ?", (mac,)).fetchone() is not None


def see(connection: Connection, mac: bytes, day: date) -> None:
    """Remember that a message came in."""
    raw_of(connection).execute("INSERT INTO seen_mail (mac, seen_on) VALUES (?, ?) ON CONFLICT DO NOTHING", (mac, day.isoformat()))


def forget(connection: Connection, mac: bytes) -> None:
    """Let a message come in again whose taking in was taken back."""
    raw_of(connection).execute("DELETE FROM seen_mail WHERE mac = ?", (mac,))
