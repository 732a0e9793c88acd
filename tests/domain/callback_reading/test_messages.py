"""Invented messages of every form that the rules name, each with the number and window that the rules give."""

from datetime import datetime

import pytest

from backoffice.domain.callback_reading.reading import read_message
from backoffice.domain.callback_reading.records import CallingTimes, Found, Note, Reading, ReadingSettings
from backoffice.domain.callback_reading.windows import first_call
from backoffice.domain.public_holidays import holidays_of
from tests.domain.callback_reading.messages import MESSAGES

CALLING = CallingTimes(holidays=holidays_of("DE"))
MONDAY = datetime.fromisoformat("2026-03-02T10:30")
MOBILE = "+4915228817386"


def read(message: str, received: datetime = MONDAY, settings: ReadingSettings | None = None) -> Reading:
    return read_message(message, received, settings or ReadingSettings())


def notes_of(message: str) -> frozenset[Note]:
    return first_call(read(message), MONDAY, CALLING).notes


@pytest.mark.parametrize(("received", "message", "phone", "window"), MESSAGES)
def test_that_number_and_window_are_read(received: str, message: str, phone: str | None, window: str | None) -> None:
    moment = datetime.fromisoformat(received)
    call = first_call(read(message, moment), moment, CALLING)
    told = call.window and f"{call.window.start:%Y-%m-%d %H:%M}-{call.window.end:%H:%M}"
    assert (call.phone_e164, told) == (phone, window)


def test_that_the_table_is_large_enough_and_names_each_message_once() -> None:
    assert len({(received, message) for received, message, _, _ in MESSAGES}) == len(MESSAGES) >= 150


@pytest.mark.parametrize(
    ("message", "notes"),
    [
        ("nach 20 Uhr, 0152 28817386", {Note.OUTSIDE_HOURS}),
        ("nur sonntags, 0152 28817386", {Note.OUTSIDE_HOURS}),
        ("Bitte nicht anrufen. 0152 28817386", {Note.DO_NOT_CALL}),
        ("Freitag, 12.3. ab 10, 0152 28817386", {Note.CONTRADICTION}),
        ("ab 15 Uhr, 0152 28817386", set()),
        ("0152 28817386", set()),
    ],
)
def test_that_a_note_says_why_there_is_no_window(message: str, notes: set[Note]) -> None:
    assert notes_of(message) == notes


def test_that_all_offers_are_told_with_how_firmly_they_are_meant() -> None:
    offers = read("Am besten vormittags, sonst nur abends. 0152 28817386").offers
    assert [(offer.start_minute, offer.end_minute, offer.soft, offer.hard) for offer in offers] == [
        (480, 720, True, False),
        (1020, 1200, False, True),
    ]
    assert {offer.phone_e164 for offer in offers} == {MOBILE}


def test_that_the_places_of_numbers_and_times_are_told() -> None:
    message = "Büro 040 66969 220 vormittags,\nmobil 0152 28817386 ab 17 Uhr."
    marked = [(message[place.start : place.end], place.kind) for place in read(message).highlights]
    assert marked == [
        ("040 66969 220", Found.NUMBER),
        ("vormittags", Found.TIME),
        ("0152 28817386", Found.NUMBER),
        ("ab 17 Uhr", Found.TIME),
    ]


@pytest.mark.parametrize(
    "message", ["ab 17\u00a0Uhr – 0152\u2009288\u200b17386", "ab １７ Uhr, ０１５２ 28817386", "ab 17 Uhr 0152\u00ad28817386"]
)
def test_that_blanks_dashes_and_digits_of_all_kinds_keep_their_places(message: str) -> None:
    reading = read(message)
    assert reading.phone_e164 == MOBILE
    assert (reading.offers[0].start_minute, reading.offers[0].end_minute) == (1020, None)
    assert all(0 <= place.start < place.end <= len(message) for place in reading.highlights)


def test_that_the_shops_own_numbers_are_not_the_customers() -> None:
    settings = ReadingSettings(own_numbers=frozenset({"+494066969220"}))
    assert read("040 66969 220, 0152 28817386", settings=settings).phone_e164 == MOBILE
    assert read("040 66969 220", settings=settings).phone_e164 is None


@pytest.mark.parametrize(("country", "phone"), [("US", "+12125550123"), ("DE", None)])
def test_that_national_numbers_are_of_the_shops_country(country: str, phone: str | None) -> None:
    assert read("My number: (212) 555-0123", settings=ReadingSettings(country=country)).phone_e164 == phone


def test_that_a_number_that_the_end_of_what_is_read_cuts_is_no_number() -> None:
    message = "x " * 2040 + "0152 28817386"
    assert len(message) <= 4096
    assert read(message).phone_e164 == MOBILE
    assert read("x " * 2045 + "030 23125117").phone_e164 is None
