"""The key store port against a real Secret Service: gnome-keyring on a session bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.security.secret_service_child import SECRET

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
CHILD = f"{sys.executable} -m tests.security.secret_service_child"
UNLOCKED = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null; "
DENYING_BUS = """<busconfig>
  <type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
  <standard_session_servicedirs/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
    <deny send_destination="org.freedesktop.secrets"/>
  </policy>
</busconfig>"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home for the daemon; skips where there is none, except in CI."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must have {', '.join(missing)}")
        pytest.skip(f"needs {', '.join(missing)} (apt-get install gnome-keyring dbus)")
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path


def environment(home: Path) -> dict[str, str]:
    names = {"HOME": home, "XDG_RUNTIME_DIR": home / "run", "XDG_DATA_HOME": home / "data", "XDG_CONFIG_HOME": home / "config"}
    kept = {name: value for name, value in os.environ.items() if name not in {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"}}
    return {**kept, **{name: str(path) for name, path in names.items()}, "PYTHONPATH": str(ROOT)}


def answers(home: Path, start: str, *, timeout_s: float = 10, bus: tuple[str, ...] = (), child: str = CHILD) -> dict[str, str]:
    """Run the child in a session of its own and return what it printed."""
    command = ["dbus-run-session", *bus, "--", "sh", "-c", f"{start}{child} {timeout_s}"]
    done = subprocess.run(command, env=environment(home), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines, done.stderr
    result: dict[str, str] = json.loads(lines[-1])
    return result


def test_that_a_real_key_store_keeps_secret_and_mark(home: Path) -> None:
    assert answers(home, UNLOCKED) == {
        "first": "missing", "write": "None", "read": SECRET.hex(), "pin": "None", "write_mark": "None", "mark": "7:abc", "delete": "None",
        "last": "missing",
    }  # fmt: skip


def test_that_a_locked_key_store_is_locked_at_every_call(home: Path) -> None:
    answers(home, UNLOCKED)
    assert set(answers(home, LOCKED).values()) == {"locked"}


def test_that_a_session_without_a_bus_has_no_key_store(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.secret_service_child", "10"],
        env=environment(home), cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert set(json.loads(done.stdout).values()) == {"absent"}


def test_that_a_bus_that_is_gone_has_no_key_store(home: Path) -> None:
    gone = f"env DBUS_SESSION_BUS_ADDRESS=unix:path={home}/gone {CHILD}"
    assert set(answers(home, "", child=gone).values()) == {"absent"}


def test_that_a_key_store_that_may_not_be_asked_is_denied(home: Path) -> None:
    config = home / "bus.conf"
    config.write_text(DENYING_BUS)
    assert set(answers(home, LOCKED, bus=("--config-file", str(config))).values()) == {"denied"}


def test_that_a_key_store_that_never_answers_is_hanging(home: Path) -> None:
    silent = (
        f"{sys.executable} -m tests.security.silent_secret_service > {home}/ready 2> {home}/errors & trap 'kill '$! EXIT; "
        f"while ! grep -qs ready {home}/ready; do sleep 0.05; done; "
    )
    assert set(answers(home, silent, timeout_s=0.3).values()) == {"hanging"}


def test_that_the_environment_cannot_choose_another_store(home: Path) -> None:
    null = f"env PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring {CHILD}"
    assert answers(home, UNLOCKED, child=null)["read"] == SECRET.hex()
