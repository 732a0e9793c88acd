"""The operating system's key store as the place of the device secret.

The three real back ends of `keyring` are constructed here by platform. Its configuration file, its environment variables and its search
for the best back end are not used: one variable is enough to make that choose a back end which keeps nothing. `keyring` is imported at the
first use of the store, in the thread that calls it.
"""

import queue
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from backoffice.errors import KeyStoreProblem
from backoffice.security.device_secret import MAX_STORED_CHARACTERS, as_text, from_text

_T = TypeVar("_T")

SERVICE = "Backoffice"
PIN_SERVICE = "Backoffice signing pin"
MARK_SERVICE = "Backoffice mark"
MAILBOX_SERVICE = "Backoffice mailbox"
TIMEOUT_S = 20.0  # long enough to type a key store's own password twice
_LONGEST_MARK = 500
_LONGEST_MAILBOX = 1_200  # Windows' limit is 1280

# Windows: access denied; no such logon session (a service account); stub received bad data (keyring #355: value too long).
_WINDOWS_STATES = {5: "denied", 1312: "absent", 1783: "too_long"}
# macOS: the user pressed "Deny" or the program's signature is not the one that stored the value; the keychain may not ask just now.
_MACOS_STATES = {-128: "denied", -25293: "denied", -25308: "locked", -67030: "denied", -25307: "absent", -25291: "absent"}
_BUS_STATES = {
    "org.freedesktop.Secret.Error.IsLocked": "locked",
    "org.freedesktop.DBus.Error.AccessDenied": "denied",
    "org.freedesktop.DBus.Error.AuthFailed": "denied",
    "org.freedesktop.DBus.Error.ServiceUnknown": "absent",
    "org.freedesktop.DBus.Error.NameHasNoOwner": "absent",
    "org.freedesktop.DBus.Error.Spawn.ServiceNotFound": "absent",
    "org.freedesktop.DBus.Error.NoReply": "hanging",
    "org.freedesktop.DBus.Error.Timeout": "hanging",
}
_NAMED_STATES = {
    "KeyringLocked": "locked",
    "LockedException": "locked",
    "PromptDismissedException": "denied",
    "PermissionError": "denied",
    "SecretServiceNotAvailableException": "absent",
    "NoKeyringError": "absent",
    "ImportError": "absent",
    "ModuleNotFoundError": "absent",
    "ConnectionRefusedError": "absent",
    "ConnectionResetError": "absent",
    "BrokenPipeError": "absent",
    "FileNotFoundError": "absent",
    "TimeoutError": "hanging",
}


class Backend(Protocol):
    """What is used of a `keyring` back end."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def platform_name(platform: str = sys.platform) -> str:
    """Return the name under which the vault records the key store of a platform."""
    return {"win32": "windows-credential-manager", "darwin": "macos-keychain"}.get(platform, "secret-service")


def platform_backend(platform: str = sys.platform) -> Backend:
    """Construct the platform's back end without its `__init__`, which reads properties from the environment."""
    if platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        windows = WinVaultKeyring.__new__(WinVaultKeyring)
        windows.persist = "local machine"  # the default, "enterprise", roams with the domain account
        return windows
    if platform == "darwin":
        from keyring.backends.macOS import Keyring as MacKeyring

        mac = MacKeyring.__new__(MacKeyring)
        mac.keychain = None  # else KEYCHAIN_PATH of the environment
        return mac
    from keyring.backends.SecretService import Keyring

    return Keyring.__new__(Keyring)


class KeyStorePort:
    """The device secret's port to the operating system's key store."""

    def __init__(self, *, timeout_s: float = TIMEOUT_S, backend: Callable[[], Backend] = platform_backend, name: str = "") -> None:
        self.name = name or platform_name()
        self._timeout_s = timeout_s
        self._backend = backend

    def read(self, shop_id: str) -> bytes:
        text = self._get(SERVICE, shop_id)
        if text is None:
            raise KeyStoreProblem("missing", self.name)
        return from_text(text, self.name)

    def write(self, shop_id: str, secret: bytes) -> None:
        self._set(SERVICE, shop_id, as_text(secret), MAX_STORED_CHARACTERS)

    def delete(self, shop_id: str) -> None:
        """Remove all that is kept for a shop."""
        for service in (SERVICE, PIN_SERVICE, MARK_SERVICE, MAILBOX_SERVICE):
            if self._get(service, shop_id) is not None:
                self._call(partial(_delete, service, shop_id))

    def read_pin(self, shop_id: str) -> bytes | None:
        text = self._get(PIN_SERVICE, shop_id)
        return None if text is None else from_text(text, self.name)

    def write_pin(self, shop_id: str, pin: bytes) -> None:
        self._set(PIN_SERVICE, shop_id, as_text(pin), MAX_STORED_CHARACTERS)

    def read_mark(self, shop_id: str) -> str | None:
        return self._get(MARK_SERVICE, shop_id)

    def write_mark(self, shop_id: str, mark: str) -> None:
        self._set(MARK_SERVICE, shop_id, mark, _LONGEST_MARK)

    def read_mailbox(self, shop_id: str) -> str | None:
        return self._get(MAILBOX_SERVICE, shop_id)

    def write_mailbox(self, shop_id: str, entry: str | None) -> None:
        if entry is not None:
            self._set(MAILBOX_SERVICE, shop_id, entry, _LONGEST_MAILBOX)
        elif self._get(MAILBOX_SERVICE, shop_id) is not None:
            self._call(partial(_delete, MAILBOX_SERVICE, shop_id))

    def _get(self, service: str, shop_id: str) -> str | None:
        return self._call(lambda backend: backend.get_password(service, shop_id))

    def _set(self, service: str, shop_id: str, text: str, longest: int) -> None:
        if len(text) > longest:
            raise KeyStoreProblem("too_long", self.name)
        self._call(lambda backend: backend.set_password(service, shop_id, text))

    def _call(self, deed: Callable[[Backend], _T]) -> _T:
        """Run one call in a thread of its own; raise KeyStoreProblem `hanging` if it does not come back in time."""
        answers: queue.SimpleQueue[tuple[_T | None, Exception | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put((deed(self._backend()), None))
            except Exception as error:  # noqa: BLE001 - each platform has errors of its own; all become a state below
                answers.put((None, error))

        threading.Thread(target=run, name="key store", daemon=True).start()
        try:
            answer, error = answers.get(timeout=self._timeout_s)
        except queue.Empty as late:
            raise KeyStoreProblem("hanging", self.name) from late
        if error is not None:
            raise KeyStoreProblem(state_of(error), self.name) from error
        return answer  # type: ignore[return-value]  # None is what the call gave, if it gave no error


def _delete(service: str, shop_id: str, backend: Backend) -> None:
    backend.delete_password(service, shop_id)


def state_of(error: BaseException) -> str:
    """Return the state that an error of a key store stands for, looking through its causes; `unknown` if none is known."""
    seen: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in seen:
        seen.append(step)
        step = step.__cause__ or step.__context__
    for cause in reversed(seen):  # the first cause knows most
        state = _own_state(cause)
        if state:
            return state
    return "unknown"


def _own_state(error: BaseException) -> str:
    windows = _WINDOWS_STATES.get(getattr(error, "winerror", 0) or 0)
    if windows:
        return windows
    numbers = [argument for argument in error.args if isinstance(argument, int)]
    macos = next((_MACOS_STATES[number] for number in numbers if number in _MACOS_STATES), "")
    bus = _BUS_STATES.get(str(getattr(error, "name", "")), "")
    return macos or bus or next((_NAMED_STATES[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in _NAMED_STATES), "")
