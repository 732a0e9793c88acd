"""What SQLite lets a connection do: a frozen list of columns, tables, functions and settings; whatever is not on it is denied.

A person's list follows from their rights by the map of columns (`catalog`) and the map of writes below, a task's from the table at the
end. The accessor that SQLite names (a view, a trigger, a CTE) is ignored, since a CTE can have any name; nothing is ever answered with
IGNORE, which leaks through RETURNING. See DESIGN §6.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from backoffice.domain.taking_out import LEFT_OUT
from backoffice.storage.catalog import CATALOG, EVERYONE, HAND
from backoffice.storage.connection import DBAPI
from backoffice.storage.tasks import Task

__all__ = ["AllowList", "Authorizer", "Task", "for_rights", "for_task"]
OK: int = DBAPI.SQLITE_OK
DENY: int = DBAPI.SQLITE_DENY
Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]
Column = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Writes:
    """Who may write a table: the rights that insert rows, that delete them, and that change columns. One of several is enough."""

    insert: frozenset[str] = frozenset()
    delete: frozenset[str] = frozenset()
    update: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class AllowList:
    """What a connection may do. (table, "") in `reads` lets rows be counted."""

    reads: frozenset[Column]
    inserts: frozenset[str]
    updates: frozenset[Column]
    deletes: frozenset[str]

    def authorizer(self) -> Authorizer:
        """Return the function that SQLite asks about every statement when it is prepared."""
        by_action: dict[int, frozenset[object]] = {
            DBAPI.SQLITE_INSERT: frozenset(self.inserts),
            DBAPI.SQLITE_DELETE: frozenset(self.deletes),
        }
        pairs: dict[int, frozenset[object]] = {
            DBAPI.SQLITE_READ: frozenset(self.reads),
            DBAPI.SQLITE_UPDATE: frozenset(self.updates),
        }
        read, pragma = DBAPI.SQLITE_READ, DBAPI.SQLITE_PRAGMA
        always = frozenset({DBAPI.SQLITE_SELECT, DBAPI.SQLITE_TRANSACTION, DBAPI.SQLITE_SAVEPOINT})

        def ask(action: int, first: str | None, second: str | None, database: str | None, _accessor: str | None) -> int:
            if action in pairs:
                here = database == "main" or (action == read and database is None and second == "")
                return OK if here and (first, second) in pairs[action] else DENY
            if action in by_action:
                return OK if database == "main" and first in by_action[action] else DENY
            if action in always:
                return OK
            if action == DBAPI.SQLITE_FUNCTION:
                return OK if second in FUNCTIONS else DENY
            if action == pragma:
                return OK if (first or "").lower() in PRAGMAS else DENY
            return DENY

        return ask


FUNCTIONS = frozenset({"count", "max", "min", "coalesce", "nullif", "sum", "lower", "unhex", "length", "like", "glob", "match"})
PRAGMAS = frozenset({"data_version", "cache_size"})

# Each search index with its columns; there is one for each circle of people who may find by what is in it.
INDEXES: Mapping[str, tuple[str, ...]] = {
    "order_search": ("number", "customer", "company", "city", "postcode"),
    "customer_search": ("name", "company", "city", "postcode", "number"),
    "contact_search": ("phone", "email"),
}
ORDERS_INDEX, CUSTOMERS_INDEX, CONTACT_INDEX = INDEXES
# The tables that FTS5 keeps an index in: it reads and writes them by statements of its own, which ask like any other. No text of ours may
# name them (`connection`).
_SHADOW: Mapping[str, tuple[str, ...]] = {
    "data": ("id", "block", "rowid", ""),
    "idx": ("segid", "term", "pgno", ""),
    "docsize": ("id", "sz", "origin", "rowid", ""),
    "config": ("k", "v", ""),
}


def _index_reads(indexes: Iterable[str]) -> frozenset[Column]:
    own = {(index, name) for index in indexes for name in (*INDEXES[index], index, "rank", "rowid", "ROWID", "")}
    return frozenset(own | {(f"{index}_{part}", name) for index in indexes for part, names in _SHADOW.items() for name in names})


def _index_writes(indexes: Iterable[str]) -> frozenset[str]:
    return frozenset({name for index in indexes for name in (index, *(f"{index}_{part}" for part in _SHADOW))})


def _index_updates(indexes: Iterable[str]) -> frozenset[Column]:
    return frozenset((f"{index}_{part}", name) for index in indexes for part, names in _SHADOW.items() for name in names if name)


VIEW, WORK, EDIT, CANCEL, SHIP = "orders:view", "orders:work", "orders:edit", "orders:cancel", "shipping:ship"
RECORD, PRIVACY = "payments:record", "privacy:manage"
SETTINGS, USERS, REVIEW, LOG_VIEW = "settings:manage", "users:manage", "privacy:review", "log:view"


def _one(*rights: str) -> frozenset[str]:
    return frozenset(rights)


WRITES: Mapping[str, Writes] = {
    "orders": Writes(
        update=(
            (
                HAND,
                (
                    "order_status",
                    "payment_status",
                    "delivery_status",
                    "chip",
                    "not_ready",
                    "conflict",
                    "address_check",
                    "shipped_at_ms",
                    "version",
                ),
            ),
            (_one(RECORD), ("refunded_minor",)),
            (_one(EDIT, CANCEL), ("total_minor", "tax_minor", "pieces_milli")),
            (_one(EDIT), ("address_key", "destination_country", "customer", "customer_key")),
        )
    ),
    "order_history": Writes(insert=HAND),
    "before_image": Writes(insert=HAND),
    "log_of_deeds": Writes(insert=EVERYONE),
    "log_subject": Writes(insert=EVERYONE),
    "log_ratchet": Writes(update=((EVERYONE, ("count", "key")),)),
    "log_segment": Writes(insert=_one(USERS)),  # with a new log key, where somebody leaves who knows the present one
    "log_verified": Writes(insert=_one(LOG_VIEW), update=((_one(LOG_VIEW), ("seq", "at_ms", "person_id")),)),
    "case_access": Writes(update=((_one(USERS), ("decided_by", "decided_at_ms", "decided_seq", "ends_at_ms")),)),
    "order_work": Writes(
        insert=HAND,
        update=(
            (_one(WORK, CANCEL), ("held_from", "hold_reason", "held_at_ms", "listed_on_paper_at_ms", "slip_printed_at_ms")),
            (_one(CANCEL), ("cancel_reason",)),
            (_one(EDIT), ("channel_lines",)),
        ),
    ),
    "incoming_payment": Writes(insert=_one(RECORD)),
    "refund": Writes(
        insert=_one(RECORD), update=((_one(RECORD), ("state", "reference", "detail_id", "settled_at_ms", "channel_refunded_minor")),)
    ),
    "refund_line": Writes(insert=_one(RECORD)),
    "mailbox": Writes(
        insert=_one(SETTINGS),
        delete=_one(SETTINGS),
        update=(
            (_one(SETTINGS), ("host", "port", "user_name", "folder", "switched_on", "may_mark")),
            (_one(SETTINGS), ("uid_validity", "last_uid", "since", "problem")),
        ),
    ),
    "note": Writes(insert=_one(WORK)),
    "note_mention": Writes(insert=_one(WORK), update=((_one(VIEW), ("seen_at_ms",)),)),
    "order_tag": Writes(insert=_one(WORK), delete=_one(WORK)),
    "order_together": Writes(insert=_one(WORK), delete=_one(WORK, SHIP, CANCEL), update=((_one(WORK), ("lead_id",)),)),
    "goods_return": Writes(insert=_one(WORK), update=((_one(WORK, RECORD), ("settled_at_ms",)),)),
    "return_line": Writes(insert=_one(WORK), delete=_one(WORK)),
    "shipment": Writes(insert=_one(SHIP), update=((_one(SHIP), ("carrier", "tracking")),)),
    "shipment_line": Writes(insert=_one(SHIP)),
    "article": Writes(insert=_one(SHIP), delete=_one(SHIP), update=((_one(SHIP), ("barcode", "place")),)),
    "line_cancel": Writes(
        insert=_one(CANCEL), delete=_one(EDIT, CANCEL), update=((_one(CANCEL), ("quantity_milli", "amount_minor", "tax_minor")),)
    ),
    "order_tax": Writes(insert=_one(EDIT), delete=_one(EDIT), update=((_one(EDIT, CANCEL), ("amount_minor",)),)),
    "order_line": Writes(insert=_one(EDIT), delete=_one(EDIT)),
    "address": Writes(insert=_one(EDIT), delete=_one(EDIT)),
    "order_conflict": Writes(delete=_one(EDIT)),
    "saved_view": Writes(insert=_one(VIEW), delete=_one(VIEW), update=((_one(VIEW), ("name", "content")),)),
    "list_layout": Writes(insert=_one(VIEW), delete=_one(VIEW), update=((_one(VIEW), ("content",)),)),
    "plain_file": Writes(insert=_one(WORK), update=((_one(WORK), ("person_id", "written_at_ms", "ends_on")),)),
    "shop": Writes(
        update=(
            (_one(SETTINGS), ("name", "country", "zone", "language", "currency", "calling_hours")),
            (_one(SETTINGS), ("access_days", "box_days", "change_hours", "region", "callback_days", "callback_minutes")),
        )
    ),
    "period_confirmed": Writes(insert=_one(PRIVACY), delete=_one(PRIVACY)),
    "payment_method": Writes(insert=_one(SETTINGS), update=((_one(SETTINGS), ("ships_before_payment",)),)),
    "person": Writes(insert=_one(USERS), update=((_one(USERS), ("name", "role", "left_at_ms", "first_password")),)),
    "role_idle": Writes(insert=_one(USERS), delete=_one(USERS), update=((_one(USERS), ("minutes",)),)),
    "role": Writes(insert=_one(USERS), delete=_one(USERS), update=((_one(USERS), ("name", "rights")),)),
}
INDEX_READERS: Mapping[str, frozenset[str]] = {
    ORDERS_INDEX: _one(VIEW),
    CUSTOMERS_INDEX: _one("customers:view"),
    CONTACT_INDEX: _one("customers:contact"),
}
INDEX_WRITERS: Mapping[str, frozenset[str]] = {ORDERS_INDEX: _one(EDIT)}


@cache
def for_rights(rights: frozenset[str]) -> AllowList:
    """Return the list of a person with these rights."""
    reads = {(table, name) for table, columns in CATALOG.items() for name, entry in columns.items() if entry.readers & rights}
    updates = {(table, name) for table, write in WRITES.items() for needed, names in write.update if needed & rights for name in names}
    inserts = {table for table, write in WRITES.items() if write.insert & rights}
    deletes = {table for table, write in WRITES.items() if write.delete & rights}
    finds = [index for index, readers in INDEX_READERS.items() if readers & rights]
    return _list(reads, inserts, updates, deletes, finds, [index for index, writers in INDEX_WRITERS.items() if writers & rights])


@cache
def for_task(task: Task) -> AllowList:
    """Return the list of one of the program's own tasks."""
    reads, writes, deletes = _TASKS[task]
    indexes = _INDEXES_OF.get(task, ())
    updates = {(table, name) for table in writes for name in CATALOG[table]} | _SEALS
    return _list(_columns(reads | writes | deletes) | _OF_THE_LOG, writes, updates, deletes, indexes, indexes)


def _list(
    reads: Iterable[Column],
    inserts: Iterable[str],
    updates: Iterable[Column],
    deletes: Iterable[str],
    finds: Collection[str],
    indexes: Collection[str],
) -> AllowList:
    readable = set(reads)
    readable |= {(table, "") for table, _ in readable}
    return AllowList(
        frozenset(readable) | _index_reads(finds),
        frozenset(inserts) | _index_writes(indexes),
        frozenset(updates) | _index_updates(indexes),
        frozenset(deletes) | _index_writes(indexes),
    )


def _columns(tables: Collection[str]) -> set[Column]:
    return {(table, name) for table in tables for name in CATALOG[table]}


_LOG = frozenset({"log_of_deeds", "log_subject"})
# What every line of the log and every mark needs. The keys of the seals are written, never read.
_SEALS = frozenset({("log_ratchet", "count"), ("log_ratchet", "key")})
_OF_THE_LOG = frozenset(
    {("log_ratchet", "lane"), ("log_ratchet", "count"), ("log_segment", "epoch"), ("contact_access", "seq"), ("contact_access", "chain")}
)
_OF_ORDERS = frozenset(
    {
        *("orders", "address", "order_line", "order_tax", "payment", "shipment", "shipment_line", "note", "note_mention"),
        *("order_conflict", "order_work", "order_tag", "order_together", "goods_return", "return_line", "line_cancel", "order_import"),
        *("customer", "customer_contact", "customer_email", "address_split", "order_detail", "order_consent"),
        *("incoming_payment", "refund", "refund_line", "bank_detail", "bank_detail_box"),
    }
)
# What hangs on a customer; it goes with them, as foreign keys say.
_OF_CUSTOMERS = frozenset(
    {
        *("customer", "customer_contact", "customer_email", "customer_address", "customer_note", "consent"),
        *("customer_image", "not_duplicate", "duplicate", "do_not_call"),
    }
)
_OF_IMPORTS = frozenset({"channel", "channel_field", "import_batch", "import_reject", "staged_order", "plain_file"})
_GROWING = frozenset({"order_history", "before_image"})
_BESIDE = frozenset({"callback_request", "do_not_call"})  # an order or a customer that goes away is forgotten there
_CALLBACKS = frozenset({"callback_request", "callback_contact", "callback_message", "callback_attempt", "callback_image"})

# Per task: tables that it reads, that it reads and writes, and those whose rows it also deletes.
_TASKS: Mapping[Task, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {
    Task.ARRIVALS: (
        frozenset({"shop", "person", "tombstone", "payment_method", "payout_file", "customer_merge"}),
        _OF_ORDERS | _OF_CUSTOMERS | _OF_IMPORTS | _GROWING | _BESIDE | _LOG,
        _OF_ORDERS | _OF_CUSTOMERS | _OF_IMPORTS | _GROWING,
    ),
    Task.UNDO: (
        frozenset({"shop", "person", "channel", "import_batch", "tombstone", "payout_file", "customer_merge"}),
        _OF_ORDERS | _OF_CUSTOMERS | _GROWING | _BESIDE | _LOG,
        _OF_ORDERS | _OF_CUSTOMERS | _GROWING,
    ),
    Task.TIDY: (
        frozenset({"shop", "channel", "role", "role_idle", "refund", "customer"}),
        frozenset({"person", "bank_detail"}) | _LOG,
        frozenset({"import_batch", "import_reject", "staged_order", "before_image", "contact_access", "case_access", "bank_detail_box"})
        | {"customer_image", "customer_merge", "consent"},
    ),
    Task.PAYOUT: (
        frozenset({"shop", "person", "address", "payment", "incoming_payment", "line_cancel", "bank_detail_box"})
        | {"refund_line", "return_line"},
        frozenset({"orders", "order_history", "refund", "goods_return", "bank_detail", "payout_file", "plain_file"}) | _LOG,
        frozenset({"plain_file"}),
    ),
    Task.BANK_DETAIL: (
        frozenset({"shop", "person", "shipment", "shipment_line", "order_line", "line_cancel", "refund"}),
        frozenset({"orders", "order_history", "order_work", "before_image", "note", "note_mention", "goods_return", "return_line"})
        | {"bank_detail", "bank_detail_box"}
        | _LOG,
        frozenset({"bank_detail_box", "return_line"}),
    ),
    Task.REFUND: (
        _OF_ORDERS - {"customer_contact", "order_import"} | {"shop", "person", "channel", "payout_file"},
        frozenset({"orders", "order_history", "before_image", "refund", "refund_line", "goods_return", "bank_detail", "bank_detail_box"})
        | _LOG,
        frozenset({"bank_detail_box"}),
    ),
    Task.CALLBACK_IN: (  # a new row asks for those that hang on it: foreign keys
        frozenset({"shop", "person", "customer", "customer_contact", "orders", "callback_secret", "do_not_call"})
        | {"callback_attempt", "refund"},
        frozenset({"callback_request", "callback_contact", "callback_message", "callback_image", "bank_detail", "bank_detail_box"})
        | {"seen_mail", "mailbox", "plain_file"}
        | _LOG,
        frozenset(),
    ),
    Task.CALLBACK_WORK: (
        frozenset({"shop", "person", "customer", "customer_contact", "orders", "callback_secret", "callback_message", "refund"}),
        frozenset({"callback_request", "callback_contact", "callback_attempt", "callback_image", "do_not_call", "contact_access"}) | _LOG,
        _CALLBACKS | {"do_not_call", "bank_detail", "bank_detail_box", "seen_mail"},
    ),
    Task.CALLBACK_ERASE: (
        frozenset({"shop", "orders", "refund"}),
        frozenset({"callback_day"}) | _LOG,
        _CALLBACKS | {"bank_detail", "bank_detail_box"},
    ),
    Task.CUSTOMER_WORK: (
        frozenset({"shop", "person", "channel", "orders", "address", "callback_secret", "callback_contact", "refund"}),
        _OF_CUSTOMERS | {"customer_merge", "orders", "callback_request", "bank_detail", "bank_detail_box", "contact_access"} | _LOG,
        _OF_CUSTOMERS | {"bank_detail", "bank_detail_box"},
    ),
    Task.MERGE_UNDO: (
        frozenset({"shop", "person", "address", "callback_secret", "callback_contact", "refund"}),
        _OF_CUSTOMERS | {"customer_merge", "orders", "callback_request", "bank_detail"} | _LOG,
        _OF_CUSTOMERS | {"customer_merge"},
    ),
    Task.DUPLICATES: (
        frozenset({"shop", "customer", "customer_contact", "customer_email", "customer_address", "orders", "address", "not_duplicate"})
        | {"customer_note", "consent", "callback_request", "do_not_call"},
        frozenset({"duplicate"}) | _LOG,
        frozenset({"duplicate"}),
    ),
    Task.BOXES: (frozenset({"shop", "bank_detail"}), frozenset({"bank_detail_box"}) | _LOG, frozenset()),
    Task.CONTACT: (frozenset({"shop", "orders", "customer_contact", "log_of_deeds"}), frozenset({"contact_access"}), frozenset()),
    Task.OWN: (frozenset({"shop", "contact_access"}), frozenset({"person"}) | _LOG, frozenset()),
    Task.LOGGING: (frozenset({"shop"}), _LOG, frozenset()),
    Task.SEALING: (frozenset({"shop"}), frozenset({"log_segment"}) | _LOG, frozenset()),
    Task.FINDING: (frozenset({"orders", "channel"}), frozenset(), frozenset()),
    Task.AUDIT: (
        frozenset({"shop", "log_of_deeds", "log_verified", "log_segment", "before_image", "contact_access"}),
        frozenset(),
        frozenset(),
    ),
    Task.FIELD_USE: (
        frozenset({"shop", "person", "channel", "customer", "note", "order_detail"}),
        frozenset({"channel_field"}) | _LOG,
        frozenset({"channel_field"}),
    ),
    Task.HANDING_OUT: (
        frozenset({"shop", "customer", "customer_contact", "customer_address", "orders", "address"}),
        frozenset({"plain_file", "contact_access"}) | _LOG,
        frozenset({"plain_file"}),
    ),
    Task.TAKE_OUT: (frozenset(CATALOG) - frozenset(LEFT_OUT), frozenset(), frozenset()),
    Task.TAKEN_OUT: (frozenset({"shop"}), frozenset({"contact_access"}) | _LOG, frozenset()),
    Task.EXPORT: (frozenset({"shop"}), frozenset({"plain_file"}) | _LOG, frozenset({"plain_file"})),
    Task.CASE_ASKED: (frozenset({"shop", "orders"}), frozenset({"case_access"}) | _LOG, frozenset()),
    Task.CASE: (
        _OF_ORDERS - {"customer_contact", "customer_email", "order_import", "bank_detail_box"}
        | {"shop", "person", "channel", "case_access", "order_history"},
        _LOG,
        frozenset(),
    ),
}

_INDEXES_OF: Mapping[Task, tuple[str, ...]] = {
    Task.ARRIVALS: tuple(INDEXES),
    Task.UNDO: tuple(INDEXES),
    Task.CUSTOMER_WORK: (CUSTOMERS_INDEX, CONTACT_INDEX),
    Task.MERGE_UNDO: (CUSTOMERS_INDEX, CONTACT_INDEX),
}
