"""Public holidays of a country and of a part of it, from the collection that the program brings along; nobody is asked."""

from collections.abc import Container
from datetime import date
from functools import cache

from backoffice.domain.keys import name_key

# Towns with a holiday of their own, within which part of the country (Art. 1 (2) of the Bavarian act on holidays: 8 August).
_WITHIN = {"DE": {"Augsburg": "BY"}}


@cache
def holidays_of(country: str, region: str = "") -> Container[date]:
    """Return the public holidays of a country (alpha-2): nationwide ones, with a region (ISO 3166-2 without the country) that one's too.

    Of a country that nobody has collected there are none, of an unknown region the nationwide ones.
    """
    import holidays  # half a second that only who needs a calendar pays

    for subdivision in (region or None, None):
        try:
            return holidays.country_holidays(country, subdiv=subdivision)
        except NotImplementedError:
            continue
    return frozenset()


@cache
def regions_of(country: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a country that have holidays of their own, as (code, name) by name; none where nobody has collected any.

    A part of a part stands below it.
    """
    import holidays

    try:
        calendar = holidays.country_holidays(country)
    except NotImplementedError:
        return ()
    aliases = calendar.get_subdivision_aliases()
    names = {code: (aliases.get(code) or [code])[0] for code in calendar.subdivisions}
    for code, whole in _WITHIN.get(country, {}).items():
        if code in names and whole in names:
            names[code] = f"{names[whole]}, {names[code]}"
    return tuple(sorted(names.items(), key=lambda region: name_key(region[1])))
