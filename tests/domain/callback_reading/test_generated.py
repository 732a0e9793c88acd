"""Generated wishes, written out in each form and read back; random texts and hostile ones, which never raise and cost little."""

import random
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.callback_reading.reading import read_message
from backoffice.domain.callback_reading.records import DayRule
from tests.domain.callback_reading.messages import MESSAGES

RECEIVED = datetime.fromisoformat("2026-03-03T09:00")  # a Tuesday
TODAY = RECEIVED.date()
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
PHONE = "+4915228817386"

minutes = st.integers(8 * 4, 20 * 4 - 1).map(lambda quarter: quarter * 15)
phones = st.sampled_from(
    ["0152 28817386", "0152/28817386", "+49 152 28817386", "0049 (0) 152-288 17 386", "(0152) 28817386", "+49(0)15228817386"]
)


def _digital(form: str) -> Callable[[int], str]:
    return lambda minute: form.format(h=minute // 60, m=minute % 60)


CLOCKS = tuple(map(_digital, ("{h}:{m:02} Uhr", "{h:02}:{m:02}", "{h}.{m:02} Uhr", "{h}h{m:02}", "{h:02}{m:02} Uhr", "{h} Uhr {m:02}")))
clocks = st.sampled_from(CLOCKS)


def in_words(minute: int) -> str:
    """Write a time as it is spoken, with hours up to twelve."""
    hours = ("zwölf", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf")
    hour, rest = divmod(minute, 60)
    this, following = hours[hour % 12], hours[(hour + 1) % 12]
    return {
        0: f"{this} Uhr".replace("eins Uhr", "ein Uhr"),
        15: f"viertel nach {this}",
        30: f"halb {following}",
        45: f"Viertel vor {following}",
    }[rest]


Times = tuple[int | None, int | None]


@st.composite
def times(draw: st.DrawFn) -> tuple[str, Times]:
    """Draw a time of the day as text, and from and to in minutes."""
    first, last = sorted(draw(st.lists(minutes, min_size=2, max_size=2, unique=True)))
    write = draw(clocks)
    said, until = write(first), write(last)
    return draw(
        st.sampled_from(
            [
                (f"ab {said}", (first, None)),
                (f"nach {said}", (first, None)),
                (f"nicht vor {said}", (first, None)),
                (f"frühestens {said}", (first, None)),
                (f"after {first // 60}:{first % 60:02}", (first, None)),
                (f"bis {said}", (None, first)),
                (f"bis spätestens {said}", (None, first)),
                (f"nicht nach {said}", (None, first)),
                (f"before {first // 60}:{first % 60:02}", (None, first)),
                (f"um {said}", (first, first + 30)),
                (f"gegen {said}", (first, first + 30)),
                (said, (first, first + 30)),
                (f"zwischen {said} und {until}", (first, last)),
                (f"von {said} bis {until}", (first, last)),
                (f"between {first // 60}:{first % 60:02} and {last // 60}:{last % 60:02}", (first, last)),
                (f"{first // 60}:{first % 60:02}-{last // 60}:{last % 60:02} Uhr", (first, last)),
                ("vormittags", (480, 720)),
                ("am Nachmittag", (780, 1080)),
                ("abends", (1020, 1200)),
                ("mittags", (720, 840)),
                ("jederzeit", (None, None)),
            ]
        )
    )


@st.composite
def days(draw: st.DrawFn) -> tuple[str, DayRule]:
    """Draw days as text, and the rule that they are."""
    first, last = sorted(draw(st.lists(st.integers(0, 6), min_size=2, max_size=2, unique=True)))
    day = TODAY + timedelta(days=draw(st.integers(1, 300)))
    only = DayRule(day, day)
    weekday = DayRule(TODAY, None, frozenset({first}))
    return draw(
        st.sampled_from(
            [
                ("heute", DayRule(TODAY, TODAY)),
                ("morgen", DayRule(date(2026, 3, 4), date(2026, 3, 4))),
                ("übermorgen", DayRule(date(2026, 3, 5), date(2026, 3, 5))),
                (f"am {DAYS[first]}", weekday),
                (f"{DAYS[first].lower()}s", weekday),
                (f"on {ENGLISH[first]}", weekday),
                (f"{DAYS[first][:2]}-{DAYS[last][:2]}", DayRule(TODAY, None, frozenset(range(first, last + 1)))),
                (f"{DAYS[first]} bis {DAYS[last]}", DayRule(TODAY, None, frozenset(range(first, last + 1)))),
                (f"{DAYS[first]} oder {DAYS[last]}", DayRule(TODAY, None, frozenset({first, last}))),
                (f"{DAYS[first][:2]}. und {DAYS[last][:2]}.", DayRule(TODAY, None, frozenset({first, last}))),
                ("werktags", DayRule(TODAY, None, frozenset(range(5)))),
                (f"am {day.day}.{day.month}.", only),
                (f"am {day:%d.%m.%Y}", only),
                (f"am {day.day}. {MONTHS[day.month - 1]}", only),
                (f"{DAYS[day.weekday()]}, den {day.day}.{day.month}.", only),
                (f"ab dem {day.day}.{day.month}.", DayRule(day)),
                ("nächste Woche", DayRule(date(2026, 3, 9), date(2026, 3, 15))),
            ]
        )
    )


def offered(message: str) -> list[tuple[str | None, DayRule, Times]]:
    reading = read_message(message, RECEIVED)
    return [(offer.phone_e164, offer.days, (offer.start_minute, offer.end_minute)) for offer in reading.offers]


@given(
    times(), phones, st.sampled_from(["{time}, {phone}", "Bitte {time} anrufen: {phone}", "Tel. {phone}\n{time} bitte", "{phone} {time}"])
)
def test_that_a_time_is_read_back(time: tuple[str, Times], phone: str, form: str) -> None:
    assert offered(form.format(time=time[0], phone=phone)) == [(PHONE, DayRule(), time[1])]


@given(days(), times(), phones)
def test_that_days_with_a_time_are_read_back(day: tuple[str, DayRule], time: tuple[str, Times], phone: str) -> None:
    starts = time[1][0] if day[0].startswith("ab ") and time[1][1] == (time[1][0] or 0) + 30 else None
    expected = (starts, None) if starts is not None else time[1]
    assert offered(f"Erreichbar bin ich {day[0]} {time[0]}, {phone}") == [(PHONE, day[1], expected)]


@given(days(), phones)
def test_that_days_alone_are_read_back(day: tuple[str, DayRule], phone: str) -> None:
    assert offered(f"Rückruf bitte {day[0]}. Meine Nummer: {phone}") == [(PHONE, day[1], (None, None))]


@given(minutes, phones)
def test_that_a_spoken_time_is_read_back(minute: int, phone: str) -> None:
    """The hours from eight to twelve are the morning's, those from one to seven the afternoon's, as the rules say."""
    spoken_hour = minute // 60
    if 8 <= spoken_hour <= 19:
        assert offered(f"um {in_words(minute)} bitte, {phone}") == [(PHONE, DayRule(), (minute, minute + 30))]


WORDS = sorted({word for _, message, _, _ in MESSAGES for word in message.split()})
SIGNS = "0123456789 .:,;-/()+\n>|·ßäöüé³½–\u200b\u00ad\U0001f600'\"?!h"


def random_text(draw: random.Random) -> str:
    """Return words of real messages in any order, with signs between them that could be anything."""
    pieces = [
        draw.choice(WORDS) if draw.random() < 0.7 else "".join(draw.choices(SIGNS, k=draw.randint(1, 8)))
        for _ in range(draw.randint(0, 30))
    ]
    return draw.choice([" ", "", "\n"]).join(pieces)


def read_random_texts(count: int, seed: int) -> int:
    draw = random.Random(seed)
    for _ in range(count):
        message = random_text(draw)
        reading = read_message(message, RECEIVED + timedelta(minutes=draw.randint(0, 525_600)))
        assert all(0 <= place.start < place.end <= len(message) for place in reading.highlights)
    return count


def test_that_random_texts_never_raise() -> None:
    assert read_random_texts(1000, seed=7) == 1000


@pytest.mark.proof
def test_that_ten_thousand_random_texts_never_raise(record_property: Callable[[str, object], None]) -> None:
    record_property("random messages read", read_random_texts(10_000, seed=11))


@given(st.text())
def test_that_any_text_is_read(text: str) -> None:
    read_message(text, RECEIVED)


PIECES = (
    "0",
    "und ",
    "bis ",
    "Mo ",
    "nicht ",
    "ab 10 ",
    "0 1 ",
    "Mo-Fr ",
    "> ",
    "Tel: ",
    "1.",
    "Am 1.1. schrieb a:\n",
    "0152 28817386 ",
    "oder Mo ab 9, ",
    "((((",
    "DE02 1234 ",
)


def seconds(message: str) -> float:
    return min(_once(message) for _ in range(3))


def _once(message: str) -> float:
    begin = time.process_time()
    read_message(message, RECEIVED)
    return time.process_time() - begin


@pytest.mark.parametrize("piece", PIECES)
def test_that_time_grows_no_faster_than_the_message(piece: str) -> None:
    """From a quarter to the whole of what is read may cost four times as much and some noise, not sixteen times."""
    quarter, whole = (piece * (size // len(piece)) for size in (1024, 4096))
    allowed = 8 * seconds(quarter) + 0.02
    assert any(_once(whole) < allowed for _ in range(3))


def test_that_what_is_too_long_costs_nothing_more() -> None:
    message = "Bitte ab 15 Uhr anrufen, 0152 28817386, oder Mo-Fr 9-12 Uhr. " * 70
    assert len(message) > 4096
    allowed = 2 * seconds(message) + 0.02
    assert any(_once(message * (1_000_000 // len(message))) < allowed for _ in range(3))
