"""The mark beside the vault: text form, MAC, and what it says about the data file."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import files, log, mark
from backoffice.storage.mark import Mark
from tests.storage.shop_file import NOW, ShopFile

KEY = bytes(range(32))
MARK = Mark(7, "ab" * 32, 2)
FULL = Mark(7, "ab" * 32, 5, 3, 2, 9, "cd" * 32)


def test_that_the_text_form_comes_back() -> None:
    assert mark.parse(MARK.text) == MARK
    assert mark.parse(FULL.text) == FULL
    assert len(FULL.text) < 200


def test_that_marks_of_the_first_form_are_understood(tmp_path: Path) -> None:
    assert mark.parse("1:7:" + "ab" * 32 + ":2") == MARK
    body = {"version": 1, "shop": "shop", "count": 7, "head": "ab" * 32, "generation": 2}
    sealed = mark.mac(mark.derive(KEY, b"backoffice/mark.json/1"), body)
    (tmp_path / "mark.json").write_text(json.dumps({**body, "mac": sealed}))
    assert mark.read(tmp_path, "shop", KEY) == MARK


HEAD = "ab" * 32
OTHERS = ["", "1:7", f"2:7:{HEAD}:2", f"2:7:{HEAD}:5:3:2:-9:{HEAD}", f"1:x:{HEAD}:2", "1:7:abcd:2", f"1:-1:{HEAD}:2"]


@pytest.mark.parametrize("text", OTHERS)
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
        assert caught.value.reason == "mark_damaged"
    assert [path.name for path in tmp_path.iterdir()] == ["mark.json"]


def test_that_a_changed_file_is_not_believed(tmp_path: Path) -> None:
    mark.write(tmp_path, MARK, KEY, "shop")
    path = tmp_path / "mark.json"
    first = path.read_text().splitlines()[0]
    content = json.loads(first)
    changes = ({"mark": Mark(6, HEAD, 2).text}, {"mark": 7}, {"shop": "s"}, {"mac": None}, {"version": 3})
    forged: list[object] = [content | change for change in changes]
    for changed in [*forged, [], {}]:
        path.write_text((json.dumps(changed).ljust(len(first)) + "\n") * 2)
        with pytest.raises(DataFileProblem):
            mark.read(tmp_path, "shop", KEY)
    for text in ("", "{", "x" * 10_000, "[]", "7"):
        path.write_text(text)
        with pytest.raises(DataFileProblem):
            mark.read(tmp_path, "shop", KEY)


def test_that_two_places_are_written_by_turns_and_a_torn_one_does_no_harm(tmp_path: Path) -> None:
    path, place = tmp_path / "mark.json", None
    for count in range(7, 12):
        place = mark.write(tmp_path, Mark(count, HEAD, 2), KEY, "shop", place)
        assert mark.read(tmp_path, "shop", KEY) == Mark(count, HEAD, 2)
    whole = path.read_bytes()
    size = len(whole) // 2
    kept = []
    for start in (0, size):
        for torn in range(start, start + size, 37):
            path.write_bytes(whole[:torn] + b"\0" * (start + size - torn) + whole[start + size :])
            kept.append(mark.read(tmp_path, "shop", KEY))
            mark.write(tmp_path, Mark(20, HEAD, 2), KEY, "shop")
            assert mark.read(tmp_path, "shop", KEY) == Mark(20, HEAD, 2)
    assert set(kept) == {Mark(10, HEAD, 2), Mark(11, HEAD, 2)}


def test_that_a_file_of_another_account_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = mark.write(tmp_path, MARK, KEY, "shop")

    def refuse(*_values: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(files, "overwrite", refuse)
    mark.write(tmp_path, FULL, KEY, "shop", place)
    assert mark.read(tmp_path, "shop", KEY) == FULL


def test_that_a_file_that_is_gone_is_made_again(tmp_path: Path) -> None:
    place = mark.write(tmp_path, MARK, KEY, "shop")
    (tmp_path / "mark.json").unlink()
    mark.write(tmp_path, FULL, KEY, "shop", place)
    assert mark.read(tmp_path, "shop", KEY) == FULL
    assert mark.epoch_beside(tmp_path) == FULL.epoch


def test_that_hkdf_is_that_of_the_rfc() -> None:
    # RFC 5869, test case 3 (SHA-256, no salt, no info), first 32 bytes.
    assert mark.derive(bytes([0x0B] * 22), b"").hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_that_the_mark_of_a_database_grows_with_it(shop: ShopFile) -> None:
    with closing(raw.connect(shop.path, shop.key, read_only=False)) as connection:
        before = mark.of(connection)
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
        after = mark.of(connection)
        assert (before.count, after.count, after.epoch) == (4, 5, 0)
        mark.compare(connection, before, after)
        mark.compare(connection)


@pytest.mark.parametrize(
    ("seen", "behind"),
    [(Mark(9, "ab" * 32, 1), 5), (Mark(4, "ab" * 32, 1), 0), (Mark(0, "00" * 32, 1, 0, 1), 0), (Mark(0, "00" * 32, 1, contacts=3), 3)],
)
def test_that_a_database_behind_any_mark_is_rolled_back(shop: ShopFile, seen: Mark, behind: int) -> None:
    with closing(raw.connect(shop.path, shop.key, read_only=True)) as connection:
        fine = mark.of(connection)
        with pytest.raises(DataFileProblem) as caught:
            mark.compare(connection, fine, seen)
    assert (caught.value.reason, caught.value.behind) == ("rolled_back", behind)


@pytest.mark.parametrize(
    ("beside", "stored", "old"),
    [
        (Mark(100, "ab" * 32, 1), None, False),
        (Mark(100 - mark.TOLERANCE, "ab" * 32, 1), None, False),
        (Mark(99 - mark.TOLERANCE, "ab" * 32, 1), None, True),
        (Mark(99, "ab" * 32, 1), Mark(99, "ab" * 32, 1), False),
        (Mark(99, "ab" * 32, 1), Mark(100, "ab" * 32, 1), True),
        (Mark(100, "ab" * 32, 1), Mark(100, "ab" * 32, 1, contacts=1), True),
        (Mark(100, "ab" * 32, 1), Mark(200, "ab" * 32, 1, epoch=0), True),
        (None, None, True),
    ],
)
def test_that_a_mark_older_than_a_crash_leaves_it_is_told(beside: Mark | None, stored: Mark | None, old: bool) -> None:
    now = Mark(100, "ab" * 32, 1)
    if not old:
        mark.check_ages(now, beside, stored)
        return
    with pytest.raises(DataFileProblem, match="mark_older"):
        mark.check_ages(now, beside, stored)


def test_that_a_missing_mark_of_a_new_shop_is_fine() -> None:
    mark.check_ages(Mark(2, "ab" * 32, 1, epoch=1), None, None)


def test_that_a_mark_of_before_a_restore_says_nothing() -> None:
    mark.check_ages(Mark(100, "ab" * 32, 1, epoch=2), Mark(3, "ab" * 32, 1, epoch=1), Mark(400, "ab" * 32, 1, epoch=0))


@pytest.mark.parametrize(
    ("generation", "fallback", "old"), [(5, False, False), (4, False, True), (4, True, False), (3, True, False), (2, True, True)]
)
def test_that_an_older_list_of_keys_is_told(generation: int, fallback: bool, old: bool) -> None:
    seen = Mark(1, "ab" * 32, 5, 3)
    if not old:
        mark.check_keys(generation, seen, fallback=fallback)
        return
    with pytest.raises(DataFileProblem, match="keys_rolled_back"):
        mark.check_keys(generation, seen, fallback=fallback)
