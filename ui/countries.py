"""Countries to pick from: those that the shop sends to first, then all of them by their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCollator, QLocale

from backoffice.domain.countries import ALPHA2, country_name
from backoffice.errors import BackofficeError
from ui.context import ORDERS_VIEW, UiContext
from ui.widgets.fields import Picker, picker

USUAL = ("DE", "AT", "CH", "FR", "NL", "BE", "LU", "IT", "ES", "PL", "CZ", "DK", "SE", "GB", "IE", "US")


@dataclass(frozen=True, slots=True)
class Countries:
    """What a list of countries goes by: the shop's own, those of its orders (the commonest first), and the language of their names."""

    home: str
    used: Sequence[str] = ()
    language: str = "de"

    @property
    def first(self) -> list[str]:
        """The codes that stand first: the shop's own, those of its orders, the usual ones."""
        return [code for code in dict.fromkeys((self.home, *self.used, *USUAL)) if code in ALPHA2]

    @property
    def others(self) -> list[str]:
        """All other codes in the order of their names."""
        order = QCollator(QLocale(self.language))
        return sorted(ALPHA2.difference(self.first), key=lambda code: order.sortKey(country_name(code, self.language)))


def countries_of(context: UiContext) -> Countries:
    """Return what the lists of countries go by in an office."""
    office, language = context.office, context.formats.language
    try:
        used = office.views.countries() if context.may(ORDERS_VIEW) else ()
    except BackofficeError:
        used = ()
    return Countries(office.settings.country, used, language)


def country_picker(countries: Countries, *, name: str, accessible: str, value: str) -> Picker:
    """Return a list of all countries with `value` picked."""
    first = countries.first
    choices: list[tuple[str, object]] = [(country_name(code, countries.language), code) for code in (*first, *countries.others)]
    result = picker(choices, name=name, accessible=accessible, value=value)
    result.insertSeparator(len(first))
    return result
