"""What each column holds: the right that reading it needs, the kind of personal data, when it ends, and what erases it.

One map for all; a test compares it with the schema both ways, so that no column comes in without its line.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column says about a person."""

    NONE = "none"
    TRADE = "trade"  # about an order: amounts, articles, states, dates
    NAME = "name"
    ADDRESS = "address"
    CONTACT = "contact"  # phone and e-mail in full
    MASKED = "masked"  # a masked copy of contact data
    PAYMENT = "payment"  # method, brand, last four, reference; never a number
    TEXT = "text"  # free text that may say anything about anybody
    SEALED = "sealed"  # a bank account number in a sealed box
    STAFF = "staff"  # who of the shop did something


class End(StrEnum):
    """When a column's data ends (research: AO § 147, HGB § 257, UStG § 14b; DSGVO art. 5)."""

    SHOP = "shop"  # with the shop
    BOOKS = "8y"  # 8 years after the end of the year: what belongs to the invoice
    LETTERS = "6y"  # 6 years after the end of the year: correspondence about the order
    DELIVERED = "delivered"  # with the order's own work: not needed once it is delivered and paid, at the latest with the order
    ACCESS = "access"  # the shop's period for contact access, 180 days unless an owner said otherwise, by whole months
    PAYOUT = "payout"  # the shop's period after the payout, 60 days unless an owner said otherwise; 14 days where it is not used
    DAYS_30 = "30d"  # 30 days: what makes an import or a deed reversible
    CONSENT = "consent"  # for telephone advertising five years after the last use (UWG § 7a), otherwise with the customer
    CALLBACK = "callback"  # the shop's period after the last result, 30 days unless an owner said otherwise
    STAGING = "staging"  # with the preview or import that it belongs to
    SUBJECT = "subject"  # with the subject of the log line


class Eraser(StrEnum):
    """The function that erases it."""

    NOTHING = "nothing"  # no personal data
    ARRIVALS_REMOVE = "arrivals.remove"  # the order with all that hangs on it, its customer and its words in the index
    BEFORE_IMAGES = "before_images.forget_ended"
    BATCHES_DROP = "batches.drop"
    FORGET_FILE = "batches.forget_file"  # as soon as the file is deleted
    LOG = "log"  # ids only; names are in the table of people
    PEOPLE = "people.keep"
    CONTACTS_DROP = "contact_log.drop_ended"
    CASES_DROP = "cases.drop_ended"
    CALLBACKS_ERASE = "callback_erasing.erase_ended"
    CUSTOMER_IMAGES = "customer_images.forget_ended"
    CUSTOMER_MERGES = "customer_merges.forget_ended"
    CONSENTS = "consents.forget_ended"  # or with the customer
    BOXES_ERASE = "bank_details.erase_ended"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the map; `readers` are codes of `security/rights.py`, one of which is enough; empty for what no person reads."""

    readers: frozenset[str]
    kind: Kind
    end: End
    eraser: Eraser


VIEW, WORK, IMPORT = frozenset({"orders:view"}), frozenset({"orders:work"}), frozenset({"orders:import"})
PAYMENTS = frozenset({"payments:view"})
LOG, SETTINGS, USERS = frozenset({"log:view"}), frozenset({"settings:manage"}), frozenset({"users:manage"})
HAND = WORK | frozenset({"orders:edit", "orders:cancel", "shipping:ship", "payments:record"})  # whoever changes orders
CALLBACKS, HANDLE = frozenset({"callbacks:view"}), frozenset({"callbacks:handle"})
CASES = frozenset({"users:manage", "privacy:review"})
CUSTOMERS = frozenset({"customers:view"})
EVERYONE, INNER = frozenset({"password:change"}), frozenset[str]()


def _same(entry: Entry, *columns: str) -> dict[str, Entry]:
    return dict.fromkeys(columns, entry)


def _order(kind: Kind, end: End = End.BOOKS, readers: frozenset[str] = VIEW) -> Entry:
    return Entry(readers, kind, end, Eraser.ARRIVALS_REMOVE)


_KEY = _order(Kind.TRADE)
_CUSTOMER = _order(Kind.TRADE, readers=CUSTOMERS)
_SHOP = Entry(EVERYONE, Kind.NONE, End.SHOP, Eraser.NOTHING)
_BATCH = Entry(IMPORT, Kind.NONE, End.SHOP, Eraser.NOTHING)
_STAGED = Entry(INNER, Kind.TEXT, End.STAGING, Eraser.BATCHES_DROP)
_REJECT = Entry(IMPORT, Kind.TEXT, End.STAGING, Eraser.BATCHES_DROP)
_LOG = Entry(LOG, Kind.NONE, End.SUBJECT, Eraser.LOG)
_ACCESS = Entry(LOG, Kind.STAFF, End.ACCESS, Eraser.CONTACTS_DROP)
_CASE = Entry(CASES, Kind.TRADE, End.ACCESS, Eraser.CASES_DROP)
_IMAGE = Entry(INNER, Kind.TEXT, End.DAYS_30, Eraser.BEFORE_IMAGES)
_OWN = Entry(VIEW, Kind.STAFF, End.SUBJECT, Eraser.PEOPLE)
_PERSON = Entry(EVERYONE, Kind.STAFF, End.SUBJECT, Eraser.PEOPLE)
_PERSON_DAYS = Entry(USERS, Kind.STAFF, End.SUBJECT, Eraser.PEOPLE)


def _callback(kind: Kind, readers: frozenset[str] = CALLBACKS) -> Entry:
    return Entry(readers, kind, End.CALLBACK, Eraser.CALLBACKS_ERASE)


CATALOG: dict[str, dict[str, Entry]] = {
    "shop": _same(_SHOP, "name", "country", "zone", "language", "currency", "calling_hours")
    | _same(_SHOP, "access_days", "box_days", "change_hours")
    | _same(_SHOP, "region", "callback_days", "callback_minutes")
    | _same(_SHOP, "id", "uuid", "verify_key", "generation", "program"),
    "person": _same(_PERSON, "id", "name", "role", "left_at_ms") | _same(_PERSON_DAYS, "joined_on", "seen_on", "first_password"),
    "role_idle": _same(_SHOP, "role", "minutes"),
    "role": _same(Entry(USERS, Kind.NONE, End.SHOP, Eraser.NOTHING), "id", "name", "rights"),
    "channel": _same(Entry(VIEW, Kind.NONE, End.SHOP, Eraser.NOTHING), "id", "kind", "name", "account", "last_used_ms"),
    "payment_method": _same(Entry(SETTINGS, Kind.NONE, End.SHOP, Eraser.NOTHING), "method", "ships_before_payment"),
    "customer": _same(_order(Kind.NAME, readers=VIEW | CUSTOMERS), "name", "company")
    | _same(_order(Kind.MASKED, End.DELIVERED, VIEW | CUSTOMERS), "phone_masked", "email_masked")
    | _same(_order(Kind.TEXT, readers=VIEW | CUSTOMERS), "blocked_reason")  # warns whoever has an order of the customer before them
    | _same(_order(Kind.TRADE, readers=VIEW | CUSTOMERS), "id", "blocked_until")
    | _same(_order(Kind.NAME, readers=CUSTOMERS), "name_key")
    | _same(_order(Kind.ADDRESS, readers=CUSTOMERS), "city", "postcode", "country")
    | _same(_CUSTOMER, "number", "active_at_ms", "inactive_at_ms", "made_here", "contact_here", "version"),
    "customer_contact": _same(_order(Kind.CONTACT, End.DELIVERED, INNER), "phone", "email", "phone_tail") | _same(_KEY, "customer_id"),
    "customer_email": _same(_order(Kind.CONTACT, End.DELIVERED, INNER), "email") | _same(_order(Kind.TRADE, readers=INNER), "customer_id"),
    "customer_address": _same(_order(Kind.NAME, readers=CUSTOMERS), "name", "company")
    | _same(_order(Kind.ADDRESS, readers=CUSTOMERS), "extra", "street", "house_number", "post_number", "postcode", "city", "region")
    | _same(_CUSTOMER, "id", "customer_id", "kind", "station", "country"),
    "address_split": _same(_order(Kind.ADDRESS), "of_lines", "street", "house_number", "extra") | _same(_KEY, "order_id", "kind"),
    "customer_note": _same(_order(Kind.TEXT, End.LETTERS, CUSTOMERS), "body")
    | _same(_order(Kind.STAFF, End.LETTERS, CUSTOMERS), "id", "customer_id", "person_id", "written_at_ms"),
    "consent": _same(Entry(CUSTOMERS, Kind.TEXT, End.CONSENT, Eraser.CONSENTS), "proof")
    | _same(Entry(CUSTOMERS, Kind.TRADE, End.CONSENT, Eraser.CONSENTS), "id", "customer_id", "purpose", "given_on", "ends_on")
    | _same(Entry(CUSTOMERS, Kind.TRADE, End.CONSENT, Eraser.CONSENTS), "withdrawn_on", "keep_until"),
    "not_duplicate": _same(_CUSTOMER, "a_id", "b_id"),
    "duplicate": _same(_CUSTOMER, "a_id", "b_id", "score", "reasons"),
    "customer_merge": _same(Entry(CUSTOMERS, Kind.STAFF, End.DAYS_30, Eraser.CUSTOMER_MERGES), "person_id")
    | _same(Entry(CUSTOMERS, Kind.TRADE, End.DAYS_30, Eraser.CUSTOMER_MERGES), "id", "kept_id", "gone_id", "at_ms", "ends_at_ms")
    | _same(Entry(INNER, Kind.TEXT, End.DAYS_30, Eraser.CUSTOMER_MERGES), "content"),
    "customer_image": _same(
        Entry(INNER, Kind.TEXT, End.DAYS_30, Eraser.CUSTOMER_IMAGES), "id", "deed", "customer_id", "version", "content", "ends_at_ms"
    ),
    "channel_field": _same(_SHOP, "channel_id", "field", "taken"),
    "order_detail": _same(_order(Kind.TEXT, End.DELIVERED, CUSTOMERS), "value") | _same(_CUSTOMER, "order_id", "field"),
    "order_consent": _same(_order(Kind.TRADE, End.CONSENT), "order_id", "purpose", "given", "told_by"),
    "period_confirmed": _same(_SHOP, "rule", "length", "confirmed_at_ms")
    | _same(Entry(EVERYONE, Kind.STAFF, End.SHOP, Eraser.PEOPLE), "person_id"),
    "orders": _same(_order(Kind.NAME), "customer", "customer_key")
    | _same(_order(Kind.PAYMENT, readers=VIEW | SETTINGS), "payment_method")
    | _same(_order(Kind.ADDRESS), "address_key")
    | _same(
        _KEY,
        *("id", "channel_id", "number", "number_key", "placed_at_ms", "placed_offset_min", "listed_at_ms", "customer_id", "currency"),
        *("order_status", "payment_status", "delivery_status", "chip", "not_ready", "ships_before_payment", "conflict", "tax_included"),
        *("total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor"),
        *("pieces_milli", "shipping_method", "destination_country", "ship_by_ms", "shipped_at_ms"),
        *("batch_id", "batch_seq", "version", "address_check"),
    ),
    "order_work": _same(
        _KEY,
        *("order_id", "held_from", "hold_reason", "held_at_ms", "cancel_reason", "channel_lines", "listed_on_paper_at_ms"),
        "slip_printed_at_ms",
    ),
    "line_cancel": _same(_KEY, "order_id", "position", "quantity_milli", "amount_minor", "tax_minor"),
    "order_tag": _same(_order(Kind.TEXT), "tag") | _same(_KEY, "order_id"),
    "order_together": _same(_KEY, "order_id", "lead_id"),
    "goods_return": _same(_order(Kind.TEXT, End.LETTERS), "remark")
    | _same(_KEY, "id", "order_id", "kind", "received_at_ms", "refund_due_ms", "next_step", "settled_at_ms"),
    "return_line": _same(_KEY, "return_id", "position", "quantity_milli", "condition"),
    "article": _same(Entry(VIEW, Kind.NONE, End.SHOP, Eraser.NOTHING), "sku", "barcode", "place"),
    "order_import": _same(_order(Kind.ADDRESS, End.DELIVERED, INNER), "last") | _same(_KEY, "order_id", "batch_id", "digest"),
    "address": _same(_order(Kind.ADDRESS), "line1", "line2", "postcode", "city", "region", "country")
    | _same(_order(Kind.NAME), "name", "company")
    | _same(_KEY, "order_id", "kind"),
    "order_line": _same(
        _KEY,
        *("order_id", "position", "sku", "title", "quantity_milli", "unit_price_e4", "total_minor", "discount_minor"),
        *("tax_rate_e2", "tax_minor"),
    ),
    "order_tax": _same(_KEY, "order_id", "position", "name", "rate_e2", "amount_minor"),
    "payment": _same(_order(Kind.PAYMENT, readers=PAYMENTS), "method", "brand", "last_four", "reference")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "order_id", "position", "amount_minor", "paid_at_ms"),
    "incoming_payment": _same(_order(Kind.PAYMENT, readers=PAYMENTS), "method", "reference")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "id", "order_id", "amount_minor", "received_on", "recorded_at_ms")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "channel_paid_minor")
    | _same(_order(Kind.STAFF, readers=PAYMENTS), "person_id"),
    "refund": _same(_order(Kind.TEXT, readers=PAYMENTS), "remark")
    | _same(_order(Kind.PAYMENT, readers=PAYMENTS), "way", "reference", "detail_id", "end_to_end_id")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "id", "order_id", "reason", "amount_minor", "shipping_minor", "goodwill_minor", "state")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "channel_refunded_minor", "return_id", "payout_file_id", "made_at_ms", "settled_at_ms")
    | _same(_order(Kind.STAFF, readers=PAYMENTS), "made_by"),
    "refund_line": _same(_order(Kind.TRADE, readers=PAYMENTS), "refund_id", "position", "quantity_milli", "amount_minor", "deducted_minor"),
    "bank_detail": _same(_order(Kind.NAME, readers=PAYMENTS), "holder")
    | _same(_order(Kind.PAYMENT, readers=PAYMENTS), "country", "bank", "last_digits")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "order_id", "customer_id", "source", "source_id", "state", "entered_at_ms")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "usable_at_ms", "assigned_at_ms", "paid_out_at_ms", "box_ends_at_ms")
    | _same(_order(Kind.TRADE, readers=PAYMENTS), "id")
    | _same(_order(Kind.STAFF, readers=PAYMENTS), "entered_by", "confirmed_by"),
    "bank_detail_box": _same(Entry(INNER, Kind.SEALED, End.PAYOUT, Eraser.BOXES_ERASE), "detail_id", "box_id", "box_number", "sealed"),
    "payout_file": _same(Entry(PAYMENTS, Kind.TEXT, End.BOOKS, Eraser.NOTHING), "path")
    | _same(Entry(PAYMENTS, Kind.TRADE, End.BOOKS, Eraser.NOTHING), "id", "message_id", "digest", "state", "payments", "sum_minor")
    | _same(Entry(PAYMENTS, Kind.TRADE, End.BOOKS, Eraser.NOTHING), "currency", "written_at_ms")
    | _same(Entry(PAYMENTS, Kind.STAFF, End.BOOKS, Eraser.PEOPLE), "person_id"),
    "callback_request": _same(_callback(Kind.NAME), "name")
    | _same(_callback(Kind.TEXT), "topic", "agreed")
    | _same(_callback(Kind.MASKED), "phone_masked")
    | _same(_callback(Kind.TRADE), "id", "customer_id", "order_id", "source", "received_at_ms", "from_ms", "until_ms", "hard")
    | _same(_callback(Kind.TRADE), "outside_hours", "corrected", "do_not_call", "state", "attempts", "claimed_at_ms", "result")
    | _same(_callback(Kind.TRADE), "follow_up_on", "done_at_ms", "kept_for", "version")
    | _same(_callback(Kind.STAFF), "claimed_by"),
    "callback_contact": _same(_callback(Kind.CONTACT, INNER), "phone", "email")
    | _same(_callback(Kind.MASKED, INNER), "phone_mac")
    | _same(_callback(Kind.TRADE, INNER), "request_id"),
    "callback_message": _same(_callback(Kind.TEXT, HANDLE), "subject", "body") | _same(_callback(Kind.TRADE, HANDLE), "request_id"),
    "callback_attempt": _same(_callback(Kind.TRADE), "id", "request_id", "at_ms", "result")
    | _same(_callback(Kind.STAFF), "person_id")
    | _same(_callback(Kind.TEXT), "remark"),
    "callback_image": _same(
        Entry(INNER, Kind.TEXT, End.DAYS_30, Eraser.CALLBACKS_ERASE), "id", "deed", "request_id", "version", "content", "ends_at_ms"
    ),
    "callback_day": _same(Entry(frozenset({"reports:view"}), Kind.NONE, End.SHOP, Eraser.NOTHING), "day", "result", "number"),
    "do_not_call": _same(
        Entry(CALLBACKS | frozenset({"customers:view"}), Kind.TRADE, End.SHOP, Eraser.NOTHING), "id", "customer_id", "since"
    )
    | _same(Entry(INNER, Kind.MASKED, End.SHOP, Eraser.NOTHING), "phone_mac"),
    "mailbox": _same(Entry(SETTINGS, Kind.NONE, End.SHOP, Eraser.NOTHING), "id", "host", "port", "user_name", "folder", "switched_on")
    | _same(Entry(SETTINGS, Kind.NONE, End.SHOP, Eraser.NOTHING), "may_mark", "uid_validity", "last_uid", "since", "read_at_ms", "problem"),
    "seen_mail": _same(Entry(INNER, Kind.NONE, End.SHOP, Eraser.NOTHING), "mac", "seen_on"),
    "callback_secret": _same(Entry(INNER, Kind.NONE, End.SHOP, Eraser.NOTHING), "id", "key"),
    "shipment": _same(_order(Kind.TRADE, End.DELIVERED), "carrier", "tracking", "shipped_at_ms", "made_here") | _same(_KEY, "id"),
    "shipment_line": _same(_KEY, "shipment_id", "order_id", "position", "quantity_milli"),
    "note": _same(_order(Kind.TEXT, End.LETTERS), "body")
    | _same(_order(Kind.STAFF, End.LETTERS), "id", "order_id", "person_id", "written_at_ms"),
    "note_mention": _same(_order(Kind.STAFF, End.LETTERS), "note_id", "person_id", "seen_at_ms"),
    "saved_view": _same(_OWN, "id", "person_id", "list", "name", "content"),
    "list_layout": _same(_OWN, "person_id", "list", "view", "content"),
    "order_history": _same(_order(Kind.STAFF), "person_id")
    | _same(_KEY, "id", "order_id", "at_ms", "code", "field", "old_value", "new_value"),
    "order_conflict": _same(_order(Kind.ADDRESS, End.DELIVERED), "theirs") | _same(_KEY, "order_id", "field", "since_ms"),
    "import_batch": _same(_BATCH, "id", "channel_id", "format", "rows", "encoding", "delimiter", "state", "started_at_ms", "finished_at_ms")
    | _same(_BATCH, "accepted", "updated", "duplicates", "conflicts", "rejected", "masked_numbers", "lines")
    | _same(Entry(IMPORT, Kind.TEXT, End.SHOP, Eraser.BATCHES_DROP), "file_name", "file_path")
    | _same(Entry(IMPORT, Kind.STAFF, End.SHOP, Eraser.PEOPLE), "person_id"),
    "plain_file": _same(Entry(IMPORT | WORK, Kind.TEXT, End.SHOP, Eraser.FORGET_FILE), "path", "written_at_ms", "ends_on")
    | _same(Entry(IMPORT | WORK, Kind.STAFF, End.SHOP, Eraser.FORGET_FILE), "person_id"),
    "import_reject": _same(_REJECT, "batch_id", "position", "row", "column", "code", "number", "value"),
    "staged_order": _same(_STAGED, "id", "batch_id", "seq", "number", "sort_ms", "digest", "payload", "verdict"),
    "tombstone": _same(Entry(INNER, Kind.NONE, End.SHOP, Eraser.NOTHING), "channel_id", "number", "erased_at_ms"),
    "before_image": _same(Entry(HAND, Kind.NONE, End.DAYS_30, Eraser.BEFORE_IMAGES), "id")  # its guard on inserts reads it
    | _same(_IMAGE, "deed", "order_id", "version", "content", "ends_at_ms"),
    "log_of_deeds": _same(_LOG, "at_ms", "code", "subject_kind", "subject_id", "fields")
    | _same(Entry(EVERYONE, Kind.NONE, End.SUBJECT, Eraser.LOG), "seq", "chain")  # every deed adds its line to the chain
    | _same(Entry(LOG, Kind.STAFF, End.SUBJECT, Eraser.LOG), "person_id")
    | _same(Entry(LOG, Kind.NONE, End.SUBJECT, Eraser.LOG), "mac", "area"),
    "log_subject": _same(_LOG, "kind", "id", "seq"),
    "contact_access": _same(_ACCESS, "day", "person_id", "customer_id")
    | _same(Entry(EVERYONE, Kind.NONE, End.ACCESS, Eraser.CONTACTS_DROP), "seq", "chain")  # for the mark
    | _same(_ACCESS, "month", "mac"),
    "log_ratchet": _same(Entry(EVERYONE, Kind.NONE, End.SHOP, Eraser.NOTHING), "lane", "count")
    | _same(Entry(INNER, Kind.NONE, End.SHOP, Eraser.NOTHING), "key"),  # written with each line, read by nobody
    "log_segment": _same(_SHOP, "id", "epoch", "deeds_from", "contacts_from", "nonce", "broken_before"),
    "log_verified": _same(Entry(LOG, Kind.NONE, End.SHOP, Eraser.NOTHING), "id", "seq", "at_ms")
    | _same(Entry(LOG, Kind.STAFF, End.SHOP, Eraser.PEOPLE), "person_id"),
    "case_access": _same(Entry(CASES, Kind.STAFF, End.ACCESS, Eraser.CASES_DROP), "person_id", "decided_by")
    | _same(Entry(CASES, Kind.TEXT, End.ACCESS, Eraser.CASES_DROP), "reason")
    | _same(_CASE, "id", "order_id", "asked_at_ms", "hours", "decided_at_ms", "decided_seq", "ends_at_ms"),
}
