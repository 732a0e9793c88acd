"""Eleven states of a key store at four doors: each has its name, none is a wrong password, the recovery key opens always."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, PasswordSetError

from backoffice.clock import FixedClock
from backoffice.errors import KeyStoreProblem
from backoffice.security.device_secret import DeviceSecretPort, as_text
from backoffice.security.enrolment import accept, offer
from backoffice.security.key_store import KeyStorePort
from backoffice.security.vault import Vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, SHOP_ID, Shop, found

NAME = "memory"  # the shops of these tests are founded with a port of this name


class FakeStore:
    """A key store that keeps what it is given."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.values[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.values[service, username]


class Failing(FakeStore):
    """Raises the same error at every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class Answering(FakeStore):
    """Takes everything and gives one answer."""

    def __init__(self, answer: str | None) -> None:
        super().__init__()
        self.answer = answer

    def get_password(self, service: str, username: str) -> str | None:
        return self.answer if service == "Backoffice" else None


class Hanging(FakeStore):
    """Comes back only when the test is over."""

    def __init__(self, over: threading.Event) -> None:
        super().__init__()
        self.over = over

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.over.wait(30)


class WindowsError1783(Exception):
    winerror = 1783


@pytest.fixture
def over() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


STATES = (
    "ok", "locked", "absent", "denied", "hanging", "wrong_value", "old_value", "too_long", "unknown", "backend_changed", "not_kept",
)  # fmt: skip
# What each door says of a state that it cannot meet: a store that keeps everything is fine for a new value.
WRITING = {"wrong_value": "not_kept", "old_value": "not_kept", "not_kept": "not_kept"}


def port_in(state: str, old_secret: bytes, over: threading.Event) -> DeviceSecretPort:
    stores: dict[str, FakeStore] = {
        "ok": FakeStore(),
        "locked": Failing(KeyringLocked("locked")),
        "absent": Failing(ModuleNotFoundError("no store")),
        "denied": Failing(PermissionError()),
        "hanging": Hanging(over),
        "wrong_value": Answering(as_text(bytes(32))),
        "old_value": Answering(as_text(old_secret)),
        "too_long": Failing(WindowsError1783()),
        "unknown": Failing(PasswordSetError("?")),
        "backend_changed": FakeStore(),
        "not_kept": Answering(None),
    }
    store = stores[state]
    return KeyStorePort(timeout_s=0.1, backend=lambda: store, name="another-store" if state == "backend_changed" else NAME)


def shop_with_a_former_secret(folder: Path, clock: FixedClock) -> tuple[Shop, bytes]:
    shop = found(folder, clock)
    former = shop.port.read(SHOP_ID)
    vault, owner = shop.sign_in()
    vault.renew_device_secret(owner, shop.port)
    return shop, former


def state_of(deed: Callable[[], object]) -> str:
    try:
        deed()
    except KeyStoreProblem as problem:
        return problem.state
    return "ok"


@pytest.mark.parametrize("state", STATES)
def test_that_signing_in_names_the_state(tmp_path: Path, fixed_clock: FixedClock, over: threading.Event, state: str) -> None:
    shop, former = shop_with_a_former_secret(tmp_path, fixed_clock)
    port = port_in(state, former, over)
    if state == "ok":
        port.write(SHOP_ID, shop.port.read(SHOP_ID))
    assert state_of(lambda: shop.sign_in(port=port)) == {"not_kept": "missing"}.get(state, state)


@pytest.mark.parametrize("state", STATES)
def test_that_creating_names_the_state_and_writes_nothing(
    tmp_path: Path, fixed_clock: FixedClock, over: threading.Event, state: str
) -> None:
    def create() -> None:
        port = port_in(state, bytes([1] * 32), over)
        Vault.create(tmp_path, SHOP_ID, "Anna", OWNER_PASSWORD, port, cost=CHEAP, clock=fixed_clock, shop_name="Blumenladen")

    expected = "ok" if state == "backend_changed" else WRITING.get(state, state)
    assert state_of(create) == expected
    assert (expected == "ok") == bool(list(tmp_path.iterdir()))


@pytest.mark.parametrize("state", STATES)
def test_that_enrolling_names_the_state_and_keeps_the_offer(
    tmp_path: Path, fixed_clock: FixedClock, over: threading.Event, state: str
) -> None:
    shop, former = shop_with_a_former_secret(tmp_path, fixed_clock)
    vault, owner = shop.sign_in()
    code = offer(vault, owner, shop.port, fixed_clock)
    assert state_of(lambda: accept(tmp_path, code, port_in(state, former, over), fixed_clock)) == WRITING.get(state, state)
    if state != "ok":
        assert state_of(lambda: accept(tmp_path, code, port_in("ok", former, over), fixed_clock)) == "ok"


@pytest.mark.parametrize("state", STATES)
def test_that_the_recovery_key_opens_whatever_the_state(tmp_path: Path, fixed_clock: FixedClock, over: threading.Event, state: str) -> None:
    shop, former = shop_with_a_former_secret(tmp_path, fixed_clock)
    unlocked = shop.load().unlock_with_recovery(shop.recovery, port_in(state, former, over))
    assert unlocked.database_key == shop.database_key
    problem = unlocked.key_store_problem
    expected = "ok" if state == "backend_changed" else WRITING.get(state, state)
    assert (problem.state if problem else "ok") == expected
    owner = shop.load().recover(shop.recovery, port_in(state, former, over), shop.owner_id, NEW_PASSWORD)
    assert owner.database_key == shop.database_key
