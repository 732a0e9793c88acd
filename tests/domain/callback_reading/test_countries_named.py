"""Numbers written without their code belong to the country that is named at them, and else to the shop's own."""

import pytest

from backoffice.domain.callback_reading.phones import dialled

LONDON, GERMAN, AUSTRIAN = "+442079460958", "+4915228817386", "+4315228817386"


@pytest.mark.parametrize(
    ("message", "numbers"),
    [
        ("Tel. 020 7946 0958 (UK), bitte ab 15 Uhr", [LONDON]),
        ("020 7946 0958 (England)", [LONDON]),
        ("Meine britische Nummer: 020 7946 0958", [LONDON]),
        ("Nummer in England: 020 7946 0958, in Deutschland: 0152 28817386", [LONDON, GERMAN]),
        ("UK number is 020 7946 0958", [LONDON]),
        ("020 7946 0958, englische Nummer", [LONDON]),
        ("(GB) 020 7946 0958", [LONDON]),
        ("0152 28817386 (A)", [AUSTRIAN]),
        ("0152 28817386 (D)", [GERMAN]),
        ("österreichisches Festnetz 0152 28817386", [AUSTRIAN]),
        ("Ich wohne jetzt in England, 020 7946 0958", [LONDON]),
        ("I am calling from the UK: 020 7946 0958", [LONDON]),
    ],
)
def test_that_a_number_is_read_as_one_of_the_country_that_is_named(message: str, numbers: list[str]) -> None:
    assert [found.phone_e164 for found in dialled(message, "DE")] == numbers


@pytest.mark.parametrize(
    "message",
    [
        "Ich bin bis Freitag in Österreich, 0152 28817386",
        "Ich wohne in Österreich, habe aber noch 0152 28817386",  # a mobile number goes along
        "Versand nach Österreich? Bitte anrufen: 0152 28817386",
        "0152 28817386 (Handy)",
        "0152 28817386 (privat, D oder A weiß ich nicht)",
        "Die österreichischen Kekse sind gebrochen! 0152 28817386",
    ],
)
def test_that_a_country_said_of_something_else_changes_no_number(message: str) -> None:
    assert [found.phone_e164 for found in dialled(message, "DE")] == [GERMAN]
