"""The shop's own row, and the payment methods that ship before payment."""

import json

from sqlalchemy import Connection, select

from backoffice.domain.people import CallingHours, ShopSettings
from backoffice.storage.schema import payment_method, shop

_PERIODS = ("access_days", "box_days", "change_hours", "callback_days", "callback_minutes", "region")
_SET = ("name", "country", "zone", "language", "currency", "calling_hours", *_PERIODS)


def found_shop(connection: Connection, uuid: str, verify_key: bytes, settings: ShopSettings) -> None:
    """Write the shop's row into a new database."""
    columns = f"id, uuid, verify_key, generation, {', '.join(_SET)}"
    values = (uuid, verify_key, *_settings(settings))
    marks = ", ".join("?" * len(_SET))
    connection.exec_driver_sql(f"INSERT INTO shop ({columns}) VALUES (1, ?, ?, 1, {marks})", values)


def verify_key(connection: Connection) -> bytes:
    """Return the key that the signatures of the list of people are checked with, as it was when the shop was founded."""
    return bytes(connection.execute(select(shop.c.verify_key)).scalar_one())


def generation(connection: Connection) -> int:
    """Return how often the data has been given a new key, from 1."""
    return int(connection.execute(select(shop.c.generation)).scalar_one())


def settings(connection: Connection) -> ShopSettings:
    """Return what the owner set for the shop."""
    s = shop.c
    found = connection.execute(select(*(s[name] for name in _SET))).mappings().one()
    hours = tuple(CallingHours(*hours) for hours in json.loads(found["calling_hours"]))
    return ShopSettings(**{**found, "calling_hours": hours})


def change_settings(connection: Connection, new: ShopSettings) -> None:
    """Write what the owner set."""
    names = ", ".join(f"{name} = ?" for name in _SET)
    connection.exec_driver_sql(f"UPDATE shop SET {names} WHERE id = 1", _settings(new))


def payment_methods(connection: Connection) -> dict[str, bool]:
    """Return the known payment methods (case folded) and whether their orders ship before they are paid."""
    chosen = select(payment_method.c.method, payment_method.c.ships_before_payment).order_by(payment_method.c.method)
    return {row[0]: row[1] for row in connection.execute(chosen)}


def used_payment_methods(connection: Connection) -> tuple[str, ...]:
    """Return the payment methods that orders of the shop name, case folded, the commonest first; at most 50."""
    text = "SELECT lower(payment_method) FROM orders WHERE payment_method <> '' GROUP BY 1 ORDER BY count(*) DESC LIMIT 50"
    return tuple(connection.exec_driver_sql(text).scalars())


def set_payment_method(connection: Connection, method: str, ships_before_payment: bool) -> None:
    """Say whether orders paid by this method ship before payment."""
    text = "INSERT INTO payment_method (method, ships_before_payment) VALUES (?, ?)"
    changed = "ON CONFLICT DO UPDATE SET ships_before_payment = excluded.ships_before_payment"
    connection.exec_driver_sql(f"{text} {changed}", (method.casefold().strip(), int(ships_before_payment)))


def _settings(new: ShopSettings) -> tuple[str | int, ...]:
    hours = json.dumps([[h.weekday, h.start_minute, h.end_minute] for h in new.calling_hours])
    return tuple(hours if name == "calling_hours" else getattr(new, name) for name in _SET)
