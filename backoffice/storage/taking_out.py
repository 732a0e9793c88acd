"""The rows of everything that an owner takes along, sheet by sheet as `domain/taking_out.py` names their fields.

Each statement returns the key first, sorted by it, then the currency if the sheet has amounts, then the fields. Rows come one by one, so
that an export of any size needs the same memory.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from backoffice.domain.taking_out import Row, Sheet
from backoffice.storage.prepared import raw_of

_CURRENCY = "(SELECT currency FROM orders WHERE id = {})"


def _person(column: str) -> str:
    return f"coalesce((SELECT name FROM person WHERE id = {column}), {column}, '')"


ROWS: dict[str, str] = {
    "orders": """SELECT o.id, o.currency, (SELECT name FROM channel WHERE id = o.channel_id), o.number, o.placed_at_ms, o.currency,
        o.total_minor, o.tax_minor, o.shipping_minor, o.discount_minor, o.gift_card_minor, o.fees_minor, o.refunded_minor, o.tax_included,
        o.order_status, o.payment_status, o.delivery_status, o.customer_id, o.customer, o.payment_method, o.shipping_method,
        o.destination_country, o.ship_by_ms, o.shipped_at_ms, coalesce(w.hold_reason, ''), coalesce(w.cancel_reason, ''), o.address_check,
        coalesce((SELECT file_name FROM import_batch WHERE id = o.batch_id), '')
        FROM orders o LEFT JOIN order_work w ON w.order_id = o.id ORDER BY o.id""",
    "order_lines": f"""SELECT l.order_id, {_CURRENCY.format("l.order_id")}, (SELECT number FROM orders WHERE id = l.order_id), l.position,
        l.sku, l.title, l.quantity_milli, l.unit_price_e4, l.total_minor, l.discount_minor, l.tax_rate_e2, l.tax_minor, c.quantity_milli,
        c.amount_minor, c.tax_minor
        FROM order_line l LEFT JOIN line_cancel c ON c.order_id = l.order_id AND c.position = l.position
        ORDER BY l.order_id, l.position""",
    "order_addresses": """SELECT a.order_id, a.kind, a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country,
        coalesce(s.street, ''), coalesce(s.house_number, ''), coalesce(s.extra, '')
        FROM address a LEFT JOIN address_split s ON s.order_id = a.order_id AND s.kind = a.kind ORDER BY a.order_id, a.kind""",
    "order_taxes": f"""SELECT order_id, {_CURRENCY.format("order_id")}, position, name, rate_e2, amount_minor FROM order_tax
        ORDER BY order_id, position""",
    "payments": f"""SELECT order_id, {_CURRENCY.format("order_id")}, position, method, brand,
        CASE WHEN last_four = '' THEN '' ELSE '•••• ' || last_four END, reference, amount_minor, paid_at_ms
        FROM payment ORDER BY order_id, position""",
    "incoming_payments": f"""SELECT order_id, {_CURRENCY.format("order_id")}, method, amount_minor, received_on, reference,
        {_person("person_id")}, recorded_at_ms FROM incoming_payment ORDER BY order_id, id""",
    "order_tags": "SELECT order_id, tag FROM order_tag ORDER BY order_id, tag",
    "packed_together": "SELECT order_id, lead_id FROM order_together ORDER BY order_id",
    "order_details": "SELECT order_id, field, value FROM order_detail ORDER BY order_id, field",
    "order_consents": "SELECT order_id, purpose, given, told_by FROM order_consent ORDER BY order_id, purpose",
    "order_history": f"""SELECT order_id, at_ms, {_person("person_id")}, code, field, old_value, new_value FROM order_history
        ORDER BY order_id, id""",
    "order_conflicts": "SELECT order_id, field, theirs, since_ms FROM order_conflict ORDER BY order_id, field",
    "order_notes": f"SELECT id, order_id, {_person('person_id')}, body, written_at_ms FROM note ORDER BY id",
    "note_mentions": f"SELECT note_id, {_person('person_id')}, seen_at_ms FROM note_mention ORDER BY note_id, person_id",
    "shipments": "SELECT id, carrier, tracking, shipped_at_ms, made_here FROM shipment ORDER BY id",
    "shipment_lines": "SELECT shipment_id, order_id, position, quantity_milli FROM shipment_line ORDER BY shipment_id",
    "returns": """SELECT id, order_id, kind, received_at_ms, refund_due_ms, next_step, settled_at_ms, remark FROM goods_return
        ORDER BY id""",
    "return_lines": "SELECT return_id, position, quantity_milli, condition FROM return_line ORDER BY return_id, position",
    "refunds": f"""SELECT id, {_CURRENCY.format("order_id")}, order_id, way, reason, remark, amount_minor, shipping_minor, goodwill_minor,
        state, reference, return_id, detail_id, payout_file_id, end_to_end_id, made_at_ms, {_person("made_by")}, settled_at_ms
        FROM refund ORDER BY id""",
    "refund_lines": """SELECT l.refund_id, o.currency, l.position, l.quantity_milli, l.amount_minor, l.deducted_minor
        FROM refund_line l CROSS JOIN refund r ON r.id = l.refund_id CROSS JOIN orders o ON o.id = r.order_id
        ORDER BY l.refund_id, l.position""",
    "accounts": f"""SELECT id, order_id, customer_id, source, source_id, holder, country || ' •••• ' || last_digits, bank,
        state, entered_at_ms, {_person("entered_by")}, usable_at_ms, {_person("confirmed_by")}, assigned_at_ms, paid_out_at_ms
        FROM bank_detail ORDER BY id""",
    "payout_files": f"""SELECT id, currency, message_id, path, state, payments, sum_minor, currency, {_person("person_id")}, written_at_ms
        FROM payout_file ORDER BY id""",
    "customers": """SELECT c.id, c.number, c.name, c.company, coalesce(k.phone, ''), coalesce(k.email, ''), c.postcode, c.city, c.country,
        nullif(c.active_at_ms, 0), c.blocked_reason, c.blocked_until, c.inactive_at_ms, c.made_here, c.contact_here
        FROM customer c LEFT JOIN customer_contact k ON k.customer_id = c.id ORDER BY c.id""",
    "customer_emails": "SELECT customer_id, email FROM customer_email ORDER BY customer_id, email",
    "customer_addresses": """SELECT customer_id, kind, name, company, extra, street, house_number, station, post_number, postcode, city,
        region, country FROM customer_address ORDER BY customer_id, id""",
    "customer_notes": f"""SELECT customer_id, {_person("person_id")}, body, written_at_ms FROM customer_note
        ORDER BY customer_id, id""",
    "consents": """SELECT customer_id, purpose, given_on, proof, ends_on, withdrawn_on, keep_until FROM consent
        ORDER BY customer_id, id""",
    "do_not_call": "SELECT id, customer_id, since FROM do_not_call ORDER BY id",
    "two_people": "SELECT a_id, a_id, b_id FROM not_duplicate ORDER BY a_id, b_id",
    "customer_merges": f"""SELECT id, at_ms, {_person("person_id")}, kept_id, gone_id, ends_at_ms FROM customer_merge ORDER BY id""",
    "callbacks": f"""SELECT r.id, r.name, r.topic, coalesce(k.phone, ''), coalesce(k.email, ''), r.customer_id, r.order_id, r.source,
        r.received_at_ms, r.from_ms, r.until_ms, r.hard, r.outside_hours, r.corrected, r.do_not_call, r.state, r.attempts,
        {_person("r.claimed_by")}, r.claimed_at_ms, r.result, r.agreed, coalesce(r.follow_up_on, ''), r.done_at_ms, r.kept_for,
        coalesce(m.subject, ''), coalesce(m.body, '')
        FROM callback_request r LEFT JOIN callback_contact k ON k.request_id = r.id LEFT JOIN callback_message m ON m.request_id = r.id
        ORDER BY r.id""",
    "callback_attempts": f"""SELECT request_id, at_ms, {_person("person_id")}, result, remark FROM callback_attempt
        ORDER BY request_id, id""",
    "callback_figures": "SELECT day, day, result, number FROM callback_day ORDER BY day, result",
    "log": f"""SELECT seq, at_ms, {_person("person_id")}, code, subject_kind, subject_id, fields FROM log_of_deeds ORDER BY seq""",
    "contact_access": f"SELECT seq, day, {_person('person_id')}, customer_id FROM contact_access ORDER BY seq",
    "case_access": f"""SELECT id, {_person("person_id")}, order_id, reason, asked_at_ms, hours, {_person("decided_by")}, decided_at_ms,
        ends_at_ms FROM case_access ORDER BY id""",
    "people": "SELECT id, name, role, coalesce(joined_on, ''), coalesce(seen_on, ''), left_at_ms, first_password FROM person ORDER BY id",
    "roles": "SELECT id, name, rights FROM role ORDER BY id",
    "idle_times": "SELECT role, role, minutes FROM role_idle ORDER BY role",
    "shop": """SELECT id, name, country, zone, language, currency, region, calling_hours, access_days, box_days, change_hours,
        callback_days, callback_minutes FROM shop ORDER BY id""",
    "channels": "SELECT id, kind, name, account, last_used_ms FROM channel ORDER BY id",
    "channel_fields": "SELECT channel_id, field, taken FROM channel_field ORDER BY channel_id, field",
    "payment_methods": "SELECT method, method, ships_before_payment FROM payment_method ORDER BY method",
    "periods": f"SELECT rule, rule, length, {_person('person_id')}, confirmed_at_ms FROM period_confirmed ORDER BY rule",
    "mailbox": "SELECT id, host, port, user_name, folder, switched_on, may_mark, since, read_at_ms FROM mailbox ORDER BY id",
    "articles": "SELECT sku, sku, barcode, place FROM article ORDER BY sku",
    "erased_orders": """SELECT channel_id, (SELECT name FROM channel WHERE id = channel_id), number, erased_at_ms FROM tombstone
        ORDER BY channel_id, number""",
    "saved_views": f"SELECT id, {_person('person_id')}, list, name, content FROM saved_view ORDER BY id",
    "plain_files": f"""SELECT path, path, {_person("person_id")}, written_at_ms, ends_on FROM plain_file
        WHERE path NOT LIKE '%.backoffice.part' ORDER BY path""",
    "imports": f"""SELECT id, (SELECT name FROM channel WHERE id = channel_id), file_name, file_path, format, encoding, delimiter, state,
        {_person("person_id")}, started_at_ms, finished_at_ms, rows, accepted, updated, duplicates, conflicts, rejected, masked_numbers,
        lines FROM import_batch ORDER BY id""",
    "import_rejects": """SELECT batch_id, position, row, "column", code, number, value FROM import_reject ORDER BY batch_id, position""",
}
_OPEN = """SELECT id FROM orders WHERE delivery_status IN ('open', 'partially_shipped') AND order_status <> 'cancelled'
    ORDER BY listed_at_ms DESC, id DESC LIMIT ?"""
_WITHDRAWN = "SELECT id FROM goods_return WHERE kind = 'withdrawal' ORDER BY id DESC LIMIT ?"


def rows(connection: Connection, sheet: Sheet) -> Iterator[Row]:
    """Return the rows of a sheet one by one."""
    found: Iterator[Row] = raw_of(connection).execute(ROWS[sheet.name])
    return found


def count(connection: Connection, sheet: Sheet) -> int:
    """Return how many rows a sheet has."""
    found: int = raw_of(connection).execute(f"SELECT count(*) FROM ({ROWS[sheet.name]})").fetchone()[0]
    return found


def open_orders(connection: Connection, limit: int) -> list[int]:
    """Return the newest orders that are still to be sent, the oldest of them first."""
    return [row[0] for row in raw_of(connection).execute(_OPEN, (limit,))][::-1]


def withdrawals(connection: Connection, limit: int) -> list[int]:
    """Return the newest withdrawals."""
    return [row[0] for row in raw_of(connection).execute(_WITHDRAWN, (limit,))]
