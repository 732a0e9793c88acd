"""Customers as people work on them: number, place, block mark, hand-written addresses, notes, consents, duplicates and merges.

What orders say of a customer stays with the orders; here are the place of the newest one, for list and search, and what was written by
hand. Phone and e-mail are found by an index of their own, since not everybody may look for them.
"""

import unicodedata
from typing import Any

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

DAY = "CHECK (length({0}) IN (0, 10))"
TABLES = (
    "ALTER TABLE customer ADD COLUMN number TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN name_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN city TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN postcode TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN country TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN active_at_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE customer ADD COLUMN blocked_reason TEXT NOT NULL DEFAULT ''",
    f"ALTER TABLE customer ADD COLUMN blocked_until TEXT NOT NULL DEFAULT '' {DAY.format('blocked_until')}",
    "ALTER TABLE customer ADD COLUMN inactive_at_ms INTEGER",
    "ALTER TABLE customer ADD COLUMN made_here INTEGER NOT NULL DEFAULT 0 CHECK (made_here IN (0, 1))",
    "ALTER TABLE customer ADD COLUMN contact_here INTEGER NOT NULL DEFAULT 0 CHECK (contact_here IN (0, 1))",
    "ALTER TABLE customer ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    """ALTER TABLE orders ADD COLUMN address_check TEXT NOT NULL DEFAULT ''
        CHECK (address_check IN ('', 'problem', 'confirmed'))""",
    """CREATE TABLE customer_email (
        email TEXT PRIMARY KEY CHECK (email <> ''), customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE customer_address (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')), name TEXT NOT NULL, company TEXT NOT NULL, extra TEXT NOT NULL,
        street TEXT NOT NULL, house_number TEXT NOT NULL, station TEXT NOT NULL CHECK (station IN ('', 'packstation', 'postfiliale')),
        post_number TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL, country TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE address_split (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
        of_lines TEXT NOT NULL, street TEXT NOT NULL, house_number TEXT NOT NULL, extra TEXT NOT NULL, PRIMARY KEY (order_id, kind)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE customer_note (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, person_id TEXT NOT NULL,
        body TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT""",
    f"""CREATE TABLE consent (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose <> ''), given_on TEXT NOT NULL CHECK (length(given_on) = 10), proof TEXT NOT NULL,
        ends_on TEXT NOT NULL DEFAULT '' {DAY.format("ends_on")}, withdrawn_on TEXT NOT NULL DEFAULT '' {DAY.format("withdrawn_on")},
        keep_until TEXT NOT NULL DEFAULT '' {DAY.format("keep_until")}
    ) STRICT""",
    """CREATE TABLE not_duplicate (
        a_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, b_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        PRIMARY KEY (a_id, b_id), CHECK (a_id < b_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE duplicate (
        a_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, b_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000), reasons TEXT NOT NULL,
        PRIMARY KEY (a_id, b_id), CHECK (a_id < b_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE customer_merge (
        id INTEGER PRIMARY KEY, kept_id INTEGER NOT NULL, gone_id INTEGER NOT NULL, person_id TEXT NOT NULL, at_ms INTEGER NOT NULL,
        content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE customer_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE channel_field (
        channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE, field TEXT NOT NULL CHECK (field <> ''),
        taken INTEGER NOT NULL CHECK (taken IN (0, 1)), PRIMARY KEY (channel_id, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE customer_search USING fts5 (
        name, company, city, postcode, number, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4',
        tokenize = "unicode61 remove_diacritics 2"
    )""",
    """CREATE VIRTUAL TABLE contact_search USING fts5 (
        phone, email, content = '', contentless_delete = 1, detail = none, prefix = '4 6',
        tokenize = "unicode61 remove_diacritics 2"
    )""",
)
SORTS = (("name", "name_key, id"), ("active", "active_at_ms, id"), ("place", "postcode, id"), ("number", "id"))
VIEWS = (
    ("active", "inactive_at_ms IS NULL"),
    ("blocked", "inactive_at_ms IS NULL AND blocked_reason <> ''"),
    ("inactive", "inactive_at_ms IS NOT NULL"),
)
INDEXES = (
    *(f"CREATE INDEX customer_{view}_by_{sort} ON customer ({columns}) WHERE {which}" for view, which in VIEWS for sort, columns in SORTS),
    "CREATE INDEX customer_email_by_customer ON customer_email (customer_id)",
    "CREATE INDEX customer_addresses ON customer_address (customer_id)",
    "CREATE INDEX customer_notes ON customer_note (customer_id)",
    "CREATE INDEX consents ON consent (customer_id)",
    "CREATE INDEX consent_by_end ON consent (keep_until) WHERE keep_until <> ''",
    "CREATE INDEX not_duplicate_by_other ON not_duplicate (b_id)",
    "CREATE INDEX duplicate_by_other ON duplicate (b_id)",
    "CREATE INDEX duplicate_by_score ON duplicate (score, a_id, b_id)",
    "CREATE INDEX customer_merge_by_kept ON customer_merge (kept_id)",
    "CREATE INDEX customer_merge_by_gone ON customer_merge (gone_id)",
    "CREATE INDEX customer_merge_by_end ON customer_merge (ends_at_ms)",
    "CREATE INDEX customer_images ON customer_image (customer_id)",
    "CREATE INDEX customer_image_by_deed ON customer_image (deed)",
    "CREATE INDEX customer_image_by_end ON customer_image (ends_at_ms)",
)
ONLY_GROWING = {"customer_image": ("id",), "customer_merge": ("id",), "customer_note": ("id",)}
OTHERS = ("customer_email", "customer_address", "address_split", "consent", "not_duplicate", "duplicate", "channel_field")

KNOWN = """SELECT c.id, c.name, c.company, coalesce(k.phone, ''), coalesce(k.email, ''), coalesce(o.listed_at_ms, 0),
    coalesce(a.city, ''), coalesce(a.postcode, ''), coalesce(a.country, '')
    FROM customer c LEFT JOIN customer_contact k ON k.customer_id = c.id
    LEFT JOIN orders o ON o.id = (SELECT n.id FROM orders n WHERE n.customer_id = c.id ORDER BY n.listed_at_ms DESC, n.id DESC LIMIT 1)
    LEFT JOIN address a ON a.order_id = o.id
    AND a.kind = (SELECT max(b.kind) FROM address b WHERE b.order_id = o.id)"""
FILL = """UPDATE customer SET number = ?, name_key = ?, active_at_ms = ?, city = ?, postcode = ?, country = ? WHERE id = ?"""
FIND = "INSERT INTO customer_search (rowid, name, company, city, postcode, number) VALUES (?, ?, ?, ?, ?, ?)"
FIND_CONTACT = "INSERT INTO contact_search (rowid, phone, email) VALUES (?, ?, ?)"
FIRST_NUMBER = 10_000
GERMAN = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
TRUNK = ("49", "43", "41", "33", "31", "32", "44")


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    fill()
    for statement in INDEXES:
        op.execute(statement)
    for table, keys in ONLY_GROWING.items():
        same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
            " BEGIN SELECT RAISE(ABORT, 'what was added stays'); END"
        )
    for table in OTHERS:
        op.execute(f"CREATE TRIGGER {table}_no_page_copy BEFORE INSERT ON {table} WHEN 0 BEGIN SELECT 1; END")


def fill() -> None:
    """Give customers of before their numbers and the place of their newest order, and index them."""
    connection = op.get_bind()
    known = connection.exec_driver_sql(KNOWN).fetchall()
    columns, words, contacts = [], [], []
    for customer_id, name, company, phone, email, active, city, postcode, country in known:
        number = str(FIRST_NUMBER + customer_id)
        columns.append((number, name_key(name), active, city, postcode, country, customer_id))
        words.append((customer_id, name, company, city, postcode, number))
        if phone or email:
            contacts.append((customer_id, phone_words(phone), email.rpartition("@")[0]))
    for text, rows in ((FILL, columns), (FIND, words), (FIND_CONTACT, contacts)):
        if rows:
            connection.exec_driver_sql(text, rows)


def name_key(name: str) -> str:
    folded = name.casefold().translate(GERMAN)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))
    return plain.casefold()


def phone_words(phone: str) -> str:
    """Return the ways in which a number is looked for: as it was written, with a leading 0, its last seven and its last four digits."""
    digits = "".join(sign for sign in phone if "0" <= sign <= "9")
    digits = digits.removeprefix("00")
    words: dict[str, Any] = dict.fromkeys([digits])
    if digits.startswith(TRUNK):
        words |= dict.fromkeys([f"0{digits[2:]}"])
    if len(digits) >= 7:
        words |= dict.fromkeys([digits[-7:], digits[-4:]])
    return " ".join(words)


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")
