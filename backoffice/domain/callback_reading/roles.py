"""What a clause says by its own words: that is when to call, that is when not, or something else has that time."""

from collections.abc import Sequence

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.clause import Clause, Role, says
from backoffice.domain.callback_reading.day_grammar import Reach
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.spans import Span
from backoffice.domain.callback_reading.word_lists import phrases, words, words_and_stems

_PRONOUNS = words("sie ich es wir etwas das der die niemand man mein meine ihnen ihr")
_ME = words("mich mir uns me us meine mein meiner unter")
_CALLING_BY_THEMSELVES = tuple(
    frozenset(phrase)
    for phrase in phrases("ich rufe", "ich melde", "wir melden", "i'll call", "i will call you", "we'll call", "ich versuche")
)
_YOU = words("sie ihnen euch jemand jemanden niemand niemanden you anyone")
_MINE = words("ich bin habe wir")
_I = words("ich wir i we")
_THERE = tuple(map(frozenset, phrases("seid ihr", "sind sie", "ist jemand")))
_MEANWHILE = words("jetzt schon bereits inzwischen mittlerweile nun now already")
_MUST = words("muss muessen soll sollen must should")
_HERE = words("da hier here there")
_WOULD_HAVE, _OUGHT = words("haetten haettet haette"), words("sollen muessen koennen wollen")
_OUT = words("raus draussen fertig vorbei")
_ADDRESSED = words("sie ihr du you keiner niemand nobody")
_PHONES = words_and_stems("melden meldet meldest call ring phone", "anruf zurueckruf durchklingel")


def role_of(clause: Clause) -> Role:
    """Return what a clause says; PLAIN if none of its words says anything."""
    words = clause.words
    negated = says(words, said.NEGATION)
    if is_ultimatum(clause) or _tries(words) or _is_over(words):
        return Role.CALL
    unmet = negated and words[0] in said.CONDITION and not any("moeglich" in word for word in words)
    decided = (
        (_tells_the_time(words) or _is_past(words) or unmet or _is_about_the_shop(words) or _is_thanks(words), Role.NOTHING),
        (says(words, said.CALL), Role.CALL),
        (_has_an_appointment(words), Role.BUSY),
        (says(words, said.OTHER), Role.NOTHING),
        (says(words[words[:1] == ("da",) :], said.SUITS), Role.CALL),
        (says(words, said.BUSY), Role.NOTHING if negated else Role.BUSY),
    )
    return next((role for holds, role in decided if holds), Role.PLAIN)


def _tries(words: Sequence[str]) -> bool:
    """Tell "probiert es heute nach zwei" from "habe es probiert"."""
    return words[:1] in {("probiert",), ("versucht",)} and words[1:2] in {("es",), ("mal",), ("bitte",), ("doch",)}


def _tells_the_time(words: Sequence[str]) -> bool:
    """Read "es ist jetzt halb drei", which asks for nothing."""
    return words[:2] in {("es", "ist"), ("it", "is"), ("jetzt", "ist")} and says(words, _MEANWHILE) and not says(words, said.CALL)


def is_awaited(words: Sequence[str], *, asks: bool) -> bool:
    """Tell "die Rosen müssen am 13. da sein" and "sind sie Freitag da?" from "ich bin da"."""
    if says(words, _I) or not says(words, _HERE) or says(words, said.CALL):
        return False
    return says(words, _MUST) or (asks and not any(word in said.SUITS and word not in _HERE for word in words))


def _is_over(words: Sequence[str]) -> bool:
    """Read "ab drei bin ich aus der Besprechung raus"."""
    return says(words, _OUT) and ("termin" in words or says(words, said.BUSY)) and not says(words, said.NEGATION)


def is_ultimatum(clause: Clause) -> bool:
    """Say whether a call is asked for by threatening: "wenn Sie bis 12 nicht anrufen, …"."""
    words = clause.words
    asked = words[:1] != () and words[0] in said.CONDITION and says(words[1:3], _ADDRESSED) and says(words, said.NEGATION)
    return asked and any(word in _PHONES for word in words) and any(_ends_then(item) for item in clause.items)


def _ends_then(item: Item) -> bool:
    return bool((item.span and item.span.kind is Span.BEFORE) or (item.days and item.days.reach is Reach.UNTIL))


def _is_about_the_shop(words: Sequence[str]) -> bool:
    """Say whether it is the shop that is to be reached: "Wann erreiche ich Sie?", "Seid ihr samstags da?", "Ich rufe Sie an"."""
    said_here = set(words)
    if any(who <= said_here for who in _CALLING_BY_THEMSELVES):
        return True
    if said_here & _ME:
        return False
    reaching = said_here & {"erreichen", "erreiche", "erreicht", "reach"} and said_here & {"ich", "man", "wir", "i"} and said_here & _YOU
    present = any(who <= said_here for who in _THERE) and not says([w for w in words if w != "erreichbar"], said.CALL)
    return bool(reaching or (present and "wir" not in said_here))


def _has_an_appointment(words: Sequence[str]) -> bool:
    """Tell "Ich habe bis 12 einen Termin" from the shop's appointments."""
    return "termin" in words and says(words, _MINE) and sum(word in said.OTHER for word in words) == 1


def _is_thanks(words: Sequence[str]) -> bool:
    """Say whether a clause thanks for what has been ("Danke für den Rückruf am Freitag")."""
    said_here = set(words)
    ahead = said_here & {"voraus", "vorab", "advance", "bitte", "please"}
    return bool(said_here & {"danke", "dank", "thanks", "thank"} and said_here & {"fuer", "for"}) and not ahead


def _is_past(words: Sequence[str]) -> bool:
    """Say whether something is told that was, or was promised: "habe … bestellt", "sollte … kommen", "Sie wollten mich anrufen"."""
    asked = any(word in {"bitten", "fragen", "bitte", "bitte!", "gebeten"} for word in words)
    if any(word in said.PAST for word in words) and not asked:
        return True
    if not asked and says(words, _WOULD_HAVE) and says(words, _OUGHT) and "ich" not in words:
        return True  # "um 9 hätten Sie anrufen sollen"
    told = any(said.participle(word) for word in words)
    if told and any(word in said.AUXILIARY for word in words):
        return True
    called = any(word in said.CALL for word in words)
    if _is_supposed(words) and not asked and (told or not called):
        return True
    return told and not called and not any(word in said.SUITS for word in words)


def _is_supposed(words: Sequence[str]) -> bool:
    """Say whether something should have been ("sollte Montag da sein"), not "sollte ich …" or "Montag sollte gehen"."""
    if not any(word in {"sollte", "sollten", "wollte", "wollten"} for word in words):
        return False
    if words[0] in said.CONDITION and words[1:2] and words[1] in _PRONOUNS:
        return False
    return not any(word in said.SUITS and word != "da" for word in words)
