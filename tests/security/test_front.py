"""The names on the sign-in window come from the front of `vault.json`; what is not as expected there is left to the strict parser."""

import json
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.security import front
from backoffice.security.front import NAME, read_front
from tests.security.vault_kit import found


def write(folder: Path, **roll: object) -> Path:
    (folder / NAME).write_text(json.dumps({"roll": roll}), encoding="utf-8")
    return folder


def test_that_the_front_shows_what_the_vault_shows(tmp_path: Path, fixed_clock: FixedClock) -> None:
    shop = found(tmp_path, fixed_clock)
    shop.hire("Ömer Beispiel")
    shop.hire("berta Beispiel")
    shown, vault = read_front(tmp_path), shop.load()
    assert shown is not None
    assert (shown.shop_name, shown.people) == (vault.shop_name, vault.people())
    assert [card.name for card in shown.people] == ["Anna Muster", "berta Beispiel", "Ömer Beispiel"]


def test_that_a_folder_without_a_key_list_shows_nothing(tmp_path: Path) -> None:
    assert read_front(tmp_path) is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b"null", id="null"),
        pytest.param(b'{"roll": 1}', id="a number in place of the roll"),
        pytest.param(b'{"roll": {"shop_name": "A"}}', id="no people"),
        pytest.param(b'{"roll": {"people": [], "shop_name": 7}}', id="a number in place of the name"),
        pytest.param(b'{"roll": {"people": [1], "shop_name": "A"}}', id="a number in place of a person"),
        pytest.param(b'{"roll": {"people": [{"id": "1", "name": 2, "role": "owner"}], "shop_name": "A"}}', id="a number as a name"),
        pytest.param(b'{"roll": {"people": [{"id": 1, "name": "A", "role": "owner"}], "shop_name": "A"}}', id="a number as an id"),
        pytest.param(b"[" * 100_000, id="deep nesting"),
    ],
)
def test_that_what_is_not_as_expected_is_left_to_the_strict_parser(content: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_front(tmp_path) is None


def test_that_a_file_beyond_the_limit_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path, shop_name="A", people=[])
    size = (folder / NAME).stat().st_size
    monkeypatch.setattr(front, "LONGEST_BYTES", size)
    assert read_front(folder) == ("A", ())
    monkeypatch.setattr(front, "LONGEST_BYTES", size - 1)
    assert read_front(folder) is None
