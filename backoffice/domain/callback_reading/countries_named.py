"""The country that is named right beside a number written without its code: "044 668 18 00 (Schweiz)", "österreichische Nummer: 0664 …".

Only words that stand at the number count. Whoever is "till Friday in Austria" may well carry a telephone of their own country there.
"""

import re

_NAMES = {
    "DE": r"deutschland|deutsche[rns]?|germany|german",
    "AT": r"(?:ö|oe)sterreich|(?:ö|oe)sterreichische[rns]?|austria|austrian",
    "CH": r"schweiz|schweizer|schweizerische[rns]?|switzerland|swiss",
    "IT": r"italien|italienische[rns]?|italy|italian",
    "FR": r"frankreich|franz(?:ö|oe)sische[rns]?|france|french",
    "NL": r"niederlande|niederl(?:ä|ae)ndische[rns]?|holland|holl(?:ä|ae)ndische[rns]?|netherlands|dutch",
    "BE": r"belgien|belgische[rns]?|belgium|belgian",
    "GB": r"gro(?:ß|ss)britannien|england|britische[rns]?|englische[rns]?|uk|united kingdom|british",
    "LU": r"luxemburg|luxemburgische[rns]?|luxembourg",
    "PL": r"polen|polnische[rns]?|poland|polish",
    "DK": r"d(?:ä|ae)nemark|d(?:ä|ae)nische[rns]?|denmark|danish",
    "CZ": r"tschechien|tschechische[rns]?|czechia|czech",
}
# Signs of countries count in brackets, as they are written on letters and cars.
_SIGNS = {country: country for country in _NAMES} | {"A": "AT", "D": "DE", "AUT": "AT", "CHE": "CH"}
_COUNTRY = "|".join(f"(?P<{country}>{names})" for country, names in _NAMES.items())
_NUMBER = r"(?:mobil|handy|festnetz|telefon|tel|ruf|mobile|phone|landline|cell)?-?(?:nummer|nr|number)\.?"
_THING = rf"(?:{_NUMBER}|handy|mobil|mobile|festnetz|telefon|phone|tel\.?)"
_BEFORE = re.compile(
    rf"(?<![a-zäöüß])(?:(?:{_COUNTRY})(?:[ -]{_THING})?(?:\s?(?:ist|lautet|is))?|{_THING}\s(?:in|aus|in der|aus der|from|in the)\s"
    rf"(?:{_COUNTRY.replace('?P<', '?P<in_')}))[\s:)\]-]{{0,3}}[(+]?$"
)
_AFTER = re.compile(rf"^[\s,–-]{{0,3}}(?:[(\[]\s?(?:{_COUNTRY})|(?:{_COUNTRY.replace('?P<', '?P<bare_')})[ -]?{_THING})(?![a-zäöüß])")
_SIGN_AFTER = re.compile(r"^\s?[(\[]([A-Z]{1,3})[)\]]")
_SIGN_BEFORE = re.compile(r"[(\[]([A-Z]{1,3})[)\]][\s:]{0,2}$")
_LIVES = (
    r"(?:wohne|wohnen|lebe|leben|sitze|sitzen|ans(?:ä|ae)ssig|zu hause|live|based)"
    r"\s(?:(?:hier|jetzt|leider|wir|ich|auch)\s){0,2}(?:in|in der|in the)"
)
_CALLS = (
    r"(?:komme|kommen|bin|sind|rufe|anruf|kund(?:e|in)|gr(?:ü|ue)(?:ß|ss)e|am|calling|greetings)"
    r"\s(?:(?:hier|ich|wir|eine?|sie)\s){0,2}(?:aus|aus der|from|from the)"
)
_HOME = re.compile(rf"(?<![a-zäöüß])(?:{_LIVES}|{_CALLS})\s(?:{_COUNTRY})(?![a-zäöüß])")
_REACH = 48


def country_named(text: str, start: int, end: int) -> str:
    """Return the country (alpha-2) that is named at the number between two places of a message, "" if none is."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    for pattern, signs in ((_SIGN_AFTER, after), (_SIGN_BEFORE, before)):
        if (match := pattern.search(signs)) and match[1] in _SIGNS:
            return _SIGNS[match[1]]
    for pattern, words in ((_AFTER, after), (_BEFORE, before)):
        if match := pattern.search(words.lower()):
            return next(name.removeprefix("in_").removeprefix("bare_") for name, found in match.groupdict().items() if found)
    return ""


def home_named(text: str) -> str:
    """Return the country in which somebody says that they live or from which they call, "" if they say nothing of it."""
    match = _HOME.search(text.lower())
    return next((name for name, found in match.groupdict().items() if found), "") if match else ""
