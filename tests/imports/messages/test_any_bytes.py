"""No bytes whatever make a reader fail otherwise than by refusing them, and none take more than time in step with their length."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.errors import MessagesRefused
from backoffice.imports.messages.mail import read_mail
from backoffice.imports.messages.passages import passages
from backoffice.imports.messages.plain_html import text_of
from backoffice.imports.messages.read import read_message_bytes, read_pasted
from tests.imports.messages.mails import NOW, mail, multipart
from tests.imports.messages.test_passages import QUOTES, SIGNATURES

SEEDS = (
    mail("=?utf-8?Q?a?=", "Subject: =?utf-8?Q?R=C3=BC?= =?utf-8?B?Y2s=?=", kind="text/html"),
    mail("<p>Hallo <b>Bo</b><!-- x --></p><ul><li>1</ul>", kind="text/html", encoding="quoted-printable"),
    multipart("multipart/alternative", "Content-Type: text/plain\n\nName: Bo\nTelefon: 030 23125 042", "Content-Type: text/html\n\n<p>x"),
    multipart("multipart/mixed", "Content-Type: message/rfc822\n\n" + mail("x").decode(), "Content-Type: x/y; name*0*=a''b; name*1=c\n\n"),
    b"From - Mon Mar  2 09:15:00 2026\n" + mail() + b"\n\nFrom - Mon Mar  2 09:15:00 2026\n" + mail("y"),
    b"Name;Telefon;Nachricht;Datum\nBo;030 23125 042;Hallo;02.03.2026 09:15\n",
    b'[{"name": "Bo", "phone": "030 23125 042", "fields": [{"label": "Datum", "value": "2026-03-02"}]}]',
    "\n".join([*QUOTES.values(), *SIGNATURES]).encode(),
)


def read_or_refuse(data: bytes) -> None:
    """Read bytes as everything that they may be; only a refusal may come of it."""
    read_mail(data, NOW)
    for suffix in ("", ".txt"):
        try:
            found = read_message_bytes(data, zone="Europe/Berlin", now=NOW, suffix=suffix)
        except MessagesRefused:
            continue
        for message in found.messages:
            assert message.received_at.tzinfo is not None
            assert message.body.isprintable() or "\n" in message.body or "\t" in message.body or not message.body.isascii()
            message.body.encode()
            assert all(0 <= one.start < one.end <= len(message.body) for one in message.passages)


@given(st.binary(max_size=2_000))
def test_that_random_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse(data)


@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False), st.integers(1, 12))
def test_that_spoilt_mails_are_read_or_refused(data: bytes, chance: random.Random, changes: int) -> None:
    spoilt = bytearray(data)
    for _ in range(changes):
        place = chance.randrange(len(spoilt) + 1)
        match chance.randrange(4):
            case 0:
                spoilt[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del spoilt[place : place + chance.randrange(20)]
            case 2:
                spoilt[place:place] = bytes(chance.choices(b"\n\r\0<>=?\"';:-_\xff\xc3 &{}[],", k=chance.randrange(1, 9)))
            case _:
                start = chance.randrange(len(spoilt) + 1)
                spoilt[place:place] = spoilt[start : start + chance.randrange(200)]
    read_or_refuse(bytes(spoilt))


@given(st.text(max_size=1_000))
def test_that_any_text_can_be_pasted(text: str) -> None:
    try:
        message = read_pasted(text, zone="Europe/Berlin", now=NOW)
    except MessagesRefused:
        return
    assert message.body


@given(st.text(alphabet="<>!-/ab =\"'[]&;?\n", max_size=300))
def test_that_any_html_becomes_text(html: str) -> None:
    assert isinstance(text_of(html), str)


def mailed(body: str) -> Callable[[int], None]:
    return lambda length: (read_mail(mail((body * (length // len(body) + 1))[:length]), NOW), None)[1]


def written(piece: str, reader: Callable[[str], object]) -> Callable[[int], None]:
    return lambda length: (reader((piece * (length // len(piece) + 1))[:length]), None)[1]


def boxed(length: int) -> None:
    one = b"From - Mon Mar  2 09:15:00 2026\n" + mail("Bitte um Rückruf") + b"\n\n"
    read_message_bytes(one * (length // len(one) + 1), zone="Europe/Berlin", now=NOW)


def headed(start: bytes, piece: bytes) -> Callable[[int], None]:
    return lambda length: (read_mail(b"From: a@example.org\n" + start + piece * (length // len(piece)), NOW), None)[1]


TAGS = ("<!--", "<a ", "<a b='", "<", "</", "<![", "&", "<p><div>", "<b></i>", "<ul><li>")
LINES = ("> a\n", "Am 1.1. schrieb ", "Am 1\n", "Von: a\n", "Von a ", "-", "_", "--\n")
LONG = {
    **{f"html {piece!r}": written(piece, text_of) for piece in TAGS},
    **{f"text {piece!r}": written(piece, passages) for piece in LINES},
    **{f"mail {piece!r}": mailed(piece) for piece in ("Name: Bo\n", "Telefon ", "a / b ", "=C3", "wort ")},
    "mailbox": boxed,
    "header": headed(b"Date: x\nSubject: ", b"=?utf-8?Q?"),
    "folded": headed(b"Date: x", b"\n a"),
    "boundaries": headed(b"Content-Type: multipart/mixed; boundary=x\n\n", b"--x\n"),
}


def seconds(deed: Callable[[int], None], length: int) -> float:
    begun = time.process_time()
    deed(length)
    return time.process_time() - begun


@pytest.mark.parametrize("case", LONG)
def test_that_time_grows_with_the_length_and_no_faster(case: str) -> None:
    short = min(seconds(LONG[case], 20_000) for _ in range(3))
    allowed = max(short, 0.002) * 8 * 3
    assert any(seconds(LONG[case], 160_000) < allowed for _ in range(3))
