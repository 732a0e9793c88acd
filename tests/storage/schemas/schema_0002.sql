-- Schema 2: a shop as the program of that schema wrote it. Never written again: what was released stays as it was.
PRAGMA application_id = 1112231750;
PRAGMA user_version = 2;
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE shop (
        id INTEGER PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL, verify_key BLOB NOT NULL, generation INTEGER NOT NULL,
        name TEXT NOT NULL, country TEXT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, currency TEXT NOT NULL,
        calling_hours TEXT NOT NULL
    ) STRICT;
CREATE TABLE person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, left_at_ms INTEGER
    ) STRICT;
CREATE TABLE role (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, rights TEXT NOT NULL
    ) STRICT;
CREATE TABLE channel (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, account TEXT NOT NULL DEFAULT '', last_used_ms INTEGER NOT NULL,
        UNIQUE (kind, name, account)
    ) STRICT;
CREATE TABLE payment_method (
        method TEXT PRIMARY KEY, ships_before_payment INTEGER NOT NULL CHECK (ships_before_payment IN (0, 1))
    ) STRICT;
CREATE TABLE customer (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, company TEXT NOT NULL, phone_masked TEXT NOT NULL, email_masked TEXT NOT NULL
    ) STRICT;
CREATE TABLE customer_contact (
        customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE, phone TEXT NOT NULL, email TEXT NOT NULL
    ) STRICT;
CREATE TABLE orders (
        id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL REFERENCES channel (id), number TEXT NOT NULL CHECK (number <> ''),
        number_key TEXT NOT NULL, placed_at_ms INTEGER, placed_offset_min INTEGER, listed_at_ms INTEGER NOT NULL,
        customer_id INTEGER REFERENCES customer (id), customer TEXT NOT NULL, customer_key TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        order_status TEXT NOT NULL CHECK (order_status IN ('open', 'in_progress', 'completed', 'cancelled', 'on_hold')),
        payment_status TEXT NOT NULL CHECK (payment_status IN
            ('open', 'paid', 'partially_paid', 'partially_refunded', 'refunded', 'voided', 'failed')),
        delivery_status TEXT NOT NULL CHECK (delivery_status IN ('open', 'partially_shipped', 'shipped', 'partially_returned', 'returned')),
        chip TEXT NOT NULL CHECK (chip IN ('new', 'in_progress', 'unpaid', 'shipped', 'completed', 'problem', 'cancelled')),
        not_ready TEXT, ships_before_payment INTEGER NOT NULL CHECK (ships_before_payment IN (0, 1)),
        conflict INTEGER NOT NULL DEFAULT 0 CHECK (conflict IN (0, 1)),
        tax_included INTEGER NOT NULL CHECK (tax_included IN (0, 1)), total_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL,
        shipping_minor INTEGER NOT NULL, discount_minor INTEGER NOT NULL, gift_card_minor INTEGER NOT NULL, fees_minor INTEGER NOT NULL,
        refunded_minor INTEGER NOT NULL, pieces_milli INTEGER NOT NULL, payment_method TEXT NOT NULL, shipping_method TEXT NOT NULL,
        destination_country TEXT NOT NULL, ship_by_ms INTEGER, batch_id INTEGER NOT NULL, batch_seq INTEGER NOT NULL,
        version INTEGER NOT NULL, address_key TEXT NOT NULL DEFAULT '', shipped_at_ms INTEGER, UNIQUE (channel_id, number)
    ) STRICT;
CREATE TABLE order_import (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE, batch_id INTEGER NOT NULL, digest BLOB NOT NULL,
        last TEXT NOT NULL
    ) STRICT;
CREATE TABLE address (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
        name TEXT NOT NULL, company TEXT NOT NULL, line1 TEXT NOT NULL, line2 TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (order_id, kind)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE order_line (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, sku TEXT NOT NULL,
        title TEXT NOT NULL, quantity_milli INTEGER NOT NULL, unit_price_e4 INTEGER NOT NULL, total_minor INTEGER NOT NULL,
        discount_minor INTEGER NOT NULL, tax_rate_e2 INTEGER, tax_minor INTEGER, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE order_tax (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL, rate_e2 INTEGER,
        amount_minor INTEGER NOT NULL, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE payment (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL, method TEXT NOT NULL,
        brand TEXT NOT NULL, last_four TEXT NOT NULL CHECK (length(last_four) <= 4), reference TEXT NOT NULL,
        amount_minor INTEGER NOT NULL, paid_at_ms INTEGER, PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE shipment (
        id INTEGER PRIMARY KEY, carrier TEXT NOT NULL, tracking TEXT NOT NULL, shipped_at_ms INTEGER NOT NULL,
        made_here INTEGER NOT NULL CHECK (made_here IN (0, 1))
    ) STRICT;
CREATE TABLE shipment_line (
        shipment_id INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, quantity_milli INTEGER NOT NULL, PRIMARY KEY (order_id, shipment_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE note (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, person_id TEXT, body TEXT NOT NULL,
        written_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE order_history (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, at_ms INTEGER NOT NULL, person_id TEXT,
        code TEXT NOT NULL, field TEXT NOT NULL, old_value TEXT NOT NULL, new_value TEXT NOT NULL
    ) STRICT;
CREATE TABLE order_conflict (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, field TEXT NOT NULL, theirs TEXT NOT NULL,
        since_ms INTEGER NOT NULL, PRIMARY KEY (order_id, field)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE import_batch (
        id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL REFERENCES channel (id), file_name TEXT NOT NULL, file_path TEXT NOT NULL,
        format TEXT NOT NULL, rows INTEGER NOT NULL, encoding TEXT NOT NULL, delimiter TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('filling', 'staged', 'published', 'undone')), person_id TEXT NOT NULL,
        started_at_ms INTEGER NOT NULL, finished_at_ms INTEGER, accepted INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0, masked_numbers INTEGER NOT NULL DEFAULT 0, lines INTEGER NOT NULL DEFAULT 0
    ) STRICT;
CREATE TABLE import_reject (
        batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE, position INTEGER NOT NULL, row INTEGER NOT NULL,
        "column" TEXT NOT NULL, code TEXT NOT NULL, number TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (batch_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE staged_order (
        id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        number TEXT NOT NULL, sort_ms INTEGER NOT NULL, digest BLOB NOT NULL, payload TEXT NOT NULL, verdict TEXT NOT NULL
    ) STRICT;
CREATE TABLE tombstone (
        channel_id INTEGER NOT NULL REFERENCES channel (id), number TEXT NOT NULL, erased_at_ms INTEGER NOT NULL,
        PRIMARY KEY (channel_id, number)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE before_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, order_id INTEGER NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,
        ends_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE log_of_deeds (
        seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, person_id TEXT NOT NULL, code TEXT NOT NULL, subject_kind TEXT NOT NULL,
        subject_id TEXT NOT NULL, fields TEXT NOT NULL, chain BLOB NOT NULL
    ) STRICT;
CREATE VIRTUAL TABLE order_search USING fts5 (
        number, customer, company, city, postcode, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4',
        tokenize = "unicode61 remove_diacritics 2"
    );
CREATE TABLE order_work (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE, held_from TEXT NOT NULL DEFAULT '',
        hold_reason TEXT NOT NULL DEFAULT '', held_at_ms INTEGER, cancel_reason TEXT NOT NULL DEFAULT '',
        channel_lines TEXT NOT NULL DEFAULT '', listed_on_paper_at_ms INTEGER, slip_printed_at_ms INTEGER
    ) STRICT;
CREATE TABLE line_cancel (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0), amount_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL,
        PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE order_tag (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, tag TEXT NOT NULL CHECK (tag <> ''), PRIMARY KEY (order_id, tag)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE order_together (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
        lead_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE
    ) STRICT;
CREATE TABLE goods_return (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('return', 'withdrawal')), received_at_ms INTEGER NOT NULL, refund_due_ms INTEGER,
        next_step TEXT NOT NULL CHECK (next_step IN ('refund', 'replacement', 'repair', 'nothing')), settled_at_ms INTEGER,
        remark TEXT NOT NULL DEFAULT ''
    ) STRICT;
CREATE TABLE return_line (
        return_id INTEGER NOT NULL REFERENCES goods_return (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0),
        condition TEXT NOT NULL CHECK (condition IN ('announced', 'as_new', 'used', 'damaged', 'missing')),
        PRIMARY KEY (return_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE article (
        sku TEXT PRIMARY KEY CHECK (sku <> ''), barcode TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT ''
    ) STRICT;
CREATE TABLE plain_file (
        path TEXT PRIMARY KEY CHECK (path <> ''), person_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE note_mention (
        note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE, person_id TEXT NOT NULL, seen_at_ms INTEGER,
        PRIMARY KEY (note_id, person_id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE saved_view (
        id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, list TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), content TEXT NOT NULL,
        UNIQUE (person_id, list, name)
    ) STRICT;
CREATE TABLE list_layout (
        person_id TEXT NOT NULL, list TEXT NOT NULL, view TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (person_id, list, view)
    ) STRICT, WITHOUT ROWID;
INSERT INTO alembic_version ("version_num") VALUES ('0002');
INSERT INTO shop ("id", "uuid", "verify_key", "generation", "name", "country", "zone", "language", "currency", "calling_hours") VALUES (1, '4a9a8779-7f3d-4ef2-960a-4cadc7f918e5', x'5561f546aaf13ae2ec1dfdf42de1fad13bccfb08a609b081e3c1e3fc98a3bb6d', 1, 'Kaffeehaus Lindenhof', 'DE', 'Europe/Berlin', 'de', 'EUR', '[[0, 540, 1020], [1, 540, 1020], [2, 540, 1020], [3, 540, 1020], [4, 540, 1020]]');
INSERT INTO person ("id", "name", "role", "left_at_ms") VALUES ('1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'Maria Schulz', 'owner', NULL);
INSERT INTO role ("id", "name", "rights") VALUES ('r1', 'Aushilfe', '["orders:view","orders:work"]');
INSERT INTO channel ("id", "kind", "name", "account", "last_used_ms") VALUES (1, 'woocommerce', 'WooCommerce', '', 1773135000000);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('kauf auf rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('auf rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('invoice', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('nachnahme', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('cash on delivery', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('cod', 1);
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked") VALUES (1, 'Jürgen Weiß', '', '••• ••42', 'j•••@example.org');
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked") VALUES (2, 'Zoë Ærø', '', '+49 ••• ••99', 'z•••@example.org');
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked") VALUES (3, 'Łukasz Großmann', '', '', 'l•••@example.org');
INSERT INTO customer_contact ("customer_id", "phone", "email") VALUES (1, '030 23125 042', 'juergen@example.org');
INSERT INTO customer_contact ("customer_id", "phone", "email") VALUES (2, '+49 30 23125 099', 'zoe@example.org');
INSERT INTO customer_contact ("customer_id", "phone", "email") VALUES (3, '', 'lukasz@example.org');
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms") VALUES (1, 1, '1001', '000000001001', 1773046800000, 0, 1773046800000, 1, 'Jürgen Weiß', 'jurgen weiss', 'EUR', 'in_progress', 'paid', 'open', 'in_progress', NULL, 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 0, 3, 'jurgen weiss|venloer str.211||50823|DE', NULL);
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms") VALUES (2, 1, '1002', '000000001002', 1773046800000, 0, 1773046800000, 2, 'Zoë Ærø', 'zoe aero', 'EUR', 'on_hold', 'open', 'open', 'problem', 'on_hold', 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 1, 2, 'zoe aero|am kanal 3||28195|DE', NULL);
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms") VALUES (3, 1, '1003', '000000001003', 1773046800000, 0, 1773046800000, 3, 'Łukasz Großmann', 'lukasz grossmann', 'EUR', 'open', 'paid', 'open', 'new', NULL, 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 2, 1, 'lukasz grossmann|lindenhof 7||10115|DE', NULL);
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (1, 1, x'4989eaf54b65593c71e73530de1b6a36', '["open", "open", ["Jürgen Weiß", "", "Venloer Straße 211", "", "50823", "Köln", "", "DE"]]');
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (2, 1, x'ecd76f129ec49eef8181725578ea94a5', '["open", "open", ["Zoë Ærø", "", "Am Kanal 3", "", "28195", "Bremen", "", "DE"]]');
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (3, 1, x'6d79badd4915471a835c0120a9b05b18', '["open", "open", ["Łukasz Großmann", "", "Lindenhof 7", "", "10115", "Berlin", "", "DE"]]');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (1, 'billing', 'Jürgen Weiß', '', 'Venloer Straße 211', '', '50823', 'Köln', '', 'DE');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (1, 'shipping', 'Jürgen Weiß', '', 'Venloer Straße 211', '', '50823', 'Köln', '', 'DE');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (2, 'billing', 'Zoë Ærø', '', 'Am Kanal 3', '', '28195', 'Bremen', '', 'DE');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (2, 'shipping', 'Zoë Ærø', '', 'Am Kanal 3', '', '28195', 'Bremen', '', 'DE');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (3, 'billing', 'Łukasz Großmann', '', 'Lindenhof 7', '', '10115', 'Berlin', '', 'DE');
INSERT INTO address ("order_id", "kind", "name", "company", "line1", "line2", "postcode", "city", "region", "country") VALUES (3, 'shipping', 'Łukasz Großmann', '', 'Lindenhof 7', '', '10115', 'Berlin', '', 'DE');
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (1, 1, 'FP-4', 'Filterpapier', 2000, 50000, 1000, 0, NULL, 160);
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (1, 2, 'RO-1', 'Röstung', 1000, 100000, 1000, 0, NULL, 160);
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (2, 1, 'FP-4', 'Filterpapier', 2000, 50000, 1000, 0, NULL, 160);
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (2, 2, 'RO-1', 'Röstung', 1000, 100000, 1000, 0, NULL, 160);
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (3, 1, 'FP-4', 'Filterpapier', 2000, 50000, 1000, 0, NULL, 160);
INSERT INTO order_line ("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor", "tax_rate_e2", "tax_minor") VALUES (3, 2, 'RO-1', 'Röstung', 1000, 100000, 1000, 0, NULL, 160);
INSERT INTO order_tax ("order_id", "position", "name", "rate_e2", "amount_minor") VALUES (1, 1, 'MwSt', 1900, 398);
INSERT INTO order_tax ("order_id", "position", "name", "rate_e2", "amount_minor") VALUES (2, 1, 'MwSt', 1900, 398);
INSERT INTO order_tax ("order_id", "position", "name", "rate_e2", "amount_minor") VALUES (3, 1, 'MwSt', 1900, 398);
INSERT INTO payment ("order_id", "position", "method", "brand", "last_four", "reference", "amount_minor", "paid_at_ms") VALUES (1, 1, 'PayPal', '', '', 'T-1', 2490, NULL);
INSERT INTO payment ("order_id", "position", "method", "brand", "last_four", "reference", "amount_minor", "paid_at_ms") VALUES (2, 1, 'PayPal', '', '', 'T-1', 0, NULL);
INSERT INTO payment ("order_id", "position", "method", "brand", "last_four", "reference", "amount_minor", "paid_at_ms") VALUES (3, 1, 'PayPal', '', '', 'T-1', 2490, NULL);
INSERT INTO shipment ("id", "carrier", "tracking", "shipped_at_ms", "made_here") VALUES (1, 'DHL', '00340434161094000001', 1773135000000, 1);
INSERT INTO shipment_line ("shipment_id", "order_id", "position", "quantity_milli") VALUES (1, 3, 1, 1000);
INSERT INTO note ("id", "order_id", "person_id", "body", "written_at_ms") VALUES (1, 2, NULL, 'Bitte beim Nachbarn abgeben', 1773135000000);
INSERT INTO note ("id", "order_id", "person_id", "body", "written_at_ms") VALUES (2, 1, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'Ruft an, bevor sie kommt', 1773135000000);
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (1, 1, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (2, 2, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (3, 3, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (4, 1, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.started', 'order_status', 'open', 'in_progress');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (5, 1, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.noted', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (6, 2, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.held', 'order_status', 'open', 'on_hold');
INSERT INTO order_conflict ("order_id", "field", "theirs", "since_ms") VALUES (2, 'shipping', '{"city": "Bremerhaven"}', 1773135000000);
INSERT INTO import_batch ("id", "channel_id", "file_name", "file_path", "format", "rows", "encoding", "delimiter", "state", "person_id", "started_at_ms", "finished_at_ms", "accepted", "updated", "duplicates", "conflicts", "rejected", "masked_numbers", "lines") VALUES (1, 1, 'orders.json', '/tmp/tmpydt6hj3v/orders.json', 'woocommerce', 3, 'utf-8', '', 'published', '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 1773135000000, 1773135000000, 3, 0, 0, 0, 0, 0, 6);
INSERT INTO import_reject ("batch_id", "position", "row", "column", "code", "number", "value") VALUES (1, 1, 4, 'total', 'not_a_number', '1004', 'zwölf');
INSERT INTO staged_order ("id", "batch_id", "seq", "number", "sort_ms", "digest", "payload", "verdict") VALUES (1, 1, 9, '1009', 1773135000000, x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '{}', 'new');
INSERT INTO tombstone ("channel_id", "number", "erased_at_ms") VALUES (1, '0999', 1773135000000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (1, 3, 1, 2, '{"columns": {"order_status": "open", "delivery_status": "open", "chip": "new", "not_ready": null, "shipped_at_ms": null}, "tables": {}, "created": {}, "channel": {}}', 1773221400000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (2, 4, 1, 3, '{"columns": {"order_status": "in_progress", "delivery_status": "open", "chip": "in_progress", "not_ready": null, "shipped_at_ms": null}, "tables": {}, "created": {"note": [2]}, "channel": {}}', 1773221400000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (3, 5, 2, 2, '{"columns": {"order_status": "open", "delivery_status": "open", "chip": "unpaid", "not_ready": "unpaid", "shipped_at_ms": null}, "tables": {"order_work": []}, "created": {}, "channel": {}}', 1773221400000);
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain") VALUES (1, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'shop.founded', 'shop', 'shop', '', x'75c3ff6fd8bf64581df89e54ca28b85c5039049d6f240c9a72f8440e31a1e32a');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain") VALUES (2, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'import.published', 'import', '1', '', x'e20cc85583f503d4e592abdf77cda1c762de728ff800b4db7cfd000b96bdd94e');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain") VALUES (3, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.started', 'order', '1', 'order_status', x'300663a528371e606eb516603231a84a19711a29806d3185be398fbf7a474d77');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain") VALUES (4, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.noted', 'order', '1', '', x'bcd3425f7b2561a01c3662425f37b8e1244eafe99d5280ab5a0e32af2dbf9e17');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain") VALUES (5, 1773135000000, '1c5f61eb-35c9-4593-a0ed-30920e3e927c', 'order.held', 'order', '2', 'order_status', x'11d1b502759cba8cd2cc3d843aab2605cb734dc411c5f74cf9e730c19128bff8');
INSERT INTO order_work ("order_id", "held_from", "hold_reason", "held_at_ms", "cancel_reason", "channel_lines", "listed_on_paper_at_ms", "slip_printed_at_ms") VALUES (2, 'open', 'address', 1773135000000, '', '', NULL, NULL);
INSERT INTO line_cancel ("order_id", "position", "quantity_milli", "amount_minor", "tax_minor") VALUES (3, 2, 1000, 1000, 160);
INSERT INTO order_tag ("order_id", "tag") VALUES (3, 'Geschenk');
INSERT INTO order_together ("order_id", "lead_id") VALUES (1, 1);
INSERT INTO order_together ("order_id", "lead_id") VALUES (3, 1);
INSERT INTO goods_return ("id", "order_id", "kind", "received_at_ms", "refund_due_ms", "next_step", "settled_at_ms", "remark") VALUES (1, 3, 'return', 1773135000000, 1774344600000, 'refund', NULL, 'Karton eingedrückt');
INSERT INTO return_line ("return_id", "position", "quantity_milli", "condition") VALUES (1, 1, 1000, 'as_new');
INSERT INTO article ("sku", "barcode", "place") VALUES ('FP-4', '4006381333931', 'Regal 3');
INSERT INTO plain_file ("path", "person_id", "written_at_ms") VALUES ('/home/maria/orders.json', 'p1', 1773135000000);
INSERT INTO note_mention ("note_id", "person_id", "seen_at_ms") VALUES (1, 'p2', NULL);
INSERT INTO saved_view ("id", "person_id", "list", "name", "content") VALUES (1, 'p1', 'orders', 'Eilig', '{}');
INSERT INTO list_layout ("person_id", "list", "view", "content") VALUES ('p1', 'orders', 'open', '{}');
DELETE FROM order_search_data;
INSERT INTO order_search_data (id, block) VALUES (1, x'030306000303');
INSERT INTO order_search_data (id, block) VALUES (10, x'00000000ff00000101010100010101010101000003');
INSERT INTO order_search_data (id, block) VALUES (137438953473, x'0000015d0530313030310104013202040133030303313135030105323831393502010535303832330101066265726c696e03020572656d656e02010967726fc39f6d616e6e0301066a757267656e0101046b6f6c6e010105776569c39f0101037a6f65020105c3a672c3b8020107c582756b61737a03000331313001010101023238020102353001010262650302017202010267720301026a750101026b6f01010277650101027a6f020103c3a672020103c5827503000432313030010101030131030103323831020103353038010103626572030202726502010367726f0301036a75720101036b6f6c0101037765690101037a6f65020105c3a672c3b8020104c582756b03000533313030310104013202040133030302313103010432383139020104353038320101046265726c03020372656d02010567726fc39f0301046a7572670101046b6f6c6e010105776569c39f010105c582756b61030407040406080809080c09070806080a08050505040505050505060609040606060506060606060807080404050707070608070708');
DELETE FROM order_search_idx;
INSERT INTO order_search_idx (segid, term, pgno) VALUES (1, x'', 2);
DELETE FROM order_search_docsize;
INSERT INTO order_search_docsize (id, sz, origin) VALUES (1, x'0102000101', 1);
INSERT INTO order_search_docsize (id, sz, origin) VALUES (2, x'0102000101', 1);
INSERT INTO order_search_docsize (id, sz, origin) VALUES (3, x'0102000101', 1);
DELETE FROM order_search_config;
INSERT INTO order_search_config (k, v) VALUES ('version', 4);
CREATE INDEX orders_by_placed ON orders (listed_at_ms, id);
CREATE INDEX orders_by_number ON orders (number_key, id);
CREATE INDEX orders_by_total ON orders (total_minor, id);
CREATE INDEX orders_by_name ON orders (customer_key, id);
CREATE INDEX orders_chip_placed ON orders (chip, listed_at_ms, id) WHERE chip IN ('new', 'unpaid', 'problem');
CREATE INDEX orders_chip_number ON orders (chip, number_key, id) WHERE chip IN ('new', 'unpaid', 'problem');
CREATE INDEX orders_chip_total ON orders (chip, total_minor, id) WHERE chip IN ('new', 'unpaid', 'problem');
CREATE INDEX orders_chip_name ON orders (chip, customer_key, id) WHERE chip IN ('new', 'unpaid', 'problem');
CREATE INDEX orders_ready_placed ON orders (not_ready, listed_at_ms, id) WHERE not_ready IS NULL;
CREATE INDEX orders_ready_number ON orders (not_ready, number_key, id) WHERE not_ready IS NULL;
CREATE INDEX orders_ready_total ON orders (not_ready, total_minor, id) WHERE not_ready IS NULL;
CREATE INDEX orders_ready_name ON orders (not_ready, customer_key, id) WHERE not_ready IS NULL;
CREATE INDEX orders_by_batch ON orders (batch_id, batch_seq);
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX contact_by_email ON customer_contact (email) WHERE email <> '';
CREATE INDEX shipment_line_by_shipment ON shipment_line (shipment_id);
CREATE INDEX staged_in_date_order ON staged_order (batch_id, sort_ms, seq);
CREATE INDEX note_by_order ON note (order_id);
CREATE INDEX history_by_order ON order_history (order_id);
CREATE INDEX before_image_by_deed ON before_image (deed);
CREATE INDEX before_image_by_end ON before_image (ends_at_ms);
CREATE INDEX orders_at_address ON orders (address_key, id)
        WHERE address_key <> '' AND delivery_status IN ('open', 'partially_shipped');
CREATE INDEX orders_due ON orders (ship_by_ms, id)
        WHERE ship_by_ms IS NOT NULL AND delivery_status IN ('open', 'partially_shipped');
CREATE INDEX orders_shipped ON orders (shipped_at_ms, id) WHERE shipped_at_ms IS NOT NULL;
CREATE INDEX work_held ON order_work (held_at_ms) WHERE held_at_ms IS NOT NULL;
CREATE INDEX orders_by_tag ON order_tag (tag, order_id);
CREATE INDEX together_by_lead ON order_together (lead_id);
CREATE INDEX return_by_order ON goods_return (order_id);
CREATE INDEX return_due ON goods_return (refund_due_ms) WHERE refund_due_ms IS NOT NULL AND settled_at_ms IS NULL;
CREATE INDEX article_by_barcode ON article (barcode) WHERE barcode <> '';
CREATE INDEX mention_unseen ON note_mention (person_id) WHERE seen_at_ms IS NULL;
CREATE INDEX parcel_by_tracking ON shipment (tracking) WHERE tracking <> '';
CREATE TRIGGER log_of_deeds_no_update BEFORE UPDATE ON log_of_deeds BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_of_deeds_no_delete BEFORE DELETE ON log_of_deeds BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_of_deeds_in_order BEFORE INSERT ON log_of_deeds
        WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log_of_deeds) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER order_history_no_update BEFORE UPDATE ON order_history BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
CREATE TRIGGER shop_keeps_identity BEFORE UPDATE OF id, uuid ON shop
        WHEN NEW.uuid <> OLD.uuid OR NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'a shop keeps its identity'); END;
CREATE TRIGGER shop_no_delete BEFORE DELETE ON shop BEGIN SELECT RAISE(ABORT, 'a shop keeps its identity'); END;
CREATE TRIGGER orders_keep_identity BEFORE UPDATE OF id, channel_id, number ON orders
        WHEN NEW.number <> OLD.number OR NEW.channel_id <> OLD.channel_id OR NEW.id <> OLD.id
        BEGIN SELECT RAISE(ABORT, 'an order keeps its identity'); END;
CREATE TRIGGER tombstones_keep_orders_out BEFORE INSERT ON orders
        WHEN EXISTS (SELECT 1 FROM tombstone WHERE channel_id = NEW.channel_id AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the order was erased'); END;
COMMIT;
