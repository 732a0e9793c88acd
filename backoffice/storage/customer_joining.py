"""Making one customer of two, and two of one again, row by row.

Every table that names a customer stands here, with how its rows go; `tests/storage/test_customer_joining.py` compares that with the
schema. The gone customer's own row goes away, so that no list and no search needs to know of merges; what they were is the content of
`customer_merge`. Parting them asks of each row what it is now: what somebody changed meanwhile stays as it was changed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.merging import Field
from backoffice.domain.phones import tail
from backoffice.storage import customer_places, customer_search
from backoffice.storage.customer_schema import customer
from backoffice.storage.log_schema import METADATA
from backoffice.storage.prepared import raw_of

Row = dict[str, Any]

# Rows with an id of their own that are the other customer's from now on.
MOVED = ("orders", "callback_request", "do_not_call", "customer_address", "customer_note", "consent", "bank_detail")
# An account that belongs to an order stays as its sealed box says (`bank_detail_stays`); it is found by the order.
_WHICH = {"bank_detail": " AND order_id IS NULL"}
# Rows of which both customers have one, or that are made anew.
MIXED = ("customer", "customer_contact", "customer_email", "duplicate", "not_duplicate")
# Earlier deeds on the gone customer cannot be taken back while they are gone; their images come back with them.
WITH_THE_GONE = ("customer_image",)
# Sealed lines of the log, and merges themselves, say what was.
LEFT = ("contact_access", "customer_merge")
PAIRS = ("duplicate", "not_duplicate")
_TOLD = ("name", "company", "phone", "email", "blocked_reason", "blocked_until", "inactive_at_ms")  # the others follow from these
_COLUMNS = tuple(column.name for column in customer.c if column.name != "id")


def join(connection: Connection, kept_id: int, gone_id: int, chosen: Mapping[Field, int]) -> dict[str, Any]:
    """Let one customer go into another and return what `part` needs. `chosen` says whose name, company, e-mail and phone stay."""
    before = {str(who): _mixed(connection, who) for who in (kept_id, gone_id)}
    moved = {table: _ids(connection, table, gone_id) for table in MOVED}
    images = _rows(connection, "customer_image", "customer_id = ?", (gone_id,))
    last = raw_of(connection).execute("SELECT coalesce(max(id), 0) FROM orders").fetchone()[0]
    for table, ids in moved.items():
        _give(connection, table, ids, gone_id, kept_id)
    pairs = {table: _moved_pairs(before[str(kept_id)][table], before[str(gone_id)][table], kept_id, gone_id) for table in PAIRS}
    rows = {str(side): before[str(who)]["customer"][0] for side, who in (("kept", kept_id), ("gone", gone_id))}
    contacts = {who: (before[str(who)]["customer_contact"] or [_no_contact(who)])[0] for who in (kept_id, gone_id)}
    emails = _all_emails(before, contacts.values())
    raw_of(connection).execute("DELETE FROM customer WHERE id = ?", (gone_id,))
    raw_of(connection).execute("DELETE FROM customer_email WHERE customer_id = ?", (kept_id,))
    for table in PAIRS:
        raw_of(connection).execute(f"DELETE FROM {table} WHERE a_id = ? OR b_id = ?", (kept_id, kept_id))
        _insert(connection, table, pairs[table])
    _write_contact(connection, kept_id, contacts, emails, chosen)
    _update(connection, kept_id, _joined(rows["kept"], rows["gone"], {field: chosen[field] == gone_id for field in Field}))
    customer_search.index_again(connection, [kept_id, gone_id])
    return {
        "kept": before[str(kept_id)],
        "gone": before[str(gone_id)],
        "moved": moved,
        "images": images,
        "after": _mixed(connection, kept_id),
        "last_order": last,
    }


def part(connection: Connection, kept_id: int, gone_id: int, content: Mapping[str, Any], now_ms: int) -> tuple[tuple[str, ...], int]:
    """Make two customers of one again; return what of the first was changed meanwhile and stays, and how many orders came since."""
    now = _mixed(connection, kept_id)
    kept, gone, after = content["kept"], content["gone"], content["after"]
    changed = [*_changed(after["customer"], now["customer"], _TOLD), *_changed(after["customer_contact"], now["customer_contact"], _TOLD)]
    touched = now["customer"][0]["version"] != after["customer"][0]["version"]
    _insert(connection, "customer", gone["customer"])
    for table, ids in content["moved"].items():
        _give(connection, table, ids, kept_id, gone_id)
    _part_row(connection, kept_id, kept["customer"][0], after["customer"][0], now["customer"][0], touched=touched)
    _part_contact(connection, kept_id, kept, after, now)
    _insert(connection, "customer_contact", gone["customer_contact"])
    _part_emails(connection, kept_id, kept, gone, after, now)
    for table in PAIRS:
        _part_pairs(connection, table, kept, gone, after, now)
    _give_images(connection, [row for row in content["images"] if row["ends_at_ms"] > now_ms])
    later = raw_of(connection).execute("SELECT count(*) FROM orders WHERE customer_id = ? AND id > ?", (kept_id, content["last_order"]))
    later_orders = int(later.fetchone()[0])
    if later_orders:
        customer_places.refresh(connection, [kept_id, gone_id])
    customer_search.index_again(connection, [kept_id, gone_id])
    return tuple(dict.fromkeys(changed)), later_orders


# What is read
def _mixed(connection: Connection, who: int) -> dict[str, list[Row]]:
    found = {"customer": _rows(connection, "customer", "id = ?", (who,))}
    for table in ("customer_contact", "customer_email"):
        found[table] = _rows(connection, table, "customer_id = ?", (who,))
    for table in PAIRS:
        found[table] = _rows(connection, table, "a_id = ? OR b_id = ?", (who, who))
    return found


def _rows(connection: Connection, table: str, where: str, values: tuple[int, ...]) -> list[Row]:
    names = [column.name for column in METADATA.tables[table].c]
    rows = raw_of(connection).execute(f"SELECT {', '.join(names)} FROM {table} WHERE {where}", values)
    return [dict(zip(names, row, strict=True)) for row in rows]


def _ids(connection: Connection, table: str, who: int) -> list[int]:
    rows = raw_of(connection).execute(f"SELECT id FROM {table} WHERE customer_id = ?{_WHICH.get(table, '')}", (who,))
    return [row[0] for row in rows]


# What is written when two become one
def _give(connection: Connection, table: str, ids: Iterable[int], giver: int, taker: int) -> None:
    text = f"UPDATE {table} SET customer_id = ? WHERE id = ? AND customer_id = ?{_WHICH.get(table, '')}"
    raw_of(connection).executemany(text, [(taker, one, giver) for one in ids])


def _joined(kept: Row, gone: Row, from_gone: Mapping[Field, bool]) -> Row:
    """Return the kept customer's columns; a block and its end go on if either has one, and the stronger wins."""
    row = dict(kept)
    if from_gone[Field.NAME]:
        row |= {name: gone[name] for name in ("name", "name_key")}
    if from_gone[Field.COMPANY]:
        row["company"] = gone["company"]
    for field in (Field.EMAIL, Field.PHONE):
        if from_gone[field]:
            row[f"{field}_masked"] = gone[f"{field}_masked"]
    if gone["active_at_ms"] > kept["active_at_ms"]:
        row |= {name: gone[name] for name in ("city", "postcode", "country", "active_at_ms")}
    row |= _block(kept, gone)
    both_inactive = kept["inactive_at_ms"] is not None and gone["inactive_at_ms"] is not None
    row["inactive_at_ms"] = max(kept["inactive_at_ms"], gone["inactive_at_ms"]) if both_inactive else None
    row["made_here"] = max(kept["made_here"], gone["made_here"])
    chosen = from_gone[Field.EMAIL] or from_gone[Field.PHONE]
    row["contact_here"] = max(kept["contact_here"], gone["contact_here"], int(chosen))
    row["version"] = kept["version"] + 1
    return row


def _block(kept: Row, gone: Row) -> Row:
    blocks = [side for side in (kept, gone) if side["blocked_reason"]]
    if not blocks:
        return {}
    endless = [side for side in blocks if not side["blocked_until"]]
    until = "" if endless else max(side["blocked_until"] for side in blocks)
    reasons = dict.fromkeys(side["blocked_reason"] for side in blocks)
    return {"blocked_reason": " / ".join(reasons), "blocked_until": until}


def _no_contact(who: int) -> Row:
    return {"customer_id": who, "phone": "", "email": "", "phone_tail": ""}


def _all_emails(before: Mapping[str, Mapping[str, list[Row]]], contacts: Iterable[Row]) -> list[str]:
    """Return all e-mail addresses by which either was known, so that orders with any of them come to the kept one."""
    known = [row["email"] for side in before.values() for row in side["customer_email"]]
    return [email for email in dict.fromkeys([*known, *(contact["email"] for contact in contacts)]) if email]


def _write_contact(
    connection: Connection, kept_id: int, contacts: Mapping[int, Row], emails: list[str], chosen: Mapping[Field, int]
) -> None:
    phone, email = contacts[chosen[Field.PHONE]]["phone"], contacts[chosen[Field.EMAIL]]["email"]
    driver = raw_of(connection)
    values = (phone, email, tail(phone), kept_id)
    changed = driver.execute("UPDATE customer_contact SET phone = ?, email = ?, phone_tail = ? WHERE customer_id = ?", values)
    if not changed.rowcount and (phone or email):
        driver.execute("INSERT INTO customer_contact (phone, email, phone_tail, customer_id) VALUES (?, ?, ?, ?)", values)
    _insert(connection, "customer_email", [{"email": one, "customer_id": kept_id} for one in emails if one != email])


def _moved_pairs(kept: list[Row], gone: list[Row], kept_id: int, gone_id: int) -> list[Row]:
    """Return the kept customer's pairs with those of the gone one, of two alike the kept one's, but not the two with each other."""
    pairs: dict[tuple[int, int], Row] = {}
    for row in (*kept, *gone):
        a, b = sorted(kept_id if one == gone_id else one for one in (row["a_id"], row["b_id"]))
        if a != b:
            pairs.setdefault((a, b), row | {"a_id": a, "b_id": b})
    return list(pairs.values())


def _update(connection: Connection, who: int, row: Row) -> None:
    assignments = ", ".join(f"{name} = ?" for name in _COLUMNS)
    raw_of(connection).execute(f"UPDATE customer SET {assignments} WHERE id = ?", (*(row[name] for name in _COLUMNS), who))


def _insert(connection: Connection, table: str, rows: Iterable[Row]) -> None:
    names = [column.name for column in METADATA.tables[table].c]
    marks = ", ".join("?" * len(names))
    text = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
    raw_of(connection).executemany(text, [[row[name] for name in names] for row in rows])


# What is written when one becomes two again
def _changed(after: list[Row], now: list[Row], names: Iterable[str]) -> list[str]:
    if not after or not now:
        return []
    return [name for name in names if name in now[0] and after[0][name] != now[0][name]]


def _part_row(connection: Connection, who: int, before: Row, after: Row, now: Row, *, touched: bool) -> None:
    """Put each column back that nobody changed since; the version too if nothing was changed, else it goes on counting."""
    row = {name: before[name] if now[name] == after[name] else now[name] for name in _COLUMNS}
    row["version"] = now["version"] + 1 if touched else before["version"]
    _update(connection, who, row)


def _part_contact(
    connection: Connection, who: int, before: Mapping[str, list[Row]], after: Mapping[str, list[Row]], now: Mapping[str, list[Row]]
) -> None:
    was, made, there = (side["customer_contact"] for side in (before, after, now))
    driver = raw_of(connection)
    if there and made:
        base = was[0] if was else _no_contact(who)
        row = {name: base[name] if there[0][name] == made[0][name] else there[0][name] for name in ("phone", "email")}
        if not was and not any(row.values()):
            driver.execute("DELETE FROM customer_contact WHERE customer_id = ?", (who,))
        else:
            values = (row["phone"], row["email"], tail(row["phone"]), who)
            driver.execute("UPDATE customer_contact SET phone = ?, email = ?, phone_tail = ? WHERE customer_id = ?", values)
    elif was and not there and not made:
        _insert(connection, "customer_contact", was)


def _part_emails(
    connection: Connection,
    who: int,
    kept: Mapping[str, list[Row]],
    gone: Mapping[str, list[Row]],
    after: Mapping[str, list[Row]],
    now: Mapping[str, list[Row]],
) -> None:
    """Give each further e-mail address back; one that was learnt since stays, one that was taken away since does not come back."""
    was, theirs, made, there = ({row["email"] for row in side["customer_email"]} for side in (kept, gone, after, now))
    lost = made - there
    raw_of(connection).execute("DELETE FROM customer_email WHERE customer_id = ?", (who,))
    own = (there - made) | (was - lost)
    _insert(connection, "customer_email", [{"email": email, "customer_id": who} for email in sorted(own)])
    back = [row for row in gone["customer_email"] if row["email"] in theirs - lost - own]
    _insert(connection, "customer_email", back)


def _part_pairs(
    connection: Connection,
    table: str,
    kept: Mapping[str, list[Row]],
    gone: Mapping[str, list[Row]],
    after: Mapping[str, list[Row]],
    now: Mapping[str, list[Row]],
) -> None:
    """Put pairs back that are as the merge left them, and none with a customer who is gone by now."""
    was, theirs, made, there = ({(row["a_id"], row["b_id"]): row for row in side[table]} for side in (kept, gone, after, now))
    came_over = made.keys() - was.keys()
    driver = raw_of(connection)
    driver.executemany(f"DELETE FROM {table} WHERE a_id = ? AND b_id = ?", [pair for pair in came_over if there.get(pair) == made[pair]])
    for row in (row for pair, row in {**theirs, **was}.items() if pair not in made):
        if all(driver.execute("SELECT 1 FROM customer WHERE id = ?", (one,)).fetchone() for one in (row["a_id"], row["b_id"])):
            _insert(connection, table, [row])


def _give_images(connection: Connection, rows: Iterable[Row]) -> None:
    """Put images back, under another number where theirs was given away meanwhile."""
    driver = raw_of(connection)
    for row in rows:
        taken = driver.execute("SELECT 1 FROM customer_image WHERE id = ?", (row["id"],)).fetchone()
        _insert(connection, "customer_image", [row | {"id": None} if taken else row])
