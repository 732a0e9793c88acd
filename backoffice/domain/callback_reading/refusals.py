"""Whether a customer asks not to be called, or to be written to instead."""

from collections.abc import Sequence

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.clause import Clause
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.word_lists import words

_CALLING = words(
    "anrufen anzurufen angerufen zurueckrufen zurueckzurufen zurueckgerufen telefonieren rufen ruf ruft anruf anrufe anrufs rueckruf"
    " rueckrufe rueckrufs call calls calling phone ring callback telefonate telefonanrufe telefonisch kontaktieren telefonat"
    " rueckanruf",
)
_NEEDLESS = words("noetig notwendig erforderlich erwuenscht gewuenscht gewollt necessary needed required wanted sinnvoll willkommen")
_TOLD = words(
    "erhalten bekommen gekommen erfolgt kam gab erhielt gemeldet bisher noch wieder immer warum wieso weshalb niemand nie bislang"
    " leider got received why trotz schon geschafft durchgekommen wenn falls if erreiche erreicht",
)
_WRITTEN = words("email's mail email e-mail mails schriftlich schriftliche brief whatsapp sms writing emails text nachricht chat post")
_RATHER = words(
    "lieber besser liebsten bevorzugt bevorzuge rather prefer preferably better instead ausschliesslich nur only stattdessen bitte",
)
_WITHOUT = frozenset({"absehen", "verzichten", "verzichte", "unterlassen", "refrain", "unterlasse", "lassen"})
_ANSWER = frozenset({"antworten", "antworte", "schreiben", "schreibt", "beantworten", "reply", "answer", "write"})
_USELESS = frozenset({"zwecklos", "sinnlos", "unerwuenscht", "ueberfluessig", "unnoetig"})
_ENCOURAGES = words("mind care hesitate worry forget zoegern zoegert zoegere vergessen vergesst scheuen darf")
_POLITE = words("bitte also und bloss please dann")
_REACH = 6


def refuses(line: Line, clauses: Sequence[Clause], *, asks: bool) -> bool:
    """Say whether a sentence asks not to be called at all: "bitte nicht anrufen", "kein Rückruf nötig", "no calls please"."""
    if asks or any(line.word(place) in {"sondern", "but"} for place in range(len(line))):
        return False
    return any(
        _refused(line, clause) and not (_of_a_time(clauses, place) or _on_condition(clauses, place)) for place, clause in enumerate(clauses)
    )


def _of_a_time(clauses: Sequence[Clause], place: int) -> bool:
    """Say whether only a time is meant that was told before: "…, da bitte nicht anrufen"."""
    return place > 0 and bool(clauses[place - 1].items) and clauses[place].words[0] in {"da", "dann", "in", "zu"}


def _on_condition(clauses: Sequence[Clause], place: int) -> bool:
    """Say whether only some calls are refused, or none: "nicht anrufen, wenn es um Werbung geht", "zögern Sie nicht, anzurufen"."""
    behind = clauses[place + 1].words if place + 1 < len(clauses) else ()
    conditional = behind[:1] != () and behind[0] in said.CONDITION and not any(word.startswith(("moeglich", "possible")) for word in behind)
    before = clauses[place - 1].words if place else ()
    return conditional or any(word in _ENCOURAGES for word in (*clauses[place].words, *before))


def prefers_writing(line: Line, clauses: Sequence[Clause]) -> bool:
    """Say whether a sentence asks for a mail rather than a call."""
    for clause in clauses:
        places = range(clause.start, clause.end)
        written = [place for place in places if line.word(place) in _WRITTEN]
        if not written or any(line.word(place) in {"oder", "or", "auch", "haben", "habe", "schrieb"} for place in places):
            continue
        if _answers(line, clause, written):
            return True
        strict = _RATHER - ({"bitte"} if "schriftlich" not in clause.words else set())
        if any(line.word(place) in strict for at in written for place in range(max(clause.start, at - _REACH), min(clause.end, at + 4))):
            return not any(line.word(place) in {"als", "than", "statt"} and place < written[0] for place in places)
    return False


def _answers(line: Line, clause: Clause, written: Sequence[int]) -> bool:
    """Read "bitte per Mail antworten"."""
    by_mail = any(line.word(place - 1) in {"per", "via", "by"} or line.word(place - 2) == "e" for place in written)
    return by_mail and any(word in _ANSWER for word in clause.words) and any(word in {"bitte", "please"} for word in clause.words)


def _refused(line: Line, clause: Clause) -> bool:
    words = clause.words
    calling = [place for place in range(clause.start, clause.end) if line.word(place) in _CALLING]
    if not calling or clause.phones or any(word in _TOLD or word in said.PAST for word in words):
        return False
    if any(not item.void for item in clause.items):
        return False
    if any(word in _USELESS for word in words) or any(_instead(line, place) for place in calling):
        return True
    turned_down = {"sehen", "von"} <= set(words) and "ab" in words
    if turned_down or ("telefonieren" in words and {"ich", "kann"} <= set(words) and any(word in said.NEGATION for word in words)):
        return True
    if any(word in _WITHOUT for word in words) and any(
        word in {"von", "auf", "from", "weitere"} or word in said.NEGATION for word in words
    ):
        return True
    denials = [place for place in range(clause.start, clause.end) if line.word(place) in said.NEGATION and line.word(place + 1) != "nur"]
    if line.word(clause.start) == "no" or any(line.says(place, "no", "need") for place in range(clause.start, clause.end)):
        denials = denials or [clause.start]
    return any(_denies(line, clause, denial, calling) for denial in denials)


def _is_imperative(line: Line, clause: Clause, place: int) -> bool:
    """Tell "ruft mich nicht mehr an" from "ihr ruft ja nicht an"."""
    return line.word(place) in {"ruf", "ruft"} and all(word in _POLITE for word in clause.words[: clause.words.index(line.word(place))])


def _instead(line: Line, place: int) -> bool:
    """Read "bitte schreiben statt anrufen"."""
    return line.word(place - 1) in {"statt", "anstatt"} or line.says(place - 2, "instead", "of")


def _denies(line: Line, clause: Clause, denial: int, calling: Sequence[int]) -> bool:
    if any(line.word(place) in CHANNELS or line.word(place) in {"auf", "unter"} for place in range(denial + 1, denial + 4)):
        return False  # "nicht auf dem Handy anrufen"
    if any(line.word(place) in _NEEDLESS for place in range(denial, clause.end)):
        return True
    if line.word(denial).startswith(("kein", "no")) and line.word(denial) != "not":
        return any(denial < place <= denial + _REACH for place in calling)
    imperative = any(line.says(place, "rufen", "sie") or _is_imperative(line, clause, place) for place in calling)
    asked = any(denial < place <= denial + _REACH for place in calling)
    return (
        (asked or imperative)
        and not line.says(clause.start, "sie", "rufen")
        and not any(word in {"koennen", "konnten", "kann"} for word in clause.words[:2])
    )
