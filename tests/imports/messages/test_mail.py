"""One mail as its reader sees it: sender, moment, and the text, out of whatever parts it has."""

import base64
import quopri
from datetime import UTC, datetime, timedelta

import pytest

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.intake import PassageKind
from backoffice.imports.messages.fields import MOST_BODY
from backoffice.imports.messages.mail import has_headers, read_mail
from tests.imports.messages.mails import NOW, kept, mail, multipart, read

TEXT = "Grüße aus Köln – bitte um Rückruf: 030 23125 042, 5 €"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"
ATTACHED = 'Content-Type: application/pdf; name="Angebot.pdf"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n'


def test_that_a_mail_tells_sender_moment_and_text() -> None:
    message = read(mail("Bitte um Rückruf.\r\n", "Subject: =?utf-8?B?UsO8Y2tydWY=?="))
    assert (message.name, message.email, message.subject) == ("Änne Größlich", "aenne@example.org", "Rückruf")
    assert (message.body, message.message_key) == ("Bitte um Rückruf.", "id:one@example.org")
    assert message.received_at == datetime(2026, 3, 2, 8, 15, tzinfo=UTC)
    assert message.source is CallbackSource.MAIL


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15", "utf-16"])
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
def test_that_a_text_is_the_same_in_every_encoding(charset: str, encoding: str) -> None:
    raw = TEXT.replace("–", "-").encode(charset) if charset.startswith("iso") else TEXT.encode(charset)
    coded = {"8bit": raw, "base64": base64.encodebytes(raw), "quoted-printable": quopri.encodestring(raw)}[encoding]
    assert read(mail(coded, charset=charset, encoding=encoding)).body.replace("–", "-") == TEXT.replace("–", "-")


@pytest.mark.parametrize("label", ["us-ascii", "iso-8859-1", "iso-8859-2", "unknown-8bit", "x-none", "zlib", '"utf-8"', "utf-16"])
def test_that_utf_8_under_a_wrong_label_is_read_as_utf_8(label: str) -> None:
    assert read(mail(TEXT.encode(), charset=label)).body == TEXT


def test_that_windows_1252_under_the_label_utf_8_is_read_as_windows_1252() -> None:
    assert read(mail(TEXT.encode("cp1252"), charset="utf-8")).body == TEXT


def test_that_text_that_is_called_base64_and_is_none_is_read_as_it_is() -> None:
    assert read(mail("Bitte rufen Sie an, 030 23125 042.\nDanke!", encoding="base64")).body == "Bitte rufen Sie an, 030 23125 042.\nDanke!"


def test_that_broken_base64_gives_what_is_whole_of_it() -> None:
    coded = base64.encodebytes(TEXT.encode() * 3)
    assert read(mail(b"!!" + coded[:100] + b"\x00~" + coded[100:-5], encoding="base64")).body.startswith(TEXT)


def test_that_the_plain_writing_of_a_text_is_preferred() -> None:
    message = read(multipart("multipart/alternative", PLAIN + "Klartext", HTML + "<p>Bunt</p>"))
    assert message.body == "Klartext"


@pytest.mark.parametrize("stub", ["", "  \n", "Your mail program does not show HTML.", "Diese Nachricht ist im HTML-Format."])
def test_that_html_is_taken_where_the_plain_part_says_nothing(stub: str) -> None:
    message = read(multipart("multipart/alternative", PLAIN + stub, HTML + "<p>Rufen Sie<br>mich an</p>"))
    assert message.body == "Rufen Sie\nmich an"


def test_that_html_alone_becomes_text() -> None:
    message = read(mail('<p>Guten&nbsp;Tag<br>030 23125 042</p><img src="https://example.org/p.gif">', kind="text/html"))
    assert message.body == "Guten Tag\n030 23125 042"


def test_that_all_texts_around_an_attachment_are_read_and_it_is_named() -> None:
    message = read(multipart("multipart/mixed", PLAIN + "Vorher", ATTACHED + "AAAA", PLAIN + "Nachher 030 23125 042"))
    assert message.body == "Vorher\n\nNachher 030 23125 042"
    assert message.attachments == ("Angebot.pdf",)


def test_that_a_text_file_that_is_attached_is_no_message() -> None:
    named = 'Content-Type: text/plain; name="liste.txt"\nContent-Disposition: attachment; filename="liste.txt"\n\n030 23125 001'
    message = read(multipart("multipart/mixed", PLAIN + "Siehe Anhang", named))
    assert (message.body, message.attachments) == ("Siehe Anhang", ("liste.txt",))


def test_that_outlooks_parcel_of_its_own_is_left_alone() -> None:
    parcel = "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+"
    assert read(multipart("multipart/mixed", PLAIN + "Text", parcel)).attachments == ("winmail.dat",)


def test_that_pictures_inside_html_are_only_named() -> None:
    related = (
        'Content-Type: multipart/related; boundary="innen"\n\n--innen\n' + HTML + '<p>Hallo<img src="cid:a"></p>\n--innen\n'
        "Content-Type: image/png; name*=UTF-8''gr%C3%BCn.png\nContent-ID: <a>\n\nxx\n--innen--"
    )
    message = read(multipart("multipart/alternative", PLAIN, related))
    assert message.body == "Hallo"


def test_that_a_name_written_by_rfc_2231_is_read() -> None:
    part = "Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''%C3%84rg;\n filename*1=\"er.pdf\"\n\nxx"
    assert read(multipart("multipart/mixed", PLAIN + "a", part)).attachments == ("Ärger.pdf",)


@pytest.mark.parametrize("close", [True, False])
def test_that_a_mail_without_its_end_is_read_as_far_as_it_goes(close: bool) -> None:
    assert read(multipart("multipart/mixed", PLAIN + "Bitte 030 23125 042", close=close)).body == "Bitte 030 23125 042"


def test_that_a_wrong_boundary_is_found_by_its_look() -> None:
    data = multipart("multipart/mixed", PLAIN + "Bitte 030 23125 042", boundary="=_grenze_1")
    data = data.replace(b'boundary="=_grenze_1"', b"boundary=x")
    assert read(data).body == "Bitte 030 23125 042"


def test_that_a_forwarded_mail_without_own_words_is_the_request() -> None:
    inner = "Content-Type: message/rfc822\n\nFrom: Bo Beispiel <bo@example.org>\nDate: Sun, 01 Mar 2026 08:00:00 +0100\nSubject: Frage\n"
    message = read(multipart("multipart/mixed", PLAIN + "\n", inner + "Message-ID: <inner@example.org>\n\n030 23125 042 ab 9"))
    assert (message.name, message.email, message.subject, message.body) == ("Bo Beispiel", "bo@example.org", "Frage", "030 23125 042 ab 9")
    assert message.received_at == datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
    assert message.message_key == "id:inner@example.org"


def test_that_a_forwarded_mail_under_own_words_is_a_passage() -> None:
    inner = "Content-Type: message/rfc822\n\nFrom: Bo Beispiel <bo@example.org>\nSubject: Frage\n\nAlter Text 030 23125 001"
    message = read(multipart("multipart/mixed", PLAIN + "Wie besprochen: 030 23125 042", inner))
    assert message.email == "aenne@example.org"
    assert message.own_text == "Wie besprochen: 030 23125 042"
    assert kept(message, PassageKind.FORWARDED) == ["Bo Beispiel · bo@example.org · Frage\nAlter Text 030 23125 001"]


def test_that_a_mail_forwarded_in_its_text_is_the_request() -> None:
    body = (
        "---------- Forwarded message ---------\nVon: Bo Beispiel <bo@example.org>\nDate: So., 1. März 2026 um 08:00 Uhr\n"
        "Subject: Frage\nTo: <laden@example.org>\n\n\nBitte 030 23125 042\n"
    )
    message = read(mail(body, "Subject: Fwd: Frage"))
    assert (message.name, message.email, message.subject, message.body) == ("Bo Beispiel", "bo@example.org", "Frage", "Bitte 030 23125 042")
    assert message.received_at == datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def test_that_a_bare_answer_stays_with_its_sender() -> None:
    body = "\nAm 01.03.26 um 08:00 schrieb Laden <laden@example.org>:\n> Dürfen wir anrufen?\n"
    message = read(mail(body, "Subject: Re: Frage"))
    assert (message.email, message.own_text) == ("aenne@example.org", "")
    assert "Dürfen wir anrufen?" in message.body


def test_that_a_forms_mail_gives_name_and_phone_and_keeps_its_text() -> None:
    body = "Name: Bo Beispiel\nE-Mail: bo@example.org\nTelefon: 030 23125 042\n\nNachricht:\nBitte rufen Sie an,\nTelefon: abends\n"
    message = read(mail(body, "Subject: Neue Anfrage", "Reply-To: bo@example.org", sender="WordPress <wordpress@shop.example>"))
    assert (message.name, message.email, message.phone_field) == ("Bo Beispiel", "bo@example.org", "030 23125 042")
    assert message.body == body.strip()


def test_that_a_forms_mail_as_a_table_gives_name_and_phone() -> None:
    rows = "".join(
        f"<tr><td><strong>{label}</strong></td></tr><tr><td><p>{value}</p></td></tr>"
        for label, value in (("Ihr Name", "Bo Beispiel"), ("Telefon", "030 23125 042"), ("Kommentar oder Nachricht", "Bitte anrufen"))
    )
    message = read(mail(f"<table>{rows}</table>", "Reply-To: Bo <bo@example.org>", kind="text/html", sender="Laden <form@shop.example>"))
    assert (message.name, message.email, message.phone_field) == ("Bo Beispiel", "bo@example.org", "030 23125 042")


def test_that_a_forms_mail_keeps_no_address_and_program_of_a_computer() -> None:
    body = "Name: Bo Beispiel\nTelefon: 030 23125 042\nIP-Adresse: 127.0.0.1\nNachricht: Hallo\nUser Agent: Mozilla/5.0\n\n-- \nFormular"
    message = read(mail(body))
    assert message.body == "Name: Bo Beispiel\nTelefon: 030 23125 042\nNachricht: Hallo\n\n-- \nFormular"
    assert kept(message, PassageKind.SIGNATURE) == ["-- \nFormular"]
    assert "127.0.0.1" in read(mail("Mein Server hat IP: 127.0.0.1\nIP: 127.0.0.1")).body


def test_that_a_signatures_number_is_no_forms_field() -> None:
    message = read(mail("Rufen Sie mich an: 030 23125 001\n\nBo Beispiel\nTel.: 030 23125 042\nE-Mail: bo@example.org"))
    assert (message.phone_field, message.email) == ("", "aenne@example.org")


def test_that_the_address_for_answers_goes_before_the_senders() -> None:
    message = read(mail("x", "Reply-To: Bo <bo@example.org>"))
    assert (message.name, message.email) == ("Bo", "bo@example.org")


@pytest.mark.parametrize("date", ["", "gestern", "Mon, 99 Foo 2026", "Mon, 02 Mar 2126 09:15:00 +0100", "Mon, 02 Mar 2026 09:15 +9999999"])
def test_that_the_server_tells_the_moment_where_the_mail_does_not(date: str) -> None:
    stamp = "Received: from a by b with c; Mon, 02 Mar 2026 07:00:00 +0000"
    assert read(mail("x", stamp, date=date)).received_at == datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
    assert read(mail("x", date=date)).received_at == NOW


def test_that_copies_without_a_message_id_have_one_key_and_other_mails_another() -> None:
    first, copy = (read(mail("Bitte um  Rückruf\n", message_id="")), read(mail("Bitte um Rückruf", "X-Copy: 1", message_id="")))
    later = read(mail("Bitte um Rückruf", message_id="", date="Tue, 03 Mar 2026 09:15:00 +0100"))
    other = read(mail("Bitte um Rückruf", message_id="", sender="bo@example.org"))
    assert first.message_key == copy.message_key
    assert len({first.message_key, later.message_key, other.message_key}) == 3


def test_that_a_mail_without_a_date_has_the_same_key_at_any_time() -> None:
    data = mail("Bitte um Rückruf", message_id="", date="")
    assert read(data).message_key == read_mail(data, NOW + timedelta(days=3)).message_key


def test_that_ten_megabytes_cost_only_their_beginning() -> None:
    message = read(mail("Bitte 030 23125 042\n" + "Zeile um Zeile.\n" * 650_000))
    assert message.body.startswith("Bitte 030 23125 042")
    assert (len(message.body), message.cut) == (MOST_BODY, True)
    whole = read(multipart("multipart/mixed", PLAIN + "Text davor", ATTACHED + "QUJD" * 2_600_000, PLAIN + "Text danach"))
    assert (whole.body, whole.cut) == ("Text davor\n\nText danach", False)


def test_that_soft_line_ends_are_joined_and_quotes_stay_apart() -> None:
    message = read(mail("Rufen Sie mich \nan: 030 23125 \n042\n> alt \n> er\nDanke\n-- \nBo", kind="text/plain; format=flowed"))
    assert message.body == "Rufen Sie mich an: 030 23125 042\n> alt er\nDanke\n-- \nBo"


def test_that_an_empty_mail_is_a_message_without_text() -> None:
    message = read(b"From: bo@example.org\nSubject: Anruf bitte\n")
    assert (message.email, message.subject, message.body) == ("bo@example.org", "Anruf bitte", "")


@pytest.mark.parametrize(("data", "told"), [(mail(), True), (b"", False), (b"Name;Telefon\nBo;1\n", False), (b"Hallo: Welt\n\nx", False)])
def test_that_a_mail_is_known_by_its_headers(data: bytes, told: bool) -> None:
    assert has_headers(data) is told


def test_that_a_part_inside_parts_without_end_is_read_to_a_limit() -> None:
    nested = "".join(f'--b{depth}\nContent-Type: multipart/mixed; boundary="b{depth + 1}"\n\n' for depth in range(300))
    data = b'From: a@example.org\nDate: x\nContent-Type: multipart/mixed; boundary="b0"\n\n' + nested.encode()
    assert read(data).email == "a@example.org"
