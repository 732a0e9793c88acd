"""How values are written for people: money, quantities, rates, dates and times, in the program's language and the shop's zone."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from backoffice.clock import Clock, SystemClock
from backoffice.domain.money import QUANTITY_SCALE, RATE_SCALE, exponent
from backoffice.domain.pages import Count

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_NARROW, _NO_BREAK = "\u202f", "\u00a0"


class Formats:
    """Writes values; a new one is made when language or zone change."""

    def __init__(self, locale: QLocale, zone: str = "Europe/Berlin", clock: Clock | None = None) -> None:
        self._locale, self._zone, self._clock = locale, ZoneInfo(zone), clock or SystemClock()
        self._short = QCoreApplication.translate("Formats", "d MMM")
        self._with_year = QCoreApplication.translate("Formats", "d MMM yyyy")
        self._today = QCoreApplication.translate("Formats", "today, {time}")
        self._yesterday = QCoreApplication.translate("Formats", "yesterday, {time}")
        self._percent = QCoreApplication.translate("Formats", "{number}%")
        self._day = lru_cache(maxsize=512)(self._write_day)
        self._amount = lru_cache(maxsize=4096)(self._write_amount)

    @property
    def language(self) -> str:
        """The code of the program's language ("de", "en")."""
        return QLocale.languageToCode(self._locale.language())

    @property
    def zone(self) -> ZoneInfo:
        """The shop's zone."""
        return self._zone

    def today(self) -> date:
        """Return the day that it is in the shop's zone."""
        return self._clock.now().astimezone(self._zone).date()

    def weekday(self, day: date) -> str:
        """Write a day of about now with its weekday ("Dienstag, 10. März", "Tuesday, 10 March")."""
        pattern = "dddd, d. MMMM" if self.language == "de" else "dddd, d MMMM"
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)

    def short_weekday(self, day: date) -> str:
        """Write a day with its short weekday ("Mi 11.03.", "Wed 11 Mar"), with the year in another one."""
        weekday = self._locale.toString(QDate(day.year, day.month, day.day), "ddd").rstrip(".")
        return f"{weekday} {self._day(day, self._this_year)}"

    @property
    def now(self) -> datetime:
        """The time by the program's clock, aware."""
        return self._clock.now()

    def money(self, minor: int, currency: str) -> str:
        """Write an amount ("142,00 €", "€142.00"); minor units of its currency."""
        places = exponent(currency)
        return self._amount(minor, places, places, currency)

    def unit_price(self, ten_thousandths: int, currency: str) -> str:
        """Write a unit price with as many decimals as it needs, at least the currency's."""
        places = exponent(currency)
        while places < 4 and ten_thousandths % 10 ** (4 - places):
            places += 1
        return self._amount(ten_thousandths, 4, places, currency)

    def quantity(self, thousandths: int) -> str:
        """Write a quantity ("3", "0,75")."""
        places = next(places for places in range(4) if thousandths % 10 ** (3 - places) == 0)
        return self._locale.toString(thousandths / QUANTITY_SCALE, "f", places)

    def pieces(self, thousandths: int) -> str:
        """Write how many pieces ("1 piece", "0.75 pieces"); a fraction has no form of its own that %n could choose."""
        if thousandths == QUANTITY_SCALE:
            return QCoreApplication.translate("Formats", "1 piece")
        return QCoreApplication.translate("Formats", "{number} pieces").format(number=self.quantity(thousandths))

    def rate(self, hundredths: int) -> str:
        """Write a tax rate ("19 %", "19%")."""
        places = next(places for places in range(3) if hundredths % 10 ** (2 - places) == 0)
        return self._percent.format(number=self._locale.toString(hundredths / RATE_SCALE, "f", places))

    def number(self, value: int) -> str:
        """Write a whole number with the language's separators."""
        return self._locale.toString(value)

    def count(self, count: Count) -> str:
        """Write how many there are, with a plus where counting stopped."""
        return self.number(count.number) + ("+" if count.more else "")

    def stamp(self, moment: datetime) -> str:
        """Write date and time for a list, without the year in the current one ("10.03. 08:47")."""
        here = moment.astimezone(self._zone)
        return f"{self._day(here.date(), self._this_year)} {self._clock_time(here)}"

    def day(self, moment: datetime) -> str:
        """Write a date, without the year in the current one."""
        return self._day(moment.astimezone(self._zone).date(), self._this_year)

    def full_date(self, day: date) -> str:
        """Write a day with its year, for paper."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "dd.MM.yyyy" if self.language == "de" else "d MMM yyyy")

    def written_date(self, day: date) -> str:
        """Write a day of the shop, without the year in the current one."""
        return self._day(day, self._this_year)

    def moment(self, moment: datetime) -> str:
        """Write when something happened ("heute, 08:47", "gestern, 17:20", "09.03., 16:02")."""
        here, today = moment.astimezone(self._zone), self._clock.now().astimezone(self._zone).date()
        if here.date() == today:
            return self._today.format(time=self._clock_time(here))
        if here.date() == today - timedelta(days=1):
            return self._yesterday.format(time=self._clock_time(here))
        return f"{self._day(here.date(), today.year)}, {self._clock_time(here)}"

    def clock_time(self, moment: datetime) -> str:
        """Write a time of day ("08:47")."""
        return self._clock_time(moment.astimezone(self._zone))

    @property
    def _this_year(self) -> int:
        return self._clock.now().astimezone(self._zone).year

    def _clock_time(self, moment: datetime) -> str:
        return self._locale.toString(QTime(moment.hour, moment.minute), "HH:mm")

    def _write_day(self, day: date, this_year: int) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), self._short if day.year == this_year else self._with_year)

    def _write_amount(self, value: int, scale: int, places: int, currency: str) -> str:
        symbol = _SYMBOLS.get(currency, currency)
        written = self._locale.toCurrencyString(abs(value) / 10**scale, symbol, places).replace(_NARROW, _NO_BREAK)
        if len(symbol) > 1 and written.startswith(symbol):
            written = written.replace(symbol, symbol + _NO_BREAK, 1)
        return f"−{written}" if value < 0 else written
