"""What every test gets: no screen, no network, no key store, no home of a person, and dialogs that never block."""

import gc
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

from backoffice.clock import FixedClock

ROOT = Path(__file__).parent.parent
PROOF = os.environ.get("BACKOFFICE_PROOF") == "1"

MEMORY = Path("/dev/shm")
ROOM = 8 * 1024**3
BUS = "DBUS_SESSION_BUS_ADDRESS"

if "TMPDIR" not in os.environ and MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM:
    # Every deed waits for the disk, which is half of the tests' time; what the disk keeps is tried by tests/faults in its own way.
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

hypothesis.settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("proof", max_examples=2000, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("proof" if PROOF else "quick")


class Refused(AssertionError):
    """A test reached for something that tests must not use."""


def pytest_configure(config: pytest.Config) -> None:
    """Bolt the doors before any test module is imported; the first process also compiles stale language files."""
    if not hasattr(config, "workerinput"):
        _build_translations()
    _refuse_dialogs()
    _refuse_network()
    _refuse_key_stores()


def pytest_collection_finish() -> None:
    """Take the thousands of tests that were found, which stay to the end, out of what is looked through for garbage again and again."""
    gc.freeze()


def _build_translations() -> None:
    texts = (ROOT / "resources" / "i18n").glob("*.ts")
    stale = [ts for ts in texts if not (qm := ts.with_suffix(".qm")).exists() or qm.stat().st_mtime < ts.stat().st_mtime]
    if stale:
        subprocess.run([sys.executable, ROOT / "packaging" / "translate.py", "--build", *stale], check=True)


def _refuse_dialogs() -> None:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QFontDialog, QInputDialog, QMenu, QMessageBox

    statics: dict[type, tuple[str, ...]] = {
        QDialog: (),
        QMenu: (),
        QPrintDialog: (),
        QMessageBox: ("about", "aboutQt", "critical", "information", "question", "warning"),
        QFileDialog: ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
        QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
        QColorDialog: ("getColor",),
        QFontDialog: ("getFont",),
    }
    for dialog, names in statics.items():
        for name in ("exec", *names):
            setattr(dialog, name, staticmethod(_refusal(f"{dialog.__name__}.{name}() blocks a test: use open() and a signal")))


def _refusal(reason: str) -> Any:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise Refused(reason)

    return refuse


def _refuse_network() -> None:
    """Refuse every address that is not this computer's own; sockets of the file system stay."""
    for name in ("connect", "connect_ex"):
        _guard_socket(name)
    look_up = socket.getaddrinfo

    def guarded(host: str | bytes | None, *rest: Any, **options: Any) -> Any:
        if not _is_here(host):
            raise Refused(f"a test asked for the address of {host!r}")
        return look_up(host, *rest, **options)

    socket.getaddrinfo = guarded


def _guard_socket(name: str) -> None:
    connect = getattr(socket.socket, name)

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_here(address[0]):
            raise Refused(f"a test tried to reach {address!r}")
        return connect(self, address)

    setattr(socket.socket, name, guarded)


def _is_here(host: str | bytes | None) -> bool:
    text = host.decode() if isinstance(host, bytes) else host or "localhost"
    return text in {"localhost", "::1"} or text.startswith("127.")


class _KeyStores:
    """Whether the test that runs now may reach a real key store."""

    allowed = False


def _refuse_key_stores() -> None:
    from keyring.backends import SecretService, Windows, kwallet, libsecret, macOS

    for owner in (SecretService.Keyring, Windows.WinVaultKeyring, macOS.Keyring, kwallet.DBusKeyring, libsecret.Keyring):
        for name in ("get_password", "set_password", "delete_password"):
            setattr(owner, name, _guard_key_store(getattr(owner, name), f"{owner.__module__}.{name}"))


def _guard_key_store(original: Any, name: str) -> Any:
    def guarded(*values: Any, **options: Any) -> Any:
        if not _KeyStores.allowed:
            raise Refused(f"{name} in a test that is not marked real_keyring")
        return original(*values, **options)

    return guarded


HOME = {
    "HOME": "", "USERPROFILE": "", "APPDATA": "roaming", "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state",
}  # fmt: skip


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], None]]:
    """Move the person to an empty home folder; whoever left theirs empty stays in it, as most of thousands of tests do."""
    folder, numbers = tmp_path_factory.mktemp("homes"), count()
    home = folder

    def moved() -> None:
        nonlocal home
        if home == folder or not home.is_dir() or any(home.iterdir()):
            home = folder / str(next(numbers))
            home.mkdir()
            for name, place in HOME.items():
                environment.setenv(name, str(home / place))

    with pytest.MonkeyPatch.context() as environment:
        yield moved


@pytest.fixture(autouse=True)
def _own_home(request: pytest.FixtureRequest, _homes: Callable[[], None]) -> Iterator[None]:
    """Give the test a home folder that nobody wrote to, and the key store only if it is marked for it."""
    _homes()
    _KeyStores.allowed = request.node.get_closest_marker("real_keyring") is not None
    bus = None if _KeyStores.allowed else os.environ.pop(BUS, None)
    yield
    _KeyStores.allowed = False
    if bus is not None:
        os.environ[BUS] = bus


@pytest.fixture
def fixed_clock() -> FixedClock:
    """A clock that stands at nine o'clock of a German Monday in March 2026."""
    return FixedClock(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))
