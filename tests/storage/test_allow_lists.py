"""What SQLite itself lets each role read and write: a matrix written by hand, over every way to name a column."""

from collections.abc import Iterator
from typing import Any

import pytest

from backoffice.domain.people import BuiltInRole
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, connection
from backoffice.storage.allow_lists import Task
from backoffice.storage.catalog import CATALOG
from backoffice.storage.database import Database
from tests.storage.full_shop import full_shop, hidden_from, open_as, plain_errors, shows
from tests.storage.shop_file import ShopFile

# Roles by their first letters: Owner, order processing (A), Packing, customer Service, accounting (B), Data protection.
LETTERS = {"owner": "O", "orders": "A", "packing": "P", "service": "S", "accounting": "B", "privacy": "D"}
ALL, SEEING, HANDS, NOBODY = "OAPSBD", "OAPSB", "OAPS", ""

# Who reads each column; "*" is every column of the table that is not named.
READ: dict[str, dict[str, str]] = {
    "shop": {"*": ALL},
    "person": {"*": ALL, "joined_on": "O", "seen_on": "O", "first_password": "O"},
    "role": {"*": "O"},
    "role_idle": {"*": ALL},
    "channel": {"*": SEEING},
    "payment_method": {"*": "O"},
    "customer": {"*": "OAS"}
    | dict.fromkeys(["id", "name", "company", "phone_masked", "email_masked", "blocked_reason", "blocked_until"], SEEING),
    "customer_contact": {"customer_id": SEEING, "phone": NOBODY, "email": NOBODY, "phone_tail": NOBODY},
    "customer_email": {"*": NOBODY},
    "customer_address": {"*": "OAS"},
    "customer_note": {"*": "OAS"},
    "consent": {"*": "OAS"},
    "not_duplicate": {"*": "OAS"},
    "duplicate": {"*": "OAS"},
    "customer_merge": {"*": "OAS", "content": NOBODY},
    "customer_image": {"*": NOBODY},
    "channel_field": {"*": ALL},
    "order_detail": {"*": "OAS"},
    "order_consent": {"*": SEEING},
    "period_confirmed": {"*": ALL},
    "address_split": {"*": SEEING},
    "orders": {"*": SEEING},
    "order_work": {"*": SEEING},
    "line_cancel": {"*": SEEING},
    "order_tag": {"*": SEEING},
    "order_together": {"*": SEEING},
    "goods_return": {"*": SEEING},
    "return_line": {"*": SEEING},
    "article": {"*": SEEING},
    "order_import": {"*": SEEING, "last": NOBODY},
    "address": {"*": SEEING},
    "order_line": {"*": SEEING},
    "order_tax": {"*": SEEING},
    "payment": {"*": "OASB"},
    "incoming_payment": {"*": "OASB"},
    "refund": {"*": "OASB"},
    "refund_line": {"*": "OASB"},
    "bank_detail": {"*": "OASB"},
    "bank_detail_box": {"*": NOBODY},
    "payout_file": {"*": "OASB"},
    "callback_request": {"*": "OAS"},
    "callback_contact": {"*": NOBODY},
    "callback_message": {"*": "OAS"},
    "callback_attempt": {"*": "OAS"},
    "callback_image": {"*": NOBODY},
    "callback_day": {"*": "OBD"},
    "do_not_call": {"*": "OAS", "phone_mac": NOBODY},
    "mailbox": {"*": "O"},
    "seen_mail": {"*": NOBODY},
    "callback_secret": {"*": NOBODY},
    "shipment": {"*": SEEING},
    "shipment_line": {"*": SEEING},
    "note": {"*": SEEING},
    "note_mention": {"*": SEEING},
    "saved_view": {"*": SEEING},
    "list_layout": {"*": SEEING},
    "order_history": {"*": SEEING},
    "order_conflict": {"*": SEEING},
    "import_batch": {"*": "OA"},
    "plain_file": {"*": HANDS},
    "import_reject": {"*": "OA"},
    "staged_order": {"*": NOBODY},
    "tombstone": {"*": NOBODY},
    "before_image": {"*": NOBODY, "id": SEEING},
    "log_of_deeds": {"*": "OD", "seq": ALL, "chain": ALL},
    "log_subject": {"*": "OD"},
    "contact_access": {"*": "OD", "seq": ALL, "chain": ALL},
    "log_ratchet": {"*": ALL, "key": NOBODY},
    "log_segment": {"*": ALL},
    "log_verified": {"*": "OD"},
    "case_access": {"*": "OD"},
}

# Who adds rows, who takes rows away, and who changes which columns; whatever is not named here nobody does.
INSERT: dict[str, str] = {
    "log_of_deeds": ALL,
    "log_subject": ALL,
    "log_segment": "O",
    "log_verified": "OD",
    "order_history": SEEING,
    "before_image": SEEING,
    "incoming_payment": "OB",
    "refund": "OB",
    "refund_line": "OB",
    "order_work": SEEING,
    "note": HANDS,
    "note_mention": HANDS,
    "order_tag": HANDS,
    "order_together": HANDS,
    "goods_return": HANDS,
    "return_line": HANDS,
    "plain_file": HANDS,
    "shipment": "OAP",
    "shipment_line": "OAP",
    "article": "OAP",
    "line_cancel": "OAS",
    "order_tax": "OAS",
    "order_line": "OAS",
    "address": "OAS",
    "saved_view": SEEING,
    "list_layout": SEEING,
    "mailbox": "O",
    "period_confirmed": "O",
    "payment_method": "O",
    "person": "O",
    "role": "O",
    "role_idle": "O",
}
DELETE: dict[str, str] = {
    "mailbox": "O",
    "order_tag": HANDS,
    "order_together": HANDS,
    "return_line": HANDS,
    "article": "OAP",
    "line_cancel": "OAS",
    "order_tax": "OAS",
    "order_line": "OAS",
    "address": "OAS",
    "order_conflict": "OAS",
    "saved_view": SEEING,
    "list_layout": SEEING,
    "period_confirmed": "O",
    "role": "O",
    "role_idle": "O",
}
STATES = "order_status payment_status delivery_status chip not_ready conflict address_check shipped_at_ms version"
UPDATE: dict[str, dict[str, str]] = {
    "orders": dict.fromkeys(STATES.split(), SEEING)
    | {"refunded_minor": "OB"}
    | dict.fromkeys(["total_minor", "tax_minor", "pieces_milli", "address_key", "destination_country", "customer", "customer_key"], "OAS"),
    "order_work": dict.fromkeys(["held_from", "hold_reason", "held_at_ms", "listed_on_paper_at_ms", "slip_printed_at_ms"], HANDS)
    | dict.fromkeys(["cancel_reason", "channel_lines"], "OAS"),
    "note_mention": {"seen_at_ms": SEEING},
    "order_together": {"lead_id": HANDS},
    "goods_return": {"settled_at_ms": SEEING},
    "shipment": {"carrier": "OAP", "tracking": "OAP"},
    "article": {"barcode": "OAP", "place": "OAP"},
    "line_cancel": dict.fromkeys(["quantity_milli", "amount_minor", "tax_minor"], "OAS"),
    "order_tax": {"amount_minor": "OAS"},
    "saved_view": {"name": SEEING, "content": SEEING},
    "list_layout": {"content": SEEING},
    "plain_file": {"person_id": HANDS, "written_at_ms": HANDS, "ends_on": HANDS},
    "shop": dict.fromkeys(["name", "country", "zone", "language", "currency", "calling_hours"], "O")
    | dict.fromkeys(["access_days", "box_days", "change_hours", "region", "callback_days", "callback_minutes"], "O"),
    "mailbox": dict.fromkeys(
        ["host", "port", "user_name", "folder", "switched_on", "may_mark", "uid_validity", "last_uid", "since", "problem"], "O"
    ),
    "refund": dict.fromkeys(["state", "reference", "detail_id", "settled_at_ms", "channel_refunded_minor"], "OB"),
    "log_ratchet": {"count": ALL, "key": ALL},
    "log_verified": dict.fromkeys(["seq", "at_ms", "person_id"], "OD"),
    "case_access": dict.fromkeys(["decided_by", "decided_at_ms", "decided_seq", "ends_at_ms"], "O"),
    "payment_method": {"ships_before_payment": "O"},
    "person": {"name": "O", "role": "O", "left_at_ms": "O", "first_password": "O"},
    "role": {"name": "O", "rights": "O"},
    "role_idle": {"minutes": "O"},
}

# Ways to a column's value; a CTE may have the name of a table that the role reads.
CHANNELS = {
    "select": 'SELECT "{column}" FROM {table}',
    "where": 'SELECT 1 FROM {table} WHERE "{column}" IS NOT NULL',
    "order": 'SELECT 1 FROM {table} ORDER BY "{column}"',
    "aggregate": 'SELECT max("{column}") FROM {table}',
    "cte": 'WITH {other} AS (SELECT "{column}" AS id FROM {table}) SELECT id FROM {other}',
    "subquery": 'SELECT (SELECT "{column}" FROM {table} LIMIT 1)',
    "update": 'UPDATE note_mention SET seen_at_ms = (SELECT "{column}" FROM {table} LIMIT 1) WHERE 0',
}

REFUSALS = ("prohibited", "not authorized", "vtable constructor failed")


def who_reads(table: str, column: str) -> str:
    """Return the letters of the roles that the matrix lets read a column."""
    return READ[table].get(column, READ[table].get("*", NOBODY))


def differences() -> list[str]:
    """Return where the lists of the built-in roles differ from the matrix, without asking SQLite."""
    found = []
    for role, letter in LETTERS.items():
        made = allow_lists.for_rights(frozenset(map(str, ROLE_RIGHTS[BuiltInRole(role)])))
        for table, names in CATALOG.items():
            said = {
                f"{role} adds to {table}": (table in made.inserts, letter in INSERT.get(table, "")),
                f"{role} deletes from {table}": (table in made.deletes, letter in DELETE.get(table, "")),
            }
            for name in names:
                said[f"{role} reads {table}.{name}"] = (table, name) in made.reads, letter in who_reads(table, name)
                said[f"{role} changes {table}.{name}"] = (table, name) in made.updates, letter in UPDATE.get(table, {}).get(name, "")
            found += [what for what, (is_so, should_be) in said.items() if is_so is not should_be]
    return found


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[ShopFile, dict[tuple[str, str], Any]]:
    return full_shop(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="module", params=list(BuiltInRole), ids=str)
def as_role(request: pytest.FixtureRequest, shop: tuple[ShopFile, dict[tuple[str, str], Any]]) -> Iterator[tuple[str, Database]]:
    database = open_as(shop[0], request.param)
    yield str(request.param), database
    database.close()


def allowed(database: Database, statement: str) -> bool:
    """Prepare a statement on the writing connection, run it and take it back; say whether SQLite let it."""
    raw = database._writers[None].raw
    raw.execute("BEGIN")
    try:
        raw.execute(statement).fetchall()
    except connection.DBAPI.IntegrityError:
        return True
    except connection.DBAPI.DatabaseError as error:
        if not any(word in str(error) for word in REFUSALS):
            raise
        return False
    finally:
        raw.rollback()
    return True


def test_that_the_matrix_names_every_table() -> None:
    assert sorted(READ) == sorted(CATALOG)


def test_that_the_lists_say_what_the_matrix_says() -> None:
    assert differences() == []


@pytest.mark.parametrize("channel", CHANNELS)
def test_that_a_column_is_read_by_those_of_the_matrix_alone(as_role: tuple[str, Database], channel: str) -> None:
    role, database = as_role
    columns = [(table, name) for table, names in CATALOG.items() for name in names]
    wrong = []
    for table, name in columns:
        statement = CHANNELS[channel].format(table=table, column=name, other="customer" if table == "orders" else "orders")
        expected = LETTERS[role] in who_reads(table, name) and (channel != "update" or LETTERS[role] in SEEING)
        if allowed(database, statement) is not expected:
            wrong.append((table, name))

    assert len(columns) > 200
    assert wrong == []


def test_that_rows_are_added_and_taken_away_by_those_of_the_matrix_alone(as_role: tuple[str, Database]) -> None:
    role, database = as_role
    for table in CATALOG:
        assert allowed(database, f"INSERT INTO {table} DEFAULT VALUES") is (LETTERS[role] in INSERT.get(table, "")), table
        assert allowed(database, f"DELETE FROM {table}") is (LETTERS[role] in DELETE.get(table, "")), table


def test_that_a_column_is_changed_by_those_of_the_matrix_alone(as_role: tuple[str, Database]) -> None:
    role, database = as_role
    wrong = [
        (table, name)
        for table, names in CATALOG.items()
        for name in names
        if (table, name) != ("log_of_deeds", "area")  # made by SQLite itself
        and allowed(database, f'UPDATE {table} SET "{name}" = NULL WHERE 0') is not (LETTERS[role] in UPDATE.get(table, {}).get(name, ""))
    ]

    assert wrong == []


def test_that_no_table_is_copied_whole_past_the_right_to_read_it(as_role: tuple[str, Database]) -> None:
    """Between tables of one shape SQLite moves pages without asking; every pair is tried (DESIGN §6)."""
    role, database = as_role
    copied = [
        (into, source)
        for into in CATALOG
        for source in CATALOG
        if into != source and len(CATALOG[into]) == len(CATALOG[source])
        and not all(LETTERS[role] in who_reads(source, name) for name in CATALOG[source])
        and allowed(database, f"INSERT INTO {into} SELECT * FROM {source}")
    ]  # fmt: skip

    assert copied == []


def test_that_the_search_index_is_asked_by_those_who_see_orders(as_role: tuple[str, Database]) -> None:
    role, database = as_role

    asked = "SELECT rowid FROM order_search WHERE order_search MATCH '\"suchwort\"*' ORDER BY rowid DESC"
    assert allowed(database, asked) is (LETTERS[role] in SEEING)


def test_that_customers_are_found_by_contact_data_by_those_who_may_see_it(as_role: tuple[str, Database]) -> None:
    role, database = as_role
    for index, roles in (("customer_search", "OAS"), ("contact_search", "OAS")):
        asked = f"SELECT rowid FROM {index} WHERE {index} MATCH '\"suchwort\"*' ORDER BY rowid DESC"
        assert allowed(database, asked) is (LETTERS[role] in roles)


def test_that_who_sees_customers_alone_does_not_find_them_by_contact_data() -> None:
    made = allow_lists.for_rights(frozenset({"customers:view"}))

    assert ("customer_search", "customer_search") in made.reads
    assert not {table for table, _ in made.reads if table.startswith("contact_search")}


@pytest.mark.parametrize("task", Task)
def test_that_no_task_reaches_schema_or_settings(shop: tuple[ShopFile, Any], task: Task) -> None:
    ask = allow_lists.for_task(task).authorizer()
    api = connection.DBAPI

    assert ask(api.SQLITE_PRAGMA, "writable_schema", "ON", "main", None) == api.SQLITE_DENY
    assert ask(api.SQLITE_READ, "sqlite_master", "sql", "main", None) == api.SQLITE_DENY
    assert ask(api.SQLITE_ATTACH, "other.db", None, None, None) == api.SQLITE_DENY
    assert ask(api.SQLITE_FUNCTION, None, "sqlcipher_export", None, None) == api.SQLITE_DENY


def test_that_contact_data_is_read_by_arriving_orders_and_logged_looks_alone() -> None:
    readers = {task for task in Task if ("customer_contact", "email") in allow_lists.for_task(task).reads}

    assert readers == {Task.ARRIVALS, Task.UNDO, Task.CONTACT, Task.CALLBACK_IN, Task.CALLBACK_WORK} | {
        Task.CUSTOMER_WORK,
        Task.MERGE_UNDO,
        Task.DUPLICATES,
        Task.HANDING_OUT,
        Task.TAKE_OUT,
    }
    written = {("contact_access", name) for name in CATALOG["contact_access"]} | {("log_ratchet", "count"), ("log_ratchet", "key")}
    assert allow_lists.for_task(Task.CONTACT).updates == written


@pytest.mark.parametrize("task", Task)
def test_that_no_task_reads_the_keys_of_the_seals(task: Task) -> None:
    assert ("log_ratchet", "key") not in allow_lists.for_task(task).reads


def test_that_the_name_of_a_view_or_trigger_opens_nothing() -> None:
    ask = allow_lists.for_rights(frozenset({"orders:view"})).authorizer()
    api = connection.DBAPI
    answers = {ask(api.SQLITE_READ, "customer_contact", "phone", "main", accessor) for accessor in (None, "customer", "orders", "v_owner")}

    assert answers == {api.SQLITE_DENY}


def test_that_nothing_is_allowed_in_another_database() -> None:
    ask = allow_lists.for_rights(frozenset({"orders:view", "orders:work"})).authorizer()
    api = connection.DBAPI

    assert ask(api.SQLITE_READ, "orders", "number", "temp", None) == api.SQLITE_DENY
    assert ask(api.SQLITE_INSERT, "note", None, "temp", None) == api.SQLITE_DENY
    assert ask(api.SQLITE_READ, "orders", "number", "main", None) == api.SQLITE_OK


def test_that_nothing_but_ok_and_deny_is_ever_answered() -> None:
    ask = allow_lists.for_rights(frozenset({"orders:view"})).authorizer()
    answers = {ask(action, first, "x", "main", None) for action in range(40) for first in (None, "orders", "customer_contact")}

    assert answers == {connection.DBAPI.SQLITE_OK, connection.DBAPI.SQLITE_DENY}


@pytest.mark.parametrize("role", BuiltInRole)
def test_that_a_refusal_names_columns_and_no_values(shop: tuple[ShopFile, dict[tuple[str, str], Any]], role: BuiltInRole) -> None:
    database, hidden = open_as(shop[0], role), hidden_from(role, shop[1])
    with pytest.raises(plain_errors()) as caught:
        database._writers[None].raw.execute("SELECT phone, email FROM customer_contact").fetchall()
    database.close()

    assert hidden
    assert not shows([str(caught.value)], hidden.values())
