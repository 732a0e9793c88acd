"""The port to the system's key store: the right back end for each platform, and a state for every error."""

import sys
from types import ModuleType

import pytest
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

from backoffice.errors import KeyStoreProblem
from backoffice.security import key_store
from backoffice.security.key_store import KeyStorePort, platform_backend, platform_name, state_of
from tests.security.test_key_store_states import FakeStore


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def port(store: FakeStore) -> KeyStorePort:
    return KeyStorePort(backend=lambda: store)


def test_that_the_secret_is_kept_under_service_and_shop_as_short_text(port: KeyStorePort, store: FakeStore) -> None:
    port.write("shop", bytes(range(32)))
    assert list(store.values) == [("Backoffice", "shop")]
    assert len(store.values["Backoffice", "shop"]) == 44
    assert port.read("shop") == bytes(range(32))


def test_that_pin_and_mark_are_kept_beside_it(port: KeyStorePort) -> None:
    assert (port.read_pin("shop"), port.read_mark("shop")) == (None, None)
    port.write_pin("shop", bytes(32))
    port.write_mark("shop", "7:abc")
    assert (port.read_pin("shop"), port.read_mark("shop")) == (bytes(32), "7:abc")
    with pytest.raises(KeyStoreProblem):
        port.write_mark("shop", "x" * 501)


def test_that_what_opens_the_mailbox_is_kept_until_it_is_taken_away(port: KeyStorePort, store: FakeStore) -> None:
    port.write_mailbox("shop", None)
    port.write_mailbox("shop", "mail.example.org\nladen\nwald tisch")
    assert list(store.values) == [("Backoffice mailbox", "shop")]
    assert port.read_mailbox("shop") == "mail.example.org\nladen\nwald tisch"
    port.write_mailbox("shop", None)
    assert (port.read_mailbox("shop"), store.values) == (None, {})
    with pytest.raises(KeyStoreProblem):
        port.write_mailbox("shop", "x" * 1_201)


def test_that_deleting_removes_all_that_is_kept(port: KeyStorePort, store: FakeStore) -> None:
    port.write("shop", bytes(32))
    port.write_mark("shop", "1")
    port.write_mailbox("shop", "a")
    port.delete("shop")
    assert store.values == {}


@pytest.mark.parametrize(("value", "state"), [(None, "missing"), ("%", "wrong_value"), ("AAAA", "wrong_value"), ("A" * 65, "too_long")])
def test_that_what_is_no_device_secret_has_its_state(port: KeyStorePort, store: FakeStore, value: str | None, state: str) -> None:
    if value is not None:
        store.values["Backoffice", "shop"] = value
    with pytest.raises(KeyStoreProblem) as problem:
        port.read("shop")
    assert problem.value == KeyStoreProblem(state, port.name)


@pytest.mark.parametrize(
    ("platform", "name"), [("win32", "windows-credential-manager"), ("darwin", "macos-keychain"), ("linux", "secret-service")]
)
def test_that_each_platform_has_its_key_store(platform: str, name: str) -> None:
    assert platform_name(platform) == name


def fake_module(monkeypatch: pytest.MonkeyPatch, name: str, kind: str) -> None:
    module = ModuleType(name)
    setattr(module, kind, type(kind, (), {"__init__": lambda self: pytest.fail("reads the environment")}))
    monkeypatch.setitem(sys.modules, name, module)


def test_that_windows_keeps_the_secret_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_module(monkeypatch, "keyring.backends.Windows", "WinVaultKeyring")
    assert vars(platform_backend("win32")) == {"persist": "local machine"}


def test_that_macos_uses_the_person_s_own_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_module(monkeypatch, "keyring.backends.macOS", "Keyring")
    assert vars(platform_backend("darwin")) == {"keychain": None}


def test_that_the_environment_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/elsewhere")
    backend = platform_backend("linux")
    assert type(backend).__module__ == "keyring.backends.SecretService"
    assert vars(backend) == {}


class WinError(Exception):
    def __init__(self, winerror: int) -> None:
        self.winerror = winerror


class BusError(Exception):
    def __init__(self, name: str) -> None:
        self.name = name


class SecretServiceNotAvailableException(Exception):
    pass


class PromptDismissedException(Exception):
    pass


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (KeyringLocked("dismissed"), "locked"),
        (caused(KeyringLocked("Can't get password"), KeyringError(-128, "Keychain Access Denied")), "denied"),
        (caused(KeyringError("Can't get password"), KeyringError(-25293, "Auth failed")), "denied"),
        (caused(KeyringError("Can't get password"), KeyringError(-25308, "Unknown Error")), "locked"),
        (caused(InitError("Failed"), SecretServiceNotAvailableException()), "absent"),
        (caused(InitError("Failed"), PromptDismissedException()), "denied"),
        (NoKeyringError(), "absent"),
        (ModuleNotFoundError(), "absent"),
        (WinError(5), "denied"),
        (WinError(1312), "absent"),
        (WinError(1783), "too_long"),
        (WinError(0), "unknown"),
        (BusError("org.freedesktop.Secret.Error.IsLocked"), "locked"),
        (BusError("org.freedesktop.DBus.Error.AccessDenied"), "denied"),
        (BusError("org.freedesktop.DBus.Error.NoReply"), "hanging"),
        (TimeoutError(), "hanging"),
        (ConnectionRefusedError(), "absent"),
        (ValueError(7), "unknown"),
    ],
)
def test_that_every_error_has_a_state(error: Exception, state: str) -> None:
    assert state_of(error) == state


def test_that_errors_that_cause_each_other_are_looked_at_once() -> None:
    one, two = ValueError(1), ValueError(2)
    one.__cause__, two.__cause__ = two, one
    assert state_of(one) == "unknown"


def test_that_the_library_is_not_imported_to_build_the_port() -> None:
    assert KeyStorePort().name == platform_name()
    assert "keyring" not in vars(key_store)
