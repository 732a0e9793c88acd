"""Words for days, months, parts of the day and hours, in German and English, as they are written and miswritten."""

from enum import Enum

from backoffice.domain.callback_reading.word_lists import each_with_place, words

_GERMAN_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_DAYS = each_with_place(
    "mo mon mont", "di tue tues die dien", "mi wed weds mit mittw", "do thu thur thurs don donn", "fr fri fre freit", "sa sat sam samst",
    "so sun son sonnt",
)  # fmt: skip
# Short names that are also words of their own: "so ab 17 Uhr", "Die Lieferung", "Do call", "Fr. Meier", "mit mir".
DOUBTFUL_SHORT_DAYS = frozenset({"so", "do", "die", "mit", "don", "sat", "sun", "son", "fr", "sam", "mi", "di", "mo", "sa", "wed", "fre"})
NEVER_WITHOUT_DOT = frozenset({"die", "mit", "don", "son", "sam", "fre"})


def _misspelt(word: str) -> set[str]:
    """Return a word with one letter missing, doubled or changed places with its neighbour; the first letter stays."""
    lost = {word[:place] + word[place + 1 :] for place in range(1, len(word))}
    doubled = {word[:place] + word[place] + word[place:] for place in range(1, len(word))}
    swapped = {word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(1, len(word) - 1)}
    return lost | doubled | swapped


def _day_names() -> dict[str, int]:
    names = {name: day for days in (_GERMAN_DAYS, _ENGLISH_DAYS) for day, name in enumerate(days)} | {"sonnabend": 5}
    wrong = {variant: day for name, day in names.items() for variant in _misspelt(name)}
    right = names | {f"{name}s": day for name, day in names.items()} | {f"{name}en": day for name, day in names.items()}
    return wrong | right


_SPOKEN_DAYS = ("tog", "dog", "dag")  # "Freitog", "Mondag"
DAY_NAMES = _day_names()
# The "ae" is an umlaut: "März" and "Maerz" are one word here.
MONTHS = {
    name: place + 1
    for name, place in each_with_place(
        "januar jaenner january jan", "februar feber february feb", "maerz march mrz mar maer marz", "april apr", "mai may",
        "juni june jun juno", "juli july jul julei", "august aug", "september sept sep", "oktober october okt oct", "november nov",
        "dezember december dez dec",
    ).items()
}  # fmt: skip


class Part(Enum):
    """Parts of the day in minutes after midnight, and what an hour from 1 to 11 beside one means: first or second half of the day."""

    EARLY = (8 * 60, 10 * 60, "am")
    MORNING = (8 * 60, 12 * 60, "am")
    NOON = (12 * 60, 14 * 60, "")
    AFTERNOON = (13 * 60, 18 * 60, "pm")
    EVENING = (17 * 60, 20 * 60, "pm")
    NIGHT = (22 * 60, 24 * 60, "night")

    def __init__(self, start_minute: int, end_minute: int, half: str) -> None:
        self.start_minute = start_minute
        self.end_minute = end_minute
        self.half = half


PARTS = {
    word: part
    for part, names in {
        Part.EARLY: "frueh morgens fruehmorgens fruehs morgendlich morgenstunden fruehstunden fruah",
        Part.MORNING: "vormittag vormittags vormittage vorm vormitags vormittgas vormittgs vormittagsstunden vormittagszeit morning"
        " mornings forenoon",
        Part.NOON: "mittag mittags mittagszeit mittagspause mittagsstunde mittagsstunden z'mittag zmittag noon midday lunchtime mitags"
        " lunch",
        Part.AFTERNOON: "nachmittag nachmittags nachmittage nachm nachmitags nachmittgas nachmittgs nachmittagsstunden spaetnachmittag"
        " spaetnachmittags fruehnachmittag namittag nomittag nachmittog afternoon afternoons",
        Part.EVENING: "abend abends abende abendstunden feierabendzeit vorabend spaetabends evening evenings",
        Part.NIGHT: "nacht nachts night nights mitternacht midnight",
    }.items()
    for word in names.split()
}
# What a weekday is written together with: "Freitagabend", "Montagmorgen".
COMPOUND_PARTS = {
    **dict.fromkeys(("morgen", "morgens", "frueh"), Part.EARLY),
    **dict.fromkeys(("vormittag", "vormittags"), Part.MORNING),
    **dict.fromkeys(("mittag", "mittags"), Part.NOON),
    **dict.fromkeys(("nachmittag", "nachmittags"), Part.AFTERNOON),
    **dict.fromkeys(("abend", "abends"), Part.EVENING),
    "nacht": Part.NIGHT,
}

HOURS = each_with_place(
    "null", "eins ein one", "zwei zwo two", "drei dreie three", "vier viere four", "fuenf fuenfe five", "sechs sechse six",
    "sieben siebene seven", "acht achte eight", "neun neune neine nine", "zehn zehne ten", "elf elfe eleven", "zwoelf zwoelfe twelve",
    "dreizehn", "vierzehn", "fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    "zwanzig", "einundzwanzig", "zweiundzwanzig", "dreiundzwanzig",
)  # fmt: skip
AMOUNTS: dict[str, float] = HOURS | {
    **dict.fromkeys(("eine", "einer", "einem", "einen", "ner", "a", "an"), 1),
    **dict.fromkeys(("paar", "couple"), 2),
    **dict.fromkeys(("anderthalb", "eineinhalb"), 1.5),
    **dict.fromkeys(("halbe", "halben", "half"), 0.5),
    "zweieinhalb": 2.5, "viertel": 0.25, "dreiviertel": 0.75, "fifteen": 15, "twenty": 20, "dreissig": 30, "thirty": 30, "vierzig": 40,
    "forty": 40, "fuenfundvierzig": 45, "fuenfzig": 50, "sechzig": 60, "sixty": 60, "neunzig": 90, "ninety": 90,
}  # fmt: skip
UNIT_MINUTES = {
    **dict.fromkeys(words("minute minuten min mins minutes"), 1),
    **dict.fromkeys(words("stunde stunden std stdn stuendchen h hour hours hrs hr"), 60),
    "viertelstunde": 15,
    "dreiviertelstunde": 45,
}
UNIT_DAYS = dict.fromkeys(words("tag tage tagen day days"), 1) | dict.fromkeys(words("woche wochen week weeks"), 7)
O_CLOCK = frozenset({"uhr", "h", "o'clock", "oclock", "ur", "uhrr", "ish"})


def weekday_of(word: str) -> tuple[int, Part | None] | None:
    """Return weekday and, for a compound as "Donnerstagnachmittag", the part of the day."""
    if word in DAY_NAMES:
        return DAY_NAMES[word], None
    if word.endswith(_SPOKEN_DAYS) and (spoken := f"{word[:-3]}tag") in DAY_NAMES:
        return DAY_NAMES[spoken], None
    for name in (*_GERMAN_DAYS, "sonnabend"):
        if word.startswith(name):
            part = COMPOUND_PARTS.get(word.removeprefix(name).lstrip("s"))
            return (DAY_NAMES[name], part) if part else None
    return None
