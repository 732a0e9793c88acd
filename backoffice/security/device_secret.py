"""Where this computer keeps its half of the keys: the port that the vault reads through, and its two simple implementations.

The third one, the operating system's key store, is `key_store.py`.
"""

import base64
import binascii
import json
from pathlib import Path
from typing import Protocol

from backoffice.errors import KEY_FILE, DiskFull, KeyStoreProblem
from backoffice.security.atomic_file import write_atomically

SECRET_BYTES = 32
MAX_STORED_CHARACTERS = 64  # Windows' limit is 1280; a longer value is none of ours


class DeviceSecretPort(Protocol):
    """Keeps four values per shop: the device secret, the pinned key that signs the list of people, the last mark, the mailbox's password.

    The password is kept with its server and user, so that it never goes to another server than it was entered for. Everything raises
    KeyStoreProblem with the state that was met; `read` also for `missing`.
    """

    @property
    def name(self) -> str: ...

    def read(self, shop_id: str) -> bytes: ...

    def write(self, shop_id: str, secret: bytes) -> None: ...

    def delete(self, shop_id: str) -> None: ...

    def read_pin(self, shop_id: str) -> bytes | None: ...

    def write_pin(self, shop_id: str, pin: bytes) -> None: ...

    def read_mark(self, shop_id: str) -> str | None: ...

    def write_mark(self, shop_id: str, mark: str) -> None: ...

    def read_mailbox(self, shop_id: str) -> str | None: ...

    def write_mailbox(self, shop_id: str, entry: str | None) -> None: ...


def as_text(value: bytes) -> str:
    """Write 32 bytes as the text that a key store keeps."""
    return base64.b64encode(value).decode("ascii")


def from_text(text: str, store: str) -> bytes:
    """Read 32 bytes from a key store's text; raise KeyStoreProblem `too_long` or `wrong_value`."""
    if len(text) > MAX_STORED_CHARACTERS:
        raise KeyStoreProblem("too_long", store)
    try:
        value = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise KeyStoreProblem("wrong_value", store) from error
    if len(value) != SECRET_BYTES:
        raise KeyStoreProblem("wrong_value", store)
    return value


def write_and_compare(port: DeviceSecretPort, shop_id: str, secret: bytes) -> None:
    """Write the device secret, read it back and compare; raise KeyStoreProblem `not_kept` if another value comes back."""
    port.write(shop_id, secret)
    try:
        kept = port.read(shop_id)
    except KeyStoreProblem as problem:
        if problem.state in {"missing", "wrong_value", "too_long"}:
            raise KeyStoreProblem("not_kept", port.name) from problem
        raise
    if kept != secret:
        raise KeyStoreProblem("not_kept", port.name)


class MemoryPort:
    """Keeps the values for as long as the object lives; for the demo and tests."""

    name = "memory"

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}
        self._pins: dict[str, bytes] = {}
        self._marks: dict[str, str] = {}
        self._mailboxes: dict[str, str] = {}

    def read(self, shop_id: str) -> bytes:
        if shop_id not in self._secrets:
            raise KeyStoreProblem("missing", self.name)
        return self._secrets[shop_id]

    def write(self, shop_id: str, secret: bytes) -> None:
        self._secrets[shop_id] = bytes(secret)

    def delete(self, shop_id: str) -> None:
        for values in (self._secrets, self._pins, self._marks, self._mailboxes):
            values.pop(shop_id, None)

    def read_pin(self, shop_id: str) -> bytes | None:
        return self._pins.get(shop_id)

    def write_pin(self, shop_id: str, pin: bytes) -> None:
        self._pins[shop_id] = pin

    def read_mark(self, shop_id: str) -> str | None:
        return self._marks.get(shop_id)

    def write_mark(self, shop_id: str, mark: str) -> None:
        self._marks[shop_id] = mark

    def read_mailbox(self, shop_id: str) -> str | None:
        return self._mailboxes.get(shop_id)

    def write_mailbox(self, shop_id: str, entry: str | None) -> None:
        if entry is None:
            self._mailboxes.pop(shop_id, None)
        else:
            self._mailboxes[shop_id] = entry


class KeyFilePort:
    """Keeps the values in one file that the owner chose, for instance on a USB stick."""

    name = KEY_FILE

    def __init__(self, path: Path) -> None:
        self.path = path

    def try_out(self) -> None:
        """Write the file as it is, or begin one, to see that it can hold keys: raise KeyStoreProblem if it cannot or is no key file."""
        self._save(self._content())

    def read(self, shop_id: str) -> bytes:
        secret = self._shop(shop_id).get("secret")
        if secret is None:
            raise KeyStoreProblem("missing", self.name)
        return from_text(secret, self.name)

    def write(self, shop_id: str, secret: bytes) -> None:
        self._put(shop_id, "secret", as_text(secret))

    def delete(self, shop_id: str) -> None:
        content = self._content()
        if content.pop(shop_id, None) is not None:
            self._save(content)

    def read_pin(self, shop_id: str) -> bytes | None:
        pin = self._shop(shop_id).get("pin")
        return None if pin is None else from_text(pin, self.name)

    def write_pin(self, shop_id: str, pin: bytes) -> None:
        self._put(shop_id, "pin", as_text(pin))

    def read_mark(self, shop_id: str) -> str | None:
        return self._shop(shop_id).get("mark")

    def write_mark(self, shop_id: str, mark: str) -> None:
        self._put(shop_id, "mark", mark)

    def read_mailbox(self, shop_id: str) -> str | None:
        return self._shop(shop_id).get("mailbox")

    def write_mailbox(self, shop_id: str, entry: str | None) -> None:
        if entry is not None:
            self._put(shop_id, "mailbox", entry)
            return
        content = self._content()
        if content.get(shop_id, {}).pop("mailbox", None) is not None:
            self._save(content)

    def _shop(self, shop_id: str) -> dict[str, str]:
        return self._content().get(shop_id, {})

    def _put(self, shop_id: str, field: str, value: str) -> None:
        content = self._content()
        content.setdefault(shop_id, {})[field] = value
        self._save(content)

    def _content(self) -> dict[str, dict[str, str]]:
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError as error:
            if not self.path.parent.is_dir():
                raise KeyStoreProblem("absent", self.name) from error
            return {}
        except PermissionError as error:
            raise KeyStoreProblem("denied", self.name) from error
        except OSError as error:
            raise KeyStoreProblem("absent", self.name) from error
        return self._parsed(raw)

    def _parsed(self, raw: bytes) -> dict[str, dict[str, str]]:
        try:
            content = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise KeyStoreProblem("wrong_value", self.name) from error
        shops = content.values() if isinstance(content, dict) else [None]
        if not all(isinstance(shop, dict) and all(isinstance(value, str) for value in shop.values()) for shop in shops):
            raise KeyStoreProblem("wrong_value", self.name)
        return dict(content)

    def _save(self, content: dict[str, dict[str, str]]) -> None:
        data = json.dumps(content, indent=1, sort_keys=True).encode("utf-8") + b"\n"
        try:
            write_atomically(self.path, data, mode=0o600)
        except PermissionError as error:
            raise KeyStoreProblem("denied", self.name) from error
        except (OSError, DiskFull) as error:
            raise KeyStoreProblem("absent" if not self.path.parent.is_dir() else "not_kept", self.name) from error
