"""The mark beside the vault: text form, MAC, and what it says about the data file."""

import json
from pathlib import Path

import pytest

from backoffice.errors import DataFileProblem
from backoffice.storage import log, mark
from backoffice.storage.database import Database
from backoffice.storage.mark import Mark
from tests.storage.shop_file import NOW

KEY = bytes(range(32))
MARK = Mark(7, "ab" * 32, 2)


def test_that_the_text_form_comes_back() -> None:
    assert mark.parse(MARK.text) == MARK
    assert len(MARK.text) < 100


@pytest.mark.parametrize(
    "text", ["", "1:7", "2:7:" + "ab" * 32 + ":2", "1:x:" + "ab" * 32 + ":2", "1:7:abcd:2", "1:-1:" + "ab" * 32 + ":2"]
)
def test_that_other_text_is_no_mark(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        mark.parse(text)


def test_that_the_file_comes_back_with_its_key_only(tmp_path: Path) -> None:
    assert mark.read(tmp_path, "shop", KEY) is None
    mark.write(tmp_path, MARK, KEY, "shop")
    assert mark.read(tmp_path, "shop", KEY) == MARK
    assert mark.read(tmp_path, "shop", bytes(32), KEY) == MARK
    for shop, keys in (("shop", (bytes(32),)), ("shop", ()), ("other", (KEY,))):
        with pytest.raises(DataFileProblem) as caught:
            mark.read(tmp_path, shop, *keys)
        assert caught.value.reason == "rolled_back"
    assert [path.name for path in tmp_path.iterdir()] == ["mark.json"]


def test_that_a_changed_file_is_not_believed(tmp_path: Path) -> None:
    mark.write(tmp_path, MARK, KEY, "shop")
    path = tmp_path / "mark.json"
    content = json.loads(path.read_text())
    forged: list[object] = [content | change for change in ({"count": 6}, {"generation": 1}, {"head": "cd" * 32}, {"mac": None})]
    for changed in [*forged, [], {}]:
        path.write_text(json.dumps(changed))
        with pytest.raises(DataFileProblem):
            mark.read(tmp_path, "shop", KEY)
    for text in ("", "{", "x" * 10_000):
        path.write_text(text)
        with pytest.raises(DataFileProblem):
            mark.read(tmp_path, "shop", KEY)


def test_that_hkdf_is_that_of_the_rfc() -> None:
    # RFC 5869, test case 3 (SHA-256, no salt, no info), first 32 bytes.
    assert mark.derive(bytes([0x0B] * 22), b"").hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_that_the_mark_of_a_database_grows_with_it(database: Database) -> None:
    with database.writer() as connection:
        before = mark.of(connection)
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
        after = mark.of(connection)
        assert (before.count, after.count, after.generation) == (4, 5, 1)
        mark.compare(connection, before, after)
        mark.compare(connection)


@pytest.mark.parametrize(
    ("seen", "behind"),
    [(Mark(9, "ab" * 32, 1), 5), (Mark(4, "ab" * 32, 1), 0), (Mark(0, "00" * 32, 2), 0)],
)
def test_that_a_database_behind_any_mark_is_rolled_back(database: Database, seen: Mark, behind: int) -> None:
    with database.reading() as connection:
        fine = mark.of(connection)
        with pytest.raises(DataFileProblem) as caught:
            mark.compare(connection, fine, seen)
    assert (caught.value.reason, caught.value.behind) == ("rolled_back", behind)
