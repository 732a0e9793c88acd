"""A text from the clipboard: a message as it is, a form, or a mail copied with its heading."""

from datetime import UTC, datetime

import pytest

from backoffice.domain.callbacks import CallbackSource
from backoffice.errors import MessagesRefused
from backoffice.imports.messages.fields import MOST_BODY
from backoffice.imports.messages.read import read_pasted
from tests.imports.messages.mails import NOW


def test_that_a_pasted_text_is_kept_as_it_is() -> None:
    message = read_pasted("  Bitte 030\u00a023125\u200b 042\r\nDanke\n", zone="Europe/Berlin", now=NOW)
    assert (message.body, message.received_at, message.source) == ("Bitte 030 23125 042\nDanke", NOW, CallbackSource.PASTED)


def test_that_a_pasted_form_gives_name_and_phone() -> None:
    message = read_pasted("Name: Bo Beispiel / Telefon: 030 23125 042 / Nachricht: Bitte anrufen", zone="Europe/Berlin", now=NOW)
    assert (message.name, message.phone_field) == ("Bo Beispiel", "030 23125 042")


def test_that_a_pasted_mail_is_from_whom_its_heading_says() -> None:
    text = "Von: Bo <bo@example.org>\nGesendet: Montag, 2. März 2026 09:15\nAn: Laden\nBetreff: Frage\n\nBitte 030 23125 042"
    message = read_pasted(text, zone="Europe/Berlin", now=NOW)
    assert (message.name, message.email, message.subject, message.body) == ("Bo", "bo@example.org", "Frage", "Bitte 030 23125 042")
    assert message.received_at == datetime(2026, 3, 2, 8, 15, tzinfo=UTC)


def test_that_the_same_text_pasted_twice_has_one_key() -> None:
    first, second = (read_pasted("Bitte anrufen", zone="Europe/Berlin", now=at) for at in (NOW, NOW.replace(hour=15)))
    assert first.message_key == second.message_key


def test_that_a_long_text_is_cut_and_says_so() -> None:
    message = read_pasted("x" * 1_000_000, zone="Europe/Berlin", now=NOW)
    assert (len(message.body), message.cut) == (MOST_BODY, True)


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200b"])
def test_that_nothing_is_no_message(text: str) -> None:
    with pytest.raises(MessagesRefused):
        read_pasted(text, zone="Europe/Berlin", now=NOW)
