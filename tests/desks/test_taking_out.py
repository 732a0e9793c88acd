"""Everything to take along: a shop with a row in every table comes out whole, encrypted, without a payment number or a key."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
import pyzipper

from backoffice.documents.take_out import words_in
from backoffice.domain.taking_out import LEFT_OUT, TakenOut
from backoffice.errors import WeakPassword
from tests.desks.taken import SHEETS, WORDS, Shop, frozen, listing, opened, shop, table, take_out
from tests.storage import released

__all__ = ["frozen", "shop"]

CARD, ACCOUNT = "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00"
# Which table is in which sheet, written by hand.
HELD = {
    "orders": "orders", "order_lines": "order_line", "order_addresses": "address", "order_taxes": "order_tax", "payments": "payment",
    "incoming_payments": "incoming_payment", "order_tags": "order_tag", "packed_together": "order_together",
    "order_details": "order_detail", "order_consents": "order_consent", "order_history": "order_history",
    "order_conflicts": "order_conflict", "order_notes": "note", "note_mentions": "note_mention", "shipments": "shipment",
    "shipment_lines": "shipment_line", "returns": "goods_return", "return_lines": "return_line", "refunds": "refund",
    "refund_lines": "refund_line", "accounts": "bank_detail", "payout_files": "payout_file", "customers": "customer",
    "customer_emails": "customer_email", "customer_addresses": "customer_address", "customer_notes": "customer_note",
    "consents": "consent", "do_not_call": "do_not_call", "two_people": "not_duplicate", "customer_merges": "customer_merge",
    "callbacks": "callback_request", "callback_attempts": "callback_attempt", "callback_figures": "callback_day",
    "log": "log_of_deeds", "contact_access": "contact_access", "case_access": "case_access", "people": "person", "roles": "role",
    "idle_times": "role_idle", "shop": "shop", "channels": "channel", "channel_fields": "channel_field",
    "payment_methods": "payment_method", "periods": "period_confirmed", "mailbox": "mailbox", "articles": "article",
    "erased_orders": "tombstone", "saved_views": "saved_view", "plain_files": "plain_file", "imports": "import_batch",
    "import_rejects": "import_reject",
}  # fmt: skip
# Rows of these stand in the rows of another sheet.
BESIDE = {"order_work": "orders", "line_cancel": "order_lines", "address_split": "order_addresses", "customer_contact": "customers"}
BESIDE |= {"callback_contact": "callbacks", "callback_message": "callbacks"}


@dataclass(frozen=True, slots=True)
class Whole:
    """What was in each table before it was taken along, by column; what was said of it; and the files of the archive."""

    shop: Shop
    held: dict[str, dict[str, list[Any]]]
    taken: TakenOut
    found: dict[str, bytes]


@pytest.fixture(scope="module")
def whole(frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    folder = tmp_path_factory.mktemp("whole")
    with opened(frozen, folder / "shop.db") as shop:
        with closing(released.plain(shop.path)) as connection:
            columns = released.tables(connection)
            rows = released.rows_of(connection, columns)
        held = {name: {one: [row[at] for row in rows[name]] for at, one in enumerate(columns[name])} for name in columns}
        taken, found = take_out(shop, folder)
        yield Whole(shop, held, taken, found)


def test_that_every_table_comes_out_with_every_row(whole: Whole) -> None:
    assert set(HELD.values()) | set(BESIDE) | set(LEFT_OUT) == set(whole.held), "a new table goes along, or is left out with its reason"
    assert dict(whole.taken.rows) == {sheet: len(next(iter(whole.held[name].values()))) for sheet, name in HELD.items()}
    assert {sheet: len(table(whole.found, sheet)[1]) for sheet in HELD} == dict(whole.taken.rows)
    assert {sheet: len(listing(whole.found, sheet)) for sheet in HELD} == dict(whole.taken.rows)
    assert all(count for _, count in whole.taken.rows)


def test_that_every_value_comes_out(whole: Whole) -> None:
    """Each cell of the shop is looked for among the cells of its sheet, in any of the forms in which it may be written."""
    names = dict(zip(whole.held["person"]["id"], whole.held["person"]["name"], strict=True))
    lost = []
    for name, sheet in [*((name, sheet) for sheet, name in HELD.items()), *BESIDE.items()]:
        cells = {cell for row in table(whole.found, sheet)[1] for cell in row}
        for column in (one for one in whole.held[name] if f"{name}.{one}" not in NOT_ALONG):
            values = whole.held[name][column]
            lost += [f"{name}.{column}: {value}" for value in values if value not in (None, "") and not forms(value, names) & cells]
    assert lost == []


def test_that_what_stays_behind_of_a_table_is_there(whole: Whole) -> None:
    assert {one for one in NOT_ALONG if one.partition(".")[2] not in whole.held[one.partition(".")[0]]} == set()


# Columns that stay behind: what only sorts, finds, compares or counts inside the program, and masked copies of what comes in full.
NOT_ALONG = {
    *("orders.channel_id", "orders.number_key", "orders.placed_offset_min", "orders.listed_at_ms", "orders.customer_key", "orders.chip"),
    *("orders.not_ready", "orders.ships_before_payment", "orders.conflict", "orders.pieces_milli", "orders.batch_id", "orders.batch_seq"),
    *("orders.version", "orders.address_key", "order_work.held_from", "order_work.held_at_ms", "order_work.channel_lines"),
    *("order_work.listed_on_paper_at_ms", "order_work.slip_printed_at_ms", "line_cancel.position", "order_history.id"),
    *("incoming_payment.id", "incoming_payment.channel_paid_minor", "refund.channel_refunded_minor", "payout_file.digest"),
    *("bank_detail.country", "bank_detail.last_digits", "bank_detail.box_ends_at_ms", "payment.last_four", "address_split.of_lines"),
    *("customer.phone_masked", "customer.email_masked", "customer.name_key", "customer.version", "customer_contact.phone_tail"),
    *("customer_contact.phone", "customer_address.id", "customer_note.id", "consent.id", "do_not_call.id", "do_not_call.phone_mac"),
    *("customer_merge.id", "customer_merge.content", "callback_request.phone_masked", "callback_request.version"),
    *("callback_contact.phone", "callback_contact.phone_mac", "callback_attempt.id", "import_batch.channel_id", "tombstone.channel_id"),
    *("log_of_deeds.chain", "log_of_deeds.mac", "contact_access.month", "contact_access.chain", "contact_access.mac"),
    *("case_access.decided_seq", "role.id", "shop.id", "shop.uuid", "shop.verify_key", "shop.generation", "shop.program", "mailbox.id"),
    *("mailbox.uid_validity", "mailbox.last_uid", "mailbox.problem", "saved_view.id"),
}


def forms(value: object, names: dict[str, str]) -> set[str]:
    """Return how a value may be written: as it is, in other units with a decimal comma, as a moment, as yes or no, as a person's name."""
    if not isinstance(value, int):
        flat = " ".join(str(value).split())
        return {flat, f"'{flat}", names.get(flat, flat)}
    numbers = {f"{Decimal(value).scaleb(-places)}".replace(".", ",") for places in (0, 2)}
    numbers |= {f"{(Decimal(value) / unit).normalize():f}".replace(".", ",") for unit in (1000, 10_000)}
    numbers |= {f"{Decimal(value) / 10_000:.2f}".replace(".", ",")}
    moment = datetime.fromtimestamp(value / 1000, ZoneInfo("Europe/Berlin"))
    return numbers | {f"{moment:%Y-%m-%d %H:%M:%S}", "ja" if value else "nein"}


def test_that_phone_numbers_come_out_and_are_no_sums(whole: Whole) -> None:
    assert "00493023125099" in table(whole.found, "callbacks")[1][0]
    assert listing(whole.found, "callbacks")[0]["phone"] == "+493023125099"
    assert sorted(row["phone"] for row in listing(whole.found, "customers")) == sorted(whole.held["customer_contact"]["phone"])


def test_that_what_looks_like_a_formula_is_text(shop: Shop, tmp_path: Path) -> None:
    shop.run("UPDATE order_tag SET tag = '=HYPERLINK(\"http://example.org\")'")
    _, found = take_out(shop, tmp_path)

    assert {row[1] for row in table(found, "order_tags")[1]} == {'\'=HYPERLINK("http://example.org")'}
    assert {row["tag"] for row in listing(found, "order_tags")} == {'=HYPERLINK("http://example.org")'}


def test_that_no_payment_number_and_no_key_is_in_it(shop: Shop, tmp_path: Path) -> None:
    note = f"Karte {CARD}, Konto {ACCOUNT}"
    for name, column in (("goods_return", "remark"), ("refund", "remark"), ("customer", "blocked_reason"), ("callback_message", "body")):
        shop.run(f"UPDATE {name} SET {column} = ?", note)
    secrets = [released.KEY, WORDS.encode(), bytes(range(32)), *(row[0] for row in shop.rows("SELECT key FROM log_ratchet"))]
    secrets += [row[0] for row in shop.rows("SELECT key FROM callback_secret UNION ALL SELECT sealed FROM bank_detail_box")]
    secrets += [row[0].encode() for row in shop.rows("SELECT box_id FROM bank_detail_box")]
    _, found = take_out(shop, tmp_path)

    whole = b"\n".join(found.values())
    bare = whole.replace(b" ", b"")
    assert not [number for number in (CARD, ACCOUNT) if number.replace(" ", "").encode() in bare]
    assert "Karte Visa •••• 1111".encode() in whole
    assert not [one for one in secrets if one in whole or one.hex().encode() in whole.lower()]
    assert not any(word in whole.lower() for word in (b"argon2", b"device.key"))


def test_that_nothing_is_readable_without_the_words(whole: Whole) -> None:
    path = whole.taken.path
    with ZipFile(path) as archive:
        assert {info.flag_bits & 1 for info in archive.infolist()} == {1}
        extra = {info.extra[info.extra.index(b"\x01\x99") :][:11] for info in archive.infolist()}
        assert {one[8] for one in extra} == {3}, "AES with 256 bits"
    assert "Großmann".encode() not in path.read_bytes()
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(b"kiesel lampe nordwind tor")
        with pytest.raises(RuntimeError):
            archive.read("README.txt")


def test_that_the_page_explains_every_file_and_column(whole: Whole) -> None:
    page = whole.found["README.txt"].decode("utf-8-sig")

    for sheet, described in SHEETS.items():
        title = words_in("de").title(described)
        section = page[page.index(f"csv/{title}.csv") :].partition("\r\n\r\n")[0]
        heads = [line.strip().partition(" (")[0] for line in section.splitlines()[1:]]
        assert heads == table(whole.found, sheet)[0]
    assert all(f"  {name}: " in page for name in LEFT_OUT)


@pytest.mark.parametrize("language", ["de", "en"])
def test_that_no_word_is_missing_or_left_over(language: str) -> None:
    words, other = words_in(language), words_in("de")
    used = {field.name for sheet in SHEETS.values() for field in sheet.fields} | {sheet.key for sheet in SHEETS.values() if sheet.key}

    assert set(words.sheets) == set(SHEETS)
    assert {name for name in words.fields if "." not in name} == used
    assert all(name.partition(".")[0] in SHEETS for name in words.fields if "." in name)
    assert set(words.left_out) == set(LEFT_OUT)
    assert set(words.texts) == set(other.texts)
    assert len({title for title, _ in words.sheets.values()}) == len(SHEETS)


def test_that_the_papers_go_along(shop: Shop, tmp_path: Path) -> None:
    shop.run("UPDATE goods_return SET kind = 'withdrawal'")
    taken, found = take_out(shop, tmp_path)

    papers = {name: content for name, content in found.items() if name.startswith("pdf/")}
    assert set(papers) == {"pdf/Packzettel.pdf", "pdf/Widerruf_1.pdf"}
    assert taken.papers == len(papers)
    assert all(content.startswith(b"%PDF") for content in papers.values())


def test_that_the_log_tells_of_it(whole: Whole) -> None:
    last = "SELECT code, person_id, fields FROM log_of_deeds ORDER BY seq DESC LIMIT 1"
    assert whole.shop.rows(last) == [("data.taken_out", "p1", "orders:3,customers:3,callbacks:1")]
    assert whole.shop.rows("SELECT count(*) FROM plain_file WHERE path LIKE '%zip%'") == [(0,)], "what is encrypted is no plain file"
    assert [one.name for one in whole.taken.path.parent.iterdir() if "zip" in one.name] == ["alles.zip"]


def test_that_four_words_are_offered_and_a_weak_password_is_refused(shop: Shop, tmp_path: Path) -> None:
    assert len(shop.desk.suggest_password().split(" ")) == 4
    with pytest.raises(WeakPassword):
        shop.desk.write(tmp_path / "alles.zip", "passwort")
    assert not (tmp_path / "alles.zip").exists()
