"""Every code that the core can raise has words of its own, and none of them names what people need not know."""

import inspect
import re
from enum import StrEnum
from pathlib import Path

import pytest

from backoffice import errors
from backoffice.domain.incoming import Verdict
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.orders import HistoryLine
from backoffice.domain.people import BuiltInRole
from backoffice.errors import (
    BackofficeError,
    DataFileProblem,
    DiskFull,
    FileRefused,
    Invalid,
    KeyStoreProblem,
    NotAllowed,
    WrongPassword,
    WrongRecoveryKey,
)
from backoffice.imports.report import REJECTION_CODES
from backoffice.security.rights import Right
from ui import messages, right_words, role_words, shop_words

ROOT = Path(__file__).parents[2]
NEVER = re.compile(r"vault|slot|device secret|high-water", re.IGNORECASE)
CODE = re.compile(r"`([a-z_]+)`")
LISTED = re.compile(r"(?:Reasons|States|Codes): (.*)", re.DOTALL)
CLASSES = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, BackofficeError) and cls is not BackofficeError]


def codes_of(cls: type[BackofficeError]) -> list[str]:
    """The codes that a class's docstring lists."""
    listed = LISTED.search(inspect.getdoc(cls) or "")
    return CODE.findall(listed.group(1)) if listed else [""]


EVERY_CODE = [(cls.__name__, code) for cls in CLASSES for code in codes_of(cls)]


@pytest.mark.parametrize(("cls", "code"), EVERY_CODE)
def test_that_every_code_of_an_error_has_a_text_and_a_way_out(cls: str, code: str) -> None:
    known = [key for key in messages.ERROR_TEXTS if key[0] == cls and (not code or key[1] == code)]

    assert known
    assert all(messages.action_words(action) for key in known for action in messages.ERROR_TEXTS[key].actions)


def test_that_a_full_disk_says_how_much_room_is_needed_and_where() -> None:
    named = messages.message(DiskFull(Path("D:/Sicherungen"), (12 << 20) + 1)).text
    assert named.startswith("At least 13 MB must be free where “" + str(Path("D:/Sicherungen")) + "” lies.")
    assert messages.message(DiskFull()).text.startswith("At least 8 MB must be free where the data of the shop lies.")


def test_that_no_two_errors_read_the_same() -> None:
    texts = list(messages.ERROR_TEXTS.values())

    assert len({text.title for text in texts}) == len(texts)
    assert len({text.text for text in texts}) == len(texts)


def test_that_all_eleven_states_of_the_key_store_are_known_and_none_blames_the_password() -> None:
    states = codes_of(KeyStoreProblem)

    words = [messages.message(KeyStoreProblem(state)) for state in states]

    assert len(states) == 11
    assert not any("password does not" in found.plain for found in words)
    assert all({"retry", "recovery_key", "enrol", "key_file"} & set(found.actions) for found in words)
    assert all("complete and unchanged" in found.assurance for found in words)


def test_that_the_recovery_key_helps_in_every_state_that_a_person_cannot_mend() -> None:
    for state in ("missing", "wrong_value", "old_value", "too_long", "backend_changed", "unknown", "absent", "denied", "locked", "hanging"):
        assert "recovery_key" in messages.message(KeyStoreProblem(state)).actions


def test_that_a_rolled_back_file_offers_the_confession_first() -> None:
    found = messages.message(DataFileProblem("rolled_back", behind=7))

    assert found.action == "accept_rollback"
    assert "missing: 7." in found.text


def test_that_a_refused_file_names_row_and_column() -> None:
    found = messages.message(FileRefused("bad_csv", row=14, column="Name"))

    assert found.text.startswith("Row 14, column “Name”.")
    assert found.assurance == "Nothing was changed."


def test_that_the_wait_after_wrong_passwords_is_told() -> None:
    assert "in 30 s" in messages.message(WrongPassword(30)).text
    assert "in 2 min" in messages.message(WrongPassword(61)).text


def test_that_wrong_groups_are_named() -> None:
    assert "2, 5" in messages.message(WrongRecoveryKey((2, 5))).text
    assert messages.message(WrongRecoveryKey()).title != messages.message(WrongRecoveryKey((2,))).title


def test_that_a_missing_right_is_named_in_words() -> None:
    assert "“Make backups”" in messages.message(NotAllowed("backups:manage")).text


def test_that_a_field_is_named_in_words() -> None:
    assert "“Tracking number”" in messages.message(Invalid("tracking", "payment_number")).text


def test_that_our_own_fault_says_so() -> None:
    assert "fault of the program" in messages.message(ZeroDivisionError()).text


def test_that_no_text_names_what_people_need_not_know() -> None:
    texts = [part for text in messages.ERROR_TEXTS.values() for part in (text.title, text.text)]

    assert not [text for text in texts if NEVER.search(text) or "!" in text]


@pytest.mark.parametrize(
    ("closed_set", "words"),
    [
        (Chip, shop_words.CHIPS),
        (OrderStatus, shop_words.ORDER_STATUSES),
        (PaymentStatus, shop_words.PAYMENT_STATUSES),
        (DeliveryStatus, shop_words.DELIVERY_STATUSES),
        (OrderView, shop_words.VIEWS),
        (NotReady, shop_words.NOT_READY),
        (BuiltInRole, role_words.ROLES),
        (Verdict, shop_words.VERDICTS),
        (Right, right_words.RIGHTS),
        (Right, right_words.CONSEQUENCES),
        (BuiltInRole, right_words.SENTENCES),
    ],
)
def test_that_every_member_of_a_closed_set_has_words_of_its_own(closed_set: type[StrEnum], words: dict[str, str]) -> None:
    assert set(words) == {str(member) for member in closed_set}
    assert len(set(words.values())) == len(words)


def test_that_every_code_of_a_rejected_row_has_words() -> None:
    raised = re.compile(r'(?:BadValue|Refusal|Rejected|refuse)\([^()]*"([a-z_]+)"[^"()]*\)')
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "backoffice" / "imports").glob("*.py")]
    codes = {code for source in sources for code in raised.findall(source)}

    assert (codes | REJECTION_CODES) - set(shop_words.REJECTIONS) == set()
    assert codes - REJECTION_CODES == set()
    assert len({what for what, _ in shop_words.REJECTIONS.values()}) == len(shop_words.REJECTIONS)


def test_that_every_history_code_of_the_store_has_words() -> None:
    dotted = re.compile(r'"(order\.[a-z_]+|import\.(?:published|undone))"')
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "backoffice").rglob("*.py")]
    codes = {code for source in sources for code in dotted.findall(source)}

    assert codes - set(shop_words.HISTORY) == set()


def test_that_a_changed_field_is_named_with_its_values(fixed_clock: object) -> None:
    from datetime import UTC, datetime

    line = HistoryLine(datetime(2026, 3, 2, tzinfo=UTC), "order.updated", field="payment_status", old="open", new="paid")

    assert messages.history_words(line) == "Payment changed"
    assert messages.value_words(line.field, line.new) == "Paid"
    assert messages.value_words("total_minor", "1999") == "1999"


def test_that_reasons_for_skipping_have_words() -> None:
    assert messages.skipped_words("changed") != messages.skipped_words("on_hold") != messages.skipped_words("anything")
