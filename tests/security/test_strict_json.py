"""JSON that has another shape than expected is refused field by field."""

from collections.abc import Callable

import pytest

from backoffice.security.strict_json import Fields, NotAsExpected, canonical, parse_object, readable


def test_that_expected_fields_are_read() -> None:
    read = Fields(parse_object(b'{"a": "x", "b": 3, "c": true, "d": "AAAA", "e": [1, 2], "f": "2026-03-02T08:00:00+00:00"}'), *"abcdef")
    assert (read.text("a"), read.number("b"), read.flag("c"), read.blob("d", 3, 3)) == ("x", 3, True, bytes(3))
    assert (read.items("e", repr), read.moment("f"), read.part("b", repr)) == (("1", "2"), "2026-03-02T08:00:00+00:00", "3")


@pytest.mark.parametrize("raw", [None, [], "a", {}, {"a": 1, "b": 2}, {"b": 1}])
def test_that_other_fields_are_refused(raw: object) -> None:
    with pytest.raises(NotAsExpected):
        Fields(raw, "a")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (1, lambda read: read.text("a")),
        ("xx", lambda read: read.text("a", 1)),
        (True, lambda read: read.number("a")),
        (1.0, lambda read: read.number("a")),
        (-1, lambda read: read.number("a")),
        (9, lambda read: read.number("a", 0, 8)),
        (1, lambda read: read.flag("a")),
        ("%", lambda read: read.blob("a")),
        ("ä", lambda read: read.blob("a")),
        ("AAAA", lambda read: read.blob("a")),
        ("AAAA", lambda read: read.blob("a", 1, 2)),
        ("2026-03-02T08:00:00", lambda read: read.moment("a")),
        ("yesterday", lambda read: read.moment("a")),
        ({}, lambda read: read.items("a", repr)),
        ([1, 2], lambda read: read.items("a", repr, 1)),
    ],
)
def test_that_other_values_are_refused(value: object, read: Callable[[Fields], object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - NotAsExpected, or what the standard library says of a date
        read(Fields({"a": value}, "a"))


@pytest.mark.parametrize("data", [b"", b"\xff", b"{", b'{"a": 1, "a": 1}', b"[" * 100_000, b"1" * 5000])
def test_that_what_is_no_json_or_names_a_field_twice_is_refused(data: bytes) -> None:
    with pytest.raises(NotAsExpected):
        parse_object(data)


def test_that_there_is_one_form_to_sign_and_one_to_store() -> None:
    assert canonical({"b": "ü", "a": 1}) == '{"a":1,"b":"ü"}'.encode()
    assert readable({"b": "ü", "a": 1}) == '{\n "a": 1,\n "b": "ü"\n}\n'.encode()
