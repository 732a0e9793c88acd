"""The times that a message offers as moments, and what is proposed when nobody was reached."""

from datetime import datetime
from zoneinfo import ZoneInfo

from backoffice.domain.callback_offers import again, first_time, next_time, read
from backoffice.domain.callbacks import CallWindow
from backoffice.domain.calling_time import utc
from backoffice.domain.people import CallingHours, ShopSettings

BERLIN = ZoneInfo("Europe/Berlin")
SHOP = ShopSettings("Kaffeehaus", calling_hours=tuple(CallingHours(day, 8 * 60, 20 * 60) for day in range(6)))


def at(text: str) -> datetime:
    return utc(datetime.fromisoformat(text), BERLIN)


def window(start: str, end: str, *, hard: bool = False) -> CallWindow:
    return CallWindow(at(start), at(end), hard)


def test_that_a_message_is_read_in_the_shops_time() -> None:
    came = at("2026-07-07T09:15")
    first = first_time(read("Bitte um Rückruf unter 0171 3920012, heute zwischen 14 und 16 Uhr.", came, SHOP), came, SHOP)

    assert (first.number, first.window, first.outside_hours) == ("+491713920012", window("2026-07-07T14:00", "2026-07-07T16:00"), False)


def test_that_a_time_outside_the_calling_hours_is_said_to_be_so() -> None:
    came = at("2026-03-04T09:15")
    first = first_time(read("0171 3920012, nur nach 20 Uhr", came, SHOP), came, SHOP)

    assert (first.number, first.window, first.outside_hours) == ("+491713920012", None, True)


def test_that_the_next_time_of_a_message_is_another_offer_or_another_day() -> None:
    came = at("2026-03-06T09:15")
    reading = read("Erreichbar bin ich werktags ab 17 Uhr: +49 (0)89 99998-301", came, SHOP)
    first = first_time(reading, came, SHOP).window

    assert first == window("2026-03-06T17:00", "2026-03-06T20:00")
    assert next_time(reading, first, at("2026-03-06T17:10"), SHOP) == window("2026-03-09T17:00", "2026-03-09T20:00")
    assert next_time(read("Danke für alles!", came, SHOP), None, came, SHOP) is None


def test_that_a_wished_time_still_to_come_stays() -> None:
    wished = window("2026-03-13T10:00", "2026-03-13T12:00")

    assert again(window("2026-03-12T09:00", "2026-03-12T10:00"), wished, at("2026-03-11T09:00"), SHOP) == wished


def test_that_the_next_offer_comes_before_the_same_time_on_another_day() -> None:
    wished, offered = window("2026-03-10T10:00", "2026-03-10T12:00"), window("2026-03-10T17:00", "2026-03-10T20:00")

    assert again(offered, wished, at("2026-03-10T10:24"), SHOP) == offered
    assert again(None, wished, at("2026-03-10T10:24"), SHOP) == window("2026-03-11T10:00", "2026-03-11T12:00")


def test_that_the_next_calling_day_skips_sundays_and_holidays_and_keeps_the_clock() -> None:
    before_easter = window("2026-04-02T10:00", "2026-04-02T12:00", hard=True)

    assert again(None, before_easter, at("2026-04-04T12:00"), SHOP) == window("2026-04-07T10:00", "2026-04-07T12:00", hard=True)
    assert again(None, window("2026-03-28T10:00", "2026-03-28T12:00"), at("2026-03-28T10:24"), SHOP) == window(
        "2026-03-30T10:00", "2026-03-30T12:00"
    )


def test_that_without_a_wished_time_the_hour_of_the_call_is_tried_again() -> None:
    assert again(None, None, at("2026-03-10T10:24"), SHOP) == window("2026-03-11T10:24", "2026-03-11T11:24")
    assert again(None, None, at("2026-03-10T19:40"), SHOP) == window("2026-03-11T19:40", "2026-03-11T20:00")
    assert again(None, None, at("2026-03-10T22:00"), SHOP) == window("2026-03-11T08:00", "2026-03-11T20:00")


def test_that_only_calling_time_is_proposed() -> None:
    friday = ShopSettings("Kaffeehaus", calling_hours=(CallingHours(3, 9 * 60, 20 * 60), CallingHours(4, 9 * 60, 11 * 60)))

    assert again(None, window("2026-03-12T10:00", "2026-03-12T12:00"), at("2026-03-12T10:24"), friday) == window(
        "2026-03-13T10:00", "2026-03-13T11:00"
    )
    assert again(None, window("2026-03-12T18:00", "2026-03-12T19:00"), at("2026-03-12T18:24"), friday) == window(
        "2026-03-13T09:00", "2026-03-13T11:00"
    )


def test_that_a_shop_without_calling_hours_proposes_nothing() -> None:
    assert again(None, None, at("2026-03-10T10:24"), ShopSettings("Kaffeehaus", calling_hours=())) is None
