"""A shop full of customers with all that hangs on them, drawn by chance; and a picture of every row and every word of its indexes."""

from random import Random
from typing import Any

from backoffice.desks.duplicates import DuplicateDesk
from backoffice.desks.session import Session
from backoffice.domain.keys import name_key
from backoffice.domain.merging import Field
from backoffice.domain.phones import tail
from backoffice.security.masking import mask_email, mask_phone
from backoffice.storage import connection, customer_search

DAY_MS = 86_400_000
BEGIN_MS = 1_760_000_000_000
# What grows with each deed, and is no state of the shop.
LOG = ("log_of_deeds", "log_subject", "log_ratchet", "log_segment", "log_verified")
NAMES = ("Anna Meier", "Anna Maier", "Jürgen Müller", "Juergen Mueller", "J. Müller", "Bärbel Koch", "Peter Lang")
CITIES = (("Köln", "50667"), ("Kiel", "24103"), ("Ulm", "89073"))
CHANNEL = 90
ALLOWED = {
    "order_status": "open",
    "payment_status": "paid",
    "delivery_status": "open",
    "chip": "new",
    "currency": "EUR",
    "country": "DE",
    "last_digits": "21",
}

Row = dict[str, Any]
Picture = dict[str, list[tuple[Any, ...]]]


def open_raw(session: Session) -> Any:
    """Open the data file beside the program, with no list of what is allowed."""
    return connection.connect(session.database.path, bytes(session.database._key), read_only=False)


def fill(session: Session, customers: int, seed: int) -> None:
    """Put customers into the shop, with ids from 1 on; a part of them without contact data, orders or anything else."""
    draw, raw = Random(seed), open_raw(session)
    raw.execute("BEGIN")
    put(raw, "channel", {"id": CHANNEL, "kind": "test", "name": "Laden"})
    for who in range(1, customers + 1):
        _customer(raw, draw, who)
        _children(raw, draw, who)
    raw.execute("COMMIT")
    raw.close()


def _customer(raw: Any, draw: Random, who: int) -> None:
    name, (city, postcode) = draw.choice(NAMES), draw.choice(CITIES)
    phone, email = draw.choice(("", f"+4943123125{draw.randint(100, 999)}")), draw.choice(("", f"kunde{who}@example.org"))
    blocked, company = draw.choice(("", "", "Zahlt nicht", "Retouren")), draw.choice(("", "", "Bau GmbH"))
    moment, number = BEGIN_MS + draw.randint(0, 300) * DAY_MS, str(10_000 + who)
    known = draw.random() < 0.95
    phone, email = (phone, email) if known else ("", "")
    row: Row = {
        "id": who,
        "name": name,
        "company": company,
        "number": number,
        "name_key": name_key(name),
        "city": city,
        "postcode": postcode,
    }
    row |= {"phone_masked": mask_phone(phone) if phone else "", "email_masked": mask_email(email) if email else ""}
    row |= {"blocked_reason": blocked, "blocked_until": draw.choice(("", "2027-01-31", "2026-12-31")) if blocked else ""}
    row |= {"active_at_ms": moment, "inactive_at_ms": draw.choice((None, None, moment)), "made_here": draw.randint(0, 1)}
    row |= {"contact_here": draw.randint(0, 1), "version": draw.randint(1, 4)}
    put(raw, "customer", row)
    if known:
        put(raw, "customer_contact", {"customer_id": who, "phone": phone, "email": email, "phone_tail": tail(phone)})
    others = [f"alt{who}-{n}@example.org" for n in range(draw.choice((0, 0, 1, 2)))]
    for other in others:
        put(raw, "customer_email", {"email": other, "customer_id": who})
    raw.execute(customer_search.INSERT, (who, name, company, city, postcode, number))
    words = customer_search.contact_words(who, phone, *[one for one in (email, *others) if one])
    if known and (words[1] or words[2]):
        raw.execute(customer_search.INSERT_CONTACT, words)


def _children(raw: Any, draw: Random, who: int) -> None:
    for _ in range(draw.choice((0, 1, 1, 2, 4))):
        moment = BEGIN_MS + draw.randint(0, 300) * DAY_MS
        put(raw, "orders", {"channel_id": CHANNEL, "number": f"{who}-{draw.random()}", "customer_id": who, "listed_at_ms": moment})
    for _ in range(draw.choice((0, 0, 1, 2))):
        put(raw, "customer_note", {"customer_id": who, "body": f"Notiz {who}"})
    for kind in draw.sample(("billing", "shipping"), draw.choice((0, 1, 2))):
        put(raw, "customer_address", {"customer_id": who, "kind": kind, "street": "Hafenweg", "house_number": str(who)})
    if draw.random() < 0.3:
        put(raw, "consent", {"customer_id": who, "purpose": "phone", "given_on": "2026-01-02"})
    if draw.random() < 0.3:
        put(raw, "do_not_call", {"customer_id": who, "phone_mac": draw.choice((None, draw.randbytes(32))), "since": "2026-01-02"})
    if draw.random() < 0.3:
        put(raw, "callback_request", {"customer_id": who, "source": "typed", "received_at_ms": BEGIN_MS, "state": "open"})
    _others(raw, draw, who)


def _others(raw: Any, draw: Random, who: int) -> None:
    if draw.random() < 0.2:
        put(raw, "customer_image", {"deed": 1, "customer_id": who, "content": "{}", "ends_at_ms": 2 * BEGIN_MS})
    if draw.random() < 0.2:
        _bank_details(raw, who)
    for table, more in (("duplicate", {"score": 70, "reasons": "same_phone same_name"}), ("not_duplicate", {})):
        if draw.random() < 0.4 and who > 1:
            put(raw, table, {"a_id": draw.randint(max(1, who - 5), who - 1), "b_id": who, **more})


def _bank_details(raw: Any, who: int) -> None:
    """Give somebody an account out of a message, and one that an order has."""
    put(raw, "bank_detail", {"customer_id": who, "order_id": None, "source": "message", "source_id": "7", "state": "current"})
    order = raw.execute("SELECT id FROM orders WHERE customer_id = ? LIMIT 1", (who,)).fetchone()
    if order:
        put(raw, "bank_detail", {"customer_id": who, "order_id": order[0], "source": "typed", "state": "current"})


def put(raw: Any, table: str, values: Row) -> None:
    """Add a row; columns that are not named get something that the table takes."""
    values = dict(values)
    for _, name, kind, needed, default, key in raw.execute(f"PRAGMA table_info({table})").fetchall():
        if needed and not key and default is None and name not in values:
            values[name] = ALLOWED.get(name, 0 if kind == "INTEGER" else "")
    raw.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", list(values.values()))


def picture(session: Session) -> Picture:
    """Return every row of every table but the log's, and every word of the indexes of customers with whom it finds."""
    raw = open_raw(session)
    try:
        raw.execute("BEGIN")
        return _rows(raw) | _words(raw)
    finally:
        raw.execute("ROLLBACK")
        raw.close()


def _rows(raw: Any) -> Picture:
    text = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'"
    tables = [name for (name,) in raw.execute(text) if name not in LOG]
    return {table: sorted(raw.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}


def _words(raw: Any) -> Picture:
    found, cursor = {}, connection.DBAPI.Cursor(raw)  # the program's own cursor refuses to look into an index
    for index in ("customer_search", "contact_search", "order_search"):
        cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # what was deleted stands in the index until then
        cursor.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_{index} USING fts5vocab('main', '{index}', 'instance')")
        found[index] = sorted(cursor.execute(f"SELECT DISTINCT term, doc FROM temp.words_{index}").fetchall())
    return found


def ask(session: Session, text: str, *values: Any) -> list[Any]:
    """Run a statement beside the program and return its rows."""
    raw = open_raw(session)
    try:
        return list(raw.execute(text, values).fetchall())
    finally:
        raw.close()


def drawn(draw: Random, session: Session) -> tuple[tuple[int, int], tuple[int, int], dict[Field, int]]:
    """Draw two customers with their versions, and whose fields stay."""
    one, other = draw.sample(ask(session, "SELECT id, version FROM customer ORDER BY id"), 2)
    return tuple(one), tuple(other), {field: draw.choice((one[0], other[0])) for field in Field}


def merge_and_part(session: Session, pairs: int, seed: int) -> int:
    """Make one customer of two by chance and two of it again; return how often everything was as before."""
    desk, draw = DuplicateDesk(session), Random(seed)
    before, exact = picture(session), 0
    for _ in range(pairs):
        kept, gone, chosen = drawn(draw, session)
        merge = desk.merge(kept, gone, chosen)
        assert not ask(session, "SELECT 1 FROM customer WHERE id = ?", gone[0])
        parted = desk.part(merge)
        assert (parted.kept_changes, parted.later_orders) == ((), 0)
        exact += picture(session) == before
    return exact
