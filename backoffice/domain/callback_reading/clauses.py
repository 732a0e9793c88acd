"""The parts of a sentence and what each says of the times in it: that is when to call, that is when not, or nothing of either."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from operator import or_

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.clause import Clause, Role, says
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.loose_times import stated_hours_at
from backoffice.domain.callback_reading.roles import is_awaited, role_of
from backoffice.domain.callback_reading.spans import EXACT
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_SIGNS = frozenset(',;|·•():–"„“»«')
_BREAKS = frozenset(
    {
        "aber",
        "sondern",
        "doch",
        "but",
        "however",
        "jedoch",
        "allerdings",
        "dafuer",
        "weil",
        "dass",
        "sonst",
        "ansonsten",
        "because",
        "otherwise",
        "denn",
        "hingegen",
        "dann",
        "except",
        "ausser",
        "andernfalls",
        "bevor",
    }
)
_ALTERNATIVE = frozenset({"und", "oder", "and", "or", "sowie", "u"})
_ABOUT = words("wegen wg bezueglich betreffs betreffend zur zum zu fuer about regarding concerning")
_ARTICLES = words("der die das den dem des meiner meine meinem unserer unsere einer eine my the our . ihrer ihre")
_I = words("ich wir i we")
_AM = words("i'm we're bin sind am are haette haetten waere")
_PLACES = words("buero laden geschaeft praxis werkstatt zentrale empfang sekretariat")
_IS = words("ist is")
_AT_A_PLACE = words("im in beim bei auf zur zum")
_FEW = 2
_LONGEST_LIST = 8  # clauses of one list that are looked along, so that time stays in step with length


def clauses_of(line: Line, items: Sequence[Item], *, wished: bool = False, asks: bool = False) -> list[Clause]:
    """Return the parts of a sentence with their roles; `wished`: a form's field asks for the time, so that plain words do."""
    found = _parts(line, items)
    roles = [Role.NOTHING if is_awaited(clause.words, asks=asks) else role_of(clause) for clause in found]
    roles = [Role.NOTHING if _ends_a_perfect(found, place) else role for place, role in enumerate(roles)]
    called = wished or any(role is Role.CALL for role in roles)
    dialled = any(clause.phones for clause in found)
    decided: list[Clause] = []
    opening = False
    for clause, role in zip(found, roles, strict=True):
        staffed = "besetzt" in clause.words and says(clause.words, _PLACES)
        stated = staffed or any(stated_hours_at(line, place) for place in range(clause.start, clause.end))
        opening = stated or (opening and role is Role.PLAIN)
        if opening and not (wished and not stated):
            role = Role.NOTHING  # noqa: PLW2901 - what the words said no longer counts
        elif (
            decided and clause.joined in {",", "dass", "that", ":"} and "bitte" not in clause.words and says(decided[-1].words, said.SAYING)
        ):
            role = Role.NOTHING  # noqa: PLW2901 - as above
        elif decided and _goes_on_busy(clause, decided[-1]):
            role = Role.BUSY  # noqa: PLW2901 - as above
        elif role is Role.PLAIN and decided and _is_of_the_heading(clause, decided[-1]):
            role = Role.NOTHING  # noqa: PLW2901 - as above
        elif role is Role.PLAIN:
            last = decided[-1] if decided else None
            told = last is not None and last.role is Role.NOTHING and (bool(last.items) or roles[len(decided) - 1] is Role.NOTHING)
            told = told and not (last and _may_fail(last))
            role = _plain(clause, [] if last and _may_fail(last) else decided, called=called, dialled=dialled, asks=asks, told=told)  # noqa: PLW2901 - as above
        decided.append(replace(clause, role=role))
    return decided


def _parts(line: Line, items: Sequence[Item]) -> list[Clause]:
    taken = {place for item in items for place in range(item.start, item.end)}
    cuts = [place for place in range(len(line)) if place not in taken and _divides(line, place)]
    bounds = [*cuts, len(line)]
    found: list[Clause] = []
    start, joined = 0, ""
    for cut in bounds:
        found += _by_alternatives(line, start, cut, items, taken, joined)
        start, joined = cut + 1, "except" if _excepts(line, cut) else line.word(cut)
    return [clause for clause in found if clause.items or clause.words or clause.phones]


def _divides(line: Line, place: int) -> bool:
    token = line.at(place)
    if token.kind is Kind.BREAK:
        return True
    if token.kind is Kind.WORD:
        before_something = token.word == "before" and line.word(place + 1) in {"you", "they", "he", "she", "it", "we", "i", "your"}
        return token.word in _BREAKS or before_something or _excepts(line, place)
    if token.word == "-":
        return line.at(place - 1).end < token.start and token.end < line.at(place + 1).start
    return token.kind is Kind.SIGN and token.word in _SIGNS


def _excepts(line: Line, place: int) -> bool:
    """Read "any day but Monday" and "alle Tage bis auf Montag"."""
    if line.word(place) == "but":
        return line.word(place - 1) in {"day", "days", "time", "anytime"}
    before = (line.word(place - 1), line.word(place - 2))
    return line.says(place, "bis", "auf") and any(word in {"tage", "tag", "tagen", "taeglich", "immer", "jederzeit"} for word in before)


def _by_alternatives(line: Line, start: int, end: int, items: Sequence[Item], taken: set[int], joined: str) -> list[Clause]:
    """Divide at an "und" where both sides say something of their own: "morgen nicht da und übermorgen ab 10 erreichbar"."""
    cuts = [place for place in range(start + 1, end - 1) if place not in taken and line.word(place) in _ALTERNATIVE]
    if not cuts:
        return [_clause(line, start, end, items, taken, joined)]
    bounds = [start, *(cut + 1 for cut in cuts), end + 1]
    pieces = [_clause(line, first, after - 1, items, taken, line.word(first - 1)) for first, after in pairwise(bounds)]
    speaks = [role_of(piece) is not Role.PLAIN for piece in pieces]
    spoken = list(accumulate(reversed(speaks), or_))[::-1]
    found: list[Clause] = []
    first, said_so_far = start, False
    for place, cut in enumerate(cuts):
        said_so_far = said_so_far or speaks[place]
        if said_so_far and (spoken[place + 1] or _denies_what_was_before(line, pieces[place])):
            found.append(_clause(line, first, cut, items, taken, line.word(first - 1) if found else joined))
            first, said_so_far = cut + 1, False
    return [*found, _clause(line, first, end, items, taken, line.word(first - 1) if found else joined)]


def _denies_what_was_before(line: Line, clause: Clause) -> bool:
    """Say whether a "nicht" stands behind all times of a clause: it does not deny what follows."""
    denials = [place for place in range(clause.start, clause.end) if line.word(place) in said.NEGATION]
    return bool(denials and clause.items) and max(denials) >= clause.items[-1].end


def _clause(line: Line, start: int, end: int, items: Sequence[Item], taken: set[int], joined: str) -> Clause:
    own = tuple(items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)])
    places = [place for place in range(start, end) if place not in taken and line.kind(place) is Kind.WORD]
    words = tuple(line.word(place) for place in places if not _is_topic(line, place))
    phones = sum(line.kind(place) is Kind.PHONE for place in range(start, end))
    return Clause(start, end, own, words, phones=phones, joined=joined)


def _is_topic(line: Line, place: int) -> bool:
    """Say whether a noun only tells what a call is about ("wegen der Lieferung", "zur Rechnung")."""
    if line.word(place) not in said.OTHER or not line.at(place).capital:
        return False
    before = next((at for at in range(place - 1, place - 4, -1) if line.word(at) not in _ARTICLES), place)
    return line.word(before) in _ABOUT


def _start(item: Item) -> int:
    return item.start


def _ends_a_perfect(clauses: Sequence[Clause], place: int) -> bool:
    """Say whether a clause is a part of one long "ich habe um 9, um 10 und um 11 angerufen"."""
    first = place
    while (
        first > max(0, place - _LONGEST_LIST)
        and clauses[first].joined in {",", "und", "and"}
        and not says(clauses[first].words, said.AUXILIARY)
    ):
        first -= 1
    last = place
    while last + 1 < min(len(clauses), place + _LONGEST_LIST) and clauses[last + 1].joined in {",", "und", "and"}:
        last += 1
        if clauses[last].words and not any(said.participle(word) for word in clauses[last].words):
            return False
    listed = clauses[first : last + 1]
    began = says(listed[0].words, said.AUXILIARY) and not any(said.participle(word) for word in listed[0].words)
    return began and len(listed) > 1 and all(one.items for one in listed) and any(map(said.participle, listed[-1].words))


def _goes_on_busy(clause: Clause, last: Clause) -> bool:
    """Say whether a clause goes on with what keeps somebody: "schlafe dann bis 14 Uhr", "vormittags Schule, nachmittags im Hort"."""
    if clause.phones or last.role is not Role.BUSY:
        return False
    elsewhere = clause.joined == "," and bool(clause.items) and clause.words[:1] != () and clause.words[0] in _AT_A_PLACE
    return (clause.joined == "dann" and not clause.words and not last.items) or (elsewhere and bool(last.items))


def _is_of_the_heading(clause: Clause, last: Clause) -> bool:
    """Read "Sommerzeit nicht vergessen: Sonntag": what stands behind a colon is that of which was spoken."""
    return clause.joined == ":" and last.role is Role.NOTHING and sum(map(_says_something, last.words)) >= _FEW


def _proposes(clause: Clause) -> bool:
    """Read "Freitag um zehn oder um elf?", but not "vormittags oder nachmittags?"."""
    exact = any(item.span and item.span.kind in EXACT for item in clause.items)
    return exact and any(item.days for item in clause.items) and set(clause.words) <= _ALTERNATIVE


def _may_fail(clause: Clause) -> bool:
    """Say whether only a call is doubted, so that what follows is when else to try: "falls es heute nicht klappt, …"."""
    words = clause.words
    doubted = words[:1] != () and words[0] in said.CONDITION and says(words, said.NEGATION)
    return doubted and (says(words, said.SUITS) or says(words, said.CALL)) and not says(words, said.OTHER)


def _plain(clause: Clause, before: Sequence[Clause], *, called: bool, dialled: bool, asks: bool, told: bool) -> Role:
    """Decide a clause without a word that says anything: it counts beside a wish or a number, or if it is nothing but a time."""
    extra = sum(_says_something(word) for word in clause.words)
    acts = says(clause.words, _I) and not says(clause.words, _AM)
    tells = clause.items and says(clause.words, _IS)  # "am 14. ist Valentinstag"
    if extra and (acts or tells) and not clause.phones:
        return Role.NOTHING  # whoever says what they do at a time does not ask for a call then
    if called or clause.phones or dialled:
        if before and before[-1].role is Role.NOTHING and before[-1].items and not (called or clause.phones) and extra:
            return Role.NOTHING
        return Role.CALL if extra <= _FEW else Role.NOTHING
    refers = any(word in said.AFTERWARDS or word in said.BEFOREHAND for word in clause.words) or {"after", "that"} <= set(clause.words)
    if not extra and refers:
        return Role.CALL
    if told:
        return Role.NOTHING
    return Role.CALL if not extra and not (asks and clause.words and not _proposes(clause)) else Role.NOTHING


def _says_something(word: str) -> bool:
    return len(word) > 1 and word not in said.FILLER and word not in said.KNOWN_TIMES and word not in said.NEGATION
