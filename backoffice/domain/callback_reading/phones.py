"""Which digits of a message are a telephone number that can be dialled, by their form; what is said about it is `phone_words`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backoffice.domain.callback_reading.countries_named import country_named, home_named

_MOST_ATTEMPTS = 400  # so that a message of nothing but digits costs no more than a long one
_FEWEST_DIGITS, _MOST_DIGITS = 6, 17
_SHORT_ENDING = 3
_DAY, _MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_HOUR = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"
_UNIT = r"(?:\s?(?:uhr|h|pm|p\.m|a\.m|o'clock|std|stunden)|am)\b"
_TO = r"\s?(?:-|bis|und|u\.|oder|to)\s?"
_NOT_DIALLED = re.compile(
    rf"""
      (?<![0-9./+-]){_DAY}[.]\s?{_MONTH}[.](?:\s?[12][0-9]{{3}}|[0-9]{{2}})?(?![0-9])        # dates
    | (?<![0-9./+-]){_DAY}/{_MONTH}/(?:[12][0-9]{{3}}|[0-9]{{2}})(?![0-9])
    | (?<![0-9/+-])[12][0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])
    | (?<![0-9]){_HOUR}(?:{_TO}{_HOUR})?{_UNIT}                                               # times of day
    | (?<![0-9])[0-2][0-9][0-5][0-9](?:\s?-\s?[0-2][0-9][0-5][0-9])?\s?(?:uhr|h)\b
    | (?<![0-9])[0-9]{{1,2}}:[0-9]{{2}}(?:\s?-\s?[0-9]{{1,2}}:[0-9]{{2}})?(?![0-9])
    | (?<![0-9.])[0-9]{{1,2}}\.[0-9]{{2}}\s?-\s?[0-9]{{1,2}}\.[0-9]{{2}}(?![0-9])
    | (?P<iban>(?<![\w])(?-i:[A-Z]{{2}})[0-9]{{2}}(?:\ ?[0-9a-z]{{4}}){{2,7}}(?:\ ?[0-9a-z]{{1,3}})?(?![\w]))
    | (?<![0-9])[0-9]{{4}}(?:[ -][0-9]{{4}}){{2}}[ -][0-9]{{1,7}}(?![0-9])                   # card
    | (?:https?://|www\.)\S*|(?<!\S)\S{{0,64}}@\S*                                                         # addresses
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUN = re.compile(r"(?:[(\[]{0,2}\+ ?)?[(\[]{0,2}[0-9][0-9 ()\[\]/.+\u00ad\u200b-\u200d\u2060\ufeff-]*")
_GROUP = re.compile(r"\+\s?[0-9]+|[0-9]+")
_RANGE = re.compile(r"(?<=\s)[0-9]{1,2}\s?-\s?[0-9]{1,2}$")
_POSTCODE, _LONG_REFERENCE = 5, 6


# How long the account numbers of the neighbours are, where a telephone number that follows could be taken for their end.
_IBAN_LENGTHS = {
    country: length
    for length, countries in {16: "BE", 18: "NL DK", 20: "AT LU", 21: "CH LI", 22: "DE GB", 24: "CZ ES", 27: "FR IT", 28: "PL"}.items()
    for country in countries.split()
}


@dataclass(frozen=True, slots=True)
class Dialled:
    """A number in the text: E.164 and its place."""

    phone_e164: str
    start: int
    end: int


def dialled(text: str, country: str) -> list[Dialled]:
    """Return what can be dialled, in the order of the text. Nothing else is known of these numbers: an order number may be among them."""
    plans = _Plans(country, home_named(text))
    clean = _NOT_DIALLED.sub(_hidden, text)
    return [found for run in _RUN.finditer(clean) if not _glued(clean, run) for found in _in_country(text, run, plans)]


class _Plans:
    """The numbering plans that a message may follow: the shop's country, that of who writes, those that it names at a number."""

    def __init__(self, country: str, home: str) -> None:
        self.country, self.home = country, home
        self._known: dict[str, _Plan] = {}

    def of(self, country: str) -> "_Plan":
        if country not in self._known:
            self._known[country] = _Plan(country)
        return self._known[country]


def _in_country(text: str, run: re.Match[str], plans: _Plans) -> list[Dialled]:
    """Read digits as a number of the country that is named beside them, if it has such a number; else of one's own, or the writer's."""
    digits, named = _Run.of(run), country_named(text, *_trimmed(run))
    if named:
        return list(_in_run(digits, plans.of(named))) or list(_in_run(digits, plans.of(plans.country)))
    own = list(_in_run(digits, plans.of(plans.country)))
    if not plans.home or any(plans.of(plans.country).is_mobile(found.phone_e164) for found in own):
        return own
    return list(_in_run(digits, plans.of(plans.home))) or own


def _trimmed(run: re.Match[str]) -> tuple[int, int]:
    said = run.group()
    return run.start(), run.start() + len(said.rstrip(" ([-+/."))


def _hidden(match: re.Match[str]) -> str:
    said = match.group()
    end = len(said)
    if match.lastgroup == "iban" and (length := _IBAN_LENGTHS.get(said[:2])):
        places = [place for place, sign in enumerate(said, 1) if sign != " "]
        end = places[min(length, len(places)) - 1]
    return "\n" * end + said[end:]


def _glued(text: str, run: re.Match[str]) -> bool:
    """Say whether the digits belong to a word ("AB0123…"); "Tel0171…" does not count."""
    start = run.start()
    before = text[max(0, start - 9) : start].lower()
    return (
        bool(before) and (before[-1].isalnum() or before[-1] in "_#") and not before.endswith(("tel", "mobil", "handy", "telefon", "phone"))
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Digits with signs between them that might be one number, or several."""

    text: str
    offset: int
    groups: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, match: re.Match[str]) -> "_Run":
        text = match.group()
        return cls(text, match.start(), tuple(group.span() for group in _GROUP.finditer(text)))

    def digits(self, first: int, last: int) -> str:
        return "".join(self.text[start:end].lstrip("+ ") for start, end in self.groups[first : last + 1])

    def between(self, index: int) -> str:
        """Return what stands before a group."""
        return self.text[self.groups[index - 1][1] if index else 0 : self.groups[index][0]]

    def begins(self, index: int, leads: str) -> bool:
        start = self.groups[index][0]
        return self.text[start] in leads

    def stands_apart(self, index: int) -> bool:
        between = self.between(index)
        return index == 0 or " " in between or "/" in between or self.text[self.groups[index][0]] == "+"


def _in_run(run: _Run, plan: "_Plan") -> Iterator[Dialled]:
    index = free = 0
    while index < len(run.groups):
        last = None
        if run.begins(index, plan.leads) and run.stands_apart(index) and _explained(run, free, index):
            last = _longest(run, index, plan)
        if last is None:
            index += 1
            continue
        start = run.groups[index][0]
        while start > 0 and run.text[start - 1] in "([+":
            start -= 1
        number = plan.e164(run.text[run.groups[index][0] : run.groups[last][1]])
        if number:
            yield Dialled(number, run.offset + start, run.offset + run.groups[last][1])
        index = free = last + 1


def _explained(run: _Run, free: int, index: int) -> bool:
    """Say whether the digits before a number are something of their own (hours, a postcode, a reference) and not its beginning."""
    sizes = [len(run.digits(place, place)) for place in range(max(free, index - 4), index)]
    if not sizes:
        return True
    return sizes[-1] == _POSTCODE or sizes[-1] >= _LONG_REFERENCE or all(size <= 2 for size in sizes)


def _longest(run: _Run, first: int, plan: "_Plan") -> int | None:
    """Return the last group of the longest number that begins here."""
    ends = []
    for last in range(first, min(len(run.groups), first + 12)):
        digits = run.digits(first, last)
        if len(digits) > _MOST_DIGITS:
            break
        if last > first and len(digits) > _FEWEST_DIGITS and _another_begins(run, first, last, plan):
            break
        if len(digits) >= _FEWEST_DIGITS:
            ends.append(last)
    for last in reversed(ends):
        if (earlier := _cut_off(run, first, last, plan)) is not None:
            return earlier
        if _dials(run, first, last, plan):
            return last
    return None


def _another_begins(run: _Run, first: int, last: int, plan: "_Plan") -> bool:
    """Say whether a second number begins with this group: both parts must be numbers by themselves."""
    if not run.begins(last, plan.leads) or not run.stands_apart(last) or run.text[run.groups[last][0] : run.groups[last][1]] == "0":
        return False
    if not _dials(run, first, last - 1, plan):
        return False
    return any(
        _dials(run, last, end, plan) for end in range(last, min(len(run.groups), last + 6)) if len(run.digits(last, end)) > _FEWEST_DIGITS
    )


def _cut_off(run: _Run, first: int, last: int, plan: "_Plan") -> int | None:
    """Return where the number ends if that is before its last group: "… 100/101" gives two endings, "… 9-12" hours."""
    if last == first or len(run.digits(first, last - 1)) < _FEWEST_DIGITS:
        return None
    ending = len(run.digits(last, last))
    if "/" in run.between(last) and ending <= _SHORT_ENDING and _dials(run, first, last - 1, plan):
        return last - 1
    hours = _RANGE.search(run.text[run.groups[first][0] : run.groups[last][1]]) and last - 1 > first
    return last - 2 if hours and _dials(run, first, last - 2, plan) else None


def _dials(run: _Run, first: int, last: int, plan: "_Plan") -> bool:
    return bool(plan.e164(run.text[run.groups[first][0] : run.groups[last][1]]))


class _Plan:
    """A country's numbering plan. It is asked only so often, and remembers its answers as long as one message is read."""

    def __init__(self, country: str) -> None:
        import phonenumbers  # 60 ms that only who reads a message pays

        self._country = country
        self._known: dict[str, str] = {}
        # What a number begins with: in most countries a 0 before the area, in some anything.
        self.leads = "+0" if phonenumbers.ndd_prefix_for_region(country, strip_non_digits=True) == "0" else "+0123456789"

    def e164(self, text: str) -> str:
        """Return a number in E.164, "" if nobody could dial it."""
        if text not in self._known:
            self._known[text] = self._ask(text) if len(self._known) < _MOST_ATTEMPTS else ""
        return self._known[text]

    def is_mobile(self, number: str) -> bool:
        """Say whether a number in E.164 is a mobile one, which people carry to other countries."""
        import phonenumbers  # as above

        return phonenumbers.number_type(phonenumbers.parse(number, None)) == phonenumbers.PhoneNumberType.MOBILE

    def _ask(self, text: str) -> str:
        import phonenumbers  # as above

        spelled = re.sub(r"[^0-9+]", "", text.replace("(0)", "") if text.startswith(("+", "00")) else text)
        try:
            number = phonenumbers.parse(spelled, self._country)
        except phonenumbers.NumberParseException:
            return ""
        valid = phonenumbers.is_valid_number(number)
        if not valid and spelled.startswith("+"):  # whoever writes the country's code means it; ranges for films are valid nowhere
            valid = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else ""
