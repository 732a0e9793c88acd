"""Another account of the computer is let in by a one-time code."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import EnrolmentRefused, KeyStoreProblem, NotAllowed
from backoffice.security.device_secret import KeyFilePort, MemoryPort
from backoffice.security.enrolment import NAME, accept, drop_ended, is_waiting, offer, withdraw
from tests.security.vault_kit import SHOP_ID, STAFF_PASSWORD, Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def offered(shop: Shop, clock: FixedClock) -> str:
    vault, owner = shop.sign_in()
    return offer(vault, owner, shop.port, clock)


def reason(shop: Shop, code: str, clock: FixedClock) -> str:
    with pytest.raises(EnrolmentRefused) as refused:
        accept(shop.folder, code, MemoryPort(), clock)
    return refused.value.reason


def test_that_a_code_lets_another_account_in_once(shop: Shop, fixed_clock: FixedClock) -> None:
    code, other = offered(shop, fixed_clock), MemoryPort()
    assert [len(group) for group in code.split("-")] == [5, 5, 5, 5]
    assert is_waiting(shop.folder)
    fixed_clock.moment += timedelta(minutes=15)
    accept(shop.folder, code.lower().replace("-", " "), other, fixed_clock)
    assert shop.sign_in(port=other)[1].database_key == shop.database_key
    assert other.read_pin(SHOP_ID) == shop.load().verify_key
    assert not is_waiting(shop.folder)
    assert reason(shop, code, fixed_clock) == "none_waiting"


def test_that_the_file_alone_tells_nothing(shop: Shop, fixed_clock: FixedClock) -> None:
    code = offered(shop, fixed_clock)
    content = (shop.folder / NAME).read_bytes()
    assert shop.port.read(SHOP_ID) not in content
    assert code.replace("-", "").encode() not in content


@pytest.mark.parametrize("later", [timedelta(minutes=15, seconds=1), timedelta(days=-1)])
def test_that_a_code_expires_even_if_the_clock_is_put_back(shop: Shop, fixed_clock: FixedClock, later: timedelta) -> None:
    code = offered(shop, fixed_clock)
    fixed_clock.moment += later
    assert reason(shop, code, fixed_clock) == "expired"
    assert not is_waiting(shop.folder)


def test_that_a_wrong_code_can_be_typed_again(shop: Shop, fixed_clock: FixedClock) -> None:
    code = offered(shop, fixed_clock)
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    for typed in (wrong, "", "ü\ud800"):
        assert reason(shop, typed, fixed_clock) == "wrong_code"
    accept(shop.folder, code, MemoryPort(), fixed_clock)


def test_that_a_second_offer_voids_the_first(shop: Shop, fixed_clock: FixedClock) -> None:
    first = offered(shop, fixed_clock)
    second = offered(shop, fixed_clock)
    assert reason(shop, first, fixed_clock) == "wrong_code"
    accept(shop.folder, second, MemoryPort(), fixed_clock)


def test_that_only_an_owner_offers(shop: Shop, fixed_clock: FixedClock) -> None:
    vault, staff = shop.sign_in(shop.hire(), STAFF_PASSWORD)
    with pytest.raises(NotAllowed):
        offer(vault, staff, shop.port, fixed_clock)


def test_that_a_prolonged_offer_is_refused(shop: Shop, fixed_clock: FixedClock) -> None:
    code = offered(shop, fixed_clock)
    content = json.loads((shop.folder / NAME).read_bytes())
    fixed_clock.moment += timedelta(hours=1)
    content["offered_utc"] = fixed_clock.moment.isoformat()
    (shop.folder / NAME).write_text(json.dumps(content))
    assert reason(shop, code, fixed_clock) == "wrong_code"


@pytest.mark.parametrize(
    "edit", [{"format": "x"}, {"shop_id": "another"}, {"box": "AAAA"}, {"offered_utc": "2026-03-02T08:00:00"}, {"more": 1}]
)
def test_that_a_file_of_something_else_is_no_offer(shop: Shop, fixed_clock: FixedClock, edit: dict[str, object]) -> None:
    code = offered(shop, fixed_clock)
    content = json.loads((shop.folder / NAME).read_bytes())
    (shop.folder / NAME).write_text(json.dumps({**content, **edit}))
    assert reason(shop, code, fixed_clock) == "none_waiting"


def test_that_an_offer_from_before_a_new_device_secret_is_void(shop: Shop, fixed_clock: FixedClock) -> None:
    code = offered(shop, fixed_clock)
    vault, owner = shop.sign_in()
    vault.renew_device_secret(owner, shop.port)
    assert reason(shop, code, fixed_clock) == "expired"


def test_that_another_key_store_is_told_and_the_offer_stays(shop: Shop, fixed_clock: FixedClock) -> None:
    code, other = offered(shop, fixed_clock), MemoryPort()
    other.name = "macos-keychain"
    with pytest.raises(KeyStoreProblem) as problem:
        accept(shop.folder, code, other, fixed_clock)
    assert problem.value.state == "backend_changed"
    accept(shop.folder, code, KeyFilePort(shop.folder / "stick.key"), fixed_clock)


def test_that_an_offer_that_nobody_used_goes_when_its_time_is_over(shop: Shop, fixed_clock: FixedClock) -> None:
    drop_ended(shop.folder, SHOP_ID, fixed_clock)
    code = offered(shop, fixed_clock)
    fixed_clock.moment += timedelta(minutes=15)
    drop_ended(shop.folder, SHOP_ID, fixed_clock)
    accept(shop.folder, code, MemoryPort(), fixed_clock)
    for spoiled in (False, True):
        offered(shop, fixed_clock)
        if spoiled:
            (shop.folder / NAME).write_bytes(b"{")
        else:
            fixed_clock.moment += timedelta(minutes=16)
        drop_ended(shop.folder, SHOP_ID, fixed_clock)
        assert not is_waiting(shop.folder)


def test_that_an_offer_can_be_withdrawn(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    code = offer(vault, owner, shop.port)
    accept(shop.folder, code, MemoryPort())
    withdraw(shop.folder)
    assert not is_waiting(shop.folder)
