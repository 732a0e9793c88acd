"""What comes in from a channel, from the file to the tables and back out again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.channel_fields import ChannelFieldDesk
from backoffice.desks.consents import ConsentDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerId
from backoffice.domain.field_use import Useless, UselessField
from backoffice.domain.taking_over import DEFAULTS, TakenField, Taking
from backoffice.errors import Invalid, NotFound
from backoffice.storage.schema import METADATA
from tests.desks.backstage import backstage
from tests.imports.export_files import HEADER, csv_text, row

WooFile = Callable[..., Path]
META = [
    {"id": 1, "key": "_billing_birthdate", "value": "1980-05-04"},
    {"id": 2, "key": "_parcel_delivery_opted_in", "value": "yes"},
    {"id": 3, "key": "ebay_username", "value": "ada_80"},
    {"id": 4, "key": "_ip", "value": "192.0.2.7"},
]
PLAIN: dict[str, Any] = {"meta_data": META, "shipping_lines": [{"method_title": "DHL Paket"}]}


@pytest.fixture
def fields(session: Session) -> ChannelFieldDesk:
    return ChannelFieldDesk(session)


def rows(session: Session, text: str) -> list[tuple[Any, ...]]:
    with backstage(session) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(text)]


def everything(session: Session) -> str:
    """Return all that stands in any table."""
    with backstage(session) as connection:
        return repr([connection.exec_driver_sql(f'SELECT * FROM "{name}"').fetchall() for name in METADATA.tables])


def take(imports: ImportDesk, path: Path) -> int:
    return imports.publish(imports.preview(path).batch_id).batch_id


def test_that_what_is_not_taken_is_counted_in_the_preview_and_stands_nowhere(
    session: Session, imports: ImportDesk, woo_file: WooFile
) -> None:
    preview = imports.preview(woo_file(PLAIN, PLAIN | {"number": "1002"}, {"number": "1003"}))
    staged = everything(session)
    imports.publish(preview.batch_id)

    assert preview.not_taken == (("phone", 2), ("birthday", 2), ("buyer_nick", 2))
    for secret in ("1980-05-04", "ada_80", "192.0.2.7"):
        assert secret not in staged + everything(session)
    assert rows(session, "SELECT phone, email FROM customer_contact") == [("030 23125 042", "juergen@example.org")]  # of 1003, by express
    assert rows(session, "SELECT * FROM order_detail") == []


def test_that_a_later_order_brings_the_number_that_its_carrier_needs_and_its_undo_takes_it_away(
    session: Session, imports: ImportDesk, woo_file: WooFile
) -> None:
    take(imports, woo_file(PLAIN))
    number = "SELECT c.phone, k.phone_masked, k.version FROM customer_contact c JOIN customer k ON k.id = c.customer_id"
    assert rows(session, number) == [("", "", 1)]

    batch = take(imports, woo_file({"number": "1002"}, {"number": "1003"}))
    assert [(row[0], row[2]) for row in rows(session, number)] == [("030 23125 042", 1)]

    imports.undo(batch)

    assert rows(session, number) == [("", "", 1)]
    assert rows(session, "SELECT * FROM customer_image") == []


def test_that_what_was_let_in_is_shown_with_the_newest_order_that_tells_it(
    session: Session, imports: ImportDesk, fields: ChannelFieldDesk, woo_file: WooFile
) -> None:
    take(imports, woo_file({"number": "1000"}))
    (kept,) = fields.channels()
    fields.choose(kept.channel.id, TakenField.BIRTHDAY, Taking.ALWAYS)
    take(imports, woo_file(PLAIN, PLAIN | {"number": "1002"}))
    refused = [{"key": "_parcel_delivery_opted_in", "value": "no"}]
    take(imports, woo_file({"number": "1003", "meta_data": refused}))
    desk = ConsentDesk(session)

    assert [(one.field, one.value, one.number, one.given) for one in desk.told(CustomerId(1))] == [
        ("birthday", "1980-05-04", "1002", None),
        ("carrier_contact", "_parcel_delivery_opted_in", "1003", False),
    ]
    assert desk.told(CustomerId(4711)) == ()


def test_that_what_the_channel_says_of_consent_comes_with_the_order(session: Session, imports: ImportDesk, woo_file: WooFile) -> None:
    take(imports, woo_file(PLAIN, {"number": "1002"}))
    text = "SELECT o.number, c.purpose, c.given, c.told_by FROM order_consent c JOIN orders o ON o.id = c.order_id"

    assert rows(session, text) == [("1001", "carrier_contact", 1, "_parcel_delivery_opted_in")]

    take(imports, woo_file(PLAIN | {"meta_data": [{"key": "_parcel_delivery_opted_in", "value": "no"}]}, {"number": "1002"}))

    assert rows(session, text) == [("1001", "carrier_contact", 0, "_parcel_delivery_opted_in")]


def test_that_a_choice_holds_from_the_next_file_on(
    session: Session, imports: ImportDesk, fields: ChannelFieldDesk, woo_file: WooFile
) -> None:
    take(imports, woo_file(PLAIN))
    (kept,) = fields.channels()
    assert (kept.channel.name, kept.choices) == ("WooCommerce", DEFAULTS)

    for field in (TakenField.PHONE, TakenField.BIRTHDAY, TakenField.BUYER_NICK):
        fields.choose(kept.channel.id, field, Taking.ALWAYS)
    fields.choose(kept.channel.id, TakenField.EMAIL, Taking.NEVER)
    preview = imports.preview(woo_file(PLAIN))
    imports.publish(preview.batch_id)

    assert (preview.counts.updated, preview.not_taken) == (1, (("email", 1),))
    details = "SELECT field, value FROM order_detail ORDER BY field"
    assert rows(session, details) == [("birthday", "1980-05-04"), ("buyer_nick", "ada_80")]

    imports.undo(preview.batch_id)

    assert rows(session, details) == []
    assert rows(session, "SELECT purpose, given FROM order_consent") == [("carrier_contact", 1)]


def test_that_the_default_chosen_again_keeps_no_row(
    session: Session, imports: ImportDesk, fields: ChannelFieldDesk, woo_file: WooFile
) -> None:
    take(imports, woo_file({}))
    channel = fields.channels()[0].channel.id
    fields.choose(channel, TakenField.PHONE, Taking.NEVER)
    assert fields.channels()[0].choices[TakenField.PHONE] is Taking.NEVER

    fields.choose(channel, TakenField.PHONE, Taking.IF_NEEDED)

    assert rows(session, "SELECT * FROM channel_field") == []
    logged = rows(session, "SELECT code, subject_kind, subject_id, fields FROM log_of_deeds WHERE code = 'shop.field_chosen' ORDER BY seq")
    assert logged == [("shop.field_chosen", "channel", str(channel), f"phone:{one}") for one in ("never", "if_needed")]


def test_that_an_unknown_channel_and_an_impossible_choice_are_refused(
    imports: ImportDesk, fields: ChannelFieldDesk, woo_file: WooFile
) -> None:
    with pytest.raises(NotFound):
        fields.choose(4711, TakenField.PHONE, Taking.NEVER)
    with pytest.raises(Invalid):
        fields.choose(4711, TakenField.EMAIL, Taking.IF_NEEDED)
    assert fields.channels() == ()


def test_that_an_owner_is_told_what_is_filled_for_nobodys_use(imports: ImportDesk, fields: ChannelFieldDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({}))
    assert fields.useless() == ()

    fields.choose(fields.channels()[0].channel.id, TakenField.BIRTHDAY, Taking.ALWAYS)
    take(imports, woo_file(PLAIN))

    assert fields.useless() == (UselessField(TakenField.BIRTHDAY, Useless.NO_USE),)


def test_that_an_unchanged_file_is_known_again_although_fields_are_left_out(imports: ImportDesk, woo_file: WooFile) -> None:
    take(imports, woo_file(PLAIN, {"number": "1002"}))
    counts = imports.preview(woo_file(PLAIN, {"number": "1002"})).counts

    assert (counts.accepted, counts.updated, counts.duplicates) == (0, 0, 2)


def test_that_shopify_tells_in_its_note_attributes(imports: ImportDesk, fields: ChannelFieldDesk, session: Session, tmp_path: Path) -> None:
    notes = "Geburtstag: 4.5.1980\nDatenweitergabe Versanddienst: ja\nGeschenk: nein"
    path = tmp_path / "shopify.csv"
    path.write_text(
        csv_text(row(Email="ada@example.org") | {"Note Attributes": notes}, header=(*HEADER, "Note Attributes")), encoding="utf-8"
    )
    preview = imports.preview(path)
    imports.publish(preview.batch_id)

    assert preview.not_taken == (("birthday", 1),)
    assert rows(session, "SELECT given, told_by FROM order_consent") == [(1, "Datenweitergabe Versanddienst")]


def test_that_payment_numbers_in_a_shops_own_values_are_masked(
    imports: ImportDesk, fields: ChannelFieldDesk, session: Session, woo_file: WooFile
) -> None:
    take(imports, woo_file({}))
    fields.choose(fields.channels()[0].channel.id, TakenField.BUYER_NICK, Taking.ALWAYS)
    preview = imports.preview(woo_file({"number": "1002", "meta_data": [{"key": "nickname", "value": "4111 1111 1111 1111"}]}))
    imports.publish(preview.batch_id)

    assert [one.column for one in preview.masked] == ["nickname"]
    assert "1111 1111" not in everything(session)
    assert rows(session, "SELECT value FROM order_detail") == [("Visa •••• 1111",)]
