"""Words about callback requests: groups, wished times, results."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from backoffice.domain.callbacks import CallbackGroup, CallbackResult, CallbackRow, CallWindow
from backoffice.domain.people import CallingHours
from ui.formats import Formats

DAY = timedelta(days=1)


def group_words(group: CallbackGroup) -> str:
    """Return what a group of the queue is called."""
    translate = QCoreApplication.translate
    return {
        CallbackGroup.OVERDUE: translate("CallbackWords", "Overdue"),
        CallbackGroup.NOW: translate("CallbackWords", "Now"),
        CallbackGroup.TODAY: translate("CallbackWords", "Today"),
        CallbackGroup.PLANNED: translate("CallbackWords", "Planned"),
        CallbackGroup.SOON: translate("CallbackWords", "As soon as possible"),
    }[group]


def result_words(result: str) -> str:
    """Return how an attempt ended; empty for no result."""
    translate = QCoreApplication.translate
    words: dict[str, str] = {
        CallbackResult.REACHED: translate("CallbackWords", "Reached"),
        CallbackResult.NOT_REACHED: translate("CallbackWords", "Not reached"),
        CallbackResult.LATER: translate("CallbackWords", "Later"),
        CallbackResult.WRONG_NUMBER: translate("CallbackWords", "Wrong number"),
        CallbackResult.SETTLED: translate("CallbackWords", "Settled"),
        CallbackResult.DO_NOT_CALL: translate("CallbackWords", "Do not call"),
        CallbackResult.GIVEN_UP: translate("CallbackWords", "Given up"),
    }
    return words.get(result, "")


def window_words(window: CallWindow, formats: Formats) -> str:
    """Write a wished time ("10:00–12:00", "yesterday 16:00–18:00", "Wed 11 Mar 08:00–10:00")."""
    start, end = window.start.astimezone(formats.zone), window.end.astimezone(formats.zone)
    hours = f"{start:%H:%M}–{end:%H:%M}"
    day = _day_words(start, formats)
    return f"{day} {hours}" if day else hours


def wish_words(row: CallbackRow, formats: Formats) -> str:
    """Write when somebody wants to be called, or since when they wait."""
    if row.window is not None:
        return window_words(row.window, formats)
    translate = QCoreApplication.translate
    return translate("CallbackWords", "since {moment}").format(moment=formats.moment(row.received_at).replace(",", ""))


def left_words(until: datetime, now: datetime) -> str:
    """Write how long a wished time still goes ("1 h 36 min left"); empty when it is over."""
    minutes = int((until - now).total_seconds() // 60)
    if minutes <= 0:
        return ""
    translate = QCoreApplication.translate
    if minutes < 60:
        return translate("CallbackWords", "{minutes} min left").format(minutes=minutes)
    return translate("CallbackWords", "{hours} h {minutes} min left").format(hours=minutes // 60, minutes=minutes % 60)


def hours_words(hours: tuple[CallingHours, ...], name: Callable[[int], str]) -> str:
    """Write calling hours, days with the same hours together ("Mo–Sa 8–20")."""
    written: list[tuple[int, int, str]] = []
    for one in sorted(hours, key=lambda one: (one.start_minute, one.end_minute, one.weekday)):
        span = f"{_hour(one.start_minute)}–{_hour(one.end_minute)}"
        if written and written[-1][2] == span and written[-1][1] == one.weekday - 1:
            written[-1] = (written[-1][0], one.weekday, span)
        else:
            written.append((one.weekday, one.weekday, span))
    return ", ".join(f"{name(first)}–{name(last)} {span}" if first != last else f"{name(first)} {span}" for first, last, span in written)


def _hour(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{hour}:{rest:02}" if rest else str(hour)


def _day_words(moment: datetime, formats: Formats) -> str:
    today = formats.today()
    if moment.date() == today:
        return ""
    translate = QCoreApplication.translate
    if moment.date() == today - DAY:
        return translate("CallbackWords", "yesterday")
    if moment.date() == today + DAY:
        return translate("CallbackWords", "tomorrow")
    return formats.short_weekday(moment.date())
