"""Quoted mails and signatures are told from the sender's own words, and own words never from those."""

from itertools import pairwise

import pytest

from backoffice.domain.intake import PassageKind
from backoffice.imports.messages.passages import passages

OWN = "Bitte rufen Sie mich an: 030 23125 042."
QUOTES = {
    "marked": "> Guten Tag,\n> bis wann?\n",
    "german": "Am Mo., 2. März 2026 um 09:15 Uhr schrieb Laden <laden@example.org>:\n\n> Guten Tag\n>\n> Ihr Laden",
    "broken over lines": "Am 02.03.2026 um 09:15 schrieb Laden\n<laden@example.org>:\n> Guten Tag",
    "gmail": "Laden <laden@example.org> schrieb am Mo., 2. März 2026, 09:15:\n\n> Guten Tag",
    "english": "On Mon, 2 Mar 2026 at 09:15, Shop <laden@example.org> wrote:\n> Hello",
    "english without marks": "On 2 Mar 2026, at 09:15, Shop <laden@example.org> wrote:\n\nHello,\nwhen?",
    "outlook": "-----Ursprüngliche Nachricht-----\nVon: Laden\nGesendet: Montag, 2. März 2026 09:15\nAn: Bo\nBetreff: Frage\n\nGuten Tag",
    "outlook's heading": "Von: Laden <laden@example.org>\nGesendet: Montag, 2. März 2026 09:15\nAn: Bo\nBetreff: AW: Frage\n\nGuten Tag",
    "outlook's line": "________________________________\nFrom: Shop\nSent: Monday, 2 March 2026 09:15\nTo: Bo\nSubject: Re\n\nHello",
    "bold heading": "*Von:* Laden\n*Gesendet:* Montag\n*An:* Bo\n\nGuten Tag",
    "exchange": "-----Original Message-----\nHello",
}
SIGNATURES = (
    "-- \nBo Beispiel\nTel. 030 23125 001", "--\nBo", "Von meinem iPhone gesendet", "Gesendet von meinem Samsung Galaxy Smartphone.",
    "Sent from my iPhone", "Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.", "Gesendet mit der Telekom Mail App",
    "Outlook für Android herunterladen", "Get Outlook for iOS", "Sent from Outlook for Android", "Gesendet von Outlook für iOS",
    "-- \nDiese E-Mail wurde von einem Kontaktformular von Laden gesendet",
)  # fmt: skip


def told(text: str) -> list[tuple[str, PassageKind]]:
    return [(text[one.start : one.end].strip(), one.kind) for one in passages(text)]


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_that_a_quoted_mail_is_told_from_own_words(quote: str) -> None:
    assert told(f"{OWN}\n\n{quote}") == [(quote.strip(), PassageKind.QUOTE)]


@pytest.mark.parametrize("signature", SIGNATURES)
def test_that_a_signature_is_told_from_own_words(signature: str) -> None:
    assert told(f"{OWN}\n\n{signature}") == [(signature, PassageKind.SIGNATURE)]


def test_that_own_words_between_and_behind_quotes_stay_own() -> None:
    text = f"> Wann?\nAb 9.\n> Welche Nummer?\n{OWN}\n"
    assert told(text) == [("> Wann?", PassageKind.QUOTE), ("> Welche Nummer?", PassageKind.QUOTE)]


def test_that_signature_and_quote_stand_apart() -> None:
    text = f"{OWN}\n-- \nBo\n\nAm 2.3.2026 schrieb Laden:\n> Hallo"
    assert told(text) == [("-- \nBo", PassageKind.SIGNATURE), ("Am 2.3.2026 schrieb Laden:\n> Hallo", PassageKind.QUOTE)]


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        "Am Montag schrieb ich Ihnen:\nBitte um Rückruf.",
        "Von: 9 Uhr\nBis: 12 Uhr\n" + OWN,
        "On Monday I wrote: call me",
        "Betreff: Lieferung\n" + OWN,
        "Gesendet wurde das Paket am Montag mit DHL.",
        "Von meinem Büro aus bin ich erreichbar.",
        "Am 3. bin ich da.\nAm 4. auch.",
        "",
    ],
)
def test_that_own_words_are_no_quote_and_no_signature(text: str) -> None:
    assert passages(text) == ()


def test_that_what_is_passed_on_is_told() -> None:
    text = f"{OWN}\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Frage\nVon: Bo\n\nAlt"
    assert [kind for _, kind in told(text)] == [PassageKind.FORWARDED]


def test_that_passages_are_in_order_and_apart() -> None:
    found = passages("\n".join([*QUOTES.values(), *SIGNATURES, OWN]))
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(one.start < one.end for one in found)
