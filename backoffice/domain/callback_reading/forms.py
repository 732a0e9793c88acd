"""Contact forms: lines of label and value. The labels are not read; what stands behind them counts by what the label says."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.callback_reading.tokens import Kind, Token
from backoffice.domain.callback_reading.word_lists import Words, words, words_and_stems


class Label(StrEnum):
    """What a form's field holds."""

    PHONE = "phone"
    MESSAGE = "message"
    WISH = "wish"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Field:
    """A field's value: the label, where label and value begin and end in the list of tokens."""

    label: Label
    start: int
    value: int
    end: int


_WISH = words_and_stems(
    "wann when best beste bester bevorzugte bevorzugter preferred zeitfenster zeitraum available availability",
    "erreichbar rueckrufzeit rueckruftermin wunsch anrufzeit kontaktzeit rueckrufdatum rueckrufwunsch",
)
_PHONE = words_and_stems(
    "tel fon phone mobil mobile handy rufnummer festnetz cell telephone tel-nr telnr handynr mobilnr mobiltelefon",
    "telefon handynummer mobilnummer rueckrufnummer",
)
_FAX = words_and_stems("fax", "telefax faxnummer")
_MESSAGE = words_and_stems(
    "nachricht message anliegen mitteilung kommentar bemerkung bemerkungen betreff subject thema frage text inhalt anfrage comment"
    " comments notes notiz hinweis grund topic enquiry request",
)
_NAME = words_and_stems("name vorname nachname anrede kunde kundin customer absender von from")
_DATE = words_and_stems(
    "datum date gesendet eingang eingegangen zeitstempel zeitpunkt timestamp uhrzeit zeit time sent received erstellt submitted"
    " created eingangsdatum sendezeit",
    "bestelldatum rechnungsdatum lieferdatum liefertermin geburtsdatum kaufdatum absendedatum",
)
_OTHER = words_and_stems(
    "firma unternehmen company e-mail email mail mailadresse plz postleitzahl ort stadt strasse adresse anschrift address city"
    " country land kundennummer kundennr bestellnummer bestellnr bestellung auftragsnummer rechnungsnummer rechnung order artikel"
    " artikelnummer produkt ip url website seite browser shop hausnummer ordernumber zip postcode iban bestell-nr kunden-nr betrag"
    " quelle formular id ticket vorgang invoice account newsletter",
)
_TIME = words("uhrzeit zeit time")
_BESIDE = words(
    "ihre ihr deine dein meine mein your my nr nummer no number der des die fuer zum zur und oder or and optional pflichtfeld privat"
    " geschaeftlich tagsueber the of at um am on in zeit time adresse details an date to be us you call wie kann koennen wir sie"
    " erreichen duerfen anrufen den unter bitte kunden bestell - / ( ) * ? . e #",
)
_SPANNING = words("zwischen ab bis nach vor gegen between from after before until to -")
_LONGEST_LABEL = 9
_CLOSINGS = frozenset({"gruessen", "gruesse", "gruss", "regards", "mfg", "sincerely"})


def fields_of(tokens: Sequence[Token]) -> tuple[Field, ...]:
    """Return the fields of a form in order, none if the message is no form: a name or a message must be among them."""
    found: list[Field] = []
    names = False
    for start, end in _pieces(tokens):
        if any(token.word in _CLOSINGS for token in tokens[start : min(end, start + 4)]) and found and not names:
            break
        labelled = _label(tokens, start, end)
        if labelled is None:
            continue
        label, value, is_name = labelled
        hour = any(token.word in _TIME for token in tokens[start:value])
        if label is Label.DATE and found and (found[-1].label is Label.WISH or (hour and found[-1].label is not Label.DATE)):
            label = Label.WISH
        if label is Label.DATE and hour and any(token.word in _SPANNING for token in tokens[value:end]):
            label = Label.WISH  # nobody stamps a mail with "zwischen 16 und 17 Uhr"
        names |= is_name
        found.append(Field(label, start, value, end))
    return tuple(found) if names and len(found) > 1 else tuple(field for field in found if _stamped(tokens, field))


def _stamped(tokens: Sequence[Token], field: Field) -> bool:
    """Say whether this is a line with a date that is read as none even outside a form ("Datum: 07.07.2026 09:12")."""
    return field.label is Label.DATE and field.value < field.end and tokens[field.value].kind is Kind.DATE


def _pieces(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the parts of the message before each of which a label can stand: lines, and what commas and bars divide them into."""
    pieces: list[tuple[int, int]] = []
    start = 0
    for place, token in enumerate(tokens):
        if token.kind is Kind.BREAK or (
            token.kind is Kind.SIGN and token.word in ",;|·•" and _label(tokens, place + 1, len(tokens)) is not None
        ):
            pieces.append((start, place))
            start = place + 1
        elif place > start and token.kind is Kind.WORD and token.capital and _runs_in(tokens, start, place):
            pieces.append((start, place))
            start = place
    return [*pieces, (start, len(tokens))]


def _runs_in(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Say whether a label of one word begins in the middle of a line, as where a mail lost its line ends."""
    if place + 1 >= len(tokens) or tokens[place + 1].word != ":" or _kind([tokens[place].word]) is None:
        return False
    return any(token.word == ":" for token in tokens[start:place])


def _label(tokens: Sequence[Token], start: int, end: int) -> tuple[Label, int, bool] | None:
    """Return the label, where its value begins, and whether it is one that only a form has."""
    words: list[str] = []
    for place in range(start, min(end, start + _LONGEST_LABEL)):
        token = tokens[place]
        if token.word == ":" and words:
            kind = _kind(words)
            return None if kind is None else (kind[0], place + 1, kind[1])
        if token.kind not in {Kind.WORD, Kind.SIGN}:
            return None
        words.append(token.word)
    return None


def _kind(said: list[str]) -> tuple[Label, bool] | None:
    if not all(word in _BESIDE or any(word in group for group, _, _ in _LABELS) for word in said):
        return None
    found = [(label, only_forms) for group, label, only_forms in _LABELS if any(word in group for word in said)]
    return found[0] if found else None


# The first that a label's words are among says what it is; whether only a form has it.
_LABELS: tuple[tuple[Words, Label, bool], ...] = (
    (_PHONE, Label.PHONE, False),
    (_FAX, Label.OTHER, False),
    (_WISH, Label.WISH, False),
    (_MESSAGE, Label.MESSAGE, True),
    (_DATE, Label.DATE, False),
    (_NAME, Label.OTHER, True),
    (_OTHER, Label.OTHER, False),
)
