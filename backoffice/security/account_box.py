"""The sealed box of a bank account number: what lies in it, how it is sealed, and what must fit when it is opened (DESIGN §5).

Whoever has the public key can seal a box, and whoever has the database key can put it anywhere. So a box carries where it belongs, and a
secret id of its own, of which only the digest, the *mark*, is kept outside: in the log. A box whose id does not make that mark is another.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from backoffice.security import crypto
from backoffice.security.crypto import CannotOpen
from backoffice.security.ibans import is_iban, last_digits
from backoffice.security.strict_json import Fields, NotAsExpected, canonical, parse_object

VERSION = 1
ID_BYTES = 32
PLAIN_BYTES = 1024  # all boxes have one length, so that none says how long name or number in it are
SEALED_BYTES = PLAIN_BYTES + 48  # libsodium's crypto_box_seal: a public key and an authenticator
LONGEST_HOLDER = 70  # what a SEPA file takes
_END = b"\x80"
_NAMES = ("shop_id", "detail_id", "order_id", "customer_id", "source", "source_id", "holder", "entered_by", "entered_at")


class BoxRefused(Exception):
    """A box is not the one that it should be; `reason` is one of `domain.payouts.NotPaid`, from `other_shop` on."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class BoxContext:
    """Where a box belongs. `entered_at` is ISO 8601 in UTC, to the millisecond as the log keeps it."""

    shop_id: str
    detail_id: int
    order_id: int | None
    customer_id: int | None
    source: str
    source_id: str
    holder: str
    entered_by: str
    entered_at: str


@dataclass(frozen=True, slots=True)
class AccountBox:
    """What lies in a box: its secret id, where it belongs, and the number without spaces."""

    box_id: bytes
    context: BoxContext
    iban: str

    def __repr__(self) -> str:
        """Show where it belongs and nothing else, should it ever stand in a traceback."""
        return f"AccountBox({self.context.detail_id})"

    @property
    def mark(self) -> str:
        """What the log keeps of the box: a digest of the secret id, in hex. It says nothing about the number."""
        return crypto.digest(b"backoffice account box v1|" + self.box_id).hex()


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known of a box outside of it: where it should belong, its mark from the log, and what is shown of the number."""

    context: BoxContext
    mark: str
    country: str
    last_digits: str


def new_box(context: BoxContext, iban: str) -> AccountBox:
    """Return the content of a new box."""
    return AccountBox(crypto.random_bytes(ID_BYTES), context, iban)


def seal(public: bytes, box: AccountBox) -> bytes:
    """Seal a box to the shop's public box key; the result has one length. Raises ValueError for what does not fit in."""
    content = _canonical_of(box)
    if len(content) + len(_END) > PLAIN_BYTES:
        raise ValueError("a box holds no more than its length")
    return crypto.seal(public, (content + _END).ljust(PLAIN_BYTES, b"\0"))


def open_box(keys: Mapping[int, bytes | bytearray], number: int, sealed: bytes) -> AccountBox:
    """Open a box with the key of its number.

    Raises BoxRefused(`unknown_box_number`) without that key, (`damaged`) for a box that was cut off, changed, or sealed to another key.
    """
    if number not in keys:
        raise BoxRefused("unknown_box_number")
    try:
        return _read(crypto.unseal(bytes(keys[number]), sealed))
    except (CannotOpen, NotAsExpected, ValueError) as error:
        raise BoxRefused("damaged") from error


def verify(box: AccountBox, expected: Expected) -> None:
    """Compare a box with what is known of it. Raises BoxRefused with what does not fit."""
    here, there = box.context, expected.context
    fits = {
        "other_shop": here.shop_id == there.shop_id,
        "other_order": here.order_id == there.order_id,
        "other_customer": here.customer_id == there.customer_id,
        "other_source": (here.source, here.source_id) == (there.source, there.source_id),
        "other_holder": here.holder == there.holder,
        "other_person": (here.entered_by, here.entered_at) == (there.entered_by, there.entered_at),
        "other_box": here.detail_id == there.detail_id and crypto.same(box.mark.encode(), expected.mark.encode()),
        "not_valid": is_iban(box.iban),
        "other_account": (box.iban[:2], last_digits(box.iban)) == (expected.country, expected.last_digits),
    }
    wrong = next((reason for reason, fit in fits.items() if not fit), None)
    if wrong is not None:
        raise BoxRefused(wrong)


def _read(plain: bytes) -> AccountBox:
    content, end, padding = plain.rpartition(_END)
    if len(plain) != PLAIN_BYTES or not end or padding.strip(b"\0"):
        raise NotAsExpected
    fields = Fields(parse_object(content), "version", "box_id", "iban", *_NAMES)
    fields.number("version", VERSION, VERSION)
    box = AccountBox(
        bytes.fromhex(fields.text("box_id", 2 * ID_BYTES)),
        BoxContext(
            fields.text("shop_id", 36),
            fields.number("detail_id", 1),
            fields.part("order_id", _number_or_none),
            fields.part("customer_id", _number_or_none),
            fields.text("source", 20),
            fields.text("source_id", 40),
            fields.text("holder", LONGEST_HOLDER),
            fields.text("entered_by", 36),
            fields.moment("entered_at"),
        ),
        fields.text("iban", 34),
    )
    if len(box.box_id) != ID_BYTES or content != _canonical_of(box):
        raise NotAsExpected
    return box


def _canonical_of(box: AccountBox) -> bytes:
    return canonical({"version": VERSION, "box_id": box.box_id.hex(), "iban": box.iban, **asdict(box.context)})


def _number_or_none(value: object) -> int | None:
    if value is not None and (type(value) is not int or value < 1):
        raise NotAsExpected
    return value
