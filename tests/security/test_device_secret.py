"""The key file and the memory keep what they are given, and say in their own words why they cannot."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.errors import DiskFull, KeyStoreProblem
from backoffice.security import device_secret
from backoffice.security.device_secret import DeviceSecretPort, KeyFilePort, MemoryPort, write_and_compare

SECRET = bytes(range(32))


@pytest.fixture(params=["memory", "key_file"])
def port(request: pytest.FixtureRequest, tmp_path: Path) -> DeviceSecretPort:
    return MemoryPort() if request.param == "memory" else KeyFilePort(tmp_path / "shop.key")


def problem_of(deed: Callable[[], object]) -> str:
    with pytest.raises(KeyStoreProblem) as problem:
        deed()
    return problem.value.state


def test_that_a_port_gives_back_what_it_was_given(port: DeviceSecretPort) -> None:
    write_and_compare(port, "shop", SECRET)
    port.write_pin("shop", SECRET[::-1])
    port.write_mark("shop", "7:abc")
    assert (port.read("shop"), port.read_pin("shop"), port.read_mark("shop")) == (SECRET, SECRET[::-1], "7:abc")


def test_that_each_shop_has_its_own_values(port: DeviceSecretPort) -> None:
    port.write("one", SECRET)
    port.write("two", SECRET[::-1])
    assert port.read("one") == SECRET


def test_that_nothing_kept_is_told_as_missing(port: DeviceSecretPort) -> None:
    assert problem_of(lambda: port.read("shop")) == "missing"
    assert port.read_pin("shop") is None
    assert port.read_mark("shop") is None


def test_that_a_deleted_shop_is_missing(port: DeviceSecretPort) -> None:
    port.write("shop", SECRET)
    port.delete("shop")
    port.delete("shop")
    assert problem_of(lambda: port.read("shop")) == "missing"


def test_that_a_port_keeps_what_opens_the_mailbox_until_it_is_taken_away(port: DeviceSecretPort) -> None:
    assert port.read_mailbox("shop") is None
    port.write_mailbox("shop", None)
    port.write_mailbox("shop", "mail.example.org\nladen\nwald tisch")
    assert port.read_mailbox("shop") == "mail.example.org\nladen\nwald tisch"
    port.write_mailbox("shop", None)
    assert port.read_mailbox("shop") is None
    port.write_mailbox("shop", "a")
    port.delete("shop")
    assert port.read_mailbox("shop") is None


def test_that_a_key_file_is_for_its_owner_only(tmp_path: Path) -> None:
    KeyFilePort(tmp_path / "shop.key").write("shop", SECRET)
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "shop.key").stat().st_mode) == 0o600


def test_that_a_stick_that_is_not_plugged_in_is_absent(tmp_path: Path) -> None:
    port = KeyFilePort(tmp_path / "stick" / "shop.key")
    assert problem_of(lambda: port.read("shop")) == "absent"
    assert problem_of(lambda: port.write("shop", SECRET)) == "absent"


def test_that_a_stick_is_tried_out_before_it_is_taken(tmp_path: Path) -> None:
    port = KeyFilePort(tmp_path / "shop.key")
    port.try_out()
    assert problem_of(lambda: port.read("shop")) == "missing"
    port.write("shop", SECRET)
    port.try_out()
    assert port.read("shop") == SECRET
    assert problem_of(KeyFilePort(tmp_path / "stick" / "shop.key").try_out) == "absent"
    (tmp_path / "letter.txt").write_text("Dear Anna")
    assert problem_of(KeyFilePort(tmp_path / "letter.txt").try_out) == "wrong_value"
    assert (tmp_path / "letter.txt").read_text() == "Dear Anna"


def test_that_a_folder_in_place_of_the_file_is_absent(tmp_path: Path) -> None:
    assert problem_of(lambda: KeyFilePort(tmp_path).read("shop")) == "absent"


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"shop": 1}', b'{"shop": {"secret": 1}}', b'{"shop": {"secret": "AAAA"}}',
                                     b'{"shop": {"secret": "%%%%"}}', b"[" * 100_000])  # fmt: skip
def test_that_a_file_of_something_else_is_a_wrong_value(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "shop.key").write_bytes(content)
    assert problem_of(lambda: KeyFilePort(tmp_path / "shop.key").read("shop")) == "wrong_value"


def test_that_a_value_that_is_too_long_is_told(tmp_path: Path) -> None:
    (tmp_path / "shop.key").write_text(json.dumps({"shop": {"secret": "A" * 65}}))
    assert problem_of(lambda: KeyFilePort(tmp_path / "shop.key").read("shop")) == "too_long"


def test_that_a_file_that_may_not_be_read_is_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problem_of(lambda: KeyFilePort(tmp_path / "shop.key").read("shop")) == "denied"


@pytest.mark.parametrize(("error", "state"), [(PermissionError(), "denied"), (OSError(), "not_kept"), (DiskFull(), "not_kept")])
def test_that_a_file_that_cannot_be_written_has_its_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, state: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(device_secret, "write_atomically", refuse)
    assert problem_of(lambda: KeyFilePort(tmp_path / "shop.key").write("shop", SECRET)) == state


class Forgetful(MemoryPort):
    """Takes a value and gives another back."""

    def __init__(self, given: bytes | KeyStoreProblem) -> None:
        super().__init__()
        self.given = given

    def read(self, shop_id: str) -> bytes:
        if isinstance(self.given, KeyStoreProblem):
            raise self.given
        return self.given


@pytest.mark.parametrize(
    ("given", "state"),
    [(SECRET[::-1], "not_kept"), (KeyStoreProblem("missing"), "not_kept"), (KeyStoreProblem("wrong_value"), "not_kept"),
     (KeyStoreProblem("locked"), "locked")],
)  # fmt: skip
def test_that_what_was_written_is_read_back_and_compared(given: bytes | KeyStoreProblem, state: str) -> None:
    assert problem_of(lambda: write_and_compare(Forgetful(given), "shop", SECRET)) == state
