"""Statements of somebody who has the key and means harm: written by hand, and made at random from the same pieces."""

import random

# {hidden} is a column of {table} that nobody reads; {seen} one of orders that staff read.
STATEMENTS = """
SELECT phone FROM customer_contact
SELECT * FROM customer_contact
SELECT c.* FROM customer_contact AS c
SELECT email || '' FROM customer_contact
SELECT customer_id, length(phone) FROM customer_contact
SELECT rowid, phone FROM main.customer_contact
SELECT phone FROM "customer_contact"
SELECT phone FROM [customer_contact]
SELECT phone FROM `CUSTOMER_CONTACT`
SELECT name FROM customer WHERE id IN (SELECT customer_id FROM customer_contact WHERE phone LIKE 'zelle%')
SELECT name FROM customer JOIN customer_contact ON customer_id = id AND phone > 'a'
SELECT name FROM customer NATURAL JOIN customer_contact
SELECT * FROM customer JOIN customer_contact USING (customer_id)
SELECT name FROM customer ORDER BY (SELECT phone FROM customer_contact)
SELECT count(DISTINCT phone) FROM customer_contact
SELECT max(phone), min(email) FROM customer_contact
SELECT group_concat(phone) FROM customer_contact
SELECT json_group_array(phone) FROM customer_contact
SELECT 1 FROM customer_contact GROUP BY phone HAVING count(*) > 0
SELECT CASE WHEN (SELECT phone FROM customer_contact) > 'z' THEN 1 ELSE 0 END
SELECT phone FROM customer_contact UNION ALL SELECT name FROM customer
SELECT name FROM customer UNION SELECT phone FROM customer_contact
SELECT name FROM customer EXCEPT SELECT phone FROM customer_contact
SELECT sum(length(phone)) OVER (ORDER BY email) FROM customer_contact
WITH orders AS (SELECT phone AS customer FROM customer_contact) SELECT customer FROM orders
WITH v_owner AS MATERIALIZED (SELECT phone FROM customer_contact) SELECT * FROM v_owner
WITH v_owner AS NOT MATERIALIZED (SELECT phone FROM customer_contact) SELECT * FROM v_owner
WITH RECURSIVE t(x) AS (SELECT phone FROM customer_contact UNION SELECT x FROM t) SELECT x FROM t
WITH customer AS (SELECT phone AS name FROM customer_contact) SELECT name FROM customer
WITH w(a, b) AS (VALUES (1, (SELECT email FROM customer_contact))) SELECT b FROM w
CREATE TEMP VIEW v AS SELECT phone FROM customer_contact
CREATE VIEW v AS SELECT phone FROM customer_contact
CREATE TEMP TABLE t AS SELECT phone FROM customer_contact
CREATE TABLE t AS SELECT phone FROM customer_contact
CREATE TABLE t (x)
CREATE INDEX i ON customer_contact (phone)
CREATE TEMP TRIGGER t AFTER INSERT ON note BEGIN UPDATE note SET body = (SELECT phone FROM customer_contact); END
CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM log_of_deeds; END
DROP TRIGGER log_of_deeds_no_update
DROP TABLE log_of_deeds
ALTER TABLE customer_contact RENAME TO customer_open
ALTER TABLE customer_contact ADD COLUMN x TEXT
ALTER TABLE customer_contact RENAME COLUMN phone TO name
UPDATE customer SET name = (SELECT phone FROM customer_contact)
UPDATE orders SET customer = (SELECT phone FROM customer_contact) RETURNING customer
UPDATE orders SET version = version RETURNING (SELECT phone FROM customer_contact)
UPDATE customer_contact SET phone = phone RETURNING phone
UPDATE orders SET customer = c.phone FROM customer_contact AS c
UPDATE OR REPLACE customer_contact SET customer_id = 1 RETURNING *
DELETE FROM customer_contact RETURNING phone
DELETE FROM order_tag RETURNING (SELECT email FROM customer_contact)
DELETE FROM log_of_deeds
UPDATE log_of_deeds SET code = ''
REPLACE INTO log_of_deeds (seq, at_ms, person_id, code, subject_kind, subject_id, fields, chain) VALUES (1, 0, '', '', '', '', '', x'')
INSERT OR REPLACE INTO order_history SELECT * FROM order_history
REPLACE INTO customer_contact VALUES (1, '', '') RETURNING phone
INSERT INTO customer_contact VALUES (99, 'a', 'b') RETURNING *
INSERT INTO note (order_id, body, written_at_ms) SELECT 1, phone, 0 FROM customer_contact
INSERT INTO note (order_id, body, written_at_ms) VALUES (1, (SELECT phone FROM customer_contact), 0) RETURNING body
INSERT INTO order_tag SELECT customer_id, phone FROM customer_contact
INSERT INTO article SELECT * FROM customer_contact
INSERT INTO article (sku) VALUES ('a') ON CONFLICT (sku) DO UPDATE SET place = (SELECT phone FROM customer_contact)
INSERT INTO saved_view SELECT * FROM order_import
INSERT INTO before_image SELECT * FROM before_image
SELECT content FROM before_image
SELECT last FROM order_import
SELECT payload FROM staged_order
SELECT sql FROM sqlite_schema
SELECT * FROM sqlite_master
SELECT * FROM sqlite_temp_schema
SELECT * FROM sqlite_stat1
SELECT * FROM sqlite_stat4
SELECT * FROM sqlite_sequence
ANALYZE
ANALYZE customer_contact
REINDEX
VACUUM
VACUUM INTO '/tmp/never-made.db'
ATTACH ':memory:' AS other
ATTACH DATABASE '' AS other KEY ''
DETACH main
SELECT sqlcipher_export('main')
PRAGMA table_info(customer_contact)
PRAGMA writable_schema = ON
PRAGMA key = 'x'
PRAGMA rekey = 'x'
PRAGMA cipher_version
PRAGMA recursive_triggers = OFF
PRAGMA foreign_keys = OFF
PRAGMA ignore_check_constraints = ON
PRAGMA trusted_schema = ON
PRAGMA journal_mode = OFF
PRAGMA query_only = OFF
PRAGMA secure_delete = OFF
PRAGMA temp_store_directory = '/'
PRAGMA main.cipher_add_random = "x'00'"
SELECT * FROM pragma_table_info('customer_contact')
SELECT * FROM pragma_table_list
SELECT * FROM dbstat
SELECT * FROM sqlite_dbpage
SELECT * FROM json_each((SELECT phone FROM customer_contact))
SELECT * FROM json_tree('{}')
SELECT * FROM generate_series(1, 2)
CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, order_search, row)
CREATE VIRTUAL TABLE temp.f USING fts5(a, content='customer_contact')
SELECT block FROM order_search_data
SELECT * FROM order_search_idx
DELETE FROM order_search_content
INSERT INTO order_search (order_search) VALUES ('delete-all')
SELECT load_extension('x')
SELECT readfile('/etc/hostname')
SELECT writefile('/tmp/never-made', 'x')
SELECT fts5(NULL)
SELECT randomblob(1000000000)
SELECT zeroblob(1000000000)
SELECT hex(randomblob(16))
SELECT printf('%s', (SELECT phone FROM customer_contact))
SELECT quote(phone) FROM customer_contact
SELECT unicode(phone) FROM customer_contact
SELECT instr(phone, 'z') FROM customer_contact
SELECT likelihood((SELECT phone FROM customer_contact) = 'x', 0.5)
SELECT sqlite_version(), sqlite_source_id(), last_insert_rowid(), changes()
EXPLAIN SELECT phone FROM customer_contact
EXPLAIN QUERY PLAN SELECT phone FROM customer_contact
SELECT name FROM customer; SELECT phone FROM customer_contact
SELECT name -- phone
  FROM customer WHERE EXISTS (SELECT phone FROM customer_contact)
SELECT/**/phone/**/FROM/**/customer_contact
SELECT * FROM (customer_contact)
SELECT * FROM customer_contact INDEXED BY customer_contact_email
SELECT * FROM customer_contact NOT INDEXED WHERE email <> ''
VALUES ((SELECT phone FROM customer_contact))
SELECT phone COLLATE NOCASE FROM customer_contact
SELECT CAST(phone AS BLOB) FROM customer_contact
SELECT (phone, email) = ('a', 'b') FROM customer_contact
SELECT phone IS NULL FROM customer_contact
SELECT EXISTS (SELECT 1 FROM customer_contact WHERE email LIKE 'a%')
SELECT 1 FROM orders WHERE EXISTS (SELECT 1 FROM before_image WHERE content GLOB '*')
SAVEPOINT a; RELEASE a; SELECT phone FROM customer_contact
""".strip().split("\n")

_TABLES = (
    *("customer_contact", "before_image", "staged_order", "order_import", "tombstone", "log_of_deeds", "role", "payment_method"),
    *("import_batch", "orders", "customer", "note", "address", "payment", "person", "shop", "order_tag", "article", "saved_view"),
)
_COLUMNS = (
    *("phone", "email", "content", "payload", "last", "code", "person_id", "rights", "method", "file_path", "customer", "name", "body"),
    *("line1", "last_four", "number", "tag", "place", "id", "rowid", "*", "order_id", "customer_id", "value", "deed", "subject_id"),
)
_FUNCTIONS = ("count", "max", "min", "sum", "lower", "length", "coalesce", "hex", "quote", "group_concat", "total", "typeof", "substr")
_NAMES = ("v", "orders", "customer", "t", "v_owner", "main", "temp")


def generated(seed: int, count: int) -> list[str]:
    """Return statements made at random; the same for the same seed. Many are nonsense, all are somebody's try."""
    dice = random.Random(seed)
    return [_statement(dice) for _ in range(count)]


def _statement(dice: random.Random) -> str:
    shape = dice.randrange(10)
    table, into, name = dice.choice(_TABLES), dice.choice(_TABLES), dice.choice(_NAMES)
    column, other = _column(dice), _column(dice)
    if shape < 3:
        return _select(dice, 2)
    if shape == 3:
        return f"WITH {dice.choice(('', 'RECURSIVE '))}{name}(x) AS ({_select(dice, 1)}) SELECT x FROM {name}"
    if shape == 4:
        return f"INSERT {dice.choice(('', 'OR REPLACE ', 'OR IGNORE '))}INTO {into} ({other}) {_select(dice, 1)}{_returning(dice)}"
    if shape == 5:
        return f"UPDATE {into} SET {other} = ({_select(dice, 1)}){_where(dice)}{_returning(dice)}"
    if shape == 6:
        return f"DELETE FROM {table}{_where(dice)}{_returning(dice)}"
    if shape == 7:
        return f"INSERT INTO {into} ({other}) VALUES (({_select(dice, 1)})) ON CONFLICT DO UPDATE SET {column} = ({_select(dice, 0)})"
    if shape == 8:
        return f"{dice.choice(('INSERT', 'REPLACE'))} INTO {into} SELECT * FROM {table}{_returning(dice)}"
    kind = dice.choice(("TEMP VIEW", "VIEW", "TEMP TABLE", "TABLE"))
    return f"CREATE {kind} {name}{dice.randrange(9)} AS {_select(dice, 1)}"


def _select(dice: random.Random, depth: int) -> str:
    column, table = _column(dice), dice.choice(_TABLES)
    if dice.random() < 0.3:
        column = f"{dice.choice(_FUNCTIONS)}({column})"
    elif depth and dice.random() < 0.3:
        column = f"({_select(dice, depth - 1)})"
    source = f"({_select(dice, depth - 1)}) AS {table}" if depth and dice.random() < 0.2 else table
    if dice.random() < 0.25:
        source += f" {dice.choice((',', 'JOIN', 'LEFT JOIN', 'NATURAL JOIN', 'CROSS JOIN'))} {dice.choice(_TABLES)} AS b"
    tail = dice.choice(("", "", f" ORDER BY {_column(dice)}", f" GROUP BY {_column(dice)}", " LIMIT 3"))
    more = f" {dice.choice(('UNION', 'UNION ALL', 'EXCEPT'))} {_select(dice, depth - 1)}" if depth and dice.random() < 0.15 else ""
    return f"SELECT {column} FROM {source}{_where(dice)}{tail if not more else ''}{more}"


def _column(dice: random.Random) -> str:
    return dice.choice(_COLUMNS)


def _where(dice: random.Random) -> str:
    shape = dice.randrange(6)
    if shape == 0:
        return f" WHERE {_column(dice)} LIKE 'z%'"
    if shape == 1:
        return f" WHERE {_column(dice)} IN ({_select(dice, 0)})"
    return " WHERE 1" if shape == 2 else ""


def _returning(dice: random.Random) -> str:
    return dice.choice(("", "", " RETURNING *", f" RETURNING {_column(dice)}"))
