"""The command that reads number and time out of messages: lines in, lines out, and what is no line is told."""

import json
import subprocess
import sys

import pytest

from tests.cli.program import GERMAN, backoffice

MESSAGES = (
    {"id": 7, "received": "2026-03-02T09:15", "message": "Bitte heute zwischen 14 und 16 Uhr: 030 23125 117"},
    {"id": "b", "received": "2026-03-02T09:15", "message": "Kann ich umtauschen?"},
    {"id": None, "received": "2026-04-02T19:00:30+02:00", "message": "Morgen früh\nTel. 0152 28817386"},
)
ANSWERS = [
    {"id": 7, "phone": "+493023125117", "window": ["2026-03-02T14:00", "2026-03-02T16:00"]},
    {"id": "b", "phone": None, "window": None},
    {"id": None, "phone": "+4915228817386", "window": ["2026-04-04T08:00", "2026-04-04T10:00"]},
]


def test_that_each_message_is_answered_by_a_line() -> None:
    ended = backoffice("read-callback", typed="".join(f"{json.dumps(message)}\n" for message in MESSAGES), as_process=True)
    assert (ended.code, ended.err) == (0, "")
    assert [json.loads(line) for line in ended.out.splitlines()] == ANSWERS


def test_that_a_bad_line_is_told_and_the_others_are_answered() -> None:
    bad = (
        "{",
        "[1]",
        '{"id": 1}',
        '{"id": 1, "received": "gestern", "message": ""}',
        '{"id": 1, "received": "2026-03-02T09:15", "message": 3}',
        "[" * 9999,
    )
    lines = [json.dumps(MESSAGES[0]), *bad, "", json.dumps(MESSAGES[1])]
    ended = backoffice("read-callback", typed="\n".join(lines), language=GERMAN)
    assert ended.code == 2
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == [7, "b"]
    assert ended.err.splitlines() == [f'Zeile {row} ist nicht von der Form {{"id", "received", "message"}}.' for row in range(2, 8)]


def line(message: str, received: str = "2026-03-02T09:15") -> bytes:
    return f"{json.dumps({'id': 1, 'received': received, 'message': message})}\n".encode()


WISH = "ab 17 Uhr, 0152 28817386"
ANSWER = {"id": 1, "phone": "+4915228817386", "window": ["2026-03-02T17:00", "2026-03-02T20:00"]}


@pytest.mark.parametrize(
    "typed",
    [
        line(WISH),
        b"\n \r\n" + line(WISH).rstrip(),
        b"\xef\xbb\xbf" + line(WISH),
        line(WISH).replace(b"\n", b"\r\n"),
        line("ab\0 17\x07 Uhr\0, 0152 28817386"),
        line(f"\ud83d {WISH}"),
        line("\u2028\x85ab 17 Uhr, 0152 28817386"),
        line(WISH + " x" * 5_000_000),
    ],
    ids=["plain", "blank lines", "byte order mark", "Windows", "control signs", "half a sign", "line separators", "10 MB"],
)
def test_that_whatever_stands_around_it_a_line_is_answered(typed: bytes) -> None:
    ended = backoffice("read-callback", typed=typed)
    assert (ended.code, ended.err, json.loads(ended.out)) == (0, "", ANSWER)


@pytest.mark.parametrize("typed", [b"", b"\n\n", b" \r\n\t\n"])
def test_that_nothing_is_answered_by_nothing(typed: bytes) -> None:
    ended = backoffice("read-callback", typed=typed)
    assert (ended.code, ended.out, ended.err) == (0, "", "")


@pytest.mark.parametrize(
    "bad",
    [
        b"\0\0\0",
        bytes(range(256)).replace(b"\n", b"").replace(b"\r", b""),
        b"a" * 10_000_000,
        WISH.encode("utf-16").replace(b"\n", b""),
        b'{"id":1,"received":"2026-03-02T09:15","message":"a\0b"}',
        b'{"id":NaN,"received":"2026-03-02T09:15","message":""}',
        b'{"id":%s,"received":"2026-03-02T09:15","message":""}' % (b"9" * 5_000),
        line(WISH, "9999-12-31T23:59").rstrip(),
        line(WISH, "0001-01-01T00:00").rstrip(),
    ],
    ids=["NUL", "all bytes", "10 MB", "UTF-16", "bare NUL", "not a number", "long number", "end of time", "beginning of time"],
)
def test_that_a_line_of_anything_else_is_told_and_the_next_is_answered(bad: bytes) -> None:
    ended = backoffice("read-callback", typed=bad + b"\n" + line(WISH))
    assert (ended.code, json.loads(ended.out)) == (2, ANSWER)
    assert ended.err.splitlines() == ['Line 1 is not of the form {"id", "received", "message"}.']


def test_that_an_id_comes_back_as_it_was() -> None:
    ids = ["ä", "\ud83d", "\U0001f600", '"\\', 1.5, -3, [1, {"a": None}], True]
    typed = "".join(json.dumps({"id": one, "received": "2026-03-02T09:15", "message": ""}) + "\n" for one in ids)
    assert [json.loads(told)["id"] for told in backoffice("read-callback", typed=typed).out.splitlines()] == ids


def test_that_nothing_heavy_is_loaded_before_a_message_is_read() -> None:
    late = ("phonenumbers", "holidays", "sqlalchemy", "PySide6")
    code = f"import sys, backoffice.domain.callback_reading.json_lines; print([name for name in {late!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
