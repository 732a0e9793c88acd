"""What an owner takes along: every area of the shop as sheets of fields. What is in a sheet says `storage/taking_out.py`.

A sheet is one table of the export; an area is a sheet with those whose rows belong to its rows, such as orders with their lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Form(StrEnum):
    """How a field is stored, and so how it is written."""

    TEXT = "text"
    NOTE = "note"  # what people wrote: masked once more on its way out
    PHONE = "phone"
    CODE = "code"
    NUMBER = "number"
    MONEY = "money"
    PRICE = "price"
    QUANTITY = "quantity"
    RATE = "rate"
    MOMENT = "moment"
    DAY = "day"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a sheet."""

    name: str
    form: Form


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the export. `key` names what its rows are known by, or belong to; empty for rows that nothing points at.

    The rows of a `priced` one say their currency first.
    """

    name: str
    key: str
    fields: tuple[Field, ...]
    priced: bool


@dataclass(frozen=True, slots=True)
class Area:
    """A sheet, and those whose rows belong to its rows."""

    main: Sheet
    parts: tuple[Sheet, ...] = ()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return (self.main, *self.parts)


@dataclass(frozen=True, slots=True)
class TakenOut:
    """An export that was written: where, how many rows each sheet has, and how many papers go with it."""

    path: Path
    rows: tuple[tuple[str, int], ...]
    papers: int
    size: int


def _sheet(name: str, key: str, fields: str) -> Sheet:
    split = (one.partition(":") for one in fields.split())
    found = tuple(Field(field, Form(form or "text")) for field, _, form in split)
    return Sheet(name, key, found, any(field.form in {Form.MONEY, Form.PRICE} for field in found))


_ADDRESS = "name company {} postcode city region country"

AREAS: tuple[Area, ...] = (
    Area(
        _sheet(
            "orders",
            "order_id",
            "channel number placed_at:moment currency total:money tax:money shipping:money discount:money gift_card:money fees:money "
            "refunded:money tax_included:flag order_status:code payment_status:code delivery_status:code customer_id:number customer "
            "payment_method shipping_method country ship_by:moment shipped_at:moment hold_reason:code cancel_reason:code "
            "address_check:code file_name",
        ),
        (
            _sheet(
                "order_lines",
                "order_id",
                "number position:number sku title quantity:quantity unit_price:price total:money discount:money tax_rate:rate tax:money "
                "cancelled_quantity:quantity cancelled_amount:money cancelled_tax:money",
            ),
            _sheet("order_addresses", "order_id", "kind:code " + _ADDRESS.format("line1 line2") + " street house_number extra"),
            _sheet("order_taxes", "order_id", "position:number tax_name tax_rate:rate amount:money"),
            _sheet(
                "payments",
                "order_id",
                "position:number method brand number_masked reference:note amount:money paid_at:moment",
            ),
            _sheet("incoming_payments", "order_id", "method:code amount:money received_on:day reference:note person recorded_at:moment"),
            _sheet("order_tags", "order_id", "tag:note"),
            _sheet("packed_together", "order_id", "lead_id:number"),
            _sheet("order_details", "order_id", "field:code value:note"),
            _sheet("order_consents", "order_id", "purpose:code given:flag told_by"),
            _sheet("order_history", "order_id", "at:moment person code:code field:code old_value:note new_value:note"),
            _sheet("order_conflicts", "order_id", "field:code theirs:note since:moment"),
        ),
    ),
    Area(
        _sheet("order_notes", "note_id", "order_id:number person body:note written_at:moment"),
        (_sheet("note_mentions", "note_id", "person seen_at:moment"),),
    ),
    Area(
        _sheet("shipments", "shipment_id", "carrier tracking shipped_at:moment made_here:flag"),
        (_sheet("shipment_lines", "shipment_id", "order_id:number position:number quantity:quantity"),),
    ),
    Area(
        _sheet(
            "returns",
            "return_id",
            "order_id:number kind:code received_at:moment refund_due:moment next_step:code settled_at:moment remark:note",
        ),
        (_sheet("return_lines", "return_id", "position:number quantity:quantity condition:code"),),
    ),
    Area(
        _sheet(
            "refunds",
            "refund_id",
            "order_id:number way:code reason:code remark:note amount:money shipping:money goodwill:money state:code reference:note "
            "return_id:number account_id:number payout_file_id:number end_to_end_id made_at:moment person settled_at:moment",
        ),
        (_sheet("refund_lines", "refund_id", "position:number quantity:quantity amount:money deducted:money"),),
    ),
    Area(
        _sheet(
            "accounts",
            "account_id",
            "order_id:number customer_id:number source:code source_id holder number_masked bank state:code entered_at:moment person "
            "usable_at:moment confirmed_by assigned_at:moment paid_out_at:moment",
        )
    ),
    Area(
        _sheet(
            "payout_files",
            "payout_file_id",
            "message_id file_path state:code payments:number total:money currency person written_at:moment",
        )
    ),
    Area(
        _sheet(
            "customers",
            "customer_id",
            "number name company phone:phone email postcode city country active_at:moment blocked_reason:note blocked_until:day "
            "inactive_at:moment made_here:flag contact_here:flag",
        ),
        (
            _sheet("customer_emails", "customer_id", "email"),
            _sheet("customer_addresses", "customer_id", "kind:code " + _ADDRESS.format("extra street house_number station post_number")),
            _sheet("customer_notes", "customer_id", "person body:note written_at:moment"),
            _sheet("consents", "customer_id", "purpose:code given_on:day proof:note ends_on:day withdrawn_on:day keep_until:day"),
        ),
    ),
    Area(_sheet("do_not_call", "", "customer_id:number since:day")),
    Area(_sheet("two_people", "", "customer_id:number other_id:number")),
    Area(_sheet("customer_merges", "", "at:moment person customer_id:number gone_id:number ends_at:moment")),
    Area(
        _sheet(
            "callbacks",
            "callback_id",
            "name topic:note phone:phone email customer_id:number order_id:number source:code received_at:moment from:moment until:moment "
            "hard:flag outside_hours:flag corrected:flag do_not_call:flag state:code attempts:number claimed_by claimed_at:moment "
            "result:code agreed:note follow_up_on:day done_at:moment kept_for:code subject:note message:note",
        ),
        (_sheet("callback_attempts", "callback_id", "at:moment person result:code remark:note"),),
    ),
    Area(_sheet("callback_figures", "", "day:day result:code count:number")),
    Area(_sheet("log", "line", "at:moment person code:code subject_kind:code subject field_names")),
    Area(_sheet("contact_access", "line", "day:day person customer_id:number")),
    Area(
        _sheet(
            "case_access",
            "case_id",
            "person order_id:number reason:note asked_at:moment hours:number decided_by decided_at:moment ends_at:moment",
        )
    ),
    Area(_sheet("people", "person_id", "person role:code joined_on:day seen_on:day left_at:moment first_password:flag")),
    Area(_sheet("roles", "", "role rights")),
    Area(_sheet("idle_times", "", "role:code minutes:number")),
    Area(
        _sheet(
            "shop",
            "",
            "name country zone language currency region calling_hours access_days:number box_days:number change_hours:number "
            "callback_days:number callback_minutes:number",
        )
    ),
    Area(
        _sheet("channels", "channel_id", "kind:code name account last_used:moment"),
        (_sheet("channel_fields", "channel_id", "field:code taken:flag"),),
    ),
    Area(_sheet("payment_methods", "", "method ships_before_payment:flag")),
    Area(_sheet("periods", "", "rule:code length person confirmed_at:moment")),
    Area(
        _sheet("mailbox", "", "host port:number user_name folder switched_on:flag may_mark:flag since:day read_at:moment"),
    ),
    Area(_sheet("articles", "", "sku barcode place")),
    Area(_sheet("erased_orders", "", "channel number erased_at:moment")),
    Area(_sheet("saved_views", "", "person list:code name content")),
    Area(_sheet("plain_files", "", "file_path person written_at:moment ends_on:day")),
    Area(
        _sheet(
            "imports",
            "import_id",
            "channel file_name file_path format:code encoding delimiter state:code person started_at:moment finished_at:moment rows:number "
            "accepted:number updated:number duplicates:number conflicts:number rejected:number masked_numbers:number lines:number",
        ),
        (_sheet("import_rejects", "import_id", "position:number row:number column code:code number value:note"),),
    ),
)

# Tables that do not go along; the words of the export say why.
LEFT_OUT: tuple[str, ...] = (
    "bank_detail_box",
    "callback_secret",
    "seen_mail",
    "log_ratchet",
    "log_segment",
    "log_subject",
    "log_verified",
    "before_image",
    "customer_image",
    "callback_image",
    "order_import",
    "staged_order",
    "duplicate",
    "list_layout",
)

Row = tuple[object, ...]


def joined(main: Iterator[Row], parts: dict[str, Iterator[Row]]) -> Iterator[tuple[Row, dict[str, list[Row]]]]:
    """Return each row of an area's main sheet with the rows of its parts; all come sorted by the key, which is their first value."""
    following = {name: next(rows, None) for name, rows in parts.items()}
    for row in main:
        belonging: dict[str, list[Row]] = {}
        for name, rows in parts.items():
            found: list[Row] = []
            head = following[name]
            while head is not None and head[0] == row[0]:
                found.append(head)
                head = next(rows, None)
            following[name], belonging[name] = head, found
        yield row, belonging
