"""Mails as programs write them against the rules: each is read as a person would, and none is lost."""

import base64

import pytest

from tests.imports.messages.mails import mail, multipart, read

LETTER = b"From: Kai <kai@example.org>\r\nSubject: Innen\r\nContent-Type: text/plain\r\n\r\nInnen 030 23125 042\r\n"
INVITATION = (
    "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=de:Rückruf\\, bitte\r\nDESCRIPTION:Ab 10 Uhr unter\\n030 231\r\n"
    " 25 042\r\nDTSTART:20260303T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def described(data: bytes) -> tuple[str, str, str]:
    message = read(data)
    return message.name, message.subject, message.body


def test_that_a_mail_that_is_passed_on_under_base64_is_the_request() -> None:
    message = read(mail(base64.encodebytes(LETTER), kind="message/rfc822", encoding="base64"))
    assert (message.name, message.email, message.subject, message.body) == ("Kai", "kai@example.org", "Innen", "Innen 030 23125 042")


def test_that_an_invitation_alone_says_what_it_is_about() -> None:
    message = read(mail(INVITATION, kind="text/calendar; method=REQUEST"))
    assert message.body == "Rückruf, bitte\nAb 10 Uhr unter\n030 23125 042"


def test_that_an_invitation_beside_a_text_adds_nothing() -> None:
    text, event = "Content-Type: text/plain; charset=utf-8\n\nBitte um Rückruf", "Content-Type: text/calendar\n\n" + INVITATION
    assert read(multipart("multipart/alternative", text, event)).body == "Bitte um Rückruf"
    assert read(multipart("multipart/alternative", event)).body.startswith("Rückruf, bitte")


@pytest.mark.parametrize(
    ("kind", "text"), [("text/enriched", "<bold>Bitte</bold> 030 23125 042"), ("text/x-unbekannt", "Bitte 030 23125 042")]
)
def test_that_a_text_of_another_kind_is_read_where_there_is_no_other(kind: str, text: str) -> None:
    assert read(mail(text, kind=kind)).body == "Bitte 030 23125 042"


@pytest.mark.parametrize("footer", ["\r\n_______\r\nListe der Kundinnen, abbestellen hier", "!!", " -- \r\nVirenfrei"])
def test_that_a_footer_below_base64_does_not_spoil_the_text(footer: str) -> None:
    coded = base64.encodebytes("Grüße, bitte um Rückruf: 030 23125 042".encode()).decode().strip()
    assert read(mail(coded + footer, encoding="base64")).body.startswith("Grüße, bitte um Rückruf: 030 23125 042"[:36])


def test_that_an_old_mac_writes_umlauts() -> None:
    assert read(mail("Grüße".encode("mac-roman"), charset="macintosh")).body == "Grüße"


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ('"Meier, Max" (priv.) <max@example.org>', "Meier, Max (priv.)"),
        ('"Meier, Max" <max@example.org>', "Meier, Max"),
        ("max@example.org (Max Meier)", "Max Meier"),
        ('Max "Maxi" Meier <max@example.org>', 'Max "Maxi" Meier'),
        ("<>", ""),
    ],
)
def test_that_a_senders_name_is_read_out_of_whatever_stands_around_it(sender: str, name: str) -> None:
    assert read(mail(sender=sender)).name == name


def test_that_zero_bytes_in_headers_are_no_signs() -> None:
    assert described(b"From: K\0ai <kai@example.org>\r\nSubject: x\0y\r\n\r\nHal\0lo") == ("Kai", "xy", "Hallo")


def test_that_headers_in_two_encodings_are_read() -> None:
    data = "From: Größe <g@example.org>\r\n".encode() + "Subject: Rückruf für Jörg\r\n\r\nHi".encode("latin-1")
    assert described(data) == ("Größe", "Rückruf für Jörg", "Hi")


@pytest.mark.parametrize(
    "kind", ["application/pkcs7-mime; name=smime.p7m", "application/ms-tnef; name=winmail.dat", "image/jpeg; name=a.jpg"]
)
def test_that_a_mail_of_nothing_but_a_file_names_it(kind: str) -> None:
    message = read(mail(base64.encodebytes(bytes(range(256))), kind=kind, encoding="base64"))
    assert (message.body, len(message.attachments)) == ("", 1)
    assert message.with_text().body in kind


def test_that_a_failed_delivery_tells_its_own_words_first() -> None:
    told = "Content-Type: text/plain\n\nNicht zugestellt."
    status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed"
    message = read(
        multipart("multipart/report; report-type=delivery-status", told, status, "Content-Type: message/rfc822\n\n" + LETTER.decode())
    )
    assert message.body.startswith("Nicht zugestellt.\n\nKai · kai@example.org · Innen")
    assert message.own_text.strip() == "Nicht zugestellt."
