"""The command that reads number and time out of messages: lines in, lines out, and what is no line is told."""

import json
import subprocess
import sys

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
    ended = backoffice("read-callback", typed="".join(f"{json.dumps(message)}\n" for message in MESSAGES))
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


def test_that_nothing_heavy_is_loaded_before_a_message_is_read() -> None:
    late = ("phonenumbers", "holidays", "sqlalchemy", "PySide6")
    code = f"import sys, backoffice.domain.callback_reading.json_lines; print([name for name in {late!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
