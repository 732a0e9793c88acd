-- Schema 10: a shop as the program of that schema wrote it. Never written again: what was released stays as it was.
PRAGMA application_id = 1112231750;
PRAGMA user_version = 10;
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT;
CREATE TABLE shop (
        id INTEGER PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL, verify_key BLOB NOT NULL, generation INTEGER NOT NULL,
        name TEXT NOT NULL, country TEXT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, currency TEXT NOT NULL,
        calling_hours TEXT NOT NULL
    , access_days INTEGER NOT NULL DEFAULT 180 CHECK (access_days BETWEEN 30 AND 730), box_days INTEGER NOT NULL DEFAULT 60 CHECK (box_days BETWEEN 14 AND 400), change_hours INTEGER NOT NULL DEFAULT 24 CHECK (change_hours BETWEEN 1 AND 168), region TEXT NOT NULL DEFAULT '', callback_days INTEGER NOT NULL DEFAULT 30 CHECK (callback_days BETWEEN 1 AND 365), callback_minutes INTEGER NOT NULL DEFAULT 240 CHECK (callback_minutes BETWEEN 5 AND 10080), program TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, left_at_ms INTEGER
    , joined_on TEXT, seen_on TEXT, first_password INTEGER NOT NULL DEFAULT 0) STRICT;
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
    , number TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', active_at_ms INTEGER NOT NULL DEFAULT 0, blocked_reason TEXT NOT NULL DEFAULT '', blocked_until TEXT NOT NULL DEFAULT '' CHECK (length(blocked_until) IN (0, 10)), inactive_at_ms INTEGER, made_here INTEGER NOT NULL DEFAULT 0 CHECK (made_here IN (0, 1)), contact_here INTEGER NOT NULL DEFAULT 0 CHECK (contact_here IN (0, 1)), version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE TABLE customer_contact (
        customer_id INTEGER PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE, phone TEXT NOT NULL, email TEXT NOT NULL
    , phone_tail TEXT NOT NULL DEFAULT '') STRICT;
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
        version INTEGER NOT NULL, address_key TEXT NOT NULL DEFAULT '', shipped_at_ms INTEGER, address_check TEXT NOT NULL DEFAULT ''
        CHECK (address_check IN ('', 'problem', 'confirmed')), UNIQUE (channel_id, number)
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
    , mac BLOB NOT NULL DEFAULT x'', area TEXT AS (substr(code, 1, instr(code, '.') - 1)) VIRTUAL) STRICT;
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
    , ends_on TEXT NOT NULL DEFAULT '' CHECK (length(ends_on) IN (0, 10))) STRICT;
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
CREATE TABLE role_idle (role TEXT PRIMARY KEY, minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60)) STRICT, WITHOUT ROWID;
CREATE TABLE log_subject (
        kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, id, seq)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE contact_access (
        seq INTEGER PRIMARY KEY, month TEXT NOT NULL CHECK (length(month) = 7), day TEXT NOT NULL CHECK (length(day) = 10),
        person_id TEXT NOT NULL, customer_id INTEGER NOT NULL, chain BLOB NOT NULL, mac BLOB NOT NULL
    ) STRICT;
CREATE TABLE log_ratchet (lane INTEGER PRIMARY KEY CHECK (lane IN (1, 2)), count INTEGER NOT NULL, key BLOB NOT NULL) STRICT;
CREATE TABLE log_segment (
        id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, deeds_from INTEGER NOT NULL, contacts_from INTEGER NOT NULL, nonce BLOB NOT NULL,
        broken_before INTEGER NOT NULL CHECK (broken_before IN (0, 1))
    ) STRICT;
CREATE TABLE log_verified (
        id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, at_ms INTEGER NOT NULL, person_id TEXT NOT NULL
    ) STRICT;
CREATE TABLE case_access (
        id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, order_id INTEGER NOT NULL, reason TEXT NOT NULL, asked_at_ms INTEGER NOT NULL,
        hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 72), decided_by TEXT NOT NULL, decided_at_ms INTEGER,
        decided_seq INTEGER, ends_at_ms INTEGER
    ) STRICT;
CREATE TABLE incoming_payment (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        method TEXT NOT NULL CHECK (method IN ('bank_transfer', 'cash', 'provider', 'other')),
        amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), received_on TEXT NOT NULL CHECK (length(received_on) = 10),
        reference TEXT NOT NULL DEFAULT '', channel_paid_minor INTEGER NOT NULL DEFAULT 0,
        person_id TEXT NOT NULL, recorded_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE bank_detail (
        id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id) ON DELETE CASCADE, customer_id INTEGER,
        source TEXT NOT NULL CHECK (source IN ('typed', 'note', 'message', 'shop')), source_id TEXT NOT NULL DEFAULT '',
        holder TEXT NOT NULL, country TEXT NOT NULL CHECK (length(country) = 2), bank TEXT NOT NULL DEFAULT '',
        last_digits TEXT NOT NULL CHECK (length(last_digits) BETWEEN 2 AND 4),
        state TEXT NOT NULL CHECK (state IN ('current', 'proposed', 'former', 'erased')),
        entered_at_ms INTEGER NOT NULL, entered_by TEXT NOT NULL, usable_at_ms INTEGER NOT NULL,
        confirmed_by TEXT NOT NULL DEFAULT '', assigned_at_ms INTEGER, paid_out_at_ms INTEGER, box_ends_at_ms INTEGER,
        CHECK ((source = 'shop') = (order_id IS NULL AND source_id = ''))
    ) STRICT;
CREATE TABLE bank_detail_box (
        detail_id INTEGER PRIMARY KEY REFERENCES bank_detail (id) ON DELETE CASCADE, box_id TEXT NOT NULL UNIQUE,
        box_number INTEGER NOT NULL CHECK (box_number > 0), sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 48 AND 4096)
    ) STRICT;
CREATE TABLE payout_file (
        id INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32),
        state TEXT NOT NULL CHECK (state IN ('prepared', 'written', 'dropped')), payments INTEGER NOT NULL CHECK (payments > 0),
        sum_minor INTEGER NOT NULL CHECK (sum_minor > 0), currency TEXT NOT NULL, person_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE refund (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
        way TEXT NOT NULL CHECK (way IN ('provider', 'bank_transfer')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        remark TEXT NOT NULL DEFAULT '', amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
        shipping_minor INTEGER NOT NULL DEFAULT 0 CHECK (shipping_minor >= 0),
        goodwill_minor INTEGER NOT NULL DEFAULT 0 CHECK (goodwill_minor >= 0),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'in_file', 'done', 'cancelled')), reference TEXT NOT NULL DEFAULT '',
        channel_refunded_minor INTEGER NOT NULL DEFAULT 0, return_id INTEGER, detail_id INTEGER REFERENCES bank_detail (id),
        payout_file_id INTEGER REFERENCES payout_file (id), end_to_end_id TEXT NOT NULL DEFAULT '',
        made_at_ms INTEGER NOT NULL, made_by TEXT NOT NULL, settled_at_ms INTEGER
    ) STRICT;
CREATE TABLE refund_line (
        refund_id INTEGER NOT NULL REFERENCES refund (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0), amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
        deducted_minor INTEGER NOT NULL DEFAULT 0 CHECK (deducted_minor >= 0),
        PRIMARY KEY (refund_id, position)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE callback_request (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, topic TEXT NOT NULL DEFAULT '', phone_masked TEXT NOT NULL,
        customer_id INTEGER, order_id INTEGER,
        source TEXT NOT NULL CHECK (source IN ('typed', 'pasted', 'file', 'mail')), received_at_ms INTEGER NOT NULL,
        from_ms INTEGER, until_ms INTEGER, hard INTEGER NOT NULL CHECK (hard IN (0, 1)),
        outside_hours INTEGER NOT NULL CHECK (outside_hours IN (0, 1)), corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)),
        do_not_call INTEGER NOT NULL DEFAULT 0 CHECK (do_not_call IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'done')), attempts INTEGER NOT NULL DEFAULT 0,
        claimed_by TEXT, claimed_at_ms INTEGER, result TEXT NOT NULL DEFAULT '', agreed TEXT NOT NULL DEFAULT '', follow_up_on TEXT,
        done_at_ms INTEGER, kept_for TEXT NOT NULL DEFAULT '' CHECK (kept_for IN ('', 'order', 'complaint')),
        version INTEGER NOT NULL DEFAULT 1,
        CHECK ((from_ms IS NULL) = (until_ms IS NULL) AND coalesce(from_ms <= until_ms, 1)),
        CHECK ((claimed_by IS NULL) = (claimed_at_ms IS NULL)), CHECK ((state = 'done') = (done_at_ms IS NOT NULL))
    ) STRICT;
CREATE TABLE callback_contact (
        request_id INTEGER PRIMARY KEY REFERENCES callback_request (id) ON DELETE CASCADE,
        phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone_mac BLOB CHECK (coalesce(length(phone_mac) = 32, 1))
    ) STRICT;
CREATE TABLE callback_message (
        request_id INTEGER PRIMARY KEY REFERENCES callback_request (id) ON DELETE CASCADE, subject TEXT NOT NULL DEFAULT '',
        body TEXT NOT NULL
    ) STRICT;
CREATE TABLE callback_attempt (
        id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES callback_request (id) ON DELETE CASCADE,
        at_ms INTEGER NOT NULL, person_id TEXT NOT NULL, result TEXT NOT NULL CHECK (result <> ''), remark TEXT NOT NULL DEFAULT ''
    ) STRICT;
CREATE TABLE callback_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, request_id INTEGER NOT NULL REFERENCES callback_request (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE callback_day (
        day TEXT NOT NULL CHECK (length(day) = 10), result TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (day, result)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE do_not_call (
        id INTEGER PRIMARY KEY, customer_id INTEGER, phone_mac BLOB CHECK (coalesce(length(phone_mac) = 32, 1)),
        since TEXT NOT NULL CHECK (length(since) = 10), CHECK (customer_id IS NOT NULL OR phone_mac IS NOT NULL)
    ) STRICT;
CREATE TABLE mailbox (
        id INTEGER PRIMARY KEY CHECK (id = 1), host TEXT NOT NULL, port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
        user_name TEXT NOT NULL, folder TEXT NOT NULL, switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
        may_mark INTEGER NOT NULL CHECK (may_mark IN (0, 1)), uid_validity INTEGER, last_uid INTEGER NOT NULL DEFAULT 0,
        since TEXT NOT NULL DEFAULT '' CHECK (length(since) IN (0, 10)), read_at_ms INTEGER, problem TEXT NOT NULL DEFAULT ''
    ) STRICT;
CREATE TABLE seen_mail (
        mac BLOB PRIMARY KEY CHECK (length(mac) = 32), seen_on TEXT NOT NULL CHECK (length(seen_on) = 10)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE callback_secret (
        id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT;
CREATE TABLE customer_email (
        email TEXT PRIMARY KEY CHECK (email <> ''), customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
CREATE TABLE customer_address (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')), name TEXT NOT NULL, company TEXT NOT NULL, extra TEXT NOT NULL,
        street TEXT NOT NULL, house_number TEXT NOT NULL, station TEXT NOT NULL CHECK (station IN ('', 'packstation', 'postfiliale')),
        post_number TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL, country TEXT NOT NULL
    ) STRICT;
CREATE TABLE address_split (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind IN ('billing', 'shipping')),
        of_lines TEXT NOT NULL, street TEXT NOT NULL, house_number TEXT NOT NULL, extra TEXT NOT NULL, PRIMARY KEY (order_id, kind)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE customer_note (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, person_id TEXT NOT NULL,
        body TEXT NOT NULL, written_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE consent (
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose <> ''), given_on TEXT NOT NULL CHECK (length(given_on) = 10), proof TEXT NOT NULL,
        ends_on TEXT NOT NULL DEFAULT '' CHECK (length(ends_on) IN (0, 10)), withdrawn_on TEXT NOT NULL DEFAULT '' CHECK (length(withdrawn_on) IN (0, 10)),
        keep_until TEXT NOT NULL DEFAULT '' CHECK (length(keep_until) IN (0, 10))
    ) STRICT;
CREATE TABLE not_duplicate (
        a_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, b_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        PRIMARY KEY (a_id, b_id), CHECK (a_id < b_id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE duplicate (
        a_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, b_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000), reasons TEXT NOT NULL,
        PRIMARY KEY (a_id, b_id), CHECK (a_id < b_id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE customer_merge (
        id INTEGER PRIMARY KEY, kept_id INTEGER NOT NULL, gone_id INTEGER NOT NULL, person_id TEXT NOT NULL, at_ms INTEGER NOT NULL,
        content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE customer_image (
        id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, content TEXT NOT NULL, ends_at_ms INTEGER NOT NULL
    ) STRICT;
CREATE TABLE channel_field (
        channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE, field TEXT NOT NULL CHECK (field <> ''),
        taken INTEGER NOT NULL CHECK (taken IN (0, 1)), PRIMARY KEY (channel_id, field)
    ) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE customer_search USING fts5 (
        name, company, city, postcode, number, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4',
        tokenize = "unicode61 remove_diacritics 2"
    );
CREATE VIRTUAL TABLE contact_search USING fts5 (
        phone, email, content = '', contentless_delete = 1, detail = none, prefix = '4 6',
        tokenize = "unicode61 remove_diacritics 2"
    );
CREATE TABLE order_detail (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, field TEXT NOT NULL CHECK (field <> ''),
        value TEXT NOT NULL CHECK (value <> ''), PRIMARY KEY (order_id, field)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE order_consent (
        order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE, purpose TEXT NOT NULL CHECK (purpose <> ''),
        given INTEGER NOT NULL CHECK (given IN (0, 1)), told_by TEXT NOT NULL, PRIMARY KEY (order_id, purpose)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE period_confirmed (
        rule TEXT PRIMARY KEY CHECK (rule <> ''), length TEXT NOT NULL CHECK (length <> ''), person_id TEXT NOT NULL,
        confirmed_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO alembic_version ("version_num") VALUES ('0010');
INSERT INTO shop ("id", "uuid", "verify_key", "generation", "name", "country", "zone", "language", "currency", "calling_hours", "access_days", "box_days", "change_hours", "region", "callback_days", "callback_minutes", "program") VALUES (1, '5803249c-b850-4911-a8d8-7c1ffe39f19e', x'fcac4c1044efee3c8d34f88f22761f169d858af8b5ac4c27b7cbfcc4794613f2', 1, 'Kaffeehaus Lindenhof', 'DE', 'Europe/Berlin', 'de', 'EUR', '[[0, 540, 1020], [1, 540, 1020], [2, 540, 1020], [3, 540, 1020], [4, 540, 1020]]', 180, 60, 24, '', 30, 240, '0.1.0');
INSERT INTO person ("id", "name", "role", "left_at_ms", "joined_on", "seen_on", "first_password") VALUES ('3c299608-1dc4-47e4-b6ed-cde71cacd272', 'Maria Schulz', 'owner', NULL, '2026-03-10', '2026-03-10', 0);
INSERT INTO role ("id", "name", "rights") VALUES ('r1', 'Aushilfe', '["orders:view","orders:work"]');
INSERT INTO channel ("id", "kind", "name", "account", "last_used_ms") VALUES (1, 'woocommerce', 'WooCommerce', '', 1773135000000);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('kauf auf rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('auf rechnung', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('invoice', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('nachnahme', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('cash on delivery', 1);
INSERT INTO payment_method ("method", "ships_before_payment") VALUES ('cod', 1);
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked", "number", "name_key", "city", "postcode", "country", "active_at_ms", "blocked_reason", "blocked_until", "inactive_at_ms", "made_here", "contact_here", "version") VALUES (1, 'Jürgen Weiß', '', '', 'j•••@example.org', '10001', 'jurgen weiss', 'Köln', '50823', 'DE', 1773046800000, '', '', NULL, 0, 0, 1);
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked", "number", "name_key", "city", "postcode", "country", "active_at_ms", "blocked_reason", "blocked_until", "inactive_at_ms", "made_here", "contact_here", "version") VALUES (2, 'Zoë Ærø', '', '', 'z•••@example.org', '10002', 'zoe aero', 'Bremen', '28195', 'DE', 1773046800000, '', '', NULL, 0, 0, 1);
INSERT INTO customer ("id", "name", "company", "phone_masked", "email_masked", "number", "name_key", "city", "postcode", "country", "active_at_ms", "blocked_reason", "blocked_until", "inactive_at_ms", "made_here", "contact_here", "version") VALUES (3, 'Łukasz Großmann', '', '', 'l•••@example.org', '10003', 'lukasz grossmann', 'Berlin', '10115', 'DE', 1773046800000, '', '', NULL, 0, 0, 1);
INSERT INTO customer_contact ("customer_id", "phone", "email", "phone_tail") VALUES (1, '', 'juergen@example.org', '');
INSERT INTO customer_contact ("customer_id", "phone", "email", "phone_tail") VALUES (2, '', 'zoe@example.org', '');
INSERT INTO customer_contact ("customer_id", "phone", "email", "phone_tail") VALUES (3, '', 'lukasz@example.org', '');
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms", "address_check") VALUES (1, 1, '1001', '000000001001', 1773046800000, 0, 1773046800000, 1, 'Jürgen Weiß', 'jurgen weiss', 'EUR', 'in_progress', 'paid', 'open', 'in_progress', NULL, 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 0, 3, 'jurgen weiss|venloer str.211||50823|DE', NULL, '');
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms", "address_check") VALUES (2, 1, '1002', '000000001002', 1773046800000, 0, 1773046800000, 2, 'Zoë Ærø', 'zoe aero', 'EUR', 'on_hold', 'open', 'open', 'problem', 'on_hold', 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 1, 2, 'zoe aero|am kanal 3||28195|DE', NULL, '');
INSERT INTO orders ("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "customer", "customer_key", "currency", "order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included", "total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor", "pieces_milli", "payment_method", "shipping_method", "destination_country", "ship_by_ms", "batch_id", "batch_seq", "version", "address_key", "shipped_at_ms", "address_check") VALUES (3, 1, '1003', '000000001003', 1773046800000, 0, 1773046800000, 3, 'Łukasz Großmann', 'lukasz grossmann', 'EUR', 'open', 'paid', 'open', 'new', NULL, 0, 0, 0, 2490, 398, 490, 0, 0, 0, 0, 3000, 'PayPal', '', 'DE', NULL, 1, 2, 1, 'lukasz grossmann|lindenhof 7||10115|DE', NULL, '');
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (1, 1, x'df4a039895c1a49edb1e7927584151cf', '["open", "open", ["Jürgen Weiß", "", "Venloer Straße 211", "", "50823", "Köln", "", "DE"], [["FP-4", "Filterpapier", 2000, 50000], ["RO-1", "Röstung", 1000, 100000]]]');
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (2, 1, x'3245b0f244a9a9bf6d30934bba0c6c66', '["open", "open", ["Zoë Ærø", "", "Am Kanal 3", "", "28195", "Bremen", "", "DE"], [["FP-4", "Filterpapier", 2000, 50000], ["RO-1", "Röstung", 1000, 100000]]]');
INSERT INTO order_import ("order_id", "batch_id", "digest", "last") VALUES (3, 1, x'6d79badd4915471a835c0120a9b05b18', '["open", "open", ["Łukasz Großmann", "", "Lindenhof 7", "", "10115", "Berlin", "", "DE"], [["FP-4", "Filterpapier", 2000, 50000], ["RO-1", "Röstung", 1000, 100000]]]');
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
INSERT INTO note ("id", "order_id", "person_id", "body", "written_at_ms") VALUES (2, 1, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'Ruft an, bevor sie kommt', 1773135000000);
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (1, 1, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (2, 2, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (3, 3, 1773135000000, NULL, 'order.imported', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (4, 1, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.started', 'order_status', 'open', 'in_progress');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (5, 1, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.noted', '', '', '');
INSERT INTO order_history ("id", "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value") VALUES (6, 2, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.held', 'order_status', 'open', 'on_hold');
INSERT INTO order_conflict ("order_id", "field", "theirs", "since_ms") VALUES (2, 'shipping', '{"city": "Bremerhaven"}', 1773135000000);
INSERT INTO import_batch ("id", "channel_id", "file_name", "file_path", "format", "rows", "encoding", "delimiter", "state", "person_id", "started_at_ms", "finished_at_ms", "accepted", "updated", "duplicates", "conflicts", "rejected", "masked_numbers", "lines") VALUES (1, 1, 'orders.json', '/tmp/tmp3i81mxxd/orders.json', 'woocommerce', 3, 'utf-8', '', 'published', '3c299608-1dc4-47e4-b6ed-cde71cacd272', 1773135000000, 1773135000000, 3, 0, 0, 0, 0, 0, 6);
INSERT INTO import_reject ("batch_id", "position", "row", "column", "code", "number", "value") VALUES (1, 1, 4, 'total', 'not_a_number', '1004', 'zwölf');
INSERT INTO staged_order ("id", "batch_id", "seq", "number", "sort_ms", "digest", "payload", "verdict") VALUES (1, 1, 9, '1009', 1773135000000, x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '{}', 'new');
INSERT INTO tombstone ("channel_id", "number", "erased_at_ms") VALUES (1, '0999', 1773135000000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (1, 3, 1, 2, '{"columns": {"order_status": "open", "payment_status": "paid", "delivery_status": "open", "chip": "new", "not_ready": null, "address_check": "", "shipped_at_ms": null}, "tables": {}, "created": {}, "channel": {}}', 1773221400000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (2, 4, 1, 3, '{"columns": {"order_status": "in_progress", "payment_status": "paid", "delivery_status": "open", "chip": "in_progress", "not_ready": null, "address_check": "", "shipped_at_ms": null}, "tables": {}, "created": {"note": [2], "bank_detail": []}, "channel": {}}', 1773221400000);
INSERT INTO before_image ("id", "deed", "order_id", "version", "content", "ends_at_ms") VALUES (3, 5, 2, 2, '{"columns": {"order_status": "open", "payment_status": "open", "delivery_status": "open", "chip": "unpaid", "not_ready": "unpaid", "address_check": "", "shipped_at_ms": null}, "tables": {"order_work": []}, "created": {}, "channel": {}}', 1773221400000);
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain", "mac") VALUES (1, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'shop.founded', 'shop', 'shop', '', x'3c3db7d8900683788cf9ccf2c0ba9b1f1e8220128125291f602ce367d27be45a', x'6eedaf135fb516d35399d43ce37e0ef0f477e749ed26a981288c171b4853fbc3');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain", "mac") VALUES (2, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'import.published', 'import', '1', '', x'9129c6484eaee4924929cc110da3bbe31ecb902ad5f34b1cc15f79ee81b6d7d2', x'81b0fc2c5283a2fb79b9092c93c695d914ade9a5e7ac92fc15f22bcee8cba537');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain", "mac") VALUES (3, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.started', 'order', '1', 'order_status', x'0403fa4f43aa69ee47597ac70028c42cf02f837f40c29a69ee232d5d7629b31c', x'fb6a63d151ee0e9997f1401a567eb92381ca9625c8f6253014cec0f7ee672e5c');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain", "mac") VALUES (4, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.noted', 'order', '1', '', x'7c4b945908cecefea76a7e7a20fc4cc5720615fdf2df6bd8e3ac52038eb59045', x'3263852b6a5cc5d47e9d944edcc716d6112020c5d0abc6b35c3ae5b90dc4063e');
INSERT INTO log_of_deeds ("seq", "at_ms", "person_id", "code", "subject_kind", "subject_id", "fields", "chain", "mac") VALUES (5, 1773135000000, '3c299608-1dc4-47e4-b6ed-cde71cacd272', 'order.held', 'order', '2', 'order_status', x'93f59b8478a8a797c237c1b56d4f56935d32a0c23a2aec241be4908c3c947866', x'5b07940669b496be0ab3de2920b5362e3492f879122d977b87757a00a4016c8d');
INSERT INTO order_work ("order_id", "held_from", "hold_reason", "held_at_ms", "cancel_reason", "channel_lines", "listed_on_paper_at_ms", "slip_printed_at_ms") VALUES (2, 'open', 'address', 1773135000000, '', '', NULL, NULL);
INSERT INTO line_cancel ("order_id", "position", "quantity_milli", "amount_minor", "tax_minor") VALUES (3, 2, 1000, 1000, 160);
INSERT INTO order_tag ("order_id", "tag") VALUES (3, 'Geschenk');
INSERT INTO order_together ("order_id", "lead_id") VALUES (1, 1);
INSERT INTO order_together ("order_id", "lead_id") VALUES (3, 1);
INSERT INTO goods_return ("id", "order_id", "kind", "received_at_ms", "refund_due_ms", "next_step", "settled_at_ms", "remark") VALUES (1, 3, 'return', 1773135000000, 1774344600000, 'refund', NULL, 'Karton eingedrückt');
INSERT INTO return_line ("return_id", "position", "quantity_milli", "condition") VALUES (1, 1, 1000, 'as_new');
INSERT INTO article ("sku", "barcode", "place") VALUES ('FP-4', '4006381333931', 'Regal 3');
INSERT INTO plain_file ("path", "person_id", "written_at_ms", "ends_on") VALUES ('/home/maria/orders.json', 'p1', 1773135000000, '2026-03-20');
INSERT INTO note_mention ("note_id", "person_id", "seen_at_ms") VALUES (1, 'p2', NULL);
INSERT INTO saved_view ("id", "person_id", "list", "name", "content") VALUES (1, 'p1', 'orders', 'Eilig', '{}');
INSERT INTO list_layout ("person_id", "list", "view", "content") VALUES ('p1', 'orders', 'open', '{}');
INSERT INTO role_idle ("role", "minutes") VALUES ('packing', 5);
INSERT INTO log_subject ("kind", "id", "seq") VALUES ('import', '1', 2);
INSERT INTO log_subject ("kind", "id", "seq") VALUES ('order', '1', 3);
INSERT INTO log_subject ("kind", "id", "seq") VALUES ('order', '1', 4);
INSERT INTO log_subject ("kind", "id", "seq") VALUES ('order', '2', 5);
INSERT INTO log_subject ("kind", "id", "seq") VALUES ('shop', 'shop', 1);
INSERT INTO contact_access ("seq", "month", "day", "person_id", "customer_id", "chain", "mac") VALUES (1, '2026-03', '2026-03-10', '3c299608-1dc4-47e4-b6ed-cde71cacd272', 1, x'aa600821920a9fdbd91665e1530da1e8e209855b4b8ebc8508cac733177f8178', x'c8740f9b50f1d9a44e7d21d1fecb42f9087288f8b8382941a445702f0f9a6148');
INSERT INTO log_ratchet ("lane", "count", "key") VALUES (1, 5, x'88a88fc83b4d1367f4e63e17beb48623aeb42fdfadd2870bf1cf84b742a6a7c3');
INSERT INTO log_ratchet ("lane", "count", "key") VALUES (2, 1, x'f01a0c833a66d1ce810630ec09d2ca538ee345698bdbc2689988521bfbfaf278');
INSERT INTO log_segment ("id", "epoch", "deeds_from", "contacts_from", "nonce", "broken_before") VALUES (1, 1, 1, 1, x'c67517deb6ee6a16353a3049d755e24e', 0);
INSERT INTO log_verified ("id", "seq", "at_ms", "person_id") VALUES (1, 1, 1773135000000, 'p1');
INSERT INTO case_access ("id", "person_id", "order_id", "reason", "asked_at_ms", "hours", "decided_by", "decided_at_ms", "decided_seq", "ends_at_ms") VALUES (1, 'p3', 3, 'Auskunft', 1773135000000, 24, '', NULL, NULL, NULL);
INSERT INTO incoming_payment ("id", "order_id", "method", "amount_minor", "received_on", "reference", "channel_paid_minor", "person_id", "recorded_at_ms") VALUES (1, 2, 'bank_transfer', 2490, '2026-03-10', 'Bestellung 1002', 0, 'p1', 1773135000000);
INSERT INTO bank_detail ("id", "order_id", "customer_id", "source", "source_id", "holder", "country", "bank", "last_digits", "state", "entered_at_ms", "entered_by", "usable_at_ms", "confirmed_by", "assigned_at_ms", "paid_out_at_ms", "box_ends_at_ms") VALUES (1, 3, NULL, 'typed', '', 'Łukasz Großmann', 'DE', '', '42', 'current', 1773135000000, 'p1', 1773135000000, '', 1773135000000, NULL, NULL);
INSERT INTO bank_detail_box ("detail_id", "box_id", "box_number", "sealed") VALUES (1, '0123456789abcdef0123456789abcdef', 1, x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
INSERT INTO payout_file ("id", "message_id", "path", "digest", "state", "payments", "sum_minor", "currency", "person_id", "written_at_ms") VALUES (1, 'BO-1', '/home/maria/bank.xml', x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'written', 1, 1000, 'EUR', 'p1', 1773135000000);
INSERT INTO refund ("id", "order_id", "way", "reason", "remark", "amount_minor", "shipping_minor", "goodwill_minor", "state", "reference", "channel_refunded_minor", "return_id", "detail_id", "payout_file_id", "end_to_end_id", "made_at_ms", "made_by", "settled_at_ms") VALUES (1, 3, 'bank_transfer', 'return', 'Ware kam zurück', 1000, 0, 0, 'done', '', 0, 1, 1, 1, 'BO-1-1', 1773135000000, 'p1', 1773135000000);
INSERT INTO refund_line ("refund_id", "position", "quantity_milli", "amount_minor", "deducted_minor") VALUES (1, 1, 1000, 1000, 0);
INSERT INTO callback_request ("id", "name", "topic", "phone_masked", "customer_id", "order_id", "source", "received_at_ms", "from_ms", "until_ms", "hard", "outside_hours", "corrected", "do_not_call", "state", "attempts", "claimed_by", "claimed_at_ms", "result", "agreed", "follow_up_on", "done_at_ms", "kept_for", "version") VALUES (1, 'Zoë Ærø', 'Lieferung', '+49 30 ••• 99', 2, 2, 'typed', 1773135000000, 1773135000000, 1773138600000, 0, 0, 0, 0, 'open', 1, NULL, NULL, '', '', NULL, NULL, '', 1);
INSERT INTO callback_contact ("request_id", "phone", "email", "phone_mac") VALUES (1, '+493023125099', 'zoe@example.org', x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
INSERT INTO callback_message ("request_id", "subject", "body") VALUES (1, 'Rückruf', 'Bitte ruft mich nach 17 Uhr an.');
INSERT INTO callback_attempt ("id", "request_id", "at_ms", "person_id", "result", "remark") VALUES (1, 1, 1773135000000, 'p1', 'no_answer', '');
INSERT INTO callback_image ("id", "deed", "request_id", "version", "content", "ends_at_ms") VALUES (1, 3, 1, 1, '{}', 1773221400000);
INSERT INTO callback_day ("day", "result", "number") VALUES ('2026-03-09', 'reached', 3);
INSERT INTO do_not_call ("id", "customer_id", "phone_mac", "since") VALUES (1, 3, NULL, '2026-03-09');
INSERT INTO mailbox ("id", "host", "port", "user_name", "folder", "switched_on", "may_mark", "uid_validity", "last_uid", "since", "read_at_ms", "problem") VALUES (1, 'imap.example.org', 993, 'laden', 'INBOX', 1, 0, 7, 12, '2026-03-01', 1773135000000, '');
INSERT INTO seen_mail ("mac", "seen_on") VALUES (x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '2026-03-09');
INSERT INTO callback_secret ("id", "key") VALUES (1, x'f3b47c982c9b1d6115afbf8e03edd7729255c10bb2d04fe32a0b6a299b62703a');
INSERT INTO customer_email ("email", "customer_id") VALUES ('juergen@example.com', 1);
INSERT INTO customer_address ("id", "customer_id", "kind", "name", "company", "extra", "street", "house_number", "station", "post_number", "postcode", "city", "region", "country") VALUES (1, 1, 'shipping', 'Jürgen Weiß', '', '', 'Venloer Straße', '213', '', '', '50823', 'Köln', '', 'DE');
INSERT INTO address_split ("order_id", "kind", "of_lines", "street", "house_number", "extra") VALUES (1, 'shipping', 'Venloer Straße 211
', 'Venloer Straße', '211', '');
INSERT INTO customer_note ("id", "customer_id", "person_id", "body", "written_at_ms") VALUES (1, 1, 'p1', 'Kommt gern vorbei', 1773135000000);
INSERT INTO consent ("id", "customer_id", "purpose", "given_on", "proof", "ends_on", "withdrawn_on", "keep_until") VALUES (1, 1, 'mail', '2026-03-01', 'Formular', '', '', '');
INSERT INTO not_duplicate ("a_id", "b_id") VALUES (1, 2);
INSERT INTO duplicate ("a_id", "b_id", "score", "reasons") VALUES (1, 3, 700, 'name');
INSERT INTO customer_merge ("id", "kept_id", "gone_id", "person_id", "at_ms", "content", "ends_at_ms") VALUES (1, 1, 9, 'p1', 1773135000000, '{}', 1775727000000);
INSERT INTO customer_image ("id", "deed", "customer_id", "version", "content", "ends_at_ms") VALUES (1, 4, 1, 1, '{}', 1775727000000);
INSERT INTO channel_field ("channel_id", "field", "taken") VALUES (1, 'phone', 0);
INSERT INTO order_detail ("order_id", "field", "value") VALUES (1, 'nick', 'kaffeefan');
INSERT INTO order_consent ("order_id", "purpose", "given", "told_by") VALUES (1, 'mail', 1, 'WooCommerce');
INSERT INTO period_confirmed ("rule", "length", "person_id", "confirmed_at_ms") VALUES ('callback', '30', 'p1', 1773135000000);
DELETE FROM order_search_data;
INSERT INTO order_search_data ("id", "block") VALUES (1, x'030306000303');
INSERT INTO order_search_data ("id", "block") VALUES (10, x'00000000ff00000101010100010101010101000003');
INSERT INTO order_search_data ("id", "block") VALUES (137438953473, x'0000015d0530313030310104013202040133030303313135030105323831393502010535303832330101066265726c696e03020572656d656e02010967726fc39f6d616e6e0301066a757267656e0101046b6f6c6e010105776569c39f0101037a6f65020105c3a672c3b8020107c582756b61737a03000331313001010101023238020102353001010262650302017202010267720301026a750101026b6f01010277650101027a6f020103c3a672020103c5827503000432313030010101030131030103323831020103353038010103626572030202726502010367726f0301036a75720101036b6f6c0101037765690101037a6f65020105c3a672c3b8020104c582756b03000533313030310104013202040133030302313103010432383139020104353038320101046265726c03020372656d02010567726fc39f0301046a7572670101046b6f6c6e010105776569c39f010105c582756b61030407040406080809080c09070806080a08050505040505050505060609040606060506060606060807080404050707070608070708');
DELETE FROM order_search_idx;
INSERT INTO order_search_idx ("segid", "term", "pgno") VALUES (1, x'', 2);
DELETE FROM order_search_docsize;
INSERT INTO order_search_docsize ("id", "sz", "origin") VALUES (1, x'0102000101', 1);
INSERT INTO order_search_docsize ("id", "sz", "origin") VALUES (2, x'0102000101', 1);
INSERT INTO order_search_docsize ("id", "sz", "origin") VALUES (3, x'0102000101', 1);
DELETE FROM order_search_config;
INSERT INTO order_search_config ("k", "v") VALUES ('version', 4);
DELETE FROM customer_search_data;
INSERT INTO customer_search_data ("id", "block") VALUES (1, x'030600030303');
INSERT INTO customer_search_data ("id", "block") VALUES (10, x'00000000ff00000101010100010101010101000003');
INSERT INTO customer_search_data ("id", "block") VALUES (137438953473, x'00000158063031303030310105013202050133030303313135030105323831393502010535303832330101066265726c696e03020572656d656e02010967726fc39f6d616e6e0301066a757267656e0101046b6f6c6e010105776569c39f0101037a6f65020105c3a672c3b8020107c582756b61737a03000331313001010101023238020102353001010262650302017202010267720301026a750101026b6f01010277650101027a6f020103c3a672020103c5827503000432313030010101030131030103323831020103353038010103626572030202726502010367726f0301036a75720101036b6f6c0101037765690101037a6f65020105c3a672c3b8020104c582756b03000533313030300101010302313103010432383139020104353038320101046265726c03020372656d02010567726fc39f0301046a7572670101046b6f6c6e010105776569c39f010105c582756b61030408040406080809080c09070806080a080505050405050505050606090406060605060606060608070a050707070608070708');
DELETE FROM customer_search_idx;
INSERT INTO customer_search_idx ("segid", "term", "pgno") VALUES (1, x'', 2);
DELETE FROM customer_search_docsize;
INSERT INTO customer_search_docsize ("id", "sz", "origin") VALUES (1, x'0200010101', 1);
INSERT INTO customer_search_docsize ("id", "sz", "origin") VALUES (2, x'0200010101', 1);
INSERT INTO customer_search_docsize ("id", "sz", "origin") VALUES (3, x'0200010101', 1);
DELETE FROM customer_search_config;
INSERT INTO customer_search_config ("k", "v") VALUES ('version', 4);
DELETE FROM contact_search_data;
INSERT INTO contact_search_data ("id", "block") VALUES (1, x'030003');
INSERT INTO contact_search_data ("id", "block") VALUES (10, x'00000000ff00000101010100010101010101000003');
INSERT INTO contact_search_data ("id", "block") VALUES (137438953473, x'0000003f08306a75657267656e0101066c756b61737a0301037a6f65020005316a7565720101046c756b61030007326a75657267650101066c756b61737a03040a090608070a');
DELETE FROM contact_search_idx;
INSERT INTO contact_search_idx ("segid", "term", "pgno") VALUES (1, x'', 2);
DELETE FROM contact_search_docsize;
INSERT INTO contact_search_docsize ("id", "sz", "origin") VALUES (1, x'0001', 1);
INSERT INTO contact_search_docsize ("id", "sz", "origin") VALUES (2, x'0001', 1);
INSERT INTO contact_search_docsize ("id", "sz", "origin") VALUES (3, x'0001', 1);
DELETE FROM contact_search_config;
INSERT INTO contact_search_config ("k", "v") VALUES ('version', 4);
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
CREATE INDEX log_by_person ON log_of_deeds (person_id);
CREATE INDEX log_by_area ON log_of_deeds (area);
CREATE INDEX log_by_time ON log_of_deeds (at_ms);
CREATE UNIQUE INDEX contact_access_once_a_day ON contact_access (day, person_id, customer_id);
CREATE INDEX contact_access_by_customer ON contact_access (customer_id);
CREATE INDEX contact_access_by_person ON contact_access (person_id);
CREATE INDEX contact_access_by_month ON contact_access (month);
CREATE INDEX incoming_payment_by_order ON incoming_payment (order_id, id, amount_minor, channel_paid_minor);
CREATE INDEX orders_awaiting_placed ON orders (listed_at_ms, id, payment_status, order_status) WHERE payment_status IN ('open', 'partially_paid', 'failed') AND order_status <> 'cancelled';
CREATE INDEX orders_awaiting_number ON orders (number_key, id, payment_status, order_status) WHERE payment_status IN ('open', 'partially_paid', 'failed') AND order_status <> 'cancelled';
CREATE INDEX orders_awaiting_total ON orders (total_minor, id, payment_status, order_status) WHERE payment_status IN ('open', 'partially_paid', 'failed') AND order_status <> 'cancelled';
CREATE INDEX orders_awaiting_name ON orders (customer_key, id, payment_status, order_status) WHERE payment_status IN ('open', 'partially_paid', 'failed') AND order_status <> 'cancelled';
CREATE INDEX bank_detail_by_order ON bank_detail (order_id);
CREATE INDEX bank_detail_by_customer ON bank_detail (customer_id);
CREATE INDEX bank_detail_unconfirmed ON bank_detail (usable_at_ms) WHERE state = 'current' AND confirmed_by = '';
CREATE INDEX bank_detail_by_source ON bank_detail (source, source_id);
CREATE INDEX bank_detail_box_end ON bank_detail (box_ends_at_ms) WHERE box_ends_at_ms IS NOT NULL;
CREATE INDEX refund_by_order ON refund (order_id);
CREATE INDEX refund_by_state ON refund (state, id);
CREATE INDEX refund_by_file ON refund (payout_file_id);
CREATE INDEX refund_by_detail ON refund (detail_id);
CREATE INDEX callback_timed ON callback_request (until_ms, id, from_ms) WHERE state = 'open' AND from_ms IS NOT NULL;
CREATE INDEX callback_soon ON callback_request (received_at_ms, id, from_ms) WHERE state = 'open' AND from_ms IS NULL;
CREATE INDEX callback_claimed ON callback_request (claimed_by, claimed_at_ms) WHERE state = 'open' AND claimed_by IS NOT NULL;
CREATE INDEX callback_done ON callback_request (done_at_ms, id) WHERE state = 'done';
CREATE INDEX callback_end ON callback_request (done_at_ms) WHERE state = 'done' AND kept_for = '';
CREATE INDEX callback_by_customer ON callback_request (customer_id);
CREATE INDEX callback_by_order ON callback_request (order_id);
CREATE INDEX callback_attempts ON callback_attempt (request_id);
CREATE INDEX callback_contact_by_phone ON callback_contact (phone_mac) WHERE phone_mac IS NOT NULL;
CREATE INDEX callback_images ON callback_image (request_id);
CREATE INDEX callback_image_by_deed ON callback_image (deed);
CREATE INDEX callback_image_by_end ON callback_image (ends_at_ms);
CREATE INDEX contact_by_phone ON customer_contact (phone_tail) WHERE phone_tail <> '';
CREATE INDEX do_not_call_by_phone ON do_not_call (phone_mac);
CREATE INDEX do_not_call_by_customer ON do_not_call (customer_id);
CREATE INDEX customer_active_by_name ON customer (name_key, id) WHERE inactive_at_ms IS NULL;
CREATE INDEX customer_active_by_active ON customer (active_at_ms, id) WHERE inactive_at_ms IS NULL;
CREATE INDEX customer_active_by_place ON customer (postcode, id) WHERE inactive_at_ms IS NULL;
CREATE INDEX customer_active_by_number ON customer (id) WHERE inactive_at_ms IS NULL;
CREATE INDEX customer_blocked_by_name ON customer (name_key, id) WHERE inactive_at_ms IS NULL AND blocked_reason <> '';
CREATE INDEX customer_blocked_by_active ON customer (active_at_ms, id) WHERE inactive_at_ms IS NULL AND blocked_reason <> '';
CREATE INDEX customer_blocked_by_place ON customer (postcode, id) WHERE inactive_at_ms IS NULL AND blocked_reason <> '';
CREATE INDEX customer_blocked_by_number ON customer (id) WHERE inactive_at_ms IS NULL AND blocked_reason <> '';
CREATE INDEX customer_inactive_by_name ON customer (name_key, id) WHERE inactive_at_ms IS NOT NULL;
CREATE INDEX customer_inactive_by_active ON customer (active_at_ms, id) WHERE inactive_at_ms IS NOT NULL;
CREATE INDEX customer_inactive_by_place ON customer (postcode, id) WHERE inactive_at_ms IS NOT NULL;
CREATE INDEX customer_inactive_by_number ON customer (id) WHERE inactive_at_ms IS NOT NULL;
CREATE INDEX customer_email_by_customer ON customer_email (customer_id);
CREATE INDEX customer_addresses ON customer_address (customer_id);
CREATE INDEX customer_notes ON customer_note (customer_id);
CREATE INDEX consents ON consent (customer_id);
CREATE INDEX consent_by_end ON consent (keep_until) WHERE keep_until <> '';
CREATE INDEX not_duplicate_by_other ON not_duplicate (b_id);
CREATE INDEX duplicate_by_other ON duplicate (b_id);
CREATE INDEX duplicate_by_score ON duplicate (score, a_id, b_id);
CREATE INDEX customer_merge_by_kept ON customer_merge (kept_id);
CREATE INDEX customer_merge_by_gone ON customer_merge (gone_id);
CREATE INDEX customer_merge_by_end ON customer_merge (ends_at_ms);
CREATE INDEX customer_images ON customer_image (customer_id);
CREATE INDEX customer_image_by_deed ON customer_image (deed);
CREATE INDEX customer_image_by_end ON customer_image (ends_at_ms);
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
CREATE TRIGGER before_image_only_grows BEFORE INSERT ON before_image WHEN EXISTS (SELECT 1 FROM before_image WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER goods_return_only_grows BEFORE INSERT ON goods_return WHEN EXISTS (SELECT 1 FROM goods_return WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER note_only_grows BEFORE INSERT ON note WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER note_mention_only_grows BEFORE INSERT ON note_mention WHEN EXISTS (SELECT 1 FROM note_mention WHERE note_id = NEW.note_id AND person_id = NEW.person_id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER order_history_only_grows BEFORE INSERT ON order_history WHEN EXISTS (SELECT 1 FROM order_history WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER shipment_only_grows BEFORE INSERT ON shipment WHEN EXISTS (SELECT 1 FROM shipment WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER shipment_line_only_grows BEFORE INSERT ON shipment_line WHEN EXISTS (SELECT 1 FROM shipment_line WHERE shipment_id = NEW.shipment_id AND order_id = NEW.order_id AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER address_no_page_copy BEFORE INSERT ON address WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER article_no_page_copy BEFORE INSERT ON article WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER channel_no_page_copy BEFORE INSERT ON channel WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER customer_no_page_copy BEFORE INSERT ON customer WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER customer_contact_no_page_copy BEFORE INSERT ON customer_contact WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER import_batch_no_page_copy BEFORE INSERT ON import_batch WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER import_reject_no_page_copy BEFORE INSERT ON import_reject WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER line_cancel_no_page_copy BEFORE INSERT ON line_cancel WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER list_layout_no_page_copy BEFORE INSERT ON list_layout WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_conflict_no_page_copy BEFORE INSERT ON order_conflict WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_import_no_page_copy BEFORE INSERT ON order_import WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_line_no_page_copy BEFORE INSERT ON order_line WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_tag_no_page_copy BEFORE INSERT ON order_tag WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_tax_no_page_copy BEFORE INSERT ON order_tax WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_together_no_page_copy BEFORE INSERT ON order_together WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_work_no_page_copy BEFORE INSERT ON order_work WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER payment_no_page_copy BEFORE INSERT ON payment WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER payment_method_no_page_copy BEFORE INSERT ON payment_method WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER person_no_page_copy BEFORE INSERT ON person WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER plain_file_no_page_copy BEFORE INSERT ON plain_file WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER return_line_no_page_copy BEFORE INSERT ON return_line WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER role_no_page_copy BEFORE INSERT ON role WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER saved_view_no_page_copy BEFORE INSERT ON saved_view WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER shop_no_page_copy BEFORE INSERT ON shop WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER staged_order_no_page_copy BEFORE INSERT ON staged_order WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER tombstone_no_page_copy BEFORE INSERT ON tombstone WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER role_idle_no_page_copy BEFORE INSERT ON role_idle WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER log_subject_no_update BEFORE UPDATE ON log_subject BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_subject_no_delete BEFORE DELETE ON log_subject BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_subject_no_page_copy BEFORE INSERT ON log_subject WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER contact_access_no_update BEFORE UPDATE ON contact_access BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER contact_access_whole_months BEFORE DELETE ON contact_access
        WHEN NOT EXISTS (SELECT 1 FROM log_subject WHERE kind = 'month' AND id = OLD.month)
        BEGIN SELECT RAISE(ABORT, 'a month goes after its line in the log of deeds'); END;
CREATE TRIGGER contact_access_in_order BEFORE INSERT ON contact_access
        WHEN NEW.seq IS NOT (SELECT count + 1 FROM log_ratchet WHERE lane = 2) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER log_ratchet_no_delete BEFORE DELETE ON log_ratchet BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_ratchet_no_page_copy BEFORE INSERT ON log_ratchet WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER log_segment_no_update BEFORE UPDATE ON log_segment BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_segment_no_delete BEFORE DELETE ON log_segment BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_segment_in_order BEFORE INSERT ON log_segment
        WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM log_segment)
        OR NEW.epoch <= (SELECT coalesce(max(epoch), 0) FROM log_segment) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER log_verified_no_page_copy BEFORE INSERT ON log_verified WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER case_access_no_page_copy BEFORE INSERT ON case_access WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER payment_comes_short BEFORE INSERT ON payment WHEN length(NEW.last_four) > 4 OR NEW.last_four GLOB '*[^0-9]*' BEGIN SELECT RAISE(ABORT, 'no more than four digits'); END;
CREATE TRIGGER payment_stays_short BEFORE UPDATE ON payment WHEN length(NEW.last_four) > 4 OR NEW.last_four GLOB '*[^0-9]*' BEGIN SELECT RAISE(ABORT, 'no more than four digits'); END;
CREATE TRIGGER bank_detail_stays BEFORE UPDATE ON bank_detail
        WHEN NEW.customer_id IS NOT OLD.customer_id AND OLD.order_id IS NOT NULL
        OR NEW.source <> OLD.source OR NEW.source_id <> OLD.source_id OR NEW.holder <> OLD.holder OR NEW.country <> OLD.country
        OR NEW.bank <> OLD.bank OR NEW.last_digits <> OLD.last_digits OR NEW.entered_at_ms <> OLD.entered_at_ms
        OR NEW.entered_by <> OLD.entered_by OR (OLD.order_id IS NOT NULL AND NEW.order_id IS NOT OLD.order_id)
        BEGIN SELECT RAISE(ABORT, 'another account is another row'); END;
CREATE TRIGGER refund_paid_once BEFORE UPDATE ON refund
        WHEN OLD.state = 'done' AND OLD.payout_file_id IS NOT NULL AND NEW.state <> 'done'
        OR NEW.amount_minor <> OLD.amount_minor OR NEW.order_id <> OLD.order_id
        BEGIN SELECT RAISE(ABORT, 'what was paid stays paid'); END;
CREATE TRIGGER incoming_payment_only_grows BEFORE INSERT ON incoming_payment WHEN EXISTS (SELECT 1 FROM incoming_payment WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER bank_detail_only_grows BEFORE INSERT ON bank_detail WHEN EXISTS (SELECT 1 FROM bank_detail WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER bank_detail_box_only_grows BEFORE INSERT ON bank_detail_box WHEN EXISTS (SELECT 1 FROM bank_detail_box WHERE detail_id = NEW.detail_id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER payout_file_only_grows BEFORE INSERT ON payout_file WHEN EXISTS (SELECT 1 FROM payout_file WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER refund_only_grows BEFORE INSERT ON refund WHEN EXISTS (SELECT 1 FROM refund WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER refund_line_only_grows BEFORE INSERT ON refund_line WHEN EXISTS (SELECT 1 FROM refund_line WHERE refund_id = NEW.refund_id AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER callback_attempt_only_grows BEFORE INSERT ON callback_attempt WHEN EXISTS (SELECT 1 FROM callback_attempt WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER callback_image_only_grows BEFORE INSERT ON callback_image WHEN EXISTS (SELECT 1 FROM callback_image WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER callback_secret_only_grows BEFORE INSERT ON callback_secret WHEN EXISTS (SELECT 1 FROM callback_secret WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER callback_request_no_page_copy BEFORE INSERT ON callback_request WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER callback_contact_no_page_copy BEFORE INSERT ON callback_contact WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER callback_message_no_page_copy BEFORE INSERT ON callback_message WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER callback_day_no_page_copy BEFORE INSERT ON callback_day WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER do_not_call_no_page_copy BEFORE INSERT ON do_not_call WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER mailbox_no_page_copy BEFORE INSERT ON mailbox WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER seen_mail_no_page_copy BEFORE INSERT ON seen_mail WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER customer_image_only_grows BEFORE INSERT ON customer_image WHEN EXISTS (SELECT 1 FROM customer_image WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER customer_merge_only_grows BEFORE INSERT ON customer_merge WHEN EXISTS (SELECT 1 FROM customer_merge WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER customer_note_only_grows BEFORE INSERT ON customer_note WHEN EXISTS (SELECT 1 FROM customer_note WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was added stays'); END;
CREATE TRIGGER customer_email_no_page_copy BEFORE INSERT ON customer_email WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER customer_address_no_page_copy BEFORE INSERT ON customer_address WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER address_split_no_page_copy BEFORE INSERT ON address_split WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER consent_no_page_copy BEFORE INSERT ON consent WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER not_duplicate_no_page_copy BEFORE INSERT ON not_duplicate WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER duplicate_no_page_copy BEFORE INSERT ON duplicate WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER channel_field_no_page_copy BEFORE INSERT ON channel_field WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_detail_no_page_copy BEFORE INSERT ON order_detail WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER order_consent_no_page_copy BEFORE INSERT ON order_consent WHEN 0 BEGIN SELECT 1; END;
CREATE TRIGGER period_confirmed_no_page_copy BEFORE INSERT ON period_confirmed WHEN 0 BEGIN SELECT 1; END;
COMMIT;
