"""Mailbox files as Thunderbird, Google's takeout and others write them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.domain.intake import MessageFile, MessageFormat
from backoffice.errors import Cancelled, MessagesRefused
from backoffice.imports.messages.read import read_message_bytes, read_messages
from tests.imports.messages.mails import NOW, mail

SEPARATORS = (
    b"From - Mon Mar  2 09:15:00 2026\r\n",
    b"From 1765432109876543210@xxx Mon Mar 02 08:15:00 +0000 2026\r\n",
    b"From bo@example.org Mon Mar  2 08:15:00 2026\n",
)


def read(data: bytes) -> MessageFile:
    return read_message_bytes(data, zone="Europe/Berlin", now=NOW)


@pytest.mark.parametrize("separator", SEPARATORS)
def test_that_each_mail_of_a_mailbox_is_a_message(separator: bytes) -> None:
    data = b"".join(separator + mail(f"Text {n}", message_id=f"<{n}@example.org>") + b"\r\n\r\n" for n in range(3))
    found = read(data)
    assert found.format is MessageFormat.MBOX
    assert [(one.position, one.body, one.message_key) for one in found.messages] == [
        (n + 1, f"Text {n}", f"id:{n}@example.org") for n in range(3)
    ]


def test_that_quoted_lines_are_as_they_were_sent_and_a_sentence_ends_no_mail() -> None:
    body = ">From 9 Uhr an\n>>From außen\n\nFrom Monday 9:00 on I am there\n\nEnde"
    (message,) = read(SEPARATORS[0] + mail(body)).messages
    assert message.body == "From 9 Uhr an\n>From außen\n\nFrom Monday 9:00 on I am there\n\nEnde"


def test_that_mails_that_thunderbird_deleted_are_left_out() -> None:
    data = b"".join(SEPARATORS[0] + f"X-Mozilla-Status: {status}\r\n".encode() + mail(status) + b"\r\n\r\n" for status in ("0001", "0009"))
    assert [one.body for one in read(data).messages] == ["0001"]


def test_that_the_separator_tells_the_moment_where_the_mail_does_not() -> None:
    assert read(SEPARATORS[1] + mail(date="")).messages[0].received_at == datetime(2026, 3, 2, 8, 15, tzinfo=UTC)


def test_that_what_is_no_mail_is_rejected_with_its_number() -> None:
    found = read(SEPARATORS[0] + mail("Eins") + b"\n\n" + SEPARATORS[0] + b"X-Only: 1\n\nText\n\n" + SEPARATORS[0] + mail("Drei"))
    assert [one.body for one in found.messages] == ["Eins", "Drei"]
    assert [(row.row, row.code) for row in found.rejected] == [(2, "no_mail")]


def test_that_a_file_is_read_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "Inbox"
    path.write_bytes(b"".join(SEPARATORS[0] + mail(f"Text {n}") + b"\n\n" for n in range(50)))
    ticks: list[tuple[int, int]] = []
    found = read_messages(path, zone="Europe/Berlin", now=NOW, tick=lambda done, total: ticks.append((done, total)))
    assert len(found.messages) == 50
    assert ticks[-1] == (path.stat().st_size, path.stat().st_size)


def test_that_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "Inbox"
    path.write_bytes(SEPARATORS[0] + mail())

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_messages(path, zone="Europe/Berlin", now=NOW, tick=cancel)


@pytest.mark.parametrize("name", ["gone.eml", "folder", "bad\0name"])
def test_that_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(MessagesRefused) as caught:
        read_messages(tmp_path / name, zone="Europe/Berlin", now=NOW)
    assert caught.value.code == "unreadable"


def test_that_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.eml").touch()
    with pytest.raises(MessagesRefused) as caught:
        read_messages(tmp_path / "empty.eml", zone="Europe/Berlin", now=NOW)
    assert caught.value.code == "empty"


@pytest.mark.parametrize("around", [(b"", b""), (b"\xef\xbb\xbf", b""), (b"%d      \n", b"<?xml version='1.0'?><plist/>")])
def test_that_one_mail_is_read_from_a_file_of_any_program(tmp_path: Path, around: tuple[bytes, bytes]) -> None:
    data = mail("Bitte 030 23125 042")
    (tmp_path / "mail.eml").write_bytes((around[0] % len(data) if b"%" in around[0] else around[0]) + data + around[1])
    found = read_messages(tmp_path / "mail.eml", zone="Europe/Berlin", now=NOW)
    assert [(found.format, one.body, one.email) for one in found.messages] == [
        (MessageFormat.MAIL, "Bitte 030 23125 042", "aenne@example.org")
    ]


def test_that_a_mail_saved_in_utf_16_is_read() -> None:
    found = read(mail("Grüße 030 23125 042").decode().encode("utf-16"))
    assert [(one.body, one.email) for one in found.messages] == [("Grüße 030 23125 042", "aenne@example.org")]
