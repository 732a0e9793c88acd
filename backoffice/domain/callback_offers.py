"""The times that a message offers, as moments of the shop, and what is proposed when nobody was reached."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from backoffice.domain.callback_reading.reading import read_message
from backoffice.domain.callback_reading.records import CallingTimes, Note, Reading, ReadingSettings, Window
from backoffice.domain.callback_reading.windows import first_call, next_window
from backoffice.domain.callbacks import CallWindow
from backoffice.domain.calling_time import DAY, calling_times, day_window, first_day, local, spans, utc
from backoffice.domain.people import ShopSettings

SOON_LASTS = timedelta(hours=1)  # how long the proposed time is where the customer named none


@dataclass(frozen=True, slots=True)
class FirstTime:
    """The number to call (E.164, empty if none is named) and when. `outside_hours`: the shop does not phone back when it was asked to."""

    number: str
    window: CallWindow | None
    outside_hours: bool


def read(text: str, received_at: datetime, settings: ShopSettings) -> Reading:
    """Read a message as one that came in at this moment."""
    return read_message(text, local(received_at, ZoneInfo(settings.zone)), ReadingSettings(settings.country))


def first_time(reading: Reading, received_at: datetime, settings: ShopSettings) -> FirstTime:
    """Return the number to call and the first time to call that a message names."""
    zone = ZoneInfo(settings.zone)
    call = first_call(reading, local(received_at, zone), calling_times(settings))
    return FirstTime(call.phone_e164 or "", _window(reading, call.window, zone), Note.OUTSIDE_HOURS in call.notes)


def next_time(reading: Reading, last: CallWindow | None, at: datetime, settings: ShopSettings) -> CallWindow | None:
    """Return the next time that a message offers after the `last` one, which reached nobody; None where it offers none."""
    zone = ZoneInfo(settings.zone)
    now = local(at, zone)
    before = Window(None, now, now) if last is None else Window(None, local(last.start, zone), local(last.end, zone))
    return _window(reading, next_window(reading, before, now, calling_times(settings)), zone)


def again(offered: CallWindow | None, window: CallWindow | None, at: datetime, settings: ShopSettings) -> CallWindow | None:
    """Return what is proposed after a call at this moment that reached nobody.

    That is a wished time that is still to come, else what the message `offered` beside, else the same time on the next calling day; of a
    request without a wished time the time of this call. What of it is no calling time is cut off. None for a shop without calling hours.
    """
    if window is not None and window.start > at:
        return window
    if offered is not None:
        return offered
    zone, times = ZoneInfo(settings.zone), calling_times(settings)
    day = first_day(local(at, zone).date() + DAY, times)
    if day is None:
        return None
    start, end = (window.start, window.end) if window is not None else (at, at + SOON_LASTS)
    moved = day - local(start, zone).date()
    wished = CallWindow(utc(local(start, zone) + moved, zone), utc(local(end, zone) + moved, zone), window is not None and window.hard)
    return _inside(wished, times, zone) or day_window(day, times, zone)


def _inside(window: CallWindow, times: CallingTimes, zone: ZoneInfo) -> CallWindow | None:
    """Return the longest part of a window that is calling time of its day."""
    day = window.start.astimezone(zone).date()
    parts = [(min(end, window.end) - max(start, window.start), max(start, window.start)) for start, end in spans(day, times, zone)]
    length, start = max(parts, default=(timedelta(), window.start), key=lambda part: part[0])
    return CallWindow(start, start + length, window.hard) if length > timedelta() else None


def _window(reading: Reading, found: Window | None, zone: ZoneInfo) -> CallWindow | None:
    if found is None:
        return None
    return CallWindow(utc(found.start, zone), utc(found.end, zone), any(offer.hard for offer in reading.offers))
