"""What is said about a number: whose it is, what it is for, and which one is preferred."""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.forms import Field, Label
from backoffice.domain.callback_reading.phones import Dialled
from backoffice.domain.callback_reading.records import FoundNumber
from backoffice.domain.callback_reading.tokens import Kind, Token
from backoffice.domain.callback_reading.word_lists import words, words_and_stems

_LOOK_BACK, _LOOK_AHEAD = 8, 6
_TELEPHONE = words_and_stems(
    "tel fon phone mobil mobile handy rufnummer festnetz cell unter telefon whatsapp on at number call ring natel handynr telnr"
    " rueckruf anruf anrufen auf via per",
    "telefon mobil handy rueckruf festnetz anruf",
)
_FAX = words_and_stems("fax faxe faxnummer faxen faxnr", "telefax fax")
_NOT_DIALLED = words_and_stems(
    "ean gtin isbn sku plz iban bic blz konto kto karte karten visa mastercard kd kdnr hrb hra az imei pin code rma ref referenz"
    " reference id ust vat order customer invoice account card item parcel shipment tracking model modell ticket vorgang aktenzeichen"
    " steuernummer mitglied abo kunde kunden artikel art typ charge serien sn fin beleg bon lieferschein bestell auftrag rechnungs"
    " vertrag police sendung paket zaehler gutschein artikelnr bestellnr kundennr rechnungsnr auftragsnr",
    "kundennummer kundennr kunden-nr bestellnummer bestell-nr auftragsnummer rechnungsnummer artikelnummer sendungsnummer"
    " trackingnummer paketnummer seriennummer vorgangsnummer ticketnummer kontonummer kreditkarte mitgliedsnummer vertragsnummer"
    " steuernr postleitzahl belegnummer referenznummer kundenkonto zaehlernummer lieferscheinnummer gutscheinnummer gutscheincode"
    " versandnummer bestellcode ordernumber auftragsnr umsatzsteuer identnummer packstation geburtsdatum postnummer retourennummer",
)
_TOPIC = words_and_stems("bestellung auftrag rechnung lieferung sendung paket order auftrags parcel invoice")
_NUMBER_WORDS = words_and_stems("nr nummer nummern number no num lautet ist is : . # - und die der meine my = mit ( ) nrn the")
_THEIRS = words_and_stems("ihre ihrer ihren ihrem eure eurer euren your sie ihnen you euch")
_THEIR_NUMBER = words_and_stems(
    "nummer hotline telefonnummer servicenummer rufnummer number kundenservice service telefon telnr tel anschluss zentrale"
    " festnetznummer shop laden geschaeft",
    "hotline kundenservice kundendienst",
)
_HOTLINE = words_and_stems("hotline servicehotline kundenhotline kundenservice kundendienst servicenummer")
_OLD = words_and_stems(
    "alte alten alter altes falsche falschen old wrong statt anstatt instead bisherige bisherigen ehemalige frueher fruehere"
    " frueheren former longer alt bisher",
)
_STANDS_BEFORE_A_NUMBER = words(
    "mehr unter auf die der dem den das an im am in meine meiner mein nummer nr rufnummer telefonnummer tel telefon frau mann ueber"
    " on number the my ( : . - gueltige aktuelle erreichbar gilt lautet war is was",
)
_GONE = words_and_stems(
    "falsch ungueltig abgeschaltet abgemeldet tot alt veraltet gekuendigt defekt kaputt weg wrong invalid disconnected dead gone",
)
_ENGAGED = words("besetzt belegt engaged")
_SECOND_BEST = words_and_stems(
    "notfalls alternativ ersatzweise hilfsweise backup", "ausweichnummer ersatznummer notfallnummer alternativnummer zweitnummer"
)
_STOPS = frozenset(",;|·•.!?")
_SHORTENED = words("tel nr telnr handynr bestellnr kd kdnr priv gesch dienstl mob fa no ph bzw ggf evtl z b u o str art auftr rechn")


@dataclass(frozen=True, slots=True)
class _Around:
    """The words before a number, the nearest first, and those behind it."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def customers_numbers(
    tokens: Sequence[Token], phones: Sequence[Dialled], fields: Sequence[Field], own: frozenset[str]
) -> dict[int, FoundNumber]:
    """Return the numbers by which the customer can be called, by their place in `phones`."""
    found: dict[int, FoundNumber] = {}
    for place, token in enumerate(tokens):
        if token.kind is not Kind.PHONE:
            continue
        dialled = phones[token.value[0]]
        field = next((field for field in fields if field.start <= place < field.end), None)
        around = _Around(_before(tokens, place), _after(tokens, place))
        if dialled.phone_e164 in own or (field and field.label in {Label.OTHER, Label.DATE}) or _is_something_else(around, field):
            continue
        if any(known.phone_e164 == dialled.phone_e164 for known in found.values()):
            continue
        found[token.value[0]] = FoundNumber(
            dialled.phone_e164,
            dialled.start,
            dialled.end,
            field=field is not None and field.label is Label.PHONE,
            preferred=_is_preferred(around),
            doubtful=_is_doubtful(tokens, place),
            channel=_channel(around),
        )
    return found


def _before(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    words: list[str] = []
    for at in range(place - 1, max(-1, place - 1 - _LOOK_BACK), -1):
        token = tokens[at]
        if token.kind is Kind.PHONE:
            break
        if token.kind is Kind.BREAK:
            if not words and at and tokens[at - 1].word == ":":
                continue
            break
        if token.word in _STOPS and not (token.word == "." and at and (_abbreviated(tokens[at - 1], token) or tokens[at + 1].word == "-")):
            break
        words.append(token.word)
    return tuple(words)


def _abbreviated(before: Token, stop: Token) -> bool:
    """Say whether a full stop belongs to "Tel." or "Nr."."""
    return (before.word in _SHORTENED or before.word in _NOT_DIALLED) and before.end == stop.start


def _after(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    words: list[str] = []
    for token in tokens[place + 1 : place + 1 + _LOOK_AHEAD]:
        if token.kind in {Kind.PHONE, Kind.BREAK} or token.word in _STOPS - {",", "."}:
            break
        words.append(token.word)
    return tuple(words)


def _is_something_else(around: _Around, field: Field | None) -> bool:
    return _is_labelled_otherwise(around) or _is_theirs(around, field) or _is_fax(around) or _is_gone(around)


def _is_labelled_otherwise(around: _Around) -> bool:
    """Say whether the next word that means anything is another number's ("Kundennummer", "EAN")."""
    if _compound(around.before):
        return True
    for step, word in enumerate(around.before):
        if word in _TELEPHONE and word not in _NUMBER_WORDS:
            return False
        if word in _NOT_DIALLED:
            return True
        if word in _TOPIC:
            return ":" not in around.before[:step] or around.before[step + 1 : step + 2] == ()
        if word not in _NUMBER_WORDS:
            return False
    return False


def _compound(before: Sequence[str]) -> bool:
    """Say whether "…-Nr." stands there and is no telephone's ("St.-Nr.")."""
    words_only = [word for word in before[:6] if word not in {".", ":", "="}]
    if words_only[:1] and words_only[0] in {"nr", "nummer", "no"} and words_only[1:2] == ["-"]:
        return not (words_only[2:3] and words_only[2] in _TELEPHONE)
    return False


def _is_fax(around: _Around) -> bool:
    for word in around.before:
        if word in _TELEPHONE:
            return False
        if word in _FAX:
            beside = around.before[around.before.index(word) + 1 :]
            return not (
                beside and beside[0] in {"/", "und", "u", "+", "&", "oder", "-", "or", "."} and any(other in _TELEPHONE for other in beside)
            )
        if word not in _NUMBER_WORDS and word not in {"an", "unter", "auf", "erreichbar"}:
            break
    after = [
        word
        for word in around.after[:4]
        if word not in {"(", "[", "=", "ist", "is", "meine", "mein", "die", "das", "nur", "unser", "unsere", "-"}
    ]
    return bool(after) and after[0] in _FAX and len(around.after) > 0 and around.after[0] in {"(", "[", "=", "ist", "is", "-"}


def _is_theirs(around: _Around, field: Field | None) -> bool:
    """Say whether it is the shop's own number: "Ihre Hotline 0800 …", "Sie unter …", "von Ihrer Nummer …"."""
    if field is not None and field.label is Label.PHONE:
        return False
    before = around.before
    if before[:1] and before[0] == ":" and "telefonnummer" in before[1:3]:
        return False
    near = [word for word in before[:5] if word not in {":", "die", "der", "(", "dem", "of"}]
    if near[:1] and near[0] in _HOTLINE:
        return True
    if (
        len(near) > 1
        and near[0] in _THEIR_NUMBER
        and any(word in _THEIRS and word not in {"sie", "ihnen", "you", "euch"} for word in near[1:3])
    ):
        return True
    return (
        len(near) > 1
        and near[0] in {"unter", "on", "at", "under", "auf"}
        and (near[1] in {"sie", "ihnen", "euch"} or (near[1] == "you" and "reach" in near))
    )


def _is_gone(around: _Around) -> bool:
    """Say whether it is to be called no more: "nicht mehr unter …", "alte Nummer …", "… ist falsch"."""
    for word in around.before[:6]:
        if word in _OLD or word in said.NEGATION:
            return True
        if word not in _STANDS_BEFORE_A_NUMBER and word not in CHANNELS:
            break
    after = around.after
    if after[:1] and after[0] in {"ist", "is", "geht", "stimmt", "gilt", "funktioniert", "existiert", "gibt", "("}:
        near = after[1:5]
        return (
            any(word in _GONE for word in near)
            or ("nicht" in near and after[0] not in {"ist", "("})
            or ("nicht" in near and "mehr" in near)
            or ("no" in near and "longer" in near)
        )
    return False


def _is_preferred(around: _Around) -> bool:
    """Say whether this number is the better one: "besser mobil …", "… (bevorzugt)"."""
    before = around.before[:6]
    if any(word in said.SOFT or word in {"neu", "neue", "neuen", "new"} for word in before):
        return True
    after = around.after[around.after[1:2] == ("(",) :]  # "Papa (besser!)"
    if after[:1] and after[0] in {"nehmen", "nutzen", "benutzen", "verwenden", "waehlen"}:
        return not any(word in said.NEGATION for word in before)
    if after[:1] and after[0] in {"(", "ist", "waere", "is", "would", "-", "bevorzugt", "preferred"}:
        return any(word in said.SOFT for word in after[:5] if word != ",") and "," not in after[:3]
    return False


def _is_doubtful(tokens: Sequence[Token], place: int) -> bool:
    """Say whether it is told as something of the past ("habe von … aus angerufen"), as engaged or as a substitute: rather another then."""
    words: list[str] = []
    for token in reversed(tokens[max(0, place - 14) : place]):
        if token.kind in {Kind.PHONE, Kind.BREAK} or token.word in _STOPS:
            break
        words.append(token.word)
    for token in tokens[place + 1 : place + 8]:
        if token.kind in {Kind.PHONE, Kind.BREAK} or token.word in _STOPS:
            break
        words.append(token.word)
    if any(word in _SECOND_BEST for word in words[:2]) or any(word in _ENGAGED for word in words):
        return True
    past = any(word in said.PAST for word in words)
    perfect = any(word in said.AUXILIARY for word in words) and any(said.participle(word) for word in words)
    return (past or perfect) and not any(word in {"bitte", "rueckruf", "erreichbar"} for word in words)


def _channel(around: _Around) -> str:
    near = [word for word in around.before[:4] if word in CHANNELS] or [
        word for word in around.after[:3] if word in CHANNELS and around.after[0] == "("
    ]
    return CHANNELS[near[0]] if near else ""
