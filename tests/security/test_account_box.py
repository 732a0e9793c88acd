"""A sealed box tells nothing outside, opens only with its key, and every way in which it does not fit has a name."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from backoffice.security import account_box, crypto
from backoffice.security.account_box import PLAIN_BYTES, SEALED_BYTES, AccountBox, BoxContext, BoxRefused, Expected

SHOP = "2f0c5ad8-0f4c-4c38-9f2e-6b8f6d1c9a11"
IBAN = "DE89370400440532013000"
PRIVATE, PUBLIC = crypto.new_box_pair(bytes(range(32)))
KEYS = {3: PRIVATE}
CONTEXT = BoxContext(SHOP, 7, 12, 5, "typed", "", "Jürgen Weiß", "person-1", "2026-03-10T09:30:00.000+00:00")
BOX = account_box.new_box(CONTEXT, IBAN)
EXPECTED = Expected(CONTEXT, BOX.mark, "DE", "3000")


def refusal(deed: Callable[[], object]) -> str:
    with pytest.raises(BoxRefused) as refused:
        deed()
    return refused.value.reason


def sealed_text(content: bytes) -> bytes:
    return crypto.seal(PUBLIC, (content + b"\x80").ljust(PLAIN_BYTES, b"\0"))


def fields(**change: object) -> bytes:
    told: dict[str, Any] = {"version": 1, "box_id": BOX.box_id.hex(), "iban": IBAN, **asdict(CONTEXT)} | change
    return json.dumps({k: v for k, v in told.items() if v != "gone"}, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def test_that_a_box_opens_to_what_went_in_and_fits() -> None:
    opened = account_box.open_box(KEYS, 3, account_box.seal(PUBLIC, BOX))

    assert opened == BOX
    account_box.verify(opened, EXPECTED)


def test_that_all_boxes_have_one_length_whatever_is_in_them() -> None:
    context = replace(CONTEXT, holder="中" * 70, order_id=None, customer_id=None, source_id="x" * 40)
    longest = AccountBox(bytes(32), context, "MT84MALT011000012345MTLCAST001S")
    sealed = [account_box.seal(PUBLIC, box) for box in (BOX, longest, replace(BOX, iban="NO9386011117947"))]

    assert {len(one) for one in sealed} == {SEALED_BYTES}
    assert account_box.open_box(KEYS, 3, sealed[1]) == longest
    with pytest.raises(ValueError, match="no more than its length"):
        account_box.seal(PUBLIC, replace(BOX, context=replace(CONTEXT, holder="中" * 400)))


def test_that_two_boxes_of_the_same_account_have_nothing_in_common() -> None:
    one, other = account_box.new_box(CONTEXT, IBAN), account_box.new_box(CONTEXT, IBAN)

    assert one.mark != other.mark
    assert account_box.seal(PUBLIC, one) != account_box.seal(PUBLIC, one)


def test_that_a_box_never_shows_its_number() -> None:
    assert IBAN not in repr(BOX)
    assert IBAN not in repr(BOX) + str(BoxRefused("damaged"))
    assert BOX.box_id.hex() not in BOX.mark


@pytest.mark.parametrize(
    "spoilt",
    [lambda box: box[:-1], lambda box: box + b"\0", lambda box: b"", lambda box: box[:40] + bytes([box[40] ^ 1]) + box[41:]],
)
def test_that_a_box_that_was_cut_off_or_changed_is_damaged(spoilt: Callable[[bytes], bytes]) -> None:
    assert refusal(lambda: account_box.open_box(KEYS, 3, spoilt(account_box.seal(PUBLIC, BOX)))) == "damaged"


def test_that_a_box_of_another_key_is_damaged_and_one_without_key_unknown() -> None:
    other = crypto.new_box_pair()[1]
    assert refusal(lambda: account_box.open_box(KEYS, 3, account_box.seal(other, BOX))) == "damaged"
    assert refusal(lambda: account_box.open_box(KEYS, 4, account_box.seal(PUBLIC, BOX))) == "unknown_box_number"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        fields(version=2),
        fields(version="1"),
        fields(box_id="zz"),
        fields(box_id="ab"),
        fields(iban="gone"),
        fields(more=1),
        fields(order_id="12"),
        fields(order_id=0),
        fields(customer_id=True),
        fields(detail_id=0),
        fields(holder="x" * 71),
        fields(entered_at="2026-03-10T09:30:00"),
        fields(entered_at="yesterday"),
        fields(box_id=BOX.box_id.hex().upper()),
        fields().replace(b",", b", "),
        fields()[:-1] + b',"iban":"x"}',
    ],
)
def test_that_a_box_with_another_content_is_damaged(content: bytes) -> None:
    assert refusal(lambda: account_box.open_box(KEYS, 3, sealed_text(content))) == "damaged"


def test_that_padding_is_exactly_what_it_must_be() -> None:
    whole, bare = fields() + b"\x80", fields()
    padded = (whole.ljust(PLAIN_BYTES + 1, b"\0"), whole.ljust(PLAIN_BYTES, b"\1"), bare.ljust(PLAIN_BYTES, b"\0"))
    for plain in (bare, whole, *padded):
        assert refusal(lambda plain=plain: account_box.open_box(KEYS, 3, crypto.seal(PUBLIC, plain))) == "damaged"  # type: ignore[misc]
    assert account_box.open_box(KEYS, 3, sealed_text(fields())) == BOX


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"shop_id": "other"}, "other_shop"),
        ({"order_id": 13}, "other_order"),
        ({"order_id": None}, "other_order"),
        ({"customer_id": 6}, "other_customer"),
        ({"source": "note"}, "other_source"),
        ({"source_id": "1"}, "other_source"),
        ({"holder": "Mallory"}, "other_holder"),
        ({"entered_by": "person-2"}, "other_person"),
        ({"entered_at": "2026-03-10T09:30:00.001+00:00"}, "other_person"),
        ({"detail_id": 8}, "other_box"),
    ],
)
def test_that_a_box_of_another_place_is_named(change: dict[str, Any], reason: str) -> None:
    expected = replace(EXPECTED, context=replace(CONTEXT, **change))
    assert refusal(lambda: account_box.verify(BOX, expected)) == reason


def test_that_a_box_with_another_id_number_or_account_is_named() -> None:
    assert refusal(lambda: account_box.verify(account_box.new_box(CONTEXT, IBAN), EXPECTED)) == "other_box"
    assert refusal(lambda: account_box.verify(BOX, replace(EXPECTED, mark=""))) == "other_box"
    assert refusal(lambda: account_box.verify(replace(BOX, iban="DE89370400440532013001"), EXPECTED)) == "not_valid"
    assert refusal(lambda: account_box.verify(replace(BOX, iban=IBAN + "1"), EXPECTED)) == "not_valid"
    assert refusal(lambda: account_box.verify(BOX, replace(EXPECTED, last_digits="3001"))) == "other_account"
    assert refusal(lambda: account_box.verify(BOX, replace(EXPECTED, country="AT"))) == "other_account"
